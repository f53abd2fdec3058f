// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab found as a picture: completion and calls by number of clients, a line a policy, in the band
// where eight of ten runs lie, and what turns handed over one by one would need. SVG text, no display and no
// font needed to make it. Threads: pure functions.
#pragma once
#include "race/lab.h"

#include <string>
#include <vector>

namespace racescope {

struct LabChartOptions {
    int widthPx = 1200;
    int heightPx = 560;
};
std::string labChartSvg(const LabPlan& plan, const std::vector<LabResult>& results,
                        LabChartOptions options = {});

} // namespace racescope
