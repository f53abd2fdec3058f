// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the engine sees it: nanoseconds since a session's start, read through an interface so that a
// stepped or virtual race has its own. Threads: now() may be called from any thread.
#pragma once
#include <chrono>
#include <cstdint>

namespace racescope {

using Nanos = std::int64_t; // nanoseconds since the session's start

class Clock {
public:
    virtual ~Clock() = default;
    virtual Nanos now() const = 0;
};

// std::chrono::steady_clock from the moment of construction, optionally going on from `offset`.
class SteadyClock final : public Clock {
public:
    explicit SteadyClock(Nanos offset = 0);
    Nanos now() const override;

private:
    std::chrono::steady_clock::time_point m_start;
    Nanos m_offset;
};

// Stands still until told to move. Threads: one.
class ManualClock final : public Clock {
public:
    Nanos now() const override { return m_now; }
    void advance(Nanos by) { m_now += by; }
    void set(Nanos to) { m_now = to; }

private:
    Nanos m_now = 0;
};

} // namespace racescope
