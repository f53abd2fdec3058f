// SPDX-License-Identifier: GPL-3.0-or-later
// One TCP connection, with TLS when asked for, whose every operation ends by a deadline. Threads: one at a
// time. Errors: a sentence; whether it was the deadline is told apart, because a request that ran out of time
// may still take effect.
#pragma once
#include "base/result.h"
#include "cluster/abandonment.h"
#include "cluster/cluster_url.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace racescope::cluster {

using Deadline = std::chrono::steady_clock::time_point;

struct WireError {
    enum class Kind { Refused, Certificate, TimedOut, Lost };
    Kind kind = Kind::Lost;
    std::string text;
};

// The TLS rules of one endpoint, read once. Shared by its sockets; immutable.
class TlsRules {
public:
    // Null pointer for plain connections. The error names the file of authorities.
    [[nodiscard]] static Result<std::shared_ptr<const TlsRules>, IoError> of(const Endpoint& endpoint);
    ~TlsRules();
    TlsRules(const TlsRules&) = delete;
    TlsRules& operator=(const TlsRules&) = delete;
    void* context() const { return m_context; } // SSL_CTX

private:
    TlsRules() = default;
    void* m_context = nullptr;
};

class WireSocket {
public:
    ~WireSocket();
    WireSocket(const WireSocket&) = delete;
    WireSocket& operator=(const WireSocket&) = delete;

    [[nodiscard]] static Result<std::unique_ptr<WireSocket>, WireError>
    connect(const Endpoint& endpoint, const TlsRules* rules, Deadline deadline,
            std::shared_ptr<const Abandonment> abandonment = nullptr);
    // A connection that somebody has accepted. Takes `socket`.
    [[nodiscard]] static std::unique_ptr<WireSocket> adopt(int socket);
    [[nodiscard]] Result<void, WireError> write(std::string_view bytes, Deadline deadline);
    // At least one byte, or 0 at the end of the stream.
    [[nodiscard]] Result<std::size_t, WireError> read(char* buffer, std::size_t size, Deadline deadline);
    // As read, but without waiting: nullopt when nothing is there now.
    [[nodiscard]] Result<std::optional<std::size_t>, WireError> readNow(char* buffer, std::size_t size);
    // Bytes lie in the TLS layer, where poll() does not see them.
    bool hasDecrypted() const;
    int handle() const { return m_socket; } // for poll()
    // Both directions; whoever waits in read() or write() gets an end. Any thread, while the socket lives.
    void shutDown() const;
    // Nothing has come and the other side has not closed: a request may go out.
    bool isQuiet() const;

private:
    WireSocket() = default;
    [[nodiscard]] Result<void, WireError> handshake(const Endpoint& endpoint, const TlsRules& rules,
                                                    Deadline deadline);
    [[nodiscard]] Result<void, WireError> await(short events, Deadline deadline) const;
    [[nodiscard]] Result<void, WireError> awaitTls(int result, Deadline deadline) const;

    int m_socket = -1;
    std::shared_ptr<const Abandonment> m_abandonment; // null: none
    void* m_tls = nullptr;                            // SSL
};

} // namespace racescope::cluster
