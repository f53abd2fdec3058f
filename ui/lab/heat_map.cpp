// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/heat_map.h"

#include "charts/chart_style.h"
#include "models/format.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kFaintest = 0.18; // a single write is seen
constexpr double kDotFrom = 5;     // pixels a cell needs for a dot

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"labHeatMap"_s);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Heat map of attempts by time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, qOverload<>(&QWidget::update));
}

void HeatMap::show(AttemptHeat heat)
{
    m_heat = std::move(heat);
    setCurrent({});
    update();
}

QSize HeatMap::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 12};
}

QSize HeatMap::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * 6};
}

QString HeatMap::words(std::size_t row, std::size_t column) const
{
    const AttemptHeat::Cell& cell = m_heat.at(row, column);
    const double width = double(m_heat.end - m_heat.begin) / double(m_heat.columns);
    const auto ms = [&](double place) { return QLocale().toString(place * width / 1e6, 'f', 0); };
    const std::size_t first = row * m_heat.attemptsPerRow + 1;
    const QString attempts =
        m_heat.attemptsPerRow == 1
            ? QLocale().toString(qulonglong(first))
            : tr("%1 to %2")
                  .arg(first)
                  .arg(std::min<std::size_t>(first + m_heat.attemptsPerRow - 1, m_heat.mostAttempts));
    return tr("Attempt %1, from %2 to %3 ms: %4 accepted, %5 refused")
        .arg(attempts, ms(double(column)), ms(double(column + 1)),
             format::number(std::uint64_t(cell.accepted)), format::number(std::uint64_t(cell.refused)));
}

QRectF HeatMap::plot() const
{
    const QFontMetrics metrics = fontMetrics();
    const double left = metrics.horizontalAdvance(u"attempt 0000"_s);
    const double line = metrics.lineSpacing();
    return {left, line * 0.5, width() - left - metrics.averageCharWidth() * 4, height() - line * 2.8};
}

QRectF HeatMap::rectOf(Cell cell) const
{
    const QRectF area = plot();
    const double wide = area.width() / double(m_heat.columns);
    const double high = area.height() / double(m_heat.rows);
    return {area.left() + double(cell.column) * wide, area.bottom() - double(cell.row + 1) * high, wide,
            high};
}

std::optional<HeatMap::Cell> HeatMap::cellAt(QPointF position) const
{
    const QRectF area = plot();
    if (m_heat.isEmpty() || !area.contains(position))
        return std::nullopt;
    const double x = (position.x() - area.left()) / area.width();
    const double y = (area.bottom() - position.y()) / area.height();
    return Cell{std::min(std::size_t(y * double(m_heat.rows)), m_heat.rows - 1),
                std::min(std::size_t(x * double(m_heat.columns)), m_heat.columns - 1)};
}

// Logarithmic: a cell with one write and one with a hundred are both to be seen.
QColor HeatMap::colorOf(const AttemptHeat::Cell& cell) const
{
    const Theme& theme = Theme::current();
    const double share = double(cell.accepted) / double(std::max(cell.writes(), 1U));
    const QColor full = mixed(theme.fill(Severity::Conflict), theme.fill(Severity::WriteOk), share);
    const double strength = kFaintest + (1 - kFaintest) * std::log1p(cell.writes()) / std::log1p(m_heat.most);
    return mixed(theme.background(), full, strength);
}

void HeatMap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.background());
    painter.setPen(theme.mutedText());
    if (m_heat.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("When which attempts happen. Simulate one run to see it."));
        return;
    }
    for (std::size_t row = 0; row < m_heat.rows; ++row) {
        for (std::size_t column = 0; column < m_heat.columns; ++column) {
            const AttemptHeat::Cell& cell = m_heat.at(row, column);
            if (cell.writes() == 0)
                continue;
            const QRectF place = rectOf({row, column});
            painter.fillRect(place, colorOf(cell));
            if (cell.accepted > 0 && place.height() >= kDotFrom) {
                const double side = std::min({3.0, place.width(), place.height() / 2});
                painter.fillRect(
                    QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side),
                    theme.text());
            }
        }
    }
    paintAxes(painter);
    if (m_current) {
        painter.setPen(QPen(theme.text(), 2));
        painter.drawRect(rectOf(*m_current).adjusted(-1, -1, 1, 1));
    }
}

void HeatMap::paintAxes(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QRectF area = plot();
    const QFontMetrics metrics = fontMetrics();
    const double line = metrics.lineSpacing();
    painter.setPen(theme.grid());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.setPen(theme.mutedText());
    const double length = double(m_heat.end - m_heat.begin) / 1e6;
    const double step = niceStep(length, std::max(2, int(area.width() / (metrics.averageCharWidth() * 16))));
    for (double ms = 0; ms <= length; ms += step) {
        const double x = area.left() + area.width() * ms / std::max(length, 1e-9);
        const QRectF place(x - 60, area.bottom() + 2, 120, line);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().toString(ms, 'f', step < 1 ? 2 : 0));
    }
    painter.drawText(QRectF(area.left(), area.bottom() + line, area.width(), line),
                     Qt::AlignHCenter | Qt::AlignTop, tr("ms since the start"));
    const double rowHigh = area.height() / double(m_heat.rows);
    const auto every = std::size_t(std::max(1.0, std::ceil(line * 1.3 / rowHigh)));
    for (std::size_t row = 0; row < m_heat.rows; row += every) {
        const QRectF place(0, rectOf({row, 0}).center().y() - line / 2, area.left() - 6, line);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         tr("attempt %1").arg(row * m_heat.attemptsPerRow + 1));
    }
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = cellAt(help->pos());
        if (cell)
            QToolTip::showText(help->globalPos(), words(cell->row, cell->column), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HeatMap::setCurrent(std::optional<Cell> cell)
{
    if (m_current == cell)
        return;
    m_current = cell;
    const QString text = cell ? words(cell->row, cell->column) : QString();
    setAccessibleDescription(text);
    emit told(text);
    update();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(cellAt(event->position()));
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    setCurrent(cellAt(event->position()));
}

void HeatMap::leaveEvent(QEvent* event)
{
    setCurrent({});
    QWidget::leaveEvent(event);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                         event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!isArrow || m_heat.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_current) {
        setCurrent(Cell{});
        return;
    }
    Cell cell = *m_current;
    if (event->key() == Qt::Key_Left && cell.column > 0)
        --cell.column;
    if (event->key() == Qt::Key_Right && cell.column + 1 < m_heat.columns)
        ++cell.column;
    if (event->key() == Qt::Key_Down && cell.row > 0)
        --cell.row;
    if (event->key() == Qt::Key_Up && cell.row + 1 < m_heat.rows)
        ++cell.row;
    setCurrent(cell);
}

} // namespace racescope
