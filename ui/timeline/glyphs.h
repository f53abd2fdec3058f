// SPDX-License-Identifier: GPL-3.0-or-later
// The signs of kinds of events as shapes, so that they look the same whatever fonts there are. Threads: one
// painter each.
#pragma once
#include "theme/theme.h"

#include <QPainter>

namespace racescope {

// Draws the sign of a severity inside `box` (square); nothing for think and backoff.
void drawGlyph(QPainter& painter, QRectF box, Severity severity, QColor color);
// The sign of what is pinned.
void drawTack(QPainter& painter, QRectF box, QColor color);
// A worker's 4 px stripe: solid, dashed or doubled.
void drawStripe(QPainter& painter, QRectF box, WorkerId worker, const Theme& theme);

} // namespace racescope
