// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests are under way at once: the newest ones, from which the number at each moment is told.
// Memory is bounded: what is older is forgotten, and whoever asks keeps the most of what was told. Threads:
// values. Invariant: a number that was told is never too high, and after more came it is told again.
#pragma once
#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace racescope {

class FlightTail {
public:
    static constexpr std::size_t kKept = std::size_t(1) << 13;

    // Requires: begin < end. Those of one worker come one after the other and do not overlap.
    void add(Nanos begin, Nanos end);
    // What begins before it came too late to be counted with those of its time.
    Nanos cut() const { return m_cut; }
    bool hasNews() const { return m_begins.size() != m_seen; } // since the last look
    // As many as are worth a look before the rest is there.
    bool isLong() const { return m_begins.size() >= m_seen + kKept; }
    // Tells every stretch with the number of requests under way in it, in order of time, and forgets what is
    // over before `horizon`, but for the newest. Requires: what begins before it was added.
    void look(Nanos horizon, const std::function<void(Nanos begin, Nanos end, std::uint32_t count)>& tell);

private:
    void forget(Nanos horizon);

    // Of the same requests, one beside the other. Runs of them ascend.
    std::vector<Nanos> m_begins;
    std::vector<Nanos> m_ends;
    std::size_t m_seen = 0; // at the last look
    Nanos m_cut = INT64_MIN;
};

} // namespace racescope
