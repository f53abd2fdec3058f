// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/walks.h"

#include <algorithm>

namespace racescope {

Walks::Walks(Explorer& explorer)
    : m_explorer(explorer)
    , m_model(explorer.m_model)
    , m_plain(Shape::of(explorer.m_model, false, std::nullopt))
    , m_successors(explorer.m_access, m_plain)
{
    const std::vector<std::uint32_t> start = m_plain.initial(m_model);
    std::copy(start.begin(), start.end(), m_start.begin());
}

ExploreResult Walks::run()
{
    switch (m_explorer.m_options.strategy.kind) {
    case Strategy::Kind::Random:
        m_result.sampled = true;
        randomWalks();
        break;
    case Strategy::Kind::Pct:
        m_result.sampled = true;
        priorityWalks();
        break;
    default:
        traces();
        break;
    }
    m_result.counted = true;
    m_result.schedules = BigCount(m_schedules);
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_result.outcomes[i].schedules = BigCount(m_counts[i]);
    for (const auto& [outcome, number] : m_outcomes)
        m_explorer.m_outcomes.emplace(outcome, static_cast<std::uint32_t>(number));
    m_result.terminals = m_schedules;
    return std::move(m_result);
}

bool Walks::mustStop()
{
    m_explorer.m_transitions.store(m_result.transitions);
    m_explorer.m_schedulesRun.store(m_schedules);
    if (m_result.transitions >= m_explorer.m_options.limits.steps)
        m_explorer.stop(ExploreEnd::StepLimit);
    return m_explorer.mustStop();
}

bool Walks::step(Row& row, std::uint32_t process)
{
    const Transition taken = m_successors.transition(row[1 + process], row[0]);
    Row next{};
    m_successors.apply(row.data(), process, taken, next.data());
    row = next;
    return (++m_result.transitions & 0xfff) != 0 || !mustStop();
}

std::vector<std::uint32_t> Walks::able(const Row& row)
{
    std::vector<std::uint32_t> able;
    for (std::uint32_t process = 0; process < m_plain.processes; ++process) {
        if (!m_successors.finished(row[1 + process]))
            able.push_back(process);
    }
    return able;
}

void Walks::count(const Row& row)
{
    ++m_schedules;
    m_result.depth = std::max<std::uint64_t>(m_result.depth, m_schedule.size());
    std::string outcome =
        m_explorer.m_access.outcome(std::span<const LocalId>(row.data() + 1, m_plain.processes), row[0]);
    const auto [known, isNew] = m_outcomes.try_emplace(std::move(outcome), m_counts.size());
    if (isNew) {
        m_counts.push_back(0);
        m_result.outcomes.push_back(OutcomeCount{known->first, {}, 0, SIZE_MAX, {}});
    }
    ++m_counts[known->second];
    OutcomeCount& counted = m_result.outcomes[known->second];
    ++counted.terminals;
    if (m_schedule.size() >= counted.shortest)
        return;
    counted.shortest = m_schedule.size();
    counted.witness.clear();
    for (const std::uint32_t process : m_schedule)
        counted.witness.push_back(m_model.moveOf(process));
}

template <class Choose> bool Walks::walk(Choose choose)
{
    Row row = m_start;
    m_schedule.clear();
    for (std::vector<std::uint32_t> candidates = able(row); !candidates.empty(); candidates = able(row)) {
        const std::uint32_t process = choose(candidates);
        m_schedule.push_back(process);
        if (!step(row, process))
            return false;
    }
    count(row);
    return true;
}

void Walks::randomWalks()
{
    Random random(m_explorer.m_options.strategy.seed);
    const auto byLot = [&](const std::vector<std::uint32_t>& able) {
        return able[random.below(able.size())];
    };
    for (std::uint64_t run = 0; run < m_explorer.m_options.strategy.n; ++run) {
        if (!walk(byLot) || ((run & 0xff) == 0 && mustStop()))
            return;
    }
}

// The able worker with the highest priority moves; at d - 1 steps chosen by lot the one that moves drops
// below all others. Finds a bug of depth d with probability 1 / (n k^(d-1)) at least.
void Walks::priorityWalks()
{
    const Strategy& strategy = m_explorer.m_options.strategy;
    Random random(strategy.seed);
    std::uint64_t longest = 2ull * m_plain.processes; // steps of a schedule, learnt on the way
    for (std::uint64_t run = 0; run < strategy.runs; ++run) {
        std::vector<std::int64_t> priority(m_plain.processes);
        for (std::uint32_t i = 0; i < m_plain.processes; ++i)
            priority[i] = std::int64_t(strategy.n) + i;
        for (std::size_t i = priority.size(); i > 1; --i)
            std::swap(priority[i - 1], priority[random.below(i)]);
        std::vector<std::uint64_t> changes;
        for (std::uint64_t i = 1; i < strategy.n; ++i)
            changes.push_back(random.below(longest) + 1);
        std::uint64_t steps = 0;
        const auto highest = [&](const std::vector<std::uint32_t>& able) {
            const auto first = [&] {
                return *std::max_element(able.begin(), able.end(), [&](std::uint32_t a, std::uint32_t b) {
                    return priority[a] < priority[b];
                });
            };
            ++steps;
            for (std::size_t i = 0; i < changes.size(); ++i) {
                if (changes[i] == steps)
                    priority[first()] = std::int64_t(i);
            }
            return first();
        };
        if (!walk(highest) || ((run & 0xff) == 0 && mustStop()))
            return;
        longest = std::max(longest, steps);
    }
}

void Walks::traces()
{
    trace(m_start, 0);
}

// Sleep sets: what was tried in another branch, and nothing has touched since, need not be tried again.
bool Walks::trace(const Row& row, std::uint64_t sleeping)
{
    const std::vector<std::uint32_t> able = this->able(row);
    if (able.empty()) {
        count(row);
        return true;
    }
    std::vector<Transition> steps;
    steps.reserve(able.size());
    for (const std::uint32_t process : able)
        steps.push_back(m_successors.transition(row[1 + process], row[0]));
    const auto independent = [&](std::size_t a, std::size_t b) {
        const bool touch = steps[a].resource != kNoResource && steps[a].resource == steps[b].resource;
        return !touch ||
               !(steps[a].has(transition_flag::kMayWrite) || steps[b].has(transition_flag::kMayWrite));
    };
    for (std::size_t i = 0; i < able.size(); ++i) {
        if ((sleeping >> able[i] & 1) != 0)
            continue;
        std::uint64_t stillSleeping = 0;
        for (std::size_t j = 0; j < able.size(); ++j) {
            if ((sleeping >> able[j] & 1) != 0 && independent(i, j))
                stillSleeping |= std::uint64_t(1) << able[j];
        }
        Row next = row;
        m_schedule.push_back(able[i]);
        const bool goesOn = step(next, able[i]) && trace(next, stillSleeping);
        m_schedule.pop_back();
        if (!goesOn)
            return false;
        sleeping |= std::uint64_t(1) << able[i];
    }
    return true;
}

} // namespace racescope
