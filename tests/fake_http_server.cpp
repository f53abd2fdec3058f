// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_http_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace racescope {
namespace {

int listenerOn(std::uint16_t& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    port = ntohs(address.sin_port);
    return listener;
}

// Where the first request of `input` ends; npos: not there yet.
std::size_t requestEnd(const std::string& input)
{
    const std::size_t head = input.find("\r\n\r\n");
    if (head == std::string::npos)
        return head;
    std::string lower = input.substr(0, head);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    const std::size_t at = lower.find("content-length: ");
    const std::size_t length =
        at == std::string::npos ? 0 : std::strtoul(lower.c_str() + at + 16, nullptr, 10);
    return input.size() >= head + 4 + length ? head + 4 + length : std::string::npos;
}

} // namespace

FakeAnswer fakeAnswer(int status, std::string_view body, std::string_view headerLines)
{
    return {"HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: application/json\r\n" +
                std::string(headerLines) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                std::string(body),
            FakeAnswer::Then::KeepOpen};
}

std::string productBody(std::string_view version)
{
    return R"({"name":"n","cluster_name":"c","version":{"number":")" + std::string(version) +
           R"("},"tagline":"You Know, for Search"})";
}

FakeHttpServer::FakeHttpServer(std::function<FakeAnswer(const std::string&)> answer)
    : m_answer(std::move(answer))
    , m_listener(listenerOn(m_port))
{
    if (::listen(m_listener, 64) != 0)
        std::abort();
    m_acceptor = std::jthread([this] {
        for (;;) {
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                return;
            ++m_connections;
            {
                const MutexLock lock(m_mutex);
                m_sockets.push_back(socket);
            }
            m_servers.emplace_back([this, socket] { serve(socket); });
        }
    });
}

FakeHttpServer::~FakeHttpServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    {
        const MutexLock lock(m_mutex);
        m_ending = true;
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
        m_ended.notify_all();
    }
    m_acceptor.join();
    m_servers.clear();
    ::close(m_listener);
    for (const int socket : m_sockets)
        ::close(socket);
}

void FakeHttpServer::serve(int socket)
{
    std::string input;
    char buffer[16384];
    for (;;) {
        std::size_t end = 0;
        while ((end = requestEnd(input)) == std::string::npos) {
            const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                return;
            input.append(buffer, std::size_t(got));
        }
        const FakeAnswer answer = m_answer(input.substr(0, end));
        ++m_requests;
        input.erase(0, end);
        std::string_view rest = answer.bytes;
        while (!rest.empty()) {
            const ssize_t sent = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            rest.remove_prefix(std::size_t(sent));
        }
        if (answer.then == FakeAnswer::Then::Close) {
            ::shutdown(socket, SHUT_RDWR);
            return;
        }
        if (answer.then == FakeAnswer::Then::Silence) {
            MutexLock lock(m_mutex);
            while (!m_ending)
                m_ended.wait(lock);
            return;
        }
    }
}

std::uint16_t closedPort()
{
    std::uint16_t port = 0;
    ::close(listenerOn(port));
    return port;
}

} // namespace racescope
