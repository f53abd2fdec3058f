// SPDX-License-Identifier: GPL-3.0-or-later
// One or several censuses on a thread of their own, with the graph of their states. Threads: constructed,
// asked and destroyed on the GUI thread; finished() is called on the job's thread as its last act. The
// destructor cancels and joins.
#pragma once
#include "explore/state_graph.h"
#include "explore/worker_model.h"

#include <functional>
#include <memory>
#include <thread>

namespace racescope {

class ExploreJob {
public:
    static constexpr std::size_t kMostDrawnStates = 1'000'000; // aggregating more takes too long
    struct Part {
        RacePlan plan;
        std::unique_ptr<WorkerModel> model;
        std::unique_ptr<Explorer> explorer; // null after release()
        std::vector<std::string> notes;
        // After the end.
        Census census;
        StateGraph graph; // empty when the states are not all known, or too many
    };
    // The error says what cannot be explored.
    static Result<std::unique_ptr<ExploreJob>, IoError>
    make(const std::vector<RacePlan>& plans, const SteppedOptions& stepped, const ExploreOptions& options);
    // From where a stepped race stands. Requires: whyNotExplored() is empty.
    static std::unique_ptr<ExploreJob> from(const RaceState& state, const ExploreOptions& options);
    ~ExploreJob();

    void start(std::function<void()> finished); // once
    void pause();                               // also the parts still to come
    void resume();
    bool isPaused() const { return m_paused; }
    void cancel();
    std::size_t currentPart() const { return m_current.load(); }
    // Requires: not released.
    ExploreProgress progress() const;
    // After finished(), which came through the event loop.
    const std::vector<Part>& parts() const { return m_parts; }
    // Gives the tables of states back, which may be large; what is told of them stays. Requires: finished.
    void release();

private:
    std::vector<Part> m_parts;
    std::atomic<std::size_t> m_current = 0;
    std::atomic<bool> m_cancelled = false;
    bool m_paused = false;
    std::jthread m_thread;
};

} // namespace racescope
