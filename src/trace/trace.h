// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that happened in a session, in the order of each worker. Producers write into one bounded ring
// per recorder without a lock; a collector moves the rings into append-only lanes (one per worker) of sealed
// blocks with a summary tree; readers take snapshots, which are cheap, immutable and never wait for a
// producer. Threads: a Recorder belongs to one thread at a time, everything else may be called from any
// thread. m_mutex guards the lanes and is held for the move of a batch and for the copy of a snapshot's
// pointers only; lock order store -> trace. Nothing is silent: what a full ring made wait is a ToolWait
// event, what was dropped is counted and marked.
#pragma once
#include "base/mutex.h"
#include "trace/block.h"
#include "trace/event.h"
#include "trace/names.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace racescope {

enum class WhenFull : std::uint8_t {
    Wait,       // the worker waits and the wait is recorded as tool time: lossless
    DropNewest, // the event is dropped and counted
};

struct TraceOptions {
    WhenFull whenFull = WhenFull::Wait;
    std::size_t ringEvents = 8192; // a power of two
    std::size_t memoryBudgetBytes =
        0;                       // of sealed blocks; 0: a quarter of the machine's memory, at least 1 GiB
    bool collectorThread = true; // false: drain() is called by the owner (stepped, virtual time, tests)
};

// Where sealed blocks go when memory runs short, and where they come from again. Any thread; may do I/O.
class BlockArchive {
public:
    virtual ~BlockArchive() = default;
    // Keeps the block; false when it cannot (disk full): the block then stays in memory.
    virtual bool store(WorkerId lane, std::size_t number, const Block& block) = 0;
    virtual std::shared_ptr<const Block> load(WorkerId lane, std::size_t number) = 0;
};

// One lane at one moment. A value that shares its blocks with the trace.
class LaneView {
public:
    enum class Edges : std::uint8_t { Exact, Grain }; // see worst() and lowerBounds()
    WorkerId worker() const { return m_worker; }
    std::size_t size() const; // events
    Event at(std::size_t i) const;
    Nanos timeAt(std::size_t i) const;
    std::size_t lowerBound(Nanos time) const; // first event with time >= t; O(log n)
    // bounds[k] = lowerBound(times[k]) for a whole row of pixels: goes along the lane once. Requires: times
    // ascend, and there is room for as many bounds. Edges::Grain rounds a bound up to the next grain and
    // reads no event, for views with many grains under a pixel; blocks that came by appendArchived then count
    // as evenly spread.
    void lowerBounds(std::span<const Nanos> times, std::span<std::size_t> bounds,
                     Edges edges = Edges::Exact) const;
    // First event that ends after t: the lane's events do not overlap, so it is lowerBound(t) or the one
    // before.
    std::size_t firstTouching(Nanos time) const;
    // What lies in events [first, last): whole blocks by their summaries, grains at the edges. Exact counts.
    Summary summary(std::size_t first, std::size_t last) const;
    // Worst severity in [first, last) from grains: may look at up to kGrainEvents - 1 events beyond either
    // edge only when `exactEdges` is Grain; O(log n).
    Severity worst(std::size_t first, std::size_t last, Edges edges = Edges::Exact) const;
    // Next / previous event of at least this severity, from `from` on (inclusive); O(log n) by the tree.
    std::optional<std::size_t> next(std::size_t from, Severity atLeast) const;
    std::optional<std::size_t> previous(std::size_t from, Severity atLeast) const;
    Summary total() const;
    // Blocks spilled to an archive are loaded on demand.
    std::size_t sealedBlocks() const;
    std::shared_ptr<const Block> block(std::size_t number) const;
    // What is known of a sealed block without its events: never loads it. Stays true, since sealed blocks
    // never change.
    struct BlockInfo {
        std::size_t first = 0; // number of its first event in the lane
        std::size_t count = 0;
        Nanos begin = 0;
        Nanos end = 0;
        Severity worst = Severity::None;
        std::array<std::uint32_t, kSeverityCount> counts{};
    };
    BlockInfo blockInfo(std::size_t number) const;
    // The grains of a sealed block, likewise without its events. Valid as long as the view.
    struct BlockGrains {
        const GrainTimes& begin; // as many as the block has events for
        const Grains& worst;
        bool areExact = false; // else the times take the events as evenly spread
    };
    BlockGrains blockGrains(std::size_t number) const;

    struct Data;
    explicit LaneView(WorkerId worker, std::shared_ptr<const Data> data);

private:
    WorkerId m_worker;
    std::shared_ptr<const Data> m_data;
};

class Snapshot {
public:
    const std::vector<LaneView>& lanes() const; // by worker number
    // Lane of a worker; null when it has no events yet.
    const LaneView* lane(WorkerId worker) const;
    std::uint64_t events() const { return m_events; }
    Nanos begin() const { return m_begin; }
    Nanos end() const { return m_end; }
    Summary total() const;
    // Grows with every change: equal generations are equal snapshots.
    std::uint64_t generation() const { return m_generation; }

private:
    friend class Trace;
    std::shared_ptr<const std::vector<LaneView>> m_lanes; // shared by equal snapshots; null: none
    std::uint64_t m_events = 0;
    std::uint64_t m_generation = 0;
    Nanos m_begin = 0;
    Nanos m_end = 0;
};

struct TraceCounters {
    std::uint64_t recorded = 0; // in lanes
    std::uint64_t pending = 0;  // still in rings
    std::uint64_t dropped = 0;  // WhenFull::DropNewest
    std::uint64_t waits = 0;    // times a worker waited for a full ring
    Nanos waited = 0;
    std::size_t memoryBytes = 0;     // of lanes: blocks, index, tails
    std::size_t budgetBytes = 0;     // for blocks and the summaries of all blocks
    std::uint64_t spilledBlocks = 0; // in the archive only
    std::uint64_t backwards =
        0; // events that came with an earlier time than their lane's last; moved up to it
    std::uint64_t unreadable = 0; // times the archive could not give a block back
};

class ArchiveReader;
class Lane;
class Trace;
class Waker;
struct Tail;

// A producer's end: one ring. Move only; closes (and is drained) when it goes.
class Recorder {
public:
    Recorder();
    Recorder(Recorder&&) noexcept;
    Recorder& operator=(Recorder&&) noexcept;
    ~Recorder();
    // Requires: events of one worker come in order of time and through one recorder at a time. Waits or drops
    // when the ring is full. True when it took no time worth speaking of: false may mean that it waited.
    bool record(const Event& event);
    struct Ring; // trace/ring.h

private:
    friend class Trace;
    explicit Recorder(std::shared_ptr<Ring> ring);
    std::shared_ptr<Ring> m_ring;
};

class Trace {
public:
    explicit Trace(TraceOptions options = {}, std::shared_ptr<Names> names = nullptr);
    ~Trace();
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;

    Names& names() const { return *m_names; }
    std::shared_ptr<Names> sharedNames() const { return m_names; }
    Recorder openRecorder();
    // Directly into the lane, for single-threaded drivers and imports. Same order rule as Recorder::record.
    void append(const Event& event) RS_EXCLUDES(m_mutex);
    // Puts a sealed block back (opening a session). Requires: blocks of a lane come in order, before other
    // events of it.
    void appendBlock(WorkerId lane, std::shared_ptr<const Block> block) RS_EXCLUDES(m_mutex);
    // As appendBlock for a block that stays in the archive: its summary is kept, its events are loaded on
    // demand.
    void appendArchived(WorkerId lane, const Summary& summary, std::size_t eventCount,
                        std::span<const std::uint8_t> grainWorst) RS_EXCLUDES(m_mutex);
    void setArchive(std::shared_ptr<BlockArchive> archive) RS_EXCLUDES(m_mutex);
    // As TraceOptions::memoryBudgetBytes, from now on. Any thread.
    void setMemoryBudget(std::size_t wantedBytes) RS_EXCLUDES(m_mutex);
    // Of recorders that are opened from now on. Any thread.
    void setWhenFull(WhenFull whenFull);

    // Moves what lies in the rings into the lanes; returns how many events. The collector thread does this by
    // itself.
    std::size_t drain() RS_EXCLUDES(m_mutex);
    Snapshot snapshot() const RS_EXCLUDES(m_mutex);
    TraceCounters counters() const RS_EXCLUDES(m_mutex);
    // The same for threads that must never wait (the window's): when the lanes are being written, perhaps by
    // a thread that lost its processor meanwhile, the newest snapshot made before, and no counters. Never
    // older than what a call returned earlier; the drainer makes a new one at the end of its pass when
    // somebody had to take an old one.
    Snapshot recentSnapshot() const RS_EXCLUDES(m_mutex, m_listenerMutex);
    std::optional<TraceCounters> countersUnlessBusy() const RS_EXCLUDES(m_mutex);
    // Called with each batch of drained events, in lane order, on the draining thread, without m_mutex held.
    // The live judge and the journal listen. Returns a number for removeListener; what is recorded from then
    // on is heard, appended events with the next drain. Requires: a listener records, appends and drains
    // nothing, takes no lock under which somebody does, throws nothing.
    using Listener = std::function<void(std::span<const Event>)>;
    int addListener(Listener listener) RS_EXCLUDES(m_listenerMutex);
    // When it returns, the listener is not running and will not be called again. Not from within a listener.
    void removeListener(int number) RS_EXCLUDES(m_listenerMutex, m_mutex);

private:
    using Listeners = std::vector<std::pair<int, Listener>>;
    void collect(const std::stop_token& stop) RS_EXCLUDES(m_mutex);
    std::size_t drainRing(Recorder::Ring& ring) RS_EXCLUDES(m_mutex);
    void tell(std::span<const Event> events) const RS_EXCLUDES(m_mutex, m_listenerMutex);
    void moveBatch(std::span<Event> events) RS_EXCLUDES(m_mutex);
    void forgetRing(const std::shared_ptr<Recorder::Ring>& ring) RS_EXCLUDES(m_mutex);
    void sealTail(Lane& lane, const std::shared_ptr<const Tail>& tail) RS_EXCLUDES(m_mutex);
    void spill() RS_EXCLUDES(m_mutex);
    Snapshot snapshotLocked() const RS_REQUIRES(m_mutex) RS_EXCLUDES(m_listenerMutex);
    TraceCounters countersLocked() const RS_REQUIRES(m_mutex);
    bool lockQuickly() const RS_TRY_ACQUIRE(true, m_mutex);
    Lane& laneLocked(WorkerId worker) RS_REQUIRES(m_mutex);
    void sealTailLocked(Lane& lane) RS_REQUIRES(m_mutex);
    bool mustSpillLocked() const RS_REQUIRES(m_mutex);
    std::size_t roomForBlocksLocked() const RS_REQUIRES(m_mutex);
    std::shared_ptr<const Listeners> listeners() const RS_EXCLUDES(m_listenerMutex);

    const TraceOptions m_options;
    const std::shared_ptr<Names> m_names;
    const std::shared_ptr<Waker> m_waker; // own synchronization
    std::atomic<WhenFull> m_whenFull;     // relaxed: a wish, nothing is published by it

    mutable Mutex m_mutex;
    std::vector<std::unique_ptr<Lane>> m_lanes RS_GUARDED_BY(m_mutex); // by worker number; none ever goes
    std::unordered_map<std::uint32_t, Lane*> m_laneOf RS_GUARDED_BY(m_mutex);
    Lane* m_lastLane RS_GUARDED_BY(m_mutex) = nullptr;
    std::vector<std::shared_ptr<Recorder::Ring>> m_rings RS_GUARDED_BY(m_mutex);
    std::shared_ptr<ArchiveReader> m_archive RS_GUARDED_BY(m_mutex);
    TraceCounters m_counters RS_GUARDED_BY(m_mutex); // of rings that have gone, and of lanes
    std::size_t m_sealedBytes RS_GUARDED_BY(m_mutex) = 0;
    std::size_t m_budget RS_GUARDED_BY(m_mutex);
    // Bytes of sealed blocks; more for a while after the archive refused.
    std::size_t m_spillAbove RS_GUARDED_BY(m_mutex);
    std::uint64_t m_generation RS_GUARDED_BY(m_mutex) = 0;
    mutable Snapshot m_snapshot RS_GUARDED_BY(m_listenerMutex); // the last one made; under m_mutex too
    bool m_heard RS_GUARDED_BY(m_mutex) = false;                // somebody listens
    mutable std::atomic<bool> m_isRecentWanted{false};          // a hint to the drainer: relaxed
    std::vector<Event> m_appended RS_GUARDED_BY(m_mutex);       // not yet told to the listeners

    Mutex m_drainMutex;            // one drainer at a time; taken before m_mutex
    Mutex m_spillMutex;            // one spiller at a time; taken after m_drainMutex, before m_mutex
    mutable Mutex m_listenerMutex; // leaf; held for the copy of a few words
    std::shared_ptr<const Listeners> m_listeners RS_GUARDED_BY(m_listenerMutex);
    int m_nextListener RS_GUARDED_BY(m_listenerMutex) = 1;

    std::jthread m_collector; // last member: stops before the rest goes
};

} // namespace racescope
