// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/goal_search.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace racescope {

namespace {

struct Origin {
    std::uint32_t parent;
    std::uint32_t worker;
};

// What decides the future, times apart.
std::string keyOf(const RaceState& state)
{
    std::string key;
    state.store().appendKey(key, 0);
    for (const std::uint64_t number :
         {state.shared().commits, state.shared().reads, std::uint64_t(state.shared().timedDone)})
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    for (std::uint32_t worker = 0; worker < state.workerCount(); ++worker)
        RaceState::appendActorKey(key, state.actor(worker), Worker::KeyDetail::Timeless);
    return key;
}

std::vector<Move> pathTo(std::uint32_t node, const std::vector<Origin>& origins)
{
    std::vector<Move> moves;
    for (; node != 0; node = origins[node].parent)
        moves.push_back(Move::step(origins[node].worker));
    std::reverse(moves.begin(), moves.end());
    return moves;
}

} // namespace

GoalPath findGoal(const RaceState& from, const Condition& goal, const GoalLimits& limits)
{
    GoalPath path;
    std::unordered_set<std::string> seen{keyOf(from)};
    std::vector<Origin> origins{{0, 0}};
    std::vector<std::pair<std::uint32_t, RaceState>> level{{0, from}};
    while (!level.empty()) {
        std::vector<std::pair<std::uint32_t, RaceState>> next;
        for (const auto& [node, state] : level) {
            if (limits.stop && limits.stop()) {
                path.end = GoalPath::End::Stopped;
                return path;
            }
            for (std::uint32_t worker = 0; worker < state.workerCount(); ++worker) {
                if (!state.canMove(worker))
                    continue;
                RaceState after = state;
                const StepResult result = after.take(Move::step(worker));
                if (goal.holds(result, after)) {
                    path.end = GoalPath::End::Found;
                    path.moves = pathTo(node, origins);
                    path.moves.push_back(Move::step(worker));
                    path.states = seen.size();
                    return path;
                }
                if (!seen.insert(keyOf(after)).second)
                    continue;
                if (seen.size() > limits.states) {
                    path.end = GoalPath::End::LimitReached;
                    path.states = seen.size();
                    return path;
                }
                origins.push_back({node, worker});
                next.emplace_back(static_cast<std::uint32_t>(origins.size() - 1), std::move(after));
            }
        }
        level = std::move(next);
    }
    path.states = seen.size();
    return path;
}

} // namespace racescope
