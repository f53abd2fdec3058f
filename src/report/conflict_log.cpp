// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conflict_log.h"

#include "report/merged_events.h"
#include "report/scratch_file.h"

#include <algorithm>

namespace racescope {

namespace {

// Tokens of one document grow by term first: a new reign starts its numbers where the old one was cut off.
bool before(Token a, Token b)
{
    return a.primaryTerm != b.primaryTerm ? a.primaryTerm < b.primaryTerm : a.seqNo < b.seqNo;
}

bool isCommit(const Event& event)
{
    return event.kind == EventKind::WriteOk ||
           (event.kind == EventKind::WriteMissing && event.token.assigned());
}

constexpr std::size_t kMaxWinnerless = 1 << 16;
// A write that came so many conflicts later than the one it caused is not waited for any more.
constexpr std::size_t kWaitForWinner = 1 << 18;
// Records in the file whose page is behind may be that many before pages are written again.
constexpr std::size_t kMostNewer = 4096;
constexpr std::size_t kLeastCommits = 16; // of a document

} // namespace

ConflictLog::ConflictLog(ConflictLogOptions options)
    : m_options(std::move(options))
    , m_shelf(std::make_shared<ConflictShelf>(m_options.scratchFolder))
    , m_mostKept(m_options.memoryBytes / sizeof(Kept))
{
}

ConflictLog::Kept& ConflictLog::Part::at(std::size_t number)
{
    return number < spilled() ? newer.at(number) : kept[number - spilled()];
}

void ConflictLog::addCommit(const Event& event, std::uint64_t laneIndex)
{
    Commits& commits = m_commits[event.document];
    const Commit commit{event.token, event.worker, event.end(), laneIndex};
    const auto at =
        std::upper_bound(commits.list.begin(), commits.list.end(), commit,
                         [](const Commit& a, const Commit& b) { return before(a.token, b.token); });
    if (at == commits.list.end()) {
        commits.newestVersion = event.version;
        commits.newestLives = !event.has(event_flag::kDeleted);
    }
    commits.list.insert(at, commit);
    ++m_commitCount;
    // With many documents the share of each is smaller; those written to pay for those that came.
    const std::size_t share = std::max(kLeastCommits, m_options.mostCommits / m_commits.size());
    const std::size_t most =
        m_commitCount > m_options.mostCommits ? std::min(share, kCommitsPerDocument) : kCommitsPerDocument;
    while (commits.list.size() > most) {
        commits.list.pop_front();
        commits.complete = false;
        --m_commitCount;
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

void ConflictLog::letGo(WorkerState& worker)
{
    if (worker.openConflict)
        waitsLess(*worker.openConflict);
    worker.openConflict.reset();
}

void ConflictLog::waitsLess(std::size_t number)
{
    if (--m_live.at(number).awaited == 0 && number < m_live.spilled())
        ++m_ready;
}

void ConflictLog::resolve(WorkerState& worker, Resolution resolution)
{
    if (worker.openConflict)
        m_live.at(*worker.openConflict).record.resolution = resolution;
    letGo(worker);
}

void ConflictLog::follow(const Event& event, WorkerState& worker)
{
    const std::uint64_t laneIndex = worker.events++;
    // What belongs to no update (a search, a wait for the recorder, a client that leaves) ends none.
    if (event.chain != 0 && event.chain != worker.chain) {
        worker.chain = event.chain;
        letGo(worker);
    }
    switch (event.kind) {
    case EventKind::Read:
        worker.readToken = event.token;
        worker.readTime = event.end();
        break;
    case EventKind::Backoff:
        if (worker.openConflict)
            m_live.at(*worker.openConflict).record.backoff = event.duration;
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
        worker.openConflict = m_live.size();
        const bool hasWinner = findWinner(record);
        m_live.kept.push_back({record, 1});
        if (!hasWinner && record.current.assigned())
            await(*worker.openConflict);
        break;
    }
    default:
        break;
    }
}

void ConflictLog::await(std::size_t number)
{
    const ConflictRecord& record = m_live.at(number).record;
    const Awaited key{record.document, record.current};
    m_winnerless[key].push_back(number);
    m_waiting.emplace_back(number, key);
    ++m_live.at(number).awaited;
}

void ConflictLog::foundWinner(const Event& write)
{
    const auto losers = m_winnerless.find(Awaited{write.document, write.token});
    if (losers == m_winnerless.end())
        return;
    for (const std::size_t number : losers->second) {
        findWinner(m_live.at(number).record);
        waitsLess(number);
    }
    m_winnerless.erase(losers);
}

void ConflictLog::stopWaiting()
{
    while (!m_waiting.empty() &&
           (m_waiting.size() > kMaxWinnerless || m_live.size() - m_waiting.front().first >= kWaitForWinner)) {
        const auto [number, key] = m_waiting.front();
        m_waiting.pop_front();
        const auto losers = m_winnerless.find(key);
        if (losers == m_winnerless.end() || std::erase(losers->second, number) == 0)
            continue; // found meanwhile
        waitsLess(number);
        if (losers->second.empty())
            m_winnerless.erase(losers);
    }
}

bool ConflictLog::Part::waits(std::size_t number) const
{
    if (number >= spilled())
        return kept[number - spilled()].awaited > 0;
    const auto found = newer.find(number);
    return found != newer.end() && found->second.awaited > 0;
}

void ConflictLog::settle()
{
    while (m_settled < m_live.size() && !m_live.waits(m_settled))
        ++m_settled;
}

void ConflictLog::add(std::span<const Event> batch)
{
    {
        MutexLock lock(m_mutex);
        // Commits first: a batch may bring a conflict before the write that caused it.
        std::unordered_map<WorkerId, std::uint64_t> position;
        for (const Event& event : batch) {
            if (!isCommit(event)) {
                ++position[event.worker];
                continue;
            }
            const auto known = m_workers.find(event.worker);
            addCommit(event,
                      (known == m_workers.end() ? 0 : known->second.events) + position[event.worker]++);
        }
        if (!m_winnerless.empty())
            for (const Event& event : batch)
                if (isCommit(event))
                    foundWinner(event);
        for (const Event& event : batch)
            follow(event, m_workers[event.worker]);
        stopWaiting();
        settle();
        ++m_generation;
        if (keptRecords() <= m_mostKept)
            return;
    }
    spill();
}

void ConflictLog::restore(std::vector<ConflictRecord> records)
{
    {
        MutexLock lock(m_mutex);
        for (ConflictRecord& record : records)
            m_restored.kept.push_back({std::move(record), 0});
        ++m_generation;
        if (keptRecords() <= m_mostKept)
            return;
    }
    spill();
}

// --- The scratch file

std::size_t ConflictLog::keptRecords() const
{
    return m_restored.kept.size() + m_live.kept.size();
}

void ConflictLog::spill()
{
    MutexLock spilling(m_spillMutex);
    while (spillPage()) {
    }
    bool isMuch = false;
    {
        MutexLock lock(m_mutex);
        isMuch = m_ready > kMostNewer;
    }
    while (isMuch && rewritePage()) {
    }
}

bool ConflictLog::spillPage()
{
    std::vector<ConflictRecord> page;
    std::shared_ptr<ConflictShelf> shelf;
    bool isRestored = false;
    {
        MutexLock lock(m_mutex);
        if (keptRecords() <= m_mostKept)
            return false;
        isRestored = m_restored.kept.size() >= kSpillPage;
        const Part& part = isRestored ? m_restored : m_live;
        if (part.kept.size() < kSpillPage)
            return false;
        shelf = m_shelf;
        for (std::size_t i = 0; i < kSpillPage; ++i)
            page.push_back(part.kept[i].record);
    }
    const auto place = shelf->write(page);
    MutexLock lock(m_mutex);
    if (shelf != m_shelf)
        return true; // cleared meanwhile
    if (!place) {
        m_isRefused.store(true, std::memory_order_relaxed);
        m_mostKept = keptRecords() + m_options.memoryBytes / sizeof(Kept) / 16; // not asked every time
        return false;
    }
    m_isRefused.store(false, std::memory_order_relaxed);
    m_mostKept = m_options.memoryBytes / sizeof(Kept);
    Part& part = isRestored ? m_restored : m_live;
    const std::size_t first = part.spilled();
    for (std::size_t i = 0; i < kSpillPage; ++i) {
        Kept& kept = part.kept[i];
        if (kept.awaited == 0 && kept.record == page[i])
            continue;
        m_ready += kept.awaited == 0 ? 1 : 0;
        part.newer.emplace(first + i, kept);
    }
    part.kept.erase(part.kept.begin(), part.kept.begin() + std::ptrdiff_t(kSpillPage));
    part.pages.push_back(*place);
    return true;
}

// Brings a page that is behind up to date; false when none is.
bool ConflictLog::rewritePage()
{
    ConflictShelf::Place old;
    std::size_t number = 0;
    std::shared_ptr<ConflictShelf> shelf;
    std::vector<std::pair<std::size_t, ConflictRecord>> changes;
    {
        MutexLock lock(m_mutex);
        const auto ready = std::find_if(m_live.newer.begin(), m_live.newer.end(),
                                        [](const auto& entry) { return entry.second.awaited == 0; });
        if (ready == m_live.newer.end())
            return false;
        number = ready->first / kSpillPage;
        old = m_live.pages[number];
        shelf = m_shelf;
        for (auto at = ready; at != m_live.newer.end() && at->first / kSpillPage == number; ++at)
            if (at->second.awaited == 0)
                changes.emplace_back(at->first, at->second.record);
    }
    auto page = shelf->read(old);
    if (!page)
        return false;
    for (const auto& [at, record] : changes)
        (*page)[at % kSpillPage] = record;
    const auto place = shelf->write(*page);
    MutexLock lock(m_mutex);
    if (!place || shelf != m_shelf)
        return false;
    m_live.pages[number] = *place;
    for (const auto& [at, record] : changes)
        m_live.newer.erase(at);
    m_ready -= changes.size();
    return true;
}

ConflictLog::Sought ConflictLog::seek(const Part& part, std::size_t first, std::size_t count,
                                      std::vector<ConflictRecord>& kept) const
{
    Sought sought;
    const std::size_t last = std::min(part.size(), first + count);
    const std::size_t lastSpilled = std::min(last, part.spilled());
    if (first < lastSpilled) {
        sought.shelf = m_shelf;
        sought.skip = first % kSpillPage;
        sought.count = lastSpilled - first;
        sought.pages.assign(part.pages.begin() + std::ptrdiff_t(first / kSpillPage),
                            part.pages.begin() + std::ptrdiff_t((lastSpilled - 1) / kSpillPage + 1));
        const auto end = part.newer.lower_bound(lastSpilled);
        for (auto at = part.newer.lower_bound(first); at != end; ++at)
            sought.newer.emplace_back(at->first - first, at->second.record);
    }
    for (std::size_t i = std::max(first, part.spilled()); i < last; ++i)
        kept.push_back(part.kept[i - part.spilled()].record);
    return sought;
}

ConflictLog::Page ConflictLog::page(const std::shared_ptr<const ConflictShelf>& shelf,
                                    ConflictShelf::Place place) const
{
    {
        MutexLock lock(m_cacheMutex);
        if (m_cached.second && m_cached.first == place.offset && m_cachedOf.lock() == shelf)
            return m_cached.second;
    }
    auto records = shelf->read(place);
    if (!records)
        m_unread.fetch_add(1, std::memory_order_relaxed);
    auto result = std::make_shared<const std::vector<ConflictRecord>>(
        records ? std::move(*records) : std::vector<ConflictRecord>(place.records));
    MutexLock lock(m_cacheMutex);
    m_cached = {place.offset, result};
    m_cachedOf = shelf;
    return result;
}

void ConflictLog::fetch(const Sought& sought, std::vector<ConflictRecord>& result) const
{
    const std::size_t first = result.size();
    std::size_t skip = sought.skip;
    for (const ConflictShelf::Place& place : sought.pages) {
        const Page records = page(sought.shelf, place);
        const std::size_t left = sought.count - (result.size() - first);
        const std::size_t last = std::min(records->size(), skip + left);
        result.insert(result.end(), records->begin() + std::ptrdiff_t(skip),
                      records->begin() + std::ptrdiff_t(last));
        skip = 0;
    }
    for (const auto& [place, record] : sought.newer)
        result[first + place] = record;
}

std::vector<ConflictRecord> ConflictLog::records(std::size_t first, std::size_t count) const
{
    std::vector<ConflictRecord> result;
    std::vector<ConflictRecord> keptRestored;
    std::vector<ConflictRecord> keptLive;
    Sought restored;
    Sought live;
    {
        MutexLock lock(m_mutex);
        const std::size_t size = m_restored.size() + m_live.size();
        if (first >= size)
            return {};
        count = std::min(count, size - first);
        const std::size_t last = first + count;
        const std::size_t border = m_restored.size();
        if (first < border)
            restored = seek(m_restored, first, count, keptRestored);
        if (last > border) {
            const std::size_t from = std::max(first, border) - border;
            live = seek(m_live, from, last - border - from, keptLive);
        }
    }
    if (restored.count == 0 && live.count == 0 && keptRestored.empty())
        return keptLive;
    result.reserve(count);
    fetch(restored, result);
    result.insert(result.end(), keptRestored.begin(), keptRestored.end());
    fetch(live, result);
    result.insert(result.end(), keptLive.begin(), keptLive.end());
    return result;
}

ConflictLog::Memory ConflictLog::memory() const
{
    MutexLock spilling(m_spillMutex);
    MutexLock lock(m_mutex);
    Memory memory;
    memory.records = keptRecords() + m_live.newer.size();
    memory.spilled = m_restored.spilled() + m_live.spilled();
    memory.bytes = memory.records * sizeof(Kept) + m_commitCount * sizeof(Commit) +
                   (m_restored.pages.size() + m_live.pages.size()) * sizeof(ConflictShelf::Place);
    memory.file = m_shelf->fileBytes();
    memory.unread = m_unread.load(std::memory_order_relaxed);
    return memory;
}

ConflictLog::Trouble ConflictLog::trouble() const
{
    return {m_isRefused.load(std::memory_order_relaxed), m_unread.load(std::memory_order_relaxed)};
}

std::filesystem::path ConflictLog::scratchFolder() const
{
    return m_options.scratchFolder.empty() ? racescope::scratchFolder() : m_options.scratchFolder;
}

void ConflictLog::remember(DocumentId document, const Commit& commit)
{
    MutexLock lock(m_mutex);
    Commits& commits = m_commits[document];
    commits.list.push_back(commit);
    ++m_commitCount;
    commits.complete = false;
}

void ConflictLog::clear()
{
    MutexLock lock(m_mutex);
    m_restored = {};
    m_live = {};
    m_ready = 0;
    m_shelf = std::make_shared<ConflictShelf>(m_options.scratchFolder);
    m_mostKept = m_options.memoryBytes / sizeof(Kept);
    m_isRefused.store(false, std::memory_order_relaxed);
    m_workers.clear();
    m_commits.clear();
    m_commitCount = 0;
    m_winnerless.clear();
    m_waiting.clear();
    m_settled = 0;
    ++m_generation;
}

std::size_t ConflictLog::size() const
{
    MutexLock lock(m_mutex);
    return m_restored.size() + m_live.size();
}

std::vector<std::size_t> ConflictLog::unsettled() const
{
    std::vector<std::size_t> numbers;
    {
        MutexLock lock(m_mutex);
        const std::size_t before = m_restored.size();
        for (const auto& [worker, state] : m_workers)
            if (state.openConflict)
                numbers.push_back(before + *state.openConflict);
        for (const auto& [write, losers] : m_winnerless)
            for (const std::size_t number : losers)
                numbers.push_back(before + number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::size_t ConflictLog::settled() const
{
    MutexLock lock(m_mutex);
    return m_restored.size() + m_settled;
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

std::optional<ConflictLog::Newest> ConflictLog::newest(DocumentId document) const
{
    MutexLock lock(m_mutex);
    const auto found = m_commits.find(document);
    if (found == m_commits.end() || found->second.list.empty())
        return std::nullopt;
    return Newest{found->second.list.back(), found->second.newestVersion, found->second.newestLives};
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
