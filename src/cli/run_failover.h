// SPDX-License-Identifier: GPL-3.0-or-later
// `racescope run failover-NAME`: a story of the failover lab under one profile or all of them; `racescope
// explore failover-NAME`: the shortest schedule to what the story warns of. Threads: main thread.
#pragma once
#include "cli/arguments.h"

namespace racescope::cli {

// Exit status, or nullopt if the scenario is no story of the failover lab.
std::optional<int> runFailover(const Arguments& arguments);
std::optional<int> exploreFailover(const Arguments& arguments);

} // namespace racescope::cli
