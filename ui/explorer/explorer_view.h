// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a small race can end: a table of outcomes with the exact number of schedules for each, under one
// guard or three side by side; each outcome's shortest schedule opens in the stepper. Threads: GUI thread
// only; the search runs on a thread of its own.
#pragma once
#include "explorer/explore_job.h"
#include "explorer/outcome_table_model.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace racescope {

class RaceChooser;

class ExplorerView : public QWidget {
    Q_OBJECT
public:
    explicit ExplorerView(QWidget* parent = nullptr);
    ~ExplorerView() override;

    RaceChooser& chooser() { return *m_chooser; }
    const OutcomeTableModel& outcomes() const { return *m_outcomes; }
    bool isExploring() const { return m_running; }

public slots:
    void explore();
    void compareGuards();
    void cancel();
    void openWitness(); // of the selected outcome

signals:
    void stepRequested(const racescope::RacePlan& plan, const QString& schedule,
                       const racescope::SteppedOptions& options);

private:
    QPushButton* addButton(const QString& name, QStringView icon, const QString& text, const QString& tip);
    void start(const std::vector<Guard>& guards);
    void showProgress();
    void finish();
    void updateButtons();

    RaceChooser* m_chooser;
    QComboBox* m_strategy;
    QPushButton* m_explore;
    QPushButton* m_compare;
    QPushButton* m_cancel;
    QPushButton* m_open;
    QLabel* m_status;
    QLabel* m_empty;
    QStackedWidget* m_pages;
    QTableView* m_table;
    OutcomeTableModel* m_outcomes;
    QTimer m_beat;
    SteppedOptions m_options; // of the race that was explored
    std::unique_ptr<ExploreJob> m_job;
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_running = false;
    bool m_guards = false; // several side by side
};

} // namespace racescope
