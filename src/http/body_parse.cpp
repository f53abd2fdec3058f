// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of writes: documents and update requests. Nothing is built that is not needed: the text is
// checked once, and its parts are slices of it.
#include "base/json_scan.h"
#include "http/write_order.h"

#include <algorithm>

namespace racescope::http {
namespace {

namespace scan = json::scan;

constexpr std::array<std::string_view, 10> kMetadataFields{
    "_id",     "_index",        "_version", "_routing", "_source",
    "_seq_no", "_primary_term", "_type",    "_ignored", "_field_names"};

std::string_view tokenName(char first)
{
    switch (first) {
    case '{':
        return "START_OBJECT";
    case '[':
        return "START_ARRAY";
    case '"':
        return "VALUE_STRING";
    case 't':
    case 'f':
        return "VALUE_BOOLEAN";
    case 'n':
        return "VALUE_NULL";
    default:
        return "VALUE_NUMBER";
    }
}

std::string position(std::string_view text, std::size_t offset)
{
    const json::LineColumn where = json::lineColumn(text, offset);
    return "[" + std::to_string(where.line) + ":" + std::to_string(where.column) + "] ";
}

ApiError sourceError(const Profile& profile, std::string_view detail, json::LineColumn where,
                     std::shared_ptr<const ApiError> cause)
{
    ApiError error = parseError(profile.sourceErrorType, "failed to parse");
    if (profile.positionInSourceErrors) {
        error.reason =
            "[" + std::to_string(where.line) + ":" + std::to_string(where.column) + "] failed to parse";
        if (!detail.empty())
            error.reason += ": " + std::string(detail);
    } else if (!cause && !detail.empty()) {
        error.reason = detail;
    }
    error.causedBy = std::move(cause);
    return error;
}

ApiError describe(const json::SyntaxError& syntax, const Profile& profile)
{
    using Kind = json::SyntaxError::Kind;
    const json::LineColumn where{syntax.line, syntax.column};
    const bool old = !profile.positionInSourceErrors;
    switch (syntax.kind) {
    case Kind::Empty:
        return sourceError(profile, old ? "failed to parse, document is empty" : "document is empty", where,
                           nullptr);
    case Kind::NotAnObject: {
        const std::string_view text = "Malformed content, must start with an object";
        return sourceError(profile, old ? "Malformed content, must start with an object" : text, where,
                           nullptr);
    }
    case Kind::TrailingData: {
        auto cause = std::make_shared<const ApiError>(illegalArgument(syntax.message));
        return sourceError(profile, cause->reason, where, cause);
    }
    case Kind::Malformed:
    case Kind::Truncated:
    case Kind::DuplicateKey:
    case Kind::TooDeep:
    case Kind::BadEncoding:
        break;
    }
    auto cause = std::make_shared<const ApiError>(
        jsonError(syntax, old ? "json_parse_exception" : "x_content_parse_exception"));
    return sourceError(profile, syntax.message, where, cause);
}

std::optional<ApiError> metadataField(std::string_view source, const Profile& profile)
{
    scan::Members members(source, scan::blanks(source, 0));
    while (members.next()) {
        for (const std::string_view field : kMetadataFields) {
            if (!scan::keyIs(members.key, field))
                continue;
            const std::string reason =
                "Field [" + std::string(field) +
                "] is a metadata field and cannot be added inside a document. Use the index "
                "API request parameters.";
            auto cause = std::make_shared<const ApiError>(parseError("mapper_parsing_exception", reason));
            return sourceError(profile, reason, json::lineColumn(source, members.keyBegin), std::move(cause));
        }
        members.finish();
    }
    return std::nullopt;
}

bool onlyDots(std::string_view key)
{
    return !key.empty() && key.find_first_not_of('.') == std::string_view::npos;
}

// OpenSearch refuses names of nothing but dots, at any depth.
bool hasDotName(const json::Value& value)
{
    for (const auto& [key, member] : value.members()) {
        if (onlyDots(key) || hasDotName(member))
            return true;
    }
    return std::any_of(value.items().begin(), value.items().end(), hasDotName);
}

std::optional<ApiError> dotName(std::string_view source, const Profile& profile)
{
    const auto value = json::parse(source);
    if (!value.has_value() || !hasDotName(*value))
        return std::nullopt;
    auto cause =
        std::make_shared<const ApiError>(illegalArgument("field name cannot contain only the character [.]"));
    return sourceError(profile, cause->reason, {1, 1}, cause);
}

struct UpdateReader {
    std::string_view text;
    UpdateBody body;

    ApiError wrongType(std::string_view field, std::size_t offset) const
    {
        return parseError(
            "x_content_parse_exception",
            position(text, offset) + "[UpdateRequest] " + std::string(field) +
                " doesn't support values of type: " + std::string(tokenName(scan::at(text, offset))));
    }

    ApiResult<void> object(std::string_view& slot, std::string_view field, std::size_t begin,
                           std::size_t end) const
    {
        if (scan::at(text, begin) != '{')
            return failure(wrongType(field, begin));
        slot = text.substr(begin, end - begin);
        return {};
    }

    ApiResult<void> boolean(bool& slot, std::string_view field, std::size_t begin, std::size_t end) const
    {
        const std::string_view raw = text.substr(begin, end - begin);
        if (raw != "true" && raw != "false" && raw != "\"true\"" && raw != "\"false\"")
            return failure(wrongType(field, begin));
        slot = raw.find("true") != std::string_view::npos;
        return {};
    }

    ApiResult<void> number(std::optional<std::int64_t>& slot, std::string_view field, std::size_t begin,
                           std::size_t end) const
    {
        std::string_view raw = text.substr(begin, end - begin);
        if (raw.size() >= 2 && raw.front() == '"')
            raw = raw.substr(1, raw.size() - 2);
        const auto value = scan::integer(raw);
        if (!value)
            return failure(wrongType(field, begin));
        WriteOrder probe; // for the words of a negative number
        const ApiResult<void> legal =
            field == "if_seq_no" ? setIfSeqNo(probe, *value) : setIfPrimaryTerm(probe, *value);
        if (!legal.has_value()) {
            ApiError error = parseError("x_content_parse_exception",
                                        position(text, begin) + "[UpdateRequest] failed to parse field [" +
                                            std::string(field) + "]");
            error.causedBy = std::make_shared<const ApiError>(legal.error());
            return failure(std::move(error));
        }
        slot = *value;
        return {};
    }

    ApiResult<void> source(std::size_t begin, std::size_t end);
    ApiResult<void> member(const scan::Members& members, std::size_t end);
};

std::vector<std::string> stringsOf(const json::Value* value)
{
    std::vector<std::string> out;
    if (value && value->isString())
        out = splitCommas(value->text());
    else if (value && value->isArray()) {
        for (const json::Value& item : value->items())
            out.push_back(item.text());
    }
    return out;
}

ApiResult<void> UpdateReader::source(std::size_t begin, std::size_t end)
{
    const auto value = json::parse(text.substr(begin, end - begin));
    if (!value.has_value())
        return {};
    auto filter = sourceFilterOf(*value);
    if (!filter)
        return failure(wrongType("_source", begin));
    body.source = std::move(filter);
    return {};
}

ApiResult<void> UpdateReader::member(const scan::Members& members, std::size_t end)
{
    const std::size_t begin = members.valueBegin;
    const auto is = [&](std::string_view name) { return scan::keyIs(members.key, name); };
    if (is("doc"))
        return object(body.doc, "doc", begin, end);
    if (is("upsert"))
        return object(body.upsert, "upsert", begin, end);
    if (is("doc_as_upsert"))
        return boolean(body.docAsUpsert, "doc_as_upsert", begin, end);
    if (is("detect_noop"))
        return boolean(body.detectNoop, "detect_noop", begin, end);
    if (is("scripted_upsert"))
        return boolean(body.scriptedUpsert, "scripted_upsert", begin, end);
    if (is("if_seq_no"))
        return number(body.ifSeqNo, "if_seq_no", begin, end);
    if (is("if_primary_term"))
        return number(body.ifPrimaryTerm, "if_primary_term", begin, end);
    if (is("_source"))
        return source(begin, end);
    if (is("script")) {
        const char first = scan::at(text, begin);
        if (first != '{' && first != '"')
            return failure(wrongType("script", begin));
        body.script = true;
        return {};
    }
    static const std::vector<std::string_view> kKnown{"doc",         "upsert",    "doc_as_upsert",
                                                      "script",      "_source",   "scripted_upsert",
                                                      "detect_noop", "if_seq_no", "if_primary_term"};
    const std::string field = scan::decoded(members.key);
    return failure(parseError("x_content_parse_exception", position(text, members.keyBegin) +
                                                               "[UpdateRequest] unknown field [" + field +
                                                               "]" + bodyFieldSuggestion(field, kKnown)));
}

} // namespace

std::optional<SourceFilter> sourceFilterOf(const json::Value& value)
{
    SourceFilter filter;
    if (value.isBool()) {
        filter.fetch = value.toBool();
    } else if (value.isString() || value.isArray()) {
        filter.includes = stringsOf(&value);
    } else if (value.isObject()) {
        for (const std::string_view key : {"includes", "include"}) {
            if (const json::Value* list = value.find(key))
                filter.includes = stringsOf(list);
        }
        for (const std::string_view key : {"excludes", "exclude"}) {
            if (const json::Value* list = value.find(key))
                filter.excludes = stringsOf(list);
        }
    } else {
        return std::nullopt;
    }
    return filter;
}

std::optional<ApiError> badSource(std::string_view source, const Profile& profile)
{
    if (const auto syntax = json::validateObject(source))
        return describe(*syntax, profile);
    return badFields(source, profile);
}

std::optional<ApiError> badFields(std::string_view source, const Profile& profile)
{
    // A name that begins with an underscore, or with an escape that may be one.
    if (source.find("\"_") != std::string_view::npos || source.find("\"\\u") != std::string_view::npos) {
        if (auto error = metadataField(source, profile))
            return error;
    }
    if (source.find("\".") != std::string_view::npos)
        return dotName(source, profile);
    return std::nullopt;
}

ApiResult<UpdateBody> parseUpdateBody(std::string_view text, const Profile& profile)
{
    UpdateReader reader{text, {}};
    if (scan::blanks(text, 0) == text.size())
        return reader.body;
    if (const auto syntax = json::validateObject(text)) {
        const bool notObject = syntax->kind == json::SyntaxError::Kind::NotAnObject;
        if (notObject) {
            const std::size_t begin = scan::blanks(text, 0);
            return failure(parseError("x_content_parse_exception",
                                      position(text, begin) +
                                          "[UpdateRequest] Expected START_OBJECT but was: " +
                                          std::string(tokenName(scan::at(text, begin)))));
        }
        return failure(jsonError(*syntax, profile.positionInSourceErrors ? "x_content_parse_exception"
                                                                         : "json_parse_exception"));
    }
    scan::Members members(text, scan::blanks(text, 0));
    while (members.next()) {
        const std::size_t end = scan::valueEnd(text, members.valueBegin);
        RS_HTTP_CHECK(reader.member(members, end));
        members.finish();
    }
    return std::move(reader.body);
}

} // namespace racescope::http
