// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios with what each of them tells, and what to race on. Threads: GUI thread only.
#pragma once
#include "target/target_text.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace racescope {

class TargetButton;

class ScenarioDialog : public QDialog {
    Q_OBJECT
public:
    explicit ScenarioDialog(QWidget* parent = nullptr);

signals:
    void chosen(const QString& name, const racescope::RaceTarget& target);
    void openRequested();

private:
    void showDescription();
    void accept() override;
    QListWidget* m_list = nullptr;
    QLabel* m_description = nullptr;
    TargetButton* m_target = nullptr;
    bool m_isTargetChosen = false; // by a person: stays whatever the scenario says
};

} // namespace racescope
