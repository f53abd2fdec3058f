// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/host_lookup.h"

#include "base/mutex.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstring>
#include <string>
#include <system_error>
#include <thread>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace racescope::cluster {

namespace {

struct Answer {
    int status = 0; // of getaddrinfo()
    Addresses found;
};

Answer resolve(const std::string& host, const std::string& port, int flags)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags;
    addrinfo* found = nullptr;
    const int status = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found);
    return {status, Addresses(status == 0 ? found : nullptr)};
}

// What the thread that looks up and the one that waits for it share.
class Question {
public:
    explicit Question(const Endpoint& endpoint)
        : m_host(endpoint.host)
        , m_port(std::to_string(endpoint.port))
        , m_answered(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
    }
    ~Question()
    {
        if (m_answered >= 0)
            ::close(m_answered);
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    // Readable once ask() has come through; -1: the system had none.
    int handle() const { return m_answered; }
    void ask()
    {
        Answer answer = resolve(m_host, m_port, 0);
        {
            const MutexLock lock(m_mutex);
            m_answer = std::move(answer);
        }
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(m_answered, &one, sizeof one);
    }
    Answer take()
    {
        const MutexLock lock(m_mutex);
        return std::move(m_answer);
    }

private:
    const std::string m_host;
    const std::string m_port;
    const int m_answered; // an eventfd
    Mutex m_mutex;        // leaf
    Answer m_answer RS_GUARDED_BY(m_mutex);
};

// Where the system has no further thread, this one waits.
void askAside(const std::shared_ptr<Question>& question)
{
    if (question->handle() >= 0) {
        try {
            std::thread([question] { question->ask(); }).detach();
            return;
        } catch (const std::system_error&) {
        }
    }
    question->ask();
}

} // namespace

Result<void, WireError> awaitHandle(int handle, short events, Deadline deadline,
                                    const Abandonment* abandonment)
{
    for (;;) {
        const auto now = std::chrono::steady_clock::now();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(std::max(deadline, now) - now);
        pollfd waiting[] = {{handle, events, 0}, {abandonment ? abandonment->handle() : -1, POLLIN, 0}};
        const int ready = ::poll(waiting, 2, int(std::min<std::int64_t>(left.count(), INT_MAX)));
        if (ready > 0 && waiting[1].revents != 0)
            return failure(WireError{WireError::Kind::Lost, "nobody waits for the answer any more"});
        if (ready > 0)
            return {};
        if (ready == 0)
            return failure(WireError{WireError::Kind::TimedOut, "no answer in time"});
        if (errno != EINTR)
            return failure(WireError{WireError::Kind::Lost, std::strerror(errno)});
    }
}

Result<Addresses, WireError> lookUp(const Endpoint& endpoint, Deadline deadline,
                                    const Abandonment* abandonment)
{
    Answer answer = resolve(endpoint.host, std::to_string(endpoint.port), AI_NUMERICHOST); // at once
    if (answer.status != 0) {
        const auto question = std::make_shared<Question>(endpoint);
        askAside(question);
        const auto ready = question->handle() < 0
                               ? Result<void, WireError>()
                               : awaitHandle(question->handle(), POLLIN, deadline, abandonment);
        if (!ready && ready.error().kind == WireError::Kind::TimedOut)
            return failure(WireError{WireError::Kind::TimedOut,
                                     "no connection to " + endpoint.authority() + " in time"});
        if (!ready)
            return failure(ready.error());
        answer = question->take();
    }
    if (answer.status != 0)
        return failure(WireError{WireError::Kind::Refused,
                                 "no such host " + endpoint.host + ": " + ::gai_strerror(answer.status)});
    return std::move(answer.found);
}

} // namespace racescope::cluster
