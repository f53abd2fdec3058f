// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/glyphs.h"

#include <algorithm>

namespace racescope {

void drawGlyph(QPainter& painter, QRectF box, Severity severity, QColor color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = box.width();
    const auto at = [&](double x, double y) { return QPointF(box.left() + x * s, box.top() + y * s); };
    painter.setPen(QPen(color, s * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (severity) {
    case Severity::Read:
        painter.setPen(QPen(color, s * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF{at(0.25, 0.2), at(0.8, 0.5), at(0.25, 0.8)});
        break;
    case Severity::WriteOk:
        painter.drawPolyline(QPolygonF{at(0.18, 0.55), at(0.42, 0.78), at(0.84, 0.26)});
        break;
    case Severity::Conflict:
        painter.drawLine(at(0.22, 0.22), at(0.78, 0.78));
        painter.drawLine(at(0.78, 0.22), at(0.22, 0.78));
        break;
    case Severity::GiveUp:
        painter.fillRect(QRectF(at(0.24, 0.24), at(0.76, 0.76)), color);
        break;
    case Severity::Noop:
        painter.drawLine(at(0.2, 0.36), at(0.8, 0.36));
        painter.drawLine(at(0.2, 0.66), at(0.8, 0.66));
        break;
    case Severity::LostUpdate:
        painter.drawLine(at(0.34, 0.14), at(0.34, 0.58));
        painter.drawLine(at(0.66, 0.14), at(0.66, 0.58));
        painter.drawPoint(at(0.34, 0.86));
        painter.drawPoint(at(0.66, 0.86));
        break;
    case Severity::None:
    case Severity::Think:
    case Severity::Backoff:
        break;
    }
    painter.restore();
}

void drawTack(QPainter& painter, QRectF box, QColor color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = box.width();
    const auto at = [&](double x, double y) { return QPointF(box.left() + x * s, box.top() + y * s); };
    painter.setPen(QPen(color, s * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{at(0.34, 0.1), at(0.66, 0.1), at(0.62, 0.38), at(0.8, 0.58), at(0.2, 0.58),
                                  at(0.38, 0.38)});
    painter.drawLine(at(0.5, 0.58), at(0.5, 0.94));
    painter.restore();
}

void drawStripe(QPainter& painter, QRectF box, WorkerId worker, const Theme& theme)
{
    const QColor color = theme.workerStripe(worker);
    switch (Theme::stripeStyle(worker)) {
    case StripeStyle::Solid:
        painter.fillRect(box, color);
        break;
    case StripeStyle::Dashed:
        for (double y = box.top(); y < box.bottom(); y += 6)
            painter.fillRect(QRectF(box.left(), y, box.width(), std::min(4.0, box.bottom() - y)), color);
        break;
    case StripeStyle::Doubled: {
        const double third = box.width() / 3;
        painter.fillRect(QRectF(box.left(), box.top(), third, box.height()), color);
        painter.fillRect(QRectF(box.right() - third, box.top(), third, box.height()), color);
        break;
    }
    }
}

} // namespace racescope
