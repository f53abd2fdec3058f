// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a race that was stepped through: the history of its steps and the scenario's own rules. Threads:
// pure function.
#pragma once
#include "race/stepped_race.h"
#include "verdict/verdict.h"

namespace racescope {

Verdict verdictOf(const SteppedRace& race);

} // namespace racescope
