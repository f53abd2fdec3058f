// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, and what belongs to the store. Events, conflicts and notes are in session_writer_trace.cpp.
#include "session/session_writer.h"

#include "session/session_rows.h"
#include "session/workspace.h"

#include <algorithm>
#include <unordered_map>

namespace racescope {

SessionWriter::SessionWriter(Database& database, State state)
    : m_database(database)
    , m_state(std::move(state))
    , m_putMeta(database, "INSERT OR REPLACE INTO meta VALUES(?,?)")
    , m_putIndex(database, "INSERT OR REPLACE INTO indices VALUES(?,?,?,?,?,?,?)")
    , m_putShard(database, "INSERT OR REPLACE INTO shards VALUES(?,?,?,?)")
    , m_putDocument(database, "INSERT OR REPLACE INTO documents VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_putTombstone(database, "INSERT OR REPLACE INTO tombstones VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_dropDocument(database, "DELETE FROM documents WHERE index_name=? AND shard=? AND id=?")
    , m_dropTombstone(database, "DELETE FROM tombstones WHERE index_name=? AND shard=? AND id=?")
    , m_lastOfDocument(database,
                       "SELECT last_operation FROM documents WHERE index_name=? AND shard=? AND id=?")
    , m_lastOfTombstone(database,
                        "SELECT last_operation FROM tombstones WHERE index_name=? AND shard=? AND id=?")
    , m_putOperation(database, "INSERT INTO operations VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_putGap(database, "INSERT INTO operation_gaps VALUES(NULL,?,?,?,?)")
    , m_putWorker(database, "INSERT OR REPLACE INTO workers VALUES(?,?,?,?,?)")
    , m_putName(database, "INSERT OR REPLACE INTO document_names VALUES(?,?,?,?)")
    , m_putNote(database, "INSERT OR REPLACE INTO notes VALUES(?,?)")
    , m_putSummary(database,
                   "INSERT OR REPLACE INTO event_summaries VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_putBlock(database, "INSERT OR REPLACE INTO event_blocks VALUES(?,?)")
    , m_putConflict(database,
                    "INSERT OR REPLACE INTO conflicts VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
{
}

void SessionWriter::apply()
{
    for (auto& [state, next] : m_pending.shards)
        *state = std::move(next);
    for (auto& [name, state] : m_pending.indices) {
        if (state.uuid.empty())
            m_state.indices.erase(name);
        else
            m_state.indices[name] = std::move(state);
    }
    if (m_pending.aliases)
        m_state.aliases = *m_pending.aliases;
    m_pending = {};
}

void SessionWriter::write(const Workspace& workspace, const Bounds& bounds)
{
    m_pending = {};
    Saved next = m_state.saved;
    Transaction transaction(m_database);
    writeStore(workspace.store(), bounds.operations);
    // A number is given before an event carries it: names that are read after the snapshot cover it.
    const Snapshot snapshot = workspace.trace().snapshot();
    writeNames(workspace.trace().names(), next);
    writeEvents(snapshot, bounds, next);
    writeConflicts(workspace.conflicts(), bounds.blocks == 0, next);
    writeNotes(workspace.notes(), next);
    writeMeta(workspace);
    transaction.commit();
    m_state.saved = std::move(next);
    apply();
}

void SessionWriter::writeShards(const Store& store, const std::set<ShardKey>& shards)
{
    m_pending = {};
    Transaction transaction(m_database);
    std::shared_ptr<Index> index;
    for (const auto& [name, shard] : shards) {
        if (!index || index->name() != name) {
            index = store.index(name);
            if (!index) // deleted meanwhile; the next full group takes it out
                continue;
            writeIndex(*index);
        }
        if (shard < index->shardCount())
            writeShard(*index, shard, 0);
    }
    transaction.commit();
    apply();
}

void SessionWriter::writeStore(const Store& store, std::size_t bound)
{
    const auto indices = store.indices();
    std::set<std::string> there;
    for (const auto& index : indices) {
        there.insert(index->name());
        writeIndex(*index);
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard)
            writeShard(*index, shard, bound);
    }
    for (const auto& [name, state] : m_state.indices) {
        if (there.count(name) != 0)
            continue;
        dropIndex(name);
        m_pending.indices.emplace_back(name, IndexState{});
    }
    writeAliases(store);
}

void SessionWriter::writeAliases(const Store& store)
{
    const auto aliases = store.aliases();
    std::string text;
    for (const Alias& alias : aliases) {
        text += alias.name + '\n' + alias.writeIndex + '\n';
        for (const std::string& index : alias.indices)
            text += index + '\n';
    }
    if (text == m_state.aliases)
        return;
    m_database.run("DELETE FROM aliases");
    Statement put(m_database, "INSERT INTO aliases VALUES(?,?,?)");
    for (const Alias& alias : aliases)
        for (const std::string& index : alias.indices)
            put.bind(alias.name, index, index == alias.writeIndex).run();
    m_pending.aliases = text;
}

void SessionWriter::dropIndex(const std::string& name)
{
    for (const char* const table : {"documents", "tombstones", "operations", "operation_gaps", "shards"}) {
        Statement drop(m_database, std::string("DELETE FROM ") + table + " WHERE index_name=?");
        drop.bind(name).run();
    }
    Statement(m_database, "DELETE FROM indices WHERE name=?").bind(name).run();
}

void SessionWriter::writeIndex(const Index& index)
{
    const IndexSettings settings = index.settings();
    IndexState next{index.uuid(), std::to_string(settings.replicas) + ' ' +
                                      std::to_string(settings.refreshInterval) + ' ' +
                                      std::to_string(settings.historyBytes)};
    const auto known = m_state.indices.find(index.name());
    if (known != m_state.indices.end() && known->second.uuid == next.uuid &&
        known->second.settings == next.settings)
        return;
    if (known != m_state.indices.end() && known->second.uuid != next.uuid)
        dropIndex(index.name()); // another one of the same name
    m_putIndex.bind(index.name(), index.uuid(), settings.shards, settings.replicas, settings.gcDeletes,
                    settings.refreshInterval, settings.historyBytes);
    m_putIndex.run();
    m_pending.indices.emplace_back(index.name(), std::move(next));
}

bool SessionWriter::lostOperations(const Index& index, std::uint32_t shard, const ShardState& state,
                                   const ShardStats& stats) const
{
    if (!state.last.assigned() || stats.term.value == state.term)
        return false;
    if (stats.maxSeqNo < state.last.seqNo)
        return true;
    const auto there = index.operations(shard, SeqNo{state.last.seqNo.value - 1}, 1);
    return there.empty() || there.front().token != state.last;
}

void SessionWriter::writeShard(const Index& index, std::uint32_t shard, std::size_t bound)
{
    ShardState& state = m_state.shards[{index.name(), shard}];
    const ShardState before = state.uuid == index.uuid() ? state : ShardState{};
    ShardState next = before;
    const ShardStats stats = index.stats(shard);
    next.uuid = index.uuid();
    next.nextSeqNo = stats.maxSeqNo.value + 1;
    next.term = stats.term.value;
    if (lostOperations(index, shard, before, stats)) {
        replaceShard(index, shard, next);
    } else {
        SeqNo after = before.last.assigned() ? before.last.seqNo : SeqNo{-1};
        const SeqNo first = after.next();
        const std::int64_t waiting = stats.maxSeqNo.value - after.value;
        const bool tooMany = bound != 0 && waiting > std::int64_t(bound);
        if (tooMany)
            after = SeqNo{stats.maxSeqNo.value - std::int64_t(bound / 4)};
        if (waiting > 0) {
            constexpr std::size_t kMargin = 4096; // what comes while this looks
            const std::size_t limit = std::size_t(stats.maxSeqNo.value - after.value) + kMargin;
            const auto operations = index.operations(shard, after, limit);
            writeOperations(index, operations);
            const bool hasAll =
                !operations.empty() && operations.front().token.seqNo == first && operations.size() < limit;
            if (!operations.empty())
                next.last = operations.back().token;
            if (!hasAll) {
                // Numbers that the log does not hold: never given, let go already, or too many to write.
                const std::int64_t from =
                    operations.empty() ? stats.maxSeqNo.value + 1 : operations.front().token.seqNo.value;
                if (from > first.value && (tooMany || stats.forgotten > 0))
                    m_putGap.bind(index.name(), shard, first.value, from - 1).run();
                if (operations.empty())
                    next.last = Token{stats.maxSeqNo, stats.term};
                writeDocuments(index, shard, SeqNo{first.value - 1});
            }
            next.nextSeqNo = std::max(next.nextSeqNo, next.last.seqNo.value + 1);
        }
    }
    if (next.nextSeqNo == before.nextSeqNo && next.term == before.term)
        return;
    m_putShard.bind(index.name(), shard, next.nextSeqNo, next.term).run();
    m_pending.shards.emplace_back(&state, std::move(next));
}

// After a failover that lost operations: what the log holds takes the place of what the file had.
void SessionWriter::replaceShard(const Index& index, std::uint32_t shard, ShardState& next)
{
    const auto operations = index.operations(shard, SeqNo{-1}, std::size_t(-1));
    const std::int64_t from = operations.empty() ? next.nextSeqNo : operations.front().token.seqNo.value;
    for (const char* const table : {"documents", "tombstones"}) {
        Statement drop(m_database, std::string("DELETE FROM ") + table + " WHERE index_name=? AND shard=?");
        drop.bind(index.name(), shard).run();
    }
    Statement drop(m_database, "DELETE FROM operations WHERE index_name=? AND shard=? AND seq_no>=?");
    drop.bind(index.name(), shard, from).run();
    next.last = Token{SeqNo{next.nextSeqNo - 1}, PrimaryTerm{next.term}};
    if (!operations.empty())
        next.last = operations.back().token;
    writeOperations(index, operations);
    writeDocuments(index, shard, SeqNo{-1});
}

void SessionWriter::writeOperations(const Index& index, const std::vector<Operation>& operations)
{
    // Only the newest of each document goes into the documents.
    struct Newest {
        std::size_t place;
        Optional number;
    };
    std::unordered_map<std::string_view, Newest> newest;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const Operation& op = operations[i];
        const auto [entry, isFirst] = newest.try_emplace(op.id, Newest{i, {}});
        if (isFirst)
            entry->second.number = lastOperationOf(index.name(), op);
        const std::string_view source = op.source.view();
        m_putOperation.bind(index.name(), op.shard, op.token.seqNo.value, op.token.primaryTerm.value, op.id,
                            op.version.value, rows::nameOf(op.result), Optional::seqNo(op.replaced),
                            Optional::term(op.replaced), op.time, op.worker.value, OptionalText{op.routing},
                            entry->second.number, rows::checksum(index.name(), op),
                            OptionalText{source, op.live});
        m_putOperation.run();
        entry->second = {i, {m_database.lastRow(), true}};
    }
    for (const auto& [id, last] : newest)
        writeDocument(index.name(), operations[last.place], last.number);
}

Optional SessionWriter::lastOperationOf(const std::string& index, const Operation& operation)
{
    for (Statement* const statement : {&m_lastOfDocument, &m_lastOfTombstone}) {
        statement->bind(index, operation.shard, operation.id);
        if (!statement->next())
            continue;
        const Optional number{statement->number(0), !statement->isNull(0)};
        statement->reset();
        return number;
    }
    return {};
}

void SessionWriter::writeDocuments(const Index& index, std::uint32_t shard, SeqNo after)
{
    for (const Operation& document : index.documents(true))
        if (document.shard == shard && document.token.seqNo > after)
            writeDocument(index.name(), document, lastOperationOf(index.name(), document));
}

void SessionWriter::writeDocument(const std::string& index, const Operation& op, Optional lastOperation)
{
    Statement& put = op.live ? m_putDocument : m_putTombstone;
    Statement& drop = op.live ? m_dropTombstone : m_dropDocument;
    drop.bind(index, op.shard, op.id).run();
    const std::uint32_t checksum = rows::checksum(index, op);
    const auto common = [&](const auto&... more) {
        put.bind(index, op.shard, op.id, op.token.seqNo.value, op.token.primaryTerm.value, op.version.value,
                 rows::nameOf(op.result), op.time, op.worker.value, OptionalText{op.routing}, lastOperation,
                 checksum, more...);
    };
    op.live ? common(op.source.view()) : common();
    put.run();
}

} // namespace racescope
