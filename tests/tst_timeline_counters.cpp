// SPDX-License-Identifier: GPL-3.0-or-later
// Counters of the timeline: what they count, in which windows, and that no scale hides a peak.
#include "timeline/counter_text.h"
#include "timeline/timeline_painter.h"
#include "timeline/timeline_view.h"
#include "timeline_sample.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr Nanos kMs = 1'000'000;

Event eventOf(WorkerId worker, EventKind kind, Nanos time, Nanos duration)
{
    Event event;
    event.worker = worker;
    event.kind = kind;
    event.time = time;
    event.duration = duration;
    event.document = DocumentId(0);
    event.token = {SeqNo(1), PrimaryTerm(1)};
    return event;
}

CounterTrack trackOf(const Snapshot& snapshot, std::size_t mostSlots = CounterTrack::kMostSlots)
{
    CounterTrack track(mostSlots);
    DecodeBudget endless;
    track.update(snapshot, endless);
    return track;
}

double highestColumn(const CounterTrack& track, Counter counter, TimeScale scale, int width)
{
    std::vector<CounterTrack::Column> columns;
    track.columns(counter, scale, width, columns);
    double most = 0;
    for (const CounterTrack::Column& column : columns)
        most = std::max(most, column.most);
    return most;
}

// Of all windows, one by one.
std::vector<CounterTrack::Window> windowsOf(const CounterTrack& track, Counter counter, TimeRange range)
{
    std::vector<CounterTrack::Window> windows;
    for (Nanos time = range.begin; time < range.end; time += track.window())
        if (const auto window = track.at(counter, time))
            windows.push_back(*window);
    return windows;
}

Trace& sample(Trace& trace, std::size_t events, int workers = 8)
{
    trace.names().document("products", "100");
    SampleRace race;
    race.workers = workers;
    race.events = events;
    SampleRaceMaker(trace, race).run();
    return trace;
}

} // namespace

class TestTimelineCounters : public QObject {
    Q_OBJECT
private slots:
    void everyWriteIsCountedOnce_data();
    void everyWriteIsCountedOnce();
    void theLastMomentIsCounted();
    void requestsUnderWayAtOnceAreCounted();
    void aShortRaceHasWholeNumbersInFlight();
    void noMoreAreInFlightThanThereEverWere_data();
    void noMoreAreInFlightThanThereEverWere();
    void aRequestThatEndsLateIsCountedWhereItWas();
    void itemsOfABulkAreOneRequest();
    void piecesGiveTheSameAsAllAtOnce();
    void whatIsLeftOfABudgetMayBeLessThanABlock();
    void noScaleHidesAPeak();
    void aPauseIsSeen();
    void aLaneThatComesLateIsCounted();
    void rowsComeAndGo();
    void aCounterSaysItsValueWhereThePointerIs();
    void theAxisIsWrittenInTheHeader();
};

void TestTimelineCounters::everyWriteIsCountedOnce_data()
{
    QTest::addColumn<int>("mostSlots");
    QTest::newRow("with room") << int(CounterTrack::kMostSlots);
    QTest::newRow("with little room") << 300;
    QTest::newRow("with hardly any") << 20;
}

void TestTimelineCounters::everyWriteIsCountedOnce()
{
    QFETCH(int, mostSlots);
    Trace trace(quietTrace());
    const Snapshot snapshot = sample(trace, 30'000).snapshot();
    const CounterTrack track = trackOf(snapshot, std::size_t(mostSlots));
    const TimeRange all{snapshot.begin(), snapshot.end() + 1};
    const auto counts = snapshot.total().counts;
    const auto sum = [&](Counter counter) {
        std::uint64_t count = 0;
        for (const CounterTrack::Window& window :
             windowsOf(track, counter, {all.begin, all.end + track.window()}))
            count += window.count;
        return count;
    };
    QVERIFY(all.length() / track.window() <= mostSlots);
    QCOMPARE(sum(Counter::Commits), std::uint64_t(counts[std::size_t(Severity::WriteOk)] +
                                                  counts[std::size_t(Severity::LostUpdate)]));
    QCOMPARE(sum(Counter::Conflicts), std::uint64_t(counts[std::size_t(Severity::Conflict)]));
}

// Where a window ends, the next one begins.
void TestTimelineCounters::theLastMomentIsCounted()
{
    Trace trace(quietTrace());
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    for (int i = 0; i <= 100; ++i)
        trace.append(eventOf(worker, EventKind::WriteOk, i * 1000 * kMs, 0));
    const CounterTrack track = trackOf(trace.snapshot());
    QCOMPARE(100'000 * kMs % track.window(), Nanos(0));
    const auto last = track.at(Counter::Commits, 100'000 * kMs);
    QVERIFY(last);
    QCOMPARE(last->count, std::uint64_t(1));
}

void TestTimelineCounters::requestsUnderWayAtOnceAreCounted()
{
    Trace trace(quietTrace());
    const WorkerId first = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    const WorkerId second = trace.names().addWorker({"W2", "", WorkerName::Kind::Thread, ""});
    // Two reads all the time, but for the thinking of one of them in the second half.
    trace.append(eventOf(first, EventKind::Read, 0, 1000 * kMs));
    trace.append(eventOf(second, EventKind::Read, 0, 500 * kMs));
    trace.append(eventOf(second, EventKind::Think, 500 * kMs, 500 * kMs));
    const CounterTrack track = trackOf(trace.snapshot());
    QCOMPARE(track.at(Counter::InFlight, 100 * kMs)->value, 2.0);
    QCOMPARE(track.at(Counter::InFlight, 900 * kMs)->value, 1.0);
    QVERIFY(!track.at(Counter::InFlight, 1100 * kMs));
    QCOMPARE(track.highest(Counter::InFlight)->value, 2.0);
    QCOMPARE(track.highest(Counter::Commits)->value, 0.0);
}

// Where one request ends the next one begins, which is not at once; most of the time nothing is under way.
void TestTimelineCounters::aShortRaceHasWholeNumbersInFlight()
{
    Trace trace(quietTrace());
    const WorkerId first = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    const WorkerId second = trace.names().addWorker({"W2", "", WorkerName::Kind::Thread, ""});
    for (int i = 0; i < 4; ++i) {
        trace.append(eventOf(first, EventKind::Read, i * 10 * kMs, 1000));
        trace.append(eventOf(first, EventKind::Noop, i * 10 * kMs + 5000, 0)); // took no time
        trace.append(eventOf(second, EventKind::Read, i * 10 * kMs + (i == 3 ? 500 : 1000), 1000));
    }
    const CounterTrack track = trackOf(trace.snapshot());
    const auto at = [&](int time) { return track.at(Counter::InFlight, time * 10 * kMs)->value; };
    QCOMPARE(track.highest(Counter::InFlight)->value, 2.0);
    QCOMPARE(at(2), 1.0);
    QCOMPARE(at(3), 2.0);
    std::vector<CounterTrack::Column> columns;
    track.columns(Counter::InFlight, fitted({0, 31 * kMs}, 5), 5, columns);
    for (const CounterTrack::Column& column : columns)
        QCOMPARE(column.most, std::floor(column.most));
}

// The most of each window, found by looking at each moment at which a request begins.
void TestTimelineCounters::noMoreAreInFlightThanThereEverWere_data()
{
    QTest::addColumn<int>("blocks"); // at a time
    QTest::addColumn<int>("mostSlots");
    QTest::newRow("at once") << 1'000'000 << int(CounterTrack::kMostSlots);
    QTest::newRow("in pieces") << 2 << int(CounterTrack::kMostSlots);
    QTest::newRow("with little room") << 3 << 500;
}

void TestTimelineCounters::noMoreAreInFlightThanThereEverWere()
{
    QFETCH(int, blocks);
    QFETCH(int, mostSlots);
    Trace trace(quietTrace());
    const Snapshot snapshot = sample(trace, 60'000).snapshot();
    CounterTrack track{std::size_t(mostSlots)};
    for (bool isAll = false; !isAll;) {
        DecodeBudget endless;
        isAll = track.update(snapshot, endless, std::size_t(blocks));
    }
    std::map<Nanos, int> changes;
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            const bool isRequest = event.kind == EventKind::Read || event.kind == EventKind::WriteOk ||
                                   event.kind == EventKind::Conflict || event.kind == EventKind::Noop ||
                                   event.kind == EventKind::ReadMissing ||
                                   event.kind == EventKind::WriteMissing || event.kind == EventKind::Error;
            if (!isRequest)
                continue;
            ++changes[event.time];
            --changes[std::max(event.end(), event.time + 1)];
        }
    }
    std::map<std::int64_t, int> most; // by window
    const Nanos window = track.window();
    int count = 0;
    Nanos before = 0;
    for (const auto& [time, change] : changes) {
        for (std::int64_t number = before / window; count > 0 && number <= (time - 1) / window; ++number)
            most[number] = std::max(most[number], count);
        count += change;
        before = time;
    }
    QCOMPARE(count, 0);
    for (const CounterTrack::Window& shown :
         windowsOf(track, Counter::InFlight, {snapshot.begin(), snapshot.end()}))
        QCOMPARE(shown.value, double(most[shown.range.begin / window]));
}

// It comes when all around it is counted and forgotten.
void TestTimelineCounters::aRequestThatEndsLateIsCountedWhereItWas()
{
    Trace trace(quietTrace());
    const WorkerId quick = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    const WorkerId slow = trace.names().addWorker({"W2", "", WorkerName::Kind::Thread, ""});
    const int requests = int(FlightTail::kKept) * 3;
    for (int i = 0; i < requests; ++i)
        trace.append(eventOf(quick, EventKind::Read, i * 1000, 900));
    CounterTrack track;
    DecodeBudget endless;
    QVERIFY(track.update(trace.snapshot(), endless));
    QCOMPARE(track.highest(Counter::InFlight)->value, 1.0);
    trace.append(eventOf(slow, EventKind::Read, 0, Nanos(requests) * 1000));
    QVERIFY(track.update(trace.snapshot(), endless));
    for (const CounterTrack::Window& shown :
         windowsOf(track, Counter::InFlight, {0, Nanos(requests - 1) * 1000}))
        QCOMPARE(shown.value, 2.0);
}

void TestTimelineCounters::itemsOfABulkAreOneRequest()
{
    Trace trace(quietTrace());
    const WorkerId worker = trace.names().addWorker({"client", "", WorkerName::Kind::HttpClient, ""});
    for (int i = 0; i < 5; ++i)
        trace.append(eventOf(worker, EventKind::WriteOk, kMs, kMs));
    const CounterTrack track = trackOf(trace.snapshot());
    QCOMPARE(track.highest(Counter::InFlight)->value, 1.0);
}

void TestTimelineCounters::piecesGiveTheSameAsAllAtOnce()
{
    Trace trace(quietTrace());
    const Snapshot snapshot = sample(trace, 50'000).snapshot();
    const CounterTrack whole = trackOf(snapshot);
    CounterTrack pieces;
    int turns = 0;
    for (bool isAll = false; !isAll; ++turns) {
        DecodeBudget little{3000, 0};
        isAll = pieces.update(snapshot, little, 2);
    }
    QVERIFY(turns > 10);
    QCOMPARE(pieces.window(), whole.window());
    for (const Counter counter : kCounters) {
        const auto a = windowsOf(pieces, counter, {snapshot.begin(), snapshot.end()});
        const auto b = windowsOf(whole, counter, {snapshot.begin(), snapshot.end()});
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].value, b[i].value);
    }
}

// A burst of a thousandth of the recording, seen at its height when all of it is on a few pixels.
void TestTimelineCounters::whatIsLeftOfABudgetMayBeLessThanABlock()
{
    Trace trace(quietTrace());
    sample(trace, 20'000);
    TimelineModel model(trace.sharedNames());
    model.setAutomaticDocuments(0);
    model.showCounters({Counter::Commits});
    model.setSnapshot(trace.snapshot(), DecodeBudget{0});
    QVERIFY(!model.catchUp(DecodeBudget{kBlockEvents + kBlockEvents / 2})); // and does not go on for ever
    int frames = 1;
    while (!model.catchUp(DecodeBudget{kBlockEvents + kBlockEvents / 2}))
        ++frames;
    QVERIFY(frames > 10);
}

void TestTimelineCounters::noScaleHidesAPeak()
{
    Trace trace(quietTrace());
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    constexpr Nanos kAll = 20'000 * kMs;
    for (Nanos time = 0; time < kAll; time += 10 * kMs) {
        trace.append(eventOf(worker, EventKind::WriteOk, time, 1000));
        if (time == kAll / 2)
            for (int i = 1; i < 2000; ++i)
                trace.append(eventOf(worker, EventKind::WriteOk, time + i * 4000, 1000));
    }
    const Snapshot snapshot = trace.snapshot();
    const CounterTrack track = trackOf(snapshot);
    const double highest = track.highest(Counter::Commits)->value;
    QVERIFY(highest > 20 * double(snapshot.events()) / 20); // far above the average
    for (const int width : {1, 3, 40, 777, 1920, 20'000}) {
        const TimeScale scale = fitted({snapshot.begin(), snapshot.end()}, width);
        QCOMPARE(highestColumn(track, Counter::Commits, scale, width), highest);
    }
}

void TestTimelineCounters::aPauseIsSeen()
{
    Trace trace(quietTrace());
    const WorkerId worker = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    for (int i = 0; i < 4000; ++i)
        trace.append(eventOf(worker, EventKind::WriteOk, i * kMs + (i > 2000 ? 1000 * kMs : 0), 1000));
    const Snapshot snapshot = trace.snapshot();
    const CounterTrack track = trackOf(snapshot);
    std::vector<CounterTrack::Column> columns;
    track.columns(Counter::Commits, fitted({snapshot.begin(), snapshot.end()}, 3), 3, columns);
    QCOMPARE(columns[1].least, 0.0);
    QVERIFY(columns[1].most > 0);
    QVERIFY(columns[0].least > 0);
}

// Lanes are drained one after the other: the second may begin long before all that is known.
void TestTimelineCounters::aLaneThatComesLateIsCounted()
{
    Trace trace(quietTrace());
    const WorkerId first = trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, ""});
    const WorkerId second = trace.names().addWorker({"W2", "", WorkerName::Kind::Thread, ""});
    trace.append(eventOf(first, EventKind::WriteOk, 900 * kMs, kMs));
    CounterTrack track;
    DecodeBudget endless;
    QVERIFY(track.update(trace.snapshot(), endless));
    trace.append(eventOf(second, EventKind::WriteOk, 100 * kMs, kMs));
    QVERIFY(track.update(trace.snapshot(), endless));
    std::uint64_t count = 0;
    for (const CounterTrack::Window& window : windowsOf(track, Counter::Commits, {0, 1000 * kMs}))
        count += window.count;
    QCOMPARE(count, std::uint64_t(2));
}

void TestTimelineCounters::rowsComeAndGo()
{
    Trace trace(quietTrace());
    Selection selection;
    TimelineView view(sample(trace, 1000).sharedNames(), &selection);
    view.resize(900, 600);
    view.setSnapshotProvider([&trace] { return trace.snapshot(); });
    const std::size_t rows = view.model().rows().size();
    QVERIFY(!view.model().counters()); // nothing is counted for nobody
    view.setDefaultCounters({kCounters.begin(), kCounters.end()});
    QCOMPARE(view.model().rows().size(), rows + kCounters.size());
    QVERIFY(!view.model().arrangement().counters);
    QSignalSpy edited(&view, &TimelineView::rowsEdited);
    QTest::keyClick(&view, Qt::Key_K);
    QCOMPARE(view.model().rows().size(), rows);
    QCOMPARE(edited.count(), 1);
    QTest::keyClick(&view, Qt::Key_K);
    QCOMPARE(view.model().rows().size(), rows + kCounters.size());
    // One of them by hand.
    view.selectRow(TimelineRow::of(Counter::Conflicts));
    QCOMPARE(view.selectedRow(), view.model().rowOf(TimelineRow::of(Counter::Conflicts)));
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(*view.model().arrangement().counters,
             (std::vector<Counter>{Counter::Conflicts, Counter::Commits, Counter::InFlight}));
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(view.model().rows().front(), TimelineRow::of(Counter::Conflicts));
    QTest::keyClick(&view, Qt::Key_H);
    QVERIFY(!view.model().rowOf(TimelineRow::of(Counter::Conflicts)));
    QCOMPARE(view.model().hiddenRows(), std::size_t(1));
    QTest::keyClick(&view, Qt::Key_H, Qt::ShiftModifier);
    QCOMPARE(view.model().rows().front(), TimelineRow::of(Counter::Conflicts));
}

void TestTimelineCounters::aCounterSaysItsValueWhereThePointerIs()
{
    Trace trace(quietTrace());
    Selection selection;
    TimelineView view(sample(trace, 5000).sharedNames(), &selection);
    view.resize(900, 600);
    view.setSnapshotProvider([&trace] { return trace.snapshot(); });
    view.setDefaultCounters({Counter::Commits});
    view.show();
    view.fitAll();
    const QRect row = view.rowRect(TimelineRow::of(Counter::Commits));
    QVERIFY(!row.isEmpty());
    const QPoint place = row.center();
    const TimelineGeometry g = TimelinePainter(view.model()).geometry(view.frame());
    const Nanos time = view.frame().scale.toTime(place.x() - g.plot.left());
    const auto window = [&] { return view.model().counters()->at(Counter::Commits, time); };
    QTRY_VERIFY(window()); // counted from frame to frame
    QHelpEvent help(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &help);
    QCOMPARE(QToolTip::text(), counterToolTip(Counter::Commits, *window()));
    QVERIFY(QToolTip::text().contains(shortNumber(window()->value)));
    QVERIFY(!view.eventAt(place));
}

// Round, and above what is in view.
void TestTimelineCounters::theAxisIsWrittenInTheHeader()
{
    Trace trace(quietTrace());
    TimelineModel model(sample(trace, 5000).sharedNames());
    model.setDefaultCounters({Counter::Commits});
    model.setSnapshot(trace.snapshot());
    TimelinePainter painter(model);
    TimelineFrame frame;
    frame.size = {900, 500};
    frame.font = QApplication::font();
    frame.scale = painter.fittingScale(frame);
    const auto painted = [&] {
        QImage image(frame.size, QImage::Format_RGB32);
        QPainter device(&image);
        painter.paint(device, frame);
        return image;
    };
    const TimelineGeometry g = painter.geometry(frame);
    const QRect header(0, g.rows.back().y, g.headers.width(), g.rows.back().height);
    const QImage whole = painted().copy(header);
    const double ceiling = painter.ceiling(Counter::Commits);
    QVERIFY(ceiling >= model.counters()->highest(Counter::Commits)->value);
    QVERIFY(ceiling < 10 * model.counters()->highest(Counter::Commits)->value);
    // Where nothing is, the axis is another.
    frame.scale = fitted({trace.snapshot().end() + 1000 * kMs, trace.snapshot().end() + 2000 * kMs}, 700);
    QVERIFY(painted().copy(header) != whole);
    QCOMPARE(painter.ceiling(Counter::Commits), 1.0);
}

QTEST_MAIN(TestTimelineCounters)
#include "tst_timeline_counters.moc"
