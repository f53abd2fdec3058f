// SPDX-License-Identifier: GPL-3.0-or-later
// A chart that says what it shows where the pointer is: a hair line, and the figures as a tip at once,
// without waiting for the pointer to rest. Threads: GUI thread only.
#pragma once
#include <QChartView>

#include <functional>
#include <optional>

class QAbstractSeries;

namespace racescope {

class HoverChartView : public QChartView {
    Q_OBJECT
public:
    // What is to be told of one place.
    struct Tip {
        double x = 0; // where the line stands, on the axis
        QString text; // rich; empty says nothing
    };
    // Of the place nearest to `x`.
    using Teller = std::function<Tip(double x)>;

    explicit HoverChartView(QWidget* parent = nullptr);
    void setTeller(Teller teller) { m_teller = std::move(teller); }
    // Where the line stands now, in pixels of the view.
    std::optional<double> hairLine() const { return m_line; }

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void setHairLine(std::optional<double> line);

    Teller m_teller;
    std::optional<double> m_line;
};

} // namespace racescope
