// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 on TCP or TLS: connections, limits and times, pipelining, the graceful stop. The protocol's parser
// is Boost.Beast's; it and Asio are seen by server.cpp alone. Threads: start() and stop() belong to one
// thread; handlers are called in the server's own; counters from any.
#pragma once
#include "base/result.h"
#include "http/door.h"
#include "http/message.h"

#include <cstdint>
#include <memory>

namespace racescope::http {

struct ServerCounters {
    std::uint64_t accepted = 0;
    std::uint64_t open = 0;
    std::uint64_t refused = 0;
};

class Server {
public:
    // The handler must outlive the server.
    Server(RequestHandler& handler, const DoorOptions& options);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] Result<std::uint16_t, IoError> start();
    void stop();
    ServerCounters counters() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace racescope::http
