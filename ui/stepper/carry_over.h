// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a race for the same race told otherwise: with an _update as one step, or in its parts.
// Threads: one; the races belong to the caller.
#pragma once
#include "race/stepped_race.h"

#include <vector>

namespace racescope {

struct CarriedOver {
    std::vector<Move> moves; // for the fresh race
    std::size_t steps = 0;   // of the old race that these stand for, from its start on
};

// Steps are carried over while they come to the same: an _update whose parts lay between other workers'
// writes cannot be told in one. `fresh` is used up. Requires: fresh stands at its start.
CarriedOver carryOver(const SteppedRace& old, SteppedRace& fresh);

} // namespace racescope
