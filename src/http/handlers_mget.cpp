// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/write_order.h"

#include <algorithm>

namespace racescope::http::handlers {
namespace {

struct Item {
    std::string index;
    std::string id;
    std::string routing;
    bool hasId = false;
    std::optional<std::int64_t> version;
    VersionType versionType = VersionType::Internal;
    std::optional<SourceFilter> source;
};

std::string_view tokenName(const json::Value& value)
{
    switch (value.type()) {
    case json::Type::Null:
        return "VALUE_NULL";
    case json::Type::Bool:
        return "VALUE_BOOLEAN";
    case json::Type::Number:
        return "VALUE_NUMBER";
    case json::Type::String:
        return "VALUE_STRING";
    case json::Type::Array:
        return "START_ARRAY";
    case json::Type::Object:
        return "START_OBJECT";
    }
    return "VALUE_NULL";
}

std::string scalarText(const json::Value& value)
{
    return value.isString() || value.isNumber() ? value.text() : json::dump(value);
}

ApiResult<Item> readItem(std::string_view body, const json::Value& value, const std::string& defaultIndex)
{
    if (!value.isObject())
        return failure(illegalArgument("docs array element should include an object"));
    Item item;
    item.index = defaultIndex;
    for (const auto& [key, member] : value.members()) {
        if (key == "_index") {
            item.index = scalarText(member);
        } else if (key == "_id") {
            item.id = scalarText(member);
            item.hasId = !member.isNull();
        } else if (key == "routing") {
            item.routing = scalarText(member);
        } else if (key == "version") {
            item.version = member.toInt();
        } else if (key == "version_type") {
            const std::string type = scalarText(member);
            if (type == "external" || type == "external_gt")
                item.versionType = VersionType::External;
            else if (type == "external_gte")
                item.versionType = VersionType::ExternalGte;
            else if (type != "internal")
                return failure(illegalArgument("No version type match [" + type + "]"));
        } else if (key == "_source") {
            item.source = sourceFilterOf(member);
        } else if (key == "fields") {
            return failure(parsingError("Unsupported field [fields] used, expected [stored_fields] instead",
                                        json::lineColumn(body, member.offset())));
        } else if (key != "stored_fields" && key != "preference") {
            return failure(parseError("parse_exception",
                                      "failed to parse multi get request. unknown field [" + key + "]"));
        }
    }
    return item;
}

ApiResult<std::vector<Item>> readItems(Context& context)
{
    const std::string_view body = context.request.body;
    if (body.empty())
        return failure(parseError("parse_exception", "request body or source parameter is required"));
    const auto parsed = json::parse(body);
    if (!parsed.has_value())
        return failure(jsonError(parsed.error(), context.style.profile->positionInSourceErrors
                                                     ? "x_content_parse_exception"
                                                     : "json_parse_exception"));
    const auto where = [&](const json::Value& value) { return json::lineColumn(body, value.offset()); };
    if (!parsed->isObject()) {
        return failure(parsingError("unexpected token [" + std::string(tokenName(*parsed)) +
                                        "], expected [START_OBJECT]",
                                    where(*parsed)));
    }
    std::vector<Item> items;
    for (const auto& [key, member] : parsed->members()) {
        if (!member.isArray()) {
            return failure(parsingError("unexpected token [" + std::string(tokenName(member)) +
                                            "], expected [FIELD_NAME] or [START_ARRAY]",
                                        where(member)));
        }
        if (key != "docs" && key != "ids") {
            return failure(parsingError(
                "unknown key [" + key + "] for a START_ARRAY, expected [docs] or [ids]", where(member)));
        }
        for (const json::Value& value : member.items()) {
            if (key == "docs") {
                RS_HTTP_TRY(item, readItem(body, value, context.index));
                items.push_back(std::move(item));
                continue;
            }
            if (value.isObject() || value.isArray() || value.isNull())
                return failure(illegalArgument("ids array element should only contain ids"));
            Item item;
            item.index = context.index;
            item.id = scalarText(value);
            item.hasId = true;
            items.push_back(std::move(item));
        }
    }
    std::vector<std::string> messages;
    if (items.empty())
        messages.emplace_back("no documents to get");
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].index.empty())
            messages.push_back("index is missing for doc " + std::to_string(i));
        if (!items[i].hasId)
            messages.push_back("id is missing for doc " + std::to_string(i));
    }
    if (!messages.empty())
        return failure(validationError(messages));
    return items;
}

void appendFailure(Context& context, const Item& item, const ApiError& error)
{
    std::string& out = context.body();
    out += "{\"_index\":";
    json::appendQuoted(out, item.index);
    if (context.style.emitType)
        out += ",\"_type\":\"_doc\"";
    out += ",\"_id\":";
    json::appendQuoted(out, item.id);
    out += ",\"error\":";
    appendErrorObject(out, context.style, error, true);
    out += '}';
}

void appendItem(Context& context, const Item& item, bool realtime, bool refresh, const SourceFilter& filter)
{
    const Nanos begin = context.door.tracker.now();
    const auto index = context.door.catalogue.readTarget(item.index);
    if (!index.has_value()) {
        appendFailure(context, item, index.error());
        return;
    }
    const ReadResult result = readDocument(**index, item.id, item.routing, realtime, refresh);
    const std::uint32_t shard = (*index)->shardOf(item.id, item.routing);
    context.door.tracker.read(begin, placeOf(**index, item.id, shard), result, 200);
    context.recorded = true;
    if (result.found && item.version && *item.version != result.current.version.value) {
        Conflict conflict;
        conflict.kind = ConflictKind::OldVersion;
        conflict.given = Version(*item.version);
        conflict.current = result.current.token;
        conflict.currentVersion = result.current.version;
        appendFailure(context, item, versionConflict(**index, shard, item.id, conflict));
        return;
    }
    appendRead(context.body(), context, **index, item.id, result, item.source.value_or(filter));
}

} // namespace

ApiResult<void> multiGet(Context& context)
{
    RS_HTTP_TRY(refresh, context.flag("refresh", false));
    RS_HTTP_TRY(realtime, context.flag("realtime", true));
    const SourceFilter filter = context.sourceFilter().value_or(SourceFilter{});
    RS_HTTP_TRY(items, readItems(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    const std::string routing(context.text("routing").value_or(std::string_view()));
    context.body() += "{\"docs\":[";
    bool first = true;
    for (Item& item : items) {
        if (!std::exchange(first, false))
            context.body() += ',';
        if (item.routing.empty())
            item.routing = routing;
        appendItem(context, item, realtime, refresh, filter);
    }
    context.body() += "]}";
    return {};
}

} // namespace racescope::http::handlers
