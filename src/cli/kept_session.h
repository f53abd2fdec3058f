// SPDX-License-Identifier: GPL-3.0-or-later
// The session that a command records into: in memory, or a file that is made or continued, written by a
// journal while it grows. Threads: main thread.
#pragma once
#include "session/session_journal.h"
#include "session/workspace.h"

#include <QString>

#include <memory>
#include <optional>

namespace racescope::cli {

class Arguments;

// --session, with `description`, and how much memory its events may take and what happens when they come too
// fast.
void addKeptOptions(Arguments& arguments, const QString& description);
// Sets `status` after telling what is wrong.
TraceOptions keptOptions(const Arguments& arguments, std::optional<int>& status);

struct KeptSession {
    std::unique_ptr<Workspace> workspace; // null after telling why not
    std::unique_ptr<SessionJournal> journal;
};
// `path` empty: in memory alone.
KeptSession openKept(const QString& command, const QString& path, Durability durability,
                     const TraceOptions& options);
// Ends the journal; an exit status, after telling what could not be saved.
int closeKept(const QString& command, KeptSession& session);

} // namespace racescope::cli
