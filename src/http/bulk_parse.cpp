// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/bulk_parse.h"

#include "base/json_scan.h"

#include <algorithm>

namespace racescope::http {
namespace {

namespace scan = json::scan;

std::string_view tokenName(std::string_view text, std::size_t at)
{
    switch (scan::at(text, at)) {
    case '{':
        return "START_OBJECT";
    case '}':
        return "END_OBJECT";
    case '[':
        return "START_ARRAY";
    case '"':
        return "VALUE_STRING";
    case 't':
    case 'f':
        return "VALUE_BOOLEAN";
    case 'n':
        return "VALUE_NULL";
    case '\0':
        return "null";
    default:
        return "VALUE_NUMBER";
    }
}

class BulkReader {
public:
    BulkReader(std::string_view body, const BulkDefaults& defaults, const Profile& profile)
        : m_rest(body)
        , m_defaults(defaults)
        , m_profile(profile)
    {
    }

    ApiResult<BulkLines> read();

private:
    std::string_view takeLine();
    ApiError malformed(const std::string& text) const
    {
        return illegalArgument("Malformed action/metadata line [" + std::to_string(m_line) + "], " + text);
    }
    ApiResult<void> action(std::string_view line);
    ApiResult<void> metadata(BulkItem& item, std::string_view line, const scan::Members& members,
                             std::size_t end);
    ApiResult<void> finish(BulkItem item);
    ApiResult<std::int64_t> number(std::string_view field, const std::string& value) const;

    std::string_view m_rest;
    const BulkDefaults& m_defaults;
    const Profile& m_profile;
    std::size_t m_line = 0;
    BulkLines m_out;
};

std::string_view BulkReader::takeLine()
{
    const std::size_t end = m_rest.find('\n');
    const std::string_view line = m_rest.substr(0, end);
    m_rest.remove_prefix(std::min(m_rest.size(), line.size() + 1));
    ++m_line;
    return line;
}

ApiResult<std::int64_t> BulkReader::number(std::string_view field, const std::string& value) const
{
    if (const auto parsed = scan::integer(value))
        return *parsed;
    return failure(notANumber("long", field, value));
}

ApiResult<void> BulkReader::metadata(BulkItem& item, std::string_view line, const scan::Members& members,
                                     std::size_t end)
{
    const std::string field = scan::decoded(members.key);
    const std::string_view raw = line.substr(members.valueBegin, end - members.valueBegin);
    WriteOrder& order = item.order;
    if (raw == "null")
        return {};
    const bool composite = raw.front() == '{' || raw.front() == '[';
    if (field == "_source" && item.action == "update") {
        if (const auto value = json::parse(raw); value.has_value())
            order.returnSource = sourceFilterOf(*value);
        return {};
    }
    if (field == "dynamic_templates")
        return {};
    const auto unknown = [&] {
        return failure(illegalArgument("Action/metadata line [" + std::to_string(m_line) +
                                       "] contains an unknown parameter [" + field + "]"));
    };
    if (composite) {
        return failure(malformed("expected a simple value for field [" + field + "] but found [" +
                                 std::string(tokenName(line, members.valueBegin)) + "]"));
    }
    const bool isString = raw.front() == '"';
    const std::string value = isString ? scan::decoded(raw.substr(1, raw.size() - 2)) : std::string(raw);
    if (field == "_index") {
        order.index = value;
        order.hasIndex = true;
    } else if (field == "_id") {
        order.ownedId = value;
        order.hasId = true;
    } else if (field == "routing") {
        order.ownedRouting = value;
    } else if (field == "version") {
        RS_HTTP_TRY(parsed, number(field, value));
        order.version = parsed;
    } else if (field == "version_type") {
        order.versionTypeGiven = true;
        if (value == "internal")
            order.versionType = VersionType::Internal;
        else if (value == "external" || value == "external_gt")
            order.versionType = VersionType::External;
        else if (value == "external_gte")
            order.versionType = VersionType::ExternalGte;
        else
            return failure(illegalArgument("No version type match [" + value + "]"));
    } else if (field == "if_seq_no") {
        RS_HTTP_TRY(parsed, number(field, value));
        return setIfSeqNo(order, parsed);
    } else if (field == "if_primary_term") {
        RS_HTTP_TRY(parsed, number(field, value));
        return setIfPrimaryTerm(order, parsed);
    } else if (field == "retry_on_conflict") {
        RS_HTTP_TRY(parsed, number(field, value));
        order.retryOnConflict = parsed;
    } else if (field == "require_alias") {
        order.requireAlias = value == "true";
    } else if (field == "op_type" && item.action == "index") {
        if (value == "create")
            order.op = WriteOp::Create;
        else if (value != "index")
            return failure(illegalArgument("opType must be 'create' or 'index', found: [" + value + "]"));
    } else if (field == "pipeline" || (field == "_type" && m_defaults.typeAllowed)) {
        return {};
    } else {
        return unknown();
    }
    return {};
}

ApiResult<void> BulkReader::action(std::string_view line)
{
    const std::size_t open = scan::blanks(line, 0);
    // What the line begins with is said first; whether the rest is JSON comes after.
    if (const auto syntax = json::validate(line)) {
        return failure(jsonError(*syntax, m_profile.positionInSourceErrors ? "x_content_parse_exception"
                                                                           : "json_parse_exception"));
    }
    if (scan::at(line, open) != '{') {
        return failure(
            malformed("expected START_OBJECT but found [" + std::string(tokenName(line, open)) + "]"));
    }
    scan::Members top(line, open);
    if (!top.next())
        return failure(malformed("expected FIELD_NAME but found [END_OBJECT]"));
    const std::string name = scan::decoded(top.key);
    static constexpr std::pair<std::string_view, WriteOp> kActions[] = {{"index", WriteOp::Index},
                                                                        {"create", WriteOp::Create},
                                                                        {"update", WriteOp::Update},
                                                                        {"delete", WriteOp::Delete}};
    const auto known = std::find_if(std::begin(kActions), std::end(kActions),
                                    [&](const auto& entry) { return entry.first == name; });
    if (known == std::end(kActions)) {
        if (m_profile.unknownBulkAction == Profile::UnknownBulkAction::Refuse) {
            return failure(
                malformed("expected one of [create, delete, index, update] but found [" + name + "]"));
        }
        if (m_profile.unknownBulkAction == Profile::UnknownBulkAction::SkipAndWarn) {
            m_out.warnings.push_back("Unsupported action: [" + name +
                                     "]. Supported values are [create], [delete], [index], and [update]. "
                                     "Unsupported actions are currently "
                                     "accepted but will be rejected in a future version.");
        }
        takeLine();
        return {};
    }
    if (scan::at(line, top.valueBegin) != '{') {
        return failure(malformed("expected START_OBJECT or END_OBJECT but found [" +
                                 std::string(tokenName(line, top.valueBegin)) + "]"));
    }
    BulkItem item;
    item.action = known->first;
    WriteOrder& order = item.order;
    order.op = known->second;
    order.index = m_defaults.index;
    order.hasIndex = !m_defaults.index.empty();
    order.hasId = false;
    order.routing = m_defaults.routing;
    order.requireAlias = m_defaults.requireAlias;
    order.returnSource = m_defaults.source;
    scan::Members members(line, top.valueBegin);
    while (members.next()) {
        const std::size_t end = scan::valueEnd(line, members.valueBegin);
        RS_HTTP_CHECK(metadata(item, line, members, end));
        members.finish();
    }
    top.finish();
    if (top.next()) {
        return failure(malformed("expected END_OBJECT but found [FIELD_NAME]"));
    }
    return finish(std::move(item));
}

ApiResult<void> BulkReader::finish(BulkItem item)
{
    WriteOrder& order = item.order;
    if (order.op == WriteOp::Create)
        item.action = "create";
    if (order.op != WriteOp::Delete) {
        if (m_rest.empty())
            return {}; // an action whose source never came
        std::string_view source = takeLine();
        if (!source.empty() && source.back() == '\r')
            source.remove_suffix(1);
        if (order.op == WriteOp::Update) {
            if (order.version || order.versionTypeGiven) {
                return failure(illegalArgument("Update requests do not support versioning. Please use "
                                               "`if_seq_no` and `if_primary_term` instead"));
            }
            RS_HTTP_TRY(body, parseUpdateBody(source, m_profile));
            order.update = std::move(body);
            if (order.update.ifSeqNo)
                order.ifSeqNo = *order.update.ifSeqNo;
            if (order.update.ifPrimaryTerm)
                order.ifPrimaryTerm = *order.update.ifPrimaryTerm;
        } else {
            order.source = source;
        }
    }
    m_out.items.push_back(std::move(item));
    return {};
}

ApiResult<BulkLines> BulkReader::read()
{
    if (m_rest.back() != '\n')
        return failure(illegalArgument("The bulk request must be terminated by a newline [\\n]"));
    while (!m_rest.empty()) {
        const std::string_view line = takeLine();
        if (scan::blanks(line, 0) < line.size())
            RS_HTTP_CHECK(action(line));
    }
    if (m_out.items.empty())
        return failure(validationError({"no requests added"}));
    std::vector<std::string> messages;
    for (BulkItem& item : m_out.items) {
        if (item.order.hasId)
            item.order.id = item.order.ownedId;
        if (!item.order.ownedRouting.empty())
            item.order.routing = item.order.ownedRouting;
        validateOrder(item.order, messages);
    }
    if (!messages.empty())
        return failure(validationError(messages));
    return std::move(m_out);
}

} // namespace

ApiResult<BulkLines> parseBulk(std::string_view body, const BulkDefaults& defaults, const Profile& profile)
{
    return BulkReader(body, defaults, profile).read();
}

} // namespace racescope::http
