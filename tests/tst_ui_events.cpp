// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a table: what is painted can be read and heard, with the same selection.
#include "base/json.h"
#include "events/event_table_model.h"
#include "events/events_view.h"
#include "filter/filter_commands.h"
#include "models/end_follower.h"
#include "models/roles.h"
#include "report/event_formats.h"
#include "timeline/event_text.h"
#include "timeline/timeline_view.h"
#include "timeline_sample.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

using namespace racescope;
using namespace Qt::StringLiterals;

class TestUiEvents : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void everyEventIsARowWithASentence();
    void aLostUpdateIsNamedAndToldInItsRow();
    void rowsComeAsTheRecordingGrows();
    void aRowAndTheTimelineAreOneSelection();
    void aGrowingTableStaysAtItsEndUntilItIsScrolled();
    void whatTheFilterLeavesOutSaysSo();
    void theTableIsThereForAScreenReader();
    void whatIsSelectedIsCopied();
    void documentsAreCopiedWithTheirTokens();
    void copiedCellsAreHarmless();
};

void TestUiEvents::everyEventIsARowWithASentence()
{
    Trace trace(quietTrace());
    SampleRace race;
    race.events = 500;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    EventTableModel model;
    const QAbstractItemModelTester tester(&model);
    for (const LaneView& lane : snapshot.lanes()) {
        model.setLane(snapshot, trace.sharedNames(), lane.worker());
        QCOMPARE(model.rowCount(), int(lane.size()));
        for (int row = 0; row < model.rowCount(); row += 7) {
            QCOMPARE(*model.event(row), lane.at(std::size_t(row)));
            QCOMPARE(model.index(row, 0).data(Qt::AccessibleTextRole).toString(),
                     eventSentence(lane.at(std::size_t(row)), trace.names()));
            QCOMPARE(model.index(row, 0).data(LaneIndexRole).toInt(), row);
        }
    }
    model.setLane({}, nullptr, WorkerId{0});
    QCOMPARE(model.rowCount(), 0);
}

void TestUiEvents::aLostUpdateIsNamedAndToldInItsRow()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout-unguarded"));
    const Snapshot& snapshot = window.run().snapshot();
    EventTableModel model;
    int lost = 0;
    for (const LaneView& lane : snapshot.lanes()) {
        model.setLane(snapshot, window.run().workspace()->trace().sharedNames(), lane.worker());
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!isLostUpdate(*model.event(row)))
                continue;
            ++lost;
            QCOMPARE(model.index(row, EventTableModel::What).data().toString(),
                     Theme::name(Severity::LostUpdate));
            QVERIFY(model.index(row, EventTableModel::More).data().toString().contains(u"overwrote"_s));
        }
    }
    QVERIFY(lost > 0);
}

void TestUiEvents::rowsComeAsTheRecordingGrows()
{
    Trace trace(quietTrace());
    trace.names().addWorker({"W1", "", WorkerName::Kind::Thread, {}});
    Event event;
    event.worker = WorkerId{0};
    trace.append(event);
    EventTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLane(trace.snapshot(), trace.sharedNames(), WorkerId{0});
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (int i = 1; i <= 3000; ++i) {
        event.time = i;
        trace.append(event);
    }
    model.update(trace.snapshot());
    QCOMPARE(model.rowCount(), 3001);
    QCOMPARE(model.event(3000)->time, Nanos(3000));
    QCOMPARE(reset.count(), 0);
}

void TestUiEvents::aRowAndTheTimelineAreOneSelection()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<EventsView>("eventsView");
    window->showView(view);
    auto* table = window.find<QTableView>("eventTable");
    QTRY_VERIFY(view->events().rowCount() > 2);
    table->setFocus();
    table->setCurrentIndex(view->events().index(0, 0));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(window->selection().event(), std::optional(EventRef{view->events().worker(), 1}));
    QTest::keyClick(table, Qt::Key_Return);
    auto* timeline = window.find<TimelineView>("timelineView");
    QVERIFY(timeline->isVisible());
    const EventRef other{WorkerId{view->events().worker() == WorkerId{0} ? 1U : 0U}, 2};
    window->selection().setEvent(other);
    window->showView(view);
    QCOMPARE(view->events().worker(), other.worker);
    QCOMPARE(table->currentIndex().row(), 2);
    window->selection().clear();
    QVERIFY(!table->currentIndex().isValid());
    QVERIFY(!table->selectionModel()->hasSelection());
    timeline->setFocus();
    table->setFocus(Qt::TabFocusReason); // makes a row the current one, and chooses none
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(!window->selection().event());
    table->setCurrentIndex(view->events().index(2, 0)); // the same row again
    QCOMPARE(window->selection().event(), std::optional(other));
}

void TestUiEvents::aGrowingTableStaysAtItsEndUntilItIsScrolled()
{
    QStandardItemModel model(0, 1);
    const auto grow = [&model] {
        for (int i = 0; i < 100; ++i)
            model.appendRow(new QStandardItem(u"row"_s));
    };
    QTableView table;
    table.setModel(&model);
    new EndFollower(table);
    grow(); // nobody sees it yet
    table.resize(300, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QScrollBar* bar = table.verticalScrollBar();
    const auto isAtEnd = [bar] { return bar->maximum() > 0 && bar->value() == bar->maximum(); };
    QTRY_VERIFY(isAtEnd());
    const auto growsTo = [&](int before) { return bar->maximum() > before; };
    int before = bar->maximum();
    grow();
    QTRY_VERIFY(growsTo(before) && isAtEnd());
    bar->triggerAction(QAbstractSlider::SliderToMinimum); // by hand
    before = bar->maximum();
    grow();
    QTRY_VERIFY(growsTo(before));
    QCOMPARE(bar->value(), 0);
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    before = bar->maximum();
    grow();
    QTRY_VERIFY(growsTo(before) && isAtEnd());
    table.setCurrentIndex(model.index(5, 0)); // chosen rows are kept in sight
    QTRY_VERIFY(bar->value() <= 5);
    before = bar->maximum();
    grow();
    QTRY_VERIFY(growsTo(before));
    QVERIFY(bar->value() <= 5);
}

void TestUiEvents::whatTheFilterLeavesOutSaysSo()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<EventsView>("eventsView");
    window->showView(view);
    QTRY_VERIFY(view->events().rowCount() > 2);
    FilterController& filter = window.window->findChild<FilterCommands*>()->filter();
    filter.setText(u"kind:write"_s);
    QTRY_VERIFY(filter.matches() && filter.matches()->isComplete);
    int meant = 0;
    for (int row = 0; row < view->events().rowCount(); ++row) {
        const bool isWrite = view->events().event(row)->kind == EventKind::WriteOk;
        QCOMPARE(view->events().index(row, 0).data(Qt::AccessibleDescriptionRole).isNull(), isWrite);
        meant += isWrite ? 1 : 0;
    }
    QVERIFY(meant > 0 && meant < view->events().rowCount());
    filter.clear();
    QVERIFY(view->events().index(0, 0).data(Qt::AccessibleDescriptionRole).isNull());
}

void TestUiEvents::theTableIsThereForAScreenReader()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<EventsView>("eventsView");
    window->showView(view);
    QTRY_VERIFY(view->events().rowCount() > 2);
    QAccessibleInterface* table =
        QAccessible::queryAccessibleInterface(window.find<QTableView>("eventTable"));
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), view->events().rowCount());
    QAccessibleInterface* cell = table->tableInterface()->cellAt(0, 0);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name),
             eventSentence(*view->events().event(0), window.run().workspace()->trace().names()));
}

void TestUiEvents::whatIsSelectedIsCopied()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<EventsView>("eventsView");
    window->showView(view);
    // Whoever lost has tried again.
    const Snapshot snapshot = window.run().snapshot();
    const auto longest = std::ranges::max_element(snapshot.lanes(), {}, &LaneView::size);
    window->selection().setWorker(longest->worker());
    auto* table = window.find<QTableView>("eventTable");
    QTRY_VERIFY2(table->model()->rowCount() > 3,
                 qPrintable(u"%1 rows of %2"_s.arg(table->model()->rowCount()).arg(longest->size())));
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(2, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto copied = [&](const char* action) {
        QApplication::clipboard()->clear();
        window.action(action)->trigger();
        return QApplication::clipboard()->text();
    };
    const QString ndjson = copied("copyEventsNdjson");
    QCOMPARE(ndjson.count(u'\n'), 2);
    const auto line = json::parse(ndjson.section(u'\n', 0, 0).toStdString());
    QVERIFY(line);
    QCOMPARE(line->find("event")->text(), std::string("read"));
    QCOMPARE(line->find("_index")->text(), std::string("products"));
    QCOMPARE(line->find("_seq_no")->toInt(), view->events().event(0)->token.seqNo.value);
    const QString csv = copied("copyEventsCsv");
    QCOMPARE(csv.count(u"\r\n"_s), 3); // with a line of names
    QApplication::clipboard()->clear();
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), csv);
    QVERIFY(copied("copyEventsMarkdown").startsWith(u"| time_ns |"_s));
    QVERIFY(copied("copyEventConsole").startsWith(u"GET /products/_doc/100"_s));
    QVERIFY(copied("copyEventCurl").startsWith(u"curl "_s));
    window.action("copyEventSchedule")->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().contains(u":read"_s));
}

void TestUiEvents::documentsAreCopiedWithTheirTokens()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* table = window.find<QTableView>("documentTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    window.action("copyDocumentNdjson")->trigger();
    const auto line = json::parse(QApplication::clipboard()->text().trimmed().toStdString());
    QVERIFY(line);
    const ReadResult now = window.run().workspace()->store().index("products")->get("100");
    QCOMPARE(line->find("_seq_no")->toInt(), now.current.token.seqNo.value);
    QVERIFY(equivalent(*line->find("_source"), json::parse(now.source.view()).value()));
    window.action("copyReadConsole")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"GET /products/_doc/100\n"_s);
    window.action("copyDocumentMarkdown")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"| _index |"_s));
}

void TestUiEvents::copiedCellsAreHarmless()
{
    const std::vector<DocumentRow> rows{
        {"i", "=1+2", Version{1}, {SeqNo{3}, PrimaryTerm{1}}, "{ \"p\" : 1.10, \"t\":\"a|b\" }"}};
    const std::string line = documentsAsText(rows, TableFormat::Ndjson);
    const char* const wanted = "{\"_index\":\"i\",\"_id\":\"=1+2\",\"_version\":1,\"_seq_no\":3,\"_primary_"
                               "term\":1,\"_source\":{\"p\":1.10,\"t\":\"a|b\"}}\n";
    QCOMPARE(line, std::string(wanted));
    QVERIFY(documentsAsText(rows, TableFormat::Csv).find(",=1+2,") == std::string::npos);
    QVERIFY(documentsAsText(rows, TableFormat::Markdown).find("a\\|b") != std::string::npos);
}

QTEST_MAIN(TestUiEvents)
#include "tst_ui_events.moc"
