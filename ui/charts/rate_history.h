// SPDX-License-Identifier: GPL-3.0-or-later
// How fast things happened: counts sampled at beats, turned into rates over a window that is long enough to
// be calm. Bounded memory. Threads: one.
#pragma once
#include "base/clock.h"
#include "filter/filter_scan.h"
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

void add(SeverityCounts& total, const SeverityCounts& part);
SeverityCounts countsOf(const Summary& summary);

class RateHistory {
public:
    // Of what was recorded, the last two minutes of it, in even steps. Takes some time with large recordings.
    // With `matches`, of the events that match; stopped, a part of them.
    static RateHistory of(const Snapshot& snapshot, const FilterMatches* matches = nullptr,
                          const std::stop_token& stop = {});
    void clear();
    // `now` on the session's clock.
    void sample(Nanos now, const SeverityCounts& total);
    // As they were when last sampled.
    const SeverityCounts& total() const { return m_total; }
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
    SeverityCounts m_total{};
    std::deque<Sample> m_samples; // the last window and one before
    std::deque<RatePoint> m_points;
};

} // namespace racescope
