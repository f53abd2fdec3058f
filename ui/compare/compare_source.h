// SPDX-License-Identifier: GPL-3.0-or-later
// What can be put at one side of a comparison: the session in the window, one of its runs, a branch of the
// race in the stepper, or a session or history from a file. Threads: a value; openCompareSource() and
// record() for any thread.
#pragma once
#include "base/result.h"
#include "race/stepped_race.h"
#include "report/comparison.h"
#include "session/session_file.h"

#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace racescope {

struct CompareSource {
    QString title;
    QString key; // the same whenever the session is opened: "session", "run 2", "branch 1", "file /path"
    std::shared_ptr<Workspace> workspace;
    std::shared_ptr<SessionFile> file; // keeps an opened session's blocks within reach
    Nanos begin = 0;
    Nanos end = std::numeric_limits<Nanos>::max();
    // Where what is compared begins, as in CompareSide.
    std::optional<Nanos> fromTime{};
    std::uint64_t fromCommit = 0;
    // A branch: the race as it stood. No workspace, but a trace once it is recorded.
    std::shared_ptr<const SteppedRace> race{};
    std::uint32_t branchId = 0;
    std::shared_ptr<Trace> branch{};

    // Plays a branch into its trace; nothing to do for others. Up to a second for the longest branches.
    void record();
    // Requires: recorded.
    const Trace& trace() const { return workspace ? workspace->trace() : *branch; }
    std::shared_ptr<Names> names() const { return trace().sharedNames(); }
};

// The session whole, and each of its runs.
std::vector<CompareSource> sourcesOf(const std::shared_ptr<Workspace>& workspace);
// Each branch, to its tip, of the race in the stepper. Workers are called as in a race with threads, so that
// a branch can be held against a recorded run of the same scenario.
std::vector<CompareSource> sourcesOf(const SteppedRace& race);
std::optional<QString> pathOfSource(const QString& key); // none: it is not a file's
// Nothing of the file changes. The error is a sentence with the path.
Result<CompareSource, QString> openCompareSource(const QString& path);

} // namespace racescope
