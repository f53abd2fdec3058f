// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a race: how fast it runs, whether it stands still, whether it is to stop; and the place where
// the workers of a small race meet before they write. Racing time is the plan's: at speed 0.1 a think time of
// 5 ms takes 50 ms of the wall's. It stands still while paused. Threads: any thread may call any member. Each
// class has one leaf lock.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>

namespace racescope {

class Pace {
public:
    // The clock must outlive the pace. It stands still until start().
    Pace(const Clock& clock, double speed);

    void start();
    // As before start(), with the racing time so far: after finish(), for a race that goes on.
    void rewind();
    void pause();
    void resume();
    void stop();
    // The race is over: racing time stands still for good, waitUntil() returns.
    void finish();
    void setSpeed(double factor);
    double speed() const { return m_speedNow.load(); }
    Nanos elapsed() const; // racing time

    // Something a waiter's `enough` asks for may have changed.
    void wake();

    // What a worker asks between two steps: one load, no lock. Acquire pairs with the stores made by pause()
    // and stop().
    bool isInterrupted() const { return m_interrupted.load(std::memory_order_acquire); }
    // Returns when the race runs; false when it is to stop.
    bool waitWhilePaused();

    // `enough` ends a wait early; it runs under the pace's lock: no lock in it, no waiting.
    using Enough = std::function<bool()>;
    // Lets `time` of racing time go by, no time at all at full speed. False when the race is to stop.
    bool wait(Nanos time, const Enough& enough = {});
    // Returns at that racing time (at full speed it passes like the wall's); false when the race ends before.
    bool waitUntil(Nanos racingTime);

private:
    enum class AtFullSpeed { NoTime, RealTime };
    bool waitFor(Nanos deadline, AtFullSpeed atFullSpeed, const Enough& enough, MutexLock& lock)
        RS_REQUIRES(m_mutex);
    bool isMoving() const RS_REQUIRES(m_mutex) { return m_started && !m_paused && !m_finished; }
    double factor() const RS_REQUIRES(m_mutex) { return m_speed > 0 ? m_speed : 1; }
    Nanos now() const RS_REQUIRES(m_mutex);
    // Before anything that changes how racing time passes.
    void settle() RS_REQUIRES(m_mutex);
    void publish() RS_REQUIRES(m_mutex);

    const Clock& m_clock;
    std::atomic<bool> m_interrupted = true; // not moving, or to stop
    std::atomic<double> m_speedNow;         // m_speed for those who do not take the lock
    mutable Mutex m_mutex;
    std::condition_variable_any m_changed;
    double m_speed RS_GUARDED_BY(m_mutex);
    Nanos m_raced RS_GUARDED_BY(m_mutex) = 0;     // racing time at m_settledAt
    Nanos m_settledAt RS_GUARDED_BY(m_mutex) = 0; // on the clock
    bool m_started RS_GUARDED_BY(m_mutex) = false;
    bool m_paused RS_GUARDED_BY(m_mutex) = false;
    bool m_stopping RS_GUARDED_BY(m_mutex) = false;
    bool m_finished RS_GUARDED_BY(m_mutex) = false;
};

// Workers that are about to write wait until all that take part are. Who leaves is not waited for.
class Meeting {
public:
    void enter();
    void leave();
    void meet();
    // Nobody waits any more (stop).
    void open();
    void close(); // as it was at first

private:
    void letGo() RS_REQUIRES(m_mutex);
    Mutex m_mutex;
    std::condition_variable_any m_complete;
    std::uint32_t m_members RS_GUARDED_BY(m_mutex) = 0;
    std::uint32_t m_arrived RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_round RS_GUARDED_BY(m_mutex) = 0;
    bool m_open RS_GUARDED_BY(m_mutex) = false;
};

} // namespace racescope
