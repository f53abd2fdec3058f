// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_menus.h"

#include "base/assert.h"
#include "cluster/cluster_view.h"
#include "compare/compare_view.h"
#include "console/console_view.h"
#include "editor/editor_view.h"
#include "explorer/explorer_view.h"
#include "lab/lab_view.h"
#include "lessons/lesson_pane.h"
#include "main_window/main_window.h"
#include "palette/button_command.h"
#include "stepper/inject_menu.h"
#include "stepper/stepper_view.h"
#include "theme/icons.h"
#include "verdict/verdict_view.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kDigits = 9;

} // namespace

ViewMenus::ViewMenus(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    fillStep(*window.menuBar()->findChild<QMenu*>(u"stepMenu"_s));
    fillExplore(*window.menuBar()->findChild<QMenu*>(u"exploreMenu"_s));
    fillTools(*window.menuBar()->findChild<QMenu*>(u"toolsMenu"_s));
}

void ViewMenus::bringForward(QWidget* view)
{
    if (!view->isVisible())
        m_window.showView(view);
}

QMenu* ViewMenus::addMenu(QMenu& menu, const QString& name, const QString& title, const QIcon& icon)
{
    QMenu* made = menu.addMenu(icon, title);
    made->setObjectName(name);
    made->setToolTipsVisible(true);
    return made;
}

void ViewMenus::add(QMenu& menu, const QWidget& view, const QStringList& names)
{
    for (const QString& name : names) {
        if (name.isEmpty()) {
            menu.addSeparator();
        } else if (auto* action = view.findChild<QAction*>(name)) {
            menu.addAction(action);
        } else if (auto* button = view.findChild<QAbstractButton*>(name)) {
            auto* command = new ButtonCommand(*button);
            connect(command, &ButtonCommand::aboutToPress, this,
                    [this, shown = const_cast<QWidget*>(&view)] { bringForward(shown); });
            menu.addAction(command);
        } else {
            RS_ASSERT(false, "a view has the commands that its menu offers");
        }
    }
}

void ViewMenus::fillStep(QMenu& menu)
{
    auto& stepper = *m_window.findChild<StepperView*>();
    connect(&stepper, &StepperView::used, this, [this, view = &stepper] { bringForward(view); });
    add(menu, stepper, {u"stepperFair"_s, u"stepperBack"_s, u"stepperStart"_s, u"stepperTip"_s, QString()});
    QStringList steps;
    QStringList commits;
    for (int digit = 1; digit <= kDigits; ++digit) {
        steps.append(u"stepWorker%1"_s.arg(digit));
        commits.append(u"commitWorker%1"_s.arg(digit));
    }
    add(*addMenu(menu, u"stepWorkerMenu"_s, tr("Step a &worker"), Icons::get(u"step-forward")), stepper,
        steps);
    add(*addMenu(menu, u"commitWorkerMenu"_s, tr("Step a worker until it &commits"),
                 Icons::get(u"fast-forward")),
        stepper, commits);
    add(menu, stepper,
        {u"stepperUntilConflict"_s, u"stepperUntilLost"_s, u"stepperToEnd"_s, u"stepperGoal"_s, QString(),
         u"stepperWalk"_s, u"stepperPlayKey"_s, u"stepperFaster"_s, u"stepperSlower"_s, QString()});
    InjectMenu& inject = stepper.injections();
    inject.menuAction()->setIcon(Icons::get(u"zap"));
    menu.addMenu(&inject);
    connect(&inject, &QMenu::triggered, this, [this, view = &stepper] { bringForward(view); });
    add(menu, stepper,
        {u"stepperNameBranch"_s, QString(), u"stepperCopy"_s, u"stepperPaste"_s, QString(),
         u"stepperTimeline"_s});
}

void ViewMenus::fillExplore(QMenu& menu)
{
    auto& explorer = *m_window.findChild<ExplorerView*>();
    auto& stepper = *m_window.findChild<StepperView*>();
    auto& verdict = *m_window.findChild<VerdictView*>();
    auto& compare = *m_window.findChild<CompareView*>();
    add(menu, explorer,
        {u"explore"_s, u"compareGuards"_s, u"pauseExploring"_s, u"cancelExploring"_s, u"openWitness"_s,
         QString()});
    add(menu, stepper, {u"stepperExplore"_s, QString()});
    add(menu, verdict, {u"openVerdictWitness"_s, QString()});
    add(menu, compare, {u"compareNow"_s, u"compareJump"_s});
}

void ViewMenus::fillTools(QMenu& menu)
{
    auto& lab = *m_window.findChild<LabView*>();
    add(*addMenu(menu, u"labMenu"_s, tr("&Backoff lab"), Icons::get(u"flask-conical")), lab,
        {u"labRun"_s, u"labCancel"_s, u"labReference"_s, u"labCheck"_s, QString(), u"labSimulate"_s,
         u"labRealRace"_s, u"labCancelReal"_s, QString(), u"labCopy"_s, u"labExport"_s});
    auto& failover = *m_window.findChild<ClusterView*>();
    connect(&failover, &ClusterView::used, this, [this, view = &failover] { bringForward(view); });
    add(*addMenu(menu, u"failoverMenu"_s, tr("&Failover lab"), Icons::get(u"server-crash")), failover,
        {u"clusterNext"_s,    u"clusterBack"_s,    u"clusterStart"_s,
         u"clusterEnd"_s,     u"clusterParting"_s, QString(),
         u"clusterDeliver"_s, u"clusterFail"_s,    u"clusterFailAnswer"_s,
         u"clusterDelay"_s,   u"clusterSettle"_s,  u"clusterRest"_s,
         QString(),           u"clusterCut"_s,     u"clusterHeal"_s,
         u"clusterPromote"_s, u"clusterApply"_s,   u"clusterCrash"_s,
         u"clusterInject"_s,  QString(),           u"clusterWalk"_s,
         QString(),           u"clusterCopy"_s,    u"clusterPaste"_s});
    auto* goals = failover.findChild<QMenu*>(u"clusterGoals"_s);
    goals->menuAction()->setIcon(Icons::get(u"target"));
    menu.findChild<QMenu*>(u"failoverMenu"_s)
        ->insertMenu(failover.findChild<QAction*>(u"clusterWalk"_s), goals);
    auto& console = *m_window.findChild<ConsoleView*>();
    connect(&console, &ConsoleView::used, this, [this, view = &console] { bringForward(view); });
    add(*addMenu(menu, u"consoleMenu"_s, tr("&Console"), Icons::get(u"terminal")), console,
        {u"sendRequest"_s, u"completeRequest"_s, u"earlierRequest"_s, u"laterRequest"_s, QString(),
         u"newConsolePage"_s, u"closeConsolePage"_s, u"reopenConsolePage"_s});
    auto& editor = *m_window.findChild<EditorView*>();
    connect(&editor, &EditorView::used, this, [this, view = &editor] { bringForward(view); });
    QMenu& documents = *addMenu(menu, u"documentEditorMenu"_s, tr("&Document editor"), Icons::get(u"pencil"));
    add(documents, editor,
        {u"saveDocument"_s, u"mergeDocument"_s, u"readDocument"_s, QString(), u"addField"_s, u"removeField"_s,
         QString(), u"copyDocumentCurl"_s, u"copyDocumentConsole"_s, QString(), u"deleteDocument"_s,
         u"saveUnconditionally"_s, u"closeDocument"_s});
    auto& lessons = *m_window.findChild<LessonPane*>();
    QMenu& learn = *addMenu(menu, u"lessonMenu"_s, tr("&Lessons"), Icons::get(u"graduation-cap"));
    add(learn, m_window, {u"lessons"_s, QString()});
    add(learn, lessons, {u"lessonStart"_s, u"lessonShow"_s, u"lessonNext"_s});
    menu.addSeparator();
    add(menu, m_window, {u"commandPalette"_s, u"settings"_s});
}

} // namespace racescope
