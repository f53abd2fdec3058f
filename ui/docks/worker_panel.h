// SPDX-License-Identifier: GPL-3.0-or-later
// The list of workers in the left dock. Selecting one selects it everywhere. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "models/worker_table_model.h"
#include "selection.h"

#include <QWidget>

class QTableView;

namespace racescope {

class WorkerOrder;

class WorkerPanel : public QWidget {
    Q_OBJECT
public:
    WorkerPanel(RunController& run, Selection& selection, QWidget* parent = nullptr);
    const WorkerTableModel& model() const { return *m_model; }
    QTableView& table() { return *m_table; }
    // Of the rows of the timeline; the list follows it while it is sorted by name.
    void setOrder(const std::vector<WorkerId>& order);

signals:
    // A row was moved by hand: all workers as they should stand, and the name of the one.
    void orderWanted(const std::vector<racescope::WorkerId>& order, const QString& moved);
    void updated(); // after the model took a beat

private:
    void reset();
    void beat();
    void selectFromRow(const QModelIndex& current);
    void selectRow();
    void setupMoving();
    void moveRow(int row, int to);

    RunController& m_run;
    Selection& m_selection;
    WorkerTableModel* m_model = nullptr;
    WorkerOrder* m_proxy = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace racescope
