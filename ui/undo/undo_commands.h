// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of the whole window: one command each, which do what the place with the keyboard does. A view
// with an undo of its own is such a place; everywhere else it is the session's (marks, rows, filters).
// Threads: GUI thread only.
#pragma once
#include <QAction>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QMenu;

namespace racescope {

class UndoCommands : public QObject {
    Q_OBJECT
public:
    // The window gets the commands, and so does the beginning of the menu.
    UndoCommands(QWidget& window, QMenu& menu);

    // The place's own commands, whose keys go over to those of the window. The first place is the session's.
    void add(QWidget& place, QAction& undo, QAction& redo);

private:
    struct Place {
        QPointer<QWidget> widget;
        QPointer<QAction> undo;
        QPointer<QAction> redo;
    };
    QAction* make(const char* name, const QString& text, QStringView icon, const QList<QKeySequence>& keys,
                  const QString& tip);
    void choose(const QWidget* focus);
    void follow();

    QWidget& m_window;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QList<Place> m_places;
    int m_current = -1;
};

} // namespace racescope
