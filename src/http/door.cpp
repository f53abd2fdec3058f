// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/door.h"

#include "base/assert.h"
#include "base/mutex.h"
#include "http/api.h"
#include "http/server.h"

#include <atomic>

namespace racescope::http {

struct HttpDoor::Running {
    Mutex mutex; // leaf
    std::shared_ptr<Api> api RS_GUARDED_BY(mutex);
    std::shared_ptr<Server> server RS_GUARDED_BY(mutex); // after the api: stops before it goes
    std::atomic<State> state{State::Stopped};
    std::atomic<std::uint16_t> port{0};
};

HttpDoor::HttpDoor(Store& store, Trace* trace, DoorOptions options, OperationSink* sink)
    : m_store(store)
    , m_trace(trace)
    , m_sink(sink)
    , m_options(std::move(options))
    , m_running(std::make_unique<Running>())
{
}

HttpDoor::~HttpDoor()
{
    stop();
}

Result<std::uint16_t, IoError> HttpDoor::start()
{
    RS_ASSERT(state() == State::Stopped, "a door is opened once at a time");
    const bool secret = !m_options.password.empty() || !m_options.apiKey.empty();
    if (!isLocalHost(m_options.host) && !secret) {
        return failure(IoError{m_options.host,
                               "other machines can reach this address: it needs a password or an API "
                               "key"});
    }
    auto api = std::make_shared<Api>(m_store, m_trace, m_sink, m_options);
    auto server = std::make_shared<Server>(*api, m_options);
    auto port = server->start();
    if (!port.has_value())
        return port;
    {
        const MutexLock lock(m_running->mutex);
        m_running->server.swap(server); // the old server goes before its api
        server.reset();
        m_running->api = std::move(api);
    }
    m_running->port = *port;
    m_running->state = State::Listening;
    return port;
}

void HttpDoor::stop()
{
    if (state() != State::Listening)
        return;
    m_running->state = State::Stopping;
    std::shared_ptr<Server> server;
    std::shared_ptr<Api> api;
    {
        const MutexLock lock(m_running->mutex);
        server = m_running->server;
        api = m_running->api;
    }
    server->stop();
    api->ended();
    m_running->port = 0;
    m_running->state = State::Stopped;
}

HttpDoor::State HttpDoor::state() const
{
    return m_running->state;
}

std::uint16_t HttpDoor::port() const
{
    return m_running->port;
}

std::string HttpDoor::url() const
{
    const std::uint16_t number = port();
    if (number == 0)
        return {};
    const bool v6 = m_options.host.find(':') != std::string::npos;
    return std::string(m_options.certificateFile.empty() ? "http://" : "https://") + (v6 ? "[" : "") +
           m_options.host + (v6 ? "]:" : ":") + std::to_string(number);
}

DoorCounters HttpDoor::counters() const
{
    DoorCounters counters;
    // Under the lock, so that a server and its api do not go meanwhile.
    const MutexLock lock(m_running->mutex);
    if (!m_running->server)
        return counters;
    const ServerCounters server = m_running->server->counters();
    const Api& api = *m_running->api;
    counters.connections = server.accepted;
    counters.open = server.open;
    counters.refused = server.refused;
    counters.requests = api.requests.load(std::memory_order_relaxed);
    counters.errors = api.errors.load(std::memory_order_relaxed);
    counters.conflicts = api.conflicts.load(std::memory_order_relaxed);
    counters.clients = api.clients.load(std::memory_order_relaxed);
    return counters;
}

std::vector<WorkerId> HttpDoor::takeGone()
{
    const MutexLock lock(m_running->mutex); // as counters()
    return m_running->api ? m_running->api->gone().take() : std::vector<WorkerId>();
}

} // namespace racescope::http
