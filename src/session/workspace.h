// SPDX-License-Identifier: GPL-3.0-or-later
// One session in memory: its clock, trace, store, conflict log, live judge and the race that runs on them.
// The window, the command line and the HTTP door work on a workspace; the session file saves one and opens
// one. Threads: members are for one controlling thread unless said otherwise; the parts have their own rules.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "race/threads_race.h"
#include "report/conflict_log.h"
#include "report/run_summary.h"
#include "session/session_notes.h"
#include "store/store.h"
#include "trace/trace.h"
#include "verdict/live_judge.h"
#include "verdict/verdict.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace racescope {

struct WorkspaceOptions {
    TraceOptions trace;
    ConflictLogOptions conflicts;
    Nanos clockOffset = 0; // a session that is continued goes on where it ended
    std::chrono::system_clock::time_point start = std::chrono::system_clock::now();
    std::uint64_t uuidSeed = 0; // 0: drawn from the system
    DecideFunction rule = &decide;
};

class Workspace {
public:
    explicit Workspace(WorkspaceOptions options = {});
    ~Workspace(); // stops the race

    const Clock& clock() const { return m_clock; }
    Trace& trace() { return m_trace; }
    const Trace& trace() const { return m_trace; }
    Store& store() { return m_store; }
    const Store& store() const { return m_store; }
    ConflictLog& conflicts() { return m_conflicts; }
    const ConflictLog& conflicts() const { return m_conflicts; }
    LiveJudge& judge() { return m_judge; }
    std::chrono::system_clock::time_point start() const { return m_start; }

    // A session that was opened to go on: every shard begins a new term, as a restarted node's does. The
    // trace tells of it when something is recorded again.
    void restart();
    // Before anything is recorded: the terms that restart() began become events. load() does it; an HTTP door
    // has it done.
    void beginRecording();
    // Makes the plan's documents and gets its workers ready. Requires: no race is running.
    Result<void, IoError> load(RacePlan plan);
    // The same plan, or another, on the documents as they are now.
    Result<void, IoError> loadOn(RacePlan plan);
    // The plan on something that is not of this workspace and has its documents already: a cluster. The store
    // is left alone.
    Result<void, IoError> loadOn(RacePlan plan, std::unique_ptr<Target> target);
    // Null before load().
    ThreadsRace* race() { return m_race.get(); }
    const ThreadsRace* race() const { return m_race.get(); }
    // For the controlling thread, until it changes it.
    const RacePlan& plan() const { return m_plan; }
    Target* target() { return m_target.get(); }
    // A plan without a race (a session that was opened, or the stepper's).
    void setPlan(RacePlan plan);

    // Scenario, runs, marks, view state, the last verdict and imported histories. Any thread.
    SessionNotes& notes() { return m_notes; }
    const SessionNotes& notes() const { return m_notes; }
    // Documents ("index/id") whose contents at the end of the race nobody knows: the verdict says so, and
    // judges nothing of what they hold. Until the next race. Any thread.
    void setUnread(std::set<std::string> documents);
    std::shared_ptr<const std::set<std::string>> unread() const; // never null
    // Enters a finished run and its verdict, which covers everything recorded until now.
    void addRun(const RunSummary& summary, Nanos begin);

    // Judges everything recorded so far, with the plan's invariants on the contents of the documents, and
    // the imported histories. Costs O(n log n). Any thread.
    // Whose numbers anomalies name: those of the operations, as in an export of the history, or those of the
    // events in the trace (eventRefOf()). They differ for histories that other programs have numbered.
    enum class JudgedIds : std::uint8_t { OfOperations, OfEvents };
    Verdict verdict(JudgedIds ids = JudgedIds::OfOperations) const;
    // Where the trace's blocks go and come from. Returns what it was before.
    std::shared_ptr<BlockArchive> setArchive(std::shared_ptr<BlockArchive> archive);
    // A thread that still puts conflicts back (a session that was opened); joined with the workspace.
    void setLoader(std::function<void(const std::stop_token&)> load);
    bool isLoading() const { return m_isLoading.load(); }
    // Returns when it has finished. Any thread but that one.
    void waitLoaded() const;
    // Waits until what the workers recorded has reached trace, conflict log and judge.
    void settle();

private:
    void leaveRace(RacePlan next);
    Result<void, IoError> raceOn(std::unique_ptr<Target> target);

    const std::chrono::system_clock::time_point m_start;
    SteadyClock m_clock;
    ConflictLog m_conflicts;
    LiveJudge m_judge;
    Trace m_trace;
    Store m_store;
    int m_listener = 0;
    SessionNotes m_notes;
    std::shared_ptr<BlockArchive> m_archive;
    // Written by the controlling thread under the lock, which reads it without; others copy it under the
    // lock.
    RacePlan m_plan;
    mutable Mutex m_planMutex; // leaf
    std::shared_ptr<const std::set<std::string>>
        m_unread RS_GUARDED_BY(m_planMutex) = std::make_shared<std::set<std::string>>();
    bool m_isRestarted = false; // and nothing was recorded since
    std::unique_ptr<Target> m_target;
    std::unique_ptr<ThreadsRace> m_race;   // before its target and trace go
    std::atomic<bool> m_isLoading = false; // its change to false publishes what the loader did
    std::jthread m_loader;                 // last member
};

} // namespace racescope
