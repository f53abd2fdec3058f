// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/explorer_view.h"

#include "explorer/state_graph_view.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "race/schedule.h"
#include "stepper/goal_job.h"
#include "stepper/race_chooser.h"
#include "stepper/schedule_model.h"
#include "theme/icons.h"
#include "theme/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <thread>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kBeatMs = 100;
constexpr std::uint64_t kMostStates = 20'000'000;
constexpr Nanos kMostTime = 60'000'000'000;
constexpr std::size_t kMostBytes = std::size_t(2) << 30;

QString resultText(const Census& census)
{
    const ExploreResult& result = census.result;
    QString text = result.sampled && result.end == ExploreEnd::Complete
                       ? ExplorerView::tr("A sample of schedules; there may be more outcomes.")
                   : result.complete() ? ExplorerView::tr("Complete.")
                                       : ExplorerView::tr("Not complete: %1. There may be more outcomes.")
                                             .arg(format::text(name(result.end)));
    if (result.counted)
        text += u' ' % ExplorerView::tr("Schedules: %1.").arg(format::text(result.schedules.toString()));
    if (result.endless)
        text += u' ' % ExplorerView::tr("Some schedules never end, so they are not counted.");
    if (result.states > 0)
        text += u' ' % ExplorerView::tr("States: %1, transitions: %2.")
                           .arg(format::number(result.states), format::number(result.transitions));
    for (const std::string& note : census.notes)
        text += u'\n' % format::text(note);
    return text;
}

} // namespace

ExplorerView::ExplorerView(QWidget* parent)
    : QWidget(parent)
    , m_chooser(new RaceChooser(u"explorer"_s))
    , m_strategy(new QComboBox)
    , m_outcomes(new OutcomeTableModel(this))
    , m_guards(new GuardTableModel(this))
    , m_witness(new ScheduleModel(this))
{
    setObjectName(u"explorerView"_s);
    setAccessibleName(tr("Explorer"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_chooser);
    auto* row = new QHBoxLayout;
    setupCommands(*row);
    layout->addLayout(row);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"explorerProgress"_s);
    m_progress->setAccessibleName(tr("Exploring"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() / 2);
    m_progress->hide();
    layout->addWidget(m_progress);
    m_status = new QLabel;
    m_status->setObjectName(u"explorerStatus"_s);
    m_status->setAccessibleName(tr("Result"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_status);
    layout->addWidget(makeResults(), 1);
    setFocusProxy(m_explore);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &ExplorerView::showProgress);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, [this] {
        for (QWidget* widget : std::initializer_list<QWidget*>{m_table->viewport(), m_guardTable->viewport(),
                                                               m_graph, m_witnessStrip->viewport()})
            widget->update();
    });
    updateButtons();
}

ExplorerView::~ExplorerView() = default;

QPushButton* ExplorerView::addButton(const QString& name, QStringView icon, const QString& text,
                                     const QString& tip)
{
    auto* button = new QPushButton(Icons::get(icon), text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(tip);
    return button;
}

void ExplorerView::setupCommands(QHBoxLayout& row)
{
    m_strategy->setObjectName(u"explorerStrategy"_s);
    m_strategy->setAccessibleName(tr("Strategy"));
    m_strategy->setToolTip(tr("Which schedules are looked at"));
    m_strategy->addItem(tr("All schedules"), u"all"_s);
    m_strategy->addItem(tr("At most 2 preemptions"), u"bounded:2"_s);
    m_strategy->addItem(tr("One of each trace"), u"traces"_s);
    m_strategy->addItem(tr("1,000 at random"), u"random:1000"_s);
    m_strategy->addItem(tr("Random priorities, depth 3"), u"pct:3"_s);
    m_explore = addButton(u"explore"_s, u"play", tr("E&xplore"), tr("Find every way the race can end"));
    m_compare = addButton(u"compareGuards"_s, u"git-compare", tr("Guards &side by side"),
                          tr("The same race with the guards none, version and seq_no"));
    m_pause = addButton(u"pauseExploring"_s, u"pause", tr("&Pause"), tr("Hold the search, or go on"));
    m_cancel =
        addButton(u"cancelExploring"_s, u"octagon-x", tr("&Cancel"), tr("Stop; what was found is kept"));
    m_open = addButton(u"openWitness"_s, u"route", tr("Open in the s&tepper"),
                       tr("Step through the shortest schedule to this outcome (Enter)"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_strategy, m_explore, m_compare, m_pause, m_cancel})
        row.addWidget(widget);
    row.addStretch();
    row.addWidget(m_open);
    connect(m_explore, &QPushButton::clicked, this, &ExplorerView::explore);
    connect(m_compare, &QPushButton::clicked, this, &ExplorerView::compareGuards);
    connect(m_pause, &QPushButton::clicked, this, &ExplorerView::togglePause);
    connect(m_cancel, &QPushButton::clicked, this, &ExplorerView::cancel);
    connect(m_open, &QPushButton::clicked, this, &ExplorerView::openWitness);
}

QTableView* ExplorerView::addTable(const QString& name, const QString& accessibleName,
                                   QAbstractItemModel* model)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    racescope::setupTable(*table, Rows::One);
    table->horizontalHeader()->setAccessibleName(tr("Columns of outcomes"));
    m_tables->addWidget(table);
    connect(table, &QTableView::activated, this, &ExplorerView::openWitness);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplorerView::showOutcome);
    return table;
}

// The census needs the width for the final values, so it lies above graph and witness.
QWidget* ExplorerView::makeResults()
{
    m_empty = new QLabel;
    m_empty->setObjectName(u"explorerEmpty"_s);
    m_empty->setAccessibleName(tr("What will be here"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setText(
        tr("Here will be every way the race can end, with the exact number of schedules that lead "
           "there and the shortest of them. Choose a race and press Explore."));
    m_tables = new QStackedWidget;
    m_tables->setObjectName(u"explorerTables"_s);
    m_table = addTable(u"outcomeTable"_s, tr("Outcomes"), m_outcomes);
    setColumnWidths(*m_table, {18, 60, 11, 10, 18, 8, 30});
    m_guardTable = addTable(u"guardTable"_s, tr("Outcomes by guard"), m_guards);
    auto* across = new QSplitter;
    across->setObjectName(u"explorerAcross"_s);
    across->setAccessibleName(tr("State graph and shortest schedule"));
    across->addWidget(makeGraph());
    across->addWidget(makeWitness());
    across->setSizes({3000, 1000});
    auto* results = new QSplitter(Qt::Vertical);
    results->setObjectName(u"explorerResults"_s);
    results->setAccessibleName(tr("Outcomes and state graph"));
    results->addWidget(m_tables);
    results->addWidget(across);
    results->setSizes({2000, 3000});
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"explorerPages"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(results);
    return m_pages;
}

QWidget* ExplorerView::makeGraph()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_graph = new StateGraphView;
    m_node = new QLabel;
    m_node->setObjectName(u"stateGraphText"_s);
    m_node->setAccessibleName(tr("Chosen state"));
    m_node->setTextFormat(Qt::PlainText);
    m_node->setWordWrap(true);
    layout->addWidget(m_graph, 1);
    layout->addWidget(m_node);
    connect(m_graph, &StateGraphView::currentChanged, m_node, &QLabel::setText);
    connect(m_graph, &StateGraphView::outcomeChosen, this, &ExplorerView::chooseOutcome);
    return box;
}

QWidget* ExplorerView::makeWitness()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_witnessTitle = new QLabel;
    m_witnessTitle->setObjectName(u"witnessTitle"_s);
    m_witnessTitle->setAccessibleName(tr("Shortest schedule"));
    m_witnessTitle->setTextFormat(Qt::PlainText);
    m_witnessTitle->setWordWrap(true);
    m_witnessStrip = new QListView;
    m_witnessStrip->setObjectName(u"witnessStrip"_s);
    m_witnessStrip->setAccessibleName(tr("Steps of the shortest schedule"));
    m_witnessStrip->setToolTip(tr("Enter opens the schedule in the stepper"));
    m_witnessStrip->setFlow(QListView::LeftToRight);
    m_witnessStrip->setWrapping(true);
    m_witnessStrip->setResizeMode(QListView::Adjust);
    m_witnessStrip->setUniformItemSizes(true);
    m_witnessStrip->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_witnessStrip->setGridSize(QSize(fontMetrics().averageCharWidth() * 8, fontMetrics().height() + 8));
    m_witnessStrip->setModel(m_witness);
    layout->addWidget(m_witnessTitle);
    layout->addWidget(m_witnessStrip, 1);
    connect(m_witnessStrip, &QListView::activated, this, &ExplorerView::openWitness);
    return box;
}

QString ExplorerView::status() const
{
    return m_status->text();
}

void ExplorerView::exploreRace(const RacePlan& plan)
{
    m_chooser->show(plan);
    explore();
}

void ExplorerView::explore()
{
    start({});
}

void ExplorerView::compareGuards()
{
    start({Guard::None, Guard::ByVersion, Guard::BySeqNo});
}

ExploreOptions ExplorerView::exploreOptions() const
{
    ExploreOptions options;
    if (const auto strategy = parseStrategy(m_strategy->currentData().toString().toStdString()))
        options.strategy = *strategy;
    options.strategy.seed = m_chooser->plan().seed;
    options.limits.states = kMostStates;
    options.limits.time = kMostTime;
    options.limits.bytes = kMostBytes;
    options.threads = std::thread::hardware_concurrency() > 1 ? 2 : 1;
    return options;
}

void ExplorerView::start(const std::vector<Guard>& guards)
{
    if (m_running)
        return;
    std::vector<RacePlan> plans;
    for (const Guard guard : guards) {
        plans.push_back(m_chooser->plan());
        for (GroupPlan& group : plans.back().groups)
            group.guard = guard;
    }
    if (plans.empty())
        plans.push_back(m_chooser->plan());
    m_options = m_chooser->options();
    auto job = ExploreJob::make(plans, m_options, exploreOptions());
    if (!job) {
        m_status->setText(format::text(job.error().text()));
        emit finished();
        return;
    }
    m_compared = !guards.empty();
    m_before.clear();
    m_stepsBefore = 0;
    run(std::move(*job));
}

void ExplorerView::exploreFrom(const SteppedRace& race)
{
    if (m_running)
        return;
    if (const QString why = whyNotExplored(race.state()); !why.isEmpty()) {
        m_status->setText(why);
        emit finished();
        return;
    }
    m_chooser->show(race.setup().plan(), race.setup().options());
    m_options = race.setup().options();
    m_compared = false;
    m_before = format::text(race.scheduleText());
    m_stepsBefore = race.position();
    run(ExploreJob::from(race.state(), exploreOptions()));
}

void ExplorerView::run(std::unique_ptr<ExploreJob> job)
{
    m_witness->setRace(nullptr);
    m_witnessRace.reset();
    m_outcomes->setRows({});
    m_guards->setGuards({}, {});
    m_pages->setCurrentIndex(0);
    m_job = std::move(job);
    m_running = true;
    const std::uint64_t question = ++m_question;
    m_job->start([this, question] {
        QMetaObject::invokeMethod(
            this,
            [this, question] {
                if (question == m_question)
                    finish();
            },
            Qt::QueuedConnection);
    });
    m_progress->setRange(0, 0);
    m_progress->show();
    m_beat.start();
    updateButtons();
    showProgress();
}

void ExplorerView::togglePause()
{
    if (!m_running)
        return;
    if (m_job->isPaused())
        m_job->resume();
    else
        m_job->pause();
    m_progress->setRange(0, m_job->isPaused() ? 1 : 0); // stands still
    updateButtons();
    showProgress();
}

void ExplorerView::cancel()
{
    if (m_running)
        m_job->cancel();
}

void ExplorerView::showProgress()
{
    if (!m_running)
        return;
    const ExploreProgress progress = m_job->progress();
    const bool walks = progress.schedules > 0;
    QString text = progress.phase == ExploreProgress::Phase::Counting
                       ? tr("Counting schedules of %1 states…").arg(format::number(progress.states))
                   : walks ? tr("Exploring: schedules run %1").arg(format::number(progress.schedules))
                           : tr("Exploring: states %1, %2, queued %3, depth %4")
                                 .arg(format::number(progress.states), format::rate(progress.statesPerSecond),
                                      format::number(progress.queued), format::number(progress.depth));
    if (m_job->isPaused())
        text = tr("Paused. %1").arg(text);
    if (m_compared)
        text = tr("Guard %1: %2")
                   .arg(format::text(name(m_job->parts()[m_job->currentPart()].plan.groups.front().guard)),
                        text);
    m_status->setText(text);
}

void ExplorerView::finish()
{
    m_beat.stop();
    m_running = false;
    m_progress->hide();
    m_job->release();
    std::vector<std::vector<OutcomeTableModel::Row>> rows;
    QStringList words;
    QStringList guards;
    for (std::size_t i = 0; i < m_job->parts().size(); ++i) {
        const ExploreJob::Part& part = m_job->parts()[i];
        guards += part.plan.groups.empty() ? QString() : format::text(name(part.plan.groups.front().guard));
        rows.push_back(OutcomeTableModel::rowsOf(part.census, part.plan, i));
        const QString text = resultText(part.census);
        words += m_compared ? tr("Guard %1: %2").arg(guards.back(), text)
                 : m_stepsBefore > 0
                     ? tr("From step %1 on: %2").arg(format::number(std::uint64_t(m_stepsBefore)), text)
                     : text;
    }
    if (m_compared) {
        m_guards->setGuards(guards, rows);
        setColumnWidths(*m_guardTable, {18, 60, 11, 10, 18, 18, 18});
        m_guardTable->horizontalHeader()->setStretchLastSection(false);
        m_guardTable->horizontalHeader()->setSectionResizeMode(GuardTableModel::Documents,
                                                               QHeaderView::Stretch);
    } else {
        m_outcomes->setRows(std::move(rows.front()));
    }
    m_status->setText(words.join(u'\n'));
    m_tables->setCurrentWidget(shownTable());
    showGraph(0);
    QTableView* table = shownTable();
    const bool isEmpty = table->model()->rowCount() == 0;
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    if (!isEmpty) {
        table->setCurrentIndex(table->model()->index(0, 0));
        if (m_explore->hasFocus() || m_compare->hasFocus() || m_cancel->hasFocus() || m_pause->hasFocus() ||
            !window()->focusWidget())
            table->setFocus();
    }
    updateButtons();
    emit finished();
}

void ExplorerView::showGraph(std::size_t number)
{
    m_drawn = number;
    const ExploreJob::Part& part = m_job->parts()[number];
    const ExploreResult& result = part.census.result;
    m_node->clear();
    if (part.graph.nodes.empty()) {
        m_graph->showNothing(
            result.states == 0 ? tr("Schedules were run one by one; only “All schedules” knows the states.")
            : !result.complete()
                ? tr("The search did not come to its end, so there is no graph of all states.")
                : tr("%1 states are too many to draw; take fewer workers or tries.")
                      .arg(format::number(result.states)));
        return;
    }
    std::vector<Severity> ends;
    for (const OutcomeTableModel::Row& row : OutcomeTableModel::rowsOf(part.census, part.plan, number))
        ends.push_back(row.severity);
    m_graph->show(part.graph, std::move(ends));
    m_node->setText(
        part.graph.aggregated
            ? tr("%1 states, those that look alike drawn as one. Double rings: the race has ended. Dashed: "
                 "a 409. Thick: an update is lost.")
                  .arg(format::number(result.states))
            : tr("Each ring is a state, whichever of like workers is which. Double rings: the race has "
                 "ended. Dashed: a 409. Thick: an update is lost."));
}

const OutcomeTableModel::Row* ExplorerView::chosen() const
{
    const QModelIndex index = shownTable()->currentIndex();
    if (!index.isValid())
        return nullptr;
    return m_compared ? m_guards->at(index) : &m_outcomes->rows()[std::size_t(index.row())];
}

// The chosen outcome: its schedule as a strip, its ends in the graph.
void ExplorerView::showOutcome()
{
    const OutcomeTableModel::Row* row = m_running ? nullptr : chosen();
    m_witness->setRace(nullptr);
    m_witnessRace.reset();
    updateButtons();
    if (!row) {
        m_witnessTitle->setText(m_running ? QString() : tr("Under this guard the race cannot end so."));
        return;
    }
    if (row->part != m_drawn)
        showGraph(row->part);
    m_graph->setOutcome(row->outcome);
    m_witnessTitle->setText(
        tr("Shortest schedule, steps: %1").arg(format::number(std::uint64_t(row->steps))));
    const auto& setup = m_job->parts()[row->part].model->sharedSetup();
    const auto schedule = parseSchedule(wholeSchedule(*row).toStdString(), *setup);
    if (!schedule)
        return;
    m_witnessRace = std::make_unique<SteppedRace>(setup);
    if (m_witnessRace->play(*schedule))
        m_witness->setRace(m_witnessRace.get());
}

// An end in the graph: its row.
void ExplorerView::chooseOutcome(std::uint32_t outcome)
{
    const QAbstractItemModel& model = *shownTable()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const int column = m_compared ? GuardTableModel::FirstGuard + int(m_drawn) : 0;
        const QModelIndex index = model.index(row, column);
        const OutcomeTableModel::Row* known =
            m_compared ? m_guards->at(index) : &m_outcomes->rows()[std::size_t(row)];
        if (known && known->outcome == outcome)
            return shownTable()->setCurrentIndex(index);
    }
}

void ExplorerView::openWitness()
{
    const OutcomeTableModel::Row* row = m_running ? nullptr : chosen();
    if (row)
        emit stepRequested(m_job->parts()[row->part].plan, wholeSchedule(*row), m_options);
}

// From the start of the race.
QString ExplorerView::wholeSchedule(const OutcomeTableModel::Row& row) const
{
    return m_before.isEmpty() ? row.witness : QString(m_before % u' ' % row.witness);
}

void ExplorerView::updateButtons()
{
    m_explore->setEnabled(!m_running);
    m_compare->setEnabled(!m_running);
    m_chooser->setEnabled(!m_running);
    m_strategy->setEnabled(!m_running);
    m_pause->setEnabled(m_running);
    const bool isPaused = m_running && m_job->isPaused();
    m_pause->setIcon(Icons::get(isPaused ? u"play" : u"pause"));
    m_pause->setText(isPaused ? tr("&Resume") : tr("&Pause"));
    m_pause->setAccessibleName(isPaused ? tr("Resume") : tr("Pause"));
    m_cancel->setEnabled(m_running);
    m_open->setEnabled(!m_running && m_job && chosen());
}

} // namespace racescope
