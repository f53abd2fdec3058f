// SPDX-License-Identifier: GPL-3.0-or-later
// A server that answers what a test tells it to, right or wrong: half an answer, none at all, nothing but
// silence. Threads: one accepts, one serves each connection; the answering function is called by those.
#pragma once
#include "base/mutex.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace racescope {

struct FakeAnswer {
    std::string bytes;
    enum class Then { KeepOpen, Close, Silence } then = Then::KeepOpen; // Silence: until the server goes
};

// A whole answer with a length.
FakeAnswer fakeAnswer(int status, std::string_view body, std::string_view headerLines = {});
// What Elasticsearch says to GET /.
std::string productBody(std::string_view version = "8.11.1");

class FakeHttpServer {
public:
    // `answer` gets head and body of a request as they came.
    explicit FakeHttpServer(std::function<FakeAnswer(const std::string& request)> answer);
    ~FakeHttpServer();
    FakeHttpServer(const FakeHttpServer&) = delete;
    FakeHttpServer& operator=(const FakeHttpServer&) = delete;
    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int requests() const { return m_requests.load(); }
    int connections() const { return m_connections.load(); }

private:
    void serve(int socket);
    const std::function<FakeAnswer(const std::string&)> m_answer;
    std::uint16_t m_port = 0;
    int m_listener = -1;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_connections = 0;
    Mutex m_mutex;
    std::condition_variable_any m_ended;
    bool m_ending RS_GUARDED_BY(m_mutex) = false;
    std::vector<int> m_sockets RS_GUARDED_BY(m_mutex);
    std::vector<std::jthread> m_servers; // touched by the accepting thread, joined after it
    std::jthread m_acceptor;
};

// A port of this machine on which nobody listens.
std::uint16_t closedPort();

} // namespace racescope
