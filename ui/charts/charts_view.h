// SPDX-License-Identifier: GPL-3.0-or-later
// Two live charts: how many writes a second are accepted and refused, and which share is refused. One
// replace() per series and beat. Threads: GUI thread only.
#pragma once
#include "charts/hover_chart_view.h"
#include "charts/matched_rates.h"
#include "main_window/run_controller.h"

#include <QLineSeries>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QLabel;
class QValueAxis;

namespace racescope {

class ChartsView : public QWidget {
    Q_OBJECT
public:
    explicit ChartsView(RunController& run, QWidget* parent = nullptr);
    ~ChartsView() override;

    // As shown: of all events, or of those that match.
    const RateHistory& history() const { return m_matching ? m_matching->history() : m_history; }

public slots:
    // Only these are counted; null: all events.
    void setMatches(std::shared_ptr<const racescope::FilterMatches> matches);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    HoverChartView* makeChart(const QString& name, const QString& description);
    void setupThroughput();
    void setupShare();
    HoverChartView::Tip tipAt(double second) const;
    void beat();
    void recall();
    void countMatches();
    void forgetMatches();
    void redraw();
    void showTotals();
    void restyle();

    RunController& m_run;
    RateHistory m_history;
    std::shared_ptr<const FilterMatches> m_matches;
    std::shared_ptr<const MatchedRates> m_matching; // null: no filter, or its matches are still to be counted
    std::shared_ptr<const FilterMatches> m_counted; // what m_matching was last counted from
    std::stop_source m_stop;                        // what counts
    bool m_isCounting = false;
    bool m_isRecalled = false;
    std::optional<std::uint64_t> m_recalled; // generation of the snapshot
    HoverChartView* m_throughput = nullptr;
    HoverChartView* m_share = nullptr;
    QLineSeries* m_accepted = nullptr;
    QLineSeries* m_conflicts = nullptr;
    QLineSeries* m_lost = nullptr;
    QLineSeries* m_shareSeries = nullptr;
    QValueAxis* m_throughputTime = nullptr;
    QValueAxis* m_throughputRate = nullptr;
    QValueAxis* m_shareTime = nullptr;
    QValueAxis* m_shareAxis = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_filtered = nullptr;
};

} // namespace racescope
