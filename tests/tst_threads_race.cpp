// SPDX-License-Identifier: GPL-3.0-or-later
// Real threads racing on the embedded store: what is exact under a guard, what is lost without one, and that
// whoever controls the race is obeyed at once. No test sleeps: what takes long is thought about for an hour
// and cut short.
#include "race/threads_race.h"

#include "base/json.h"
#include "race/pace.h"
#include "race_support.h"

#include <QElapsedTimer>
#include <QtTest>

#include <latch>
#include <thread>

using namespace racescope;

namespace {

constexpr Nanos kMs = 1'000'000;
constexpr Nanos kHour = 3'600'000 * kMs;

// A race on a fresh store, from plan to last event.
class Arena {
public:
    explicit Arena(RacePlan plan)
        : m_store(m_clock, 1)
        , m_target(makeStoreTarget(m_store, trace))
        , race(plan, *m_target, trace, m_clock)
    {
        if (const auto populated = populate(m_store, plan); !populated)
            qFatal("%s", populated.error().text().c_str());
        prepared = race.prepare();
    }
    void run()
    {
        race.start();
        race.join();
    }
    std::int64_t inStock(const char* id = "100")
    {
        return json::findInt(m_store.index("products")->get(id).source.view(), "in_stock").value_or(-1000);
    }
    Token token() { return m_store.index("products")->get("100").current.token; }
    std::vector<Event> eventsOf(WorkerId worker)
    {
        std::vector<Event> events;
        for (const Event& event : allEvents(trace)) {
            if (event.worker == worker)
                events.push_back(event);
        }
        return events;
    }
    // Reads until it holds; the test's own time limit ends what never does.
    template <class Condition> void until(Condition condition)
    {
        while (!condition())
            std::this_thread::yield();
    }

private:
    SteadyClock m_clock;
    Store m_store;

public:
    Trace trace;

private:
    std::unique_ptr<Target> m_target;

public:
    ThreadsRace race;
    Result<void, IoError> prepared;
};

GroupPlan thinking(GroupPlan group, Nanos time)
{
    group.think = ThinkLaw{ThinkKind::Fixed, time, 0};
    return group;
}

ScriptedEvent scripted(ScriptedEvent::Trigger trigger, std::uint64_t count, ScriptedEvent::Action action)
{
    ScriptedEvent event;
    event.trigger = trigger;
    event.count = count;
    event.action = action;
    return event;
}

} // namespace

class TestThreadsRace : public QObject {
    Q_OBJECT
private slots:
    void theTokenGuardIsExact_data();
    void theTokenGuardIsExact();
    void visitorsWhoMeetLoseAnUpdateWithoutAGuard();
    void visitorsWhoMeetUnderAGuardCountBoth();
    void aMeetingToleratesWorkersThatLeave();
    void theFloorHolds();
    void givingUpIsCountedAndRecorded();
    void everyChainIsTold();
    void pausedWorkersStandStill();
    void stopCutsLongThoughtsShort();
    void stopEndsAMeeting();
    void stopWhilePaused();
    void speedTakesEffectOnAWaitUnderWay();
    void slowMotionStretchesWaitsAndRequests();
    void workersComeAndGoWhileItRuns();
    void aRemovedWorkerEndsAfterItsChain();
    void aFinishedRaceGoesOnWithNewWorkers();
    void thereIsAnEndToThreads();
    void twoHundredAndFiftySixWorkers();
    void aDurationEndsEndlessWorkers();
    void theScriptFiresEachEventOnce();
    void aFailoverByScriptDefeatsTheOldGuard_data();
    void aFailoverByScriptDefeatsTheOldGuard();
    void aTermBumpByHandIsRecorded();
    void aTargetThatFailsIsAnError();
    void aDocumentThatCannotBeOpenedIsNamed();
    void aRaceThatNeverStartedEndsQuietly();
    void wordsForWorkers();
};

void TestThreadsRace::theTokenGuardIsExact_data()
{
    QTest::addColumn<int>("workers");
    for (const int workers : {2, 3, 8, 64})
        QTest::newRow(qPrintable(QStringLiteral("%1 workers").arg(workers))) << workers;
}

void TestThreadsRace::theTokenGuardIsExact()
{
    QFETCH(int, workers);
    const int updates = 640 / workers;
    Arena arena(
        shop({group("buyers", std::uint32_t(workers), Guard::BySeqNo, std::uint32_t(updates))}, 100'000));
    arena.run();
    const RaceProgress progress = arena.race.progress();
    const int total = workers * updates;
    QCOMPARE(progress.succeeded, std::uint64_t(total));
    QCOMPARE(arena.inStock(), std::int64_t(100'000 - total));
    QCOMPARE(arena.token().seqNo.value, std::int64_t(71 + total));
    QCOMPARE(progress.attempted, progress.succeeded + progress.conflicts);
    QCOMPARE(progress.reads, progress.attempted);
    QCOMPARE(progress.workersRunning, 0u);
    QCOMPARE(countLost(arena.trace), 0);
    QCOMPARE(std::uint64_t(countKind(arena.trace, EventKind::Conflict)), progress.conflicts);
}

void TestThreadsRace::visitorsWhoMeetLoseAnUpdateWithoutAGuard()
{
    for (const std::uint32_t visitors : {2u, 5u}) {
        RacePlan plan = shop({group("visitors", visitors, Guard::None)});
        plan.meetBeforeWrite = true;
        Arena arena(plan);
        arena.run();
        QCOMPARE(arena.race.progress().succeeded, std::uint64_t(visitors));
        QCOMPARE(arena.inStock(), std::int64_t(44)); // everybody read 45
        QCOMPARE(countLost(arena.trace), int(visitors) - 1);
    }
}

void TestThreadsRace::visitorsWhoMeetUnderAGuardCountBoth()
{
    RacePlan plan = shop({group("visitors", 2, Guard::BySeqNo)});
    plan.meetBeforeWrite = true;
    Arena arena(plan);
    arena.run();
    QCOMPARE(arena.inStock(), std::int64_t(43));
    QCOMPARE(arena.race.progress().conflicts, std::uint64_t(1)); // exactly: they met
    QCOMPARE(countLost(arena.trace), 0);
}

void TestThreadsRace::aMeetingToleratesWorkersThatLeave()
{
    RacePlan plan = shop({group("few", 3, Guard::BySeqNo, 2), group("many", 3, Guard::BySeqNo, 20)});
    plan.meetBeforeWrite = true;
    plan.groups.back().startAfter = 1; // comes when it comes, and is waited for from then on
    Arena arena(plan);
    arena.run();
    QCOMPARE(arena.race.progress().succeeded, std::uint64_t(66));
    QCOMPARE(arena.inStock(), std::int64_t(45 - 66));
}

void TestThreadsRace::theFloorHolds()
{
    RacePlan plan = shop({group("buyers", 16, Guard::BySeqNo, 5)}, 40);
    plan.groups.front().program.modification.floor = 0;
    Arena arena(plan);
    arena.run();
    const RaceProgress progress = arena.race.progress();
    QCOMPARE(arena.inStock(), std::int64_t(0));
    QCOMPARE(progress.succeeded, std::uint64_t(40));
    QCOMPARE(progress.noops, std::uint64_t(40));
}

void TestThreadsRace::givingUpIsCountedAndRecorded()
{
    RacePlan plan = shop({group("visitors", 4, Guard::BySeqNo)});
    plan.groups.front().retry.kind = RetryKind::None;
    plan.meetBeforeWrite = true;
    Arena arena(plan);
    arena.run();
    const RaceProgress progress = arena.race.progress();
    QCOMPARE(progress.succeeded, std::uint64_t(1));
    QCOMPARE(progress.gaveUp, std::uint64_t(3));
    QCOMPARE(countKind(arena.trace, EventKind::GiveUp), 3);
}

void TestThreadsRace::everyChainIsTold()
{
    RacePlan plan = shop({thinking(group("visitors", 2, Guard::BySeqNo), kMs)});
    plan.groups.front().retry = RetryPolicy{RetryKind::Fixed, kMs, kMs, 0};
    plan.meetBeforeWrite = true;
    Arena arena(plan);
    arena.run();
    QStringList lanes;
    for (const std::uint32_t worker : {0u, 1u}) {
        QStringList lines;
        Nanos end = 0;
        for (const Event& event : arena.eventsOf(WorkerId(worker))) {
            QVERIFY(event.time >= end);
            end = event.end();
            lines += text(event);
        }
        lanes += lines.join(u"; ");
    }
    std::sort(lanes.begin(), lanes.end(),
              [](const QString& a, const QString& b) { return a.size() < b.size(); });
    QCOMPARE(lanes.first(),
             QStringLiteral("1.1 read 71/1 v1; 1.1 think; 1.1 write ok 72/1 v2 on 71/1 over 71/1 if_seq_no"));
    QCOMPARE(lanes.last(),
             QStringLiteral("1.1 read 71/1 v1; 1.1 think; 1.1 conflict 72/1 v2 on 71/1 if_seq_no; "
                            "1.1 backoff; 1.2 read 72/1 v2; 1.2 think; "
                            "1.2 write ok 73/1 v3 on 72/1 over 72/1 if_seq_no"));
}

void TestThreadsRace::pausedWorkersStandStill()
{
    Arena arena(shop({group("buyers", 4, Guard::None, 0)}));
    arena.race.start();
    arena.until([&] { return arena.race.progress().succeeded > 100; });
    arena.race.pause();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Paused);
    // Each may finish the step it is in.
    const Nanos paused = arena.race.elapsed();
    const std::uint64_t before = arena.race.progress().attempted;
    for (int i = 0; i < 1000; ++i)
        std::this_thread::yield();
    QVERIFY(arena.race.progress().attempted <= before + 4);
    QCOMPARE(arena.race.elapsed(), paused);
    const std::uint64_t still = arena.race.progress().attempted;
    arena.race.resume();
    arena.until([&] { return arena.race.progress().attempted > still + 100; });
    QVERIFY(arena.race.elapsed() > paused);
    arena.race.stop();
    arena.race.join();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
}

void TestThreadsRace::stopCutsLongThoughtsShort()
{
    RacePlan plan = shop({thinking(group("thinkers", 8, Guard::BySeqNo), kHour)});
    plan.groups.push_back(group("late", 2, Guard::BySeqNo));
    plan.groups.back().startAfter = kHour;
    plan.speed = 1;
    Arena arena(plan);
    arena.race.start();
    arena.until([&] { return arena.race.progress().reads == 8; });
    QCOMPARE(arena.race.progress().workersRunning, 10u);
    arena.race.stop();
    arena.race.join();
    QCOMPARE(arena.race.progress().attempted, std::uint64_t(0));
    QCOMPARE(countKind(arena.trace, EventKind::Think), 8); // and it is on record how long they thought
    QCOMPARE(arena.inStock(), std::int64_t(45));
}

void TestThreadsRace::stopEndsAMeeting()
{
    RacePlan plan =
        shop({group("waits", 3, Guard::BySeqNo), thinking(group("thinks", 1, Guard::BySeqNo), kHour)});
    plan.meetBeforeWrite = true;
    plan.speed = 1;
    Arena arena(plan);
    arena.race.start();
    arena.until([&] { return arena.race.progress().reads == 4; });
    QCOMPARE(arena.race.progress().attempted, std::uint64_t(0));
    arena.race.stop();
    arena.race.join();
    QCOMPARE(arena.race.progress().attempted, std::uint64_t(0));
}

void TestThreadsRace::stopWhilePaused()
{
    Arena arena(shop({group("buyers", 3, Guard::BySeqNo, 0)}));
    arena.race.start();
    arena.race.pause();
    arena.race.stop();
    arena.race.join();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
    arena.race.resume(); // nothing to resume
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
}

void TestThreadsRace::speedTakesEffectOnAWaitUnderWay()
{
    RacePlan plan = shop({thinking(group("thinkers", 3, Guard::BySeqNo), kHour)});
    plan.speed = 1;
    Arena arena(plan);
    arena.race.start();
    arena.until([&] { return arena.race.progress().reads == 3; });
    QCOMPARE(arena.race.progress().succeeded, std::uint64_t(0));
    arena.race.setSpeed(0);
    arena.race.join();
    QCOMPARE(arena.inStock(), std::int64_t(42));
    QCOMPARE(arena.race.speed(), 0.0);
}

void TestThreadsRace::slowMotionStretchesWaitsAndRequests()
{
    RacePlan plan = shop({thinking(group("thinker", 1, Guard::BySeqNo), 200'000)});
    plan.speed = 0.1;
    Arena slow(plan);
    slow.run();
    const std::vector<Event> events = slow.eventsOf(WorkerId(0));
    QCOMPARE(events[1].kind, EventKind::Think);
    QVERIFY2(events[1].duration >= 2 * kMs, qPrintable(QString::number(events[1].duration)));

    // A loop without waits: at a thousandth of the speed its requests take a thousandth of the racing time.
    RacePlan busy = shop({group("busy", 1, Guard::None, 20)});
    busy.speed = 0.001;
    Arena arena(busy);
    QElapsedTimer timer;
    timer.start();
    arena.run();
    Nanos requests = 0;
    for (const Event& event : arena.eventsOf(WorkerId(0)))
        requests += event.duration;
    // What is owed below the shortest stretch may be missing at the end.
    QVERIFY2(timer.nsecsElapsed() >= 999 * requests - 300'000,
             qPrintable(QStringLiteral("%1 for %2").arg(timer.nsecsElapsed()).arg(requests)));
}

void TestThreadsRace::workersComeAndGoWhileItRuns()
{
    Arena arena(shop({group("buyers", 2, Guard::BySeqNo, 0)}, 1'000'000));
    arena.race.start();
    std::uint32_t expected = 2;
    for (int round = 0; round < 20; ++round) {
        const auto added = arena.race.addWorkers(group("more", 3, Guard::BySeqNo, 0));
        QVERIFY(added.has_value());
        QCOMPARE(added->size(), std::size_t(3));
        expected += 3;
        QCOMPARE(arena.race.progress().workersRunning, expected);
        const std::uint64_t now = arena.race.progress().succeeded;
        arena.until([&] { return arena.race.progress().succeeded > now; });
        QCOMPARE(arena.race.removeWorkers(2), 2u);
        expected -= 2;
        arena.until([&] { return arena.race.progress().workersRunning == expected; });
    }
    QVERIFY(arena.race.removeWorkers(1000) == expected);
    arena.race.join();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
    const RaceProgress progress = arena.race.progress();
    QCOMPARE(progress.workersTotal, 62u);
    QCOMPARE(arena.inStock(), std::int64_t(1'000'000) - std::int64_t(progress.succeeded));
    QCOMPARE(countLost(arena.trace), 0);
}

void TestThreadsRace::aRemovedWorkerEndsAfterItsChain()
{
    RacePlan plan = shop({thinking(group("thinkers", 2, Guard::BySeqNo, 0), kHour)});
    plan.speed = 1;
    Arena arena(plan);
    arena.race.start();
    arena.until([&] { return arena.race.progress().reads == 2; });
    QVERIFY(arena.race.removeWorker(WorkerId(0)));
    QVERIFY(!arena.race.removeWorker(WorkerId(77)));
    QCOMPARE(arena.race.removeWorkers(2), 1u);          // the other one: the first has been asked
    QCOMPARE(arena.race.progress().workersRunning, 2u); // they think of what they have read
    arena.race.setSpeed(0);
    arena.race.join();
    QCOMPARE(arena.race.progress().succeeded, std::uint64_t(2));
}

void TestThreadsRace::aFinishedRaceGoesOnWithNewWorkers()
{
    Arena arena(shop({group("buyers", 2, Guard::BySeqNo)}));
    arena.run();
    const Nanos first = arena.race.elapsed();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
    QCOMPARE(arena.race.elapsed(), first);
    const auto added = arena.race.addWorkers(group("buyers", 1, Guard::BySeqNo, 3));
    QVERIFY(added.has_value());
    QCOMPARE(arena.trace.names().workerName(added->front()).name, std::string("buyers-3"));
    arena.race.join();
    QCOMPARE(arena.inStock(), std::int64_t(40));
    QCOMPARE(arena.race.progress().succeeded, std::uint64_t(5));
    QVERIFY(arena.race.elapsed() > first);
    arena.race.stop();
    QVERIFY(arena.race.addWorkers(group("late", 1, Guard::BySeqNo)).has_value());
    arena.race.join();
    QCOMPARE(arena.inStock(), std::int64_t(39));
}

void TestThreadsRace::thereIsAnEndToThreads()
{
    Arena crowded(shop({group("crowd", kMaxThreads + 1, Guard::BySeqNo)}));
    QVERIFY(!crowded.prepared);
    QVERIFY(QString::fromStdString(crowded.prepared.error().text()).contains(u"256"));

    Arena arena(shop({thinking(group("thinkers", 2, Guard::BySeqNo), kHour)}));
    arena.race.setSpeed(1);
    arena.race.start();
    QVERIFY(!arena.race.addWorkers(group("crowd", kMaxThreads - 1, Guard::BySeqNo)));
    GroupPlan lost = group("lost", 1, Guard::BySeqNo);
    lost.documents.documents = {3};
    QVERIFY(!arena.race.addWorkers(lost));
    QCOMPARE(arena.race.progress().workersTotal, 2u);
    arena.race.stop();
}

void TestThreadsRace::twoHundredAndFiftySixWorkers()
{
    RacePlan plan = shop({group("crowd", kMaxThreads, Guard::BySeqNo)}, 1000);
    plan.meetBeforeWrite = true;
    Arena arena(plan);
    arena.run();
    const RaceProgress progress = arena.race.progress();
    QCOMPARE(arena.inStock(), std::int64_t(1000 - 256));
    QCOMPARE(progress.succeeded, std::uint64_t(256));
    QVERIFY(progress.conflicts >= 255); // all but one of the first round, at least
    QCOMPARE(progress.workersTotal, 256u);
}

void TestThreadsRace::aDurationEndsEndlessWorkers()
{
    RacePlan plan = shop({group("busy", 2, Guard::BySeqNo, 0)}, 1'000'000);
    plan.groups.push_back(group("late", 1, Guard::BySeqNo));
    plan.groups.back().startAfter = kHour;
    plan.duration = 20 * kMs;
    plan.speed = 1;
    Arena arena(plan);
    arena.run();
    QVERIFY(arena.race.elapsed() >= 20 * kMs);
    const RaceProgress progress = arena.race.progress();
    QVERIFY(progress.succeeded > 0);
    QCOMPARE(progress.attempted, progress.succeeded + progress.conflicts); // no chain was cut
    QCOMPARE(arena.inStock(), std::int64_t(1'000'000) - std::int64_t(progress.succeeded));
}

void TestThreadsRace::theScriptFiresEachEventOnce()
{
    using Trigger = ScriptedEvent::Trigger;
    using Action = ScriptedEvent::Action;
    RacePlan plan = shop({group("buyers", 4, Guard::BySeqNo, 50)}, 100'000);
    for (const std::uint64_t count : {0u, 1u, 50u, 100u, 100u, 200u, 201u}) // 201 never comes
        plan.script.push_back(scripted(Trigger::AfterCommits, count, Action::BumpTerm));
    plan.script.push_back(scripted(Trigger::AfterReads, 60, Action::BumpTerm));
    ScriptedEvent timed = scripted(Trigger::AtTime, 0, Action::Write);
    timed.time = 1;
    timed.source = R"({"in_stock":100000})";
    timed.acknowledged = false;
    plan.script.push_back(timed);
    timed.time = kHour; // never comes
    plan.script.push_back(timed);
    ScriptedEvent nowhere = scripted(Trigger::AfterCommits, 10, Action::BumpTerm);
    nowhere.shard = 9;
    plan.script.push_back(nowhere);
    Arena arena(plan);
    arena.run();
    QCOMPARE(arena.race.progress().succeeded, std::uint64_t(200));
    int terms = 0;
    int writes = 0;
    int errors = 0;
    std::int64_t last = 1;
    for (const Event& event : arena.eventsOf(kSystemWorker)) {
        QVERIFY(event.has(event_flag::kInjected));
        if (event.kind == EventKind::TermChange) {
            ++terms;
            QCOMPARE(event.token.primaryTerm.value, ++last);
        } else if (event.kind == EventKind::WriteOk) {
            ++writes;
            QVERIFY(event.has(event_flag::kAckLost));
            QVERIFY(event.document == arena.race.documentIds().front());
        } else {
            ++errors;
            QCOMPARE(arena.trace.names().noteText(event.note), std::string("products: has no shard 9"));
        }
    }
    QCOMPARE(terms, 7);
    QVERIFY(writes <= 1); // the race may be over before the first nanosecond is noticed
    QCOMPARE(errors, 1);
    QCOMPARE(countLost(arena.trace), 0);
}

void TestThreadsRace::aFailoverByScriptDefeatsTheOldGuard_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("inStock");
    // Read: 50 of a delivery that the failover loses. The old guard books A's sale on it.
    QTest::newRow("version") << int(Guard::ByVersion) << 1 << 49;
    QTest::newRow("seq_no") << int(Guard::BySeqNo) << 0 << 43;
}

void TestThreadsRace::aFailoverByScriptDefeatsTheOldGuard()
{
    QFETCH(int, guard);
    QFETCH(int, lost);
    QFETCH(int, inStock);
    using Trigger = ScriptedEvent::Trigger;
    RacePlan plan = shop({group("A", 1, Guard(guard))});
    ScriptedEvent delivery = scripted(Trigger::AfterCommits, 0, ScriptedEvent::Action::Write);
    delivery.source = R"({"in_stock":50})";
    delivery.acknowledged = false;
    plan.script.push_back(delivery);
    ScriptedEvent failOver = scripted(Trigger::AfterReads, 1, ScriptedEvent::Action::FailOver); // A's read
    failOver.operations = 1;
    plan.script.push_back(failOver);
    ScriptedEvent other =
        scripted(Trigger::AfterReads, 1, ScriptedEvent::Action::Write); // B makes its own version 2
    other.source = R"({"in_stock":44})";
    plan.script.push_back(other);
    Arena arena(plan);
    arena.run();
    QCOMPARE(arena.inStock(), std::int64_t(inStock));
    QCOMPARE(countLost(arena.trace), lost);
    QCOMPARE(arena.race.progress().conflicts, std::uint64_t(1 - lost));
}

void TestThreadsRace::aTermBumpByHandIsRecorded()
{
    Arena arena(shop({thinking(group("thinker", 1, Guard::BySeqNo), kHour)}));
    arena.race.setSpeed(1);
    arena.race.start();
    QCOMPARE(arena.race.bumpTerm("", 0).value, std::int64_t(2));
    QCOMPARE(arena.race.bumpTerm("products", 0).value, std::int64_t(3));
    QCOMPARE(arena.race.bumpTerm("products", 1), kUnassignedTerm);
    arena.race.setSpeed(0);
    arena.race.join();
    QCOMPARE(text(arena.token()), QStringLiteral("72/3"));
    QCOMPARE(countKind(arena.trace, EventKind::TermChange), 2);
}

void TestThreadsRace::aTargetThatFailsIsAnError()
{
    class Broken final : public Target {
    public:
        Result<void, IoError> open(DocumentId, const std::string&, const std::string& id) override
        {
            if (id != "100")
                return failure(IoError{"products/" + id, "connection refused"});
            return {};
        }
        Response perform(const Request&, WorkerId worker) override
        {
            if (worker == WorkerId(1))
                throw std::runtime_error("out of memory");
            Response response;
            response.error = "503 no shard available";
            return response;
        }
        PrimaryTerm bumpTerm(const std::string&, std::uint32_t) override { return kUnassignedTerm; }
        Result<PrimaryTerm, IoError> failOver(const std::string&, std::uint32_t, std::uint32_t) override
        {
            return failure(IoError{"products", "cannot lose operations"});
        }
        std::vector<FinalDocument> documents() const override { return {}; }
        std::string_view name() const override { return "broken"; }
    };
    Broken target;
    Trace trace;
    SteadyClock clock;
    RacePlan plan = shop({group("buyers", 2, Guard::BySeqNo, 3)});
    plan.script.push_back(scripted(ScriptedEvent::Trigger::AfterCommits, 0, ScriptedEvent::Action::FailOver));
    ThreadsRace race(plan, target, trace, clock);
    QVERIFY(race.prepare().has_value());
    race.start();
    race.join();
    QCOMPARE(race.progress().errors, std::uint64_t(4)); // three chains of one, the end of the other
    QStringList notes;
    for (const Event& event : allEvents(trace)) {
        QCOMPARE(event.kind, EventKind::Error);
        notes += QString::fromStdString(trace.names().noteText(event.note));
    }
    notes.sort();
    QCOMPARE(notes,
             (QStringList{QStringLiteral("503 no shard available"), QStringLiteral("503 no shard available"),
                          QStringLiteral("503 no shard available"), QStringLiteral("out of memory"),
                          QStringLiteral("products: cannot lose operations")}));
}

void TestThreadsRace::aDocumentThatCannotBeOpenedIsNamed()
{
    RacePlan plan = shop({group("A", 1, Guard::BySeqNo)});
    plan.documents.front().index = "_Bad";
    SteadyClock clock;
    Store store(clock, 1);
    Trace trace;
    const auto target = makeStoreTarget(store, trace);
    ThreadsRace race(plan, *target, trace, clock);
    const auto prepared = race.prepare();
    QVERIFY(!prepared);
    QVERIFY2(QString::fromStdString(prepared.error().text()).startsWith(u"_Bad/100: "),
             prepared.error().text().c_str());
}

void TestThreadsRace::aRaceThatNeverStartedEndsQuietly()
{
    Arena arena(shop({group("A", 3, Guard::BySeqNo)}));
    QCOMPARE(arena.race.progress().workersRunning, 0u);
    QCOMPARE(arena.race.progress().workersTotal, 3u);
    arena.race.stop();
    arena.race.start();
    arena.race.join();
    QCOMPARE(arena.race.state(), ThreadsRace::State::Finished);
    QCOMPARE(arena.inStock(), std::int64_t(45));

    Arena empty(shop({}));
    empty.run();
    QCOMPARE(empty.race.state(), ThreadsRace::State::Finished);
    QVERIFY(empty.race.addWorkers(group("A", 2, Guard::BySeqNo)).has_value());
    empty.race.join();
    QCOMPARE(empty.inStock(), std::int64_t(43));
}

void TestThreadsRace::wordsForWorkers()
{
    GroupPlan buyers = group("buyers", 2, Guard::BySeqNo);
    buyers.program.modification.floor = 0;
    Arena arena(shop({buyers}));
    const WorkerName name = arena.trace.names().workerName(WorkerId(1));
    QCOMPARE(name.name, std::string("buyers-2"));
    QCOMPARE(name.group, std::string("buyers"));
    QCOMPARE(name.program, std::string("subtract 1 from in_stock, not below 0, guard seq_no"));
}

QTEST_GUILESS_MAIN(TestThreadsRace)
#include "tst_threads_race.moc"
