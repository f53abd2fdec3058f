// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_scan.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace racescope {

namespace {

constexpr std::size_t kStride = 4 * kBlockEvents; // of one lane, until the next has its turn
constexpr std::size_t kRecords = 1024;

std::uint64_t maskBelow(std::size_t bit)
{
    return bit == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << bit) - 1;
}

// The sealed block that holds event `i`, and its number.
std::optional<std::pair<std::size_t, LaneView::BlockInfo>> blockWith(const LaneView& view, std::size_t i)
{
    const std::size_t number = i / kBlockEvents;
    if (number >= view.sealedBlocks())
        return std::nullopt;
    const LaneView::BlockInfo info = view.blockInfo(number);
    if (i < info.first || i >= info.first + info.count)
        return std::nullopt;
    return std::pair(number, info);
}

} // namespace

const LaneMatches* FilterMatches::lane(WorkerId worker) const
{
    const auto found = lanes.find(worker);
    return found == lanes.end() ? nullptr : found->second.get();
}

bool FilterMatches::test(EventRef ref) const
{
    const LaneMatches* of = lane(ref.worker);
    return of && of->test(ref.index);
}

std::optional<EventRef> FilterMatches::next(const Snapshot& snapshot, Nanos after) const
{
    std::optional<EventRef> best;
    Nanos bestTime = 0;
    for (const auto& [worker, matches] : lanes) {
        const LaneView* view = snapshot.lane(worker);
        const auto found = view ? matches->next(view->lowerBound(after + 1)) : std::nullopt;
        if (found && *found < view->size() && (!best || view->timeAt(*found) < bestTime)) {
            best = EventRef{worker, *found};
            bestTime = view->timeAt(*found);
        }
    }
    return best;
}

std::optional<EventRef> FilterMatches::previous(const Snapshot& snapshot, Nanos before) const
{
    std::optional<EventRef> best;
    Nanos bestTime = 0;
    for (const auto& [worker, matches] : lanes) {
        const LaneView* view = snapshot.lane(worker);
        const std::size_t bound = view ? view->lowerBound(before) : 0;
        const auto found = bound > 0 ? matches->previous(bound - 1) : std::nullopt;
        if (found && (!best || view->timeAt(*found) > bestTime)) {
            best = EventRef{worker, *found};
            bestTime = view->timeAt(*found);
        }
    }
    return best;
}

SeverityCounts countsOf(const LaneView& lane, const LaneMatches& matches, std::size_t first, std::size_t last,
                        const std::stop_token& stop)
{
    SeverityCounts counts{};
    last = std::min(last, lane.size());
    for (auto at = matches.next(first); at && *at < last && !stop.stop_requested();) {
        const auto found = blockWith(lane, *at);
        if (!found) {
            ++counts[std::size_t(severityOf(lane.at(*at)))];
            at = matches.next(*at + 1);
            continue;
        }
        const auto& [number, info] = *found;
        const std::size_t end = std::min(last, info.first + info.count);
        if (matches.count(*at, end) == end - *at) {
            const Summary all = lane.summary(*at, end);
            for (std::size_t s = 0; s < counts.size(); ++s)
                counts[s] += all.counts[s];
        } else if (const auto events = lane.block(number)) {
            for (; at && *at < end; at = matches.next(*at + 1))
                ++counts[std::size_t(events->severityAt(*at - info.first))];
        }
        at = matches.next(end);
    }
    return counts;
}

FilterScan::FilterScan(std::shared_ptr<const Filter> filter, std::shared_ptr<const Names> names,
                       std::shared_ptr<const ConflictTexts> remarks)
    : m_filter(filter)
    , m_needsConflicts(filter->needsConflicts())
    , m_matcher(std::move(filter), std::move(names))
{
    m_matcher.setRemarks(std::move(remarks));
}

void FilterScan::judge(const Event& event, Lane& lane)
{
    // Of a refused write the log knows more; until then it is judged by what the event says.
    lane.matches.append(m_matcher.mayMatch(event.kind) && m_matcher.matches(event), severityOf(event));
}

void FilterScan::judge(const Block& block, std::size_t first, std::size_t last, Lane& lane)
{
    const BlockBits bits = m_matcher.matchBlock(block);
    if (!bits.any()) {
        lane.matches.appendNone(last - first);
        return;
    }
    if (first % 64 != 0 || lane.matches.size() % 64 != 0) {
        for (std::size_t i = first; i < last; ++i)
            lane.matches.append(bits.test(i), block.severityAt(i));
        return;
    }
    for (std::size_t i = first; i < last; i += 64) {
        static_assert(kGrainEvents == 64);
        const std::size_t count = std::min<std::size_t>(64, last - i);
        const std::uint64_t word = bits.words[i / 64] & maskBelow(count);
        Severity worst = Severity::None;
        if (std::size_t(std::popcount(word)) == std::min<std::size_t>(64, block.size() - i))
            worst = block.grainWorst(i / kGrainEvents);
        else
            for (std::uint64_t left = word; left != 0; left &= left - 1)
                worst = std::max(worst, block.severityAt(i + std::size_t(std::countr_zero(left))));
        lane.matches.appendWord(word, count, worst);
    }
}

void FilterScan::advanceLane(const LaneView& view, Lane& lane)
{
    const std::size_t from = lane.matches.size();
    lane.isChanged = true;
    if (!m_matcher.mayMatch(view.worker())) {
        lane.matches.appendNone(view.size() - from);
        return;
    }
    const std::size_t until = std::min(from + kStride, view.size());
    for (std::size_t i = from; i < until;) {
        const auto found = blockWith(view, i);
        if (!found) {
            judge(view.at(i++), lane);
            continue;
        }
        const auto& [number, block] = *found;
        const std::size_t last = std::min(until, block.first + block.count);
        const bool mayMatch = m_matcher.mayMatch(block.counts, block.begin, block.end);
        const auto events = mayMatch ? view.block(number) : nullptr;
        if (events)
            judge(*events, i - block.first, last - block.first, lane);
        else // or the archive cannot give it back
            lane.matches.appendNone(last - i);
        i = last;
    }
}

bool FilterScan::advance(const Snapshot& snapshot, const ConflictLog& conflicts, const std::stop_token& stop,
                         std::chrono::nanoseconds atMost)
{
    const Deadline deadline = std::chrono::steady_clock::now() + atMost;
    m_isComplete = false;
    const std::vector<LaneView>& lanes = snapshot.lanes();
    const auto hasMore = [this](const LaneView& view) {
        return m_lanes[view.worker()].matches.size() < view.size();
    };
    for (; std::ranges::any_of(lanes, hasMore); m_turn = 0) {
        while (m_turn < lanes.size()) {
            const LaneView& view = lanes[m_turn++];
            if (!hasMore(view))
                continue;
            advanceLane(view, m_lanes[view.worker()]);
            if (stop.stop_requested() || std::chrono::steady_clock::now() >= deadline)
                return false;
        }
        // Along with the events, so that a first hit that only the log knows of comes early.
        if (m_needsConflicts && !advanceConflicts(conflicts, stop, deadline, Records::OfJudgedEvents))
            return false;
    }
    m_isComplete = !m_needsConflicts || advanceConflicts(conflicts, stop, deadline, Records::All);
    return m_isComplete;
}

// Small numbers, looked up for each of millions of records.
FilterScan::Lane* FilterScan::laneOf(WorkerId worker)
{
    constexpr std::size_t kMostListed = 1 << 16;
    if (worker.value >= kMostListed) {
        const auto found = m_lanes.find(worker);
        return found == m_lanes.end() ? nullptr : &found->second;
    }
    if (worker.value >= m_laneOf.size())
        m_laneOf.resize(worker.value + 1, nullptr);
    Lane*& lane = m_laneOf[worker.value];
    if (!lane)
        if (const auto found = m_lanes.find(worker); found != m_lanes.end())
            lane = &found->second;
    return lane;
}

bool FilterScan::advanceConflicts(const ConflictLog& conflicts, const std::stop_token& stop,
                                  Deadline deadline, Records which)
{
    if (m_nextRecord > 0) {
        const auto last = conflicts.records(m_nextRecord - 1, 1);
        const bool isSame = !last.empty() && m_lastRecord && last.front().worker == m_lastRecord->worker &&
                            last.front().laneIndex == m_lastRecord->laneIndex;
        if (!isSame)
            m_nextRecord = m_unsettled = 0;
    }
    if (m_nextRecord == 0)
        m_unsettled = conflicts.settled();
    for (;;) {
        const auto batch = conflicts.records(m_nextRecord, kRecords);
        for (const ConflictRecord& record : batch) {
            Lane* lane = laneOf(record.worker);
            const bool isAhead = !lane || record.laneIndex >= lane->matches.size();
            if (isAhead && which == Records::OfJudgedEvents)
                return true; // goes on here
            if (isAhead) {
                m_unsettled = std::min(m_unsettled, m_nextRecord); // its event is still to come
            } else if (m_matcher.mayTakeBack() || m_nextRecord < m_judgedRecords ||
                       !lane->matches.test(record.laneIndex)) {
                lane->matches.set(record.laneIndex, m_matcher.matches(record), Severity::Conflict);
                lane->isChanged = true;
            }
            ++m_nextRecord;
            m_judgedRecords = std::max(m_judgedRecords, m_nextRecord);
            m_lastRecord = record;
        }
        if (batch.size() < kRecords)
            break;
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= deadline)
            return false;
    }
    if (which == Records::OfJudgedEvents)
        return true;
    // The next round begins with what may still change.
    const std::size_t settled = m_unsettled;
    m_unsettled = conflicts.settled();
    if (settled < m_nextRecord) {
        m_nextRecord = settled;
        const auto before = settled > 0 ? conflicts.records(settled - 1, 1) : std::vector<ConflictRecord>();
        m_lastRecord = before.empty() ? std::nullopt : std::optional(before.front());
    }
    return true;
}

FilterMatches FilterScan::matches()
{
    FilterMatches result;
    for (auto& [worker, lane] : m_lanes) {
        if (lane.isChanged || !lane.published)
            lane.published = lane.matches.publish();
        lane.isChanged = false;
        result.lanes.emplace(worker, lane.published);
        result.matching += lane.matches.count();
        result.judged += lane.matches.size();
    }
    result.isComplete = m_isComplete;
    return result;
}

} // namespace racescope
