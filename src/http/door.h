// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door: Elasticsearch's document API on a store, for applications, curl and the official clients.
// Threads: a door runs threads of its own (one for sockets and handlers, one that waits for the disk).
// start() and stop() belong to one thread; state(), port() and counters() may be called from any. Errors:
// IoError when the port is taken, the certificate is bad or the address needs a password.
#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "http/profile.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace racescope {
class OperationSink;
class Store;
class Trace;
} // namespace racescope

namespace racescope::http {

struct DoorLimits {
    std::size_t bodyBytes = std::size_t(100) << 20; // also of what gzip unfolds to
    std::uint32_t headerBytes = 16 << 10;
    std::size_t connections = 4096;
    std::uint64_t storeBytes = std::uint64_t(16) << 30; // of live sources; more answers 429
    std::chrono::milliseconds headerTime{30'000}; // from the first byte of a request to the end of its header
    std::chrono::milliseconds bodyPause{60'000};  // between two pieces of a body, or of an answer
    std::chrono::milliseconds idleTime{600'000};  // between two requests
    std::chrono::milliseconds stopTime{10'000};   // for requests in flight when stopping
};

struct DoorOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 9200; // 0: a free one
    Compat compat = Compat::Es8;
    std::uint32_t nodes = 1; // data nodes on which copies can be placed
    std::string user = "elastic";
    std::string password;        // empty: no basic authentication
    std::string apiKey;          // as after `Authorization: ApiKey `; empty: none
    std::string certificateFile; // PEM, with chain; TLS when given
    std::string keyFile;
    std::string corsOrigin; // "*" or one origin; empty: no CORS
    std::string clusterName = "racescope";
    std::string nodeName = "node-1";
    DoorLimits limits;
};

struct DoorCounters {
    std::uint64_t connections = 0; // accepted since the start
    std::uint64_t open = 0;        // now
    std::uint64_t refused = 0;     // beyond the limit
    std::uint64_t requests = 0;
    std::uint64_t conflicts = 0; // 409 of writes
    std::uint64_t errors = 0;    // answers of 400 and more, conflicts and missing documents included
    std::uint64_t clients = 0;   // known now
};

class HttpDoor {
public:
    enum class State { Stopped, Listening, Stopping };

    // trace and sink may be null: nothing is recorded, nothing is waited for. The sink is the one that the
    // store has. All three must outlive the door.
    HttpDoor(Store& store, Trace* trace, DoorOptions options, OperationSink* sink = nullptr);
    // Stops.
    ~HttpDoor();
    HttpDoor(const HttpDoor&) = delete;
    HttpDoor& operator=(const HttpDoor&) = delete;

    // Listens; the result is the port. Requires: not listening.
    [[nodiscard]] Result<std::uint16_t, IoError> start();
    // Takes no more requests, answers those it has, then closes. Returns when all is closed.
    void stop();

    State state() const;
    std::uint16_t port() const; // 0 when stopped
    std::string url() const;    // "http://127.0.0.1:9200", empty when stopped
    DoorCounters counters() const;
    // Workers whose client is gone, each once: its connection is closed, or the door for those with a name.
    // Any thread.
    std::vector<WorkerId> takeGone();
    const DoorOptions& options() const { return m_options; }

private:
    struct Running;
    Store& m_store;
    Trace* const m_trace;
    OperationSink* const m_sink;
    const DoorOptions m_options;
    std::unique_ptr<Running> m_running;
};

} // namespace racescope::http
