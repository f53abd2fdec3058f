// SPDX-License-Identifier: GPL-3.0-or-later
// A request and an answer as plain values: all that the handlers know of HTTP. The server fills the one and
// sends the other. Threads: values; the views of a request are good until its handler returns.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace racescope::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Delete, Options, Other };

struct Request {
    Method method = Method::Get;
    std::string_view methodText;
    std::string_view target; // as it came: percent signs and all
    std::string_view body;   // without chunks and compression
    std::string_view host;
    std::string_view contentType;
    std::string_view accept;
    std::string_view acceptEncoding;
    std::string_view contentEncoding;
    std::string_view origin;
    std::string_view authorization;
    std::string_view opaqueId;
    std::string_view requestHeaders; // Access-Control-Request-Headers
    int contentTypes = 0;            // how often the header was there
    int accepts = 0;
    int hosts = 0;
    bool http10 = false;
};

struct Response {
    int status = 200;
    std::string_view contentType; // of static lifetime; empty: `contentTypeText`
    std::string contentTypeText;
    std::string headers; // further header lines, each ended by CR LF
    std::string body;
    std::uint64_t ticket = 0;           // of OperationSink: the answer leaves when it is durable
    std::chrono::milliseconds delay{0}; // the answer leaves that much later
    bool close = false;                 // the connection ends after this answer
    bool productHeader = true;          // may be off for refusals of the gate
    bool compressible = true;

    // Ready for the next request; keeps what is allocated.
    void clear()
    {
        status = 200;
        contentType = {};
        contentTypeText.clear();
        headers.clear();
        if (body.capacity() > (std::size_t(1) << 20))
            std::string().swap(body);
        body.clear();
        ticket = 0;
        delay = {};
        close = false;
        productHeader = true;
        compressible = true;
    }
};

using ConnectionId = std::uint64_t;

// Whoever answers. All calls come from the server's thread.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    virtual void opened(ConnectionId connection, std::string_view peer) = 0;
    virtual void closed(ConnectionId connection) = 0;
    virtual void handle(ConnectionId connection, const Request& request, Response& response) = 0;
    // Answers of the server's own (413, 431, …) carry this header line too; empty: none.
    virtual std::string_view productHeaderLine() const = 0;
    // Blocks until the ticket is durable; false when it could not be made so. Called from the server's
    // waiting thread, unlike the rest.
    virtual bool waitDurable(std::uint64_t ticket) = 0;
    // Replaces an accepted answer whose write could not be made durable.
    virtual void notDurable(Response& response) = 0;
};

} // namespace racescope::http
