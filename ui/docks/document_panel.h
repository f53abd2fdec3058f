// SPDX-License-Identifier: GPL-3.0-or-later
// The list of documents in the left dock. Selecting one selects it everywhere, opening one asks for its
// history. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "models/document_table_model.h"
#include "selection.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace racescope {

class WorkerPanel;

class DocumentPanel : public QWidget {
    Q_OBJECT
public:
    // `workers` tells who holds a token on what.
    DocumentPanel(RunController& run, Selection& selection, WorkerPanel& workers, QWidget* parent = nullptr);
    const DocumentTableModel& model() const { return *m_model; }
    QTableView& table() { return *m_table; }

signals:
    void historyRequested(racescope::DocumentId document);

private:
    void setupFilter();
    void reset();
    void beat();
    void letPass();
    void tellShownRows();
    void selectFromRow(const QModelIndex& current);
    void selectRow();

    RunController& m_run;
    Selection& m_selection;
    WorkerPanel& m_workers;
    DocumentTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_proxy = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    QTimer m_passing; // while something counts down
};

} // namespace racescope
