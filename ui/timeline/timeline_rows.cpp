// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the timeline by hand: selected, pinned, hidden, and moved by key or by dragging their names.
#include "theme/spoken.h"
#include "theme/theme.h"
#include "timeline/event_text.h"
#include "timeline/timeline_accessible.h"
#include "timeline/timeline_view.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace racescope {
namespace {

constexpr int kDropLine = 3; // pixels

} // namespace

void TimelineView::rowsChanged()
{
    timeline_accessible::rowsChanged(*this);
    m_needsCatchUp = true;
    updateScrollBar();
    viewport()->update();
    emit rowsArranged();
}

void TimelineView::arrangeRows(const RowArrangement& arrangement)
{
    m_model->arrange(arrangement);
    rowsChanged();
}

void TimelineView::editRows(const QString& what, const std::function<void()>& edit)
{
    const RowArrangement before = m_model->arrangement();
    edit();
    if (m_model->arrangement() == before)
        return;
    rowsChanged();
    emit rowsEdited(what, before, m_model->arrangement());
}

// --- The row that commands act on
// ---------------------------------------------------------------------------------

std::optional<std::size_t> TimelineView::selectedRow() const
{
    if (m_selectedKind == TimelineRow::Kind::Counter)
        return m_model->rowOf(TimelineRow::of(m_selectedCounter));
    const auto document = m_selection->document();
    const auto documentRow = document ? m_model->rowOf(*document) : std::nullopt;
    if (m_selectedKind == TimelineRow::Kind::Document && document)
        return documentRow; // none, if the document has no row
    const auto event = m_selection->event();
    const auto worker =
        event && !m_selection->worker() ? std::optional(event->worker) : m_selection->worker();
    return worker ? m_model->rowOf(*worker) : documentRow;
}

// An event brings its document along: the row is its worker's.
void TimelineView::connectSelectedRow()
{
    connect(m_selection, &Selection::workerChanged, this,
            [this] { m_selectedKind = TimelineRow::Kind::Worker; });
    connect(m_selection, &Selection::eventChanged, this, [this] {
        if (m_selection->event())
            m_selectedKind = TimelineRow::Kind::Worker;
    });
    connect(m_selection, &Selection::documentChanged, this, [this] {
        const auto ref = m_selection->event();
        const auto event = ref ? m_model->event(*ref) : std::nullopt;
        if (!event || event->document != m_selection->document())
            m_selectedKind = TimelineRow::Kind::Document;
    });
}

void TimelineView::selectRow(const TimelineRow& row)
{
    if (row.kind == TimelineRow::Kind::Document)
        m_selection->setDocument(row.document);
    else if (row.kind == TimelineRow::Kind::Worker)
        m_selection->setWorker(row.worker);
    m_selectedKind = row.kind;
    m_selectedCounter = row.counter;
    viewport()->update();
}

// From row to row; a worker's at the moment of the selected event.
void TimelineView::walkRows(int by)
{
    const auto& rows = m_model->rows();
    if (rows.empty())
        return;
    const auto from = selectedRow();
    std::ptrdiff_t row = from ? std::ptrdiff_t(*from) : by > 0 ? -1 : std::ssize(rows);
    row = std::clamp<std::ptrdiff_t>(row + by, 0, std::ssize(rows) - 1);
    const TimelineRow target = rows[std::size_t(row)];
    bringRowIntoView(std::size_t(row));
    const auto ref = m_selection->event();
    const auto event = ref ? m_model->event(*ref) : std::nullopt;
    const LaneView* lane = target.kind == TimelineRow::Kind::Worker ? m_model->lane(target.worker) : nullptr;
    if (event && lane && lane->size() > 0)
        return goToEvent({target.worker, std::min(lane->firstTouching(event->time), lane->size() - 1)});
    selectRow(target);
    racescope::speak(*this, rowSentence(target));
}

QString TimelineView::rowSentence(const TimelineRow& row) const
{
    const bool isWorker = row.kind == TimelineRow::Kind::Worker;
    const QString name =
        isWorker ? spokenWorker(row.worker, m_model->names(), locale()) : m_model->title(row);
    const QString more = isWorker ? QString() : m_model->subtitle(row);
    if (m_model->isPinned(row))
        //: A row of the timeline, spoken.
        return more.isEmpty() ? tr("%1, pinned").arg(name) : tr("%1, pinned, %2").arg(name, more);
    //: A row of the timeline, spoken: its name, and what stands below it.
    return more.isEmpty() ? name : tr("%1, %2").arg(name, more);
}

QRect TimelineView::rowRect(const TimelineRow& row) const
{
    const auto place = m_model->rowOf(row);
    const TimelineGeometry g = m_painter->geometry(frame());
    return place ? g.rowRect(*place).intersected(g.areaOf(*place)) : QRect();
}

void TimelineView::bringRowIntoView(std::size_t row)
{
    const TimelineGeometry g = m_painter->geometry(frame());
    const TimelineGeometry::RowBox box = g.rows[row];
    QScrollBar* bar = verticalScrollBar();
    if (row < g.staying)
        return;
    if (box.y < g.scrolled.top())
        bar->setValue(bar->value() - (g.scrolled.top() - box.y));
    else if (box.y + box.height > g.scrolled.bottom())
        bar->setValue(bar->value() + box.y + box.height - g.scrolled.bottom());
}

// --- By hand
// ------------------------------------------------------------------------------------------------------

// A document that was selected last comes by its row.
void TimelineView::togglePinned()
{
    const auto place = selectedRow();
    const auto document = m_selection->document();
    if (!place && !document)
        return emit noticed(tr("Select a row first: it is pinned, or no longer."));
    const TimelineRow row = place ? m_model->rows()[*place] : TimelineRow::of(*document);
    if (place && m_model->isPinned(row))
        editRows(tr("unpin %1").arg(m_model->title(row)), [&] { m_model->unpin(row); });
    else
        editRows(tr("pin %1").arg(m_model->title(row)), [&] { m_model->pin(row); });
}

void TimelineView::toggleDocumentRow()
{
    const auto document = m_selection->document();
    if (!document)
        return emit noticed(tr("Select a document first: it is given a row, or its row is hidden."));
    const TimelineRow row = TimelineRow::of(*document);
    if (m_model->rowOf(*document))
        editRows(tr("hide %1").arg(m_model->title(row)), [&] { m_model->hide(row); });
    else
        editRows(tr("show %1").arg(m_model->title(row)), [&] { m_model->showDocument(*document); });
}

void TimelineView::hideSelectedRow()
{
    const auto row = selectedRow();
    if (!row)
        return emit noticed(tr("Select a row first: it is hidden."));
    const TimelineRow hidden = m_model->rows()[*row];
    editRows(tr("hide %1").arg(m_model->title(hidden)), [&] { m_model->hide(hidden); });
}

void TimelineView::toggleCounters()
{
    const bool isShown = m_model->counters() != nullptr;
    editRows(isShown ? tr("hide the counters") : tr("show the counters"), [&] {
        m_model->showCounters(isShown ? std::vector<Counter>()
                                      : std::vector<Counter>(kCounters.begin(), kCounters.end()));
    });
}

void TimelineView::setDefaultCounters(const std::vector<Counter>& counters)
{
    m_defaultCounters = counters;
    m_model->setDefaultCounters(counters);
    rowsChanged();
}

void TimelineView::showAllRows()
{
    editRows(tr("show hidden rows"), [this] { m_model->showAll(); });
}

void TimelineView::moveRowUp()
{
    moveRow(-1);
}

void TimelineView::moveRowDown()
{
    moveRow(1);
}

void TimelineView::moveRow(int by)
{
    const auto row = selectedRow();
    if (!row)
        return emit noticed(tr("Select a row first: it is moved."));
    if (by > 0)
        moveRowTo(*row, *row + 2);
    else if (*row > 0)
        moveRowTo(*row, *row - 1);
    if (const auto moved = selectedRow())
        bringRowIntoView(*moved);
}

void TimelineView::moveRowTo(std::size_t from, std::size_t to)
{
    const auto& rows = m_model->rows();
    if (from >= rows.size())
        return;
    const TimelineModel::Places places = m_model->placesOf(from);
    to = std::clamp(to, places.begin, places.end);
    if (to == from || to == from + 1)
        return;
    editRows(tr("move %1").arg(m_model->title(rows[from])), [&] { m_model->moveRow(from, to); });
}

void TimelineView::orderWorkers(const std::vector<WorkerId>& order, const QString& moved)
{
    editRows(tr("move %1").arg(moved), [&] {
        RowArrangement arrangement = m_model->arrangement();
        arrangement.order = order;
        m_model->arrange(std::move(arrangement));
    });
}

// --- Dragging
// -----------------------------------------------------------------------------------------------------

void TimelineView::dragRow(QPoint position)
{
    const TimelineGeometry g = m_painter->geometry(frame());
    QScrollBar* bar = verticalScrollBar();
    const bool isScrolled = m_draggedRow >= g.staying;
    if (isScrolled && position.y() < g.scrolled.top())
        bar->setValue(bar->value() - bar->singleStep());
    else if (isScrolled && position.y() > g.scrolled.bottom())
        bar->setValue(bar->value() + bar->singleStep());
    const auto [first, end] = m_model->placesOf(m_draggedRow);
    std::size_t to = first;
    while (to < end && position.y() > g.rows[to].y + g.rows[to].height / 2)
        ++to;
    m_dropRow = to;
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void TimelineView::dropRow()
{
    viewport()->unsetCursor();
    if (const auto to = std::exchange(m_dropRow, std::nullopt))
        moveRowTo(m_draggedRow, *to);
    viewport()->update();
}

// The row that is dragged is framed; a line stands where it would come.
void TimelineView::paintDraggedRow(QPainter& painter) const
{
    const TimelineGeometry g = m_painter->geometry(frame());
    if (!m_dropRow || m_draggedRow >= g.rows.size())
        return;
    const QColor color = Theme::of(palette()).accent();
    painter.setClipRect(QRect(0, g.plot.top(), viewport()->width(), g.plot.height()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1, Qt::DashLine));
    painter.drawRect(
        g.rowRect(m_draggedRow)
            .united(QRect(0, g.rows[m_draggedRow].y, g.headers.width(), g.rows[m_draggedRow].height)));
    const bool isFirst = *m_dropRow == m_model->placesOf(m_draggedRow).begin;
    const int y = isFirst ? g.rows[*m_dropRow].y : g.rows[*m_dropRow - 1].y + g.rows[*m_dropRow - 1].height;
    painter.fillRect(0, y - kDropLine / 2, viewport()->width(), kDropLine, color);
    painter.setClipping(false);
}

} // namespace racescope
