// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/write_order.h"

#include <algorithm>

namespace racescope::http::handlers {
namespace {

ApiError unavailable(const Index& index, std::uint32_t wanted, std::uint32_t have, std::string_view timeout)
{
    ApiError error =
        parseError("unavailable_shards_exception",
                   "[" + index.name() + "][0] Not enough active copies to meet shard count of [" +
                       std::to_string(wanted) + "] (have " + std::to_string(have) + ", needed " +
                       std::to_string(wanted) + "). Timeout: [" + std::string(timeout) + "]");
    error.status = 503;
    return error;
}

// Copies that will never be there: the write waits out its time and fails, and nothing is written.
ApiResult<void> awaitCopies(Context& context, const std::string& indexName)
{
    if (!context.text("wait_for_active_shards"))
        return {};
    const auto target = context.door.catalogue.readTarget(indexName);
    if (!target.has_value())
        return {}; // made by this very write, with default settings
    RS_HTTP_TRY(asked, context.activeShardsAsked(**target));
    const std::uint32_t have = context.copiesOf(**target).successful;
    if (!asked || *asked <= have)
        return {};
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::minutes(1)));
    context.delay = timeout;
    return failure(unavailable(**target, *asked, have, context.text("timeout").value_or("1m")));
}

ApiResult<void> readVersion(Context& context, WriteOrder& order)
{
    RS_HTTP_TRY(version, context.integer("version"));
    order.version = version;
    RS_HTTP_TRY(type, context.versionType());
    order.versionType = type;
    order.versionTypeGiven = context.text("version_type").has_value();
    return {};
}

ApiResult<void> store(Context& context, WriteOrder order, std::string_view onlyOpType)
{
    if (context.request.body.empty())
        return failure(parseError("parse_exception", "request body is required"));
    order.index = context.index;
    order.routing = context.text("routing").value_or(std::string_view());
    order.source = context.request.body;
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::minutes(1)));
    static_cast<void>(timeout);
    RS_HTTP_TRY(refresh, context.refresh());
    RS_HTTP_CHECK(readVersion(context, order));
    RS_HTTP_CHECK(readConditions(context, order));
    RS_HTTP_TRY(requireAlias, context.flag("require_alias", false));
    order.requireAlias = requireAlias;
    if (const auto opType = context.text("op_type")) {
        std::string lower(*opType);
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const bool isCreate = lower == "create";
        if (!isCreate && onlyOpType == "create")
            return failure(illegalArgument("opType must be 'create', found: [" + std::string(*opType) + "]"));
        if (!isCreate && lower != "index")
            return failure(
                illegalArgument("opType must be 'create' or 'index', found: [" + std::string(*opType) + "]"));
        order.op = isCreate ? WriteOp::Create : WriteOp::Index;
    }
    RS_HTTP_CHECK(context.refuseUnknown());
    return answerWrite(context, order, refresh);
}

struct ReadOrder {
    bool realtime = true;
    bool refresh = false;
    std::optional<std::int64_t> version;
    VersionType versionType = VersionType::Internal;
    SourceFilter filter;
};

ApiResult<ReadOrder> readOrderOf(Context& context)
{
    if (context.text("fields")) {
        return failure(illegalArgument("the parameter [fields] is no longer supported, please use "
                                       "[stored_fields] to retrieve stored fields or "
                                       "[_source] to load the field from _source"));
    }
    ReadOrder order;
    RS_HTTP_TRY(refresh, context.flag("refresh", false));
    RS_HTTP_TRY(realtime, context.flag("realtime", true));
    RS_HTTP_TRY(version, context.integer("version"));
    RS_HTTP_TRY(type, context.versionType());
    order.refresh = refresh;
    order.realtime = realtime;
    order.version = version;
    order.versionType = type;
    order.filter = context.sourceFilter().value_or(SourceFilter{});
    if (context.text("stored_fields") && !context.text("_source"))
        order.filter.fetch = false;
    RS_HTTP_CHECK(context.refuseUnknown());
    const std::int64_t number = order.version.value_or(1);
    const bool legal = order.versionType == VersionType::Internal ? number > 0 || number == -3 : number >= 0;
    if (!legal) {
        const std::string_view name = order.versionType == VersionType::Internal   ? "INTERNAL"
                                      : order.versionType == VersionType::External ? "EXTERNAL"
                                                                                   : "EXTERNAL_GTE";
        return failure(validationError({"illegal version value [" + std::to_string(number) +
                                        "] for version type [" + std::string(name) + "]"}));
    }
    return order;
}

} // namespace

ApiResult<void> answerWrite(Context& context, const WriteOrder& order, Refresh refresh)
{
    std::vector<std::string> messages;
    validateOrder(order, messages);
    if (context.text("pipeline") == std::string_view())
        messages.emplace_back("pipeline cannot be an empty string");
    if (!messages.empty())
        return failure(validationError(messages));
    RS_HTTP_CHECK(awaitCopies(context, order.index));
    WriteReport report = execute(context, order);
    if (report.error)
        return failure(std::move(*report.error));
    const bool wrote = !report.noop();
    if (wrote && refresh != Refresh::No)
        report.index->refreshShard(report.outcome.shard);
    context.response.status = statusOf(report.answer);
    const auto copies = wrote ? std::optional(context.copiesOf(*report.index)) : std::nullopt;
    appendReport(context.body(), context, report, order, wrote && refresh == Refresh::Immediate, copies);
    context.body() += '}';
    if (context.response.status == 201)
        appendLocation(context.response.headers, report.index->name(), report.id, report.routing);
    return {};
}

ApiResult<void> indexDocument(Context& context)
{
    WriteOrder order;
    order.id = context.id;
    return store(context, std::move(order), {});
}

ApiResult<void> indexWithoutId(Context& context)
{
    WriteOrder order;
    order.op = WriteOp::Create;
    order.hasId = false;
    return store(context, std::move(order), {});
}

ApiResult<void> createDocument(Context& context)
{
    WriteOrder order;
    order.op = WriteOp::Create;
    order.id = context.id;
    return store(context, std::move(order), "create");
}

ApiResult<void> deleteDocument(Context& context)
{
    WriteOrder order;
    order.op = WriteOp::Delete;
    order.index = context.index;
    order.id = context.id;
    order.routing = context.text("routing").value_or(std::string_view());
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::minutes(1)));
    static_cast<void>(timeout);
    RS_HTTP_TRY(refresh, context.refresh());
    RS_HTTP_CHECK(readVersion(context, order));
    RS_HTTP_CHECK(readConditions(context, order));
    RS_HTTP_CHECK(context.refuseUnknown());
    return answerWrite(context, order, refresh);
}

ApiResult<void> getDocument(Context& context)
{
    RS_HTTP_TRY(order, readOrderOf(context));
    RS_HTTP_TRY(index, context.door.catalogue.readTarget(context.index));
    const Nanos begin = context.door.tracker.now();
    const std::string_view routing = context.text("routing").value_or(std::string_view());
    const ReadResult result = readDocument(*index, context.id, routing, order.realtime, order.refresh);
    const bool mismatch = result.found && order.version && *order.version != -3 &&
                          result.current.version.value != *order.version;
    context.response.status = mismatch ? 409 : result.found ? 200 : 404;
    context.door.tracker.read(begin, placeOf(*index, context.id, index->shardOf(context.id, routing)), result,
                              context.response.status);
    context.recorded = true;
    if (mismatch) {
        Conflict conflict;
        conflict.kind = ConflictKind::OldVersion;
        conflict.given = Version(*order.version);
        conflict.current = result.current.token;
        conflict.currentVersion = result.current.version;
        return failure(versionConflict(*index, index->shardOf(context.id, routing), context.id, conflict));
    }
    appendRead(context.body(), context, *index, context.id, result, order.filter);
    return {};
}

ApiResult<void> getSource(Context& context)
{
    RS_HTTP_TRY(order, readOrderOf(context));
    if (!order.filter.fetch)
        return failure(validationError({"fetching source can not be disabled"}));
    RS_HTTP_TRY(index, context.door.catalogue.readTarget(context.index));
    const Nanos begin = context.door.tracker.now();
    const std::string_view routing = context.text("routing").value_or(std::string_view());
    const ReadResult result = readDocument(*index, context.id, routing, order.realtime, order.refresh);
    const bool hasSource = result.found && context.door.catalogue.info(*index).sourceEnabled;
    context.door.tracker.read(begin, placeOf(*index, context.id, index->shardOf(context.id, routing)), result,
                              hasSource ? 200 : 404);
    context.recorded = true;
    if (!hasSource) {
        const std::string type = context.style.profile->typeInMessages ? "/[_doc]/[" : "/[";
        ApiError error = parseError("resource_not_found_exception",
                                    std::string(result.found ? "Source" : "Document") + " not found [" +
                                        index->name() + "]" + type + std::string(context.id) + "]");
        error.status = 404;
        return failure(std::move(error));
    }
    if (order.filter.active())
        context.body() += order.filter.apply(result.source.view());
    else
        context.body() += result.source.view();
    context.filtering = Filtering::Off;
    return {};
}

} // namespace racescope::http::handlers

namespace racescope::http {

ReadResult readDocument(Index& index, std::string_view id, std::string_view routing, bool realtime,
                        bool refresh)
{
    if (refresh)
        index.refreshShard(index.shardOf(id, routing));
    if (realtime)
        return index.get(id, routing);
    ReadResult result;
    const auto view = index.searchView();
    const std::uint32_t shard = index.shardOf(id, routing);
    for (const auto& document : *view) {
        if (document->shard != shard || document->id != id)
            continue;
        result.found = true;
        result.current = CurrentDocument{CurrentDocument::State::Live, document->version, document->token};
        result.source = document->source;
        result.routing = document->routing;
        break;
    }
    return result;
}

void appendRead(std::string& out, const Context& context, Index& index, std::string_view id,
                const ReadResult& result, const SourceFilter& filter)
{
    DocumentView view;
    view.index = index.name();
    view.id = id;
    view.routing = result.routing;
    view.found = result.found;
    view.version = result.current.version;
    view.token = result.current.token;
    std::string filtered;
    std::string_view source;
    if (result.found && filter.fetch && context.door.catalogue.info(index).sourceEnabled) {
        source = result.source.view();
        if (filter.active()) {
            filtered = filter.apply(source);
            source = filtered;
        }
        view.source = &source;
    }
    appendDocument(out, context.style, view);
}

} // namespace racescope::http
