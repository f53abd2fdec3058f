// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/index_settings.h"
#include "http/route_table.h"

#include <algorithm>

namespace racescope::http::handlers {
namespace {

using json::Value;

ApiResult<NameOptions> nameOptions(const Context& context, std::string_view resourceType = "index_or_alias")
{
    NameOptions options;
    RS_HTTP_TRY(ignore, context.flag("ignore_unavailable", false));
    RS_HTTP_TRY(allow, context.flag("allow_no_indices", true));
    options.ignoreUnavailable = ignore;
    options.allowNoIndices = allow;
    options.resourceType = resourceType;
    return options;
}

ApiResult<Value> bodyObject(const Context& context)
{
    if (context.request.body.empty())
        return Value::object();
    auto value = json::parse(context.request.body);
    if (!value.has_value()) {
        ApiError error = parseError("parse_exception", "Failed to parse content to map");
        error.causedBy = std::make_shared<const ApiError>(jsonError(value.error()));
        return failure(std::move(error));
    }
    if (!value->isObject())
        return failure(parseError("parse_exception", "Failed to parse content to map"));
    return std::move(*value);
}

// A name in a path that can be no index's: said before "no such index".
ApiResult<void> refuseReserved(const std::string& name)
{
    if (name.size() > 1 && name.front() == '_' && name != "_all" && name.find(',') == std::string::npos) {
        return failure(storeRefused(StoreError{StoreError::Kind::InvalidName,
                                               name,
                                               "Invalid index name [" + name + "], must not start with '_'.",
                                               {}}));
    }
    return {};
}

ApiResult<void> readCreateBody(const Context& context, IndexSettings& settings, IndexInfo& info)
{
    RS_HTTP_TRY(body, bodyObject(context));
    for (const auto& [key, member] : body.members()) {
        if (key == "settings") {
            RS_HTTP_CHECK(applySettings(flattened(member), SettingsUse::Create, settings, info));
        } else if (key == "mappings") {
            RS_HTTP_CHECK(checkMappings(member, info));
            info.mappings = json::dump(member);
        } else if (key == "aliases") {
            for (const auto& [alias, content] : member.members()) {
                RS_HTTP_TRY(aliasSettings, aliasSettingsOf(content));
                info.aliases[alias] = aliasSettings;
            }
        } else {
            return failure(parseError("parse_exception", "unknown key [" + key + "] for create index"));
        }
    }
    return {};
}

bool lastSegmentIs(const Context& context, std::string_view word)
{
    return context.route.path.ends_with(word);
}

} // namespace

ApiResult<void> createIndex(Context& context)
{
    IndexSettings settings;
    IndexInfo info;
    RS_HTTP_CHECK(readCreateBody(context, settings, info));
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::seconds(30)));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(index, context.door.catalogue.createIndex(context.index, settings, std::move(info)));
    RS_HTTP_TRY(asked, context.activeShardsAsked(*index));
    const bool enough = !asked || *asked <= context.copiesOf(*index).successful;
    if (!enough)
        context.delay = timeout;
    context.body() += R"({"acknowledged":true,"shards_acknowledged":)";
    context.body() += enough ? "true" : "false";
    context.body() += ",\"index\":";
    json::appendQuoted(context.body(), index->name());
    context.body() += '}';
    return {};
}

ApiResult<void> getIndex(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_TRY(flat, context.flag("flat_settings", false));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_CHECK(refuseReserved(context.index));
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    if (indices.empty() && context.request.method == Method::Head)
        return failure(indexNotFound(context.index, "index_or_alias"));
    std::string& out = context.body();
    out += '{';
    for (const auto& index : indices) {
        const IndexInfo& info = context.door.catalogue.info(*index);
        if (out.size() > 1)
            out += ',';
        json::appendQuoted(out, index->name());
        out += ":{\"aliases\":" + aliasesJson(context.door.catalogue.aliasesOf(*index));
        out += ",\"mappings\":" + info.mappings;
        out += ",\"settings\":" + (flat ? flatSettingsJson(*index, info, *context.style.profile)
                                        : settingsJson(*index, info, *context.style.profile));
        out += '}';
    }
    out += '}';
    return {};
}

ApiResult<void> deleteIndex(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    options.aliases = false;
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const bool wildcard = context.index == "_all" || context.index.find('*') != std::string::npos;
    const bool needsName =
        context.door.catalogue.destructiveRequiresName.value_or(context.style.profile->destructiveNeedsName);
    if (wildcard && needsName) {
        // A pattern that meets no index destroys nothing.
        const bool named = std::all_of(indices.begin(), indices.end(), [&](const auto& index) {
            const auto parts = splitCommas(context.index);
            return std::find(parts.begin(), parts.end(), index->name()) != parts.end();
        });
        if (!named)
            return failure(illegalArgument("Wildcard expressions or all indices are not allowed"));
    }
    for (const auto& index : indices)
        context.door.catalogue.deleteIndex(*index);
    context.body() += R"({"acknowledged":true})";
    return {};
}

ApiResult<void> refreshIndices(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::uint32_t total = 0;
    std::uint32_t successful = 0;
    for (const auto& index : indices) {
        if (lastSegmentIs(context, "_refresh"))
            index->refresh();
        const CopyCounts copies = context.copiesOf(*index);
        total += copies.total * index->shardCount();
        successful += copies.successful * index->shardCount();
    }
    context.body() += "{\"_shards\":";
    appendShardCounts(context.body(), total, successful);
    context.body() += '}';
    return {};
}

ApiResult<void> getSettings(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_TRY(flat, context.flag("flat_settings", false));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::string& out = context.body();
    out += '{';
    for (const auto& index : indices) {
        const IndexInfo& info = context.door.catalogue.info(*index);
        if (out.size() > 1)
            out += ',';
        json::appendQuoted(out, index->name());
        out += ":{\"settings\":";
        out += flat ? flatSettingsJson(*index, info, *context.style.profile)
                    : settingsJson(*index, info, *context.style.profile);
        out += '}';
    }
    out += '}';
    return {};
}

ApiResult<void> putSettings(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_TRY(body, bodyObject(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const Value* inner = body.find("settings");
    const FlatSettings given = flattened(inner ? *inner : body);
    for (const auto& index : indices) {
        IndexSettings settings = index->settings();
        RS_HTTP_CHECK(
            applySettings(given, SettingsUse::Update, settings, context.door.catalogue.info(*index)));
        index->setReplicas(settings.replicas);
        index->setRefreshInterval(settings.refreshInterval);
    }
    context.body() += R"({"acknowledged":true})";
    return {};
}

ApiResult<void> getMapping(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::string& out = context.body();
    out += '{';
    for (const auto& index : indices) {
        if (out.size() > 1)
            out += ',';
        json::appendQuoted(out, index->name());
        out += ":{\"mappings\":" + context.door.catalogue.info(*index).mappings + "}";
    }
    out += '}';
    return {};
}

ApiResult<void> putMapping(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    if (context.request.body.empty())
        return failure(validationError({"mapping source is empty"}));
    RS_HTTP_TRY(body, bodyObject(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    for (const auto& index : indices)
        RS_HTTP_CHECK(mergeMappings(body, context.door.catalogue.info(*index)));
    context.body() += R"({"acknowledged":true})";
    return {};
}

ApiResult<void> openOrCloseIndex(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const bool opens = lastSegmentIs(context, "_open");
    std::string closed;
    for (const auto& index : indices) {
        IndexInfo& info = context.door.catalogue.info(*index);
        if (opens && info.closed) { // a primary that is assigned again begins a new reign
            for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard)
                index->bumpTerm(shard);
        }
        info.closed = !opens;
        closed += (closed.empty() ? "" : ",") + json::quoted(index->name()) + ":{\"closed\":true}";
    }
    context.body() += R"({"acknowledged":true,"shards_acknowledged":true)";
    if (!opens)
        context.body() += ",\"indices\":{" + closed + "}";
    context.body() += '}';
    return {};
}

ApiResult<void> indexStats(Context& context)
{
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::uint32_t total = 0;
    std::uint32_t successful = 0;
    std::uint64_t allDocuments = 0;
    std::uint64_t allBytes = 0;
    std::string perIndex;
    const auto figures = [](std::uint64_t documents, std::uint64_t tombstones, std::uint64_t bytes) {
        return "{\"docs\":{\"count\":" + std::to_string(documents) +
               ",\"deleted\":" + std::to_string(tombstones) +
               "},\"store\":{\"size_in_bytes\":" + std::to_string(bytes) + "}}";
    };
    for (const auto& index : indices) {
        const CopyCounts copies = context.copiesOf(*index);
        total += copies.total * index->shardCount();
        successful += copies.successful * index->shardCount();
        std::uint64_t documents = 0;
        std::uint64_t tombstones = 0;
        std::uint64_t bytes = 0;
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard) {
            const ShardStats stats = index->stats(shard);
            documents += stats.documents;
            tombstones += stats.tombstones;
            bytes += stats.bytes;
        }
        allDocuments += documents;
        allBytes += bytes;
        const std::string both = figures(documents, tombstones, bytes);
        perIndex += (perIndex.empty() ? "" : ",") + json::quoted(index->name()) + ":{\"uuid\":\"" +
                    index->uuid() + "\",\"primaries\":" + both + ",\"total\":" + both + "}";
    }
    const std::string all = figures(allDocuments, 0, allBytes);
    context.body() += "{\"_shards\":";
    appendShardCounts(context.body(), total, successful);
    context.body() +=
        ",\"_all\":{\"primaries\":" + all + ",\"total\":" + all + "},\"indices\":{" + perIndex + "}}";
    return {};
}

// The failover that a person asks for: the shard's term grows, documents keep theirs.
ApiResult<void> bumpTerm(Context& context)
{
    RS_HTTP_TRY(shard, context.integer("shard", "int"));
    RS_HTTP_TRY(by, context.integer("by", "int"));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(index, context.door.catalogue.readTarget(context.index));
    const std::int64_t number = shard.value_or(0);
    if (number < 0 || number >= index->shardCount())
        return failure(illegalArgument("no such shard [" + std::to_string(number) + "]"));
    if (by.value_or(1) < 1)
        return failure(
            illegalArgument("a primary term only grows, but [by] is [" + std::to_string(*by) + "]"));
    const PrimaryTerm term = index->bumpTerm(static_cast<std::uint32_t>(number), by.value_or(1));
    context.body() += "{\"acknowledged\":true,\"shard\":" + std::to_string(number) +
                      ",\"primary_term\":" + std::to_string(term.value) + "}";
    return {};
}

} // namespace racescope::http::handlers
