// SPDX-License-Identifier: GPL-3.0-or-later
// The graph of a race's states, to be looked over by mouse and keys: wheel or + and - zoom, dragging moves, 0
// fits, arrows go from state to state, Enter chooses an end. Threads: GUI thread only.
#pragma once
#include "explorer/graph_layout.h"
#include "theme/theme.h"

#include <QWidget>

#include <optional>

namespace racescope {

class StateGraphView : public QWidget {
    Q_OBJECT
public:
    explicit StateGraphView(QWidget* parent = nullptr);

    // `ends`: what each outcome came to, by its number in the graph.
    void show(StateGraph graph, std::vector<Severity> ends);
    // Instead of a graph, why there is none.
    void showNothing(const QString& why);
    const StateGraph& graph() const { return m_graph; }
    std::optional<std::uint32_t> current() const { return m_current; }
    void setCurrent(std::optional<std::uint32_t> node);
    // Marks the ends of an outcome, and the way of its shortest schedule.
    void setOutcome(std::optional<std::uint32_t> outcome);
    QString describe(std::uint32_t node) const;
    QSize sizeHint() const override;

signals:
    void currentChanged(const QString& description);
    void outcomeChosen(std::uint32_t outcome);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void zoomBy(double factor, QPointF fixed);
    QPointF toPixels(QPointF place) const;
    std::optional<std::uint32_t> nodeAt(QPointF pixel) const;
    double radiusOf(const GraphNode& node) const;
    void paintBands(QPainter& painter) const;
    void paintEdges(QPainter& painter) const;
    void paintNodes(QPainter& painter) const;
    const std::vector<std::uint32_t>& witness() const; // of the outcome that is marked
    void paintWitness(QPainter& painter) const;
    void goAlong(bool forward);
    void goAcross(int by);
    void choose();

    StateGraph m_graph;
    GraphLayout m_layout;
    std::vector<Severity> m_ends;
    QString m_nothing;
    std::optional<std::uint32_t> m_current;
    std::optional<std::uint32_t> m_outcome;
    double m_scaleX = 1; // pixels for a unit
    double m_scaleY = 1;
    QPointF m_origin; // in pixels
    bool m_isFitted = true;
    QPointF m_press;
    bool m_isDragged = false;
};

} // namespace racescope
