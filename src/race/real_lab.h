// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of the lab raced for real: so many threads against the embedded store behind the lab's network, in
// real time. Its figures lie beside the simulation's. Threads: constructed, started and destroyed by one
// thread, which waits only in the destructor; cancel() and progress() from any thread; finished() is called
// on the race's own thread as its last act.
#pragma once
#include "race/lab_model.h"
#include "race/threads_race.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace racescope {

struct RealLabResult {
    std::uint64_t calls = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t gaveUp = 0;
    double completionMs = 0;      // from the first request to the last answer
    bool isComplete = false;      // false: cancelled, or something went wrong
    std::string error;            // why it could not begin; empty: it did
    std::shared_ptr<Trace> trace; // what was recorded
};

class RealLab {
public:
    // Requires: findRealLabProblem() has none.
    RealLab(const LabModel& model, const LabPolicy& policy, std::uint32_t clients, std::uint64_t seed);
    ~RealLab(); // cancels and joins

    void start(std::function<void()> finished); // once
    void cancel();
    RaceProgress progress() const;
    // After finished().
    const RealLabResult& result() const { return m_result; }

private:
    struct Parts;
    void run();
    std::unique_ptr<Parts> m_parts;
    RealLabResult m_result;                // written by m_thread before finished()
    std::atomic<bool> m_isStarted = false; // its change to true publishes the race's workers
    std::atomic<bool> m_cancelled = false;
    std::jthread m_thread; // last member
};

// Why such a race cannot be run with threads: a loop that is the store's own, too many clients.
std::optional<LabError> findRealLabProblem(const LabPolicy& policy, std::uint32_t clients);

} // namespace racescope
