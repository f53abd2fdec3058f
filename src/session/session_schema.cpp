// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_schema.h"

namespace racescope {

namespace {

// Schema 1. Never edited: a change of the tables is a further migration.
constexpr const char* kTables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE indices(name TEXT PRIMARY KEY, uuid TEXT NOT NULL, shards INTEGER NOT NULL,
    replicas INTEGER NOT NULL, gc_deletes_ns INTEGER NOT NULL, refresh_interval_ns INTEGER NOT NULL,
    history_bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE shards(index_name TEXT NOT NULL, shard INTEGER NOT NULL, next_seq_no INTEGER NOT NULL,
    primary_term INTEGER NOT NULL, PRIMARY KEY(index_name, shard)) WITHOUT ROWID;
CREATE TABLE documents(index_name TEXT NOT NULL, shard INTEGER NOT NULL, id TEXT NOT NULL,
    seq_no INTEGER NOT NULL, primary_term INTEGER NOT NULL, version INTEGER NOT NULL, result TEXT NOT NULL,
    time_ns INTEGER NOT NULL, worker INTEGER NOT NULL, routing TEXT, last_operation INTEGER,
    checksum INTEGER NOT NULL, source TEXT NOT NULL, PRIMARY KEY(index_name, shard, id)) WITHOUT ROWID;
CREATE TABLE tombstones(index_name TEXT NOT NULL, shard INTEGER NOT NULL, id TEXT NOT NULL,
    seq_no INTEGER NOT NULL, primary_term INTEGER NOT NULL, version INTEGER NOT NULL, result TEXT NOT NULL,
    time_ns INTEGER NOT NULL, worker INTEGER NOT NULL, routing TEXT, last_operation INTEGER,
    checksum INTEGER NOT NULL, PRIMARY KEY(index_name, shard, id)) WITHOUT ROWID;
CREATE TABLE operations(number INTEGER PRIMARY KEY, index_name TEXT NOT NULL, shard INTEGER NOT NULL,
    seq_no INTEGER NOT NULL, primary_term INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    result TEXT NOT NULL, replaced_seq_no INTEGER, replaced_primary_term INTEGER, time_ns INTEGER NOT NULL,
    worker INTEGER NOT NULL, routing TEXT, previous INTEGER, checksum INTEGER NOT NULL, source TEXT);

CREATE TABLE conflicts(number INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, end_ns INTEGER NOT NULL,
    worker INTEGER NOT NULL, document INTEGER NOT NULL, chain INTEGER NOT NULL, attempt INTEGER NOT NULL,
    flags INTEGER NOT NULL, required_seq_no INTEGER, required_primary_term INTEGER, required_version INTEGER,
    current_seq_no INTEGER, current_primary_term INTEGER, current_version INTEGER NOT NULL,
    behind INTEGER NOT NULL, behind_is_least INTEGER NOT NULL, held_ns INTEGER NOT NULL,
    winner_worker INTEGER, winner_time_ns INTEGER, resolution TEXT NOT NULL, backoff_ns INTEGER NOT NULL,
    lane_index INTEGER NOT NULL);
CREATE TABLE anomalies(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, document TEXT NOT NULL,
    because TEXT NOT NULL, operations TEXT NOT NULL);
CREATE TABLE runs(number INTEGER PRIMARY KEY, name TEXT NOT NULL, scenario TEXT NOT NULL,
    seed INTEGER NOT NULL, target TEXT NOT NULL, workers INTEGER NOT NULL, begin_ns INTEGER NOT NULL,
    duration_ns INTEGER NOT NULL, attempted INTEGER NOT NULL, succeeded INTEGER NOT NULL,
    conflicts INTEGER NOT NULL, noops INTEGER NOT NULL, gave_up INTEGER NOT NULL, errors INTEGER NOT NULL,
    verdict TEXT NOT NULL);
CREATE TABLE marks(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, begin_ns INTEGER NOT NULL,
    end_ns INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE view_state(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE workers(number INTEGER PRIMARY KEY, name TEXT NOT NULL, group_name TEXT NOT NULL,
    kind TEXT NOT NULL, program TEXT NOT NULL);
CREATE TABLE document_names(number INTEGER PRIMARY KEY, index_name TEXT NOT NULL, id TEXT NOT NULL,
    shard INTEGER NOT NULL);
CREATE TABLE notes(number INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE event_summaries(worker INTEGER NOT NULL, number INTEGER NOT NULL, block INTEGER NOT NULL,
    events INTEGER NOT NULL, begin_ns INTEGER NOT NULL, end_ns INTEGER NOT NULL, other INTEGER NOT NULL,
    think INTEGER NOT NULL, read INTEGER NOT NULL, backoff INTEGER NOT NULL, noop INTEGER NOT NULL,
    write_ok INTEGER NOT NULL, conflict INTEGER NOT NULL, give_up INTEGER NOT NULL,
    lost_update INTEGER NOT NULL, grains BLOB NOT NULL, checksum INTEGER NOT NULL,
    PRIMARY KEY(worker, number)) WITHOUT ROWID;
CREATE TABLE event_blocks(block INTEGER PRIMARY KEY, data BLOB NOT NULL);
)sql";

// The flags are those of trace/event.h: 16 create, 8 version, 512 external, 1024 external_gte.
constexpr const char* kConflictLog = R"sql(
CREATE VIEW conflict_log AS SELECT c.number, c.time_ns, d.index_name, d.id, d.shard, w.name AS worker,
    w.group_name, c.chain, c.attempt, c.required_seq_no, c.required_primary_term, c.required_version,
    c.current_seq_no, c.current_primary_term, c.current_version, c.behind, c.held_ns,
    coalesce(v.name, CASE WHEN c.winner_worker IS NOT NULL THEN 'system' END) AS winner, c.winner_time_ns,
    c.resolution, c.backoff_ns, '[' || d.id || ']: version conflict, ' || CASE
        WHEN c.flags & 16 THEN 'document already exists (current version ' || c.current_version || ')'
        WHEN c.flags & 1024 THEN 'current version ' || c.current_version ||
            ' is higher than the one provided ' || c.required_version
        WHEN c.flags & 512 THEN 'current version ' || c.current_version ||
            ' is higher or equal to the one provided ' || c.required_version
        WHEN c.flags & 8 THEN 'current version ' || c.current_version ||
            ' is different than the one provided ' || c.required_version
        ELSE 'required seqNo ' || coalesce(c.required_seq_no, -2) || ', primary term ' ||
            coalesce(c.required_primary_term, 0) || '. ' || CASE WHEN c.current_seq_no IS NULL
            THEN 'but no document was found' ELSE 'current document has seqNo ' || c.current_seq_no ||
            ' and primary term ' || c.current_primary_term END END AS reason
    FROM conflicts c LEFT JOIN document_names d ON d.number = c.document
    LEFT JOIN workers w ON w.number = c.worker LEFT JOIN workers v ON v.number = c.winner_worker;
)sql";

// Schema 2: aliases, imported histories, what the journal had to leave out, and the conflict log in words.
constexpr const char* kSecond = R"sql(
CREATE TABLE aliases(name TEXT NOT NULL, index_name TEXT NOT NULL, is_write_index INTEGER NOT NULL,
    PRIMARY KEY(name, index_name)) WITHOUT ROWID;
CREATE TABLE imports(number INTEGER PRIMARY KEY, name TEXT NOT NULL, history TEXT NOT NULL);
CREATE TABLE operation_gaps(number INTEGER PRIMARY KEY, index_name TEXT NOT NULL, shard INTEGER NOT NULL,
    first_seq_no INTEGER NOT NULL, last_seq_no INTEGER NOT NULL);
)sql";

void setVersion(Database& database, int version)
{
    database.run("PRAGMA user_version=" + std::to_string(version));
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

void createSchema(Database& database)
{
    database.run("PRAGMA application_id=" + std::to_string(kSessionApplicationId));
    database.run(kTables);
    database.run(kSecond);
    database.run(kConflictLog);
    setVersion(database, kSessionSchema);
}

void migrateSchema(Database& database)
{
    if (database.number("PRAGMA user_version") >= kSessionSchema)
        return;
    Transaction transaction(database);
    database.run(kSecond);
    database.run(kConflictLog);
    setVersion(database, kSessionSchema);
    transaction.commit();
}

SessionHeader readHeader(std::string_view bytes)
{
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    SessionHeader header;
    if (bytes.empty()) {
        header.is = SessionHeader::Is::Empty;
        return header;
    }
    if (bytes.size() < kHeaderBytes)
        header.is = kMagic.substr(0, bytes.size()) == bytes.substr(0, kMagic.size())
                        ? SessionHeader::Is::Empty
                        : SessionHeader::Is::NoDatabase;
    if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic))
        return header;
    const bool isSession = bigEndian(bytes, 68, 4) == std::uint32_t(kSessionApplicationId);
    header.is = isSession ? SessionHeader::Is::Session : SessionHeader::Is::OtherDatabase;
    header.schema = int(bigEndian(bytes, 60, 4));
    const std::uint32_t pageBytes = bigEndian(bytes, 16, 2);
    if (bigEndian(bytes, 24, 4) == bigEndian(bytes, 92, 4)) // the count belongs to this very state
        header.neededBytes = std::uint64_t(bigEndian(bytes, 28, 4)) * (pageBytes == 1 ? 65536 : pageBytes);
    return header;
}

} // namespace racescope
