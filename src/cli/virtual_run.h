// SPDX-License-Identifier: GPL-3.0-or-later
// `run SCENARIO --virtual`: the plan on the embedded store, or on copies, in virtual time. Same seed, same
// race, same fingerprint. Threads: main thread.
#pragma once
#include "race/plan.h"
#include "race/replica_set.h"
#include "report/conflict_formats.h"
#include "report/run_summary.h"

#include <QString>

#include <functional>
#include <optional>

namespace racescope::cli {

struct VirtualOutputs {
    bool json = false;
    QString conflicts; // empty: none
    std::optional<ConflictFormat> format;
    QString trace; // Chrome trace JSON; empty: none
};
// Runs, prints, and returns the exit status.
int runVirtually(RacePlan plan, const VirtualOutputs& outputs);

} // namespace racescope::cli
