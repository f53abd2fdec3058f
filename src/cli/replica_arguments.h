// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say what is raced on when it is not one store in memory: how many copies, by which rules.
// Threads: main thread.
#pragma once
#include "cli/arguments.h"
#include "race/replica_set.h"

#include <optional>

namespace racescope::cli {

// `targets`: what the command can do, for its help.
void addTargetOptions(Arguments& arguments, const QString& targets = QStringLiteral("embedded|replicated"));
// The target is embedded or replicated; the options that only the latter has are refused without it. nullopt
// with `status` unset: the documents are on one store.
std::optional<ReplicaOptions> readTarget(const Arguments& arguments, std::optional<int>& status);

// Complains about options of copies that go without copies.
void refuseReplicaOptions(const Arguments& arguments, std::optional<int>& status);

} // namespace racescope::cli
