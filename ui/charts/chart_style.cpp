// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_style.h"

#include "theme/theme.h"

#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QLegend>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

void styleChart(QChart& chart)
{
    const Theme& theme = Theme::current();
    const QFont font = QGuiApplication::font();
    chart.setBackgroundRoundness(0);
    chart.setBackgroundBrush(theme.background());
    chart.setBackgroundPen(Qt::NoPen);
    chart.setMargins(QMargins(4, 4, 4, 4));
    if (chart.layout())
        chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->setLabelColor(theme.text());
    chart.legend()->setFont(font);
    chart.setTitleBrush(theme.text());
    chart.setLocalizeNumbers(true);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsColor(theme.mutedText());
        axis->setTitleBrush(theme.mutedText());
        axis->setGridLineColor(theme.grid());
        axis->setLinePenColor(theme.grid());
        axis->setLabelsFont(font);
        axis->setTitleFont(font);
    }
}

void fitChart(QChart& chart, int height)
{
    const int line = QFontMetrics(QGuiApplication::font()).lineSpacing();
    const bool isHigh = height >= 14 * line;
    chart.legend()->setAlignment(height >= 11 * line ? Qt::AlignTop : Qt::AlignRight);
    for (QAbstractAxis* axis : chart.axes(Qt::Horizontal))
        axis->setTitleVisible(isHigh);
}

QValueAxis* addAxis(QChart& chart, Qt::Alignment where, const QString& title)
{
    auto* axis = new QValueAxis;
    axis->setTitleText(title);
    axis->setLabelFormat(u"%.0f"_s);
    axis->setTickCount(5);
    chart.addAxis(axis, where);
    return axis;
}

int ticksFor(int height)
{
    const int line = QFontMetrics(QGuiApplication::font()).lineSpacing();
    return std::clamp((height - 4 * line) * 2 / (3 * line), 2, 7);
}

int ticksAcross(const QChart& chart)
{
    constexpr int kLabel = 10; // characters
    const int label = QFontMetrics(QGuiApplication::font()).averageCharWidth() * kLabel;
    return std::clamp(int(chart.plotArea().width()) / label, 1, 7);
}

void setRange(QValueAxis& axis, double from, double to, int ticks, QStringView unit)
{
    const double step = niceStep(std::max(to - from, 1e-9), ticks);
    if (axis.tickType() != QValueAxis::TicksDynamic) {
        axis.setTickType(QValueAxis::TicksDynamic);
        axis.setTickAnchor(0);
    }
    if (axis.tickInterval() != step)
        axis.setTickInterval(step);
    const int decimals = step >= 1 ? 0 : int(std::ceil(-std::log10(step)));
    const QString format = u"%.%1f%2"_s.arg(decimals).arg(unit);
    if (axis.labelFormat() != format)
        axis.setLabelFormat(format);
    if (axis.min() != from || axis.max() != to)
        axis.setRange(from, to);
}

} // namespace racescope
