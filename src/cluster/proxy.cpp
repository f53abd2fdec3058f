// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/proxy.h"

#include "base/assert.h"
#include "base/mutex.h"
#include "cluster/proxy_session.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <list>
#include <netdb.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace racescope::cluster {
namespace {

constexpr std::chrono::seconds kStopTime{5}; // for exchanges under way

std::string peerName(const sockaddr_storage& address, socklen_t size)
{
    char host[NI_MAXHOST] = {};
    char port[NI_MAXSERV] = {};
    ::getnameinfo(reinterpret_cast<const sockaddr*>(&address), size, host, sizeof host, port, sizeof port,
                  NI_NUMERICHOST | NI_NUMERICSERV);
    return std::string(host) + ':' + port;
}

} // namespace

struct Proxy::Running {
    Running(Trace& trace, const Clock& clock, const ProxyOptions& options)
        : recorder(trace, clock, options.recordBytes, options.patience)
        , stopHandle(::eventfd(0, EFD_CLOEXEC))
        , shared{options, nullptr, clock, recorder, stopHandle}
    {
    }
    ~Running()
    {
        if (listener >= 0)
            ::close(listener);
        ::close(stopHandle);
    }
    struct Client {
        std::unique_ptr<ProxySession> session;
        std::jthread thread;
        bool done = false;
    };
    void accept();
    void serve(int socket, const std::string& peer);
    void stop();

    ProxyRecorder recorder;
    const int stopHandle;
    int listener = -1;
    std::uint16_t port = 0;
    std::shared_ptr<const TlsRules> rules;
    ProxyShared shared;
    std::atomic<std::uint64_t> connections = 0;
    Mutex mutex; // taken before a session's
    std::condition_variable_any left;
    std::list<Client> clients RS_GUARDED_BY(mutex);
    std::jthread acceptor; // last: it ends first
};

void Proxy::Running::accept()
{
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{listener, POLLIN, 0}, pollfd{stopHandle, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0)
            continue;
        if (waiting[1].revents != 0)
            return;
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        const int socket = ::accept4(listener, reinterpret_cast<sockaddr*>(&address), &size, SOCK_CLOEXEC);
        if (socket >= 0) {
            serve(socket, peerName(address, size));
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOMEM) {
            ::poll(&waiting[1], 1, 50); // not again at once
        }
    }
}

void Proxy::Running::serve(int socket, const std::string& peer)
{
    std::list<Client> gone; // joined without the lock
    const MutexLock lock(mutex);
    for (auto at = clients.begin(); at != clients.end();) {
        const auto next = std::next(at);
        if (at->done)
            gone.splice(gone.end(), clients, at);
        at = next;
    }
    if (clients.size() >= kMaxClients) {
        ::close(socket);
        return;
    }
    const http::ConnectionId id = connections.fetch_add(1) + 1;
    Client& client = clients.emplace_back();
    client.session = std::make_unique<ProxySession>(shared, WireSocket::adopt(socket), id);
    recorder.opened(id, peer);
    client.thread = std::jthread([this, id, &client] {
        client.session->run();
        recorder.closed(id);
        const MutexLock leaving(mutex);
        client.done = true;
        left.notify_all();
    });
}

void Proxy::Running::stop()
{
    const std::uint64_t one = 1;
    if (::write(stopHandle, &one, sizeof one) != sizeof one)
        return; // an eventfd takes eight bytes, always
    acceptor.join();
    {
        MutexLock lock(mutex);
        const auto until = std::chrono::steady_clock::now() + kStopTime;
        const auto allLeft = [this]() RS_REQUIRES(mutex) {
            return std::all_of(clients.begin(), clients.end(), [](const Client& c) { return c.done; });
        };
        while (!allLeft() && left.wait_until(lock, until) == std::cv_status::no_timeout) {
        }
        for (const Client& client : clients) {
            if (!client.done)
                client.session->shutDown();
        }
    }
    std::list<Client> all;
    {
        const MutexLock lock(mutex);
        all.swap(clients);
    }
    all.clear(); // joins
}

Proxy::Proxy(Trace& trace, const Clock& clock, ProxyOptions options)
    : m_trace(trace)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

Proxy::~Proxy()
{
    stop();
}

Result<std::uint16_t, IoError> Proxy::start()
{
    RS_ASSERT(!m_running, "a proxy is started once at a time");
    auto running = std::make_unique<Running>(m_trace, m_clock, m_options);
    auto rules = TlsRules::of(m_options.upstream);
    if (!rules)
        return failure(rules.error());
    running->rules = std::move(*rules);
    running->shared.rules = running->rules.get();

    const std::string where = m_options.host + ':' + std::to_string(m_options.port);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    if (const int status =
            ::getaddrinfo(m_options.host.c_str(), std::to_string(m_options.port).c_str(), &hints, &found);
        status != 0)
        return failure(IoError{where, std::string("no such address: ") + ::gai_strerror(status)});
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    running->listener = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(running->listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::bind(running->listener, found->ai_addr, found->ai_addrlen) != 0 ||
        ::listen(running->listener, SOMAXCONN) != 0 ||
        ::getsockname(running->listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        const int error = errno;
        return failure(IoError{where, error == EADDRINUSE
                                          ? "another program listens on this port already; choose another "
                                            "port, or 0 for a free one"
                                          : std::string("cannot listen here: ") + std::strerror(error)});
    }
    running->port =
        ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(address).sin6_port
                                            : reinterpret_cast<const sockaddr_in&>(address).sin_port);
    Running* const started = running.get();
    running->acceptor = std::jthread([started] { started->accept(); });
    m_running = std::move(running);
    return m_running->port;
}

void Proxy::stop()
{
    if (!m_running)
        return;
    m_running->stop();
    m_running->recorder.ended();
    m_gone = m_running->recorder.takeGone();
    m_last = counters();
    m_running.reset();
}

std::string Proxy::url() const
{
    if (!m_running)
        return {};
    const bool v6 = m_options.host.find(':') != std::string::npos;
    return "http://" + (v6 ? "[" + m_options.host + "]" : m_options.host) + ':' +
           std::to_string(m_running->port);
}

std::vector<WorkerId> Proxy::takeGone()
{
    return m_running ? m_running->recorder.takeGone() : std::exchange(m_gone, {});
}

ProxyCounters Proxy::counters() const
{
    if (!m_running)
        return m_last;
    ProxyCounters counters;
    counters.connections = m_running->connections.load();
    counters.requests = m_running->shared.requests.load();
    counters.failures = m_running->shared.failures.load();
    counters.conflicts = m_running->recorder.conflicts();
    counters.unrecorded = m_running->recorder.unrecorded();
    return counters;
}

} // namespace racescope::cluster
