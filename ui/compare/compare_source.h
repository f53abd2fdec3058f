// SPDX-License-Identifier: GPL-3.0-or-later
// What can be put at one side of a comparison: the session in the window, one of its runs, or a session or
// history from a file. Threads: a value; openCompareSource() for any thread.
#pragma once
#include "base/result.h"
#include "report/comparison.h"
#include "session/session_file.h"

#include <QString>

#include <limits>
#include <memory>
#include <vector>

namespace racescope {

struct CompareSource {
    QString title;
    std::shared_ptr<Workspace> workspace;
    std::shared_ptr<SessionFile> file; // keeps an opened session's blocks within reach
    Nanos begin = 0;
    Nanos end = std::numeric_limits<Nanos>::max();
};

// The session whole, and each of its runs.
std::vector<CompareSource> sourcesOf(const std::shared_ptr<Workspace>& workspace);
// Nothing of the file changes. The error is a sentence with the path.
Result<CompareSource, QString> openCompareSource(const QString& path);

} // namespace racescope
