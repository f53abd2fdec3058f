// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/pace.h"

#include <algorithm>
#include <chrono>

namespace racescope {
namespace {

constexpr double kLongestWait = 1e9; // of one wait on the condition, in ns; then it looks again

}

Pace::Pace(const Clock& clock, double speed)
    : m_clock(clock)
    , m_speedNow(std::max(speed, 0.0))
    , m_speed(std::max(speed, 0.0))
{
}

Nanos Pace::now() const
{
    if (!isMoving())
        return m_raced;
    return m_raced + static_cast<Nanos>(static_cast<double>(m_clock.now() - m_settledAt) * factor());
}

void Pace::settle()
{
    m_raced = now();
    m_settledAt = m_clock.now();
}

void Pace::publish()
{
    m_interrupted.store(!isMoving() || m_stopping, std::memory_order_release);
    m_changed.notify_all();
}

void Pace::start()
{
    const MutexLock lock(m_mutex);
    settle();
    m_started = true;
    publish();
}

void Pace::rewind()
{
    const MutexLock lock(m_mutex);
    settle();
    m_started = m_stopping = m_finished = m_paused = false;
    publish();
}

void Pace::pause()
{
    const MutexLock lock(m_mutex);
    settle();
    m_paused = true;
    publish();
}

void Pace::resume()
{
    const MutexLock lock(m_mutex);
    settle();
    m_paused = false;
    publish();
}

void Pace::stop()
{
    const MutexLock lock(m_mutex);
    m_stopping = true;
    publish();
}

void Pace::finish()
{
    const MutexLock lock(m_mutex);
    settle();
    m_finished = true;
    publish();
}

void Pace::setSpeed(double factor)
{
    const MutexLock lock(m_mutex);
    settle();
    m_speed = std::max(factor, 0.0);
    m_speedNow.store(m_speed);
    publish();
}

Nanos Pace::elapsed() const
{
    const MutexLock lock(m_mutex);
    return now();
}

void Pace::wake()
{
    const MutexLock lock(m_mutex);
    m_changed.notify_all();
}

bool Pace::waitWhilePaused()
{
    MutexLock lock(m_mutex);
    while (!isMoving() && !m_stopping)
        m_changed.wait(lock);
    return !m_stopping;
}

bool Pace::wait(Nanos time, const Enough& enough)
{
    MutexLock lock(m_mutex);
    waitFor(now() + time, AtFullSpeed::NoTime, enough, lock);
    return !m_stopping;
}

bool Pace::waitUntil(Nanos racingTime)
{
    MutexLock lock(m_mutex);
    return waitFor(racingTime, AtFullSpeed::RealTime, {}, lock);
}

bool Pace::waitFor(Nanos deadline, AtFullSpeed atFullSpeed, const Enough& enough, MutexLock& lock)
{
    while (!m_stopping && !m_finished) {
        if (enough && enough())
            return true;
        if (!isMoving()) {
            m_changed.wait(lock);
            continue;
        }
        const Nanos left = deadline - now();
        if (left <= 0 || (m_speed == 0 && atFullSpeed == AtFullSpeed::NoTime))
            return true;
        const double onTheWall = std::min(static_cast<double>(left) / factor(), kLongestWait);
        m_changed.wait_for(lock, std::chrono::nanoseconds(static_cast<Nanos>(onTheWall) + 1));
    }
    return false;
}

void Meeting::enter()
{
    const MutexLock lock(m_mutex);
    ++m_members;
}

void Meeting::leave()
{
    const MutexLock lock(m_mutex);
    --m_members;
    if (m_arrived != 0 && m_arrived >= m_members)
        letGo();
}

void Meeting::meet()
{
    MutexLock lock(m_mutex);
    if (m_open)
        return;
    if (++m_arrived >= m_members) {
        letGo();
        return;
    }
    const std::uint64_t round = m_round;
    while (round == m_round && !m_open)
        m_complete.wait(lock);
}

void Meeting::letGo()
{
    m_arrived = 0;
    ++m_round;
    m_complete.notify_all();
}

void Meeting::open()
{
    const MutexLock lock(m_mutex);
    m_open = true;
    m_complete.notify_all();
}

void Meeting::close()
{
    const MutexLock lock(m_mutex);
    m_open = false;
    m_arrived = 0;
}

} // namespace racescope
