// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_client.h"

#include "http/api.h"
#include "http/door.h"

#include <QRegularExpression>

#include <chrono>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr http::ConnectionId kConnection = 1;

http::Method methodOf(const QString& name)
{
    return name == u"GET"_s      ? http::Method::Get
           : name == u"HEAD"_s   ? http::Method::Head
           : name == u"POST"_s   ? http::Method::Post
           : name == u"PUT"_s    ? http::Method::Put
           : name == u"DELETE"_s ? http::Method::Delete
                                 : http::Method::Other;
}

// The door itself indents, and keeps the order of keys.
QString indented(const QString& target)
{
    static const QRegularExpression said(u"[?&]pretty\\b"_s);
    return target.contains(said) ? target
                                 : QString(target % (target.contains(u'?') ? u'&' : u'?') % u"pretty"_s);
}

} // namespace

// Keeps the session alive as long as a request runs on it.
struct ConsoleClient::Connection {
    Connection(std::shared_ptr<Workspace> session, std::string_view name)
        : workspace(std::move(session))
        , api(workspace->store(), &workspace->trace(), nullptr, {})
    {
        api.opened(kConnection, name);
    }
    ~Connection() { api.closed(kConnection); }

    ConsoleAnswer answer(const ConsoleRequest& asked)
    {
        const std::string method = asked.method.toStdString();
        const std::string target = indented(asked.target).toStdString();
        const std::string body = asked.body.toStdString();
        http::Request request;
        request.method = methodOf(asked.method);
        request.methodText = method;
        request.target = target;
        request.body = body;
        request.host = "localhost";
        request.hosts = 1;
        if (!body.empty()) {
            request.contentType =
                target.find("_bulk") == std::string::npos ? "application/json" : "application/x-ndjson";
            request.contentTypes = 1;
        }
        http::Response response;
        const auto begin = std::chrono::steady_clock::now();
        api.handle(kConnection, request, response);
        const auto took = std::chrono::steady_clock::now() - begin;
        return {response.status, QString::fromUtf8(response.body.data(), qsizetype(response.body.size())),
                std::chrono::nanoseconds(took).count()};
    }

    const std::shared_ptr<Workspace> workspace;
    http::Api api;
};

ConsoleClient::ConsoleClient(RunController& run, const QString& name, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_name(name.toStdString())
{
    connect(&m_run, &RunController::sessionChanged, this, [this] {
        ++m_session;
        m_connection.reset();
        m_waiting.clear();
        m_isBusy = false;
    });
}

ConsoleClient::~ConsoleClient() = default;

void ConsoleClient::send(const ConsoleRequest& request, std::function<void(const ConsoleAnswer&)> done)
{
    m_restsNext = false;
    m_waiting.push_back({request, std::move(done)});
    next();
}

void ConsoleClient::rest()
{
    m_restsNext = true;
    restWhenAnswered();
}

void ConsoleClient::restWhenAnswered()
{
    if (!m_restsNext || m_isBusy || !m_waiting.empty())
        return;
    m_restsNext = false;
    if (!m_connection)
        return;
    m_connection->api.rested(kConnection);
    if (const auto worker = m_connection->api.workerOf(kConnection))
        m_run.setAway(*worker, true);
}

void ConsoleClient::next()
{
    if (m_isBusy || m_waiting.empty() || !canSend())
        return;
    m_isBusy = true;
    Waiting first = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (!m_connection) {
        m_run.workspace()->beginRecording();
        m_connection = std::make_shared<Connection>(m_run.workspace(), m_name);
    }
    const auto work = [connection = m_connection, request = first.request] {
        return connection->answer(request);
    };
    m_run.inBackground(work).then(
        this, [this, session = m_session, done = std::move(first.done)](const ConsoleAnswer& answer) {
            if (session != m_session)
                return;
            m_isBusy = false;
            if (const auto worker = m_connection->api.workerOf(kConnection))
                m_run.setAway(*worker, false);
            done(answer);
            next();
            restWhenAnswered();
        });
}

} // namespace racescope
