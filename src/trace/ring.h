// SPDX-License-Identifier: GPL-3.0-or-later
// The bounded ring between one producer and the drainer, and what wakes the collector.
// Threads: push() and finish() by the producer, front() and release() by the one drainer of the moment
// (m_drainMutex of the trace), counters by anyone. Publication: `m_published` (release) -> front() (acquire)
// hands events over; `m_released` (release) -> makeRoom() (acquire) hands the slots back. Each side keeps a
// copy of the other's index and looks again only when it must, so that an event costs its copy and one
// release store.
#pragma once
#include "base/mutex.h"
#include "trace/trace.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace racescope {

// Where the collector sleeps. Shared by the trace and its rings, so that a recorder may outlive the trace.
// A collector that has found nothing for a while dozes: the next event wakes it. The flag is relaxed, so an
// event that comes just then may be missed: it waits until the doze is over.
class Waker {
public:
    bool isDozing() const { return m_isDozing.load(std::memory_order_relaxed); }
    void setDozing(bool dozing) { m_isDozing.store(dozing, std::memory_order_relaxed); }
    void wake() RS_EXCLUDES(m_mutex);
    // Until woken, told to stop, or `longest` is over.
    void sleep(const std::stop_token& stop, std::chrono::milliseconds longest) RS_EXCLUDES(m_mutex);

private:
    Mutex m_mutex;
    std::condition_variable_any m_condition;
    bool m_woken RS_GUARDED_BY(m_mutex) = false;
    std::atomic<bool> m_isDozing{false};
};

struct Recorder::Ring {
    Ring(const TraceOptions& options, std::shared_ptr<Waker> waker, Trace* selfDraining);

    // Producer. False: it may have waited.
    bool push(const Event& event)
    {
        if (m_head == m_limit) [[unlikely]] {
            pushSlowly(event);
            return false;
        }
        put(event);
        return true;
    }
    void finish();

    // Drainer. The longest run of published events that lies in one piece, at most `most`. The drainer owns
    // these slots and may correct them until release().
    std::span<Event> front(std::size_t most);
    void release(std::size_t count);
    bool finished() const { return m_finished.load(std::memory_order_acquire); }
    // Gap marks that found no room; valid once finished() and empty.
    std::span<Event> leftGaps() { return m_gaps; }
    // The trace goes: nobody will make room any more.
    void orphan();

    std::uint64_t pending() const
    {
        const std::uint64_t released = m_released.load(std::memory_order_acquire);
        return m_published.load(std::memory_order_acquire) - released;
    }
    std::uint64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }
    std::uint64_t waits() const { return m_waits.load(std::memory_order_relaxed); }
    Nanos waited() const { return m_waited.load(std::memory_order_relaxed); }

private:
    void put(const Event& event)
    {
        m_slots[m_head & m_mask] = event;
        m_published.store(++m_head, std::memory_order_release);
        if (m_waker->isDozing()) [[unlikely]]
            m_waker->wake();
    }
    std::uint64_t free() const
    {
        return m_slots.size() - (m_head - m_released.load(std::memory_order_acquire));
    }
    void pushSlowly(const Event& event);
    void pushAfterWait(const Event& event);
    void drop(const Event& event);
    bool putGaps(std::uint64_t room);

    // Constant after construction.
    std::vector<Event> m_slots; // written once at construction: no fresh page is touched while racing
    const std::uint64_t m_mask;
    const WhenFull m_whenFull;
    const std::shared_ptr<Waker> m_waker;
    Trace* const m_selfDraining; // set when there is no collector: a full ring is drained by its producer

    // Producer's own. m_limit: the head at which to look at m_released again.
    alignas(64) std::uint64_t m_head = 0;
    std::uint64_t m_limit = 0;
    std::vector<Event> m_gaps; // one ToolWait mark a worker for the events dropped since the ring was full
    std::atomic<std::uint64_t> m_dropped{0};
    std::atomic<std::uint64_t> m_waits{0};
    std::atomic<Nanos> m_waited{0};
    std::atomic<bool> m_finished{false}; // publishes m_gaps

    alignas(64) std::atomic<std::uint64_t> m_published{0};

    alignas(64) std::atomic<std::uint64_t> m_released{0};
    std::uint64_t m_seen = 0; // drainer's copy of m_published
    // A producer that waits for room sleeps on this; it grows after each release, so no release is slept
    // through.
    std::atomic<std::uint32_t> m_turn{0};
    std::atomic<bool> m_orphaned{false};
};

} // namespace racescope
