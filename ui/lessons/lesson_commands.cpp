// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson_commands.h"

#include "lessons/lesson_pane.h"
#include "main_window/main_window.h"
#include "stepper/stepper_view.h"
#include "theme/icons.h"

#include <QDockWidget>
#include <QMenu>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 6000;

} // namespace

LessonCommands::LessonCommands(MainWindow& window, StepperView& stepper, QMenu& menu)
    : QObject(&window)
    , m_window(window)
    , m_stepper(stepper)
    , m_pane(new LessonPane(stepper))
    , m_dock(window.addPane(m_pane, u"lessonDock"_s, tr("Lessons"), Qt::RightDockWidgetArea))
{
    if (auto* details = window.findChild<QDockWidget*>(u"detailsDock"_s)) {
        window.tabifyDockWidget(details, m_dock);
        details->raise();
    }
    auto* action = new QAction(Icons::get(u"graduation-cap"), tr("&Lessons"), this);
    action->setObjectName(u"lessons"_s);
    action->setShortcut(QKeySequence(u"Shift+F1"_s));
    action->setStatusTip(tr("Learn in eight short lessons what the numbers are for"));
    action->setToolTip(action->statusTip());
    window.addAction(action);
    menu.insertAction(menu.actions().isEmpty() ? nullptr : menu.actions().constFirst(), action);
    connect(action, &QAction::triggered, this, &LessonCommands::goOn);
    connect(m_pane, &LessonPane::started, this, &LessonCommands::showPane);
    connect(m_pane, &LessonPane::solved, this, [this] {
        m_window.statusBar()->showMessage(tr("All goals of the lesson are reached."), kNoticeMs);
    });
}

void LessonCommands::goOn()
{
    m_pane->start(m_pane->firstUnsolved());
}

void LessonCommands::showPane()
{
    m_dock->show();
    m_dock->raise();
    m_window.showView(&m_stepper); // the keyboard steps the workers
}

} // namespace racescope
