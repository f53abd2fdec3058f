// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of what must hold in a group: of a state as it is, and of events as they happen (those are noted in
// Group::ghost by the steps themselves). Threads: pure functions.
#pragma once
#include "replication/group.h"

#include <array>

namespace racescope::replication {

// Everything that is broken in this state or was broken on the way to it, without what has no meaning in the
// profile (seq_no invariants where versions order).
InvariantSet violations(const Group& group);
// The part that looks at the state alone.
InvariantSet stateViolations(const Group& group);
// What Q7 promises in every reachable state. I2d is not in it: it fails by a double failover (scenario 10).
InvariantSet promised();
// Whether what breaks I2d is a write of an older term above the acknowledged one, the known limit.
bool shadowedByOlderTerm(const Group& group);
// Whether some acknowledged write is neither what the primary shows nor part of what led to it.
bool acknowledgedWriteGone(const Group& group);
// Whether all started copies show the same documents.
bool copiesAgree(const Group& group);

// Checkpoint and term of each copy, to see that neither falls.
struct CopyMark {
    Aid aid = 0;
    int term = 0;
    int gcp = 0;
};
using CopyMarks = std::array<CopyMark, kMaxNodes>;
CopyMarks marksOf(const Group& group);
void compareMarks(Group& group, const CopyMarks& before);

} // namespace racescope::replication
