// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/search_body.h"

namespace racescope::http::handlers {
namespace {

ApiResult<NameOptions> nameOptions(const Context& context)
{
    NameOptions options;
    RS_HTTP_TRY(ignore, context.flag("ignore_unavailable", false));
    RS_HTTP_TRY(allow, context.flag("allow_no_indices", true));
    options.ignoreUnavailable = ignore;
    options.allowNoIndices = allow;
    return options;
}

std::int64_t tookMs(const Context& context, Nanos begin)
{
    return (context.door.tracker.now() - begin) / 1'000'000;
}

} // namespace

ApiResult<void> search(Context& context)
{
    const Nanos begin = context.door.tracker.now();
    RS_HTTP_TRY(order, parseSearch(context, context.request.body));
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const SearchFound found = runSearch(indices, order);
    appendSearch(context.body(), context, order, found, tookMs(context, begin));
    context.door.tracker.searched(begin, 200);
    context.recorded = true;
    return {};
}

ApiResult<void> multiSearch(Context& context)
{
    const Nanos begin = context.door.tracker.now();
    RS_HTTP_CHECK(context.refuseUnknown());
    std::string_view rest = context.request.body;
    if (rest.empty())
        return failure(parseError("parse_exception", "request body is required"));
    if (rest.back() != '\n')
        return failure(illegalArgument("The msearch request must be terminated by a newline [\\n]"));
    const auto takeLine = [&rest] {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        return line;
    };
    std::string responses;
    while (!rest.empty()) {
        const std::string_view head = takeLine();
        const std::string_view body = rest.empty() ? std::string_view() : takeLine();
        std::string names = context.index;
        if (const auto parsed = json::parse(head); parsed.has_value()) {
            if (const json::Value* index = parsed->find("index")) {
                names = index->text();
                for (const json::Value& one : index->items())
                    names += (names.empty() ? "" : ",") + one.text();
            }
        } else if (!head.empty()) {
            return failure(jsonError(parsed.error()));
        }
        responses += responses.empty() ? "" : ",";
        const auto fail = [&](const ApiError& error) {
            responses += "{\"error\":";
            appendErrorObject(responses, context.style, error, true);
            responses += ",\"status\":" + std::to_string(error.status) + "}";
        };
        const auto order = parseSearch(context, body);
        if (!order.has_value()) {
            fail(order.error());
            continue;
        }
        const auto indices = context.door.catalogue.resolve(names, NameOptions{});
        if (!indices.has_value()) {
            fail(indices.error());
            continue;
        }
        appendSearch(responses, context, *order, runSearch(*indices, *order), tookMs(context, begin));
        responses.back() = ','; // the closing brace moves behind the status
        responses += "\"status\":200}";
    }
    if (responses.empty())
        return failure(validationError({"no requests added"}));
    context.body() +=
        "{\"took\":" + std::to_string(tookMs(context, begin)) + ",\"responses\":[" + responses + "]}";
    context.door.tracker.searched(begin, 200);
    context.recorded = true;
    return {};
}

ApiResult<void> count(Context& context)
{
    const Nanos begin = context.door.tracker.now();
    RS_HTTP_TRY(terminate, context.integer("terminate_after", "int"));
    if (terminate && *terminate < 0)
        return failure(illegalArgument("terminateAfter must be > 0"));
    RS_HTTP_TRY(query, parseQueryBody(context, context.request.body, {}));
    RS_HTTP_TRY(options, nameOptions(context));
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::uint32_t shards = 0;
    for (const auto& index : indices)
        shards += index->shardCount();
    const std::size_t found = findAll(indices, query).size();
    std::string& out = context.body();
    out += "{\"count\":";
    appendNumber(out, static_cast<std::int64_t>(found));
    out += ",\"_shards\":{\"total\":";
    appendNumber(out, shards);
    out += ",\"successful\":";
    appendNumber(out, shards);
    out += ",\"skipped\":0,\"failed\":0}}";
    context.door.tracker.searched(begin, 200);
    context.recorded = true;
    return {};
}

} // namespace racescope::http::handlers
