// SPDX-License-Identifier: GPL-3.0-or-later
// The fewest steps to something: a lost update, worker B wins, in_stock below 0; from any state of a stepped
// race. Breadth first over the race itself, so that any condition can be asked for. Threads: one; `stop` is
// looked at now and then.
#pragma once
#include "race/condition.h"
#include "race/stepped_state.h"

#include <functional>
#include <vector>

namespace racescope {

struct GoalLimits {
    std::size_t states = 200'000;
    std::function<bool()> stop; // true: give up; may be empty
};

struct GoalPath {
    enum class End : std::uint8_t { Found, Impossible, LimitReached, Stopped };
    End end = End::Impossible;
    std::vector<Move> moves; // the first of the shortest, in the order of the workers
    std::size_t states = 0;  // looked at
};

// At least one step. Impossible: no schedule from here reaches it.
GoalPath findGoal(const RaceState& from, const Condition& goal, const GoalLimits& limits = {});

} // namespace racescope
