// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/cluster_state.h"
#include "http/handlers.h"

#include <algorithm>

namespace racescope::http {

ClusterCounts countCluster(const Context& context, const std::vector<std::shared_ptr<Index>>& indices)
{
    ClusterCounts counts;
    for (const auto& index : indices) {
        const CopyCounts copies = context.copiesOf(*index);
        counts.primaries += index->shardCount();
        counts.active += copies.successful * index->shardCount();
        counts.unassigned += (copies.total - copies.successful) * index->shardCount();
    }
    return counts;
}

std::string_view healthOf(const ClusterCounts& counts)
{
    return counts.unassigned > 0 ? "yellow" : "green";
}

std::string activePercent(const ClusterCounts& counts)
{
    const std::uint32_t all = counts.active + counts.unassigned;
    const double percent = all == 0 ? 100.0 : 100.0 * counts.active / all;
    std::string text = json::dump(json::Value::number(percent));
    if (text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

} // namespace racescope::http

namespace racescope::http::handlers {
namespace {

void appendIndexHealth(std::string& out, const Context& context, const Index& index)
{
    const CopyCounts copies = context.copiesOf(index);
    const std::uint32_t shards = index.shardCount();
    const std::uint32_t unassigned = (copies.total - copies.successful) * shards;
    json::appendQuoted(out, index.name());
    out += ":{\"status\":\"" + std::string(unassigned > 0 ? "yellow" : "green") +
           "\",\"number_of_shards\":" + std::to_string(shards) +
           ",\"number_of_replicas\":" + std::to_string(copies.total - 1) +
           ",\"active_primary_shards\":" + std::to_string(shards) +
           ",\"active_shards\":" + std::to_string(copies.successful * shards) +
           ",\"relocating_shards\":0,\"initializing_shards\":0,\"unassigned_shards\":" +
           std::to_string(unassigned) + "}";
}

// green is better than yellow is better than red.
int rank(std::string_view status)
{
    return status == "green" ? 0 : status == "yellow" ? 1 : 2;
}

} // namespace

ApiResult<void> root(Context& context)
{
    const Profile& profile = *context.style.profile;
    const ClusterFacts& cluster = context.door.cluster;
    std::string& out = context.body();
    const auto member = [&out](std::string_view name, std::string_view value, bool first = false) {
        out += first ? "\"" : ",\"";
        out += name;
        out += "\":";
        json::appendQuoted(out, value);
    };
    out += '{';
    member("name", cluster.nodeName, true);
    member("cluster_name", cluster.clusterName);
    member("cluster_uuid", cluster.clusterUuid);
    out += ",\"version\":{";
    const bool openSearch = !profile.distribution.empty();
    if (openSearch)
        member("distribution", profile.distribution, true);
    member("number", profile.versionNumber, !openSearch);
    if (!openSearch)
        member("build_flavor", "default");
    member("build_type", "tar");
    member("build_hash", profile.buildHash);
    member("build_date", profile.buildDate);
    out += ",\"build_snapshot\":false";
    member("lucene_version", profile.luceneVersion);
    member("minimum_wire_compatibility_version", profile.minimumWire);
    member("minimum_index_compatibility_version", profile.minimumIndex);
    out += '}';
    member("tagline", profile.tagline);
    out += '}';
    return {};
}

ApiResult<void> clusterHealth(Context& context)
{
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::seconds(30)));
    RS_HTTP_CHECK(context.refuseUnknown());
    const std::string_view level = context.text("level").value_or("cluster");
    if (level != "cluster" && level != "indices" && level != "shards")
        return failure(illegalArgument("unknown level [" + std::string(level) + "]"));
    const auto wanted = context.text("wait_for_status");
    if (wanted && *wanted != "green" && *wanted != "yellow" && *wanted != "red")
        return failure(illegalArgument("unknown cluster health status [" + std::string(*wanted) + "]"));
    NameOptions options;
    options.ignoreUnavailable = true;
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const ClusterCounts counts = countCluster(context, indices);
    const std::string_view status = healthOf(counts);
    const bool missing = indices.empty() && !context.index.empty();
    // What is not so now will not become so by waiting: the answer comes when the time is over.
    const bool timedOut = (wanted && rank(status) > rank(*wanted)) || missing;
    if (timedOut) {
        context.response.status = 408;
        context.delay = timeout;
    }
    const ClusterFacts& cluster = context.door.cluster;
    const bool openSearch = context.style.profile->healthHasManager;
    std::string& out = context.body();
    out += "{\"cluster_name\":" + json::quoted(cluster.clusterName);
    out += ",\"status\":\"" + std::string(missing ? "red" : status) + "\",\"timed_out\":";
    out += timedOut ? "true" : "false";
    out += ",\"number_of_nodes\":" + std::to_string(cluster.nodes);
    out += ",\"number_of_data_nodes\":" + std::to_string(cluster.nodes);
    if (openSearch)
        out += ",\"discovered_master\":true,\"discovered_cluster_manager\":true";
    out += ",\"active_primary_shards\":" + std::to_string(counts.primaries);
    out += ",\"active_shards\":" + std::to_string(counts.active);
    out += ",\"relocating_shards\":0,\"initializing_shards\":0";
    out += ",\"unassigned_shards\":" + std::to_string(counts.unassigned);
    if (context.style.profile->datasetColumns)
        out += ",\"unassigned_primary_shards\":0";
    out += ",\"delayed_unassigned_shards\":0,\"number_of_pending_tasks\":0,\"number_of_in_flight_fetch\":0,"
           "\"task_max_waiting_in_queue_millis\":0,\"active_shards_percent_as_number\":";
    out += activePercent(counts);
    if (level != "cluster") {
        out += ",\"indices\":{";
        bool first = true;
        for (const auto& index : indices) {
            if (!std::exchange(first, false))
                out += ',';
            appendIndexHealth(out, context, *index);
        }
        out += '}';
    }
    out += '}';
    return {};
}

ApiResult<void> clusterSettings(Context& context)
{
    if (context.request.method != Method::Put) {
        context.body() += R"({"persistent":{},"transient":{}})";
        return {};
    }
    auto body = json::parse(context.request.body);
    if (!body.has_value() || !body->isObject())
        return failure(parseError("parse_exception", "Failed to parse content to map"));
    json::Value echo = json::Value::object();
    echo.set("acknowledged", json::Value::boolean(true));
    for (const std::string_view scope : {"persistent", "transient"}) {
        const json::Value* settings = body->find(scope);
        echo.set(std::string(scope), settings ? *settings : json::Value::object());
        if (!settings)
            continue;
        const auto flag = [&](std::string_view name) -> std::optional<bool> {
            const json::Value* value = settings->find("action." + std::string(name));
            if (const json::Value* action = settings->find("action"); !value && action)
                value = action->find(name);
            if (!value || value->isNull())
                return std::nullopt;
            return value->toBool() || value->text() == "true";
        };
        if (const auto autoCreate = flag("auto_create_index"))
            context.door.catalogue.autoCreate = *autoCreate;
        if (const auto needsName = flag("destructive_requires_name"))
            context.door.catalogue.destructiveRequiresName = needsName;
    }
    context.body() += json::dump(echo);
    return {};
}

ApiResult<void> nodes(Context& context)
{
    const ClusterFacts& cluster = context.door.cluster;
    std::string& out = context.body();
    out += "{\"_nodes\":{\"total\":1,\"successful\":1,\"failed\":0},\"cluster_name\":" +
           json::quoted(cluster.clusterName) + ",\"nodes\":{" + json::quoted(cluster.nodeId) +
           ":{\"name\":" + json::quoted(cluster.nodeName) +
           ",\"transport_address\":\"127.0.0.1:9300\",\"host\":\"127.0.0.1\",\"ip\":\"127.0.0.1\","
           "\"version\":\"" +
           std::string(context.style.profile->versionNumber) +
           "\",\"roles\":[\"data\",\"ingest\",\"master\"],\"plugins\":[],\"modules\":[]}}}";
    return {};
}

ApiResult<void> emptyObject(Context& context)
{
    context.body() += "{}";
    return {};
}

ApiResult<void> missingNamed(Context& context)
{
    // A pattern that meets nothing is an empty answer; a name that is not there is none.
    if (context.name.find('*') == std::string_view::npos)
        context.response.status = 404;
    context.body() += "{}";
    return {};
}

ApiResult<void> acknowledged(Context& context)
{
    context.body() += R"({"acknowledged":true})";
    return {};
}

} // namespace racescope::http::handlers
