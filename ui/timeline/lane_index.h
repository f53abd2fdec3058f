// SPDX-License-Identifier: GPL-3.0-or-later
// Levels of detail of one lane: sealed block, 128 events, 16 events, event. Finer levels are made when a view
// first needs them: a zoomed-out view of a spilled session never loads a block. What is merged keeps its
// worst severity. Threads: GUI thread, or the one thread that paints a picture. Invariant: a block's levels
// never change once made, since sealed blocks do not; only the open tail grows.
#pragma once
#include "trace/trace.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace racescope {

// How many events may be decoded before a frame must be shown, and for how long. What is not decoded yet is
// painted coarser. Time is the processor's, so that a frame on a busy machine still gets on; it begins with
// the first thing that is taken, and that one is always granted.
struct DecodeBudget {
    std::size_t events = std::numeric_limits<std::size_t>::max();
    Nanos processorTime = 0; // 0: as long as it takes
    // A part of what a frame at 60 Hz has, for decoding what came into view. Half: something else is read
    // beside it (rows of documents, statistics of a range). Still: nothing moves, so little is painted.
    enum class Share { Whole, Half, Still };
    static DecodeBudget ofFrame(Share share = Share::Whole);
    bool take(std::size_t count)
    {
        if (events < count)
            return false;
        if (processorTime > 0 && !hasTime(count)) {
            events = 0;
            return false;
        }
        events -= count;
        return true;
    }
    bool hasTime(std::size_t count);
    Nanos until = 0;          // 0: nothing was taken yet
    std::size_t unlooked = 0; // events since the clock was read
};

// A stretch of events painted as one.
struct MergedNode {
    Nanos begin = 0;
    Nanos end = 0;
    std::uint32_t count = 0;
    std::uint32_t conflicts = 0;
    Severity worst = Severity::None;
    bool hasGap = false; // holds a wait for the tool or dropped events
};

struct NodeEvent {
    Nanos begin = 0;
    Nanos end = 0;
    std::size_t index = 0;
    Severity severity = Severity::None;
    bool isGap = false;
};

class LaneIndex {
public:
    explicit LaneIndex(WorkerId worker);

    WorkerId worker() const { return m_worker; }
    // Takes in what came since. Requires: a later snapshot of the same lane.
    void update(const LaneView& lane);
    std::size_t size() const { return m_size; }
    Nanos begin() const { return m_chunks.empty() ? 0 : m_chunks.front().begin; }
    Nanos end() const { return m_chunks.empty() ? 0 : m_chunks.back().end; }

    // Calls sink.merged(MergedNode) for stretches shorter than `mergeBelow` and sink.event(NodeEvent) for the
    // rest of what touches [begin, end), in order of time. False: the budget ran out and some stretches came
    // coarser than asked.
    template <class Sink>
    bool visit(const LaneView& lane, Nanos begin, Nanos end, Nanos mergeBelow, DecodeBudget& budget,
               Sink&& sink);

    void beginFrame(std::uint64_t frame) { m_frame = frame; }
    // Forget decoded events, and levels of blocks, that no frame from `usedBefore` on has touched: of at most
    // so many blocks, of which the number is left.
    void evictDetails(std::uint64_t usedBefore, std::size_t& most);
    void evictFine(std::uint64_t usedBefore, std::size_t& most);
    std::size_t detailEvents() const { return m_detailEvents; }
    std::size_t fineBlocks() const { return m_fined.size(); }
    std::size_t memoryBytes() const;

private:
    static constexpr std::size_t kGrain = 16;
    static constexpr std::size_t kMid = 128;
    static constexpr std::size_t kGrains = kBlockEvents / kGrain;
    static constexpr std::size_t kMids = kBlockEvents / kMid;
    static constexpr std::uint8_t kGapBit = 0x80;

    struct Mark { // worst severity with kGapBit above it, and the conflicts among the events
        std::uint8_t worst = 0;
        std::uint8_t conflicts = 0;
        void add(const Mark& other);
    };
    struct Fine {
        // First, and together: the only cache lines that a zoomed-out view of many millions touches.
        std::array<Nanos, kMids> midBegin;
        std::array<Mark, kMids> mids;
        std::array<Mark, kGrains> grains;
        std::array<Nanos, kGrains> begin;
        std::uint64_t frame = 0;
    };
    struct Detail {
        std::array<Nanos, kBlockEvents> begin;
        std::array<Nanos, kBlockEvents> end;
        std::array<std::uint8_t, kBlockEvents> mark; // severity and kGapBit
        std::uint64_t frame = 0;
    };
    struct Chunk {
        Nanos begin = 0;
        Nanos end = 0;
        std::size_t first = 0;
        std::uint32_t count = 0;
        std::uint32_t conflicts = 0;
        std::uint8_t worst = 0;
        bool sealed = false;
        std::uint32_t number = 0; // of the sealed block
        std::unique_ptr<Fine> fine;
        std::unique_ptr<Detail> detail;
    };

    // With many millions of events in view the walk is a row of cache misses, unless they are foreseen.
    void prefetch(std::size_t number) const
    {
#if defined(__GNUC__)
        if (number >= m_chunks.size() || !m_chunks[number].fine)
            return;
        const Fine* fine = m_chunks[number].fine.get();
        __builtin_prefetch(fine->midBegin.data());
        __builtin_prefetch(fine->mids.data());
#endif
    }
    void addSealed(const LaneView& lane, std::size_t number);
    void extendTail(const LaneView& lane, Chunk& chunk, std::size_t count);
    static void addToFine(Fine& fine, const Detail& detail, std::size_t from, std::size_t to);
    bool makeFine(const LaneView& lane, Chunk& chunk, DecodeBudget& budget);
    bool makeDetail(const LaneView& lane, Chunk& chunk, DecodeBudget& budget);
    std::size_t firstChunk(Nanos time) const;
    static MergedNode merged(Nanos begin, Nanos end, std::size_t count, Mark mark, std::uint32_t conflicts)
    {
        return {begin,
                end,
                std::uint32_t(count),
                conflicts,
                Severity(mark.worst & ~kGapBit),
                (mark.worst & kGapBit) != 0};
    }

    // A sealed block by what the trace knows of it without its events: exactly what its levels would give
    // where every 128 events are merged. False: that does not do here.
    template <class Sink>
    bool visitGrains(const LaneView& lane, const Chunk& chunk, Nanos begin, Nanos end, Nanos mergeBelow,
                     Sink& sink) const;
    template <class Sink>
    bool visitChunk(const LaneView& lane, Chunk& chunk, Nanos begin, Nanos end, Nanos mergeBelow,
                    DecodeBudget& budget, Sink& sink);
    template <class Sink>
    bool visitEvents(const LaneView& lane, Chunk& chunk, std::size_t grain, Nanos begin, Nanos end,
                     DecodeBudget& budget, Sink& sink);

    const WorkerId m_worker;
    std::vector<Chunk> m_chunks;
    std::size_t m_size = 0;
    std::size_t m_sealed = 0; // blocks taken in
    std::uint64_t m_frame = 0;
    std::size_t m_detailEvents = 0;        // of sealed chunks
    std::vector<std::uint32_t> m_detailed; // chunks that are sealed and have their events
    std::vector<std::uint32_t> m_fined;    // and levels
};

template <class Sink>
bool LaneIndex::visit(const LaneView& lane, Nanos begin, Nanos end, Nanos mergeBelow, DecodeBudget& budget,
                      Sink&& sink)
{
    bool complete = true;
    for (std::size_t c = firstChunk(begin); c < m_chunks.size() && m_chunks[c].begin < end; ++c) {
        Chunk& chunk = m_chunks[c];
        prefetch(c + 6);
        if (chunk.end - chunk.begin < mergeBelow)
            sink.merged(merged(chunk.begin, chunk.end, chunk.count, {chunk.worst, 0}, chunk.conflicts));
        else
            complete &= visitChunk(lane, chunk, begin, end, mergeBelow, budget, sink);
    }
    return complete;
}

template <class Sink>
bool LaneIndex::visitChunk(const LaneView& lane, Chunk& chunk, Nanos begin, Nanos end, Nanos mergeBelow,
                           DecodeBudget& budget, Sink& sink)
{
    if (!chunk.fine && visitGrains(lane, chunk, begin, end, mergeBelow, sink))
        return true;
    if (!chunk.fine && !makeFine(lane, chunk, budget)) {
        sink.merged(merged(chunk.begin, chunk.end, chunk.count, {chunk.worst, 0}, chunk.conflicts));
        return false;
    }
    bool complete = true;
    Fine& fine = *chunk.fine;
    fine.frame = m_frame;
    const std::size_t grains = (chunk.count + kGrain - 1) / kGrain;
    const std::size_t mids = (chunk.count + kMid - 1) / kMid;
    // A stretch ends where the next begins, so that a pause after its last event makes it long and is looked
    // into.
    const auto endOf = [&](std::size_t grain) { return grain < grains ? fine.begin[grain] : chunk.end; };
    for (std::size_t mid = 0; mid < mids; ++mid) {
        const Nanos midBegin = fine.midBegin[mid];
        const Nanos midEnd = mid + 1 < mids ? fine.midBegin[mid + 1] : chunk.end;
        if (midBegin >= end)
            return complete;
        if (midEnd < begin)
            continue;
        if (midEnd - midBegin < mergeBelow) {
            const std::size_t count = std::min<std::size_t>(chunk.count - mid * kMid, kMid);
            sink.merged(merged(midBegin, midEnd, count, fine.mids[mid], fine.mids[mid].conflicts));
            continue;
        }
        const std::size_t g0 = mid * (kMid / kGrain);
        const std::size_t g1 = std::min(g0 + kMid / kGrain, grains);
        for (std::size_t g = g0; g < g1; ++g) {
            const Nanos grainBegin = fine.begin[g];
            const Nanos grainEnd = endOf(g + 1);
            if (grainBegin >= end)
                return complete;
            if (grainEnd < begin)
                continue;
            const std::size_t count = std::min<std::size_t>(chunk.count - g * kGrain, kGrain);
            if (grainEnd - grainBegin < mergeBelow)
                sink.merged(merged(grainBegin, grainEnd, count, fine.grains[g], fine.grains[g].conflicts));
            else
                complete &= visitEvents(lane, chunk, g, begin, end, budget, sink);
        }
    }
    return complete;
}

template <class Sink>
bool LaneIndex::visitGrains(const LaneView& lane, const Chunk& chunk, Nanos begin, Nanos end,
                            Nanos mergeBelow, Sink& sink) const
{
    if (!chunk.sealed || (chunk.worst & kGapBit) != 0)
        return false;
    const LaneView::BlockGrains grains = lane.blockGrains(chunk.number);
    if (!grains.areExact)
        return false;
    constexpr std::size_t kPerMid = kMid / kGrainEvents;
    const std::size_t mids = (chunk.count + kMid - 1) / kMid;
    const auto endOf = [&](std::size_t mid) {
        return mid + 1 < mids ? grains.begin[(mid + 1) * kPerMid] : chunk.end;
    };
    const auto worstOf = [&](std::size_t mid) {
        const std::size_t second = mid * kPerMid + 1;
        const bool hasSecond = second * kGrainEvents < chunk.count;
        return std::max(grains.worst[second - 1], hasSecond ? grains.worst[second] : std::uint8_t(0));
    };
    std::uint32_t holders = 0; // of conflicts, perhaps
    for (std::size_t mid = 0; mid < mids; ++mid) {
        const Nanos midBegin = grains.begin[mid * kPerMid];
        if (endOf(mid) - midBegin >= mergeBelow && endOf(mid) >= begin && midBegin < end)
            return false;
        holders += Severity(worstOf(mid)) >= Severity::Conflict ? 1 : 0;
    }
    std::uint32_t left = chunk.conflicts;
    for (std::size_t mid = 0; mid < mids; ++mid) {
        const std::uint8_t worst = worstOf(mid);
        const bool holds = Severity(worst) >= Severity::Conflict;
        const std::uint32_t share = holds ? left / holders : 0;
        holders -= holds ? 1 : 0;
        left -= share;
        const Nanos midBegin = grains.begin[mid * kPerMid];
        if (midBegin >= end || endOf(mid) < begin)
            continue;
        const std::size_t count = std::min<std::size_t>(chunk.count - mid * kMid, kMid);
        sink.merged(merged(midBegin, endOf(mid), count, {worst, 0}, share));
    }
    return true;
}

template <class Sink>
bool LaneIndex::visitEvents(const LaneView& lane, Chunk& chunk, std::size_t grain, Nanos begin, Nanos end,
                            DecodeBudget& budget, Sink& sink)
{
    const std::size_t first = grain * kGrain;
    const std::size_t last = std::min<std::size_t>(first + kGrain, chunk.count);
    if (!chunk.detail && !makeDetail(lane, chunk, budget)) {
        const Fine& fine = *chunk.fine;
        const Nanos grainEnd = last < chunk.count ? fine.begin[grain + 1] : chunk.end;
        sink.merged(merged(fine.begin[grain], grainEnd, last - first, fine.grains[grain],
                           fine.grains[grain].conflicts));
        return false;
    }
    Detail& detail = *chunk.detail;
    detail.frame = m_frame;
    for (std::size_t i = first; i < last; ++i) {
        if (detail.begin[i] >= end)
            break;
        if (detail.end[i] <= begin && detail.begin[i] < begin)
            continue;
        sink.event(NodeEvent{detail.begin[i], detail.end[i], chunk.first + i,
                             Severity(detail.mark[i] & ~kGapBit), (detail.mark[i] & kGapBit) != 0});
    }
    return true;
}

} // namespace racescope
