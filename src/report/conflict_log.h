// SPDX-License-Identifier: GPL-3.0-or-later
// Every refused write of a session as a thing of its own: what the loser required, what was current, who
// moved the document, how far behind the loser was, how long it had held its token, and how its chain went
// on. Built from the event stream alone, live or from a recording. Threads: any; m_mutex is a leaf lock held
// for the work on one batch or the copy of one page. Batches come in the order of each worker, not in one
// order overall: a conflict whose winner is not known yet waits for it.
#pragma once
#include "base/mutex.h"
#include "trace/event.h"
#include "trace/names.h"
#include "trace/trace.h"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace racescope {

enum class Resolution : std::uint8_t { Open, RetriedOk, RetriedConflict, GaveUp };
std::string_view name(Resolution resolution); // open, retried_ok, retried_conflict, gave_up

struct ConflictRecord {
    Nanos time = 0; // when the refused write was sent
    Nanos end = 0;  // when its answer was there
    WorkerId worker;
    DocumentId document;
    std::uint32_t chain = 0;
    std::uint16_t attempt = 0;
    std::uint16_t flags = 0; // event_flag
    Token required;          // unassigned when the guard was a version or a create
    Version requiredVersion; // when the guard was a version
    Token current;           // unassigned: nothing was there
    Version currentVersion;
    std::uint32_t behind = 0;   // commits between the loser's token and the current one
    bool behindIsLeast = false; // the log did not reach back far enough: at least so many
    Nanos held = 0;             // age of the token when the write was sent; 0: read inside the store
    bool winnerKnown = false;
    WorkerId winner;
    Nanos winnerTime = 0;
    Resolution resolution = Resolution::Open;
    Nanos backoff = 0;           // the wait that followed
    std::uint64_t laneIndex = 0; // of the event in the worker's lane
    friend bool operator==(const ConflictRecord&, const ConflictRecord&) = default;
};

// Elasticsearch's own sentence for the record.
std::string conflictSentence(const ConflictRecord& record, const Names& names);

class ConflictLog {
public:
    void add(std::span<const Event> batch) RS_EXCLUDES(m_mutex);
    // Puts records back that are known already (import, opening a session): behind those that were put back
    // before, and before those that came from events. They are not touched by later events.
    void restore(std::vector<ConflictRecord> records) RS_EXCLUDES(m_mutex);
    void clear() RS_EXCLUDES(m_mutex);

    std::size_t size() const RS_EXCLUDES(m_mutex);
    // Copies at most `count` records from `first` on.
    std::vector<ConflictRecord> records(std::size_t first, std::size_t count) const RS_EXCLUDES(m_mutex);
    // Number of the first record whose facts may still change (winner or resolution open); size() when none
    // may.
    std::size_t settled() const RS_EXCLUDES(m_mutex);
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

    static constexpr std::size_t kCommitsPerDocument = 4096;

private:
    struct WorkerState {
        std::uint64_t events = 0; // seen so far: the lane index of the next
        Token readToken;
        Nanos readTime = 0;
        std::optional<std::size_t> openConflict; // record number
        std::uint32_t chain = 0;
    };
    struct Commits {
        std::deque<Commit> list; // ordered by token
        bool complete = true;    // nothing was forgotten
    };
    void addCommit(const Event& event, std::uint64_t laneIndex) RS_REQUIRES(m_mutex);
    void follow(const Event& event, WorkerState& worker) RS_REQUIRES(m_mutex);
    void resolve(WorkerState& worker, Resolution resolution) RS_REQUIRES(m_mutex);
    static bool isOpen(const ConflictRecord& record);
    bool findWinner(ConflictRecord& record) const RS_REQUIRES(m_mutex);

    mutable Mutex m_mutex;
    std::deque<ConflictRecord> m_records RS_GUARDED_BY(m_mutex);
    std::unordered_map<WorkerId, WorkerState> m_workers RS_GUARDED_BY(m_mutex);
    std::unordered_map<DocumentId, Commits> m_commits RS_GUARDED_BY(m_mutex);
    std::vector<std::size_t> m_winnerless RS_GUARDED_BY(m_mutex);
    std::uint64_t m_generation RS_GUARDED_BY(m_mutex) = 0;
    std::size_t m_settled RS_GUARDED_BY(m_mutex) = 0;
    std::size_t m_restored RS_GUARDED_BY(m_mutex) = 0;
};

// Feeds a whole recording.
void addAll(ConflictLog& log, const Snapshot& snapshot);

} // namespace racescope
