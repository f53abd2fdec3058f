// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a small race can end: all reachable states by breadth first search, the exact number of schedules
// to each outcome, the shortest schedule for each; or a sample of schedules where there are too many.
// Threads: run() and what follows it belong to one thread; pause(), resume(), cancel() and progress() may be
// called from any. run() brings its own further threads and joins them. Determinism: results do not depend on
// the number of threads, on speed or on addresses. Bounds: states, time and memory; reaching one is told,
// never hidden.
#pragma once
#include "base/big_count.h"
#include "base/clock.h"
#include "explore/model.h"
#include "explore/state_table.h"
#include "explore/successors.h"

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace racescope {

struct Strategy {
    enum class Kind : std::uint8_t {
        All,
        Bounded, // at most `n` preemptions
        Random,  // `n` schedules, each step by lot
        Pct,     // `runs` schedules with random priorities and n - 1 changes (Burckhardt et al. 2010)
        Traces,  // one schedule for each Mazurkiewicz trace, by sleep sets
    };
    Kind kind = Kind::All;
    std::uint64_t n = 0;
    std::uint64_t runs = 10'000;
    std::uint64_t seed = 1;
};
// "all", "bounded:2", "random:1000", "pct:3", "traces"; the error's column points into the text.
Result<Strategy, ParseError> parseStrategy(std::string_view text);
std::string toText(const Strategy& strategy);

struct ExploreLimits {
    std::uint64_t states = 50'000'000;
    std::uint64_t steps = 2'000'000'000; // of schedules that are run one by one (random, pct, traces)
    Nanos time = 0;                      // 0: none
    std::size_t bytes = std::size_t(4) << 30;
};

struct ExploreOptions {
    Strategy strategy;
    ExploreLimits limits;
    std::uint32_t threads = 1; // 1 or 2
    enum class Fold : std::uint8_t { No, Yes };
    Fold fold = Fold::Yes; // states that differ only in who is who count as one
    enum class Count : std::uint8_t { No, Schedules };
    Count count = Count::Schedules;
};

enum class ExploreEnd : std::uint8_t { Complete, StateLimit, TimeLimit, MemoryLimit, StepLimit, Cancelled };
std::string_view name(ExploreEnd end); // "complete", "state limit reached", …

struct OutcomeCount {
    std::string outcome; // Model::outcome
    BigCount schedules;  // exact; of random and pct: how many of the schedules run
    std::uint64_t terminals = 0;
    std::size_t shortest = 0;  // steps
    std::vector<Move> witness; // the first shortest in the order of the workers
};

struct ExploreResult {
    ExploreEnd end = ExploreEnd::Complete;
    bool sampled = false; // random and pct: there may be more
    bool counted = false; // the numbers of schedules are known
    bool endless = false; // not counted, because some schedules never end
    bool folded = false;
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t terminals = 0;
    std::uint64_t depth = 0; // of the farthest state
    BigCount schedules;      // complete ones
    std::vector<OutcomeCount> outcomes;
    Nanos time = 0;         // of the search
    Nanos countingTime = 0; // of counting schedules and finding witnesses
    std::size_t bytes = 0;
    bool complete() const { return end == ExploreEnd::Complete && !sampled; }
};

struct ExploreProgress {
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t schedules = 0; // run one by one
    std::uint64_t queued = 0;
    std::uint64_t depth = 0;
    double statesPerSecond = 0;
    enum class Phase : std::uint8_t { Ready, Exploring, Counting, Done };
    Phase phase = Phase::Ready;
    bool paused = false;
};

class Explorer {
public:
    // `model` must outlive the explorer. Requires: at most kMostProcesses.
    Explorer(Model& model, ExploreOptions options);
    ~Explorer();

    ExploreResult run();

    // Any thread.
    void pause() { m_paused.store(true); }
    void resume();
    void cancel();
    ExploreProgress progress() const;

    // After run() with Kind::All. The schedule with the most refused writes, and how many.
    struct Most {
        std::uint32_t conflicts = 0;
        std::vector<Move> witness;
    };
    std::optional<Most> mostConflicts();

    const Shape& shape() const { return m_shape; }
    StateTable& table() { return *m_table; }
    Successors& successors() { return m_successors; }
    ModelAccess& access() { return m_access; }
    std::uint32_t depthOf(std::uint32_t state) const;
    // The outcome's place in ExploreResult::outcomes of a state in which all have finished.
    std::optional<std::uint32_t> outcomeOf(std::uint32_t state) const;
    // For each outcome with a witness, in no order: the states that it comes through, from the start to the
    // end. After run() with Kind::All or Kind::Bounded.
    const std::vector<std::vector<std::uint32_t>>& witnessStates() const { return m_witnessStates; }

private:
    friend class Walks;
    class Helper;
    template <Sharing sharing> struct Batch;
    void explore();
    bool exploreFrom(std::uint32_t wordBytes); // false: numbers outgrew their words
    void exploreLevel(std::uint32_t begin, std::uint32_t end, std::atomic<std::uint32_t>& next,
                      Helper* helper);
    template <Sharing sharing> void reindexSlice(std::atomic<std::uint32_t>& next, std::uint32_t end);
    void makeRoom(std::size_t more, std::atomic<std::uint32_t>& next, Helper* helper);
    template <Sharing sharing>
    void exploreSlice(std::atomic<std::uint32_t>& next, std::uint32_t end, Successors& successors,
                      StateTable::Numbers& numbers);
    void finish(std::uint32_t state, const std::uint32_t* row) RS_EXCLUDES(m_outcomeMutex);
    std::uint32_t noteOutcome(std::uint32_t state, std::string outcome, std::size_t steps);
    void countSchedules();
    void findWitnesses();
    std::vector<std::uint32_t> topologicalOrder();
    std::vector<Move> greedy(const Shape& plain, Successors& actual,
                             const std::vector<std::uint32_t>& toCome);
    bool mustStop();
    void waitWhilePaused();
    void stop(ExploreEnd why);

    Model& m_model;
    const ExploreOptions m_options;
    ModelAccess m_access;
    const Shape m_shape;
    Successors m_successors;
    std::unique_ptr<StateTable> m_table;
    std::vector<std::uint32_t> m_levels; // first state of each depth
    ExploreResult m_result;
    std::vector<std::vector<std::uint32_t>> m_witnessStates;
    std::unordered_map<std::uint32_t, std::uint32_t> m_outcomeOf; // by state in which all have finished
    std::unordered_map<std::string, std::uint32_t> m_outcomes;
    Mutex m_outcomeMutex; // before the model's: guards the outcomes while several threads search
    std::chrono::steady_clock::time_point m_start;
    // own synchronization
    std::atomic<bool> m_paused = false;
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_tooNarrow = false;
    std::atomic<ExploreEnd> m_why = ExploreEnd::Complete;
    std::atomic<std::uint64_t> m_transitions = 0;
    std::atomic<std::uint64_t> m_statesSeen = 0;
    std::atomic<std::uint64_t> m_schedulesRun = 0;
    std::atomic<std::uint64_t> m_queued = 0;
    std::atomic<std::uint64_t> m_depth = 0;
    std::atomic<Nanos> m_elapsed = 0;
    std::atomic<ExploreProgress::Phase> m_phase = ExploreProgress::Phase::Ready;
};

} // namespace racescope
