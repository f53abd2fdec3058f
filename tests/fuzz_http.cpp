// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target for targets, bodies and bulk lines: the input is "METHOD target\nbody". Built with clang
// when RACESCOPE_FUZZERS is on.
#include "http/api.h"
#include "store/store.h"

#include <cstdlib>
#include <string_view>

using namespace racescope;

namespace {

http::Method methodOf(std::string_view name)
{
    return name == "GET"      ? http::Method::Get
           : name == "PUT"    ? http::Method::Put
           : name == "DELETE" ? http::Method::Delete
           : name == "HEAD"   ? http::Method::Head
                              : http::Method::Post;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static SteadyClock clock;
    Store store(clock, 1, &decide,
                StoreLimits{.maxIndices = 20, .maxShardsPerIndex = 4, .maxBytes = 1 << 24});
    static const http::DoorOptions options;
    http::Api api(store, nullptr, nullptr, options);
    std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::string_view body =
        line.size() < text.size() ? text.substr(line.size() + 1) : std::string_view();
    const std::size_t blank = line.find(' ');
    http::Request request;
    request.methodText = line.substr(0, blank);
    request.method = methodOf(request.methodText);
    request.target = blank == std::string_view::npos ? std::string_view("/_bulk") : line.substr(blank + 1);
    request.body = body;
    request.host = "localhost";
    request.hosts = 1;
    request.contentType = "application/json";
    request.contentTypes = 1;
    http::Response response;
    api.handle(1, request, response);
    if (response.status == 500)
        std::abort();
    return 0;
}
