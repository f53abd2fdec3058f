// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline for reading instead of looking: one worker's events as a table, the same selection as
// everywhere. Threads: GUI thread only.
#pragma once
#include "events/event_table_model.h"
#include "main_window/run_controller.h"
#include "selection.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTableView;

namespace racescope {

class FilterController;

class EventsView : public QWidget {
    Q_OBJECT
public:
    // All must outlive it.
    EventsView(RunController& run, Selection& selection, FilterController& filter, QWidget* parent = nullptr);

    const EventTableModel& events() const { return *m_model; }

signals:
    void jumpRequested(); // to the selected event in the timeline

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupTable();
    void reset();
    void beat();
    void fillWorkers();
    void choose(WorkerId worker);
    void selectFromRow(const QModelIndex& current);
    void followWorker();
    void followSelection();

    RunController& m_run;
    Selection& m_selection;
    EventTableModel* const m_model;
    QComboBox* m_workers = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_pages = nullptr;
    bool m_isFollowing = false; // between the two ends of one selection change
};

} // namespace racescope
