// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_reader.h"

#include "scenario/scenario.h"
#include "session/session_rows.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>

namespace racescope {

namespace {

std::string lossText(const char* what, std::uint64_t read, std::uint64_t bad, bool cut)
{
    std::string text = std::string(what) + ": ";
    if (bad > 0)
        text += std::to_string(bad) + (bad == 1 ? " entry is" : " entries are") + " damaged and left out, " +
                std::to_string(read) + " were read";
    if (cut)
        text += std::string(bad > 0 ? "; " : "") + "the rest cannot be read, the first " +
                std::to_string(read) + " were";
    return text;
}

std::int64_t numberOf(std::string_view text, std::int64_t fallback = 0)
{
    std::int64_t value = fallback;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Token tokenAt(const Statement& row, int seqNoColumn, int termColumn)
{
    if (row.isNull(seqNoColumn))
        return {};
    return {SeqNo{row.number(seqNoColumn)}, PrimaryTerm{row.number(termColumn)}};
}

// A row takes more bytes than this: its place in a page, its length, its number and its columns.
constexpr std::int64_t kLeastRowBytes = 6;

std::int64_t mostRows(const std::string& path)
{
    std::int64_t bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(path + suffix, missing);
        bytes += missing ? 0 : std::int64_t(size);
    }
    return bytes / kLeastRowBytes;
}

bool readConflict(const Statement& row, std::vector<ConflictRecord>& records)
{
    ConflictRecord record;
    record.time = row.number(1);
    record.end = row.number(2);
    record.worker = WorkerId{std::uint32_t(row.number(3))};
    record.document = DocumentId{std::uint32_t(row.number(4))};
    record.chain = std::uint32_t(row.number(5));
    record.attempt = std::uint16_t(row.number(6));
    record.flags = std::uint16_t(row.number(7));
    record.required = tokenAt(row, 8, 9);
    record.requiredVersion = Version{row.number(10)};
    record.current = tokenAt(row, 11, 12);
    record.currentVersion = Version{row.number(13)};
    record.behind = std::uint32_t(row.number(14));
    record.behindIsLeast = row.number(15) != 0;
    record.held = row.number(16);
    record.winnerKnown = !row.isNull(17);
    record.winner = WorkerId{std::uint32_t(row.number(17))};
    record.winnerTime = row.number(18);
    const auto resolution = rows::resolution(row.text(19));
    record.resolution = resolution.value_or(Resolution::Open);
    record.backoff = row.number(20);
    record.laneIndex = std::uint64_t(row.number(21));
    records.push_back(record);
    return resolution.has_value();
}

} // namespace

SessionReader::SessionReader(Database& database, Conflicts conflicts)
    : m_database(database)
    , m_conflicts(conflicts)
    , m_mostRows(mostRows(database.path()))
{
}

template <class Row> void SessionReader::readRows(const char* what, const std::string& sql, Row row)
{
    std::uint64_t read = 0;
    std::uint64_t bad = 0;
    bool cut = false;
    m_enough = false;
    try {
        Statement statement(m_database, sql);
        while (!m_enough && statement.next())
            ++(row(statement) ? read : bad);
    } catch (const DatabaseFailure&) {
        cut = true;
    }
    if (cut || bad > 0)
        m_losses.push_back(lossText(what, read, bad, cut));
}

bool SessionReader::hasTable(const char* name)
{
    Statement statement(m_database, "SELECT 1 FROM sqlite_master WHERE name=?");
    statement.bind(name);
    const bool found = statement.next();
    statement.reset();
    return found;
}

std::string SessionReader::meta(const char* key)
{
    try {
        Statement statement(m_database, "SELECT value FROM meta WHERE key=?");
        statement.bind(key);
        std::string value = statement.next() ? statement.string(0) : std::string();
        statement.reset();
        return value;
    } catch (const DatabaseFailure&) {
        return {};
    }
}

std::unique_ptr<Workspace> SessionReader::read(WorkspaceOptions options)
{
    hasTable("meta"); // throws when nothing at all can be read
    const std::string start = meta("start_ns");
    const std::string clock = meta("clock_ns");
    if (start.empty() || clock.empty())
        m_losses.push_back("the session's times: unknown; they count from now");
    else
        options.start = std::chrono::system_clock::time_point(
            std::chrono::duration_cast<std::chrono::system_clock::duration>(
                std::chrono::nanoseconds(numberOf(start))));
    options.clockOffset = std::max<Nanos>(0, numberOf(clock));
    auto workspace = std::make_unique<Workspace>(options);
    readNames(workspace->trace().names());
    readIndices(workspace->store());
    readOperations(workspace->store());
    readDocuments(*workspace, true);
    readDocuments(*workspace, false);
    readShards(workspace->store());
    if (hasTable("aliases"))
        readAliases(workspace->store());
    for (const auto& index : workspace->store().indices())
        index->refresh();
    readEvents(workspace->trace());
    countConflicts();
    if (m_conflicts == Conflicts::Now)
        readConflicts(workspace->conflicts(), std::int64_t(m_state.saved.conflicts));
    readNotes(*workspace);
    return workspace;
}

void SessionReader::readNames(Names& names)
{
    // Numbers are places: what is missing leaves a name without a text.
    readRows("names of documents", "SELECT number,index_name,id,shard FROM document_names ORDER BY number",
             [&](const Statement& row) {
                 if (!isPlace(row.number(0)))
                     return false;
                 while (std::int64_t(names.documentCount()) < row.number(0))
                     names.document("?", "?" + std::to_string(names.documentCount()), 0);
                 return names.document(row.text(1), row.text(2), std::uint32_t(row.number(3))).value ==
                        row.number(0);
             });
    readRows("names of workers", "SELECT number,name,group_name,kind,program FROM workers ORDER BY number",
             [&](const Statement& row) {
                 if (!isPlace(row.number(0)))
                     return false;
                 while (std::int64_t(names.workerCount()) < row.number(0))
                     names.addWorker({"?", {}, WorkerName::Kind::Imported, {}});
                 const auto kind = rows::workerKind(row.text(3));
                 names.addWorker({row.string(1), row.string(2), kind.value_or(WorkerName::Kind::Imported),
                                  row.string(4)});
                 return kind.has_value();
             });
    readRows("notes", "SELECT number,text FROM notes ORDER BY number", [&](const Statement& row) {
        if (!isPlace(row.number(0)))
            return false;
        while (std::int64_t(names.noteCount()) + 1 < row.number(0))
            if (names.note("?" + std::to_string(names.noteCount() + 1)) == 0)
                return false;
        return names.note(row.text(1)) == row.number(0);
    });
    m_state.saved.documents = names.documentCount();
    m_state.saved.workers = names.workerCount();
    m_state.saved.notes = names.noteCount();
}

void SessionReader::readIndices(Store& store)
{
    readRows("indices",
             "SELECT name,uuid,shards,replicas,gc_deletes_ns,refresh_interval_ns,history_bytes FROM indices",
             [&](const Statement& row) {
                 if (row.number(2) < 1 || row.number(2) > 100'000 || row.number(6) < 0)
                     return false;
                 IndexSettings settings;
                 settings.shards = std::uint32_t(row.number(2));
                 settings.replicas = std::uint32_t(row.number(3));
                 settings.gcDeletes = row.number(4);
                 settings.refreshInterval = row.number(5);
                 settings.historyBytes = std::size_t(row.number(6));
                 const auto index = store.restoreIndex(row.string(0), row.string(1), settings);
                 if (index)
                     m_state.indices[row.string(0)] = {row.string(1), ""};
                 return index.has_value();
             });
}

// The newest operations, as many as the indices keep in memory, and without those that a failover lost: a
// later term gave their numbers again, or smaller ones.
void SessionReader::readOperations(Store& store)
{
    struct Kept {
        std::shared_ptr<Index> index;
        Operation operation;
    };
    struct Shortest {
        std::int64_t term = INT64_MAX;   // newest term seen, going backwards
        std::int64_t seqNo = INT64_MAX;  // smallest number of any later term
        std::int64_t ofTerm = INT64_MAX; // smallest number of `term`
    };
    std::map<std::string, std::size_t> room;
    std::size_t left = 0;
    for (const auto& index : store.indices())
        left += room[index->name()] = index->settings().historyBytes;
    std::map<SessionWriter::ShardKey, Shortest> cut;
    std::vector<Kept> kept;
    const auto take = [&](const Statement& row) {
        const std::string name = row.string(0);
        const auto index = store.index(name);
        const auto result = rows::writeResult(row.text(6));
        if (!index || !result || row.number(1) < 0 || row.number(1) >= index->shardCount())
            return false;
        Operation op;
        op.shard = std::uint32_t(row.number(1));
        op.token = tokenAt(row, 2, 3);
        op.id = row.string(4);
        op.version = Version{row.number(5)};
        op.result = *result;
        op.replaced = tokenAt(row, 7, 8);
        op.time = row.number(9);
        op.worker = WorkerId{std::uint32_t(row.number(10))};
        op.routing = row.string(11);
        op.live = !row.isNull(13);
        if (op.live)
            op.source = Source(row.text(13));
        if (rows::checksum(name, op) != std::uint32_t(row.number(12)))
            return false;
        Shortest& shortest = cut[{name, op.shard}];
        if (op.token.primaryTerm.value < shortest.term) {
            shortest.seqNo = std::min(shortest.seqNo, shortest.ofTerm);
            shortest.term = op.token.primaryTerm.value;
        }
        if (op.token.seqNo.value >= shortest.seqNo)
            return true;
        shortest.ofTerm = std::min(shortest.ofTerm, op.token.seqNo.value);
        std::size_t& mine = room[name];
        const std::size_t bytes = op.source.view().size() + 128;
        if (mine == 0)
            return true;
        mine -= std::min(mine, bytes);
        left -= std::min(left, bytes);
        kept.push_back({index, std::move(op)});
        return true;
    };
    readRows("operations",
             "SELECT index_name,shard,seq_no,primary_term,id,version,result,replaced_seq_no,"
             "replaced_primary_term,time_ns,worker,routing,checksum,source FROM operations "
             "ORDER BY number DESC LIMIT 1000000",
             [&](const Statement& row) {
                 m_enough = left == 0;
                 return m_enough || take(row);
             });
    std::stable_sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) {
        return a.operation.token.seqNo < b.operation.token.seqNo;
    });
    for (const Kept& entry : kept) {
        entry.index->restoreHistory(entry.operation);
        m_newest[{entry.index->name(), entry.operation.shard}] = entry.operation.token;
    }
}

void SessionReader::readDocuments(Workspace& workspace, bool live)
{
    std::string sql = "SELECT index_name,shard,id,seq_no,primary_term,version,result,time_ns,worker,routing,"
                      "checksum";
    sql += live ? ",source FROM documents" : " FROM tombstones";
    readRows(live ? "documents" : "tombstones", sql, [&](const Statement& row) {
        const std::string name = row.string(0);
        const auto index = workspace.store().index(name);
        const auto result = rows::writeResult(row.text(6));
        if (!index || !result)
            return false;
        Operation op;
        op.shard = std::uint32_t(row.number(1));
        op.id = row.string(2);
        op.token = tokenAt(row, 3, 4);
        op.version = Version{row.number(5)};
        op.result = *result;
        op.time = row.number(7);
        op.worker = WorkerId{std::uint32_t(row.number(8))};
        op.routing = row.string(9);
        op.live = live;
        if (live)
            op.source = Source(row.text(11));
        if (rows::checksum(name, op) != std::uint32_t(row.number(10)))
            return false;
        index->restore(op);
        if (const auto document = workspace.trace().names().findDocument(name, op.id))
            workspace.conflicts().remember(*document, {op.token, op.worker, op.time, {}});
        return true;
    });
}

void SessionReader::readShards(Store& store)
{
    readRows("shards", "SELECT index_name,shard,next_seq_no,primary_term FROM shards",
             [&](const Statement& row) {
                 const auto index = store.index(row.string(0));
                 const auto shard = std::uint32_t(row.number(1));
                 if (!index || shard >= index->shardCount() || row.number(2) < 0)
                     return false;
                 index->raiseNextSeqNo(shard, SeqNo{row.number(2)});
                 const std::int64_t behind = row.number(3) - index->stats(shard).term.value;
                 if (behind > 0)
                     index->bumpTerm(shard, behind);
                 return true;
             });
    for (const auto& index : store.indices())
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard) {
            const ShardStats stats = index->stats(shard);
            SessionWriter::ShardState& state = m_state.shards[{index->name(), shard}];
            state.uuid = index->uuid();
            state.nextSeqNo = stats.maxSeqNo.value + 1;
            state.term = stats.term.value;
            if (stats.maxSeqNo.value < 0)
                continue;
            // Documents may be newer than the newest operation: the writer goes on behind that one, since it
            // finds it in the log again.
            const auto newest = m_newest.find({index->name(), shard});
            state.last = newest == m_newest.end() ? Token{stats.maxSeqNo, stats.term} : newest->second;
        }
}

void SessionReader::readAliases(Store& store)
{
    std::map<std::string, Alias> aliases;
    readRows("aliases", "SELECT name,index_name,is_write_index FROM aliases", [&](const Statement& row) {
        Alias& alias = aliases[row.string(0)];
        alias.name = row.string(0);
        alias.indices.push_back(row.string(1));
        if (row.number(2) != 0)
            alias.writeIndex = row.string(1);
        return store.index(row.string(1)) != nullptr;
    });
    for (auto& [name, alias] : aliases)
        store.setAlias(std::move(alias));
}

void SessionReader::readEvents(Trace& trace)
{
    std::map<std::uint32_t, std::vector<std::int64_t>> places;
    bool numbered = true;
    readRows("blocks of events",
             "SELECT worker,number,block,events,begin_ns,end_ns,other,think,read,backoff,noop,write_ok,"
             "conflict,give_up,lost_update,grains,checksum FROM event_summaries ORDER BY worker,number",
             [&](const Statement& row) {
                 const WorkerId worker{std::uint32_t(row.number(0))};
                 const auto number = std::size_t(row.number(1));
                 const auto events = std::size_t(row.number(3));
                 Summary summary{row.number(4), row.number(5), {}};
                 for (int i = 0; i < kSeverityCount; ++i)
                     summary.counts[std::size_t(i)] = std::uint32_t(row.number(6 + i));
                 const std::string_view grains = row.text(15);
                 auto& lane = places[worker.value];
                 const bool good = rows::checksum(worker, number, events, summary, grains) ==
                                       std::uint32_t(row.number(16)) &&
                                   events >= 1 && events <= kBlockEvents;
                 numbered = numbered && good && number == lane.size();
                 if (!good)
                     return false;
                 lane.push_back(row.number(2));
                 trace.appendArchived(worker, summary, events,
                                      {reinterpret_cast<const std::uint8_t*>(grains.data()), grains.size()});
                 SessionWriter::Lane& saved = m_state.saved.lanes[worker.value];
                 ++saved.blocks;
                 saved.sealed += events;
                 saved.events = saved.sealed;
                 m_state.saved.events += events;
                 return true;
             });
    if (!numbered)
        m_places = std::move(places);
}

void SessionReader::countConflicts()
{
    try {
        const std::int64_t last = m_database.number("SELECT coalesce(max(number),-1) FROM conflicts");
        if (last >= m_mostRows)
            m_losses.push_back("conflicts: the last one has the number " + std::to_string(last) +
                               ", more than the file has room for");
        m_state.saved.conflicts = std::size_t(std::clamp<std::int64_t>(last, -1, m_mostRows - 1) + 1);
    } catch (const DatabaseFailure& problem) {
        m_losses.push_back("conflicts: " + problem.error.message);
    }
}

bool SessionReader::readConflicts(ConflictLog& log, std::int64_t count, const std::stop_token& stop)
{
    constexpr std::int64_t kPage = 1 << 16;
    const std::size_t lossesBefore = m_losses.size();
    for (std::int64_t first = 0; first < count && !stop.stop_requested(); first += kPage) {
        std::vector<ConflictRecord> records;
        records.reserve(std::size_t(std::min(kPage, count - first)));
        readRows("conflicts",
                 "SELECT * FROM conflicts WHERE number>=" + std::to_string(first) + " AND number<" +
                     std::to_string(std::min(count, first + kPage)) + " ORDER BY number",
                 [&](const Statement& row) { return readConflict(row, records); });
        log.restore(std::move(records));
    }
    if (std::int64_t(log.size()) < count && m_losses.size() == lossesBefore && !stop.stop_requested())
        m_losses.push_back("conflicts: " + std::to_string(count - std::int64_t(log.size())) + " are missing");
    return m_losses.size() == lossesBefore && !stop.stop_requested();
}

void SessionReader::readNotes(Workspace& workspace)
{
    SessionContents contents;
    readRows("runs",
             "SELECT name,scenario,seed,target,workers,begin_ns,duration_ns,attempted,succeeded,conflicts,"
             "noops,gave_up,errors,verdict FROM runs ORDER BY number",
             [&](const Statement& row) {
                 const auto count = [&](int column) { return std::uint64_t(row.number(column)); };
                 contents.runs.push_back({row.string(0), row.string(1), count(2), row.string(3),
                                          std::uint32_t(row.number(4)), row.number(5), row.number(6),
                                          count(7), count(8), count(9), count(10), count(11), count(12),
                                          row.string(13)});
                 return true;
             });
    readRows("marks", "SELECT kind,begin_ns,end_ns,text FROM marks ORDER BY number",
             [&](const Statement& row) {
                 contents.marks.push_back({row.string(0), row.number(1), row.number(2), row.string(3)});
                 return true;
             });
    readRows("view state", "SELECT key,value FROM view_state", [&](const Statement& row) {
        contents.viewState[row.string(0)] = row.string(1);
        return true;
    });
    if (hasTable("imports"))
        readRows("imported histories", "SELECT name,history FROM imports ORDER BY number",
                 [&](const Statement& row) {
                     contents.histories.push_back({row.string(0), row.string(1)});
                     return true;
                 });
    KnownVerdict known;
    if (const std::string text = meta("verdict"); !text.empty()) {
        const bool isGood = rows::readVerdict(text, known.verdict, known.events);
        readRows("anomalies", "SELECT kind,document,because,operations FROM anomalies ORDER BY number",
                 [&](const Statement& row) {
                     const auto kind = rows::anomalyKind(row.text(0));
                     if (kind)
                         known.verdict.anomalies.push_back(
                             {*kind, row.string(1), row.string(2), rows::numbersOf(row.text(3))});
                     return kind.has_value();
                 });
        if (isGood)
            contents.verdict = known;
    }
    const std::string scenario = meta("scenario");
    if (!scenario.empty()) {
        if (auto plan = parseScenario(scenario, "scenario"))
            workspace.setPlan(std::move(*plan));
        else
            m_losses.push_back("the scenario: " + plan.error().text());
    }
    contents.scenario = scenario;
    workspace.setUnread(rows::namesOf(meta("unread")));
    workspace.notes().change([&](SessionContents& all) { all = contents; });
    m_state.saved.notesGeneration = workspace.notes().generation();
}

} // namespace racescope
