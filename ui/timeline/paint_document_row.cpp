// SPDX-License-Identifier: GPL-3.0-or-later
// The _seq_no of a pinned document over time, in steps, with its conflicts as ticks at the foot.
#include "timeline/timeline_context.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace racescope {
namespace {

struct Span {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// Values of the track within the shown range, with the one that was there before it.
Span spanOf(const DocumentTrack& track, TimeRange shown)
{
    const DocumentTrack::Point* before = track.at(shown.begin);
    const DocumentTrack::Point* last = track.at(shown.end);
    Span span;
    const auto& points = track.points();
    const DocumentTrack::Point* first = before ? before : points.data();
    if (!last)
        last = first;
    // Nearly sorted: writes that overlap may end in another order, so look a little past both ends.
    span.low = span.high = first->seqNo.value;
    const auto from = first - points.data();
    const auto to = last - points.data();
    const auto look = [&](std::ptrdiff_t i) {
        span.low = std::min(span.low, points[std::size_t(i)].seqNo.value);
        span.high = std::max(span.high, points[std::size_t(i)].seqNo.value);
    };
    for (std::ptrdiff_t i = from; i <= std::min(from + 64, to); ++i)
        look(i);
    for (std::ptrdiff_t i = std::max(from, to - 64); i <= to; ++i)
        look(i);
    return span;
}

// First element whose `key` is greater than `value`, looked for in doubling steps: it is mostly near.
template <class Iterator, class Value, class Key>
Iterator nextAfter(Iterator first, Iterator last, Value value, Key key)
{
    std::ptrdiff_t step = 1;
    Iterator low = first;
    while (last - low > step && !(value < std::invoke(key, *(low + step)))) {
        low += step;
        step *= 2;
    }
    return std::ranges::upper_bound(low, last - low > step ? low + step + 1 : last, value, {}, key);
}

} // namespace

// In device pixels of the row.
void TimelinePainter::drawDocument(const Context& c, BandCanvas& canvas, const DocumentTrack& track,
                                   int height) const
{
    const int width = c.deviceWidth;
    const int line = std::max(2, int(std::lround(1.5 * c.unit)));
    const int foot = 8 * c.unit; // ticks of conflicts
    const TimeRange shown{c.deviceScale.begin, c.deviceScale.toTime(width)};
    const Span span = spanOf(track, shown);
    const double room = height - 12 * c.unit - foot;
    const double range = std::max<double>(double(span.high - span.low), 1);
    const auto yOf = [&](std::int64_t seqNo) {
        return int(std::lround(6 * c.unit + room - room * double(seqNo - span.low) / range));
    };

    // One step a column at most: the value that stands at its right edge.
    const auto& points = track.points();
    const QRgb ink = c.theme.text().rgb();
    const int last = int(std::clamp(c.deviceScale.toPixel(m_model.timeRange().end) + 1, 0.0, double(width)));
    auto next = std::ranges::upper_bound(points, shown.begin, {}, &DocumentTrack::Point::time);
    bool has = next != points.begin();
    int y = has ? yOf(std::prev(next)->seqNo.value) : 0;
    int from = 0;
    while (next != points.end()) {
        const double pixel = c.deviceScale.toPixel(next->time);
        if (pixel >= last)
            break;
        const int x = std::max(int(pixel), from);
        const auto after =
            nextAfter(next, points.end(), c.deviceScale.toTime(x + 1), &DocumentTrack::Point::time);
        next = after == next ? next + 1 : after;
        const int value = yOf(std::prev(next)->seqNo.value);
        if (has) {
            canvas.fill({from, y, x + line, y + line}, ink);
            canvas.fill({x, std::min(y, value), x + line, std::max(y, value) + line}, ink);
        }
        has = true;
        from = x;
        y = value;
    }
    if (has && last > from)
        canvas.fill({from, y, last, y + line}, ink);

    const auto& conflicts = track.conflicts();
    auto conflict = std::ranges::lower_bound(conflicts, shown.begin);
    while (conflict != conflicts.end() && *conflict < shown.end) {
        const int x = std::clamp(int(c.deviceScale.toPixel(*conflict)), 0, width - 1);
        const auto after = nextAfter(conflict, conflicts.end(), c.deviceScale.toTime(x + 1), std::identity());
        const double count = double(std::max<std::ptrdiff_t>(after - conflict, 1));
        const int tall = std::min(foot, int(c.unit * (3 + std::log2(count))));
        canvas.fill({x, height - c.unit - tall, x + 2 * c.unit, height - c.unit},
                    c.theme.fill(Severity::Conflict).rgb());
        conflict = after == conflict ? conflict + 1 : after;
    }
}

void TimelinePainter::paintDocumentRow(const Context& c, std::size_t row)
{
    const QRect rect = c.geometry.rowRect(row);
    const DocumentId document = m_model.rows()[row].document;
    const DocumentTrack* track = m_model.track(document);
    if (!track || track->points().empty()) {
        paintGrid(c, rect);
        c.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.theme.grid());
        return;
    }
    const int deviceHeight = int(std::lround(rect.height() * c.frame.devicePixelRatio));
    if (c.frame.isVector) {
        paintGrid(c, rect);
        c.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.theme.grid());
        VectorBand band(c.painter, rect.topLeft(), c.frame.devicePixelRatio, c.deviceWidth);
        drawDocument(c, band, *track, deviceHeight);
    } else {
        DocumentCache& cache = m_documentCache[document];
        const QSize size(c.deviceWidth, deviceHeight);
        const Nanos end = std::min(m_model.timeRange().end, c.deviceScale.toTime(c.deviceWidth));
        if (cache.scale != c.deviceScale || cache.size != size || cache.theme != c.frame.theme ||
            cache.generation != track->generation() || cache.end != end || cache.image.isNull()) {
            cache = {c.deviceScale, size, c.frame.theme, track->generation(), end, rowBackground(c, size)};
            RasterBand band(cache.image);
            drawDocument(c, band, *track, deviceHeight);
            cache.image.setDevicePixelRatio(c.frame.devicePixelRatio);
        }
        c.painter.drawImage(rect.topLeft(), cache.image);
    }

    const Span span = spanOf(*track, c.scale.range(rect.width()));
    c.painter.setPen(c.theme.mutedText());
    const QLocale locale;
    const QString high = locale.toString(qlonglong(span.high));
    const QString low = locale.toString(qlonglong(span.low));
    const QFontMetrics metrics(c.frame.font);
    // It rises from the lower left to the upper right, so the other two corners are free.
    c.painter.drawText(QPointF(rect.left() + 4, rect.top() + metrics.ascent() + 2), high);
    if (span.low != span.high)
        c.painter.drawText(QPointF(rect.right() - 4 - metrics.horizontalAdvance(low), rect.bottom() - 11),
                           low);
}

} // namespace racescope
