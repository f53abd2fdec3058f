// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_url.h"

#include "http/gate.h"
#include "http/query_string.h"

#include <charconv>

namespace racescope::cluster {
namespace {

constexpr std::uint16_t kHttpPort = 9200; // where Elasticsearch listens, with or without TLS
constexpr std::uint16_t kTlsPort = 443;   // hosted clusters

// "host", "host:port", "[::1]:port" into the endpoint; what is wrong otherwise.
std::string readAuthority(std::string_view text, Endpoint& endpoint)
{
    std::string_view port;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return "the address in brackets is not closed";
        endpoint.host = text.substr(1, close - 1);
        const std::string_view rest = text.substr(close + 1);
        if (!rest.empty() && rest.front() != ':')
            return "after the address in brackets only a port may follow";
        port = rest.empty() ? rest : rest.substr(1);
    } else {
        const std::size_t colon = text.find(':');
        endpoint.host = text.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    }
    if (endpoint.host.empty())
        return "it names no host";
    for (const char c : endpoint.host) {
        if (static_cast<unsigned char>(c) <= ' ' || c == '/' || c == '@')
            return "the host has a character that hosts do not have";
    }
    endpoint.port = endpoint.tls && port.empty() ? kTlsPort : kHttpPort;
    if (port.empty())
        return {};
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), endpoint.port);
    if (error != std::errc{} || end != port.data() + port.size() || endpoint.port == 0)
        return "the port is no number from 1 to 65535";
    return {};
}

} // namespace

std::string Endpoint::authority() const
{
    const bool v6 = host.find(':') != std::string::npos;
    std::string text = v6 ? "[" + host + "]" : host;
    text += ':';
    text += std::to_string(port);
    return text;
}

std::string Endpoint::url() const
{
    return (tls ? "https://" : "http://") + authority() + basePath;
}

Result<Endpoint, std::string> parseEndpoint(std::string_view url)
{
    Endpoint endpoint;
    if (url.starts_with("https://"))
        endpoint.tls = true;
    else if (!url.starts_with("http://"))
        return failure(std::string("it must begin with http:// or https://"));
    url.remove_prefix(endpoint.tls ? 8 : 7);
    if (url.find_first_of("?#") != std::string_view::npos)
        return failure(std::string("a query or a fragment has no meaning here"));
    const std::size_t slash = url.find('/');
    std::string_view authority = url.substr(0, slash);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view credentials = authority.substr(0, at);
        const std::size_t colon = credentials.find(':');
        const auto user = http::percentDecoded(credentials.substr(0, colon), false);
        const auto password = http::percentDecoded(
            colon == std::string_view::npos ? std::string_view() : credentials.substr(colon + 1), false);
        if (!user || !password)
            return failure(std::string("the name or the password has a broken percent escape"));
        endpoint.authorization = basicAuthorization(*user, *password);
        authority.remove_prefix(at + 1);
    }
    if (std::string wrong = readAuthority(authority, endpoint); !wrong.empty())
        return failure(std::move(wrong));
    if (slash != std::string_view::npos)
        endpoint.basePath = url.substr(slash);
    for (const char c : endpoint.basePath) {
        if (static_cast<unsigned char>(c) <= ' ')
            return failure(std::string("the path has a blank; write %20"));
    }
    while (endpoint.basePath.ends_with('/'))
        endpoint.basePath.pop_back();
    return endpoint;
}

std::string basicAuthorization(std::string_view user, std::string_view password)
{
    std::string both(user);
    both += ':';
    both += password;
    return "Basic " + http::base64(both);
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
    return out;
}

} // namespace racescope::cluster
