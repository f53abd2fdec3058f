// SPDX-License-Identifier: GPL-3.0-or-later
// A race with real std::jthreads in real time: one worker a thread, against any Target, recorded into a
// Trace. Threads: the public members are for one controlling thread (the GUI, the command line); they never
// wait longer than a lock, except join() and the destructor. Workers touch the target, their own recorder and
// the shared pace.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "race/plan.h"
#include "race/target.h"
#include "store/store.h"
#include "trace/trace.h"

#include <memory>
#include <string>
#include <vector>

namespace racescope {

struct RaceProgress {
    std::uint64_t attempted = 0; // writes sent
    std::uint64_t succeeded = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t noops = 0;
    std::uint64_t gaveUp = 0;
    std::uint64_t errors = 0;
    std::uint64_t reads = 0;
    std::uint32_t workersRunning = 0;
    std::uint32_t workersTotal = 0;
};

class ThreadsRace {
public:
    enum class State { Ready, Running, Paused, Stopping, Finished };

    // All three must outlive the race. The clock is the session's.
    ThreadsRace(RacePlan plan, Target& target, Trace& trace, const Clock& clock);
    ~ThreadsRace(); // stops and joins

    // Opens documents in the target and creates the workers. An error names the document.
    Result<void, IoError> prepare();
    void start();
    void pause();
    void resume();
    void stop(); // workers end at their next step
    void join(); // waits until all workers are done
    State state() const;
    RaceProgress progress() const;
    Nanos elapsed() const; // racing time, pauses excluded

    // 1: real time, 0.1: ten times slower, 0: full speed (think and backoff take no time). Takes effect at
    // once, also for waits under way.
    void setSpeed(double factor);
    double speed() const;

    // While it runs, too. Fails when kMaxThreads would be passed, or a document cannot be opened.
    Result<std::vector<WorkerId>, IoError> addWorkers(const GroupPlan& group);
    // The last `count` workers still running end after their current chain. Returns how many were asked to.
    std::uint32_t removeWorkers(std::uint32_t count);
    bool removeWorker(WorkerId worker);
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard);

    const RacePlan& plan() const;
    // The trace's numbers of the plan's documents, in the plan's order. After prepare().
    const std::vector<DocumentId>& documentIds() const;

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

// Makes the plan's indices and documents in a store so that each stands at the token the plan asks for
// (earlier seq_no belong to other documents of the index that were written and are gone). The error names
// what cannot be.
Result<void, IoError> populate(Store& store, const RacePlan& plan);

// The embedded store as a target. `store` must outlive it.
std::unique_ptr<Target> makeStoreTarget(Store& store, Trace& trace);

} // namespace racescope
