// SPDX-License-Identifier: GPL-3.0-or-later
// What a copy does to its own history and documents: apply, roll back, trim, restore, forget. Pure functions
// over one copy; they keep its local checkpoint true. Threads: one thread a copy.
#pragma once
#include "replication/group.h"

namespace racescope::replication {

int maxSeq(const Copy& copy); // highest present slot, pending ones included; -1
// nullptr: the slot was never filled, was trimmed, or is folded into the base.
const Slot* slotAt(const Copy& copy, int seq);
bool holds(const Copy& copy, const Op& op); // in its slot, pending allowed, or folded into the base
CurrentDocument currentOf(const DocState& doc);

// An operation at the seq_no that it was given. Duplicates are harmless.
void applyOp(const Profile& profile, Copy& copy, const Op& op);
// What a primary does: its own operation in the next slot.
void appendOp(Copy& copy, const Op& op);
// Slots above the global checkpoint become pending (or are thrown away by a profile that is wrong on
// purpose).
void rollBack(const Profile& profile, Copy& copy);
// Deletes slots above `above` with a term below `term`.
void trim(const Profile& profile, Copy& copy, int above, int term);
// What is left on disk when a copy is built anew on it: nothing above its global checkpoint.
void dropAbove(const Profile& profile, Copy& copy, int seq);
// What a crash does with asynchronous durability: the newest `count` slots had not been synced, acknowledged
// or not. Checkpoints and documents go back with them. Requires: they are not folded into the base.
void loseNewest(const Profile& profile, Copy& copy, int count);
// Pending slots become visible.
void restorePending(const Profile& profile, Copy& copy);
// Holes below the highest slot become no-ops of the copy's term.
void fillHoles(Copy& copy, Ghost& ghost);
// Forgets tombstones, as far as the profile lets it. Whether there was one to forget.
bool hasPrunable(const Profile& profile, const Copy& copy);
void prune(const Profile& profile, Copy& copy);
// Folds slots up to `upTo` (at most the global and local checkpoint) into the base.
void compact(const Profile& profile, Copy& copy, int upTo);
// Documents from base and applied slots, by seq_no; no effect where versions order.
void refold(const Profile& profile, Copy& copy);

} // namespace racescope::replication
