// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say what is raced on when it is not one store in memory: how many copies, by which rules.
// Threads: main thread.
#pragma once
#include "cli/arguments.h"
#include "race/plan.h"

#include <optional>

namespace racescope::cli {

// `targets`: what the command can do, for its help.
void addTargetOptions(Arguments& arguments, const QString& targets = QStringLiteral("embedded|replicated"));
// What the scenario says, changed by what the options say; options that only copies have are refused where
// there are none. The exit status after telling what is wrong; nullopt: nothing is.
std::optional<int> readTarget(const Arguments& arguments, RacePlan& plan);

// Complains about options of copies that go without copies.
void refuseReplicaOptions(const Arguments& arguments, std::optional<int>& status);

} // namespace racescope::cli
