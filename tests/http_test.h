// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the HTTP door share: a door on a store of its own, and a small client on a blocking
// socket that sends what it is told, right or wrong. Threads: each object belongs to one thread.
#pragma once
#include "http/door.h"
#include "store/store.h"
#include "trace/trace.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct HttpReply {
    int status = 0;                             // 0: no answer, the connection ended
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;
    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
    bool has(std::string_view part) const { return body.find(part) != std::string::npos; }
};

class HttpClient {
public:
    explicit HttpClient(std::uint16_t port);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // One request with `application/json` when there is a body, and its answer.
    HttpReply request(std::string_view method, std::string_view target, std::string_view body = {},
                      std::string_view headerLines = {});
    bool send(std::string_view bytes); // false when the server has closed
    HttpReply read(bool head = false);
    bool closedByServer(); // waits for the end
    std::string readAll(); // every byte until the end
    void reset();          // ends with RST instead of FIN

private:
    bool fill();
    int m_socket = -1;
    std::string m_input;
};

class TestDoor {
public:
    explicit TestDoor(http::DoorOptions options = {}, bool traced = true, OperationSink* sink = nullptr);
    ~TestDoor();
    std::uint16_t port() const { return m_door->port(); }
    Store& store() { return m_store; }
    Trace& trace() { return m_trace; }
    http::HttpDoor& door() { return *m_door; }

private:
    SteadyClock m_clock;
    Trace m_trace;
    Store m_store;
    std::unique_ptr<http::HttpDoor> m_door;
};

} // namespace racescope
