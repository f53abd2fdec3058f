// SPDX-License-Identifier: GPL-3.0-or-later
// The published formal model of Elasticsearch's data replication, written anew as a search: the rules and the
// message shapes of that model alone (no recovery, no documents' visibility, one message a slot in a resync).
// It exists to count states, so that the rules that the failover lab is built on can be compared with known
// numbers. Threads: one thread a search.
#pragma once
#include <cstdint>

namespace racescope::formal {

struct Bounds {
    int nodes = 2;
    int docs = 1;
    int value = 2;    // the next client value is at most this inside the bound
    int messages = 3; // in flight
    bool symmetric = false;
    // Rules that can be left out, to see that the invariants notice.
    bool trims = true;
    bool fences = true;
};

struct Counts {
    std::uint64_t distinct = 0;
    std::uint64_t generated = 0;
    int depth = 0; // levels, initial states being level 1
    bool invariantsHeld = true;
};
Counts count(const Bounds& bounds);

} // namespace racescope::formal
