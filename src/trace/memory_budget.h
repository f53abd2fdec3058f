// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a trace may take before its oldest blocks go to the archive. Threads: a pure function.
#pragma once
#include <cstddef>

namespace racescope {

// What TraceOptions::memoryBudgetBytes comes to; 0 is a quarter of the machine's memory, at least 1 GiB.
std::size_t memoryBudget(std::size_t wanted);

} // namespace racescope
