// SPDX-License-Identifier: GPL-3.0-or-later
// The hands of the timeline: mouse, wheel, keys, tool tips and the context menu.
#include "timeline/counter_text.h"
#include "timeline/event_text.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace racescope {
namespace {

constexpr double kSnapPixels = 6;
constexpr int kHandlePixels = 6;

} // namespace

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    const bool alongTime =
        event->modifiers() & Qt::ShiftModifier || std::abs(delta.x()) > std::abs(delta.y());
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(plotX(event->position()), std::pow(1.0015, event->angleDelta().y()), Step::Wheel);
    } else if (alongTime || verticalScrollBar()->maximum() == 0) {
        const int pixels = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
        moveTo(panned(m_scale, -pixels), Step::Wheel);
    } else {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y() / 2);
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_pressPosition = event->position().toPoint();
    m_tipTimer.stop();
    QToolTip::hideText();
    m_pressScale = m_scale;
    m_pressTime = snappedTime(event->position(), event->modifiers());
    m_dragged = false;
    const TimelineHit hit = m_painter->hitTest(m_pressPosition, frame());
    if (event->button() == Qt::MiddleButton)
        m_drag = Drag::Zoom;
    else if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    else if (hit.area == TimelineHit::Area::Overview)
        beginOverviewDrag(m_pressPosition);
    else if (hit.area == TimelineHit::Area::Ruler || event->modifiers() & Qt::ShiftModifier)
        m_drag = Drag::Pan;
    else if (hit.area == TimelineHit::Area::Row)
        m_drag = Drag::Range;
    else if (hit.area == TimelineHit::Area::Header && hit.row) {
        m_drag = Drag::Row;
        m_draggedRow = *hit.row;
    } else
        m_drag = Drag::None;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const QPoint moved = position - m_pressPosition;
    if (m_drag != Drag::None && moved.manhattanLength() >= QApplication::startDragDistance())
        m_dragged = true;
    if (m_drag == Drag::None || !m_dragged) {
        if (m_drag == Drag::None)
            hoverAt(position);
        return;
    }
    const Nanos time = snappedTime(event->position(), event->modifiers());
    const TimeRange range{std::min(m_pressTime, time), std::max(m_pressTime, time)};
    switch (m_drag) {
    case Drag::Range:
        m_selection->setTimeRange(range);
        break;
    case Drag::Zoom:
        m_zoomRange = range;
        viewport()->update();
        break;
    case Drag::Pan:
        moveTo(panned(m_pressScale, -moved.x()), Step::Wheel);
        break;
    case Drag::Row:
        dragRow(position);
        break;
    case Drag::OverviewMove:
    case Drag::OverviewBegin:
    case Drag::OverviewEnd:
        dragOverview(position);
        break;
    case Drag::None:
        break;
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    if (drag == Drag::Zoom) {
        const auto range = m_zoomRange;
        m_zoomRange.reset();
        if (range && range->length() > 0)
            setVisibleRange(*range);
        viewport()->update();
    } else if (drag == Drag::Row && m_dragged) {
        dropRow();
    } else if (event->button() == Qt::LeftButton && !m_dragged && drag != Drag::OverviewMove &&
               drag != Drag::OverviewBegin && drag != Drag::OverviewEnd) {
        clickAt(event->position().toPoint());
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TimelineHit hit = m_painter->hitTest(event->position().toPoint(), frame());
    m_drag = Drag::None;
    if (hit.area == TimelineHit::Area::Overview) {
        fitAll();
    } else if (hit.event) {
        selectEvent(*hit.event);
        fitSelection();
        emit eventActivated(*hit.event);
    } else if (hit.row && m_model->rows()[*hit.row].kind == TimelineRow::Kind::Document) {
        emit documentActivated(m_model->rows()[*hit.row].document);
    }
}

void TimelineView::clickAt(QPoint position)
{
    const TimelineHit hit = m_painter->hitTest(position, frame());
    if (hit.area == TimelineHit::Area::Header)
        clickHeader(hit);
    else if (hit.event)
        selectEvent(*hit.event);
    else if (hit.area == TimelineHit::Area::Row) {
        m_selection->setEvent({});
        m_selection->setTimeRange({});
    }
}

void TimelineView::clickHeader(const TimelineHit& hit)
{
    if (!hit.row)
        return;
    const TimelineRow row = m_model->rows()[*hit.row];
    if (selectedRow() != hit.row)
        selectRow(row);
    else if (row.kind == TimelineRow::Kind::Document)
        m_selection->setDocument({});
    else if (row.kind == TimelineRow::Kind::Worker)
        m_selection->setWorker({});
    else
        selectRow(TimelineRow::of(WorkerId())); // no row
}

// The edge of an event nearby, unless Alt is held.
Nanos TimelineView::snappedTime(QPointF position, Qt::KeyboardModifiers modifiers) const
{
    const double x = plotX(position);
    const Nanos time = m_scale.toTime(x);
    if (modifiers & Qt::AltModifier)
        return time;
    const TimelineHit hit = m_painter->hitTest(position.toPoint(), frame());
    const auto event = hit.event ? m_model->event(*hit.event) : std::nullopt;
    if (!event)
        return time;
    for (const Nanos edge : {event->time, event->end()})
        if (std::abs(m_scale.toPixel(edge) - x) <= kSnapPixels)
            return edge;
    return time;
}

// --- Overview
// -----------------------------------------------------------------------------------------------------

TimeScale TimelineView::overviewScale() const
{
    return fitted(m_model->timeRange(), plotWidth());
}

// Its edges resize the window, its inside moves it, a press elsewhere brings it there.
void TimelineView::beginOverviewDrag(QPoint position)
{
    const TimeScale whole = overviewScale();
    const double x = plotX(position);
    const TimeRange shown = visibleRange();
    const double x0 = whole.toPixel(shown.begin);
    const double x1 = whole.toPixel(shown.end);
    const bool wide = x1 - x0 > 3 * kHandlePixels;
    if (wide && std::abs(x - x0) <= kHandlePixels)
        m_drag = Drag::OverviewBegin;
    else if (wide && std::abs(x - x1) <= kHandlePixels)
        m_drag = Drag::OverviewEnd;
    else
        m_drag = Drag::OverviewMove;
    if (m_drag == Drag::OverviewMove && (x < x0 || x > x1)) {
        TimeScale scale = m_scale;
        scale.begin = whole.toTime(x) - shown.length() / 2;
        moveTo(scale, Step::Jump);
        m_pressScale = m_scale;
    }
}

void TimelineView::dragOverview(QPoint position)
{
    const TimeScale whole = overviewScale();
    const auto moved = Nanos((position.x() - m_pressPosition.x()) * whole.nanosPerPixel);
    TimeRange range = m_pressScale.range(plotWidth());
    const auto least = Nanos(std::max(plotWidth() * kFinestNanosPerPixel, 3 * whole.nanosPerPixel));
    if (m_drag != Drag::OverviewEnd)
        range.begin += moved;
    if (m_drag != Drag::OverviewBegin)
        range.end += moved;
    if (m_drag == Drag::OverviewBegin)
        range.begin = std::min(range.begin, range.end - least);
    if (m_drag == Drag::OverviewEnd)
        range.end = std::max(range.end, range.begin + least);
    if (m_drag == Drag::OverviewMove)
        moveTo({range.begin, m_pressScale.nanosPerPixel}, Step::Wheel);
    else
        moveTo(fitted(range, plotWidth()), Step::Wheel);
}

// --- Pointing
// -----------------------------------------------------------------------------------------------------

void TimelineView::setHovered(std::optional<EventRef> event)
{
    if (m_hovered == event)
        return;
    m_hovered = event;
    viewport()->update();
}

bool TimelineView::isOnCounter(const TimelineHit& hit) const
{
    return hit.area == TimelineHit::Area::Row && hit.row &&
           m_model->rows()[*hit.row].kind == TimelineRow::Kind::Counter;
}

// The tip of an event does not wait for the pointer to rest, as those of buttons do.
void TimelineView::hoverAt(QPoint position)
{
    const TimelineHit hit = m_painter->hitTest(position, frame());
    m_pointer = position;
    const bool isOfRow = isOnCounter(hit);
    if (hit.event == m_hovered && !isOfRow)
        return;
    setHovered(hit.event);
    m_tipPosition = position;
    if (hit.event || isOfRow)
        return m_tipTimer.start();
    m_tipTimer.stop();
    QToolTip::hideText();
}

// The picture moves while the pointer rests, as it does when following.
void TimelineView::leaveWhatMovedAway()
{
    if (!m_hovered || m_painter->hitTest(m_pointer, frame()).event == m_hovered)
        return;
    m_tipTimer.stop();
    setHovered({});
    QToolTip::hideText();
}

void TimelineView::showHoverTip()
{
    const bool isOfRow = isOnCounter(m_painter->hitTest(m_tipPosition, frame()));
    if ((!m_hovered && !isOfRow) || m_drag != Drag::None)
        return;
    const QRect over = m_hovered ? m_painter->eventRect(*m_hovered, frame()) : QRect();
    QToolTip::showText(viewport()->mapToGlobal(m_tipPosition), toolTipAt(m_tipPosition), viewport(),
                       over.contains(m_tipPosition) ? over : QRect(m_tipPosition, QSize(1, 1)));
}

QString TimelineView::toolTipAt(QPoint position)
{
    const TimelineHit hit = m_painter->hitTest(position, frame());
    const auto event = hit.event ? m_model->event(*hit.event) : std::nullopt;
    if (event)
        return eventToolTip(*event, m_model->names(), locale());
    if (hit.row)
        return rowToolTip(m_model->rows()[*hit.row], hit);
    if (hit.area == TimelineHit::Area::Overview)
        return tr("Conflicts over the whole recording. Drag the window to move, its edges to zoom.");
    return {};
}

QString TimelineView::rowToolTip(const TimelineRow& row, const TimelineHit& hit) const
{
    if (hit.area == TimelineHit::Area::Header) {
        const QString subtitle = m_model->subtitle(row);
        const QString title = m_model->title(row).toHtmlEscaped();
        return subtitle.isEmpty() ? title
                                  : QStringLiteral("<b>%1</b><br>%2").arg(title, subtitle.toHtmlEscaped());
    }
    const bool isCounter = row.kind == TimelineRow::Kind::Counter;
    const auto window = isCounter ? m_model->counters()->at(row.counter, hit.time) : std::nullopt;
    return window ? counterToolTip(row.counter, *window) : QString();
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_tipTimer.stop();
        setHovered({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint position = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_selection->event())
        position = m_painter->eventRect(*m_selection->event(), frame()).center();
    const TimelineHit hit = m_painter->hitTest(position, frame());
    if (hit.event)
        selectEvent(*hit.event);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    buildMenu(menu, hit);
    emit contextMenuAboutToShow(menu, hit);
    menu->popup(viewport()->mapToGlobal(position));
}

void TimelineView::buildMenu(QMenu* menu, const TimelineHit& hit)
{
    menu->setObjectName(QStringLiteral("timelineMenu"));
    if (hit.event) {
        QAction* step = menu->addAction(tr("&Step from here"), this,
                                        [this, event = *hit.event] { emit stepperRequested(event); });
        step->setObjectName(QStringLiteral("timelineStepFromHere"));
        step->setToolTip(tr("Open the race from this event on in the stepper"));
        step->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return)); // the view's own key, told here
        step->setShortcutVisibleInContextMenu(true);
        menu->addAction(tr("&Fit this event"), this, &TimelineView::fitSelection);
        menu->addAction(tr("Go to &cause"), this, &TimelineView::goToCause);
        menu->addAction(tr("Go to &effect"), this, &TimelineView::goToEffect);
        menu->addAction(tr("Select its &range"), this, &TimelineView::selectRangeOfSelection);
    }
    if (const auto range = m_selection->timeRange()) {
        menu->addAction(tr("&Zoom to the selected range"), this, [this, range] { setVisibleRange(*range); });
        menu->addAction(tr("C&lear the range"), this, [this] { m_selection->setTimeRange({}); });
    }
    menu->addSeparator();
    if (hit.row) {
        const TimelineRow row = m_model->rows()[*hit.row];
        const auto add = [&](const QString& text, void (TimelineView::*act)()) {
            menu->addAction(text, this, [this, row, act] {
                selectRow(row);
                (this->*act)();
            });
        };
        add(m_model->isPinned(row) ? tr("Un&pin this row") : tr("&Pin this row to the top"),
            &TimelineView::togglePinned);
        add(tr("&Hide this row"), &TimelineView::hideSelectedRow);
        add(tr("Move this row &up"), &TimelineView::moveRowUp);
        add(tr("Move this row &down"), &TimelineView::moveRowDown);
    }
    if (m_model->hiddenRows() > 0)
        menu->addAction(tr("Sho&w %n hidden row(s)", nullptr, int(m_model->hiddenRows())), this,
                        &TimelineView::showAllRows);
    menu->addAction(m_model->counters() ? tr("Hide the cou&nters") : tr("Show the cou&nters"), this,
                    &TimelineView::toggleCounters);
    menu->addAction(tr("Fit &all"), this, &TimelineView::fitAll);
    menu->addAction(tr("Go to the &newest and follow"), this, &TimelineView::goToEnd);
}

// --- Keys
// ---------------------------------------------------------------------------------------------------------

// What is not done by the canvas is left to the window's keys, and to the views around.
void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool isBarred = isSingleLetter(*event) && !m_letterKeys;
    const QString placed = isBarred ? QString() : placedCommandOf(*event);
    const QString command = placed.isEmpty() && !isBarred ? commandOf(m_canvasKeys, *event) : placed;
    if (doCanvasCommand(command) || handleFixedKey(*event))
        return event->accept();
    event->ignore(); // QAbstractScrollArea would scroll by Ctrl+arrows
}

// The place of a key goes before the letter that it has here: on a French keyboard the key for zooming in is
// Z.
bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_letterKeys &&
        !placedCommandOf(*static_cast<QKeyEvent*>(event)).isEmpty()) {
        event->accept();
        return true;
    }
    // Escape is the window's, too; what is nearer goes first: a row that is dragged, then the range.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && (m_dropRow || m_selection->timeRange())) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

// Only while the four have not been given other keys.
QString TimelineView::placedCommandOf(const QKeyEvent& event) const
{
    const auto key = englishKeyOf(event);
    const bool isDigit = key && QChar((*key)[0].key()).isDigit();
    if (!key || (isDigit && !commandOf(m_canvasKeys, event).isEmpty())) // a sign with a command of its own
        return {};
    const std::pair<QString, Qt::Key> four[] = {{QStringLiteral("canvasZoomIn"), Qt::Key_W},
                                                {QStringLiteral("canvasPanLeft"), Qt::Key_A},
                                                {QStringLiteral("canvasZoomOut"), Qt::Key_S},
                                                {QStringLiteral("canvasPanRight"), Qt::Key_D}};
    for (const auto& [name, letter] : four) {
        if (!m_canvasKeys.value(name).contains(QKeySequence(letter)))
            return {};
    }
    for (auto of = m_canvasKeys.cbegin(); of != m_canvasKeys.cend(); ++of) {
        if (of.value().contains(*key))
            return of.key();
    }
    return {};
}

bool TimelineView::doCanvasCommand(const QString& name)
{
    if (name.isEmpty())
        return false;
    static const std::vector<CanvasCommand> commands = canvasCommands();
    for (const CanvasCommand& command : commands) {
        if (command.name == name)
            return (this->*command.act)(), true;
    }
    return false;
}

bool TimelineView::handleFixedKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    QScrollBar* bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_PageUp:
        return bar->setValue(bar->value() - bar->pageStep()), true;
    case Qt::Key_PageDown:
        return bar->setValue(bar->value() + bar->pageStep()), true;
    case Qt::Key_Escape:
        if (m_dropRow) { // the row stays where it was
            m_drag = Drag::None;
            m_dropRow.reset();
            viewport()->unsetCursor();
            return viewport()->update(), true;
        }
        // One thing at a time, the latest first; with nothing left the window may have the key.
        if (m_selection->timeRange())
            return m_selection->setTimeRange({}), true;
        if (m_selection->isEmpty())
            return false;
        return m_selection->clear(), true;
    default:
        return false;
    }
}

void TimelineView::activateSelected()
{
    if (const auto selected = m_selection->event())
        emit eventActivated(*selected);
}

void TimelineView::stepFromSelected()
{
    if (const auto selected = m_selection->event())
        emit stepperRequested(*selected);
}

} // namespace racescope
