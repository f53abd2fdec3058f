// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/nice_numbers.h"

#include <algorithm>
#include <cmath>

namespace racescope {

double niceStep(double range, int ticks)
{
    if (!(range > 0))
        return 1;
    const double raw = range / std::max(ticks, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
}

double niceCeiling(double value)
{
    return value > 0 ? niceStep(value, 1) : 1;
}

} // namespace racescope
