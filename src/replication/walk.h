// SPDX-License-Identifier: GPL-3.0-or-later
// Random walks through a group: writers, reads, failures and recoveries in an order drawn from a seed, with
// the invariants looked at after every step. The same seed gives the same steps and the same fingerprint.
// Threads: one thread a walk.
#pragma once
#include "base/random.h"
#include "replication/invariants.h"
#include "replication/step.h"

#include <cstdint>
#include <vector>

namespace racescope::replication {

struct WalkOptions {
    Profile profile;
    GroupSetup setup;
    Menu menu;
    std::uint64_t seed = 1;
    std::uint64_t steps = 1000;
    int episode = 120; // steps until a fresh group; the history of one group stays small
    int failovers = 3; // at most, an episode
    int failures = 3;  // of messages
    int allocations = 2;
    int crashes = 2;
    bool checkInvariants = true;
    bool settleAtEnd = true; // an episode ends at rest
    InvariantSet stopAt;     // ends the walk with a witness
};

// The menu and bounds that the fault walk of the lab uses.
WalkOptions faultWalk(const Profile& profile, std::uint64_t seed);

struct WalkResult {
    std::uint64_t steps = 0;
    std::uint64_t episodes = 0;
    std::uint64_t fingerprint = 0; // of all states passed
    InvariantSet broken;           // anywhere
    bool onlyKnownShadow = true;   // whatever broke I2d was the known limit
    bool disagreed = false;        // copies differed at rest
    std::vector<Step> witness;     // of the first episode that broke `stopAt`, from a fresh group
    std::uint64_t witnessSeed = 0;
};
WalkResult walk(const WalkOptions& options);

// Heals every link, restarts every node, and takes whatever steps bring the group to rest: deliveries, oldest
// first, cluster states, allocations. Clients do nothing. Returns the steps taken; at most `limit`.
std::vector<Step> settleToRest(Group& group, int limit = 2000);
// Deliveries only, oldest first, and what waits at a node is started; as the script verb `settle`.
std::vector<Step> settle(Group& group, int limit = 2000);

} // namespace racescope::replication
