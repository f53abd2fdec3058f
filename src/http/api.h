// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a request through the gate, the media types and the routing table to its handler, and brings what
// comes back into the form of an answer. Threads: the server's (waitDurable: the waiting thread).
#pragma once
#include "http/door.h"
#include "http/gate.h"
#include "http/media_type.h"
#include "http/route_table.h"

#include <atomic>
#include <memory>

namespace racescope::http {

class Api final : public RequestHandler {
public:
    // All must outlive the api; trace and sink may be null.
    Api(Store& store, Trace* trace, OperationSink* sink, const DoorOptions& options);

    void opened(ConnectionId connection, std::string_view peer) override;
    void closed(ConnectionId connection) override;
    // Of a client inside the program that may ask again.
    void rested(ConnectionId connection) { m_door.tracker.rested(connection); }
    std::optional<WorkerId> workerOf(ConnectionId connection) const
    {
        return m_door.tracker.workerOf(connection);
    }
    // As those of ClientTracker.
    void ended() { m_door.tracker.ended(); }
    GoneClients& gone() const { return m_door.tracker.gone(); }
    void handle(ConnectionId connection, const Request& request, Response& response) override;
    std::string_view productHeaderLine() const override;
    bool waitDurable(std::uint64_t ticket) override;
    void notDurable(Response& response) override;

    // Readable from any thread; written by the server's.
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> errors{0};
    std::atomic<std::uint64_t> conflicts{0};
    std::atomic<std::uint64_t> clients{0};

private:
    struct Form { // of one answer
        Style style;
        OutputOptions output;
        bool vendor = false;
        int major = 0;
    };
    void dispatch(const Request& request, Response& response, Form& form);
    void run(const Request& request, Response& response, Form& form, const Route& route);
    void refuse(const ApiError& error, Response& response, const Form& form);
    void noRoute(const Request& request, Response& response, const Form& form, unsigned allowed);
    OutputOptions outputOptions(const Negotiated& media) const;
    void setContentType(Response& response, const Form& form) const;
    void compress(const Request& request, Response& response) const;

    OperationSink* const m_sink;
    const Gate m_gate;
    const std::size_t m_bodyLimit;
    const RouteTable m_routes;
    DoorState m_door;
    Target m_target;
    std::string m_inflated;
};

} // namespace racescope::http
