// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/history_writer.h"

#include "base/json.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>

namespace racescope {
namespace {

constexpr std::size_t kPiece = std::size_t(1) << 16;

void add(std::string& out, std::int64_t n)
{
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, n).ptr);
}

void addToken(std::string& out, const Token& token)
{
    out += "{\"seq_no\":";
    add(out, token.seqNo.value);
    out += ",\"primary_term\":";
    add(out, token.primaryTerm.value);
    out += '}';
}

void addOptionalToken(std::string& out, std::string_view name, const Token& token)
{
    if (!token.assigned())
        return;
    out += ",\"";
    out += name;
    out += "\":";
    addToken(out, token);
}

void addInitial(std::string& out, const History& history)
{
    bool some = false;
    bool unknown = false;
    for (const HistoryKey& key : history.keys) {
        unknown = unknown || key.initial.kind == InitialState::Kind::Unknown;
        some = some || key.initial.kind != InitialState::Kind::Unknown;
    }
    if (unknown && !some)
        return; // without the member nothing is known
    if (unknown)
        out += ",\"partial\":true";
    out += ",\"initial\":{";
    bool first = true;
    for (const HistoryKey& key : history.keys) {
        const bool live = key.initial.kind == InitialState::Kind::Live;
        if (!live && !(unknown && key.initial.kind == InitialState::Kind::Absent))
            continue;
        out += first ? "" : ",";
        first = false;
        json::appendQuoted(out, key.name);
        if (!live) {
            out += ":null";
            continue;
        }
        out += ":{\"token\":";
        addToken(out, key.initial.token);
        if (key.initial.tag != 0) {
            out += ",\"tag\":";
            json::appendQuoted(out, history.tags.text(key.initial.tag));
        }
        out += '}';
    }
    out += '}';
}

void addShards(std::string& out, const History& history)
{
    bool first = true;
    for (const HistoryKey& key : history.keys) {
        if (key.shard.empty())
            continue;
        out += first ? ",\"shards\":{" : ",";
        first = false;
        json::appendQuoted(out, key.name);
        out += ':';
        json::appendQuoted(out, key.shard);
    }
    out += first ? "" : "}";
}

void addOperation(std::string& out, const History& history, const HistoryOperation& op,
                  std::string_view quotedKey)
{
    out += "{\"i\":";
    add(out, op.id);
    out += ",\"client\":";
    add(out, op.client);
    out += ",\"key\":";
    out += quotedKey;
    out += ",\"op\":\"";
    out += nameOf(op.op);
    out += '"';
    addOptionalToken(out, "if", op.condition);
    if (op.tag != 0) {
        out += ",\"tag\":";
        json::appendQuoted(out, history.tags.text(op.tag));
    }
    out += ",\"call\":";
    add(out, op.call);
    out += ",\"ret\":";
    if (op.ret == kNoAnswer)
        out += "null";
    else
        add(out, op.ret);
    out += ",\"status\":\"";
    out += nameOf(op.status);
    out += '"';
    if (op.result != OperationResult::None) {
        out += ",\"result\":\"";
        out += nameOf(op.result);
        out += '"';
    }
    addOptionalToken(out, "token", op.token);
    addOptionalToken(out, "current", op.current);
    if (op.version != 0) {
        out += ",\"version\":";
        add(out, op.version);
    }
    if (op.blind)
        out += ",\"blind\":true";
    out += "}\n";
}

} // namespace

bool writeHistory(const History& history, const TextSink& sink)
{
    std::string out = "{\"type\":\"history\",\"format\":1,\"clock\":\"ns\"";
    addInitial(out, history);
    addShards(out, history);
    out += "}\n";
    const auto flush = [&](std::size_t above) {
        if (out.size() <= above)
            return true;
        const bool taken = sink(out);
        out.clear();
        return taken;
    };
    std::vector<std::string> keys;
    for (const HistoryKey& key : history.keys)
        keys.push_back(json::quoted(key.name));
    for (const HistoryOperation& op : history.operations) {
        addOperation(out, history, op, keys[op.key]);
        if (!flush(kPiece))
            return false;
    }
    for (const HistoryMarker& marker : history.markers) {
        out += marker.what == HistoryMarker::What::Crash ? "{\"type\":\"event\",\"what\":\"crash\",\"at\":"
                                                         : "{\"type\":\"event\",\"what\":\"restart\",\"at\":";
        add(out, marker.at);
        out += "}\n";
        if (!flush(kPiece))
            return false;
    }
    return flush(0);
}

std::string historyText(const History& history)
{
    std::string text;
    writeHistory(history, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

Result<void, IoError> writeHistoryFile(const std::string& path, const History& history)
{
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        return failure(IoError{path, std::strerror(errno)});
    int error = 0;
    if (!writeHistory(history, [&](std::string_view piece) {
            return std::fwrite(piece.data(), 1, piece.size(), file) == piece.size();
        }))
        error = errno;
    if (std::fclose(file) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return failure(IoError{path, std::strerror(error)});
    return {};
}

} // namespace racescope
