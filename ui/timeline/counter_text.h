// SPDX-License-Identifier: GPL-3.0-or-later
// Counters in words and numbers. Threads: any.
#pragma once
#include "timeline/counter_track.h"

#include <QString>

namespace racescope {

QString counterName(Counter counter); // "commits/s"
// Short, for places with little room: "2.4", "12,345", then "123k", "4.5M".
QString shortNumber(double value);
QString counterMost(double value); // "at most 31,200"
// "at most 31,200 at 1.24 s": of the window with the most.
QString highestText(const CounterTrack::Window& highest);
// Rich text: the counter's value and when that was.
QString counterToolTip(Counter counter, const CounterTrack::Window& window);

} // namespace racescope
