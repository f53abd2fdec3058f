// SPDX-License-Identifier: GPL-3.0-or-later
// What moves in the window when the program is started without a file.
#pragma once
#include "race/plan.h"

namespace racescope {

// The built-in checkout in slow motion: the two visitors race for product 100 again and again, until one
// piece is left.
RacePlan firstRace();

} // namespace racescope
