// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_view.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "palette/key_hint.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "verdict/checker.h"
#include "verdict/judged_rules.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr qint64 kRowsMs = 500; // between two fillings of the table
constexpr int kLullMs = 1000;

QString limit(const std::string& sentence)
{
    return engineText(sentence);
}

QString judged(std::uint64_t operations)
{
    return VerdictView::tr("%Ln operation(s) judged.", nullptr, format::plural(operations));
}

// Whole sentences for each case, so that nobody has to read "0 of 0".
QString conflictSentence(std::uint64_t judged, std::uint64_t unjustified)
{
    if (judged == 0)
        return VerdictView::tr("No write was refused with 409.");
    return VerdictView::tr("409 answers judged: %1. Justified: %2. Not justified: %3.")
        .arg(format::number(judged), format::number(judged - unjustified), format::number(unjustified));
}

} // namespace

VerdictView::VerdictView(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_anomalies(new AnomalyTableModel(this))
{
    setObjectName(u"verdictView"_s);
    auto* layout = new QVBoxLayout(this);
    setupBadge(*layout);
    setupTable(*layout);
    setupLimits(*layout);
    connect(&m_run, &RunController::sessionChanged, this, &VerdictView::reset);
    connect(&m_run, &RunController::beat, this, &VerdictView::beat);
    m_lull.setSingleShot(true);
    m_lull.setInterval(kLullMs);
    connect(&m_lull, &QTimer::timeout, this, &VerdictView::judgeAll);
    connect(&m_run, &RunController::stateChanged, this, &VerdictView::stateOfRaceChanged);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this,
            [this] { setBadge(m_state, m_headline, m_facts->text()); });
    reset();
    new KeyHint(*this, u"run"_s, [this](const QString& key) {
        m_runKey = key;
        if (m_state == VerdictState::NothingYet)
            sayNothing();
    });
}

void VerdictView::setupBadge(QVBoxLayout& layout)
{
    m_icon = new QLabel;
    m_icon->setObjectName(u"verdictIcon"_s);
    m_title = new QLabel;
    m_title->setObjectName(u"verdictTitle"_s);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    m_title->setFont(font);
    m_title->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setObjectName(u"verdictFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_judge = new QPushButton(Icons::get(u"scale"), tr("&Judge everything now"));
    m_judge->setObjectName(u"judgeAll"_s);
    m_judge->setToolTip(
        tr("Judges the whole history recorded so far, not only what the live judge remembers"));
    connect(m_judge, &QPushButton::clicked, this, &VerdictView::judgeAll);
    auto* words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_facts);
    m_conflicts = new QLabel;
    m_conflicts->setObjectName(u"verdictConflicts"_s);
    m_conflicts->setAccessibleName(tr("409 answers judged"));
    m_conflicts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_unjustified = new QPushButton(Icons::get(u"activity"), tr("Show one that &was not"));
    m_unjustified->setObjectName(u"showUnjustified"_s);
    m_unjustified->setToolTip(
        tr("The next 409 whose demanded state was current all the time; press again for the one after it"));
    connect(m_unjustified, &QPushButton::clicked, this, &VerdictView::showUnjustified);
    auto* conflicts = new QHBoxLayout;
    conflicts->addWidget(m_conflicts);
    conflicts->addWidget(m_unjustified);
    conflicts->addStretch();
    words->addLayout(conflicts);
    auto* row = new QHBoxLayout;
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_judge, 0, Qt::AlignTop);
    layout.addLayout(row);
    m_rules = new QLabel;
    m_rules->setObjectName(u"verdictRules"_s);
    m_rules->setAccessibleName(tr("What is judged"));
    m_rules->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rules->setContentsMargins(2, 4, 0, 4);
    layout.addWidget(m_rules);
}

void VerdictView::setupTable(QVBoxLayout& layout)
{
    m_table = new QTableView;
    m_table->setObjectName(u"anomalyTable"_s);
    m_table->setAccessibleName(tr("Anomalies"));
    m_table->setModel(m_anomalies);
    racescope::setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {26, 18, 20});
    m_table->setWordWrap(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the reasons take what is left
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_found = new QStackedWidget;
    m_found->setObjectName(u"verdictFound"_s);
    m_found->addWidget(m_table);
    m_found->addWidget(new QWidget); // while nothing was found
    m_filtered = new QLabel;
    m_filtered->setObjectName(u"verdictFiltered"_s);
    m_filtered->hide();
    layout.addWidget(m_filtered);
    layout.addWidget(m_found, 1);
    m_first = new QPushButton(Icons::get(u"activity"), tr("Show the f&irst event"));
    m_first->setObjectName(u"jumpToFirst"_s);
    m_second = new QPushButton(Icons::get(u"activity"), tr("Show the &other event"));
    m_second->setObjectName(u"jumpToSecond"_s);
    m_witness = new QPushButton(Icons::get(u"route"), tr("O&pen the witness in the stepper"));
    m_witness->setObjectName(u"openVerdictWitness"_s);
    m_witness->setToolTip(tr("Step through what led there, from the attempt it began with"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addStretch();
    layout.addLayout(row);
    layout.addWidget(m_witness, 0,
                     Qt::AlignLeft); // three in a row make the window too wide in some languages
    connect(m_first, &QPushButton::clicked, this, [this] { jump(0); });
    connect(m_second, &QPushButton::clicked, this, [this] { jump(1); });
    connect(m_witness, &QPushButton::clicked, this, &VerdictView::openWitness);
    connect(m_table, &QTableView::activated, this, [this] { jump(0); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VerdictView::updateJumps);
    connect(m_anomalies, &QAbstractItemModel::modelReset, this, &VerdictView::updateJumps);
}

void VerdictView::setupLimits(QVBoxLayout& layout)
{
    QString text = u"<b>%1</b><ul style=\"margin:2px 0 0 -22px\">"_s.arg(
        tr("What this judge cannot see").toHtmlEscaped());
    for (const std::string& sentence : limitsOfTheJudge())
        text += u"<li>"_s % limit(sentence).toHtmlEscaped() % u"</li>"_s;
    auto* limits = new QLabel(text % u"</ul>"_s);
    limits->setObjectName(u"verdictLimits"_s);
    limits->setWordWrap(true);
    limits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout.addWidget(limits);
}

void VerdictView::reset()
{
    ++m_question;
    m_live = 0;
    m_judged = 0;
    m_isWhole = false;
    m_lull.stop();
    m_counts = {};
    m_anomalies->setRows({});
    m_conflicts->hide();
    m_unjustified->hide();
    sayNothing();
    stateOfRaceChanged();
}

void VerdictView::sayNothing()
{
    setBadge(VerdictState::NothingYet, tr("Nothing to judge yet"),
             //: %1: the key in brackets with a space before it, such as " (F5)", or nothing.
             tr("Run a race%1; it is judged while it runs.").arg(m_runKey));
}

void VerdictView::stateOfRaceChanged()
{
    const bool isComplete = m_run.snapshot().events() > 0 && m_run.counters().pending == 0;
    if (m_run.state() == RunState::Finished && isComplete)
        judgeAll();
    if (m_run.state() == RunState::Running && m_isWhole) {
        m_lull.stop(); // its end judges what is recorded until now
        m_isWhole = false;
        m_live = 0;
    }
}

void VerdictView::beat()
{
    if (!m_run.workspace())
        return;
    if (m_run.state() == RunState::Finished && !m_isWhole && m_run.counters().pending == 0) {
        judgeAll();
        return;
    }
    const auto generation = m_run.workspace()->judge().generationUnlessBusy();
    if (!generation)
        return;
    if (!m_isWhole) {
        if (*generation != m_live)
            showLive();
        return;
    }
    if (*generation == m_judged)
        return;
    // What was found stays.
    if (m_state != VerdictState::Anomaly) {
        if (m_run.isActive())
            return watchOn();
        showLive();
    }
    m_judged = *generation;
    // Clients go on when the race has finished: all of it is judged again in a lull.
    if (m_run.state() == RunState::Finished)
        m_lull.start();
}

// A race that was judged by hand while it runs: fine until then is not fine for ever.
void VerdictView::watchOn()
{
    const auto live = m_run.workspace()->judge().stateUnlessBusy(m_run.workspace()->trace().names());
    if (!live || live->ok())
        return;
    m_isWhole = false;
    showLive();
}

void VerdictView::showLive()
{
    const Names& names = m_run.workspace()->trace().names();
    const std::optional<LiveState> state = m_run.workspace()->judge().stateUnlessBusy(names);
    if (!state) // the next beat will see
        return;
    const LiveState& live = *state;
    m_live = live.generation;
    m_counts = live.counts;
    if (isVisible() && (!m_sinceRows.isValid() || m_sinceRows.elapsed() > kRowsMs)) {
        setRows(rowsOf(live, m_run.snapshot(), names));
        m_sinceRows.start();
    }
    const QString facts = tr("Watching: %Ln event(s) seen.", nullptr, format::plural(live.events));
    setConflicts(live.conflicts, live.unjustifiedConflicts());
    if (live.ok())
        setBadge(VerdictState::Watching, tr("No anomaly so far"), facts);
    else
        setBadge(VerdictState::Anomaly,
                 live.lostUpdates > 0 ? tr("Lost updates so far: %1").arg(format::number(live.lostUpdates))
                                      : tr("Anomalies so far: %1").arg(format::number(live.anomalies)),
                 facts);
}

// Keeps the row that somebody reads.
void VerdictView::setRows(std::vector<AnomalyTableModel::Row> rows)
{
    const int current = m_table->currentIndex().row();
    std::optional<AnomalyTableModel::Row> read;
    if (current >= 0)
        read = m_anomalies->rows()[std::size_t(current)];
    m_anomalies->setRows(std::move(rows));
    const auto& now = m_anomalies->rows();
    const auto at = read ? std::find(now.begin(), now.end(), *read) : now.end();
    if (at != now.end())
        m_table->setCurrentIndex(m_anomalies->index(int(at - now.begin()), 0));
    else if (!now.empty())
        m_table->setCurrentIndex(m_anomalies->index(0, 0));
    hideOthers();
}

void VerdictView::setMatches(std::shared_ptr<const FilterMatches> matches)
{
    m_matches = std::move(matches);
    hideOthers();
}

bool VerdictView::isMeant(std::size_t row) const
{
    const std::vector<EventRef>& events = m_anomalies->rows()[row].events;
    return !m_matches || events.empty() ||
           std::ranges::any_of(events, [this](const EventRef& event) { return m_matches->test(event); });
}

// The chosen row is one that can be seen, or none.
void VerdictView::hideOthers()
{
    const std::size_t count = m_anomalies->rows().size();
    std::optional<std::size_t> first;
    std::size_t meant = 0;
    for (std::size_t row = 0; row < count; ++row) {
        const bool isShown = isMeant(row);
        m_table->setRowHidden(int(row), !isShown);
        meant += isShown ? 1 : 0;
        if (isShown && !first)
            first = row;
    }
    const int current = m_table->currentIndex().row();
    if (current >= 0 ? m_table->isRowHidden(current) : m_matches == nullptr)
        m_table->setCurrentIndex(first ? m_anomalies->index(int(*first), 0) : QModelIndex());
    m_filtered->setVisible(m_matches && count > 0);
    m_filtered->setText(
        tr("Anomalies that match the filter: %1 of %2").arg(format::number(meant), format::number(count)));
}

void VerdictView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_run.workspace() && !m_isWhole)
        showLive();
}

void VerdictView::judgeAll()
{
    if (!m_run.workspace())
        return;
    const std::uint64_t number = ++m_question;
    m_isWhole = true;
    m_judged = m_run.workspace()->judge().generationUnlessBusy().value_or(m_judged);
    m_lull.stop();
    m_judge->setEnabled(false);
    m_run
        .inBackground(
            [workspace = m_run.workspace()] { return workspace->verdict(Workspace::JudgedIds::OfEvents); })
        .then(this, [this, number](const Verdict& verdict) {
            m_judge->setEnabled(true);
            if (number != m_question)
                return;
            show(verdict);
            emit judgedAll(verdict);
        });
}

void VerdictView::show(const Verdict& verdict)
{
    m_counts = verdict.counts;
    setRows(rowsOf(verdict));
    setConflicts(verdict.conflicts, verdict.unjustifiedConflicts);
    QString facts = judged(verdict.operations);
    for (const std::string& reason : verdict.reasons)
        facts += u'\n' % engineText(reason);
    if (verdict.total() > 0)
        setBadge(VerdictState::Anomaly,
                 verdict.lostUpdates > 0 ? tr("Lost updates: %1").arg(format::number(verdict.lostUpdates))
                                         : tr("Anomalies: %1").arg(format::number(verdict.total())),
                 facts);
    else if (verdict.cannotTell)
        setBadge(VerdictState::CannotTell, tr("Cannot tell"), facts);
    else if (verdict.operations == 0)
        setBadge(VerdictState::NothingYet, tr("Nothing to judge yet"), {});
    else
        setBadge(VerdictState::Fine, tr("Fine: every answer is explained, nothing was lost"), facts);
}

void VerdictView::setConflicts(std::uint64_t judged, std::uint64_t unjustified)
{
    m_conflicts->setText(conflictSentence(judged, unjustified));
    m_conflicts->show();
    m_unjustified->setVisible(unjustified > 0);
}

void VerdictView::showUnjustified()
{
    const auto& rows = m_anomalies->rows();
    const int count = int(rows.size());
    for (int step = 1; step <= count; ++step) {
        const int row = (m_table->currentIndex().row() + step + count) % count;
        if (rows[std::size_t(row)].kind != AnomalyKind::UnjustifiedConflict || !isMeant(std::size_t(row)))
            continue;
        m_table->setCurrentIndex(m_anomalies->index(row, 0));
        return jump(0);
    }
}

void VerdictView::setBadge(VerdictState state, const QString& headline, const QString& facts)
{
    const Theme& theme = Theme::current();
    QStringView icon = u"scale";
    QColor color = theme.mutedText();
    if (state == VerdictState::Fine) {
        icon = u"circle-check";
        color = theme.fill(Severity::WriteOk);
    } else if (state == VerdictState::Anomaly) {
        icon = u"octagon-x";
        color = theme.fill(Severity::LostUpdate);
    } else if (state == VerdictState::CannotTell) {
        icon = u"circle-question-mark";
        color = theme.fill(Severity::Backoff);
    } else if (state == VerdictState::Watching) {
        icon = u"eye";
        color = theme.fill(Severity::Read);
    }
    const int side = fontMetrics().height() * 2;
    m_icon->setPixmap(Icons::pixmap(icon, {side, side}, color, devicePixelRatioF()));
    m_icon->setAccessibleName(headline);
    const bool isNew = m_state != state || m_headline != headline;
    m_state = state;
    m_headline = headline;
    m_title->setText(headline);
    m_facts->setText(facts);
    const bool hasOwn = !m_run.plan().invariants.empty();
    m_rules->setText(judgedRules(m_counts, state, hasOwn ? OwnRule::Yes : OwnRule::No));
    updateJumps();
    if (isNew)
        emit changed();
}

void VerdictView::updateJumps()
{
    const QModelIndex current = m_table->currentIndex();
    const std::size_t events =
        current.isValid() ? m_anomalies->rows()[std::size_t(current.row())].events.size() : 0;
    m_first->setEnabled(events > 0);
    m_second->setEnabled(events > 1);
    m_witness->setEnabled(events > 0);
    m_found->setCurrentIndex(m_anomalies->rowCount() > 0 ? 0 : 1);
    m_witness->setVisible(m_anomalies->rowCount() > 0);
    m_first->setVisible(m_anomalies->rowCount() > 0);
    m_second->setVisible(m_anomalies->rowCount() > 0);
}

void VerdictView::jump(std::size_t place)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const auto& events = m_anomalies->rows()[std::size_t(current.row())].events;
    if (place >= events.size())
        return;
    m_selection.setEvent(events[place]);
    emit jumpRequested();
}

// The earliest of the events that prove it: attempts that were under way then are stepped through whole.
void VerdictView::openWitness()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Snapshot& snapshot = m_run.snapshot();
    std::optional<EventRef> first;
    Nanos earliest = 0;
    for (const EventRef& event : m_anomalies->rows()[std::size_t(current.row())].events) {
        const LaneView* lane = snapshot.lane(event.worker);
        if (!lane || event.index >= lane->size())
            continue;
        const Nanos time = lane->timeAt(event.index);
        if (!first || time < earliest) {
            first = event;
            earliest = time;
        }
    }
    if (first)
        emit stepRequested(*first);
}

} // namespace racescope
