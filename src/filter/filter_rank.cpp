// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_rank.h"

namespace racescope {

std::uint64_t matchesUpTo(const FilterMatches& matches, const Snapshot& snapshot, EventRef event)
{
    const LaneView* own = snapshot.lane(event.worker);
    if (!own || event.index >= own->size())
        return 0;
    const Nanos time = own->timeAt(event.index);
    std::uint64_t count = 0;
    for (const auto& [worker, lane] : matches.lanes) {
        const LaneView* view = snapshot.lane(worker);
        if (!view)
            continue;
        const std::size_t last = worker == event.worker              ? event.index + 1
                                 : worker.value < event.worker.value ? view->lowerBound(time + 1)
                                                                     : view->lowerBound(time);
        count += lane->count(0, last);
    }
    return count;
}

} // namespace racescope
