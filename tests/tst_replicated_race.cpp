// SPDX-License-Identifier: GPL-3.0-or-later
// Races on several copies of a shard: as on the plain store where nothing fails, and honest where something
// does.
#include "explore/worker_model.h"
#include "race/replicated_target.h"
#include "race/stepped_race.h"
#include "race/virtual_race.h"
#include "race_support.h"

#include <QtTest>

#include <set>

using namespace racescope;

namespace {

ReplicaSet::Start document(const char* source, int version, int seqNo)
{
    ReplicaSet::Start start;
    start.current = {CurrentDocument::State::Live, Version(version), {SeqNo(seqNo), PrimaryTerm(1)}};
    start.source = Source(source);
    return start;
}

ReplicaSet oneDocument(const ReplicaOptions& options = {})
{
    auto made = ReplicaSet::make(options, {document(R"({"n":1})", 10, 9)}, SeqNo(9), PrimaryTerm(1));
    return std::move(made.value());
}

QByteArray bytes(const Response& response)
{
    const std::string_view view = response.source.view();
    return QByteArray(view.data(), qsizetype(view.size()));
}

QString shards(const Response& response)
{
    return QStringLiteral("%1/%2/%3")
        .arg(response.shards.total)
        .arg(response.shards.successful)
        .arg(response.shards.failed);
}

Response advanceTo(ReplicaSet& set, ReplicaSet::Ticket ticket)
{
    for (;;) {
        if (auto response = set.answer(ticket))
            return *response;
        if (!set.advance())
            set.giveUp(ticket);
    }
}

SteppedOptions onCopies()
{
    SteppedOptions options;
    options.replicas = ReplicaOptions{};
    return options;
}

QStringList played(const RacePlan& plan, const SteppedOptions& options, const char* schedule)
{
    const auto setup = RaceSetup::make(plan, options).value();
    SteppedRace race(setup);
    const auto parsed = parseSchedule(schedule, *setup);
    QStringList lines;
    if (!parsed || !race.play(*parsed))
        return {QStringLiteral("does not play")};
    for (const Event& event : race.events())
        lines += text(event);
    return lines;
}

} // namespace

class TestReplicatedRace : public QObject {
    Q_OBJECT
private slots:
    void aReadFindsAWriteOnSomeCopiesBeforeItIsAcknowledged();
    void theShardsHeaderTellsWhoHasTheWrite();
    void aWriteThatWaitsForCopiesInVainIsRefused();
    void aFailoverKeepsWhatWasAcknowledged();
    void whatADeposedPrimaryDidIsTold();
    void aLongHistoryIsFoldedAway();
    void whatIsTooMuchForAShardIsRefused();
    void aScheduleIsToldAsOnTheStore_data();
    void aScheduleIsToldAsOnTheStore();
    void steppingThroughAFailoverPromotesACopy();
    void theExplorerFindsTheSameOutcomes();
    void virtualTimeEndsAsOnTheStore();
    void threadsLoseNothingAndTheStoreAgrees();
    void threadsRaceOnThroughFailovers();
    void aScriptThatLosesOperationsIsRefused();
};

void TestReplicatedRace::aReadFindsAWriteOnSomeCopiesBeforeItIsAcknowledged()
{
    ReplicaSet set = oneDocument();
    const auto ticket = set.submit(0, {}, Source(R"({"n":2})"), WorkerId(0)); // N1 is asked, and is primary
    QVERIFY(!set.answer(ticket));
    QByteArrayList seen;
    for (int copy = 0; copy < 3; ++copy)
        seen += bytes(set.read(0)); // in turn, from N2 on
    QCOMPARE(seen, (QByteArrayList{R"({"n":1})", R"({"n":1})", R"({"n":2})"}));
    QVERIFY(advanceTo(set, ticket).ok());
    for (int copy = 0; copy < 3; ++copy)
        QCOMPARE(bytes(set.read(0)), QByteArray(R"({"n":2})"));

    ReplicaOptions fromThird;
    fromThird.readFrom = 2;
    ReplicaSet chosen = oneDocument(fromThird);
    chosen.submit(0, {}, Source(R"({"n":2})"), WorkerId(0));
    QCOMPARE(bytes(chosen.read(0)), QByteArray(R"({"n":1})"));
    QCOMPARE(bytes(chosen.readPrimary(0)), QByteArray(R"({"n":2})"));
}

void TestReplicatedRace::theShardsHeaderTellsWhoHasTheWrite()
{
    ReplicaSet set = oneDocument();
    const Response all = set.write(0, {}, Source("{}"), WorkerId(0));
    QCOMPARE(shards(all), QStringLiteral("3/3/0"));
    QCOMPARE(text(all.token), QStringLiteral("10/1"));
    QCOMPARE(text(all.replaced), QStringLiteral("9/1"));
    QCOMPARE(all.version.value, 11);
    // The old primary is out and not yet rebuilt.
    QCOMPARE(set.failOver().value, 2);
    for (const auto& nodes = set.group().nodes; nodes[2].view.version < set.group().master.version;)
        QVERIFY(set.advance());
    const Response without = advanceTo(set, set.submit(0, {}, Source("{}"), WorkerId(0)));
    QCOMPARE(shards(without), QStringLiteral("3/2/0"));
    QCOMPARE(text(without.token), QStringLiteral("11/2"));
    set.settle();
    QCOMPARE(shards(set.write(0, {}, Source("{}"), WorkerId(0))), QStringLiteral("3/3/0"));
}

void TestReplicatedRace::aWriteThatWaitsForCopiesInVainIsRefused()
{
    ReplicaOptions options;
    options.copies = 2;
    options.activeCopies = 3;
    ReplicaSet set = oneDocument(options);
    const Response refused = set.write(0, {}, Source("{}"), WorkerId(0));
    QVERIFY(!refused.ok());
    QVERIFY(QByteArray::fromStdString(refused.error).startsWith("503"));
    QCOMPARE(set.readPrimary(0).version.value, 10);
    options.activeCopies = replication::kAllActive;
    QCOMPARE(shards(oneDocument(options).write(0, {}, Source("{}"), WorkerId(0))), QStringLiteral("2/2/0"));
}

void TestReplicatedRace::aFailoverKeepsWhatWasAcknowledged()
{
    ReplicaSet set = oneDocument();
    for (int term = 1; term <= 6; ++term) {
        const std::string source = "{\"n\":" + std::to_string(term) + '}';
        WriteRequest guarded;
        guarded.required = set.readPrimary(0).token;
        const Response acked = set.write(0, guarded, Source(source), WorkerId(0));
        QCOMPARE(acked.token.primaryTerm.value, term);
        set.failOver();
        set.settle();
        const Response after = set.readPrimary(0);
        QCOMPARE(bytes(after), QByteArray::fromStdString(source));
        QVERIFY(after.token == acked.token);
        // The token of the deposed primary's document still fits: nothing was written since.
        WriteRequest stale;
        stale.required = {acked.token.seqNo, PrimaryTerm(term + 1)};
        const Response refused = set.write(0, stale, Source("{}"), WorkerId(1));
        QVERIFY(std::holds_alternative<Conflict>(refused.decision));
    }
}

// One's own write, which nobody acknowledged, is the reason for one's own 409.
void TestReplicatedRace::whatADeposedPrimaryDidIsTold()
{
    for (const bool reaches : {true, false}) {
        ReplicaSet set = oneDocument();
        WriteRequest guarded;
        guarded.required = set.readPrimary(0).token;
        const auto ticket = set.submit(0, guarded, Source(R"({"n":2})"), WorkerId(0));
        if (reaches)
            QVERIFY(set.advance()); // the copy that is promoted next has it
        QCOMPARE(set.failOver().value, 2);
        while (set.group().nodes[1].view.version < set.group().master.version)
            QVERIFY(set.takeNews());
        const Response answer = advanceTo(set, ticket);
        if (reaches) {
            QVERIFY(std::holds_alternative<Conflict>(answer.decision));
            QCOMPARE(answer.untold.size(), std::size_t(1));
            QCOMPARE(text(answer.untold[0].token), QStringLiteral("10/1"));
            QCOMPARE(text(answer.token), QStringLiteral("10/1"));
        } else {
            QCOMPARE(text(answer.token), QStringLiteral("10/2"));
            QVERIFY(answer.untold.empty());
        }
        QCOMPARE(bytes(set.readPrimary(0)), QByteArray(R"({"n":2})"));
    }
}

void TestReplicatedRace::aLongHistoryIsFoldedAway()
{
    ReplicaSet set = oneDocument();
    std::vector<ReplicaSet::Ticket> unanswered;
    for (int i = 0; i < 2000; ++i) {
        const auto ticket = set.submit(0, {}, Source("{\"n\":" + std::to_string(i) + '}'), WorkerId(7));
        if (i % 100 == 0)
            unanswered.push_back(ticket);
        else
            QVERIFY(advanceTo(set, ticket).ok());
    }
    QVERIFY(set.group().requests.size() <= 300);
    QVERIFY(set.group().nodes[0].copy.log.size() <= 300);
    for (const auto ticket : unanswered)
        QCOMPARE(shards(advanceTo(set, ticket)), QStringLiteral("3/3/0"));
    set.settle();
    QVERIFY(set.group().requests.empty());
    QCOMPARE(bytes(set.readPrimary(0)), QByteArray(R"({"n":1999})"));
    QCOMPARE(text(set.readPrimary(0).token), QStringLiteral("2009/1"));
    const auto commits = set.takeCommits();
    std::set<std::string> sources;
    QCOMPARE(commits.size(), std::size_t(2000));
    for (std::size_t i = 0; i < commits.size(); ++i) {
        QCOMPARE(commits[i].operation.token.seqNo.value, std::int64_t(i) + 10);
        QCOMPARE(commits[i].operation.worker.value, 7u);
        sources.insert(std::string(commits[i].operation.source.view()));
    }
    QCOMPARE(sources.size(), commits.size());
}

void TestReplicatedRace::whatIsTooMuchForAShardIsRefused()
{
    const std::vector<ReplicaSet::Start> many(128, document("{}", 1, 9));
    const auto refused = ReplicaSet::make({}, many, SeqNo(9), PrimaryTerm(1));
    QVERIFY(!refused);
    QVERIFY(QByteArray::fromStdString(refused.error()).contains("at most 127 documents"));
    ReplicaSet::Start large = document("{}", 1, 9);
    large.current.version = Version(std::int64_t(1) << 40);
    QVERIFY(!ReplicaSet::make({}, {large}, SeqNo(9), PrimaryTerm(1)));
}

void TestReplicatedRace::aScheduleIsToldAsOnTheStore_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<QByteArray>("schedule");
    QTest::newRow("none, both read first") << int(Guard::None) << QByteArray("A B A B");
    QTest::newRow("version, both read first") << int(Guard::ByVersion) << QByteArray("A B A B B B");
    QTest::newRow("seq_no, both read first") << int(Guard::BySeqNo) << QByteArray("A B A B B B");
    QTest::newRow("seq_no, one after the other") << int(Guard::BySeqNo) << QByteArray("A A B B");
    QTest::newRow("external, both read first") << int(Guard::External) << QByteArray("A B A B B B");
}

void TestReplicatedRace::aScheduleIsToldAsOnTheStore()
{
    QFETCH(int, guard);
    QFETCH(QByteArray, schedule);
    GroupPlan buyers = group("buyer", 2, Guard(guard));
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 5;
    const RacePlan plan = shop({buyers});
    const QStringList plain = played(plan, {}, schedule.constData());
    QVERIFY(plain.size() >= 4);
    QCOMPARE(played(plan, onCopies(), schedule.constData()), plain);
}

void TestReplicatedRace::steppingThroughAFailoverPromotesACopy()
{
    const RacePlan plan = shop({group("buyer", 2, Guard::BySeqNo)});
    const auto setup = RaceSetup::make(plan, onCopies()).value();
    SteppedRace race(setup);
    QVERIFY(race.step(0));
    QVERIFY(race.take({Move::Kind::TermBump, 0, 0}));
    const auto written = race.step(0);
    QVERIFY(written);
    QCOMPARE(written->response.shards.successful, 3); // the old primary is a replica again
    QCOMPARE(text(written->response.token), QStringLiteral("72/2"));
    const auto refused = race.take({Move::Kind::FailOver, 0, 1});
    QVERIFY(!refused);
    QVERIFY(QByteArray::fromStdString(refused.error()).contains("not on command"));
    QVERIFY(race.undo() && race.undo());
    QCOMPARE(text(race.step(0)->response.token), QStringLiteral("72/1"));
}

void TestReplicatedRace::theExplorerFindsTheSameOutcomes()
{
    GroupPlan buyers = group("buyer", 3, Guard::BySeqNo);
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 3;
    const RacePlan plan = shop({buyers});
    const Census plain = takeCensus(plan, {}, {}).value();
    const Census copies = takeCensus(plan, onCopies(), {}).value();
    QCOMPARE(copies.result.states, plain.result.states);
    QCOMPARE(copies.result.schedules.toString(), plain.result.schedules.toString());
    QCOMPARE(copies.witnesses, plain.witnesses);
    QVERIFY(plain.result.states > 10);
}

void TestReplicatedRace::virtualTimeEndsAsOnTheStore()
{
    const auto race = [](bool replicated) {
        ManualClock clock;
        TraceOptions options;
        options.collectorThread = false;
        Trace trace(options);
        Store store(clock, 1);
        GroupPlan buyers = group("buyer", 8, Guard::BySeqNo, 3);
        const RacePlan plan = shop({buyers});
        if (!populate(store, plan))
            return std::string();
        std::unique_ptr<Target> target = makeStoreTarget(store, trace);
        if (replicated)
            target = makeReplicatedTarget(store, plan, trace, {}).value();
        VirtualRace virtualRace(plan, {}, *target, trace, clock);
        if (!virtualRace.prepare())
            return std::string();
        virtualRace.run();
        trace.drain();
        return fingerprintOf(trace.snapshot(), trace.names());
    };
    const std::string plain = race(false);
    QVERIFY(!plain.empty());
    QCOMPARE(race(true), plain);
    QCOMPARE(race(true), plain);
}

namespace {

struct ThreadsOnCopies {
    explicit ThreadsOnCopies(RacePlan racePlan)
        : plan(std::move(racePlan))
        , store(clock, 1)
    {
        if (populate(store, plan))
            target = makeReplicatedTarget(store, plan, trace, {}).value();
    }
    RaceProgress run()
    {
        ThreadsRace race(plan, *target, trace, clock);
        if (!race.prepare())
            return {};
        race.start();
        race.join();
        trace.drain();
        return race.progress();
    }
    const RacePlan plan;
    SteadyClock clock;
    Trace trace;
    Store store;
    std::unique_ptr<Target> target;
};

std::int64_t inStock(const Source& source)
{
    return QJsonDocument::fromJson(QByteArray(source.view().data(), qsizetype(source.view().size())))
        .object()
        .value(QLatin1String("in_stock"))
        .toInteger();
}

} // namespace

void TestReplicatedRace::threadsLoseNothingAndTheStoreAgrees()
{
    GroupPlan buyers = group("buyer", 4, Guard::BySeqNo, 25);
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 0;
    ThreadsOnCopies race(shop({buyers}, 1000));
    const RaceProgress progress = race.run();
    QCOMPARE(progress.succeeded, std::uint64_t(100));
    QCOMPARE(progress.errors, std::uint64_t(0));
    const FinalDocument last = race.target->documents().front();
    QCOMPARE(inStock(last.source), 900);
    QCOMPARE(text(last.token), QStringLiteral("171/1"));
    const auto index = race.store.index("products");
    QVERIFY(index->get("100").current.token == last.token);
    QVERIFY(index->get("100").source == last.source);
    const auto history = index->history("100");
    QCOMPARE(history.size(), std::size_t(101)); // with the one that it began with
    for (std::size_t i = 1; i < history.size(); ++i)
        QCOMPARE(history[i].token.seqNo.value, std::int64_t(71 + i));
}

void TestReplicatedRace::threadsRaceOnThroughFailovers()
{
    GroupPlan buyers = group("buyer", 4, Guard::BySeqNo, 25);
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 0;
    RacePlan plan = shop({buyers}, 1000);
    for (const std::uint64_t commits : {20, 40, 60}) {
        ScriptedEvent failover;
        failover.count = commits;
        plan.script.push_back(failover);
    }
    ThreadsOnCopies race(plan);
    const RaceProgress progress = race.run();
    QCOMPARE(progress.succeeded, std::uint64_t(100));
    QCOMPARE(countKind(race.trace, EventKind::TermChange), 3);
    const FinalDocument last = race.target->documents().front();
    QCOMPARE(last.token.primaryTerm.value, 4);
    // A write whose primary was deposed may be in place though its worker was told 409 and tried again. The
    // events say so.
    int untold = 0;
    for (const Event& event : allEvents(race.trace))
        untold += event.kind == EventKind::WriteOk && event.has(event_flag::kAckLost);
    QCOMPARE(1000 - inStock(last.source), 100 + untold);
    QVERIFY(race.store.index("products")->get("100").current.token == last.token);
}

void TestReplicatedRace::aScriptThatLosesOperationsIsRefused()
{
    RacePlan plan = shop({group("buyer", 1, Guard::BySeqNo)});
    ScriptedEvent lossy;
    lossy.action = ScriptedEvent::Action::FailOver;
    lossy.operations = 1;
    plan.script.push_back(lossy);
    const ManualClock clock;
    Store store(clock, 1);
    QVERIFY(populate(store, plan));
    Trace trace;
    QVERIFY(!makeReplicatedTarget(store, plan, trace, {}));
    const auto refused = RaceSetup::make(plan, onCopies());
    QVERIFY(!refused);
    QVERIFY(QByteArray::fromStdString(refused.error().text()).contains("loses operations"));
    QVERIFY(RaceSetup::make(plan));
}

QTEST_GUILESS_MAIN(TestReplicatedRace)
#include "tst_replicated_race.moc"
