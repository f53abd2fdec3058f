// SPDX-License-Identifier: GPL-3.0-or-later
// Schedules as text: what parses, what is printed, where errors point.
#include "race/schedule.h"

#include "race/stepped_race.h"
#include "race_support.h"
#include "scenario/scenario.h"

#include <QtTest>

using namespace racescope;

namespace {

std::shared_ptr<const RaceSetup> setupOf(RacePlan plan)
{
    auto setup = RaceSetup::make(std::move(plan));
    if (!setup)
        qFatal("%s", setup.error().text().c_str());
    return *setup;
}

RacePlan twoIndices()
{
    GroupPlan retrying = group("visitors", 3, Guard::BySeqNo, 3);
    retrying.retry.kind = RetryKind::Fixed;
    RacePlan plan = shop({retrying});
    plan.indices.push_back({"orders", {}, 1});
    plan.documents.push_back({"orders", "7", "{}", std::nullopt, std::nullopt, true});
    return plan;
}

// Guarded with few tries, unguarded, and a worker that deletes and makes the document anew.
RacePlan mixedShop()
{
    GroupPlan guarded = group("guarded", 2, Guard::BySeqNo, 4);
    guarded.retry.kind = RetryKind::Immediate;
    guarded.retry.maxAttempts = 2;
    GroupPlan recreating = group("recreating", 1, Guard::None, 2);
    recreating.program.kind = ProgramKind::DeleteRecreate;
    return shop({guarded, group("unguarded", 2, Guard::None, 4), recreating});
}

std::vector<Event> stretched(const std::vector<Event>& events, std::uint64_t seed)
{
    Random random(seed);
    std::map<std::uint32_t, std::vector<Event>> lanes;
    for (std::size_t i = 0; i < events.size(); ++i) {
        lanes[events[i].worker.value].push_back(events[i]);
        lanes[events[i].worker.value].back().time = Nanos(i + 1) * 1000; // its effect, for now
    }
    std::vector<Event> result;
    for (auto& [worker, lane] : lanes) {
        Nanos free = 0;
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Nanos effect = lane[i].time;
            const Nanos next = i + 1 < lane.size() ? lane[i + 1].time : effect + 1000;
            lane[i].time = free + Nanos(random.below(std::uint64_t(effect - free)));
            free = effect + Nanos(random.below(std::uint64_t(next - effect)));
            lane[i].duration = free - lane[i].time;
            result.push_back(lane[i]);
        }
    }
    return result;
}

// What happened to each worker, by its number.
QMap<int, QStringList> outcomes(const std::vector<Event>& events)
{
    QMap<int, QStringList> result;
    for (const Event& event : events)
        result[int(event.worker.value)] += text(event);
    return result;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void parsesAndPrintsShort_data();
    void parsesAndPrintsShort();
    void errorsNameThePosition_data();
    void errorsNameThePosition();
    void whatIsNotNextIsRefusedWhenPlayed_data();
    void whatIsNotNextIsRefusedWhenPlayed();
    void workersGoByLabelNameOrNumber();
    void labelsGoOnBehindZ();
    void aRecordedWindowBecomesASchedule();
    void whatOverlapsIsOrderedByTokens_data();
    void whatOverlapsIsOrderedByTokens();
    void builtInScenariosCanBeSteppedThroughAsTheySay();
};

void TestSchedule::parsesAndPrintsShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("letters") << "A B A B"
                             << "A B A B";
    QTest::newRow("actions") << "A:read B:read A:write B:write"
                             << "A B A B";
    QTest::newRow("numbers and runs") << "0 1*2 0*2"
                                      << "A B B A A";
    QTest::newRow("long runs") << "A A A A B*3"
                               << "A*4 B*3";
    QTest::newRow("names") << "visitors-1 visitors-3"
                           << "A C";
    QTest::newRow("lines, commas, remarks") << "A, B # both read\n\n  C\tA\r\n# end"
                                            << "A B C A";
    QTest::newRow("injections")
        << "!term !failover=2 !delete !recreate:orders/7 !lose:A !duplicate:B !crash:C "
           "!delay:A=30"
        << "!term:products/0 !failover:products/0=2 !delete:products/100 !recreate:orders/7 "
           "!lose:A !duplicate:B !crash:C !delay:A=30";
    QTest::newRow("by id") << "!delete:7 !term:orders"
                           << "!delete:orders/7 !term:orders/0";
}

void TestSchedule::parsesAndPrintsShort()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto setup = setupOf(twoIndices());
    const auto schedule = parseSchedule(text.toStdString(), *setup);
    QVERIFY2(schedule, schedule ? "" : schedule.error().text().c_str());
    QCOMPARE(QString::fromStdString(toText(*schedule, *setup, WithActions::No)), printed);
    // What is printed means the same.
    const auto again = parseSchedule(printed.toStdString(), *setup);
    QVERIFY(again);
    QCOMPARE(again->items.size(), schedule->items.size());
    for (std::size_t i = 0; i < again->items.size(); ++i)
        QCOMPARE(again->items[i].move, schedule->items[i].move);
}

void TestSchedule::errorsNameThePosition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown worker") << "A B Q" << 1 << 5 << "there is no worker `Q`; the workers are A to C";
    QTest::newRow("on another line") << "A B\n A Q:read" << 2 << 4 << "no worker `Q`";
    QTest::newRow("number too large") << "0 3" << 1 << 3 << "no worker `3`";
    QTest::newRow("unknown action") << "A:red" << 1 << 3 << "`red` is no action";
    QTest::newRow("no count") << "A*" << 1 << 3 << "a count from 1";
    QTest::newRow("count 0") << "A*0" << 1 << 3 << "a count from 1";
    QTest::newRow("endless") << "A*4000000000" << 1 << 1 << "at most 1000000 steps";
    QTest::newRow("unknown injection") << "A !explode" << 1 << 3 << "term, failover";
    QTest::newRow("unknown shard") << "!term:products/7" << 1 << 7 << "it has products/0, orders/0";
    QTest::newRow("unknown document") << "!delete:shoes" << 1 << 9 << "it has products/100, orders/7";
    QTest::newRow("worker missing") << "!crash" << 1 << 1 << "needs a worker: `!crash:A`";
    QTest::newRow("bad amount") << "!delay:A=long" << 1 << 10 << "a number must follow";
    QTest::newRow("amount where none belongs") << "!crash:A=3" << 1 << 10 << "takes no number";
}

void TestSchedule::errorsNameThePosition()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto setup = setupOf(twoIndices());
    const auto schedule = parseSchedule(text.toStdString(), *setup);
    QVERIFY(!schedule);
    QCOMPARE(schedule.error().line, line);
    QCOMPARE(schedule.error().column, column);
    QVERIFY2(QString::fromStdString(schedule.error().message).contains(message),
             schedule.error().message.c_str());
}

void TestSchedule::whatIsNotNextIsRefusedWhenPlayed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("wrong action") << "A:read A:read" << 8 << "worker A is about to write, not to read";
    QTest::newRow("finished") << "A A B B A" << 9 << "worker A has finished";
    QTest::newRow("crashed") << "A !crash:A A" << 12 << "worker A has crashed";
}

void TestSchedule::whatIsNotNextIsRefusedWhenPlayed()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto setup = setupOf(shop({group("visitors", 2, Guard::BySeqNo)}));
    const auto schedule = parseSchedule(text.toStdString(), *setup);
    QVERIFY(schedule);
    SteppedRace race(setup);
    const auto played = race.play(*schedule);
    QVERIFY(!played);
    QCOMPARE(played.error().column, column);
    QVERIFY2(QString::fromStdString(played.error().message).contains(message),
             played.error().message.c_str());
}

void TestSchedule::workersGoByLabelNameOrNumber()
{
    const auto setup = setupOf(shop({group("B", 1, Guard::BySeqNo), group("buyer", 2, Guard::BySeqNo)}));
    QCOMPARE(setup->findWorker("A").value_or(99), 0u);
    QCOMPARE(setup->findWorker("B").value_or(99), 1u); // the label comes before the name
    QCOMPARE(setup->findWorker("buyer-2").value_or(99), 2u);
    QCOMPARE(setup->findWorker("2").value_or(99), 2u);
    QVERIFY(!setup->findWorker("D"));
    QVERIFY(!setup->findWorker(""));
}

void TestSchedule::labelsGoOnBehindZ()
{
    QCOMPARE(workerLabel(0), std::string("A"));
    QCOMPARE(workerLabel(25), std::string("Z"));
    QCOMPARE(workerLabel(26), std::string("AA"));
    QCOMPARE(workerLabel(701), std::string("ZZ"));
    QCOMPARE(workerLabel(702), std::string("AAA"));
}

// A race of real threads, any stretch of it, stepped through again: every step finds what it had found.
void TestSchedule::aRecordedWindowBecomesASchedule()
{
    for (const Guard guard : {Guard::BySeqNo, Guard::None}) {
        RacePlan plan = shop({group("visitors", 4, guard, 60)}, 100'000);
        SteadyClock clock;
        Store store(clock, 1);
        QVERIFY(populate(store, plan));
        TraceOptions options;
        options.collectorThread = false;
        Trace trace(options);
        const auto target = makeStoreTarget(store, trace);
        ThreadsRace threads(plan, *target, trace, clock);
        QVERIFY(threads.prepare());
        threads.start();
        while (threads.state() != ThreadsRace::State::Finished)
            trace.drain();
        threads.join();
        trace.drain();
        const Snapshot snapshot = trace.snapshot();
        const auto operations = store.index("products")->history("100");
        const SourceAt sourceAt = [&](DocumentId, Token token) -> std::optional<std::string> {
            for (const Operation& operation : operations) {
                if (operation.token == token)
                    return std::string(operation.source.view());
            }
            return std::nullopt;
        };
        // Stretches by what happened, not by the clock: on a busy machine there may be long pauses.
        std::vector<Nanos> times;
        for (const LaneView& lane : snapshot.lanes()) {
            for (std::size_t i = 0; i < lane.size(); ++i)
                times.push_back(lane.timeAt(i));
        }
        std::sort(times.begin(), times.end());
        for (const std::size_t part : {0, 3, 6}) {
            const Nanos begin = times[times.size() * part / 10];
            const Nanos end = times[times.size() * (part + 2) / 10] + 1;
            const auto window = recordedWindow(plan, snapshot, trace.names(), begin, end, sourceAt);
            QVERIFY2(window, window ? "" : window.error().text().c_str());
            QVERIFY(window->begin <= begin);
            QVERIFY(window->steps > 0);
            const auto setup = setupOf(window->plan);
            SteppedRace race(setup);
            const auto schedule = parseSchedule(window->schedule, *setup);
            QVERIFY2(schedule, schedule ? "" : schedule.error().text().c_str());
            const auto played = race.play(*schedule);
            QVERIFY2(played, played ? "" : played.error().text().c_str());
            // The accepted writes of the window, one after the other, got the same tokens.
            std::vector<Token> replayed;
            for (const Event& event : race.events()) {
                if (event.kind == EventKind::WriteOk)
                    replayed.push_back(event.token);
            }
            for (std::size_t i = 1; i < replayed.size(); ++i)
                QCOMPARE(replayed[i].seqNo.value, replayed[i - 1].seqNo.value + 1);
            if (!replayed.empty()) {
                const auto source = sourceAt(DocumentId(0), replayed.back());
                QVERIFY(source);
                QCOMPARE(*source, std::string(race.state().store().documents().front().source.view()));
            }
        }
    }
}

// A stepped race, recorded as a slow machine would: each step takes effect when it did, but lasts from any
// time after the worker's step before it to any time before the one after it.
void TestSchedule::whatOverlapsIsOrderedByTokens_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %d", int(seed)) << seed;
}

void TestSchedule::whatOverlapsIsOrderedByTokens()
{
    QFETCH(quint64, seed);
    const RacePlan plan = mixedShop();
    const auto setup = setupOf(plan);
    SteppedRace original(setup);
    std::map<std::int64_t, std::string> contents; // by seq_no: the term stays
    const auto remember = [&] {
        for (const FinalDocument& document : original.state().store().documents())
            contents.emplace(document.token.seqNo.value, std::string(document.source.view()));
    };
    auto chooser = SteppedRace::Chooser::random(seed);
    remember();
    while (const auto move = chooser.next(original.state())) {
        QVERIFY(original.take(*move));
        remember();
    }
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options, setup->names());
    for (const Event& event : stretched(original.events(), seed))
        trace.append(event);
    trace.drain();
    const SourceAt sourceAt = [&](DocumentId, Token token) -> std::optional<std::string> {
        const auto found = contents.find(token.seqNo.value);
        return found == contents.end() ? std::nullopt : std::optional(found->second);
    };
    const Snapshot snapshot = trace.snapshot();
    for (const int part : {0, 2, 5}) {
        const Nanos length = snapshot.end() - snapshot.begin();
        const Nanos begin = snapshot.begin() + length * part / 10;
        const auto window =
            recordedWindow(plan, snapshot, trace.names(), begin, snapshot.end() + 1, sourceAt);
        QVERIFY2(window, window ? "" : window.error().text().c_str());
        const auto windowSetup = setupOf(window->plan);
        SteppedRace replay(windowSetup);
        const auto schedule = parseSchedule(window->schedule, *windowSetup);
        QVERIFY2(schedule, schedule ? "" : schedule.error().text().c_str());
        const auto played = replay.play(*schedule);
        QVERIFY2(played, played ? "" : played.error().text().c_str());
        QVERIFY(!window->cut);
        if (part == 0)
            QCOMPARE(outcomes(replay.events()), outcomes(original.events()));
    }
}

void TestSchedule::builtInScenariosCanBeSteppedThroughAsTheySay()
{
    int told = 0;
    for (const Builtin& builtin : builtins()) {
        const auto plan = loadScenario(builtin.name);
        QVERIFY(plan);
        if (plan->schedule.empty())
            continue;
        ++told;
        const auto setup = setupOf(*plan);
        SteppedRace race(setup);
        const auto schedule = parseSchedule(plan->schedule, *setup);
        QVERIFY2(schedule, builtin.name.c_str());
        QVERIFY2(race.play(*schedule), builtin.name.c_str());
        QVERIFY2(race.state().ended(), builtin.name.c_str());
    }
    QVERIFY(told >= 2);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
