// SPDX-License-Identifier: GPL-3.0-or-later
// What all parts of one frame's painting share. Threads: one frame, one thread.
#pragma once
#include "timeline/band_canvas.h"
#include "timeline/timeline_painter.h"

#include <climits>
#include <cmath>

namespace racescope {

struct TimelinePainter::Context {
    static constexpr int kNewLabelsPerFrame = 100;
    Context(QPainter& p, const TimelineFrame& f, const TimelineGeometry& g)
        : painter(p)
        , frame(f)
        , geometry(g)
        , theme(Theme::of(f.theme))
        , line(QFontMetrics(f.font).height())
        , unit(std::max(1, int(std::lround(f.devicePixelRatio))))
        , deviceWidth(int(std::ceil(g.plot.width() * f.devicePixelRatio)))
        , deviceScale(snapped({f.scale.begin, f.scale.nanosPerPixel / f.devicePixelRatio}))
        , scale{deviceScale.begin, f.scale.nanosPerPixel}
        , budget(f.budget)
        , newLabels(f.budget.processorTime > 0 ? kNewLabelsPerFrame : INT_MAX)
    {
    }

    BandStyle bandStyle(int rowHeight) const
    {
        BandStyle style;
        style.theme = &theme;
        style.top = int(std::lround(geometry.bandInset * frame.devicePixelRatio));
        style.bottom = int(std::lround((rowHeight - geometry.bandInset) * frame.devicePixelRatio)) - unit;
        style.unit = unit;
        const double first = std::round(double(deviceScale.begin) / deviceScale.nanosPerPixel);
        const int phase = int(std::fmod(first, double(kPatternPeriod * unit)));
        style.phase = phase < 0 ? phase + kPatternPeriod * unit : phase;
        return style;
    }

    QPainter& painter;
    const TimelineFrame& frame;
    const TimelineGeometry& geometry;
    const Theme& theme;
    const int line; // height of a line of text
    const int unit; // device pixels that stand for a logical one
    const int deviceWidth;
    const TimeScale deviceScale; // snapped to device pixels
    const TimeScale scale;       // the same, in logical pixels
    Ruler ruler;
    int labelsPerRow = 0;
    mutable DecodeBudget budget;
    mutable int newLabels; // whose texts may still be laid out: some ten microseconds each
};

} // namespace racescope
