// SPDX-License-Identifier: GPL-3.0-or-later
// From events to verdicts: the judge that watches a race, histories made from a trace, rules on contents.
#include "race_events.h"
#include "test_seed.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"
#include "verdict/invariants.h"
#include "verdict/live_judge.h"

#include <QtTest>

#include <thread>

using namespace racescope;
using namespace std::string_view_literals;

namespace {

QString namesOf(const std::array<std::uint64_t, kAnomalyKindCount>& counts)
{
    QStringList names;
    for (int kind = 0; kind < kAnomalyKindCount; ++kind) {
        for (std::uint64_t n = 0; n < counts[std::size_t(kind)]; ++n)
            names << QString::fromUtf8(nameOf(AnomalyKind(kind)).data());
    }
    return names.join(QLatin1Char(' '));
}

} // namespace

class TestLiveJudge : public QObject {
    Q_OBJECT
private slots:
    void aGuardedRaceIsClean();
    void anUnguardedRaceLosesWhatTheEventsSay();
    void theSentenceTellsWhoLostWhat();
    void theWriterIsNamedThoughItsEventCameLater();
    void faultsAreSeenWhileTheyHappen_data();
    void faultsAreSeenWhileTheyHappen();
    void theOrderInWhichRingsAreDrainedDoesNotMatter();
    void findingsAreBoundedAndCountsAreNot();
    void listensToATraceFromAnyThread();
    void aHistoryKeepsWhatTheEventsSaid();
    void aLostAnswerIsAWriteOfUnknownOutcome();
    void tombstonesAndTermsAreNoFalseAlarm();
    void operationIdsLeadBackToEvents();
    void theSumOfSalesMustHold();
    void aFieldNeverFallsBelowItsBound();
    void eachOrderStandsOnce();
};

void TestLiveJudge::aGuardedRaceIsClean()
{
    Names names;
    const std::vector<Event> events = RaceEvents(names, 8, Guarded::BySeqNo, 11).make(20'000);
    LiveJudge judge;
    judge.add(events);
    const LiveState state = judge.state(names);
    QVERIFY2(state.ok(), state.first ? state.first->because.c_str() : "");
    QVERIFY(state.conflicts > 1000);
    QCOMPARE(state.events, std::uint64_t(events.size()));
    const Verdict verdict = check(historyFromEvents(events, names));
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    QCOMPARE(verdict.conflicts, state.conflicts);
}

void TestLiveJudge::anUnguardedRaceLosesWhatTheEventsSay()
{
    Names names;
    const std::vector<Event> events = RaceEvents(names, 8, Guarded::Not, 12).make(20'000);
    const auto lost = std::uint64_t(std::count_if(events.begin(), events.end(), isLostUpdate));
    QVERIFY(lost > 1000);
    LiveJudge judge;
    judge.add(events);
    const LiveState state = judge.state(names);
    QCOMPARE(state.lostUpdates, lost);
    QCOMPARE(state.anomalies, lost);
    const Verdict verdict = check(historyFromEvents(events, names));
    QCOMPARE(verdict.lostUpdates, lost);
    QCOMPARE(verdict.storeFaults(), std::uint64_t(0));
    QVERIFY(!verdict.ok);
}

void TestLiveJudge::theSentenceTellsWhoLostWhat()
{
    Names names;
    EventScript script(names);
    script.read("W1", 71, 0).read("W2", 71, 1).write("W1", 72, 71, 10).write("W2", 73, 72, 20, 71);
    LiveJudge judge;
    judge.add(script.events());
    const LiveState state = judge.state(names);
    QCOMPARE(state.lostUpdates, std::uint64_t(1));
    const QString expected = QStringLiteral("W2 read products/100 at seq_no 71, W1 wrote seq_no 72 "
                                            "meanwhile, and W2's write seq_no 73 replaced it unseen: "
                                            "the change of W1 is lost");
    QCOMPARE(QString::fromStdString(state.first.value().because), expected);
    QCOMPARE(state.first->kind, AnomalyKind::UnconditionalOverwrite);
    QCOMPARE(state.first->time, Nanos(20));
    QCOMPARE(state.first->otherTime, Nanos(10));
    const Verdict verdict = check(historyFromEvents(script.events(), names));
    QCOMPARE(verdict.lostUpdates, std::uint64_t(1));
    QVERIFY(verdict.anomalies.at(0).because.find("the change of W1 is lost") != std::string::npos);
}

void TestLiveJudge::theWriterIsNamedThoughItsEventCameLater()
{
    Names names;
    EventScript script(names);
    script.read("W1", 71, 0).read("W2", 71, 1).write("W1", 72, 71, 10).write("W2", 73, 72, 20, 71);
    std::vector<Event> events = script.events();
    std::swap(events[2], events[3]); // W2's ring was drained first
    LiveJudge judge;
    judge.add(events);
    QVERIFY(judge.state(names).first.value().because.find("W1 wrote seq_no 72") != std::string::npos);
}

void TestLiveJudge::faultsAreSeenWhileTheyHappen_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* events, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(events) << QString::fromUtf8(names);
    };
    // WORKER what seq_no@begin-end, see EventScript::parse
    row("clean", "A read 0@0-1; B read 0@0-1; A cas 0>1@2-3; B conflict 0:1@2-4; B read 1@5-6; B cas 1>2@7-8",
        "");
    row("two successes on one token", "A cas 0>1@2-3; B cas 0>2@2-4", "lost_update");
    row("the store admits it", "A cas 0>1@2-3; B cas 0>2/1@4-5", "lost_update");
    row("one token twice", "A cas 0>1@2-3; B cas 1>1@4-5", "duplicate_token");
    row("a refusal that names the demanded token", "A read 0@0-1; A conflict 0:0@2-3",
        "unjustified_conflict");
    row("an old version after the answer", "A cas 0>1@2-3; B read 0@4-5", "stale_read");
    row("an old version while it is written", "A cas 0>1@2-5; B read 0@4-5", "");
    row("an old version in a refusal", "A cas 0>1@2-3; A cas 1>2@4-5; B conflict 0:1@6-7", "stale_conflict");
    row("a version before its write", "B read 1@0-1; A cas 0>1@2-3", "read_from_the_future");
    row("a worker behind its own write", "A cas 0>1@2-3; A read 0@4-5", "read_your_writes");
    row("a worker behind what it saw", "B cas 0>1@2-9; A read 1@4-5; A read 0@6-7", "monotonic_reads");
    row("a token that went back", "A cas 0>5@2-3; A cas 5>4@4-5", "token_went_back");
}

void TestLiveJudge::faultsAreSeenWhileTheyHappen()
{
    QFETCH(QString, events);
    QFETCH(QString, names);
    Names table;
    const std::vector<Event> parsed = EventScript(table).parse(events.toStdString()).events();
    LiveJudge judge;
    judge.add(parsed);
    const LiveState state = judge.state(table);
    QCOMPARE(namesOf(state.counts), names);
    for (const LiveFinding& finding : state.last)
        QVERIFY(finding.because.find("products/100") != std::string::npos);
    // What the live judge finds, the judge of whole histories finds too, under this or a finer name.
    QCOMPARE(check(historyFromEvents(parsed, table)).ok, names.isEmpty());
}

void TestLiveJudge::theOrderInWhichRingsAreDrainedDoesNotMatter()
{
    Names names;
    for (const Guarded guarded : {Guarded::BySeqNo, Guarded::Not}) {
        std::vector<Event> events = RaceEvents(names, 4, guarded, 13).make(10'000);
        LiveJudge inTime;
        inTime.add(events);
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& a, const Event& b) { return a.worker < b.worker; });
        LiveJudge byLane;
        byLane.add(events);
        QCOMPARE(byLane.state(names).counts, inTime.state(names).counts);
    }
}

void TestLiveJudge::findingsAreBoundedAndCountsAreNot()
{
    Names names;
    const std::vector<Event> events = RaceEvents(names, 8, Guarded::Not, 14).make(50'000);
    LiveJudge judge(1024);
    judge.add(events);
    const LiveState state = judge.state(names);
    QCOMPARE(state.last.size(), LiveJudge::kKept);
    QCOMPARE(state.anomalies, std::uint64_t(std::count_if(events.begin(), events.end(), isLostUpdate)));
    QVERIFY(state.first->time < state.last.front().time);
    QVERIFY(std::is_sorted(state.last.begin(), state.last.end(),
                           [](const LiveFinding& a, const LiveFinding& b) { return a.time < b.time; }));
    judge.clear();
    QVERIFY(judge.state(names).ok());
    QVERIFY(judge.generation() > state.generation);
}

void TestLiveJudge::listensToATraceFromAnyThread()
{
    Trace trace;
    Names& names = trace.names();
    LiveJudge judge;
    const int listener = trace.addListener([&judge](std::span<const Event> batch) { judge.add(batch); });
    const std::vector<Event> events = RaceEvents(names, 2, Guarded::Not, 15).make(20'000);
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t worker = 0; worker < 2; ++worker) {
            threads.emplace_back([&, worker] {
                Recorder recorder = trace.openRecorder();
                for (const Event& event : events) {
                    if (event.worker.value == worker)
                        recorder.record(event);
                }
            });
        }
        for (int i = 0; i < 100; ++i)
            QVERIFY(judge.state(names).conflicts == 0);
    }
    trace.drain();
    trace.removeListener(listener);
    const LiveState state = judge.state(names);
    QCOMPARE(state.events, trace.counters().recorded); // waits for a full ring are events too
    const auto lost = std::uint64_t(std::count_if(events.begin(), events.end(), isLostUpdate));
    QCOMPARE(state.lostUpdates, lost);
    QCOMPARE(check(historyFromTrace(trace.snapshot(), names)).lostUpdates, lost);
}

void TestLiveJudge::aHistoryKeepsWhatTheEventsSaid()
{
    Names names;
    const auto events =
        EventScript(names)
            .parse("A read 7@0-1; A cas 7>8@2-3; B conflict 7:8@4-5; B noop 8@6-7; B missing@8-9")
            .events();
    const History history = historyFromEvents(events, names);
    QCOMPARE(history.operations.size(), std::size_t(5));
    QCOMPARE(history.keys.at(0).name, std::string("products/100"));
    QCOMPARE(history.keys.at(0).shard, std::string("products[0]"));
    QCOMPARE(history.operations[1].condition.seqNo.value, std::int64_t(7));
    QCOMPARE(history.operations[1].token.seqNo.value, std::int64_t(8));
    QCOMPARE(history.operations[2].status, OperationStatus::Conflict);
    QCOMPARE(history.operations[2].current.seqNo.value, std::int64_t(8));
    QCOMPARE(history.operations[3].status, OperationStatus::Noop);
    QCOMPARE(history.operations[4].status, OperationStatus::Missing);
    QCOMPARE(history.clientName(history.operations[2].client), std::string("B"));
}

void TestLiveJudge::aLostAnswerIsAWriteOfUnknownOutcome()
{
    Names names;
    std::vector<Event> events =
        EventScript(names).parse("A read 7@0-1; A cas 7>8@2-3; B read 7@5-6; B read 8@7-8").events();
    QCOMPARE(namesOf(check(historyFromEvents(events, names)).counts), QStringLiteral("stale_read"));
    events[1].flags |= event_flag::kAckLost; // nobody was told, so it may have taken effect late
    QVERIFY(check(historyFromEvents(events, names)).ok);
    LiveJudge judge;
    judge.add(events);
    QVERIFY(judge.state(names).ok());
    events[1].kind = EventKind::Error; // no token either: what B saw must have been it
    events[1].flags &= std::uint16_t(~event_flag::kAckLost);
    events[1].token = {};
    QVERIFY(check(historyFromEvents(events, names)).ok);
}

void TestLiveJudge::tombstonesAndTermsAreNoFalseAlarm()
{
    Names names;
    std::vector<Event> events =
        EventScript(names).parse("A read 7@0-1; A cas 7>8@2-3; B cas 9>9@4-5; C cas 9>10@6-7").events();
    events[1].flags |= event_flag::kDeleted;
    events[2].flags = event_flag::kGuardCreate | event_flag::kCreated;
    events[2].base = events[2].replaced = {};
    events[3].token.primaryTerm = PrimaryTerm(2);
    Event bump;
    bump.kind = EventKind::TermChange;
    bump.time = 5;
    events.push_back(bump);
    const History history = historyFromEvents(events, names);
    QCOMPARE(history.markers.size(), std::size_t(1));
    const Verdict verdict = check(history);
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    LiveJudge judge;
    judge.add(events);
    QVERIFY(judge.state(names).ok());
    // A deletion of nothing, over the tombstone, draws a token too.
    events[2].flags = event_flag::kDeleted;
    events.resize(3);
    QVERIFY(check(historyFromEvents(events, names)).ok);
}

void TestLiveJudge::operationIdsLeadBackToEvents()
{
    for (const EventRef ref :
         {EventRef{WorkerId(0), 0}, EventRef{WorkerId(255), 10'000'000}, EventRef{kSystemWorker, 3}})
        QCOMPARE(eventRefOf(operationIdOf(ref)), ref);
}

void TestLiveJudge::theSumOfSalesMustHold()
{
    Verdict good;
    QVERIFY(judgeSum(good, {"products/100", "in_stock", 45, -3, 3, 42}));
    QVERIFY(good.ok);
    Verdict bad;
    QVERIFY(!judgeSum(bad, {"products/100", "in_stock", 45, -3, 3, 43}));
    QCOMPARE(bad.anomalies.at(0).because,
             std::string("3 accepted writes should have brought `in_stock` from 45 to 42, but it is 43"));
    QCOMPARE(bad.count(AnomalyKind::BrokenInvariant), std::uint64_t(1));
    Verdict open;
    QVERIFY(!judgeSum(open, {"products/100", "in_stock", 45, -3, 3, std::nullopt}));
    QVERIFY(open.cannotTell);
}

void TestLiveJudge::aFieldNeverFallsBelowItsBound()
{
    const std::vector<FieldValue> values{
        {1, 5, "W1", 10}, {0, 6, "W2", 11}, {-1, 7, "W3", 12}, {-2, 8, "", -1}};
    Verdict verdict;
    QVERIFY(judgeNeverBelow(verdict, "d/1", "in_stock", 0, std::span(values).first(2)));
    QVERIFY(verdict.ok);
    QVERIFY(!judgeNeverBelow(verdict, "d/1", "in_stock", 0, values));
    QCOMPARE(
        verdict.anomalies.at(0).because,
        std::string("W3 set `in_stock` to -1 at seq_no 7, and it must never be below 0 (it was 2 times)"));
    QCOMPARE(verdict.anomalies.at(0).operations, (std::vector<std::int64_t>{12}));
}

void TestLiveJudge::eachOrderStandsOnce()
{
    Verdict verdict;
    QVERIFY(judgeEachOnce(verdict, "d/1", "orders", std::vector<std::string>{"7", "8"}));
    QVERIFY(judgeAllThere(verdict, "d/1", "orders", std::vector<std::string>{"7"},
                          std::vector<std::string>{"7", "8"}));
    QVERIFY(verdict.ok);
    QVERIFY(!judgeEachOnce(verdict, "d/1", "orders", std::vector<std::string>{"7", "8", "7"}));
    QCOMPARE(verdict.anomalies.at(0).because,
             std::string("7 stands 2 times in `orders`, and must stand there once"));
    QVERIFY(!judgeAllThere(verdict, "d/1", "orders", std::vector<std::string>{"9"},
                           std::vector<std::string>{"7"}));
    QCOMPARE(verdict.count(AnomalyKind::BrokenInvariant), std::uint64_t(2));
}

QTEST_GUILESS_MAIN(TestLiveJudge)
#include "tst_live_judge.moc"
