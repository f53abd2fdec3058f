// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's world raced by real threads, and the map of attempts by time.
#include "race/attempt_heat.h"
#include "race/lab.h"
#include "race/real_lab.h"

#include <QTest>

#include <latch>

using namespace racescope;

namespace {

LabPolicy policy(const char* text)
{
    return *parseLabPolicy(text);
}

LabModel quick()
{
    LabModel model;
    model.world.delay = {DelayLaw::Kind::Constant, 200'000, 0};
    return model;
}

TraceOptions quiet()
{
    TraceOptions options;
    options.collectorThread = false;
    return options;
}

const RealLabResult raceToTheEnd(RealLab& race)
{
    std::latch ended(1);
    race.start([&ended] { ended.count_down(); });
    ended.wait();
    return race.result();
}

struct Counts {
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
};

Counts countsOf(const AttemptHeat& heat)
{
    Counts counts;
    for (const AttemptHeat::Cell& cell : heat.cells) {
        counts.accepted += cell.accepted;
        counts.refused += cell.refused;
    }
    return counts;
}

} // namespace

class TestRealLab : public QObject {
    Q_OBJECT
private slots:
    void everyClientSucceedsOnce();
    void everyPolicyRacesForReal_data();
    void everyPolicyRacesForReal();
    void anEmptyBucketEndsRetries();
    void oneClientNeedsOneCall();
    void serverWorksOnOneMessageAtATime();
    void cancelEndsARaceThatWouldLast();
    void whatThreadsCannotDoIsTold();
    void mapCountsEveryWrite();
    void clientsInStepAreBars();
    void manyAttemptsShareARow();
};

void TestRealLab::everyClientSucceedsOnce()
{
    RealLab race(quick(), policy("full:1,20"), 8, 1);
    const RealLabResult result = raceToTheEnd(race);
    QVERIFY2(result.isComplete, result.error.c_str());
    QCOMPARE(result.succeeded, std::uint64_t(8));
    QCOMPARE(result.calls, result.succeeded + result.conflicts);
    const Counts counts = countsOf(attemptHeat(result.trace->snapshot(), 50, 20));
    QCOMPARE(counts.accepted, result.succeeded);
    QCOMPARE(counts.refused, result.conflicts);
}

// Threads that share one budget, or remember from update to update.
void TestRealLab::everyPolicyRacesForReal_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"bucket:500,0.1,1,20", "aimd:1,20", "adaptive:1,20", "sequence:1,2", "formula:n"})
        QTest::newRow(text) << text;
}

void TestRealLab::everyPolicyRacesForReal()
{
    QFETCH(QString, text);
    LabModel model = quick();
    model.updates = 2;
    RealLab race(model, policy(text.toStdString().c_str()), 6, 1);
    const RealLabResult result = raceToTheEnd(race);
    QVERIFY2(result.isComplete, result.error.c_str());
    QCOMPARE(result.succeeded, std::uint64_t(12));
    QCOMPARE(result.calls, result.succeeded + result.conflicts);
}

// Three tokens in all, and none comes back: three retries, whoever makes them.
void TestRealLab::anEmptyBucketEndsRetries()
{
    RealLab race(quick(), policy("bucket:3,0,1,2"), 8, 1);
    const RealLabResult result = raceToTheEnd(race);
    QCOMPARE(result.calls, 8 + std::min<std::uint64_t>(result.conflicts, 3));
    QCOMPARE(result.succeeded + result.gaveUp, std::uint64_t(8));
    QCOMPARE(result.gaveUp, result.conflicts - std::min<std::uint64_t>(result.conflicts, 3));
}

void TestRealLab::oneClientNeedsOneCall()
{
    RealLab race(quick(), policy("none"), 1, 1);
    const RealLabResult result = raceToTheEnd(race);
    QVERIFY(result.isComplete);
    QCOMPARE(result.calls, std::uint64_t(1));
    QVERIFY(result.completionMs >= 0.8); // four messages of 0.2 ms, never less
}

void TestRealLab::serverWorksOnOneMessageAtATime()
{
    LabModel model = quick();
    model.world.serviceTime = 2'000'000;
    RealLab race(model, policy("fixed:1"), 4, 1);
    const RealLabResult result = raceToTheEnd(race);
    QVERIFY(result.isComplete);
    // A read and a write a call, 2 ms each, one after the other.
    QVERIFY(result.completionMs >= 2 * 2.0 * double(result.calls));
}

void TestRealLab::cancelEndsARaceThatWouldLast()
{
    LabModel model;
    model.world.delay = {DelayLaw::Kind::Constant, 3'600'000'000'000, 0}; // an hour a message
    RealLab race(model, policy("none"), 4, 1);
    std::latch ended(1);
    race.start([&ended] { ended.count_down(); });
    race.cancel();
    ended.wait();
    QVERIFY(!race.result().isComplete);
}

void TestRealLab::whatThreadsCannotDoIsTold()
{
    QVERIFY(!findRealLabProblem(policy("full"), kMaxThreads));
    QCOMPARE(findRealLabProblem(policy("full"), kMaxThreads + 1)->parameter, std::string("clients"));
    for (const char* text : {"bucket", "aimd", "adaptive", "sequence:1,2", "formula:n"})
        QVERIFY(!findRealLabProblem(policy(text), 4));
    QCOMPARE(findRealLabProblem(policy("retry_on_conflict:3"), 4)->parameter, std::string("policies"));
}

void TestRealLab::mapCountsEveryWrite()
{
    Trace trace(quiet());
    const LabRun run = recordLabRun(LabModel(), policy("full"), 50, 7, 0, trace);
    const AttemptHeat heat = attemptHeat(trace.snapshot(), 100, 1000);
    QCOMPARE(heat.attemptsPerRow, 1U);
    const Counts counts = countsOf(heat);
    QCOMPARE(counts.accepted, run.succeeded);
    QCOMPARE(counts.accepted + counts.refused, run.calls);
}

// Without spread all write at once: attempt n happens in the n-th cycle and at no other time, one is
// accepted.
void TestRealLab::clientsInStepAreBars()
{
    LabModel model;
    model.world.delay = {DelayLaw::Kind::Constant, 10'000'000, 0};
    Trace trace(quiet());
    recordLabRun(model, policy("none"), 5, 1, 0, trace);
    const AttemptHeat heat = attemptHeat(trace.snapshot(), 5, 10); // a column a cycle
    QCOMPARE(heat.rows, std::size_t(5));
    for (std::size_t row = 0; row < 5; ++row) {
        for (std::size_t column = 0; column < 5; ++column) {
            // The answer comes at the very end of its cycle, which is the next column's beginning.
            const AttemptHeat::Cell expected = column == std::min<std::size_t>(row + 1, 4)
                                                   ? AttemptHeat::Cell{1, std::uint32_t(4 - row)}
                                                   : AttemptHeat::Cell{};
            QCOMPARE(heat.at(row, column), expected);
        }
    }
}

void TestRealLab::manyAttemptsShareARow()
{
    Trace trace(quiet());
    const LabRun run = recordLabRun(LabModel(), policy("none"), 60, 3, 0, trace);
    const AttemptHeat heat = attemptHeat(trace.snapshot(), 10, 8);
    QVERIFY(heat.mostAttempts > 8);
    QVERIFY(heat.rows <= 8);
    QVERIFY(heat.rows * heat.attemptsPerRow >= heat.mostAttempts);
    QCOMPARE(countsOf(heat).accepted, run.succeeded);
    Trace empty(quiet());
    QVERIFY(attemptHeat(empty.snapshot(), 10, 8).isEmpty());
}

QTEST_GUILESS_MAIN(TestRealLab)
#include "tst_real_lab.moc"
