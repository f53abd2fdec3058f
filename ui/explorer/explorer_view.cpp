// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/explorer_view.h"

#include "explorer/state_graph_view.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "race/schedule.h"
#include "stepper/goal_job.h"
#include "stepper/race_chooser.h"
#include "stepper/schedule_model.h"
#include "theme/flow_layout.h"
#include "theme/icons.h"
#include "theme/style.h"

#include <QComboBox>
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
                                             .arg(engineText(name(result.end)));
    if (result.counted)
        text += u' ' % ExplorerView::tr("Schedules: %1.").arg(format::text(result.schedules.toString()));
    if (result.endless)
        text += u' ' % ExplorerView::tr("Some schedules never end, so they are not counted.");
    if (result.states > 0)
        text += u' ' % ExplorerView::tr("States: %1, transitions: %2.")
                           .arg(format::number(result.states), format::number(result.transitions));
    for (const std::string& note : census.notes)
        text += u'\n' % engineText(note);
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
    auto* row = new FlowLayout;
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
        m_status->setText(engineText(job.error().text()));
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
                       ? tr("Counting schedules of %Ln states…", nullptr, format::plural(progress.states))
                   : walks ? tr("Exploring: schedules run %1").arg(format::number(progress.schedules))
                           : tr("Exploring: states %1, %2, queued %3, depth %4")
                                 .arg(format::number(progress.states), format::rate(progress.statesPerSecond),
                                      format::number(progress.queued), format::number(progress.depth));
    if (m_job->isPaused())
        text = tr("Paused. %1").arg(text);
    if (m_compared)
        text =
            tr("Guard %1: %2")
                .arg(RaceChooser::guardText(m_job->parts()[m_job->currentPart()].plan.groups.front().guard),
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
        guards +=
            part.plan.groups.empty() ? QString() : RaceChooser::guardText(part.plan.groups.front().guard);
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
            ? tr("%Ln states, those that look alike drawn as one. Double rings: the race has ended. Dashed: "
                 "a 409. Thick: an update is lost. Pale: the shortest way to the chosen end.",
                 nullptr, format::plural(result.states))
            : tr("Each ring is a state, whichever of like workers is which. Double rings: the race has "
                 "ended. Dashed: a 409. Thick: an update is lost. Pale: the shortest way to the chosen "
                 "end."));
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
    // First what the keyboard goes to: from a button that is off Qt would send it out of the view.
    const bool hadStart = m_explore->hasFocus() || m_compare->hasFocus();
    const bool hadStop = m_cancel->hasFocus() || m_pause->hasFocus();
    (m_running ? m_cancel : m_explore)->setEnabled(true);
    if (m_running ? hadStart : hadStop)
        (m_running ? m_cancel : m_explore)->setFocus();
    m_explore->setEnabled(!m_running);
    m_compare->setEnabled(!m_running);
    m_chooser->setEnabled(!m_running);
    m_strategy->setEnabled(!m_running);
    m_pause->setEnabled(m_running);
    const bool isPaused = m_running && m_job->isPaused();
    m_pause->setIcon(Icons::get(isPaused ? u"play" : u"pause"));
    m_pause->setText(isPaused ? tr("Resu&me") : tr("&Pause"));
    m_pause->setAccessibleName(isPaused ? tr("Resume") : tr("Pause"));
    m_cancel->setEnabled(m_running);
    m_open->setEnabled(!m_running && m_job && chosen());
}

} // namespace racescope
