// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/counter_text.h"

#include "models/format.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelineCounters)
};

QString whatWasCounted(Counter counter, const CounterTrack::Window& window)
{
    const Nanos length = window.range.length();
    const QString from = timeText(window.range.begin, length);
    const QString to = timeText(window.range.end, length);
    const int count = format::plural(window.count);
    switch (counter) {
    case Counter::Commits:
        return Words::tr("%Ln accepted write(s) from %1 to %2", nullptr, count).arg(from, to);
    case Counter::Conflicts:
        return Words::tr("%Ln refused write(s) from %1 to %2", nullptr, count).arg(from, to);
    case Counter::InFlight:
        break;
    }
    return Words::tr("the most requests under way at once from %1 to %2").arg(from, to);
}

} // namespace

QString counterName(Counter counter)
{
    switch (counter) {
    case Counter::Commits:
        return Words::tr("commits/s");
    case Counter::Conflicts:
        return Words::tr("conflicts/s");
    case Counter::InFlight:
        break;
    }
    //: Requests that are under way.
    return Words::tr("in flight");
}

QString shortNumber(double value)
{
    const QLocale locale;
    if (value < 10 && value != std::floor(value))
        return locale.toString(value, 'g', 2);
    if (value < 100'000)
        return locale.toString(qlonglong(std::llround(value)));
    if (value < 1'000'000)
        //: A number of thousands, short.
        return Words::tr("%1k").arg(locale.toString(qlonglong(value / 1000)));
    //: A number of millions, short.
    return Words::tr("%1M").arg(locale.toString(value / 1e6, 'f', 1));
}

QString counterMost(double value)
{
    return Words::tr("at most %1").arg(shortNumber(value));
}

QString highestText(const CounterTrack::Window& highest)
{
    return Words::tr("at most %1 at %2")
        .arg(shortNumber(highest.value), timeText(highest.range.begin, highest.range.length()));
}

QString counterToolTip(Counter counter, const CounterTrack::Window& window)
{
    return u"<b>%1: %2</b><br>%3"_s.arg(counterName(counter).toHtmlEscaped(), shortNumber(window.value),
                                        whatWasCounted(counter, window).toHtmlEscaped());
}

} // namespace racescope
