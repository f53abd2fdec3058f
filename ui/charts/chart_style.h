// SPDX-License-Identifier: GPL-3.0-or-later
// Charts in the window's own colours and fonts, light or dark. Threads: GUI thread only.
#pragma once
#include "theme/nice_numbers.h"

#include <QChart>
#include <QChartView>
#include <QValueAxis>

namespace racescope {

// Background, axes, grid and legend from the palette. Call again when the theme has changed.
void styleChart(QChart& chart);
// Leaves out what a low chart has no room for: names of axes first, then the legend goes to the side.
void fitChart(QChart& chart, int height);
QValueAxis* addAxis(QChart& chart, Qt::Alignment where, const QString& title);
// A range that grows in steps, so that the axis does not jump with every beat. `unit` stands behind each
// number.
void setRange(QValueAxis& axis, double from, double to, int ticks = 7, QStringView unit = {});
// Numbers that an upright axis of a chart of that height has room for.
int ticksFor(int height);
// Labels of a horizontal axis that have room beside each other.
int ticksAcross(const QChart& chart);

} // namespace racescope
