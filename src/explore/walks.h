// SPDX-License-Identifier: GPL-3.0-or-later
// Schedules run one by one, without remembering states: by lot, with random priorities, or one for each
// Mazurkiewicz trace. Private to the explorer. Threads: the explorer's.
#pragma once
#include "base/random.h"
#include "explore/explorer.h"

#include <unordered_map>

namespace racescope {

class Walks {
public:
    explicit Walks(Explorer& explorer);
    ExploreResult run();

private:
    using Row = std::array<std::uint32_t, kMostRow>;
    void randomWalks();
    void priorityWalks();
    template <class Choose> bool walk(Choose choose); // false: stopped
    void traces();
    bool trace(const Row& row, std::uint64_t sleeping); // false: stopped
    bool step(Row& row, std::uint32_t process);
    void count(const Row& row);
    std::vector<std::uint32_t> able(const Row& row);
    bool mustStop();

    Explorer& m_explorer;
    Model& m_model;
    const Shape m_plain;
    Successors m_successors;
    Row m_start{};
    ExploreResult m_result;
    std::unordered_map<std::string, std::size_t> m_outcomes;
    std::vector<std::uint64_t> m_counts;
    std::vector<std::uint32_t> m_schedule; // of the walk under way
    std::uint64_t m_schedules = 0;
};

} // namespace racescope
