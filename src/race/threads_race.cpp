// SPDX-License-Identifier: GPL-3.0-or-later
// Starts, steers and ends the threads of a race. Lock order: m_mutex -> the pace's lock.
#include "race/threads_race.h"

#include "base/assert.h"
#include "race/pace.h"
#include "race/race_thread.h"
#include "race/script.h"
#include "race/worker.h"
#include "store/routing.h"

#include <deque>
#include <map>
#include <system_error>

namespace racescope {
namespace {

std::uint32_t shardOf(const RacePlan& plan, const DocumentPlan& document)
{
    for (const IndexPlan& index : plan.indices) {
        if (index.name == document.index)
            return shardFor(document.id, index.settings.shards);
    }
    return 0;
}

IoError tooMany(std::uint64_t wanted)
{
    return IoError{{},
                   "a race has at most " + std::to_string(kMaxThreads) + " workers at a time, not " +
                       std::to_string(wanted)};
}

} // namespace

struct ThreadsRace::Shared {
    Shared(RacePlan p, Target& target_, Trace& trace_, const Clock& clock)
        : plan(std::move(p))
        , target(target_)
        , trace(trace_)
        , pace(clock, plan.speed)
        , script(plan, target_, trace_, clock)
        , context{target_, trace_, clock, pace, script, plan.meetBeforeWrite ? &meeting : nullptr, ending}
    {
    }
    std::vector<WorkerId> add(const GroupPlan& group);
    bool launch(std::size_t first);
    void launch(RaceThread& racer);
    void workerDone();
    void keepTime();
    void dropDone();
    void dismiss();
    std::uint32_t runningCount() const;

    // Constant after construction.
    const RacePlan plan;
    Target& target;
    Trace& trace;
    // Own synchronization.
    Pace pace;
    Meeting meeting;
    std::atomic<bool> ending = false;
    std::atomic<State> state = State::Ready; // changed under `mutex`
    Script script;
    const RaceContext context;
    // Threads started and not yet done. The last one ends the race.
    Mutex mutex;
    std::uint32_t running RS_GUARDED_BY(mutex) = 0;
    // Touched only by the controlling thread.
    bool prepared = false;
    std::vector<DocumentId> documents;
    std::map<std::string, std::uint32_t> namesGiven; // workers so far by group name
    std::uint64_t streams = 0;                       // random streams given out
    RaceProgress gone;                               // of racers that have been dropped
    std::deque<SharedBudget> budgets;                // of groups with a bucket of retries
    std::vector<std::unique_ptr<RaceThread>> racers;
    std::jthread timekeeper;
};

std::vector<WorkerId> ThreadsRace::Shared::add(const GroupPlan& group)
{
    const auto workerPlan = makeWorkerPlan(group, documents);
    SharedBudget* const budget =
        group.retry.kind == RetryKind::TokenBucket ? &budgets.emplace_back(group.retry) : nullptr;
    std::uint32_t& given = namesGiven[group.name];
    std::vector<WorkerId> ids;
    for (std::uint32_t number = 0; number < group.count; ++number) {
        std::string name =
            given == 0 ? memberName(group, number) : group.name + '-' + std::to_string(given + number + 1);
        const WorkerId id =
            trace.names().addWorker({name, group.name, WorkerName::Kind::Thread, describe(group)});
        Worker worker(workerPlan, id, number, std::move(name), Random::stream(plan.seed, streams++));
        racers.push_back(std::make_unique<RaceThread>(context, std::move(worker), group.startAfter, budget));
        ids.push_back(id);
    }
    given += group.count;
    return ids;
}

// Starts the threads of the racers from `first` on. True: the race begins with them (again), and they wait
// for the pace.
bool ThreadsRace::Shared::launch(std::size_t first)
{
    bool begins = false;
    {
        const MutexLock lock(mutex);
        running += static_cast<std::uint32_t>(racers.size() - first);
        begins = state.load() == State::Ready || state.load() == State::Finished;
        if (begins) {
            pace.rewind();
            meeting.close();
            ending.store(false);
            state.store(running == 0 ? State::Finished : State::Running);
        }
    }
    for (std::size_t i = first; i < racers.size(); ++i)
        launch(*racers[i]);
    return begins;
}

void ThreadsRace::Shared::launch(RaceThread& racer)
{
    try {
        racer.m_thread = std::jthread([this, &racer] {
            racer.run();
            racer.setDone();
            workerDone();
        });
    } catch (const std::system_error& error) {
        Event event;
        event.kind = EventKind::Error;
        event.time = context.clock.now();
        event.worker = racer.id();
        event.note = trace.names().note(std::string("no thread for this worker: ") + error.what());
        trace.append(event);
        racer.dismiss();
        workerDone();
    }
}

void ThreadsRace::Shared::workerDone()
{
    const MutexLock lock(mutex);
    if (--running != 0)
        return;
    pace.finish();
    state.store(State::Finished);
}

// Fires what is due at a time, and ends the race when its duration is over.
void ThreadsRace::Shared::keepTime()
{
    for (const ScriptedEvent& event : script.timed()) {
        if (plan.duration != 0 && event.time >= plan.duration)
            break;
        if (!pace.waitUntil(event.time))
            return;
        script.fire(event);
    }
    if (plan.duration == 0 || !pace.waitUntil(plan.duration))
        return;
    ending.store(true);
    pace.wake();
}

// Forgets who is done, so that adding and removing may go on for ever.
void ThreadsRace::Shared::dropDone()
{
    std::erase_if(racers, [this](const std::unique_ptr<RaceThread>& racer) {
        if (!racer->isDone())
            return false;
        if (racer->m_thread.joinable())
            racer->m_thread.join();
        racer->addTo(gone);
        return true;
    });
}

// Racers that were never started will not be.
void ThreadsRace::Shared::dismiss()
{
    for (const auto& racer : racers)
        racer->dismiss();
}

std::uint32_t ThreadsRace::Shared::runningCount() const
{
    std::uint32_t count = 0;
    for (const auto& racer : racers)
        count += racer->isDone() ? 0 : 1;
    return count;
}

ThreadsRace::ThreadsRace(RacePlan plan, Target& target, Trace& trace, const Clock& clock)
    : m_shared(std::make_unique<Shared>(std::move(plan), target, trace, clock))
{
}

ThreadsRace::~ThreadsRace()
{
    stop();
    join();
}

Result<void, IoError> ThreadsRace::prepare()
{
    Shared& s = *m_shared;
    RS_ASSERT(!s.prepared, "a race is prepared once");
    if (s.plan.workerCount() > kMaxThreads)
        return failure(tooMany(s.plan.workerCount()));
    s.prepared = true;
    s.documents.clear();
    for (const DocumentPlan& document : s.plan.documents) {
        const DocumentId id =
            s.trace.names().document(document.index, document.id, shardOf(s.plan, document));
        if (auto opened = s.target.open(id, document.index, document.id); !opened)
            return opened;
        s.documents.push_back(id);
    }
    s.script.setDocuments(s.documents);
    for (const GroupPlan& group : s.plan.groups)
        s.add(group);
    return {};
}

void ThreadsRace::start()
{
    Shared& s = *m_shared;
    if (s.state.load() != State::Ready)
        return;
    s.script.begin();
    s.launch(0);
    if (s.state.load() == State::Finished) // nobody came
        return;
    s.pace.start();
    if (!s.script.timed().empty() || s.plan.duration != 0)
        s.timekeeper = std::jthread([this] { m_shared->keepTime(); });
}

void ThreadsRace::pause()
{
    Shared& s = *m_shared;
    const MutexLock lock(s.mutex);
    if (s.state.load() != State::Running)
        return;
    s.state.store(State::Paused);
    s.pace.pause();
}

void ThreadsRace::resume()
{
    Shared& s = *m_shared;
    const MutexLock lock(s.mutex);
    if (s.state.load() != State::Paused)
        return;
    s.state.store(State::Running);
    s.pace.resume();
}

void ThreadsRace::stop()
{
    Shared& s = *m_shared;
    const MutexLock lock(s.mutex);
    if (s.state.load() == State::Ready) {
        s.dismiss();
        s.state.store(State::Finished);
    }
    if (s.state.load() == State::Finished)
        return;
    s.state.store(State::Stopping);
    s.pace.stop();
    s.meeting.open();
}

void ThreadsRace::join()
{
    Shared& s = *m_shared;
    for (const auto& racer : s.racers) {
        if (racer->m_thread.joinable())
            racer->m_thread.join();
    }
    if (s.timekeeper.joinable())
        s.timekeeper.join();
}

ThreadsRace::State ThreadsRace::state() const
{
    return m_shared->state.load();
}

RaceProgress ThreadsRace::progress() const
{
    RaceProgress progress = m_shared->gone;
    for (const auto& racer : m_shared->racers)
        racer->addTo(progress);
    if (state() == State::Ready)
        progress.workersRunning = 0;
    return progress;
}

Nanos ThreadsRace::elapsed() const
{
    return m_shared->pace.elapsed();
}

void ThreadsRace::setSpeed(double factor)
{
    m_shared->pace.setSpeed(factor);
}

double ThreadsRace::speed() const
{
    return m_shared->pace.speed();
}

Result<std::vector<WorkerId>, IoError> ThreadsRace::addWorkers(const GroupPlan& group)
{
    Shared& s = *m_shared;
    RS_ASSERT(s.prepared, "documents are opened before workers come");
    if (s.state.load() == State::Stopping)
        return failure(IoError{{}, "the race is being stopped"});
    const std::uint64_t wanted = std::uint64_t(s.runningCount()) + group.count;
    if (wanted > kMaxThreads)
        return failure(tooMany(wanted));
    for (const std::uint32_t document : group.documents.documents) {
        if (document >= s.documents.size())
            return failure(IoError{{}, "the race has no document number " + std::to_string(document)});
    }
    if (s.state.load() == State::Ready)
        return s.add(group);
    s.dropDone();
    const std::size_t first = s.racers.size();
    std::vector<WorkerId> ids = s.add(group);
    if (ids.empty())
        return ids;
    if (s.launch(first))
        s.pace.start();
    return ids;
}

std::uint32_t ThreadsRace::removeWorkers(std::uint32_t count)
{
    std::uint32_t asked = 0;
    for (auto racer = m_shared->racers.rbegin(); racer != m_shared->racers.rend() && asked < count; ++racer) {
        if ((*racer)->isDone() || (*racer)->isLeaving())
            continue;
        (*racer)->askToLeave();
        ++asked;
    }
    m_shared->pace.wake();
    return asked;
}

bool ThreadsRace::removeWorker(WorkerId worker)
{
    for (const auto& racer : m_shared->racers) {
        if (racer->id() != worker || racer->isDone())
            continue;
        racer->askToLeave();
        m_shared->pace.wake();
        return true;
    }
    return false;
}

PrimaryTerm ThreadsRace::bumpTerm(const std::string& index, std::uint32_t shard)
{
    return m_shared->script.bumpTerm(index, shard);
}

const RacePlan& ThreadsRace::plan() const
{
    return m_shared->plan;
}

const std::vector<DocumentId>& ThreadsRace::documentIds() const
{
    return m_shared->documents;
}

} // namespace racescope
