// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come in: the Host header (DNS rebinding), pages in a browser (CORS), passwords and API keys.
// Threads: constant after construction.
#pragma once
#include "http/door.h"
#include "http/errors.h"
#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace racescope::http {

// Whether an address or host name means this machine alone.
bool isLocalHost(std::string_view host);

class Gate {
public:
    explicit Gate(const DoorOptions& options);
    // The refusal, if any. Adds the CORS headers of the answer.
    std::optional<ApiError> check(const Request& request, std::string_view path, Response& response) const;
    // Whether this OPTIONS request is a browser's question that has been answered.
    bool answeredPreflight(const Request& request, Response& response) const;

private:
    std::optional<ApiError> checkHost(const Request& request) const;
    std::optional<ApiError> checkOrigin(const Request& request, Response& response) const;
    std::optional<ApiError> checkCredentials(const Request& request, std::string_view path) const;
    bool originAllowed(std::string_view origin) const;

    const bool m_boundLocally;
    const bool m_needsCredentials;
    const std::string m_corsOrigin;
    std::string m_basic;  // what follows "Basic ", empty: none
    std::string m_apiKey; // what follows "ApiKey "
};

std::string base64(std::string_view bytes);

} // namespace racescope::http
