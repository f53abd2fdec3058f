// SPDX-License-Identifier: GPL-3.0-or-later
// A document's _seq_no over time as steps, with its _version on a second axis and a band for each primary
// term. Thinned to pixels: however many operations there are, a series has at most two points a pixel column.
// Threads: GUI thread only; the free functions are pure.
#pragma once
#include "charts/hover_chart_view.h"
#include "models/operation_table_model.h"

#include <QLineSeries>

#include <vector>

class QAreaSeries;
class QGraphicsSimpleTextItem;
class QScatterSeries;
class QValueAxis;

namespace racescope {

// Steps through (time, value), one horizontal and one vertical stroke each; the last value of a pixel column
// counts. `value`: of an operation.
QList<QPointF> stepPoints(const Operations& operations, double (*value)(const Operation&), double untilSecond,
                          int columns);

struct TermBand {
    PrimaryTerm term;
    double begin = 0; // seconds
    double end = 0;
};
std::vector<TermBand> termBands(const Operations& operations, double untilSecond);

class HistoryChart : public HoverChartView {
    Q_OBJECT
public:
    explicit HistoryChart(QWidget* parent = nullptr);

    void setOperations(const Operations& operations, double untilSecond);
    // The operation to point at; null: none.
    void setMarked(const Operation* first, const Operation* second);
    const QLineSeries& seqNos() const { return *m_seqNo; }
    std::size_t bandCount() const { return m_bands.size(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Band {
        QAreaSeries* area = nullptr;
        QLineSeries* upper = nullptr;
        QLineSeries* lower = nullptr;
        QGraphicsSimpleTextItem* label = nullptr;
        TermBand shows;
    };
    void setupSeries();
    void setBands(const std::vector<TermBand>& bands);
    Band makeBand();
    void placeLabels();
    void restyle();

    QValueAxis* m_time = nullptr;
    QValueAxis* m_seqNoAxis = nullptr;
    QValueAxis* m_versionAxis = nullptr;
    QLineSeries* m_seqNo = nullptr;
    QLineSeries* m_version = nullptr;
    QScatterSeries* m_marks = nullptr;
    std::vector<Band> m_bands;
};

} // namespace racescope
