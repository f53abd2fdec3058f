// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_client.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cstring>
#include <vector>

namespace racescope::cluster {

namespace beast = boost::beast;

ClusterClient::ClusterClient(const Endpoint& endpoint, std::shared_ptr<const TlsRules> rules,
                             std::shared_ptr<const Abandonment> abandonment)
    : m_endpoint(endpoint)
    , m_rules(std::move(rules))
    , m_abandonment(std::move(abandonment))
{
}

std::string ClusterClient::headOf(std::string_view method, std::string_view target,
                                  std::size_t bodySize) const
{
    std::string head(method);
    head += ' ';
    head += m_endpoint.basePath;
    head += target;
    head += " HTTP/1.1\r\nHost: ";
    head += m_endpoint.authority();
    head += "\r\nUser-Agent: racescope\r\nAccept: application/json\r\n";
    if (!m_endpoint.authorization.empty())
        head += "Authorization: " + m_endpoint.authorization + "\r\n";
    if (bodySize > 0)
        head += "Content-Type: application/json\r\n";
    if (bodySize > 0 || (method != "GET" && method != "HEAD"))
        head += "Content-Length: " + std::to_string(bodySize) + "\r\n";
    head += "\r\n";
    return head;
}

Result<HttpAnswer, HttpFailure> ClusterClient::request(std::string_view method, std::string_view target,
                                                       std::string_view body)
{
    const Deadline deadline = std::chrono::steady_clock::now() + m_endpoint.timeout;
    if (m_socket && !m_socket->isQuiet())
        m_socket.reset();
    if (isAbandoned())
        return failure(HttpFailure{WireError::Kind::Lost, false, "nobody asks any more"});
    if (!m_socket) {
        auto connected = WireSocket::connect(m_endpoint, m_rules.get(), deadline, m_abandonment);
        if (!connected)
            return failure(HttpFailure{connected.error().kind, false, connected.error().text});
        m_socket = std::move(*connected);
    }
    m_bytes = headOf(method, target, body.size());
    m_bytes += body;
    if (const auto sent = m_socket->write(m_bytes, deadline); !sent) {
        m_socket.reset();
        return failure(HttpFailure{sent.error().kind, true, sent.error().text});
    }
    auto answer = readAnswer(method == "HEAD", deadline);
    if (!answer)
        m_socket.reset();
    return answer;
}

Result<HttpAnswer, HttpFailure> ClusterClient::readAnswer(bool isHead, Deadline deadline)
{
    using Parser = beast::http::response_parser<beast::http::string_body>;
    std::vector<char> input(std::size_t(16) << 10);
    std::size_t held = 0; // bytes that the parser has not taken yet
    auto parser = std::make_unique<Parser>();
    const auto begin = [&] {
        parser = std::make_unique<Parser>();
        parser->header_limit(64 << 10);
        parser->body_limit(kMaxAnswer);
        parser->eager(true);
        parser->skip(isHead);
    };
    begin();
    const auto broken = [](const std::string& why) {
        return failure(HttpFailure{WireError::Kind::Lost, true, "the answer is no HTTP: " + why});
    };
    for (;;) {
        if (held == input.size())
            input.resize(input.size() * 2);
        const auto got = m_socket->read(input.data() + held, input.size() - held, deadline);
        if (!got)
            return failure(HttpFailure{got.error().kind, true, got.error().text});
        beast::error_code error;
        if (*got == 0) {
            const bool begun = parser->got_some() || held > 0;
            if (parser->got_some())
                parser->put_eof(error);
            if (error || !parser->is_done()) {
                const char* const when = begun ? "the connection ended in the middle of the answer"
                                               : "the connection ended before there was an answer";
                return failure(HttpFailure{WireError::Kind::Lost, true, when});
            }
        }
        held += *got;
        std::size_t used = 0;
        while (used < held && !parser->is_done()) {
            used += parser->put(boost::asio::const_buffer(input.data() + used, held - used), error);
            if (error && error != beast::http::error::need_more)
                return broken(error.message());
            if (parser->is_done() && parser->get().result_int() < 200) {
                begin(); // 100 Continue, 103 Early Hints: the answer follows
                continue;
            }
            if (error)
                break;
        }
        std::memmove(input.data(), input.data() + used, held - used);
        held -= used;
        if (!parser->is_done())
            continue;
        HttpAnswer answer;
        answer.status = int(parser->get().result_int());
        const auto product = parser->get()["X-Elastic-Product"];
        answer.product.assign(product.data(), product.size());
        if (!parser->keep_alive() || held > 0)
            m_socket.reset();
        answer.body = std::move(parser->get().body());
        return answer;
    }
}

} // namespace racescope::cluster
