// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/first_race.h"

#include "base/assert.h"
#include "scenario/scenario.h"

namespace racescope {

RacePlan firstRace()
{
    constexpr double kSlowMotion = 0.25;
    constexpr std::uint32_t kRounds = 22; // of two visitors each, out of 45 pieces
    auto plan = loadScenario("checkout");
    RS_ASSERT(plan.has_value(), "the built-in scenarios parse");
    plan->speed = kSlowMotion;
    for (GroupPlan& group : plan->groups)
        group.updates = kRounds;
    return std::move(*plan);
}

} // namespace racescope
