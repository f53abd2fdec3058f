// SPDX-License-Identifier: GPL-3.0-or-later
// One filter over all views, as a person types it, takes it apart and clears it.
#include "charts/charts_view.h"
#include "conflicts/conflicts_view.h"
#include "docks/range_bar.h"
#include "documents/history_view.h"
#include "filter/filter_bar.h"
#include "filter/filter_commands.h"
#include "filter/filter_edit.h"
#include "filter/filter_matcher.h"
#include "filter/filter_rank.h"
#include "models/filter_clause.h"
#include "models/roles.h"
#include "timeline/timeline_painter.h"
#include "timeline/timeline_view.h"
#include "timeline_sample.h"
#include "window_fixture.h"

#include <QMenu>
#include <QSet>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <tuple>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// A finished race of four workers on one document, and the parts that the filter touches.
struct Filtered : WindowFixture {
    Filtered()
    {
        isReady = raceToTheEnd("checkout");
        field = find<FilterEdit>("filterField");
        filter = &window->findChild<FilterCommands*>()->filter();
        timeline = find<TimelineView>("timelineView");
    }
    void type(const QString& text)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool isJudged() { return filter->matches() && filter->matches()->isComplete; }
    QToolButton* chip(int number) { return window->findChild<QToolButton*>(u"filterChip_%1"_s.arg(number)); }
    std::uint64_t conflicts() { return run().snapshot().total().counts[std::size_t(Severity::Conflict)]; }

    bool isReady = false;
    FilterEdit* field = nullptr;
    FilterController* filter = nullptr;
    TimelineView* timeline = nullptr;
};

// How many pixels of a row's plot have exactly this colour.
int pixels(const QImage& image, QColor color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    return count;
}

// Where hits are drawn, when all has been painted.
QImage strip(TimelinePainter& painter, const TimelineFrame& frame)
{
    QImage image(frame.size, QImage::Format_RGB32);
    do { // an overview is not made anew in each frame
        QPainter device(&image);
        painter.paint(device, frame);
    } while (!painter.isComplete());
    return image.copy(0, 0, image.width(), 8);
}

QImage strip(TimelineModel& model, const TimelineFrame& frame)
{
    TimelinePainter painter(model); // that remembers nothing
    return strip(painter, frame);
}

} // namespace

class TestUiFilter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void oneTextFiltersEveryView();
    void chartsAndStatisticsFollowTheFilter();
    void filteringNeverZooms();
    void chipsGoOneByOne();
    void aWrongTextKeepsTheLastGoodFilter();
    void theFieldOffersWhatFits();
    void escapeLeavesTheField();
    void matchesAreVisitedInTurn();
    void theBarSaysWhichMatchItIs();
    void withoutAFilterTheSameKeysGoToConflicts();
    void everyMatchShowsOnTheOverview();
    void nothingMatches();
    void aConditionIsAddedBesideAChoice();
    void whatDoesNotMatchIsDimmedOrHidden_data();
    void whatDoesNotMatchIsDimmedOrHidden();
    void matchesThatTheTimelineTakesInLaterShow();
    void whatACellSaysCanBeAskedFor_data();
    void whatACellSaysCanBeAskedFor();
    void theMenuOfACellFiltersToItAndLeavesItOut();
    void theMenuOfAnEventOffersAllThatItHas();
};

void TestUiFilter::oneTextFiltersEveryView()
{
    Filtered window;
    QVERIFY(window.isReady);
    QVERIFY(window.conflicts() > 0);
    QVERIFY(!window.find<QWidget>("filterState")->isVisible());
    window.type(u"kind:conflict"_s);
    QTRY_VERIFY(window.isJudged());
    QVERIFY(window.find<QWidget>("filterState")->isVisible());
    QCOMPARE(window.filter->matches()->matching, window.conflicts());
    QCOMPARE(window.timeline->frame().matches, window.filter->matches());
    const auto& shown = window.find<ConflictsView>("conflictsView")->shown();
    QTRY_COMPARE(shown.rowCount(), int(window.conflicts()));
    window.type(u"kind:write"_s);
    QTRY_COMPARE(shown.rowCount(), 0);
    window.type(u"worker:1"_s);
    auto* history = window.find<HistoryView>("historyView");
    window->showView(history);
    QTRY_VERIFY(history->operations().rowCount() > 0);
    QTRY_VERIFY(window.isJudged());
    const Names& names = window.run().workspace()->trace().names();
    for (int row = 0; row < history->operations().rowCount(); ++row) {
        const QModelIndex index = history->operations().index(row, 0);
        const WorkerId writer{index.data(WorkerRole).toUInt()};
        if (writer == kSystemWorker)
            continue;
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).isNull(),
                 names.workerName(writer).name == names.workerName(WorkerId{0}).name);
    }
    QTest::mouseClick(window.find<QToolButton>("filterClear"), Qt::LeftButton);
    QTRY_COMPARE(shown.rowCount(), int(window.conflicts()));
    QVERIFY(!window.timeline->frame().matches);
    QVERIFY(window.field->text().isEmpty());
    QVERIFY(!window.find<QWidget>("filterState")->isVisible());
}

void TestUiFilter::chartsAndStatisticsFollowTheFilter()
{
    Filtered window;
    QVERIFY(window.isReady);
    auto* charts = window.find<ChartsView>("chartsView");
    window->showView(charts);
    QTRY_VERIFY(charts->isVisible());
    const auto* told = window.find<QWidget>("chartsFiltered");
    QVERIFY(!told->isVisible());
    window->selection().setTimeRange(TimeRange{0, window.run().snapshot().end() + 1});
    QTRY_VERIFY(window.timeline->statistics().isComplete());
    const RangeStatistics all = window.timeline->statistics();
    QCOMPARE(all.events(), window.run().snapshot().events());
    window.type(u"kind:conflict"_s);
    QTRY_VERIFY(told->isVisible());
    QTRY_COMPARE(charts->history().total()[std::size_t(Severity::Conflict)], window.conflicts());
    QCOMPARE(charts->history().total()[std::size_t(Severity::WriteOk)], std::uint64_t(0));
    QTRY_COMPARE(window.timeline->statistics().events(), window.conflicts());
    QTRY_COMPARE(window.timeline->statistics().count(Severity::Conflict), window.conflicts());
    QVERIFY(window.find<RangeBar>("rangeBar")->text().contains(u"match the filter"_s));
    QTest::mouseClick(window.find<QToolButton>("filterClear"), Qt::LeftButton);
    QTRY_VERIFY(!told->isVisible());
    QVERIFY(charts->history().total()[std::size_t(Severity::WriteOk)] > 0);
    QTRY_COMPARE(window.timeline->statistics().events(), all.events());
}

void TestUiFilter::filteringNeverZooms()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.timeline->fitAll();
    const TimeRange before = window.timeline->visibleRange();
    window.type(u"status:409"_s);
    QTRY_VERIFY(window.isJudged());
    QCOMPARE(window.timeline->visibleRange(), before);
    const std::uint64_t matching = window.filter->matches()->matching;
    window.timeline->zoomIn();
    QVERIFY(!(window.timeline->visibleRange() == before));
    QCOMPARE(window.filter->text(), u"status:409"_s);
    QCOMPARE(window.filter->matches()->matching, matching);
}

void TestUiFilter::chipsGoOneByOne()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.type(u"worker:1 kind:conflict attempt:1"_s);
    QVERIFY(window.chip(2));
    QVERIFY(!window.chip(3));
    QTest::mouseClick(window.chip(1), Qt::LeftButton);
    QTRY_COMPARE(window.field->text(), u"worker:1 attempt:1"_s);
    QTRY_VERIFY(!window.chip(2));
    QCOMPARE(window.chip(1)->text(), u"attempt:1"_s);
    QTest::keyClick(window.chip(0), Qt::Key_Space);
    QTRY_COMPARE(window.field->text(), u"attempt:1"_s);
    QTest::keyClick(window.chip(0), Qt::Key_Space);
    QTRY_VERIFY(!window.filter->isActive());
}

void TestUiFilter::aWrongTextKeepsTheLastGoodFilter()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.type(u"kind:conflict"_s);
    window.type(u"stauts:409"_s);
    QVERIFY(window.filter->error());
    auto* problem = window.find<QLabel>("filterProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"stauts"_s) && problem->text().contains(u"status"_s));
    QCOMPARE(window.filter->filter()->text(), std::string("kind:conflict"));
    window.type(u"status:409"_s);
    QVERIFY(!problem->isVisible());
    QCOMPARE(window.filter->filter()->text(), std::string("status:409"));
}

void TestUiFilter::theFieldOffersWhatFits()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(window.field, u"beh"_s);
    QVERIFY(window.field->isOffering());
    QCOMPARE(window.field->offered(), QStringList{u"behind:"_s});
    window.field->clear();
    QTest::keyClicks(window.field, u"doc:prod"_s);
    QVERIFY(window.field->offered().contains(u"products/100"_s));
    auto* offer = window.window->findChild<QAbstractItemView*>(u"filterOffer"_s);
    if (!offer)
        offer = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
    QVERIFY(offer);
    QTest::keyClick(offer, Qt::Key_Down);
    QTest::keyClick(offer, Qt::Key_Return);
    QCOMPARE(window.field->text(), u"doc:products/100"_s);
}

void TestUiFilter::escapeLeavesTheField()
{
    Filtered window;
    QVERIFY(window.isReady);
    window->selection().setWorker(WorkerId{0});
    window.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), window.field);
    QTest::keyClick(window.field, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), window.timeline);
    QVERIFY(window->selection().worker()); // the second Escape is for the selection
    window.press(Qt::Key_Escape);
    QVERIFY(!window->selection().worker());
}

void TestUiFilter::matchesAreVisitedInTurn()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.type(u"kind:read,write"_s);
    QTRY_VERIFY(window.isJudged());
    window.timeline->fitAll();
    window.timeline->setFocus();
    std::vector<EventRef> visited;
    for (std::uint64_t i = 0; i < 3; ++i) {
        window.press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(window->selection().event());
        QVERIFY(window.filter->matches()->test(*window->selection().event()));
        visited.push_back(*window->selection().event());
    }
    QVERIFY(visited[0] != visited[1] && visited[1] != visited[2]);
    window.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(*window->selection().event(), visited[1]);
}

void TestUiFilter::theBarSaysWhichMatchItIs()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.type(u"kind:read,write"_s);
    QTRY_VERIFY(window.isJudged());
    window.timeline->fitAll();
    const FilterMatches& matches = *window.filter->matches();
    const QString all = QString::number(matches.matching);
    const Snapshot& snapshot = window.timeline->model().snapshot();
    std::uint64_t before = 0;
    for (int i = 0; i < 3; ++i) {
        window.press(Qt::Key_F3);
        const std::uint64_t place = matchesUpTo(matches, snapshot, *window->selection().event());
        QVERIFY(place > before);
        QCOMPARE(window.labelText("filterCount"), u"match %1 of %2"_s.arg(place).arg(all));
        before = place;
    }
    window.press(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(matchesUpTo(matches, snapshot, *window->selection().event()) < before);
    // In order of time, the places are 1, 2, 3 … to the last.
    std::vector<std::tuple<Nanos, std::uint32_t, std::size_t>> order;
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            if (matches.test({lane.worker(), i}))
                order.emplace_back(lane.timeAt(i), lane.worker().value, i);
        }
    }
    std::sort(order.begin(), order.end());
    QCOMPARE(order.size(), matches.matching);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const EventRef ref{WorkerId{std::get<1>(order[i])}, std::get<2>(order[i])};
        QCOMPARE(matchesUpTo(matches, snapshot, ref), i + 1);
    }
}

void TestUiFilter::withoutAFilterTheSameKeysGoToConflicts()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.timeline->fitAll();
    window.press(Qt::Key_F3);
    const auto event = window->selection().event();
    QVERIFY(event);
    QCOMPARE(window.timeline->model().event(*event)->kind, EventKind::Conflict);
}

void TestUiFilter::everyMatchShowsOnTheOverview()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.timeline->fitAll();
    const auto overview = [&] { return strip(window.timeline->model(), window.timeline->frame()); };
    const QImage without = overview();
    window.type(u"status:409"_s);
    QTRY_VERIFY(window.isJudged());
    QVERIFY(window.filter->matches()->matching > 0);
    QVERIFY(overview() != without);
    window.type(u"worker:nobody"_s);
    QTRY_VERIFY(window.isJudged());
    QCOMPARE(window.filter->matches()->matching, 0U);
    QCOMPARE(overview(), without);
}

void TestUiFilter::nothingMatches()
{
    Filtered window;
    QVERIFY(window.isReady);
    QVERIFY(!window.action("clearFilter")->isEnabled());
    window.type(u"worker:nobody"_s);
    QTRY_VERIFY(window.isJudged());
    QVERIFY(window.labelText("filterCount").startsWith(u"none of"_s));
    QVERIFY(window.action("clearFilter")->isEnabled());
    window.action("clearFilter")->trigger();
    QVERIFY(!window.filter->isActive());
}

void TestUiFilter::aConditionIsAddedBesideAChoice()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.filter->setText(u"worker:1 OR worker:2"_s);
    window.filter->add(u"kind:read"_s);
    QCOMPARE(window.filter->text(), u"(worker:1 OR worker:2) kind:read"_s);
    QVERIFY(!window.filter->error());
    window.filter->clear();
    window.filter->add(u"kind:read"_s);
    QCOMPARE(window.filter->text(), u"kind:read"_s);
}

void TestUiFilter::whatDoesNotMatchIsDimmedOrHidden_data()
{
    QTest::addColumn<int>("events");
    QTest::newRow("bars") << 40;
    QTest::newRow("merged under pixels") << 200'000;
}

void TestUiFilter::whatDoesNotMatchIsDimmedOrHidden()
{
    QFETCH(int, events);
    Trace trace(quietTrace());
    SampleRace race;
    race.events = std::size_t(events);
    SampleRaceMaker(trace, race).run();
    ConflictLog log;
    addAll(log, trace.snapshot());
    FilterScan scan(std::make_shared<const Filter>(Filter::parse("worker:1").value()), trace.sharedNames());
    QVERIFY(scan.advance(trace.snapshot(), log, {}, std::chrono::seconds(60)));
    TimelineModel model(trace.sharedNames());
    model.setAutomaticDocuments(0);
    model.setSnapshot(trace.snapshot());
    TimelinePainter painter(model);
    TimelineFrame frame;
    frame.size = {1200, 400};
    frame.scale = painter.fittingScale(frame);
    const auto rowOf = [&](std::uint32_t worker) {
        QImage image(frame.size, QImage::Format_RGB32);
        QPainter device(&image);
        painter.paint(device, frame);
        device.end();
        return image.copy(painter.geometry(frame).rowRect(*model.rowOf(WorkerId{worker})));
    };
    const QImage first = rowOf(0);
    const QImage second = rowOf(1);
    frame.matches = std::make_shared<const FilterMatches>(scan.matches());
    const Theme& theme = Theme::light();
    QCOMPARE(painter.fittingScale(frame), frame.scale);
    const QImage dimmed = rowOf(1);
    QVERIFY(pixels(second, theme.fill(Severity::WriteOk)) + pixels(second, theme.fill(Severity::Conflict)) >
            0);
    QCOMPARE(pixels(dimmed, theme.fill(Severity::WriteOk)), 0);
    QCOMPARE(pixels(dimmed, theme.fill(Severity::Conflict)), 0);
    QVERIFY(pixels(dimmed, theme.background()) < dimmed.width() * dimmed.height() * 95 / 100); // still there
    const QImage kept = rowOf(0);
    QVERIFY(pixels(kept, theme.fill(Severity::Conflict)) + pixels(kept, theme.fill(Severity::WriteOk)) >=
            (pixels(first, theme.fill(Severity::Conflict)) + pixels(first, theme.fill(Severity::WriteOk))) /
                2);
    frame.hidesOthers = true;
    const QImage hidden = rowOf(1);
    QVERIFY(pixels(hidden, theme.background()) + pixels(hidden, theme.grid()) ==
            hidden.width() * hidden.height());
}

// The filter judges the recording as it is, the timeline takes it in with its next frame.
void TestUiFilter::matchesThatTheTimelineTakesInLaterShow()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.events = 4000;
    SampleRaceMaker maker(trace, race);
    maker.run();
    const Snapshot early = trace.snapshot();
    maker.run();
    const Snapshot late = trace.snapshot();
    QVERIFY(late.events() > early.events());
    ConflictLog log;
    addAll(log, late);
    FilterScan scan(std::make_shared<const Filter>(Filter::parse("status:409").value()), trace.sharedNames());
    QVERIFY(scan.advance(late, log, {}, std::chrono::seconds(60)));
    const auto matches = std::make_shared<const FilterMatches>(scan.matches());
    TimelineFrame frame;
    frame.size = {1200, 400};
    frame.matches = matches;
    TimelineModel model(trace.sharedNames());
    TimelinePainter painter(model);
    model.setSnapshot(early);
    frame.scale = painter.fittingScale(frame);
    const QImage before = strip(painter, frame);
    model.setSnapshot(late);
    frame.scale = painter.fittingScale(frame);
    const QImage after = strip(painter, frame);
    TimelineModel whole(trace.sharedNames());
    whole.setSnapshot(late);
    QCOMPARE(after, strip(whole, frame));
    QVERIFY(after != before);
}

void TestUiFilter::whatACellSaysCanBeAskedFor_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("columns"); // at least so many that can be asked for
    QTest::newRow("conflicts") << u"conflictTable"_s << 11;
    QTest::newRow("events") << u"eventTable"_s << 5;
}

// Each clause is understood, matches the row that it was taken from, and not when it is turned round.
void TestUiFilter::whatACellSaysCanBeAskedFor()
{
    QFETCH(QString, table);
    QFETCH(int, columns);
    Filtered window;
    QVERIFY(window.isReady);
    auto* view = window->findChild<QTableView*>(table);
    window->showView(view->parentWidget()->parentWidget());
    QTRY_VERIFY(view->model()->rowCount() > 0);
    const auto& workspace = window.run().workspace();
    QSet<int> asked;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex cell = view->model()->index(row, column);
            const QString clause = cell.data(FilterRole).toString();
            if (clause.isEmpty())
                continue;
            asked.insert(column);
            const EventRef ref{WorkerId{cell.data(WorkerRole).toUInt()},
                               cell.data(LaneIndexRole).toULongLong()};
            const Event event = workspace->trace().snapshot().lane(ref.worker)->at(ref.index);
            std::optional<ConflictRecord> conflict;
            for (const ConflictRecord& record : workspace->conflicts().records(0, SIZE_MAX))
                if (record.worker == ref.worker && record.laneIndex == ref.index)
                    conflict = record;
            for (const bool isTurned : {false, true}) {
                const auto filter = Filter::parse((isTurned ? u'-' + clause : clause).toStdString());
                QVERIFY2(filter, qPrintable(clause));
                FilterMatcher matcher(std::make_shared<const Filter>(*filter),
                                      workspace->trace().sharedNames());
                QVERIFY2(matcher.matches(event, conflict ? &*conflict : nullptr) != isTurned,
                         qPrintable(clause));
            }
        }
    }
    QVERIFY2(asked.size() >= columns, qPrintable(QString::number(asked.size())));
}

void TestUiFilter::theMenuOfACellFiltersToItAndLeavesItOut()
{
    Filtered window;
    QVERIFY(window.isReady);
    auto* conflicts = window.find<ConflictsView>("conflictsView");
    auto* table = window.find<QTableView>("conflictTable");
    window->showView(conflicts);
    QTRY_COMPARE(conflicts->shown().rowCount(), int(window.conflicts()));
    QAction* to = window.action("filterToCell_conflicts");
    QAction* out = window.action("filterOutCell_conflicts");
    QVERIFY(table->actions().contains(to));
    QCOMPARE(table->actions().indexOf(out), table->actions().indexOf(to) + 1); // as in every menu
    table->clearSelection();
    table->setCurrentIndex({});
    QVERIFY(!to->isEnabled());
    table->setCurrentIndex(table->model()->index(0, ConflictTableModel::Attempt));
    const QString clause = table->currentIndex().data(FilterRole).toString();
    QVERIFY(clause.startsWith(u"attempt:"));
    QVERIFY(to->isEnabled());
    QVERIFY2(to->text().contains(clause), qPrintable(to->text()));
    to->trigger();
    QCOMPARE(window.filter->text(), clause);
    QVERIFY(window.chip(0));
    window.filter->clear();
    table->setCurrentIndex(table->model()->index(0, ConflictTableModel::Attempt));
    out->trigger();
    QCOMPARE(window.filter->text(), QString(u'-' + clause));
    window.filter->clear();
    table->setCurrentIndex(table->model()->index(0, ConflictTableModel::Sentence)); // nothing to ask for
    QVERIFY(!to->isEnabled());
}

void TestUiFilter::theMenuOfAnEventOffersAllThatItHas()
{
    Filtered window;
    QVERIFY(window.isReady);
    window.timeline->nextConflict();
    const auto ref = window.timeline->selectedEvent();
    QVERIFY(ref);
    QMenu menu;
    TimelineHit hit;
    hit.event = ref;
    emit window.timeline->contextMenuAboutToShow(&menu, hit);
    for (const char* field : {"worker", "group", "doc", "kind", "status", "guard", "attempt", "update",
                              "seq_no", "term", "time", "took", "behind", "held", "winner", "outcome"}) {
        for (const char* prefix : {"filterTo_", "filterOut_"})
            QVERIFY2(menu.findChild<QAction*>(QLatin1StringView(prefix) + QLatin1StringView(field)), field);
    }
    menu.findChild<QAction*>(u"filterTo_status"_s)->trigger();
    menu.findChild<QAction*>(u"filterOut_attempt"_s)->trigger();
    QVERIFY2(window.filter->text().startsWith(u"status:409 -attempt:"), qPrintable(window.filter->text()));
    QVERIFY(window.chip(1));
}

QTEST_MAIN(TestUiFilter)
#include "tst_ui_filter.moc"
