// SPDX-License-Identifier: GPL-3.0-or-later
// The only translation unit that knows Boost.
#include "http/server.h"

#include "base/mutex.h"
#include "http/connection.h"
#include "http/gate.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <thread>
#include <unordered_map>

namespace racescope::http {
namespace {

using tcp = asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

std::string addressText(const std::string& host, std::uint16_t port)
{
    return host + ":" + std::to_string(port);
}

// Answers wait for the disk here and not in the server's thread: many at a time, one group commit for all.
class DurabilityWaiter {
public:
    struct Entry {
        std::shared_ptr<ConnectionBase> connection;
        std::uint64_t ticket = 0;
        bool durable = false;
    };
    using Done = std::function<void(std::vector<Entry>)>;

    DurabilityWaiter(RequestHandler& handler, Done done)
        : m_handler(handler)
        , m_done(std::move(done))
        , m_thread([this](const std::stop_token& token) { run(token); })
    {
    }

    void add(std::shared_ptr<ConnectionBase> connection, std::uint64_t ticket)
    {
        {
            const MutexLock lock(m_mutex);
            m_queue.push_back(Entry{std::move(connection), ticket, false});
        }
        m_wake.notify_one();
    }

private:
    void run(const std::stop_token& token)
    {
        while (!token.stop_requested()) {
            std::vector<Entry> batch = take(token);
            for (Entry& entry : batch)
                entry.durable = m_handler.waitDurable(entry.ticket);
            if (!batch.empty())
                m_done(std::move(batch));
        }
    }

    std::vector<Entry> take(const std::stop_token& token) RS_NO_THREAD_SAFETY_ANALYSIS
    {
        MutexLock lock(m_mutex);
        m_wake.wait(lock, token, [this]() RS_NO_THREAD_SAFETY_ANALYSIS { return !m_queue.empty(); });
        return std::exchange(m_queue, {});
    }

    RequestHandler& m_handler;
    const Done m_done;
    Mutex m_mutex; // leaf
    std::condition_variable_any m_wake;
    std::vector<Entry> m_queue RS_GUARDED_BY(m_mutex);
    std::jthread m_thread; // last: stops before the rest goes
};

} // namespace

struct Server::Impl final : public ConnectionHost {
    Impl(RequestHandler& requestHandler, const DoorOptions& doorOptions)
        : options(doorOptions)
        , requests(requestHandler)
        , acceptor(io)
        , sweepTimer(io)
        , pauseTimer(io)
        , stopTimer(io)
        , now(std::chrono::steady_clock::now())
    {
    }

    RequestHandler& handler() override { return requests; }
    const DoorLimits& limits() const override { return options.limits; }
    SteadyTime coarseNow() const override { return now; }
    bool stopping() const override { return stopRequested; }
    void waitDurable(std::shared_ptr<ConnectionBase> connection, std::uint64_t ticket) override
    {
        waiter->add(std::move(connection), ticket);
    }
    void gone(ConnectionBase& connection) override
    {
        requests.closed(connection.id);
        connections.erase(connection.id);
        open.store(connections.size(), std::memory_order_relaxed);
        finishStop();
    }

    Result<std::uint16_t, IoError> start();
    Result<void, IoError> prepareTls();
    Result<void, IoError> listen();
    void accept();
    void accepted(Socket socket);
    void turnAway(Socket& socket);
    void sweep();
    void beginStop();
    void finishStop();

    const DoorOptions options;
    RequestHandler& requests;

    // Touched by the server's thread only, once it runs.
    asio::io_context io{1};
    Acceptor acceptor;
    Timer sweepTimer;
    Timer pauseTimer;
    Timer stopTimer;
    SteadyTime now;
    std::optional<asio::ssl::context> tls;
    std::unordered_map<ConnectionId, std::shared_ptr<ConnectionBase>> connections;
    ConnectionId nextId = 1;
    bool stopRequested = false;

    std::atomic<std::uint64_t> acceptedCount{0};
    std::atomic<std::uint64_t> refusedCount{0};
    std::atomic<std::uint64_t> open{0};
    std::unique_ptr<DurabilityWaiter> waiter;
    std::jthread thread;
};

Result<void, IoError> Server::Impl::prepareTls()
{
    if (options.certificateFile.empty())
        return {};
    tls.emplace(asio::ssl::context::tls_server);
    boost::system::error_code error;
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                     asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                     asio::ssl::context::no_tlsv1_1);
    tls->use_certificate_chain_file(options.certificateFile, error);
    if (error)
        return failure(IoError{options.certificateFile, "is no certificate in PEM form: " + error.message()});
    const std::string& key = options.keyFile.empty() ? options.certificateFile : options.keyFile;
    tls->use_private_key_file(key, asio::ssl::context::pem, error);
    if (error)
        return failure(IoError{key, "is no private key that fits the certificate: " + error.message()});
    return {};
}

Result<void, IoError> Server::Impl::listen()
{
    const std::string where = addressText(options.host, options.port);
    boost::system::error_code error;
    const auto fail = [&](std::string_view what) {
        return failure(IoError{where, std::string(what) + error.message()});
    };
    tcp::endpoint endpoint;
    const auto address = asio::ip::make_address(options.host, error);
    if (!error) {
        endpoint = tcp::endpoint(address, options.port);
    } else {
        tcp::resolver resolver(io);
        const auto found = resolver.resolve(options.host, "", error);
        if (error || found.empty())
            return fail("no such address: ");
        endpoint = tcp::endpoint(found.begin()->endpoint().address(), options.port);
    }
    acceptor.open(endpoint.protocol(), error);
    if (error)
        return fail("cannot open a socket: ");
    acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    acceptor.bind(endpoint, error);
    if (error == asio::error::address_in_use)
        return failure(
            IoError{where, "another program listens on this port already; choose another port, or 0 for a "
                           "free one"});
    if (error == asio::error::access_denied)
        return failure(IoError{where, "this port needs administrator rights; choose one above 1023"});
    if (error)
        return fail("cannot listen here: ");
    acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail("cannot listen here: ");
    return {};
}

Result<std::uint16_t, IoError> Server::Impl::start()
{
    if (auto prepared = prepareTls(); !prepared.has_value())
        return failure(prepared.error());
    if (auto listening = listen(); !listening.has_value())
        return failure(listening.error());
    boost::system::error_code error;
    const std::uint16_t port = acceptor.local_endpoint(error).port();
    waiter = std::make_unique<DurabilityWaiter>(requests, [this](std::vector<DurabilityWaiter::Entry> batch) {
        asio::post(io, [entries = std::move(batch)] {
            for (const auto& entry : entries)
                entry.connection->resume(entry.durable);
        });
    });
    accept();
    sweep();
    thread = std::jthread([this] {
        // A handler's exception ends that handler, not the server.
        for (;;) {
            try {
                io.run();
                return;
            } catch (const std::exception&) {
            }
        }
    });
    return port;
}

void Server::Impl::accept()
{
    acceptor.async_accept(io, [this](const boost::system::error_code& error, Socket socket) {
        if (stopRequested || error == asio::error::operation_aborted)
            return;
        now = std::chrono::steady_clock::now();
        if (error) { // no file descriptors left, for example: not again at once
            pauseTimer.expires_after(std::chrono::milliseconds(50));
            pauseTimer.async_wait([this](const boost::system::error_code& stopped) {
                if (!stopped)
                    accept();
            });
            return;
        }
        accept();
        accepted(std::move(socket));
    });
}

void Server::Impl::turnAway(Socket& socket)
{
    refusedCount.fetch_add(1, std::memory_order_relaxed);
    boost::system::error_code ignored;
    if (!tls) {
        std::string answer;
        appendRefusal(answer, 503, requests.productHeaderLine(), true);
        socket.write_some(asio::buffer(answer), ignored);
    }
    socket.close(ignored);
}

void Server::Impl::accepted(Socket socket)
{
    boost::system::error_code error;
    socket.set_option(tcp::no_delay(true), error);
    socket.non_blocking(true, error);
    const auto peer = socket.remote_endpoint(error);
    if (error)
        return; // gone again
    if (connections.size() >= options.limits.connections) {
        turnAway(socket);
        return;
    }
    acceptedCount.fetch_add(1, std::memory_order_relaxed);
    std::shared_ptr<ConnectionBase> connection;
    if (tls)
        connection = std::make_shared<Connection<TlsStream>>(TlsStream(std::move(socket), *tls), *this);
    else
        connection = std::make_shared<Connection<Socket>>(std::move(socket), *this);
    connection->id = nextId++;
    connections.emplace(connection->id, connection);
    open.store(connections.size(), std::memory_order_relaxed);
    requests.opened(connection->id, addressText(peer.address().to_string(), peer.port()));
    connection->start();
}

void Server::Impl::sweep()
{
    const DoorLimits& limit = options.limits;
    const auto shortest = std::min({limit.headerTime, limit.bodyPause, limit.idleTime});
    const auto period =
        std::clamp(shortest / 8, std::chrono::milliseconds(10), std::chrono::milliseconds(1000));
    sweepTimer.expires_after(period);
    sweepTimer.async_wait([this](const boost::system::error_code& error) {
        // A timer that has run out already cannot be cancelled any more: the stop is seen here.
        if (error || (stopRequested && connections.empty()))
            return;
        now = std::chrono::steady_clock::now();
        sweep();
        std::vector<std::shared_ptr<ConnectionBase>> all; // closing changes the map
        all.reserve(connections.size());
        for (const auto& [id, connection] : connections)
            all.push_back(connection);
        for (const auto& connection : all)
            connection->sweep(now);
    });
}

void Server::Impl::beginStop()
{
    stopRequested = true;
    boost::system::error_code ignored;
    acceptor.close(ignored);
    pauseTimer.cancel();
    std::vector<std::shared_ptr<ConnectionBase>> all;
    for (const auto& [id, connection] : connections)
        all.push_back(connection);
    for (const auto& connection : all)
        connection->finish();
    stopTimer.expires_after(options.limits.stopTime);
    stopTimer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        std::vector<std::shared_ptr<ConnectionBase>> late;
        for (const auto& [id, connection] : connections)
            late.push_back(connection);
        for (const auto& connection : late)
            connection->closeNow();
    });
    finishStop();
}

void Server::Impl::finishStop()
{
    if (!stopRequested || !connections.empty())
        return;
    sweepTimer.cancel();
    stopTimer.cancel();
}

Server::Server(RequestHandler& handler, const DoorOptions& options)
    : m_impl(std::make_unique<Impl>(handler, options))
{
}

Server::~Server()
{
    stop();
}

Result<std::uint16_t, IoError> Server::start()
{
    return m_impl->start();
}

void Server::stop()
{
    if (!m_impl->thread.joinable())
        return;
    asio::post(m_impl->io, [impl = m_impl.get()] { impl->beginStop(); });
    m_impl->thread.join(); // run() returns when the last connection and timer are gone
    m_impl->waiter.reset();
}

ServerCounters Server::counters() const
{
    return ServerCounters{m_impl->acceptedCount.load(std::memory_order_relaxed),
                          m_impl->open.load(std::memory_order_relaxed),
                          m_impl->refusedCount.load(std::memory_order_relaxed)};
}

} // namespace racescope::http
