// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a race goes, over its whole length: accepted and refused writes a second and the most requests
// under way at once, in even windows. Built from a snapshot piece by piece, in order of time, from the kinds
// of events that the trace keeps in columns. Its memory is bounded: a longer recording has longer windows.
// Threads: GUI thread, or the one thread that paints a picture. Invariant: whatever the scale, no window is
// left out.
#pragma once
#include "selection.h"
#include "timeline/block_walk.h"
#include "timeline/flight_tail.h"
#include "timeline/lane_index.h"
#include "timeline/time_axis.h"

#include <array>
#include <optional>
#include <vector>

namespace racescope {

enum class Counter : std::uint8_t { Commits, Conflicts, InFlight };
inline constexpr std::array kCounters{Counter::Commits, Counter::Conflicts, Counter::InFlight};

class CounterTrack {
public:
    // What lies under a column of pixels: the least and the most of all windows that touch it.
    struct Column {
        double least = -1; // below 0: nothing was counted there
        double most = -1;
    };
    struct Window {
        TimeRange range;
        std::uint64_t count = 0; // of writes; of InFlight as the value
        double value = 0;        // a second; of InFlight the most requests at once
    };
    static constexpr std::size_t kMostSlots = std::size_t(1) << 14;

    explicit CounterTrack(std::size_t mostSlots = kMostSlots);
    // Takes in what came since, of at most so many blocks; false when there is more.
    bool update(const Snapshot& snapshot, DecodeBudget& budget, std::size_t mostBlocks = SIZE_MAX);

    // How long a window is: long enough to hold some writes, short enough to show what comes and goes.
    Nanos window() const;
    // `width` columns of the scale, none of them without all that lies under it.
    void columns(Counter counter, TimeScale scale, int width, std::vector<Column>& columns) const;
    std::optional<Window> at(Counter counter, Nanos time) const;
    // The window with the most; none when nothing was counted.
    std::optional<Window> highest(Counter counter) const;
    // Grows with every change.
    std::uint64_t generation() const { return m_generation; }
    std::size_t memoryBytes() const { return m_slots.capacity() * sizeof(Slot); }

private:
    struct Slot {
        std::uint32_t commits = 0;
        std::uint32_t conflicts = 0;
        std::uint32_t inFlight = 0; // the most at once; too many where a request came long after others
    };
    bool advance(const LaneView& lane, std::size_t& next, DecodeBudget& budget);
    // `busyUntil`: the end of the worker's last request.
    void takeBlock(const Block& block, Nanos& busyUntil);
    void take(EventKind kind, Nanos begin, Nanos end, Nanos& busyUntil);
    void takeFlight(Nanos begin, Nanos end);
    template <class F> void forEachSlot(Nanos begin, Nanos end, F&& f);
    Slot& slot(std::int64_t number) { return m_slots[std::size_t(number - m_first)]; }
    void cover(Nanos begin, Nanos end);
    void coarsen();
    double valueOf(Counter counter, TimeRange window, std::uint64_t count) const;
    TimeRange counted() const;
    template <class F> void forEachWindow(Counter counter, TimeRange range, F&& f) const;

    const std::size_t m_most;
    LanePlaces m_next;
    std::unordered_map<WorkerId, Nanos> m_busyUntil; // of each worker's last request
    FlightTail m_flights;
    Nanos m_horizon = INT64_MIN; // what begins before it was looked at
    std::vector<Slot> m_slots;
    TimeRange m_covered;      // by them
    std::int64_t m_first = 0; // number of the first slot, counted from time 0
    Nanos m_slot;             // length of one
    bool m_growsByTwo = true; // 1, 2, 10, 20, 100, … so that each is a multiple of the one before
    std::uint64_t m_writes = 0;
    Nanos m_begin = INT64_MAX;
    Nanos m_end = INT64_MIN;
    std::uint64_t m_generation = 0;
};

} // namespace racescope
