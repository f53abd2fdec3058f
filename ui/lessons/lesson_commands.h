// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the lessons into the window: a pane beside the stepper and a command. Threads: GUI thread only.
#pragma once
#include <QObject>

class QDockWidget;
class QMenu;

namespace racescope {

class LessonPane;
class MainWindow;
class StepperView;

class LessonCommands : public QObject {
    Q_OBJECT
public:
    // The window owns it; `menu` gets the command.
    LessonCommands(MainWindow& window, StepperView& stepper, QMenu& menu);

    LessonPane& pane() { return *m_pane; }
    // The first lesson that is not solved, ready in the stepper.
    void goOn();

private:
    void showPane();

    MainWindow& m_window;
    StepperView& m_stepper;
    LessonPane* const m_pane;
    QDockWidget* m_dock = nullptr;
};

} // namespace racescope
