// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "timeline/band_canvas.h"
#include "timeline/counter_text.h"
#include "timeline/glyphs.h"
#include "timeline/timeline_context.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelinePainter)
};

constexpr double kDimmed = 0.2; // of what a filter does not match

// A hundred thousand pixels a row: plain arithmetic on the channels.
void fade(QImage& image, QColor background)
{
    const int keep = int(kDimmed * 256);
    const QRgb ground = background.rgb();
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const auto mix = [&](int over, int under) { return (over * keep + under * (256 - keep)) / 256; };
            line[x] = qRgb(mix(qRed(line[x]), qRed(ground)), mix(qGreen(line[x]), qGreen(ground)),
                           mix(qBlue(line[x]), qBlue(ground)));
        }
    }
}

// At a microsecond or so a label, text stays near a millisecond a frame.
constexpr int kLabelsPerFrame = 1000;

// All events as a grey ground, conflicts before it, lost updates and give-ups as marks of their own.
// One column of the density to a pixel of the window, which may be several of the screen: `unit`.
void drawDensity(BandCanvas& canvas, const Density& density, int height, double unit, const Theme& theme)
{
    const auto px = [unit](double logical) { return int(std::lround(logical * unit)); };
    double mostEvents = 1;
    double mostConflicts = 1;
    for (std::size_t x = 0; x < density.events.size(); ++x) {
        mostEvents = std::max(mostEvents, density.events[x]);
        mostConflicts = std::max(mostConflicts, density.conflicts[x]);
    }
    const int bottom = height - px(4);
    const int room = height - px(8);
    const QRgb events = blended(theme.background(), theme.mutedText(), 0.28);
    const auto column = [&](int x, double share, QRgb color) {
        canvas.fill({px(x), bottom - std::max(px(1), int(std::lround(share * room))), px(x + 1), bottom},
                    color);
    };
    for (std::size_t i = 0; i < density.events.size(); ++i) {
        const int x = int(i);
        if (density.events[i] > 0)
            column(x, 0.5 * density.events[i] / mostEvents, events);
        if (density.conflicts[i] > 0)
            column(x, 0.15 + 0.75 * density.conflicts[i] / mostConflicts,
                   theme.fill(Severity::Conflict).rgb());
    }
    for (std::size_t i = 0; i < density.worst.size(); ++i) {
        const int x = int(i);
        if (Severity(density.worst[i]) == Severity::LostUpdate)
            canvas.fill({px(x), bottom - room, px(x + 2), bottom}, theme.fill(Severity::LostUpdate).rgb());
        else if (Severity(density.worst[i]) == Severity::GiveUp)
            canvas.fill({px(x), bottom - room, px(x + 1), bottom - room + px(4)},
                        theme.fill(Severity::GiveUp).rgb());
    }
}

QFont labelFont(const TimelineFrame& frame)
{
    QFont font = frame.font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

TimelinePainter::TimelinePainter(TimelineModel& model)
    : m_model(model)
{
}

void TimelinePainter::forgetRows()
{
    m_cache.clear();
    m_documentCache.clear();
    m_counterCache.clear();
    m_overview.image = QImage();
}

// Room for the sign before the name of a pinned row.
int TimelinePainter::pinWidth(const TimelineRow& row, int line) const
{
    return m_model.isPinned(row) ? line : 0;
}

TimelineGeometry TimelinePainter::geometry(const TimelineFrame& frame) const
{
    const QFontMetrics metrics(frame.font);
    const int line = metrics.height();
    TimelineGeometry g;
    int text = 0;
    for (std::size_t i = 0; i < m_model.rows().size() && i < 64; ++i) {
        const TimelineRow& row = m_model.rows()[i];
        text = std::max(text, metrics.horizontalAdvance(m_model.title(row)) + pinWidth(row, line));
        if (row.kind == TimelineRow::Kind::Document)
            text = std::max(text, metrics.horizontalAdvance(m_model.subtitle(row)));
    }
    // In steps, so that growing numbers do not make the plot jump.
    const int wanted = (text + 20 + 2 * line) / (2 * line) * (2 * line);
    const int headerWidth = std::clamp(wanted, 11 * line, std::max(11 * line, frame.size.width() / 5));
    const int overviewHeight = frame.hasOverview ? 2 * line + 8 : 0;
    const int rulerHeight = 2 * line + 8; // labels, then term tabs, flags and ticks
    const int plotWidth = std::max(1, frame.size.width() - headerWidth);
    const int top = overviewHeight + rulerHeight;
    g.overview = {headerWidth, 0, plotWidth, overviewHeight};
    g.ruler = {headerWidth, overviewHeight, plotWidth, rulerHeight};
    g.headers = {0, top, headerWidth, std::max(0, frame.size.height() - top)};
    g.plot = {headerWidth, top, plotWidth, std::max(0, frame.size.height() - top)};
    const int rowHeight = std::max(24, line + 9);
    g.bandInset = 4;
    // Rows that stay leave half of the plot to the others: what is pinned beyond that is scrolled, too.
    const int room = g.plot.height() / 2;
    for (const TimelineRow& row : m_model.rows()) {
        const int height = row.kind == TimelineRow::Kind::Worker     ? rowHeight
                           : row.kind == TimelineRow::Kind::Document ? 2 * rowHeight
                                                                     : 2 * line + 10;
        const bool stays = g.staying == g.rows.size() && g.rows.size() < m_model.pinnedRows() &&
                           g.contentHeight + height <= room;
        g.staying += stays ? 1 : 0;
        g.rows.push_back({top + g.contentHeight - (stays ? 0 : frame.scrollY), height});
        g.contentHeight += height;
    }
    g.scrolled = g.plot;
    if (g.staying > 0)
        g.scrolled.setTop(g.rows[g.staying - 1].y + g.rows[g.staying - 1].height);
    return g;
}

TimeScale TimelinePainter::fittingScale(const TimelineFrame& frame) const
{
    const int width = geometry(frame).plot.width();
    return fitted(m_model.timeRange(), width, std::min(12, width / 8));
}

int TimelinePainter::fullHeight(const TimelineFrame& frame) const
{
    const TimelineGeometry g = geometry(frame);
    return g.plot.top() + g.contentHeight + 1;
}

void TimelinePainter::paint(QPainter& painter, const TimelineFrame& frame)
{
    m_model.beginFrame();
    m_isComplete = true;
    painter.setLayoutDirection(Qt::LeftToRight); // words stand where time puts them, in every language
    const TimelineGeometry g = geometry(frame);
    Context c(painter, frame, g);
    m_sprites.begin(frame.theme, frame.devicePixelRatio, labelFont(frame));
    painter.setFont(frame.font);
    if (m_model.rows().empty() || g.plot.height() <= 0)
        painter.fillRect(QRect(QPoint(), frame.size), c.theme.background());
    c.ruler = rulerFor(c.scale, g.plot.width(), 7.5 * c.line);

    c.labelsPerRow = kLabelsPerFrame /
                     std::max(1, g.plot.height() / std::max(1, g.rows.empty() ? 1 : g.rows.front().height));
    painter.save();
    painter.setClipRect(g.plot, Qt::IntersectClip);
    paintRows(c);
    paintRange(c);
    paintSelection(c);
    painter.restore();

    paintHeaders(c);
    paintRuler(c);
    painter.save();
    painter.setClipRect(QRect(g.ruler.topLeft(), g.plot.bottomRight()), Qt::IntersectClip);
    paintLostFlags(c);
    paintMarks(c);
    paintTerms(c);
    painter.restore();
    if (frame.hasOverview)
        paintOverview(c);
    if (m_model.isEmpty())
        paintEmpty(c);
}

// What stays lies over what is scrolled.
void TimelinePainter::paintRows(const Context& c)
{
    const TimelineGeometry& g = c.geometry;
    const int used = g.rows.empty() ? g.plot.top() : g.rows.back().y + g.rows.back().height;
    if (used < g.plot.bottom())
        paintGrid(c, {g.plot.left(), used, g.plot.width(), g.plot.bottom() - used + 1});
    for (std::size_t i = 0; i < g.rows.size(); ++i) {
        const std::size_t row = (i + g.staying) % g.rows.size();
        if (!g.isInSight(row))
            continue;
        if (m_model.rows()[row].kind == TimelineRow::Kind::Worker)
            paintWorkerRow(c, row);
        else if (m_model.rows()[row].kind == TimelineRow::Kind::Document)
            paintDocumentRow(c, row);
        else
            paintCounterRow(c, row);
    }
    if (g.staying > 0)
        c.painter.fillRect(QRect(g.plot.left(), g.scrolled.top() - 1, g.plot.width(), 1),
                           c.theme.mutedText());
}

bool TimelinePainter::isCurrent(const RowCache& cache, const Context& c, const LaneView& lane,
                                int height) const
{
    if (cache.scale != c.deviceScale || cache.width != c.deviceWidth || cache.height != height ||
        cache.theme != c.frame.theme || !cache.layout.isComplete)
        return false;
    const bool isFiltered = c.frame.matches != nullptr;
    if (cache.isFiltered != isFiltered || cache.hidesOthers != c.frame.hidesOthers ||
        cache.matches != matchesOf(c, lane.worker()))
        return false;
    if (cache.laneEvents == lane.size())
        return true;
    // News that begin after the right edge change nothing here.
    return cache.laneEvents > 0 && lane.timeAt(cache.laneEvents) >= c.deviceScale.toTime(c.deviceWidth);
}

std::shared_ptr<const LaneMatches> TimelinePainter::matchesOf(const Context& c, WorkerId worker)
{
    if (!c.frame.matches)
        return nullptr;
    const auto found = c.frame.matches->lanes.find(worker);
    return found == c.frame.matches->lanes.end() ? nullptr : found->second;
}

TimelinePainter::RowCache& TimelinePainter::rowCache(const Context& c, const TimelineRow& row, int height)
{
    RowCache& cache = m_cache[row.worker];
    const LaneView& lane = *m_model.lane(row.worker);
    if (isCurrent(cache, c, lane, height))
        return cache;
    cache.scale = c.deviceScale;
    cache.width = c.deviceWidth;
    cache.height = height;
    cache.theme = c.frame.theme;
    cache.laneEvents = lane.size();
    cache.layout = layoutRow(*m_model.index(row.worker), lane, c.deviceScale, c.deviceWidth,
                             kPinPixels * c.unit, c.budget);
    cache.isFiltered = c.frame.matches != nullptr;
    cache.hidesOthers = c.frame.hidesOthers;
    cache.matches = matchesOf(c, row.worker);
    static const LaneMatches kNone;
    if (cache.isFiltered)
        cache.matchLayout = layoutMatches(lane, cache.matches ? *cache.matches : kNone, c.deviceScale,
                                          c.deviceWidth, kPinPixels * c.unit);
    if (c.frame.isVector)
        cache.image = QImage();
    else
        drawRowImage(c, cache, height);
    return cache;
}

QImage TimelinePainter::rowBackground(const Context& c, QSize deviceSize, QImage reused)
{
    QImage image = reused.size() == deviceSize ? std::move(reused) : QImage(deviceSize, QImage::Format_RGB32);
    RasterBand band(image);
    band.fill({0, 0, deviceSize.width(), deviceSize.height()}, c.theme.background().rgb());
    const QRgb grid = c.theme.grid().rgb();
    for (const Tick& tick : c.ruler.ticks) {
        const int x = int(std::lround(tick.pixel * c.frame.devicePixelRatio));
        if (!tick.label.isEmpty())
            band.fill({x, 0, x + c.unit, deviceSize.height()}, grid);
    }
    band.fill({0, deviceSize.height() - c.unit, deviceSize.width(), deviceSize.height()}, grid);
    return image;
}

void TimelinePainter::drawRowImage(const Context& c, RowCache& cache, int height) const
{
    cache.image.setDevicePixelRatio(1);
    const QSize size(c.deviceWidth, int(std::lround(height * c.frame.devicePixelRatio)));
    cache.image = rowBackground(c, size, std::move(cache.image));
    RasterBand band(cache.image);
    const BandStyle style = c.bandStyle(height);
    if (!cache.isFiltered || !cache.hidesOthers)
        drawBand(band, cache.layout, style);
    if (cache.isFiltered) {
        if (!cache.hidesOthers)
            fade(cache.image, c.theme.background());
        drawBand(band, cache.matchLayout, style);
    }
    cache.image.setDevicePixelRatio(c.frame.devicePixelRatio);
}

void TimelinePainter::paintGrid(const Context& c, QRect rect) const
{
    c.painter.fillRect(rect, c.theme.background());
    for (const Tick& tick : c.ruler.ticks)
        if (!tick.label.isEmpty())
            c.painter.fillRect(QRectF(rect.left() + std::round(tick.pixel), rect.top(), 1, rect.height()),
                               c.theme.grid());
}

void TimelinePainter::paintWorkerRow(const Context& c, std::size_t row)
{
    const TimelineRow& content = m_model.rows()[row];
    const QRect rect = c.geometry.rowRect(row);
    const LaneView* lane = m_model.lane(content.worker);
    if (!lane || !m_model.index(content.worker)) {
        paintGrid(c, rect);
        return;
    }
    RowCache& cache = rowCache(c, content, rect.height());
    m_isComplete = m_isComplete && cache.layout.isComplete;
    if (c.frame.isVector) {
        paintGrid(c, rect);
        c.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.theme.grid());
        VectorBand band(c.painter, rect.topLeft(), c.frame.devicePixelRatio, c.deviceWidth);
        const BandStyle style = c.bandStyle(rect.height());
        c.painter.setOpacity(cache.isFiltered ? kDimmed : 1);
        if (!cache.isFiltered || !cache.hidesOthers)
            drawBand(band, cache.layout, style);
        c.painter.setOpacity(1);
        if (cache.isFiltered)
            drawBand(band, cache.matchLayout, style);
    } else {
        c.painter.drawImage(rect.topLeft(), cache.image);
    }
    paintLabels(c, cache.shown(), *lane, rect);
    paintPins(c, cache.shown(), rect);
}

// Signs of short events with room around them: a box with the glyph on a stem.
void TimelinePainter::paintPins(const Context& c, const RowLayout& layout, QRect rect)
{
    const double size = kPinPixels - 2;
    const double y = std::floor(rect.top() + (rect.height() - 1 - size) / 2);
    const int inset = c.geometry.bandInset;
    for (const RowPin& pin : layout.pins) {
        const double x = rect.left() + pin.x / c.frame.devicePixelRatio;
        c.painter.fillRect(QRectF(x, rect.top() + inset, 2, rect.height() - 2 * inset - 1),
                           c.theme.fill(pin.severity));
        const QPointF corner(x + 1 - size / 2, y);
        if (c.frame.isVector)
            drawPin(c.painter, QRectF(corner, QSizeF(size, size)), pin.severity, c.theme);
        else
            c.painter.drawImage(corner, m_sprites.pin(pin.severity));
    }
}

void TimelinePainter::paintHeaders(const Context& c)
{
    const TimelineGeometry& g = c.geometry;
    const QRect column = g.headers;
    c.painter.save();
    c.painter.fillRect(QRect(0, 0, column.width(), c.frame.size.height()), c.theme.background());
    c.painter.setClipRect(column, Qt::IntersectClip);
    for (std::size_t i = 0; i < g.rows.size(); ++i) {
        const std::size_t row = (i + g.staying) % g.rows.size();
        if (g.isInSight(row))
            paintHeader(c, row);
    }
    if (g.staying > 0)
        c.painter.fillRect(QRect(0, g.scrolled.top() - 1, column.width(), 1), c.theme.mutedText());
    c.painter.restore();
    c.painter.fillRect(QRect(column.width() - 1, 0, 1, c.frame.size.height()), c.theme.grid());
}

void TimelinePainter::paintHeader(const Context& c, std::size_t number)
{
    QPainter& painter = c.painter;
    const QFontMetrics metrics(c.frame.font);
    const TimelineRow& row = m_model.rows()[number];
    const auto [y, height] = c.geometry.rows[number];
    const int width = c.geometry.headers.width();
    const QRect rect(0, y, width, height);
    const bool worker = row.kind == TimelineRow::Kind::Worker;
    const bool isRow = c.frame.row == number;
    const bool selected = worker                                    ? c.frame.worker == row.worker
                          : row.kind == TimelineRow::Kind::Document ? c.frame.document == row.document
                                                                    : isRow;
    painter.fillRect(rect, selected ? QColor(blended(c.theme.background(), c.theme.accent(), 0.18))
                                    : c.theme.background());
    if (isRow)
        painter.fillRect(QRect(width - 4, y, 3, height - 1), c.theme.accent());
    const int forPin = pinWidth(row, c.line);
    const int x = 10 + forPin;
    const QRect title = worker ? QRect(x, y, width - x - 6, height)
                               : QRect(x, y + height / 2 - c.line, width - x - 6, c.line);
    if (forPin > 0) {
        const double size = std::round(0.8 * c.line);
        drawTack(painter, QRectF(9, title.top() + (title.height() - size) / 2, size, size),
                 c.theme.mutedText());
    }
    if (row.kind == TimelineRow::Kind::Counter) {
        paintCounterHeader(c, number, title);
    } else {
        const QString name = metrics.elidedText(m_model.title(row), Qt::ElideMiddle, title.width());
        painter.setPen(c.theme.text());
        painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft, name);
        if (worker) {
            drawStripe(painter, QRectF(0, y + 3, 4, height - 7), row.worker, c.theme);
            paintTally(c, row, QRect(x + metrics.horizontalAdvance(name) + 8, y, 0, height));
        } else {
            const QRect below(10, title.top() + c.line + 1, width - 16, c.line);
            painter.setPen(c.theme.mutedText());
            painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(m_model.subtitle(row), Qt::ElideRight, below.width()));
        }
    }
    painter.fillRect(QRect(0, rect.bottom(), width, 1), c.theme.grid());
}

// How often the worker got through, was refused, lost or gave up: signs and counts, as many as fit, from the
// right.
void TimelinePainter::paintTally(const Context& c, const TimelineRow& row, QRect after)
{
    const LaneView* lane = m_model.lane(row.worker);
    if (!lane)
        return;
    const QFontMetrics metrics(c.frame.font);
    const Summary total = lane->total();
    const int size = int(0.7 * c.line);
    double right = c.geometry.headers.right() - 6;
    for (const Severity severity :
         {Severity::LostUpdate, Severity::GiveUp, Severity::Conflict, Severity::WriteOk}) {
        const std::uint32_t count = total.counts[std::size_t(severity)];
        if (count == 0)
            continue;
        const QString text = shortNumber(count);
        const double width = metrics.horizontalAdvance(text) + size + 2;
        if (right - width < after.left())
            return;
        c.painter.setPen(c.theme.mutedText());
        c.painter.drawText(QRectF(right - width + size + 2, after.top(), width, after.height()),
                           Qt::AlignVCenter | Qt::AlignLeft, text);
        const QPointF corner(std::round(right - width), after.top() + (after.height() - 1 - size) / 2);
        if (c.frame.isVector)
            drawGlyph(c.painter, QRectF(corner, QSizeF(size, size)), severity, c.theme.fill(severity));
        else
            c.painter.drawImage(corner, m_sprites.glyph(severity, size, TimelineSprites::On::Background));
        right -= width + 8;
    }
}

void TimelinePainter::paintRuler(const Context& c) const
{
    const QRect rect = c.geometry.ruler;
    QPainter& painter = c.painter;
    painter.fillRect(QRect(0, rect.top(), c.frame.size.width(), rect.height()), c.theme.alternateRow());
    painter.fillRect(QRect(0, rect.bottom(), c.frame.size.width(), 1), c.theme.grid());
    if (!c.ruler.baseLabel.isEmpty()) {
        painter.setPen(c.theme.mutedText());
        painter.drawText(QRect(10, rect.top(), rect.left() - 16, rect.height() - 6),
                         Qt::AlignVCenter | Qt::AlignRight, c.ruler.baseLabel);
    }
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const QFontMetrics metrics(c.frame.font);
    for (const Tick& tick : c.ruler.ticks) {
        const double x = rect.left() + std::round(tick.pixel);
        const bool major = !tick.label.isEmpty();
        painter.fillRect(QRectF(x, rect.bottom() - (major ? 7 : 4), 1, major ? 7 : 4), c.theme.mutedText());
        if (!major)
            continue;
        const int width = metrics.horizontalAdvance(tick.label);
        // A label is shown whole or not at all.
        if (x + 4 < rect.left() || x + 4 + width > rect.right())
            continue;
        painter.setPen(c.theme.mutedText());
        painter.drawText(QPointF(x + 4, rect.top() + 4 + metrics.ascent()), tick.label);
    }
    painter.restore();
}

// A tab with the new term on a line through all rows.
void TimelinePainter::paintTerms(const Context& c) const
{
    const QFontMetrics metrics(c.frame.font);
    const TimeRange shown = c.scale.range(c.geometry.plot.width());
    const auto first = std::ranges::lower_bound(m_model.terms(), shown.begin, {}, &TermMark::time);
    double lastTab = -1e9;
    int drawn = 0;
    for (auto mark = first; mark != m_model.terms().end() && mark->time < shown.end && drawn < 2000;
         ++mark, ++drawn) {
        const double x = c.geometry.plot.left() + std::floor(c.scale.toPixel(mark->time));
        const QRect plot = c.geometry.plot;
        c.painter.fillRect(QRectF(x, plot.top() - 1, 1, plot.height() + 1), c.theme.text());
        const QString label = Words::tr("term %1").arg(QLocale().toString(qlonglong(mark->term.value)));
        const double width = metrics.horizontalAdvance(label) + 10;
        if (x < lastTab + 2)
            continue;
        const QRectF tab(x, c.geometry.ruler.bottom() - c.line, width, c.line + 1);
        c.painter.fillRect(tab, c.theme.text());
        c.painter.setPen(c.theme.background());
        c.painter.drawText(tab, Qt::AlignCenter, label);
        lastTab = x + width;
    }
}

// Lost updates have a flag up to the ruler: seen even when their row is scrolled away.
void TimelinePainter::paintLostFlags(const Context& c) const
{
    const QRect ruler = c.geometry.ruler;
    std::vector<std::uint8_t> lost(std::size_t(ruler.width()), 0);
    bool any = false;
    for (const auto& [worker, cache] : m_cache) {
        if (cache.scale != c.deviceScale || cache.width != c.deviceWidth)
            continue;
        for (const int column : cache.layout.lostColumns) {
            const auto x =
                std::size_t(std::clamp(int(column / c.frame.devicePixelRatio), 0, ruler.width() - 1));
            lost[x] = 1;
            any = true;
        }
    }
    if (!any)
        return;
    const QColor color = c.theme.fill(Severity::LostUpdate);
    const int top = ruler.bottom() - c.line + 2;
    int lastFlag = -100;
    for (int x = 0; x < ruler.width(); ++x) {
        if (!lost[std::size_t(x)])
            continue;
        c.painter.fillRect(QRect(ruler.left() + x, ruler.bottom() - 5, 2, 6), color); // crowded: a strip
        if (x - lastFlag < 12)
            continue;
        c.painter.fillRect(QRect(ruler.left() + x, top, 2, c.line - 2), color);
        c.painter.fillRect(QRect(ruler.left() + x, top, 8, 6), color);
        lastFlag = x;
    }
}

void TimelinePainter::paintRange(const Context& c) const
{
    if (!c.frame.range)
        return;
    const double x0 = c.geometry.plot.left() + c.scale.toPixel(c.frame.range->begin);
    const double x1 = c.geometry.plot.left() + c.scale.toPixel(c.frame.range->end);
    QColor wash = c.theme.accent();
    wash.setAlphaF(0.14F);
    const QRectF rect(x0, c.geometry.plot.top(), std::max(1.0, x1 - x0), c.geometry.plot.height());
    c.painter.fillRect(rect, wash);
    for (const double x : {x0, x1})
        c.painter.fillRect(QRectF(std::round(x), rect.top(), 1, rect.height()), c.theme.accent());
    const QFontMetrics metrics(c.frame.font);
    const QString label = canvasDuration(c.frame.range->length());
    const double width = metrics.horizontalAdvance(label) + 12;
    const double middle =
        std::clamp((x0 + x1) / 2, c.geometry.plot.left() + width / 2, c.geometry.plot.right() - width / 2);
    const QRectF tag(middle - width / 2, c.geometry.plot.bottom() - c.line - 6, width, c.line + 2);
    c.painter.fillRect(tag, c.theme.accent());
    c.painter.setPen(c.theme.palette().color(QPalette::HighlightedText));
    c.painter.drawText(tag, Qt::AlignCenter, label);
}

const Density& TimelinePainter::density(const Context& c)
{
    const std::uint64_t events = m_model.snapshot().events();
    const int width = c.geometry.overview.width();
    const bool isCurrent =
        m_overview.width == width && m_overview.events == events && m_overview.density.isComplete;
    // While a race runs the overview is made anew a few times a second, not in each frame.
    constexpr int kFramesBetween = 15;
    const bool mayWait =
        m_overview.width == width && m_overview.density.isComplete && ++m_overview.age < kFramesBetween;
    if (!isCurrent && mayWait && !c.frame.isVector) {
        m_isComplete = false; // so that it comes even if nothing else makes a frame
        return m_overview.density;
    }
    if (isCurrent)
        return m_overview.density;
    m_overview.width = width;
    m_overview.events = events;
    m_overview.age = 0;
    m_overview.image = QImage();
    m_overview.density.reset(width);
    const TimeScale scale = fitted(m_model.timeRange(), width);
    for (const LaneView& lane : m_model.snapshot().lanes())
        if (LaneIndex* index = m_model.index(lane.worker()))
            addDensity(m_overview.density, *index, lane, scale, c.budget);
    return m_overview.density;
}

const QImage& TimelinePainter::overviewImage(const Context& c)
{
    const Density& d = density(c);
    const double unit = c.frame.devicePixelRatio;
    const QSize size = c.geometry.overview.size() * unit;
    if (m_overview.image.size() != size || m_overview.theme != c.frame.theme) {
        m_overview.theme = c.frame.theme;
        m_overview.image = QImage(size, QImage::Format_RGB32);
        m_overview.image.fill(c.theme.background());
        RasterBand band(m_overview.image);
        drawDensity(band, d, size.height(), unit, c.theme);
        m_overview.image.setDevicePixelRatio(unit);
    }
    return m_overview.image;
}

void TimelinePainter::paintOverview(const Context& c)
{
    const QRect rect = c.geometry.overview;
    QPainter& painter = c.painter;
    painter.fillRect(QRect(0, 0, c.frame.size.width(), rect.height()), c.theme.background());
    painter.setPen(c.theme.mutedText());
    painter.drawText(QRect(10, 0, rect.left() - 16, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(c.frame.font)
                         .elidedText(Words::tr("conflict density"), Qt::ElideRight, rect.left() - 16));
    if (c.frame.isVector) {
        VectorBand band(painter, rect.topLeft(), 1, rect.width());
        drawDensity(band, density(c), rect.height(), 1, c.theme);
    } else {
        painter.drawImage(rect.topLeft(), overviewImage(c));
    }
    paintHits(c);
    m_isComplete = m_isComplete && m_overview.density.isComplete;
    // What is in view: the rest is washed out, the window has handles.
    const TimeScale whole = fitted(m_model.timeRange(), rect.width());
    const TimeRange shown = c.scale.range(c.geometry.plot.width());
    const double x0 = std::clamp(whole.toPixel(shown.begin), 0.0, double(rect.width()));
    const double x1 = std::clamp(std::max(whole.toPixel(shown.end), x0 + 3), 3.0, double(rect.width()));
    QColor wash = c.theme.background();
    wash.setAlphaF(0.6F);
    painter.fillRect(QRectF(rect.left(), rect.top(), x0, rect.height()), wash);
    painter.fillRect(QRectF(rect.left() + x1, rect.top(), rect.width() - x1, rect.height()), wash);
    painter.setPen(QPen(c.theme.accent(), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRectF(rect.left() + x0 + 0.5, rect.top() + 1.5, std::max(2.0, x1 - x0 - 1), rect.height() - 4));
    for (const double x : {x0, x1 - 3})
        painter.fillRect(QRectF(rect.left() + x, rect.center().y() - 7, 3, 14), c.theme.accent());
}

void TimelinePainter::paintEmpty(const Context& c) const
{
    c.painter.setPen(c.theme.mutedText());
    const QString text =
        c.frame.nothing.isEmpty() ? Words::tr("No events yet. Run a race or open a log.") : c.frame.nothing;
    c.painter.drawText(c.geometry.plot.marginsRemoved({8, 0, 8, 0}), Qt::AlignCenter | Qt::TextWordWrap,
                       text);
}

} // namespace racescope
