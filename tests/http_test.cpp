// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_test.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace racescope {
namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

HttpClient::HttpClient(std::uint16_t port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{20, 0};
    const int on = 1;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

HttpClient::~HttpClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void HttpClient::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(m_socket);
    m_socket = -1;
}

bool HttpClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool HttpClient::fill()
{
    char buffer[16384];
    const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (got <= 0)
        return false;
    m_input.append(buffer, static_cast<std::size_t>(got));
    return true;
}

std::string HttpClient::readAll()
{
    while (fill()) {
    }
    return std::exchange(m_input, {});
}

bool HttpClient::closedByServer()
{
    char byte = 0;
    return ::recv(m_socket, &byte, 1, 0) <= 0;
}

HttpReply HttpClient::read(bool head)
{
    HttpReply reply;
    std::size_t end = 0;
    while ((end = m_input.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return reply;
    }
    const std::string text = m_input.substr(0, end + 2);
    m_input.erase(0, end + 4);
    std::size_t line = text.find("\r\n") + 2;
    while (line < text.size()) {
        const std::size_t stop = text.find("\r\n", line);
        const std::size_t colon = text.find(':', line);
        if (colon < stop)
            reply.headers[lower(text.substr(line, colon - line))] = text.substr(colon + 2, stop - colon - 2);
        line = stop + 2;
    }
    const std::size_t length = head ? 0 : std::strtoul(reply.header("content-length").c_str(), nullptr, 10);
    while (m_input.size() < length) {
        if (!fill())
            return reply;
    }
    reply.body = m_input.substr(0, length);
    m_input.erase(0, length);
    reply.status = std::atoi(text.c_str() + std::string_view("HTTP/1.1 ").size());
    return reply;
}

HttpReply HttpClient::request(std::string_view method, std::string_view target, std::string_view body,
                              std::string_view headerLines)
{
    std::string bytes(method);
    bytes += ' ';
    bytes += target;
    bytes += " HTTP/1.1\r\nHost: localhost\r\n";
    bytes += headerLines;
    if (!body.empty()) {
        if (headerLines.find("Content-Type") == std::string_view::npos)
            bytes += "Content-Type: application/json\r\n";
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    bytes += "\r\n";
    bytes += body;
    if (!send(bytes))
        return {};
    return read(method == "HEAD");
}

TestDoor::TestDoor(http::DoorOptions options, bool traced, OperationSink* sink)
    : m_store(m_clock, 1)
{
    options.port = 0;
    m_door = std::make_unique<http::HttpDoor>(m_store, traced ? &m_trace : nullptr, std::move(options), sink);
    if (const auto started = m_door->start(); !started.has_value())
        std::abort();
}

TestDoor::~TestDoor() = default;

} // namespace racescope
