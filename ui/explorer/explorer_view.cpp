// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/explorer_view.h"

#include "models/format.h"
#include "models/table_setup.h"
#include "stepper/race_chooser.h"
#include "theme/icons.h"
#include "theme/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    , m_status(new QLabel)
    , m_empty(new QLabel)
    , m_pages(new QStackedWidget)
    , m_table(new QTableView)
    , m_outcomes(new OutcomeTableModel(this))
{
    setObjectName(u"explorerView"_s);
    setAccessibleName(tr("Explorer"));
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
    m_cancel =
        addButton(u"cancelExploring"_s, u"octagon-x", tr("&Cancel"), tr("Stop; what was found is kept"));
    m_open = addButton(u"openWitness"_s, u"route", tr("Open in the s&tepper"),
                       tr("Step through the shortest schedule to this outcome (Enter)"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_chooser);
    auto* row = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_strategy, m_explore, m_compare, m_cancel})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_open);
    layout->addLayout(row);
    m_status->setObjectName(u"explorerStatus"_s);
    m_status->setAccessibleName(tr("Result"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    layout->addWidget(m_status);
    m_empty->setObjectName(u"explorerEmpty"_s);
    m_empty->setAccessibleName(tr("What will be here"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setText(
        tr("Here will be every way the race can end, with the exact number of schedules that lead "
           "there and the shortest of them. Choose a race and press Explore."));
    m_table->setObjectName(u"outcomeTable"_s);
    m_table->setAccessibleName(tr("Outcomes"));
    m_table->setModel(m_outcomes);
    racescope::setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {10, 18, 60, 11, 10, 18, 8, 30});
    m_table->setColumnHidden(OutcomeTableModel::GuardName, true);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of outcomes"));
    m_pages->setObjectName(u"explorerPages"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_explore);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &ExplorerView::showProgress);
    connect(m_explore, &QPushButton::clicked, this, &ExplorerView::explore);
    connect(m_compare, &QPushButton::clicked, this, &ExplorerView::compareGuards);
    connect(m_cancel, &QPushButton::clicked, this, &ExplorerView::cancel);
    connect(m_open, &QPushButton::clicked, this, &ExplorerView::openWitness);
    connect(m_table, &QTableView::activated, this, &ExplorerView::openWitness);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ExplorerView::updateButtons);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, m_table->viewport(),
            qOverload<>(&QWidget::update));
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

void ExplorerView::explore()
{
    start({});
}

void ExplorerView::compareGuards()
{
    start({Guard::None, Guard::ByVersion, Guard::BySeqNo});
}

void ExplorerView::start(const std::vector<Guard>& guards)
{
    if (m_running)
        return;
    ExploreOptions options;
    if (const auto strategy = parseStrategy(m_strategy->currentData().toString().toStdString()))
        options.strategy = *strategy;
    options.strategy.seed = m_chooser->plan().seed;
    options.limits.states = kMostStates;
    options.limits.time = kMostTime;
    options.limits.bytes = kMostBytes;
    std::vector<RacePlan> plans;
    for (const Guard guard : guards) {
        plans.push_back(m_chooser->plan());
        for (GroupPlan& group : plans.back().groups)
            group.guard = guard;
    }
    if (plans.empty())
        plans.push_back(m_chooser->plan());
    m_options = m_chooser->options();
    auto job = ExploreJob::make(plans, m_options, options);
    if (!job) {
        m_status->setText(format::text(job.error().text()));
        return;
    }
    m_guards = !guards.empty();
    m_outcomes->setRows({});
    m_job = std::move(*job);
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
    m_beat.start();
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
    QString text = progress.phase == ExploreProgress::Phase::Counting
                       ? tr("Counting schedules of %1 states…").arg(format::number(progress.states))
                       : tr("Exploring: states %1, %2, depth %3, schedules run %4")
                             .arg(format::number(progress.states), format::rate(progress.statesPerSecond),
                                  format::number(progress.depth), format::number(progress.schedules));
    if (m_guards)
        text = tr("Guard %1: %2")
                   .arg(format::text(name(m_job->parts()[m_job->currentPart()].plan.groups.front().guard)),
                        text);
    m_status->setText(text);
}

void ExplorerView::finish()
{
    m_beat.stop();
    m_running = false;
    std::vector<OutcomeTableModel::Row> rows;
    QStringList words;
    for (std::size_t i = 0; i < m_job->parts().size(); ++i) {
        const ExploreJob::Part& part = m_job->parts()[i];
        const QString guard =
            part.plan.groups.empty() ? QString() : format::text(name(part.plan.groups.front().guard));
        for (OutcomeTableModel::Row& row : OutcomeTableModel::rowsOf(part.census, guard, i))
            rows.push_back(std::move(row));
        const QString text = resultText(part.census);
        words += m_guards ? tr("Guard %1: %2").arg(guard, text) : text;
    }
    m_outcomes->setRows(std::move(rows));
    m_table->setColumnHidden(OutcomeTableModel::GuardName, !m_guards);
    m_status->setText(words.join(u'\n'));
    m_pages->setCurrentIndex(m_outcomes->rowCount() > 0 ? 1 : 0);
    if (m_outcomes->rowCount() > 0) {
        m_table->selectRow(0);
        if (m_explore->hasFocus() || m_compare->hasFocus() || m_cancel->hasFocus() ||
            !window()->focusWidget())
            m_table->setFocus();
    }
    updateButtons();
}

void ExplorerView::openWitness()
{
    const QModelIndex index = m_table->currentIndex();
    if (m_running || !index.isValid())
        return;
    const OutcomeTableModel::Row& row = m_outcomes->rows()[std::size_t(index.row())];
    emit stepRequested(m_job->parts()[row.part].plan, row.witness, m_options);
}

void ExplorerView::updateButtons()
{
    m_explore->setEnabled(!m_running);
    m_compare->setEnabled(!m_running);
    m_chooser->setEnabled(!m_running);
    m_strategy->setEnabled(!m_running);
    m_cancel->setEnabled(m_running);
    m_open->setEnabled(!m_running && m_table->currentIndex().isValid());
}

} // namespace racescope
