// SPDX-License-Identifier: GPL-3.0-or-later
// A counter over time: filled up to the least of what lies under a column, paler up to the most, so that
// neither a peak nor a pause is lost when many windows share a column.
#include "theme/nice_numbers.h"
#include "timeline/counter_text.h"
#include "timeline/timeline_context.h"

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

constexpr double kPale = 0.4;
constexpr double kStrong = 0.8;

QColor colorOf(Counter counter, const Theme& theme)
{
    switch (counter) {
    case Counter::Commits:
        return theme.fill(Severity::WriteOk);
    case Counter::Conflicts:
        return theme.fill(Severity::Conflict);
    case Counter::InFlight:
        break;
    }
    return theme.fill(Severity::Read);
}

} // namespace

// In device pixels of the row.
void TimelinePainter::drawCounter(const Context& c, BandCanvas& canvas, Counter counter,
                                  const CounterCache& cache, int height) const
{
    const int bottom = height - c.unit;
    const double room = bottom - 3 * c.unit;
    const QColor color = colorOf(counter, c.theme);
    const std::size_t width = cache.columns.size();
    std::vector<int> most(width);
    std::vector<int> least(width);
    std::vector<int> tops(width);
    for (std::size_t x = 0; x < width; ++x) {
        const auto tall = [&](double value) {
            // Whatever is more than nothing can be seen.
            return value > 0 ? std::max(c.unit, int(std::lround(room * value / cache.ceiling))) : 0;
        };
        most[x] = tall(cache.columns[x].most);
        least[x] = tall(cache.columns[x].least);
        tops[x] = most[x] > 0 ? std::min(most[x], c.unit) : 0;
    }
    const auto fill = [&](const std::vector<int>& heights, double share) {
        canvas.columns(bottom, heights,
                       std::vector<QRgb>(width, blended(c.theme.background(), color, share)));
    };
    fill(most, kPale);
    fill(least, kStrong);
    for (std::size_t x = 0; x < width; ++x)
        if (most[x] > 0)
            canvas.fill({int(x), bottom - most[x], int(x) + 1, bottom - most[x] + tops[x]}, color.rgb());
}

const TimelinePainter::CounterCache& TimelinePainter::counterCache(const Context& c, Counter counter,
                                                                   int height)
{
    const CounterTrack& track = *m_model.counters();
    CounterCache& cache = m_counterCache[counter];
    const QSize size(c.deviceWidth, int(std::lround(height * c.frame.devicePixelRatio)));
    if (cache.scale == c.deviceScale && cache.size == size && cache.theme == c.frame.theme &&
        cache.generation == track.generation())
        return cache;
    cache.scale = c.deviceScale;
    cache.size = size;
    cache.theme = c.frame.theme;
    cache.generation = track.generation();
    track.columns(counter, c.deviceScale, c.deviceWidth, cache.columns);
    cache.most = 0;
    for (const CounterTrack::Column& column : cache.columns)
        cache.most = std::max(cache.most, column.most);
    cache.ceiling = niceCeiling(cache.most);
    cache.image.setDevicePixelRatio(1);
    cache.image = rowBackground(c, size, std::move(cache.image));
    RasterBand band(cache.image);
    drawCounter(c, band, counter, cache, size.height());
    cache.image.setDevicePixelRatio(c.frame.devicePixelRatio);
    return cache;
}

void TimelinePainter::paintCounterRow(const Context& c, std::size_t row)
{
    const QRect rect = c.geometry.rowRect(row);
    const Counter counter = m_model.rows()[row].counter;
    const CounterCache& cache = counterCache(c, counter, rect.height());
    if (!c.frame.isVector)
        return c.painter.drawImage(rect.topLeft(), cache.image);
    paintGrid(c, rect);
    c.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.theme.grid());
    VectorBand band(c.painter, rect.topLeft(), c.frame.devicePixelRatio, c.deviceWidth);
    drawCounter(c, band, counter, cache, cache.size.height());
}

// The name with what is the most in view below it, and at the right the ends of the axis.
void TimelinePainter::paintCounterHeader(const Context& c, std::size_t number, QRect title)
{
    const Counter counter = m_model.rows()[number].counter;
    const CounterCache& cache = m_counterCache[counter];
    const QFontMetrics metrics(c.frame.font);
    const QRect row(0, c.geometry.rows[number].y, c.geometry.headers.width() - 6,
                    c.geometry.rows[number].height - 1);
    const QString ceiling = shortNumber(cache.ceiling);
    const int axis = metrics.horizontalAdvance(ceiling) + 8;
    c.painter.setPen(c.theme.mutedText());
    c.painter.drawText(row, Qt::AlignRight | Qt::AlignTop, ceiling);
    c.painter.drawText(row, Qt::AlignRight | Qt::AlignBottom, shortNumber(0));
    title.setWidth(std::max(0, row.right() - axis - title.left()));
    const QRect below(10, title.top() + c.line + 1, std::max(0, row.right() - axis - 10), c.line);
    c.painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                       metrics.elidedText(counterMost(cache.most), Qt::ElideRight, below.width()));
    c.painter.setPen(c.theme.text());
    c.painter.drawText(
        title, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(m_model.title(m_model.rows()[number]), Qt::ElideMiddle, title.width()));
}

} // namespace racescope
