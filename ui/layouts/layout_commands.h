// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts in the window: the built-in ones, those of the person, Reset; views as windows of their own.
// Threads: GUI thread only.
#pragma once
#include "layouts/view_windows.h"

class QAction;
class QMenu;
class QUndoStack;

namespace racescope {

class MainWindow;

class LayoutCommands : public QObject {
    Q_OBJECT
public:
    // The window owns it. `menu` gets the submenu and the commands before its last entries.
    LayoutCommands(MainWindow& window, ViewWindows& views, QMenu& menu);

    // As everything stands now: what Reset comes back to. Once, when the window is built.
    void rememberFirst();
    void reset();
    // As wide and high as the first ones are meant to be; restored before the window was ever shown they are
    // not.
    void sizePanes();
    // A built-in one: watch, step, explore, teach.
    void use(const QString& builtin);
    // All panes away and one view in front.
    void showOnly(QWidget* view);
    bool useNamed(const QString& name);

    // What happens to layouts with a name can be undone on that stack. Requires: set before anything below.
    void setUndoStack(QUndoStack& stack) { m_undo = &stack; }
    void saveAs(const QString& name);
    void remove(const QString& name);
    // As layout_store::rename().
    bool rename(const QString& from, const QString& to);

    // The panes as the window was built with them; views stay where they are.
    void showFirstPanes();

    // Of the settings of the last time, and into them. The views' windows come up: the window is shown by
    // then.
    void restorePanes();
    void restoreViews();
    void store() const;

private:
    class Change;
    class Renaming;
    QAction* make(const QString& name, const QString& text, QStringView icon, const QString& key,
                  const QString& tip);
    void setupBuiltins(QMenu& menu);
    void setupViews(QMenu& menu);
    void listNamed();
    void put(const QString& name, const std::optional<Arrangement>& arrangement, const QString& what);
    void chooseName();
    void openDialog();
    void toggleWindow();
    void showState();
    Arrangement now() const;
    void take(const Arrangement& arrangement);
    void say(const QString& sentence);

    MainWindow& m_window;
    ViewWindows& m_views;
    QUndoStack* m_undo = nullptr;
    Arrangement m_first;
    QMenu* m_menu = nullptr;
    QAction* m_namedEnd = nullptr; // the person's layouts come before it
    QList<QAction*> m_named;
    QAction* m_ownWindow = nullptr;
    QAction* m_attachAll = nullptr;
};

} // namespace racescope
