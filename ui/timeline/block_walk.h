// SPDX-License-Identifier: GPL-3.0-or-later
// Going on through all lanes of a recording, in order of time and a block at a time, so that what is known so
// far is whole up to a moment. Threads: those of the lanes' reader.
#pragma once
#include "trace/trace.h"

#include <optional>
#include <queue>
#include <unordered_map>

namespace racescope {

// First event of a lane not looked at.
using LanePlaces = std::unordered_map<WorkerId, std::size_t>;

// The sealed block that begins exactly here.
inline std::optional<LaneView::BlockInfo> wholeBlockAt(const LaneView& lane, std::size_t index)
{
    const std::size_t number = index / kBlockEvents;
    if (index % kBlockEvents != 0 || number >= lane.sealedBlocks())
        return std::nullopt;
    const LaneView::BlockInfo block = lane.blockInfo(number);
    return block.first == index ? std::optional(block) : std::nullopt;
}

// Calls `advance(lane, next)`, which moves `next` on by a block or says false when it may not, for the lane
// whose next event is the earliest, and again, at most `mostBlocks` times. True: all was looked at.
template <class Advance>
bool walkBlocks(const Snapshot& snapshot, LanePlaces& places, std::size_t mostBlocks, Advance&& advance)
{
    struct Place {
        Nanos begin = 0;
        const LaneView* lane = nullptr;
        std::size_t* next = nullptr;
        bool operator<(const Place& other) const { return begin > other.begin; } // for a queue
    };
    const auto beginOf = [](const LaneView& lane, std::size_t index) {
        const auto block = wholeBlockAt(lane, index);
        return block ? block->begin : lane.timeAt(index);
    };
    std::priority_queue<Place> queue;
    for (const LaneView& lane : snapshot.lanes()) {
        std::size_t& next = places[lane.worker()];
        if (next < lane.size())
            queue.push({beginOf(lane, next), &lane, &next});
    }
    while (!queue.empty() && mostBlocks-- > 0) {
        Place place = queue.top();
        if (!advance(*place.lane, *place.next))
            break;
        queue.pop();
        if (*place.next < place.lane->size()) {
            place.begin = beginOf(*place.lane, *place.next);
            queue.push(place);
        }
    }
    return queue.empty();
}

} // namespace racescope
