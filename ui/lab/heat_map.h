// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts by time as a map: a row an attempt number, a column a stretch of time, the fuller the darker. The
// colour tells accepted from refused, a dot marks cells with accepted writes, and the cell under pointer or
// cursor is told in words. Threads: GUI thread only.
#pragma once
#include "race/attempt_heat.h"

#include <QWidget>

#include <optional>

namespace racescope {

class HeatMap : public QWidget {
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void show(AttemptHeat heat);
    using QWidget::show;
    const AttemptHeat& heat() const { return m_heat; }
    // "Attempts 3, 120 ms to 135 ms: 4 accepted, 12 refused"
    QString words(std::size_t row, std::size_t column) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void told(const QString& words); // of the cell in question; empty: none

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        std::size_t row = 0;
        std::size_t column = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    QRectF plot() const;
    QRectF rectOf(Cell cell) const;
    std::optional<Cell> cellAt(QPointF position) const;
    QColor colorOf(const AttemptHeat::Cell& cell) const;
    void setCurrent(std::optional<Cell> cell);
    void paintAxes(QPainter& painter) const;

    AttemptHeat m_heat;
    std::optional<Cell> m_current;
};

} // namespace racescope
