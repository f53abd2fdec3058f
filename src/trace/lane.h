// SPDX-License-Identifier: GPL-3.0-or-later
// The lane of one worker: sealed blocks in chunks, then a tail of raw events. Chunks and tails are
// append-only and shared with snapshots, which remember how much of them they may read; what a snapshot may
// read never changes. So a snapshot copies a handful of pointers, whatever the lane holds. Threads: a Lane is
// guarded by its trace's m_mutex. LaneView::Data is immutable: any thread. That what a Data may read was
// written before is the mutex's doing: it was made under it.
#pragma once
#include "base/mutex.h"
#include "trace/trace.h"

#include <array>
#include <atomic>
#include <list>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace racescope {

inline constexpr std::size_t kChunkBlocks = 256;
using SeverityCounts = std::array<std::uint32_t, kSeverityCount>;

// Loads spilled blocks and keeps the last few. Own synchronization; no I/O under m_mutex. A block that its
// archive cannot give any more is counted and remembered as missing until it falls out.
class ArchiveReader {
public:
    explicit ArchiveReader(std::shared_ptr<BlockArchive> archive)
        : m_archive(std::move(archive))
    {
    }
    std::shared_ptr<const Block> load(WorkerId lane, std::size_t number) RS_EXCLUDES(m_mutex);
    BlockArchive& archive() const { return *m_archive; }
    std::uint64_t unreadable() const { return m_unreadable.load(std::memory_order_relaxed); }

    static constexpr std::size_t kKeptBlocks = 128;

private:
    using Key = std::pair<std::uint32_t, std::size_t>;
    struct Entry {
        Key key;
        std::shared_ptr<const Block> block;
    };
    const std::shared_ptr<BlockArchive> m_archive;
    std::atomic<std::uint64_t> m_unreadable{0};       // a plain count
    Mutex m_mutex;                                    // leaf
    std::list<Entry> m_recent RS_GUARDED_BY(m_mutex); // newest first
    std::map<Key, std::list<Entry>::iterator> m_byKey RS_GUARDED_BY(m_mutex);
};

// What is known of the blocks of a chunk without their events. Entry n is written before anyone may read it
// and never after; `first` and `before` have one entry more than there are blocks. Left uninitialized: fresh
// pages cost.
struct ChunkIndex {
    std::array<std::uint32_t, kChunkBlocks + 1> first;   // number of the block's first event within the chunk
    std::array<SeverityCounts, kChunkBlocks + 1> before; // events of the chunk before the block, by severity
    std::array<Nanos, kChunkBlocks> begin;
    std::array<Nanos, kChunkBlocks> end;
    std::array<std::uint8_t, kChunkBlocks> worst;
    std::array<Grains, kChunkBlocks> grains;
    std::array<GrainTimes, kChunkBlocks> grainBegin;
    std::array<bool, kChunkBlocks> grainsAreExact; // else grainBegin counts the events as evenly spread
};

struct Chunk {
    std::shared_ptr<ChunkIndex> index;
    std::array<std::shared_ptr<const Block>, kChunkBlocks> blocks; // null: in the archive
};

// The full chunks of a lane. Immutable; replaced when a chunk fills or blocks of one are spilled.
struct FullChunks {
    std::vector<std::shared_ptr<const Chunk>> chunks;
    std::vector<std::uint64_t> first{0}; // events before each chunk, and before the open one
    std::vector<std::array<std::uint64_t, kSeverityCount>> before{{}};
    std::vector<Nanos> begin;
    std::vector<Nanos> end;
    std::vector<std::uint8_t> worst;
};

// Raw events, not sealed yet. Never reallocates after construction: readers hold plain pointers into it.
struct Tail {
    explicit Tail(std::size_t capacity)
    {
        events.reserve(capacity);
        severities.reserve(capacity);
    }
    std::vector<Event> events;
    std::vector<std::uint8_t> severities;
};

struct LaneView::Data {
    WorkerId worker;
    std::shared_ptr<const FullChunks> full;
    std::shared_ptr<const Chunk> open; // null when openBlocks is 0
    std::size_t openBlocks = 0;
    std::uint64_t sealedEvents = 0;
    std::shared_ptr<const Tail> tail; // owner of the two arrays
    const Event* events = nullptr;
    const std::uint8_t* severities = nullptr;
    std::size_t tailEvents = 0;
    Summary total;
    std::shared_ptr<ArchiveReader> archive;

    // Where a sealed event lies.
    struct Place {
        std::size_t chunk;
        std::size_t block; // within the chunk
        std::size_t event; // within the block
    };

    std::size_t size() const { return sealedEvents + tailEvents; }
    std::size_t chunks() const { return full->chunks.size() + (openBlocks > 0 ? 1 : 0); }
    const Chunk& chunk(std::size_t number) const
    {
        return number < full->chunks.size() ? *full->chunks[number] : *open;
    }
    std::size_t blocksIn(std::size_t chunkNumber) const
    {
        return chunkNumber < full->chunks.size() ? kChunkBlocks : openBlocks;
    }
    Place locate(std::size_t i) const; // Requires: i < sealedEvents
    std::size_t firstOf(std::size_t chunkNumber, std::size_t block) const;
    std::size_t eventsIn(std::size_t chunkNumber, std::size_t block) const;
    std::shared_ptr<const Block> load(std::size_t chunkNumber, std::size_t block) const;

    Event at(std::size_t i) const;
    Nanos timeAt(std::size_t i) const;
    std::size_t lowerBound(Nanos time) const;
    void lowerBounds(std::span<const Nanos> times, std::span<std::size_t> bounds,
                     LaneView::Edges edges) const;
    Summary summary(std::size_t first, std::size_t last) const;
    Severity worst(std::size_t first, std::size_t last, LaneView::Edges edges) const;
    std::optional<std::size_t> next(std::size_t from, std::uint8_t atLeast) const;
    std::optional<std::size_t> previous(std::size_t from, std::uint8_t atLeast) const;

private:
    std::size_t lowerBoundInTail(Nanos time) const;
    // The last block that begins before `time`; none when there is none. The lower bound lies in it or is its
    // end.
    std::optional<Place> blockBefore(Nanos time) const;
    Nanos beginAfter(const Place& place) const;
    std::array<std::uint64_t, kSeverityCount> countsBefore(std::size_t i) const;
    Nanos latestEnd(std::size_t first, std::size_t last) const;
    Nanos latestEndInBlock(std::size_t chunkNumber, std::size_t block, std::size_t first,
                           std::size_t last) const;
    std::uint8_t worstInTail(std::size_t first, std::size_t last) const;
    std::optional<std::size_t> nextInBlock(std::size_t chunkNumber, std::size_t block, std::size_t from,
                                           std::uint8_t atLeast) const;
    std::optional<std::size_t> previousInBlock(std::size_t chunkNumber, std::size_t block, std::size_t from,
                                               std::uint8_t atLeast) const;
};

// What Trace keeps of a worker. Guarded by the trace's m_mutex.
class Lane {
public:
    explicit Lane(WorkerId worker);

    WorkerId worker() const { return m_worker; }
    const Summary& total() const { return m_total; }
    Nanos lastTime() const { return m_lastTime; }
    // Requires: !tailFull(). An event that would go back in time begins where the last one began; true when
    // it did.
    bool append(const Event& event);
    bool tailFull() const { return m_tail && m_tail->events.size() == kBlockEvents; }
    std::size_t tailEvents() const { return m_tail ? m_tail->events.size() : 0; }
    const std::shared_ptr<Tail>& tail() const { return m_tail; }
    const Event& newest() const { return m_tail->events.back(); } // Requires: tailEvents() > 0
    void forgetView() { m_view.reset(); }
    // Puts the sealed form in the place of the tail. Requires: `block` was sealed from the whole tail.
    void replaceTail(std::shared_ptr<const Block> block);
    // `block` is null when it lies in the archive. Requires: no tail, summary.begin >= lastTime().
    void appendSealed(std::shared_ptr<const Block> block, const Summary& summary, std::size_t events,
                      const Grains& grains, Nanos newLastTime);
    std::shared_ptr<const LaneView::Data> view(const std::shared_ptr<ArchiveReader>& archive);

    std::size_t sealedBlocks() const { return m_full->chunks.size() * kChunkBlocks + m_openBlocks; }
    std::shared_ptr<const Block> block(std::size_t number) const;
    Nanos beginOf(std::size_t number) const;
    // Blocks below this number were spilled or refused by the archive.
    std::size_t spillFrom() const { return m_spillFrom; }
    void setSpillFrom(std::size_t number) { m_spillFrom = number; }
    // Forgets the given blocks, which must be in the archive. Snapshots that hold them keep them.
    void forget(const std::vector<std::size_t>& numbers);
    std::size_t summaryBytes() const; // of all blocks, wherever they lie
    std::size_t memoryBytes() const;  // tail and summaries, without the blocks

private:
    Chunk& openChunk();
    void addToIndex(const Block* block, const Summary& summary, std::size_t events, const Grains& grains);
    void closeChunk();
    void growTail();

    const WorkerId m_worker;
    std::shared_ptr<const FullChunks> m_full;
    std::shared_ptr<Chunk> m_open;
    std::size_t m_openBlocks = 0;
    std::uint64_t m_sealedEvents = 0;
    std::shared_ptr<Tail> m_tail;
    Summary m_total;
    Nanos m_lastTime = INT64_MIN;
    std::size_t m_spillFrom = 0;
    std::shared_ptr<const LaneView::Data> m_view; // the last one made; null when something came since
};

} // namespace racescope
