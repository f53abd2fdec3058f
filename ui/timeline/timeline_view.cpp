// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include "filter/filter_rank.h"
#include "theme/style.h"
#include "timeline/event_text.h"
#include "timeline/timeline_accessible.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

constexpr int kFrameMs = 16;
constexpr int kStepMs = 500; // of a followed timeline where motion disturbs
constexpr int kUnfocusedFrameMs = 50;
constexpr int kIdleMs = 100;
constexpr int kToldMs = 1000;     // no more often is a screen reader told of further events
constexpr int kQuietTicks = 40;   // unchanged snapshots until the timer slows down
constexpr int kFollowMargin = 24; // pixels free at the right edge
constexpr std::size_t kHistory = 64;
constexpr qint64 kSameMoveMs = 600; // wheel turns and key repeats within this are one move

} // namespace

TimelineView::TimelineView(std::shared_ptr<const Names> names, Selection* selection, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_selection(selection)
    , m_model(std::make_unique<TimelineModel>(std::move(names)))
    , m_painter(std::make_unique<TimelinePainter>(*m_model))
{
    timeline_accessible::install();
    setObjectName(QStringLiteral("timelineView"));
    setLayoutDirection(Qt::LeftToRight); // time runs so in every language
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the width never jumps
    setAccessibleName(tr("Race timeline"));
    setAccessibleDescription(tr("Rows of workers over time. Point and comma walk the events of a row."));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_scale.nanosPerPixel = 2e9 / 1000;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &TimelineView::tick);
    m_tipTimer.setSingleShot(true);
    m_tipTimer.setTimerType(Qt::PreciseTimer);
    m_tipTimer.setInterval(kFrameMs);
    connect(&m_tipTimer, &QTimer::timeout, this, &TimelineView::showHoverTip);
    connectSelectedRow(); // before what shows it
    connect(m_selection, &Selection::changed, this, &TimelineView::onSelectionChanged);
    connect(this, &TimelineView::visibleRangeChanged, this, &TimelineView::leaveWhatMovedAway);
    m_sinceMove.start();
}

TimelineView::~TimelineView() = default;

void TimelineView::setSnapshotProvider(SnapshotProvider provider)
{
    m_provider = std::move(provider);
    refresh();
}

void TimelineView::reset(std::shared_ptr<const Names> names, SnapshotProvider provider)
{
    m_model = std::make_unique<TimelineModel>(std::move(names));
    m_model->setDefaultCounters(m_defaultCounters);
    m_painter = std::make_unique<TimelinePainter>(*m_model);
    m_statistics = {};
    m_hovered.reset();
    m_back.clear();
    m_forward.clear();
    m_generation = 0;
    m_hasScale = false;
    setFollowing(true);
    setSnapshotProvider(std::move(provider));
    emit rowsArranged();
    timeline_accessible::rowsChanged(*this);
}

// --- Live
// ---------------------------------------------------------------------------------------------------------

void TimelineView::setNothingButton(QWidget* button)
{
    m_nothingButton = button;
    button->setParent(viewport());
    placeNothingButton();
}

void TimelineView::placeNothingButton()
{
    if (!m_nothingButton)
        return;
    const QRect plot = m_painter->geometry(frame()).plot.marginsRemoved({8, 0, 8, 0});
    const int below =
        fontMetrics().boundingRect(plot, Qt::AlignCenter | Qt::TextWordWrap, m_nothing).bottom() +
        fontMetrics().lineSpacing();
    const QSize size = m_nothingButton->sizeHint();
    m_nothingButton->setGeometry({{plot.center().x() - size.width() / 2, below}, size});
    const bool isShown = m_model->isEmpty() && m_nothingButton->geometry().bottom() <= plot.bottom();
    if (!isShown && m_nothingButton->hasFocus())
        setFocus();
    m_nothingButton->setVisible(isShown);
}

void TimelineView::refresh()
{
    if (!m_provider)
        return;
    Snapshot snapshot = m_provider();
    if (snapshot.generation() == m_generation && !m_model->isEmpty()) {
        if (m_needsCatchUp) {
            using Share = DecodeBudget::Share;
            const bool isStill = m_sinceMove.hasExpired(kSameMoveMs) && m_painter->isComplete();
            m_needsCatchUp = !m_model->catchUp(DecodeBudget::ofFrame(isStill ? Share::Still : Share::Half));
            m_quietTicks = 0;
            viewport()->update();
        }
        return;
    }
    m_generation = snapshot.generation();
    m_quietTicks = 0;
    const std::size_t rows = m_model->rows().size();
    const bool wasEmpty = m_model->isEmpty();
    m_needsCatchUp =
        !m_model->setSnapshot(std::move(snapshot), DecodeBudget::ofFrame(DecodeBudget::Share::Half));
    if (wasEmpty)
        placeNothingButton();
    if (rows != m_model->rows().size()) {
        timeline_accessible::rowsChanged(*this);
    } else if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(kToldMs)) {
        m_sinceTold.start();
        timeline_accessible::eventsAdded(*this);
    }
    if (!m_hasScale && !m_model->isEmpty()) {
        m_hasScale = true;
        if (!m_isFollowing)
            m_scale = m_painter->fittingScale(frame());
    }
    if (m_isFollowing)
        updateFollowScale();
    updateScrollBar();
    updateBehind();
    viewport()->update();
}

void TimelineView::tick()
{
    ++m_quietTicks;
    refresh();
    if (!m_painter->isComplete()) {
        m_quietTicks = 0;
        viewport()->update();
    }
    advanceStatistics();
    const bool active = QGuiApplication::applicationState() == Qt::ApplicationActive;
    const bool inSteps = m_isFollowing && ThemeSwitch::motion() == Motion::Less;
    const int interval = m_quietTicks > kQuietTicks ? kIdleMs
                         : inSteps                  ? kStepMs
                         : active                   ? kFrameMs
                                                    : kUnfocusedFrameMs;
    if (m_timer.interval() != interval)
        m_timer.setInterval(interval);
}

void TimelineView::advanceStatistics()
{
    if (m_statistics.isComplete())
        return;
    m_statistics.advance(DecodeBudget::ofFrame(DecodeBudget::Share::Half));
    emit statisticsChanged();
}

void TimelineView::updateFollowScale()
{
    const double right = plotWidth() - kFollowMargin;
    const TimeRange all = m_model->timeRange();
    TimeScale scale = m_scale;
    scale.begin = Nanos(double(all.end) - right * scale.nanosPerPixel);
    // A young recording begins at the left edge and grows to the right.
    const Nanos leftmost = Nanos(double(all.begin) - 12 * scale.nanosPerPixel);
    scale.begin = std::max(scale.begin, leftmost);
    if (scale == m_scale)
        return;
    m_scale = scale;
    emit visibleRangeChanged();
}

void TimelineView::updateBehind()
{
    qint64 behind = 0;
    if (!m_isFollowing) {
        const Nanos edge = m_scale.toTime(plotWidth());
        for (const LaneView& lane : m_model->snapshot().lanes())
            behind += qint64(lane.size() - lane.lowerBound(edge));
    }
    if (behind == m_behind)
        return;
    m_behind = behind;
    emit eventsBehindChanged(behind);
}

qint64 TimelineView::eventsBehind() const
{
    return m_behind;
}

void TimelineView::setFollowing(bool following)
{
    if (m_isFollowing == following)
        return;
    m_isFollowing = following;
    if (following)
        updateFollowScale();
    updateBehind();
    viewport()->update();
    emit followingChanged(following);
}

void TimelineView::pause()
{
    setFollowing(false);
}

// --- Where the view stands
// ----------------------------------------------------------------------------------------

TimelineFrame TimelineView::frame() const
{
    TimelineFrame frame;
    frame.size = viewport()->size();
    frame.devicePixelRatio = devicePixelRatioF();
    frame.scale = snapped({m_scale.begin, m_scale.nanosPerPixel / frame.devicePixelRatio});
    frame.scale.nanosPerPixel = m_scale.nanosPerPixel;
    frame.scrollY = verticalScrollBar()->value();
    frame.theme = Theme::of(palette()).kind();
    frame.font = font();
    frame.range = m_zoomRange ? m_zoomRange : m_selection->timeRange();
    frame.event = m_selection->event();
    frame.worker = m_selection->worker();
    frame.document = m_selection->document();
    frame.row = selectedRow();
    frame.hovered = m_hovered;
    frame.hasFocus = hasFocus();
    frame.matches = m_matches;
    frame.hidesOthers = m_others == Others::Hidden;
    frame.marks = m_marks;
    frame.nothing = m_nothing;
    return frame;
}

TimeRange TimelineView::visibleRange() const
{
    return m_scale.range(plotWidth());
}
int TimelineView::plotWidth() const
{
    return m_painter->geometry(frame()).plot.width();
}
double TimelineView::plotX(QPointF position) const
{
    return position.x() - m_painter->geometry(frame()).plot.left();
}

// Every move by hand comes through here: it pauses, and goes into the zoom history unless it goes on the last
// move.
void TimelineView::moveTo(TimeScale scale, Step step)
{
    if (scale == m_scale)
        return;
    const bool goesOn = step != Step::Jump && step == m_lastStep && m_sinceMove.elapsed() < kSameMoveMs;
    if (!goesOn) {
        m_back.push_back(m_scale);
        if (m_back.size() > kHistory)
            m_back.erase(m_back.begin());
        m_forward.clear();
    }
    m_lastStep = step;
    m_sinceMove.restart();
    m_scale = scale;
    m_hasScale = true;
    m_centered = false;
    pause();
    updateBehind();
    viewport()->update();
    emit visibleRangeChanged();
}

void TimelineView::setVisibleRange(TimeRange range)
{
    moveTo(fitted(range, plotWidth()), Step::Jump);
}
void TimelineView::fitAll()
{
    moveTo(m_painter->fittingScale(frame()), Step::Jump);
}
void TimelineView::zoomIn()
{
    zoomAt(plotWidth() / 2.0, 1.5, Step::Key);
}
void TimelineView::zoomOut()
{
    zoomAt(plotWidth() / 2.0, 1 / 1.5, Step::Key);
}
void TimelineView::panLeft()
{
    panBy(-plotWidth() / 8.0);
}
void TimelineView::panRight()
{
    panBy(plotWidth() / 8.0);
}
void TimelineView::panBy(double pixels)
{
    moveTo(panned(m_scale, pixels), Step::Key);
}

// While following, a zoom keeps the newest in view and goes on following.
void TimelineView::zoomAt(double pixel, double factor, Step step)
{
    if (m_isFollowing && step == Step::Key) {
        m_scale = zoomed(m_scale, plotWidth() - kFollowMargin, factor);
        updateFollowScale();
        viewport()->update();
        emit visibleRangeChanged();
        return;
    }
    moveTo(zoomed(m_scale, pixel, factor), step);
}

void TimelineView::zoomBack()
{
    if (m_back.empty())
        return;
    const TimeScale to = m_back.back();
    const std::vector<TimeScale> rest(m_back.begin(), m_back.end() - 1);
    std::vector<TimeScale> forward = m_forward;
    forward.push_back(m_scale);
    moveTo(to, Step::Jump);
    m_back = rest;
    m_forward = forward;
}

void TimelineView::zoomForward()
{
    if (m_forward.empty())
        return;
    const TimeScale to = m_forward.back();
    const std::vector<TimeScale> rest(m_forward.begin(), m_forward.end() - 1);
    moveTo(to, Step::Jump);
    m_forward = rest;
}

void TimelineView::goToStart()
{
    TimeScale scale = m_scale;
    scale.begin = Nanos(double(m_model->timeRange().begin) - 12 * scale.nanosPerPixel);
    moveTo(scale, Step::Jump);
    pause();
}

void TimelineView::goToEnd()
{
    setFollowing(true);
}

void TimelineView::fitSelection()
{
    const auto ref = m_selection->event();
    const auto event = ref ? m_model->event(*ref) : std::nullopt;
    if (event) {
        const Nanos length = std::max<Nanos>(event->duration, 1000);
        setVisibleRange({event->time - length, event->end() + length});
    } else if (const auto range = m_selection->timeRange()) {
        const Nanos margin = range->length() / 20;
        setVisibleRange({range->begin - margin, range->end + margin});
    }
}

void TimelineView::centerOrFitSelection()
{
    if (m_centered)
        fitSelection();
    else
        centerSelection();
}

void TimelineView::centerSelection()
{
    const auto ref = m_selection->event();
    const auto event = ref ? m_model->event(*ref) : std::nullopt;
    const auto range = m_selection->timeRange();
    if (!event && !range)
        return;
    const Nanos middle = event ? event->time + event->duration / 2 : range->begin + range->length() / 2;
    TimeScale scale = m_scale;
    scale.begin = Nanos(double(middle) - plotWidth() / 2.0 * scale.nanosPerPixel);
    moveTo(scale, Step::Jump);
    m_centered = true;
}

// --- Selection and jumps
// ------------------------------------------------------------------------------------------

void TimelineView::updateStatistics()
{
    const auto range = m_selection->timeRange();
    if (!range) {
        if (std::exchange(m_statistics, {}).range() != TimeRange{})
            emit statisticsChanged();
        return;
    }
    const RangeStatistics::Of what{*range, m_selection->worker(), m_matches};
    if (m_statistics.counts(what) && m_statistics.events() > 0)
        return;
    m_statistics.start(m_model->snapshot(), what);
    emit statisticsChanged();
}

void TimelineView::onSelectionChanged()
{
    updateStatistics();
    speak();
    viewport()->update();
}

QString TimelineView::selectedEventText() const
{
    const auto ref = m_selection->event();
    const auto event = ref ? m_model->event(*ref) : std::nullopt;
    return event ? eventSentence(*event, m_model->names(), locale()) : QString();
}

// Screen readers hear the event under the cursor as the timeline's description.
void TimelineView::speak()
{
    const QString text = selectedEventText();
    if (text.isEmpty() || text == accessibleDescription())
        return;
    timeline_accessible::selectionChanged(*this);
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
#endif
}

QRect TimelineView::eventRect(EventRef event) const
{
    const auto row = m_model->rowOf(event.worker);
    const TimelineFrame shown = frame();
    return row ? m_painter->eventRect(event, shown).intersected(m_painter->geometry(shown).areaOf(*row))
               : QRect();
}

std::optional<EventRef> TimelineView::eventAt(QPoint position) const
{
    return m_painter->hitTest(position, frame()).event;
}

void TimelineView::selectEvent(EventRef ref)
{
    const auto event = m_model->event(ref);
    if (!event)
        return;
    m_selection->setWorker(ref.worker);
    if (event->document != kNoDocument)
        m_selection->setDocument(event->document);
    m_selection->setEvent(ref);
    m_selectedKind = TimelineRow::Kind::Worker;
}

void TimelineView::bringIntoView(EventRef ref)
{
    const auto event = m_model->event(ref);
    const auto row = m_model->rowOf(ref.worker);
    if (!event || !row)
        return;
    bringRowIntoView(*row);
    const double x = m_scale.toPixel(event->time);
    const double end = m_scale.toPixel(event->end());
    const double width = plotWidth();
    // Room on both sides, unless the recording has nothing there.
    const double margin = std::min(60.0, width / 8.0);
    const double before = m_scale.toPixel(m_model->timeRange().begin) < 0 ? margin : 0;
    const double after = m_scale.toPixel(m_model->timeRange().end) > width ? margin : 0;
    if (x < before || end > width - after) {
        TimeScale scale = m_scale;
        scale.begin = Nanos(double(event->time) - width / 2.0 * scale.nanosPerPixel);
        moveTo(scale, Step::Jump);
    }
    pause(); // a followed view would carry it off
}

void TimelineView::goToEvent(EventRef event)
{
    selectEvent(event);
    bringIntoView(event);
}

Nanos TimelineView::jumpOrigin(TimelineModel::Direction direction) const
{
    const auto ref = m_selection->event();
    const auto event = ref ? m_model->event(*ref) : std::nullopt;
    if (event)
        return event->time;
    const TimeRange shown = visibleRange();
    return direction == TimelineModel::Direction::Forward ? shown.begin - 1 : shown.end;
}

void TimelineView::setMatches(std::shared_ptr<const FilterMatches> matches, Others others)
{
    m_matches = std::move(matches);
    m_others = others;
    updateStatistics();
    viewport()->update();
}

void TimelineView::setMarks(std::vector<TimelineMark> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void TimelineView::goToMatch(const FilterMatches& matches, TimelineModel::Direction direction)
{
    const bool forward = direction == TimelineModel::Direction::Forward;
    const Nanos from = jumpOrigin(direction);
    const auto found =
        forward ? matches.next(m_model->snapshot(), from) : matches.previous(m_model->snapshot(), from);
    if (!found)
        return emit noticed(forward ? tr("No further match.") : tr("No earlier match."));
    goToEvent(*found);
    emit matchReached(matchesUpTo(matches, m_model->snapshot(), *found), matches.matching);
}

void TimelineView::jump(Severity severity, TimelineModel::Direction direction)
{
    if (const auto found = m_model->nearest(jumpOrigin(direction), severity, direction)) {
        goToEvent(*found);
        return;
    }
    const bool forward = direction == TimelineModel::Direction::Forward;
    if (severity == Severity::LostUpdate)
        emit noticed(forward ? tr("No further lost update.") : tr("No earlier lost update."));
    else
        emit noticed(forward ? tr("No further conflict.") : tr("No earlier conflict."));
}

void TimelineView::nextConflict()
{
    jump(Severity::Conflict, TimelineModel::Direction::Forward);
}
void TimelineView::previousConflict()
{
    jump(Severity::Conflict, TimelineModel::Direction::Backward);
}
void TimelineView::nextLostUpdate()
{
    jump(Severity::LostUpdate, TimelineModel::Direction::Forward);
}
void TimelineView::previousLostUpdate()
{
    jump(Severity::LostUpdate, TimelineModel::Direction::Backward);
}
void TimelineView::nextInRow()
{
    stepInRow(1);
}
void TimelineView::previousInRow()
{
    stepInRow(-1);
}

// Without a selected event the walk begins at the left edge of the selected row, or of the first.
void TimelineView::stepInRow(int by)
{
    if (const auto ref = m_selection->event()) {
        const LaneView* lane = m_model->lane(ref->worker);
        if (lane && (by > 0 ? ref->index + 1 < lane->size() : ref->index > 0))
            goToEvent({ref->worker, by > 0 ? ref->index + 1 : ref->index - 1});
        return;
    }
    for (const TimelineRow& row : m_model->rows()) {
        const LaneView* lane = row.kind == TimelineRow::Kind::Worker ? m_model->lane(row.worker) : nullptr;
        if (!lane || lane->size() == 0 || (m_selection->worker() && m_selection->worker() != row.worker))
            continue;
        goToEvent({row.worker, std::min(lane->lowerBound(visibleRange().begin), lane->size() - 1)});
        return;
    }
}

void TimelineView::goToCause()
{
    const auto ref = m_selection->event();
    const auto cause = ref ? m_model->causeOf(*ref) : std::nullopt;
    if (cause)
        goToEvent(*cause);
    else if (ref)
        emit noticed(tr("The cause of this event is not known."));
}

void TimelineView::goToEffect()
{
    const auto ref = m_selection->event();
    const auto effect = ref ? m_model->effectOf(*ref) : std::nullopt;
    if (effect)
        goToEvent(*effect);
    else if (ref)
        emit noticed(tr("This event caused nothing that was recorded."));
}

void TimelineView::selectRangeOfSelection()
{
    const auto ref = m_selection->event();
    if (const auto event = ref ? m_model->event(*ref) : std::nullopt)
        m_selection->setTimeRange(TimeRange{event->time, std::max(event->end(), event->time + 1)});
}

// --- Painting
// -----------------------------------------------------------------------------------------------------

void TimelineView::paintEvent(QPaintEvent*)
{
    QElapsedTimer timer;
    timer.start();
    QPainter painter(viewport());
    TimelineFrame shown = frame();
    const bool readsBeside = m_needsCatchUp || !m_statistics.isComplete();
    shown.budget =
        DecodeBudget::ofFrame(readsBeside ? DecodeBudget::Share::Half : DecodeBudget::Share::Whole);
    m_painter->paint(painter, shown);
    if (m_dropRow)
        paintDraggedRow(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::of(palette()).accent(), 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    m_lastPaintMs = double(timer.nsecsElapsed()) / 1e6;
}

void TimelineView::updateScrollBar()
{
    const TimelineGeometry g = m_painter->geometry(frame());
    verticalScrollBar()->setPageStep(g.scrolled.height());
    verticalScrollBar()->setSingleStep(g.rows.empty() ? 24 : g.rows.front().height);
    verticalScrollBar()->setRange(0, std::max(0, g.contentHeight - g.plot.height() + 1));
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    if (m_isFollowing)
        updateFollowScale();
    placeNothingButton();
    emit visibleRangeChanged();
}

void TimelineView::scrollContentsBy(int, int)
{
    leaveWhatMovedAway();
    viewport()->update();
}

void TimelineView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_timer.start();
    refresh();
}

void TimelineView::hideEvent(QHideEvent* event)
{
    m_timer.stop(); // what cannot be seen costs nothing
    QAbstractScrollArea::hideEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        if (event->type() == QEvent::PaletteChange) // signs and rows in other colours
            m_painter = std::make_unique<TimelinePainter>(*m_model);
        m_painter->forgetRows();
        updateScrollBar();
        viewport()->update();
        placeNothingButton();
    }
}

} // namespace racescope
