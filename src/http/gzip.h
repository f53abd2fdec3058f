// SPDX-License-Identifier: GPL-3.0-or-later
// gzip both ways through zlib. Threads: free functions.
#pragma once
#include "base/result.h"

#include <string>
#include <string_view>

namespace racescope::http {

enum class InflateFailure { Broken, TooLarge };

// The bytes of one or several gzip members; never more than `limit`.
[[nodiscard]] Result<std::string, InflateFailure> gunzip(std::string_view bytes, std::size_t limit);
[[nodiscard]] std::string gzip(std::string_view bytes, int level = 3);

} // namespace racescope::http
