// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/worker_panel.h"

#include "models/table_setup.h"

#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

WorkerPanel::WorkerPanel(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_model(new WorkerTableModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
{
    setObjectName(u"workerPanel"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_table->setObjectName(u"workerTable"_s);
    m_table->setAccessibleName(tr("Workers"));
    m_table->setModel(m_proxy);
    setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {15, 15, 8, 8, 6, 8, 8, 40});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WorkerTableModel::Name, Qt::AscendingOrder);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WorkerPanel::selectFromRow);
    connect(&m_run, &RunController::sessionChanged, this, &WorkerPanel::reset);
    connect(&m_run, &RunController::beat, this, &WorkerPanel::beat);
    connect(&m_run, &RunController::stateChanged, this, &WorkerPanel::beat);
    connect(&m_selection, &Selection::workerChanged, this, &WorkerPanel::selectRow);
    reset();
}

void WorkerPanel::reset()
{
    m_model->setNames(m_run.workspace() ? m_run.workspace()->trace().sharedNames() : nullptr);
    beat();
}

void WorkerPanel::beat()
{
    WorkerTableModel::Race race = WorkerTableModel::Race::Moving;
    if (m_run.state() == RunState::Paused)
        race = WorkerTableModel::Race::Paused;
    else if (m_run.state() == RunState::Finished)
        race = WorkerTableModel::Race::Over;
    m_model->update(m_run.snapshot(), race);
    emit updated();
}

void WorkerPanel::selectFromRow(const QModelIndex& current)
{
    if (current.isValid())
        m_selection.setWorker(WorkerId{current.data(WorkerRole).toUInt()});
}

void WorkerPanel::selectRow()
{
    if (!m_selection.worker()) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    const int row = m_model->rowOf(*m_selection.worker());
    if (row >= 0)
        m_table->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, 0)));
}

} // namespace racescope
