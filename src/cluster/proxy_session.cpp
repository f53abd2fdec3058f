// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/proxy_session.h"

#include "base/json.h"
#include "cluster/relay_parser.h"

#include <array>
#include <chrono>
#include <exception>
#include <optional>
#include <poll.h>

namespace racescope::cluster {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kPiece = std::size_t(64) << 10;
constexpr std::chrono::minutes kIdleTime{10}; // between two requests
constexpr std::chrono::seconds kHeadTime{
    30}; // for a request's head, and for a client to take what it asked for
constexpr std::chrono::minutes kSilence{10}; // between two pieces of a request or an answer
constexpr int kBadGateway = 502;

std::string errorBody(int status, const std::string& why)
{
    const std::string cause =
        R"({"type":")" + std::string(status == kBadGateway ? "bad_gateway_exception" : "parse_exception") +
        R"(","reason":)" + json::quoted(why) + '}';
    return R"({"error":{"root_cause":[)" + cause + "]," + cause.substr(1) + R"(,"status":)" +
           std::to_string(status) + '}';
}

// Where a request for "http://host/path" really goes.
std::string_view originForm(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    if (target.starts_with('/') || scheme == std::string_view::npos)
        return target;
    const std::size_t slash = target.find('/', scheme + 3);
    return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

} // namespace

struct ProxySession::Relay {
    explicit Relay(std::size_t copyLimit)
        : request(copyLimit)
        , limit(copyLimit)
    {
        answer.emplace(copyLimit);
    }
    RelayParser<true> request;
    std::optional<RelayParser<false>> answer;
    const std::size_t limit;
    std::string answerInput; // not yet passed on
    bool headSent = false;   // of the answer
    bool upstreamCloses = false;
    bool clientCloses = false;
    bool clientGone = false; // it stopped listening; the answer is still taken, for the record
    Nanos begin = 0;
    Nanos end = 0;
    int status = 0; // as the client got it; 0: none
};

ProxySession::ProxySession(ProxyShared& shared, std::unique_ptr<WireSocket> client, http::ConnectionId id)
    : m_shared(shared)
    , m_id(id)
    , m_client(std::move(client))
{
}

ProxySession::~ProxySession() = default;

void ProxySession::shutDown()
{
    m_client->shutDown();
    const MutexLock lock(m_mutex);
    if (m_upstream)
        m_upstream->shutDown();
}

void ProxySession::setUpstream(std::unique_ptr<WireSocket> socket)
{
    const MutexLock lock(m_mutex);
    m_toUpstream = socket.get();
    m_upstream.swap(socket);
}

void ProxySession::run()
{
    try {
        while (awaitRequest() && exchange()) {
        }
    } catch (const std::exception&) { // no memory left: this client alone goes
        m_shared.failures.fetch_add(1);
    }
    m_client->shutDown();
    setUpstream(nullptr);
}

// False: the client is done, or the proxy stops.
bool ProxySession::awaitRequest()
{
    if (!m_input.empty())
        return true;
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{m_client->handle(), POLLIN, 0},
                                      pollfd{m_shared.stopHandle, POLLIN, 0}};
        const int ready =
            ::poll(waiting.data(), waiting.size(), int(std::chrono::milliseconds(kIdleTime).count()));
        if (ready == 0 || waiting[1].revents != 0)
            return false;
        if (ready < 0)
            continue;
        char buffer[4096];
        const auto got = m_client->readNow(buffer, sizeof buffer);
        if (!got || (*got && **got == 0))
            return false;
        if (*got) {
            m_input.append(buffer, **got);
            return true;
        }
    }
}

// One request and its answer. False: the connection ends.
bool ProxySession::exchange()
{
    Relay relay(m_shared.options.recordBytes);
    relay.request.eager(false);
    const Deadline headBy = steady_clock::now() + kHeadTime;
    while (!relay.request.is_header_done()) {
        boost::beast::error_code error;
        if (!m_input.empty()) {
            const std::size_t used =
                relay.request.put(boost::asio::const_buffer(m_input.data(), m_input.size()), error);
            m_input.erase(0, used);
            if (error && error != boost::beast::http::error::need_more)
                return refuse(relay, 400, "the request is no HTTP: " + error.message());
            if (relay.request.is_header_done())
                break;
        }
        char buffer[8192];
        const auto got = m_client->read(buffer, sizeof buffer, headBy);
        if (!got || *got == 0)
            return false;
        m_input.append(buffer, *got);
    }
    relay.request.eager(true);
    m_shared.requests.fetch_add(1);
    relay.clientCloses = !relay.request.keep_alive();
    ProxyRecorder::Flight flight(m_shared.recorder, relay.request.method, relay.request.target,
                                 relay.request.field("X-Opaque-Id"));
    relay.begin = m_shared.clock.now();
    const bool goesOn = reachUpstream(relay) && moveBytes(relay);
    if (relay.end == 0)
        relay.end = m_shared.clock.now();

    Exchange told;
    told.connection = m_id;
    told.method = relay.request.method;
    told.target = relay.request.target;
    told.requestEncoding = relay.request.field("Content-Encoding");
    told.requestBody = relay.request.body;
    told.status = relay.status;
    told.answerEncoding = relay.answer->field("Content-Encoding");
    told.answerBody = relay.answer->body;
    told.requestComplete = relay.request.copied;
    told.answerComplete = relay.answer->copied;
    told.begin = relay.begin;
    told.end = relay.end;
    flight.landed(told);
    return goesOn;
}

// Connects if need be and sends the head. False: the client has its answer about that already.
bool ProxySession::reachUpstream(Relay& relay)
{
    const Endpoint& upstream = m_shared.options.upstream;
    const Deadline deadline = steady_clock::now() + upstream.timeout;
    if (m_toUpstream && !m_toUpstream->isQuiet())
        setUpstream(nullptr);
    if (!m_toUpstream) {
        auto connected = WireSocket::connect(upstream, m_shared.rules, deadline);
        if (!connected) {
            refuse(relay, kBadGateway, connected.error().text);
            return false;
        }
        setUpstream(std::move(*connected));
    }
    const RelayParser<true>& request = relay.request;
    std::string head = request.method + ' ' + upstream.basePath;
    head.append(originForm(request.target));
    head.append(request.minor == 0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    head.append("Host: ").append(upstream.authority()).append("\r\n");
    head.append(request.fieldLines("Host"));
    if (!upstream.authorization.empty() && request.field("Authorization").empty())
        head.append("Authorization: ").append(upstream.authorization).append("\r\n");
    head.append("\r\n");
    relay.answer->skip(request.method == "HEAD");
    if (const auto sent = m_toUpstream->write(head, deadline); !sent) {
        refuse(relay, kBadGateway, sent.error().text);
        return false;
    }
    return true;
}

bool ProxySession::moveBytes(Relay& relay)
{
    if (!requestBytes(relay))
        return false;
    // Silence is counted from the last piece: a search may take its time, and so may a large body.
    auto last = steady_clock::now();
    while (!relay.answer->is_done()) {
        const bool asks = !relay.request.is_done() && !relay.clientGone;
        std::array<pollfd, 2> waiting{pollfd{m_toUpstream->handle(), POLLIN, 0},
                                      pollfd{m_client->handle(), short(asks ? POLLIN : 0), 0}};
        const auto until = last + kSilence;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
        const bool decrypted = m_toUpstream->hasDecrypted();
        const nfds_t count = asks ? 2 : 1; // a client that has gone would wake the poll for ever
        const int ready =
            left.count() <= 0 ? 0 : ::poll(waiting.data(), count, decrypted ? 0 : int(left.count()));
        if (ready < 0)
            continue;
        if (ready == 0 && !decrypted) {
            m_shared.failures.fetch_add(1);
            if (relay.headSent)
                return false;
            return refuse(relay, 504, "no answer from " + m_shared.options.upstream.url() + " in time");
        }
        last = steady_clock::now();
        if (asks && waiting[1].revents != 0 && !fromClient(relay))
            return false;
        if ((decrypted || waiting[0].revents != 0) && !fromUpstream(relay))
            return false;
    }
    relay.end = relay.end == 0 ? m_shared.clock.now() : relay.end;
    if (relay.upstreamCloses)
        setUpstream(nullptr);
    // What the client has not sent by now, nobody waits for.
    const bool goesOn = relay.request.is_done() && !relay.clientCloses && !relay.clientGone;
    if (!relay.request.is_done())
        setUpstream(nullptr);
    return goesOn;
}

bool ProxySession::fromClient(Relay& relay)
{
    std::array<char, kPiece> buffer;
    const auto got = m_client->readNow(buffer.data(), buffer.size());
    if (!got || (*got && **got == 0)) {
        setUpstream(nullptr); // half a request: the cluster sees it end, too
        return false;
    }
    if (!*got)
        return true;
    m_input.append(buffer.data(), **got);
    return requestBytes(relay);
}

// Passes on what is there of the request's body. False: everything ends.
bool ProxySession::requestBytes(Relay& relay)
{
    while (!m_input.empty() && !relay.request.is_done()) {
        boost::beast::error_code error;
        const std::size_t used =
            relay.request.put(boost::asio::const_buffer(m_input.data(), m_input.size()), error);
        if (error && error != boost::beast::http::error::need_more) {
            setUpstream(nullptr);
            return refuse(relay, 400, "the body of the request is no HTTP: " + error.message());
        }
        const Deadline deadline = steady_clock::now() + kHeadTime;
        const auto sent = m_toUpstream->write(std::string_view(m_input).substr(0, used), deadline);
        m_input.erase(0, used);
        // A cluster that refuses a body early may close for writing; its answer is read all the same.
        if (!sent)
            return true;
        if (error || used == 0)
            break;
    }
    return true;
}

bool ProxySession::fromUpstream(Relay& relay)
{
    std::array<char, kPiece> buffer;
    const auto got = m_toUpstream->readNow(buffer.data(), buffer.size());
    if (got && !*got)
        return true;
    if (!got || **got == 0) {
        boost::beast::error_code error = boost::beast::http::error::end_of_stream;
        if (got && relay.headSent) // an answer that ends with its connection
            relay.answer->put_eof(error = {});
        if (!error && relay.answer->is_done()) {
            relay.clientCloses = relay.upstreamCloses = true;
            return true;
        }
        setUpstream(nullptr);
        if (!relay.headSent)
            return refuse(relay, kBadGateway,
                          m_shared.options.upstream.url() + " closed the connection without an answer");
        m_shared.failures.fetch_add(1);
        relay.status = 0; // the client has a part of it; what became of its request is not known
        return false;
    }
    relay.answerInput.append(buffer.data(), **got);
    return answerBytes(relay);
}

bool ProxySession::answerBytes(Relay& relay)
{
    std::string out;
    while (!relay.answerInput.empty() && !relay.answer->is_done()) {
        RelayParser<false>& answer = *relay.answer;
        const bool inHead = !answer.is_header_done();
        answer.eager(!inHead);
        boost::beast::error_code error;
        const std::size_t used =
            answer.put(boost::asio::const_buffer(relay.answerInput.data(), relay.answerInput.size()), error);
        if (error && error != boost::beast::http::error::need_more) {
            setUpstream(nullptr);
            if (!relay.headSent)
                return refuse(relay, kBadGateway, "the answer of the cluster is no HTTP: " + error.message());
            m_shared.failures.fetch_add(1);
            relay.status = 0;
            return false;
        }
        if (inHead && answer.is_header_done()) {
            const bool interim = answer.status >= 100 && answer.status < 200;
            out.append("HTTP/1.").append(std::to_string(answer.minor)).append(" ");
            out.append(std::to_string(answer.status)).append(" ").append(answer.reason).append("\r\n");
            out.append(answer.fieldLines());
            if (interim) {
                out.append("\r\n");
                relay.answerInput.erase(0, used);
                relay.answer.emplace(relay.limit);
                relay.answer->skip(relay.request.method == "HEAD");
                continue;
            }
            relay.upstreamCloses = !answer.keep_alive();
            relay.clientCloses = relay.clientCloses || answer.need_eof();
            if (relay.clientCloses || !relay.request.is_done())
                out.append("Connection: close\r\n");
            relay.clientCloses = relay.clientCloses || !relay.request.is_done();
            out.append("\r\n");
            relay.headSent = true;
            relay.status = answer.status;
        } else if (!inHead) {
            out.append(relay.answerInput, 0, used);
        }
        relay.answerInput.erase(0, used);
        if (error || (used == 0 && !(inHead && answer.is_header_done())))
            break;
    }
    if (relay.answer->is_done())
        relay.end = m_shared.clock.now(); // before the client can know
    if (!relay.clientGone && !m_client->write(out, steady_clock::now() + kHeadTime))
        relay.clientGone = true;
    return true;
}

// The proxy's own answer. False: the connection ends with it.
bool ProxySession::refuse(Relay& relay, int status, const std::string& why)
{
    if (status >= 500)
        m_shared.failures.fetch_add(1);
    setUpstream(nullptr);
    const std::string body = errorBody(status, why);
    std::string answer = "HTTP/1.1 " + std::to_string(status) +
                         (status == kBadGateway ? " Bad Gateway"
                          : status == 504       ? " Gateway Timeout"
                                                : " Bad Request");
    answer += "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n";
    if (relay.request.method != "HEAD")
        answer += body;
    relay.status = status;
    relay.end = m_shared.clock.now();
    static_cast<void>(m_client->write(answer, steady_clock::now() + kHeadTime));
    return false;
}

} // namespace racescope::cluster
