// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conflict_log.h"

#include "report/merged_events.h"
#include "store/decide.h"

#include <algorithm>

namespace racescope {

namespace {

// Tokens of one document grow by term first: a new reign starts its numbers where the old one was cut off.
bool before(Token a, Token b)
{
    return a.primaryTerm != b.primaryTerm ? a.primaryTerm < b.primaryTerm : a.seqNo < b.seqNo;
}

constexpr std::size_t kMaxWinnerless = 1 << 16;

} // namespace

std::string_view name(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Open:
        return "open";
    case Resolution::RetriedOk:
        return "retried_ok";
    case Resolution::RetriedConflict:
        return "retried_conflict";
    case Resolution::GaveUp:
        return "gave_up";
    }
    return {};
}

std::string conflictSentence(const ConflictRecord& record, const Names& names)
{
    Conflict conflict;
    conflict.required = record.required;
    conflict.given = record.requiredVersion;
    conflict.current = record.current;
    conflict.currentVersion = record.currentVersion;
    if (record.flags & event_flag::kGuardCreate)
        conflict.kind = ConflictKind::Exists;
    else if (record.flags & event_flag::kGuardExternalGte)
        conflict.kind = ConflictKind::ExternalGte;
    else if (record.flags & event_flag::kGuardExternal)
        conflict.kind = ConflictKind::External;
    else if (record.flags & event_flag::kGuardVersion)
        conflict.kind = ConflictKind::OldVersion;
    else
        conflict.kind = record.flags & event_flag::kGone ? ConflictKind::NoDocument : ConflictKind::Token;
    if (conflict.kind == ConflictKind::Token && !record.required.assigned()) // of a register without tokens
        return "[" + names.documentName(record.document).id + "]: version conflict";
    return conflictReason(names.documentName(record.document).id, conflict);
}

void ConflictLog::addCommit(const Event& event, std::uint64_t laneIndex)
{
    Commits& commits = m_commits[event.document];
    const Commit commit{event.token, event.worker, event.end(), laneIndex};
    const auto at =
        std::upper_bound(commits.list.begin(), commits.list.end(), commit,
                         [](const Commit& a, const Commit& b) { return before(a.token, b.token); });
    commits.list.insert(at, commit);
    if (commits.list.size() > kCommitsPerDocument) {
        commits.list.pop_front();
        commits.complete = false;
    }
}

bool ConflictLog::findWinner(ConflictRecord& record) const
{
    const auto found = m_commits.find(record.document);
    if (found == m_commits.end() || !record.current.assigned())
        return false;
    const std::deque<Commit>& list = found->second.list;
    const auto atOrAfter = [&](Token token) {
        return std::lower_bound(list.begin(), list.end(), token,
                                [](const Commit& commit, Token t) { return before(commit.token, t); });
    };
    const auto winner = atOrAfter(record.current);
    if (winner == list.end() || winner->token != record.current)
        return false;
    record.winnerKnown = true;
    record.winner = winner->worker;
    record.winnerTime = winner->time;
    if (record.required.assigned() && before(record.required, record.current)) {
        auto first = atOrAfter(record.required);
        const bool reaches = first != list.begin() || found->second.complete;
        if (first != list.end() && first->token == record.required)
            ++first;
        record.behind = std::uint32_t(winner - first + 1);
        record.behindIsLeast = !reaches;
    }
    return true;
}

void ConflictLog::resolve(WorkerState& worker, Resolution resolution)
{
    if (worker.openConflict)
        m_records[*worker.openConflict].resolution = resolution;
    worker.openConflict.reset();
}

bool ConflictLog::isOpen(const ConflictRecord& record)
{
    return record.resolution == Resolution::Open || (!record.winnerKnown && record.current.assigned());
}

void ConflictLog::follow(const Event& event, WorkerState& worker)
{
    const std::uint64_t laneIndex = worker.events++;
    if (event.chain != worker.chain) {
        worker.chain = event.chain;
        worker.openConflict.reset();
    }
    switch (event.kind) {
    case EventKind::Read:
        worker.readToken = event.token;
        worker.readTime = event.end();
        break;
    case EventKind::Backoff:
        if (worker.openConflict)
            m_records[*worker.openConflict].backoff = event.duration;
        break;
    case EventKind::WriteOk:
    case EventKind::Noop:
        resolve(worker, Resolution::RetriedOk);
        break;
    case EventKind::GiveUp:
        resolve(worker, Resolution::GaveUp);
        break;
    case EventKind::Conflict: {
        resolve(worker, Resolution::RetriedConflict);
        ConflictRecord record;
        record.time = event.time;
        record.end = event.end();
        record.worker = event.worker;
        record.document = event.document;
        record.chain = event.chain;
        record.attempt = event.attempt;
        record.flags = event.flags;
        if (event.has(event_flag::kGuardVersion))
            record.requiredVersion = event.baseVersion;
        if (!event.has(event_flag::kGuardVersion) && !event.has(event_flag::kGuardCreate))
            record.required = event.base;
        record.current = event.token;
        record.currentVersion = event.version;
        if (worker.readToken.assigned() && worker.readToken == event.base)
            record.held = std::max<Nanos>(0, event.time - worker.readTime);
        record.laneIndex = laneIndex;
        worker.openConflict = m_records.size();
        if (!findWinner(record) && record.current.assigned() && m_winnerless.size() < kMaxWinnerless)
            m_winnerless.push_back(m_records.size());
        m_records.push_back(record);
        break;
    }
    default:
        break;
    }
}

void ConflictLog::add(std::span<const Event> batch)
{
    MutexLock lock(m_mutex);
    // Commits first: a batch may bring a conflict before the write that caused it.
    std::unordered_map<WorkerId, std::uint64_t> position;
    for (const Event& event : batch) {
        if (event.kind != EventKind::WriteOk &&
            !(event.kind == EventKind::WriteMissing && event.token.assigned())) {
            ++position[event.worker];
            continue;
        }
        const auto known = m_workers.find(event.worker);
        addCommit(event, (known == m_workers.end() ? 0 : known->second.events) + position[event.worker]++);
    }
    std::vector<std::size_t> winnerless;
    for (const std::size_t number : m_winnerless)
        if (!findWinner(m_records[number]))
            winnerless.push_back(number);
    m_winnerless.swap(winnerless);
    for (const Event& event : batch)
        follow(event, m_workers[event.worker]);
    while (m_settled < m_records.size() && !isOpen(m_records[m_settled]))
        ++m_settled;
    ++m_generation;
}

void ConflictLog::restore(std::vector<ConflictRecord> records)
{
    MutexLock lock(m_mutex);
    const auto place = m_records.begin() + std::ptrdiff_t(m_restored);
    if (place != m_records.end()) {
        // Numbers of what came from events move up.
        for (std::size_t& number : m_winnerless)
            number += records.size();
        for (auto& [id, worker] : m_workers)
            if (worker.openConflict)
                *worker.openConflict += records.size();
    }
    m_records.insert(place, records.begin(), records.end());
    m_restored += records.size();
    if (m_settled >= m_restored - records.size())
        m_settled += records.size();
    ++m_generation;
}

void ConflictLog::remember(DocumentId document, const Commit& commit)
{
    MutexLock lock(m_mutex);
    Commits& commits = m_commits[document];
    commits.list.push_back(commit);
    commits.complete = false;
}

void ConflictLog::clear()
{
    MutexLock lock(m_mutex);
    m_records.clear();
    m_workers.clear();
    m_commits.clear();
    m_winnerless.clear();
    m_settled = 0;
    m_restored = 0;
    ++m_generation;
}

std::size_t ConflictLog::size() const
{
    MutexLock lock(m_mutex);
    return m_records.size();
}

std::vector<ConflictRecord> ConflictLog::records(std::size_t first, std::size_t count) const
{
    MutexLock lock(m_mutex);
    if (first >= m_records.size())
        return {};
    const auto begin = m_records.begin() + std::ptrdiff_t(first);
    return {begin, begin + std::ptrdiff_t(std::min(count, m_records.size() - first))};
}

std::size_t ConflictLog::settled() const
{
    MutexLock lock(m_mutex);
    return m_settled;
}

bool ConflictLog::isFree() const
{
    if (!m_mutex.try_lock())
        return false;
    m_mutex.unlock();
    return true;
}

std::uint64_t ConflictLog::generation() const
{
    MutexLock lock(m_mutex);
    return m_generation;
}

std::optional<ConflictLog::Commit> ConflictLog::commit(DocumentId document, Token token) const
{
    MutexLock lock(m_mutex);
    const auto found = m_commits.find(document);
    if (found == m_commits.end())
        return std::nullopt;
    const auto& list = found->second.list;
    const auto at = std::lower_bound(list.begin(), list.end(), token,
                                     [](const Commit& commit, Token t) { return before(commit.token, t); });
    if (at == list.end() || at->token != token)
        return std::nullopt;
    return *at;
}

void addAll(ConflictLog& log, const Snapshot& snapshot)
{
    // In order of their ends, so that a winner is known before its losers and old commits may be forgotten.
    constexpr std::size_t kBatch = 4096;
    std::vector<Event> events;
    MergedEvents merged(snapshot);
    for (auto item = merged.next(); item; item = merged.next()) {
        events.push_back(item->event);
        if (events.size() == kBatch) {
            log.add(events);
            events.clear();
        }
    }
    log.add(events);
}

} // namespace racescope
