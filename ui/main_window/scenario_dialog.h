// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios with what each of them tells. Threads: GUI thread only.
#pragma once
#include <QDialog>

class QLabel;
class QListWidget;

namespace racescope {

class ScenarioDialog : public QDialog {
    Q_OBJECT
public:
    explicit ScenarioDialog(QWidget* parent = nullptr);

signals:
    void chosen(const QString& name);
    void openRequested();

private:
    void showDescription();
    void accept() override;
    QListWidget* m_list = nullptr;
    QLabel* m_description = nullptr;
};

} // namespace racescope
