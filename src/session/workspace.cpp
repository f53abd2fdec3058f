// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"

#include "base/assert.h"
#include "race/replicated_target.h"
#include "scenario/scenario.h"
#include "session/plan_invariants.h"
#include "session/session_import.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

#include <random>
#include <utility>

namespace racescope {

namespace {

std::uint64_t systemSeed()
{
    std::random_device device;
    return (std::uint64_t(device()) << 32) | device();
}

// Without those of imported histories, which are judged as they came.
std::vector<Event> ownEvents(const Snapshot& snapshot, const Names& names)
{
    std::vector<Event> events;
    for (const LaneView& lane : snapshot.lanes()) {
        if (names.workerName(lane.worker()).kind == WorkerName::Kind::Imported)
            continue;
        for (std::size_t i = 0; i < lane.size(); ++i)
            events.push_back(lane.at(i));
    }
    return events;
}

} // namespace

Workspace::Workspace(WorkspaceOptions options)
    : m_start(options.start)
    , m_clock(options.clockOffset)
    , m_conflicts(options.conflicts)
    , m_trace(options.trace)
    , m_store(m_clock, options.uuidSeed ? options.uuidSeed : systemSeed(), options.rule)
{
    m_listener = m_trace.addListener([this](std::span<const Event> batch) {
        m_conflicts.add(batch);
        m_judge.add(batch);
    });
}

Workspace::~Workspace()
{
    m_loader = {}; // stops and joins
    m_race.reset();
    m_trace.removeListener(m_listener);
}

void Workspace::restart()
{
    m_store.restart();
    m_isRestarted = true;
}

void Workspace::beginRecording()
{
    if (!std::exchange(m_isRestarted, false))
        return;
    for (const auto& index : m_store.indices()) {
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard) {
            const ShardStats stats = index->stats(shard);
            if (stats.maxSeqNo.value < 0 || stats.term <= PrimaryTerm{1})
                continue; // nothing in it, or made since
            Event event;
            event.kind = EventKind::TermChange;
            event.time = m_clock.now();
            event.token = {SeqNo(shard), stats.term};
            event.note = m_trace.names().note(index->name());
            m_trace.append(event);
        }
    }
    m_trace.drain();
}

Result<void, IoError> Workspace::load(RacePlan plan)
{
    if (const auto made = populate(m_store, plan); !made)
        return made;
    return loadOn(std::move(plan));
}

void Workspace::leaveRace(RacePlan next)
{
    RS_ASSERT(!m_race || m_race->state() == ThreadsRace::State::Finished ||
                  m_race->state() == ThreadsRace::State::Ready,
              "a race that runs keeps its plan");
    m_race.reset();
    setUnread({});
    beginRecording();
    setPlan(std::move(next));
}

Result<void, IoError> Workspace::loadOn(RacePlan plan)
{
    leaveRace(std::move(plan));
    auto target = makeTarget(m_store, m_plan, m_trace);
    if (!target)
        return failure(target.error());
    return raceOn(std::move(*target));
}

Result<void, IoError> Workspace::loadOn(RacePlan plan, std::unique_ptr<Target> target)
{
    leaveRace(std::move(plan));
    return raceOn(std::move(target));
}

Result<void, IoError> Workspace::raceOn(std::unique_ptr<Target> target)
{
    m_target = std::move(target);
    m_race = std::make_unique<ThreadsRace>(m_plan, *m_target, m_trace, m_clock);
    return m_race->prepare();
}

void Workspace::setPlan(RacePlan plan)
{
    {
        const MutexLock lock(m_planMutex);
        m_plan = std::move(plan);
    }
    m_notes.change([text = writeScenario(m_plan)](SessionContents& contents) { contents.scenario = text; });
}

void Workspace::setUnread(std::set<std::string> documents)
{
    auto unread = std::make_shared<std::set<std::string>>(std::move(documents));
    {
        const MutexLock lock(m_planMutex);
        m_unread = std::move(unread);
    }
    m_notes.change([](SessionContents&) {}); // the file is behind
}

std::shared_ptr<const std::set<std::string>> Workspace::unread() const
{
    const MutexLock lock(m_planMutex);
    return m_unread;
}

void Workspace::addRun(const RunSummary& summary, Nanos begin)
{
    RunRecord run;
    run.name = summary.scenario;
    run.seed = summary.seed;
    run.target = summary.target;
    run.workers = summary.workers;
    run.begin = begin;
    run.duration = summary.duration;
    run.attempted = summary.updates.attempted;
    run.succeeded = summary.updates.succeeded;
    run.conflicts = summary.updates.conflicts;
    run.noops = summary.updates.noops;
    run.gaveUp = summary.updates.gaveUp;
    run.errors = summary.updates.errors;
    run.verdict = summaryText(summary.verdict);
    const KnownVerdict known{summary.verdict, m_trace.counters().recorded};
    m_notes.change([&](SessionContents& contents) {
        run.scenario = contents.scenario;
        contents.runs.push_back(run);
        contents.verdict = known;
    });
}

std::shared_ptr<BlockArchive> Workspace::setArchive(std::shared_ptr<BlockArchive> archive)
{
    m_trace.setArchive(archive);
    m_archive.swap(archive);
    return archive;
}

void Workspace::setLoader(std::function<void(const std::stop_token&)> load)
{
    m_isLoading.store(true);
    m_loader = std::jthread([this, work = std::move(load)](const std::stop_token& stop) {
        work(stop);
        m_isLoading.store(false);
        m_isLoading.notify_all();
    });
}

void Workspace::waitLoaded() const
{
    m_isLoading.wait(true);
}

void Workspace::settle()
{
    m_trace.drain();
}

Verdict Workspace::verdict(JudgedIds ids) const
{
    const Snapshot snapshot = m_trace.snapshot();
    const auto histories = m_notes.contents().histories;
    const std::uint64_t dropped = m_trace.counters().dropped;
    Verdict verdict = check(histories.empty() ? historyFromTrace(snapshot, m_trace.names(), dropped)
                                              : historyFromEvents(ownEvents(snapshot, m_trace.names()),
                                                                  m_trace.names(), dropped));
    const RacePlan plan = [this] {
        const MutexLock lock(m_planMutex); // another race may be begun while this one is judged
        return m_plan;
    }();
    addInvariants(verdict, plan, m_store, snapshot, m_trace.names(), *unread());
    std::uint32_t clients = 0; // of the histories before: each is a worker of its own
    for (const ImportedHistory& imported : histories) {
        const History history = historyOf(imported);
        Verdict one = check(history);
        const ImportedEvents events(history, m_trace.names(), clients);
        clients += events.clients();
        if (ids == JudgedIds::OfEvents)
            events.rename(one);
        verdict.merge(one);
    }
    return verdict;
}

} // namespace racescope
