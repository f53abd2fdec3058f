// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/render.h"

#include "http/query_string.h"

#include <charconv>

namespace racescope::http {
namespace {

std::string_view resultName(WriteAnswer answer)
{
    switch (answer) {
    case WriteAnswer::Created:
        return "created";
    case WriteAnswer::Updated:
        return "updated";
    case WriteAnswer::Deleted:
        return "deleted";
    case WriteAnswer::NotFound:
        return "not_found";
    case WriteAnswer::Noop:
        return "noop";
    }
    return "noop";
}

// What clients sent stands in messages: it may be anything, JSON may not.
void appendText(std::string& out, std::string_view text)
{
    if (isUtf8(text))
        json::appendQuoted(out, text);
    else
        json::appendQuoted(out, toUtf8(text));
}

void appendMember(std::string& out, std::string_view name, std::string_view text)
{
    out += ",\"";
    out += name;
    out += "\":";
    appendText(out, text);
}

void appendMetadata(std::string& out, const Style& style, const ApiError& error)
{
    const bool openSearch = style.profile->openSearchOrder;
    const auto uuid = [&] { appendMember(out, "index_uuid", error.indexUuid); };
    const auto shard = [&] { appendMember(out, "shard", std::to_string(error.shard)); };
    const auto index = [&] { appendMember(out, "index", error.index); };
    switch (error.metadata) {
    case ApiError::Metadata::None:
        return;
    case ApiError::Metadata::Shard:
        if (openSearch) {
            index();
            shard();
            uuid();
        } else {
            uuid();
            shard();
            index();
        }
        return;
    case ApiError::Metadata::Index:
        if (openSearch) {
            index();
            uuid();
        } else {
            uuid();
            index();
        }
        return;
    case ApiError::Metadata::IndexExpression:
        if (openSearch) {
            index();
            appendMember(out, "resource.id", error.index);
            appendMember(out, "resource.type", error.resourceType);
            uuid();
        } else {
            appendMember(out, "resource.type", error.resourceType);
            appendMember(out, "resource.id", error.index);
            uuid();
            index();
        }
        return;
    }
}

// `"type":…,"reason":…` and what belongs to them, up to but without `caused_by`.
void appendErrorHead(std::string& out, const Style& style, const ApiError& error)
{
    out += "\"type\":";
    json::appendQuoted(out, error.type);
    const std::string_view before = error.typeBeforeReason && style.profile->typeInMessages
                                        ? std::string_view("[_doc]")
                                        : std::string_view();
    out += ",\"reason\":";
    if (before.empty())
        appendText(out, error.reason);
    else
        appendText(out, std::string(before) + error.reason);
    for (const auto& [name, raw] : error.more) {
        out += ",\"";
        out += name;
        out += "\":";
        out += raw;
    }
    appendMetadata(out, style, error);
}

void appendTrace(std::string& out, const Style& style, const ApiError& error)
{
    if (style.errorTrace)
        appendMember(out, "stack_trace", error.type + ": " + error.reason);
}

} // namespace

int statusOf(WriteAnswer answer)
{
    switch (answer) {
    case WriteAnswer::Created:
        return 201;
    case WriteAnswer::NotFound:
        return 404;
    case WriteAnswer::Updated:
    case WriteAnswer::Deleted:
    case WriteAnswer::Noop:
        return 200;
    }
    return 200;
}

void appendNumber(std::string& out, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void appendShardCounts(std::string& out, std::uint32_t total, std::uint32_t successful)
{
    out += "{\"total\":";
    appendNumber(out, total);
    out += ",\"successful\":";
    appendNumber(out, successful);
    out += ",\"failed\":0}";
}

void appendWriteOpen(std::string& out, const Style& style, const WriteView& view)
{
    out += style.emitType && style.typeFirst ? "{\"_type\":\"_doc\",\"_index\":" : "{\"_index\":";
    json::appendQuoted(out, view.index);
    if (style.emitType && !style.typeFirst)
        out += ",\"_type\":\"_doc\"";
    out += ",\"_id\":";
    json::appendQuoted(out, view.id);
    out += ",\"_version\":";
    appendNumber(out, view.version.value);
    out += ",\"result\":\"";
    out += resultName(view.answer);
    out += view.forcedRefresh ? "\",\"forced_refresh\":true,\"_shards\":" : "\",\"_shards\":";
    appendShardCounts(out, view.copies.total, view.copies.successful);
    if (view.token.assigned()) {
        out += ",\"_seq_no\":";
        appendNumber(out, view.token.seqNo.value);
        out += ",\"_primary_term\":";
        appendNumber(out, view.token.primaryTerm.value);
    }
}

void appendUpdateGet(std::string& out, Token token, std::string_view source)
{
    out += ",\"get\":{\"_seq_no\":";
    appendNumber(out, token.seqNo.value);
    out += ",\"_primary_term\":";
    appendNumber(out, token.primaryTerm.value);
    out += ",\"found\":true,\"_source\":";
    out += source;
    out += '}';
}

void appendDocument(std::string& out, const Style& style, const DocumentView& view)
{
    out += "{\"_index\":";
    json::appendQuoted(out, view.index);
    if (style.emitType)
        out += ",\"_type\":\"_doc\"";
    out += ",\"_id\":";
    json::appendQuoted(out, view.id);
    if (!view.found) {
        out += ",\"found\":false}";
        return;
    }
    out += ",\"_version\":";
    appendNumber(out, view.version.value);
    out += ",\"_seq_no\":";
    appendNumber(out, view.token.seqNo.value);
    out += ",\"_primary_term\":";
    appendNumber(out, view.token.primaryTerm.value);
    if (!view.routing.empty())
        appendMember(out, "_routing", view.routing);
    out += ",\"found\":true";
    if (view.source) {
        out += ",\"_source\":";
        out += *view.source;
    }
    out += '}';
}

void appendErrorObject(std::string& out, const Style& style, const ApiError& error, bool withRootCause)
{
    out += '{';
    if (withRootCause) {
        out += "\"root_cause\":[{";
        appendErrorHead(out, style, error);
        appendTrace(out, style, error);
        out += "}],";
    }
    appendErrorHead(out, style, error);
    if (error.causedBy) {
        out += ",\"caused_by\":";
        appendErrorObject(out, style, *error.causedBy, false);
    }
    appendTrace(out, style, error);
    out += '}';
}

void appendErrorBody(std::string& out, const Style& style, const ApiError& error)
{
    out += "{\"error\":";
    if (error.shape == ApiError::Shape::Envelope)
        appendErrorObject(out, style, error, true);
    else
        appendText(out, error.reason);
    if (error.shape != ApiError::Shape::PlainNoStatus) {
        out += ",\"status\":";
        appendNumber(out, error.status);
    }
    out += '}';
}

void appendLocation(std::string& headers, std::string_view index, std::string_view id,
                    std::string_view routing)
{
    headers += "Location: /";
    appendFormEncoded(headers, index);
    headers += "/_doc/";
    appendFormEncoded(headers, id);
    if (!routing.empty()) {
        headers += "?routing=";
        appendFormEncoded(headers, routing);
    }
    headers += "\r\n";
}

} // namespace racescope::http
