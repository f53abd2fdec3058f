// SPDX-License-Identifier: GPL-3.0-or-later
// One keep-alive connection to a cluster: a request goes out, its whole answer comes back. Threads: one at a
// time. Errors: HttpFailure says whether the request may have taken effect all the same.
#pragma once
#include "cluster/wire_socket.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace racescope::cluster {

struct HttpAnswer {
    int status = 0;
    std::string body;
    std::string product; // of X-Elastic-Product; empty: none
};

struct HttpFailure {
    WireError::Kind kind = WireError::Kind::Lost;
    bool mayHaveHappened = false; // bytes of the request were sent
    std::string text;
};

class ClusterClient {
public:
    static constexpr std::size_t kMaxAnswer = std::size_t(256) << 20;

    // `rules` of this endpoint; null for plain connections.
    ClusterClient(const Endpoint& endpoint, std::shared_ptr<const TlsRules> rules,
                  std::shared_ptr<const Abandonment> abandonment = nullptr);

    // `target` begins with a slash and is percent encoded; the base path goes before it. A body is JSON. A
    // connection that the cluster closed while nothing was asked is opened again without a word; after a
    // failure the next request opens a new one.
    [[nodiscard]] Result<HttpAnswer, HttpFailure> request(std::string_view method, std::string_view target,
                                                          std::string_view body = {});
    void close() { m_socket.reset(); }
    bool isAbandoned() const { return m_abandonment && m_abandonment->isDeclared(); }

private:
    std::string headOf(std::string_view method, std::string_view target, std::size_t bodySize) const;
    Result<HttpAnswer, HttpFailure> readAnswer(bool isHead, Deadline deadline);

    const Endpoint m_endpoint;
    const std::shared_ptr<const TlsRules> m_rules;
    const std::shared_ptr<const Abandonment> m_abandonment; // null: none
    std::unique_ptr<WireSocket> m_socket;                   // null: none open
    std::string m_bytes;                                    // request on its way
};

} // namespace racescope::cluster
