// SPDX-License-Identifier: GPL-3.0-or-later
// What a search can look for by itself in a small group, and the shortest schedule to it, as a script.
// Threads: one thread a search.
#pragma once
#include "replication/scenarios.h"
#include "replication/search.h"

#include <optional>
#include <string>
#include <vector>

namespace racescope::replication {

enum class Danger : std::uint8_t {
    StaleToken,       // a write is accepted with a token of another history
    AcknowledgedLost, // an acknowledged write vanishes
    CopiesDiffer,     // at rest copies show different documents
};
bool hasHappened(Danger danger, const Group& group);
// What a story is about, as far as a search can look for it.
std::optional<Danger> dangerOf(const FailoverScenario& story);

// The group that is searched: as few copies, clients and documents as the danger needs.
GroupSetup dangerSetup(Danger danger);
struct Sought {
    std::optional<std::vector<std::string>> statements; // the shortest way; none: not within the bounds
    std::uint64_t states = 0;                           // that were seen
    bool complete = false;                              // all there are
};
Sought seek(Danger danger, const Profile& profile, std::uint64_t maxStates = 60'000);

} // namespace racescope::replication
