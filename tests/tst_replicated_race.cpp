// SPDX-License-Identifier: GPL-3.0-or-later
// Races on several copies of a shard: as on the plain store where nothing fails, and honest where something
// does.
#include "explore/worker_model.h"
#include "race/replicated_target.h"
#include "race/stepped_race.h"
#include "race/virtual_race.h"
#include "race_support.h"
#include "scenario/scenario.h"

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

RacePlan onCopies(RacePlan plan)
{
    plan.replicas = ReplicaOptions{};
    return plan;
}

QStringList played(const RacePlan& plan, const char* schedule)
{
    const auto setup = RaceSetup::make(plan).value();
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
    void aFailoverLosesExactlyWhatItIsTold_data();
    void aFailoverLosesExactlyWhatItIsTold();
    void whatThePrimaryAloneHasReachesTheOthersWithTheNextWrite();
    void aScriptThatLosesOperationsIsToldAsOnTheStore_data();
    void aScriptThatLosesOperationsIsToldAsOnTheStore();
    void theExplorerFindsTheSameLossesOnCopies();
    void threadsLoseWhatTheScriptSays();
    void aShardHasThousandsOfDocuments();
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
    const QStringList plain = played(plan, schedule.constData());
    QVERIFY(plain.size() >= 4);
    QCOMPARE(played(onCopies(plan), schedule.constData()), plain);
}

void TestReplicatedRace::steppingThroughAFailoverPromotesACopy()
{
    const RacePlan plan = shop({group("buyer", 2, Guard::BySeqNo)});
    const auto setup = RaceSetup::make(onCopies(plan)).value();
    SteppedRace race(setup);
    QVERIFY(race.step(0));
    QVERIFY(race.take({Move::Kind::TermBump, 0, 0}));
    const auto written = race.step(0);
    QVERIFY(written);
    QCOMPARE(written->response.shards.successful, 3); // the old primary is a replica again
    QCOMPARE(text(written->response.token), QStringLiteral("72/2"));
    const auto refused = race.take({Move::Kind::FailOver, 0, 2});
    QVERIFY(!refused);
    QVERIFY(QByteArray::fromStdString(refused.error()).contains("1 operation, not 2"));
    QVERIFY(race.take({Move::Kind::FailOver, 0, 1}));
    QCOMPARE(race.state().store().documents().front().version.value, 1); // the write is gone
    QVERIFY(race.undo() && race.undo() && race.undo());
    QCOMPARE(text(race.step(0)->response.token), QStringLiteral("72/1"));
}

void TestReplicatedRace::theExplorerFindsTheSameOutcomes()
{
    GroupPlan buyers = group("buyer", 3, Guard::BySeqNo);
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 3;
    const RacePlan plan = shop({buyers});
    const Census plain = takeCensus(plan, {}, {}).value();
    const Census copies = takeCensus(onCopies(plan), {}, {}).value();
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

// What a primary alone has is lost by promoting another copy, anything more by a power failure: either way
// the shard goes on as the plain store does.
void TestReplicatedRace::aFailoverLosesExactlyWhatItIsTold_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<int>("acknowledged");
    QTest::addColumn<int>("alone");
    QTest::addColumn<int>("lost");
    for (const replication::Preset preset : replication::kPresets) {
        const QByteArray name(nameOf(preset).data());
        const auto row = [&](const char* what) -> QTestData& {
            return QTest::newRow((name + ": " + what).constData()) << int(preset);
        };
        row("one that the primary alone has") << 3 << 1 << 1;
        row("two that the primary alone has") << 0 << 2 << 2;
        row("one of two that it alone has") << 1 << 2 << 1;
        row("acknowledged ones, too") << 3 << 1 << 3;
        row("acknowledged ones alone") << 5 << 0 << 2;
        row("everything") << 4 << 0 << 4;
    }
}

void TestReplicatedRace::aFailoverLosesExactlyWhatItIsTold()
{
    QFETCH(int, preset);
    QFETCH(int, acknowledged);
    QFETCH(int, alone);
    QFETCH(int, lost);
    ReplicaOptions options;
    options.profile = replication::profileOf(replication::Preset(preset));
    ReplicaSet set = oneDocument(options);
    for (int i = 0; i < acknowledged; ++i)
        QVERIFY(set.write(0, {}, Source("{\"n\":" + std::to_string(i + 2) + '}'), WorkerId(0)).ok());
    for (int i = 0; i < alone; ++i) {
        const Response held = set.writeUnreplicated(
            0, {}, Source("{\"n\":" + std::to_string(acknowledged + i + 2) + '}'), kSystemWorker);
        QVERIFY(held.ok());
        QCOMPARE(held.token.seqNo.value, std::int64_t(10 + acknowledged + i));
        QVERIFY(set.read(0).token == held.token); // a dirty read
    }
    const int before = acknowledged + alone + 1;
    QCOMPARE(bytes(set.readPrimary(0)), "{\"n\":" + QByteArray::number(before) + '}');
    const auto term = set.failOver(lost);
    QVERIFY(term);
    QCOMPARE(term->value, 2);
    QVERIFY(set.group().atRest());
    for (int copy = 0; copy < 3; ++copy)
        QCOMPARE(bytes(set.read(0)), "{\"n\":" + QByteArray::number(before - lost) + '}');
    const Response next = set.write(0, {}, Source("{}"), WorkerId(0));
    QCOMPARE(text(next.token), QStringLiteral("%1/2").arg(10 + acknowledged + alone - lost));
    QCOMPARE(next.version.value, std::int64_t(10 + before - lost));
    QCOMPARE(shards(next), QStringLiteral("3/3/0"));
}

void TestReplicatedRace::whatThePrimaryAloneHasReachesTheOthersWithTheNextWrite()
{
    ReplicaOptions fromThird;
    fromThird.readFrom = 2;
    ReplicaSet set = oneDocument(fromThird);
    QVERIFY(set.writeUnreplicated(0, {}, Source(R"({"n":2})"), kSystemWorker).ok());
    QCOMPARE(bytes(set.read(0)), QByteArray(R"({"n":1})")); // the chosen copy has heard of nothing
    QCOMPARE(bytes(set.readPrimary(0)), QByteArray(R"({"n":2})"));
    WriteRequest guarded;
    guarded.required = set.readPrimary(0).token;
    const Response next = set.write(0, guarded, Source(R"({"n":3})"), WorkerId(0));
    QCOMPARE(shards(next), QStringLiteral("3/3/0"));
    QCOMPARE(text(next.token), QStringLiteral("11/1"));
    QCOMPARE(set.failOver().value, 2);
    set.settle();
    QCOMPARE(bytes(set.read(0)), QByteArray(R"({"n":3})"));
}

void TestReplicatedRace::aScriptThatLosesOperationsIsToldAsOnTheStore_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<QByteArray>("schedule");
    for (const Guard guard : {Guard::ByVersion, Guard::BySeqNo}) {
        const QByteArray name(std::string(racescope::name(guard)).c_str());
        QTest::newRow((name + ", the story").constData())
            << int(guard) << QByteArray("!event A !event A B B B A A A A A");
        QTest::newRow((name + ", a write in between").constData())
            << int(guard) << QByteArray("A !event A A B !event B B B B B");
    }
}

// As in the built-in checkout-version: somebody reads from a primary that dies before it has replicated.
void TestReplicatedRace::aScriptThatLosesOperationsIsToldAsOnTheStore()
{
    QFETCH(int, guard);
    QFETCH(QByteArray, schedule);
    RacePlan plan = loadScenario("checkout-version").value();
    for (GroupPlan& visitor : plan.groups)
        visitor.guard = Guard(guard);
    const auto played = [&](const RacePlan& told) {
        SteppedOptions options;
        options.timed = SteppedOptions::Timed::AsMoves;
        const auto setup = RaceSetup::make(told, options).value();
        SteppedRace race(setup);
        QStringList lines;
        const Schedule steps = parseSchedule(schedule.constData(), *setup).value();
        for (const ScheduleItem& item : steps.items) {
            if (!race.state().refusal(item.move) && !race.take(item.move))
                return QStringList{QStringLiteral("does not play")};
        }
        for (const Event& event : race.events())
            lines += text(event);
        return lines;
    };
    const QStringList plain = played(plan);
    QVERIFY(plain.size() >= 8);
    QCOMPARE(played(onCopies(plan)), plain);
}

void TestReplicatedRace::theExplorerFindsTheSameLossesOnCopies()
{
    RacePlan plan = loadScenario("checkout-version").value();
    const Census plain = takeCensus(plan, {}, {}).value();
    const Census copies = takeCensus(onCopies(plan), {}, {}).value();
    QCOMPARE(copies.outcomes.size(), plain.outcomes.size());
    QCOMPARE(copies.result.schedules.toString(), plain.result.schedules.toString());
    QCOMPARE(copies.witnesses, plain.witnesses);
    QVERIFY(std::any_of(plain.outcomes.begin(), plain.outcomes.end(),
                        [](const RaceOutcome& outcome) { return outcome.lostUpdate; }));
}

// What was acknowledged to workers is lost as the script says, in the store that everything reads, too.
void TestReplicatedRace::threadsLoseWhatTheScriptSays()
{
    GroupPlan buyers = group("buyer", 3, Guard::BySeqNo, 20);
    buyers.retry.kind = RetryKind::Immediate;
    buyers.retry.maxAttempts = 0;
    RacePlan plan = shop({buyers}, 1000);
    ScriptedEvent lossy;
    lossy.count = 30;
    lossy.action = ScriptedEvent::Action::FailOver;
    lossy.operations = 5;
    plan.script.push_back(lossy);
    ThreadsOnCopies race(plan);
    const RaceProgress progress = race.run();
    QCOMPARE(progress.succeeded, std::uint64_t(60));
    QCOMPARE(countKind(race.trace, EventKind::TermChange), 1);
    const FinalDocument last = race.target->documents().front();
    int untold = 0;
    for (const Event& event : allEvents(race.trace))
        untold += event.kind == EventKind::WriteOk && event.has(event_flag::kAckLost);
    QCOMPARE(1000 - inStock(last.source), 60 - 5 + untold);
    QVERIFY(race.store.index("products")->get("100").current.token == last.token);
    QVERIFY(race.store.index("products")->get("100").source == last.source);
}

void TestReplicatedRace::aShardHasThousandsOfDocuments()
{
    RacePlan plan = shop({group("buyer", 2, Guard::BySeqNo, 30)});
    plan.documents.clear();
    for (int i = 0; i < 3000; ++i)
        plan.documents.push_back({"products", std::to_string(i), R"({"in_stock":45})", {}, {}, true});
    plan.groups.front().documents.kind = DocumentChoice::Kind::Uniform;
    const auto story = [](const RacePlan& told) {
        SteppedRace race(RaceSetup::make(told).value());
        for (int i = 0; i < 80; ++i)
            race.step(std::uint32_t(i % 2));
        return race.fingerprint();
    };
    QCOMPARE(story(onCopies(plan)), story(plan));
    ThreadsOnCopies threads(plan);
    QCOMPARE(threads.run().succeeded, std::uint64_t(60));
    const auto documents = threads.target->documents();
    QCOMPARE(documents.size(), std::size_t(3000));
    std::int64_t sold = 0;
    for (const FinalDocument& document : documents)
        sold += 45 - inStock(document.source);
    QCOMPARE(sold, 60);
}

QTEST_GUILESS_MAIN(TestReplicatedRace)
#include "tst_replicated_race.moc"
