// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_axis.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimeAxis)
};

constexpr Nanos kSecond = 1'000'000'000;
constexpr Nanos kMinute = 60 * kSecond;
constexpr Nanos kHour = 60 * kMinute;
constexpr double kFarthest = 9e18;

struct Unit {
    Nanos size;
    const char* format;
};
//: Units of time after a number.
constexpr std::array kUnits{Unit{kSecond, QT_TRANSLATE_NOOP("racescope::TimeAxis", "%1 s")},
                            Unit{1'000'000, QT_TRANSLATE_NOOP("racescope::TimeAxis", "%1 ms")},
                            Unit{1'000, QT_TRANSLATE_NOOP("racescope::TimeAxis", "%1 µs")},
                            Unit{1, QT_TRANSLATE_NOOP("racescope::TimeAxis", "%1 ns")}};

const Unit& unitFor(Nanos size)
{
    for (const Unit& unit : kUnits)
        if (size >= unit.size)
            return unit;
    return kUnits.back();
}

int decimalsFor(Nanos unit, Nanos resolution)
{
    int decimals = 0;
    for (Nanos step = unit; step > std::max<Nanos>(resolution, 1) && decimals < 9; step /= 10)
        ++decimals;
    return decimals;
}

QString clockText(Nanos time, Nanos resolution, const QLocale& locale)
{
    const Nanos absolute = std::abs(time);
    const Nanos hours = absolute / kHour;
    const Nanos minutes = absolute / kMinute % 60;
    const double seconds = double(absolute % kMinute) / double(kSecond);
    const int decimals = decimalsFor(kSecond, resolution);
    QString tail = locale.toString(seconds, 'f', decimals);
    if (seconds < 10)
        tail.prepend(locale.toString(0));
    const QString sign = time < 0 ? locale.negativeSign() : QString();
    const auto twoDigits = [&](Nanos value) -> QString {
        return (value < 10 ? locale.toString(0) : QString()) + locale.toString(value);
    };
    if (hours > 0)
        return sign % locale.toString(hours) % u':' % twoDigits(minutes) % u':' % tail;
    return sign % locale.toString(minutes) % u':' % tail;
}

Nanos floorTo(Nanos time, Nanos step)
{
    const Nanos quotient = time / step - (time % step < 0 ? 1 : 0);
    return quotient * step;
}

int minorPerMajor(Nanos step)
{
    for (const Nanos power : {kHour, kMinute})
        if (step >= power)
            return step / power % 2 == 0 ? 4 : 5;
    Nanos lead = step;
    while (lead >= 10)
        lead /= 10;
    return lead == 2 ? 4 : 5;
}

} // namespace

Nanos TimeScale::toTime(double pixel) const
{
    return Nanos(std::clamp(double(begin) + pixel * nanosPerPixel, -kFarthest, kFarthest));
}

TimeScale snapped(TimeScale scale)
{
    const double pixel = std::round(double(scale.begin) / scale.nanosPerPixel);
    scale.begin = Nanos(std::clamp(pixel * scale.nanosPerPixel, -kFarthest, kFarthest));
    return scale;
}

TimeScale zoomed(TimeScale scale, double anchorPixel, double factor)
{
    const double finer =
        std::clamp(scale.nanosPerPixel / factor, kFinestNanosPerPixel, kCoarsestNanosPerPixel);
    const double anchor = double(scale.begin) + anchorPixel * scale.nanosPerPixel;
    return {Nanos(std::clamp(std::round(anchor - anchorPixel * finer), -kFarthest, kFarthest)), finer};
}

TimeScale panned(TimeScale scale, double pixels)
{
    scale.begin =
        Nanos(std::clamp(double(scale.begin) + pixels * scale.nanosPerPixel, -kFarthest, kFarthest));
    return scale;
}

TimeScale fitted(TimeRange range, double width, double margin)
{
    const double room = std::max(1.0, width - 2 * margin);
    TimeScale scale;
    scale.nanosPerPixel = std::clamp(double(std::max<Nanos>(range.length(), 1)) / room, kFinestNanosPerPixel,
                                     kCoarsestNanosPerPixel);
    const double middle = double(range.begin) + double(range.length()) / 2;
    scale.begin = Nanos(std::round(middle - width / 2 * scale.nanosPerPixel));
    return scale;
}

Nanos tickStep(double nanosPerPixel, double labelPixels)
{
    const double least = nanosPerPixel * labelPixels;
    constexpr std::array kClock{kSecond * 10, kSecond * 15, kSecond * 30, kMinute,      kMinute * 2,
                                kMinute * 5,  kMinute * 10, kMinute * 15, kMinute * 30, kHour,
                                kHour * 2,    kHour * 6,    kHour * 12,   kHour * 24};
    for (Nanos power = 1; power <= kSecond; power *= 10)
        for (const Nanos times : {1, 2, 5})
            if (double(power * times) >= least)
                return power * times;
    for (const Nanos step : kClock)
        if (double(step) >= least)
            return step;
    Nanos step = kHour * 24;
    while (double(step) < least && step < Nanos(kFarthest / 10))
        step *= 10;
    return step;
}

Ruler rulerFor(TimeScale scale, double width, double labelPixels, const QLocale& locale)
{
    Ruler ruler;
    ruler.step = tickStep(scale.nanosPerPixel, labelPixels);
    const TimeRange range = scale.range(width);
    // Below a second, labels of more than four digits before the step's own are told once.
    if (ruler.step < kSecond && range.begin > ruler.step * 10'000) {
        ruler.base = floorTo(range.begin, ruler.step * 1000);
        ruler.baseLabel = timeText(ruler.base, ruler.step * 1000, locale);
    }
    const int minors = minorPerMajor(ruler.step);
    const Nanos minor = std::max<Nanos>(ruler.step / minors, 1);
    // Far out there may be hardly any pixel between two nanoseconds, or no time left to go on to.
    for (Nanos time = floorTo(range.begin, ruler.step); time <= range.end && ruler.ticks.size() < 4096;
         time += minor) {
        const bool major = floorTo(time, ruler.step) == time;
        Tick tick{scale.toPixel(time), time, {}};
        if (major && ruler.base != 0)
            tick.label = u'+' % timeText(time - ruler.base, ruler.step, locale);
        else if (major)
            tick.label = timeText(time, ruler.step, locale);
        ruler.ticks.push_back(std::move(tick));
    }
    return ruler;
}

QString inOnePiece(const QString& numberAndUnit)
{
    // First strong isolate, pop directional isolate.
    return QGuiApplication::isRightToLeft() ? QString(QChar(0x2068) % numberAndUnit % QChar(0x2069))
                                            : numberAndUnit;
}

QString canvasDuration(Nanos duration, const QLocale& locale)
{
    const Nanos absolute = std::abs(duration);
    if (absolute >= kHour)
        return Words::tr("%1 h %2 min")
            .arg(locale.toString(duration / kHour), locale.toString(absolute / kMinute % 60));
    if (absolute >= kMinute)
        return Words::tr("%1 min %2 s")
            .arg(locale.toString(duration / kMinute), locale.toString(absolute / kSecond % 60));
    // 999.6 µs is 1 ms, not "1000 µs".
    const Unit* unit = &unitFor(absolute);
    if (unit != kUnits.data() && double(absolute) / double(unit->size) >= 999.5)
        --unit;
    const double value = double(duration) / double(unit->size);
    const int decimals = unit->size == 1 || std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
    return Words::tr(unit->format).arg(locale.toString(value, 'f', decimals));
}

QString durationText(Nanos duration, const QLocale& locale)
{
    return inOnePiece(canvasDuration(duration, locale));
}

QString timeText(Nanos time, Nanos resolution, const QLocale& locale)
{
    const Nanos absolute = std::abs(time);
    if (absolute >= kMinute)
        return clockText(time, resolution, locale);
    if (time == 0)
        return locale.toString(0);
    const Unit& unit = unitFor(absolute);
    const int decimals = decimalsFor(unit.size, resolution);
    return Words::tr(unit.format).arg(locale.toString(double(time) / double(unit.size), 'f', decimals));
}

} // namespace racescope
