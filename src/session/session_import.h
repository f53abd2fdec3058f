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
#include "verdict/verdict.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace racescope {

// The operations become events of workers of their own, behind what the workspace has already; the history
// itself is kept for the judge and for exports. `name` goes into errors and the session.
Result<void, ParseError> importHistory(Workspace& workspace, std::string_view text, const std::string& name);
Result<void, ParseError> importConflicts(Workspace& workspace, std::string_view text,
                                         const std::string& name);
// Whichever of the two it is, as a session of its own, which begins when the recorded one did.
Result<std::unique_ptr<Workspace>, ParseError> importFile(std::string_view text, const std::string& name,
                                                          WorkspaceOptions options = {});

// Which event of the trace each operation of an imported history became.
class ImportedEvents {
public:
    // `clientsBefore`: clients of the histories that were imported before this one.
    ImportedEvents(const History& history, const Names& names, std::uint32_t clientsBefore);
    std::uint32_t clients() const { return m_clients; }
    // Numbers of operations become those of their events; those that have none go.
    void rename(Verdict& verdict) const;

private:
    std::uint32_t m_clients = 0;
    std::unordered_map<std::int64_t, std::int64_t> m_events;
};

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
