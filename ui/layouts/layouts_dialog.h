// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts that the person named: use, rename (F2), delete (Del). What was done here can be taken back
// here, and afterwards by Undo. Threads: GUI thread only.
#pragma once
#include <QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QUndoStack;

namespace racescope {

class LayoutCommands;

class LayoutsDialog : public QDialog {
    Q_OBJECT
public:
    // Both are borrowed; `layouts` puts what it does on `undo`.
    LayoutsDialog(LayoutCommands& layouts, QUndoStack& undo, QWidget* parent);

signals:
    void useRequested(const QString& name);

private:
    void setupList();
    QWidget* makeButtons();
    void fill(const QString& current = {});
    void takeName(QListWidgetItem* item);
    void removeCurrent();
    void takeBack();
    void showState();

    LayoutCommands& m_layouts;
    QUndoStack& m_undo;
    const int m_before; // what was on the stack when the dialog came
    QListWidget* m_list = nullptr;
    QLabel* m_word = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_restore = nullptr;
    QString m_removed; // last, and not taken back
};

} // namespace racescope
