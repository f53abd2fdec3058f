// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the lab, opened: a timeline with every client's attempts and a map of attempts by time. The run
// is a simulated one of the sweep, or a race with real threads in the same world, whose figures are then laid
// over the charts. Threads: GUI thread only; runs and races happen on threads of their own.
#pragma once
#include "lab/lab_charts.h"
#include "race/attempt_heat.h"
#include "race/real_lab.h"
#include "selection.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <thread>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace racescope {

class HeatMap;
class TimelineView;

class LabRunView : public QWidget {
    Q_OBJECT
public:
    explicit LabRunView(QWidget* parent = nullptr);
    ~LabRunView() override;

    // What can be opened: cells of a sweep.
    void setSweep(const LabPlan& plan, const std::vector<LabResult>& results);
    bool isBusy() const { return m_isBusy; }
    TimelineView& timeline() { return *m_timeline; }
    HeatMap& heatMap() { return *m_heatMap; }
    QString status() const;

    static constexpr double kMostCalls = 1'000'000; // of a run that is opened

public slots:
    void simulate();
    void raceForReal();
    void cancel();

signals:
    void realFinished(const racescope::RealPoint& point);
    void opened(); // a recording is on screen

private:
    struct Cell {
        std::size_t policy = 0;
        std::uint32_t clients = 0;
        double calls = 0; // expected
    };
    struct Recording {
        std::shared_ptr<Trace> trace;
        AttemptHeat heat;
        QString words;
    };
    QPushButton* addButton(const QString& name, QStringView icon, const QString& text, const QString& tip);
    std::optional<Cell> chosen() const;
    void setBusy(bool busy);
    void updateButtons();
    void say(const QString& words);
    void open(const Recording& recording);
    void finishReal(Cell cell);
    void showProgress();

    LabPlan m_plan;
    std::vector<LabResult> m_results;
    QComboBox* m_policy;
    QComboBox* m_clients;
    QSpinBox* m_run;
    QPushButton* m_simulate;
    QPushButton* m_real;
    QPushButton* m_cancel;
    QLabel* m_status;
    QLabel* m_cell;
    QStackedWidget* m_pages;
    Selection m_selection;
    TimelineView* m_timeline;
    HeatMap* m_heatMap;
    QTimer m_beat;
    std::shared_ptr<Trace> m_trace; // shown
    std::unique_ptr<RealLab> m_race;
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_isBusy = false;
    std::jthread m_recorder; // last member: ends before what it tells goes
};

} // namespace racescope
