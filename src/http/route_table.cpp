// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/route_table.h"

#include "base/assert.h"
#include "http/handlers.h"

#include <algorithm>
#include <array>

namespace racescope::http {
namespace {

using namespace method_bit;
using Body = Route::Body;

constexpr std::array<std::string_view, 5> kEverywhere{"pretty", "human", "error_trace", "filter_path",
                                                      "format"};

// The names of a list "a b c".
std::vector<std::string_view> words(std::string_view list)
{
    std::vector<std::string_view> out;
    while (!list.empty()) {
        const std::size_t blank = list.find(' ');
        if (blank != 0)
            out.push_back(list.substr(0, blank));
        list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
    }
    return out;
}

Route::Segment segmentOf(std::string_view text)
{
    if (text == "{index}")
        return {Route::Part::Index, text};
    if (text == "{id}")
        return {Route::Part::Id, text};
    if (text == "{name}")
        return {Route::Part::Name, text};
    return {Route::Part::Literal, text};
}

constexpr std::string_view kWriteParameters = "routing pipeline timeout refresh version version_type "
                                              "if_seq_no if_primary_term op_type wait_for_active_shards "
                                              "require_alias require_data_stream include_source_on_error";
constexpr std::string_view kGetParameters =
    "routing preference realtime refresh stored_fields fields version version_type _source _source_includes "
    "_source_excludes force_synthetic_source";
constexpr std::string_view kIndicesOptions =
    "ignore_unavailable ignore_throttled allow_no_indices expand_wildcards master_timeout "
    "cluster_manager_timeout "
    "timeout local flat_settings include_defaults include_type_name features";
constexpr std::string_view kSearchParameters =
    "analyzer analyze_wildcard default_operator df explain stored_fields docvalue_fields from "
    "ignore_unavailable "
    "ignore_throttled allow_no_indices expand_wildcards lenient preference q routing scroll search_type size "
    "sort "
    "_source _source_includes _source_excludes terminate_after stats timeout track_scores track_total_hits "
    "allow_partial_search_results typed_keys version seq_no_primary_term request_cache batched_reduce_size "
    "max_concurrent_shard_requests pre_filter_shard_size rest_total_hits_as_int ccs_minimize_roundtrips "
    "min_score include_named_queries_score";
constexpr std::string_view kByQueryParameters =
    "conflicts refresh timeout wait_for_active_shards scroll_size max_docs wait_for_completion "
    "requests_per_second "
    "slices routing analyzer analyze_wildcard default_operator df from size ignore_unavailable "
    "allow_no_indices "
    "expand_wildcards lenient preference q scroll search_type search_timeout sort _source _source_includes "
    "_source_excludes terminate_after stats version version_type request_cache pipeline stored_fields "
    "typed_keys";
constexpr std::string_view kCatParameters =
    "v h s help bytes time health local master_timeout cluster_manager_timeout pri include_unloaded_segments "
    "expand_wildcards ts full_id size";

} // namespace

bool Route::knows(std::string_view parameter) const
{
    if (anyParameter)
        return true;
    return std::find(parameters.begin(), parameters.end(), parameter) != parameters.end() ||
           std::find(kEverywhere.begin(), kEverywhere.end(), parameter) != kEverywhere.end();
}

std::string Route::suggestion(std::string_view unknown) const
{
    std::vector<std::pair<double, std::string_view>> close;
    const auto consider = [&](std::string_view candidate) {
        const double score = similarity(unknown, candidate);
        if (score > 0.5)
            close.emplace_back(score, candidate);
    };
    for (const std::string_view one : parameters)
        consider(one);
    for (const std::string_view one : kEverywhere)
        consider(one);
    for (const Segment& segment : segments) {
        if (segment.part != Part::Literal)
            consider(segment.literal.substr(1, segment.literal.size() - 2));
    }
    if (close.empty())
        return {};
    std::sort(close.begin(), close.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (close.size() == 1)
        return " -> did you mean [" + std::string(close.front().second) + "]?";
    std::string out = " -> did you mean any of [";
    for (std::size_t i = 0; i < close.size(); ++i)
        out += (i == 0 ? "" : ", ") + std::string(close[i].second);
    return out + "]?";
}

unsigned methodBit(Method method)
{
    switch (method) {
    case Method::Get:
        return kGet;
    case Method::Head:
        return kHead;
    case Method::Post:
        return kPost;
    case Method::Put:
        return kPut;
    case Method::Delete:
        return kDelete;
    case Method::Options:
    case Method::Other:
        return 0;
    }
    return 0;
}

std::string methodNames(unsigned methods, std::string_view separator)
{
    static constexpr std::pair<unsigned, std::string_view> kNames[] = {
        {kGet, "GET"}, {kPut, "PUT"}, {kPost, "POST"}, {kHead, "HEAD"}, {kDelete, "DELETE"}};
    std::string out;
    for (const auto& [bit, name] : kNames) {
        if ((methods & bit) != 0)
            out += (out.empty() ? "" : std::string(separator)) + std::string(name);
    }
    return out;
}

void RouteTable::add(unsigned methods, std::string_view path, Handler handler, Body body,
                     std::string_view parameters)
{
    Route route;
    route.methods = methods;
    route.path = path;
    route.handler = handler;
    route.body = body;
    route.anyParameter = parameters == "*";
    if (!route.anyParameter)
        route.parameters = words(parameters);
    std::string_view rest = path.substr(1);
    while (!rest.empty()) {
        const std::size_t slash = rest.find('/');
        route.segments.push_back(segmentOf(rest.substr(0, slash)));
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    }
    RS_ASSERT(route.segments.size() < m_bySegments.size(), "the table has room for the path");
    m_bySegments[route.segments.size()].push_back(std::move(route));
}

void RouteTable::addDocuments()
{
    add(kPut | kPost, "/{index}/_doc/{id}", handlers::indexDocument, Body::Optional, kWriteParameters);
    add(kGet | kHead, "/{index}/_doc/{id}", handlers::getDocument, Body::None, kGetParameters);
    add(kDelete, "/{index}/_doc/{id}", handlers::deleteDocument, Body::None,
        "routing timeout refresh version version_type if_seq_no if_primary_term wait_for_active_shards");
    add(kPost, "/{index}/_update/{id}", handlers::updateDocument, Body::Optional,
        "routing timeout refresh wait_for_active_shards doc_as_upsert retry_on_conflict if_seq_no "
        "if_primary_term "
        "require_alias _source _source_includes _source_excludes version version_type lang "
        "include_source_on_error");
    add(kPost, "/{index}/_doc", handlers::indexWithoutId, Body::Optional, kWriteParameters);
    add(kPut | kPost, "/{index}/_create/{id}", handlers::createDocument, Body::Optional, kWriteParameters);
    add(kGet | kHead, "/{index}/_source/{id}", handlers::getSource, Body::None,
        "routing preference realtime refresh _source _source_includes _source_excludes version version_type");
    constexpr std::string_view kBulk =
        "routing pipeline _source _source_includes _source_excludes wait_for_active_shards require_alias "
        "timeout "
        "refresh list_executed_pipelines require_data_stream include_source_on_error type";
    add(kPost | kPut, "/_bulk", handlers::bulk, Body::Optional, kBulk);
    add(kPost | kPut, "/{index}/_bulk", handlers::bulk, Body::Optional, kBulk);
    constexpr std::string_view kMultiGet =
        "preference realtime refresh routing stored_fields _source _source_includes _source_excludes "
        "force_synthetic_source";
    add(kGet | kPost, "/_mget", handlers::multiGet, Body::Optional, kMultiGet);
    add(kGet | kPost, "/{index}/_mget", handlers::multiGet, Body::Optional, kMultiGet);
}

void RouteTable::addSearches()
{
    for (const std::string_view path : {"/_search", "/{index}/_search"})
        add(kGet | kPost, path, handlers::search, Body::Optional, kSearchParameters);
    for (const std::string_view path : {"/_msearch", "/{index}/_msearch"})
        add(kGet | kPost, path, handlers::multiSearch, Body::Optional, kSearchParameters);
    for (const std::string_view path : {"/_count", "/{index}/_count"})
        add(kGet | kPost, path, handlers::count, Body::Optional,
            "ignore_unavailable ignore_throttled allow_no_indices expand_wildcards min_score preference "
            "routing q "
            "analyzer analyze_wildcard default_operator df lenient terminate_after");
    add(kPost, "/{index}/_update_by_query", handlers::updateByQuery, Body::Optional, kByQueryParameters);
    add(kPost, "/{index}/_delete_by_query", handlers::deleteByQuery, Body::Optional, kByQueryParameters);
}

void RouteTable::addIndices()
{
    add(kPut, "/{index}", handlers::createIndex, Body::Optional,
        "wait_for_active_shards timeout master_timeout cluster_manager_timeout include_type_name");
    add(kGet | kHead, "/{index}", handlers::getIndex, Body::None, kIndicesOptions);
    add(kDelete, "/{index}", handlers::deleteIndex, Body::None, kIndicesOptions);
    for (const std::string_view path : {"/_refresh", "/{index}/_refresh", "/_flush", "/{index}/_flush",
                                        "/_forcemerge", "/{index}/_forcemerge", "/_cache/clear"})
        add(kGet | kPost, path, handlers::refreshIndices, Body::None,
            "ignore_unavailable allow_no_indices expand_wildcards force wait_if_ongoing max_num_segments "
            "flush "
            "only_expunge_deletes");
    for (const std::string_view path :
         {"/_settings", "/_settings/{name}", "/{index}/_settings", "/{index}/_settings/{name}"})
        add(kGet, path, handlers::getSettings, Body::None, kIndicesOptions);
    for (const std::string_view path : {"/_settings", "/{index}/_settings"})
        add(kPut, path, handlers::putSettings, Body::Optional,
            "master_timeout cluster_manager_timeout timeout preserve_existing ignore_unavailable "
            "allow_no_indices "
            "expand_wildcards flat_settings reopen");
    for (const std::string_view path : {"/_mapping", "/{index}/_mapping", "/{index}/_mappings"})
        add(kGet, path, handlers::getMapping, Body::None, kIndicesOptions);
    for (const std::string_view path : {"/{index}/_mapping", "/{index}/_mappings"})
        add(kPut | kPost, path, handlers::putMapping, Body::Optional,
            "timeout master_timeout cluster_manager_timeout ignore_unavailable allow_no_indices "
            "expand_wildcards "
            "write_index_only include_type_name");
    for (const std::string_view path : {"/{index}/_open", "/{index}/_close"})
        add(kPost, path, handlers::openOrCloseIndex, Body::None,
            "timeout master_timeout cluster_manager_timeout ignore_unavailable allow_no_indices "
            "expand_wildcards "
            "wait_for_active_shards");
    for (const std::string_view path :
         {"/_stats", "/_stats/{name}", "/{index}/_stats", "/{index}/_stats/{name}"})
        add(kGet, path, handlers::indexStats, Body::None, "*");
    for (const std::string_view path :
         {"/_alias", "/_alias/{name}", "/{index}/_alias", "/{index}/_alias/{name}"})
        add(kGet | kHead, path, handlers::getAlias, Body::None, kIndicesOptions);
    for (const std::string_view path : {"/{index}/_alias/{name}", "/{index}/_aliases/{name}"}) {
        add(kPut | kPost, path, handlers::putAlias, Body::Optional, kIndicesOptions);
        add(kDelete, path, handlers::deleteAlias, Body::None, kIndicesOptions);
    }
    add(kPost, "/_aliases", handlers::updateAliases, Body::Optional, kIndicesOptions);
    add(kGet, "/_aliases", handlers::getAlias, Body::None, kIndicesOptions);
    add(kPost, "/{index}/_racescope/bump_term", handlers::bumpTerm, Body::None, "shard by");
}

void RouteTable::addCluster()
{
    add(kGet | kHead, "/", handlers::root, Body::None, "*");
    for (const std::string_view path : {"/_cluster/health", "/_cluster/health/{index}"})
        add(kGet | kHead, path, handlers::clusterHealth, Body::None,
            "level local wait_for_status wait_for_no_initializing_shards wait_for_no_relocating_shards "
            "wait_for_active_shards wait_for_nodes wait_for_events timeout master_timeout "
            "cluster_manager_timeout "
            "expand_wildcards return_200_for_cluster_health_timeout awareness_attribute");
    add(kGet | kPut, "/_cluster/settings", handlers::clusterSettings, Body::Optional, "*");
    for (const std::string_view path : {"/_cat/indices", "/_cat/indices/{index}"})
        add(kGet, path, handlers::catIndices, Body::None, kCatParameters);
    for (const std::string_view path : {"/_cat/shards", "/_cat/shards/{index}"})
        add(kGet, path, handlers::catShards, Body::None, kCatParameters);
    add(kGet, "/_cat/health", handlers::catHealth, Body::None, kCatParameters);
    for (const std::string_view path : {"/_cat/count", "/_cat/count/{index}"})
        add(kGet, path, handlers::catCount, Body::None, kCatParameters);
    for (const std::string_view path : {"/_cat/aliases", "/_cat/aliases/{name}"})
        add(kGet, path, handlers::catAliases, Body::None, kCatParameters);
    add(kGet, "/_cat/nodes", handlers::catNodes, Body::None, kCatParameters);
    for (const std::string_view path : {"/_nodes", "/_nodes/{name}", "/_nodes/{name}/{name}"})
        add(kGet, path, handlers::nodes, Body::None, "*");
    // What test runners and clients ask for and nobody here has: empty, not an error.
    for (const std::string_view path : {"/_template",
                                        "/_index_template",
                                        "/_component_template",
                                        "/_snapshot",
                                        "/_snapshot/{name}",
                                        "/_capabilities",
                                        "/_tasks",
                                        "/_ingest/pipeline",
                                        "/_cluster/state",
                                        "/_cluster/stats",
                                        "/_cluster/pending_tasks",
                                        "/_license",
                                        "/_xpack",
                                        "/_xpack/usage",
                                        "/_data_stream",
                                        "/_ilm/policy",
                                        "/_nodes/stats",
                                        "/_remote/info",
                                        "/_scripts",
                                        "/_security/_authenticate",
                                        "/_resolve/index/{name}",
                                        "/_cluster/state/{name}",
                                        "/_cluster/state/{name}/{name}",
                                        "/_ml/info",
                                        "/_slm/policy"})
        add(kGet | kHead, path, handlers::emptyObject, Body::None, "*");
    for (const std::string_view path :
         {"/_template/{name}", "/_index_template/{name}", "/_component_template/{name}",
          "/_data_stream/{name}", "/_ingest/pipeline/{name}", "/_scripts/{name}"}) {
        add(kGet | kHead, path, handlers::missingNamed, Body::None, "*");
        add(kDelete, path, handlers::acknowledged, Body::None, "*");
    }
    add(kDelete, "/_snapshot/{name}", handlers::acknowledged, Body::None, "*");
}

RouteTable::RouteTable()
    : m_bySegments(Target::kMaxSegments + 1)
{
    addDocuments();
    addSearches();
    addIndices();
    addCluster();
    // Literals win over placeholders, from the left; equal paths stay in the order above.
    const auto rank = [](const Route& route) {
        unsigned value = 0;
        for (const Route::Segment& segment : route.segments)
            value = value * 2 + (segment.part == Route::Part::Literal ? 0 : 1);
        return value;
    };
    for (auto& routes : m_bySegments)
        std::stable_sort(routes.begin(), routes.end(),
                         [&](const Route& a, const Route& b) { return rank(a) < rank(b); });
}

bool RouteTable::fits(const Route& route, const Target& target)
{
    for (std::size_t i = 0; i < route.segments.size(); ++i) {
        if (route.segments[i].part == Route::Part::Literal && route.segments[i].literal != target.segment(i))
            return false;
    }
    return true;
}

RouteTable::Match RouteTable::match(Method method, const Target& target) const
{
    Match match;
    if (target.segmentCount() >= m_bySegments.size())
        return match;
    const unsigned bit = methodBit(method);
    for (const Route& route : m_bySegments[target.segmentCount()]) {
        if (!fits(route, target))
            continue;
        match.allowed |= route.methods;
        if ((route.methods & bit) != 0) {
            match.route = &route;
            return match;
        }
    }
    return match;
}

} // namespace racescope::http
