// SPDX-License-Identifier: GPL-3.0-or-later
// Search through all states of a small group, breadth first: does a goal come about, and by which shortest
// schedule? States count once (by fingerprint, which takes two different states for one with a probability
// that can be ignored below a billion of them). Bounds are outcomes, never silent. Threads: one thread a
// search.
#pragma once
#include "replication/step.h"

#include <functional>
#include <optional>

namespace racescope::replication {

struct SearchOptions {
    Menu menu;
    std::uint64_t maxStates = 200'000;
    int maxDepth = 60;
    int failovers = 1;
    int failures = 0;       // of messages
    bool symmetric = false; // nodes that differ in name alone count once
};

struct SearchResult {
    std::uint64_t distinct = 0;               // states seen
    std::uint64_t generated = 0;              // steps taken
    int depth = 0;                            // levels, the start being level 1
    bool complete = false;                    // everything within the bounds was seen
    std::optional<std::vector<Step>> witness; // shortest way to the goal
};

using Goal = std::function<bool(const Group&)>;
SearchResult search(const Group& start, const SearchOptions& options, const Goal& goal);

} // namespace racescope::replication
