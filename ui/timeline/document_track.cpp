// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/document_track.h"

#include <algorithm>
#include <array>

namespace racescope {
namespace {

// Lanes are drained one after the other, so news may lie before what is known already.
template <class T, class Time> void mergeIn(std::vector<T>& sorted, std::vector<T>& news, Time time)
{
    std::ranges::stable_sort(news, {}, time);
    const auto middle = std::ssize(sorted);
    sorted.insert(sorted.end(), news.begin(), news.end());
    if (middle == 0)
        return;
    const auto from = std::ranges::upper_bound(sorted.begin(), sorted.begin() + middle,
                                               time(sorted[std::size_t(middle)]), {}, time);
    std::ranges::inplace_merge(from, sorted.begin() + middle, sorted.end(), {}, time);
}

} // namespace

DocumentTrack::DocumentTrack(DocumentId document)
    : m_document(document)
{
}

bool DocumentTrack::update(const Snapshot& snapshot, DecodeBudget& budget)
{
    std::vector<Point> points;
    std::vector<Nanos> conflicts;
    bool complete = true;
    for (const LaneView& lane : snapshot.lanes()) {
        std::size_t& next = m_next[lane.worker()];
        while (next < lane.size()) {
            if (const auto block = wholeBlockAt(lane, next); block && budget.take(block->count)) {
                if (mayHold(*block))
                    takeBlock(lane, next, points, conflicts);
                next += block->count;
                continue;
            }
            const auto found = lane.next(next, Severity::WriteOk);
            next = found ? *found : lane.size();
            if (!found)
                break;
            if (!budget.take(1)) {
                complete = false;
                break;
            }
            take(lane.at(next), {lane.worker(), next}, points, conflicts);
            ++next;
        }
    }
    if (!points.empty() || !conflicts.empty())
        ++m_generation;
    if (!points.empty())
        mergeIn(m_points, points, [](const Point& point) { return point.time; });
    if (!conflicts.empty())
        mergeIn(m_conflicts, conflicts, [](Nanos time) { return time; });
    return complete;
}

// The sealed block that begins exactly here.
std::optional<LaneView::BlockInfo> DocumentTrack::wholeBlockAt(const LaneView& lane, std::size_t index)
{
    const std::size_t number = index / kBlockEvents;
    if (index % kBlockEvents != 0 || number >= lane.sealedBlocks())
        return std::nullopt;
    const LaneView::BlockInfo block = lane.blockInfo(number);
    return block.first == index ? std::optional(block) : std::nullopt;
}

bool DocumentTrack::mayHold(const LaneView::BlockInfo& block)
{
    return block.counts[std::size_t(Severity::WriteOk)] > 0 ||
           block.counts[std::size_t(Severity::LostUpdate)] > 0 ||
           block.counts[std::size_t(Severity::Conflict)] > 0;
}

// By its columns: most events are of other documents.
void DocumentTrack::takeBlock(const LaneView& lane, std::size_t first, std::vector<Point>& points,
                              std::vector<Nanos>& conflicts) const
{
    const auto block = lane.block(first / kBlockEvents);
    if (!block)
        return;
    const auto [least, most] = block->bounds(EventField::Document);
    if (m_document.value < least || m_document.value > most)
        return;
    std::array<std::int64_t, kBlockEvents> documents;
    std::array<std::int64_t, kBlockEvents> kinds;
    block->read(EventField::Document, documents);
    block->read(EventField::KindCode, kinds);
    for (std::size_t i = 0; i < block->size(); ++i) {
        const auto kind = EventKind(kinds[i] % kLostUpdateCode);
        if (documents[i] == m_document.value && (kind == EventKind::WriteOk || kind == EventKind::Conflict))
            take(block->at(i), {lane.worker(), first + i}, points, conflicts);
    }
}

void DocumentTrack::take(const Event& event, EventRef ref, std::vector<Point>& points,
                         std::vector<Nanos>& conflicts) const
{
    if (event.document != m_document)
        return;
    if (event.kind == EventKind::WriteOk && event.token.assigned()) // else a register without tokens
        points.push_back({event.end(), event.token.seqNo, event.token.primaryTerm, ref});
    else if (event.kind == EventKind::Conflict)
        conflicts.push_back(event.end());
}

const DocumentTrack::Point* DocumentTrack::at(Nanos time) const
{
    const auto after = std::ranges::upper_bound(m_points, time, {}, &Point::time);
    return after == m_points.begin() ? nullptr : &*std::prev(after);
}

// Ends of writes may stand in another order than their numbers, but only by as much as writes overlap: look
// around.
const DocumentTrack::Point* DocumentTrack::find(Token token) const
{
    const auto isIt = [&](const Point& point) {
        return point.seqNo == token.seqNo && point.term == token.primaryTerm;
    };
    constexpr std::ptrdiff_t kAround = 4096;
    const auto guess = std::ranges::lower_bound(m_points, token.seqNo, {}, &Point::seqNo);
    const auto place = guess - m_points.begin();
    const auto first = m_points.begin() + std::max<std::ptrdiff_t>(place - kAround, 0);
    const auto last = m_points.begin() + std::min(place + kAround, std::ssize(m_points));
    const auto found = std::find_if(first, last, isIt);
    return found == last ? nullptr : &*found;
}

} // namespace racescope
