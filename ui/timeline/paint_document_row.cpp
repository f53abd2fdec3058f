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

// First element from `first` on that is later than `time`. `stride` is how far it may be and then how far it
// was: columns hold about as many elements as their neighbours, so few of a hundred thousand are touched.
template <class List>
std::size_t nextAfter(const List& list, std::size_t first, Nanos time, std::size_t& stride)
{
    std::size_t low = first; // all before it are not later
    std::size_t high = list.size();
    if (low >= high)
        return high;
    std::size_t step = std::max<std::size_t>(stride / 8, 1);
    std::size_t look = std::min(first + stride, high - 1);
    if (list.timeAt(look) > time) {
        for (high = look; high > first; step *= 2) {
            look = high - first > step ? high - step : first;
            if (list.timeAt(look) <= time) {
                low = look + 1;
                break;
            }
            high = look;
        }
    } else {
        for (low = look + 1; low + step < high; step *= 2) {
            if (list.timeAt(low + step) > time) {
                high = low + step;
                break;
            }
            low += step + 1;
        }
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (list.timeAt(middle) <= time)
            low = middle + 1;
        else
            high = middle;
    }
    stride = low - first;
    return low;
}

template <class List> std::size_t firstAfter(const List& list, Nanos time)
{
    std::size_t stride = list.size() / 2;
    return nextAfter(list, 0, time, stride);
}

// Calls `draw(x, first, after)` for each column in which elements [first, after) end, from `next` on, and
// with the first element beyond column `last`. The columns are found first, by their times alone; the
// elements, a cache miss each, are then fetched ahead.
template <class List, class Draw>
void forEachColumn(const List& list, std::size_t next, TimeScale scale, int last, Draw&& draw)
{
    struct Column {
        int x = 0;
        std::size_t first = 0;
        std::size_t after = 0;
    };
    constexpr std::size_t kAhead = 8;
    static thread_local std::vector<Column> columns;
    columns.clear();
    std::size_t stride = 1;
    for (int x = 0; next < list.size() && x < last;) {
        const double pixel = std::min(scale.toPixel(list.timeAt(next)), double(last));
        x = std::max(int(pixel), x);
        const std::size_t first = next;
        next = std::max(first + 1, nextAfter(list, first, scale.toTime(x + 1), stride));
        columns.push_back({x, first, next});
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i + kAhead < columns.size()) {
            list.prefetch(columns[i + kAhead].first);
            list.prefetch(columns[i + kAhead].after - 1);
        }
        draw(columns[i].x, columns[i].first, columns[i].after);
    }
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
    const std::size_t start = firstAfter(points, shown.begin);
    bool has = start > 0;
    int y = has ? yOf(points[start - 1].seqNo) : 0;
    int from = 0;
    forEachColumn(points, start, c.deviceScale, last, [&](int x, std::size_t first, std::size_t after) {
        const DocumentTrack::Point& point = points[first];
        // Several writes that are not told apart yet: somewhere in this box.
        const double begin = c.deviceScale.toPixel(point.first);
        const double end = c.deviceScale.toPixel(point.time);
        if (point.count > 1 && end - begin >= kToldApartPixels && begin < last)
            canvas.fill(
                {std::max(int(begin), 0), yOf(point.most), std::min(int(end), last), yOf(point.least) + line},
                unread);
        if (x >= last)
            return;
        const int value = yOf(points[after - 1].seqNo);
        if (has) {
            canvas.fill({from, y, x + line, y + line}, ink);
            canvas.fill({x, std::min(y, value), x + line, std::max(y, value) + line}, ink);
        }
        has = true;
        from = x;
        y = value;
    });
    if (has && last > from)
        canvas.fill({from, y, last, y + line}, ink);

    const auto conflicts = track.shownConflicts();
    const QRgb refused = c.theme.fill(Severity::Conflict).rgb();
    forEachColumn(conflicts, firstAfter(conflicts, shown.begin - 1), c.deviceScale, width,
                  [&](int x, std::size_t first, std::size_t after) {
                      const DocumentTrack::Refusals& refusals = conflicts[first];
                      if (refusals.first >= shown.end)
                          return;
                      const int x0 = std::clamp(int(c.deviceScale.toPixel(refusals.first)), 0, width - 1);
                      const int x1 = std::min(x, width - 1) + 2 * c.unit;
                      const double count = double(after - first) * refusals.count;
                      const int tall = std::min(foot, int(c.unit * (3 + std::log2(count))));
                      canvas.fill({x0, height - c.unit - tall, x1, height - c.unit}, refused);
                  });
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
            cache.image.setDevicePixelRatio(1);
            cache = {c.deviceScale,       size, c.frame.theme,
                     track->generation(), end,  rowBackground(c, size, std::move(cache.image))};
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
    // As beside an axis: the highest above the lowest, which has a ground, for the line may begin there.
    const QPointF at(rect.left() + 4, rect.bottom() - 11);
    c.painter.drawText(QPointF(at.x(), rect.top() + metrics.ascent() + 2), high);
    if (span.low == span.high)
        return;
    QColor ground = c.theme.background();
    ground.setAlphaF(0.8F);
    c.painter.fillRect(QRectF(rect.left(), at.y() - metrics.ascent(), metrics.horizontalAdvance(low) + 6,
                              metrics.ascent() + 2),
                       ground);
    c.painter.drawText(at, low);
}

} // namespace racescope
