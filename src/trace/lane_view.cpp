// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that a snapshot answers about a lane. Every one of them goes down chunks, blocks and grains
// and decodes events at the edges only.
#include "base/assert.h"
#include "trace/lane.h"

#include <algorithm>
#include <limits>

namespace racescope {

using Place = LaneView::Data::Place;

namespace {

template <class Array> std::uint8_t worstOf(const Array& severities, std::size_t first, std::size_t last)
{
    std::uint8_t worst = 0;
    for (std::size_t i = first; i < last; ++i)
        worst = std::max(worst, severities[i]);
    return worst;
}

std::size_t grainCount(std::size_t events)
{
    return (events + kGrainEvents - 1) / kGrainEvents;
}

// Stands for an event whose block the archive cannot give any more: the tool's trouble, not the store's.
Event unreadableEvent(WorkerId worker, Nanos time)
{
    Event event;
    event.kind = EventKind::ToolWait;
    event.worker = worker;
    event.time = time;
    return event;
}

} // namespace

Place LaneView::Data::locate(std::size_t i) const
{
    const auto& starts = full->first;
    std::size_t c = std::min(i / (kChunkBlocks * kBlockEvents), starts.size() - 1);
    if (i < starts[c] ||
        (c + 1 < starts.size() && i >= starts[c + 1])) // blocks of opened sessions may be short
        c = std::size_t(std::upper_bound(starts.begin(), starts.end(), i) - starts.begin()) - 1;
    const auto& firsts = chunk(c).index->first;
    const std::size_t rest = i - starts[c];
    std::size_t b = std::min(rest / kBlockEvents, blocksIn(c) - 1);
    if (rest < firsts[b] || rest >= firsts[b + 1]) {
        const auto begin = firsts.begin();
        b = std::size_t(std::upper_bound(begin, begin + std::ptrdiff_t(blocksIn(c)), rest) - begin) - 1;
    }
    return {c, b, rest - firsts[b]};
}

std::size_t LaneView::Data::firstOf(std::size_t chunkNumber, std::size_t block) const
{
    return full->first[chunkNumber] + chunk(chunkNumber).index->first[block];
}

std::size_t LaneView::Data::eventsIn(std::size_t chunkNumber, std::size_t block) const
{
    const auto& firsts = chunk(chunkNumber).index->first;
    return firsts[block + 1] - firsts[block];
}

std::shared_ptr<const Block> LaneView::Data::load(std::size_t chunkNumber, std::size_t block) const
{
    const auto& kept = chunk(chunkNumber).blocks[block];
    if (kept || !archive)
        return kept;
    auto loaded = archive->load(worker, chunkNumber * kChunkBlocks + block);
    if (loaded && loaded->size() != eventsIn(chunkNumber, block))
        return nullptr; // another block than the one that went there
    return loaded;
}

Event LaneView::Data::at(std::size_t i) const
{
    if (i >= sealedEvents)
        return events[i - sealedEvents];
    const Place place = locate(i);
    const auto block = load(place.chunk, place.block);
    return block ? block->at(place.event)
                 : unreadableEvent(worker, chunk(place.chunk).index->begin[place.block]);
}

Nanos LaneView::Data::timeAt(std::size_t i) const
{
    if (i >= sealedEvents)
        return events[i - sealedEvents].time;
    const Place place = locate(i);
    const Nanos begin = chunk(place.chunk).index->begin[place.block];
    if (place.event == 0)
        return begin;
    const auto block = load(place.chunk, place.block);
    return block ? block->timeAt(place.event) : begin;
}

std::size_t LaneView::Data::lowerBoundInTail(Nanos time) const
{
    const Event* found = std::partition_point(events, events + tailEvents,
                                              [time](const Event& event) { return event.time < time; });
    return sealedEvents + std::size_t(found - events);
}

std::optional<Place> LaneView::Data::blockBefore(Nanos time) const
{
    const auto& begins = full->begin;
    std::size_t c = std::size_t(std::lower_bound(begins.begin(), begins.end(), time) - begins.begin());
    if (c < begins.size() || openBlocks == 0 || open->index->begin[0] >= time) {
        if (c == 0)
            return std::nullopt;
        --c;
    }
    const auto blockBegins = chunk(c).index->begin.begin();
    const auto found = std::lower_bound(blockBegins, blockBegins + std::ptrdiff_t(blocksIn(c)), time);
    return Place{c, std::size_t(found - blockBegins) - 1, 0};
}

// When the block behind this one begins, or the tail, or nothing any more.
Nanos LaneView::Data::beginAfter(const Place& place) const
{
    if (place.block + 1 < blocksIn(place.chunk))
        return chunk(place.chunk).index->begin[place.block + 1];
    if (place.chunk + 1 < chunks())
        return chunk(place.chunk + 1).index->begin[0];
    return tailEvents > 0 ? events[0].time : std::numeric_limits<Nanos>::max();
}

std::size_t LaneView::Data::lowerBound(Nanos time) const
{
    std::size_t bound = 0;
    lowerBounds({&time, 1}, {&bound, 1}, LaneView::Edges::Exact);
    return bound;
}

void LaneView::Data::lowerBounds(std::span<const Nanos> times, std::span<std::size_t> bounds,
                                 LaneView::Edges edges) const
{
    const bool roughly = edges == LaneView::Edges::Grain;
    std::shared_ptr<const Block> block;
    std::optional<Nanos> nextBegin; // of what follows the block in hand; none: no block in hand
    const GrainTimes* grainBegins = nullptr;
    std::size_t first = 0; // of the block
    std::size_t count = 0;
    std::size_t from = 0; // within the block: earlier times were answered before
    for (std::size_t k = 0; k < times.size(); ++k) {
        const Nanos time = times[k];
        if (tailEvents > 0 && events[0].time < time) {
            bounds[k] = lowerBoundInTail(time);
            continue;
        }
        if (!nextBegin || *nextBegin < time) {
            const auto place = blockBefore(time);
            if (!place) {
                bounds[k] = 0;
                continue;
            }
            grainBegins = &chunk(place->chunk).index->grainBegin[place->block];
            block = roughly ? nullptr : load(place->chunk, place->block);
            first = firstOf(place->chunk, place->block);
            count = eventsIn(place->chunk, place->block);
            nextBegin = beginAfter(*place);
            from = 0;
        }
        if (roughly) {
            while (from < count && (*grainBegins)[from / kGrainEvents] < time)
                from = std::min(count, from + kGrainEvents);
        } else {
            from = block ? block->lowerBound(time, from) : count;
        }
        bounds[k] = first + from;
    }
}

std::array<std::uint64_t, kSeverityCount> LaneView::Data::countsBefore(std::size_t i) const
{
    std::array<std::uint64_t, kSeverityCount> counts{};
    if (i >= sealedEvents) {
        counts = full->before.back();
        if (openBlocks > 0)
            for (std::size_t s = 0; s < counts.size(); ++s)
                counts[s] += open->index->before[openBlocks][s];
        for (std::size_t k = 0; k < i - sealedEvents; ++k)
            ++counts[severities[k]];
        return counts;
    }
    const Place place = locate(i);
    counts = full->before[place.chunk];
    const ChunkIndex& index = *chunk(place.chunk).index;
    for (std::size_t s = 0; s < counts.size(); ++s)
        counts[s] += index.before[place.block][s];
    if (place.event == 0)
        return counts;
    const auto block = load(place.chunk, place.block);
    if (!block)
        return counts;
    // From the nearer end of the block.
    SeverityCounts part{};
    if (place.event <= block->size() / 2) {
        block->countSeverities(0, place.event, part);
        for (std::size_t s = 0; s < counts.size(); ++s)
            counts[s] += part[s];
    } else {
        block->countSeverities(place.event, block->size(), part);
        for (std::size_t s = 0; s < counts.size(); ++s)
            counts[s] += block->summary().counts[s] - part[s];
    }
    return counts;
}

Nanos LaneView::Data::latestEndInBlock(std::size_t chunkNumber, std::size_t block, std::size_t first,
                                       std::size_t last) const
{
    const Nanos blockEnd = chunk(chunkNumber).index->end[block];
    if (first == 0 && last == eventsIn(chunkNumber, block))
        return blockEnd;
    const auto loaded = load(chunkNumber, block);
    if (!loaded)
        return blockEnd;
    Nanos end = loaded->endAt(last - 1);
    for (std::size_t i = last - 1; i-- > first && end != blockEnd;)
        end = std::max(end, loaded->endAt(i));
    return end;
}

Nanos LaneView::Data::latestEnd(std::size_t first, std::size_t last) const
{
    Nanos end = INT64_MIN;
    for (std::size_t i = std::max<std::size_t>(first, sealedEvents); i < last; ++i)
        end = std::max(end, events[i - sealedEvents].end());
    const std::size_t sealedLast = std::min<std::size_t>(last, sealedEvents);
    if (first >= sealedLast)
        return end;
    const Place from = locate(first);
    const Place to = locate(sealedLast - 1);
    for (std::size_t c = from.chunk; c <= to.chunk; ++c) {
        if (c != from.chunk && c != to.chunk) {
            end = std::max(end, full->end[c]);
            continue;
        }
        const std::size_t b1 = c == to.chunk ? to.block : blocksIn(c) - 1;
        for (std::size_t b = c == from.chunk ? from.block : 0; b <= b1; ++b) {
            const bool isFirst = c == from.chunk && b == from.block;
            const bool isLast = c == to.chunk && b == to.block;
            end = std::max(end, latestEndInBlock(c, b, isFirst ? from.event : 0,
                                                 isLast ? to.event + 1 : eventsIn(c, b)));
        }
    }
    return end;
}

Summary LaneView::Data::summary(std::size_t first, std::size_t last) const
{
    Summary summary;
    last = std::min(last, size());
    if (first >= last)
        return summary;
    if (first == 0 && last == size())
        return total;
    const auto before = countsBefore(first);
    const auto after = countsBefore(last);
    for (std::size_t s = 0; s < after.size(); ++s)
        summary.counts[s] = std::uint32_t(after[s] - before[s]);
    summary.begin = timeAt(first);
    summary.end = latestEnd(first, last);
    return summary;
}

std::uint8_t LaneView::Data::worstInTail(std::size_t first, std::size_t last) const
{
    if (last <= sealedEvents)
        return 0;
    return worstOf(severities, std::max<std::size_t>(first, sealedEvents) - sealedEvents,
                   last - sealedEvents);
}

Severity LaneView::Data::worst(std::size_t first, std::size_t last, LaneView::Edges edges) const
{
    last = std::min(last, size());
    if (first >= last)
        return Severity::None;
    std::uint8_t worst = worstInTail(first, last);
    const std::size_t sealedLast = std::min<std::size_t>(last, sealedEvents);
    if (first >= sealedLast)
        return Severity(worst);
    const Place from = locate(first);
    const Place to = locate(sealedLast - 1);
    // Grains cut by an edge wait until it is known whether they could matter.
    struct Cut {
        std::size_t chunk;
        std::size_t block;
        std::size_t first;
        std::size_t last;
    };
    std::array<Cut, 4> cuts;
    std::size_t cutCount = 0;
    const auto addBlock = [&](std::size_t c, std::size_t b, std::size_t e0, std::size_t e1) {
        const std::size_t count = eventsIn(c, b);
        const ChunkIndex& index = *chunk(c).index;
        if (e0 == 0 && e1 == count) {
            worst = std::max(worst, index.worst[b]);
            return;
        }
        for (std::size_t g = e0 / kGrainEvents; g < grainCount(e1); ++g) {
            const std::size_t g0 = std::max(e0, g * kGrainEvents);
            const std::size_t g1 = std::min(e1, (g + 1) * kGrainEvents);
            const bool whole = g0 == g * kGrainEvents && g1 == std::min(count, (g + 1) * kGrainEvents);
            if (whole || edges == LaneView::Edges::Grain)
                worst = std::max(worst, index.grains[b][g]);
            else
                cuts[cutCount++] = {c, b, g0, g1};
        }
    };
    if (from.chunk == to.chunk && from.block == to.block) {
        addBlock(from.chunk, from.block, from.event, to.event + 1);
    } else {
        addBlock(from.chunk, from.block, from.event, eventsIn(from.chunk, from.block));
        addBlock(to.chunk, to.block, 0, to.event + 1);
        if (from.chunk == to.chunk) {
            worst = std::max(worst, worstOf(chunk(from.chunk).index->worst, from.block + 1, to.block));
        } else {
            worst = std::max(worst,
                             worstOf(chunk(from.chunk).index->worst, from.block + 1, blocksIn(from.chunk)));
            worst = std::max(worst, worstOf(full->worst, from.chunk + 1, to.chunk));
            worst = std::max(worst, worstOf(chunk(to.chunk).index->worst, 0, to.block));
        }
    }
    for (std::size_t k = 0; k < cutCount; ++k) {
        const Cut& cut = cuts[k];
        if (chunk(cut.chunk).index->grains[cut.block][cut.first / kGrainEvents] <= worst)
            continue;
        const auto block = load(cut.chunk, cut.block);
        for (std::size_t i = cut.first; block && i < cut.last; ++i)
            worst = std::max(worst, std::uint8_t(block->severityAt(i)));
    }
    return Severity(worst);
}

std::optional<std::size_t> LaneView::Data::nextInBlock(std::size_t chunkNumber, std::size_t block,
                                                       std::size_t from, std::uint8_t atLeast) const
{
    const ChunkIndex& index = *chunk(chunkNumber).index;
    const std::size_t count = eventsIn(chunkNumber, block);
    if (index.worst[block] < atLeast)
        return std::nullopt;
    for (std::size_t g = from / kGrainEvents; g < grainCount(count); ++g) {
        if (index.grains[block][g] < atLeast)
            continue;
        const auto loaded = load(chunkNumber, block);
        const std::size_t last = std::min(count, (g + 1) * kGrainEvents);
        for (std::size_t i = std::max(from, g * kGrainEvents); loaded && i < last; ++i)
            if (std::uint8_t(loaded->severityAt(i)) >= atLeast)
                return firstOf(chunkNumber, block) + i;
    }
    return std::nullopt;
}

std::optional<std::size_t> LaneView::Data::next(std::size_t from, std::uint8_t atLeast) const
{
    if (from < sealedEvents) {
        const Place place = locate(from);
        std::size_t event = place.event;
        std::size_t b = place.block;
        for (std::size_t c = place.chunk; c < chunks(); ++c, b = 0) {
            if (b == 0 && c < full->chunks.size() && full->worst[c] < atLeast)
                continue;
            for (; b < blocksIn(c); ++b, event = 0)
                if (const auto found = nextInBlock(c, b, event, atLeast))
                    return found;
        }
        from = sealedEvents;
    }
    for (std::size_t i = from - sealedEvents; i < tailEvents; ++i)
        if (severities[i] >= atLeast)
            return sealedEvents + i;
    return std::nullopt;
}

std::optional<std::size_t> LaneView::Data::previousInBlock(std::size_t chunkNumber, std::size_t block,
                                                           std::size_t from, std::uint8_t atLeast) const
{
    const ChunkIndex& index = *chunk(chunkNumber).index;
    if (index.worst[block] < atLeast)
        return std::nullopt;
    for (std::size_t g = from / kGrainEvents + 1; g-- > 0;) {
        if (index.grains[block][g] < atLeast)
            continue;
        const auto loaded = load(chunkNumber, block);
        for (std::size_t i = std::min(from + 1, (g + 1) * kGrainEvents); loaded && i-- > g * kGrainEvents;)
            if (std::uint8_t(loaded->severityAt(i)) >= atLeast)
                return firstOf(chunkNumber, block) + i;
    }
    return std::nullopt;
}

std::optional<std::size_t> LaneView::Data::previous(std::size_t from, std::uint8_t atLeast) const
{
    if (size() == 0)
        return std::nullopt;
    from = std::min(from, size() - 1);
    if (from >= sealedEvents) {
        for (std::size_t i = from - sealedEvents + 1; i-- > 0;)
            if (severities[i] >= atLeast)
                return sealedEvents + i;
        if (sealedEvents == 0)
            return std::nullopt;
        from = sealedEvents - 1;
    }
    const Place place = locate(from);
    for (std::size_t c = place.chunk + 1; c-- > 0;) {
        const bool isFirst = c == place.chunk;
        if (!isFirst && full->worst[c] < atLeast)
            continue;
        for (std::size_t b = isFirst ? place.block + 1 : blocksIn(c); b-- > 0;) {
            const std::size_t last = isFirst && b == place.block ? place.event : eventsIn(c, b) - 1;
            if (const auto found = previousInBlock(c, b, last, atLeast))
                return found;
        }
    }
    return std::nullopt;
}

LaneView::LaneView(WorkerId worker, std::shared_ptr<const Data> data)
    : m_worker(worker)
    , m_data(std::move(data))
{
}

std::size_t LaneView::size() const
{
    return m_data->size();
}

Event LaneView::at(std::size_t i) const
{
    RS_ASSERT(i < size(), "an event of the lane");
    return m_data->at(i);
}

Nanos LaneView::timeAt(std::size_t i) const
{
    RS_ASSERT(i < size(), "an event of the lane");
    return m_data->timeAt(i);
}

std::size_t LaneView::lowerBound(Nanos time) const
{
    return m_data->lowerBound(time);
}

void LaneView::lowerBounds(std::span<const Nanos> times, std::span<std::size_t> bounds, Edges edges) const
{
    RS_ASSERT(bounds.size() >= times.size(), "a bound for each time");
    m_data->lowerBounds(times, bounds, edges);
}

std::size_t LaneView::firstTouching(Nanos time) const
{
    const std::size_t first = m_data->lowerBound(time);
    return first > 0 && m_data->at(first - 1).end() > time ? first - 1 : first;
}

Summary LaneView::summary(std::size_t first, std::size_t last) const
{
    return m_data->summary(first, last);
}

Severity LaneView::worst(std::size_t first, std::size_t last, Edges edges) const
{
    return m_data->worst(first, last, edges);
}

std::optional<std::size_t> LaneView::next(std::size_t from, Severity atLeast) const
{
    return m_data->next(from, std::uint8_t(atLeast));
}

std::optional<std::size_t> LaneView::previous(std::size_t from, Severity atLeast) const
{
    return m_data->previous(from, std::uint8_t(atLeast));
}

Summary LaneView::total() const
{
    return m_data->total;
}

std::size_t LaneView::sealedBlocks() const
{
    return m_data->full->chunks.size() * kChunkBlocks + m_data->openBlocks;
}

LaneView::BlockInfo LaneView::blockInfo(std::size_t number) const
{
    RS_ASSERT(number < sealedBlocks(), "a sealed block of the lane");
    const std::size_t c = number / kChunkBlocks;
    const std::size_t b = number % kChunkBlocks;
    const ChunkIndex& index = *m_data->chunk(c).index;
    BlockInfo info{m_data->firstOf(c, b), m_data->eventsIn(c, b),   index.begin[b],
                   index.end[b],          Severity(index.worst[b]), {}};
    for (std::size_t s = 0; s < info.counts.size(); ++s)
        info.counts[s] = index.before[b + 1][s] - index.before[b][s];
    return info;
}

LaneView::BlockGrains LaneView::blockGrains(std::size_t number) const
{
    RS_ASSERT(number < sealedBlocks(), "a sealed block of the lane");
    const ChunkIndex& index = *m_data->chunk(number / kChunkBlocks).index;
    const std::size_t b = number % kChunkBlocks;
    return {index.grainBegin[b], index.grains[b], index.grainsAreExact[b]};
}

std::shared_ptr<const Block> LaneView::block(std::size_t number) const
{
    RS_ASSERT(number < sealedBlocks(), "a sealed block of the lane");
    return m_data->load(number / kChunkBlocks, number % kChunkBlocks);
}

} // namespace racescope
