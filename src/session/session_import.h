// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of other programs, and exports of this one, as a session: histories (NDJSON, Jepsen's EDN,
// Porcupine's JSON) and conflict logs (NDJSON). Both export again without loss. Threads: the workspace's
// controlling thread.
#pragma once
#include "base/result.h"
#include "session/workspace.h"
#include "verdict/history.h"
#include "verdict/history_reader.h"
#include "verdict/history_writer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace racescope {

// The operations become events of workers of their own, behind what the workspace has already; the history
// itself is kept for the judge and for exports. `name` goes into errors and the session.
Result<void, ParseError> importHistory(Workspace& workspace, std::string_view text, const std::string& name);
Result<void, ParseError> importConflicts(Workspace& workspace, std::string_view text,
                                         const std::string& name);
// Whichever of the two it is, as a session of its own, which begins when the recorded one did.
Result<std::unique_ptr<Workspace>, ParseError> importFile(std::string_view text, const std::string& name,
                                                          WorkspaceOptions options = {});

// What was imported, as it is judged and exported.
History historyOf(const ImportedHistory& imported);
// What the workspace has recorded: of a session that holds nothing but one imported history, that; else made
// from the trace.
History historyOf(const Workspace& workspace);
// In words; nullopt: exportHistory can write it.
std::optional<std::string> whyNotExported(const Workspace& workspace, HistoryFormat format);
// As historyOf(workspace), but an imported history leaves in its own format byte by byte. Requires: a known
// format, and nothing in the way (whyNotExported). False when the sink refused.
bool exportHistory(const Workspace& workspace, HistoryFormat format, const TextSink& sink);

} // namespace racescope
