// SPDX-License-Identifier: GPL-3.0-or-later
// What every race of `run` with real threads shares, whatever is raced on: the race itself until its end or
// an interrupt, the summary and the exports. Threads: main thread.
#pragma once
#include "cli/kept_session.h"
#include "race/threads_race.h"
#include "report/conflict_formats.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace racescope::cli {

struct RunOutputs {
    bool json = false;
    QString conflicts; // empty: none
    std::optional<ConflictFormat> format;
    QString trace; // Chrome trace JSON; empty: none
    // Called with the documents at the end, before the verdict.
    std::function<void(const std::vector<FinalDocument>&)> documentsRead = {};
};
// Runs, prints, saves, and returns the exit status. Requires: a prepared race on the session's trace and
// clock, whose plan is the workspace's.
int raceAndTell(KeptSession& session, ThreadsRace& threads, const Target& target, const RunOutputs& outputs);

} // namespace racescope::cli
