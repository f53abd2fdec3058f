// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/run_controller.h"

#include "base/heap.h"
#include "cluster/cluster_race.h"
#include "language/engine_text.h"
#include "session/recording_options.h"

#include <QThread>

#include <utility>

namespace racescope {

namespace {

constexpr int kBeatMs = 100;
constexpr int kTrimMs = 10'000; // what a race leaves of free pieces in the heap adds up to much
constexpr int kHelpers = 4;

} // namespace

RunController::RunController(QObject* parent)
    : QObject(parent)
{
    m_helpers.setMaxThreadCount(kHelpers);
    m_sinceTrim.start();
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &RunController::look);
}

RunController::~RunController()
{
    ++m_loads;
    abandonClusters();
    if (m_workspace && m_workspace->race())
        m_workspace->race()->stop();
    m_workspace.reset();
    m_helpers.waitForDone();
}

const RacePlan& RunController::plan() const
{
    static const RacePlan kNone;
    return m_workspace ? m_workspace->plan() : kNone;
}

RunController::Loaded RunController::make(RacePlan plan, const Cluster& cluster)
{
    auto workspace = std::make_shared<Workspace>(recording::workspaceOptions());
    Result<void, IoError> ready;
    if (cluster) {
        auto race = cluster::ClusterRace::connect(*cluster);
        if (race)
            ready = (*race)->prepare(plan);
        else
            ready = failure(race.error());
        if (ready)
            ready = workspace->loadOn(std::move(plan), std::move(*race));
    } else {
        ready = workspace->load(std::move(plan));
    }
    if (!ready)
        return {nullptr, engineText(ready.error().text())};
    return {std::move(workspace), {}};
}

void RunController::load(RacePlan plan, AfterLoad then)
{
    load(std::move(plan), nullptr, then);
}

void RunController::loadOnCluster(RacePlan plan, const cluster::RaceOptions& options, AfterLoad then)
{
    plan.replicas.reset();
    load(std::move(plan), std::make_shared<const cluster::RaceOptions>(options), then);
}

void RunController::load(RacePlan plan, const Cluster& wanted, AfterLoad then)
{
    Cluster cluster;
    if (wanted) {
        cluster::RaceOptions options = *wanted;
        options.abandonment = std::make_shared<cluster::Abandonment>();
        cluster = std::make_shared<const cluster::RaceOptions>(std::move(options));
        mayAbandon(cluster);
    }
    const std::uint64_t number = ++m_loads;
    ++m_asked;
    const double speed = plan.speed;
    setState(RunState::Loading);
    inBackground([plan = std::move(plan), cluster]() mutable {
        return make(std::move(plan), cluster);
    }).then(this, [this, number, then, speed, cluster](const Loaded& loaded) {
        if (number != m_loads) {
            retire(loaded.workspace);
            return;
        }
        if (!loaded.workspace) {
            setState(m_workspace ? stateOfRace() : RunState::Empty);
            emit failed(loaded.error);
            return;
        }
        m_speed = speed;
        setCluster(cluster);
        take(loaded.workspace);
        emit speedChanged();
        if (then == AfterLoad::Start)
            start();
    });
}

void RunController::setCluster(const Cluster& cluster)
{
    m_cluster = cluster;
    m_clusterUrl = cluster ? QString::fromStdString(cluster->endpoint.url()) : QString();
    m_settling = Settling::No;
}

void RunController::adopt(std::shared_ptr<Workspace> workspace, const OnCluster& cluster)
{
    ++m_loads;
    setCluster(cluster.options);
    mayAbandon(cluster.options);
    if (cluster.isSettled)
        m_settling = Settling::Done;
    m_speed = workspace->race() ? workspace->race()->speed() : 1;
    take(std::move(workspace));
    emit speedChanged();
}

RunController::Released RunController::release()
{
    ++m_loads;
    m_beat.stop();
    if (m_settling == Settling::UnderWay)
        m_helpers.waitForDone();
    if (m_cluster)
        std::erase_if(m_abandonments,
                      [this](const auto& one) { return one.lock() == m_cluster->abandonment; });
    const OnCluster cluster{std::exchange(m_cluster, nullptr), m_settling != Settling::No};
    return {std::exchange(m_workspace, nullptr), cluster};
}

void RunController::take(std::shared_ptr<Workspace> workspace)
{
    std::shared_ptr<Workspace> old = std::exchange(m_workspace, std::move(workspace));
    m_snapshot = m_workspace->trace().snapshot();
    m_counters = m_workspace->trace().counters();
    m_progress = {};
    m_elapsed = 0;
    m_state = stateOfRace();
    m_away.clear();
    m_isDiskTold = false;
    const Names& names = m_workspace->trace().names();
    for (std::uint32_t worker = 0; worker < names.workerCount(); ++worker)
        if (names.workerName(WorkerId{worker}).kind == WorkerName::Kind::HttpClient)
            m_away.insert(worker);
    m_isLoading = true; // what came until now is looked at once
    emit sessionChanged();
    retire(std::move(old)); // nobody looks at it any more
    emit stateChanged();
    m_beat.start();
    look();
}

void RunController::retire(std::shared_ptr<Workspace> workspace)
{
    if (!workspace)
        return;
    if (workspace->race())
        workspace->race()->stop();
    // Its destructor joins the workers.
    m_helpers.start([kept = std::move(workspace)]() mutable { kept.reset(); });
}

RunState RunController::stateOfRace() const
{
    if (!m_workspace)
        return RunState::Empty;
    if (!m_workspace->race())
        return RunState::Finished;
    switch (m_workspace->race()->state()) {
    case ThreadsRace::State::Ready:
        return RunState::Ready;
    case ThreadsRace::State::Running:
        return RunState::Running;
    case ThreadsRace::State::Paused:
        return RunState::Paused;
    case ThreadsRace::State::Stopping:
        return RunState::Stopping;
    case ThreadsRace::State::Finished:
        return m_cluster && m_settling != Settling::Done ? RunState::Stopping : RunState::Finished;
    }
    return RunState::Empty;
}

void RunController::setState(RunState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void RunController::look()
{
    if (!m_workspace)
        return;
    settleCluster();
    tellOfDisk();
    const RunState raced = stateOfRace();
    const bool changed = m_state != raced && m_state != RunState::Loading;
    // Nobody else is at the lanes when a race has just ended, and then everything shall be there.
    const Trace& trace = m_workspace->trace();
    const Snapshot snapshot = changed ? trace.snapshot() : trace.recentSnapshot();
    const bool grew = snapshot.generation() != m_snapshot.generation();
    m_snapshot = snapshot;
    m_counters = changed ? trace.counters() : trace.countersUnlessBusy().value_or(m_counters);
    if (const ThreadsRace* race = m_workspace->race()) {
        m_progress = race->progress();
        m_elapsed = race->elapsed();
    }
    if (changed)
        setState(raced);
    if (raced == RunState::Running && m_sinceTrim.hasExpired(kTrimMs)) {
        m_sinceTrim.start();
        m_helpers.start(&giveFreePiecesBack);
    }
    const bool wasLoading = std::exchange(m_isLoading, m_workspace->isLoading());
    // The log and the judge hear of events a little after these can be seen; the judge last.
    const std::uint64_t told = m_workspace->judge().generationUnlessBusy().value_or(m_told);
    const bool heard = std::exchange(m_told, told) != told;
    if (grew || heard || changed || wasLoading || raced == RunState::Running || m_counters.pending > 0)
        emit beat();
}

void RunController::mayAbandon(const Cluster& cluster)
{
    std::erase_if(m_abandonments, [](const auto& one) { return one.expired(); });
    if (cluster && cluster->abandonment)
        m_abandonments.push_back(cluster->abandonment);
}

void RunController::abandonClusters()
{
    for (const auto& one : m_abandonments)
        if (const auto abandonment = one.lock())
            abandonment->declare();
}

void RunController::tellOfDisk()
{
    const ConflictLog& conflicts = m_workspace->conflicts();
    if (!conflicts.trouble().isRefused || std::exchange(m_isDiskTold, true))
        return;
    emit warned(tr("%1 takes no more of the conflict log: its older conflicts stay in memory, which grows "
                   "with them.")
                    .arg(QString::fromStdString(conflicts.scratchFolder().string())));
}

void RunController::settleCluster()
{
    const ThreadsRace* race = m_workspace->race();
    if (!m_cluster || m_settling != Settling::No || !race || race->state() != ThreadsRace::State::Finished)
        return;
    m_settling = Settling::UnderWay;
    inBackground([workspace = m_workspace, plan = m_workspace->plan()] {
        auto* target = dynamic_cast<cluster::ClusterRace*>(workspace->target());
        const auto documents = target->documents();
        cluster::keepDocuments(workspace->store(), workspace->clock(), plan, documents);
        workspace->setUnread(cluster::unreadOf(documents));
        const auto cleaned = target->cleanUp();
        return cleaned ? QString() : engineText(cleaned.error().text());
    }).then(this, [this, settled = m_workspace.get()](const QString& problem) {
        if (settled != m_workspace.get() || m_settling != Settling::UnderWay)
            return;
        m_settling = Settling::Done;
        look();
        if (!problem.isEmpty())
            emit failed(problem);
    });
}

void RunController::start()
{
    ThreadsRace* race = m_workspace ? m_workspace->race() : nullptr;
    if (!race || m_state == RunState::Loading)
        return;
    switch (race->state()) {
    case ThreadsRace::State::Ready:
        race->setSpeed(m_speed);
        race->start();
        setState(RunState::Running); // said even of a race that is over before anybody looks
        break;
    case ThreadsRace::State::Paused:
        race->resume();
        break;
    case ThreadsRace::State::Finished: {
        RacePlan again = plan();
        again.speed = m_speed;
        load(std::move(again), m_cluster, AfterLoad::Start);
        return;
    }
    case ThreadsRace::State::Running:
    case ThreadsRace::State::Stopping:
        break;
    }
    look();
}

void RunController::pause()
{
    if (m_workspace && m_workspace->race())
        m_workspace->race()->pause();
    look();
}

void RunController::stop()
{
    if (m_workspace && m_workspace->race())
        m_workspace->race()->stop();
    look();
}

void RunController::raceOn()
{
    if (m_state != RunState::Finished || !m_workspace || m_cluster)
        return;
    RacePlan again = plan();
    again.speed = m_speed;
    if (const auto ready = m_workspace->loadOn(std::move(again)); !ready) {
        emit failed(engineText(ready.error().text()));
        return;
    }
    look();
    start();
}

void RunController::setSpeed(double factor)
{
    if (m_speed == factor)
        return;
    m_speed = factor;
    if (m_workspace && m_workspace->race())
        m_workspace->race()->setSpeed(factor);
    emit speedChanged();
}

Result<std::vector<WorkerId>, IoError> RunController::spawn(const GroupPlan& group)
{
    if (!m_workspace || !m_workspace->race())
        return failure(IoError{{}, tr("There is no race to spawn workers into.").toStdString()});
    auto spawned = m_workspace->race()->addWorkers(group);
    if (spawned) { // they belong to the scenario from now on: to what is saved, and to what its invariants
                   // count
        RacePlan grown = plan();
        grown.groups.push_back(group);
        m_workspace->setPlan(std::move(grown));
        emit planChanged();
    }
    look();
    return spawned;
}

std::uint32_t RunController::removeWorkers(std::uint32_t count)
{
    if (!m_workspace || !m_workspace->race())
        return 0;
    return m_workspace->race()->removeWorkers(count);
}

void RunController::setTarget(const std::optional<ReplicaOptions>& target)
{
    if (!m_workspace || (plan().replicas == target && !m_cluster) || isActive() ||
        m_state == RunState::Loading || m_state == RunState::Stopping)
        return;
    RacePlan other = plan();
    other.replicas = target;
    if (m_state == RunState::Ready) {
        other.speed = m_speed;
        load(std::move(other), AfterLoad::Wait);
        return;
    }
    setCluster(nullptr);
    m_settling = Settling::Done;
    m_workspace->setPlan(std::move(other));
    emit planChanged();
}

void RunController::setAway(WorkerId client, bool isAway)
{
    const bool wasAway = m_away.count(client.value) > 0;
    if (isAway == wasAway)
        return;
    if (isAway)
        m_away.insert(client.value);
    else
        m_away.erase(client.value);
    emit beat();
}

void RunController::setAway(const std::vector<WorkerId>& clients)
{
    bool isNew = false;
    for (const WorkerId client : clients)
        isNew |= m_away.insert(client.value).second;
    if (isNew)
        emit beat();
}

void RunController::bumpTerm()
{
    if (!m_workspace || !m_workspace->race())
        return;
    for (const IndexPlan& index : plan().indices) {
        for (std::uint32_t shard = 0; shard < index.settings.shards; ++shard)
            m_workspace->race()->bumpTerm(index.name, shard);
    }
    look();
}

} // namespace racescope
