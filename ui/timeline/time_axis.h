// SPDX-License-Identifier: GPL-3.0-or-later
// Time <-> pixel, and what a ruler writes. Free functions and values: any thread, no window needed.
#pragma once
#include "base/clock.h"
#include "selection.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace racescope {

// A view of time: the left edge of pixel 0 is `begin`. Pixels are device pixels when painting rows, logical
// ones elsewhere.
struct TimeScale {
    Nanos begin = 0;
    double nanosPerPixel = 1e6;

    double toPixel(Nanos time) const { return double(time - begin) / nanosPerPixel; }
    Nanos toTime(double pixel) const;
    TimeRange range(double width) const { return {begin, toTime(width)}; }
    friend bool operator==(const TimeScale&, const TimeScale&) = default;
};

inline constexpr double kFinestNanosPerPixel = 0.02;
inline constexpr double kCoarsestNanosPerPixel = 1e12; // a million seconds across a thousand pixels

// The same scale begun at a whole number of pixels from time 0, so that what is drawn does not shimmer when
// it scrolls.
TimeScale snapped(TimeScale scale);
// `factor` > 1 zooms in; the time under `anchorPixel` stays where it is, within the limits above.
TimeScale zoomed(TimeScale scale, double anchorPixel, double factor);
TimeScale panned(TimeScale scale, double pixels);
// Shows `range` across `width` with `margin` pixels free on either side.
TimeScale fitted(TimeRange range, double width, double margin = 0);

struct Tick {
    double pixel = 0;
    Nanos time = 0;
    QString label; // empty: a minor tick
};
struct Ruler {
    // What to add to every label; none when labels are times since the start. Set when the labels would all
    // begin with the same long number ("12.345678 s" before "+200 ns").
    Nanos base = 0;
    QString baseLabel;
    Nanos step = 0; // between labelled ticks
    std::vector<Tick> ticks;
};
// Ticks whose labels are at least `labelPixels` apart.
Ruler rulerFor(TimeScale scale, double width, double labelPixels, const QLocale& locale = QLocale());
// The step between labels: 1, 2 or 5 times a power of ten nanoseconds up to seconds, then clock steps.
Nanos tickStep(double nanosPerPixel, double labelPixels);

// Where text runs from right to left, "12.4 ms" would become "ms 12.4": a number and its unit in one piece,
// whose direction is that of the unit's letters.
QString inOnePiece(const QString& numberAndUnit);
// "12.4 ms": three significant digits in the unit that fits. "1 min 5 s" from a minute on.
QString durationText(Nanos duration, const QLocale& locale = QLocale());
// The same without the signs that keep it in one piece in a sentence from right to left: a canvas has no such
// sentences, and a font that must be borrowed for the signs would move the line.
QString canvasDuration(Nanos duration, const QLocale& locale = QLocale());
// A moment with as many digits as `resolution` asks for: "12.4021 ms", "1:02:03.5". For canvases, which run
// from left to right; among words it is put in one piece.
QString timeText(Nanos time, Nanos resolution, const QLocale& locale = QLocale());

} // namespace racescope
