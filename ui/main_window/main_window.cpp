// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "charts/charts_view.h"
#include "conflicts/conflicts_view.h"
#include "details/details_view.h"
#include "details/event_story.h"
#include "docks/document_panel.h"
#include "docks/range_bar.h"
#include "docks/worker_panel.h"
#include "documents/history_view.h"
#include "door/door_controller.h"
#include "editor/editor_view.h"
#include "language/engine_text.h"
#include "layouts/layout_commands.h"
#include "layouts/reading_order.h"
#include "main_window/error_bar.h"
#include "main_window/first_race.h"
#include "main_window/handover.h"
#include "main_window/spawn_dialog.h"
#include "main_window/speed_control.h"
#include "main_window/status_strip.h"
#include "models/format.h"
#include "session/places.h"
#include "session/recording_options.h"
#include "session/session_commands.h"
#include "start/start_commands.h"
#include "stepper/stepper_view.h"
#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/style.h"
#include "timeline/counter_settings.h"
#include "timeline/time_axis.h"
#include "timeline/timeline_view.h"
#include "verdict/verdict_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;
constexpr int kShareMs = 1000; // between two looks at what memory is taken by
constexpr int kKeepMs = 5000;

ThemeChoice themeFromName(const QString& name)
{
    return name == u"light"_s  ? ThemeChoice::Light
           : name == u"dark"_s ? ThemeChoice::Dark
                               : ThemeChoice::System;
}

QString nameOf(ThemeChoice choice)
{
    return choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"system"_s;
}

// A pane may lie behind another tab.
void raiseDockOf(QWidget& pane)
{
    for (QWidget* above = &pane; above; above = above->parentWidget()) {
        if (auto* dock = qobject_cast<QDockWidget*>(above)) {
            dock->show();
            dock->raise();
        }
    }
}

// To the pane, or to the first thing in it that shows that it has the keyboard.
void giveKeyboard(QWidget& pane)
{
    QWidget* first = pane.focusProxy() || pane.focusPolicy() != Qt::NoFocus ? nullptr : firstControl(pane);
    (first ? first : &pane)->setFocus(Qt::TabFocusReason);
}

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_run(new RunController(this))
    , m_selection(new Selection(this))
    , m_actions(new Actions(this))
{
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    setAcceptDrops(true);
    setWindowIcon(QIcon(u":/icons/racescope.svg"_s));
    setupViews();
    setupDocks();
    setupMenus();
    setupToolBar();
    setupStatusBar();
    connectActions();
    connectViewActions();
    connectRace();
    connectTimeline();
    connectSelection();
    sizePanes();
    m_layouts->rememberFirst();
    readSettings();
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow()
{
    // Views hold references to run and selection, which are older children of this window: let the views go
    // first.
    m_timeline->setSnapshotProvider(nullptr);
    m_run->waitForHelpers(); // an answer whose receiver has gone would end the program (Qt 6.4)
    m_views->attachAll();    // a view's window would outlive what the view refers to
    delete m_sessions;       // ends the session
    disconnect(m_run, nullptr, nullptr, nullptr);
    m_run->waitForHelpers();
    const QList<QDockWidget*> docks = findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(docks);
    delete takeCentralWidget();
}

void MainWindow::connectRace()
{
    connect(m_run, &RunController::sessionChanged, this, [this] {
        m_selection->clear();
        resetTimeline();
        updateTitle();
    });
    // The settings are read each time: not with every beat.
    connect(m_run, &RunController::beat, this, [this, since = QElapsedTimer()]() mutable {
        if (!m_run->workspace() || (since.isValid() && !since.hasExpired(kShareMs)))
            return;
        since.start();
        m_status->setMemoryBeside(recording::shareMemory(*m_run->workspace(), m_run->counters(),
                                                         m_timeline->model().memoryBytes()));
    });
    connect(m_run, &RunController::stateChanged, this, &MainWindow::updateActions);
    connect(m_run, &RunController::planChanged, this, &MainWindow::updateActions);
    connect(m_run, &RunController::speedChanged, this, [this] { m_speed->setSpeed(m_run->speed()); });
    connect(m_speed, &SpeedControl::speedChosen, m_run, &RunController::setSpeed);
    connect(&session(), &SessionController::changed, this, &MainWindow::updateTitle);
    connect(m_verdict, &VerdictView::judgedAll, &session(), &SessionController::enterRun);
    connect(&session(), &SessionController::opened, this, [this] {
        m_scenarioPath.clear();
        updateTitle();
    });
    connect(m_sessions, &SessionCommands::imported, this, [this](const QString& path) {
        m_scenarioPath = path;
        updateTitle();
    });
    connect(m_sessions, &SessionCommands::saved, this, [this](const QString& path) {
        statusBar()->showMessage(tr("Saved %1").arg(path), kNoticeMs);
        emit exported(path);
    });
    connect(m_run, &RunController::warned, this,
            [this](const QString& sentence) { m_errorBar->showError(sentence); });
    connect(m_run, &RunController::failed, this, [this](const QString& sentence) {
        m_errorBar->showError(sentence, tr("Choose another race…"),
                              [this] { m_actions->newRace->trigger(); });
    });
}

void MainWindow::resetTimeline()
{
    if (!m_run->workspace())
        return;
    m_timeline->reset(m_run->workspace()->trace().sharedNames(),
                      [this] { return m_run->workspace()->trace().recentSnapshot(); });
}

void MainWindow::connectTimeline()
{
    connect(m_timeline, &TimelineView::followingChanged, this, [this](bool following) {
        m_actions->follow->setChecked(following);
        m_status->setFollowing(following, m_timeline->eventsBehind());
    });
    connect(m_timeline, &TimelineView::eventsBehindChanged, this,
            [this](qint64 events) { m_status->setFollowing(m_timeline->isFollowing(), events); });
    connect(m_timeline, &TimelineView::statisticsChanged, this, [this] {
        if (!m_selection->timeRange())
            return;
        const RangeStatistics& statistics = m_timeline->statistics();
        const auto worker = statistics.worker();
        m_rangeBar->show(statistics,
                         worker ? format::worker(m_run->workspace()->trace().names(), *worker) : QString());
        //: %1: a length of time; %2, %3: numbers
        const QString words = statistics.isFiltered() ? tr("%1 selected · matching events: %2 · 409s: %3")
                                                      : tr("%1 selected · events: %2 · 409s: %3");
        m_status->setRange(words.arg(durationText(statistics.range().length()),
                                     format::number(statistics.events()),
                                     format::number(statistics.count(Severity::Conflict))));
    });
    connect(m_timeline, &TimelineView::documentActivated, this, [this](DocumentId document) {
        m_selection->setDocument(document);
        showView(m_history);
    });
    connect(m_timeline, &TimelineView::rowsEdited, this,
            [](const QString&, const RowArrangement& before, const RowArrangement& after) {
                if (after.counters && after.counters != before.counters)
                    counter_settings::keep(*after.counters);
            });
    connect(m_timeline, &TimelineView::noticed, this,
            [this](const QString& text) { statusBar()->showMessage(text, kNoticeMs); });
    connect(m_workers, &WorkerPanel::orderWanted, m_timeline, &TimelineView::orderWorkers);
    connect(m_timeline, &TimelineView::rowsArranged, m_workers,
            [this] { m_workers->setOrder(m_timeline->model().arrangement().order); });
    connect(m_rangeBar, &RangeBar::closeRequested, this, [this] { m_selection->setTimeRange({}); });
}

void MainWindow::connectSelection()
{
    connect(m_selection, &Selection::timeRangeChanged, this, [this] {
        if (m_selection->timeRange())
            return;
        m_rangeBar->hide();
        m_status->setRange({});
    });
    connect(statusBar(), &QStatusBar::messageChanged, this, [this](const QString& text) {
        // The cell or the row that has the keyboard is read anyway.
        const bool isRead =
            text == m_timeline->selectedEventText() &&
            (m_timeline->hasFocus() || qobject_cast<const QAbstractItemView*>(QApplication::focusWidget()));
        if (!isRead)
            speak(*statusBar(), text);
    });
    connect(m_selection, &Selection::eventChanged, this, [this] {
        if (const QString text = m_timeline->selectedEventText(); !text.isEmpty())
            statusBar()->showMessage(text, kNoticeMs);
    });
    const auto jump = [this] {
        if (!m_selection->event())
            return;
        showView(m_timeline);
        m_timeline->goToEvent(*m_selection->event());
        m_timeline->setFocus();
    };
    connect(m_conflicts, &ConflictsView::jumpRequested, this, jump);
    connect(m_verdict, &VerdictView::jumpRequested, this, jump);
    connect(m_status, &StatusStrip::verdictClicked, this, [this] { showView(m_verdict); });
    connect(m_documents, &DocumentPanel::historyRequested, this, [this](DocumentId document) {
        m_selection->setDocument(document);
        showView(m_history);
    });
    connect(m_conflicts, &ConflictsView::copied, this, [this](int count) {
        statusBar()->showMessage(tr("Conflicts copied: %1").arg(count), kNoticeMs);
    });
}

void MainWindow::toggleRun()
{
    if (!m_run->workspace())
        m_actions->newRace->trigger(); // which one?
    else if (m_run->state() == RunState::Running)
        m_run->pause();
    else
        m_run->start();
}

void MainWindow::updateActions()
{
    const RunState state = m_run->state();
    const bool isRunning = state == RunState::Running;
    QAction* run = m_actions->run;
    run->setIcon(Icons::get(isRunning ? u"pause" : u"play"));
    run->setText(isRunning                     ? tr("&Pause")
                 : state == RunState::Paused   ? tr("&Resume")
                 : state == RunState::Finished ? tr("&Run again")
                                               : tr("&Run"));
    const bool hasWorkers = m_run->workspace() && !m_run->plan().groups.empty(); // a recording has none
    run->setEnabled((hasWorkers || !m_run->workspace()) && state != RunState::Loading &&
                    state != RunState::Stopping);
    m_actions->stop->setEnabled(m_run->isActive());
    const bool isOnCluster = !m_run->clusterUrl().isEmpty();
    m_actions->raceOn->setEnabled(state == RunState::Finished && hasWorkers && !isOnCluster);
    const bool hasRace = m_run->workspace() && state != RunState::Loading;
    m_actions->spawn->setEnabled(hasRace && hasWorkers && state != RunState::Stopping);
    m_actions->removeWorker->setEnabled(m_run->isActive());
    m_actions->target->setEnabled(hasRace && hasWorkers &&
                                  (state == RunState::Ready || state == RunState::Finished));
    m_actions->bumpTerm->setEnabled(hasRace && hasWorkers && !isOnCluster); // its terms are its own
    for (QAction* action : {m_actions->save, m_actions->saveAs, m_actions->saveScenario,
                            m_actions->exportConflicts, m_actions->judge})
        action->setEnabled(hasRace);
}

SessionController& MainWindow::session()
{
    return m_sessions->session();
}

void MainWindow::updateTitle()
{
    const QString path = session().path();
    const QString source = !path.isEmpty() ? path : m_scenarioPath;
    const QString name = !source.isEmpty() ? QFileInfo(source).fileName() : format::text(m_run->plan().name);
    const QString shown = session().isReadOnly() ? tr("%1 (read-only)").arg(name) : name;
    setWindowTitle(name.isEmpty() ? u"Racescope[*]"_s : tr("%1[*] — Racescope").arg(shown));
    setWindowFilePath(path);
    setWindowModified(session().isModified());
}

// A view that needs much room, now or with what it will show, is scrolled rather than making the window
// large. The timeline scrolls by itself.
QWidget* MainWindow::pageOf(QWidget* view) const
{
    if (view->isAncestorOf(m_timeline))
        return view;
    auto* area = new QScrollArea;
    area->setObjectName(QString(view->objectName() % u"Page"_s));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFocusProxy(view);
    area->setWidgetResizable(true);
    area->setWidget(view);
    return area;
}

void MainWindow::addView(QWidget* view, const QString& title, QStringView icon)
{
    const int number = m_tabs->addTab(pageOf(view), Icons::get(icon), title) + 1;
    // The panes leave room for all tabs, too.
    centralWidget()->setMinimumWidth(
        std::max(centralWidget()->minimumWidth(), m_tabs->tabBar()->minimumSizeHint().width()));
    auto* action = new QAction(Icons::get(icon), title, this);
    action->setObjectName(QString(u"show_"_s % view->objectName()));
    action->setToolTip(tr("Show %1").arg(title));
    if (number <= 9)
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    addAction(action);
    m_viewMenu->insertAction(m_viewMenuViews, action);
    connect(action, &QAction::triggered, this, [this, view] { showView(view); });
}

void MainWindow::showView(QWidget* view)
{
    if (QWidget* page = m_views->pageOf(view))
        m_views->bringForward(page);
    raiseDockOf(*view);
    giveKeyboard(*view);
}

// The panes of the window, then the views in windows of their own.
void MainWindow::movePane(int by)
{
    QList<QWidget*> panes{m_workers, m_documents, m_tabs->currentWidget(), m_details, m_conflicts, m_charts};
    for (const QDockWidget* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!panes.contains(dock->widget()))
            panes.append(dock->widget());
    }
    panes += m_views->detached();
    panes.removeIf([](const QWidget* pane) { return !pane || !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget() ? QApplication::focusWidget() : focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i] == focus || panes[i]->isAncestorOf(focus))
            now = i;
    }
    QWidget* next = panes[(now + by + panes.size() * 2) % panes.size()];
    if (next->window() != QApplication::activeWindow())
        next->activateWindow();
    raiseDockOf(*next);
    giveKeyboard(*next);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*this, partsInReadingOrder(*this), next);
}

void MainWindow::begin(const QStringList& files)
{
    m_layouts->restoreViews();
    if (files.isEmpty())
        m_start->begin();
    else
        openFiles(files);
    session().lookForCrashed();
    // A program that is ended by force has its window as it was, too.
    auto* keeping = new QTimer(this);
    keeping->setTimerType(Qt::VeryCoarseTimer);
    keeping->setInterval(kKeepMs);
    connect(keeping, &QTimer::timeout, this, &MainWindow::keepSettings);
    keeping->start();
}

std::unique_ptr<MainWindow::Handover> MainWindow::handOver()
{
    if (!findChild<EditorView*>()->mayClose(*this, [this] { emit renewalRequested(); }))
        return nullptr;
    m_start->leave();
    writeSettings();
    m_views->attachAll();
    hide();
    auto after = std::make_unique<Handover>();
    after->scenarioPath = m_scenarioPath;
    after->session = session().handOver();
    after->door = findChild<DoorController*>()->openOptions();
    after->recording = findChild<RecordController*>()->release();
    if (const StepperRace& stepper = findChild<StepperView*>()->stepper(); stepper.isLoaded())
        after->stepped = std::make_unique<SteppedRace>(stepper.race());
    return after;
}

void MainWindow::takeOver(std::unique_ptr<Handover> before)
{
    m_layouts->restoreViews();
    if (before->stepped)
        findChild<StepperView*>()->takeRace(std::move(before->stepped));
    session().takeOver(std::move(before->session));
    m_scenarioPath = before->scenarioPath;
    updateTitle();
    if (before->door)
        findChild<DoorController*>()->open(*before->door);
    if (before->recording)
        findChild<RecordController*>()->takeOver(std::move(before->recording));
}

void MainWindow::startFirstRace()
{
    m_scenarioPath.clear();
    // Connected before, because a race that is made at once is there when load() returns.
    connect(m_run, &RunController::sessionChanged, &session(), &SessionController::setWorthless,
            Qt::SingleShotConnection);
    m_run->load(firstRace(), RunController::AfterLoad::Start);
}

// A view in a window of its own is what one closes there.
void MainWindow::closeSession()
{
    if (auto* own = qobject_cast<ViewWindow*>(QApplication::activeWindow())) {
        own->close();
    } else if (m_sessions->mayClose([this] { closeSession(); })) {
        m_errorBar->hide();
        m_start->beginAgain();
    }
}

void MainWindow::openSpawnDialog()
{
    auto* dialog = new SpawnDialog(m_run->plan(), this);
    connect(dialog, &SpawnDialog::spawnRequested, this, [this, dialog](const GroupPlan& group) {
        const auto spawned = m_run->spawn(group);
        if (!spawned) {
            dialog->showError(engineText(spawned.error().text()));
            return;
        }
        statusBar()->showMessage(tr("Workers spawned: %1").arg(spawned->size()), kNoticeMs);
        dialog->accept();
    });
    dialog->open();
}

void MainWindow::readSettings()
{
    const QSettings settings;
    const ThemeChoice theme = themeFromName(settings.value(u"theme"_s).toString());
    (theme == ThemeChoice::Light  ? m_actions->themeLight
     : theme == ThemeChoice::Dark ? m_actions->themeDark
                                  : m_actions->themeSystem)
        ->setChecked(true);
    applyTheme();
    m_timeline->setDefaultCounters(counter_settings::kept());
    restoreGeometry(places::state().value(u"window/geometry"_s).toByteArray());
    m_layouts->restorePanes();
}

void MainWindow::writeSettings() const
{
    QSettings settings;
    settings.setValue(u"schema"_s, 1);
    settings.setValue(u"theme"_s, nameOf(ThemeSwitch::choice()));
    places::state().setValue(u"window/geometry"_s, saveGeometry());
    m_layouts->store();
}

// What stands around the page of the first start is not how the person wants it.
void MainWindow::keepSettings()
{
    if (m_start->isAlone() || !isVisible())
        return;
    const QByteArray state = saveGeometry() + saveState();
    if (state == m_keptState)
        return;
    m_keptState = state;
    writeSettings();
}

void MainWindow::applyTheme()
{
    ThemeSwitch::apply(m_actions->themeLight->isChecked()  ? ThemeChoice::Light
                       : m_actions->themeDark->isChecked() ? ThemeChoice::Dark
                                                           : ThemeChoice::System);
}

// Qt makes the bars of panes that share a place as it needs them, and the lists of boxes.
void MainWindow::nameInnerParts()
{
    for (const QComboBox* box : findChildren<QComboBox*>())
        box->view()->setAccessibleName(box->accessibleName());
    for (QTabBar* bar : findChildren<QTabBar*>()) {
        if (bar->accessibleName().isEmpty())
            bar->setAccessibleName(tr("Panes"));
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    nameInnerParts();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!findChild<EditorView*>()->mayClose(*this, [this] { close(); }) ||
        !m_sessions->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    m_start->leave();
    writeSettings();
    m_views->attachAll();
    hide();
    m_run->stop();
    m_run->abandonClusters();
    session().close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace racescope
