// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers for axes. Threads: pure functions.
#pragma once

namespace racescope {

// Rounds up to 1, 2 or 5 times a power of ten.
double niceCeiling(double value);
// As large a step of 1, 2 or 5 times a power of ten that gives about `ticks` ticks.
double niceStep(double range, int ticks);

} // namespace racescope
