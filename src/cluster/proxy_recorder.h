// SPDX-License-Identifier: GPL-3.0-or-later
// What requests and answers say about documents, as facts for the ClientTracker: reads, writes, the items of
// bulks and multi-gets. A client's write is judged by the cluster alone; here its answer is only read.
// Threads: any; m_mutex guards the tracker and is held while events are recorded, parsing is done outside.
#pragma once
#include "base/mutex.h"
#include "cluster/version_ledger.h"
#include "http/client_tracker.h"

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace racescope::cluster {

// One request and its answer, both bodies without chunks, still compressed as the encodings say.
struct Exchange {
    http::ConnectionId connection = 0;
    std::string_view method;
    std::string_view target;
    std::string_view opaqueId;
    std::string_view requestEncoding;
    std::string_view requestBody;
    int status = 0; // 0: no answer came
    std::string_view answerEncoding;
    std::string_view answerBody;
    bool requestComplete = true; // the body is all there
    bool answerComplete = true;
    Nanos begin = 0; // before the request went out
    Nanos end = 0;   // when the answer was there
};

class ProxyRecorder {
public:
    ProxyRecorder(Trace& trace, const Clock& clock, std::size_t bodyLimit,
                  std::chrono::milliseconds patience);

    void opened(http::ConnectionId connection, std::string_view peer) RS_EXCLUDES(m_mutex);
    void closed(http::ConnectionId connection) RS_EXCLUDES(m_mutex);
    // As those of ClientTracker.
    void ended() RS_EXCLUDES(m_mutex);
    std::vector<WorkerId> takeGone() RS_EXCLUDES(m_mutex);

    // A request on its way. Concurrent requests of one X-Opaque-Id go to workers of their own ("id", "id
    // (2)"), because what one worker does does not overlap.
    class Flight {
    public:
        Flight(ProxyRecorder& recorder, std::string_view method, std::string_view target,
               std::string_view opaqueId);
        ~Flight();
        Flight(const Flight&) = delete;
        Flight& operator=(const Flight&) = delete;
        // Requires: called once. Exchange::opaqueId is ignored.
        void landed(const Exchange& exchange);

    private:
        ProxyRecorder& m_recorder;
        std::string m_opaqueId;
        int m_lane = 0;
        std::shared_ptr<VersionLedger> m_ledger; // of the one document it writes; null: none
        std::uint64_t m_write = 0;
    };

    std::uint64_t conflicts() const { return m_conflicts.load(); }
    std::uint64_t unrecorded() const { return m_unrecorded.load(); }

private:
    friend class Flight;
    struct Call; // proxy_recorder.cpp
    struct Facts;
    std::shared_ptr<VersionLedger> ledgerOf(std::string_view index, std::string_view id)
        RS_EXCLUDES(m_ledgers);
    void readBodies(const Exchange& exchange, Facts& facts);
    bool readDocument(const Exchange& exchange, const Call& call, std::string_view body, Facts& facts);
    bool readWrite(const Exchange& exchange, const Call& call, std::string_view request,
                   std::string_view body, Facts& facts);
    bool readBulk(const Exchange& exchange, const Call& call, std::string_view request, std::string_view body,
                  Facts& facts);
    bool readMany(std::string_view body, Facts& facts);
    void record(const Exchange& exchange, const std::string& worker, Facts& facts) RS_EXCLUDES(m_mutex);

    const std::size_t m_bodyLimit;
    const std::chrono::milliseconds m_patience;
    std::atomic<std::uint64_t> m_conflicts = 0;
    std::atomic<std::uint64_t> m_unrecorded = 0;
    Mutex m_mutex; // leaf, but for the trace's
    http::ClientTracker m_tracker RS_GUARDED_BY(m_mutex);
    std::map<std::string, std::set<int>, std::less<>>
        m_lanes RS_GUARDED_BY(m_mutex); // in use, by X-Opaque-Id
    Mutex m_ledgers;                    // leaf
    std::unordered_map<std::string, std::shared_ptr<VersionLedger>> m_byDocument RS_GUARDED_BY(m_ledgers);
};

} // namespace racescope::cluster
