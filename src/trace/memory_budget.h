// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a trace may take before its oldest blocks go to the archive. Threads: pure functions.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace racescope {

inline constexpr std::size_t kLeastMemoryBudget = std::size_t(64) << 20;

// Of the machine, in bytes; 0 when it does not say.
std::size_t machineMemory();
// What TraceOptions::memoryBudgetBytes comes to; 0 is a quarter of the machine's memory, at least 1 GiB.
std::size_t memoryBudget(std::size_t wanted);
// As a person writes it: a size in powers of 1024 ("2G", "1.5 GiB", "512M") or a share of the machine's
// memory ("25%"). An empty text is 0, the usual. The error is a sentence that goes on from the name of what
// is wrong.
[[nodiscard]] Result<std::size_t, std::string> parseMemoryBudget(std::string_view text);

} // namespace racescope
