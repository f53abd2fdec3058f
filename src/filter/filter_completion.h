// SPDX-License-Identifier: GPL-3.0-or-later
// What could be written at a place of a filter's text. Threads: a pure function; takes the lock of Names.
#pragma once
#include "filter/filter.h"
#include "trace/names.h"

#include <string>
#include <vector>

namespace racescope {

struct FilterCompletion {
    std::size_t begin = 0; // what a candidate replaces, in bytes
    std::size_t end = 0;
    std::vector<std::string> candidates;
};

inline constexpr std::size_t kMostCandidates = 50;

// `cursor` in bytes. Fields where a clause begins, else values of its field.
FilterCompletion completionsAt(std::string_view text, std::size_t cursor, const Names& names);

} // namespace racescope
