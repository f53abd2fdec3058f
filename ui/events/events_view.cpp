// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/events_view.h"

#include "filter/filter_controller.h"
#include "models/chips.h"
#include "models/end_follower.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "palette/key_hint.h"
#include "theme/flow_layout.h"
#include "theme/wrapped_label.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

EventsView::EventsView(RunController& run, Selection& selection, FilterController& filter, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_model(new EventTableModel(this))
{
    setObjectName(u"eventsView"_s);
    setAccessibleName(tr("Events as a table"));
    m_workers = new QComboBox;
    m_workers->setObjectName(u"eventsWorker"_s);
    m_workers->setAccessibleName(tr("Worker whose events are listed"));
    auto* label = new QLabel(tr("Events of &worker:"));
    label->setBuddy(m_workers);
    m_workers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new FlowLayout;
    row->addWidget(label);
    row->addWidget(m_workers);
    setupTable();
    auto* empty = new QLabel;
    auto* hint = new KeyHint(*this, u"run"_s, [empty](const QString& key) {
        //: %1: the key in brackets with a space before it, such as " (F5)", or nothing.
        empty->setText(tr("No events yet. Run%1, and every step of the worker is listed here.").arg(key));
    });
    empty->setObjectName(u"eventsEmpty"_s);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_table);
    m_pages->addWidget(hintPage(empty, {hint->makeButton()}));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);
    connect(m_workers, &QComboBox::activated, this,
            [this](int number) { choose(WorkerId{m_workers->itemData(number).toUInt()}); });
    connect(&m_run, &RunController::sessionChanged, this, &EventsView::reset);
    connect(&m_run, &RunController::beat, this, &EventsView::beat);
    connect(&m_selection, &Selection::eventChanged, this, &EventsView::followSelection);
    connect(&m_selection, &Selection::workerChanged, this, &EventsView::followWorker);
    connect(&filter, &FilterController::matchesChanged, m_model,
            [this, &filter] { m_model->setMatches(filter.matches()); });
    reset();
}

void EventsView::setupTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events of the worker, oldest first"));
    m_table->setModel(m_model);
    racescope::setupTable(*m_table, Rows::Many);
    setColumnWidths(*m_table, {14, 12, 20, 20, 16, 10, 40});
    whenChosen(*m_table, this, [this](const QModelIndex& row) { selectFromRow(row); });
    connect(m_table, &QTableView::activated, this, &EventsView::jumpRequested);
    new EndFollower(*m_table);
}

void EventsView::reset()
{
    {
        const QSignalBlocker quiet(m_workers);
        m_workers->clear();
    }
    m_model->setLane({}, nullptr, WorkerId{0});
    beat();
}

void EventsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    beat();
    followWorker();
    followSelection();
}

void EventsView::beat()
{
    if (!isVisible() || !m_run.workspace())
        return;
    const bool isFirst = m_workers->count() == 0;
    fillWorkers();
    if (isFirst && m_workers->count() > 0)
        choose(m_selection.worker().value_or(WorkerId{m_workers->itemData(0).toUInt()}));
    m_model->update(m_run.snapshot());
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void EventsView::fillWorkers()
{
    const Names& names = m_run.workspace()->trace().names();
    const auto& lanes = m_run.snapshot().lanes();
    if (m_workers->count() == int(lanes.size()))
        return;
    const QVariant chosen = m_workers->currentData();
    m_workers->clear();
    for (const LaneView& lane : lanes)
        m_workers->addItem(workerChip(lane.worker()), format::worker(names, lane.worker()),
                           lane.worker().value);
    m_workers->setCurrentIndex(std::max(0, m_workers->findData(chosen)));
}

void EventsView::choose(WorkerId worker)
{
    m_workers->setCurrentIndex(m_workers->findData(worker.value));
    m_model->setLane(m_run.snapshot(), m_run.workspace()->trace().sharedNames(), worker);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void EventsView::selectFromRow(const QModelIndex& current)
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    m_selection.setEvent(EventRef{m_model->worker(), std::size_t(current.row())});
    m_isFollowing = false;
}

void EventsView::followWorker()
{
    const auto worker = m_selection.worker();
    if (worker && isVisible() && m_run.workspace() && *worker != m_model->worker() &&
        m_workers->findData(worker->value) >= 0)
        choose(*worker);
}

void EventsView::followSelection()
{
    if (m_isFollowing || !isVisible() || !m_run.workspace())
        return;
    const auto& event = m_selection.event();
    m_isFollowing = true;
    if (event && event->worker != m_model->worker() && m_workers->findData(event->worker.value) >= 0)
        choose(event->worker);
    const bool isHere = event && event->worker == m_model->worker();
    const QModelIndex row = isHere ? m_model->index(int(event->index), 0) : QModelIndex();
    if (!row.isValid())
        m_table->clearSelection(); // else a click on that row would be no change
    m_table->setCurrentIndex(row);
    if (row.isValid())
        m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
    m_isFollowing = false;
}

} // namespace racescope
