// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what a session file holds into a workspace. Damage does not end it: what can be read is read, and a
// sentence for each loss says what is missing. Private to src/session. Threads: one at a time. Throws
// DatabaseFailure only when not even the list of tables can be read.
#pragma once
#include "session/database.h"
#include "session/session_writer.h"
#include "session/workspace.h"

#include <cstdint>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace racescope {

class SessionReader {
public:
    enum class Conflicts { Now, Later };
    explicit SessionReader(Database& database, Conflicts conflicts = Conflicts::Now);
    // Documents are as they were; every shard begins a new term when the file is to be written to.
    std::unique_ptr<Workspace> read(WorkspaceOptions options);

    // What Conflicts::Later left out, page by page, with a connection of its own. False when damage or `stop`
    // ended it.
    bool readConflicts(ConflictLog& log, std::int64_t count, const std::stop_token& stop = {});
    std::size_t conflictCount() const { return m_state.saved.conflicts; }

    const std::vector<std::string>& losses() const { return m_losses; }
    // What the file holds, for the writer to go on from.
    SessionWriter::State takeState() { return std::move(m_state); }
    // Where the blocks of a lane lie, when they are not numbered without a gap. Empty: they are.
    std::map<std::uint32_t, std::vector<std::int64_t>> takePlaces() { return std::move(m_places); }

private:
    // Reads the rows of `sql` until m_enough; `row` returns false for one that is damaged.
    template <class Row> void readRows(const char* what, const std::string& sql, Row row);
    // Numbers are places without a gap, so that none is as large as the file has room for rows.
    bool isPlace(std::int64_t number) const { return number >= 0 && number < m_mostRows; }
    bool hasTable(const char* name);
    std::string meta(const char* key);
    void readNames(Names& names);
    void readIndices(Store& store);
    void readOperations(Store& store);
    void readDocuments(Workspace& workspace, bool live);
    void readShards(Store& store);
    void readAliases(Store& store);
    void readEvents(Trace& trace);
    void countConflicts();
    void readNotes(Workspace& workspace);

    Database& m_database;
    const Conflicts m_conflicts;
    const std::int64_t m_mostRows; // that any table of this file can have
    bool m_enough = false;
    std::vector<std::string> m_losses;
    SessionWriter::State m_state;
    std::map<SessionWriter::ShardKey, Token> m_newest; // operation in the log
    std::map<std::uint32_t, std::vector<std::int64_t>> m_places;
};

} // namespace racescope
