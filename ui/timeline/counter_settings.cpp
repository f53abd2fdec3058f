// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/counter_settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope::counter_settings {
namespace {

const QString kShown = u"timelineCounters"_s;

}

std::vector<Counter> kept()
{
    const QSettings settings;
    if (!settings.contains(kShown))
        return {kCounters.begin(), kCounters.end()};
    std::vector<Counter> counters;
    for (const QString& number : settings.value(kShown).toStringList()) {
        const uint id = number.toUInt();
        if (id < kCounters.size() && std::ranges::count(counters, Counter(id)) == 0)
            counters.push_back(Counter(id));
    }
    return counters;
}

void keep(const std::vector<Counter>& counters)
{
    QStringList numbers;
    for (const Counter counter : counters)
        numbers.append(QString::number(int(counter)));
    QSettings().setValue(kShown, numbers);
}

} // namespace racescope::counter_settings
