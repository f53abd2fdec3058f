// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a row's bars: labels, the ring of the selection, the arrow from a 409 to the write that beat
// it.
#include "timeline/glyphs.h"
#include "timeline/timeline_context.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace racescope {
void TimelinePainter::paintLabels(const Context& c, const RowLayout& layout, const LaneView& lane, QRect rect)
{
    const int inset = c.geometry.bandInset;
    const int glyph = std::min(11, rect.height() - 2 * inset - 4);
    const double middle = rect.top() + (rect.height() - 1) / 2.0;
    QFont font = c.frame.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    const double textTop = std::round(middle - QFontMetricsF(font).height() / 2);
    c.painter.save();
    c.painter.setFont(font);
    int drawn = 0;
    for (const RowBar& bar : layout.bars) {
        const double x0 = std::max(0.0, bar.x0 / c.frame.devicePixelRatio);
        const double x1 = std::min<double>(rect.width(), bar.x1 / c.frame.devicePixelRatio);
        const bool isWait = bar.severity == Severity::Think || bar.severity == Severity::Backoff;
        // Pins of short neighbours reach over both ends of a wait.
        const double margin = isWait ? 11 : 3;
        const double room = x1 - x0 - 2 * margin;
        if (room < glyph || bar.isGap)
            continue;
        if (++drawn > c.labelsPerRow)
            break;
        const double forGlyph = isWait ? 0 : glyph + 3;
        const TimelineSprites::Text* label = nullptr;
        const auto* texts = m_sprites.labels(lane.at(bar.index), bar.severity, c.newLabels);
        m_isComplete = m_isComplete && texts;
        for (std::size_t i = 0; texts && i < texts->size(); ++i) {
            label = &(*texts)[i];
            if (label->width + forGlyph <= room)
                break;
        }
        const bool hasText = label && label->width > 0 && label->width + forGlyph <= room;
        if (isWait && !hasText)
            continue;
        const double textWidth = hasText ? label->width : 0;
        const double left = rect.left() + x0 + margin + (isWait ? (room - textWidth) / 2 : 0);
        // Patterns would run through the letters.
        if (bar.severity == Severity::Conflict || bar.severity == Severity::Backoff)
            c.painter.fillRect(
                QRectF(left - 1, rect.top() + inset, forGlyph + textWidth + 3, rect.height() - 2 * inset - 1),
                bar.severity == Severity::Conflict ? c.theme.fill(bar.severity) : c.theme.background());
        const QPointF corner(left, std::round(middle - glyph / 2.0));
        const QColor color = isWait ? c.theme.text() : c.theme.textOn(bar.severity);
        if (!isWait && c.frame.isVector)
            drawGlyph(c.painter, QRectF(corner, QSizeF(glyph, glyph)), bar.severity, color);
        else if (!isWait)
            c.painter.drawImage(corner, m_sprites.glyph(bar.severity, glyph, TimelineSprites::On::Fill));
        if (!hasText)
            continue;
        c.painter.setPen(color);
        c.painter.drawStaticText(QPointF(std::round(left + forGlyph), textTop), label->text);
    }
    c.painter.restore();
}

QRect TimelinePainter::eventRect(EventRef ref, const TimelineFrame& frame) const
{
    const auto row = m_model.rowOf(ref.worker);
    const auto event = m_model.event(ref);
    if (!row || !event)
        return {};
    const TimelineGeometry g = geometry(frame);
    const QRect rect = g.rowRect(*row);
    const auto clamped = [&](double x) { return int(std::clamp(std::floor(x), -100000.0, 100000.0)); };
    const int x0 = clamped(frame.scale.toPixel(event->time));
    const int x1 = std::max(clamped(frame.scale.toPixel(event->end())), x0 + 3);
    return {rect.left() + x0, rect.top() + g.bandInset, x1 - x0, rect.height() - 2 * g.bandInset - 1};
}

void TimelinePainter::paintRing(const Context& c, EventRef ref, QColor color, double width) const
{
    TimelineFrame frame = c.frame;
    frame.scale = c.scale;
    const QRect rect = eventRect(ref, frame);
    if (rect.isEmpty())
        return;
    const double out = 1 + width / 2; // a gap of a pixel, then the ring
    c.painter.save();
    c.painter.setClipRect(c.geometry.areaOf(*m_model.rowOf(ref.worker)), Qt::IntersectClip);
    c.painter.setBrush(Qt::NoBrush);
    c.painter.setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    c.painter.drawRect(QRectF(rect).adjusted(-out, -out, out, out));
    c.painter.restore();
}

void TimelinePainter::paintSelection(const Context& c) const
{
    if (c.frame.hovered && c.frame.hovered != c.frame.event)
        paintRing(c, *c.frame.hovered, c.theme.mutedText(), 1);
    if (!c.frame.event)
        return;
    const auto event = m_model.event(*c.frame.event);
    if (event && event->kind == EventKind::Conflict) {
        paintStaleInterval(c, *c.frame.event);
        if (const auto winner = m_model.winnerOf(*c.frame.event)) {
            paintArrow(c, endOf(c, *c.frame.event), endOf(c, *winner));
            paintRing(c, *winner, c.theme.text(), 1);
        }
    }
    paintRing(c, *c.frame.event, c.theme.text(), 2);
}

// A flag with the name in the ruler and a line through the rows; of a stretch, a bar under its name.
void TimelinePainter::paintMarks(const Context& c) const
{
    const QRect ruler = c.geometry.ruler;
    const QFontMetrics metrics(c.frame.font);
    const int top = ruler.bottom() - c.line - 1;
    int free = ruler.left(); // of names
    for (const TimelineMark& mark : c.frame.marks) {
        const double x0 = ruler.left() + c.scale.toPixel(mark.begin);
        const double x1 = ruler.left() + c.scale.toPixel(mark.end);
        if (x1 < ruler.left() || x0 > ruler.right())
            continue;
        QColor line = c.theme.accent();
        if (mark.end > mark.begin)
            c.painter.fillRect(QRectF(x0, ruler.bottom() - 3, std::max(x1 - x0, 2.0), 4), line);
        line.setAlphaF(0.6F);
        c.painter.fillRect(QRectF(std::floor(x0), top, 1, c.geometry.plot.bottom() - top), line);
        if (mark.end > mark.begin)
            c.painter.fillRect(QRectF(std::floor(x1), top, 1, c.geometry.plot.bottom() - top), line);
        const int left = std::max(int(x0), ruler.left());
        const QString name = metrics.elidedText(mark.text, Qt::ElideRight, 12 * c.line);
        const QRect flag(left, top, metrics.horizontalAdvance(name) + 8, c.line);
        if (left < free)
            continue; // names in a crowd: the pane lists them all
        c.painter.fillRect(flag, c.theme.accent());
        c.painter.setPen(c.theme.background());
        c.painter.drawText(flag, Qt::AlignCenter, name);
        free = flag.right() + 4;
    }
}

// From the read whose token had gone stale to the refusal.
void TimelinePainter::paintStaleInterval(const Context& c, EventRef conflict) const
{
    const auto read = m_model.readOf(conflict);
    const auto row = m_model.rowOf(conflict.worker);
    if (!read || !row)
        return;
    const double x0 = c.scale.toPixel(m_model.event(*read)->time);
    const double x1 = c.scale.toPixel(m_model.event(conflict)->end());
    const QRect rect = c.geometry.rowRect(*row);
    c.painter.save();
    c.painter.setClipRect(c.geometry.areaOf(*row), Qt::IntersectClip);
    QColor wash = c.theme.fill(Severity::Conflict);
    c.painter.fillRect(QRectF(rect.left() + x0, rect.top() + 1, std::max(x1 - x0, 2.0), 2), wash);
    c.painter.fillRect(QRectF(rect.left() + x0, rect.bottom() - 3, std::max(x1 - x0, 2.0), 2), wash);
    wash.setAlphaF(0.16F);
    c.painter.fillRect(QRectF(rect.left() + x0, rect.top() + 1, std::max(x1 - x0, 2.0), rect.height() - 2),
                       wash);
    c.painter.restore();
}

// An event whose row is scrolled out of sight, below the pinned ones or beyond the window, is where its row
// went: at the edge.
TimelinePainter::ArrowEnd TimelinePainter::endOf(const Context& c, EventRef ref) const
{
    TimelineFrame frame = c.frame;
    frame.scale = c.scale;
    const QRect rect = eventRect(ref, frame);
    if (rect.isEmpty())
        return {};
    const QRect area = c.geometry.areaOf(*m_model.rowOf(ref.worker));
    const QRect seen = rect.intersected(QRect(rect.left(), area.top(), rect.width(), area.height()));
    if (!seen.isEmpty())
        return {seen, area};
    const bool isAbove = rect.top() < area.top();
    const int edge = isAbove ? area.top() : area.bottom();
    return {QRect(rect.left(), edge, rect.width(), 1), area, isAbove ? Beyond::Above : Beyond::Below};
}

void TimelinePainter::paintArrow(const Context& c, const ArrowEnd& from, const ArrowEnd& to) const
{
    if (from.rect.isEmpty() || to.rect.isEmpty())
        return;
    const bool up = to.rect.center().y() < from.rect.center().y();
    const QPointF start(from.rect.center().x(), up ? from.rect.top() - 3 : from.rect.bottom() + 4);
    const bool isSeen = to.beyond == Beyond::No;
    const int into = to.beyond == Beyond::Above ? 1 : -1; // the view
    const QPointF tip(to.rect.center().x(), !isSeen ? to.rect.top() + 4 * into
                                            : up    ? to.rect.bottom() + 4
                                                    : to.rect.top() - 3);
    const QLineF line(start, tip);
    if (line.length() < 1 || (!isSeen && from.beyond == to.beyond))
        return;
    c.painter.save();
    c.painter.setClipRect(from.area.united(to.area), Qt::IntersectClip);
    c.painter.setRenderHint(QPainter::Antialiasing);
    // A halo keeps it readable over anything.
    c.painter.setPen(QPen(c.theme.background(), 4.5, Qt::SolidLine, Qt::RoundCap));
    c.painter.drawLine(line);
    QPen dashed(c.theme.text(), 1.75);
    dashed.setDashPattern({4, 3});
    c.painter.setPen(dashed);
    c.painter.drawLine(line);
    if (isSeen)
        paintHead(c, tip, (tip - start) / line.length());
    else
        paintMore(c, tip, -into);
    c.painter.restore();
}

void TimelinePainter::paintHead(const Context& c, QPointF tip, QPointF along) const
{
    const QPointF across(-along.y(), along.x());
    c.painter.setPen(QPen(c.theme.background(), 1));
    c.painter.setBrush(c.theme.text());
    c.painter.drawPolygon(QPolygonF{tip, tip - along * 10 + across * 5, tip - along * 10 - across * 5});
}

// Two small open heads one behind the other: it goes on where one does not see it.
void TimelinePainter::paintMore(const Context& c, QPointF tip, int down) const
{
    c.painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(c.theme.background(), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
                            QPen(c.theme.text(), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)}) {
        c.painter.setPen(pen);
        for (const int behind : {0, 5}) {
            const QPointF at = tip - QPointF(0, behind * down);
            c.painter.drawPolyline(QPolygonF{at - QPointF(4, 4 * down), at, at - QPointF(-4, 4 * down)});
        }
    }
}

TimelineHit TimelinePainter::hitTest(QPoint position, const TimelineFrame& frame) const
{
    const TimelineGeometry g = geometry(frame);
    TimelineHit hit;
    hit.time = frame.scale.toTime(position.x() - g.plot.left());
    if (g.overview.contains(position))
        hit.area = TimelineHit::Area::Overview;
    else if (g.ruler.contains(position))
        hit.area = TimelineHit::Area::Ruler;
    if (hit.area != TimelineHit::Area::None || position.y() < g.plot.top())
        return hit;
    for (std::size_t i = 0; i < g.rows.size(); ++i)
        if (g.rowRect(i).intersected(g.areaOf(i)).contains(g.plot.left(), position.y()))
            hit.row = i;
    hit.area = g.headers.contains(position) ? TimelineHit::Area::Header : TimelineHit::Area::Row;
    if (!hit.row || hit.area == TimelineHit::Area::Header)
        return hit;
    const TimelineRow& row = m_model.rows()[*hit.row];
    const double x = position.x() - g.plot.left();
    if (row.kind == TimelineRow::Kind::Document) {
        if (const DocumentTrack* documentTrack = m_model.track(row.document))
            if (const auto* point = documentTrack->at(frame.scale.toTime(x + 2)))
                hit.event = point->event;
        return hit;
    }
    const LaneView* lane = row.kind == TimelineRow::Kind::Worker ? m_model.lane(row.worker) : nullptr;
    if (!lane)
        return hit;
    const auto cached = m_cache.find(row.worker);
    if (cached != m_cache.end()) {
        const double device = x * frame.devicePixelRatio;
        for (const RowPin& pin : cached->second.shown().pins)
            if (std::abs(pin.x - device) <= 8 * frame.devicePixelRatio)
                hit.event = EventRef{row.worker, pin.index};
    }
    if (hit.event)
        return hit;
    // The worst of what begins within two pixels, else what covers the pixel.
    const std::size_t first = lane->lowerBound(frame.scale.toTime(x - 1.5));
    const std::size_t last = lane->lowerBound(frame.scale.toTime(x + 1.5));
    const Severity worst = lane->worst(first, last);
    const auto covering = m_model.eventAt(row.worker, hit.time);
    if (worst > Severity::Read || (worst != Severity::None && !covering)) {
        if (const auto found = lane->next(first, worst); found && *found < last)
            hit.event = EventRef{row.worker, *found};
    } else {
        hit.event = covering;
    }
    return hit;
}

} // namespace racescope
