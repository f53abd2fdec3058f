// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/document_track.h"

#include <algorithm>
#include <array>

namespace racescope {
namespace {

// Lanes are drained one after the other, so news may lie before what is known already.
template <class T> void mergeIn(std::vector<T>& sorted, std::vector<T>& news)
{
    std::ranges::stable_sort(news, {}, &T::time);
    const auto middle = std::ssize(sorted);
    sorted.insert(sorted.end(), news.begin(), news.end());
    if (middle == 0)
        return;
    const auto from = std::ranges::upper_bound(sorted.begin(), sorted.begin() + middle,
                                               sorted[std::size_t(middle)].time, {}, &T::time);
    std::ranges::inplace_merge(from, sorted.begin() + middle, sorted.end(), {}, &T::time);
}

void add(DocumentTrack::Point& to, const DocumentTrack::Point& next)
{
    to.first = std::min(to.first, next.first);
    to.least = std::min(to.least, next.least);
    to.most = std::max(to.most, next.most);
    to.time = next.time;
    to.seqNo = next.seqNo;
    to.term = next.term;
    to.event = next.event;
    to.count += next.count;
}

void add(DocumentTrack::Refusals& to, const DocumentTrack::Refusals& next)
{
    to.first = std::min(to.first, next.first);
    to.time = next.time;
    to.count += next.count;
}

} // namespace

DocumentTrack::DocumentTrack(DocumentId document, std::size_t mostPoints)
    : m_document(document)
    , m_most(mostPoints)
{
}

bool DocumentTrack::advance(const LaneView& lane, std::size_t& next, std::size_t last, DecodeBudget& budget,
                            News& news) const
{
    if (const auto block = wholeBlockAt(lane, next);
        block && next + block->count <= last && budget.take(block->count)) {
        if (mayHold(*block))
            takeBlock(lane, next, news);
        next += block->count;
        return true;
    }
    const std::size_t until = std::min(last, (next / kBlockEvents + 1) * kBlockEvents);
    while (next < until) {
        const auto found = lane.next(next, Severity::WriteOk);
        next = found ? std::min(*found, until) : until;
        if (next == until)
            break;
        if (!budget.take(1))
            return false;
        take(lane.at(next), {lane.worker(), next}, news);
        ++next;
    }
    return true;
}

bool DocumentTrack::update(const Snapshot& snapshot, DecodeBudget& budget, std::size_t mostBlocks)
{
    // In order of time, so that what comes goes behind what is there.
    News news;
    const bool isAll = walkBlocks(snapshot, m_next, mostBlocks, [&](const LaneView& lane, std::size_t& next) {
        return advance(lane, next, lane.size(), budget, news);
    });
    keep(news);
    return isAll;
}

void DocumentTrack::keep(News& news)
{
    if (news.points.empty() && news.conflicts.empty())
        return;
    ++m_generation;
    const auto add = [this](auto& thinned, auto& fresh) {
        if (fresh.empty())
            return;
        // Growing would move all of it within one frame.
        if (thinned.all.size() < m_most && thinned.all.size() + fresh.size() > m_most / 16)
            thinned.all.reserve(m_most + m_most / 4);
        const auto place = std::ranges::upper_bound(
            thinned.all, std::ranges::min(fresh, {}, [](const auto& one) { return one.time; }).time, {},
            [](const auto& one) { return one.time; });
        const auto first = std::size_t(place - thinned.all.begin());
        thinned.thinned = std::min(thinned.thinned, first);
        if (place != thinned.all.end() && place->time < m_detail.range.end)
            m_detail = {}; // late news may lie in it
        mergeIn(thinned.all, fresh);
        thinned.timesFrom(first);
        if (thinned.all.size() > m_most) {
            thin(thinned);
            thinned.timesFrom(0);
        }
    };
    add(m_points, news.points);
    add(m_conflicts, news.conflicts);
}

// The newest stay as they are: they are looked at most, and neighbours of theirs may still come.
template <class T> void DocumentTrack::thin(Thinned<T>& thinned) const
{
    constexpr std::uint32_t kMostTogether = 1U << 30;
    std::vector<T>& all = thinned.all;
    // None may stand for more of the whole time than a small part of a pixel of it.
    const Nanos longest = (all.back().time - all.front().first) / Nanos(m_most / 4);
    std::size_t from = thinned.thinned;
    for (;;) {
        const std::size_t end = all.size() - m_most / 8;
        std::size_t to = std::min(from, end);
        for (std::size_t i = to; i < end; ++i) {
            T* before = to > 0 ? &all[to - 1] : nullptr;
            if (before && before->count + all[i].count <= thinned.most &&
                all[i].time - before->first <= longest) {
                add(*before, all[i]);
                thinned.widest = std::max(thinned.widest, before->time - before->first);
                thinned.mergedUntil = std::max(thinned.mergedUntil, before->time);
            } else {
                all[to++] = all[i];
            }
        }
        all.erase(all.begin() + std::ptrdiff_t(to), all.begin() + std::ptrdiff_t(end));
        thinned.thinned = to;
        if (all.size() <= m_most - m_most / 4 || thinned.most >= kMostTogether)
            return;
        thinned.most *= 2;
        from = 0;
    }
}

bool DocumentTrack::mayHold(const LaneView::BlockInfo& block)
{
    return block.counts[std::size_t(Severity::WriteOk)] > 0 ||
           block.counts[std::size_t(Severity::LostUpdate)] > 0 ||
           block.counts[std::size_t(Severity::Conflict)] > 0;
}

// By its columns: most events are of other documents.
void DocumentTrack::takeBlock(const LaneView& lane, std::size_t first, News& news) const
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
            take(block->at(i), {lane.worker(), first + i}, news);
    }
}

void DocumentTrack::take(const Event& event, EventRef ref, News& news) const
{
    if (event.document != m_document)
        return;
    if (event.kind == EventKind::WriteOk && event.token.assigned()) { // else a register without tokens
        const SeqNo seqNo = event.token.seqNo;
        news.points.push_back(
            {event.end(), event.end(), seqNo, seqNo, seqNo, event.token.primaryTerm, ref, 1});
    } else if (event.kind == EventKind::Conflict) {
        news.conflicts.push_back({event.end(), event.end(), 1});
    }
}

// --- What a view shows too coarsely

bool DocumentTrack::isCoarse(TimeRange shown, Nanos mergeBelow) const
{
    const auto holds = [&](const auto& thinned) {
        if (thinned.widest < mergeBelow || thinned.mergedUntil < shown.begin)
            return false;
        auto at =
            std::ranges::lower_bound(thinned.all, shown.begin, {}, [](const auto& one) { return one.time; });
        for (; at != thinned.all.end() && at->first < shown.end; ++at)
            if (at->count > 1 && at->time - at->first >= mergeBelow)
                return true;
        return false;
    };
    return holds(m_points) || holds(m_conflicts);
}

bool DocumentTrack::refine(const Snapshot& snapshot, TimeRange shown, Nanos mergeBelow, DecodeBudget& budget)
{
    const Nanos merged = std::max(m_points.mergedUntil, m_conflicts.mergedUntil);
    const Nanos end = std::min(shown.end, merged + 1);
    const bool isCovered = m_detail.range.begin <= shown.begin && end <= m_detail.range.end;
    if (!isCovered) {
        if (!isCoarse(shown, mergeBelow))
            return true;
        // More on both sides: the view is probably being moved.
        const Nanos margin = (shown.end - shown.begin) / 4;
        m_detail = {};
        m_detail.range = {shown.begin - margin, std::min(shown.end + margin, merged + 1)};
        for (const LaneView& lane : snapshot.lanes())
            if (const std::size_t first = lane.firstTouching(m_detail.range.begin); first < lane.size())
                m_detail.next.emplace(lane.worker(), first);
        ++m_generation;
    }
    return m_detail.isWhole || readDetail(snapshot, budget);
}

bool DocumentTrack::readDetail(const Snapshot& snapshot, DecodeBudget& budget)
{
    for (auto at = m_detail.next.begin(); at != m_detail.next.end(); at = m_detail.next.erase(at)) {
        const LaneView* lane = snapshot.lane(at->first);
        const std::size_t last = lane ? lane->lowerBound(m_detail.range.end) : 0;
        while (at->second < last)
            if (!advance(*lane, at->second, last, budget, m_detail.news))
                return false;
    }
    const auto within = [this](auto& all, auto& result) {
        std::ranges::copy_if(all, std::back_inserter(result), [this](const auto& one) {
            return one.time >= m_detail.range.begin && one.time < m_detail.range.end;
        });
        std::ranges::stable_sort(result, {}, [](const auto& one) { return one.time; });
    };
    within(m_detail.news.points, m_detail.points);
    within(m_detail.news.conflicts, m_detail.conflicts);
    m_detail.news = {};
    m_detail.isWhole = true;
    ++m_generation;
    return true;
}

const DocumentTrack::Point* DocumentTrack::at(Nanos time) const
{
    const bool isDetailed = m_detail.isWhole && m_detail.range.contains(time);
    const auto last = [time](const std::vector<Point>& points) -> const Point* {
        const auto after = std::ranges::upper_bound(points, time, {}, &Point::time);
        return after == points.begin() ? nullptr : &*std::prev(after);
    };
    if (isDetailed)
        if (const Point* point = last(m_detail.points))
            return point;
    return last(m_points.all);
}

// Ends of writes may stand in another order than their numbers, but only by as much as writes overlap: look
// around.
template <class F> const DocumentTrack::Point* DocumentTrack::around(Token token, F&& isIt) const
{
    constexpr std::ptrdiff_t kAround = 4096;
    const std::vector<Point>& points = m_points.all;
    const auto guess = std::ranges::lower_bound(points, token.seqNo, {}, &Point::seqNo);
    const auto place = guess - points.begin();
    const auto first = points.begin() + std::max<std::ptrdiff_t>(place - kAround, 0);
    const auto last = points.begin() + std::min(place + kAround, std::ssize(points));
    const auto found = std::find_if(first, last, isIt);
    return found == last ? nullptr : &*found;
}

const DocumentTrack::Point* DocumentTrack::find(Token token) const
{
    return around(token, [&](const Point& point) {
        return point.count == 1 && point.seqNo == token.seqNo && point.term == token.primaryTerm;
    });
}

std::optional<TimeRange> DocumentTrack::whereAbouts(Token token) const
{
    std::optional<TimeRange> range;
    around(token, [&](const Point& point) {
        if (point.count == 1 || token.seqNo < point.least || point.most < token.seqNo)
            return false;
        range = range ? TimeRange{std::min(range->begin, point.first), std::max(range->end, point.time)}
                      : TimeRange{point.first, point.time};
        return false; // numbers of neighbours may overlap
    });
    return range;
}

std::size_t DocumentTrack::memoryBytes() const
{
    return (m_points.times.size() + m_conflicts.times.size()) * sizeof(Nanos) +
           (m_points.all.size() + m_detail.points.size() + m_detail.news.points.size()) * sizeof(Point) +
           (m_conflicts.all.size() + m_detail.conflicts.size() + m_detail.news.conflicts.size()) *
               sizeof(Refusals);
}

} // namespace racescope
