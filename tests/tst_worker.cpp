// SPDX-License-Identifier: GPL-3.0-or-later
// The worker as a state machine: every program under every guard, step by step, told as a list of events.
#include "race/worker.h"

#include "base/json.h"
#include "race_support.h"

#include <QtTest>

#include <array>
#include <cstdlib>

using namespace racescope;

namespace {

// Workers A, B, … in the order of the plan's groups, moved by hand against an embedded store.
class Scene {
public:
    explicit Scene(RacePlan plan)
        : m_plan(std::move(plan))
        , m_store(m_clock, 1)
        , m_trace(options())
        , m_target(makeStoreTarget(m_store, m_trace))
    {
        const auto populated = populate(m_store, m_plan);
        if (!populated)
            qFatal("%s", populated.error().text().c_str());
        std::vector<DocumentId> documents;
        for (const DocumentPlan& document : m_plan.documents) {
            documents.push_back(m_trace.names().document(document.index, document.id));
            if (!m_target->open(documents.back(), document.index, document.id))
                qFatal("a document cannot be opened");
        }
        for (const GroupPlan& group : m_plan.groups) {
            const auto workerPlan = makeWorkerPlan(group, documents);
            for (std::uint32_t number = 0; number < group.count; ++number) {
                const std::uint32_t id = std::uint32_t(m_workers.size());
                m_workers.emplace_back(workerPlan, WorkerId(id), number, memberName(group, number),
                                       Random::stream(1, id));
            }
        }
    }

    Worker& worker(char letter) { return m_workers[std::size_t(letter - 'A')]; }
    Index& index() { return *m_store.index(m_plan.indices.front().name); }
    Target& target() { return *m_target; }

    // One step of this worker; what happened as text. Steps take 10 ns, waits their time.
    QStringList step(Worker& worker, char letter)
    {
        const Step next = worker.nextStep();
        if (next.kind == StepKind::Done)
            return {QStringLiteral("%1 done").arg(QLatin1Char(letter))};
        const Nanos begin = m_clock.now();
        const bool asks = next.kind == StepKind::Read || next.kind == StepKind::Write;
        const Response response = asks ? m_target->perform(next.request, worker.id()) : Response{};
        m_clock.advance(asks ? 10 : next.wait);
        const Event event = eventOf(worker, next, asks ? &response : nullptr, begin, m_clock.now());
        const Worker::Outcome outcome = worker.apply(next, asks ? &response : nullptr);
        const QString who = QString(QLatin1Char(letter)) + QLatin1Char(' ');
        QStringList lines{who + text(event)};
        if (outcome == Worker::Outcome::GaveUp)
            lines += who + text(giveUpEvent(worker, event));
        if (outcome == Worker::Outcome::NoChange)
            lines.last() += QStringLiteral(" (no change)");
        if (outcome == Worker::Outcome::Failed)
            lines.last() += QStringLiteral(" (failed)");
        return lines;
    }
    QStringList play(const char* schedule)
    {
        QStringList lines;
        for (const char* letter = schedule; *letter; ++letter) {
            if (*letter != ' ')
                lines += step(worker(*letter), *letter);
        }
        return lines;
    }
    QString source(std::size_t document = 0)
    {
        const ReadResult read = index().get(m_plan.documents[document].id);
        return read.found ? QString::fromUtf8(read.source.view().data(), qsizetype(read.source.view().size()))
                          : QStringLiteral("gone");
    }
    std::int64_t inStock()
    {
        return json::findInt(index().get("100").source.view(), "in_stock").value_or(-1000);
    }

private:
    static TraceOptions options()
    {
        TraceOptions options;
        options.collectorThread = false;
        return options;
    }
    RacePlan m_plan;
    ManualClock m_clock;
    Store m_store;
    Trace m_trace;
    std::unique_ptr<Target> m_target;
    std::vector<Worker> m_workers;
};

GroupPlan programmed(std::string name, ProgramKind kind, Guard guard, std::uint32_t updates = 1)
{
    GroupPlan plan = group(std::move(name), 1, guard, updates);
    plan.program.kind = kind;
    return plan;
}

GroupPlan writing(GroupPlan plan, Modification::Kind kind, std::string field, std::string value)
{
    plan.program.modification = Modification{kind, std::move(field), 0, std::nullopt, std::move(value)};
    return plan;
}

void compareLines(const QStringList& actual, const QStringList& expected)
{
    QCOMPARE(actual.join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
}

} // namespace

class TestWorker : public QObject {
    Q_OBJECT
private slots:
    void anAttemptIsAReadAndAWrite();
    void twoWorkersUnderEachGuard_data();
    void twoWorkersUnderEachGuard();
    void theOldGuardLosesAnUpdateAfterAFailover();
    void nextStepChangesNothing();
    void aCopyIsAFork();
    void thinkAndBackoffAreStepsOfTheirOwn();
    void waitsAreDrawnWhenTheyBegin();
    void giveUpHappensInTheRefusedWrite();
    void theFloorEndsAChainWithoutAWrite();
    void blindWritesClaimNothing();
    void anUpdateReadsInsideTheStore();
    void aGuardedUpdateReadsFirst();
    void createIsRefusedOnceAndForAll();
    void createAsAGuardWritesOnlyWhatIsMissing();
    void deleteUnderATokenIsRefusedAndThenFindsNothing();
    void deleteAndRecreateIsThreeSteps();
    void feedMessagesAreSharedOutAndLateOnesRefused();
    void unversionedFeedLetsTheLastOneWin();
    void aMissingDocumentFailsTheChain();
    void whatCannotBeModifiedIsAProblemNotACrash_data();
    void whatCannotBeModifiedIsAProblemNotACrash();
    void modifications_data();
    void modifications();
    void placeholdersAreFilledIn();
    void documentsAreChosen_data();
    void documentsAreChosen();
    void chancePrefersTheFirstUnderZipf();
    void aLostAnswerStartsTheAttemptAgain();
    void finishAfterChainEndsAnEndlessWorker();
    void leavingAtAChainsStartLeavesNothingHalfDone();
    void anErrorFailsTheChain();
    void populateStandsAtThePlansTokens();
    void populateSaysWhatCannotBe_data();
    void populateSaysWhatCannotBe();
    void theTargetCountsAFailoversLosses();
};

void TestWorker::anAttemptIsAReadAndAWrite()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo, 2)}));
    compareLines(scene.play("AAAAA"),
                 {"A 1.1 read 71/1 v1", "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no",
                  "A 2.1 read 72/1 v2", "A 2.1 write ok 73/1 v3 on 72/1 over 72/1 if_seq_no", "A done"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"name":"Toaster","in_stock":43})"));
    QVERIFY(scene.worker('A').finished());
    QCOMPARE(scene.worker('A').succeeded(), 2u);
    QVERIFY(!scene.worker('A').token().assigned());
}

void TestWorker::twoWorkersUnderEachGuard_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<QString>("first");  // A's write
    QTest::addColumn<QString>("second"); // B's
    QTest::addColumn<int>("inStock");    // in the end
    const auto row = [](Guard guard, const char* first, const char* second, int inStock) {
        QTest::newRow(std::string(name(guard)).c_str()) << int(guard) << first << second << inStock;
    };
    row(Guard::None, "A 1.1 write ok 72/1 v2 on 71/1 over 71/1",
        "B 1.1 write ok 73/1 v3 on 71/1 over 72/1 LOST", 44);
    row(Guard::BySeqNo, "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no",
        "B 1.1 conflict 72/1 v2 on 71/1 if_seq_no", 43);
    row(Guard::ByVersion, "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 version",
        "B 1.1 conflict 72/1 v2 on 71/1 version", 43);
    row(Guard::External, "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 version",
        "B 1.1 conflict 72/1 v2 on 71/1 version", 43);
    // Both write version 2, and the same is good enough.
    row(Guard::ExternalGte, "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 version",
        "B 1.1 write ok 73/1 v2 on 71/1 over 72/1 version LOST", 44);
}

void TestWorker::twoWorkersUnderEachGuard()
{
    QFETCH(int, guard);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, inStock);
    Scene scene(shop({group("A", 1, Guard(guard)), group("B", 1, Guard(guard))}));
    compareLines(scene.play("ABAB"), {"A 1.1 read 71/1 v1", "B 1.1 read 71/1 v1", first, second});
    if (!scene.worker('B').finished()) {
        const QStringList again = scene.play("BB");
        QCOMPARE(again.first(), QStringLiteral("B 1.2 read 72/1 v2"));
        QVERIFY2(again.last().startsWith(u"B 1.2 write ok 73/1 v3 on 72/1 over 72/1"),
                 qPrintable(again.last()));
    }
    QVERIFY(scene.worker('B').finished());
    QCOMPARE(scene.inStock(), std::int64_t(inStock));
}

// A's read is of a version 2 that a failover loses; B makes another version 2.
void TestWorker::theOldGuardLosesAnUpdateAfterAFailover()
{
    for (const Guard guard : {Guard::ByVersion, Guard::BySeqNo}) {
        Scene scene(shop({group("A", 1, guard), group("B", 1, guard), group("C", 1, guard)}));
        compareLines(scene.play("CCA").mid(2), {"A 1.1 read 72/1 v2"});
        QCOMPARE(scene.target().failOver("products", 0, 1)->value, std::int64_t(2));
        const QStringList second = scene.play("BB");
        QVERIFY2(second.last().startsWith(u"B 1.1 write ok 72/2 v2 on 71/1 over 71/1"),
                 qPrintable(second.last()));
        const QString last = scene.play("A").first();
        QCOMPARE(last, guard == Guard::ByVersion
                           ? QStringLiteral("A 1.1 write ok 73/2 v3 on 72/1 over 72/2 version LOST")
                           : QStringLiteral("A 1.1 conflict 72/2 v2 on 72/1 if_seq_no"));
    }
}

void TestWorker::nextStepChangesNothing()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo)}));
    scene.play("A");
    const Worker& worker = scene.worker('A');
    const Step first = worker.nextStep();
    const Step second = worker.nextStep();
    QCOMPARE(first.kind, StepKind::Write);
    QVERIFY(first.request.body.sameBuffer(second.request.body));
    QVERIFY(first.request.write.required == second.request.write.required);
    QCOMPARE(worker.position(), StepKind::Write);
}

void TestWorker::aCopyIsAFork()
{
    GroupPlan plan = group("A", 1, Guard::BySeqNo, 3);
    plan.think = ThinkLaw{ThinkKind::Uniform, 1000, 1'000'000};
    Scene scene(shop({plan}));
    scene.play("A");
    Worker fork = scene.worker('A');
    QCOMPARE(fork.nextStep().wait, scene.worker('A').nextStep().wait); // the same future …
    scene.play("AA");
    QCOMPARE(fork.position(), StepKind::Think); // … and its own present
    QCOMPARE(fork.chain(), 1u);
    QCOMPARE(scene.worker('A').chain(), 2u);
    QStringList lines = scene.step(fork, 'F');
    lines += scene.step(fork, 'F');
    compareLines(lines, {"F 1.1 think", "F 1.1 conflict 72/1 v2 on 71/1 if_seq_no"});
}

void TestWorker::thinkAndBackoffAreStepsOfTheirOwn()
{
    GroupPlan plan = group("A", 1, Guard::BySeqNo);
    plan.think = ThinkLaw{ThinkKind::Fixed, 700, 0};
    plan.retry = RetryPolicy{RetryKind::Exponential, 5, 1000, 0};
    Scene scene(shop({plan, group("B", 1, Guard::BySeqNo)}));
    compareLines(scene.play("A A BB A A A A A"),
                 {"A 1.1 read 71/1 v1", "A 1.1 think", "B 1.1 read 71/1 v1",
                  "B 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no",
                  "A 1.1 conflict 72/1 v2 on 71/1 if_seq_no", "A 1.1 backoff", "A 1.2 read 72/1 v2",
                  "A 1.2 think", "A 1.2 write ok 73/1 v3 on 72/1 over 72/1 if_seq_no"});
}

void TestWorker::waitsAreDrawnWhenTheyBegin()
{
    GroupPlan plan = group("A", 1, Guard::BySeqNo, 5);
    plan.think = ThinkLaw{ThinkKind::Exponential, 1'000'000, 0};
    Scene scene(shop({plan}));
    std::vector<Nanos> waits;
    for (int chain = 0; chain < 5; ++chain) {
        scene.play("A");
        QCOMPARE(scene.worker('A').wait(), scene.worker('A').nextStep().wait);
        waits.push_back(scene.worker('A').wait());
        scene.play("AA");
    }
    std::sort(waits.begin(), waits.end());
    QVERIFY(std::adjacent_find(waits.begin(), waits.end()) == waits.end());
}

void TestWorker::giveUpHappensInTheRefusedWrite()
{
    GroupPlan twice = group("A", 1, Guard::BySeqNo, 2);
    twice.retry = RetryPolicy{RetryKind::Immediate, 5, 2000, 2};
    GroupPlan never = group("B", 1, Guard::BySeqNo);
    never.retry.kind = RetryKind::None;
    Scene scene(shop({twice, never, group("C", 1, Guard::None, 3)}));
    compareLines(scene.play("A B CC A B").mid(4),
                 {"A 1.1 conflict 72/1 v2 on 71/1 if_seq_no", "B 1.1 conflict 72/1 v2 on 71/1 if_seq_no",
                  "B 1.1 give up"});
    QVERIFY(scene.worker('B').finished());
    QCOMPARE(scene.worker('B').gaveUp(), 1u);
    compareLines(scene.play("A CC A A").mid(3),
                 {"A 1.2 conflict 73/1 v3 on 72/1 if_seq_no", "A 1.2 give up", "A 2.1 read 73/1 v3"});
}

void TestWorker::theFloorEndsAChainWithoutAWrite()
{
    GroupPlan plan = group("A", 1, Guard::BySeqNo, 2);
    plan.program.modification.floor = 0;
    Scene scene(shop({plan}, 1));
    compareLines(scene.play("AAAA"),
                 {"A 1.1 read 71/1 v1", "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no",
                  "A 2.1 read 72/1 v2 (no change)", "A done"});
    QCOMPARE(scene.inStock(), std::int64_t(0));
}

void TestWorker::blindWritesClaimNothing()
{
    GroupPlan blind = writing(programmed("A", ProgramKind::BlindWrite, Guard::None, 2),
                              Modification::Kind::Merge, "", R"({"by":"${worker}"})");
    Scene scene(shop({blind, group("B", 1, Guard::None)}));
    compareLines(scene.play("B A B A"), {"B 1.1 read 71/1 v1", "A 1.1 write ok 72/1 v2 on - over 71/1 blind",
                                         "B 1.1 write ok 73/1 v3 on 71/1 over 72/1 LOST",
                                         "A 2.1 write ok 74/1 v4 on - over 73/1 blind"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"by":"A"})"));
}

void TestWorker::anUpdateReadsInsideTheStore()
{
    GroupPlan plan = programmed("A", ProgramKind::UpdateApi, Guard::None, 2);
    plan.program.retryOnConflict = 3;
    plan.program.modification.floor = 44;
    Scene scene(shop({plan}));
    compareLines(scene.play("AA"), {"A 1.1 write ok 72/1 v2 on - over 71/1 update",
                                    "A 2.1 noop 72/1 v2 on - update (no change)"});
    QCOMPARE(scene.inStock(), std::int64_t(44));
}

void TestWorker::aGuardedUpdateReadsFirst()
{
    const GroupPlan plan = programmed("A", ProgramKind::UpdateApi, Guard::BySeqNo);
    Scene scene(shop({plan, group("B", 1, Guard::BySeqNo)}));
    compareLines(scene.play("A BB A A A"),
                 {"A 1.1 read 71/1 v1", "B 1.1 read 71/1 v1",
                  "B 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no",
                  "A 1.1 conflict 72/1 v2 on 71/1 if_seq_no update", "A 1.2 read 72/1 v2",
                  "A 1.2 write ok 73/1 v3 on 72/1 over 72/1 if_seq_no update"});
    QCOMPARE(scene.inStock(), std::int64_t(43));
}

void TestWorker::createIsRefusedOnceAndForAll()
{
    const auto creator = [](const char* name) {
        return writing(programmed(name, ProgramKind::Create, Guard::Create), Modification::Kind::Set, "by",
                       R"("${worker}")");
    };
    RacePlan plan = shop({creator("A"), creator("B")});
    plan.documents.front().exists = false;
    Scene scene(plan);
    compareLines(scene.play("AB"), {"A 1.1 write ok 0/1 v1 on - over - created create",
                                    "B 1.1 conflict 0/1 v1 on - create", "B 1.1 give up"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"by":"A"})"));
    QVERIFY(scene.worker('B').finished());
}

void TestWorker::createAsAGuardWritesOnlyWhatIsMissing()
{
    RacePlan plan = shop({group("A", 1, Guard::Create), group("B", 1, Guard::Create)});
    plan.documents.front().exists = false;
    Scene scene(plan);
    compareLines(scene.play("A B A B B"),
                 {"A 1.1 read missing", "B 1.1 read missing",
                  "A 1.1 write ok 0/1 v1 on - over - created create", "B 1.1 conflict 0/1 v1 on - create",
                  "B 1.2 read 0/1 v1 (no change)"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"in_stock":-1})"));
}

void TestWorker::deleteUnderATokenIsRefusedAndThenFindsNothing()
{
    Scene scene(shop({programmed("A", ProgramKind::Delete, Guard::BySeqNo),
                      programmed("B", ProgramKind::Delete, Guard::BySeqNo),
                      programmed("C", ProgramKind::Delete, Guard::None)}));
    compareLines(scene.play("A B C A B C B"),
                 {"A 1.1 read 71/1 v1", "B 1.1 read 71/1 v1", "C 1.1 read 71/1 v1",
                  "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 deleted if_seq_no",
                  "B 1.1 conflict 72/1 v2 on 71/1 deleted if_seq_no",
                  "C 1.1 write ok 73/1 v3 on 71/1 over - deleted", "B 1.2 read missing (no change)"});
    QCOMPARE(scene.source(), QStringLiteral("gone"));
}

void TestWorker::deleteAndRecreateIsThreeSteps()
{
    Scene scene(
        shop({programmed("A", ProgramKind::DeleteRecreate, Guard::BySeqNo), group("B", 1, Guard::BySeqNo)}));
    compareLines(scene.play("A B A A B B B"),
                 {"A 1.1 read 71/1 v1", "B 1.1 read 71/1 v1",
                  "A 1.1 write ok 72/1 v2 on 71/1 over 71/1 deleted if_seq_no",
                  "A 1.1 write ok 73/1 v3 on - over - created create",
                  "B 1.1 conflict 73/1 v3 on 71/1 if_seq_no", "B 1.2 read 73/1 v3",
                  "B 1.2 write ok 74/1 v4 on 73/1 over 73/1 if_seq_no"});
    QCOMPARE(scene.inStock(), std::int64_t(43));
}

void TestWorker::feedMessagesAreSharedOutAndLateOnesRefused()
{
    GroupPlan feed = writing(programmed("carrier", ProgramKind::Feed, Guard::External, 2),
                             Modification::Kind::Set, "price", R"("message ${message}")");
    feed.count = 2;
    RacePlan plan = shop({feed});
    plan.documents.front().exists = false;
    Scene scene(plan);
    compareLines(scene.play("B A A B"), {"B 1.1 write ok 0/1 v2 on - over - created version blind",
                                         "A 1.1 conflict 0/1 v2 on - version blind", "A 1.1 give up",
                                         "A 2.1 write ok 1/1 v3 on - over 0/1 version blind",
                                         "B 2.1 write ok 2/1 v4 on - over 1/1 version blind"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"price":"message 4"})"));
}

void TestWorker::unversionedFeedLetsTheLastOneWin()
{
    GroupPlan feed = writing(programmed("carrier", ProgramKind::Feed, Guard::None), Modification::Kind::Set,
                             "price", R"("message ${message}")");
    feed.count = 2;
    Scene scene(shop({feed}));
    compareLines(scene.play("BA"), {"B 1.1 write ok 72/1 v2 on - over 71/1 blind",
                                    "A 1.1 write ok 73/1 v3 on - over 72/1 blind"});
    QCOMPARE(scene.source(), QStringLiteral(R"({"price":"message 1"})"));
}

void TestWorker::aMissingDocumentFailsTheChain()
{
    RacePlan plan =
        shop({group("A", 1, Guard::BySeqNo, 2), programmed("B", ProgramKind::UpdateApi, Guard::None)});
    plan.documents.front().exists = false;
    Scene scene(plan);
    compareLines(scene.play("A B A A"), {"A 1.1 read missing (failed)", "B 1.1 missing on - update (failed)",
                                         "A 2.1 read missing (failed)", "A done"});
}

void TestWorker::whatCannotBeModifiedIsAProblemNotACrash_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("no field") << R"({"name":"Toaster"})";
    QTest::newRow("a string") << R"({"in_stock":"many"})";
    QTest::newRow("a fraction") << R"({"in_stock":1.5})";
    QTest::newRow("the smallest number") << R"({"in_stock":-9223372036854775808})";
}

void TestWorker::whatCannotBeModifiedIsAProblemNotACrash()
{
    QFETCH(QString, source);
    RacePlan plan =
        shop({group("A", 1, Guard::BySeqNo), programmed("B", ProgramKind::UpdateApi, Guard::None)});
    plan.documents.front().source = source.toStdString();
    Scene scene(plan);
    compareLines(scene.play("A B"), {"A 1.1 read 71/1 v1 (failed)", "B 1.1 error update (failed)"});
    QVERIFY(QString::fromStdString(scene.worker('A').problem()).contains(u"in_stock"));
    QCOMPARE(scene.source(), source);
}

void TestWorker::modifications_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("made");    // of the source
    QTest::addColumn<QString>("initial"); // of nothing
    const auto row = [](const char* title, Modification::Kind kind, const char* field, qint64 amount,
                        const char* value, const char* source, const char* made, const char* initial) {
        QTest::newRow(title) << int(kind) << field << amount << value << source << made << initial;
    };
    using Kind = Modification::Kind;
    row("add keeps every other byte", Kind::Add, "n", 5, "", R"({ "a" : 1,  "n":  7 , "z": "é"})",
        R"({ "a" : 1,  "n":  12 , "z": "é"})", R"({"n":5})");
    row("add in depth", Kind::Add, "a.b[1].c", -8, "", R"({"a":{"b":[0,{"c":7}]}})",
        R"({"a":{"b":[0,{"c":-1}]}})", "");
    row("set replaces", Kind::Set, "n", 0, R"({"x":null})", R"({"n":7,"m":1})", R"({"n":{"x":null},"m":1})",
        R"({"n":{"x":null}})");
    row("set adds", Kind::Set, "m", 0, "true", R"({"n":7})", R"({"n":7,"m":true})", R"({"m":true})");
    row("append", Kind::Append, "l", 0, R"("x")", R"({"l":[1]})", R"({"l":[1,"x"]})", R"({"l":["x"]})");
    row("append to nothing", Kind::Append, "l", 0, "2", R"({})", R"({"l":[2]})", R"({"l":[2]})");
    row("append to a number", Kind::Append, "l", 0, "2", R"({"l":1})", "", R"({"l":[2]})");
    row("merge", Kind::Merge, "", 0, R"({"a":{"c":2}})", R"({"a":{"b":1}})", R"({"a":{"b":1,"c":2}})",
        R"({"a":{"c":2}})");
    row("merge of no object", Kind::Merge, "", 0, "[1]", R"({"a":1})", "", "");
}

void TestWorker::modifications()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    QFETCH(qint64, amount);
    QFETCH(QString, value);
    QFETCH(QString, source);
    QFETCH(QString, made);
    QFETCH(QString, initial);
    const Modification modification{Modification::Kind(kind), field.toStdString(), amount, std::nullopt, {}};
    const auto textOf = [](const Modified& modified) {
        return modified.source ? QString::fromStdString(std::string(modified.source->view())) : QString();
    };
    const Modified changed = applyModification(modification, value.toStdString(), source.toStdString());
    QCOMPARE(textOf(changed), made.isEmpty() ? QString() : made);
    QCOMPARE(changed.problem.empty(), !made.isEmpty());
    if (!initial.isEmpty())
        QCOMPARE(textOf(initialSource(modification, value.toStdString())), initial);
}

void TestWorker::placeholdersAreFilledIn()
{
    const Placeholders with{"the \"first\"", 3, 2, 9};
    const std::string value = R"({"a":"${worker}-${chain}.${attempt}","m":"${message}"})";
    const std::string filled = R"({"a":"the \"first\"-3.2","m":"9"})";
    const std::string none = R"("${other} ${ ${chain")";
    QCOMPARE(withPlaceholders(value, with), filled);
    QCOMPARE(withPlaceholders(none, with), none);
    QCOMPARE(withPlaceholders({}, with), std::string());

    GroupPlan plan = writing(group("A", 1, Guard::BySeqNo, 2), Modification::Kind::Append, "log",
                             R"("${worker} ${chain}.${attempt}")");
    Scene scene(shop({plan, group("B", 1, Guard::None)}));
    scene.play("A BB A AA AA");
    QCOMPARE(scene.source(), QStringLiteral(R"({"name":"Toaster","in_stock":44,"log":["A 1.2","A 2.1"]})"));
}

void TestWorker::documentsAreChosen_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("ofA"); // documents of the first chains
    QTest::addColumn<QString>("ofB");
    QTest::newRow("fixed") << int(DocumentChoice::Kind::Fixed) << "1111"
                           << "1111";
    QTest::newRow("round robin") << int(DocumentChoice::Kind::RoundRobin) << "1212"
                                 << "2121";
}

void TestWorker::documentsAreChosen()
{
    QFETCH(int, kind);
    QFETCH(QString, ofA);
    QFETCH(QString, ofB);
    GroupPlan plan = group("A", 2, Guard::None, 4);
    plan.documents.kind = DocumentChoice::Kind(kind);
    plan.documents.documents = {1, 2, 7}; // the last one is not there
    const auto workerPlan = makeWorkerPlan(plan, {DocumentId(0), DocumentId(1), DocumentId(2)});
    QStringList chosen;
    for (std::uint32_t number = 0; number < 2; ++number) {
        Worker worker(workerPlan, WorkerId(number), number, "w", Random(1));
        QString documents;
        while (!worker.finished()) {
            documents += QString::number(worker.document().value);
            Response error;
            error.error = "connection lost";
            worker.apply(worker.nextStep(), &error);
        }
        chosen += documents;
    }
    QCOMPARE(chosen, (QStringList{ofA, ofB}));
}

void TestWorker::chancePrefersTheFirstUnderZipf()
{
    for (const auto kind : {DocumentChoice::Kind::Uniform, DocumentChoice::Kind::Zipf}) {
        GroupPlan plan = group("A", 1, Guard::None, 4000);
        plan.documents.kind = kind;
        plan.documents.documents = {2, 0, 1};
        const std::vector<DocumentId> all{DocumentId(0), DocumentId(1), DocumentId(2), DocumentId(3)};
        Worker worker(makeWorkerPlan(plan, all), WorkerId(0), 0, "w", Random(1));
        std::array<int, 4> hits{};
        Response error;
        error.error = "connection lost";
        while (!worker.finished()) {
            ++hits[worker.document().value];
            worker.apply(worker.nextStep(), &error);
        }
        const bool zipf = kind == DocumentChoice::Kind::Zipf; // shares 6/11, 3/11, 2/11 in the order given
        QCOMPARE(hits[3], 0);
        QVERIFY(std::abs(hits[2] - (zipf ? 2182 : 1333)) < 150);
        QVERIFY(std::abs(hits[0] - (zipf ? 1091 : 1333)) < 150);
        QVERIFY(std::abs(hits[1] - (zipf ? 727 : 1333)) < 150);
    }
}

void TestWorker::aLostAnswerStartsTheAttemptAgain()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo)}));
    scene.play("A");
    Worker& worker = scene.worker('A');
    scene.target().perform(worker.nextStep().request, worker.id()); // it was done, but nobody learns of it
    worker.answerLost();
    compareLines(scene.play("AA"),
                 {"A 1.2 read 72/1 v2", "A 1.2 write ok 73/1 v3 on 72/1 over 72/1 if_seq_no"});
    QCOMPARE(scene.inStock(), std::int64_t(43)); // one sale, counted twice
    QCOMPARE(worker.succeeded(), 1u);
}

void TestWorker::finishAfterChainEndsAnEndlessWorker()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo, 0)}));
    scene.play("AA AA A");
    QVERIFY(!scene.worker('A').finished());
    scene.worker('A').finishAfterChain();
    QCOMPARE(scene.worker('A').position(), StepKind::Write);
    scene.play("A");
    QVERIFY(scene.worker('A').finished());
    QCOMPARE(scene.worker('A').succeeded(), 3u);
}

void TestWorker::leavingAtAChainsStartLeavesNothingHalfDone()
{
    GroupPlan thinking =
        writing(programmed("A", ProgramKind::BlindWrite, Guard::None, 2), Modification::Kind::Set, "x", "1");
    thinking.think = ThinkLaw{ThinkKind::Fixed, 10, 0};
    Scene scene(shop({thinking, group("B", 1, Guard::BySeqNo, 2)}));
    QVERIFY(scene.worker('A').atChainStart());
    scene.play("A"); // has only thought
    QVERIFY(scene.worker('A').atChainStart());
    QVERIFY(scene.worker('B').atChainStart());
    scene.play("B");
    QVERIFY(!scene.worker('B').atChainStart());
    scene.play("A B"); // A's write makes B's a conflict
    QCOMPARE(scene.worker('B').attempt(), 2u);
    QVERIFY(!scene.worker('B').atChainStart());
    QVERIFY(scene.worker('A').atChainStart());
}

void TestWorker::anErrorFailsTheChain()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo)}));
    Worker& worker = scene.worker('A');
    Response error;
    error.error = "503 no shard available";
    const Step step = worker.nextStep();
    QCOMPARE(text(eventOf(worker, step, &error, 0, 10)), QStringLiteral("1.1 error"));
    QCOMPARE(worker.apply(step, &error), Worker::Outcome::Failed);
    QVERIFY(worker.finished());
}

void TestWorker::populateStandsAtThePlansTokens()
{
    RacePlan plan = shop({});
    plan.indices.front().primaryTerm = 3;
    plan.documents.front().version = Version(10);
    for (const char* id : {"1", "2", "3"}) {
        DocumentPlan other;
        other.index = "products";
        other.id = id;
        other.source = "{}";
        plan.documents.push_back(other);
    }
    plan.documents.back().seqNo = SeqNo(1);
    Scene scene(plan);
    const auto standing = [&](const char* id) {
        const ReadResult read = scene.index().get(id);
        return QStringLiteral("%1 v%2").arg(text(read.current.token)).arg(read.current.version.value);
    };
    QCOMPARE(standing("100"), QStringLiteral("71/3 v10"));
    QCOMPARE(standing("3"), QStringLiteral("1/3 v1"));
    QCOMPARE(standing("1"), QStringLiteral("0/3 v1")); // where there is room
    QCOMPARE(standing("2"), QStringLiteral("2/3 v1"));
    QCOMPARE(scene.index().stats(0).documents, std::uint64_t(4));
    QCOMPARE(scene.index().stats(0).tombstones, std::uint64_t(0));
    QCOMPARE(scene.index().stats(0).maxSeqNo.value, std::int64_t(71));
}

void TestWorker::populateSaysWhatCannotBe_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("secondSeqNo");
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("part");
    QTest::newRow("two documents at one number") << "{}" << 71 << "products"
                                                 << "products/2: cannot stand at seq_no 71";
    QTest::newRow("no object") << "[]" << 72 << "products"
                               << "products/2: source: ";
    QTest::newRow("no index name") << "{}" << 72 << "_Products"
                                   << "_Products/2: ";
}

void TestWorker::populateSaysWhatCannotBe()
{
    QFETCH(QString, source);
    QFETCH(int, secondSeqNo);
    QFETCH(QString, index);
    QFETCH(QString, part);
    RacePlan plan = shop({});
    DocumentPlan second = plan.documents.front();
    second.index = index.toStdString();
    second.id = "2";
    second.source = source.toStdString();
    second.seqNo = SeqNo(secondSeqNo);
    plan.documents.push_back(second);
    ManualClock clock;
    Store store(clock, 1);
    const auto populated = populate(store, plan);
    QVERIFY(!populated);
    const QString message = QString::fromStdString(populated.error().text());
    QVERIFY2(message.startsWith(part), qPrintable(message));
}

void TestWorker::theTargetCountsAFailoversLosses()
{
    Scene scene(shop({group("A", 1, Guard::BySeqNo, 3)}));
    scene.play("AAAAAA");
    QCOMPARE(scene.target().failOver("products", 0, 2)->value, std::int64_t(2));
    QCOMPARE(scene.inStock(), std::int64_t(44));
    QVERIFY(!scene.target().failOver("nowhere", 0, 1));
    QVERIFY(!scene.target().failOver("products", 5, 1));
    QCOMPARE(scene.target().bumpTerm("products", 0).value, std::int64_t(3));
    const std::vector<FinalDocument> documents = scene.target().documents();
    QCOMPARE(documents.size(), std::size_t(1));
    QCOMPARE(text(documents.front().token), QStringLiteral("72/1"));
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
