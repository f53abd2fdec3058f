// SPDX-License-Identifier: GPL-3.0-or-later
// One or several censuses on a thread of their own. Threads: constructed, asked and destroyed on the GUI
// thread; finished() is called on the job's thread as its last act. The destructor cancels and joins.
#pragma once
#include "explore/worker_model.h"

#include <functional>
#include <memory>
#include <thread>

namespace racescope {

class ExploreJob {
public:
    struct Part {
        RacePlan plan;
        std::unique_ptr<WorkerModel> model;
        std::unique_ptr<Explorer> explorer;
        std::vector<std::string> notes;
        Census census; // after the end
    };
    // The error says what cannot be explored.
    static Result<std::unique_ptr<ExploreJob>, IoError>
    make(const std::vector<RacePlan>& plans, const SteppedOptions& stepped, const ExploreOptions& options);
    ~ExploreJob();

    void start(std::function<void()> finished); // once
    void cancel();
    std::size_t currentPart() const { return m_current.load(); }
    ExploreProgress progress() const;
    // After finished(), which came through the event loop.
    const std::vector<Part>& parts() const { return m_parts; }

private:
    std::vector<Part> m_parts;
    std::atomic<std::size_t> m_current = 0;
    std::atomic<bool> m_cancelled = false;
    std::jthread m_thread;
};

} // namespace racescope
