// SPDX-License-Identifier: GPL-3.0-or-later
// How fast things happened: counts sampled at beats, turned into rates over a window that is long enough to
// be calm. Bounded memory. Threads: one.
#pragma once
#include "base/clock.h"
#include "trace/trace.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace racescope {

struct RatePoint {
    double second = 0; // of the session's clock
    double accepted = 0;
    double conflicts = 0;
    double lost = 0;
    double gaveUp = 0;
    double conflictShare = 0; // 0 to 1 of the writes sent
};

class RateHistory {
public:
    // Of what was recorded, the last two minutes of it, in even steps. Takes some time with large recordings.
    static RateHistory of(const Snapshot& snapshot);
    void clear();
    // `now` on the session's clock.
    void sample(Nanos now, const Summary& total);
    const std::deque<RatePoint>& points() const { return m_points; }

    static constexpr std::size_t kSamples = 1200; // two minutes at ten beats a second
    static constexpr Nanos kWindow = 1'000'000'000;

private:
    struct Sample {
        Nanos time = 0;
        std::uint64_t accepted = 0;
        std::uint64_t conflicts = 0;
        std::uint64_t lost = 0;
        std::uint64_t gaveUp = 0;
    };
    Nanos m_window = kWindow;
    std::deque<Sample> m_samples; // the last window and one before
    std::deque<RatePoint> m_points;
};

} // namespace racescope
