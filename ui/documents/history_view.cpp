// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history_view.h"

#include "details/event_story.h"
#include "documents/history_chart.h"
#include "documents/ladder_view.h"
#include "models/format.h"
#include "models/table_setup.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr qint64 kLeastMsBetweenFetches = 200;
constexpr qint64 kRestFactor = 10;

std::string_view sourceOf(const Operation& operation)
{
    return operation.live ? operation.source.view() : std::string_view();
}

// What a chart needs of them. A change was there at the latest when the next one was made.
Operations operationsOf(const std::vector<Rung>& rungs)
{
    Operations operations(rungs.size());
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        Operation& operation = operations[i];
        operation.token = rungs[i].token;
        operation.version = rungs[i].version;
        operation.result = rungs[i].result;
        operation.live = rungs[i].live;
        operation.time = rungs[i].time;
        operation.worker = rungs[i].worker;
    }
    for (std::size_t i = operations.size(); i-- > 1;)
        operations[i - 1].time = std::min(operations[i - 1].time, operations[i].time);
    return operations;
}

} // namespace

HistoryView::HistoryView(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_operations(new OperationTableModel(this))
    , m_diff(new JsonDiffModel(this))
    , m_blame(new BlameTableModel(this))
    , m_charted(std::make_shared<Operations>())
{
    setObjectName(u"historyView"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(setupPages());
    connect(&m_run, &RunController::sessionChanged, this, &HistoryView::reset);
    connect(&m_run, &RunController::beat, this, &HistoryView::beat);
    connect(&m_run, &RunController::stateChanged, this, &HistoryView::beat);
    connect(&m_selection, &Selection::documentChanged, this, &HistoryView::chooseDocument);
    connect(&m_selection, &Selection::eventChanged, this, &HistoryView::showSelectedRefusal);
    reset();
}

void HistoryView::reset()
{
    m_document.reset();
    ++m_question;
    m_isFetching = false;
    m_operations->clear(m_run.workspace() ? m_run.workspace()->trace().sharedNames() : nullptr);
    m_sources.reset();
    m_charted = std::make_shared<Operations>();
    m_ladder->setLadder(std::make_shared<Ladder>(), nullptr);
    chooseDocument();
}

void HistoryView::chooseDocument()
{
    std::optional<DocumentId> wanted = m_selection.document();
    if (!wanted && m_run.workspace() && m_run.workspace()->trace().names().documentCount() > 0)
        wanted = m_document ? *m_document : DocumentId{0};
    m_pages->setCurrentIndex(wanted ? 0 : 1);
    if (wanted == m_document)
        return;
    m_document = wanted;
    m_sources = wanted ? std::make_shared<Sources>(*wanted) : nullptr;
    m_isSought = selectedRefusal().has_value();
    m_charted = std::make_shared<Operations>();
    m_hasMoreChanges = false;
    m_ladder->setLadder(std::make_shared<Ladder>(), nullptr);
    ++m_question;
    m_isFetching = false;
    m_fetched = 0;
    m_restMs = 0;
    m_operations->clear(m_run.workspace() ? m_run.workspace()->trace().sharedNames() : nullptr);
    showDiff();
    beat();
}

void HistoryView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_restMs = 0;
    showChart();
    beat();
}

void HistoryView::beat()
{
    if (!m_document)
        chooseDocument();
    const bool rests = m_since.isValid() && m_since.elapsed() < m_restMs && m_run.isActive();
    if (!isVisible() || !m_document || m_isFetching || rests)
        return;
    if (m_fetched == m_run.snapshot().generation() && m_fetched != 0 && !hasMoreToSee())
        return;
    fetch();
}

void HistoryView::fetch()
{
    const DocumentName name = m_run.workspace()->trace().names().documentName(*m_document);
    m_isFetching = true;
    m_fetched = m_run.snapshot().generation();
    m_since.start();
    const auto work = [workspace = m_run.workspace(), snapshot = m_run.snapshot(), name,
                       sources = m_sources] { return look(*workspace, snapshot, name, *sources); };
    m_run.inBackground(work).then(this, [this, number = m_question](const Answer& answer) {
        if (number == m_question)
            take(answer);
    });
}

// On a helper thread.
HistoryView::Answer HistoryView::look(const Workspace& workspace, const Snapshot& snapshot,
                                      const DocumentName& name, Sources& sources)
{
    Answer answer;
    const auto index = workspace.store().index(name.index);
    answer.operations = std::make_shared<Operations>(index ? index->history(name.id) : Operations());
    answer.charted = answer.operations;
    answer.forgotten = index ? index->stats(index->shardOf(name.id)).forgotten : 0;
    std::vector<Rung> rungs = rungsOf(*answer.operations);
    if (rungs.size() <= 1) { // of a document on a cluster the last change may be kept
        sources.changes.collect(snapshot);
        answer.hasMoreChanges = !sources.changes.isComplete();
        std::vector<Rung> recorded = sources.changes.rungs(rungs);
        if (recorded.size() > rungs.size()) {
            rungs = std::move(recorded);
            answer.charted = std::make_shared<Operations>(operationsOf(rungs));
            answer.forgotten = sources.changes.forgotten();
        }
    }
    sources.refusals.collect(workspace.conflicts());
    sources.terms.update(snapshot);
    answer.ladder = buildLadder(std::move(rungs), sources.refusals.refusals(),
                                sources.terms.of(workspace.trace().names(), name.index, name.shard));
    return answer;
}

void HistoryView::take(const Answer& answer)
{
    m_isFetching = false;
    m_restMs = std::max(kLeastMsBetweenFetches, m_since.elapsed() * kRestFactor);
    m_forgotten = answer.forgotten;
    const bool follows = isAtEnd(*m_table);
    const bool isFirst = m_operations->rowCount() == 0;
    m_operations->setOperations(answer.operations);
    m_charted = answer.charted;
    m_hasMoreChanges = answer.hasMoreChanges;
    showChart();
    m_ladder->setLadder(answer.ladder, m_run.workspace()->trace().sharedNames());
    if (m_isSought)
        showSelectedRefusal();
    m_title->setText(headline());
    showNote();
    if (follows || isFirst)
        m_table->scrollToBottom();
    showDiff();
    if (hasMoreToSee()) { // a stretch at a time, but without a rest
        m_restMs = 0;
        beat();
    }
}

// As long as it is not looked at, its lines are not made.
void HistoryView::showChart()
{
    if (!m_chart->isVisible() || !m_run.workspace())
        return;
    const Nanos last = m_charted->empty() ? 0 : std::max(m_run.snapshot().end(), m_charted->back().time);
    m_chart->setOperations(*m_charted, double(last) / 1e9);
}

bool HistoryView::isOnlyRecorded() const
{
    return m_charted->size() > std::size_t(m_operations->rowCount());
}

void HistoryView::showNote()
{
    QStringList sentences;
    if (isOnlyRecorded())
        sentences +=
            tr("The session's store does not keep this document's history, as that of one on a "
               "cluster: the changes are those that were recorded or seen, and what they held is not "
               "known.");
    if (m_forgotten > 0 && isOnlyRecorded())
        sentences += tr("Oldest changes that are not shown: %1.").arg(format::number(m_forgotten));
    else if (m_forgotten > 0)
        sentences += tr("The shard's operation log is full. Oldest operations no longer kept: %1.")
                         .arg(format::number(m_forgotten));
    if (hasRefusalsToSee())
        sentences += tr("Conflicts looked through for refused writes: %1 of %2.")
                         .arg(format::number(std::uint64_t(m_sources->refusals.seen())),
                              format::number(std::uint64_t(m_sources->refusals.total())));
    if (const std::uint64_t elsewhere = m_ladder->model().ladder().elsewhere; elsewhere > 0)
        sentences +=
            tr("Refused writes whose changes are not on the ladder: %1.").arg(format::number(elsewhere));
    m_note->setVisible(!sentences.isEmpty());
    m_note->setText(sentences.join(u' '));
}

void HistoryView::setFilter(const std::shared_ptr<const Filter>& filter,
                            const std::shared_ptr<const FilterMatches>& matches)
{
    if (filter->isTrivial() || !m_run.workspace()) {
        m_operations->setMeant(nullptr);
        return;
    }
    const auto workspace = m_run.workspace();
    const auto matcher = std::make_shared<FilterMatcher>(filter, workspace->trace().sharedNames());
    m_operations->setMeant([this, workspace, matches, matcher](const Operation& operation) {
        const DocumentId document = m_document.value_or(kNoDocument);
        const auto write = workspace->conflicts().commit(document, operation.token);
        const LaneMatches* lane = matches && write ? matches->lane(write->worker) : nullptr;
        if (lane && write->laneIndex && *write->laneIndex < lane->size())
            return lane->test(*write->laneIndex);
        // The log no longer knows the write: judged by what the operation tells.
        Event event;
        event.kind = EventKind::WriteOk;
        event.flags = operation.live ? 0 : event_flag::kDeleted;
        event.time = operation.time;
        event.worker = operation.worker;
        event.document = document;
        event.token = operation.token;
        event.version = operation.version;
        event.replaced = operation.replaced;
        return matcher->matches(event);
    });
}

// The operation that held at that second.
HoverChartView::Tip HistoryView::tipAt(double second) const
{
    const Operations& all = *m_charted;
    auto next =
        std::upper_bound(all.begin(), all.end(), Nanos(second * 1e9),
                         [](Nanos time, const Operation& operation) { return time < operation.time; });
    if (next == all.begin())
        return {};
    const Operation& held = *std::prev(next);
    const auto row = [](const QString& name, const QString& value) {
        return u"<tr><td style=\"padding-right:12px\">%1</td><td align=\"right\">%2</td></tr>"_s.arg(
            name, value.toHtmlEscaped());
    };
    const QString rows = row(u"_seq_no"_s, QString::number(held.token.seqNo.value)) %
                         row(u"_primary_term"_s, QString::number(held.token.primaryTerm.value)) %
                         row(u"_version"_s, QString::number(held.version.value));
    const QString who = format::worker(m_run.workspace()->trace().names(), held.worker);
    return {double(held.time) / 1e9, u"<b>%1</b> &nbsp; %2<table cellspacing=\"0\">%3</table>"_s.arg(
                                         format::moment(held.time), who.toHtmlEscaped(), rows)};
}

QString HistoryView::headline() const
{
    const QString name = format::document(m_run.workspace()->trace().names(), *m_document);
    if (m_charted->empty())
        return tr("<b>%1</b>: no accepted operation yet").arg(name.toHtmlEscaped());
    const Operation& last = m_charted->back();
    return tr("<b>%1</b> &nbsp; _version %2, _seq_no %3, term %4 &nbsp; The _seq_no is counted by the shard, "
              "so other "
              "documents leave gaps.")
        .arg(name.toHtmlEscaped(), QString::number(last.version.value),
             QString::number(last.token.seqNo.value), QString::number(last.token.primaryTerm.value));
}

void HistoryView::showDiff()
{
    QModelIndexList rows =
        m_table && m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    showBlame();
    if (rows.isEmpty()) {
        m_diff->setChanges({});
        m_diffTitle->setText(tr("Select one operation to see what it changed, or two to compare them."));
        m_chart->setMarked(nullptr, nullptr);
        return;
    }
    const int last = rows.constLast().row();
    const int first = rows.size() > 1 ? rows.constFirst().row() : last - 1;
    const Operation& after = m_operations->operation(last);
    const Operation* before = first >= 0 ? &m_operations->operation(first) : nullptr;
    m_diff->setChanges(json::diff(before ? sourceOf(*before) : std::string_view(), sourceOf(after)));
    const QString from = before ? format::token(before->token) : tr("nothing");
    m_diffTitle->setText(m_diff->rowCount() == 0
                             ? tr("No difference between %1 and %2").arg(from, format::token(after.token))
                             : tr("From %1 to %2").arg(from, format::token(after.token)));
    m_chart->setMarked(before, &after);
}

// Of the operation that is selected, or of the newest.
void HistoryView::showBlame()
{
    if (!m_blameTable || !m_sides || m_sides->currentIndex() != 1)
        return;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int last = std::accumulate(rows.begin(), rows.end(), -1, [](int most, const QModelIndex& row) {
        return std::max(most, row.row());
    });
    const int row = last >= 0 ? last : m_operations->rowCount() - 1;
    if (row < 0) {
        m_blame->clear();
        m_blameTitle->setText(tr("No write has been accepted yet."));
        return;
    }
    const Operation& operation = m_operations->operation(row);
    m_blame->show(m_operations->operations(), std::size_t(row), m_run.workspace()->trace().sharedNames());
    m_blameTitle->setText(
        operation.live
            ? tr("The document as of %1; bold: what this write set").arg(format::token(operation.token))
            : tr("Deleted as of %1").arg(format::token(operation.token)));
}

void HistoryView::goToBlamed()
{
    const QModelIndex current = m_blameTable->currentIndex();
    const Token token = current.isValid() ? m_blame->tokenOf(current.row()) : Token{};
    const int row = token.assigned() ? m_operations->rowOf(token) : -1;
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_operations->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void HistoryView::jumpToEvent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        jumpTo(m_operations->operation(current.row()).token);
}

void HistoryView::jumpTo(Token token)
{
    if (!m_document)
        return;
    const Ladder& ladder = m_ladder->model().ladder();
    const int row = ladder.rowOf(token);
    if (row >= 0 && ladder.rungOf(row)->event) {
        m_selection.setEvent(ladder.rungOf(row)->event);
        return;
    }
    if (const auto event = writeOf(m_run.workspace()->conflicts(), m_run.snapshot(), *m_document, token))
        m_selection.setEvent(event);
}

void HistoryView::showChosenRows()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (m_isFollowing || rows.isEmpty())
        return;
    QList<Token> tokens;
    for (const QModelIndex& row : rows)
        tokens += m_operations->operation(row.row()).token;
    m_ladder->showRungs(tokens);
}

void HistoryView::chooseRows(const QList<Token>& tokens)
{
    const QScopedValueRollback following(m_isFollowing, true);
    QItemSelection selection;
    for (const Token& token : tokens) {
        const int row = m_operations->rowOf(token);
        if (row >= 0)
            selection.select(m_operations->index(row, 0),
                             m_operations->index(row, m_operations->columnCount() - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_table->scrollTo(selection.indexes().constFirst());
}

// What came between is what differs from the change that was required to the one that was there.
void HistoryView::chooseRefusal(EventRef event)
{
    if (const LadderHook* hook = m_ladder->chosenHook())
        chooseRows({hook->key.required(), hook->key.current()});
    const QScopedValueRollback following(m_isFollowing, true);
    m_selection.setWorker(event.worker);
    m_selection.setDocument(m_document);
    m_selection.setEvent(event);
}

std::optional<Event> HistoryView::selectedRefusal() const
{
    const auto ref = m_selection.event();
    const auto event = ref ? eventAt(m_run.snapshot(), *ref) : std::nullopt;
    const bool isMeant =
        event && event->kind == EventKind::Conflict && m_document && event->document == *m_document;
    return isMeant ? event : std::nullopt;
}

void HistoryView::showSelectedRefusal()
{
    if (m_isFollowing)
        return;
    const auto event = selectedRefusal();
    m_isSought = false;
    if (!event)
        m_ladder->showNoRefusal();
    else
        m_isSought = !m_ladder->showRefusal(refusalKey(*event), *m_selection.event());
}

} // namespace racescope
