// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/worker_panel.h"

#include "docks/worker_order.h"
#include "models/name_delegate.h"
#include "models/table_setup.h"
#include "theme/icons.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

WorkerPanel::WorkerPanel(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_model(new WorkerTableModel(this))
    , m_proxy(new WorkerOrder(this))
    , m_table(new QTableView)
{
    setObjectName(u"workerPanel"_s);
    m_proxy->setSourceModel(m_model);
    m_table->setObjectName(u"workerTable"_s);
    m_table->setAccessibleName(tr("Workers"));
    m_table->setModel(m_proxy);
    setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {15, 13, 7, 8, 5, 8, 8, 40});
    m_table->setItemDelegateForColumn(WorkerTableModel::Name, new NameDelegate(m_table));
    // What one looks for first; the rest is a scroll away where there is little room.
    showColumnsInOrder(*m_table, {WorkerTableModel::Name, WorkerTableModel::State, WorkerTableModel::InHand,
                                  WorkerTableModel::Conflicts, WorkerTableModel::Lost,
                                  WorkerTableModel::Accepted, WorkerTableModel::GaveUp});
    setupMoving();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WorkerTableModel::Name, Qt::AscendingOrder);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    whenChosen(*m_table, this, [this](const QModelIndex& row) { selectFromRow(row); });
    connect(&m_run, &RunController::sessionChanged, this, &WorkerPanel::reset);
    connect(&m_run, &RunController::beat, this, &WorkerPanel::beat);
    connect(&m_run, &RunController::stateChanged, this, &WorkerPanel::beat);
    connect(&m_selection, &Selection::workerChanged, this, &WorkerPanel::selectRow);
    reset();
}

// By mouse and by key; the timeline moves its row with it.
void WorkerPanel::setupMoving()
{
    m_table->setDragEnabled(true);
    m_table->setAcceptDrops(true);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    connect(m_proxy, &WorkerOrder::moveWanted, this, &WorkerPanel::moveRow);
    const auto command = [this](const QString& name, const QString& text, QStringView icon, Qt::Key key,
                                int by) {
        auto* action = new QAction(Icons::get(icon), text, m_table);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, key)));
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setStatusTip(tr("Workers change places, here and in the timeline"));
        action->setToolTip(action->statusTip());
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, [this, by] {
            const int row = m_table->currentIndex().row();
            if (row >= 0 && row + by >= 0)
                moveRow(row, by < 0 ? row - 1 : row + 2);
        });
    };
    command(u"moveWorkerUp"_s, tr("Move the worker &up"), u"chevron-left", Qt::Key_Up, -1);
    command(u"moveWorkerDown"_s, tr("Move the worker &down"), u"chevron-right", Qt::Key_Down, 1);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WorkerPanel::moveRow(int row, int to)
{
    const std::vector<WorkerId> order = m_proxy->shownWith(row, to);
    const QString name = m_proxy->index(row, WorkerTableModel::Name).data().toString();
    if (order == m_proxy->shown())
        return;
    m_table->sortByColumn(WorkerTableModel::Name, Qt::AscendingOrder);
    emit orderWanted(order, name);
}

void WorkerPanel::setOrder(const std::vector<WorkerId>& order)
{
    m_proxy->setOrder(order);
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
    m_model->setAway(m_run.awayClients());
    m_model->update(m_run.snapshot(), race);
    emit updated();
}

void WorkerPanel::selectFromRow(const QModelIndex& current)
{
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
