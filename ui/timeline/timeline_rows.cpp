// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the timeline by hand: pinned, hidden, and moved by key or by dragging their names.
#include "theme/theme.h"
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

void TimelineView::togglePinned()
{
    const auto document = m_selection->document();
    if (!document)
        return emit noticed(tr("Select a document first: its row is pinned or taken away."));
    const QString name = m_model->title({TimelineRow::Kind::Document, {}, *document});
    if (m_model->track(*document))
        editRows(tr("unpin %1").arg(name), [&] { m_model->unpinDocument(*document); });
    else
        editRows(tr("pin %1").arg(name), [&] { m_model->pinDocument(*document); });
}

void TimelineView::hideSelectedRow()
{
    const auto worker = m_selection->worker();
    if (!worker)
        return emit noticed(tr("Select a worker first: its row is hidden."));
    editRows(tr("hide %1").arg(m_model->title({TimelineRow::Kind::Worker, *worker, kNoDocument})),
             [&] { m_model->hideWorker(*worker); });
}

void TimelineView::showAllRows()
{
    editRows(tr("show hidden rows"), [this] { m_model->showAllWorkers(); });
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
    const auto worker = m_selection->worker();
    const auto row = worker ? m_model->rowOf(*worker) : std::nullopt;
    if (!row)
        return emit noticed(tr("Select a worker first: its row is moved."));
    if (by > 0)
        moveRowTo(*row, *row + 2);
    else if (*row > 0)
        moveRowTo(*row, *row - 1);
}

// Workers stay above documents.
std::size_t TimelineView::placeFor(std::size_t row, std::size_t wanted) const
{
    const auto& rows = m_model->rows();
    const auto workers = std::size_t(std::ranges::count(rows, TimelineRow::Kind::Worker, &TimelineRow::kind));
    return row < workers ? std::min(wanted, workers) : std::clamp(wanted, workers, rows.size());
}

void TimelineView::moveRowTo(std::size_t from, std::size_t to)
{
    const auto& rows = m_model->rows();
    if (from >= rows.size())
        return;
    to = placeFor(from, to);
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
    if (position.y() < g.plot.top())
        bar->setValue(bar->value() - bar->singleStep());
    else if (position.y() > g.plot.bottom())
        bar->setValue(bar->value() + bar->singleStep());
    std::size_t to = 0;
    while (to < g.rows.size() && position.y() > g.rows[to].y + g.rows[to].height / 2)
        ++to;
    m_dropRow = placeFor(m_draggedRow, to);
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
    const int y = *m_dropRow < g.rows.size() ? g.rows[*m_dropRow].y : g.rows.back().y + g.rows.back().height;
    painter.fillRect(0, y - kDropLine / 2, viewport()->width(), kDropLine, color);
    painter.setClipping(false);
}

} // namespace racescope
