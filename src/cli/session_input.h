// SPDX-License-Identifier: GPL-3.0-or-later
// What check, export and render take as FILE: a session, a history or a conflict log. Threads: main thread.
#pragma once
#include "session/session_file.h"

#include <QString>

#include <memory>

namespace racescope::cli {

struct SessionInput {
    std::unique_ptr<Workspace> workspace; // null after telling why not
    std::shared_ptr<SessionFile> file;    // null when it was no session
    bool isConflictLog = false;           // there is nothing to judge
};
// Nothing of the file changes. What damage took is told on standard error.
SessionInput openInput(const QString& command, const QString& path);

} // namespace racescope::cli
