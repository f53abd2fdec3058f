// SPDX-License-Identifier: GPL-3.0-or-later
// One worker on one thread: asks it for its next step, takes that to the target, records what happened, moves
// it on. Threads: run() belongs to the racing thread, everything else to whoever controls the race, any time.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "race/pace.h"
#include "race/script.h"
#include "race/target.h"
#include "race/worker.h"
#include "trace/trace.h"

#include <atomic>
#include <optional>
#include <thread>

namespace racescope {

struct RaceProgress;

// What all threads of a race share; outlives them.
struct RaceContext {
    Target& target;
    Trace& trace;
    const Clock& clock;
    Pace& pace;
    Script& script;
    Meeting* meeting;                // null: nobody waits for anybody
    const std::atomic<bool>& ending; // the duration is over: no further chains
};

// A group's bucket of retries, for threads. The mutex is a leaf.
class SharedBudget {
public:
    explicit SharedBudget(const RetryPolicy& policy)
        : m_budget(policy)
    {
    }
    bool settle(BudgetClaim claim) RS_EXCLUDES(m_mutex)
    {
        if (claim == BudgetClaim::Nothing)
            return true;
        const MutexLock lock(m_mutex);
        return m_budget.settle(claim);
    }

private:
    Mutex m_mutex;
    RetryBudget m_budget RS_GUARDED_BY(m_mutex);
};

class RaceThread {
public:
    // `budget` is what the worker's group shares; null: no budget.
    RaceThread(const RaceContext& context, Worker worker, Nanos startAfter, SharedBudget* budget);

    // The thread's whole life. No exception leaves it: what goes wrong becomes an Error event.
    void run();

    WorkerId id() const { return m_id; }
    void askToLeave() { m_leave.store(true); }
    bool isLeaving() const { return m_leave.load(); }
    bool isDone() const { return m_done.load(); }
    // run() has returned.
    void setDone() { m_done.store(true); }
    // run() will never be called.
    void dismiss();
    void addTo(RaceProgress& progress) const;

private:
    friend class ThreadsRace;
    // Counts of one thread on a cache line of their own: written by it without a locked instruction, read by
    // others.
    struct alignas(64) Counts {
        std::atomic<std::uint64_t> attempted = 0;
        std::atomic<std::uint64_t> succeeded = 0;
        std::atomic<std::uint64_t> conflicts = 0;
        std::atomic<std::uint64_t> noops = 0;
        std::atomic<std::uint64_t> gaveUp = 0;
        std::atomic<std::uint64_t> errors = 0;
        std::atomic<std::uint64_t> reads = 0;
    };
    static void bump(std::atomic<std::uint64_t>& counter)
    {
        // One writer; readers want a number that is not torn, in no order with anything else.
        counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
    void race(Recorder& recorder);
    bool mayGoOn();
    bool waitWhilePaused();
    bool takeStep(Recorder& recorder);
    bool waitStep(const Step& step, Recorder& recorder);
    void request(const Step& step, Recorder& recorder);
    StepFacts factsOf(const Step& step, const Response& response, const Event& event) const;
    void recordAnswer(const Step& step, const Response& response, Event event, Recorder& recorder);
    void record(const Event& event, Recorder& recorder);
    void countAnswer(const Step& step, const Response& response, Worker::Outcome outcome);
    void tellScript(const Step& step, const Response& response);
    void stretch(Nanos took);
    bool shouldLeave() const { return m_leave.load(std::memory_order_relaxed) || m_context.ending.load(); }

    const RaceContext& m_context;
    const WorkerId m_id;
    const Nanos m_startAfter;
    SharedBudget* const m_budget;
    std::atomic<bool> m_leave = false;
    std::atomic<bool> m_done = false;
    Counts m_counts;
    // touched only by the racing thread
    alignas(64) Worker m_worker;
    // End of the step before, when this one follows without a wait: then it is this one's begin, too. A look
    // at the clock costs as much as the rest of recording an event, and what lies between belongs to this
    // step: making its request.
    std::optional<Nanos> m_now;
    Nanos m_owed = 0; // racing time that slow motion has still to add to requests
    // touched only by the controller; the last member, so that the thread ends before what it uses goes
    std::jthread m_thread;
};

} // namespace racescope
