// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab measured, as four charts: completion, calls, waste by number of clients, and how many attempts
// updates took, each a line a policy in the band where eight of ten runs lie. Theory lies beside it as thin
// lines, races with real threads as squares. Threads: GUI thread only.
#pragma once
#include "charts/hover_chart_view.h"
#include "lab/lab_legend.h"
#include "race/lab.h"

#include <QWidget>

#include <vector>

class QAbstractAxis;
class QChart;
class QXYSeries;

namespace racescope {

// One race with real threads, to be laid over.
struct RealPoint {
    std::size_t policy = 0; // of the plan
    std::uint32_t clients = 0;
    double calls = 0;
    double completionMs = 0;
    double waste = 0;
};

struct LabPicture {
    LabPlan plan;
    std::vector<LabResult> results;
    std::vector<RealPoint> real;
    std::uint32_t attemptsOf = 0; // clients whose attempts are shown
    bool theory = true;
    bool logarithmic = true;
};

class LabCharts : public QWidget {
    Q_OBJECT
public:
    explicit LabCharts(QWidget* parent = nullptr);

    void show(LabPicture picture);
    using QWidget::show;
    const LabPicture& picture() const { return m_picture; }
    QChart* chart(int number) const; // completion, calls, waste, attempts

private:
    enum Place { Completion, Calls, Waste, Attempts, Places };
    struct Value {
        double mean = 0;
        double low = 0;
        double high = 0;
    };
    struct Axes {
        QAbstractAxis* x = nullptr;
        QAbstractAxis* y = nullptr;
    };
    HoverChartView* makeChart(Place place, const QString& name, const QString& title,
                              const QString& description);
    HoverChartView::Tip tipByClients(Place place, double clients) const;
    HoverChartView::Tip tipOfAttempts(double attempts) const;
    static Value valueOf(Place place, const LabResult& result);
    void redraw();
    void drawByClients(Place place);
    static void drawBand(QChart& chart, const QList<QPointF>& low, const QList<QPointF>& high, QColor color,
                         const Axes& axes);
    void drawAttempts();
    void drawTheory(Place place, const Axes& axes);
    void drawReal(Place place, const Axes& axes);
    Axes makeAxes(QChart& chart, double mostX, double least, double most, bool logarithmic);
    void attach(QChart& chart, QXYSeries& series, const Axes& axes);

    std::vector<LabLegend::Entry> legend() const;

    LabLegend* m_legend = nullptr;
    std::vector<HoverChartView*> m_views;
    LabPicture m_picture;
};

// Whether the curves of theory hold for a model: one document, a server that costs nothing, all at once.
bool hasTheory(const LabModel& model);
// Told apart by colour and by dashes.
QPen labPen(std::size_t policy);

} // namespace racescope
