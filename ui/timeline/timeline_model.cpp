// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_model.h"

#include "language/engine_text.h"
#include "timeline/counter_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

// Decoded events kept for zoomed-in views, 17 bytes each.
constexpr std::size_t kDetailEvents = std::size_t(2) << 20;
// Levels of detail of blocks kept, about 700 bytes each: of more than any view shows, since zoomed-out views
// do without them. In a fast recording they are that many within the first minutes.
constexpr std::size_t kFineBlocks = std::size_t(1) << 14;
// Blocks whose levels or events one frame forgets: more than it can decode, and no pause of its own.
constexpr std::size_t kForgottenBlocks = 256;
// Tracks are led on by turns, so that a block that was loaded for one is still there for the next.
constexpr std::size_t kBlocksByTurns = 32;
// How far a question of cause and effect looks before it gives up.
constexpr std::size_t kSearchEvents = 50'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelineModel)
};

bool isWrite(EventKind kind)
{
    return kind == EventKind::WriteOk || kind == EventKind::Conflict || kind == EventKind::Noop ||
           kind == EventKind::WriteMissing || kind == EventKind::Error;
}

bool isRead(EventKind kind)
{
    return kind == EventKind::Read || kind == EventKind::ReadMissing;
}

} // namespace

TimelineModel::TimelineModel(std::shared_ptr<const Names> names)
    : m_names(std::move(names))
{
}

bool TimelineModel::setSnapshot(Snapshot snapshot, DecodeBudget budget)
{
    const bool newLanes =
        snapshot.lanes().size() != m_snapshot.lanes().size() || (isEmpty() && snapshot.events() > 0);
    m_snapshot = std::move(snapshot);
    for (const LaneView& lane : m_snapshot.lanes()) {
        auto& index = m_indexes[lane.worker()];
        if (!index)
            index = std::make_unique<LaneIndex>(lane.worker());
        if (index->size() != lane.size())
            index->update(lane);
    }
    readTerms();
    if (newLanes || m_rows.empty() || (!m_hand.hasDocuments && m_tracks.size() < m_automaticDocuments))
        rebuildRows();
    return catchUp(budget);
}

bool TimelineModel::catchUp(DecodeBudget budget)
{
    for (;;) {
        const std::size_t left = budget.events;
        bool complete = true;
        for (const auto& [document, track] : m_tracks)
            complete &= track->update(m_snapshot, budget, kBlocksByTurns);
        if (m_counters)
            complete &= m_counters->update(m_snapshot, budget, kBlocksByTurns);
        // What is left may be too little for the next block.
        if (complete || budget.events == 0 || budget.events == left)
            return complete;
    }
}

TimeRange TimelineModel::timeRange() const
{
    return {m_snapshot.begin(), std::max(m_snapshot.end(), m_snapshot.begin() + 1000)};
}

void TimelineModel::readTerms()
{
    const LaneView* lane = m_snapshot.lane(kSystemWorker);
    if (!lane)
        return;
    for (; m_termEvents < lane->size(); ++m_termEvents) {
        const Event event = lane->at(m_termEvents);
        if (event.kind == EventKind::TermChange)
            m_terms.push_back({event.time, event.token.seqNo.value, event.token.primaryTerm});
        else if (!m_systemHasOwnEvents) {
            m_systemHasOwnEvents = true;
            rebuildRows();
        }
    }
}

std::vector<WorkerId> TimelineModel::workersInOrder() const
{
    std::vector<WorkerId> workers;
    for (const auto& [worker, index] : m_indexes)
        if (worker != kSystemWorker || m_systemHasOwnEvents)
            workers.push_back(worker);
    const auto rank = [this](WorkerId worker) {
        return std::ranges::find(m_hand.order, worker) - m_hand.order.begin();
    };
    std::ranges::stable_sort(workers, {}, rank);
    return workers;
}

void TimelineModel::rebuildRows()
{
    if (!m_hand.hasDocuments) {
        m_hand.documents.clear();
        const std::size_t count = std::min(m_automaticDocuments, m_names->documentCount());
        for (std::size_t i = 0; i < count; ++i)
            m_hand.documents.emplace_back(std::uint32_t(i));
    }
    std::erase_if(m_tracks, [this](const auto& entry) {
        return std::ranges::find(m_hand.documents, entry.first) == m_hand.documents.end();
    });
    std::vector<TimelineRow> rows;
    for (const WorkerId worker : workersInOrder())
        if (!m_hand.hidden.contains(worker))
            rows.push_back(TimelineRow::of(worker));
    for (const DocumentId document : m_hand.documents) {
        auto& track = m_tracks[document];
        if (!track)
            track = std::make_unique<DocumentTrack>(document);
        rows.push_back(TimelineRow::of(document));
    }
    for (const Counter counter : shownCounters())
        if (!isEmpty())
            rows.push_back(TimelineRow::of(counter));
    if (shownCounters().empty())
        m_counters.reset();
    else if (!m_counters)
        m_counters = std::make_unique<CounterTrack>();
    m_rows.clear();
    for (const TimelineRow& row : m_hand.pinned)
        if (std::ranges::find(rows, row) != rows.end())
            m_rows.push_back(row);
    m_pinnedRows = m_rows.size();
    std::ranges::copy_if(rows, std::back_inserter(m_rows),
                         [this](const TimelineRow& row) { return !isPinned(row); });
}

std::optional<std::size_t> TimelineModel::rowOf(WorkerId worker) const
{
    return rowOf(TimelineRow::of(worker));
}

std::optional<std::size_t> TimelineModel::rowOf(DocumentId document) const
{
    return rowOf(TimelineRow::of(document));
}

std::optional<std::size_t> TimelineModel::rowOf(const TimelineRow& row) const
{
    const auto found = std::ranges::find(m_rows, row);
    return found == m_rows.end() ? std::nullopt : std::optional(std::size_t(found - m_rows.begin()));
}

QString TimelineModel::title(const TimelineRow& row) const
{
    if (row.kind == TimelineRow::Kind::Counter)
        return counterName(row.counter);
    if (row.kind == TimelineRow::Kind::Document) {
        QString& title = m_documentTitles[row.document]; // names never change
        if (title.isEmpty()) {
            const DocumentName name = m_names->documentName(row.document);
            title = QString::fromStdString(name.index + '/' + name.id);
        }
        return title;
    }
    if (row.worker == kSystemWorker)
        return Words::tr("by hand");
    QString& title = m_workerTitles[row.worker];
    if (title.isEmpty())
        title = QString::fromStdString(m_names->workerName(row.worker).name);
    return title.isEmpty() ? u"W%1"_s.arg(row.worker.value + 1) : title;
}

QString TimelineModel::subtitle(const TimelineRow& row) const
{
    if (row.kind == TimelineRow::Kind::Worker)
        return engineText(m_names->workerName(row.worker).program);
    if (row.kind == TimelineRow::Kind::Counter) {
        const auto highest = m_counters ? m_counters->highest(row.counter) : std::nullopt;
        return highest ? highestText(*highest) : QString();
    }
    const DocumentTrack* documentTrack = track(row.document);
    if (!documentTrack || documentTrack->points().empty())
        return Words::tr("no writes yet");
    const DocumentTrack::Point& last = documentTrack->points().back();
    const QLocale locale;
    return Words::tr("_seq_no %1 · term %2")
        .arg(locale.toString(qlonglong(last.seqNo.value)), locale.toString(qlonglong(last.term.value)));
}

void TimelineModel::setAutomaticDocuments(std::size_t count)
{
    m_automaticDocuments = count;
    rebuildRows();
}

void TimelineModel::showDocument(DocumentId document)
{
    if (!m_hand.hasDocuments)
        m_hand.documents.clear();
    m_hand.hasDocuments = true;
    std::erase(m_hand.hiddenDocuments, document);
    if (std::ranges::find(m_hand.documents, document) == m_hand.documents.end())
        m_hand.documents.push_back(document);
    rebuildRows();
}

void TimelineModel::setDefaultCounters(std::vector<Counter> counters)
{
    m_defaultCounters = std::move(counters);
    rebuildRows();
}

void TimelineModel::showCounters(std::vector<Counter> counters)
{
    m_hand.counters = std::move(counters);
    rebuildRows();
}

bool TimelineModel::isPinned(const TimelineRow& row) const
{
    return std::ranges::find(m_hand.pinned, row) != m_hand.pinned.end();
}

void TimelineModel::pin(const TimelineRow& row)
{
    if (!isPinned(row))
        m_hand.pinned.push_back(row);
    if (row.kind == TimelineRow::Kind::Document && !rowOf(row.document))
        return showDocument(row.document);
    rebuildRows();
}

void TimelineModel::unpin(const TimelineRow& row)
{
    std::erase(m_hand.pinned, row);
    rebuildRows();
}

void TimelineModel::hide(const TimelineRow& row)
{
    if (row.kind == TimelineRow::Kind::Worker) {
        m_hand.hidden.insert(row.worker);
    } else if (row.kind == TimelineRow::Kind::Counter) {
        m_hand.counters = shownCounters();
        std::erase(*m_hand.counters, row.counter);
    } else {
        m_hand.hasDocuments = true;
        std::erase(m_hand.documents, row.document);
        m_hand.hiddenDocuments.push_back(row.document);
    }
    rebuildRows();
}

void TimelineModel::showAll()
{
    m_hand.hidden.clear();
    for (const DocumentId document : std::exchange(m_hand.hiddenDocuments, {}))
        m_hand.documents.push_back(document);
    for (const Counter counter : kCounters)
        if (m_hand.counters && !std::ranges::count(*m_hand.counters, counter))
            m_hand.counters->push_back(counter);
    rebuildRows();
}

std::size_t TimelineModel::hiddenRows() const
{
    const std::size_t counters = m_hand.counters ? kCounters.size() - m_hand.counters->size() : 0;
    return m_hand.hidden.size() + m_hand.hiddenDocuments.size() + counters;
}

TimelineModel::Places TimelineModel::placesOf(std::size_t row) const
{
    if (row < m_pinnedRows)
        return {0, m_pinnedRows};
    const auto isOther = [kind = m_rows[row].kind](const TimelineRow& other) { return other.kind != kind; };
    const auto at = m_rows.begin() + std::ptrdiff_t(row);
    const auto before = std::find_if(std::reverse_iterator(at), m_rows.rend(), isOther);
    const auto after = std::find_if(at, m_rows.end(), isOther);
    return {std::max(std::size_t(m_rows.rend() - before), m_pinnedRows), std::size_t(after - m_rows.begin())};
}

void TimelineModel::moveRow(std::size_t from, std::size_t to)
{
    const TimelineRow moved = m_rows[from];
    const bool isLast = to == placesOf(from).end;
    const TimelineRow beside = m_rows[isLast ? to - 1 : to];
    const auto move = [isLast](auto& all, const auto& what, const auto& where) {
        if (what == where)
            return;
        std::erase(all, what);
        all.insert(std::ranges::find(all, where) + (isLast ? 1 : 0), what);
    };
    if (from < m_pinnedRows) {
        move(m_hand.pinned, moved, beside);
    } else if (moved.kind == TimelineRow::Kind::Worker) {
        m_hand.order = workersInOrder();
        move(m_hand.order, moved.worker, beside.worker);
    } else if (moved.kind == TimelineRow::Kind::Counter) {
        m_hand.counters = shownCounters();
        move(*m_hand.counters, moved.counter, beside.counter);
    } else {
        m_hand.hasDocuments = true;
        move(m_hand.documents, moved.document, beside.document);
    }
    rebuildRows();
}

void TimelineModel::arrange(RowArrangement arrangement)
{
    m_hand = std::move(arrangement);
    for (auto* documents : {&m_hand.documents, &m_hand.hiddenDocuments})
        std::erase_if(*documents,
                      [this](DocumentId document) { return document.value >= m_names->documentCount(); });
    rebuildRows();
}

LaneIndex* TimelineModel::index(WorkerId worker)
{
    const auto found = m_indexes.find(worker);
    return found == m_indexes.end() ? nullptr : found->second.get();
}

const DocumentTrack* TimelineModel::track(DocumentId document) const
{
    const auto found = m_tracks.find(document);
    return found == m_tracks.end() ? nullptr : found->second.get();
}

bool TimelineModel::refineTrack(DocumentId document, TimeRange shown, Nanos mergeBelow, DecodeBudget& budget)
{
    const auto found = m_tracks.find(document);
    return found == m_tracks.end() || found->second->refine(m_snapshot, shown, mergeBelow, budget);
}

std::optional<Event> TimelineModel::event(EventRef ref) const
{
    const LaneView* view = lane(ref.worker);
    return view && ref.index < view->size() ? std::optional(view->at(ref.index)) : std::nullopt;
}

std::optional<EventRef> TimelineModel::findWrite(DocumentId document, Token token, Nanos before) const
{
    if (const DocumentTrack* documentTrack = track(document)) {
        if (const DocumentTrack::Point* point = documentTrack->find(token))
            return point->event;
        if (const auto ends = documentTrack->whereAbouts(token))
            return findWriteWithin(document, token, *ends);
    }
    std::size_t left = kSearchEvents;
    for (const LaneView& view : m_snapshot.lanes()) {
        std::size_t share = left / 4 + 64;
        auto i = view.lowerBound(before);
        while (i > 0 && share-- > 0) {
            const auto found = view.previous(i - 1, Severity::WriteOk);
            if (!found)
                break;
            i = *found;
            const Event candidate = view.at(i);
            if (candidate.kind == EventKind::WriteOk && candidate.document == document &&
                candidate.token == token)
                return EventRef{view.worker(), i};
        }
    }
    return std::nullopt;
}

std::optional<EventRef> TimelineModel::findWriteWithin(DocumentId document, Token token, TimeRange ends) const
{
    std::size_t left = kSearchEvents;
    for (const LaneView& view : m_snapshot.lanes()) {
        for (std::size_t i = view.firstTouching(ends.begin - 1); i < view.size() && left-- > 0; ++i) {
            const Event candidate = view.at(i);
            if (candidate.time > ends.end)
                break;
            if (candidate.kind == EventKind::WriteOk && candidate.document == document &&
                candidate.token == token)
                return EventRef{view.worker(), i};
        }
    }
    return std::nullopt;
}

std::optional<EventRef> TimelineModel::winnerOf(EventRef ref) const
{
    const auto conflict = event(ref);
    if (!conflict || conflict->kind != EventKind::Conflict || !conflict->token.assigned())
        return std::nullopt;
    return findWrite(conflict->document, conflict->token, conflict->end() + 1);
}

std::optional<EventRef> TimelineModel::readOf(EventRef ref) const
{
    const auto write = event(ref);
    if (!write || !isWrite(write->kind))
        return std::nullopt;
    const LaneView& view = *lane(ref.worker);
    for (std::size_t i = ref.index; i-- > 0;) {
        const Event candidate = view.at(i);
        if (candidate.chain != write->chain || candidate.attempt != write->attempt)
            return std::nullopt;
        if (isRead(candidate.kind) && candidate.document == write->document)
            return EventRef{ref.worker, i};
    }
    return std::nullopt;
}

std::optional<EventRef> TimelineModel::causeOf(EventRef ref) const
{
    const auto current = event(ref);
    if (!current)
        return std::nullopt;
    if (current->kind == EventKind::Conflict)
        return winnerOf(ref);
    if (isWrite(current->kind))
        return readOf(ref);
    if (isRead(current->kind) && current->token.assigned())
        return findWrite(current->document, current->token, current->end() + 1);
    return ref.index > 0 ? std::optional(EventRef{ref.worker, ref.index - 1}) : std::nullopt;
}

std::optional<EventRef> TimelineModel::effectOf(EventRef ref) const
{
    const auto current = event(ref);
    if (!current)
        return std::nullopt;
    if (current->kind == EventKind::WriteOk) {
        std::optional<EventRef> first;
        Nanos firstTime = 0;
        for (const LaneView& view : m_snapshot.lanes()) {
            std::size_t i = view.lowerBound(current->time);
            for (int looked = 0; looked < 256; ++looked, ++i) {
                const auto found = view.next(i, Severity::Conflict);
                if (!found)
                    break;
                i = *found;
                const Event candidate = view.at(i);
                if (candidate.kind != EventKind::Conflict || candidate.document != current->document ||
                    candidate.token != current->token)
                    continue;
                if (!first || candidate.time < firstTime) {
                    first = EventRef{view.worker(), i};
                    firstTime = candidate.time;
                }
                break;
            }
        }
        return first;
    }
    const LaneView& view = *lane(ref.worker);
    const std::size_t last = std::min(view.size(), ref.index + 64);
    for (std::size_t i = ref.index + 1; i < last; ++i)
        if (!isRead(current->kind) || isWrite(view.at(i).kind))
            return EventRef{ref.worker, i};
    return std::nullopt;
}

std::optional<EventRef> TimelineModel::nearest(Nanos from, Severity severity, Direction direction) const
{
    std::optional<EventRef> best;
    Nanos bestTime = 0;
    for (const TimelineRow& row : m_rows) {
        const LaneView* view = row.kind == TimelineRow::Kind::Worker ? lane(row.worker) : nullptr;
        if (!view)
            continue;
        const bool forward = direction == Direction::Forward;
        std::size_t i = forward ? view->lowerBound(from + 1) : view->lowerBound(from);
        if (!forward && i-- == 0)
            continue;
        for (std::size_t looked = 0; looked < kSearchEvents; ++looked) {
            const auto found = forward ? view->next(i, severity) : view->previous(i, severity);
            if (!found)
                break;
            const Event candidate = view->at(*found);
            // Errors rank with give-up, above a conflict: they are not meant by "next conflict".
            if (severityOf(candidate) == severity) {
                if (!best || (forward ? candidate.time < bestTime : candidate.time > bestTime)) {
                    best = EventRef{row.worker, *found};
                    bestTime = candidate.time;
                }
                break;
            }
            if (!forward && *found == 0)
                break;
            i = forward ? *found + 1 : *found - 1;
        }
    }
    return best;
}

std::optional<EventRef> TimelineModel::eventAt(WorkerId worker, Nanos time) const
{
    const LaneView* view = lane(worker);
    if (!view || view->size() == 0)
        return std::nullopt;
    const std::size_t i = view->firstTouching(time);
    if (i >= view->size() || view->timeAt(i) > time)
        return std::nullopt;
    return EventRef{worker, i};
}

void TimelineModel::beginFrame()
{
    ++m_frame;
    std::size_t decoded = 0;
    std::size_t fine = 0;
    for (const auto& [worker, index] : m_indexes) {
        index->beginFrame(m_frame);
        decoded += index->detailEvents();
        fine += index->fineBlocks();
    }
    const std::uint64_t usedBefore = m_frame > 2 ? m_frame - 2 : 0;
    std::size_t most = kForgottenBlocks;
    if (decoded > kDetailEvents)
        for (const auto& [worker, index] : m_indexes)
            index->evictDetails(usedBefore, most);
    if (fine > kFineBlocks)
        for (const auto& [worker, index] : m_indexes)
            index->evictFine(usedBefore, most);
}

std::size_t TimelineModel::memoryBytes() const
{
    std::size_t bytes = 0;
    for (const auto& [worker, index] : m_indexes)
        bytes += index->memoryBytes();
    for (const auto& [document, documentTrack] : m_tracks)
        bytes += documentTrack->memoryBytes();
    bytes += m_counters ? m_counters->memoryBytes() : 0;
    return bytes;
}

} // namespace racescope
