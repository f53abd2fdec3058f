// SPDX-License-Identifier: GPL-3.0-or-later
// Which counters the timeline shows in a new session: those that were shown last. Threads: GUI thread only.
#pragma once
#include "timeline/counter_track.h"

namespace racescope::counter_settings {

std::vector<Counter> kept(); // all, until some were hidden
void keep(const std::vector<Counter>& counters);

} // namespace racescope::counter_settings
