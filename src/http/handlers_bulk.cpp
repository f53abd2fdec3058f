// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/bulk_parse.h"
#include "http/handlers.h"

#include <set>

namespace racescope::http::handlers {
namespace {

void appendItem(Context& context, const BulkItem& item, const WriteReport& report, bool forcedRefresh)
{
    std::string& out = context.body();
    out += "{\"";
    out += item.action;
    out += "\":";
    if (report.error) {
        out += "{\"_index\":";
        json::appendQuoted(out, report.index ? report.index->name() : item.order.index);
        if (context.style.emitType)
            out += ",\"_type\":\"_doc\"";
        out += ",\"_id\":";
        if (item.order.hasId)
            json::appendQuoted(out, item.order.id);
        else if (!report.id.empty())
            json::appendQuoted(out, report.id);
        else
            out += "null";
        out += ",\"status\":";
        appendNumber(out, report.error->status);
        out += ",\"error\":";
        appendErrorObject(out, context.style, *report.error, false);
        out += "}}";
        return;
    }
    appendReport(out, context, report, item.order, forcedRefresh && !report.noop(),
                 context.copiesOf(*report.index));
    out += ",\"status\":";
    appendNumber(out, statusOf(report.answer));
    out += "}}";
}

void addWarnings(Context& context, const std::vector<std::string>& warnings)
{
    const Profile& profile = *context.style.profile;
    for (const std::string& warning : warnings) {
        // Names that clients sent stand in the text: no line break may come through.
        std::string safe;
        for (const char c : warning) {
            if (c == '"' || c == '\\')
                safe += '\\';
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
                safe += c;
        }
        context.response.headers += "Warning: 299 Elasticsearch-" + std::string(profile.versionNumber) + "-" +
                                    std::string(profile.buildHash) + " \"" + safe + "\"\r\n";
    }
}

} // namespace

ApiResult<void> bulk(Context& context)
{
    if (context.request.body.empty())
        return failure(parseError("parse_exception", "request body is required"));
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::minutes(1)));
    static_cast<void>(timeout);
    RS_HTTP_TRY(refresh, context.refresh());
    BulkDefaults defaults;
    defaults.index = context.index;
    defaults.routing = context.text("routing").value_or(std::string_view());
    RS_HTTP_TRY(requireAlias, context.flag("require_alias", false));
    defaults.requireAlias = requireAlias;
    defaults.source = context.sourceFilter();
    defaults.typeAllowed = context.style.emitType;
    const Nanos begin = context.door.tracker.now();
    RS_HTTP_TRY(lines, parseBulk(context.request.body, defaults, *context.style.profile));
    RS_HTTP_CHECK(context.refuseUnknown());

    // The head of the answer needs to know whether an item failed: the items are written first.
    std::string items;
    items.swap(context.body());
    bool errors = false;
    std::set<std::pair<std::shared_ptr<Index>, std::uint32_t>> written;
    context.body().reserve(lines.items.size() * 200);
    for (const BulkItem& item : lines.items) {
        const WriteReport report = execute(context, item.order);
        errors = errors || report.error.has_value();
        if (!report.error && !report.noop() && refresh != Refresh::No)
            written.emplace(report.index, report.outcome.shard);
        if (context.body().size() > 0)
            context.body() += ',';
        appendItem(context, item, report, refresh == Refresh::Immediate);
    }
    for (const auto& [index, shard] : written)
        index->refreshShard(shard);
    items.swap(context.body());
    std::string& out = context.body();
    out.clear();
    const std::int64_t tookMs = (context.door.tracker.now() - begin) / 1'000'000;
    const std::string took = "\"took\":" + std::to_string(tookMs);
    const std::string errorsText = std::string("\"errors\":") + (errors ? "true" : "false");
    out += '{';
    out += context.style.profile->bulkErrorsFirst ? errorsText + "," + took : took + "," + errorsText;
    out += ",\"items\":[";
    out += items;
    out += "]}";
    addWarnings(context, lines.warnings);
    return {};
}

} // namespace racescope::http::handlers
