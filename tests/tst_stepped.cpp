// SPDX-License-Identifier: GPL-3.0-or-later
// The race driven by hand: what each step says before it is taken and does when it is, going back, branches,
// running until something happens, faults; and that it comes to what threads come to in the same order.
#include "race/stepped_race.h"

#include "base/json.h"
#include "race_support.h"
#include "test_seed.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

#include <QtTest>

#include <condition_variable>

using namespace racescope;

namespace {

std::shared_ptr<const RaceSetup> setupOf(RacePlan plan, SteppedOptions options = {})
{
    auto setup = RaceSetup::make(std::move(plan), options);
    if (!setup)
        qFatal("%s", setup.error().text().c_str());
    return *setup;
}

Schedule scheduleOf(const char* text, const RaceSetup& setup)
{
    auto schedule = parseSchedule(text, setup);
    if (!schedule)
        qFatal("%s", schedule.error().text().c_str());
    return *schedule;
}

void play(SteppedRace& race, const char* text)
{
    if (const auto played = race.play(scheduleOf(text, race.setup())); !played)
        qFatal("%s", played.error().text().c_str());
}

QStringList lines(const SteppedRace& race)
{
    QStringList lines;
    for (const Event& event : race.events()) {
        const auto worker = race.setup().workerOf(event.worker);
        lines +=
            (worker ? QString::fromStdString(race.setup().members()[*worker].label) : QStringLiteral("-")) +
            QLatin1Char(' ') + text(event);
    }
    return lines;
}

std::int64_t inStock(const RaceState& state)
{
    return json::findInt(state.store().documents().front().source.view(), "in_stock").value_or(-1000);
}

QString consequence(const SteppedRace& race, std::uint32_t worker)
{
    return QString::fromStdString(race.state().preview(worker).consequence);
}

Condition condition(const char* text, const RaceSetup& setup)
{
    auto parsed = Condition::parse(text, setup);
    if (!parsed)
        qFatal("%s", parsed.error().text().c_str());
    return *parsed;
}

GroupPlan withThink(GroupPlan group, Nanos time)
{
    group.think = ThinkLaw{ThinkKind::Fixed, time, 0};
    return group;
}

// Lets requests through in the order of a schedule, one at a time; threads wait for their turn.
class OrderedTarget final : public Target {
public:
    OrderedTarget(std::unique_ptr<Target> target, std::vector<WorkerId> order)
        : m_target(std::move(target))
        , m_order(std::move(order))
    {
    }
    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override
    {
        return m_target->open(document, index, id);
    }
    Response perform(const Request& request, WorkerId worker) override
    {
        MutexLock lock(m_mutex);
        while (m_next < m_order.size() && m_order[m_next] != worker)
            m_turn.wait(lock);
        Response response = m_target->perform(request, worker);
        ++m_next;
        m_turn.notify_all();
        return response;
    }
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) override
    {
        return m_target->bumpTerm(index, shard);
    }
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                          std::uint32_t operations) override
    {
        return m_target->failOver(index, shard, operations);
    }
    std::vector<FinalDocument> documents() const override { return m_target->documents(); }
    std::string_view name() const override { return m_target->name(); }

private:
    const std::unique_ptr<Target> m_target;
    const std::vector<WorkerId> m_order;
    Mutex m_mutex;
    std::condition_variable_any m_turn;
    std::size_t m_next = 0;
};

} // namespace

class TestStepped : public QObject {
    Q_OBJECT
private slots:
    void bothReadThenBothWrite_data();
    void bothReadThenBothWrite();
    void aStepSaysBeforehandWhatItWillDo();
    void thinkingTakesVirtualTimeSideBySide();
    void whoCannotMoveSaysWhy();
    void goingBackAndTryingAnotherOrderLosesNothing();
    void branchesAreNamedComparedAndDeleted();
    void undoAfterAnythingRestoresTheSameRace();
    void aHundredThousandStepsAreJumpedThroughAtOnce();
    void runsUntilWhatIsAskedFor_data();
    void runsUntilWhatIsAskedFor();
    void predicatesThatDoNotParseSayWhere_data();
    void predicatesThatDoNotParseSayWhere();
    void fairStepsTakeTurns();
    void aRandomWalkIsItsSeeds();
    void anUpdateCanBeSeenInItsParts();
    void partsAndWholeUpdatesComeToTheSame();
    void injections();
    void aLostAcknowledgementIsWrittenTwice();
    void aDuplicatedGuardedWriteIsRefusedTheSecondTime();
    void scriptedEventsHappenByTheClock();
    void tooManyWorkersAreRefusedWithAWayOn();
    void theModelIsTheStore();
    void threadsInTheSameOrderComeToTheSame();
    void judgedAsARecordedRace();
};

void TestStepped::bothReadThenBothWrite_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("left");
    QTest::newRow("no guard loses an update")
        << int(Guard::None) << "B 1.1 write ok 73/1 v3 on 71/1 over 72/1 LOST" << 44;
    QTest::newRow("seq_no refuses") << int(Guard::BySeqNo) << "B 1.1 conflict 72/1 v2 on 71/1 if_seq_no"
                                    << 44;
    QTest::newRow("version refuses") << int(Guard::ByVersion) << "B 1.1 conflict 72/1 v2 on 71/1 version"
                                     << 44;
}

void TestStepped::bothReadThenBothWrite()
{
    QFETCH(int, guard);
    QFETCH(QString, second);
    QFETCH(int, left);
    SteppedRace race(setupOf(shop({group("visitors", 2, Guard(guard))})));
    play(race, "A B A B");
    const QStringList told = lines(race);
    QCOMPARE(told.size(), 4);
    QVERIFY2(told[3].startsWith(second), qPrintable(told[3]));
    QCOMPARE(inStock(race.state()), left);
    QCOMPARE(QString::fromStdString(race.scheduleText()), QStringLiteral("A B A B"));
    QCOMPARE(QString::fromStdString(race.scheduleText(WithActions::Yes)),
             QStringLiteral("A:read B:read A:write B:write"));
}

void TestStepped::aStepSaysBeforehandWhatItWillDo()
{
    SteppedRace race(setupOf(shop({group("visitors", 2, Guard::BySeqNo)})));
    StepPreview preview = race.state().preview(0);
    QCOMPARE(preview.request, std::string("GET /products/_doc/100"));
    QCOMPARE(preview.consequence, std::string("200, seq_no 71, term 1, version 1"));
    play(race, "A B");
    preview = race.state().preview(0);
    QCOMPARE(preview.request, std::string("PUT /products/_doc/100?if_seq_no=71&if_primary_term=1"));
    QCOMPARE(preview.body, std::string(R"({"name":"Toaster","in_stock":44})"));
    QCOMPARE(preview.consequence, std::string("200, becomes seq_no 72"));
    const std::uint64_t before = race.state().digest();
    QCOMPARE(race.state().digest(), before);
    play(race, "A");
    QCOMPARE(consequence(race, 1), QStringLiteral("409: requires 71/1, current is 72/1"));
    QCOMPARE(race.state().preview(1).status, 409);
    QCOMPARE(race.state().behind(1).value_or(99), 1u);
    QCOMPARE(race.state().holders(race.setup().documents().front()), std::vector<std::uint32_t>{1});
    // The preview promised what the step then does.
    const auto taken = race.step(1);
    QVERIFY(taken);
    QCOMPARE(QString::fromStdString(consequenceText(taken->events.front())),
             QStringLiteral("409: requires 71/1, current is 72/1"));

    SteppedRace unguarded(setupOf(shop({group("visitors", 2, Guard::None)})));
    play(unguarded, "A B A");
    QVERIFY(unguarded.state().preview(1).lostUpdate);
    QVERIFY(consequence(unguarded, 1).contains(QStringLiteral("an update is lost")));
}

void TestStepped::thinkingTakesVirtualTimeSideBySide()
{
    SteppedRace race(setupOf(shop({withThink(group("visitors", 2, Guard::BySeqNo), 100'000'000)})));
    play(race, "A B");
    QCOMPARE(race.state().availability(1).text(), std::string("wakes in 99.5 ms"));
    play(race, "A B");
    // Both thought for 100 ms, from when they had read: 101 ms in all, not 200.
    QVERIFY(race.state().now() < 102'000'000);
    const std::vector<Event> events = race.events();
    QCOMPARE(events[2].kind, EventKind::Think);
    QCOMPARE(events[2].duration, Nanos(100'000'000));
    QCOMPARE(events[2].time, events[0].end());
    QVERIFY(events[3].time < events[2].end());
}

void TestStepped::whoCannotMoveSaysWhy()
{
    GroupPlan once = group("visitors", 2, Guard::BySeqNo);
    once.retry.kind = RetryKind::None;
    SteppedRace race(setupOf(shop({once})));
    play(race, "A B A B");
    QCOMPARE(race.state().availability(0).text(), std::string("done"));
    QCOMPARE(race.state().availability(1).text(), std::string("gave up"));
    const auto refused = race.step(0);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), std::string("worker A has finished"));
    QVERIFY(race.state().ended());
    QVERIFY(!race.step(7));
}

void TestStepped::goingBackAndTryingAnotherOrderLosesNothing()
{
    SteppedRace race(setupOf(shop({group("visitors", 2, Guard::None)})));
    play(race, "A B A B");
    const std::string first = race.fingerprint();
    QVERIFY(race.undo() && race.undo() && race.undo());
    QCOMPARE(race.position(), std::size_t(1));
    QCOMPARE(race.length(), std::size_t(4));
    play(race, "A B B"); // another order
    QCOMPARE(race.branches().size(), std::size_t(2));
    QCOMPARE(inStock(race.state()), 43);
    QVERIFY(race.fingerprint() != first);
    QVERIFY(race.chooseBranch(0));
    QCOMPARE(inStock(race.state()), 44);
    QCOMPARE(race.fingerprint(), first);
    // The same step again is no new branch.
    QVERIFY(race.undo());
    play(race, "B");
    QCOMPARE(race.branches().size(), std::size_t(2));
    QCOMPARE(race.fingerprint(), first);
    // Redo goes where one came from.
    QVERIFY(race.jumpTo(1));
    while (race.redo()) {
    }
    QCOMPARE(race.fingerprint(), first);
}

void TestStepped::branchesAreNamedComparedAndDeleted()
{
    SteppedRace race(setupOf(shop({group("visitors", 2, Guard::None)})));
    play(race, "A B A B");
    QVERIFY(race.jumpTo(1));
    play(race, "A B B");
    const std::uint32_t other = race.currentBranch();
    QVERIFY(race.nameBranch(other, "one after the other"));
    QCOMPARE(race.branch(other)->name, std::string("one after the other"));
    const BranchComparison comparison = race.compare(0, other);
    QCOMPARE(comparison.common, std::size_t(1));
    QCOMPARE(comparison.left.lostUpdates, std::uint64_t(1));
    QCOMPARE(comparison.right.lostUpdates, std::uint64_t(0));
    QCOMPARE(comparison.left.next, std::string("B"));
    QCOMPARE(comparison.right.next, std::string("A"));
    QCOMPARE(comparison.right.commits, std::uint64_t(2));
    QVERIFY(!race.deleteBranch(0));
    const std::size_t nodes = race.nodeCount();
    QVERIFY(race.deleteBranch(other)); // while standing on it
    QCOMPARE(race.nodeCount(), nodes - 3);
    QCOMPARE(race.position(), std::size_t(1));
    QCOMPARE(race.branches().size(), std::size_t(1));
    QVERIFY(race.chooseBranch(0));
    QCOMPARE(inStock(race.state()), 44);
    QVERIFY(!race.chooseBranch(other));
}

void TestStepped::undoAfterAnythingRestoresTheSameRace()
{
    const std::uint64_t seed = testSeed(11);
    Random random(seed);
    GroupPlan visitors = withThink(group("visitors", 3, Guard::BySeqNo, 40), 7'000'000);
    visitors.think = ThinkLaw{ThinkKind::Uniform, 1'000'000, 9'000'000};
    visitors.retry = RetryPolicy{RetryKind::FullJitter, 5'000'000, 100'000'000, 4};
    SteppedRace race(setupOf(shop({visitors}, 1000)));
    std::vector<std::uint64_t> digests{race.state().digest()};
    std::vector<std::string> fingerprints{race.fingerprint()};
    for (int round = 0; round < 400; ++round) {
        const std::uint64_t choice = random.below(10);
        if (choice < 6) {
            std::uint32_t worker = std::uint32_t(random.below(3));
            Move move = Move::step(worker);
            if (random.below(12) == 0)
                move = Move{Move::Kind(1 + random.below(5)), 0, 1};
            if (random.below(40) == 0)
                move = Move{Move::Kind::Delay, worker, 20};
            if (race.take(move)) {
                digests.resize(race.position());
                fingerprints.resize(race.position());
                digests.push_back(race.state().digest());
                fingerprints.push_back(race.fingerprint());
            }
        } else if (choice < 9) {
            if (race.undo()) {
                QVERIFY2(race.state().digest() == digests[race.position()],
                         qPrintable(QString::number(seed) + QLatin1String(": ") +
                                    QString::fromStdString(race.scheduleText())));
                QCOMPARE(race.fingerprint(), fingerprints[race.position()]);
            }
            digests.resize(race.position() + 1);
            fingerprints.resize(race.position() + 1);
        } else {
            const std::size_t where = random.below(race.position() + 1);
            QVERIFY(race.jumpTo(where));
            QCOMPARE(race.state().digest(), digests[where]);
            QCOMPARE(race.fingerprint(), fingerprints[where]);
            digests.resize(where + 1);
            fingerprints.resize(where + 1);
        }
    }
    // And what is left can be told as a schedule and played again.
    SteppedRace again(race.state().sharedSetup());
    play(again, race.scheduleText().c_str());
    QCOMPARE(again.fingerprint(), race.fingerprint());
}

void TestStepped::aHundredThousandStepsAreJumpedThroughAtOnce()
{
    SteppedRace race(setupOf(shop({group("visitors", 4, Guard::BySeqNo, 1'000'000)}, 1'000'000)));
    const auto run = race.runUntil(Condition(), SteppedRace::Chooser::random(3), SteppedRace::kMostRunSteps);
    QCOMPARE(int(run.why), int(SteppedRace::Run::Why::LimitReached));
    QCOMPARE(race.length(), std::size_t(100'000));
    const std::uint64_t last = race.state().digest();
    QVERIFY(race.jumpTo(51'327));
    const std::uint64_t middle = race.state().digest();
    QVERIFY(race.jumpTo(0));
    QVERIFY(race.jumpTo(51'327));
    QCOMPARE(race.state().digest(), middle);
    QVERIFY(race.jumpTo(100'000));
    QCOMPARE(race.state().digest(), last);
    QVERIFY2(race.memoryBytes() / 100'000 <= 200, qPrintable(QString::number(race.memoryBytes() / 100'000)));
}

void TestStepped::runsUntilWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("conflict") << "conflict";
    QTest::newRow("somebody's conflict") << "B conflict";
    QTest::newRow("commit") << "commit";
    QTest::newRow("B's commit") << "B commit";
    QTest::newRow("end") << "end";
    QTest::newRow("a field") << "in_stock < 44";
    QTest::newRow("a document's field") << "products/100:in_stock <= 44 and not conflict";
    QTest::newRow("a token") << "_seq_no >= 73";
    QTest::newRow("a version") << "(_version == 3 or lost update)";
    QTest::newRow("winning") << "A wins";
    QTest::newRow("a name") << "name == \"Toaster\"";
}

void TestStepped::runsUntilWhatIsAskedFor()
{
    QFETCH(QString, text);
    SteppedRace race(setupOf(shop({group("visitors", 2, Guard::BySeqNo, 2)})));
    const Condition wanted = condition(qPrintable(text), race.setup());
    const auto run = race.runUntil(wanted, SteppedRace::Chooser::fair());
    QCOMPARE(int(run.why), int(SteppedRace::Run::Why::Met));
    QCOMPARE(run.steps, race.position());
    // It holds after the last step and after none before.
    RaceState state(race.state().sharedSetup());
    const std::vector<Move> moves = race.moves();
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const StepResult result = state.take(moves[i]);
        QCOMPARE(wanted.holds(result, state), i + 1 == moves.size());
    }
}

void TestStepped::predicatesThatDoNotParseSayWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << "" << 1 << "a condition is missing";
    QTest::newRow("no operator") << "in_stock" << 1 << "needs one of < <= = != >= >";
    QTest::newRow("no value") << "in_stock < " << 12 << "is missing";
    QTest::newRow("no such document") << "products/7:in_stock < 3" << 1 << "no document";
    QTest::newRow("open parenthesis") << "(conflict" << 10 << "`)` is missing";
    QTest::newRow("rubbish behind") << "conflict conflict" << 10 << "`and` or `or`";
    QTest::newRow("rubbish") << "conflict and ?" << 14 << "begins no condition";
}

void TestStepped::predicatesThatDoNotParseSayWhere()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto setup = setupOf(shop({group("visitors", 2, Guard::BySeqNo)}));
    const auto parsed = Condition::parse(text.toStdString(), *setup);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().column, column);
    QVERIFY2(QString::fromStdString(parsed.error().message).contains(message),
             parsed.error().message.c_str());
}

void TestStepped::fairStepsTakeTurns()
{
    SteppedRace race(setupOf(shop({group("visitors", 3, Guard::None, 2)})));
    const auto run = race.runUntil(condition("end", race.setup()), SteppedRace::Chooser::fair());
    QCOMPARE(int(run.why), int(SteppedRace::Run::Why::Met));
    QCOMPARE(QString::fromStdString(race.scheduleText()), QStringLiteral("A B C A B C A B C A B C"));
}

void TestStepped::aRandomWalkIsItsSeeds()
{
    const auto setup = setupOf(shop({group("visitors", 3, Guard::BySeqNo, 3)}));
    const auto walk = [&](std::uint64_t seed) {
        SteppedRace race(setup);
        race.runUntil(condition("end", *setup), SteppedRace::Chooser::random(seed));
        return race.fingerprint();
    };
    QCOMPARE(walk(5), walk(5));
    QVERIFY(walk(5) != walk(6));
}

void TestStepped::anUpdateCanBeSeenInItsParts()
{
    GroupPlan updaters = group("updaters", 2, Guard::None);
    updaters.program.kind = ProgramKind::UpdateApi;
    updaters.program.retryOnConflict = 1;
    SteppedOptions options;
    options.updates = SteppedOptions::Updates::InParts;
    SteppedRace race(setupOf(shop({updaters}), options));
    QCOMPARE(race.state().preview(0).request, std::string("GET /products/_doc/100"));
    play(race, "A:get B:get A:merge B:merge A:index");
    QCOMPARE(race.state().preview(1).request,
             std::string("PUT /products/_doc/100?if_seq_no=71&if_primary_term=1"));
    play(race, "B:index"); // refused, and tried again inside
    QCOMPARE(race.state().nextAction(1), StepAction::Get);
    play(race, "B:get B:merge B:index");
    QCOMPARE(inStock(race.state()), 43);
    QVERIFY(race.state().ended());
    QCOMPARE(race.state().actor(1).worker.succeeded(), 1u);
}

void TestStepped::partsAndWholeUpdatesComeToTheSame()
{
    for (const int retries : {0, 1, 3}) {
        GroupPlan updaters = group("updaters", 3, Guard::None, 2);
        updaters.program.kind = ProgramKind::UpdateApi;
        updaters.program.retryOnConflict = retries;
        SteppedOptions options;
        options.updates = SteppedOptions::Updates::InParts;
        const auto setup = setupOf(shop({updaters}), options);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            SteppedRace race(setup);
            race.runUntil(condition("end", *setup), SteppedRace::Chooser::random(seed));
            QVERIFY(race.state().ended());
            std::uint32_t succeeded = 0;
            for (std::uint32_t i = 0; i < 3; ++i)
                succeeded += race.state().actor(i).worker.succeeded();
            QCOMPARE(inStock(race.state()), 45 - std::int64_t(succeeded));
            QCOMPARE(succeeded, 6u);
        }
    }
}

void TestStepped::injections()
{
    GroupPlan visitors = group("visitors", 2, Guard::BySeqNo);
    SteppedRace race(setupOf(shop({visitors})));
    play(race, "A !term A");
    QCOMPARE(lines(race).last(), QStringLiteral("A 1.1 write ok 72/2 v2 on 71/1 over 71/1 if_seq_no"));
    play(race, "!delete");
    QVERIFY(!race.state().store().documents().front().live);
    QCOMPARE(consequence(race, 1), QStringLiteral("404"));
    play(race, "!recreate");
    QCOMPARE(race.state().store().documents().front().version, Version(4));
    QCOMPARE(inStock(race.state()), 45);
    play(race, "B !failover=1"); // the recreated document goes, the tombstone comes back
    QCOMPARE(consequence(race, 1), QStringLiteral("409: requires 74/2, current is 73/2"));
    play(race, "!delay:B=30");
    QVERIFY(race.state().availability(1).text().starts_with("wakes in"));
    play(race, "!crash:B");
    QCOMPARE(race.state().availability(1).text(), std::string("crashed"));
    QVERIFY(!race.step(1));
}

void TestStepped::aLostAcknowledgementIsWrittenTwice()
{
    SteppedRace race(setupOf(shop({group("visitors", 1, Guard::BySeqNo)})));
    play(race, "A !lose:A A");
    QCOMPARE(inStock(race.state()), 44);
    QVERIFY(lines(race).last().contains(QStringLiteral("unacknowledged")));
    play(race, "A A"); // it does not know, and does it again
    QCOMPARE(inStock(race.state()), 43);
    QCOMPARE(race.state().actor(0).worker.succeeded(), 1u);
}

void TestStepped::aDuplicatedGuardedWriteIsRefusedTheSecondTime()
{
    for (const Guard guard : {Guard::BySeqNo, Guard::None}) {
        SteppedRace race(setupOf(shop({group("visitors", 1, guard)})));
        play(race, "A !duplicate:A A");
        const std::vector<Event> events = race.events();
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(events[2].kind, guard == Guard::BySeqNo ? EventKind::Conflict : EventKind::WriteOk);
        QCOMPARE(events[2].worker, kSystemWorker);
        QCOMPARE(race.state().store().documents().front().version, Version(guard == Guard::BySeqNo ? 2 : 3));
    }
}

void TestStepped::scriptedEventsHappenByTheClock()
{
    RacePlan plan = shop({withThink(group("visitor", 1, Guard::ByVersion), 100'000'000)});
    ScriptedEvent write;
    write.trigger = ScriptedEvent::Trigger::AtTime;
    write.time = 50'000'000;
    write.action = ScriptedEvent::Action::Write;
    write.source = R"({"in_stock":1})";
    plan.script.push_back(write);
    ScriptedEvent bump;
    bump.trigger = ScriptedEvent::Trigger::AfterReads;
    bump.count = 1;
    plan.script.push_back(bump);
    SteppedRace race(setupOf(plan));
    play(race, "A A");
    QCOMPARE(race.state().store().term(race.setup().documents().front()), PrimaryTerm(2));
    QCOMPARE(inStock(race.state()), 1);
    QCOMPARE(consequence(race, 0), QStringLiteral("409: requires version 1, current is 2"));

    SteppedOptions byHand;
    byHand.timed = SteppedOptions::Timed::AsMoves;
    SteppedRace other(setupOf(plan, byHand));
    play(other, "A A A !event");
    QCOMPARE(inStock(other.state()), 1);
    QVERIFY(other.state().refusal(Move{Move::Kind::Script, 0, 0}));
}

void TestStepped::tooManyWorkersAreRefusedWithAWayOn()
{
    const auto setup = RaceSetup::make(shop({group("visitors", 10'000, Guard::None)}));
    QVERIFY(!setup);
    QVERIFY(setup.error().message.find("10000 workers are too many") != std::string::npos);
    QVERIFY(setup.error().message.find("smaller number") != std::string::npos);
}

// The model answers as the concurrent store does, whatever is asked.
void TestStepped::theModelIsTheStore()
{
    const std::uint64_t seed = testSeed(23);
    Random random(seed);
    RacePlan plan = shop({});
    plan.documents.push_back({"products", "200", R"({"in_stock":7})", std::nullopt, Version(5), true});
    plan.documents.push_back({"products", "300", "{}", std::nullopt, std::nullopt, false});
    ManualClock clock;
    Store store(clock, 1);
    QVERIFY(populate(store, plan));
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options);
    const auto target = makeStoreTarget(store, trace);
    std::vector<DocumentId> documents;
    for (const DocumentPlan& document : plan.documents) {
        documents.push_back(trace.names().document(document.index, document.id));
        QVERIFY(target->open(documents.back(), document.index, document.id));
    }
    auto model = ModelStore::make(plan, documents);
    QVERIFY(model);
    std::vector<Token> tokens{Token{SeqNo(71), PrimaryTerm(1)}, Token{}};
    Modification modification;
    modification.field = "in_stock";
    modification.amount = 1;
    for (int i = 0; i < 3000; ++i) {
        if (random.below(60) == 0) {
            const std::uint32_t operations = std::uint32_t(random.below(4));
            const auto term = target->failOver("products", 0, operations);
            QVERIFY(term);
            QCOMPARE(model->failOver("products", 0, operations), *term);
            continue;
        }
        Request request;
        request.document = documents[random.below(documents.size())];
        request.kind = Request::Kind(random.below(3));
        request.body = Source("{\"in_stock\":" + std::to_string(i) + "}");
        request.modification = &modification;
        request.write.required = random.below(2) ? tokens[random.below(tokens.size())] : Token{};
        if (request.kind == Request::Kind::Write) {
            request.write.op = WriteOp(random.below(3) == 0 ? 3 : random.below(2));
            if (request.write.op == WriteOp::Create)
                request.write.required = Token{};
            if (!request.write.conditional() && request.write.op != WriteOp::Create && random.below(3) == 0) {
                request.write.versionRule = VersionRule(1 + random.below(3));
                request.write.version = Version(std::int64_t(random.below(30)) + 1);
            }
        }
        const Response expected = target->perform(request, WorkerId(0));
        const Response answered = model->perform(request, WorkerId(0));
        const QByteArray where =
            QByteArray("seed ") + QByteArray::number(qulonglong(seed)) + ", request " + QByteArray::number(i);
        QVERIFY2(answered.error == expected.error, where);
        QVERIFY2(answered.decision == expected.decision, where);
        QVERIFY2(answered.found == expected.found, where);
        QVERIFY2(answered.token == expected.token, where);
        QVERIFY2(answered.version == expected.version, where);
        QVERIFY2(answered.replaced == expected.replaced, where);
        if (answered.token.assigned())
            tokens.push_back(answered.token);
    }
    const auto left = target->documents();
    const auto right = model->documents();
    QCOMPARE(right.size(), left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        QCOMPARE(right[i].live, left[i].live);
        QCOMPARE(right[i].token, left[i].token);
        QVERIFY(right[i].source == left[i].source);
    }
}

void TestStepped::threadsInTheSameOrderComeToTheSame()
{
    for (const Guard guard : {Guard::None, Guard::BySeqNo, Guard::ByVersion}) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const RacePlan plan = shop({group("visitors", 3, guard, 2)});
            SteppedRace stepped(setupOf(plan));
            stepped.runUntil(condition("end", stepped.setup()), SteppedRace::Chooser::random(seed));

            SteadyClock clock;
            Store store(clock, 1);
            QVERIFY(populate(store, plan));
            TraceOptions options;
            options.collectorThread = false;
            Trace trace(options);
            std::vector<WorkerId> order;
            for (const Move& move : stepped.moves())
                order.push_back(WorkerId(move.subject));
            OrderedTarget target(makeStoreTarget(store, trace), order);
            ThreadsRace threads(plan, target, trace, clock);
            QVERIFY(threads.prepare());
            threads.start();
            threads.join();
            const auto expected = target.documents().front();
            const auto found = stepped.state().store().documents().front();
            QCOMPARE(found.token, expected.token);
            QCOMPARE(found.version, expected.version);
            QVERIFY(found.source == expected.source);
            // The same events, apart from times.
            std::vector<QString> left;
            std::vector<QString> right;
            for (const Event& event : allEvents(trace))
                left.push_back(QString::number(event.worker.value) + QLatin1Char(' ') + text(event));
            for (const Event& event : stepped.events())
                right.push_back(QString::number(event.worker.value) + QLatin1Char(' ') + text(event));
            std::sort(left.begin(), left.end());
            std::sort(right.begin(), right.end());
            QVERIFY(left == right);
        }
    }
}

void TestStepped::judgedAsARecordedRace()
{
    for (const bool guarded : {true, false}) {
        const auto setup = setupOf(shop({group("visitors", 2, guarded ? Guard::BySeqNo : Guard::None)}));
        SteppedRace race(setup);
        play(race, "A B A B");
        TraceOptions options;
        options.collectorThread = false;
        Trace trace(options, setup->names());
        record(race, trace);
        const Verdict verdict = check(historyFromTrace(trace.snapshot(), trace.names()));
        QCOMPARE(verdict.lostUpdates, std::uint64_t(guarded ? 0 : 1));
        QCOMPARE(verdict.ok, guarded);
    }
}

QTEST_GUILESS_MAIN(TestStepped)
#include "tst_stepped.moc"
