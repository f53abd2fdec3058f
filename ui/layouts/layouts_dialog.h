// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts that the person named: use, rename (F2), delete (Del; can be taken back until the dialog
// closes). Threads: GUI thread only.
#pragma once
#include "layouts/arrangement.h"

#include <QDialog>

#include <optional>
#include <utility>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace racescope {

class LayoutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit LayoutsDialog(QWidget* parent);

signals:
    void useRequested(const QString& name);
    void changed(); // names in the settings

private:
    void setupList();
    QWidget* makeButtons();
    void fill(const QString& current = {});
    void takeName(QListWidgetItem* item);
    void removeCurrent();
    void restoreRemoved();
    void showState();

    QListWidget* m_list = nullptr;
    QLabel* m_word = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_restore = nullptr;
    std::optional<std::pair<QString, Arrangement>> m_removed; // last
};

} // namespace racescope
