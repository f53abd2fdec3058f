// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker's row shows at one scale: bars of three pixels and more, and for the rest a column per pixel
// that carries the worst of what lies under it. Pure data, so that raster, vector pictures and hit tests
// agree. Threads: values.
#pragma once
#include "filter/filter_scan.h"
#include "timeline/lane_index.h"
#include "timeline/time_axis.h"

#include <cstdint>
#include <vector>

namespace racescope {

inline constexpr double kLeastBarPixels = 3;
inline constexpr std::size_t kNoEvent = static_cast<std::size_t>(-1);

struct RowBar {
    int x0 = 0;
    int x1 = 0; // exclusive, >= x0 + 3
    Severity severity = Severity::None;
    bool isGap = false;
    std::size_t index = 0;
};

// A short event with room around it: gets a sign of its own.
struct RowPin {
    int x = 0;
    Severity severity = Severity::None;
    std::size_t index = 0;
};

struct RowLayout {
    std::vector<std::uint8_t> worst;   // by column, Severity; 0: nothing short here
    std::vector<std::uint32_t> counts; // short events that begin in the column
    std::vector<std::uint8_t> gaps;    // by column
    std::vector<RowBar> bars;          // in order of time
    std::vector<RowPin> pins;          // in order of time, at least kPinPixels apart
    std::vector<int> lostColumns;      // where lost updates stand
    bool isComplete = true;

    // The event shown at a column, bars first; kNoEvent where short events are merged.
    std::size_t eventAt(int x) const;
};

// `scale` and `width` are in device pixels; pins are at least `pinPixels` apart.
RowLayout layoutRow(LaneIndex& index, const LaneView& lane, TimeScale scale, int width, int pinPixels,
                    DecodeBudget& budget);

// As layoutRow, of the events that a filter matches and no others.
RowLayout layoutMatches(const LaneView& lane, const LaneMatches& matches, TimeScale scale, int width,
                        int pinPixels);

// Conflict density over all lanes.
struct Density {
    std::vector<double> events;
    std::vector<double> conflicts;
    std::vector<std::uint8_t> worst;
    bool isComplete = true;
    void reset(int width);
};
void addDensity(Density& density, LaneIndex& index, const LaneView& lane, TimeScale scale,
                DecodeBudget& budget);

} // namespace racescope
