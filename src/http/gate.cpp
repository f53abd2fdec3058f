// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/gate.h"

#include <algorithm>

namespace racescope::http {
namespace {

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return small(x) == small(y); });
}

// Takes as long for a wrong guess as for a right one of the same length.
bool equalsSecret(std::string_view a, std::string_view secret)
{
    unsigned difference = a.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^
                      static_cast<unsigned char>(secret[i % std::max<std::size_t>(secret.size(), 1)]);
    return difference == 0 && !secret.empty();
}

// "name:port" and "[::1]:port" without the port.
std::string_view withoutPort(std::string_view host)
{
    if (host.starts_with('[')) {
        const std::size_t end = host.find(']');
        return end == std::string_view::npos ? host : host.substr(1, end - 1);
    }
    return host.substr(0, host.find(':'));
}

bool isLoopbackV4(std::string_view host)
{
    if (!host.starts_with("127."))
        return false;
    int dots = 0;
    for (const char c : host) {
        if (c == '.')
            ++dots;
        else if (c < '0' || c > '9')
            return false;
    }
    return dots == 3;
}

ApiError securityError(std::string reason)
{
    ApiError error = parseError("security_exception", std::move(reason));
    error.status = 401;
    error.more.emplace_back(
        "header", R"({"WWW-Authenticate":["Basic realm=\"security\" charset=\"UTF-8\"","ApiKey"]})");
    error.headers =
        "WWW-Authenticate: Basic realm=\"security\" charset=\"UTF-8\"\r\nWWW-Authenticate: ApiKey\r\n";
    return error;
}

} // namespace

bool isLocalHost(std::string_view host)
{
    return equalsIgnoringCase(host, "localhost") || isLoopbackV4(host) || host == "::1" ||
           (host.size() > 10 && equalsIgnoringCase(host.substr(host.size() - 10), ".localhost"));
}

std::string base64(std::string_view bytes)
{
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) -> unsigned {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
        };
        const unsigned bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        out += kDigits[bits >> 18];
        out += kDigits[bits >> 12 & 63];
        out += i + 1 < bytes.size() ? kDigits[bits >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? kDigits[bits & 63] : '=';
    }
    return out;
}

Gate::Gate(const DoorOptions& options)
    : m_boundLocally(isLocalHost(options.host))
    , m_needsCredentials(!options.password.empty() || !options.apiKey.empty())
    , m_corsOrigin(options.corsOrigin)
    , m_apiKey(options.apiKey)
{
    if (!options.password.empty())
        m_basic = base64(options.user + ":" + options.password);
}

bool Gate::originAllowed(std::string_view origin) const
{
    return m_corsOrigin == "*" || (!m_corsOrigin.empty() && equalsIgnoringCase(origin, m_corsOrigin));
}

std::optional<ApiError> Gate::checkHost(const Request& request) const
{
    if (request.hosts != 1 && !(request.http10 && request.hosts == 0))
        return plainError(400,
                          request.hosts == 0 ? "Host header is missing" : "only one Host header may be sent");
    if (!m_boundLocally || request.hosts == 0 || isLocalHost(withoutPort(request.host)))
        return std::nullopt;
    // A page of that name, pointed at this machine, must not reach in.
    return plainError(403, "Host header [" + std::string(request.host) + "] is not local");
}

std::optional<ApiError> Gate::checkOrigin(const Request& request, Response& response) const
{
    if (request.origin.empty())
        return std::nullopt;
    const std::size_t scheme = request.origin.find("://");
    const bool own = scheme != std::string_view::npos && request.origin.substr(scheme + 3) == request.host;
    if (originAllowed(request.origin)) {
        response.headers += "Access-Control-Allow-Origin: ";
        response.headers += m_corsOrigin == "*" ? std::string_view("*") : request.origin;
        response.headers +=
            "\r\nVary: Origin\r\nAccess-Control-Expose-Headers: X-elastic-product, Location, Warning\r\n";
        return std::nullopt;
    }
    const bool reads =
        request.method == Method::Get || request.method == Method::Head || request.method == Method::Options;
    if (own || (reads && m_corsOrigin.empty()))
        return std::nullopt; // without CORS headers the browser keeps the answer from the page
    return plainError(403, "Origin [" + std::string(request.origin) + "] is not allowed");
}

std::optional<ApiError> Gate::checkCredentials(const Request& request, std::string_view path) const
{
    if (!m_needsCredentials)
        return std::nullopt;
    const std::string_view given = request.authorization;
    const std::size_t blank = given.find(' ');
    const std::string_view scheme = given.substr(0, blank);
    const std::string_view secret =
        blank == std::string_view::npos ? std::string_view() : given.substr(blank + 1);
    const std::string shown(path.substr(0, 256));
    if (given.empty())
        return securityError("missing authentication credentials for REST request [" + shown + "]");
    if (equalsIgnoringCase(scheme, "Basic") && equalsSecret(secret, m_basic))
        return std::nullopt;
    if ((equalsIgnoringCase(scheme, "ApiKey") || equalsIgnoringCase(scheme, "Bearer")) &&
        equalsSecret(secret, m_apiKey))
        return std::nullopt;
    return securityError("unable to authenticate with provided credentials for REST request [" + shown + "]");
}

std::optional<ApiError> Gate::check(const Request& request, std::string_view path, Response& response) const
{
    if (auto refused = checkHost(request))
        return refused;
    if (auto refused = checkOrigin(request, response))
        return refused;
    if (request.method == Method::Options && !request.origin.empty())
        return std::nullopt; // a browser asks before it sends the password
    return checkCredentials(request, path);
}

bool Gate::answeredPreflight(const Request& request, Response& response) const
{
    if (request.method != Method::Options || request.origin.empty() || !originAllowed(request.origin))
        return false;
    response.headers += "Access-Control-Allow-Methods: OPTIONS, HEAD, GET, POST, PUT, DELETE\r\n"
                        "Access-Control-Allow-Headers: ";
    response.headers += request.requestHeaders.empty()
                            ? std::string_view("Authorization, Content-Type, Content-Length, X-Opaque-Id")
                            : request.requestHeaders;
    response.headers += "\r\nAccess-Control-Max-Age: 1728000\r\n";
    response.contentType = "text/plain; charset=UTF-8";
    return true;
}

} // namespace racescope::http
