// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/real_lab.h"

#include "race/delayed_target.h"
#include "store/store.h"

#include <algorithm>

namespace racescope {

struct RealLab::Parts {
    Parts(const LabModel& model, const LabPolicy& policy, std::uint32_t clients, std::uint64_t seed)
        : trace(std::make_shared<Trace>())
        , store(clock)
        , target(makeStoreTarget(store, *trace), model.world, clients, seed)
        , race(labRacePlan(model, policy, clients, seed), target, *trace, clock)
    {
    }
    const SteadyClock clock;
    std::shared_ptr<Trace> trace;
    Store store;
    DelayedTarget target;
    ThreadsRace race;
};

RealLab::RealLab(const LabModel& model, const LabPolicy& policy, std::uint32_t clients, std::uint64_t seed)
    : m_parts(std::make_unique<Parts>(model, policy, clients, seed))
{
}

RealLab::~RealLab()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void RealLab::start(std::function<void()> finished)
{
    m_thread = std::jthread([this, finished = std::move(finished)] {
        run();
        finished();
    });
}

// Whoever of run() and cancel() comes second sees what the other has set, and stops the race.
void RealLab::run()
{
    ThreadsRace& race = m_parts->race;
    auto ready = populate(m_parts->store, race.plan());
    if (ready)
        ready = race.prepare();
    if (!ready) {
        m_result.error = ready.error().text();
        return;
    }
    race.start();
    m_isStarted.store(true);
    if (m_cancelled.load())
        race.stop();
    race.join();
    m_parts->trace->drain();
    const RaceProgress counts = race.progress();
    const Snapshot snapshot = m_parts->trace->snapshot();
    m_result.calls = counts.attempted;
    m_result.conflicts = counts.conflicts;
    m_result.succeeded = counts.succeeded;
    m_result.gaveUp = counts.gaveUp;
    m_result.completionMs = double(snapshot.end() - snapshot.begin()) / 1e6;
    m_result.isComplete = !m_cancelled.load() && counts.errors == 0;
    m_result.trace = m_parts->trace;
}

void RealLab::cancel()
{
    m_cancelled.store(true);
    m_parts->target.letGo();
    if (m_isStarted.load())
        m_parts->race.stop();
}

RaceProgress RealLab::progress() const
{
    return m_isStarted.load() ? m_parts->race.progress() : RaceProgress();
}

std::optional<LabError> findRealLabProblem(const LabPolicy& policy, std::uint32_t clients)
{
    if (policy.kind != LabPolicy::Kind::Retry)
        return LabError{"policies", "real workers have no such policy"};
    if (clients > kMaxThreads)
        return LabError{"clients", "a race with real threads takes at most " + std::to_string(kMaxThreads)};
    return std::nullopt;
}

} // namespace racescope
