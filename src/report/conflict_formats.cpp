// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conflict_formats.h"

#include "base/json.h"
#include "report/shared_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <limits>
#include <optional>

namespace racescope {

namespace {

constexpr std::size_t kPiece = 1 << 18;
constexpr std::string_view kSchema = "racescope.conflict/1";

void number(std::string& out, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, std::size_t(end - digits));
}

void member(std::string& out, std::string_view name, std::int64_t value)
{
    out += ",\"";
    out += name;
    out += "\":";
    number(out, value);
}

std::string_view guardName(std::uint16_t flags)
{
    if (flags & event_flag::kGuardCreate)
        return "create";
    if (flags & event_flag::kGuardExternalGte)
        return "external_gte";
    if (flags & event_flag::kGuardExternal)
        return "external";
    if (flags & event_flag::kGuardVersion)
        return "version";
    return "seq_no";
}

std::uint16_t guardFlags(std::string_view guard)
{
    using namespace event_flag;
    if (guard == "create")
        return kGuardCreate;
    if (guard == "external_gte")
        return kGuardVersion | kGuardExternalGte;
    if (guard == "external")
        return kGuardVersion | kGuardExternal;
    if (guard == "version")
        return kGuardVersion;
    return kGuardSeqNo;
}

// For texts that are spelled already, and for words that need no escapes.
void member(std::string& out, std::string_view name, const Spelled& value)
{
    out += ",\"";
    out += name;
    out += "\":";
    out += value.quoted;
}

void word(std::string& out, std::string_view name, std::string_view value)
{
    out += ",\"";
    out += name;
    out += "\":\"";
    out += value;
    out += '"';
}

void ndjsonLine(std::string& out, const ConflictRecord& record, SharedTexts& texts, const std::string& note)
{
    const SharedTexts::Document& document = texts.document(record.document);
    out += "{\"schema\":\"";
    out += kSchema;
    out += '"';
    member(out, "time_ns", record.time);
    word(out, "wall_time", texts.wallTime(record.time));
    member(out, "index", document.index);
    member(out, "id", document.id);
    member(out, "shard", std::int64_t(document.shard));
    member(out, "worker", texts.worker(record.worker));
    member(out, "chain", std::int64_t(record.chain));
    member(out, "attempt", std::int64_t(record.attempt));
    word(out, "guard", guardName(record.flags));
    out += ",\"required\":{";
    if (record.required.assigned()) {
        out += "\"seq_no\":";
        number(out, record.required.seqNo.value);
        member(out, "primary_term", record.required.primaryTerm.value);
    } else if (record.flags & event_flag::kGuardVersion) {
        out += "\"version\":";
        number(out, record.requiredVersion.value);
    }
    out += "},\"current\":";
    if (record.current.assigned()) {
        out += "{\"seq_no\":";
        number(out, record.current.seqNo.value);
        member(out, "primary_term", record.current.primaryTerm.value);
        member(out, "version", record.currentVersion.value);
        out += '}';
    } else {
        out += "null";
    }
    member(out, "behind", std::int64_t(record.behind));
    if (record.behindIsLeast)
        out += ",\"behind_is_least\":true";
    member(out, "held_ns", record.held);
    out += ",\"winner\":";
    if (record.winnerKnown) {
        out += "{\"worker\":";
        out += texts.worker(record.winner).quoted;
        member(out, "seq_no", record.current.seqNo.value);
        member(out, "time_ns", record.winnerTime);
        out += '}';
    } else {
        out += "null";
    }
    member(out, "status", 409);
    member(out, "reason", texts.reason(record));
    word(out, "resolution", name(record.resolution));
    member(out, "backoff_ns", record.backoff);
    member(out, "duration_ns", record.end - record.time);
    member(out, "lane_index", std::int64_t(record.laneIndex));
    if (record.flags & event_flag::kUpdateApi)
        out += ",\"update_api\":true";
    if (!note.empty())
        member(out, "note", Spelled(note));
    out += "}\n";
}

constexpr std::string_view kCsvHeader = "schema,time_ns,wall_time,index,id,shard,worker,chain,attempt,guard,"
                                        "required_seq_no,required_primary_term,required_version,"
                                        "current_seq_no,current_primary_term,current_version,behind,held_ns,"
                                        "winner_worker,winner_seq_no,winner_time_ns,status,"
                                        "reason,resolution,backoff_ns";

void csvLine(std::string& out, const ConflictRecord& record, SharedTexts& texts)
{
    const SharedTexts::Document& document = texts.document(record.document);
    const auto plain = [&out](std::string_view text) { // nothing in it that a cell cannot hold
        out += ',';
        out += text;
    };
    const auto numeric = [&out](bool given, std::int64_t value) {
        out += ',';
        if (given)
            number(out, value);
    };
    const bool token = record.required.assigned();
    const bool current = record.current.assigned();
    out += kSchema;
    numeric(true, record.time);
    plain(texts.wallTime(record.time));
    plain(document.index.cell);
    plain(document.id.cell);
    numeric(true, document.shard);
    plain(texts.worker(record.worker).cell);
    numeric(true, record.chain);
    numeric(true, record.attempt);
    plain(guardName(record.flags));
    numeric(token, record.required.seqNo.value);
    numeric(token, record.required.primaryTerm.value);
    numeric(record.flags & event_flag::kGuardVersion, record.requiredVersion.value);
    numeric(current, record.current.seqNo.value);
    numeric(current, record.current.primaryTerm.value);
    numeric(current, record.currentVersion.value);
    numeric(true, record.behind);
    numeric(true, record.held);
    plain(record.winnerKnown ? std::string_view(texts.worker(record.winner).cell) : std::string_view());
    numeric(record.winnerKnown, record.current.seqNo.value);
    numeric(record.winnerKnown, record.winnerTime);
    numeric(true, 409);
    plain(texts.reason(record).cell);
    plain(name(record.resolution));
    numeric(true, record.backoff);
}

std::string markdownCell(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

std::string tokenText(Token token)
{
    return token.assigned()
               ? std::to_string(token.seqNo.value) + '/' + std::to_string(token.primaryTerm.value)
               : "-";
}

std::string milliseconds(Nanos time)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", double(time) / 1e6);
    return text;
}

bool isSignedNumber(std::string_view text)
{
    double value = 0;
    const bool isSigned =
        text.size() > 1 && (text[0] == '-' || text[0] == '+') && text[1] >= '0' && text[1] <= '9';
    const auto end = text.data() + text.size();
    return isSigned && std::from_chars(text.data() + 1, end, value).ptr == end;
}

constexpr std::string_view kMarkdownHeader = "| time (ms) | document | worker | attempt | required | current "
                                             "| behind | held (ms) | winner | resolution |";
constexpr std::string_view kMarkdownRule = "\n|---:|---|---|---:|---|---|---:|---:|---|---|";

void markdownLine(std::string& out, const ConflictRecord& record, SharedTexts& texts)
{
    const SharedTexts::Document& document = texts.document(record.document);
    const auto cell = [&out](const std::string& text) {
        out += ' ';
        out += text;
        out += " |";
    };
    const bool byVersion = record.flags & event_flag::kGuardVersion;
    out += '|';
    cell(milliseconds(record.time));
    cell(markdownCell(document.index.plain + '/' + document.id.plain));
    cell(markdownCell(texts.worker(record.worker).plain));
    cell(std::to_string(record.attempt));
    cell(byVersion ? "version " + std::to_string(record.requiredVersion.value) : tokenText(record.required));
    cell(tokenText(record.current));
    cell((record.behindIsLeast ? ">= " : "") + std::to_string(record.behind));
    cell(milliseconds(record.held));
    cell(record.winnerKnown ? markdownCell(texts.worker(record.winner).plain) : "-");
    cell(markdownCell(name(record.resolution)));
}

// --- reading
// ---------------------------------------------------------------------------------------------------------

struct LineReader {
    const std::string& sourceName;
    int line;
    const json::Value& root;
    std::optional<ParseError> error;

    void complain(std::string_view path, std::string message)
    {
        if (!error)
            error = ParseError{sourceName, line, 0, std::string(path), std::move(message)};
    }
    std::int64_t integer(const json::Value& object, std::string_view key, std::int64_t least,
                         bool required = true)
    {
        const json::Value* value = object.find(key);
        if (!value && !required)
            return 0;
        const auto got = value && value->isNumber() ? value->toInt() : std::nullopt;
        if (!value)
            complain(key, "is missing");
        else if (!got)
            complain(key, "must be a whole number of 64 bits");
        else if (*got < least)
            complain(key, "must be >= " + std::to_string(least));
        return got.value_or(0);
    }
    // One that the record has less room for.
    template <class Whole> Whole small(std::string_view key)
    {
        const std::int64_t got = integer(root, key, 0);
        constexpr std::int64_t kMost = std::numeric_limits<Whole>::max();
        if (got > kMost)
            complain(key, "must be <= " + std::to_string(kMost));
        return Whole(got);
    }
    std::string text(const json::Value& object, std::string_view key)
    {
        const json::Value* value = object.find(key);
        if (!value || !value->isString())
            complain(key, value ? "must be a string" : "is missing");
        return value && value->isString() ? value->text() : std::string();
    }
};

std::optional<Resolution> resolutionFromName(std::string_view text)
{
    for (const Resolution resolution :
         {Resolution::Open, Resolution::RetriedOk, Resolution::RetriedConflict, Resolution::GaveUp})
        if (name(resolution) == text)
            return resolution;
    return std::nullopt;
}

// Days from 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t daysFromCivil(std::int64_t y, unsigned m, unsigned d)
{
    y -= m <= 2;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto yearOfEra = unsigned(y - era * 400);
    const unsigned dayOfYear = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + std::int64_t(dayOfEra) - 719468;
}

// Nanoseconds since 1970; there are 64 bits for them.
std::optional<std::int64_t> parseWallTime(const std::string& text)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, used = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second,
                    &used) != 6 ||
        year < 1970 || year > 2261 || month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 ||
        hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    std::int64_t nanos = 0;
    std::size_t at = std::size_t(used);
    if (at < text.size() && text[at] == '.') {
        std::int64_t scale = 100'000'000;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            nanos += scale * (text[at] - '0');
    }
    if (text.substr(at) != "Z")
        return std::nullopt;
    return ((daysFromCivil(year, unsigned(month), unsigned(day)) * 24 + hour) * 60 + minute) *
               60'000'000'000 +
           second * 1'000'000'000LL + nanos;
}

struct ImportNames {
    Names& names;
    std::unordered_map<std::string, WorkerId> workers;
    WorkerId worker(const std::string& text)
    {
        const auto known = workers.find(text);
        if (known != workers.end())
            return known->second;
        return workers[text] = names.addWorker({text, "", WorkerName::Kind::Imported, ""});
    }
};

ConflictRecord readRecord(LineReader& in, ImportNames& names)
{
    const json::Value& root = in.root;
    ConflictRecord record;
    if (in.text(root, "schema") != kSchema)
        in.complain("schema", "is not `racescope.conflict/1`: this program reads no other");
    record.time = in.integer(root, "time_ns", 0);
    const auto shard = in.small<std::uint32_t>("shard");
    record.document = names.names.document(in.text(root, "index"), in.text(root, "id"), shard);
    record.worker = names.worker(in.text(root, "worker"));
    record.chain = in.small<std::uint32_t>("chain");
    record.attempt = in.small<std::uint16_t>("attempt");
    record.flags = guardFlags(root.find("guard") ? in.text(root, "guard") : "seq_no");
    if (const json::Value* api = root.find("update_api"); api && api->toBool())
        record.flags |= event_flag::kUpdateApi;
    const json::Value* required = root.find("required");
    if (!required || !required->isObject()) {
        in.complain("required", "must be an object");
    } else if (required->find("seq_no")) {
        record.required = {SeqNo(in.integer(*required, "seq_no", 0)),
                           PrimaryTerm(in.integer(*required, "primary_term", 1))};
    } else if (required->find("version")) {
        record.requiredVersion = Version(in.integer(*required, "version", 0));
        if (!(record.flags & event_flag::kGuardVersion))
            record.flags =
                std::uint16_t((record.flags & ~event_flag::kGuardSeqNo) | event_flag::kGuardVersion);
    }
    if (const json::Value* current = root.find("current"); current && current->isObject()) {
        record.current = {SeqNo(in.integer(*current, "seq_no", 0)),
                          PrimaryTerm(in.integer(*current, "primary_term", 1))};
        record.currentVersion = Version(in.integer(*current, "version", 0));
    }
    record.behind = in.small<std::uint32_t>("behind");
    record.behindIsLeast = root.find("behind_is_least") != nullptr;
    record.held = in.integer(root, "held_ns", 0);
    if (const json::Value* winner = root.find("winner"); winner && winner->isObject()) {
        record.winnerKnown = true;
        record.winner = names.worker(in.text(*winner, "worker"));
        record.winnerTime = in.integer(*winner, "time_ns", 0);
    }
    const std::string resolution = in.text(root, "resolution");
    if (const auto known = resolutionFromName(resolution))
        record.resolution = *known;
    else
        in.complain("resolution", "must be open, retried_ok, retried_conflict or gave_up");
    record.backoff = in.integer(root, "backoff_ns", 0);
    const Nanos duration = in.integer(root, "duration_ns", 0, false);
    const Nanos longest = std::numeric_limits<Nanos>::max() - record.time;
    if (duration > longest)
        in.complain("duration_ns", "must be <= " + std::to_string(longest));
    else
        record.end = record.time + duration;
    record.laneIndex = std::uint64_t(in.integer(root, "lane_index", 0, false));
    return record;
}

} // namespace

std::string wallTime(std::chrono::system_clock::time_point start, Nanos offset)
{
    const std::int64_t total =
        std::chrono::duration_cast<std::chrono::nanoseconds>(start.time_since_epoch()).count() + offset;
    const auto seconds = std::time_t(total / 1'000'000'000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    const std::size_t used = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + used, sizeof text - used, ".%09lldZ", static_cast<long long>(total % 1'000'000'000));
    return text;
}

std::string csvCell(std::string_view text)
{
    const bool mayRun =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    std::string cell = mayRun && !isSignedNumber(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

bool writeConflicts(const ConflictExport& log, ConflictFormat format, const TextSink& sink)
{
    SharedTexts texts(log);
    const bool hasNotes = !log.notes.empty();
    std::string piece;
    if (format == ConflictFormat::Csv)
        piece = std::string(kCsvHeader) + (hasNotes ? ",note\r\n" : "\r\n");
    if (format == ConflictFormat::Markdown)
        piece = std::string(kMarkdownHeader) + (hasNotes ? " note |" : "") + std::string(kMarkdownRule) +
                (hasNotes ? "---|\n" : "\n");
    const auto noteOf = [&](const ConflictRecord& record) -> const std::string& {
        static const std::string kNone;
        const auto found = hasNotes ? log.notes.find(keyOf(record)) : log.notes.end();
        return found == log.notes.end() ? kNone : found->second;
    };
    const auto write = [&](const ConflictRecord& record) {
        const std::string& note = noteOf(record);
        switch (format) {
        case ConflictFormat::Ndjson:
            ndjsonLine(piece, record, texts, note);
            break;
        case ConflictFormat::Csv:
            csvLine(piece, record, texts);
            piece += hasNotes ? ',' + csvCell(note) + "\r\n" : "\r\n";
            break;
        case ConflictFormat::Markdown:
            markdownLine(piece, record, texts);
            piece += hasNotes ? ' ' + markdownCell(note) + " |\n" : "\n";
            break;
        }
        if (piece.size() < kPiece)
            return true;
        const bool isTaken = sink(piece);
        piece.clear();
        return isTaken;
    };
    if (!log.log)
        return std::all_of(log.records.begin(), log.records.end(), write) && (piece.empty() || sink(piece));
    constexpr std::size_t kPage = 4096;
    const std::size_t size = log.log->size();
    for (std::size_t first = 0; first < size; first += kPage) {
        const auto page = log.log->records(first, std::min(kPage, size - first));
        if (!std::all_of(page.begin(), page.end(), write))
            return false;
    }
    return piece.empty() || sink(piece);
}

Result<ImportedConflicts, ParseError> readConflicts(std::string_view text, const std::string& sourceName,
                                                    Names& names)
{
    ImportedConflicts imported;
    ImportNames importNames{names, {}};
    int line = 0;
    while (!text.empty()) {
        ++line;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!one.empty() && one.back() == '\r')
            one.remove_suffix(1);
        if (one.empty())
            continue;
        const auto root = json::parse(one);
        if (!root)
            return failure(
                ParseError{sourceName, line, root.error().column, root.error().path, root.error().message});
        LineReader in{sourceName, line, *root, std::nullopt};
        if (!root->isObject())
            in.complain("", "must be a JSON object");
        else
            imported.records.push_back(readRecord(in, importNames));
        if (!in.error && root->find("note"))
            imported.notes[keyOf(imported.records.back())] = in.text(*root, "note");
        if (!in.error && imported.records.size() == 1) {
            const auto wall = parseWallTime(in.text(*root, "wall_time"));
            if (!wall)
                in.complain("wall_time", "must be a time of RFC 3339 in UTC, such as 2026-01-31T12:00:00.5Z");
            else
                imported.start = std::chrono::system_clock::time_point(
                    std::chrono::duration_cast<std::chrono::system_clock::duration>(
                        std::chrono::nanoseconds(*wall - imported.records.front().time)));
        }
        if (in.error)
            return failure(std::move(*in.error));
    }
    return imported;
}

} // namespace racescope
