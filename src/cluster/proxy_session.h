// SPDX-License-Identifier: GPL-3.0-or-later
// One client of the proxy and its connection to the cluster: reads a request's head, passes it on, then moves
// bytes both ways at once until the answer is through. Threads: run() belongs to one thread; shutDown() may
// be called by any while it runs.
#pragma once
#include "base/mutex.h"
#include "cluster/proxy.h"
#include "cluster/proxy_recorder.h"
#include "cluster/wire_socket.h"

#include <atomic>
#include <memory>
#include <string>

namespace racescope::cluster {

// What all sessions share; outlives them.
struct ProxyShared {
    const ProxyOptions& options;
    const TlsRules* rules; // null: plain
    const Clock& clock;
    ProxyRecorder& recorder;
    int stopHandle; // readable when no further request is to be begun
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<std::uint64_t> failures = 0;
};

class ProxySession {
public:
    ProxySession(ProxyShared& shared, std::unique_ptr<WireSocket> client, http::ConnectionId id);
    ~ProxySession();

    // Returns when the client or the proxy is done. No exception leaves it.
    void run();
    void shutDown() RS_EXCLUDES(m_mutex);

private:
    struct Relay; // one exchange under way, proxy_session.cpp
    bool awaitRequest();
    bool exchange();
    bool reachUpstream(Relay& relay);
    bool moveBytes(Relay& relay);
    bool fromClient(Relay& relay);
    bool fromUpstream(Relay& relay);
    bool requestBytes(Relay& relay);
    bool answerBytes(Relay& relay);
    bool answerHead(Relay& relay);
    bool refuse(Relay& relay, int status, const std::string& why);
    void setUpstream(std::unique_ptr<WireSocket> socket) RS_EXCLUDES(m_mutex);

    ProxyShared& m_shared;
    const http::ConnectionId m_id;
    const std::unique_ptr<WireSocket> m_client;
    std::string m_input; // of the client, not yet passed on
    Mutex m_mutex;       // leaf; the pointer is changed by run()'s thread alone
    std::unique_ptr<WireSocket> m_upstream RS_GUARDED_BY(m_mutex);
    WireSocket* m_toUpstream = nullptr; // the same, for run()'s thread
};

} // namespace racescope::cluster
