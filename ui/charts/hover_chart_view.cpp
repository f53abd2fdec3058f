// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/hover_chart_view.h"

#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace racescope {

HoverChartView::HoverChartView(QWidget* parent)
    : QChartView(parent)
{
    setProperty("framesFocus", true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

void HoverChartView::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const QRectF plot = chart()->plotArea();
    const bool isOver = plot.contains(event->position()) && !chart()->series().isEmpty();
    const Tip tip = isOver && m_teller ? m_teller(chart()->mapToValue(event->position()).x()) : Tip();
    if (tip.text.isEmpty()) {
        if (m_line)
            QToolTip::hideText();
        setHairLine({});
        return;
    }
    setHairLine(chart()->mapToPosition({tip.x, chart()->mapToValue(event->position()).y()}).x());
    QToolTip::showText(event->globalPosition().toPoint(), tip.text, viewport());
}

// The scene of the chart would take the tip away when the pointer rests.
bool HoverChartView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_line)
        return true;
    return QChartView::viewportEvent(event);
}

void HoverChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    setHairLine({});
}

void HoverChartView::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_line)
        return;
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen(Theme::current().mutedText(), 0));
    painter->drawLine(QPointF(*m_line, plot.top()), QPointF(*m_line, plot.bottom()));
}

void HoverChartView::setHairLine(std::optional<double> line)
{
    if (m_line == line)
        return;
    m_line = line;
    viewport()->update();
}

} // namespace racescope
