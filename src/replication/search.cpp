// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/search.h"

#include <unordered_set>

namespace racescope::replication {

namespace {

// A state is kept as the step that leads to it; the group is made again from the start when its turn comes.
// That is slower than keeping groups and needs a fiftieth of the memory.
struct Place {
    std::uint32_t parent = 0;
    Step step;
};

class Search {
public:
    Search(const Group& start, const SearchOptions& options, const Goal& goal)
        : m_start(start)
        , m_options(options)
        , m_goal(goal)
    {
    }

    SearchResult run()
    {
        m_places.push_back({});
        m_seen.insert(print(m_start, 0, 0));
        m_result.distinct = 1;
        std::size_t begin = 0;
        for (m_result.depth = 1; m_result.depth < m_options.maxDepth; ++m_result.depth) {
            const std::size_t end = m_places.size();
            for (std::size_t i = begin; i < end; ++i) {
                if (!expand(static_cast<std::uint32_t>(i)))
                    return m_result;
            }
            if (m_places.size() == end) {
                m_result.complete = true;
                return m_result;
            }
            begin = end;
        }
        return m_result;
    }

private:
    std::vector<Step> wayTo(std::uint32_t place) const
    {
        std::vector<Step> way;
        for (; place != 0; place = m_places[place].parent)
            way.push_back(m_places[place].step);
        return {way.rbegin(), way.rend()};
    }
    static bool isFailover(StepKind kind) { return kind == StepKind::FailNode || kind == StepKind::Crash; }
    static bool isFailure(StepKind kind)
    {
        return kind == StepKind::FailRequest || kind == StepKind::FailResponse;
    }

    // How many faults are left decides what can happen next, so it is part of the state.
    std::uint64_t print(const Group& group, int failovers, int failures) const
    {
        const std::uint64_t base = m_options.symmetric ? symmetricFingerprint(group) : fingerprint(group);
        return base + 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(failovers * 64 + failures);
    }

    bool expand(std::uint32_t place)
    {
        const std::vector<Step> way = wayTo(place);
        Group group = m_start;
        int failovers = 0;
        int failures = 0;
        for (const Step& step : way) {
            apply(group, step);
            failovers += isFailover(step.kind);
            failures += isFailure(step.kind);
        }
        Menu menu = m_options.menu;
        menu.failNodes = menu.failNodes && failovers < m_options.failovers;
        menu.crashes = menu.crashes && failovers < m_options.failovers;
        menu.failMessages = menu.failMessages && failures < m_options.failures;
        enabledSteps(group, menu, m_steps);
        for (const Step& step : m_steps) {
            Group next = after(group, step);
            ++m_result.generated;
            if (!m_seen
                     .insert(print(next, failovers + isFailover(step.kind), failures + isFailure(step.kind)))
                     .second)
                continue;
            ++m_result.distinct;
            m_places.push_back({place, step});
            if (m_goal(next)) {
                m_result.witness = wayTo(static_cast<std::uint32_t>(m_places.size()) - 1);
                ++m_result.depth;
                return false;
            }
            if (m_result.distinct >= m_options.maxStates)
                return false;
        }
        return true;
    }

    const Group& m_start;
    const SearchOptions& m_options;
    const Goal& m_goal;
    SearchResult m_result;
    std::vector<Place> m_places;
    std::unordered_set<std::uint64_t> m_seen;
    std::vector<Step> m_steps;
};

} // namespace

SearchResult search(const Group& start, const SearchOptions& options, const Goal& goal)
{
    return Search(start, options, goal).run();
}

} // namespace racescope::replication
