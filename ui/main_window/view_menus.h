// SPDX-License-Identifier: GPL-3.0-or-later
// The menus Step, Explore and Tools: the commands of the stepper, the explorer, the labs, the console and the
// editor, the same as in the views. Their keys stay with the views; whoever chooses one here sees its view.
// Threads: GUI thread only.
#pragma once
#include <QObject>
#include <QStringList>

class QAction;
class QIcon;
class QMenu;

namespace racescope {

class MainWindow;

class ViewMenus : public QObject {
    Q_OBJECT
public:
    // The window owns it. Requires: all views are in the window; menus "stepMenu", "exploreMenu" and
    // "toolsMenu" are in its menu bar.
    explicit ViewMenus(MainWindow& window);

private:
    void fillStep(QMenu& menu);
    void fillExplore(QMenu& menu);
    void fillTools(QMenu& menu);
    // By name; an empty name is a line. A button's name brings a command that presses it.
    void add(QMenu& menu, const QWidget& view, const QStringList& names);
    QMenu* addMenu(QMenu& menu, const QString& name, const QString& title, const QIcon& icon);
    void bringForward(QWidget* view);

    MainWindow& m_window;
};

} // namespace racescope
