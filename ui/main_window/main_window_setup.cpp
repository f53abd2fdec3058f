// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts of the window, one function each.
#include "main_window/main_window.h"

#include "charts/charts_view.h"
#include "cluster/cluster_view.h"
#include "compare/compare_view.h"
#include "conflicts/conflict_notes.h"
#include "conflicts/conflicts_view.h"
#include "console/console_view.h"
#include "copy/copy_commands.h"
#include "details/details_view.h"
#include "docks/document_panel.h"
#include "docks/range_bar.h"
#include "docks/worker_panel.h"
#include "documents/history_view.h"
#include "door/door_commands.h"
#include "editor/editor_commands.h"
#include "editor/editor_view.h"
#include "events/events_view.h"
#include "explorer/explorer_view.h"
#include "filter/filter_commands.h"
#include "filter/filter_controller.h"
#include "help/help_commands.h"
#include "lab/lab_view.h"
#include "language/engine_text.h"
#include "language/language_commands.h"
#include "layouts/layout_commands.h"
#include "lessons/lesson_commands.h"
#include "lessons/term_tips.h"
#include "main_window/error_bar.h"
#include "main_window/race_tool_bar.h"
#include "main_window/scenario_dialog.h"
#include "main_window/speed_control.h"
#include "main_window/status_strip.h"
#include "main_window/view_menus.h"
#include "marks/marks_commands.h"
#include "models/format.h"
#include "palette/key_hint.h"
#include "palette/palette_commands.h"
#include "remote/remote_commands.h"
#include "scenario/scenario.h"
#include "session/session_commands.h"
#include "start/start_commands.h"
#include "stepper/step_from_here.h"
#include "stepper/stepper_view.h"
#include "target/target_dialog.h"
#include "theme/fitting_tabs.h"
#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/style.h"
#include "timeline/timeline_view.h"
#include "undo/session_edits.h"
#include "undo/undo_commands.h"
#include "verdict/verdict_view.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;

} // namespace

void MainWindow::setupViews()
{
    m_viewMenu = new QMenu(tr("&View"), this);
    m_viewMenuViews = m_viewMenu->addSeparator();
    m_viewMenu->addMenu(Icons::get(u"panel-left"), tr("Pane&s"))->setObjectName(u"panesMenu"_s);
    m_errorBar = new ErrorBar;
    m_tabs = new FittingTabs;
    m_tabs->setObjectName(u"views"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->tabBar()->setAccessibleName(tr("Views"));
    m_views = new ViewWindows(*this, *m_tabs);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_errorBar);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(middle);
    // However large the letters and however small the window, the panes leave room for a view.
    middle->setMinimumSize(fontMetrics().averageCharWidth() * 26, fontMetrics().lineSpacing() * 7);

    m_timeline = new TimelineView(std::make_shared<Names>(), m_selection);
    m_timeline->setObjectName(u"timelineView"_s);
    auto* runHint = new KeyHint(*m_timeline, u"run"_s, [this](const QString& key) {
        //: %1: the key in brackets with a space before it, such as " (F5)", or nothing.
        m_timeline->setNothingText(tr("No events yet. Run a race%1 or open a log.").arg(key));
    });
    m_timeline->setNothingButton(runHint->makeButton());
    m_rangeBar = new RangeBar;
    auto* timelinePage = new QWidget;
    timelinePage->setObjectName(u"timelinePage"_s);
    auto* pageLayout = new QVBoxLayout(timelinePage);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_timeline, 1);
    pageLayout->addWidget(m_rangeBar);
    timelinePage->setFocusProxy(m_timeline);
    m_history = new HistoryView(*m_run, *m_selection);
    m_conflicts = new ConflictsView(*m_run, *m_selection);
    m_charts = new ChartsView(*m_run);
    m_verdict = new VerdictView(*m_run, *m_selection);
    addView(timelinePage, tr("Timeline"), u"activity");
    addView(m_history, tr("History"), u"history");
    addView(m_verdict, tr("Verdict"), u"scale");
    auto* stepper = new StepperView;
    auto* explorer = new ExplorerView;
    addView(stepper, tr("Stepper"), u"step-forward");
    addView(explorer, tr("Explorer"), u"network");
    addView(new ClusterView, tr("Failover"), u"server-crash");
    auto* lab = new LabView;
    addView(lab, tr("Lab"), u"flask-conical");
    addView(new CompareView(*m_run, &stepper->stepper()), tr("Compare"), u"git-compare");
    connect(lab, &LabView::noticed, this,
            [this](const QString& words) { statusBar()->showMessage(words, kNoticeMs); });
    connect(lab, &LabView::exported, this, [this](const QString& path) {
        statusBar()->showMessage(tr("Exported %1").arg(path), kNoticeMs);
        emit exported(path);
    });
    connect(lab, &LabView::failed, m_errorBar,
            [this](const QString& sentence) { m_errorBar->showError(sentence); });
    connect(explorer, &ExplorerView::stepRequested, this,
            [this, stepper](const RacePlan& plan, const QString& schedule, const SteppedOptions& options) {
                stepper->openRace(plan, schedule, options);
                showView(stepper);
            });
    connect(stepper, &StepperView::exploreRequested, this, [this, explorer](const SteppedRace& race) {
        explorer->exploreFrom(race);
        showView(explorer);
    });
    auto* fromHere = new StepFromHere(*m_run, *m_timeline, *stepper, stepper);
    connect(fromHere, &StepFromHere::opened, this, [this, stepper] { showView(stepper); });
    connect(m_verdict, &VerdictView::stepRequested, fromHere, &StepFromHere::open);
    connect(fromHere, &StepFromHere::failed, this,
            [this](const QString& sentence) { m_errorBar->showError(sentence); });
}

QDockWidget* MainWindow::addPane(QWidget* content, const QString& name, const QString& title,
                                 Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::nameInnerParts, Qt::QueuedConnection);
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(QString(u"toggle_"_s % name));
    toggle->setToolTip(tr("Show or hide %1").arg(title));
    m_viewMenu->findChild<QMenu*>(u"panesMenu"_s)->addAction(toggle);
    return dock;
}

void MainWindow::setupDocks()
{
    m_workers = new WorkerPanel(*m_run, *m_selection);
    m_documents = new DocumentPanel(*m_run, *m_selection, *m_workers);
    m_details = new DetailsView(*m_run, *m_selection);
    addPane(m_workers, u"workersDock"_s, tr("Workers"), Qt::LeftDockWidgetArea);
    addPane(m_documents, u"documentsDock"_s, tr("Documents"), Qt::LeftDockWidgetArea);
    addPane(m_details, u"detailsDock"_s, tr("Details"), Qt::RightDockWidgetArea);
    QDockWidget* conflicts =
        addPane(m_conflicts, u"conflictsDock"_s, tr("Conflicts"), Qt::BottomDockWidgetArea);
    QDockWidget* charts = addPane(m_charts, u"chartsDock"_s, tr("Charts"), Qt::BottomDockWidgetArea);
    tabifyDockWidget(conflicts, charts);
    conflicts->raise();
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The lists at the sides go down to the bottom.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

// When all panes are there: each that is added shares out the room anew.
void MainWindow::sizePanes()
{
    const int character = fontMetrics().averageCharWidth();
    const int line = fontMetrics().lineSpacing();
    // Large where the screen is: the first look at a race wants room.
    resize(QSize(character * 190, line * 50)
               .expandedTo((screen()->availableSize() * 9 / 10).boundedTo({character * 260, line * 66})));
    m_layouts->sizePanes();
}

void MainWindow::setupScenarioMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    for (const Builtin& builtin : builtins()) {
        const QString name = format::text(builtin.name);
        QAction* action = menu.addAction(engineText(builtin.title).replace(u'&', u"&&"_s));
        action->setObjectName(QString(u"scenario_"_s % name));
        action->setToolTip(engineText(builtin.description));
        action->setStatusTip(engineText(builtin.description));
        connect(action, &QAction::triggered, this, [this, name] { openScenario(name); });
    }
    QMenu* stories = menu.addMenu(Icons::get(u"server-crash"), tr("&Failover stories"));
    stories->setToolTipsVisible(true);
    for (const replication::FailoverScenario& story : replication::failoverScenarios()) {
        const QString name = format::text(story.name);
        QAction* action = stories->addAction(engineText(story.title));
        action->setObjectName(QString(u"scenario_"_s % name));
        action->setToolTip(engineText(story.lesson));
        connect(action, &QAction::triggered, this, [this, name] { openScenario(name); });
    }
    menu.addSeparator();
    menu.addAction(m_actions->open);
}

void MainWindow::setupMenus()
{
    Actions& a = *m_actions;
    m_scenarioMenu = new QMenu(tr("&Built-in races"), this);
    setupScenarioMenu(*m_scenarioMenu);
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({a.newRace});
    file->addMenu(m_scenarioMenu);
    file->addAction(a.open);
    m_recentMenu = file->addMenu(Icons::get(u"history"), tr("Open &recent"));
    m_recentMenu->setObjectName(u"recentMenu"_s);
    file->addSeparator();
    file->addActions({a.save, a.saveAs, a.saveScenario});
    file->addSeparator();
    file->addActions({a.exportConflicts, a.exportPicture});
    file->addSeparator();
    file->addActions({a.closeSession, a.quit});
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({a.copyNdjson, a.copyCsv, a.copyMarkdown, a.copyPicture});
    edit->addSeparator();
    edit->addActions({a.clearSelection, a.filter});
    edit->setObjectName(u"editMenu"_s);
    menuBar()->addMenu(m_viewMenu);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({a.follow, a.fitAll, a.zoomIn, a.zoomOut});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({a.nextConflict, a.previousConflict, a.nextLostUpdate, a.toCause, a.toEffect});
    m_viewMenu->addSeparator();
    QMenu* themes = m_viewMenu->addMenu(Icons::get(u"palette"), tr("T&heme"));
    themes->setObjectName(u"themeMenu"_s);
    themes->addActions({a.themeSystem, a.themeLight, a.themeDark});
    m_viewMenu->addActions({a.nextPane, a.previousPane, a.fullScreen});
    m_layouts = new LayoutCommands(*this, *m_views, *m_viewMenu);
    QMenu* race = menuBar()->addMenu(tr("&Race"));
    race->setObjectName(u"raceMenu"_s);
    race->addActions({a.run, a.stop, a.raceOn});
    race->addSeparator();
    race->addActions({a.slower, a.faster});
    race->addSeparator();
    race->addActions({a.spawn, a.removeWorker, a.bumpTerm, a.target});
    race->addSeparator();
    race->addAction(a.judge);
    // ViewMenus fills these when all views are there.
    menuBar()->addMenu(tr("&Step"))->setObjectName(u"stepMenu"_s);
    menuBar()->addMenu(tr("E&xplore"))->setObjectName(u"exploreMenu"_s);
    menuBar()->addMenu(tr("&Tools"))->setObjectName(u"toolsMenu"_s);
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(u"helpMenu"_s);
    help->addActions({a.shortcuts, a.about});
}

void MainWindow::setupToolBar()
{
    using Words = RaceToolBar::Words;
    Actions& a = *m_actions;
    auto* bar = new RaceToolBar(tr("Race"));
    bar->setObjectName(u"raceToolBar"_s);
    addToolBar(bar);
    auto* scenarios = new QToolButton;
    scenarios->setObjectName(u"scenarioButton"_s);
    scenarios->setIcon(Icons::get(u"file-plus"));
    scenarios->setText(tr("New race"));
    scenarios->setToolTip(tr("Start one of the built-in races"));
    scenarios->setMenu(m_scenarioMenu);
    scenarios->setPopupMode(QToolButton::InstantPopup);
    bar->addButton(*scenarios, Words::Short);
    bar->addCommand(*a.open, Words::Never);
    bar->addCommand(*a.save, Words::Never);
    bar->addSeparator();
    bar->addCommand(*a.run, Words::Long);
    bar->addCommand(*a.stop, Words::Long);
    bar->addSeparator();
    for (const QString& step : {u"stepperBack"_s, u"stepperFair"_s, u"stepperUntilConflict"_s})
        bar->addCommand(*m_tabs->findChild<QAction*>(step), Words::Never);
    bar->addSeparator();
    m_speed = new SpeedControl;
    bar->addWidget(m_speed);
    bar->addCommand(*a.follow, Words::Short);
    bar->addSeparator();
    setupHands(*bar);
    // What the menus have, too, gives way first.
    bar->addSeparator();
    bar->addCommand(*a.previousConflict, Words::Never);
    bar->addCommand(*a.nextConflict, Words::Never);
    bar->addSeparator();
    bar->addCommand(*a.spawn, Words::Short);
    bar->addCommand(*a.bumpTerm, Words::Short);
    bar->addCommand(*a.exportConflicts, Words::Never);
}

// What acts on all views at once, and what one begins with.
void MainWindow::setupHands(RaceToolBar& bar)
{
    QMenu& edit = *menuBar()->findChild<QMenu*>(u"editMenu"_s);
    auto* filter = new FilterCommands({*this, *m_run, *m_selection, *m_timeline, *m_conflicts, *m_history,
                                       *m_verdict, *m_charts, *m_actions->filter, edit, bar,
                                       *static_cast<QVBoxLayout*>(centralWidget()->layout())});
    bar.addSeparator();
    auto* language = new LanguageCommands(*this, *m_viewMenu, m_actions->nextPane);
    auto* palette = new PaletteCommands({*this, *m_timeline, *m_history, edit, *language});
    bar.addCommand(*palette->findChild<QAction*>(u"commandPalette"_s), RaceToolBar::Words::Never);
    m_viewMenu->insertAction(m_actions->nextConflict, m_timeline->findChild<QAction*>(u"canvasCounters"_s));
    m_viewMenu->insertSeparator(m_actions->nextConflict);
    auto* marks = new MarksCommands({*this, *m_timeline, *palette, edit});
    palette->keys().setUndoStack(marks->marks().undoStack());
    m_layouts->setUndoStack(marks->marks().undoStack());
    new SessionEdits(marks->marks().undoStack(), *m_timeline, filter->filter(), *findChild<CompareView*>());
    auto* notes = new ConflictNotes(*m_run, marks->marks().undoStack(), this);
    m_conflicts->setNotes(*notes);
    m_details->setNotes(*notes);
    connect(notes, &ConflictNotes::changed, &filter->filter(),
            [notes, searched = &filter->filter()] { searched->setRemarks(remarksOf(*notes->texts())); });
    connect(m_conflicts, &ConflictsView::markRequested, &marks->marks(), &Marks::addMark);
    auto* undo = new UndoCommands(*this, edit);
    undo->add(*m_timeline, *m_timeline->findChild<QAction*>(u"undoMark"_s),
              *m_timeline->findChild<QAction*>(u"redoMark"_s));
    for (const QString& view : {u"stepper"_s, u"cluster"_s})
        undo->add(*m_tabs->findChild<QWidget*>(QString(view % u"View"_s)),
                  *m_tabs->findChild<QAction*>(QString(view % u"Undo"_s)),
                  *m_tabs->findChild<QAction*>(QString(view % u"Redo"_s)));
    auto* lessons = new LessonCommands(*this, *m_tabs->findChild<StepperView*>(),
                                       *menuBar()->findChild<QMenu*>(u"helpMenu"_s));
    m_start = new StartCommands(
        {*this, *palette, *lessons, *language, *menuBar()->findChild<QMenu*>(u"helpMenu"_s)});
    auto* events = new EventsView(*m_run, *m_selection, filter->filter());
    addView(events, tr("Events"), u"list");
    connect(events, &EventsView::jumpRequested, m_conflicts, &ConflictsView::jumpRequested);
    filter->addTo(*m_conflicts->findChild<QTableView*>(u"conflictTable"_s), u"conflicts"_s, tr("Conflicts"));
    filter->addTo(*events->findChild<QTableView*>(u"eventTable"_s), u"events"_s, tr("Events"));
    auto* console = new ConsoleView(*m_run);
    addView(console, tr("Console"), u"terminal");
    undo->add(*console, *console->findChild<QAction*>(u"consoleUndo"_s),
              *console->findChild<QAction*>(u"consoleRedo"_s));
    new TermTips(this);
    new SpokenChoices(this);
    new HelpCommands(*this, palette->keys(), *menuBar()->findChild<QMenu*>(u"helpMenu"_s));
}

void MainWindow::setupStatusBar()
{
    m_status = new StatusStrip(*m_run, *m_selection, *m_verdict);
    statusBar()->addPermanentWidget(m_status);
    statusBar()->installEventFilter(m_status);
    auto* stepper = m_tabs->findChild<StepperView*>();
    const auto showStep = [this, stepper] {
        const QWidget* page = m_tabs->currentWidget();
        const bool isShown = page && (page == stepper || page->isAncestorOf(stepper));
        m_status->setStep(isShown ? stepper->standing() : QString());
    };
    connect(m_tabs, &QTabWidget::currentChanged, m_status, showStep);
    connect(stepper, &StepperView::standingChanged, m_status, showStep);
    auto* door = new DoorCommands({*this, *m_run, *m_selection, *m_timeline, *m_conflicts, *m_status,
                                   *menuBar()->findChild<QMenu*>(u"raceMenu"_s)});
    new RemoteCommands({*this, *m_run, *m_status, *menuBar()->findChild<QMenu*>(u"raceMenu"_s)});
    new CopyCommands(*this, *door, *m_timeline);
    new EditorCommands({*this, *door, *findChild<PaletteCommands*>(), *m_timeline, *m_details});
    findChild<UndoCommands*>()->add(*findChild<EditorView*>(), *findChild<QAction*>(u"undoEdit"_s),
                                    *findChild<QAction*>(u"redoEdit"_s));
    new ViewMenus(*this);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectActions()
{
    Actions& a = *m_actions;
    m_sessions = new SessionCommands({*this, *m_run, *m_selection, *m_timeline, *m_tabs, *m_errorBar, a,
                                      *m_recentMenu, [this](const QString& path) { openScenario(path); }});
    m_status->setKeptIn([this] { return session().keptIn(); });
    connect(a.newRace, &QAction::triggered, this, [this] {
        auto* dialog = new ScenarioDialog(this);
        connect(dialog, &ScenarioDialog::chosen, this, &MainWindow::openScenarioOn);
        connect(dialog, &ScenarioDialog::openRequested, m_sessions, &SessionCommands::chooseAndOpen);
        dialog->open();
    });
    connect(a.saveScenario, &QAction::triggered, this, &MainWindow::chooseAndSaveScenario);
    connect(a.exportConflicts, &QAction::triggered, this, &MainWindow::chooseAndExportConflicts);
    setupPictures();
    connect(a.closeSession, &QAction::triggered, this, &MainWindow::closeSession);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.copyNdjson, &QAction::triggered, m_conflicts,
            [this] { m_conflicts->copyAs(ConflictFormat::Ndjson); });
    connect(a.copyCsv, &QAction::triggered, m_conflicts,
            [this] { m_conflicts->copyAs(ConflictFormat::Csv); });
    connect(a.copyMarkdown, &QAction::triggered, m_conflicts,
            [this] { m_conflicts->copyAs(ConflictFormat::Markdown); });
    connect(a.clearSelection, &QAction::triggered, m_selection, &Selection::clear);
    connect(a.run, &QAction::triggered, this, &MainWindow::toggleRun);
    connect(a.stop, &QAction::triggered, m_run, &RunController::stop);
    connect(a.raceOn, &QAction::triggered, m_run, &RunController::raceOn);
    connect(a.spawn, &QAction::triggered, this, &MainWindow::openSpawnDialog);
    connect(a.removeWorker, &QAction::triggered, m_run, [this] { m_run->removeWorkers(1); });
    connect(a.bumpTerm, &QAction::triggered, m_run, &RunController::bumpTerm);
    connect(a.target, &QAction::triggered, this, [this] {
        auto* dialog = new TargetDialog(m_run->plan().replicas, this);
        connect(dialog, &TargetDialog::chosen, m_run, &RunController::setTarget);
        dialog->open();
    });
    connect(a.slower, &QAction::triggered, m_speed, &SpeedControl::slower);
    connect(a.faster, &QAction::triggered, m_speed, &SpeedControl::faster);
    connect(a.judge, &QAction::triggered, m_verdict, &VerdictView::judgeAll);
}

void MainWindow::connectViewActions()
{
    Actions& a = *m_actions;
    connect(a.follow, &QAction::triggered, m_timeline, &TimelineView::setFollowing);
    connect(a.fitAll, &QAction::triggered, m_timeline, &TimelineView::fitAll);
    connect(a.zoomIn, &QAction::triggered, m_timeline, &TimelineView::zoomIn);
    connect(a.zoomOut, &QAction::triggered, m_timeline, &TimelineView::zoomOut);
    connect(a.nextConflict, &QAction::triggered, m_timeline, &TimelineView::nextConflict);
    connect(a.previousConflict, &QAction::triggered, m_timeline, &TimelineView::previousConflict);
    connect(a.nextLostUpdate, &QAction::triggered, m_timeline, &TimelineView::nextLostUpdate);
    connect(a.toCause, &QAction::triggered, m_timeline, &TimelineView::goToCause);
    connect(a.toEffect, &QAction::triggered, m_timeline, &TimelineView::goToEffect);
    connect(a.nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(a.fullScreen, &QAction::triggered, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    const std::pair<QAction*, QString> themes[] = {
        {a.themeSystem, u"system"_s}, {a.themeLight, u"light"_s}, {a.themeDark, u"dark"_s}};
    for (const auto& [action, name] : themes)
        connect(action, &QAction::triggered, this, [this, name = name] {
            applyTheme();
            QSettings().setValue(u"theme"_s, name); // at once: the program may be ended by force
        });
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Racescope"),
                                tr("<h3>Racescope %1</h3><p>An oscilloscope for optimistic "
                                   "concurrency.</p><p>Free software under the GPL, "
                                   "version 3 or later. Icons: Lucide, ISC licence.</p>")
                                    .arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setObjectName(u"aboutDialog"_s);
    box->setIconPixmap(windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace racescope
