// SPDX-License-Identifier: GPL-3.0-or-later
// Every refused write of a session as a thing of its own: what the loser required, what was current, who
// moved the document, how far behind the loser was, how long it had held its token, and how its chain went
// on. Built from the event stream alone, live or from a recording. Its memory is bounded: the newest records
// are kept, older ones lie in a scratch file and are read page by page. Threads: any; m_mutex is held for the
// work on one batch or the copy of one page, never for reading or writing the file; m_spillMutex (one writer
// of the file) is taken before it, and m_cacheMutex is a leaf. Batches come in the order of each worker, not
// in one order overall: a conflict whose winner is not known yet waits for it.
#pragma once
#include "base/mutex.h"
#include "report/conflict_record.h"
#include "report/conflict_shelf.h"
#include "trace/event.h"
#include "trace/names.h"
#include "trace/trace.h"

#include <atomic>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace racescope {

struct ConflictLogOptions {
    // Records above that go to a scratch file, the oldest first: see conflict_shelf.h.
    std::size_t memoryBytes = std::size_t(64) << 20;
    std::filesystem::path scratchFolder; // empty: the system's
    // Writes that are remembered to find winners by, over all documents; a share of them each.
    std::size_t mostCommits = std::size_t(1) << 20;
};

class ConflictLog {
public:
    explicit ConflictLog(ConflictLogOptions options = {});

    void add(std::span<const Event> batch) RS_EXCLUDES(m_mutex, m_spillMutex);
    // Puts records back that are known already (import, opening a session): behind those that were put back
    // before, and before those that came from events. They are not touched by later events.
    void restore(std::vector<ConflictRecord> records) RS_EXCLUDES(m_mutex, m_spillMutex);
    void clear() RS_EXCLUDES(m_mutex);

    std::size_t size() const RS_EXCLUDES(m_mutex);
    // Copies at most `count` records from `first` on.
    std::vector<ConflictRecord> records(std::size_t first, std::size_t count) const
        RS_EXCLUDES(m_mutex, m_cacheMutex);
    // Number of the first record whose facts may still change (a winner or an outcome is waited for); size()
    // when none may.
    std::size_t settled() const RS_EXCLUDES(m_mutex);
    // Numbers of all records whose facts may still change, ascending: at most one a worker, and those whose
    // winner is waited for, which are bounded. What is asked for first and not among them is final when read.
    std::vector<std::size_t> unsettled() const RS_EXCLUDES(m_mutex);
    // Grows with every change.
    std::uint64_t generation() const RS_EXCLUDES(m_mutex);
    // Whether nobody is at the log right now: a hint for threads that rather look again later than wait.
    bool isFree() const RS_EXCLUDES(m_mutex);
    // The write that brought a document to this token, if the log still knows it.
    struct Commit {
        Token token;
        WorkerId worker;
        Nanos time = 0;                         // end of the write
        std::optional<std::uint64_t> laneIndex; // unknown for what was remembered
    };
    // A write from before: the last one of a document when a session was opened, so that the first conflicts
    // with it know their winner. Before events of its document.
    void remember(DocumentId document, const Commit& commit) RS_EXCLUDES(m_mutex);
    std::optional<Commit> commit(DocumentId document, Token token) const RS_EXCLUDES(m_mutex);
    // The newest write of a document that the events tell of: all that is known of one on another store.
    struct Newest {
        Commit commit;
        Version version; // unassigned for what was remembered
        bool live = true;
    };
    std::optional<Newest> newest(DocumentId document) const RS_EXCLUDES(m_mutex);

    static constexpr std::size_t kCommitsPerDocument = 4096;

    struct Memory {
        std::size_t bytes = 0;    // of records and remembered writes
        std::size_t records = 0;  // in memory
        std::size_t spilled = 0;  // in the scratch file
        std::uint64_t file = 0;   // bytes of it
        std::uint64_t unread = 0; // times a page could not be read again: its records are blank
    };
    Memory memory() const RS_EXCLUDES(m_mutex, m_spillMutex);
    // What went wrong with the scratch file, for threads that must never wait.
    struct Trouble {
        bool isRefused = false;   // the disk takes no more: what it should take stays in memory
        std::uint64_t unread = 0; // as in Memory
    };
    Trouble trouble() const;
    std::filesystem::path scratchFolder() const;

private:
    struct WorkerState {
        std::uint64_t events = 0; // seen so far: the lane index of the next
        Token readToken;
        Nanos readTime = 0;
        std::optional<std::size_t> openConflict; // number among the live records
        std::uint32_t chain = 0;
    };
    struct Commits {
        std::deque<Commit> list; // ordered by token
        Version newestVersion;   // of its last
        bool newestLives = true;
        bool complete = true; // nothing was forgotten
    };
    struct Awaited {
        DocumentId document;
        Token token;
        friend bool operator==(const Awaited&, const Awaited&) = default;
    };
    struct AwaitedHash {
        std::size_t operator()(const Awaited& key) const
        {
            return std::size_t(std::uint64_t(key.token.seqNo.value) * 0x9E3779B97F4A7C15U +
                               (std::uint64_t(key.token.primaryTerm.value) << 32) + key.document.value);
        }
    };
    // How many things a record still waits for.
    struct Kept {
        ConflictRecord record;
        std::uint8_t awaited = 0;
    };
    // Restored or live records: pages in the file, then what is in memory.
    struct Part {
        std::vector<ConflictShelf::Place> pages;
        std::deque<Kept> kept;
        // Of the records in the file: those that wait, and those that are newer than their page.
        std::map<std::size_t, Kept> newer;
        std::size_t spilled() const { return pages.size() * kSpillPage; }
        std::size_t size() const { return spilled() + kept.size(); }
        Kept& at(std::size_t number); // Requires: in memory, or waiting
        bool waits(std::size_t number) const;
    };
    // What a reader takes along when it goes to the file without the lock.
    struct Sought {
        std::shared_ptr<const ConflictShelf> shelf;
        std::vector<ConflictShelf::Place> pages;
        std::size_t skip = 0; // records of the first page
        std::size_t count = 0;
        std::vector<std::pair<std::size_t, ConflictRecord>> newer; // by place in the result
    };
    using Page = std::shared_ptr<const std::vector<ConflictRecord>>;
    static constexpr std::size_t kSpillPage = 1024;

    void addCommit(const Event& event, std::uint64_t laneIndex) RS_REQUIRES(m_mutex);
    void follow(const Event& event, WorkerState& worker) RS_REQUIRES(m_mutex);
    void resolve(WorkerState& worker, Resolution resolution) RS_REQUIRES(m_mutex);
    void letGo(WorkerState& worker) RS_REQUIRES(m_mutex);
    void waitsLess(std::size_t number) RS_REQUIRES(m_mutex);
    void await(std::size_t number) RS_REQUIRES(m_mutex);
    void foundWinner(const Event& write) RS_REQUIRES(m_mutex);
    void stopWaiting() RS_REQUIRES(m_mutex);
    void settle() RS_REQUIRES(m_mutex);
    bool findWinner(ConflictRecord& record) const RS_REQUIRES(m_mutex);
    std::size_t keptRecords() const RS_REQUIRES(m_mutex);
    Sought seek(const Part& part, std::size_t first, std::size_t count,
                std::vector<ConflictRecord>& kept) const RS_REQUIRES(m_mutex);
    void fetch(const Sought& sought, std::vector<ConflictRecord>& result) const RS_EXCLUDES(m_mutex);
    Page page(const std::shared_ptr<const ConflictShelf>& shelf, ConflictShelf::Place place) const
        RS_EXCLUDES(m_mutex, m_cacheMutex);
    void spill() RS_EXCLUDES(m_mutex, m_spillMutex);
    bool spillPage() RS_REQUIRES(m_spillMutex) RS_EXCLUDES(m_mutex);
    bool rewritePage() RS_REQUIRES(m_spillMutex) RS_EXCLUDES(m_mutex);

    const ConflictLogOptions m_options;
    mutable Mutex m_spillMutex;
    mutable Mutex m_mutex;
    std::shared_ptr<ConflictShelf> m_shelf RS_GUARDED_BY(m_mutex); // written to under m_spillMutex
    Part m_restored RS_GUARDED_BY(m_mutex);
    Part m_live RS_GUARDED_BY(m_mutex);
    std::size_t m_ready RS_GUARDED_BY(m_mutex) = 0; // of m_live.newer, those that wait for nothing more
    std::size_t m_mostKept RS_GUARDED_BY(m_mutex);  // the budget; more for a while after the disk refused
    std::unordered_map<WorkerId, WorkerState> m_workers RS_GUARDED_BY(m_mutex);
    std::unordered_map<DocumentId, Commits> m_commits RS_GUARDED_BY(m_mutex);
    std::size_t m_commitCount RS_GUARDED_BY(m_mutex) = 0;
    // Records of m_live whose winner is not known yet, by the write that is waited for; and in their order.
    std::unordered_map<Awaited, std::vector<std::size_t>, AwaitedHash> m_winnerless RS_GUARDED_BY(m_mutex);
    std::deque<std::pair<std::size_t, Awaited>> m_waiting RS_GUARDED_BY(m_mutex);
    std::uint64_t m_generation RS_GUARDED_BY(m_mutex) = 0;
    std::size_t m_settled RS_GUARDED_BY(m_mutex) = 0; // of m_live
    mutable Mutex m_cacheMutex;
    mutable std::pair<std::uint64_t, Page>
        m_cached RS_GUARDED_BY(m_cacheMutex); // the page read last, by offset
    mutable std::weak_ptr<const ConflictShelf> m_cachedOf RS_GUARDED_BY(m_cacheMutex);
    mutable std::atomic<std::uint64_t> m_unread{0}; // a plain count
    std::atomic<bool> m_isRefused{false};           // relaxed: for display
};

// Feeds a whole recording.
void addAll(ConflictLog& log, const Snapshot& snapshot);

} // namespace racescope
