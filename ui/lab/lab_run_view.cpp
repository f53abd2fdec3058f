// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_run_view.h"

#include "lab/heat_map.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kBeatMs = 100;
constexpr std::size_t kColumns = 240;
constexpr std::size_t kMostRows = 40;

TraceOptions quietTrace()
{
    TraceOptions options;
    options.collectorThread = false;
    return options;
}

QString figures(const QString& policy, std::uint32_t clients, std::uint64_t calls, std::uint64_t succeeded,
                double completionMs)
{
    return LabRunView::tr("Clients: %1, %2. Calls: %3, refused: %4. Done after %5 ms.")
        .arg(format::number(std::uint64_t(clients)), policy, format::number(calls),
             format::number(calls - std::min(calls, succeeded)), QLocale().toString(completionMs, 'f', 0));
}

} // namespace

LabRunView::LabRunView(QWidget* parent)
    : QWidget(parent)
    , m_policy(new QComboBox)
    , m_clients(new QComboBox)
    , m_run(new QSpinBox)
    , m_status(new QLabel)
    , m_cell(new QLabel)
    , m_pages(new QStackedWidget)
    , m_timeline(new TimelineView(std::make_shared<Names>(), &m_selection))
    , m_heatMap(new HeatMap)
{
    setObjectName(u"labRunView"_s);
    setAccessibleName(tr("One run"));
    const auto nameIt = [](QWidget* widget, const QString& object, const QString& name, const QString& tip) {
        widget->setObjectName(object);
        widget->setAccessibleName(name);
        widget->setToolTip(tip);
    };
    nameIt(m_policy, u"labRunPolicy"_s, tr("Policy"), tr("Whose run is opened"));
    nameIt(m_clients, u"labRunClients"_s, tr("Clients"), tr("With how many clients"));
    nameIt(m_run, u"labRunNumber"_s, tr("Run"), tr("Which of the sweep's runs"));
    m_run->setPrefix(tr("run "));
    m_run->setMinimum(1);
    m_simulate = addButton(u"labSimulate"_s, u"activity", tr("&Open the run"),
                           tr("Simulate this run of the sweep once more and show it as a timeline"));
    m_real = addButton(u"labRealRace"_s, u"zap", tr("Race &with real threads"),
                       tr("Race it in real time, one thread a client, and lay the figures over the charts"));
    m_cancel = addButton(u"labCancelReal"_s, u"octagon-x", tr("Cancel the race"), tr("Stop the threads"));
    auto* row = new QHBoxLayout;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_policy, m_clients, m_run, m_simulate, m_real, m_cancel})
        row->addWidget(widget);
    row->addStretch();
    nameIt(m_status, u"labRunStatus"_s, tr("Run in figures"), {});
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    nameIt(m_cell, u"labRunCell"_s, tr("Cell of the heat map"), {});
    m_cell->setTextFormat(Qt::PlainText);
    auto* empty = new QLabel(tr("Choose a policy and a number of clients, and open a run: here will be a "
                                "timeline with every client's attempts, and when which attempts happen."));
    empty->setObjectName(u"labRunEmpty"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_timeline->setObjectName(u"labTimeline"_s);
    m_timeline->setAccessibleName(tr("Timeline of the run"));
    auto* heat = new QWidget;
    auto* heatLayout = new QVBoxLayout(heat);
    heatLayout->setContentsMargins(0, 0, 0, 0);
    heatLayout->addWidget(m_heatMap, 1);
    heatLayout->addWidget(m_cell);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"labRunSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_timeline);
    splitter->addWidget(heat);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_pages->addWidget(empty);
    m_pages->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_status);
    layout->addWidget(m_pages, 1);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &LabRunView::showProgress);
    connect(m_simulate, &QPushButton::clicked, this, &LabRunView::simulate);
    connect(m_real, &QPushButton::clicked, this, &LabRunView::raceForReal);
    connect(m_cancel, &QPushButton::clicked, this, &LabRunView::cancel);
    connect(m_heatMap, &HeatMap::told, m_cell, &QLabel::setText);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &LabRunView::updateButtons);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &LabRunView::updateButtons);
    updateButtons();
}

LabRunView::~LabRunView()
{
    m_timeline->setSnapshotProvider(nullptr);
    delete m_timeline; // before the selection that it borrows
}

QPushButton* LabRunView::addButton(const QString& name, QStringView icon, const QString& text,
                                   const QString& tip)
{
    auto* button = new QPushButton(Icons::get(icon), text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(tip);
    return button;
}

void LabRunView::setSweep(const LabPlan& plan, const std::vector<LabResult>& results)
{
    const QString policy = m_policy->currentText();
    const QString clients = m_clients->currentText();
    m_plan = plan;
    m_results = results;
    m_policy->clear();
    m_clients->clear();
    for (const LabPolicy& one : plan.policies)
        m_policy->addItem(format::text(one.label));
    for (const std::uint32_t count : plan.clients)
        m_clients->addItem(tr("Clients: %1").arg(count), count);
    m_policy->setCurrentIndex(std::max(0, m_policy->findText(policy)));
    m_clients->setCurrentIndex(std::max(0, m_clients->findText(clients)));
    m_run->setMaximum(int(plan.runs));
    updateButtons();
}

std::optional<LabRunView::Cell> LabRunView::chosen() const
{
    const auto clients = m_clients->currentData().toUInt();
    for (const LabResult& result : m_results) {
        if (result.clients == clients && int(result.policyNumber) == m_policy->currentIndex())
            return Cell{result.policyNumber, clients, result.calls.mean};
    }
    return std::nullopt;
}

void LabRunView::updateButtons()
{
    const auto cell = chosen();
    m_simulate->setEnabled(cell && !m_isBusy);
    const auto problem =
        cell ? findRealLabProblem(m_plan.policies[cell->policy], cell->clients) : std::nullopt;
    m_real->setEnabled(cell && !m_isBusy && !problem);
    m_real->setToolTip(
        problem ? engineText(problem->message)
                : tr("Race it in real time, one thread a client, and lay the figures over the charts"));
    m_cancel->setVisible(m_race && m_isBusy);
}

void LabRunView::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButtons();
}

void LabRunView::say(const QString& words)
{
    m_status->setText(words);
}

QString LabRunView::status() const
{
    return m_status->text();
}

void LabRunView::simulate()
{
    const auto cell = chosen();
    if (!cell || m_isBusy)
        return;
    if (cell->calls > kMostCalls) {
        say(tr("This run makes about %1 calls; a timeline takes at most %2. Choose fewer clients.")
                .arg(format::number(std::uint64_t(cell->calls)), format::number(std::uint64_t(kMostCalls))));
        return;
    }
    setBusy(true);
    say(tr("Simulating…"));
    const std::uint64_t question = ++m_question;
    const LabPolicy policy = m_plan.policies[cell->policy];
    const auto run = std::uint32_t(m_run->value() - 1);
    m_recorder = std::jthread(
        [this, question, policy, run, clients = cell->clients, model = m_plan.model, seed = m_plan.seed] {
            auto recording = std::make_shared<Recording>();
            recording->trace = std::make_shared<Trace>(quietTrace());
            const LabRun came = recordLabRun(model, policy, clients, seed, run, *recording->trace);
            recording->heat = attemptHeat(recording->trace->snapshot(), kColumns, kMostRows);
            recording->words = figures(format::text(policy.label), clients, came.calls, came.succeeded,
                                       double(came.completion) / 1e6);
            QMetaObject::invokeMethod(
                this,
                [this, question, recording] {
                    if (question == m_question)
                        open(*recording);
                },
                Qt::QueuedConnection);
        });
}

void LabRunView::open(const Recording& recording)
{
    setBusy(false);
    m_trace = recording.trace;
    m_selection.clear();
    m_timeline->reset(m_trace->sharedNames(), [trace = m_trace] { return trace->recentSnapshot(); });
    m_timeline->refresh();
    m_heatMap->show(recording.heat);
    m_pages->setCurrentIndex(1);
    QMetaObject::invokeMethod(m_timeline, &TimelineView::fitAll,
                              Qt::QueuedConnection); // when it has its size
    say(recording.words);
    emit opened();
}

void LabRunView::raceForReal()
{
    const auto cell = chosen();
    if (!cell || m_isBusy || findRealLabProblem(m_plan.policies[cell->policy], cell->clients))
        return;
    const std::uint64_t question = ++m_question;
    const auto run = std::uint32_t(m_run->value() - 1);
    m_race = std::make_unique<RealLab>(m_plan.model, m_plan.policies[cell->policy], cell->clients,
                                       labRunSeed(m_plan.seed, cell->clients, run));
    setBusy(true);
    m_race->start([this, question, cell = *cell] {
        QMetaObject::invokeMethod(
            this,
            [this, question, cell] {
                if (question == m_question)
                    finishReal(cell);
            },
            Qt::QueuedConnection);
    });
    m_beat.start();
    showProgress();
}

void LabRunView::cancel()
{
    if (m_race && m_isBusy)
        m_race->cancel();
}

void LabRunView::showProgress()
{
    const RaceProgress progress = m_race->progress();
    say(tr("Racing with real threads. Workers done: %1 of %2, calls: %3, refused: %4.")
            .arg(format::number(std::uint64_t(progress.workersTotal - progress.workersRunning)),
                 format::number(std::uint64_t(progress.workersTotal)), format::number(progress.attempted),
                 format::number(progress.conflicts)));
}

void LabRunView::finishReal(Cell cell)
{
    m_beat.stop();
    const RealLabResult result = m_race->result();
    m_race.reset();
    setBusy(false);
    if (!result.isComplete) {
        say(result.error.empty() ? tr("Cancelled after %Ln calls.", nullptr, format::plural(result.calls))
                                 : engineText(result.error));
        return;
    }
    Recording recording;
    recording.trace = result.trace;
    recording.heat = attemptHeat(result.trace->snapshot(), kColumns, kMostRows);
    recording.words = tr("Real threads: %1")
                          .arg(figures(format::text(m_plan.policies[cell.policy].label), cell.clients,
                                       result.calls, result.succeeded, result.completionMs));
    open(recording);
    const double waste = result.calls ? double(result.calls - result.succeeded) / double(result.calls) : 0;
    emit realFinished({cell.policy, cell.clients, double(result.calls), result.completionMs, waste});
}

} // namespace racescope
