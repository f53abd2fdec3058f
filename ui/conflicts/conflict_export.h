// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the conflict log into a file, whole or not at all. Threads: pure functions, meant for a helper
// thread.
#pragma once
#include "report/conflict_formats.h"
#include "session/workspace.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace racescope {

// By the file's name; nullopt for another suffix than .ndjson, .csv or .md.
std::optional<ConflictFormat> conflictFormatOf(const QString& path);

// Empty when it worked, else why not: a sentence with the path.
QString exportConflicts(const std::shared_ptr<Workspace>& workspace, const QString& path,
                        ConflictFormat format);
QString conflictsAsText(const Workspace& workspace, std::vector<ConflictRecord> records,
                        ConflictFormat format);

} // namespace racescope
