// SPDX-License-Identifier: GPL-3.0-or-later
// The live timeline: follows what is recorded until the person moves the view, then stands still while
// recording goes on. Asks a provider for snapshots at display rate and repaints only on change. Threads: GUI
// thread only; the provider must not wait.
#pragma once
#include "selection.h"
#include "timeline/canvas_commands.h"
#include "timeline/range_statistics.h"
#include "timeline/timeline_painter.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace racescope {

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    using SnapshotProvider = std::function<Snapshot()>;

    // `selection` is borrowed and must outlive the view.
    TimelineView(std::shared_ptr<const Names> names, Selection* selection, QWidget* parent = nullptr);
    ~TimelineView() override;

    // Null: nothing is asked for. Another recording needs another view or reset().
    void setSnapshotProvider(SnapshotProvider provider);
    // Forgets everything shown and begins with another recording.
    void reset(std::shared_ptr<const Names> names, SnapshotProvider provider);
    TimelineModel& model() { return *m_model; }
    const TimelineModel& model() const { return *m_model; }

    bool isFollowing() const { return m_isFollowing; }
    // Events that begin after the right edge: what a paused view has not shown yet.
    qint64 eventsBehind() const;
    TimeRange visibleRange() const;
    // What is on screen, for pictures.
    TimelineFrame frame() const;
    const RangeStatistics& statistics() const { return m_statistics; }
    double lastPaintMilliseconds() const { return m_lastPaintMs; }
    // "Worker 2, conflict at 12.4 ms, …" of the selected event; empty when none.
    QString selectedEventText() const;
    std::optional<EventRef> selectedEvent() const { return m_selection->event(); }
    // The worker's or document's that was selected last: what commands of rows act on.
    std::optional<std::size_t> selectedRow() const;
    void selectRow(const TimelineRow& row);
    // "Worker 3, pinned"; "products/100, _seq_no 71 · term 1".
    QString rowSentence(const TimelineRow& row) const;
    // What of the row can be seen, in the viewport.
    QRect rowRect(const TimelineRow& row) const;
    // In the viewport; empty when it is not shown.
    QRect eventRect(EventRef event) const;
    std::optional<EventRef> eventAt(QPoint position) const;
    // Whether letters without modifiers act (a setting). On by default.
    void setLetterKeysEnabled(bool enabled) { m_letterKeys = enabled; }
    // What keys do, by the name of the canvas command.
    void setCanvasKeys(const CanvasKeys& keys) { m_canvasKeys = keys; }
    const CanvasKeys& canvasKeys() const { return m_canvasKeys; }
    void setMarks(std::vector<TimelineMark> marks);
    // Of the rows, as it was told by rowsEdited(); tells nobody but rowsArranged().
    void arrangeRows(const RowArrangement& arrangement);
    // Have rows in every recording for which nothing else was said.
    void setDefaultCounters(const std::vector<Counter>& counters);
    // All workers as they shall stand, because one was moved elsewhere by hand.
    void orderWorkers(const std::vector<racescope::WorkerId>& order, const QString& moved);
    // The rows by hand: `to` as in TimelineModel::moveRow().
    void moveRowTo(std::size_t from, std::size_t to);
    // What is said while there are no events.
    void setNothingText(const QString& text)
    {
        m_nothing = text;
        update();
        placeNothingButton();
    }
    // Stands below it. The view owns it.
    void setNothingButton(QWidget* button);
    // What a filter matches, null for none. Moves nothing: filtering never zooms.
    enum class Others { Dimmed, Hidden };
    void setMatches(std::shared_ptr<const FilterMatches> matches, Others others);
    // Selects the match after or before what is selected.
    void goToMatch(const FilterMatches& matches, TimelineModel::Direction direction);

public slots:
    void setFollowing(bool following);
    void setVisibleRange(racescope::TimeRange range); // pauses
    void fitAll();
    void fitSelection();
    void centerSelection();
    void zoomIn();
    void zoomOut();
    void panLeft();
    void panRight();
    void centerOrFitSelection();
    void zoomBack();
    void zoomForward();
    void goToStart();
    void goToEnd();                            // and follows
    void goToEvent(racescope::EventRef event); // selects and brings into view
    void nextConflict();
    void previousConflict();
    void nextLostUpdate();
    void previousLostUpdate();
    void nextInRow();
    void previousInRow();
    void goToCause();
    void goToEffect();
    void selectRangeOfSelection();
    void selectRowAbove() { walkRows(-1); }
    void selectRowBelow() { walkRows(1); }
    void togglePinned(); // the selected row; of a document without one, its row comes
    void toggleDocumentRow();
    void hideSelectedRow();
    void showAllRows();
    void toggleCounters();
    void moveRowUp();
    void moveRowDown();
    void activateSelected();
    void stepFromSelected();
    // Takes a snapshot now, as the timer does.
    void refresh();

signals:
    void followingChanged(bool following);
    void eventsBehindChanged(qint64 events);
    void visibleRangeChanged();
    void statisticsChanged();
    // Enter or double click; Shift+Enter.
    void eventActivated(racescope::EventRef event);
    void stepperRequested(racescope::EventRef event);
    // Of a jump to a match: which one by time, and of how many.
    void matchReached(quint64 place, quint64 of);
    void documentActivated(racescope::DocumentId document);
    // Add actions of your own before the menu is shown.
    void contextMenuAboutToShow(QMenu* menu, const racescope::TimelineHit& hit);
    // Rows were moved, hidden or pinned by hand: what was done ("move W3"), and how to take it back.
    void rowsEdited(const QString& what, const racescope::RowArrangement& before,
                    const racescope::RowArrangement& after);
    void rowsArranged(); // in whatever way
    // A short word for the status bar ("No further conflict").
    void noticed(const QString& text);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag { None, Range, Pan, Zoom, Row, OverviewMove, OverviewBegin, OverviewEnd };
    enum class Step { Wheel, Key, Jump };

    void tick();
    void advanceStatistics();
    void updateStatistics();
    void updateScrollBar();
    void placeNothingButton();
    void updateFollowScale();
    void updateBehind();
    void moveTo(TimeScale scale, Step step);
    void pause();
    void zoomAt(double pixel, double factor, Step step);
    void panBy(double pixels);
    double plotX(QPointF position) const;
    int plotWidth() const;
    Nanos snappedTime(QPointF position, Qt::KeyboardModifiers modifiers) const;
    void beginOverviewDrag(QPoint position);
    void dragOverview(QPoint position);
    TimeScale overviewScale() const;
    void clickAt(QPoint position);
    void clickHeader(const TimelineHit& hit);
    void setHovered(std::optional<EventRef> event);
    void hoverAt(QPoint position);
    bool isOnCounter(const TimelineHit& hit) const;
    void leaveWhatMovedAway();
    void showHoverTip();
    void selectEvent(EventRef event);
    void bringIntoView(EventRef event);
    void jump(Severity severity, TimelineModel::Direction direction);
    Nanos jumpOrigin(TimelineModel::Direction direction) const;
    void stepInRow(int by);
    void connectSelectedRow();
    void walkRows(int by);
    void bringRowIntoView(std::size_t row);
    bool handleFixedKey(const QKeyEvent& event);
    QString placedCommandOf(const QKeyEvent& event) const;
    bool doCanvasCommand(const QString& name);
    void moveRow(int by);
    void rowsChanged();
    void editRows(const QString& what, const std::function<void()>& edit);
    void dragRow(QPoint position);
    void dropRow();
    void paintDraggedRow(QPainter& painter) const;
    void onSelectionChanged();
    void speak();
    QString toolTipAt(QPoint position);
    QString rowToolTip(const TimelineRow& row, const TimelineHit& hit) const;
    void buildMenu(QMenu* menu, const TimelineHit& hit);

    Selection* const m_selection;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<TimelinePainter> m_painter;
    SnapshotProvider m_provider;
    QTimer m_timer;
    std::uint64_t m_generation = 0;
    int m_quietTicks = 0;
    QElapsedTimer m_sinceTold; // that there are more events
    bool m_needsCatchUp = false;

    TimeScale m_scale;
    bool m_isFollowing = true;
    bool m_hasScale = false;
    qint64 m_behind = 0;
    std::vector<TimeScale> m_back;
    std::vector<TimeScale> m_forward;
    QElapsedTimer m_sinceMove;
    Step m_lastStep = Step::Jump;

    Drag m_drag = Drag::None;
    bool m_dragged = false;
    QPoint m_pressPosition;
    TimeScale m_pressScale;
    Nanos m_pressTime = 0;
    std::optional<TimeRange> m_zoomRange;
    std::size_t m_draggedRow = 0;
    std::optional<std::size_t> m_dropRow; // the row before which the dragged one would come
    std::optional<EventRef> m_hovered;
    QTimer m_tipTimer; // from the pointer's coming over an event to its tool tip
    QPoint m_pointer;  // where it was seen last
    QPoint m_tipPosition;
    TimelineRow::Kind m_selectedKind = TimelineRow::Kind::Worker; // whose row was selected last
    Counter m_selectedCounter = Counter::Commits;
    std::vector<Counter> m_defaultCounters;
    bool m_centered = false;
    bool m_letterKeys = true;
    CanvasKeys m_canvasKeys = defaultCanvasKeys();

    std::shared_ptr<const FilterMatches> m_matches;
    Others m_others = Others::Dimmed;
    std::vector<TimelineMark> m_marks;
    QString m_nothing;
    QWidget* m_nothingButton = nullptr;
    RangeStatistics m_statistics;
    double m_lastPaintMs = 0;
};

} // namespace racescope
