// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/color_metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace racescope {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double toLinear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double channel)
{
    channel = std::clamp(channel, 0.0, 1.0);
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
}

Triple linear(QColor color)
{
    return {toLinear(color.red() / 255.0), toLinear(color.green() / 255.0), toLinear(color.blue() / 255.0)};
}

Triple times(const Matrix& matrix, Triple v)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

// Machado et al. 2009, table of severity 1.0.
constexpr Matrix kProtan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kToXyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};

Triple seenLinear(Vision vision, QColor color)
{
    const Triple v = linear(color);
    switch (vision) {
    case Vision::Normal:
        break;
    case Vision::Protan:
        return times(kProtan, v);
    case Vision::Deutan:
        return times(kDeutan, v);
    case Vision::Tritan:
        return times(kTritan, v);
    }
    return v;
}

double labCurve(double t)
{
    constexpr double kEdge = 216.0 / 24389.0;
    return t > kEdge ? std::cbrt(t) : (24389.0 / 27.0 * t + 16) / 116;
}

Lab labOfLinear(Triple rgb)
{
    for (double& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    const Triple xyz = times(kToXyz, rgb);
    const double x = labCurve(xyz[0] / 0.95047);
    const double y = labCurve(xyz[1]);
    const double z = labCurve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}
double radians(double degree)
{
    return degree * std::numbers::pi / 180;
}

double hueAngle(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double angle = degrees(std::atan2(b, a));
    return angle < 0 ? angle + 360 : angle;
}

} // namespace

double relativeLuminance(QColor color)
{
    const Triple v = linear(color);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}

double contrastRatio(QColor a, QColor b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Lab toLab(QColor color)
{
    return labOfLinear(linear(color));
}

// Sharma, Wu, Dalal 2005, in the order of their equations.
double ciede2000(Lab first, Lab second)
{
    const double c1 = std::hypot(first.a, first.b);
    const double c2 = std::hypot(second.a, second.b);
    const double mean7 = std::pow((c1 + c2) / 2, 7);
    const double k25 = std::pow(25.0, 7);
    const double g = 0.5 * (1 - std::sqrt(mean7 / (mean7 + k25)));
    const double a1 = (1 + g) * first.a;
    const double a2 = (1 + g) * second.a;
    const double cp1 = std::hypot(a1, first.b);
    const double cp2 = std::hypot(a2, second.b);
    const double h1 = hueAngle(a1, first.b);
    const double h2 = hueAngle(a2, second.b);

    double dh = 0;
    double meanHue = h1 + h2;
    if (cp1 * cp2 != 0) {
        dh = h2 - h1;
        if (dh > 180)
            dh -= 360;
        else if (dh < -180)
            dh += 360;
        if (std::abs(h1 - h2) > 180)
            meanHue += meanHue < 360 ? 360 : -360;
        meanHue /= 2;
    }
    const double dl = second.l - first.l;
    const double dc = cp2 - cp1;
    const double bigDh = 2 * std::sqrt(cp1 * cp2) * std::sin(radians(dh / 2));

    const double meanL = (first.l + second.l) / 2;
    const double meanC = (cp1 + cp2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(meanHue - 30)) + 0.24 * std::cos(radians(2 * meanHue)) +
                     0.32 * std::cos(radians(3 * meanHue + 6)) - 0.20 * std::cos(radians(4 * meanHue - 63));
    const double meanC7 = std::pow(meanC, 7);
    const double rotation = -std::sin(radians(60 * std::exp(-std::pow((meanHue - 275) / 25, 2)))) * 2 *
                            std::sqrt(meanC7 / (meanC7 + k25));
    const double l50 = (meanL - 50) * (meanL - 50);
    const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
    const double sc = 1 + 0.045 * meanC;
    const double sh = 1 + 0.015 * meanC * t;
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(bigDh / sh, 2) +
                     rotation * (dc / sc) * (bigDh / sh));
}

QColor seenBy(Vision vision, QColor color)
{
    const Triple v = seenLinear(vision, color);
    return QColor::fromRgbF(float(fromLinear(v[0])), float(fromLinear(v[1])), float(fromLinear(v[2])));
}

double colorDistance(QColor a, QColor b, Vision vision)
{
    return ciede2000(labOfLinear(seenLinear(vision, a)), labOfLinear(seenLinear(vision, b)));
}

} // namespace racescope
