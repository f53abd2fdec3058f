// SPDX-License-Identifier: GPL-3.0-or-later
// How far apart two colours are to an eye: contrast, CIEDE2000, and what the three colour-vision deficiencies
// leave of it. Pure functions, any thread.
#pragma once
#include <QColor>

#include <array>

namespace racescope {

// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(QColor a, QColor b);
// WCAG 2 relative luminance, 0 to 1.
double relativeLuminance(QColor color);

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};
Lab toLab(QColor color); // sRGB, D65
double ciede2000(Lab first, Lab second);

enum class Vision { Normal, Protan, Deutan, Tritan };
inline constexpr std::array kAllVisions{Vision::Normal, Vision::Protan, Vision::Deutan, Vision::Tritan};
// The colour as it is seen, at full severity (Machado, Oliveira and Fernandes 2009, in linear light).
QColor seenBy(Vision vision, QColor color);
double colorDistance(QColor a, QColor b, Vision vision);

} // namespace racescope
