// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/virtual_race.h"

#include "base/assert.h"
#include "race/stepped_state.h"
#include "store/routing.h"

#include <map>

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

} // namespace

VirtualRace::VirtualRace(RacePlan plan, VirtualWorld world, Target& target, Trace& trace, ManualClock& clock)
    : m_plan(std::move(plan))
    , m_world(world)
    , m_delay(world.delay)
    , m_target(target)
    , m_trace(trace)
    , m_clock(clock)
    , m_script(m_plan, target, trace, clock)
{
}

std::size_t VirtualRace::bytesPerWorker()
{
    return sizeof(Racer) + sizeof(Due);
}

Result<void, IoError> VirtualRace::prepare()
{
    RS_ASSERT(m_racers.empty(), "a race is prepared once");
    if (m_plan.workerCount() > kMaxVirtualWorkers)
        return failure(IoError{
            {}, "a race in virtual time has at most " + std::to_string(kMaxVirtualWorkers) + " workers"});
    for (const DocumentPlan& document : m_plan.documents) {
        const DocumentId id =
            m_trace.names().document(document.index, document.id, shardOf(m_plan, document));
        if (auto opened = m_target.open(id, document.index, document.id); !opened)
            return opened;
        m_documents.push_back(id);
    }
    m_script.setDocuments(m_documents);
    m_racers.reserve(m_plan.workerCount());
    for (const GroupPlan& group : m_plan.groups)
        addGroup(group);
    m_progress.workersTotal = m_progress.workersRunning = m_members =
        static_cast<std::uint32_t>(m_racers.size());
    return {};
}

void VirtualRace::addGroup(const GroupPlan& group)
{
    const auto workerPlan = makeWorkerPlan(group, m_documents, static_cast<std::uint32_t>(m_budgets.size()));
    m_budgets.emplace_back(group.retry);
    Nanos start = 0;
    for (std::uint32_t number = 0; number < group.count; ++number) {
        std::string name = memberName(group, number);
        const WorkerId id =
            m_trace.names().addWorker({name, group.name, WorkerName::Kind::Thread, describe(group)});
        const auto index = static_cast<std::uint32_t>(m_racers.size());
        Racer& racer = m_racers.emplace_back();
        racer.network = networkStream(m_plan.seed, index);
        racer.worker = Worker(workerPlan, id, number, std::move(name), ownStream(m_plan.seed, index));
        start = startTime(m_world.start, start, racer.network);
        schedule(index, group.startAfter + start, Awaits::Start);
    }
}

void VirtualRace::schedule(std::uint32_t racer, Nanos time, Awaits what)
{
    m_racers[racer].awaits = what;
    m_queue.push({time, racer});
}

bool VirtualRace::run(std::uint64_t events)
{
    if (!m_begun) {
        m_begun = true;
        m_clock.set(0);
        m_script.begin();
    }
    for (; events > 0 && !m_queue.empty(); --events) {
        const Due due = m_queue.top();
        fireTimed();
        m_queue.pop();
        m_now = due.time;
        m_clock.set(m_now);
        ++m_done;
        happen(due.racer);
    }
    return m_queue.empty();
}

// What the scenario does at a time comes before what workers do at that time.
void VirtualRace::fireTimed()
{
    const std::vector<ScriptedEvent>& timed = m_script.timed();
    while (m_fired < timed.size() && timed[m_fired].time <= m_queue.top().time &&
           (m_plan.duration == 0 || timed[m_fired].time < m_plan.duration)) {
        m_clock.set(timed[m_fired].time);
        m_script.fire(timed[m_fired]);
        ++m_fired;
    }
}

void VirtualRace::happen(std::uint32_t number)
{
    switch (m_racers[number].awaits) {
    case Awaits::Start:
        return takeStep(number);
    case Awaits::WaitEnd:
        return endWait(number);
    case Awaits::Arrival:
        return arrive(number);
    case Awaits::Answer:
        return answer(number);
    }
}

bool VirtualRace::mayGoOn(Racer& racer) const
{
    if (racer.worker.finished())
        return false;
    if (m_plan.duration == 0 || m_now < m_plan.duration)
        return true;
    racer.worker.finishAfterChain();
    return !racer.worker.atChainStart();
}

void VirtualRace::takeStep(std::uint32_t number)
{
    Racer& racer = m_racers[number];
    if (!mayGoOn(racer))
        return leave();
    racer.step = racer.worker.nextStep();
    racer.begin = m_now;
    if (racer.step.kind == StepKind::Think || racer.step.kind == StepKind::Backoff)
        return schedule(number, m_now + racer.step.wait, Awaits::WaitEnd);
    if (racer.step.kind == StepKind::Write && m_plan.meetBeforeWrite)
        return meet(number);
    send(number);
}

void VirtualRace::send(std::uint32_t number)
{
    Racer& racer = m_racers[number];
    racer.begin = m_now;
    schedule(number, m_now + m_delay.draw(racer.network), Awaits::Arrival);
}

void VirtualRace::meet(std::uint32_t number)
{
    m_meeting.push_back(number);
    if (m_meeting.size() >= m_members)
        release();
}

void VirtualRace::release()
{
    std::vector<std::uint32_t> all;
    all.swap(m_meeting);
    for (const std::uint32_t number : all)
        send(number);
}

void VirtualRace::leave()
{
    --m_progress.workersRunning;
    --m_members;
    if (!m_meeting.empty() && m_meeting.size() >= m_members)
        release();
}

StepFacts VirtualRace::factsOf(const Racer& racer) const
{
    return {racer.begin, m_now, racer.mayRetry};
}

void VirtualRace::endWait(std::uint32_t number)
{
    Racer& racer = m_racers[number];
    m_trace.append(eventOf(racer.worker, racer.step, nullptr, racer.begin, m_now));
    racer.worker.apply(racer.step, nullptr, factsOf(racer));
    takeStep(number);
}

// First come, first served: messages arrive in the order of the queue, so the server's line is one number.
void VirtualRace::arrive(std::uint32_t number)
{
    Racer& racer = m_racers[number];
    racer.response = m_target.perform(racer.step.request, racer.worker.id());
    // When the server decides, not when the client learns of it: then the order is that of the arrivals.
    racer.mayRetry =
        m_budgets[racer.worker.plan().number].settle(racer.worker.claimOf(racer.step, racer.response));
    if (racer.response.ok()) {
        if (racer.step.kind == StepKind::Read)
            m_script.read();
        else if (std::holds_alternative<Accept>(racer.response.decision))
            m_script.committed();
    }
    m_freeAt = std::max(m_freeAt, m_now) + m_world.serviceTime;
    const Nanos done = m_world.serviceTime == 0 ? m_now : m_freeAt;
    schedule(number, done + m_delay.draw(racer.network), Awaits::Answer);
}

void VirtualRace::answer(std::uint32_t number)
{
    Racer& racer = m_racers[number];
    Event event = eventOf(racer.worker, racer.step, &racer.response, racer.begin, m_now);
    if (!racer.response.ok())
        event.note = m_trace.names().note(racer.response.error);
    for (const Event& untold : untoldEvents(racer.worker, racer.step, racer.response, racer.begin, m_now))
        m_trace.append(untold);
    const Worker::Outcome outcome = racer.worker.apply(racer.step, &racer.response, factsOf(racer));
    m_trace.append(event);
    if (outcome == Worker::Outcome::GaveUp)
        m_trace.append(giveUpEvent(racer.worker, event));
    if (!racer.worker.problem().empty()) {
        Event problem = problemEvent(event);
        problem.note = m_trace.names().note(racer.worker.problem());
        m_trace.append(problem);
    }
    count(racer, outcome);
    racer.response = Response{};
    takeStep(number);
}

void VirtualRace::count(const Racer& racer, Worker::Outcome outcome)
{
    const bool isRead = racer.step.kind == StepKind::Read;
    ++(isRead ? m_progress.reads : m_progress.attempted);
    if (!isRead && racer.response.ok() && std::holds_alternative<Conflict>(racer.response.decision))
        ++m_progress.conflicts;
    switch (outcome) {
    case Worker::Outcome::GoesOn:
        break;
    case Worker::Outcome::Succeeded:
        ++m_progress.succeeded;
        break;
    case Worker::Outcome::NoChange:
        ++m_progress.noops;
        break;
    case Worker::Outcome::GaveUp:
        ++m_progress.gaveUp;
        break;
    case Worker::Outcome::Failed:
        ++m_progress.errors;
        break;
    }
}

std::string fingerprintOf(const Snapshot& snapshot, const Names& names)
{
    Fingerprint fingerprint;
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i)
            fingerprint.add(lane.at(i), names);
    }
    return fingerprint.text();
}

} // namespace racescope
