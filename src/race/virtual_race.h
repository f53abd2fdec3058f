// SPDX-License-Identifier: GPL-3.0-or-later
// A race in virtual time: the same workers, on any Target, moved by a queue of events. A request arrives at
// the target one message delay after it was sent, its answer one delay after the target was done with it;
// nothing ever waits for the wall's clock. Threads: one. Determinism: same plan, world and seed, same events;
// events at the same instant come in the order of worker numbers.
#pragma once
#include "base/clock.h"
#include "race/plan.h"
#include "race/script.h"
#include "race/target.h"
#include "race/threads_race.h"
#include "race/virtual_world.h"
#include "race/worker.h"
#include "trace/trace.h"

#include <cstdint>
#include <limits>
#include <queue>
#include <string>
#include <vector>

namespace racescope {

inline constexpr std::uint32_t kMaxVirtualWorkers = 1'000'000;

class VirtualRace {
public:
    // Everything must outlive the race. The clock is the session's and is moved by the race only.
    VirtualRace(RacePlan plan, VirtualWorld world, Target& target, Trace& trace, ManualClock& clock);

    // Opens the documents and makes the workers. An error names the document, or says that there are too many
    // workers.
    Result<void, IoError> prepare();
    // Goes on for at most so many events; true when the race is over. Requires: prepare().
    bool run(std::uint64_t events = std::numeric_limits<std::uint64_t>::max());

    RaceProgress progress() const { return m_progress; }
    Nanos elapsed() const { return m_now; }
    std::uint64_t eventsDone() const { return m_done; }
    const RacePlan& plan() const { return m_plan; }
    const std::vector<DocumentId>& documentIds() const { return m_documents; }
    // What one more worker costs, without what its sources share.
    static std::size_t bytesPerWorker();

private:
    enum class Awaits : std::uint8_t { Start, WaitEnd, Arrival, Answer };
    struct Racer {
        Worker worker;
        Random network = Random(0);
        Step step;
        Response response;
        Nanos begin = 0;
        Awaits awaits = Awaits::Start;
        bool mayRetry = true;
    };
    struct Due {
        Nanos time;
        std::uint32_t racer;
        bool operator>(const Due& other) const
        {
            return time != other.time ? time > other.time : racer > other.racer;
        }
    };
    void addGroup(const GroupPlan& group);
    StepFacts factsOf(const Racer& racer) const;
    void schedule(std::uint32_t racer, Nanos time, Awaits what);
    void happen(std::uint32_t number);
    void takeStep(std::uint32_t number);
    bool mayGoOn(Racer& racer) const;
    void send(std::uint32_t number);
    void meet(std::uint32_t number);
    void release();
    void leave();
    void endWait(std::uint32_t number);
    void arrive(std::uint32_t number);
    void answer(std::uint32_t number);
    void count(const Racer& racer, Worker::Outcome outcome);
    void fireTimed();

    const RacePlan m_plan;
    const VirtualWorld m_world;
    const DelaySampler m_delay;
    Target& m_target;
    Trace& m_trace;
    ManualClock& m_clock;
    Script m_script;
    std::vector<DocumentId> m_documents;
    std::vector<RetryBudget> m_budgets; // by group
    std::vector<Racer> m_racers;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_queue;
    std::vector<std::uint32_t> m_meeting; // who has read and waits for the others (RacePlan::meetBeforeWrite)
    std::uint32_t m_members = 0;          // of the meeting
    std::size_t m_fired = 0;              // of the timed events of the script
    Nanos m_now = 0;
    Nanos m_freeAt = 0; // the server is busy until then
    std::uint64_t m_done = 0;
    bool m_begun = false;
    RaceProgress m_progress;
};

// Digest of a whole recording, lane by lane: same plan, world and seed, same fingerprint.
std::string fingerprintOf(const Snapshot& snapshot, const Names& names);

} // namespace racescope
