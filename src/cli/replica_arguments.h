// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say what is raced on when it is not one store in memory: how many copies, by which rules.
// Threads: main thread.
#pragma once
#include "cli/arguments.h"
#include "race/replica_set.h"

#include <optional>

namespace racescope::cli {

// `targets`: what --target may be, as the help shows it.
void addReplicaOptions(Arguments& arguments, const QString& targets);
// The options that only --target replicated has are refused without it. nullopt with `status` unset: the
// documents are on one store.
std::optional<ReplicaOptions> readReplicaOptions(const Arguments& arguments, std::optional<int>& status);

// For what is stepped through: the target is embedded or replicated.
std::optional<ReplicaOptions> readSteppedTarget(const Arguments& arguments, std::optional<int>& status);

} // namespace racescope::cli
