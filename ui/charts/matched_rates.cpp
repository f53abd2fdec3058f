// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matched_rates.h"

#include <numeric>

namespace racescope {

void MatchedRates::advance(const Snapshot& snapshot, const FilterMatches& matches, Nanos now,
                           const std::stop_token& stop)
{
    const bool isFirst = m_counted.empty();
    SeverityCounts total = m_history.total();
    for (const auto& [worker, ofLane] : matches.lanes) {
        std::size_t& counted = m_counted[worker];
        const LaneView* lane = isFirst ? nullptr : snapshot.lane(worker);
        if (lane)
            add(total, countsOf(*lane, *ofLane, counted, ofLane->size(), stop));
        counted = ofLane->size();
    }
    if (isFirst)
        m_history = RateHistory::of(snapshot, &matches, stop);
    else
        m_history.sample(now, total);
}

bool MatchedRates::agreesWith(const FilterMatches& matches) const
{
    const SeverityCounts& total = m_history.total();
    return std::accumulate(total.begin(), total.end(), std::uint64_t(0)) == matches.matching;
}

} // namespace racescope
