// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/state_graph_view.h"

#include "models/format.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kMargin = 10;
constexpr double kMostScaleX = 60; // pixels for a unit, when few states would be blown up
constexpr double kMostScaleY = 40;
constexpr double kLeastRadius = 1.5;
constexpr double kMostRadius = 7;
constexpr double kZoomStep = 1.25;
constexpr double kWitnessWidth = 8; // pixels
constexpr float kWitnessAlpha = 0.4f;
constexpr std::size_t kSmoothEdges =
    600; // more lines are drawn unsmoothed: antialiasing costs most of the time

} // namespace

StateGraphView::StateGraphView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"stateGraph"_s);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("State graph"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(fontMetrics().lineSpacing() * 6);
}

QSize StateGraphView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 16};
}

void StateGraphView::show(StateGraph graph, std::vector<Severity> ends)
{
    m_graph = std::move(graph);
    m_ends = std::move(ends);
    m_layout = layOut(m_graph);
    m_nothing.clear();
    m_current.reset();
    m_outcome.reset();
    m_isFitted = true;
    setAccessibleDescription(m_graph.aggregated
                                 ? tr("States that look alike are one dot. Dots: %1, kinds of steps: %2")
                                       .arg(format::number(std::uint64_t(m_graph.nodes.size())),
                                            format::number(std::uint64_t(m_graph.edges.size())))
                                 : tr("States: %1, steps between them: %2")
                                       .arg(format::number(std::uint64_t(m_graph.nodes.size())),
                                            format::number(std::uint64_t(m_graph.edges.size()))));
    fit();
}

void StateGraphView::showNothing(const QString& why)
{
    show({}, {});
    m_nothing = why;
    setAccessibleDescription(why);
    update();
}

void StateGraphView::fit()
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF room = QRectF(rect()).adjusted(kMargin, metrics.lineSpacing() + kMargin, -kMargin, -kMargin);
    const QRectF& bounds = m_layout.bounds;
    if (bounds.isEmpty() || room.width() <= 0 || room.height() <= 0)
        return update();
    m_scaleX = std::min(kMostScaleX, room.width() / bounds.width());
    m_scaleY = std::min(kMostScaleY, room.height() / std::max(1.0, bounds.height()));
    m_origin = room.center() - QPointF(bounds.center().x() * m_scaleX, bounds.center().y() * m_scaleY);
    update();
}

void StateGraphView::zoomBy(double factor, QPointF fixed)
{
    m_isFitted = false;
    m_scaleX *= factor;
    m_scaleY *= factor;
    m_origin = fixed + (m_origin - fixed) * factor;
    update();
}

QPointF StateGraphView::toPixels(QPointF place) const
{
    return m_origin + QPointF(place.x() * m_scaleX, place.y() * m_scaleY);
}

// Grows with the number of states that a dot stands for.
double StateGraphView::radiusOf(const GraphNode& node) const
{
    const double own = std::clamp(std::min(m_scaleX, m_scaleY) * 0.3, kLeastRadius, kMostRadius);
    return node.states > 1 ? std::min(own + std::log2(double(node.states)), 2 * kMostRadius) : own;
}

std::optional<std::uint32_t> StateGraphView::nodeAt(QPointF pixel) const
{
    std::optional<std::uint32_t> nearest;
    double best = kMostRadius + 3;
    for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node) {
        const QPointF away = toPixels(m_layout.places[node]) - pixel;
        const double distance = std::hypot(away.x(), away.y()) - radiusOf(m_graph.nodes[node]);
        if (distance < best) {
            best = distance;
            nearest = node;
        }
    }
    return nearest;
}

QString StateGraphView::describe(std::uint32_t number) const
{
    const GraphNode& node = m_graph.nodes[number];
    QString text = tr("Accepted changes: %1, steps from the start: %2, workers that have finished: %3")
                       .arg(node.column)
                       .arg(node.depth)
                       .arg(node.finished);
    if (node.states > 1)
        text = tr("%1, states: %2").arg(text, format::number(node.states));
    if (node.outcome && *node.outcome < m_ends.size())
        text = tr("%1. The race ends: %2").arg(text, Theme::name(m_ends[*node.outcome]));
    if (std::find(witness().begin(), witness().end(), number) != witness().end())
        text = tr("%1. On the shortest way to the chosen end").arg(text);
    return text;
}

void StateGraphView::setCurrent(std::optional<std::uint32_t> node)
{
    m_current = node;
    if (node)
        emit currentChanged(describe(*node));
    update();
}

void StateGraphView::setOutcome(std::optional<std::uint32_t> outcome)
{
    m_outcome = outcome;
    update();
}

void StateGraphView::paintBands(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QFontMetrics metrics = fontMetrics();
    bool odd = false;
    for (const GraphLayout::Band& band : m_layout.bands) {
        const double left = toPixels({band.left, 0}).x();
        const double right = toPixels({band.right, 0}).x();
        if (odd)
            painter.fillRect(QRectF(left, 0, right - left, height()), theme.alternateRow());
        odd = !odd;
        //: Above a column of the state graph: how many changes the store has accepted.
        const QString full = tr("commits %1").arg(band.commits);
        const QString text =
            metrics.horizontalAdvance(full) < right - left - 4 ? full : QString::number(band.commits);
        painter.setPen(theme.mutedText());
        painter.drawText(QRectF(left, 2, right - left, metrics.lineSpacing()), Qt::AlignCenter, text);
    }
}

void StateGraphView::paintEdges(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    QPen plain(theme.grid().darker(theme.isDark() ? 70 : 130), 1);
    QPen conflict(theme.fill(Severity::Conflict), 1, Qt::DashLine);
    QPen lost(theme.fill(Severity::LostUpdate), 2);
    for (QPen* pen : {&plain, &conflict, &lost})
        pen->setCosmetic(true);
    painter.setRenderHint(QPainter::Antialiasing, m_graph.edges.size() <= kSmoothEdges);
    // What matters lies on top.
    for (int layer = 0; layer < 3; ++layer) {
        painter.setPen(layer == 0 ? plain : layer == 1 ? conflict : lost);
        for (const GraphEdge& edge : m_graph.edges) {
            const int own = edge.lostUpdate ? 2 : edge.conflict ? 1 : 0;
            if (own == layer)
                painter.drawLine(toPixels(m_layout.places[edge.from]), toPixels(m_layout.places[edge.to]));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

const std::vector<std::uint32_t>& StateGraphView::witness() const
{
    static const std::vector<std::uint32_t> none;
    return m_outcome && *m_outcome < m_graph.witnesses.size() ? m_graph.witnesses[*m_outcome] : none;
}

// Below the edges, so that a conflict on the way still shows as one.
void StateGraphView::paintWitness(QPainter& painter) const
{
    QColor color = Theme::current().accent();
    color.setAlphaF(kWitnessAlpha);
    QPen pen(color, kWitnessWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF way;
    for (const std::uint32_t node : witness())
        way << toPixels(m_layout.places[node]);
    painter.drawPolyline(way);
}

void StateGraphView::paintNodes(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    for (std::uint32_t number = 0; number < m_graph.nodes.size(); ++number) {
        const GraphNode& node = m_graph.nodes[number];
        const QPointF at = toPixels(m_layout.places[number]);
        const double radius = radiusOf(node);
        const bool isEnd = node.outcome && *node.outcome < m_ends.size();
        painter.setPen(QPen(theme.text(), 1));
        painter.setBrush(isEnd ? theme.fill(m_ends[*node.outcome]) : theme.background());
        painter.drawEllipse(at, radius, radius);
        if (isEnd || number == 0) { // a second ring: an end; the start is full
            painter.setBrush(number == 0 ? QBrush(theme.text()) : QBrush(Qt::NoBrush));
            painter.drawEllipse(at, radius + (isEnd ? 2 : 0), radius + (isEnd ? 2 : 0));
        }
        const bool isMarked = m_current == number || (isEnd && m_outcome && node.outcome == m_outcome);
        if (isMarked) {
            painter.setPen(QPen(theme.accent(), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, radius + 5, radius + 5);
        }
    }
}

void StateGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.background());
    if (m_graph.nodes.empty()) {
        painter.setPen(theme.mutedText());
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap, m_nothing);
    } else {
        paintBands(painter);
        paintWitness(painter);
        paintEdges(painter);
        paintNodes(painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent(), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void StateGraphView::resizeEvent(QResizeEvent*)
{
    if (m_isFitted)
        fit();
}

void StateGraphView::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void StateGraphView::mousePressEvent(QMouseEvent* event)
{
    m_press = event->position();
    m_isDragged = false;
}

void StateGraphView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF moved = event->position() - m_press;
    if (!m_isDragged && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragged = true;
    m_isFitted = false;
    m_origin += moved;
    m_press = event->position();
    update();
}

void StateGraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isDragged && event->button() == Qt::LeftButton)
        setCurrent(nodeAt(event->position()));
}

void StateGraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    setCurrent(nodeAt(event->position()));
    choose();
}

void StateGraphView::choose()
{
    if (m_current && m_graph.nodes[*m_current].outcome)
        emit outcomeChosen(*m_graph.nodes[*m_current].outcome);
}

// To the first state that leads here, or to the first that this one leads to.
void StateGraphView::goAlong(bool forward)
{
    for (const GraphEdge& edge : m_graph.edges) {
        if ((forward ? edge.from : edge.to) == *m_current)
            return setCurrent(forward ? edge.to : edge.from);
    }
}

// To the next state of the same column.
void StateGraphView::goAcross(int by)
{
    const QPointF here = m_layout.places[*m_current];
    for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node) {
        const QPointF away = m_layout.places[node] - here;
        if (std::abs(away.x()) < 0.1 && std::abs(away.y() - by) < 0.1)
            return setCurrent(node);
    }
}

void StateGraphView::keyPressEvent(QKeyEvent* event)
{
    if (m_graph.nodes.empty())
        return QWidget::keyPressEvent(event);
    const bool moves = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                       event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (moves && !m_current)
        return setCurrent(0);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return goAlong(event->key() == Qt::Key_Right);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return goAcross(event->key() == Qt::Key_Down ? 1 : -1);
    case Qt::Key_Plus:
        return zoomBy(kZoomStep, rect().center());
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep, rect().center());
    case Qt::Key_0:
        m_isFitted = true;
        return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose();
    default:
        return QWidget::keyPressEvent(event);
    }
}

bool StateGraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto node = nodeAt(help->pos());
        if (node)
            QToolTip::showText(help->globalPos(), describe(*node), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace racescope
