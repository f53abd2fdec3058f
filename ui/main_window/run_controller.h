// SPDX-License-Identifier: GPL-3.0-or-later
// Owns the session in memory and its race, and is the only one who starts, stops or replaces them. What takes
// time (making documents, joining threads, judging, exporting) happens on helper threads, so the GUI thread
// never waits. Ten times a second it looks at trace and race and says beat(): every view reads that one
// snapshot. Threads: GUI thread only, except what is passed to inBackground().
#pragma once
#include "session/workspace.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <exception>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace racescope {

namespace cluster {
class Abandonment;
struct RaceOptions;
} // namespace cluster

enum class RunState { Empty, Loading, Ready, Running, Paused, Stopping, Finished };

class RunController : public QObject {
    Q_OBJECT
public:
    explicit RunController(QObject* parent = nullptr);
    ~RunController() override; // stops the race and waits for the helpers

    // Null until the first load() has come through. A helper may hold it longer than the controller does.
    const std::shared_ptr<Workspace>& workspace() const { return m_workspace; }
    RunState state() const { return m_state; }
    bool isActive() const { return m_state == RunState::Running || m_state == RunState::Paused; }
    // The plan of the session; an empty one without a session.
    const RacePlan& plan() const;

    // As they were at the last beat.
    const Snapshot& snapshot() const { return m_snapshot; }
    const TraceCounters& counters() const { return m_counters; }
    const RaceProgress& progress() const { return m_progress; }
    Nanos elapsed() const { return m_elapsed; }
    double speed() const { return m_speed; }

    enum class AfterLoad { Wait, Start };
    // Replaces the session by a new one with the plan's documents and workers. Emits sessionChanged(), or
    // failed() and leaves the old session alone.
    void load(RacePlan plan, AfterLoad then);
    // The same on a real cluster. The race is over only when its documents are in the session's store and
    // what was made there is gone; failed() tells what could not be taken away.
    void loadOnCluster(RacePlan plan, const cluster::RaceOptions& options, AfterLoad then);
    // Of the cluster that is raced on, without credentials; empty: none.
    const QString& clusterUrl() const { return m_clusterUrl; }
    // The cluster of a race that goes on elsewhere.
    struct OnCluster {
        std::shared_ptr<const cluster::RaceOptions> options; // null: none
        bool isSettled = false;                              // its documents are in the session's store
    };
    // Of several things that are wanted in the session's place, the one that was asked for last comes
    // through: whoever adopts later, or loads a plan that is still to be read, asks at once and looks before
    // it does.
    std::uint64_t ask() { return ++m_asked; }
    bool isNewest(std::uint64_t asked) const { return asked == m_asked; }
    // Takes over a session that is ready (one that was opened from a file, or released).
    void adopt(std::shared_ptr<Workspace> workspace, const OnCluster& cluster);
    void adopt(std::shared_ptr<Workspace> workspace) { adopt(std::move(workspace), OnCluster{}); }

    struct Released {
        std::shared_ptr<Workspace> workspace; // null: there was none
        OnCluster cluster;
    };
    // Lets go of the session as it is: a race goes on, for whoever adopts it. Requires: nothing is loading.
    Released release();

    // Starts what is ready, resumes what is paused, and races the plan afresh when it has finished.
    void start();
    void pause();
    void stop();
    // The same plan once more, on the documents as they are now. Requires: the race has finished, and was not
    // on a cluster.
    void raceOn();
    void setSpeed(double factor);
    Result<std::vector<WorkerId>, IoError> spawn(const GroupPlan& group);
    std::uint32_t removeWorkers(std::uint32_t count);
    // What the plan is raced on next: at once when it is ready, from the next run on when it has finished.
    // Requires: the race is not active.
    void setTarget(const std::optional<ReplicaOptions>& target);
    // Of every shard of every index of the plan.
    void bumpTerm();

    // Runs `work` on a helper thread; use .then(context, …) to have the answer on the GUI thread.
    template <class F> auto inBackground(F work) -> QFuture<std::invoke_result_t<F>>
    {
        using Value = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<Value>>();
        m_helpers.start([promise, work = std::move(work)]() mutable {
            promise->start();
            try {
                promise->addResult(work());
            } catch (...) { // no memory: the future ends without a result
                promise->setException(std::current_exception());
            }
            promise->finish();
        });
        return promise->future();
    }

    // Nobody waits for a cluster's answers any more: races there end at once, with errors. What was made
    // there is deleted if that is quick. Before the end; not undone by another load().
    void abandonClusters();

    // Returns when no helper is at work: only then may what they answer to go.
    void waitForHelpers() { m_helpers.waitForDone(); }

    // Clients that ask for nothing more, or were there before the session was opened. Tells by a beat.
    const std::set<std::uint32_t>& awayClients() const { return m_away; }
    void setAway(WorkerId client, bool isAway);
    void setAway(const std::vector<WorkerId>& clients);

public slots:
    void look(); // a beat at once

signals:
    void sessionChanged(); // another workspace; views forget what they knew
    void stateChanged();
    void beat();
    void speedChanged();
    void planChanged(); // workers were spawned, or another target chosen
    void failed(const QString& sentence);
    // Something that the session goes on without; told once.
    void warned(const QString& sentence);

private:
    struct Loaded {
        std::shared_ptr<Workspace> workspace;
        QString error;
    };
    using Cluster = std::shared_ptr<const cluster::RaceOptions>; // null: none
    static Loaded make(RacePlan plan, const Cluster& cluster);
    void load(RacePlan plan, const Cluster& cluster, AfterLoad then);
    void setCluster(const Cluster& cluster);
    void mayAbandon(const Cluster& cluster);
    void settleCluster();
    void take(std::shared_ptr<Workspace> workspace);
    void retire(std::shared_ptr<Workspace> workspace);
    void setState(RunState state);
    RunState stateOfRace() const;
    void tellOfDisk();

    std::shared_ptr<Workspace> m_workspace;
    Cluster m_cluster;
    QString m_clusterUrl;
    std::vector<std::weak_ptr<cluster::Abandonment>> m_abandonments; // of all that may still wait for one
    enum class Settling {
        No,
        UnderWay,
        Done
    } m_settling = Settling::No; // of a race on a cluster that has ended
    RunState m_state = RunState::Empty;
    Snapshot m_snapshot;
    TraceCounters m_counters;
    std::uint64_t m_told = 0; // the judge's generation at the last look
    bool m_isDiskTold = false;
    bool m_isLoading = false; // a session's conflicts still came at the last look
    RaceProgress m_progress;
    Nanos m_elapsed = 0;
    double m_speed = 1;
    std::uint64_t m_loads = 0; // only the newest load() may come through
    std::uint64_t m_asked = 0; // of load() and ask()
    QTimer m_beat;
    QElapsedTimer m_sinceTrim;
    std::set<std::uint32_t> m_away; // workers
    QThreadPool m_helpers;
};

} // namespace racescope
