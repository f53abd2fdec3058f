// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/history_reader.h"

#include "base/json.h"
#include "verdict/jepsen.h"
#include "verdict/json_line.h"
#include "verdict/porcupine.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace racescope {
namespace {

using Effect = HistoryProblem::Effect;

enum Field : std::uint32_t {
    kType,
    kWhat,
    kAt,
    kI,
    kClient,
    kKey,
    kOp,
    kIf,
    kTag,
    kCall,
    kRet,
    kStatus,
    kResult,
    kToken,
    kCurrent,
    kVersion,
    kBlind,
    kHeaderOnly,
    kFieldCount
};
constexpr std::array<std::string_view, kFieldCount> kFieldNames = {
    "type", "what", "at",     "i",      "client", "key",     "op",      "if",    "tag",
    "call", "ret",  "status", "result", "token",  "current", "version", "blind", ""};
constexpr std::array<std::string_view, 5> kHeaderNames = {"format", "clock", "initial", "shards", "partial"};

Field fieldOf(std::string_view name)
{
    // Length and first two letters tell all names apart; the comparison then decides.
    const auto is = [name](Field field) { return kFieldNames[field] == name ? field : kFieldCount; };
    switch (name.size() >= 2 ? (name.size() << 16 | std::size_t(name[0]) << 8 | std::size_t(name[1])) : 0) {
    case 0:
        return is(kI);
    case 2u << 16 | 'o' << 8 | 'p':
        return is(kOp);
    case 2u << 16 | 'i' << 8 | 'f':
        return is(kIf);
    case 2u << 16 | 'a' << 8 | 't':
        return is(kAt);
    case 3u << 16 | 'k' << 8 | 'e':
        return is(kKey);
    case 3u << 16 | 't' << 8 | 'a':
        return is(kTag);
    case 3u << 16 | 'r' << 8 | 'e':
        return is(kRet);
    case 4u << 16 | 'c' << 8 | 'a':
        return is(kCall);
    case 4u << 16 | 't' << 8 | 'y':
        return is(kType);
    case 4u << 16 | 'w' << 8 | 'h':
        return is(kWhat);
    case 5u << 16 | 't' << 8 | 'o':
        return is(kToken);
    case 5u << 16 | 'b' << 8 | 'l':
        return is(kBlind);
    case 6u << 16 | 'c' << 8 | 'l':
        return is(kClient);
    case 6u << 16 | 's' << 8 | 't':
        return is(kStatus);
    case 6u << 16 | 'r' << 8 | 'e':
        return is(kResult);
    case 7u << 16 | 'c' << 8 | 'u':
        return is(kCurrent);
    case 7u << 16 | 'v' << 8 | 'e':
        return is(kVersion);
    default:
        break;
    }
    return std::find(kHeaderNames.begin(), kHeaderNames.end(), name) != kHeaderNames.end() ? kHeaderOnly
                                                                                           : kFieldCount;
}

template <class Enum, int Count> bool findName(std::string_view text, Enum& value)
{
    for (int i = 0; i < Count; ++i) {
        if (nameOf(Enum(i)) == text) {
            value = Enum(i);
            return true;
        }
    }
    return false;
}

bool readTime(JsonLine& json, Nanos& time)
{
    return json.number(time) && (isPlausibleTime(time) || json.fail("the time is out of range"));
}

bool readToken(JsonLine& json, Token& token)
{
    if (json.word("null"))
        return true;
    if (!json.expect('{'))
        return false;
    bool seqNo = false;
    bool term = false;
    std::string scratch;
    if (!json.accept('}')) {
        do {
            std::string_view name;
            std::int64_t value = 0;
            if (!json.string(name, scratch) || !json.expect(':') || !json.number(value))
                return false;
            if (name == "seq_no" && !seqNo && value >= 0) {
                token.seqNo = SeqNo(value);
                seqNo = true;
            } else if (name == "primary_term" && !term && value > 0) {
                token.primaryTerm = PrimaryTerm(value);
                term = true;
            } else {
                return json.fail("a token is {\"seq_no\": from 0, \"primary_term\": from 1}");
            }
        } while (json.accept(','));
        if (!json.expect('}'))
            return false;
    }
    return (seqNo && term) || json.fail("a token needs seq_no and primary_term");
}

} // namespace

// One line taken apart.
struct HistoryReader::Line {
    std::uint32_t has = 0; // bit per Field
    std::string_view type, what, key, tag;
    std::string typeText, whatText, keyText, tagText; // where escapes were
    std::int64_t at = 0;
    std::int64_t client = 0;
    HistoryOperation op;
    bool retNull = false;

    bool have(Field field) const { return (has >> field & 1u) != 0; }
    bool read(Field field, JsonLine& json);
};

bool HistoryReader::Line::read(Field field, JsonLine& json)
{
    std::string_view text;
    std::string scratch;
    switch (field) {
    case kType:
        return json.string(type, typeText);
    case kWhat:
        return json.string(what, whatText);
    case kAt:
        return readTime(json, at);
    case kI:
        return json.number(op.id);
    case kClient:
        return json.number(client) &&
               ((client >= 0 && client < 0xfffffff0) || json.fail("client is out of range"));
    case kKey:
        return json.string(key, keyText);
    case kTag: // workloads use numbers as well
        if (json.peek() == '"')
            return json.string(tag, tagText);
        return json.word("null") || json.skip(tag, 1);
    case kOp:
        return json.string(text, scratch) && (findName<OperationKind, 6>(text, op.op) ||
                                              json.fail("unknown op \"" + std::string(text) + "\""));
    case kStatus:
        return json.string(text, scratch) && (findName<OperationStatus, 7>(text, op.status) ||
                                              json.fail("unknown status \"" + std::string(text) + "\""));
    case kResult:
        return json.word("null") ||
               (json.string(text, scratch) && (findName<OperationResult, 6>(text, op.result) ||
                                               json.fail("unknown result \"" + std::string(text) + "\"")));
    case kIf:
        return readToken(json, op.condition);
    case kToken:
        return readToken(json, op.token);
    case kCurrent:
        return readToken(json, op.current);
    case kCall:
        return readTime(json, op.call);
    case kRet:
        retNull = json.word("null");
        return retNull || readTime(json, op.ret);
    case kVersion:
        return json.word("null") || json.number(op.version);
    case kBlind:
        op.blind = json.word("true");
        return op.blind || json.word("false") || json.fail("expected true or false");
    default:
        return json.skip(text);
    }
}

HistoryReader::HistoryReader() = default;

void HistoryReader::problem(std::string reason, Effect effect)
{
    m_history.addProblem({m_line, std::move(reason), effect});
}

void HistoryReader::feed(std::string_view piece)
{
    while (!piece.empty()) {
        const void* const found = std::memchr(piece.data(), '\n', piece.size());
        const std::size_t end =
            found == nullptr ? piece.size() : std::size_t(static_cast<const char*>(found) - piece.data());
        const std::string_view part = piece.substr(0, end);
        if (!m_skipping && m_rest.size() + part.size() > kMaxLineBytes) {
            ++m_line;
            problem("the line is longer than 16 MB", Effect::OperationMissing);
            --m_line;
            m_rest.clear();
            m_skipping = true;
        }
        if (found == nullptr) {
            if (!m_skipping)
                m_rest += part;
            return;
        }
        ++m_line;
        if (m_skipping) {
            m_skipping = false;
        } else if (m_rest.empty()) {
            readLine(part);
        } else {
            m_rest += part;
            readLine(m_rest);
        }
        m_rest.clear();
        piece.remove_prefix(end + 1);
    }
}

History HistoryReader::finish()
{
    if (!m_rest.empty() && !m_skipping) {
        ++m_line;
        readLine(m_rest);
    }
    m_line = 0;
    if (!m_hasHeader)
        problem("the file has no header line {\"type\":\"history\",\"format\":1,…}; format 1 is assumed",
                Effect::None);
    dropRepeatedNumbers();
    return std::move(m_history);
}

void HistoryReader::readLine(std::string_view line)
{
    if (m_line == 1 && line.starts_with("\xEF\xBB\xBF"))
        line.remove_prefix(3);
    JsonLine json(line);
    if (json.atEnd())
        return;
    Line parsed;
    std::string scratch;
    if (!json.expect('{'))
        return problem(json.error(), Effect::OperationMissing);
    if (!json.accept('}')) {
        do {
            std::string_view name;
            if (!json.string(name, scratch) || !json.expect(':'))
                return problem(json.error(), Effect::OperationMissing);
            const Field field = fieldOf(name);
            if (field == kFieldCount) {
                noteUnknownField(name);
            } else if (field != kHeaderOnly && parsed.have(field)) {
                return problem("field \"" + std::string(name) + "\" stands twice", Effect::OperationMissing);
            }
            parsed.has |= field == kFieldCount ? 0 : 1u << field;
            if (!parsed.read(field, json))
                return problem("field \"" +
                                   std::string(kFieldNames[std::min<std::size_t>(field, kHeaderOnly)]) +
                                   "\", " + json.error(),
                               Effect::OperationMissing);
        } while (json.accept(','));
        if (!json.expect('}'))
            return problem(json.error(), Effect::OperationMissing);
    }
    if (!json.atEnd())
        return problem("something follows the object", Effect::OperationMissing);
    if (parsed.have(kType) && parsed.type == "history")
        readHeader(line);
    else if (parsed.have(kType) && parsed.type == "event")
        readMarker(parsed);
    else if (parsed.have(kType))
        problem("unknown type \"" + std::string(parsed.type) + "\"", Effect::OperationMissing);
    else
        readOperation(parsed);
}

// A field that nobody knows is ignored and named once. One that looks like a misspelt known one may hide what
// the verdict depends on.
void HistoryReader::noteUnknownField(std::string_view name)
{
    if (std::find(m_unknownFields.begin(), m_unknownFields.end(), name) != m_unknownFields.end())
        return;
    if (m_unknownFields.size() < HistoryReader::kMaxLineBytes >> 14)
        m_unknownFields.emplace_back(name);
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    for (const std::string_view known : kFieldNames) {
        if (known.size() < 2 ||
            distanceBetween(lower, known, known.size() > 4 ? 2 : 1) > (known.size() > 4 ? 2 : 1))
            continue;
        problem("unknown field \"" + std::string(name) + "\" (is \"" + std::string(known) + "\" meant?)",
                Effect::OperationMissing);
        return;
    }
    problem("unknown field \"" + std::string(name) + "\" is ignored", Effect::None);
}

void HistoryReader::readHeader(std::string_view line)
{
    const auto parsed = json::parse(line);
    if (!parsed)
        return problem(parsed.error().message, Effect::OperationMissing);
    if (m_hasHeader || !m_history.operations.empty())
        return problem("the header must be the first line, and only that", Effect::OperationMissing);
    m_hasHeader = true;
    const json::Value* const format = parsed->find("format");
    if (format == nullptr || format->toInt() != 1)
        problem("only format 1 is known", Effect::OperationMissing);
    const json::Value* const clock = parsed->find("clock");
    if (clock != nullptr && clock->text() != "ns")
        problem("the clock must count in \"ns\"", Effect::TimesDoubtful);
    const json::Value* const partial = parsed->find("partial");
    const json::Value* const initial = parsed->find("initial");
    const bool complete =
        initial != nullptr && !(partial != nullptr && partial->isBool() && partial->toBool());
    m_fresh.kind = complete ? InitialState::Kind::Absent : InitialState::Kind::Unknown;
    if (initial != nullptr && initial->isObject()) {
        for (const auto& [name, value] : initial->members()) {
            InitialState state{InitialState::Kind::Absent, {}, 0};
            const std::string text = value.isObject() ? json::dump(value) : std::string();
            if (const json::Value* token = value.find("token")) {
                const std::string raw = json::dump(*token);
                JsonLine cursor(raw);
                state.kind = InitialState::Kind::Live;
                if (!readToken(cursor, state.token)) {
                    problem("initial state of \"" + name + "\": " + cursor.error(), Effect::OperationMissing);
                    continue;
                }
            }
            if (const json::Value* tag = value.find("tag"); tag != nullptr && !tag->isNull())
                state.tag = m_history.tags.intern(tag->text());
            m_history.keys[m_history.key(name)].initial = state;
        }
    }
    if (const json::Value* shards = parsed->find("shards"); shards != nullptr && shards->isObject()) {
        for (const auto& [name, value] : shards->members())
            m_history.keys[m_history.key(name, m_fresh)].shard = value.text();
    }
}

void HistoryReader::readMarker(const Line& line)
{
    if (!line.have(kAt) || !(line.what == "crash" || line.what == "restart"))
        return problem("an event needs \"what\": \"crash\" or \"restart\", and \"at\"", Effect::None);
    m_history.markers.push_back(
        {line.what == "crash" ? HistoryMarker::What::Crash : HistoryMarker::What::Restart, line.at});
}

void HistoryReader::readOperation(const Line& line)
{
    for (const Field field : {kI, kClient, kKey, kOp, kCall, kStatus}) {
        if (!line.have(field))
            return problem("field \"" + std::string(kFieldNames[field]) + "\" is missing",
                           Effect::OperationMissing);
    }
    HistoryOperation op = line.op;
    op.client = std::uint32_t(line.client);
    op.line = std::uint32_t(std::min<std::uint64_t>(m_line, 0xffffffffu));
    const bool answered = line.have(kRet) && !line.retNull;
    if (!answered && op.status != OperationStatus::Info)
        return problem("an answer was recorded (status \"" + std::string(nameOf(op.status)) +
                           "\") but no time of return",
                       Effect::OperationMissing);
    if (!op.isWrite() && (op.isConflict() || op.status == OperationStatus::Noop))
        return problem("a " + std::string(nameOf(op.op)) + " cannot be answered with \"" +
                           std::string(nameOf(op.status)) + "\"",
                       Effect::OperationMissing);
    if (op.isWrite() && op.status == OperationStatus::Ok && !op.token.assigned())
        return problem("an accepted write must carry its token", Effect::OperationMissing);
    if (op.status == OperationStatus::Noop && !op.token.assigned())
        return problem("a noop must carry the current token", Effect::OperationMissing);
    if (answered && op.ret < op.call)
        problem("it returns before it is called", Effect::TimesDoubtful);
    if (m_lastKey >= m_history.keys.size() || m_history.keys[m_lastKey].name != line.key)
        m_lastKey = m_history.key(line.key, m_fresh);
    op.key = m_lastKey;
    if (!line.tag.empty())
        op.tag = m_history.tags.intern(line.tag);
    m_history.operations.push_back(op);
}

// Two operations with one number: the later line is dropped, because nobody knows whether it is the same once
// more.
void HistoryReader::dropRepeatedNumbers()
{
    std::vector<HistoryOperation>& ops = m_history.operations;
    std::size_t size = 16;
    while (size < ops.size() * 2)
        size *= 2;
    std::vector<std::int64_t> numbers(size); // a hash table; `used` tells which places count
    std::vector<bool> used(size, false);
    const auto isNew = [&](std::int64_t number) {
        std::size_t at = std::size_t((std::uint64_t(number) * 0x9e3779b97f4a7c15u) >> 20) & (size - 1);
        for (; used[at]; at = (at + 1) & (size - 1)) {
            if (numbers[at] == number)
                return false;
        }
        used[at] = true;
        numbers[at] = number;
        return true;
    };
    std::erase_if(ops, [&](const HistoryOperation& op) {
        if (isNew(op.id))
            return false;
        m_line = op.line;
        problem("operation number " + std::to_string(op.id) + " stands on an earlier line too",
                Effect::OperationMissing);
        return true;
    });
}

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

} // namespace

Result<History, IoError> readHistoryFile(const std::string& path)
{
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return failure(IoError{path, std::strerror(errno)});
    HistoryReader reader;
    std::vector<char> buffer(std::size_t(1) << 18);
    std::string text; // of formats that are read as a whole
    bool streaming = true;
    bool first = true;
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        const std::string_view piece(buffer.data(), n);
        if (first)
            streaming = formatOf(piece) == HistoryFormat::Ndjson || formatOf(piece) == HistoryFormat::Unknown;
        first = false;
        if (streaming)
            reader.feed(piece);
        else
            text += piece;
    }
    if (std::ferror(file.get()))
        return failure(IoError{path, std::strerror(errno)});
    if (streaming)
        return reader.finish();
    auto history = readAnyHistory(text, path);
    if (!history)
        return failure(IoError{path, history.error().text()});
    return std::move(*history);
}

HistoryFormat formatOf(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    // Blanks, commas and comments of EDN, and the bracket around a list of operations.
    while (!text.empty()) {
        if (text.front() == ';') {
            const std::size_t end = text.find('\n');
            text.remove_prefix(end == std::string_view::npos ? text.size() : end);
        } else if (std::string_view(" \t\r\n,[(").find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else {
            break;
        }
    }
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.starts_with("#") ||
        (line.starts_with("{") && line.find_first_not_of(" \t", 1) != std::string_view::npos &&
         line[line.find_first_not_of(" \t", 1)] == ':'))
        return HistoryFormat::JepsenEdn;
    if (!line.starts_with("{"))
        return HistoryFormat::Unknown;
    const bool porcupine =
        line.find("\"kind\"") != std::string_view::npos || line.find("\"out\"") != std::string_view::npos;
    return porcupine ? HistoryFormat::Porcupine : HistoryFormat::Ndjson;
}

Result<History, ParseError> readAnyHistory(std::string_view text, const std::string& source)
{
    switch (formatOf(text)) {
    case HistoryFormat::JepsenEdn:
        return readJepsen(text, source);
    case HistoryFormat::Porcupine:
        return readPorcupine(text, source);
    case HistoryFormat::Ndjson: {
        HistoryReader reader;
        reader.feed(text);
        return reader.finish();
    }
    case HistoryFormat::Unknown:
        break;
    }
    return failure(
        ParseError{source, 1, 1, "",
                   "this is no history: expected NDJSON operations, Jepsen EDN or Porcupine-style JSON"});
}

} // namespace racescope
