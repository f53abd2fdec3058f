// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cluster answers and how it is spoken to: scheme, host, port, base path, credentials, certificates.
// Threads: values and free functions. Errors: a sentence that says what is wrong with the URL; it never
// repeats a password.
#pragma once
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace racescope::cluster {

struct Endpoint {
    bool tls = false;
    std::string host; // without the brackets of an IPv6 address
    std::uint16_t port = 9200;
    std::string basePath;                      // "/es" or empty; no slash at the end
    std::string authorization;                 // value of the header, empty: none
    std::string caFile;                        // PEM; empty: the system's authorities
    bool insecure = false;                     // https without looking at the certificate
    std::chrono::milliseconds timeout{10'000}; // of one request: connecting, sending and the whole answer

    std::string authority() const; // "localhost:9200", "[::1]:9200"
    std::string url() const;       // with the base path, without credentials
};

// "http[s]://[user:password@]host[:port][/base]". The port is 9200 unless named (443 for https without one).
// Credentials may be percent encoded.
[[nodiscard]] Result<Endpoint, std::string> parseEndpoint(std::string_view url);
std::string basicAuthorization(std::string_view user, std::string_view password);
// Everything but letters, digits and -_.~ escaped: a segment of a path, a value of a query.
std::string percentEncoded(std::string_view text);

} // namespace racescope::cluster
