// SPDX-License-Identifier: GPL-3.0-or-later
// All that one request's handler may touch: the store, the catalogue, the parameters, the answer.
// Threads: the server's.
#pragma once
#include "http/catalogue.h"
#include "http/client_tracker.h"
#include "http/message.h"
#include "http/output_options.h"
#include "http/path_filter.h"
#include "http/query_string.h"
#include "http/render.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace racescope::http {

struct Route;

// What the server is, for `GET /`, cluster health and cat.
struct ClusterFacts {
    std::string nodeName = "node-1";
    std::string clusterName = "racescope";
    std::string clusterUuid;
    std::string nodeId;
    std::uint32_t nodes = 1;
};

// What all requests share.
struct DoorState {
    Store* store;
    Catalogue catalogue;
    ClientTracker tracker;
    ClusterFacts cluster;
    const Profile* profile;
    std::uint64_t maxBytes = 0; // of live sources; 0: no limit of the door's own
    std::uint64_t generatedIds = 0;
    std::uint64_t idSeed = 0;
    int writesSinceSizeCheck = 0;
    bool full = false;
};

enum class Refresh : std::uint8_t { No, Immediate, WaitFor };
enum class VersionType : std::uint8_t { Internal, External, ExternalGte };

struct Context {
    DoorState& door;
    const Request& request;
    const Target& target;
    const Route& route;
    Response& response;
    Style style;
    OutputOptions output;
    Nanos begin = 0;
    // Values of the route's placeholders.
    std::string index;
    std::string_view id;
    std::string_view name;
    std::chrono::milliseconds delay{0};
    Filtering filtering = Filtering::On;
    bool recorded = false; // an event of this request is in the trace

    std::string& body() { return response.body; }

    // Parameters. Absent: nullopt. Errors are those of elasticsearch-documents.md 2.0.2.
    std::optional<std::string_view> text(std::string_view parameter) const;
    ApiResult<std::optional<std::int64_t>> integer(std::string_view parameter,
                                                   std::string_view kind = "long") const;
    ApiResult<bool> flag(std::string_view parameter, bool absent) const;
    ApiResult<Refresh> refresh() const;
    ApiResult<VersionType> versionType(VersionType absent = VersionType::Internal) const;
    ApiResult<std::chrono::milliseconds> duration(std::string_view parameter,
                                                  std::chrono::milliseconds absent) const;
    // `_source`, `_source_includes`, `_source_excludes`; nullopt when none is given.
    std::optional<SourceFilter> sourceFilter() const;
    // Parameters that the route does not know, with suggestions.
    ApiResult<void> refuseUnknown() const;

    CopyCounts copiesOf(const Index& index) const;
    // wait_for_active_shards: the copies asked for.
    ApiResult<std::optional<std::uint32_t>> activeShardsAsked(const Index& index) const;
};

using Handler = ApiResult<void> (*)(Context&);

// Turns one refusal into the caller's.
#define RS_HTTP_TRY(name, expression)                                                                        \
    auto name##OrError = (expression);                                                                       \
    if (!name##OrError.has_value())                                                                          \
        return ::racescope::failure(std::move(name##OrError.error()));                                       \
    auto& name = *name##OrError
#define RS_HTTP_CHECK(expression)                                                                            \
    do {                                                                                                     \
        auto checked = (expression);                                                                         \
        if (!checked.has_value())                                                                            \
            return ::racescope::failure(std::move(checked.error()));                                         \
    } while (false)

} // namespace racescope::http
