// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/wire_socket.h"

#include "cluster/host_lookup.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace racescope::cluster {
namespace {

SSL* tlsOf(void* pointer)
{
    return static_cast<SSL*>(pointer);
}

WireError lost(std::string text)
{
    return {WireError::Kind::Lost, std::move(text)};
}

std::string tlsProblem()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char* const reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return reason ? reason : "the connection ended";
}

// Writing to a connection that the other side has reset must fail, not end the program: SSL_write knows no
// MSG_NOSIGNAL, so the thread keeps the signal from itself while it writes.
class NoPipeSignal {
public:
    NoPipeSignal()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, &m_before);
    }
    ~NoPipeSignal()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        const timespec atOnce{0, 0};
        if (sigismember(&m_before, SIGPIPE) == 0) {
            while (sigtimedwait(&pipe, nullptr, &atOnce) > 0) {
            }
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

private:
    sigset_t m_before{};
};

bool isAddress(const std::string& host)
{
    in6_addr room{};
    return ::inet_pton(AF_INET, host.c_str(), &room) == 1 || ::inet_pton(AF_INET6, host.c_str(), &room) == 1;
}

} // namespace

Result<std::shared_ptr<const TlsRules>, IoError> TlsRules::of(const Endpoint& endpoint)
{
    if (!endpoint.tls)
        return std::shared_ptr<const TlsRules>();
    std::shared_ptr<TlsRules> rules(new TlsRules);
    SSL_CTX* const context = SSL_CTX_new(TLS_client_method());
    rules->m_context = context;
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_verify(context, endpoint.insecure ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, nullptr);
    if (!endpoint.caFile.empty()) {
        if (SSL_CTX_load_verify_locations(context, endpoint.caFile.c_str(), nullptr) != 1) {
            return failure(IoError{endpoint.caFile,
                                   "holds no certificates of authorities in PEM form: " + tlsProblem()});
        }
    } else if (!endpoint.insecure) {
        SSL_CTX_set_default_verify_paths(context);
    }
    return std::shared_ptr<const TlsRules>(std::move(rules));
}

TlsRules::~TlsRules()
{
    SSL_CTX_free(static_cast<SSL_CTX*>(m_context));
}

WireSocket::~WireSocket()
{
    if (m_tls) {
        const NoPipeSignal quiet;
        SSL_shutdown(tlsOf(m_tls)); // tells the other side; nobody waits for its answer
        SSL_free(tlsOf(m_tls));
        ERR_clear_error();
    }
    if (m_socket >= 0)
        ::close(m_socket);
}

Result<std::unique_ptr<WireSocket>, WireError>
WireSocket::connect(const Endpoint& endpoint, const TlsRules* rules, Deadline deadline,
                    std::shared_ptr<const Abandonment> abandonment)
{
    const auto addresses = lookUp(endpoint, deadline, abandonment.get());
    if (!addresses)
        return failure(addresses.error());
    WireError last{WireError::Kind::Refused, "no address of " + endpoint.host + " can be reached"};
    for (const addrinfo* address = addresses->get(); address; address = address->ai_next) {
        std::unique_ptr<WireSocket> socket(new WireSocket);
        socket->m_abandonment = abandonment;
        socket->m_socket = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (socket->m_socket < 0)
            continue;
        const int on = 1;
        ::setsockopt(socket->m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        int error = ::connect(socket->m_socket, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
        if (error == EINPROGRESS) {
            if (const auto ready = socket->await(POLLOUT, deadline); !ready) {
                if (ready.error().kind != WireError::Kind::TimedOut)
                    return failure(ready.error());
                last = {WireError::Kind::TimedOut, "no connection to " + endpoint.authority() + " in time"};
                continue;
            }
            socklen_t size = sizeof error;
            ::getsockopt(socket->m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
        }
        if (error != 0) {
            last = {WireError::Kind::Refused,
                    "no connection to " + endpoint.authority() + ": " + std::strerror(error)};
            continue;
        }
        if (rules) {
            if (const auto shaken = socket->handshake(endpoint, *rules, deadline); !shaken)
                return failure(shaken.error());
        }
        return socket;
    }
    return failure(std::move(last));
}

Result<void, WireError> WireSocket::handshake(const Endpoint& endpoint, const TlsRules& rules,
                                              Deadline deadline)
{
    const NoPipeSignal quiet;
    SSL* const tls = SSL_new(static_cast<SSL_CTX*>(rules.context()));
    m_tls = tls;
    SSL_set_fd(tls, m_socket);
    if (isAddress(endpoint.host)) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), endpoint.host.c_str());
    } else {
        SSL_set_tlsext_host_name(tls, endpoint.host.c_str());
        SSL_set1_host(tls, endpoint.host.c_str());
    }
    for (;;) {
        ERR_clear_error();
        const int result = SSL_connect(tls);
        if (result == 1)
            return {};
        if (auto ready = awaitTls(result, deadline); !ready) {
            WireError error = ready.error();
            const long verdict = SSL_get_verify_result(tls);
            if (error.kind == WireError::Kind::Lost && verdict != X509_V_OK && !endpoint.insecure) {
                error.kind = WireError::Kind::Certificate;
                error.text = "the certificate of " + endpoint.authority() +
                             " is not trusted: " + X509_verify_cert_error_string(verdict);
            } else if (error.kind == WireError::Kind::Lost) {
                error.text = "no TLS with " + endpoint.authority() + ": " + error.text;
            }
            SSL_free(tls); // a handshake that failed must not be shut down
            m_tls = nullptr;
            return failure(std::move(error));
        }
    }
}

Result<void, WireError> WireSocket::await(short events, Deadline deadline) const
{
    return awaitHandle(m_socket, events, deadline, m_abandonment.get());
}

Result<void, WireError> WireSocket::awaitTls(int result, Deadline deadline) const
{
    const int savedErrno = errno;
    switch (SSL_get_error(tlsOf(m_tls), result)) {
    case SSL_ERROR_WANT_READ:
        return await(POLLIN, deadline);
    case SSL_ERROR_WANT_WRITE:
        return await(POLLOUT, deadline);
    case SSL_ERROR_SYSCALL:
        if (ERR_peek_error() == 0)
            return failure(lost(savedErrno != 0 ? std::strerror(savedErrno) : "the connection ended"));
        return failure(lost(tlsProblem()));
    default:
        return failure(lost(tlsProblem()));
    }
}

Result<void, WireError> WireSocket::write(std::string_view bytes, Deadline deadline)
{
    std::optional<NoPipeSignal> quiet;
    if (m_tls)
        quiet.emplace();
    while (!bytes.empty()) {
        if (m_tls) {
            ERR_clear_error();
            errno = 0;
            const int sent =
                SSL_write(tlsOf(m_tls), bytes.data(), int(std::min<std::size_t>(bytes.size(), INT_MAX)));
            if (sent <= 0) {
                if (auto ready = awaitTls(sent, deadline); !ready)
                    return ready;
                continue;
            }
            bytes.remove_prefix(std::size_t(sent));
            continue;
        }
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent >= 0) {
            bytes.remove_prefix(std::size_t(sent));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (auto ready = await(POLLOUT, deadline); !ready)
                return ready;
        } else if (errno != EINTR) {
            return failure(lost(std::strerror(errno)));
        }
    }
    return {};
}

Result<std::size_t, WireError> WireSocket::read(char* buffer, std::size_t size, Deadline deadline)
{
    std::optional<NoPipeSignal> quiet;
    if (m_tls)
        quiet.emplace();
    for (;;) {
        if (m_tls) {
            ERR_clear_error();
            errno = 0;
            const int got = SSL_read(tlsOf(m_tls), buffer, int(std::min<std::size_t>(size, INT_MAX)));
            if (got > 0)
                return std::size_t(got);
            if (SSL_get_error(tlsOf(m_tls), got) == SSL_ERROR_ZERO_RETURN)
                return std::size_t(0);
            if (auto ready = awaitTls(got, deadline); !ready)
                return failure(ready.error());
            continue;
        }
        const ssize_t got = ::recv(m_socket, buffer, size, 0);
        if (got >= 0)
            return std::size_t(got);
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (auto ready = await(POLLIN, deadline); !ready)
                return failure(ready.error());
        } else if (errno != EINTR) {
            return failure(lost(std::strerror(errno)));
        }
    }
}

std::unique_ptr<WireSocket> WireSocket::adopt(int socket)
{
    std::unique_ptr<WireSocket> adopted(new WireSocket);
    adopted->m_socket = socket;
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    return adopted;
}

Result<std::optional<std::size_t>, WireError> WireSocket::readNow(char* buffer, std::size_t size)
{
    const auto got = read(buffer, size, Deadline::min());
    if (got)
        return std::optional(*got);
    if (got.error().kind == WireError::Kind::TimedOut)
        return std::optional<std::size_t>();
    return failure(got.error());
}

bool WireSocket::hasDecrypted() const
{
    return m_tls && SSL_pending(tlsOf(m_tls)) > 0;
}

void WireSocket::shutDown() const
{
    ::shutdown(m_socket, SHUT_RDWR);
}

bool WireSocket::isQuiet() const
{
    char byte = 0;
    if (m_tls) { // records without data may lie there (tickets of TLS 1.3), or the word that it ends
        const NoPipeSignal quiet;
        ERR_clear_error();
        const int got = SSL_peek(tlsOf(m_tls), &byte, 1);
        return got <= 0 && SSL_get_error(tlsOf(m_tls), got) == SSL_ERROR_WANT_READ;
    }
    return ::recv(m_socket, &byte, 1, MSG_PEEK) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

} // namespace racescope::cluster
