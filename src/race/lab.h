// SPDX-License-Identifier: GPL-3.0-or-later
// The backoff lab: a sweep over numbers of clients and policies, many runs of each, on several threads, with
// progress and cancel; and one run of it as a recording. Threads: the members of LabSweep may be called from
// any thread; runs are shared out over its own threads. Determinism: results depend on the plan alone, not on
// how many threads did it: each run has its own seed, and a cell's runs are summed up in their order.
#pragma once
#include "base/mutex.h"
#include "race/lab_model.h"
#include "race/lab_simulation.h"
#include "trace/trace.h"

#include <atomic>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace racescope {

struct MeanSd {
    double mean = 0;
    double sd = 0; // of one run
};

// Where eight of ten runs lie.
struct Spread {
    double p10 = 0;
    double p90 = 0;
};

// One cell: so many clients with one policy.
struct LabResult {
    std::uint32_t clients = 0;
    std::string policy; // LabPolicy::label
    std::size_t policyNumber = 0;
    std::uint32_t runs = 0;
    MeanSd calls;
    MeanSd completionMs;
    double completionP50Ms = 0;
    double completionP95Ms = 0;
    double completionLeastMs = 0;
    double completionMostMs = 0;
    double attemptsMean = 0; // of one update
    std::uint64_t attemptsP50 = 0;
    std::uint64_t attemptsP99 = 0;
    std::uint64_t attemptsMost = 0;
    std::vector<std::uint64_t> attempts; // how many updates took that many attempts
    // Of one run, where it lies in eight of ten runs (of the first kMostBandRuns): calls, completion, and the
    // share of updates that took that many attempts, up to attemptsP99.
    Spread callsSpread;
    Spread completionMsSpread;
    std::vector<Spread> attemptsSpread;
    double conflicts = 0; // per run: calls - successes
    double waste = 0;     // (calls - successes) / calls
    double fairness = 1;  // mean of LabRun::fairness
    double sleptMsPerClient = 0;
    double clientP50Ms = 0; // when a client was done, to within 2 %
    double clientP99Ms = 0;
    double succeeded = 0;      // per run
    double gaveUp = 0;         // per run
    std::uint32_t limited = 0; // runs that reached a bound: the figures are too low
    std::uint64_t events = 0;  // messages in all runs
};

inline constexpr std::uint32_t kMostBandRuns = 1000;

struct LabProgress {
    std::uint64_t runsDone = 0;
    std::uint64_t runsTotal = 0;
    std::uint64_t events = 0;
};

class LabSweep {
public:
    // Requires: findProblem(plan) has none.
    explicit LabSweep(LabPlan plan);
    ~LabSweep(); // cancels and joins

    void start(); // once
    void cancel();
    void join();
    bool isFinished() const { return m_running.load() == 0; }
    bool isCancelled() const { return m_stop.stop_requested(); }
    LabProgress progress() const;
    // The cells that are complete so far, by clients and then by policy as in the plan.
    std::vector<LabResult> results() const RS_EXCLUDES(m_mutex);
    const LabPlan& plan() const { return m_plan; }

private:
    struct Cell;
    void work();
    void complete(Cell& cell) RS_EXCLUDES(m_mutex);

    const LabPlan m_plan;
    std::vector<std::unique_ptr<Cell>> m_cells; // in the order of results; constant after construction
    std::vector<Cell*> m_order;                 // the costly ones first, so that none comes last
    std::stop_source m_stop;
    std::atomic<std::size_t> m_nextChunk = 0;
    std::atomic<std::uint64_t> m_runsDone = 0;
    std::atomic<std::uint64_t> m_events = 0;
    std::atomic<int> m_running = 0;
    mutable Mutex m_mutex;                                                    // leaf
    std::vector<std::unique_ptr<LabResult>> m_results RS_GUARDED_BY(m_mutex); // by cell; null: not complete
    std::vector<std::jthread> m_threads;
};

// The whole sweep; `seconds` of wall time are the caller's.
std::vector<LabResult> runLab(LabPlan plan);

// One run of the sweep as a recording: workers "client-1", …, documents lab/1, …; the same numbers as in the
// sweep. Requires: a trace without workers; findProblem() has none. Returns what it came to.
LabRun recordLabRun(const LabModel& model, const LabPolicy& policy, std::uint32_t clients, std::uint64_t seed,
                    std::uint32_t run, Trace& trace);

} // namespace racescope
