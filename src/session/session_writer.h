// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a session file up to date with a workspace: looks at what has come since the last time and writes
// that, in one transaction. Nothing waits for it: it reads the store's log, snapshots of the trace and the
// conflict log, so a race pays for a few copies only. Private to src/session. Threads: one at a time (the
// session file's lock); the workspace's parts may be in use meanwhile. Errors: DatabaseFailure; nothing has
// then changed, in the file or here.
#pragma once
#include "report/conflict_log.h"
#include "session/database.h"
#include "session/session_notes.h"
#include "store/store.h"
#include "trace/trace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace racescope {

class Workspace;

class SessionWriter {
public:
    // How much of what a full-speed race leaves behind is written at once.
    struct Bounds {
        // Operations of a shard in one group; when there are more, the documents are brought up to date all
        // the same and the operations in between are left out and noted in `operation_gaps`. 0: no bound.
        std::size_t operations = 0;
        std::size_t blocks = 0; // sealed event blocks in one group; 0: no bound
        bool tails = true;      // events that are in no sealed block yet
    };
    struct Lane {
        std::size_t blocks = 0;   // sealed blocks that are in the file
        std::uint64_t sealed = 0; // events in them
        std::uint64_t events = 0; // that are in the file, the tail included
        std::int64_t tail = 0;    // the block that holds the tail; 0: none
    };
    struct ShardState {
        std::string uuid; // of the index
        Token last;       // everything up to here is in the file
        std::int64_t nextSeqNo = -1;
        std::int64_t term = 0;
    };
    struct IndexState {
        std::string uuid;
        std::string settings; // as text, to see a change
    };
    using ShardKey = std::pair<std::string, std::uint32_t>;
    // What the file holds.
    struct Saved {
        std::size_t documents = 0; // names
        std::size_t workers = 0;
        std::size_t notes = 0;
        std::map<std::uint32_t, Lane> lanes;
        std::size_t conflicts = 0;
        // Written while their facts could still change. Not more than ConflictLog::unsettled().
        std::vector<std::size_t> openConflicts; // ascending
        std::uint64_t notesGeneration = 0;
        std::uint64_t events = 0;
    };

    // All of it: a writer with another connection to the same file can go on from there.
    struct State {
        Saved saved;
        std::map<ShardKey, ShardState> shards;
        std::map<std::string, IndexState> indices;
        std::string aliases; // as text, to see a change
    };

    explicit SessionWriter(Database& database, State state);
    State takeState() { return std::move(m_state); }

    // One group: everything that is new, within the bounds.
    void write(const Workspace& workspace, const Bounds& bounds);
    // One group with the operations of these shards alone.
    void writeShards(const Store& store, const std::set<ShardKey>& shards);
    // One sealed block that memory has no room for. False when an earlier one of the lane is not in the file.
    bool writeBlock(WorkerId lane, std::size_t number, const Block& block);

    std::uint64_t savedEvents() const { return m_state.saved.events; }
    std::size_t openConflicts() const { return m_state.saved.openConflicts.size(); }
    std::uint64_t savedNotes() const { return m_state.saved.notesGeneration; }

private:
    // What a group changes here, once it is committed.
    struct Pending {
        std::vector<std::pair<ShardState*, ShardState>> shards;
        std::vector<std::pair<std::string, IndexState>> indices; // without a uuid: gone
        std::optional<std::string> aliases;
    };
    void apply();
    void writeStore(const Store& store, std::size_t bound);
    void writeIndex(const Index& index);
    void dropIndex(const std::string& name);
    void writeShard(const Index& index, std::uint32_t shard, std::size_t bound);
    bool lostOperations(const Index& index, std::uint32_t shard, const ShardState& state,
                        const ShardStats& stats) const;
    void replaceShard(const Index& index, std::uint32_t shard, ShardState& next);
    void writeOperations(const Index& index, const std::vector<Operation>& operations);
    void writeDocuments(const Index& index, std::uint32_t shard, SeqNo after);
    void writeDocument(const std::string& index, const Operation& operation, Optional lastOperation);
    Optional lastOperationOf(const std::string& index, const Operation& operation);
    void writeNames(const Names& names, Saved& next);
    void writeEvents(const Snapshot& snapshot, const Bounds& bounds, Saved& next);
    void writeTail(const LaneView& view, std::size_t sealed, Lane& lane);
    void writeAliases(const Store& store);
    void writeContents(const SessionContents& contents);
    void writeLostBlock(const LaneView& view, std::size_t number);
    void writeSummary(WorkerId lane, std::size_t number, std::int64_t place, std::size_t events,
                      const Summary& summary, const Grains& grains);
    std::int64_t writeBlockRow(WorkerId lane, std::size_t number, const Block& block, std::int64_t place);
    void writeConflicts(const ConflictLog& log, bool all, Saved& next);
    void writeNotes(const SessionNotes& notes, Saved& next);
    void writeMeta(const Workspace& workspace);

    Database& m_database;
    State m_state;
    Pending m_pending;

    Statement m_putMeta, m_putIndex, m_putShard, m_putDocument, m_putTombstone, m_dropDocument,
        m_dropTombstone, m_lastOfDocument, m_lastOfTombstone, m_putOperation, m_putGap, m_putWorker,
        m_putName, m_putNote, m_putSummary, m_putBlock, m_putConflict;
};

} // namespace racescope
