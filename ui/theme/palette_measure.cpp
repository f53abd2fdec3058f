// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/palette_measure.h"

#include "theme/theme.h"

#include <algorithm>
#include <limits>

namespace racescope {

ClosestPair closestPair(std::span<const QColor> colors, Vision vision)
{
    ClosestPair closest{std::numeric_limits<double>::max(), 0, 0};
    for (std::size_t second = 0; second < colors.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            const double distance = colorDistance(colors[first], colors[second], vision);
            if (distance < closest.distance)
                closest = {distance, first, second};
        }
    }
    return closest;
}

Vision PaletteMeasure::worst() const
{
    return *std::ranges::min_element(kAllVisions, {}, [this](Vision vision) { return of(vision).distance; });
}

PaletteMeasure measure(const Fills& fills, const QColor& background)
{
    PaletteMeasure result;
    for (const Vision vision : kAllVisions) {
        const ClosestPair closest = closestPair(fills, vision);
        result.pairs[std::size_t(vision)] = {closest.distance, kMeanings[closest.first],
                                             kMeanings[closest.second]};
    }
    const auto contrast = [&](const QColor& fill) { return contrastRatio(fill, background); };
    const auto faintest = std::ranges::min_element(fills, {}, contrast);
    result.contrast = contrast(*faintest);
    result.faintest = kMeanings[std::size_t(faintest - fills.begin())];
    return result;
}

PaletteMeasure measure(const UserPalette& palette, Tone tone)
{
    Fills fills;
    std::ranges::transform(kMeanings, fills.begin(),
                           [&](Severity meaning) { return fillOf(palette, tone, meaning); });
    return measure(fills, (tone == Tone::Light ? Theme::light() : Theme::dark()).background());
}

} // namespace racescope
