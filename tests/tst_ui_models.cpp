// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the window without the window: what they show of a race, and that they keep Qt's rules for
// models.
#include "charts/matched_rates.h"
#include "details/event_story.h"
#include "documents/history_chart.h"
#include "models/anomaly_table_model.h"
#include "models/blame_table_model.h"
#include "models/conflict_groups.h"
#include "models/conflict_proxy.h"
#include "models/document_table_model.h"
#include "models/json_diff_model.h"
#include "models/operation_table_model.h"
#include "models/worker_table_model.h"
#include "scenario/scenario.h"
#include "session/workspace.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// A built-in race run to its end as fast as it goes.
class Raced {
public:
    explicit Raced(const char* scenario, std::optional<std::uint32_t> updates = {})
    {
        RacePlan plan = loadScenario(scenario).value();
        plan.speed = 0;
        Overrides overrides;
        overrides.updates = updates;
        if (!applyOverrides(plan, overrides) || !workspace.load(std::move(plan)))
            qFatal("the scenario cannot be raced");
        workspace.race()->start();
        workspace.race()->join();
        workspace.settle();
    }
    const Names& names() const { return workspace.trace().names(); }
    Snapshot snapshot() const { return workspace.trace().snapshot(); }

    Workspace workspace;
};

ConflictRecord record(std::uint32_t number, std::uint32_t worker = 0)
{
    ConflictRecord r;
    r.time = Nanos(number) * 1000;
    r.end = r.time + 100;
    r.worker = WorkerId{worker};
    r.document = DocumentId{0};
    r.chain = number + 1;
    r.attempt = 1;
    r.flags = event_flag::kGuardSeqNo;
    r.required = {SeqNo{number}, PrimaryTerm{1}};
    r.current = {SeqNo{number + 1}, PrimaryTerm{1}};
    r.behind = number % 7 + 1;
    r.laneIndex = number;
    r.resolution = Resolution::RetriedOk;
    r.winnerKnown = true;
    r.winner = WorkerId{worker + 1};
    return r;
}

std::shared_ptr<const Filter> filterOf(std::string_view text)
{
    return std::make_shared<const Filter>(Filter::parse(text).value());
}

// A conflict log of any size, with names.
struct Logged {
    explicit Logged(std::uint32_t count)
        : names(std::make_shared<Names>())
    {
        names->document("products", "100");
        names->addWorker({"ann", {}, WorkerName::Kind::Thread, {}});
        names->addWorker({"bob", {}, WorkerName::Kind::Thread, {}});
        names->addWorker({"cyd", {}, WorkerName::Kind::Thread, {}});
        add(0, count);
    }
    void add(std::uint32_t first, std::uint32_t count)
    {
        std::vector<ConflictRecord> records;
        for (std::uint32_t i = first; i < first + count; ++i)
            records.push_back(record(i, i % 2));
        log.restore(std::move(records));
    }
    ConflictProxy::Runner atOnce()
    {
        return [this](const ConflictQuery& query, const std::stop_token& stop) {
            return QtFuture::makeReadyFuture(runConflictQuery(log, names, query, stop));
        };
    }
    std::shared_ptr<Names> names;
    ConflictLog log;
};

Operation operation(std::int64_t seqNo, std::int64_t term, const char* source, Nanos time)
{
    Operation o;
    o.id = "100";
    o.token = {SeqNo{seqNo}, PrimaryTerm{term}};
    o.replaced = {SeqNo{seqNo - 1}, PrimaryTerm{term}};
    o.version = Version{seqNo + 1};
    o.result = WriteResult::Updated;
    o.time = time;
    o.worker = WorkerId{0};
    o.source = Source(source);
    return o;
}

std::shared_ptr<const Operations> stock(std::int64_t first, std::int64_t last)
{
    auto operations = std::make_shared<Operations>();
    for (std::int64_t i = first; i <= last; ++i)
        operations->push_back(
            operation(i, 1, ("{\"in_stock\":" + std::to_string(100 - i) + '}').c_str(), i * 1'000'000));
    return operations;
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestUiModels : public QObject {
    Q_OBJECT
private slots:
    void workersShowWhatTheyCameTo();
    void newWorkersAreAppendedInOneGo();
    void documentsShowTheStore();
    void aBeatLooksAtABoundedNumberOfDocuments();
    void aDocumentCountsItsChangesByTheSecond();
    void whatCouldNotBeReadIsNotDeleted();
    void fieldsTellWhoSetThem();
    void conflictsAreSummedUpByGroup_data();
    void conflictsAreSummedUpByGroup();
    void operationsTellWhatTheyChanged();
    void operationsKeepTheirRowsWhileTheLogGrows();
    void aFailoverReplacesTheRows();
    void conflictsShowEveryField();
    void conflictsTakeConstantMemory();
    void newConflictsComeInOneInsert();
    void aConflictIsFoundByItsEvent();
    void theFilterShowsOnlyMatchingConflicts();
    void conflictsAreSorted();
    void conflictsAreSortedByTheirNotes();
    void aFilteredTableGrowsWithTheLog();
    void differencesAreListedByField();
    void anomaliesPointAtTheirEvents();
    void aConflictTellsWhoWon();
    void aLostUpdateTellsWhoseItWas();
    void stepsAreThinnedToPixels();
    void eachTermIsABand();
    void ratesAreCalm();
    void ratesOfARecording();
    void ratesOfWhatMatches();
};

void TestUiModels::workersShowWhatTheyCameTo()
{
    const Raced raced("checkout");
    WorkerTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames(raced.workspace.trace().sharedNames());
    model.update(raced.snapshot(), WorkerTableModel::Race::Over);
    QCOMPARE(model.rowCount(), 2);
    std::uint64_t conflicts = 0;
    for (const WorkerTableModel::Row& row : model.rows()) {
        QCOMPARE(row.accepted, std::uint64_t(1));
        QCOMPARE(row.lost, std::uint64_t(0));
        QCOMPARE(row.activity, WorkerTableModel::Activity::Done);
        conflicts += row.conflicts;
    }
    QCOMPARE(conflicts, std::uint64_t(raced.workspace.conflicts().size()));
    QVERIFY(conflicts >= 1);
    QCOMPARE(cell(model, 0, WorkerTableModel::Name), u"visitors-1"_s);
}

void TestUiModels::newWorkersAreAppendedInOneGo()
{
    Trace trace;
    WorkerTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames(trace.sharedNames());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 30; ++i)
        trace.names().addWorker({"W" + std::to_string(i), {}, WorkerName::Kind::Thread, {}});
    model.update(trace.snapshot(), WorkerTableModel::Race::Moving);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(model.rows()[0].activity, WorkerTableModel::Activity::NotStarted);
}

void TestUiModels::documentsShowTheStore()
{
    Raced raced("checkout");
    WorkerTableModel workers;
    workers.setNames(raced.workspace.trace().sharedNames());
    workers.update(raced.snapshot(), WorkerTableModel::Race::Over);
    DocumentTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(raced.workspace, workers.rows());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, DocumentTableModel::Name), u"products/100"_s);
    QCOMPARE(cell(model, 0, DocumentTableModel::VersionColumn), u"3"_s);
    QCOMPARE(cell(model, 0, DocumentTableModel::SeqNoColumn), u"73"_s);
    QCOMPARE(cell(model, 0, DocumentTableModel::TermColumn), u"1"_s);
    QVERIFY(cell(model, 0, DocumentTableModel::LastWriter).startsWith(u"visitors-"_s));
    QVERIFY(cell(model, 0, DocumentTableModel::Content).contains(u"\"in_stock\":43"_s) ||
            cell(model, 0, DocumentTableModel::Content).contains(u"\"in_stock\": 43"_s));
    QCOMPARE(model.rows()[0].conflicts, std::uint64_t(raced.workspace.conflicts().size()));
}

void TestUiModels::aBeatLooksAtABoundedNumberOfDocuments()
{
    Workspace workspace;
    const int count = DocumentTableModel::kRowsPerUpdate * 2 + 500;
    const auto index = workspace.store().createIndex("many").value();
    for (int i = 0; i < count; ++i) {
        const std::string id = std::to_string(i);
        workspace.trace().names().document("many", id);
        index->write(id, {}, {}, Source("{}"), WorkerId{0});
    }
    DocumentTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setShownRows({count - 1});
    const auto known = [&model] {
        return std::count_if(model.rows().begin(), model.rows().end(),
                             [](const auto& row) { return row.live; });
    };
    model.update(workspace, {});
    QCOMPARE(int(known()), DocumentTableModel::kRowsPerUpdate + 1); // and the one that is shown
    model.update(workspace, {});
    model.update(workspace, {});
    QCOMPARE(int(known()), count);
}

void TestUiModels::aDocumentCountsItsChangesByTheSecond()
{
    Spark spark;
    QCOMPARE(Spark::sum(spark.until(5)), std::uint64_t(0));
    spark.add(3, 2);
    spark.add(5, 1);
    spark.add(5, 4);
    const Spark::Counts counts = spark.until(6);
    QCOMPARE(counts[59], 0u);
    QCOMPARE(counts[58], 5u);
    QCOMPARE(counts[56], 2u);
    QCOMPARE(Spark::sum(counts), std::uint64_t(7));
    QCOMPARE(Spark::sum(spark.until(63)), std::uint64_t(5)); // second 3 is out of the minute
    QCOMPARE(Spark::sum(spark.until(1000)), std::uint64_t(0));
    spark.add(1001, 3);
    spark.add(900, 7); // too old to be told
    QCOMPARE(Spark::sum(spark.until(1001)), std::uint64_t(3));

    Raced raced("checkout");
    DocumentTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(raced.workspace, {});
    QVERIFY(model.index(0, DocumentTableModel::LastMinute).data(SparkRole).toList().isEmpty());
    WriteRequest request;
    request.op = WriteOp::Index;
    QVERIFY(raced.workspace.store()
                .index("products")
                ->write("100", {}, request, Source("{\"in_stock\":1}"), kSystemWorker)
                .accepted());
    model.update(raced.workspace, {});
    QCOMPARE(model.index(0, DocumentTableModel::LastMinute).data(SparkRole).toList().size(), qsizetype(60));
    const auto told = [&] {
        return model.index(0, DocumentTableModel::LastMinute).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(told(), u"Changes in the last minute: 1"_s);

    // Nothing but time passes.
    constexpr Nanos kSecond = 1'000'000'000;
    const Nanos now = raced.workspace.clock().now();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setShownRows({0});
    QVERIFY(model.isCountingDown());
    model.letPass(now + 30 * kSecond);
    QVERIFY(model.isCountingDown());
    QCOMPARE(told(), u"Changes in the last minute: 1"_s);
    model.letPass(now + 61 * kSecond);
    QVERIFY(!model.isCountingDown());
    QCOMPARE(told(), u"Changes in the last minute: 0"_s);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.last().constFirst().toModelIndex().column(), int(DocumentTableModel::LastMinute));
}

// Of a cluster that answers no more when the race is over.
void TestUiModels::whatCouldNotBeReadIsNotDeleted()
{
    Raced raced("checkout");
    DocumentTableModel model;
    const QAbstractItemModelTester tester(&model);
    const Names& names = raced.names();
    const int row = int(names.findDocument("products", "100")->value);
    model.update(raced.workspace, {});
    const QString there = cell(model, row, DocumentTableModel::Content);
    QVERIFY(there.contains(u"in_stock"_s));
    QVERIFY(raced.workspace.verdict().reasons.empty());

    raced.workspace.setUnread({"products/100"});
    model.update(raced.workspace, {});
    QCOMPARE(cell(model, row, DocumentTableModel::Content), u"not read"_s);
    const Verdict verdict = raced.workspace.verdict();
    QVERIFY(verdict.cannotTell);
    QCOMPARE(verdict.reasons.size(), raced.workspace.plan().invariants.size());
    for (const std::string& reason : verdict.reasons)
        QVERIFY2(reason.ends_with("could not be read at the end of the race"), reason.c_str());

    QVERIFY(raced.workspace.loadOn(raced.workspace.plan()).has_value()); // the next race
    QVERIFY(raced.workspace.unread()->empty());
}

void TestUiModels::fieldsTellWhoSetThem()
{
    const auto names = std::make_shared<Names>();
    names->addWorker({"ann", {}, WorkerName::Kind::Thread, {}});
    Operations operations{operation(0, 1, "{\"a\":1,\"b\":1}", 1'000'000),
                          operation(1, 1, "{\"a\":2,\"b\":1}", 2'000'000)};
    operations[0].replaced = {};
    BlameTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(operations, 1, names);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, BlameTableModel::Field), u"a"_s);
    QCOMPARE(cell(model, 0, BlameTableModel::Value), u"2"_s);
    QCOMPARE(cell(model, 0, BlameTableModel::Writer), u"ann"_s);
    QCOMPARE(cell(model, 0, BlameTableModel::SeqNoColumn), u"1"_s);
    QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().bold()); // this write set it
    QCOMPARE(cell(model, 1, BlameTableModel::SeqNoColumn), u"0"_s);
    QCOMPARE(model.tokenOf(1), operations[0].token);
    operations[0].replaced = {SeqNo{0}, PrimaryTerm{1}}; // something stood there before what is kept
    model.show(operations, 1, names);
    QVERIFY(!model.tokenOf(1).assigned());
    QCOMPARE(cell(model, 1, BlameTableModel::Writer), u"older than what was searched"_s);
}

void TestUiModels::conflictsAreSummedUpByGroup_data()
{
    QTest::addColumn<GroupBy>("by");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected"); // name, conflicts
    QTest::newRow("document") << GroupBy::Document << QString() << QStringList{u"products/100 100"_s};
    QTest::newRow("worker") << GroupBy::Worker << QString() << QStringList{u"ann 50"_s, u"bob 50"_s};
    QTest::newRow("filtered") << GroupBy::Worker << u"worker:bob"_s << QStringList{u"bob 50"_s};
    QTest::newRow("nothing left") << GroupBy::Attempt << u"worker:nobody"_s << QStringList{};
}

void TestUiModels::conflictsAreSummedUpByGroup()
{
    QFETCH(GroupBy, by);
    QFETCH(QString, filter);
    const Logged logged(100);
    ConflictGroupsModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(groupConflicts(logged.log, logged.names,
                              filter.isEmpty() ? nullptr : filterOf(filter.toStdString()), by),
               by);
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown += cell(model, row, ConflictGroupsModel::Name) + u' ' +
                 cell(model, row, ConflictGroupsModel::Conflicts);
    QTEST(shown, "expected");
    // Each conflict has one outcome.
    for (int row = 0; row < model.rowCount(); ++row) {
        int sum = 0;
        for (const int column : {ConflictGroupsModel::Accepted, ConflictGroupsModel::Refused,
                                 ConflictGroupsModel::GaveUp, ConflictGroupsModel::Open})
            sum += cell(model, row, column).toInt();
        QCOMPARE(sum, cell(model, row, ConflictGroupsModel::Conflicts).toInt());
    }
}

void TestUiModels::operationsTellWhatTheyChanged()
{
    Raced raced("checkout");
    OperationTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.clear(raced.workspace.trace().sharedNames());
    const auto index = raced.workspace.store().index("products");
    model.setOperations(std::make_shared<Operations>(index->history("100")));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, OperationTableModel::Result), u"created"_s);
    QCOMPARE(cell(model, 1, OperationTableModel::SeqNoColumn), u"72"_s);
    QCOMPARE(cell(model, 1, OperationTableModel::Change), u"in_stock 45 → 44"_s);
    QCOMPARE(cell(model, 2, OperationTableModel::Replaced), u"72 / 1"_s);
}

void TestUiModels::operationsKeepTheirRowsWhileTheLogGrows()
{
    OperationTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.clear(std::make_shared<Names>());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setOperations(stock(0, 9));
    const QPersistentModelIndex kept(model.index(5, 0));
    model.setOperations(stock(3, 19)); // three forgotten, ten new
    QCOMPARE(model.rowCount(), 17);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), u"5"_s);
    model.setOperations(stock(100, 120)); // nothing of the old is left
    QCOMPARE(model.rowCount(), 21);
    QVERIFY(!kept.isValid());
    QCOMPARE(reset.count(), 0);
}

void TestUiModels::aFailoverReplacesTheRows()
{
    OperationTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.clear(std::make_shared<Names>());
    model.setOperations(stock(0, 9));
    auto after = std::make_shared<Operations>(*stock(0, 5));
    after->push_back(operation(6, 2, "{\"in_stock\":7}", 20'000'000));
    model.setOperations(after);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(cell(model, 6, OperationTableModel::TermColumn), u"2"_s);
    QCOMPARE(cell(model, 6, OperationTableModel::Change), u"in_stock 95 → 7"_s);
}

void TestUiModels::conflictsShowEveryField()
{
    Raced raced("checkout");
    ConflictTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(&raced.workspace.conflicts(), raced.workspace.trace().sharedNames());
    model.update();
    QVERIFY(model.rowCount() >= 1);
    using M = ConflictTableModel;
    QCOMPARE(cell(model, 0, M::Document), u"products/100"_s);
    QCOMPARE(cell(model, 0, M::Required), u"71 / 1"_s);
    QCOMPARE(cell(model, 0, M::Current), u"72 / 1"_s);
    QCOMPARE(cell(model, 0, M::Behind), u"1"_s);
    QCOMPARE(cell(model, 0, M::Attempt), u"1"_s);
    QCOMPARE(cell(model, 0, M::Guard), u"if_seq_no, if_primary_term"_s);
    QVERIFY(cell(model, 0, M::Winner) != cell(model, 0, M::Worker));
    QCOMPARE(cell(model, 0, M::Outcome), u"retried, accepted"_s);
    QCOMPARE(cell(model, 0, M::Sentence),
             u"[100]: version conflict, required seqNo [71], primary term [1]. current "
             "document has seqNo [72] and primary term [1]"_s);
    for (int column = 0; column < M::ColumnCount; ++column)
        QVERIFY2(!model.headerData(column, Qt::Horizontal).toString().isEmpty(),
                 qPrintable(QString::number(column)));
}

void TestUiModels::conflictsTakeConstantMemory()
{
    const Logged logged(100'000);
    ConflictTableModel model;
    model.setLog(&logged.log, logged.names);
    model.update();
    QCOMPARE(model.rowCount(), 100'000);
    for (int row = 0; row < model.rowCount(); row += 50)
        QCOMPARE(cell(model, row, ConflictTableModel::Update), QString::number(row + 1));
    QVERIFY(model.keptPages() <= ConflictPages::kKeptPages);
    QCOMPARE(cell(model, 3, ConflictTableModel::Update), u"4"_s); // a page that had to be taken again
}

void TestUiModels::newConflictsComeInOneInsert()
{
    Logged logged(10);
    ConflictTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(&logged.log, logged.names);
    model.update();
    QCOMPARE(cell(model, 9, ConflictTableModel::Update), u"10"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    logged.add(10, 500);
    model.update();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 510);
    QCOMPARE(cell(model, 509, ConflictTableModel::Update), u"510"_s);
    model.update();
    QCOMPARE(inserted.count(), 1);
}

void TestUiModels::aConflictIsFoundByItsEvent()
{
    const Logged logged(50'000);
    QCOMPARE(findConflict(logged.log, WorkerId{1}, 40'001, 40'001 * 1000),
             std::optional<std::size_t>(40'001));
    QCOMPARE(findConflict(logged.log, WorkerId{0}, 0, 0), std::optional<std::size_t>(0));
    // Batches come a little out of order.
    QCOMPARE(findConflict(logged.log, WorkerId{0}, 20'000, 20'900 * 1000),
             std::optional<std::size_t>(20'000));
    QCOMPARE(findConflict(logged.log, WorkerId{0}, 40'001, 40'001 * 1000), std::nullopt);
}

void TestUiModels::theFilterShowsOnlyMatchingConflicts()
{
    Logged logged(1000);
    ConflictTableModel model;
    model.setLog(&logged.log, logged.names);
    model.update();
    ConflictProxy proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setRunner(logged.atOnce());
    proxy.setConflicts(&model);
    QCOMPARE(proxy.rowCount(), 1000);
    QSignalSpy done(&proxy, &ConflictProxy::queryDone);
    ConflictQuery query;
    query.filter = filterOf("winner:CYD outcome:retried_ok"); // wins over bob only
    proxy.setQuery(query);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(proxy.rowCount(), 500);
    QCOMPARE(cell(proxy, 0, ConflictTableModel::Worker), u"bob"_s);
    QCOMPARE(proxy.mapFromSource(model.index(0, 0)), QModelIndex());
    QCOMPARE(proxy.mapFromSource(model.index(3, 0)).row(), 1);
    query.filter = filterOf("nothing like it");
    proxy.setQuery(query);
    QTRY_COMPARE(proxy.rowCount(), 0);
    proxy.setQuery({});
    QTRY_COMPARE(proxy.rowCount(), 1000);
}

void TestUiModels::conflictsAreSorted()
{
    Logged logged(1000);
    ConflictTableModel model;
    model.setLog(&logged.log, logged.names);
    model.update();
    ConflictProxy proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setRunner(logged.atOnce());
    proxy.setConflicts(&model);
    QSignalSpy done(&proxy, &ConflictProxy::queryDone);
    proxy.sort(ConflictTableModel::Behind, Qt::DescendingOrder);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(proxy.rowCount(), 1000);
    for (int row = 1; row < proxy.rowCount(); ++row) {
        const auto at = [&](int r) { return model.record(proxy.mapToSource(proxy.index(r, 0)).row()); };
        QVERIFY(at(row - 1).behind > at(row).behind ||
                (at(row - 1).behind == at(row).behind && at(row - 1).time < at(row).time)); // stable
    }
    proxy.sort(ConflictTableModel::Worker, Qt::AscendingOrder);
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(cell(proxy, 0, ConflictTableModel::Worker), u"ann"_s);
    QCOMPARE(cell(proxy, 999, ConflictTableModel::Worker), u"bob"_s);
}

void TestUiModels::conflictsAreSortedByTheirNotes()
{
    Logged logged(100);
    ConflictTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(&logged.log, logged.names);
    model.update();
    QVERIFY(
        !(model.flags(model.index(7, ConflictTableModel::Note)) & Qt::ItemIsEditable)); // nobody keeps them
    ConflictProxy proxy;
    proxy.setRunner(logged.atOnce());
    proxy.setConflicts(&model);
    auto notes = std::make_shared<ConflictNoteTexts>();
    (*notes)[keyOf(model.record(7))] = u"b"_s;
    (*notes)[keyOf(model.record(70))] = u"a"_s;
    model.setNotes(notes);
    ConflictQuery query;
    query.notes = notes;
    query.sortColumn = ConflictTableModel::Note;
    query.order = Qt::DescendingOrder;
    QSignalSpy done(&proxy, &ConflictProxy::queryDone);
    proxy.setQuery(query);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(proxy.rowCount(), 100);
    QCOMPARE(proxy.mapToSource(proxy.index(0, 0)).row(), 7);
    QCOMPARE(proxy.mapToSource(proxy.index(1, 0)).row(), 70);
    QCOMPARE(proxy.mapToSource(proxy.index(2, 0)).row(), 0);
    QSignalSpy wanted(&model, &ConflictTableModel::noteWanted);
    QVERIFY(proxy.setData(proxy.index(1, ConflictTableModel::Note), u"c"_s));
    QCOMPARE(wanted.first(), QVariantList({70, u"c"_s}));
    QVERIFY(!proxy.setData(proxy.index(1, ConflictTableModel::Worker), u"c"_s));
}

void TestUiModels::aFilteredTableGrowsWithTheLog()
{
    Logged logged(100);
    ConflictTableModel model;
    model.setLog(&logged.log, logged.names);
    model.update();
    ConflictProxy proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setRunner(logged.atOnce());
    proxy.setConflicts(&model);
    ConflictQuery query;
    query.filter = filterOf("winner:cyd");
    proxy.setQuery(query);
    QTRY_COMPARE(proxy.rowCount(), 50);
    QSignalSpy reset(&proxy, &QAbstractItemModel::modelReset);
    logged.add(100, 100);
    model.update();
    QTRY_COMPARE(proxy.rowCount(), 100);
    QCOMPARE(reset.count(), 0); // rows were appended
}

void TestUiModels::differencesAreListedByField()
{
    JsonDiffModel model;
    const QAbstractItemModelTester tester(&model);
    model.setChanges(json::diff(R"({"name":"Toaster","in_stock":45,"old":1})",
                                R"({"name":"Toaster","in_stock":44,"new":[1]})"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, JsonDiffModel::Field), u"~ in_stock"_s);
    QCOMPARE(cell(model, 0, JsonDiffModel::Before), u"45"_s);
    QCOMPARE(cell(model, 0, JsonDiffModel::After), u"44"_s);
    QCOMPARE(cell(model, 1, JsonDiffModel::Field), u"+ new"_s);
    QCOMPARE(cell(model, 2, JsonDiffModel::Field), u"− old"_s);
}

void TestUiModels::anomaliesPointAtTheirEvents()
{
    const Raced raced("checkout-unguarded");
    const auto fromWhole = rowsOf(raced.workspace.verdict());
    QVERIFY(!fromWhole.empty());
    const auto overwrite =
        std::find_if(fromWhole.begin(), fromWhole.end(), [](const AnomalyTableModel::Row& row) {
            return row.kind == AnomalyKind::UnconditionalOverwrite;
        });
    QVERIFY(overwrite != fromWhole.end());
    QVERIFY(!overwrite->events.empty());
    for (const EventRef& ref : overwrite->events)
        QVERIFY(eventAt(raced.snapshot(), ref).has_value());

    const LiveState live = const_cast<Workspace&>(raced.workspace).judge().state(raced.names());
    const auto fromLive = rowsOf(live, raced.snapshot(), raced.names());
    QCOMPARE(fromLive.size(), std::size_t(live.anomalies));
    QCOMPARE(severityOf(*eventAt(raced.snapshot(), fromLive.front().events.front())), Severity::LostUpdate);

    AnomalyTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(fromLive);
    model.setRows(fromWhole);
    QCOMPARE(model.rowCount(), int(fromWhole.size()));
    QVERIFY(!cell(model, 0, AnomalyTableModel::Because).isEmpty());
}

void TestUiModels::aConflictTellsWhoWon()
{
    const Raced raced("checkout");
    const ConflictRecord first = raced.workspace.conflicts().records(0, 1).front();
    const EventRef ref{first.worker, std::size_t(first.laneIndex)};
    const auto story = tellEvent(ref, raced.snapshot(), raced.names(), raced.workspace.conflicts());
    QVERIFY(story);
    QCOMPARE(story->severity, Severity::Conflict);
    const QString winner = QString::fromStdString(raced.names().workerName(first.winner).name);
    QVERIFY2(story->because.contains(winner), qPrintable(story->because));
    QCOMPARE(story->reason, QString::fromStdString(conflictSentence(first, raced.names())));
    QCOMPARE(story->links.size(), std::size_t(2));
    const auto won = eventAt(raced.snapshot(), story->links.front().event);
    QCOMPARE(won->kind, EventKind::WriteOk);
    QCOMPARE(won->token, first.current);
    const auto read = eventAt(raced.snapshot(), story->links.back().event);
    QCOMPARE(read->kind, EventKind::Read);
    QCOMPARE(read->token, first.required);
    QVERIFY(story->steps.size() >= 4);
}

void TestUiModels::aLostUpdateTellsWhoseItWas()
{
    const Raced raced("checkout-unguarded");
    for (const LaneView& lane : raced.snapshot().lanes()) {
        const auto lost = lane.next(0, Severity::LostUpdate);
        if (!lost)
            continue;
        const auto story =
            tellEvent({lane.worker(), *lost}, raced.snapshot(), raced.names(), raced.workspace.conflicts());
        QVERIFY(story);
        QVERIFY2(story->because.contains(u"lost"_s), qPrintable(story->because));
        QVERIFY(!story->links.empty());
        return;
    }
    QFAIL("without a guard the two visitors lose a sale");
}

void TestUiModels::stepsAreThinnedToPixels()
{
    const auto operations = stock(0, 20'000);
    const auto seqNo = [](const Operation& o) { return double(o.token.seqNo.value); };
    const QList<QPointF> points = stepPoints(*operations, +seqNo, 20.5, 300);
    QVERIFY(points.size() <= 2 * 300 + 2);
    QCOMPARE(points.constLast(), QPointF(20.5, 20'000));
    for (qsizetype i = 1; i < points.size(); ++i)
        QVERIFY(points[i].x() >= points[i - 1].x() && points[i].y() >= points[i - 1].y());
    const QList<QPointF> few = stepPoints(*stock(0, 1), +seqNo, 0.01, 300);
    QCOMPARE(few, (QList<QPointF>{{0, 0}, {0.001, 0}, {0.001, 1}, {0.01, 1}}));
    QVERIFY(stepPoints({}, +seqNo, 1, 300).isEmpty());
}

void TestUiModels::eachTermIsABand()
{
    Operations operations{operation(0, 1, "{}", 1'000'000'000), operation(1, 1, "{}", 2'000'000'000),
                          operation(2, 3, "{}", 4'000'000'000)};
    const auto bands = termBands(operations, 9);
    QCOMPARE(bands.size(), std::size_t(2));
    QCOMPARE(bands[0].term, PrimaryTerm{1});
    QCOMPARE(bands[0].end, 4.0);
    QCOMPARE(bands[1].term, PrimaryTerm{3});
    QCOMPARE(bands[1].end, 9.0);
}

void TestUiModels::ratesAreCalm()
{
    RateHistory history;
    SeverityCounts total{};
    for (int beat = 0; beat <= 50; ++beat) {
        history.sample(Nanos(beat) * 100'000'000, total);
        total[std::size_t(Severity::WriteOk)] += 30;
        total[std::size_t(Severity::Conflict)] += 10;
    }
    const RatePoint& last = history.points().back();
    QCOMPARE(qRound(last.accepted), 300);
    QCOMPARE(qRound(last.conflicts), 100);
    QCOMPARE(last.conflictShare, 0.25);
    for (int beat = 51; beat < 4000; ++beat)
        history.sample(Nanos(beat) * 100'000'000, total);
    QCOMPARE(history.points().size(), RateHistory::kSamples);
    QCOMPARE(history.points().back().accepted, 0.0);
}

void TestUiModels::ratesOfARecording()
{
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options);
    QVERIFY(RateHistory::of(trace.snapshot()).points().empty());
    const WorkerId worker = trace.names().addWorker({});
    constexpr Nanos kStep = 2'500'000; // 400 writes a second for four seconds, the later half refused
    for (int i = 0; i < 1600; ++i) {
        Event event;
        event.worker = worker;
        event.time = 1'000'000'000 + i * kStep;
        event.kind = i < 800 ? EventKind::WriteOk : EventKind::Conflict;
        trace.append(event);
    }
    const RateHistory history = RateHistory::of(trace.snapshot());
    QVERIFY(history.points().size() > 100);
    const auto at = [&history](double second) {
        return *std::lower_bound(history.points().begin(), history.points().end(), second,
                                 [](const RatePoint& point, double time) { return point.second < time; });
    };
    QVERIFY(std::abs(at(2.5).accepted - 400) < 20);
    QCOMPARE(at(2.5).conflicts, 0.0);
    QVERIFY(std::abs(at(4.5).conflicts - 400) < 20);
    QCOMPARE(at(4.5).conflictShare, 1.0);
}

void TestUiModels::ratesOfWhatMatches()
{
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options);
    const WorkerId meant = trace.names().addWorker({"W1", "buyers", WorkerName::Kind::Thread, {}});
    const WorkerId other = trace.names().addWorker({"W2", "buyers", WorkerName::Kind::Thread, {}});
    FilterScan scan(std::make_shared<const Filter>(Filter::parse("worker:1").value()), trace.sharedNames());
    MatchedRates rates;
    constexpr Nanos kSecond = 1'000'000'000;
    // 200 writes a second of either worker; of what is meant a quarter is refused.
    for (Nanos second = 1; second <= 5; ++second) {
        for (int i = 0; i < 200; ++i) {
            Event event;
            event.worker = meant;
            event.time = second * kSecond + i * kSecond / 200;
            event.kind = i % 4 == 0 ? EventKind::Conflict : EventKind::WriteOk;
            trace.append(event);
            event.worker = other;
            event.kind = EventKind::Conflict;
            trace.append(event);
        }
        scan.advance(trace.snapshot(), ConflictLog(), {}, std::chrono::minutes(1));
        rates.advance(trace.snapshot(), scan.matches(), (second + 1) * kSecond, {});
        QVERIFY(rates.agreesWith(scan.matches()));
        QCOMPARE(rates.history().total()[std::size_t(Severity::Conflict)], std::uint64_t(50 * second));
    }
    QCOMPARE(rates.history().points().back().accepted, 150.0);
    QCOMPARE(rates.history().points().back().conflictShare, 0.25);
    FilterScan everything(std::make_shared<const Filter>(Filter::parse("worker:1,2").value()),
                          trace.sharedNames());
    everything.advance(trace.snapshot(), ConflictLog(), {}, std::chrono::minutes(1));
    QVERIFY(!rates.agreesWith(everything.matches()));
}

QTEST_MAIN(TestUiModels)
#include "tst_ui_models.moc"
