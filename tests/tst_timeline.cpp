// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: what it shows at any zoom, how it follows, and what mouse and keys do.
#include "test_seed.h"
#include "theme/style.h"
#include "timeline/event_text.h"
#include "timeline/timeline_picture.h"
#include "timeline/timeline_view.h"
#include "timeline_sample.h"

#include <QApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr Nanos kMs = 1'000'000;

Event eventOf(WorkerId worker, EventKind kind, Nanos time, Nanos duration, Token token = {}, Token base = {})
{
    Event event;
    event.worker = worker;
    event.kind = kind;
    event.time = time;
    event.duration = duration;
    event.document = DocumentId(0);
    event.chain = 1;
    event.attempt = 1;
    event.token = token;
    event.base = base;
    return event;
}

Token token(std::int64_t seqNo, std::int64_t term = 1)
{
    return {SeqNo(seqNo), PrimaryTerm(term)};
}

// Two visitors read 71; the first wins, the second is refused.
struct Checkout {
    Trace trace{quietTrace()};
    WorkerId first;
    WorkerId second;
    EventRef win;
    EventRef conflict;

    Checkout()
    {
        trace.names().document("products", "100");
        first = trace.names().addWorker({"W1", "visitors", WorkerName::Kind::Thread, "subtract 1"});
        second = trace.names().addWorker({"W2", "visitors", WorkerName::Kind::Thread, "subtract 1"});
        trace.append(eventOf(first, EventKind::Read, 1 * kMs, kMs / 2, token(71)));
        trace.append(eventOf(first, EventKind::Think, 2 * kMs, 4 * kMs));
        Event write = eventOf(first, EventKind::WriteOk, 6 * kMs, kMs / 2, token(72), token(71));
        write.replaced = token(71);
        trace.append(write);
        trace.append(eventOf(second, EventKind::Read, 2 * kMs, kMs / 2, token(71)));
        trace.append(eventOf(second, EventKind::Think, 3 * kMs, 9 * kMs));
        trace.append(eventOf(second, EventKind::Conflict, 12'400'000, kMs / 2, token(72), token(71)));
        trace.append(eventOf(second, EventKind::Backoff, 13 * kMs, 5 * kMs));
        win = {first, 2};
        conflict = {second, 2};
    }
};

// A view on screen with its trace.
struct Window {
    Selection selection;
    TimelineView view;

    explicit Window(Trace& trace, QSize size = {900, 400})
        : view(trace.sharedNames(), &selection)
    {
        view.resize(size);
        view.setSnapshotProvider([&trace] { return trace.snapshot(); });
        view.show();
        view.setFocus();
        QApplication::setActiveWindow(&view);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }
    TimelineGeometry geometry()
    {
        TimelinePainter painter(view.model());
        return painter.geometry(view.frame());
    }
    // The pixel of a moment in a worker's row.
    QPoint at(std::size_t row, Nanos time)
    {
        const TimelineGeometry g = geometry();
        const int x = g.plot.left() + int(view.frame().scale.toPixel(time));
        return {x, g.rows[row].y + g.rows[row].height / 2};
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, {}, from);
        QMouseEvent half(QEvent::MouseMove, (from + to) / 2, view.viewport()->mapToGlobal((from + to) / 2),
                         Qt::NoButton, button, {});
        QApplication::sendEvent(view.viewport(), &half);
        QMouseEvent whole(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, button, {});
        QApplication::sendEvent(view.viewport(), &whole);
        QTest::mouseRelease(view.viewport(), button, {}, to);
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }
};

// Every event seen, no merging: what a layout must not hide.
struct Collector {
    std::vector<NodeEvent> events;
    std::vector<MergedNode> nodes;
    void event(const NodeEvent& event) { events.push_back(event); }
    void merged(const MergedNode& node) { nodes.push_back(node); }
};

QImage painted(TimelineModel& model, const TimelineFrame& frame)
{
    QImage image(frame.size, QImage::Format_RGB32);
    QPainter painter(&image);
    TimelinePainter(model).paint(painter, frame);
    return image;
}

int countOf(const QImage& image, QRgb color, QRect within)
{
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            count += image.pixel(x, y) == color ? 1 : 0;
    return count;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ThemeSwitch::apply(ThemeChoice::Light); }

    void oneLostUpdateAmongAMillionIsSeenZoomedOut_data();
    void oneLostUpdateAmongAMillionIsSeenZoomedOut();
    void noColumnHidesSomethingWorse();
    void mergedStretchesCountEveryEvent();
    void aGrowingLaneLooksLikeOneReadAtOnce();
    void aSmallBudgetPaintsCoarselyFirstAndThenTheSame();
    void anEventOfThreePixelsIsABar();
    void droppedEventsAreAGap();
    void everyKindHasItsPatternInPixels();
    void shapesAndPixelsAgree();

    void aConflictKnowsTheWriteThatBeatIt();
    void theTrackOfADocumentIsInOrderOfTime();
    void aLongTrackIsBoundedAndTellsTheSame();
    void aTrackReadAgainIsExactWhereItIsLookedAt();
    void aLostUpdateIsSeenAtEveryZoomWhileDecodingIsUnfinished();
    void blocksThatAreNotReadLookAsTheirLevelsWould();
    void aFrameOutOfTimeStillGetsOn();
    void levelsThatAreNotLookedAtAreForgotten();
    void statisticsAgreeWithCountingByHand();
    void statisticsOfWhatMatches();

    void sentencesSayWhatHappened();
    void tooltipsEscapeNames();
    void thePointerOverAnEventIsToldAtOnce();
    void aTipLeavesWithTheEventThatItTellsOf();

    void followingKeepsTheNewestAtTheRightEdge();
    void anyMovePausesAndEndResumes_data();
    void anyMovePausesAndEndResumes();
    void pausedViewTellsHowFarBehindItIs();
    void anUnchangedTraceIsNotPaintedAgain();
    void keysZoomAndGoBack();
    void conflictsAndLostUpdatesAreReachedByKey();
    void eventsOfARowAreWalkedAndSpoken();
    void bracketsGoToCauseAndEffect();
    void clickSelectsAndEscapeClears();
    void draggingSelectsARangeThatSnapsToEvents();
    void middleDragZoomsToTheRange();
    void theOverviewWindowCanBeDragged();
    void headersSelectWorkersAndDocuments();
    void rowsCanBeHiddenAndPinned();
    void whatIsPinnedStaysWhileTheOthersScroll();
    void theArrowToWhatIsOutOfSightEndsAtTheEdge();
    void pinnedRowsLeaveRoomToTheOthers();
    void theCanvasIsTheSameFromRightToLeft();
    void ownersCanAddToTheContextMenu();
    void lettersCanBeSwitchedOff();
    void anEmptyViewSaysWhatToDo();

    void picturesAreWritten_data();
    void picturesAreWritten();
    void aPictureThatCannotBeWrittenSaysWhy();
};

void TestTimeline::oneLostUpdateAmongAMillionIsSeenZoomedOut_data()
{
    QTest::addColumn<double>("place"); // in the recording
    QTest::newRow("at the start") << 0.001;
    QTest::newRow("inside a block") << 0.4321;
    QTest::newRow("at the end") << 0.999;
}

void TestTimeline::oneLostUpdateAmongAMillionIsSeenZoomedOut()
{
    QFETCH(double, place);
    Trace trace(quietTrace());
    constexpr int kWorkers = 32;
    constexpr int kEach = 1'000'000 / kWorkers;
    trace.names().document("products", "100");
    for (int w = 0; w < kWorkers; ++w) {
        const WorkerId worker =
            trace.names().addWorker({"W" + std::to_string(w + 1), "", WorkerName::Kind::Thread, ""});
        for (int i = 0; i < kEach; ++i) {
            Event event = eventOf(worker, i % 3 == 0 ? EventKind::Read : EventKind::WriteOk, i * kMs, kMs / 2,
                                  token(i + 1), token(i));
            event.replaced = event.base;
            if (w == 17 && i == int(place * kEach)) {
                event.kind = EventKind::WriteOk;
                event.replaced = token(i - 1); // another write came between: it is overwritten unseen
            }
            trace.append(event);
        }
    }
    TimelineModel model(trace.sharedNames());
    model.setSnapshot(trace.snapshot());
    TimelineFrame frame;
    frame.size = {1920, 1080};
    TimelinePainter painter(model);
    frame.scale = painter.fittingScale(frame);
    const TimelineGeometry g = painter.geometry(frame);
    const QImage image = painted(model, frame);
    const QRgb lost = Theme::light().fill(Severity::LostUpdate).rgb();
    QVERIFY(countOf(image, lost, g.rowRect(17)) >= 2);
    QCOMPARE(countOf(image, lost, g.rowRect(16)), 0);
    QVERIFY2(countOf(image, lost, g.ruler) >= 4, "no flag in the ruler");
    QVERIFY2(countOf(image, lost, g.overview) >= 4, "not in the overview");
}

void TestTimeline::noColumnHidesSomethingWorse()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 3;
    race.events = 30'000;
    race.isGuarded = false;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    for (const LaneView& lane : snapshot.lanes()) {
        LaneIndex index(lane.worker());
        index.update(lane);
        for (double nanosPerPixel = 2e8; nanosPerPixel > 100; nanosPerPixel /= 3.7) {
            const TimeScale scale{lane.timeAt(lane.size() / 3), nanosPerPixel};
            constexpr int kWidth = 400;
            DecodeBudget budget;
            const RowLayout layout = layoutRow(index, lane, scale, kWidth, 16, budget);
            std::vector<std::uint8_t> shown = layout.worst;
            for (const RowBar& bar : layout.bars)
                for (int x = std::max(bar.x0, 0); x < std::min(bar.x1, kWidth); ++x)
                    shown[std::size_t(x)] = std::max(shown[std::size_t(x)], std::uint8_t(bar.severity));
            for (std::size_t i = lane.lowerBound(scale.begin); i < lane.size(); ++i) {
                const Event event = lane.at(i);
                const int x = int(scale.toPixel(event.time));
                if (x >= kWidth)
                    break;
                // Something at least as bad stands within two pixels.
                std::uint8_t near = 0;
                for (int k = std::max(0, x - 2); k <= std::min(kWidth - 1, x + 2); ++k)
                    near = std::max(near, shown[std::size_t(k)]);
                QVERIFY(near >= std::uint8_t(severityOf(event)));
            }
        }
    }
}

void TestTimeline::mergedStretchesCountEveryEvent()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 2;
    race.events = 20'000;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    for (const LaneView& lane : snapshot.lanes()) {
        LaneIndex index(lane.worker());
        index.update(lane);
        const Summary total = lane.total();
        for (const Nanos merge : {Nanos(0), 100 * kMs, 10'000 * kMs, Nanos(1e15)}) {
            Collector seen;
            DecodeBudget budget;
            QVERIFY(index.visit(lane, 0, snapshot.end() + 1, merge, budget, seen));
            std::uint64_t events = seen.events.size();
            std::uint64_t conflicts = 0;
            Severity worst = Severity::None;
            for (const NodeEvent& event : seen.events) {
                conflicts += event.severity == Severity::Conflict ? 1 : 0;
                worst = std::max(worst, event.severity);
            }
            for (const MergedNode& node : seen.nodes) {
                events += node.count;
                conflicts += node.conflicts;
                worst = std::max(worst, node.worst);
            }
            QCOMPARE(events, std::uint64_t(lane.size()));
            QCOMPARE(conflicts, std::uint64_t(total.counts[std::size_t(Severity::Conflict)]));
            QCOMPARE(worst, total.worst());
        }
    }
}

void TestTimeline::aGrowingLaneLooksLikeOneReadAtOnce()
{
    Trace source(quietTrace());
    SampleRace race;
    race.workers = 1;
    race.events = 5000;
    SampleRaceMaker(source, race).run();
    const LaneView whole = source.snapshot().lanes().front();

    Trace live(quietTrace());
    LaneIndex growing(whole.worker());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        live.append(whole.at(i));
        if (i % 37 == 0 || i % 1024 < 3 || i + 1 == whole.size())
            growing.update(live.snapshot().lanes().front());
    }
    LaneIndex fresh(whole.worker());
    fresh.update(whole);
    QCOMPARE(growing.size(), fresh.size());
    for (const double nanosPerPixel : {1e8, 1e6, 1e5}) {
        DecodeBudget budget;
        const TimeScale scale{0, nanosPerPixel};
        const RowLayout a = layoutRow(growing, live.snapshot().lanes().front(), scale, 800, 16, budget);
        const RowLayout b = layoutRow(fresh, whole, scale, 800, 16, budget);
        QCOMPARE(a.worst, b.worst);
        QCOMPARE(a.counts, b.counts);
        QCOMPARE(a.bars.size(), b.bars.size());
        QCOMPARE(a.pins.size(), b.pins.size());
    }
}

void TestTimeline::aSmallBudgetPaintsCoarselyFirstAndThenTheSame()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 1;
    race.events = 20'000;
    SampleRaceMaker(trace, race).run();
    const LaneView lane = trace.snapshot().lanes().front();
    const TimeScale scale = fitted({0, lane.timeAt(lane.size() - 1)}, 800);
    LaneIndex index(lane.worker());
    index.update(lane);
    LaneIndex reference(lane.worker());
    reference.update(lane);
    DecodeBudget endless;
    const RowLayout whole = layoutRow(reference, lane, scale, 800, 16, endless);
    int frames = 0;
    RowLayout layout;
    do {
        DecodeBudget small{3000};
        layout = layoutRow(index, lane, scale, 800, 16, small);
        // Coarse, but the worst of all is never missing.
        QCOMPARE(*std::ranges::max_element(layout.worst), *std::ranges::max_element(whole.worst));
        ++frames;
    } while (!layout.isComplete && frames < 100);
    QVERIFY(layout.isComplete && frames > 1);
    QCOMPARE(layout.worst, whole.worst);
}

void TestTimeline::anEventOfThreePixelsIsABar()
{
    Checkout checkout;
    const Snapshot snapshot = checkout.trace.snapshot();
    const LaneView lane = *snapshot.lane(checkout.first);
    LaneIndex index(lane.worker());
    index.update(lane);
    DecodeBudget budget;
    const RowLayout layout = layoutRow(index, lane, {0, double(kMs) / 5}, 200, 16, budget);
    QCOMPARE(layout.bars.size(), std::size_t(1)); // the think of 20 pixels; read and write have 2.5
    QCOMPARE(layout.bars.front().x0, 10);
    QCOMPARE(layout.bars.front().x1, 30);
    QCOMPARE(layout.eventAt(20), std::size_t(1));
    QCOMPARE(Severity(layout.worst[30]), Severity::WriteOk);
    QCOMPARE(layout.pins.size(), std::size_t(1)); // the write has a sign
}

void TestTimeline::droppedEventsAreAGap()
{
    Trace trace(quietTrace());
    trace.names().document("products", "100");
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    trace.append(eventOf(worker, EventKind::Read, 0, kMs, token(1)));
    trace.append(eventOf(worker, EventKind::ToolWait, 2 * kMs, 10 * kMs, token(500))); // 500 dropped
    trace.append(eventOf(worker, EventKind::Read, 13 * kMs, kMs, token(1)));
    const Snapshot snapshot = trace.snapshot();
    const LaneView lane = snapshot.lanes().front();
    LaneIndex index(worker);
    index.update(lane);
    DecodeBudget budget;
    const RowLayout near = layoutRow(index, lane, {0, double(kMs) / 10}, 200, 16, budget);
    QVERIFY(std::ranges::any_of(near.bars, &RowBar::isGap));
    const RowLayout far = layoutRow(index, lane, {0, 100.0 * kMs}, 200, 16, budget);
    QCOMPARE(int(far.gaps[0]), 1); // still there when everything is one pixel
    QCOMPARE(eventSentence(lane.at(1), trace.names(), QLocale::c()),
             u"Worker 1, gap in the recording at 2.00 ms, 500 event(s) dropped"_s);
}

void TestTimeline::everyKindHasItsPatternInPixels()
{
    Trace trace(quietTrace());
    trace.names().document("products", "100");
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    const std::array kinds{EventKind::Read,    EventKind::Think,  EventKind::WriteOk, EventKind::Conflict,
                           EventKind::Backoff, EventKind::GiveUp, EventKind::Noop};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        trace.append(eventOf(worker, kinds[i], Nanos(i) * 10 * kMs, 10 * kMs, token(5)));
    TimelineModel model(trace.sharedNames());
    model.setSnapshot(trace.snapshot());
    for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
        TimelineFrame frame;
        frame.size = {1200, 300};
        frame.theme = kind;
        TimelinePainter painter(model);
        frame.scale = painter.fittingScale(frame);
        const QImage image = painted(model, frame);
        const QRect row = painter.geometry(frame).rowRect(0);
        for (const EventKind eventKind : kinds) {
            Event event;
            event.kind = eventKind;
            const QRgb color = Theme::of(kind).fill(severityOf(event)).rgb();
            QVERIFY2(countOf(image, color, row) > 20, qPrintable(Theme::name(eventKind)));
        }
    }
}

// An SVG shows, at the middle of each bar, what the image shows.
void TestTimeline::shapesAndPixelsAgree()
{
    Checkout checkout;
    TimelineModel model(checkout.trace.sharedNames());
    model.setSnapshot(checkout.trace.snapshot());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.svg"_s);
    TimelinePicture picture;
    picture.size = {900, 300};
    QVERIFY(saveTimelinePicture(model, picture, path).has_value());
    QSvgRenderer renderer(path);
    QImage drawn(900, 300, QImage::Format_RGB32);
    QPainter svgPainter(&drawn);
    renderer.render(&svgPainter);
    svgPainter.end();
    QImage raster(900, 300, QImage::Format_RGB32);
    QPainter rasterPainter(&raster);
    paintTimelinePicture(model, picture, rasterPainter, false);
    rasterPainter.end();
    int same = 0;
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 900; ++x) {
            const QColor a(drawn.pixel(x, y));
            const QColor b(raster.pixel(x, y));
            same += qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 60
                        ? 1
                        : 0;
        }
    QVERIFY2(same > 900 * 300 * 0.97, qPrintable(QString::number(same)));
}

void TestTimeline::aConflictKnowsTheWriteThatBeatIt()
{
    Checkout checkout;
    for (const std::size_t documents : {std::size_t(0), std::size_t(1)}) { // without and with a track
        TimelineModel model(checkout.trace.sharedNames());
        model.setAutomaticDocuments(documents);
        model.setSnapshot(checkout.trace.snapshot());
        QCOMPARE(model.winnerOf(checkout.conflict), std::optional(checkout.win));
        QCOMPARE(model.effectOf(checkout.win), std::optional(checkout.conflict));
        QCOMPARE(model.readOf(checkout.conflict), std::optional(EventRef{checkout.second, 0}));
        QVERIFY(!model.winnerOf(checkout.win));
        QVERIFY(!model.winnerOf({checkout.first, 99}));
    }
}

void TestTimeline::theTrackOfADocumentIsInOrderOfTime()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 5;
    race.events = 4000;
    TimelineModel model(trace.sharedNames());
    SampleRaceMaker(trace, race).run();
    model.setSnapshot(trace.snapshot(), DecodeBudget{100});
    while (!model.catchUp(DecodeBudget{100})) {
    }
    const DocumentTrack* track = model.track(DocumentId(0));
    QVERIFY(track);
    QVERIFY(std::ranges::is_sorted(track->points(), {}, &DocumentTrack::Point::time));
    const Summary total = trace.snapshot().total();
    QCOMPARE(track->points().size(), std::size_t(total.counts[std::size_t(Severity::WriteOk)]));
    QCOMPARE(track->conflicts().size(), std::size_t(total.counts[std::size_t(Severity::Conflict)]));
    for (const DocumentTrack::Point& point : track->points())
        QCOMPARE(track->find({point.seqNo, point.term})->event, point.event);
}

namespace {

constexpr std::size_t kFewPoints = 1 << 13; // an eighth is more than the lanes are apart

struct Tracked {
    explicit Tracked(std::uint64_t seed)
    {
        SampleRace race;
        race.workers = 6;
        race.events = 300'000;
        race.seed = seed;
        SampleRaceMaker(trace, race).run();
        snapshot = trace.snapshot();
        DecodeBudget endless;
        whole.update(snapshot, endless);
        for (bool isDone = false; !isDone;) {
            DecodeBudget few{2000};
            isDone = thinned.update(snapshot, few, 3);
            most = std::max(most, thinned.points().size());
        }
    }
    Trace trace{quietTrace()};
    Snapshot snapshot;
    DocumentTrack whole{DocumentId(0)};
    DocumentTrack thinned{DocumentId(0), kFewPoints};
    std::size_t most = 0;
};

} // namespace

void TestTimeline::aLongTrackIsBoundedAndTellsTheSame()
{
    const Tracked tracked(testSeed(31));
    const auto& exact = tracked.whole.points();
    const auto& coarse = tracked.thinned.points();
    QVERIFY(exact.size() > 3 * kFewPoints);
    QVERIFY(tracked.most <= kFewPoints);
    QVERIFY(tracked.thinned.memoryBytes() < 2 * kFewPoints * sizeof(DocumentTrack::Point));
    // Each point stands for the writes that it counts, in their order.
    std::size_t next = 0;
    for (const DocumentTrack::Point& point : coarse) {
        SeqNo least = exact[next].seqNo;
        SeqNo most = least;
        for (std::uint32_t i = 0; i < point.count; ++i) {
            least = std::min(least, exact[next + i].seqNo);
            most = std::max(most, exact[next + i].seqNo);
        }
        QCOMPARE(point.first, exact[next].time);
        next += point.count;
        QCOMPARE(point.time, exact[next - 1].time);
        QCOMPARE(point.event, exact[next - 1].event);
        QCOMPARE(point.least, least);
        QCOMPARE(point.most, most);
    }
    QCOMPARE(next, exact.size());
    std::size_t refused = 0;
    for (const DocumentTrack::Refusals& refusals : tracked.thinned.conflicts())
        refused += refusals.count;
    QCOMPARE(refused, tracked.whole.conflicts().size());
    // A write among several is still found by its token.
    for (std::size_t i = 0; i < exact.size(); i += 37) {
        const DocumentTrack::Point& point = exact[i];
        const Token wanted{point.seqNo, point.term};
        if (const DocumentTrack::Point* found = tracked.thinned.find(wanted)) {
            QCOMPARE(found->event, point.event);
            continue;
        }
        const auto ends = tracked.thinned.whereAbouts(wanted);
        QVERIFY(ends && ends->begin <= point.time && point.time <= ends->end);
    }
}

void TestTimeline::aTrackReadAgainIsExactWhereItIsLookedAt()
{
    Tracked tracked(testSeed(32));
    const auto& exact = tracked.whole.points();
    for (const double part : {0.0, 0.3, 0.302, 0.9}) {
        const Nanos begin = exact[std::size_t(part * double(exact.size()))].time;
        const TimeRange shown{begin, begin + tracked.snapshot.end() / 40};
        int frames = 0;
        for (bool isDone = false; !isDone; ++frames) {
            DecodeBudget few{500};
            isDone = tracked.thinned.refine(tracked.snapshot, shown, 1000, few);
            // Unfinished or not: what is shown is sorted and misses nothing.
            const auto points = tracked.thinned.shownPoints();
            std::size_t count = 0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                count += points[i].count;
                QVERIFY(i == 0 || points[i - 1].time <= points[i].time);
            }
            QVERIFY(isDone || count == exact.size());
        }
        const auto points = tracked.thinned.shownPoints();
        std::size_t seen = 0;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (points[i].time >= shown.begin && points[i].time < shown.end) {
                QCOMPARE(points[i].count, 1U);
                ++seen;
            }
        const auto expected = std::ranges::count_if(
            exact, [&](const auto& point) { return point.time >= shown.begin && point.time < shown.end; });
        QCOMPARE(seen, std::size_t(expected));
        QCOMPARE(tracked.thinned.at(shown.end - 1)->event, tracked.whole.at(shown.end - 1)->event);
        QVERIFY(part == 0.302 ? frames == 1 : frames > 1); // beside the one before: nothing to read
    }
    // Far away nothing is read.
    DecodeBudget none{0};
    QVERIFY(tracked.thinned.refine(tracked.snapshot, {0, tracked.snapshot.end()}, tracked.snapshot.end() / 64,
                                   none));
}

void TestTimeline::aLostUpdateIsSeenAtEveryZoomWhileDecodingIsUnfinished()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 2;
    race.events = 200'000;
    SampleRaceMaker(trace, race).run();
    const LaneView before = trace.snapshot().lanes().front();
    Event lost = eventOf(before.worker(), EventKind::WriteOk, before.timeAt(before.size() - 1) + 10 * kMs,
                         kMs, token(900'000));
    lost.replaced = token(899'999);
    lost.base = token(899'000);
    QVERIFY(isLostUpdate(lost));
    trace.append(lost);
    for (std::size_t i = 0; i < 100'000; ++i) // and much that is harmless behind it
        trace.append(
            eventOf(before.worker(), EventKind::Read, lost.end() + Nanos(i + 1) * kMs, kMs / 4, token(5)));
    const LaneView lane = trace.snapshot().lanes().front();
    constexpr int kWidth = 1600;
    for (double nanosPerPixel = double(lane.timeAt(lane.size() - 1)) / kWidth; nanosPerPixel > 300;
         nanosPerPixel /= 3) {
        const TimeScale scale{lost.time - Nanos(700 * nanosPerPixel), nanosPerPixel};
        LaneIndex index(lane.worker());
        index.update(lane);
        int frames = 0;
        for (bool isComplete = false; !isComplete && frames < 2000; ++frames) {
            DecodeBudget budget{kBlockEvents}; // a block a frame
            const RowLayout layout = layoutRow(index, lane, scale, kWidth, 16, budget);
            isComplete = layout.isComplete;
            QVERIFY2(!layout.lostColumns.empty(), qPrintable(QString::number(nanosPerPixel)));
            // Never beside where it is by more than what has not been read yet.
            if (isComplete)
                QVERIFY(std::abs(layout.lostColumns.front() - 700) <= 3);
        }
        QVERIFY(frames < 2000);
    }
}

void TestTimeline::blocksThatAreNotReadLookAsTheirLevelsWould()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 2;
    race.events = 60'000;
    race.isGuarded = false;
    SampleRaceMaker(trace, race).run();
    const LaneView lane = trace.snapshot().lanes().front();
    const TimeRange all{lane.timeAt(0), lane.timeAt(lane.size() - 1)};
    LaneIndex read(lane.worker());
    read.update(lane);
    DecodeBudget endless;
    layoutRow(read, lane, {all.begin, 1}, 8, 16, endless);
    read.visit(lane, all.begin, all.end, 0, endless, Collector());
    QVERIFY(read.fineBlocks() > 20);
    bool wasUnread = false;
    for (const int width : {50, 200, 800, 3000}) {
        const TimeScale scale = fitted(all, width);
        LaneIndex unread(lane.worker());
        unread.update(lane);
        const RowLayout a = layoutRow(read, lane, scale, width, 16, endless);
        const RowLayout b = layoutRow(unread, lane, scale, width, 16, endless);
        QCOMPARE(b.worst, a.worst);
        QCOMPARE(b.counts, a.counts);
        QCOMPARE(b.gaps, a.gaps);
        QCOMPARE(b.lostColumns, a.lostColumns);
        wasUnread |= unread.fineBlocks() < read.fineBlocks() / 2 && width >= 200;
    }
    QVERIFY(wasUnread);
}

void TestTimeline::aFrameOutOfTimeStillGetsOn()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 1;
    race.events = 30'000;
    SampleRaceMaker(trace, race).run();
    const LaneView lane = trace.snapshot().lanes().front();
    const TimeScale scale = fitted({0, lane.timeAt(lane.size() - 1)}, 60'000);
    LaneIndex index(lane.worker());
    index.update(lane);
    std::size_t frames = 0;
    for (bool isComplete = false; !isComplete; ++frames) {
        DecodeBudget moment{SIZE_MAX, 1}; // a nanosecond
        isComplete = layoutRow(index, lane, scale, 60'000, 16, moment).isComplete;
        QVERIFY(frames < 4 * lane.sealedBlocks());
    }
    QVERIFY(frames > lane.sealedBlocks() / 2); // one at a time, each frame one
    TimelineModel model(trace.sharedNames());
    model.setSnapshot(trace.snapshot(), DecodeBudget{SIZE_MAX, 1});
    frames = 0;
    while (!model.catchUp(DecodeBudget{SIZE_MAX, 1}))
        QVERIFY(++frames < 40'000);
    QVERIFY(frames > 5);
}

void TestTimeline::levelsThatAreNotLookedAtAreForgotten()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 1;
    race.events = 50'000;
    SampleRaceMaker(trace, race).run();
    const LaneView lane = trace.snapshot().lanes().front();
    LaneIndex index(lane.worker());
    index.update(lane);
    DecodeBudget endless;
    const TimeRange all{lane.timeAt(0), lane.timeAt(lane.size() - 1)};
    const TimeScale whole = fitted(all, 4000);
    index.beginFrame(1);
    const RowLayout first = layoutRow(index, lane, whole, 4000, 16, endless);
    const std::size_t bytes = index.memoryBytes();
    QVERIFY(index.fineBlocks() > 20);
    index.beginFrame(5);
    std::size_t most = SIZE_MAX;
    index.evictDetails(4, most);
    const std::size_t fineBlocks = index.fineBlocks();
    std::size_t few = 3;
    index.evictFine(4, few);
    QCOMPARE(index.fineBlocks(), fineBlocks - 3);
    QCOMPARE(few, std::size_t(0));
    index.evictFine(4, most);
    QCOMPARE(index.fineBlocks(), std::size_t(0));
    QVERIFY(index.memoryBytes() + std::size_t(20) * 600 < bytes);
    QCOMPARE(layoutRow(index, lane, whole, 4000, 16, endless).worst, first.worst);
    index.beginFrame(6);
    index.evictFine(5, most); // was just looked at
    QVERIFY(index.fineBlocks() > 20);
}

void TestTimeline::statisticsAgreeWithCountingByHand()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 4;
    race.events = 6000;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    const TimeRange range{snapshot.end() / 3, snapshot.end() / 2};
    RangeStatistics statistics;
    statistics.start(snapshot, {range, {}, {}});
    while (!statistics.advance(DecodeBudget{100})) {
    }

    std::array<std::uint64_t, kEventKindCount> counts{};
    std::vector<Nanos> thinks;
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            if (!range.contains(event.time))
                continue;
            ++counts[std::size_t(event.kind)];
            if (event.kind == EventKind::Think)
                thinks.push_back(event.duration);
        }
    for (int kind = 0; kind < kEventKindCount; ++kind)
        QCOMPARE(statistics.durations(EventKind(kind)).count(), counts[std::size_t(kind)]);
    std::ranges::sort(thinks);
    const DurationStatistics& think = statistics.durations(EventKind::Think);
    QCOMPARE(think.least(), thinks.front());
    QCOMPARE(think.most(), thinks.back());
    const double median = double(thinks[(thinks.size() + 1) / 2 - 1]);
    QVERIFY(qAbs(double(think.percentile(0.5)) - median) / median < 0.02);
    QCOMPARE(*statistics.conflictsPerSuccess(), double(counts[std::size_t(EventKind::Conflict)]) /
                                                    double(counts[std::size_t(EventKind::WriteOk)]));
}

void TestTimeline::statisticsOfWhatMatches()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 3;
    race.events = 6000;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    const auto matchesOf = [&](const char* text) {
        FilterScan scan(std::make_shared<const Filter>(Filter::parse(text).value()), trace.sharedNames());
        scan.advance(snapshot, ConflictLog(), {}, std::chrono::minutes(1));
        return std::make_shared<const FilterMatches>(scan.matches());
    };
    RangeStatistics::Of what{
        {snapshot.end() / 3, snapshot.end() / 2}, {}, matchesOf("-kind:think -worker:2")};
    RangeStatistics statistics;
    statistics.start(snapshot, what);
    while (!statistics.advance(DecodeBudget{100})) {
    }
    std::uint64_t events = 0;
    std::uint64_t refused = 0;
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = lane.lowerBound(what.range.begin); i < lane.lowerBound(what.range.end); ++i) {
            events += what.matches->test({lane.worker(), i}) ? 1 : 0;
            refused +=
                what.matches->test({lane.worker(), i}) && lane.at(i).kind == EventKind::Conflict ? 1 : 0;
        }
    QVERIFY(refused > 0);
    QCOMPARE(statistics.events(), events);
    QCOMPARE(statistics.count(Severity::Conflict), refused);
    QCOMPARE(statistics.durations(EventKind::Conflict).count(), refused);
    QCOMPARE(statistics.durations(EventKind::Think).count(), std::uint64_t(0));
    // The same matches found again need no second count, others do.
    QVERIFY(statistics.counts(what));
    what.matches = matchesOf("-kind:think -worker:2");
    QVERIFY(statistics.counts(what));
    what.matches = matchesOf("-kind:think");
    QVERIFY(!statistics.counts(what));
    what.matches.reset();
    QVERIFY(!statistics.counts(what));
}

void TestTimeline::sentencesSayWhatHappened()
{
    Checkout checkout;
    const Names& names = checkout.trace.names();
    const Snapshot snapshot = checkout.trace.snapshot();
    Event conflict = snapshot.lane(checkout.second)->at(2);
    conflict.base = token(4);
    conflict.token = token(6);
    QCOMPARE(eventSentence(conflict, names, QLocale::c()),
             u"Worker 2, conflict at 12.4 ms, required 4 term 1, current 6 term 1"_s);
    Event lost = snapshot.lane(checkout.first)->at(2);
    lost.replaced = token(70);
    QCOMPARE(eventSentence(lost, names, QLocale::c()),
             u"Worker 1, lost update at 6.00 ms, had read 71 term 1, overwrote 70 term 1, now 72 term 1"_s);
    Event create = conflict;
    create.flags = event_flag::kGuardCreate;
    QVERIFY(eventSentence(create, names, QLocale::c()).contains(u"required no document"_s));
}

void TestTimeline::tooltipsEscapeNames()
{
    Trace trace(quietTrace());
    trace.names().document("products", "<b>1</b>");
    const WorkerId worker = trace.names().addWorker({"<i>", "", WorkerName::Kind::Thread, ""});
    const QString text =
        eventToolTip(eventOf(worker, EventKind::Read, 5 * kMs, kMs, token(3)), trace.names());
    QVERIFY(text.contains(u"&lt;b&gt;1"_s));
    QVERIFY(text.contains(u"&lt;i&gt;"_s));
}

void TestTimeline::followingKeepsTheNewestAtTheRightEdge()
{
    Trace trace(quietTrace());
    trace.names().document("products", "100");
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    Window window(trace);
    QVERIFY(window.view.isFollowing());
    Nanos time = 0;
    for (int i = 0; i < 5; ++i) {
        for (int k = 0; k < 100; ++k)
            trace.append(eventOf(worker, EventKind::Read, time += 10 * kMs, kMs, token(1)));
        window.view.refresh();
        const TimeRange shown = window.view.visibleRange();
        QVERIFY(shown.contains(time));
        if (time > shown.length()) // the screen is full: the newest is near the edge
            QVERIFY(shown.end - time < shown.length() / 10);
    }
}

void TestTimeline::anyMovePausesAndEndResumes_data()
{
    QTest::addColumn<int>("how");
    const std::array names{"wheel along time", "control wheel", "left arrow", "letter D", "home",
                           "fit all",          "ruler drag",    "overview"};
    for (std::size_t i = 0; i < names.size(); ++i)
        QTest::newRow(names[i]) << int(i);
}

void TestTimeline::anyMovePausesAndEndResumes()
{
    QFETCH(int, how);
    Trace trace(quietTrace());
    SampleRace race;
    race.events = 4000;
    SampleRaceMaker(trace, race).run();
    Window window(trace);
    QVERIFY(window.view.isFollowing());
    QSignalSpy following(&window.view, &TimelineView::followingChanged);
    const TimelineGeometry g = window.geometry();
    switch (how) {
    case 0:
        window.wheel(g.plot.center(), 120, Qt::ShiftModifier);
        break;
    case 1:
        window.wheel(g.plot.center(), 120, Qt::ControlModifier);
        break;
    case 2:
        window.key(Qt::Key_Left);
        break;
    case 3:
        window.key(Qt::Key_D);
        break;
    case 4:
        window.key(Qt::Key_Home);
        break;
    case 5:
        window.key(Qt::Key_0);
        break;
    case 6:
        window.drag(g.ruler.center(), g.ruler.center() + QPoint(60, 0));
        break;
    default:
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {},
                          QPoint(g.overview.left() + 40, g.overview.center().y()));
        break;
    }
    QVERIFY(!window.view.isFollowing());
    QCOMPARE(following.count(), 1);
    window.key(Qt::Key_End);
    QVERIFY(window.view.isFollowing());
    QVERIFY(window.view.visibleRange().contains(trace.snapshot().end()));
}

void TestTimeline::pausedViewTellsHowFarBehindItIs()
{
    Trace trace(quietTrace());
    trace.names().document("products", "100");
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    trace.append(eventOf(worker, EventKind::Read, kMs, kMs, token(1)));
    Window window(trace);
    window.view.setVisibleRange({0, 10 * kMs});
    QCOMPARE(window.view.eventsBehind(), 0);
    QSignalSpy behind(&window.view, &TimelineView::eventsBehindChanged);
    for (int i = 0; i < 250; ++i)
        trace.append(eventOf(worker, EventKind::Read, 100 * kMs + i, 1, token(1)));
    window.view.refresh();
    QCOMPARE(window.view.eventsBehind(), 250);
    QCOMPARE(behind.count(), 1);
    QCOMPARE(window.view.visibleRange().begin, window.view.visibleRange().begin);
    window.key(Qt::Key_End);
    QCOMPARE(window.view.eventsBehind(), 0);
}

namespace {

class PaintCounter : public QObject {
public:
    int paints = 0;
    int snapshots = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

void TestTimeline::anUnchangedTraceIsNotPaintedAgain()
{
    Checkout checkout;
    Window window(checkout.trace);
    PaintCounter counter;
    window.view.setSnapshotProvider([&] {
        ++counter.snapshots;
        return checkout.trace.snapshot();
    });
    QTRY_VERIFY(counter.snapshots >= 3); // it is shown
    window.view.viewport()->installEventFilter(&counter);
    // However late a busy machine comes to the last frame of what was new.
    const auto paintsNothing = [&] {
        counter.paints = 0;
        const int from = counter.snapshots;
        return QTest::qWaitFor([&] { return counter.snapshots >= from + 5; }, 60'000) && counter.paints == 0;
    };
    QTRY_VERIFY(paintsNothing());
    checkout.trace.append(eventOf(checkout.second, EventKind::Read, 30 * kMs, kMs, token(72)));
    QTRY_VERIFY(counter.paints >= 1);
    window.view.hide();
    const int hidden = counter.snapshots;
    QCoreApplication::processEvents();
    QCOMPARE(counter.snapshots, hidden);
}

void TestTimeline::keysZoomAndGoBack()
{
    Trace trace(quietTrace());
    SampleRaceMaker(trace, SampleRace{}).run();
    Window window(trace);
    window.key(Qt::Key_0);
    const TimeRange all = window.view.visibleRange();
    QVERIFY(all.begin <= trace.snapshot().begin() && all.end >= trace.snapshot().end());
    window.key(Qt::Key_W);
    QVERIFY(window.view.visibleRange().length() < all.length());
    window.key(Qt::Key_Z);
    QCOMPARE(window.view.visibleRange(), all);
    window.key(Qt::Key_Z, Qt::ShiftModifier);
    QVERIFY(window.view.visibleRange().length() < all.length());
    window.key(Qt::Key_S);
    window.key(Qt::Key_A);
    QVERIFY(window.view.visibleRange().begin < all.begin + all.length() / 4);
}

void TestTimeline::conflictsAndLostUpdatesAreReachedByKey()
{
    Checkout checkout;
    Window window(checkout.trace);
    QSignalSpy noticed(&window.view, &TimelineView::noticed);
    window.key(Qt::Key_0);
    window.key(Qt::Key_C);
    QCOMPARE(window.selection.event(), std::optional(checkout.conflict));
    QCOMPARE(window.selection.worker(), std::optional(checkout.second));
    QCOMPARE(window.selection.document(), std::optional(DocumentId(0)));
    window.key(Qt::Key_C); // there is only one
    QCOMPARE(window.selection.event(), std::optional(checkout.conflict));
    window.key(Qt::Key_L);
    QCOMPARE(noticed.count(), 2);
    window.key(Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(window.selection.event(), std::optional(checkout.conflict));
}

void TestTimeline::eventsOfARowAreWalkedAndSpoken()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.view.setLocale(QLocale::c());
    window.key(Qt::Key_0);
    window.key(Qt::Key_Period);
    QCOMPARE(window.selection.event(), std::optional(EventRef{checkout.first, 0}));
    window.key(Qt::Key_Period);
    window.key(Qt::Key_Period);
    window.key(Qt::Key_Period); // the row ends here
    QCOMPARE(window.selection.event(), std::optional(checkout.win));
    QCOMPARE(window.view.accessibleDescription(), u"Worker 1, write ok at 6.00 ms, now 72 term 1"_s);
    window.key(Qt::Key_Comma);
    QCOMPARE(window.selection.event(), std::optional(EventRef{checkout.first, 1}));
    window.key(Qt::Key_Down);
    QCOMPARE(window.selection.event()->worker, checkout.second);
    QSignalSpy activated(&window.view, &TimelineView::eventActivated);
    QSignalSpy stepper(&window.view, &TimelineView::stepperRequested);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(stepper.count(), 1);
}

void TestTimeline::bracketsGoToCauseAndEffect()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    window.key(Qt::Key_C);
    window.key(Qt::Key_BracketLeft); // 409 -> the write that beat it
    QCOMPARE(window.selection.event(), std::optional(checkout.win));
    window.key(Qt::Key_BracketLeft); // -> its read
    QCOMPARE(window.selection.event(), std::optional(EventRef{checkout.first, 0}));
    window.key(Qt::Key_BracketRight); // -> the write made from it
    QCOMPARE(window.selection.event(), std::optional(checkout.win));
    window.key(Qt::Key_BracketRight); // -> the conflict it caused
    QCOMPARE(window.selection.event(), std::optional(checkout.conflict));
}

void TestTimeline::clickSelectsAndEscapeClears()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.at(1, 12'500'000));
    QCOMPARE(window.selection.event(), std::optional(checkout.conflict));
    window.key(Qt::Key_Escape);
    QVERIFY(window.selection.isEmpty());
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.at(0, 4 * kMs));
    QCOMPARE(window.selection.event(), std::optional(EventRef{checkout.first, 1}));
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.at(0, 10 * kMs)); // nothing there
    QVERIFY(!window.selection.event());
}

void TestTimeline::thePointerOverAnEventIsToldAtOnce()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    const QPoint over = window.at(1, 3 * kMs) + QPoint(4, 0);
    QTest::mouseMove(window.view.viewport(), over + QPoint(1, 0));
    QTest::mouseMove(window.view.viewport(), over);
    QTRY_VERIFY(QToolTip::isVisible());
    const TimelineModel& model = window.view.model();
    bool isOfTheRow = false;
    for (std::size_t i = 0; const auto event = model.event(EventRef{checkout.second, i}); ++i)
        isOfTheRow |= QToolTip::text() == eventToolTip(*event, model.names(), window.view.locale());
    QVERIFY2(isOfTheRow, qPrintable(QToolTip::text()));
    QTest::mousePress(window.view.viewport(), Qt::LeftButton, {},
                      over); // a drag is not in the way of its tip
    QTRY_VERIFY(!QToolTip::isVisible());
    QTest::mouseRelease(window.view.viewport(), Qt::LeftButton, {}, over);
}

// A followed timeline moves under a pointer that rests.
void TestTimeline::aTipLeavesWithTheEventThatItTellsOf()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    const QPoint over = window.at(1, 3 * kMs) + QPoint(4, 0);
    QTest::mouseMove(window.view.viewport(), over + QPoint(1, 0));
    QTest::mouseMove(window.view.viewport(), over);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(window.view.frame().hovered);
    window.view.setVisibleRange({100 * kMs, 120 * kMs});
    QVERIFY(!window.view.frame().hovered);
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestTimeline::draggingSelectsARangeThatSnapsToEvents()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    window.drag(window.at(1, 3 * kMs) + QPoint(2, 0), window.at(1, 11'500'000));
    const auto range = window.selection.timeRange();
    QVERIFY(range);
    QCOMPARE(range->begin, 3 * kMs); // where the think begins
    QVERIFY(range->end > 10 * kMs && range->end < 12 * kMs);
    QVERIFY(window.view.statistics().isComplete() || window.view.statistics().events() > 0);
    QCOMPARE(window.view.statistics().count(Severity::WriteOk), std::uint64_t(1));
    QTRY_VERIFY(window.view.statistics().isComplete());
    QCOMPARE(window.view.statistics().durations(EventKind::Think).count(), std::uint64_t(1));
}

void TestTimeline::middleDragZoomsToTheRange()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    window.drag(window.at(0, 8 * kMs), window.at(0, 11 * kMs), Qt::MiddleButton);
    const TimeRange shown = window.view.visibleRange();
    QVERIFY(qAbs(shown.begin - 8 * kMs) < kMs / 5);
    QVERIFY(qAbs(shown.end - 11 * kMs) < kMs / 5);
    QVERIFY(!window.selection.timeRange()); // zooming selects nothing
}

void TestTimeline::theOverviewWindowCanBeDragged()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.events = 4000;
    SampleRaceMaker(trace, race).run();
    Window window(trace);
    const TimeRange all = window.view.model().timeRange();
    window.view.setVisibleRange({all.length() / 4, all.length() / 2});
    const TimelineGeometry g = window.geometry();
    const TimeRange before = window.view.visibleRange();
    const int middle = g.overview.left() + int(g.overview.width() * 0.375);
    window.drag({middle, g.overview.center().y()}, {middle + 100, g.overview.center().y()});
    const TimeRange after = window.view.visibleRange();
    QCOMPARE(after.length(), before.length());
    const double moved = double(after.begin - before.begin) / double(all.length()) * g.overview.width();
    QVERIFY2(qAbs(moved - 100) < 2, qPrintable(QString::number(moved)));
    const int end = g.overview.left() + int(double(after.end) / double(all.length()) * g.overview.width());
    window.drag({end, g.overview.center().y()}, {end - 60, g.overview.center().y()}); // its edge: zoom
    QVERIFY(window.view.visibleRange().length() < after.length() * 9 / 10);
    QVERIFY(qAbs(window.view.visibleRange().begin - after.begin) < after.length() / 50);
}

void TestTimeline::headersSelectWorkersAndDocuments()
{
    Checkout checkout;
    Window window(checkout.trace);
    const TimelineGeometry g = window.geometry();
    QCOMPARE(window.view.model().rows().size(), std::size_t(3));
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, QPoint(20, g.rows[1].y + 5));
    QCOMPARE(window.selection.worker(), std::optional(checkout.second));
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, QPoint(20, g.rows[1].y + 5));
    QVERIFY(!window.selection.worker());
    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, QPoint(20, g.rows[2].y + 5));
    QCOMPARE(window.selection.document(), std::optional(DocumentId(0)));
}

void TestTimeline::rowsCanBeHiddenAndPinned()
{
    Checkout checkout;
    Window window(checkout.trace);
    TimelineModel& model = window.view.model();
    window.selection.setWorker(checkout.first);
    window.key(Qt::Key_H);
    QVERIFY(!model.rowOf(checkout.first));
    QCOMPARE(model.hiddenRows(), std::size_t(1));
    model.showAll();
    model.moveRow(1, 0);
    QCOMPARE(model.rowOf(checkout.second), std::optional(std::size_t(0)));
    window.selection.setDocument(DocumentId(0));
    window.key(Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(!model.track(DocumentId(0)));
    window.key(Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(model.track(DocumentId(0)));
    QCOMPARE(model.pinnedRows(), std::size_t(0));
    window.key(Qt::Key_P);
    QCOMPARE(model.rowOf(DocumentId(0)), std::optional(std::size_t(0)));
    window.key(Qt::Key_P);
    QCOMPARE(model.rowOf(DocumentId(0)), std::optional(model.rows().size() - 1));
}

void TestTimeline::whatIsPinnedStaysWhileTheOthersScroll()
{
    Checkout checkout;
    for (int i = 0; i < 20; ++i) {
        const WorkerId worker =
            checkout.trace.names().addWorker({"", "visitors", WorkerName::Kind::Thread, ""});
        checkout.trace.append(eventOf(worker, EventKind::Read, (i + 1) * kMs, kMs / 2, token(71)));
    }
    Window window(checkout.trace);
    TimelineModel& model = window.view.model();
    const WorkerId last = model.rows()[21].worker;
    window.selection.setWorker(last);
    window.key(Qt::Key_P);
    QCOMPARE(model.rows().front().worker, last);
    QScrollBar* bar = window.view.verticalScrollBar();
    bar->setValue(bar->maximum());
    const TimelineGeometry g = window.geometry();
    QCOMPARE(g.rows[0].y, g.plot.top());
    QVERIFY(g.rows[1].y < g.plot.top());
    QVERIFY(g.isInSight(0));
    QVERIFY(!g.isInSight(1));
    QVERIFY(g.rows.back().y + g.rows.back().height <= g.plot.bottom() + 1);
    // What is scrolled lies below it for pointing, too.
    TimelinePainter painter(model);
    TimelineFrame frame = window.view.frame();
    for (int y = g.plot.top(); y < g.scrolled.top(); ++y)
        QCOMPARE(painter.hitTest({5, y}, frame).row, std::optional(std::size_t(0)));
    QVERIFY(painter.hitTest({5, g.scrolled.top()}, frame).row > std::optional(std::size_t(1)));
    const std::size_t under = *model.rowOf(checkout.first);
    QVERIFY(!g.isInSight(under));
    QVERIFY(window.view.eventRect(checkout.win).isEmpty());
    // Walking there brings it out from below.
    window.view.goToEvent(checkout.win);
    QVERIFY(window.geometry().isInSight(under));
    QVERIFY(!window.view.eventRect(checkout.win).isEmpty());
    // Its picture is the same wherever the others are.
    const auto pinnedRow = [&] {
        return painted(model, window.view.frame()).copy(0, g.plot.top(), 900, g.rows[0].height - 1);
    };
    window.selection.clear();
    const QImage above = pinnedRow();
    bar->setValue(bar->maximum() / 2);
    QCOMPARE(pinnedRow(), above);
}

void TestTimeline::theArrowToWhatIsOutOfSightEndsAtTheEdge()
{
    Checkout checkout;
    for (int i = 0; i < 20; ++i)
        checkout.trace.append(
            eventOf(checkout.trace.names().addWorker({"", "", WorkerName::Kind::Thread, ""}), EventKind::Read,
                    (i + 1) * kMs, kMs / 2, token(71)));
    Window window(checkout.trace);
    window.view.fitAll();
    TimelineModel& model = window.view.model();
    for (const std::uint32_t pinned : {5, 7}) {
        window.selection.setWorker(WorkerId(pinned));
        window.key(Qt::Key_P);
    }
    // The winner's row lies below the pinned ones, the loser's is the first to be seen.
    const int height = window.geometry().rows[*model.rowOf(checkout.first)].height;
    window.view.verticalScrollBar()->setValue(height);
    TimelineFrame frame = window.view.frame();
    frame.worker.reset();
    frame.row.reset();
    const TimelineGeometry g = window.geometry();
    QVERIFY(!g.isInSight(*model.rowOf(checkout.first)));
    QVERIFY(g.isInSight(*model.rowOf(checkout.second)));
    const auto picture = [&](std::optional<EventRef> event) {
        frame.event = event;
        return painted(model, frame);
    };
    const QImage plain = picture(std::nullopt);
    const QImage withArrow = picture(checkout.conflict);
    const QRect pinned(g.plot.topLeft(), QPoint(g.plot.right(), g.scrolled.top() - 1));
    QCOMPARE(withArrow.copy(pinned), plain.copy(pinned));
    // At the edge, where in time the winner is.
    const int x = TimelinePainter(model).eventRect(checkout.win, frame).center().x();
    const QRect head(x - 5, g.scrolled.top() + 1, 11, 11);
    QVERIFY(withArrow.copy(head) != plain.copy(head));
    // A winner that is pinned itself is pointed at where it is.
    model.pin(TimelineRow::of(checkout.first));
    const QRect winner = TimelinePainter(model).eventRect(checkout.win, frame);
    QVERIFY(winner.bottom() < g.scrolled.top() + height);
    const QRect tip(winner.left() - 5, winner.bottom() + 2, winner.width() + 10, 10);
    QVERIFY(picture(checkout.conflict).copy(tip) != picture(std::nullopt).copy(tip));
}

void TestTimeline::pinnedRowsLeaveRoomToTheOthers()
{
    Checkout checkout;
    for (int i = 0; i < 20; ++i)
        checkout.trace.append(
            eventOf(checkout.trace.names().addWorker({"", "", WorkerName::Kind::Thread, ""}), EventKind::Read,
                    (i + 1) * kMs, kMs / 2, token(71)));
    Window window(checkout.trace);
    TimelineModel& model = window.view.model();
    const std::vector<TimelineRow> rows = model.rows();
    for (const TimelineRow& row : rows)
        model.pin(row);
    QCOMPARE(model.pinnedRows(), rows.size());
    window.view.arrangeRows(model.arrangement());
    const TimelineGeometry g = window.geometry();
    QVERIFY(g.staying > 0);
    QVERIFY(g.scrolled.height() >= g.plot.height() / 2);
    QVERIFY(window.view.verticalScrollBar()->maximum() > 0); // so that all can be seen
}

void TestTimeline::theCanvasIsTheSameFromRightToLeft()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.view.fitAll();
    TimelineModel& model = window.view.model();
    TimelineFrame frame = window.view.frame();
    frame.hasFocus = false;
    const QImage usual = painted(model, frame);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QImage mirrored(frame.size, QImage::Format_RGB32);
    {
        QPainter painter(&mirrored);
        painter.setLayoutDirection(Qt::RightToLeft); // as a window's painter has it
        TimelinePainter(model).paint(painter, frame);
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(usual == mirrored);
}

void TestTimeline::ownersCanAddToTheContextMenu()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.key(Qt::Key_0);
    std::optional<EventRef> menuFor;
    connect(&window.view, &TimelineView::contextMenuAboutToShow, this,
            [&](QMenu* menu, const TimelineHit& hit) {
                menuFor = hit.event;
                menu->addAction(u"Step from here"_s);
            });
    const QPoint place = window.at(1, 12'500'000);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, window.view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(window.view.viewport(), &event);
    QCOMPARE(menuFor, std::optional(checkout.conflict));
    auto* menu = window.view.findChild<QMenu*>(u"timelineMenu"_s);
    QVERIFY(menu && menu->actions().constLast()->text() == u"Step from here"_s);
    menu->close();
}

void TestTimeline::lettersCanBeSwitchedOff()
{
    Checkout checkout;
    Window window(checkout.trace);
    window.view.setLetterKeysEnabled(false);
    window.key(Qt::Key_C);
    QVERIFY(!window.selection.event());
    window.key(Qt::Key_Left);
    QVERIFY(!window.view.isFollowing());
}

void TestTimeline::anEmptyViewSaysWhatToDo()
{
    Trace trace(quietTrace());
    Window window(trace);
    for (const Qt::Key key : {Qt::Key_0, Qt::Key_W, Qt::Key_C, Qt::Key_Period, Qt::Key_BracketLeft,
                              Qt::Key_Down, Qt::Key_F, Qt::Key_Home, Qt::Key_End, Qt::Key_R})
        window.key(key);
    const TimelineGeometry g = window.geometry();
    for (const QPoint& place :
         {g.plot.center(), g.ruler.center(), g.overview.center(), QPoint(3, g.plot.bottom() - 3)})
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, place);
    const QImage image = window.view.viewport()->grab().toImage();
    const QRect middle(g.plot.center() - QPoint(100, 12), QSize(200, 24));
    QVERIFY(countOf(image.convertToFormat(QImage::Format_RGB32), Theme::light().background().rgb(), middle) <
            200 * 24);
}

void TestTimeline::picturesAreWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("png") << u"t.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"t.svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf, capitals") << u"t.PDF"_s << QByteArray("%PDF");
}

void TestTimeline::picturesAreWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    Checkout checkout;
    TimelineModel model(checkout.trace.sharedNames());
    model.setSnapshot(checkout.trace.snapshot());
    QTemporaryDir folder;
    TimelinePicture picture;
    picture.size = {800, 0}; // as high as needed
    picture.event = checkout.conflict;
    picture.range = TimeRange{2 * kMs, 5 * kMs};
    QVERIFY(saveTimelinePicture(model, picture, folder.filePath(name)).has_value());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(magic));
    QVERIFY(bytes.size() > 2000);
}

void TestTimeline::aPictureThatCannotBeWrittenSaysWhy()
{
    Checkout checkout;
    TimelineModel model(checkout.trace.sharedNames());
    model.setSnapshot(checkout.trace.snapshot());
    const auto missing = saveTimelinePicture(model, {}, u"/no/such/folder/t.png"_s);
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().contains(u"/no/such/folder/t.png"_s));
    const auto unknown = saveTimelinePicture(model, {}, u"t.bmp"_s);
    QVERIFY(!unknown.has_value());
    QVERIFY(unknown.error().contains(u".svg"_s));
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
