// SPDX-License-Identifier: GPL-3.0-or-later
// The judge that watches while a race runs: constant work an event, bounded memory. It remembers the newest
// versions of documents in a table of fixed size and compares each event with its neighbours there, so every
// finding is a proof, but what is older than the table, or spread over several events, is left to checker.h
// afterwards. Events of different workers may come in any order (rings are drained one after the other); each
// worker's come in order. Threads: any thread may call any member; m_mutex is a leaf lock, held for one batch
// or the copy of what is kept at a time.
#pragma once
#include "base/mutex.h"
#include "trace/event.h"
#include "trace/names.h"
#include "verdict/verdict.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace racescope {

// One finding with its place in the trace: lane of `worker` at `time`, and of the other one concerned.
struct LiveFinding {
    AnomalyKind kind = AnomalyKind::LostUpdate;
    DocumentId document;
    WorkerId worker;
    Nanos time = 0;
    WorkerId other; // kUnknownWorker (from_trace.h) when the judge no longer knows
    Nanos otherTime = 0;
    std::string because;
};

struct LiveState {
    std::uint64_t generation = 0; // grows with every batch
    std::uint64_t events = 0;
    std::uint64_t conflicts = 0; // 409s judged
    std::uint64_t lostUpdates = 0;
    std::uint64_t anomalies = 0;
    std::array<std::uint64_t, kAnomalyKindCount> counts{};
    std::optional<LiveFinding> first; // the first violation found
    std::vector<LiveFinding> last;    // the newest kKept, oldest first

    bool ok() const { return anomalies == 0; }
    std::uint64_t count(AnomalyKind kind) const { return counts[std::size_t(kind)]; }
    std::uint64_t unjustifiedConflicts() const { return count(AnomalyKind::UnjustifiedConflict); }
};

class LiveJudge {
public:
    static constexpr std::size_t kKept = 256;
    // Versions remembered: a power of two.
    explicit LiveJudge(std::size_t rememberedVersions = std::size_t(1) << 15);
    ~LiveJudge();
    LiveJudge(const LiveJudge&) = delete;
    LiveJudge& operator=(const LiveJudge&) = delete;

    // The trace's listener.
    void add(std::span<const Event> batch) RS_EXCLUDES(m_mutex);
    // Counts and findings without sentences are cheap; the sentences are made here, for what is kept.
    LiveState state(const Names& names) const RS_EXCLUDES(m_mutex);
    // The same, or nothing when a batch is being judged: for threads that must not wait.
    std::optional<LiveState> stateUnlessBusy(const Names& names) const RS_EXCLUDES(m_mutex);
    // Grows with every batch: equal generations are equal states.
    std::uint64_t generation() const RS_EXCLUDES(m_mutex);
    std::optional<std::uint64_t> generationUnlessBusy() const RS_EXCLUDES(m_mutex);
    void clear() RS_EXCLUDES(m_mutex);

private:
    struct Slot;
    struct Finding;
    struct Kept;
    struct LastSeen { // by a worker: its newest token of the document it touched last
        DocumentId document = kNoDocument;
        Token token;
        Nanos time = 0;
        bool ownWrite = false;
    };

    void prefetch(const Event& event) const RS_REQUIRES(m_mutex);
    void judge(const Event& event) RS_REQUIRES(m_mutex);
    void judgeWrite(const Event& event) RS_REQUIRES(m_mutex);
    void judgeGuarded(const Event& event) RS_REQUIRES(m_mutex);
    void judgeReplaced(const Event& event, Nanos ret) RS_REQUIRES(m_mutex);
    void judgeConflict(const Event& event) RS_REQUIRES(m_mutex);
    void judgeSeen(const Event& event) RS_REQUIRES(m_mutex);
    void remember(const Event& event, bool ownWrite) RS_REQUIRES(m_mutex);
    LastSeen& lastSeen(WorkerId worker) RS_REQUIRES(m_mutex);
    Slot* known(DocumentId document, const Token& token) const RS_REQUIRES(m_mutex);
    Slot* slotForWrite(DocumentId document, const Token& token) RS_REQUIRES(m_mutex);
    Slot* slotForSight(DocumentId document, const Token& token) RS_REQUIRES(m_mutex);
    void found(AnomalyKind kind, const Event& event, WorkerId other, Nanos otherTime, const Token& otherToken)
        RS_REQUIRES(m_mutex);
    Finding completedLocked(Finding finding) const RS_REQUIRES(m_mutex);
    Kept keptLocked() const RS_REQUIRES(m_mutex);
    static LiveFinding told(const Finding& finding, const Names& names);
    static LiveState told(const Kept& kept, const Names& names);

    mutable Mutex m_mutex;
    mutable std::vector<Slot> m_slots RS_GUARDED_BY(m_mutex);
    std::vector<LastSeen> m_lastSeen RS_GUARDED_BY(m_mutex); // by worker
    LiveState m_state RS_GUARDED_BY(m_mutex);                // without findings
    std::unique_ptr<Finding> m_first RS_GUARDED_BY(m_mutex);
    std::vector<Finding> m_last RS_GUARDED_BY(m_mutex); // a ring of kKept
    std::size_t m_lastBegin RS_GUARDED_BY(m_mutex) = 0;
};

} // namespace racescope
