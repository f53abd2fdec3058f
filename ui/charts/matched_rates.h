// SPDX-License-Identifier: GPL-3.0-or-later
// How fast what matches a filter happened: counted in the recording once, and from then on as it grows. A
// value that a helper thread counts on. Threads: one at a time.
#pragma once
#include "charts/rate_history.h"

#include <map>

namespace racescope {

class MatchedRates {
public:
    // Counts what is new in `matches`, as of `now` on the session's clock; the first time all of the
    // recording. Requires: `snapshot` is of the same recording each time, and not older than the matches.
    void advance(const Snapshot& snapshot, const FilterMatches& matches, Nanos now,
                 const std::stop_token& stop);
    const RateHistory& history() const { return m_history; }
    // False when a match that was counted is none any more, or one behind has become one: count anew.
    bool agreesWith(const FilterMatches& matches) const;

private:
    RateHistory m_history;
    std::map<WorkerId, std::size_t> m_counted; // events of each lane
};

} // namespace racescope
