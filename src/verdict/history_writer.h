// SPDX-License-Identifier: GPL-3.0-or-later
// Writes histories as NDJSON, as HistoryReader reads them: without loss. Threads: free functions.
#pragma once
#include "base/result.h"
#include "verdict/history.h"

#include <functional>
#include <string>
#include <string_view>

namespace racescope {

// Takes the next piece of the output; false stops the writing (disk full).
using TextSink = std::function<bool(std::string_view)>;

// False when the sink refused.
bool writeHistory(const History& history, const TextSink& sink);
std::string historyText(const History& history);
[[nodiscard]] Result<void, IoError> writeHistoryFile(const std::string& path, const History& history);

} // namespace racescope
