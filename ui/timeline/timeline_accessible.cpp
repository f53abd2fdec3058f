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
#include <tuple>
#include <utility>
#include <vector>

namespace racescope {

namespace {

constexpr std::size_t kMostCells = 4096; // that are kept; a reader asks for those around the cursor

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelineAccessible)
};

class Cell : public QAccessibleInterface,
             public QAccessibleTableCellInterface,
             public QAccessibleActionInterface {
public:
    explicit Cell(TimelineView& view)
        : m_view(view)
    {
    }
    // Where it stands in the view; empty when it is not in sight.
    virtual QRect place() const = 0;

    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    // Not Cell: screen readers read the whole row where a cell of another row is reached, and ask for each of
    // its cells at every step (Orca 43). A worker may have millions.
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override
    {
        const QRect inView = place();
        return inView.isEmpty() ? QRect()
                                : QRect(m_view.viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = state.focusable = state.selectable = true;
        state.selected = isSelected();
        state.focused = state.selected && m_view.hasFocus();
        state.offscreen = place().isEmpty();
        return state;
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

    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

protected:
    TimelineView& m_view;
};

class EventCell : public Cell {
public:
    EventCell(TimelineView& view, EventRef event)
        : Cell(view)
        , m_event(event)
    {
    }
    bool isValid() const override { return m_view.model().event(m_event).has_value(); }
    QRect place() const override { return m_view.eventRect(m_event); }
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
    bool isSelected() const override { return m_view.selectedEvent() == m_event; }
    int columnIndex() const override { return int(m_event.index); }
    int rowIndex() const override { return int(m_view.model().rowOf(m_event.worker).value_or(-1)); }
    void doAction(const QString& name) override
    {
        m_view.setFocus();
        m_view.goToEvent(m_event);
        if (name == pressAction())
            m_view.activateSelected();
    }

private:
    const EventRef m_event;
};

// All of the row of a document or a counter, which has no events of its own.
class RowCell : public Cell {
public:
    RowCell(TimelineView& view, const TimelineRow& row)
        : Cell(view)
        , m_row(row)
    {
    }
    bool isValid() const override { return m_view.model().rowOf(m_row).has_value(); }
    QRect place() const override { return m_view.rowRect(m_row); }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_view.rowSentence(m_row) : QString();
    }
    bool isSelected() const override
    {
        const auto selected = m_view.selectedRow();
        return selected && selected == m_view.model().rowOf(m_row);
    }
    int columnIndex() const override { return 0; }
    int rowIndex() const override { return int(m_view.model().rowOf(m_row).value_or(-1)); }
    void doAction(const QString&) override
    {
        m_view.setFocus();
        m_view.selectRow(m_row);
    }

private:
    const TimelineRow m_row;
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
        return cell ? numberOf(cell->rowIndex(), std::size_t(cell->columnIndex())) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto event = m_view.eventAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
        return event ? cellOf(*event) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto row = m_view.selectedRow();
        if (row && rows()[*row].kind != TimelineRow::Kind::Worker)
            return cellOf(rows()[*row]);
        const auto event = m_view.selectedEvent();
        return event && m_view.model().rowOf(event->worker) ? cellOf(*event) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0)
            return nullptr;
        const TimelineRow& there = rows()[std::size_t(row)];
        if (there.kind != TimelineRow::Kind::Worker)
            return column == 0 ? cellOf(there) : nullptr;
        const LaneView* const lane = m_view.model().lane(there.worker);
        const bool isThere = lane && std::size_t(column) < lane->size();
        return isThere ? cellOf({there.worker, std::size_t(column)}) : nullptr;
    }
    int rowCount() const override { return int(rows().size()); }
    // As many as the busiest worker has events; as many as can be counted.
    int columnCount() const override
    {
        std::size_t most = rows().empty() ? 0 : 1;
        for (const TimelineRow& row : rows())
            if (const LaneView* const lane = m_view.model().lane(row.worker);
                lane && row.kind == TimelineRow::Kind::Worker)
                most = std::max(most, lane->size());
        const auto counted = std::numeric_limits<int>::max() / std::max<std::size_t>(1, rows().size());
        return int(std::min(most, counted));
    }
    QString columnDescription(int column) const override
    {
        return Words::tr("Event %1").arg(m_view.locale().toString(column + 1));
    }
    QString rowDescription(int row) const override
    {
        return row >= 0 && row < rowCount() ? m_view.rowSentence(rows()[std::size_t(row)]) : QString();
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

    // Among the children; -1: it has no row, or is beyond what can be counted.
    int numberOf(int row, std::size_t column) const
    {
        const int columns = columnCount();
        return row < 0 || column >= std::size_t(columns) ? -1 : row * columns + int(column);
    }
    int numberOf(EventRef event) const
    {
        const auto row = m_view.model().rowOf(event.worker);
        return row ? numberOf(int(*row), event.index) : -1;
    }

private:
    const std::vector<TimelineRow>& rows() const { return m_view.model().rows(); }
    // Of the row of a worker its number and the event's; of others the kind and number.
    using Key = std::tuple<TimelineRow::Kind, std::uint32_t, std::size_t>;
    template <class Make> QAccessibleInterface* kept(const Key& key, Make&& make) const
    {
        if (const auto known = m_cells.find(key); known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        if (m_cells.size() >= kMostCells)
            forget();
        Cell* const cell = make();
        m_cells[key] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    QAccessibleInterface* cellOf(EventRef event) const
    {
        return kept({TimelineRow::Kind::Worker, event.worker.value, event.index},
                    [&] { return new EventCell(m_view, event); });
    }
    QAccessibleInterface* cellOf(const TimelineRow& row) const
    {
        const bool isDocument = row.kind == TimelineRow::Kind::Document;
        return kept({row.kind, isDocument ? row.document.value : std::uint32_t(row.counter), 0},
                    [&] { return new RowCell(m_view, row); });
    }
    void forget() const
    {
        for (const auto& [key, id] : std::exchange(m_cells, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    TimelineView& m_view;
    mutable std::map<Key, QAccessible::Id> m_cells;
};

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
