// SPDX-License-Identifier: GPL-3.0-or-later
// The recording proxy: real clients talk through it to a real cluster. Requests and answers pass as they are
// (bodies byte for byte, chunks and compression included; Host, credentials where the client has none, and
// fields that concern one connection only are changed), and what they say about documents becomes the events
// of racing workers: one a connection, or one an X-Opaque-Id. Threads: one accepts, one serves each client;
// start() and stop() belong to one thread, counters may be read by any. Limits: kMaxClients at a time; larger
// bodies than recordBytes pass but are not recorded, counted.
#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "cluster/cluster_url.h"
#include "trace/trace.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace racescope::cluster {

struct ProxyOptions {
    Endpoint upstream; // its timeout: for the connection alone, an answer may take its time
    std::string host = "127.0.0.1";
    std::uint16_t port = 9201; // 0: a free one
    std::size_t recordBytes = std::size_t(16) << 20;
    // As kLedgerPatience of cluster_target.h; the client has its answer by then, only the recording waits.
    std::chrono::milliseconds patience{50};
};

struct ProxyCounters {
    std::uint64_t connections = 0;
    std::uint64_t requests = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t failures = 0;   // of the upstream: 502, or an answer cut short
    std::uint64_t unrecorded = 0; // about documents, but too large or not understood
};

class Proxy {
public:
    static constexpr std::size_t kMaxClients = 512;

    // Trace and clock outlive the proxy.
    Proxy(Trace& trace, const Clock& clock, ProxyOptions options);
    ~Proxy(); // stops
    Proxy(const Proxy&) = delete;
    Proxy& operator=(const Proxy&) = delete;

    // Listens; the result is the port. The error says what is in the way.
    [[nodiscard]] Result<std::uint16_t, IoError> start();
    // Takes no more requests, ends those under way (for a few seconds; then they are cut), and returns.
    void stop();
    std::string url() const; // "http://127.0.0.1:9201", empty when stopped
    ProxyCounters counters() const;
    // Workers whose client is gone, each once: its connection is closed, or the proxy for those with a name.
    // Not while start() or stop() runs.
    std::vector<WorkerId> takeGone();

private:
    struct Running;
    Trace& m_trace;
    const Clock& m_clock;
    const ProxyOptions m_options;
    std::unique_ptr<Running> m_running; // null: stopped
    ProxyCounters m_last;               // of the run before
    std::vector<WorkerId> m_gone;       // the same
};

} // namespace racescope::cluster
