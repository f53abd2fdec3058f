// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_legend.h"

#include "theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kSample = 30; // pixels of line
constexpr int kGap = 6;
constexpr int kBetween = 18;
constexpr int kMark = 9;

} // namespace

LabLegend::LabLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"labLegend"_s);
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LabLegend::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    QStringList names;
    for (const Entry& entry : m_entries)
        names += entry.name;
    setAccessibleDescription(names.join(u", "_s));
    updateGeometry();
    update();
}

std::vector<QRect> LabLegend::places(int width) const
{
    const int line = fontMetrics().lineSpacing() + 2;
    std::vector<QRect> places;
    QPoint at(0, 0);
    for (const Entry& entry : m_entries) {
        const int wide = kSample + kGap + fontMetrics().horizontalAdvance(entry.name);
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + line};
        places.emplace_back(at, QSize(wide, line));
        at.rx() += wide + kBetween;
    }
    return places;
}

int LabLegend::heightForWidth(int width) const
{
    const std::vector<QRect> all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

QSize LabLegend::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 100;
    return {width, heightForWidth(width)};
}

void LabLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QRect& place = all[i];
        const int middle = place.center().y();
        painter.setPen(entry.pen);
        if (entry.isSquare)
            painter.fillRect(place.left() + (kSample - kMark) / 2, middle - kMark / 2, kMark, kMark,
                             entry.pen.color());
        else
            painter.drawLine(place.left(), middle, place.left() + kSample, middle);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place.adjusted(kSample + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.name);
    }
}

} // namespace racescope
