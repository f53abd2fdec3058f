// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/trace.h"

#include "base/assert.h"
#include "trace/lane.h"
#include "trace/memory_budget.h"
#include "trace/ring.h"

#include <algorithm>
#include <queue>
#include <tuple>

#include <unistd.h>

namespace racescope {

namespace {

constexpr std::size_t kBatchEvents = 1024; // moved under one lock, a few tens of microseconds
constexpr std::size_t kSpillBatch = 64;    // blocks written between two looks at the lanes
constexpr std::size_t kWakeAppended = 1024;
constexpr std::size_t kMostAppended =
    65536; // untold appended events with a collector; then the appender helps

} // namespace

const std::vector<LaneView>& Snapshot::lanes() const
{
    static const std::vector<LaneView> kNone;
    return m_lanes ? *m_lanes : kNone;
}

const LaneView* Snapshot::lane(WorkerId worker) const
{
    const auto& all = lanes();
    const auto found = std::ranges::lower_bound(all, worker.value, {},
                                                [](const LaneView& lane) { return lane.worker().value; });
    return found != all.end() && found->worker() == worker ? &*found : nullptr;
}

Summary Snapshot::total() const
{
    Summary sum;
    for (const LaneView& lane : lanes())
        sum.add(lane.total());
    return sum;
}

Recorder::Recorder() = default;
Recorder::Recorder(Recorder&&) noexcept = default;

Recorder::Recorder(std::shared_ptr<Ring> ring)
    : m_ring(std::move(ring))
{
}

Recorder& Recorder::operator=(Recorder&& other) noexcept
{
    if (m_ring && m_ring != other.m_ring)
        m_ring->finish();
    m_ring = std::move(other.m_ring);
    return *this;
}

Recorder::~Recorder()
{
    if (m_ring)
        m_ring->finish();
}

bool Recorder::record(const Event& event)
{
    return m_ring->push(event);
}

Trace::Trace(TraceOptions options, std::shared_ptr<Names> names)
    : m_options(options)
    , m_names(names ? std::move(names) : std::make_shared<Names>())
    , m_waker(std::make_shared<Waker>())
    , m_whenFull(options.whenFull)
    , m_budget(memoryBudget(options.memoryBudgetBytes))
    , m_spillAbove(m_budget)
    , m_listeners(std::make_shared<Listeners>())
{
    if (m_options.collectorThread)
        m_collector = std::jthread([this](const std::stop_token& stop) { collect(stop); });
}

// Recorders may outlive the trace; who waits for room is let go, and what comes after is dropped.
Trace::~Trace()
{
    m_collector.request_stop();
    if (m_collector.joinable())
        m_collector.join();
    drain();
    {
        const MutexLock lock(m_mutex);
        for (const auto& ring : m_rings)
            ring->orphan();
    }
    drain();
}

Recorder Trace::openRecorder()
{
    TraceOptions options = m_options;
    options.whenFull = m_whenFull.load(std::memory_order_relaxed);
    auto ring = std::make_shared<Recorder::Ring>(options, m_waker, options.collectorThread ? nullptr : this);
    const MutexLock lock(m_mutex);
    m_rings.push_back(ring);
    return Recorder(std::move(ring));
}

Lane& Trace::laneLocked(WorkerId worker)
{
    if (m_lastLane && m_lastLane->worker() == worker)
        return *m_lastLane;
    Lane*& lane = m_laneOf[worker.value];
    if (!lane) {
        const auto place = std::ranges::lower_bound(m_lanes, worker.value, {},
                                                    [](const auto& other) { return other->worker().value; });
        lane = m_lanes.insert(place, std::make_unique<Lane>(worker))->get();
    }
    m_lastLane = lane;
    return *lane;
}

void Trace::sealTailLocked(Lane& lane)
{
    auto block = Block::seal(lane.tail()->events);
    m_sealedBytes += block->memoryBytes();
    lane.replaceTail(std::move(block));
}

// Packs a full tail without m_mutex: nobody writes to a full tail. Somebody who needed room may have been
// faster.
void Trace::sealTail(Lane& lane, const std::shared_ptr<const Tail>& tail)
{
    auto block = Block::seal(tail->events);
    const MutexLock lock(m_mutex);
    if (lane.tail() != tail)
        return;
    m_sealedBytes += block->memoryBytes();
    lane.replaceTail(std::move(block));
}

void Trace::append(const Event& event)
{
    std::shared_ptr<const Tail> fullTail;
    Lane* lane = nullptr;
    std::size_t untold = 0;
    bool mustSpill = false;
    {
        const MutexLock lock(m_mutex);
        lane = &laneLocked(event.worker);
        if (lane->tailFull())
            sealTailLocked(*lane);
        m_counters.backwards += lane->append(event) ? 1 : 0;
        ++m_counters.recorded;
        ++m_generation;
        if (m_heard)
            m_appended.push_back(lane->newest());
        untold = m_appended.size();
        mustSpill = mustSpillLocked();
        if (lane->tailFull())
            fullTail = lane->tail();
    }
    if (fullTail)
        sealTail(*lane, fullTail);
    if (m_options.collectorThread && (mustSpill || untold >= kWakeAppended || m_waker->isDozing()))
        m_waker->wake();
    if (untold >= (m_options.collectorThread ? kMostAppended : kWakeAppended))
        drain();
    else if (mustSpill && !m_options.collectorThread)
        spill();
}

void Trace::appendBlock(WorkerId worker, std::shared_ptr<const Block> block)
{
    RS_ASSERT(block && block->worker() == worker, "a block belongs to its lane");
    const MutexLock lock(m_mutex);
    Lane& lane = laneLocked(worker);
    ++m_generation;
    m_counters.recorded += block->size();
    if (block->summary().begin < lane.lastTime()) {
        for (std::size_t i = 0; i < block->size(); ++i) {
            if (lane.tailFull())
                sealTailLocked(lane);
            m_counters.backwards += lane.append(block->at(i)) ? 1 : 0;
        }
        return;
    }
    if (lane.tailEvents() > 0)
        sealTailLocked(lane);
    m_sealedBytes += block->memoryBytes();
    lane.appendSealed(block, block->summary(), block->size(), block->grains(),
                      block->timeAt(block->size() - 1));
}

void Trace::appendArchived(WorkerId worker, const Summary& summary, std::size_t eventCount,
                           std::span<const std::uint8_t> grainWorst)
{
    RS_ASSERT(eventCount >= 1 && eventCount <= kBlockEvents, "a block holds 1 to kBlockEvents events");
    Grains grains{};
    std::copy_n(grainWorst.begin(), std::min(grainWorst.size(), grains.size()), grains.begin());
    const MutexLock lock(m_mutex);
    Lane& lane = laneLocked(worker);
    if (lane.tailEvents() > 0)
        sealTailLocked(lane);
    Summary kept = summary;
    if (kept.begin < lane.lastTime()) {
        ++m_counters.backwards;
        kept.begin = lane.lastTime();
    }
    lane.appendSealed(nullptr, kept, eventCount, grains, kept.begin);
    ++m_generation;
    ++m_counters.spilledBlocks;
    m_counters.recorded += eventCount;
}

void Trace::setArchive(std::shared_ptr<BlockArchive> archive)
{
    auto reader = archive ? std::make_shared<ArchiveReader>(std::move(archive)) : nullptr;
    const MutexLock lock(m_mutex);
    if (m_archive)
        m_counters.unreadable += m_archive->unreadable();
    m_archive = std::move(reader);
    m_spillAbove = roomForBlocksLocked();
    for (const auto& lane : m_lanes)
        lane->forgetView();
    ++m_generation;
}

void Trace::setMemoryBudget(std::size_t wantedBytes)
{
    const MutexLock lock(m_mutex);
    m_budget = memoryBudget(wantedBytes);
    m_spillAbove = roomForBlocksLocked();
}

void Trace::setWhenFull(WhenFull whenFull)
{
    m_whenFull.store(whenFull, std::memory_order_relaxed);
}

void Trace::collect(const std::stop_token& stop)
{
    constexpr std::chrono::milliseconds kBusy{2};
    constexpr std::chrono::milliseconds kDoze{250};
    constexpr int kPassesUntilDoze = 50;
    int emptyPasses = 0;
    while (!stop.stop_requested()) {
        const bool dozes = emptyPasses >= kPassesUntilDoze;
        m_waker->setDozing(dozes); // before the last look
        emptyPasses = drain() > 0 ? 0 : emptyPasses + 1;
        m_waker->sleep(stop, dozes && emptyPasses > 0 ? kDoze : kBusy);
    }
    m_waker->setDozing(false);
}

std::size_t Trace::drain()
{
    const MutexLock drainLock(m_drainMutex);
    std::vector<std::shared_ptr<Recorder::Ring>> rings;
    std::vector<Event> appended;
    {
        const MutexLock lock(m_mutex);
        rings = m_rings;
        appended.swap(m_appended);
    }
    tell(appended);
    std::size_t moved = 0;
    for (const auto& ring : rings) {
        const bool finished = ring->finished(); // before the look at its events: nothing comes after
        moved += drainRing(*ring);
        if (finished && ring->pending() == 0) {
            moveBatch(ring->leftGaps());
            tell(ring->leftGaps());
            moved += ring->leftGaps().size();
            forgetRing(ring);
        }
    }
    spill();
    if (m_isRecentWanted.exchange(false, std::memory_order_relaxed))
        snapshot();
    return moved;
}

// What lay in the ring when this began: a producer that never rests does not hold up the others.
std::size_t Trace::drainRing(Recorder::Ring& ring)
{
    const std::size_t pending = ring.pending();
    std::size_t moved = 0;
    while (moved < pending) {
        const std::span<Event> batch = ring.front(std::min(kBatchEvents, pending - moved));
        moveBatch(batch);
        tell(batch);
        moved += batch.size();
        ring.release(batch.size());
    }
    return moved;
}

// The listeners are looked up when the events are already in hand: who was added before an event was recorded
// hears it.
void Trace::tell(std::span<const Event> events) const
{
    if (events.empty())
        return;
    const auto hearers = listeners();
    for (const auto& [number, listener] : *hearers)
        listener(events);
}

void Trace::moveBatch(std::span<Event> events)
{
    std::size_t i = 0;
    while (i < events.size()) {
        std::shared_ptr<const Tail> fullTail;
        Lane* lane = nullptr;
        {
            const MutexLock lock(m_mutex);
            const std::size_t before = i;
            while (i < events.size() && !fullTail) {
                lane = &laneLocked(events[i].worker);
                if (lane->tailFull())
                    sealTailLocked(*lane);
                if (lane->append(events[i])) [[unlikely]] {
                    ++m_counters.backwards;
                    events[i] = lane->newest(); // listeners hear what the lane holds
                }
                ++i;
                if (lane->tailFull())
                    fullTail = lane->tail();
            }
            m_counters.recorded += i - before;
            ++m_generation;
        }
        if (fullTail)
            sealTail(*lane, fullTail);
    }
}

void Trace::forgetRing(const std::shared_ptr<Recorder::Ring>& ring)
{
    const MutexLock lock(m_mutex);
    std::erase(m_rings, ring);
    m_counters.dropped += ring->dropped();
    m_counters.waits += ring->waits();
    m_counters.waited += ring->waited();
}

bool Trace::mustSpillLocked() const
{
    return m_archive && m_sealedBytes > m_spillAbove;
}

// What the summaries of all blocks leave of the budget: those of blocks in the archive stay in memory, so a
// long recording keeps fewer blocks beside them, but never fewer than an eighth of the budget holds.
std::size_t Trace::roomForBlocksLocked() const
{
    std::size_t summaries = 0;
    for (const auto& lane : m_lanes)
        summaries += lane->summaryBytes();
    return std::max(m_budget / 8, m_budget - std::min(m_budget, summaries));
}

// Oldest blocks first, over all lanes, a batch at a time until the rest fits: a batch is no more than an
// eighth of the room. The archive is called without m_mutex.
void Trace::spill()
{
    struct Victim {
        Lane* lane;
        std::size_t number;
        std::shared_ptr<const Block> block;
    };
    const MutexLock spillLock(m_spillMutex);
    for (bool more = true; more;) {
        std::vector<Victim> victims;
        std::shared_ptr<ArchiveReader> archive;
        {
            const MutexLock lock(m_mutex);
            if (!mustSpillLocked())
                return;
            archive = m_archive;
            const std::size_t aim = roomForBlocksLocked() / 8 * 7;
            std::size_t left = m_sealedBytes;
            using Candidate = std::tuple<Nanos, std::size_t, std::size_t>; // begin, lane, block
            std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> oldest;
            const auto offer = [&](std::size_t laneNumber, std::size_t block) RS_NO_THREAD_SAFETY_ANALYSIS {
                const Lane& lane = *m_lanes[laneNumber];
                while (block < lane.sealedBlocks() && !lane.block(block))
                    ++block;
                if (block < lane.sealedBlocks())
                    oldest.emplace(lane.beginOf(block), laneNumber, block);
            };
            for (std::size_t i = 0; i < m_lanes.size(); ++i)
                offer(i, m_lanes[i]->spillFrom());
            while (!oldest.empty() && left > aim && victims.size() < kSpillBatch) {
                const auto [begin, laneNumber, number] = oldest.top();
                oldest.pop();
                Lane* lane = m_lanes[laneNumber].get();
                victims.push_back({lane, number, lane->block(number)});
                left -= std::min(left, victims.back().block->memoryBytes());
                offer(laneNumber, number + 1);
            }
            more = left > aim && !oldest.empty();
        }
        std::size_t stored = 0;
        while (stored < victims.size() &&
               archive->archive().store(victims[stored].lane->worker(), victims[stored].number,
                                        *victims[stored].block))
            ++stored;
        const MutexLock lock(m_mutex);
        std::unordered_map<Lane*, std::vector<std::size_t>> byLane;
        for (std::size_t i = 0; i < stored; ++i) {
            byLane[victims[i].lane].push_back(victims[i].number);
            m_sealedBytes -= victims[i].block->memoryBytes();
        }
        for (auto& [lane, numbers] : byLane) {
            lane->forget(numbers);
            lane->setSpillFrom(numbers.back() + 1);
        }
        m_counters.spilledBlocks += stored;
        ++m_generation;
        m_spillAbove = roomForBlocksLocked();
        if (stored < victims.size() || victims.empty()) {
            m_spillAbove = m_sealedBytes + m_budget / 16; // a full disk is not asked every time
            more = false;
        }
    }
}

Snapshot Trace::snapshot() const
{
    const MutexLock lock(m_mutex);
    return snapshotLocked();
}

// m_mutex keeps others from making one meanwhile; m_listenerMutex is held for no longer than a copy takes.
Snapshot Trace::snapshotLocked() const
{
    {
        const MutexLock lock(m_listenerMutex);
        if (m_snapshot.m_lanes && m_snapshot.m_generation == m_generation)
            return m_snapshot;
    }
    auto views = std::make_shared<std::vector<LaneView>>();
    views->reserve(m_lanes.size());
    Snapshot made;
    made.m_generation = m_generation;
    made.m_events = m_counters.recorded;
    for (const auto& lane : m_lanes) {
        const Summary& total = lane->total();
        made.m_begin = views->empty() ? total.begin : std::min(made.m_begin, total.begin);
        made.m_end = views->empty() ? total.end : std::max(made.m_end, total.end);
        views->emplace_back(lane->worker(), lane->view(m_archive));
    }
    made.m_lanes = std::move(views);
    Snapshot old =
        made; // then the one before: perhaps the last that holds its lanes, it goes behind the lock
    const MutexLock lock(m_listenerMutex);
    std::swap(m_snapshot, old);
    return made;
}

// A batch is moved within this many tries, unless its mover has lost the processor.
bool Trace::lockQuickly() const
{
    constexpr int kTries = 64;
    for (int i = 0; i < kTries; ++i) {
        if (m_mutex.try_lock())
            return true;
    }
    return false;
}

Snapshot Trace::recentSnapshot() const
{
    if (lockQuickly()) {
        const Snapshot made = snapshotLocked();
        m_mutex.unlock();
        return made;
    }
    m_isRecentWanted.store(true, std::memory_order_relaxed);
    const MutexLock lock(m_listenerMutex);
    return m_snapshot;
}

std::optional<TraceCounters> Trace::countersUnlessBusy() const
{
    if (!lockQuickly())
        return std::nullopt;
    const TraceCounters counters = countersLocked();
    m_mutex.unlock();
    return counters;
}

TraceCounters Trace::counters() const
{
    const MutexLock lock(m_mutex);
    return countersLocked();
}

TraceCounters Trace::countersLocked() const
{
    TraceCounters counters = m_counters;
    for (const auto& ring : m_rings) {
        counters.pending += ring->pending();
        counters.dropped += ring->dropped();
        counters.waits += ring->waits();
        counters.waited += ring->waited();
    }
    counters.budgetBytes = m_budget;
    counters.memoryBytes = m_sealedBytes;
    for (const auto& lane : m_lanes)
        counters.memoryBytes += lane->memoryBytes();
    if (m_archive)
        counters.unreadable += m_archive->unreadable();
    return counters;
}

std::shared_ptr<const Trace::Listeners> Trace::listeners() const
{
    const MutexLock lock(m_listenerMutex);
    return m_listeners;
}

int Trace::addListener(Listener listener)
{
    int number = 0;
    {
        const MutexLock lock(m_listenerMutex);
        number = m_nextListener++;
        auto more = std::make_shared<Listeners>(*m_listeners);
        more->emplace_back(number, std::move(listener));
        m_listeners = std::move(more);
    }
    const MutexLock lock(m_mutex);
    m_heard = true;
    return number;
}

void Trace::removeListener(int number)
{
    {
        const MutexLock lock(m_listenerMutex);
        auto fewer = std::make_shared<Listeners>(*m_listeners);
        std::erase_if(*fewer, [number](const auto& entry) { return entry.first == number; });
        m_listeners = std::move(fewer);
    }
    const MutexLock drained(m_drainMutex); // whoever still calls it has finished
    const MutexLock lock(m_mutex);
    m_heard = !listeners()->empty();
    if (!m_heard)
        m_appended.clear();
}

} // namespace racescope
