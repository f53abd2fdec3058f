// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/ring.h"

#include "base/assert.h"

#include <algorithm>
#include <bit>

namespace racescope {

void Waker::wake()
{
    setDozing(false);
    const MutexLock lock(m_mutex);
    if (m_woken)
        return;
    m_woken = true;
    m_condition.notify_one();
}

void Waker::sleep(const std::stop_token& stop, std::chrono::milliseconds longest)
{
    MutexLock lock(m_mutex);
    m_condition.wait_for(lock, stop, longest, [this]() RS_NO_THREAD_SAFETY_ANALYSIS { return m_woken; });
    m_woken = false;
}

Recorder::Ring::Ring(const TraceOptions& options, std::shared_ptr<Waker> waker, Trace* selfDraining)
    : m_slots(std::bit_ceil(std::max<std::size_t>(options.ringEvents, 4)))
    , m_mask(m_slots.size() - 1)
    , m_whenFull(options.whenFull)
    , m_waker(std::move(waker))
    , m_selfDraining(selfDraining)
{
    m_limit = m_selfDraining ? m_slots.size() : m_slots.size() / 2;
}

void Recorder::Ring::pushSlowly(const Event& event)
{
    if (m_selfDraining && free() == 0 && m_whenFull == WhenFull::Wait &&
        !m_orphaned.load(std::memory_order_acquire))
        m_selfDraining->drain();
    const std::uint64_t room = free();
    if (!putGaps(room)) {
        drop(event);
        return;
    }
    const std::uint64_t roomLeft = free();
    if (roomLeft == 0) {
        if (m_whenFull == WhenFull::Wait && !m_selfDraining)
            pushAfterWait(event);
        else
            drop(event);
        return;
    }
    const std::uint64_t half = m_slots.size() / 2;
    if (roomLeft > half && !m_selfDraining) {
        m_limit = m_head + roomLeft - half;
    } else {
        if (!m_selfDraining)
            m_waker->wake();
        m_limit = m_head + roomLeft;
    }
    put(event);
}

// The wait begins when the event is recorded, that is not before its end; the mark follows it in the lane.
void Recorder::Ring::pushAfterWait(const Event& event)
{
    const auto begin = std::chrono::steady_clock::now();
    m_waits.fetch_add(1, std::memory_order_relaxed);
    for (;;) {
        const std::uint32_t turn = m_turn.load(std::memory_order_acquire);
        if (m_orphaned.load(std::memory_order_acquire)) {
            drop(event);
            return;
        }
        if (free() >= 2)
            break;
        m_waker->wake();
        m_turn.wait(turn, std::memory_order_acquire);
    }
    const Nanos waited =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begin)
            .count();
    m_waited.fetch_add(waited, std::memory_order_relaxed);
    put(event);
    Event mark;
    mark.kind = EventKind::ToolWait;
    mark.worker = event.worker;
    mark.time = event.end();
    mark.duration = waited;
    put(mark);
    m_limit = m_head; // look anew with the next event
}

void Recorder::Ring::drop(const Event& event)
{
    m_dropped.fetch_add(1, std::memory_order_relaxed);
    if (m_whenFull == WhenFull::Wait) // only after the trace has gone: there is no lane to mark
        return;
    m_waker->wake();
    m_limit = m_head;
    const auto found = std::ranges::find(m_gaps, event.worker, &Event::worker);
    if (found != m_gaps.end()) {
        found->duration = event.end() - found->time;
        ++found->token.seqNo.value;
        return;
    }
    Event mark;
    mark.kind = EventKind::ToolWait;
    mark.worker = event.worker;
    mark.time = event.time;
    mark.duration = event.duration;
    mark.token.seqNo = SeqNo{1};
    m_gaps.push_back(mark);
}

// Marks go before the next event, so a place is left for it. False: some marks had no room yet.
bool Recorder::Ring::putGaps(std::uint64_t room)
{
    if (m_gaps.empty())
        return true;
    const auto count = std::ptrdiff_t(std::min<std::uint64_t>(m_gaps.size(), room > 0 ? room - 1 : 0));
    for (std::ptrdiff_t i = 0; i < count; ++i)
        put(m_gaps[std::size_t(i)]);
    m_gaps.erase(m_gaps.begin(), m_gaps.begin() + count);
    return m_gaps.empty();
}

void Recorder::Ring::finish()
{
    m_finished.store(true, std::memory_order_release);
    m_waker->wake();
}

std::span<Event> Recorder::Ring::front(std::size_t most)
{
    const std::uint64_t released = m_released.load(std::memory_order_relaxed);
    if (m_seen == released)
        m_seen = m_published.load(std::memory_order_acquire);
    const std::uint64_t place = released & m_mask;
    const std::uint64_t count = std::min({m_seen - released, std::uint64_t(most), m_slots.size() - place});
    return std::span(m_slots).subspan(place, count);
}

void Recorder::Ring::release(std::size_t count)
{
    m_released.store(m_released.load(std::memory_order_relaxed) + count, std::memory_order_release);
    m_turn.fetch_add(1, std::memory_order_release);
    m_turn.notify_one();
}

void Recorder::Ring::orphan()
{
    m_orphaned.store(true, std::memory_order_release);
    m_turn.fetch_add(1, std::memory_order_release);
    m_turn.notify_one();
}

} // namespace racescope
