// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include "timeline/event_text.h"
#include "timeline/timeline_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QTextDocumentFragment>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace racescope {

namespace {

constexpr std::size_t kMostCells = 4096; // that are kept; a reader asks for those around the cursor

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelineAccessible)
};

class Table;

class Cell : public QAccessibleInterface,
             public QAccessibleTableCellInterface,
             public QAccessibleActionInterface {
public:
    Cell(TimelineView& view, EventRef event)
        : m_view(view)
        , m_event(event)
    {
    }
    EventRef event() const { return m_event; }

    bool isValid() const override { return m_view.model().event(m_event).has_value(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QRect rect() const override
    {
        const QRect inView = m_view.eventRect(m_event);
        return inView.isEmpty() ? QRect()
                                : QRect(m_view.viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = state.focusable = state.selectable = true;
        state.selected = isSelected();
        state.focused = state.selected && m_view.hasFocus();
        state.offscreen = m_view.eventRect(m_event).isEmpty();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const auto event = m_view.model().event(m_event);
        if (!event)
            return {};
        const Names& names = m_view.model().names();
        if (kind == QAccessible::Name)
            return eventSentence(*event, names, m_view.locale());
        if (kind == QAccessible::Description)
            return QTextDocumentFragment::fromHtml(eventToolTip(*event, names, m_view.locale()))
                .toPlainText()
                .replace(u'\n', QStringLiteral(", "));
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    bool isSelected() const override { return m_view.selectedEvent() == m_event; }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return int(m_event.index); }
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        m_view.setFocus();
        m_view.goToEvent(m_event);
        if (name == pressAction())
            m_view.activateSelected();
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    TimelineView& m_view;
    const EventRef m_event;
};

class Table : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit Table(TimelineView& view)
        : QAccessibleWidget(&view, QAccessible::Table)
        , m_view(view)
    {
    }
    ~Table() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface* child(int number) const override
    {
        const int columns = columnCount();
        return columns > 0 && number >= 0 ? cellAt(number / columns, number % columns) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* cell = dynamic_cast<const Cell*>(child);
        return cell ? numberOf(cell->event()) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto event = m_view.eventAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
        return event ? cellOf(*event) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto event = m_view.selectedEvent();
        return event && rowOf(event->worker) >= 0 ? cellOf(*event) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        const auto workers = this->workers();
        if (row < 0 || row >= int(workers.size()) || column < 0)
            return nullptr;
        const WorkerId worker = workers[std::size_t(row)];
        const LaneView* const lane = m_view.model().lane(worker);
        const bool isThere = lane && std::size_t(column) < lane->size();
        return isThere ? cellOf({worker, std::size_t(column)}) : nullptr;
    }
    int rowCount() const override { return int(workers().size()); }
    // As many as the busiest worker has events; as many as can be counted.
    int columnCount() const override
    {
        std::size_t most = 0;
        const auto workers = this->workers();
        for (const WorkerId worker : workers)
            if (const LaneView* const lane = m_view.model().lane(worker))
                most = std::max(most, lane->size());
        const auto counted = std::numeric_limits<int>::max() / std::max<std::size_t>(1, workers.size());
        return int(std::min(most, counted));
    }
    QString columnDescription(int column) const override
    {
        return Words::tr("Event %1").arg(m_view.locale().toString(column + 1));
    }
    QString rowDescription(int row) const override
    {
        const auto workers = this->workers();
        return row >= 0 && row < int(workers.size())
                   ? spokenWorker(workers[std::size_t(row)], m_view.model().names(), m_view.locale())
                   : QString();
    }
    int selectedCellCount() const override { return focusChild() ? 1 : 0; }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QAccessibleInterface* const cell = focusChild();
        return cell ? QList<QAccessibleInterface*>{cell} : QList<QAccessibleInterface*>();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override
    {
        if (event->modelChangeType() == QAccessibleTableModelChangeEvent::ModelReset)
            forget();
    }

    int rowOf(WorkerId worker) const
    {
        const auto workers = this->workers();
        const auto found = std::find(workers.begin(), workers.end(), worker);
        return found == workers.end() ? -1 : int(found - workers.begin());
    }
    // Among the children; -1: it has no row, or is beyond what can be counted.
    int numberOf(EventRef event) const
    {
        const int row = rowOf(event.worker);
        const int columns = columnCount();
        return row < 0 || event.index >= std::size_t(columns) ? -1 : row * columns + int(event.index);
    }

private:
    std::vector<WorkerId> workers() const
    {
        std::vector<WorkerId> all;
        for (const TimelineRow& row : m_view.model().rows())
            if (row.kind == TimelineRow::Kind::Worker)
                all.push_back(row.worker);
        return all;
    }
    QAccessibleInterface* cellOf(EventRef event) const
    {
        const auto key = std::pair(event.worker.value, event.index);
        if (const auto known = m_cells.find(key); known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        if (m_cells.size() >= kMostCells)
            forget();
        auto* const cell = new Cell(m_view, event);
        m_cells[key] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    void forget() const
    {
        for (const auto& [key, id] : std::exchange(m_cells, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    TimelineView& m_view;
    mutable std::map<std::pair<std::uint32_t, std::size_t>, QAccessible::Id> m_cells;
};

int Cell::rowIndex() const
{
    const auto* table = dynamic_cast<const Table*>(parent());
    return table ? table->rowOf(m_event.worker) : -1;
}

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new Table(*view) : nullptr;
}

// Null where nobody listens.
Table* tableOf(TimelineView& view)
{
    return QAccessible::isActive() ? dynamic_cast<Table*>(QAccessible::queryAccessibleInterface(&view))
                                   : nullptr;
}

} // namespace

namespace timeline_accessible {

void install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    (void)isInstalled;
}

void selectionChanged(TimelineView& view)
{
    const auto selected = view.selectedEvent();
    const Table* const table = tableOf(view);
    const int number = table && selected ? table->numberOf(*selected) : -1;
    if (number < 0)
        return;
    QAccessibleEvent chosen(&view, QAccessible::Selection);
    chosen.setChild(number);
    QAccessible::updateAccessibility(&chosen);
    if (!view.hasFocus())
        return;
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(number);
    QAccessible::updateAccessibility(&focus);
}

void rowsChanged(TimelineView& view)
{
    QAccessibleTableModelChangeEvent changed(&view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&changed);
}

void eventsAdded(TimelineView& view)
{
    QAccessibleTableModelChangeEvent added(&view, QAccessibleTableModelChangeEvent::ColumnsInserted);
    QAccessible::updateAccessibility(&added);
}

} // namespace timeline_accessible

} // namespace racescope
