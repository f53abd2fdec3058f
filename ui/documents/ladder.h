// SPDX-License-Identifier: GPL-3.0-or-later
// The history of one document as a ladder: a rung for each accepted write, a column for each primary term,
// and at each rung the writes that required it and were refused, folded where they are many. Threads: values
// and pure functions, any thread.
#pragma once
#include "models/term_changes.h"
#include "report/conflict_record.h"
#include "store/operation.h"
#include "trace/event_ref.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace racescope {

struct Rung {
    Token token;
    Version version;
    WorkerId worker;
    Nanos time = 0;
    WriteResult result = WriteResult::Created;
    bool live = true;                   // false: a tombstone
    std::optional<std::int64_t> growth; // bytes more than before; none: not known
    std::optional<EventRef> event;      // none: to be asked for
    bool isSeen = false; // its write was not recorded: `worker`, `time` and `event` are of who saw it first
};

// Of operations on one document, oldest first.
std::vector<Rung> rungsOf(const std::vector<Operation>& operations);
// Of an accepted write, or a delete that found nothing.
Rung rungOf(const Event& write, EventRef event);

// A write that was refused.
struct Refusal {
    EventRef event;
    Nanos time = 0;
    std::uint16_t attempt = 0;
};

// What refused writes have in common that hang at the same rung and point to the same other one.
struct RefusalKey {
    std::int64_t requiredTerm = 0;
    std::int64_t requiredSeqNo = 0;
    std::int64_t requiredVersion = 0; // of a guard by version, else 0
    std::int64_t currentTerm = 0;
    std::int64_t currentSeqNo = 0;
    auto operator<=>(const RefusalKey&) const = default;
    Token required() const { return {SeqNo(requiredSeqNo), PrimaryTerm(requiredTerm)}; }
    Token current() const { return {SeqNo(currentSeqNo), PrimaryTerm(currentTerm)}; }
};
// Of a refused write's event, and of its record.
RefusalKey refusalKey(const Event& conflict);
RefusalKey refusalKey(const ConflictRecord& conflict);

// All refused writes of one document by what they required. Bounded: of each fold the first few are kept, and
// of the folds the newest.
class Refusals {
public:
    static constexpr std::size_t kKept = 8;
    static constexpr std::size_t kMostFolds = std::size_t(1) << 17;
    struct Fold {
        std::uint64_t count = 0;
        std::vector<Refusal> first; // at most kKept
    };

    void add(const RefusalKey& key, const Refusal& refusal);
    const std::map<RefusalKey, Fold>& folds() const { return m_folds; }
    std::uint64_t forgotten() const { return m_forgotten; }

private:
    std::map<RefusalKey, Fold> m_folds;
    std::deque<RefusalKey> m_order; // as they came
    std::uint64_t m_forgotten = 0;
};

// Refused writes at one rung: one, or several that are folded.
struct LadderHook {
    RefusalKey key;
    std::uint64_t count = 0;
    std::vector<Refusal> refusals; // one to kKept
    int row = -1;                  // that was required
    int current = -1;              // row that was current; -1: not among the rungs
    int lane = 0;                  // of its line
    bool isMixed = false;          // what was current differs among them; `key` tells of the newest
};

struct LadderRow {
    int rung = -1; // -1: a failover
    PrimaryTerm term;
    PrimaryTerm before;        // of a failover
    std::optional<Nanos> time; // of a failover that the recording tells of
    std::size_t hook = 0;      // first of its hooks
    std::size_t hooks = 0;     // at most Ladder::kMostHooks
    bool isRecreated = false;  // made again after a delete
};

struct Ladder {
    static constexpr int kMostHooks = 4;  // a rung; more are folded
    static constexpr int kMostTerms = 32; // the newest have columns of their own, older ones share the first
    static constexpr int kMostLanes = 6;

    std::vector<Rung> rungs;
    std::vector<LadderRow> rows;
    std::vector<LadderHook> hooks;  // by row
    std::vector<int> furthest;      // of the hooks up to each: the lowest row that their lines reach
    std::vector<PrimaryTerm> terms; // of the columns, ascending
    std::uint64_t elsewhere = 0;    // refused writes whose rungs are not here

    int rowOf(Token token) const; // -1: none
    const Rung* rungOf(int row) const
    { // null: a failover
        const int rung = rows[std::size_t(row)].rung;
        return rung < 0 ? nullptr : &rungs[std::size_t(rung)];
    }
    int columnOf(PrimaryTerm term) const;
    // The first hook whose line may reach `row` or what is below it.
    std::size_t firstReaching(int row) const;
    // The one with the refused write, alone or among others; null: none.
    const LadderHook* hookOf(const RefusalKey& key, EventRef event) const;
};

// `failovers`: of the document's shard, ascending; the changes tell of some that are not among them. Those
// before its first change are no part of its history. O(n log n).
std::shared_ptr<const Ladder> buildLadder(std::vector<Rung> rungs, const Refusals& refusals,
                                          const std::vector<TermChange>& failovers = {});

} // namespace racescope
