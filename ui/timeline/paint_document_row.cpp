// SPDX-License-Identifier: GPL-3.0-or-later
// The _seq_no of a pinned document over time, in steps, with its conflicts as ticks at the foot.
#include "timeline/timeline_context.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

constexpr double kToldApartPixels = 2; // writes that are further from each other are steps of their own

struct Span {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

using Points = Spliced<DocumentTrack::Point>;

// First element whose `key` is greater than `value`, looked for from `first` on in doubling steps: it is
// mostly near.
template <class List, class Key>
std::size_t nextAfter(const List& list, std::size_t first, Nanos value, Key key)
{
    std::size_t step = 1;
    std::size_t low = first;
    while (low + step < list.size() && key(list[low + step]) <= value) {
        low += step;
        step *= 2;
    }
    std::size_t high = std::min(low + step + 1, list.size());
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (key(list[middle]) <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

template <class List> std::size_t firstAfter(const List& list, Nanos time)
{
    return nextAfter(list, 0, time, [](const auto& one) { return one.time; });
}

// Values of the track within the shown range, with the one that was there before it.
Span spanOf(const Points& points, TimeRange shown)
{
    const std::size_t after = firstAfter(points, shown.begin);
    const std::size_t from = after > 0 ? after - 1 : 0;
    const std::size_t end = firstAfter(points, shown.end);
    const std::size_t to = std::max(end > 0 ? end - 1 : 0, from);
    // Nearly sorted: writes that overlap may end in another order, so look a little past both ends.
    Span span{points[from].seqNo.value, points[from].seqNo.value};
    const auto look = [&](std::size_t i) {
        span.low = std::min(span.low, i == from ? points[i].seqNo.value : points[i].least.value);
        span.high = std::max(span.high, points[i].most.value);
    };
    for (std::size_t i = from; i <= std::min(from + 64, to); ++i)
        look(i);
    for (std::size_t i = std::max(from, to > 64 ? to - 64 : 0); i <= to; ++i)
        look(i);
    return span;
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
    const Points points = track.shownPoints();
    const Span span = spanOf(points, shown);
    const double room = height - 12 * c.unit - foot;
    const double range = std::max<double>(double(span.high - span.low), 1);
    const auto yOf = [&](SeqNo seqNo) {
        return int(std::lround(6 * c.unit + room - room * double(seqNo.value - span.low) / range));
    };

    // One step a column at most: the value that stands at its right edge.
    const QRgb ink = c.theme.text().rgb();
    const QRgb unread = blended(c.theme.background(), c.theme.text(), 0.25);
    const int last = int(std::clamp(c.deviceScale.toPixel(m_model.timeRange().end) + 1, 0.0, double(width)));
    const auto timeOf = [](const auto& one) { return one.time; };
    std::size_t next = firstAfter(points, shown.begin);
    bool has = next > 0;
    int y = has ? yOf(points[next - 1].seqNo) : 0;
    int from = 0;
    while (next < points.size()) {
        const DocumentTrack::Point& point = points[next];
        // Several writes that are not told apart yet: somewhere in this box.
        const double begin = c.deviceScale.toPixel(point.first);
        const double pixel = c.deviceScale.toPixel(point.time);
        if (point.count > 1 && pixel - begin >= kToldApartPixels && begin < last)
            canvas.fill({std::max(int(begin), 0), yOf(point.most), std::min(int(pixel), last),
                         yOf(point.least) + line},
                        unread);
        if (pixel >= last)
            break;
        const int x = std::max(int(pixel), from);
        next = std::max(next + 1, nextAfter(points, next, c.deviceScale.toTime(x + 1), timeOf));
        const int value = yOf(points[next - 1].seqNo);
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

    const auto conflicts = track.shownConflicts();
    for (std::size_t i = firstAfter(conflicts, shown.begin - 1); i < conflicts.size();) {
        if (conflicts[i].first >= shown.end)
            break;
        const int x0 = std::clamp(int(c.deviceScale.toPixel(conflicts[i].first)), 0, width - 1);
        const int x = std::clamp(int(c.deviceScale.toPixel(conflicts[i].time)), 0, width - 1);
        const std::size_t after =
            std::max(i + 1, nextAfter(conflicts, i, c.deviceScale.toTime(x + 1), timeOf));
        const double count = double(after - i) * conflicts[i].count;
        const int tall = std::min(foot, int(c.unit * (3 + std::log2(count))));
        canvas.fill({x0, height - c.unit - tall, x + 2 * c.unit, height - c.unit},
                    c.theme.fill(Severity::Conflict).rgb());
        i = after;
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
    const TimeRange shown{c.deviceScale.begin, c.deviceScale.toTime(c.deviceWidth)};
    const auto mergeBelow = Nanos(std::ceil(kToldApartPixels * c.deviceScale.nanosPerPixel));
    if (!m_model.refineTrack(document, shown, mergeBelow, c.budget))
        m_isComplete = false;
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

    const Span span = spanOf(track->shownPoints(), c.scale.range(rect.width()));
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
