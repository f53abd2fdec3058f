// SPDX-License-Identifier: GPL-3.0-or-later
// The place of a match among all matches, by time: "3 of 120". Threads: a pure function on immutable values.
#pragma once
#include "filter/filter_scan.h"

#include <cstdint>

namespace racescope {

// Matches up to this event, itself included; of events at the same moment, those of lower workers come first.
// Costs a bisection and a count of bits a lane.
std::uint64_t matchesUpTo(const FilterMatches& matches, const Snapshot& snapshot, EventRef event);

} // namespace racescope
