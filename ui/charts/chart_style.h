// SPDX-License-Identifier: GPL-3.0-or-later
// Charts in the window's own colours and fonts, light or dark. Threads: GUI thread only.
#pragma once
#include <QChart>
#include <QChartView>
#include <QValueAxis>

namespace racescope {

// Background, axes, grid and legend from the palette. Call again when the theme has changed.
void styleChart(QChart& chart);
QValueAxis* addAxis(QChart& chart, Qt::Alignment where, const QString& title);
// Rounds up to 1, 2 or 5 times a power of ten.
double niceCeiling(double value);
// As large a step of 1, 2 or 5 times a power of ten that gives about `ticks` ticks.
double niceStep(double range, int ticks);
// A range that grows in steps, so that the axis does not jump with every beat.
void setRange(QValueAxis& axis, double from, double to);

} // namespace racescope
