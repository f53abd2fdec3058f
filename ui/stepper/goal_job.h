// SPDX-License-Identifier: GPL-3.0-or-later
// A search for the steps that lead to a goal, on a thread of its own. Threads: constructed and destroyed on
// the GUI thread; `finished` is called on the job's thread as its last act. The destructor cancels and joins.
#pragma once
#include "explore/explorer.h"
#include "race/condition.h"
#include "race/stepped_race.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace racescope {

struct GoalAnswer {
    enum class End { Found, Impossible, LimitReached, Cancelled, Unsuitable };
    End end = End::Impossible;
    std::vector<StepGlance> path; // from the state that was asked about; what each step would come to
    std::uint64_t states = 0;     // looked at
    std::uint32_t conflicts = 0;  // of the search for the most
    QString why;                  // Unsuitable: what cannot be searched
};

// Why not every order of steps from here on can be looked at, in words; empty: it can.
QString whyNotExplored(const RaceState& from);

class GoalJob {
public:
    static constexpr std::size_t kMostStates = 300'000;
    static constexpr std::size_t kMostExplored = 3'000'000; // folded states are smaller and faster
    using Finished = std::function<void(GoalAnswer)>;

    // The fewest steps from `from` until the condition holds; without one, the steps to the end with the most
    // refused writes.
    GoalJob(const RaceState& from, std::optional<Condition> goal, Finished finished);
    ~GoalJob();
    void cancel();

private:
    GoalAnswer fewest(const std::stop_token& stop, const Condition& goal) const;
    GoalAnswer most(const std::stop_token& stop) const;
    std::vector<StepGlance> glances(const std::vector<Move>& moves) const;

    const RaceState m_from;
    std::jthread m_thread; // last member: ends before the rest goes
};

} // namespace racescope
