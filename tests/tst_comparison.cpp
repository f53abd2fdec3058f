// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings side by side: what counts as the same step, and where they part.
#include "race/lab.h"
#include "report/comparison.h"

#include <QTest>

#include <functional>
#include <map>

using namespace racescope;

namespace {

TraceOptions quiet()
{
    TraceOptions options;
    options.collectorThread = false;
    return options;
}

// A race of two visitors told event by event, `late` nanoseconds after the start.
class Story {
public:
    explicit Story(Nanos late = 0, const std::string& other = "B")
        : m_trace(quiet())
        , m_time(late)
    {
        m_document = m_trace.names().document("products", "100", 0);
        for (const std::string& name : {std::string("A"), other})
            m_workers.push_back(m_trace.names().addWorker({name, "visitors", WorkerName::Kind::Stepped, ""}));
    }
    Story& read(std::size_t worker, std::int64_t seqNo) { return add(worker, EventKind::Read, seqNo); }
    Story& write(std::size_t worker, std::int64_t seqNo) { return add(worker, EventKind::WriteOk, seqNo); }
    Story& conflict(std::size_t worker, std::int64_t seqNo)
    {
        return add(worker, EventKind::Conflict, seqNo);
    }
    Story& toolWait(std::size_t worker) { return add(worker, EventKind::ToolWait, 0); }
    CompareSide side(const std::string& title)
    {
        m_snapshot = m_trace.snapshot();
        return {title, &m_snapshot, &m_trace.names()};
    }
    Nanos now() const { return m_time; }

private:
    Story& add(std::size_t worker, EventKind kind, std::int64_t seqNo)
    {
        Event event;
        event.kind = kind;
        event.worker = m_workers[worker];
        event.document = m_document;
        event.attempt = 1;
        event.chain = 1;
        event.token = {SeqNo(seqNo), PrimaryTerm(1)};
        event.time = m_time;
        event.duration = 5;
        m_time += 10;
        m_trace.append(event);
        return *this;
    }
    Trace m_trace;
    Snapshot m_snapshot;
    DocumentId m_document;
    std::vector<WorkerId> m_workers;
    Nanos m_time;
};

std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> countersOf(const Comparison& comparison)
{
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> counters;
    for (const CompareCounter& counter : comparison.counters)
        counters[counter.name] = {counter.left, counter.right};
    return counters;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT
private slots:
    void timesDoNotCount();
    void firstDifferingStepIsFound();
    void theShorterOneHasEnded();
    void anotherWorkerIsAnotherStep();
    void waitsOfTheToolAreNoSteps();
    void aStretchIsComparedAlone();
    void fromAMarkOnItIsComparedAlone();
    void fromTheNthCommitOnItIsComparedAlone();
    void simulatedRunsAreTheSameBySeed();
    void textAndJsonSayTheSame();
};

void TestComparison::timesDoNotCount()
{
    Story a;
    Story b(1'000'000);
    for (Story* story : {&a, &b})
        story->read(0, 1).read(1, 1).write(0, 2).conflict(1, 2);
    const Comparison comparison = compare(a.side("a"), b.side("b"));
    QVERIFY(!comparison.differs);
    QCOMPARE(comparison.equalSteps, std::uint64_t(4));
    QCOMPARE(comparison.leftOrigin, Nanos(0));
    QCOMPARE(comparison.rightOrigin, Nanos(1'000'000));
    const auto counters = countersOf(comparison);
    QCOMPARE(counters.at("conflicts"), std::pair(std::uint64_t(1), std::uint64_t(1)));
    QCOMPARE(counters.at("duration_ns").first, counters.at("duration_ns").second);
}

void TestComparison::firstDifferingStepIsFound()
{
    Story a;
    Story b;
    a.read(0, 1).read(1, 1).write(0, 2).conflict(1, 2);
    b.read(0, 1).read(1, 1).write(0, 2).write(1, 3); // without a guard
    const Comparison comparison = compare(a.side("guarded"), b.side("blind"));
    QVERIFY(comparison.differs);
    QCOMPARE(comparison.equalSteps, std::uint64_t(3));
    QVERIFY(comparison.left->text.find("conflict") != std::string::npos);
    QVERIFY(comparison.right->text.find("write") != std::string::npos);
    QCOMPARE(comparison.left->event.index, std::size_t(1));
    QCOMPARE(comparison.left->time, Nanos(30));
    QCOMPARE(countersOf(comparison).at("succeeded"), std::pair(std::uint64_t(1), std::uint64_t(2)));
}

void TestComparison::theShorterOneHasEnded()
{
    Story a;
    Story b;
    a.read(0, 1);
    b.read(0, 1).write(0, 2);
    const Comparison comparison = compare(a.side("a"), b.side("b"));
    QVERIFY(comparison.differs);
    QVERIFY(!comparison.left);
    QVERIFY(comparison.right);
    Story nothing;
    QVERIFY(!compare(nothing.side("a"), nothing.side("b")).differs);
}

void TestComparison::anotherWorkerIsAnotherStep()
{
    Story a;
    Story b(0, "C");
    a.read(1, 1);
    b.read(1, 1);
    QVERIFY(compare(a.side("a"), b.side("b")).differs);
}

void TestComparison::waitsOfTheToolAreNoSteps()
{
    Story a;
    Story b;
    a.read(0, 1).toolWait(0).write(0, 2);
    b.read(0, 1).write(0, 2);
    QVERIFY(!compare(a.side("a"), b.side("b")).differs);
}

void TestComparison::aStretchIsComparedAlone()
{
    Story a;
    a.read(0, 1).write(0, 2);
    const Nanos second = a.now();
    a.read(0, 1).write(0, 2).read(0, 2);
    CompareSide first = a.side("first");
    CompareSide then = first;
    first.end = second;
    then.begin = second;
    const Comparison comparison = compare(first, then);
    QCOMPARE(comparison.equalSteps, std::uint64_t(2));
    QVERIFY(!comparison.left);
    QCOMPARE(comparison.rightOrigin, second);
    QCOMPARE(countersOf(comparison).at("events"), std::pair(std::uint64_t(2), std::uint64_t(3)));
}

// They differ in the beginning, and go on alike.
void TestComparison::fromAMarkOnItIsComparedAlone()
{
    Story a;
    Story b(1000);
    a.read(0, 1);
    b.read(1, 1).write(1, 2);
    const Nanos markA = a.now();
    const Nanos markB = b.now();
    for (Story* story : {&a, &b})
        story->read(0, 5).write(0, 6);
    CompareSide left = a.side("a");
    CompareSide right = b.side("b");
    QVERIFY(compare(left, right).differs);
    left.fromTime = markA;
    right.fromTime = markB;
    const Comparison comparison = compare(left, right);
    QVERIFY(!comparison.differs);
    QCOMPARE(comparison.equalSteps, std::uint64_t(2));
    QCOMPARE(comparison.leftOrigin, markA);
    QCOMPARE(comparison.rightOrigin, markB);
    QCOMPARE(countersOf(comparison).at("events"), std::pair(std::uint64_t(2), std::uint64_t(2)));
}

void TestComparison::fromTheNthCommitOnItIsComparedAlone()
{
    Story a;
    Story b(1000);
    a.read(0, 1).write(0, 2);
    b.read(1, 1).read(0, 1).write(1, 2);
    for (Story* story : {&a, &b})
        story->write(0, 3).read(1, 3).conflict(1, 3);
    CompareSide left = a.side("a");
    CompareSide right = b.side("b");
    left.fromCommit = right.fromCommit = 2;
    const Comparison comparison = compare(left, right);
    QVERIFY(!comparison.differs);
    QCOMPARE(comparison.equalSteps, std::uint64_t(3));
    QCOMPARE(comparison.leftOrigin, Nanos(25)); // the end of that write
    QCOMPARE(comparison.rightOrigin, Nanos(1035));
    QCOMPARE(comparison.leftCommits, std::uint64_t(2));
    left.fromCommit = right.fromCommit = 3; // there is none
    const Comparison nothing = compare(left, right);
    QCOMPARE(nothing.equalSteps, std::uint64_t(0));
    QVERIFY(nothing.rightCommits < right.fromCommit);
}

void TestComparison::simulatedRunsAreTheSameBySeed()
{
    const auto record = [](std::uint64_t seed, Trace& trace) {
        return recordLabRun(LabModel(), *parseLabPolicy("full"), 20, seed, 0, trace);
    };
    Trace a(quiet());
    Trace b(quiet());
    Trace c(quiet());
    const LabRun one = record(1, a);
    record(1, b);
    const LabRun other = record(2, c);
    const Snapshot sa = a.snapshot();
    const Snapshot sb = b.snapshot();
    const Snapshot sc = c.snapshot();
    const Comparison same = compare({"1", &sa, &a.names()}, {"1 again", &sb, &b.names()});
    QVERIFY(!same.differs);
    QCOMPARE(same.equalSteps, sa.events());
    const Comparison different = compare({"1", &sa, &a.names()}, {"2", &sc, &c.names()});
    QVERIFY(different.differs);
    const auto counters = countersOf(different);
    QCOMPARE(counters.at("attempted"), std::pair(one.calls, other.calls));
    QCOMPARE(counters.at("succeeded"), std::pair(one.succeeded, other.succeeded));
}

void TestComparison::textAndJsonSayTheSame()
{
    Story a;
    Story b;
    a.read(0, 1).write(0, 2);
    b.read(0, 1);
    const Comparison comparison = compare(a.side("left.racescope"), b.side("right.racescope"));
    const std::string text = comparisonText(comparison);
    QVERIFY(text.find("first differing step: 2") != std::string::npos);
    QVERIFY(text.find("right.racescope: has ended") != std::string::npos);
    const std::string json = comparisonJson(comparison);
    QVERIFY(json.find(R"("equal_steps":1,"differs":true)") != std::string::npos);
    QVERIFY(json.find(R"("succeeded":[1,0])") != std::string::npos);
    QVERIFY(json.find(R"("right":null)") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
