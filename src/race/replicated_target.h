// SPDX-License-Identifier: GPL-3.0-or-later
// A replicated shard per index and shard of the plan as a target. Each request takes one step of the group at
// a time and lets the others in between, so that a read can find a copy before or after a write has reached
// it. What the primary accepts is kept in the store, too, for everything that looks there.
#pragma once
#include "race/replica_set.h"
#include "store/store.h"
#include "trace/trace.h"

#include <memory>

namespace racescope {

// Requires: `store` stands as populate() left it, or as an earlier race did; it outlives the target. The
// error names a document or an index.
Result<std::unique_ptr<Target>, IoError>
makeReplicatedTarget(Store& store, const RacePlan& plan, const Trace& trace, const ReplicaOptions& options);

// What the plan says: on copies or on the store itself.
Result<std::unique_ptr<Target>, IoError> makeTarget(Store& store, const RacePlan& plan, Trace& trace);

} // namespace racescope
