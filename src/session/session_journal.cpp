// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_journal.h"

#include "base/counted.h"

#include <algorithm>
#include <set>
#include <time.h>

namespace racescope {

namespace {

using Clock_ = std::chrono::steady_clock;

constexpr std::chrono::seconds kRetry{1};
// What a full-speed race leaves behind in a tenth of a second is more than is worth writing at once.
constexpr SessionWriter::Bounds kAsyncBounds{4096, 64, true};
constexpr SessionWriter::Bounds kRequestBounds{0, 2048, true};
// The writer leaves three quarters of a processor to those who race, but is not late for it.
constexpr int kRestPerWork = 3;
constexpr std::chrono::milliseconds kLatest{200};

// Time on a processor, not time waited for one: on a busy machine the writer need not rest longer.
std::chrono::nanoseconds processorTime()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

std::optional<Durability> durabilityFromName(std::string_view text)
{
    for (const Durability d : {Durability::Memory, Durability::Async, Durability::Request})
        if (name(d) == text)
            return d;
    return std::nullopt;
}

std::string_view name(Durability durability)
{
    switch (durability) {
    case Durability::Memory:
        return "memory";
    case Durability::Async:
        return "async";
    case Durability::Request:
        return "request";
    }
    return {};
}

// Numbers the operations and knows which shards have new ones. A ticket is given under the shard's lock after
// the operation was logged: whoever reads the last ticket and then the logs of the dirty shards finds the
// operations of all tickets up to it.
class SessionJournal::Sink final : public OperationSink {
public:
    std::uint64_t accepted(const std::string& index, const Operation& operation) override
    {
        const MutexLock lock(m_mutex);
        if (m_dirty.empty() || m_lastDirty->second != operation.shard || m_lastDirty->first != index)
            m_lastDirty = m_dirty.emplace(index, operation.shard).first;
        return ++m_accepted;
    }
    bool waitDurable(std::uint64_t ticket) override
    {
        MutexLock lock(m_mutex);
        if (ticket > m_wanted) {
            m_wanted = ticket;
            m_wake.notify_one();
        }
        while (m_durable < ticket && m_failed < ticket && !m_ended)
            m_done.wait(lock);
        return m_durable >= ticket;
    }

    struct Group {
        std::uint64_t last = 0;
        std::set<SessionWriter::ShardKey> shards;
    };
    Group take()
    {
        const MutexLock lock(m_mutex);
        Group group{m_accepted, {}};
        group.shards.swap(m_dirty);
        return group;
    }
    void settle(Group group, bool isDurable)
    {
        const MutexLock lock(m_mutex);
        if (isDurable) {
            m_durable = std::max(m_durable, group.last);
        } else {
            m_failed = std::max(m_failed, group.last);
            m_wanted = std::min(m_wanted, m_failed);
            m_dirty.merge(group.shards);
            if (!m_dirty.empty())
                m_lastDirty = m_dirty.begin();
        }
        m_done.notify_all();
    }
    void end()
    {
        const MutexLock lock(m_mutex);
        m_ended = true;
        m_done.notify_all();
    }
    // Returns when somebody waits, or at `due`, or when told to stop. True: somebody waits.
    bool waitUntil(const std::stop_token& stop, Clock_::time_point due)
    {
        MutexLock lock(m_mutex);
        while (!stop.stop_requested() && !isWanted())
            if (m_wake.wait_until(lock, due) == std::cv_status::timeout)
                break;
        return isWanted();
    }
    void wake()
    {
        const MutexLock lock(m_mutex);
        m_wake.notify_one();
    }
    std::uint64_t waiting() const
    {
        const MutexLock lock(m_mutex);
        return m_accepted - std::min(m_accepted, m_durable);
    }

private:
    bool isWanted() const RS_REQUIRES(m_mutex) { return m_wanted > std::max(m_durable, m_failed); }

    mutable Mutex m_mutex; // leaf, taken under the shards' locks
    std::condition_variable_any m_wake;
    std::condition_variable_any m_done;
    std::uint64_t m_accepted RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_wanted RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_durable RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_failed RS_GUARDED_BY(m_mutex) = 0; // these were told that they are not durable
    bool m_ended RS_GUARDED_BY(m_mutex) = false;
    std::set<SessionWriter::ShardKey> m_dirty RS_GUARDED_BY(m_mutex);
    std::set<SessionWriter::ShardKey>::iterator m_lastDirty RS_GUARDED_BY(m_mutex);
};

SessionJournal::SessionJournal(Workspace& workspace, std::shared_ptr<SessionFile> file, Durability durability,
                               std::chrono::milliseconds every)
    : m_workspace(workspace)
    , m_file(std::move(file))
    , m_durability(durability)
    , m_every(every)
    , m_sink(std::make_shared<Sink>())
{
    if (durability == Durability::Memory)
        return;
    const bool isFull = durability == Durability::Request;
    auto ready = m_file->setSynchronous(isFull ? Synchronous::Full : Synchronous::Normal);
    if (ready && isFull) {
        ready = writeGroup(true); // the terms that begin now come before their first operation
        m_workspace.store().setSink(m_sink);
    }
    note(ready, {}, {});
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

SessionJournal::~SessionJournal()
{
    end();
}

void SessionJournal::end()
{
    if (m_durability == Durability::Request)
        m_workspace.store().setSink(nullptr);
    m_thread.request_stop();
    m_sink->wake();
    if (m_thread.joinable())
        m_thread.join();
    m_sink->end();
}

OperationSink* SessionJournal::sink() const
{
    return m_durability == Durability::Request ? m_sink.get() : nullptr;
}

JournalState SessionJournal::state() const
{
    const std::uint64_t recorded = m_workspace.trace().snapshot().events();
    const std::uint64_t savedEvents = m_file->savedEvents();
    const MutexLock lock(m_mutex);
    JournalState state = m_state;
    state.waitingEvents = recorded - std::min(recorded, savedEvents);
    state.waitingOperations = m_durability == Durability::Request ? m_sink->waiting() : 0;
    return state;
}

Result<void, SessionError> SessionJournal::stop()
{
    if (m_durability == Durability::Request)
        m_workspace.store().setSink(nullptr); // before the last group: it then holds every operation
    m_thread.request_stop();
    m_sink->wake();
    if (m_thread.joinable())
        m_thread.join();
    Sink::Group group = m_sink->take();
    auto saved = m_file->save(m_workspace);
    m_sink->settle(std::move(group), saved.has_value());
    end();
    return saved;
}

void SessionJournal::run(const std::stop_token& stop)
{
    auto due = Clock_::now() + m_every;
    while (!stop.stop_requested()) {
        const bool isAsked = m_sink->waitUntil(stop, due);
        if (stop.stop_requested())
            return;
        const auto begin = Clock_::now();
        const auto worked = processorTime();
        const bool everything = begin >= due;
        if (!isAsked && !everything)
            continue;
        const auto written = writeGroup(everything);
        const auto work = processorTime() - worked;
        note(written, Clock_::now() - begin, work);
        if (!everything)
            continue;
        const std::chrono::nanoseconds rest = std::min<std::chrono::nanoseconds>(
            work * (kRestPerWork + 1), std::max<std::chrono::nanoseconds>(kLatest, m_every));
        due = written ? begin + std::max<std::chrono::nanoseconds>(m_every, rest) : begin + kRetry;
    }
}

Result<void, SessionError> SessionJournal::writeGroup(bool everything)
{
    Sink::Group group = m_sink->take();
    Result<void, SessionError> written;
    if (everything)
        written =
            m_file->write(m_workspace, m_durability == Durability::Request ? kRequestBounds : kAsyncBounds);
    else
        written = m_file->writeShards(m_workspace.store(), group.shards);
    m_sink->settle(std::move(group), written.has_value());
    return written;
}

void SessionJournal::note(const Result<void, SessionError>& written, std::chrono::nanoseconds took,
                          std::chrono::nanoseconds work)
{
    const std::uint64_t savedEvents = written ? 0 : m_file->savedEvents();
    const MutexLock lock(m_mutex);
    m_state.longestGroup = std::max(m_state.longestGroup, took);
    m_state.processorTime += work;
    m_state.trouble.reset();
    if (written) {
        ++m_state.groups;
        return;
    }
    m_state.trouble = written.error();
    m_state.trouble->message += "; racing goes on in memory, " +
                                counted(savedEvents, "event is", "events are") +
                                " saved, and the session can be saved to another place";
}

} // namespace racescope
