// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/document_panel.h"

#include "docks/spark_delegate.h"
#include "docks/worker_panel.h"
#include "models/table_setup.h"
#include "theme/icons.h"

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kSecondMs = 1000;
constexpr int kFilterFrom = 8; // documents; below that a filter field is only in the way

} // namespace

DocumentPanel::DocumentPanel(RunController& run, Selection& selection, WorkerPanel& workers, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_workers(workers)
    , m_model(new DocumentTableModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
{
    setObjectName(u"documentPanel"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"documentTable"_s);
    m_table->setAccessibleName(tr("Documents"));
    m_table->setToolTip(tr("Enter or double click opens the history"));
    m_table->setModel(m_proxy);
    setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {14, 8, 7, 5, 7, 5, 14, 15, 40});
    showColumnsInOrder(*m_table, {DocumentTableModel::Name, DocumentTableModel::VersionColumn,
                                  DocumentTableModel::SeqNoColumn, DocumentTableModel::TermColumn,
                                  DocumentTableModel::Conflicts, DocumentTableModel::Holders});
    m_table->setItemDelegateForColumn(DocumentTableModel::LastMinute, new SparkDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DocumentTableModel::Name, Qt::AscendingOrder);
    setupFilter();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_table);
    whenChosen(*m_table, this, [this](const QModelIndex& row) { selectFromRow(row); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit historyRequested(DocumentId{index.data(DocumentRole).toUInt()});
    });
    connect(&m_run, &RunController::sessionChanged, this, &DocumentPanel::reset);
    connect(&m_workers, &WorkerPanel::updated, this, &DocumentPanel::beat);
    connect(&m_selection, &Selection::documentChanged, this, &DocumentPanel::selectRow);
    m_passing.setInterval(kSecondMs);
    connect(&m_passing, &QTimer::timeout, this, &DocumentPanel::letPass);
    reset();
}

void DocumentPanel::setupFilter()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"documentFilter"_s);
    m_filter->setAccessibleName(tr("Filter the documents"));
    m_filter->setPlaceholderText(tr("Filter documents"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::get(u"funnel"), QLineEdit::LeadingPosition);
    m_filter->hide();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
}

void DocumentPanel::reset()
{
    m_model->clear();
    beat();
}

void DocumentPanel::beat()
{
    if (!m_run.workspace())
        return;
    tellShownRows();
    m_model->update(*m_run.workspace(), m_workers.model().rows());
    m_filter->setVisible(m_model->rowCount() >= kFilterFrom);
    if (m_model->isCountingDown() && !m_passing.isActive())
        m_passing.start();
}

// Also when nothing happens and no beat comes.
void DocumentPanel::letPass()
{
    if (m_run.workspace()) {
        tellShownRows();
        m_model->letPass(m_run.workspace()->clock().now());
    }
    if (!m_model->isCountingDown())
        m_passing.stop();
}

void DocumentPanel::tellShownRows()
{
    std::vector<int> rows;
    const int first = m_table->rowAt(0);
    const int below = m_table->rowAt(m_table->viewport()->height());
    const int last = below < 0 ? m_proxy->rowCount() - 1 : below;
    for (int row = std::max(first, 0); row <= last; ++row)
        rows.push_back(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    m_model->setShownRows(std::move(rows));
}

void DocumentPanel::selectFromRow(const QModelIndex& current)
{
    m_selection.setDocument(DocumentId{current.data(DocumentRole).toUInt()});
}

void DocumentPanel::selectRow()
{
    if (!m_selection.document()) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    const int row = m_model->rowOf(*m_selection.document());
    if (row >= 0)
        m_table->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, 0)));
}

} // namespace racescope
