// SPDX-License-Identifier: GPL-3.0-or-later
// What a set of colours is worth: how far apart the two are that are nearest to each other, for each kind of
// vision, and how well the faintest stands out. Threads: pure functions.
#pragma once
#include "theme/color_metrics.h"
#include "theme/user_palette.h"

#include <span>

namespace racescope {

inline constexpr double kLeastDistance = 12; // CIEDE2000, between any two fills in each kind of vision
inline constexpr double kLeastContrast = 3;  // of a fill with the background, n : 1

// The nearest two of a list, by their places in it.
struct ClosestPair {
    double distance = 0;
    std::size_t first = 0;
    std::size_t second = 0;
};
// Requires: two colours at least.
ClosestPair closestPair(std::span<const QColor> colors, Vision vision);

struct PaletteMeasure {
    struct Pair {
        double distance = 0;
        Severity first = Severity::None;
        Severity second = Severity::None;
    };
    std::array<Pair, kAllVisions.size()> pairs; // the nearest two fills, by kind of vision
    double contrast = 0;                        // the least
    Severity faintest = Severity::None;

    const Pair& of(Vision vision) const { return pairs[std::size_t(vision)]; }
    Vision worst() const; // where the nearest two are nearest
    bool isDistinct() const { return of(worst()).distance >= kLeastDistance; }
    bool standsOut() const { return contrast >= kLeastContrast; }
};
using Fills = std::array<QColor, kMeanings.size()>; // in the order of kMeanings
PaletteMeasure measure(const Fills& fills, const QColor& background);
// On the theme's background, whether the palette is in use or not.
PaletteMeasure measure(const UserPalette& palette, Tone tone);

} // namespace racescope
