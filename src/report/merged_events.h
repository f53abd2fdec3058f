// SPDX-License-Identifier: GPL-3.0-or-later
// All events of a recording in the order of their ends, so that a write is told before those that lost to it.
// Equal ends come in the order of worker numbers. Threads: a value on one thread, on an immutable snapshot.
#pragma once
#include "trace/trace.h"

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace racescope {

class MergedEvents {
public:
    // The snapshot must outlive it.
    explicit MergedEvents(const Snapshot& snapshot);
    struct Item {
        Event event;
        std::size_t index = 0; // in the worker's lane
    };
    // Nothing at the end.
    std::optional<Item> next();

private:
    struct Cursor {
        Nanos end;
        std::size_t lane;
        std::size_t index;
        bool operator>(const Cursor& other) const
        {
            return end != other.end ? end > other.end : lane > other.lane;
        }
    };
    void push(std::size_t lane, std::size_t index);
    const Snapshot& m_snapshot;
    std::priority_queue<Cursor, std::vector<Cursor>, std::greater<>> m_heap;
};

} // namespace racescope
