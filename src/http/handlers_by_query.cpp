// SPDX-License-Identifier: GPL-3.0-or-later
// Update and delete by query: a snapshot of the last refresh, then one conditional write for every hit. What
// moved on since the snapshot conflicts by the store's own rule.
#include "http/handlers.h"
#include "http/search_body.h"
#include "http/write_order.h"

#include <algorithm>

namespace racescope::http::handlers {
namespace {

enum class Action { Update, Delete };

struct ByQuery {
    Action action = Action::Update;
    Query query = Query::matchAll();
    bool proceed = false;
    bool refresh = false;
    std::int64_t batch = 1000;
    std::optional<std::int64_t> maxDocs;
};

struct Tally {
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::int64_t batches = 0;
    std::int64_t conflicts = 0;
    struct Failure {
        std::string index;
        std::string id;
        ApiError cause;
    };
    std::vector<Failure> failures;
};

ApiResult<void> readLimits(const Context& context, ByQuery& order)
{
    RS_HTTP_TRY(batch, context.integer("scroll_size", "int"));
    if (batch && *batch <= 0)
        return failure(illegalArgument("[scroll_size] parameter must be greater than 0 but was [" +
                                       std::to_string(*batch) + "]"));
    order.batch = batch.value_or(1000);
    RS_HTTP_TRY(maxDocs, context.integer("max_docs", "int"));
    RS_HTTP_TRY(size, context.integer("size", "int"));
    order.maxDocs = maxDocs ? maxDocs : size;
    return {};
}

ApiResult<ByQuery> readOrder(Context& context, Action action)
{
    ByQuery order;
    order.action = action;
    if (const auto conflicts = context.text("conflicts")) {
        if (*conflicts != "proceed" && *conflicts != "abort") {
            return failure(illegalArgument("conflicts may only be \"proceed\" or \"abort\" but was [" +
                                           std::string(*conflicts) + "]"));
        }
        order.proceed = *conflicts == "proceed";
    }
    RS_HTTP_TRY(refresh, context.flag("refresh", false));
    order.refresh = refresh;
    RS_HTTP_CHECK(readLimits(context, order));
    RS_HTTP_TRY(wait, context.flag("wait_for_completion", true));
    static_cast<void>(wait);
    std::string_view body = context.request.body;
    bool hasQuery = context.text("q").has_value();
    if (!body.empty()) {
        const auto parsed = json::parse(body);
        if (parsed.has_value() && parsed->isObject()) {
            if (parsed->find("script"))
                return failure([] {
                    ApiError error = illegalArgument("failed to execute script");
                    error.causedBy = std::make_shared<const ApiError>(
                        illegalArgument("scripting is not available: this server has no script engine"));
                    return error;
                }());
            if (const json::Value* conflicts = parsed->find("conflicts"))
                order.proceed = conflicts->text() == "proceed";
            if (const json::Value* most = parsed->find("max_docs"))
                order.maxDocs = most->toInt();
            hasQuery = hasQuery || parsed->find("query");
        }
    }
    RS_HTTP_TRY(query, parseQueryBody(context, body, {"conflicts", "max_docs", "slice", "size"}));
    order.query = std::move(query);
    RS_HTTP_CHECK(context.refuseUnknown());
    std::vector<std::string> messages;
    if (context.text("from"))
        messages.emplace_back("from is not supported in this context");
    if (context.text("stored_fields"))
        messages.emplace_back("stored_fields is not supported in this context");
    if (action == Action::Delete && !hasQuery)
        messages.emplace_back("query is missing");
    if (!messages.empty())
        return failure(validationError(messages));
    if (order.maxDocs && *order.maxDocs < 0) {
        return failure(validationError(
            {"[max_docs] parameter cannot be negative, found [" + std::to_string(*order.maxDocs) + "]"}));
    }
    return order;
}

void writeHit(Context& context, Action action, const SearchHit& hit, Tally& tally)
{
    DoorState& door = context.door;
    const SearchDocument& document = *hit.document;
    const Nanos begin = door.tracker.now();
    WriteRequest request;
    request.op = action == Action::Delete ? WriteOp::Delete : WriteOp::Index;
    request.required = document.token;
    const WriteOutcome outcome =
        hit.index->write(document.id, document.routing, request,
                         action == Action::Delete ? Source() : document.source, door.tracker.worker());
    const bool accepted = outcome.accepted();
    context.response.ticket = std::max(context.response.ticket, outcome.ticket);
    WriteFact fact;
    fact.place = placeOf(*hit.index, document.id, outcome.shard);
    fact.flags = event_flag::kGuardSeqNo;
    fact.required = document.token;
    door.tracker.wrote(begin, fact, outcome, accepted ? 200 : 409);
    context.recorded = true;
    if (accepted) {
        ++tally.done;
        return;
    }
    ++tally.conflicts;
    if (const auto* conflict = std::get_if<Conflict>(&outcome.decision)) {
        tally.failures.push_back(
            Tally::Failure{hit.index->name(), document.id,
                           versionConflict(*hit.index, outcome.shard, document.id, *conflict)});
    }
}

void append(std::string& out, const Context& context, const ByQuery& order, const Tally& tally,
            std::int64_t tookMs)
{
    const auto member = [&out](std::string_view name, std::int64_t value) {
        out += ",\"";
        out += name;
        out += "\":";
        appendNumber(out, value);
    };
    out += "{\"took\":";
    appendNumber(out, tookMs);
    out += ",\"timed_out\":false";
    member("total", tally.total);
    if (order.action == Action::Update)
        member("updated", tally.done);
    member("deleted", order.action == Action::Delete ? tally.done : 0);
    member("batches", tally.batches);
    member("version_conflicts", tally.conflicts);
    member("noops", 0);
    out += ",\"retries\":{\"bulk\":0,\"search\":0}";
    if (context.output.human)
        out += ",\"throttled\":\"0s\"";
    out += ",\"throttled_millis\":0,\"requests_per_second\":-1.0";
    if (context.output.human)
        out += ",\"throttled_until\":\"0s\"";
    out += ",\"throttled_until_millis\":0,\"failures\":[";
    bool first = true;
    for (const Tally::Failure& failure : tally.failures) {
        out += std::exchange(first, false) ? "{\"index\":" : ",{\"index\":";
        json::appendQuoted(out, failure.index);
        if (context.style.emitType)
            out += ",\"type\":\"_doc\"";
        out += ",\"id\":";
        json::appendQuoted(out, failure.id);
        out += ",\"cause\":";
        appendErrorObject(out, context.style, failure.cause, false);
        out += ",\"status\":409}";
    }
    out += "]}";
}

ApiResult<void> byQuery(Context& context, Action action)
{
    const Nanos begin = context.door.tracker.now();
    RS_HTTP_TRY(order, readOrder(context, action));
    NameOptions options;
    RS_HTTP_TRY(ignore, context.flag("ignore_unavailable", false));
    options.ignoreUnavailable = ignore;
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::vector<SearchHit> hits = findAll(indices, order.query);
    if (order.maxDocs && hits.size() > static_cast<std::size_t>(*order.maxDocs))
        hits.resize(static_cast<std::size_t>(*order.maxDocs));
    Tally tally;
    tally.total = static_cast<std::int64_t>(hits.size());
    for (std::size_t i = 0; i < hits.size() && (order.proceed || tally.conflicts == 0);) {
        ++tally.batches;
        const std::size_t end = std::min(hits.size(), i + static_cast<std::size_t>(order.batch));
        for (; i < end; ++i)
            writeHit(context, action, hits[i], tally);
    }
    if (order.proceed)
        tally.failures.clear();
    if (order.refresh) {
        for (const auto& index : indices)
            index->refresh();
    }
    context.response.status = tally.failures.empty() ? 200 : 409;
    append(context.body(), context, order, tally, (context.door.tracker.now() - begin) / 1'000'000);
    return {};
}

} // namespace

ApiResult<void> updateByQuery(Context& context)
{
    return byQuery(context, Action::Update);
}

ApiResult<void> deleteByQuery(Context& context)
{
    return byQuery(context, Action::Delete);
}

} // namespace racescope::http::handlers
