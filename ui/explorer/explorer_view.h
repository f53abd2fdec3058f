// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a small race can end: a table of outcomes with the exact number of schedules for each, under one
// guard or several in columns; the graph of the race's states; the shortest schedule of the chosen outcome,
// which opens in the stepper. Threads: GUI thread only; the search runs on a thread of its own.
#pragma once
#include "explorer/explore_job.h"
#include "explorer/guard_table_model.h"
#include "race/stepped_race.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLayout;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace racescope {

class RaceChooser;
class ScheduleModel;
class StateGraphView;

class ExplorerView : public QWidget {
    Q_OBJECT
public:
    explicit ExplorerView(QWidget* parent = nullptr);
    ~ExplorerView() override;

    RaceChooser& chooser() { return *m_chooser; }
    const OutcomeTableModel& outcomes() const { return *m_outcomes; }
    const GuardTableModel& guards() const { return *m_guards; }
    StateGraphView& graph() { return *m_graph; }
    bool isExploring() const { return m_running; }
    QString status() const; // how far the search is, or what came of it

public slots:
    // This race instead of the chosen one.
    void exploreRace(const racescope::RacePlan& plan);
    void explore();
    // From where a stepped race stands, instead of from the start.
    void exploreFrom(const racescope::SteppedRace& race);
    void compareGuards();
    void togglePause();
    void cancel();
    void openWitness(); // of the selected outcome

signals:
    void stepRequested(const racescope::RacePlan& plan, const QString& schedule,
                       const racescope::SteppedOptions& options);
    void finished();

private:
    QPushButton* addButton(const QString& name, QStringView icon, const QString& text, const QString& tip);
    QTableView* addTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model);
    void setupCommands(QLayout& row);
    QWidget* makeResults();
    QWidget* makeGraph();
    QWidget* makeWitness();
    ExploreOptions exploreOptions() const;
    void start(const std::vector<Guard>& guards);
    void run(std::unique_ptr<ExploreJob> job);
    QString wholeSchedule(const OutcomeTableModel::Row& row) const;
    void showProgress();
    void finish();
    void showOutcome();
    void showGraph(std::size_t part);
    void chooseOutcome(std::uint32_t outcome);
    const OutcomeTableModel::Row* chosen() const;
    QTableView* shownTable() const { return m_compared ? m_guardTable : m_table; }
    void updateButtons();

    RaceChooser* m_chooser;
    QComboBox* m_strategy;
    QPushButton* m_explore = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_open = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_empty = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_tables = nullptr;
    OutcomeTableModel* m_outcomes;
    GuardTableModel* m_guards;
    QTableView* m_table = nullptr;
    QTableView* m_guardTable = nullptr;
    StateGraphView* m_graph = nullptr;
    QLabel* m_node = nullptr;
    QLabel* m_witnessTitle = nullptr;
    QListView* m_witnessStrip = nullptr;
    ScheduleModel* m_witness;
    std::unique_ptr<SteppedRace> m_witnessRace;
    std::size_t m_drawn = 0; // part whose graph is shown
    QTimer m_beat;
    SteppedOptions m_options; // of the race that was explored
    std::unique_ptr<ExploreJob> m_job;
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_running = false;
    bool m_compared = false; // guards side by side
    QString m_before;        // the schedule that led to where the search began; empty: the start
    std::size_t m_stepsBefore = 0;
};

} // namespace racescope
