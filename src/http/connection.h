// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection: reads requests, hands them over in order, and writes each answer in one piece.
// Included by server.cpp alone. Threads: the server's. Invariant: at most one read, one write and one answer
// that waits (for the disk, or for its time) are open; a later request of the same connection is not begun
// while an answer waits, so answers come in order.
#pragma once
#include "http/request_parser.h"
#include "http/wire.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace racescope::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using TlsStream = asio::ssl::stream<Socket>;
using SteadyTime = std::chrono::steady_clock::time_point;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

class ConnectionBase;

// What a connection needs of its server.
class ConnectionHost {
public:
    virtual ~ConnectionHost() = default;
    virtual RequestHandler& handler() = 0;
    virtual const DoorLimits& limits() const = 0;
    virtual SteadyTime coarseNow() const = 0; // as of the last sweep or event
    virtual bool stopping() const = 0;
    virtual void waitDurable(std::shared_ptr<ConnectionBase> connection, std::uint64_t ticket) = 0;
    virtual void gone(ConnectionBase& connection) = 0;
};

class ConnectionBase {
public:
    virtual ~ConnectionBase() = default;
    virtual void start() = 0;
    // Closes now when nothing is in flight, else after the answers.
    virtual void finish() = 0;
    virtual void closeNow() = 0;
    // Closes what has been slow or idle for too long.
    virtual void sweep(SteadyTime now) = 0;
    // The answer that waited for the disk may go.
    virtual void resume(bool durable) = 0;
    ConnectionId id = 0;
};

template <class Stream>
class Connection final : public ConnectionBase, public std::enable_shared_from_this<Connection<Stream>> {
public:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

    Connection(Stream stream, ConnectionHost& host)
        : m_stream(std::move(stream))
        , m_host(host)
        , m_since(host.coarseNow())
    {
        m_storage.bodyLimit = host.limits().bodyBytes;
    }

    void start() override
    {
        if constexpr (kTls) {
            m_phase = Phase::Header;
            m_stream.async_handshake(
                asio::ssl::stream_base::server,
                [self = this->shared_from_this()](const boost::system::error_code& error) {
                    if (error)
                        self->closeNow();
                    else
                        self->opened();
                });
        } else {
            opened();
        }
    }

    void finish() override
    {
        if (m_delay)
            m_delay->cancel();
        if (m_phase == Phase::Idle && !m_writing && !m_waiting)
            closeNow();
    }

    void closeNow() override
    {
        if (m_closed)
            return;
        m_closed = true;
        boost::system::error_code ignored;
        socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
        socket().close(ignored);
        m_host.gone(*this);
    }

    void sweep(SteadyTime now) override
    {
        if (m_waiting)
            return;
        const auto quiet = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_since);
        const DoorLimits& limits = m_host.limits();
        const bool late = m_writing                ? quiet > limits.bodyPause
                          : m_phase == Phase::Idle ? quiet > limits.idleTime
                          : m_phase == Phase::Body ? quiet > limits.bodyPause
                                                   : quiet > limits.headerTime;
        if (late)
            closeNow();
    }

    void resume(bool durable) override
    {
        if (m_closed)
            return;
        m_waiting = false;
        if (!durable)
            m_host.handler().notDurable(m_response);
        sendAnswer();
        process();
    }

private:
    enum class Phase { Idle, Header, Body };
    static constexpr std::size_t kSmallBuffer = 4 << 10;
    static constexpr std::size_t kLargeBuffer = 64 << 10;
    static constexpr std::size_t kOutputHigh = std::size_t(1) << 20; // no further request is begun above it

    auto& socket()
    {
        if constexpr (kTls)
            return m_stream.next_layer();
        else
            return m_stream;
    }

    void opened()
    {
        m_phase = Phase::Idle;
        m_since = m_host.coarseNow();
        if (m_host.stopping())
            closeNow();
        else
            read();
    }

    void read()
    {
        if (m_closed || m_reading || m_writing || m_waiting)
            return;
        makeRoom();
        m_reading = true;
        m_stream.async_read_some(
            asio::buffer(m_input.data() + m_end, m_input.size() - m_end),
            [self = this->shared_from_this()](const boost::system::error_code& error, std::size_t count) {
                self->m_reading = false;
                if (self->m_closed)
                    return;
                if (error)
                    self->closeNow();
                else
                    self->received(count);
            });
    }

    // Bytes not yet parsed move to the front; the buffer grows while a large body or header comes in.
    void makeRoom()
    {
        const std::size_t left = m_end - m_begin;
        if (m_begin > 0 && left > 0)
            std::memmove(m_input.data(), m_input.data() + m_begin, left);
        m_begin = 0;
        m_end = left;
        const bool large = m_phase == Phase::Body || (left > 0 && left >= m_input.size() / 2);
        const std::size_t wanted = large ? kLargeBuffer : kSmallBuffer;
        if (left + kSmallBuffer / 2 > m_input.size() || (large && m_input.size() < wanted))
            m_input.resize(std::max(wanted, left + kSmallBuffer));
        else if (!large && m_input.size() > kSmallBuffer && left < kSmallBuffer / 2)
            std::vector<char>(m_input.begin(), m_input.begin() + kSmallBuffer).swap(m_input);
    }

    void received(std::size_t count)
    {
        m_end += count;
        // A header has one time from its first byte on; everything else begins anew with each piece.
        if (m_phase != Phase::Header)
            m_since = m_host.coarseNow();
        process();
    }

    void process()
    {
        while (!m_closed && !m_waiting && !m_closing && m_output.size() < kOutputHigh && m_begin < m_end) {
            if (!step())
                break;
        }
        flush();
    }

    // One go of the parser; false when it needs more bytes.
    bool step()
    {
        if (!m_parser) {
            m_storage.clear();
            m_parser.emplace(m_storage, m_host.limits().headerBytes);
            m_phase = Phase::Header;
            m_since = m_host.coarseNow();
            m_headerSeen = false;
        }
        boost::beast::error_code error;
        const std::size_t used =
            m_parser->put(asio::const_buffer(m_input.data() + m_begin, m_end - m_begin), error);
        m_begin += used;
        if (error == boost::beast::http::error::need_more)
            return used > 0 && m_begin < m_end;
        if (error) {
            broken(error);
            return false;
        }
        if (!m_headerSeen && m_parser->is_header_done()) {
            m_headerSeen = true;
            if (!beginBody())
                return true;
        }
        if (m_parser->is_done())
            finished();
        return !m_closed && (used > 0 || !m_parser);
    }

    // What the header alone decides; false when the request is over with it.
    bool beginBody()
    {
        m_phase = Phase::Body;
        const std::string_view expect = m_storage.view(m_storage.expect);
        const bool continues =
            boost::beast::iequals(boost::beast::string_view(expect.data(), expect.size()), "100-continue");
        const auto length = m_parser->content_length();
        const bool tooLong = length && *length > m_storage.bodyLimit;
        if (!expect.empty() && !continues) {
            refuse(417, true);
            return false;
        }
        if (tooLong) {
            refuse(413, false);
            if (continues) { // the client keeps the body to itself
                m_parser.reset();
                m_phase = Phase::Idle;
                return false;
            }
            m_storage.discard = true;
            return true;
        }
        if (continues && !m_parser->is_done())
            m_output += "HTTP/1.1 100 Continue\r\n\r\n";
        return true;
    }

    void finished()
    {
        const bool discarded = m_storage.discard;
        m_keepAlive = m_parser->keep_alive() && !m_host.stopping();
        if (!discarded) {
            m_response.clear();
            m_host.handler().handle(id, m_storage.request(), m_response);
        }
        m_parser.reset();
        m_phase = Phase::Idle;
        if (discarded) {
            m_closing = m_closing || !m_keepAlive;
            return;
        }
        if (m_response.ticket != 0) {
            m_waiting = true;
            m_host.waitDurable(this->shared_from_this(), m_response.ticket);
        } else if (m_response.delay.count() > 0 && !m_host.stopping()) {
            m_waiting = true;
            m_delay = std::make_unique<Timer>(socket().get_executor(), m_response.delay);
            m_delay->async_wait([self = this->shared_from_this()](const boost::system::error_code&) {
                self->m_delay.reset();
                self->resume(true);
            });
        } else {
            sendAnswer();
        }
    }

    void sendAnswer()
    {
        m_keepAlive = m_keepAlive && !m_host.stopping();
        const bool close = !m_keepAlive || m_response.close;
        appendAnswer(m_output, m_response, m_host.handler().productHeaderLine(),
                     AnswerKind{m_storage.method == Method::Head, close, m_storage.http10});
        m_closing = m_closing || close;
        constexpr std::size_t kKept = std::size_t(64) << 10;
        if (m_response.body.capacity() > kKept)
            std::string().swap(m_response.body);
    }

    // An answer without a handler: the request was not understood or is too large.
    void refuse(int status, bool close)
    {
        appendRefusal(m_output, status, m_host.handler().productHeaderLine(), close);
        m_closing = m_closing || close;
        if (close)
            m_parser.reset();
    }

    void broken(const boost::beast::error_code& error)
    {
        using Reason = boost::beast::http::error;
        const int status = error == Reason::header_limit  ? 431
                           : error == Reason::body_limit  ? 413
                           : error == Reason::bad_version ? 505
                                                          : 400;
        m_phase = Phase::Idle;
        refuse(status, true);
    }

    void flush()
    {
        if (m_closed || m_writing)
            return;
        if (m_output.empty()) {
            m_closing ? closeGently() : read();
            return;
        }
        if constexpr (!kTls) {
            // Nearly every answer fits the socket's buffer: no need to ask the reactor first.
            boost::system::error_code error;
            const std::size_t sent = m_stream.write_some(asio::buffer(m_output), error);
            if (!error && sent == m_output.size()) {
                written();
                return;
            }
            if (error && error != asio::error::would_block && error != asio::error::try_again) {
                closeNow();
                return;
            }
            m_output.erase(0, error ? 0 : sent);
        }
        m_writing = true;
        m_since = m_host.coarseNow();
        writeMore();
    }

    void writeMore()
    {
        // In slices, so that a slow reader shows progress to the sweep.
        constexpr std::size_t kSlice = std::size_t(256) << 10;
        const std::size_t size = std::min(kSlice, m_output.size() - m_sent);
        asio::async_write(
            m_stream, asio::buffer(m_output.data() + m_sent, size),
            [self = this->shared_from_this()](const boost::system::error_code& error, std::size_t count) {
                if (self->m_closed)
                    return;
                if (error) {
                    self->closeNow();
                    return;
                }
                self->m_sent += count;
                self->m_since = self->m_host.coarseNow();
                if (self->m_sent < self->m_output.size()) {
                    self->writeMore();
                    return;
                }
                self->m_writing = false;
                self->m_sent = 0;
                self->written();
            });
    }

    void written()
    {
        constexpr std::size_t kKept = std::size_t(64) << 10;
        m_output.clear();
        if (m_output.capacity() > kKept)
            std::string().swap(m_output);
        if (m_closing && !m_waiting)
            closeGently();
        else if (m_begin < m_end && !m_waiting && m_phase == Phase::Idle && !m_parser)
            asio::post(socket().get_executor(), [self = this->shared_from_this()] { self->process(); });
        else
            read();
    }

    // The answer must reach the client although bytes of its request may still come: those would make the
    // kernel answer with a reset, so they are read for a moment.
    void closeGently()
    {
        if (m_lingering)
            return;
        m_lingering = true;
        boost::system::error_code ignored;
        socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        m_delay = std::make_unique<Timer>(socket().get_executor(), std::chrono::seconds(2));
        m_delay->async_wait(
            [self = this->shared_from_this()](const boost::system::error_code&) { self->closeNow(); });
        linger();
    }

    void linger()
    {
        m_input.resize(kSmallBuffer);
        m_stream.async_read_some(
            asio::buffer(m_input),
            [self = this->shared_from_this()](const boost::system::error_code& error, std::size_t) {
                if (self->m_closed)
                    return;
                if (error) {
                    self->m_delay.reset();
                    self->closeNow();
                } else {
                    self->linger();
                }
            });
    }

    Stream m_stream;
    ConnectionHost& m_host;
    SteadyTime m_since; // of the present phase, or the last progress in it
    Phase m_phase = Phase::Idle;
    std::vector<char> m_input;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::optional<RequestParser> m_parser;
    RequestStorage m_storage;
    Response m_response;
    std::string m_output;
    std::size_t m_sent = 0;
    std::unique_ptr<Timer> m_delay;
    bool m_headerSeen = false;
    bool m_keepAlive = true;
    bool m_reading = false;
    bool m_writing = false;
    bool m_waiting = false;
    bool m_closing = false; // after what is in m_output
    bool m_lingering = false;
    bool m_closed = false;
};

} // namespace racescope::http
