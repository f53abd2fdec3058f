// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a small race can end: exact numbers of schedules and states against closed forms and brute force,
// shortest schedules that replay to their outcome, stores that are wrong on purpose, limits that are told.
#include "explore/explorer.h"

#include "base/json.h"
#include "explore/goal_search.h"
#include "explore/state_graph.h"
#include "explore/worker_model.h"
#include "explore_support.h"
#include "race/stepped_race.h"
#include "race_support.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

#include <QtTest>

#include <functional>
#include <thread>

using namespace racescope;

namespace {

// k workers that read, think in s - 2 steps and write.
RacePlan workers(int k, int s, Guard guard, RetryKind retry, std::uint32_t updates = 1)
{
    GroupPlan visitors = group("visitors", std::uint32_t(k), guard, updates);
    visitors.retry.kind = retry;
    visitors.retry.maxAttempts = 0;
    if (s > 2)
        visitors.think = ThinkLaw{ThinkKind::Fixed, 1'000'000, 0};
    return shop({visitors}, 1000);
}

SteppedOptions stepsOf(int s)
{
    SteppedOptions options;
    options.thinkSteps = std::uint32_t(std::max(1, s - 2));
    return options;
}

ExploreOptions unfolded()
{
    ExploreOptions options;
    options.fold = ExploreOptions::Fold::No;
    return options;
}

ExploreOptions bounded(std::uint64_t preemptions, ExploreOptions::Fold fold = ExploreOptions::Fold::Yes)
{
    ExploreOptions options;
    options.fold = fold;
    options.strategy.kind = Strategy::Kind::Bounded;
    options.strategy.n = preemptions;
    return options;
}

Census census(const RacePlan& plan, const SteppedOptions& stepped = {}, const ExploreOptions& options = {})
{
    auto taken = takeCensus(plan, stepped, options);
    if (!taken)
        qFatal("%s", taken.error().text().c_str());
    return std::move(*taken);
}

QString number(const BigCount& count)
{
    return QString::fromStdString(count.toString());
}

std::int64_t inStock(const RaceOutcome& outcome)
{
    return json::findInt(outcome.documents.front().source.view(), "in_stock").value_or(-1);
}

// Numbers of schedules by a number of the outcome, "1: 36, 2: 48, 3: 6".
QString byNumber(const Census& census, const std::function<std::int64_t(const RaceOutcome&)>& numberOf)
{
    std::map<std::int64_t, BigCount> sums;
    for (std::size_t i = 0; i < census.outcomes.size(); ++i)
        sums[numberOf(census.outcomes[i])] += census.result.outcomes[i].schedules;
    QStringList list;
    for (const auto& [value, sum] : sums)
        list += QStringLiteral("%1: %2").arg(value).arg(number(sum));
    return list.join(QStringLiteral(", "));
}

ExploreResult traces(Model& model)
{
    ExploreOptions options;
    options.strategy.kind = Strategy::Kind::Traces;
    return Explorer(model, options).run();
}

// All schedules, one after the other, by nothing but RaceState.
void bruteForce(const RaceState& state, std::vector<Move>& moves,
                const std::function<void(const RaceState&, const std::vector<Move>&)>& ended)
{
    bool moved = false;
    for (std::uint32_t worker = 0; worker < state.workerCount(); ++worker) {
        if (!state.canMove(worker))
            continue;
        moved = true;
        RaceState after = state;
        after.take(Move::step(worker));
        moves.push_back(Move::step(worker));
        bruteForce(after, moves, ended);
        moves.pop_back();
    }
    if (!moved)
        ended(state, moves);
}

std::shared_ptr<const RaceSetup> setupOf(RacePlan plan, SteppedOptions options = {})
{
    auto setup = RaceSetup::make(std::move(plan), options);
    if (!setup)
        qFatal("%s", setup.error().text().c_str());
    return *setup;
}

// A rule that looks at no token: somebody forgot the condition.
Decision acceptsStaleTokens(const CurrentDocument& current, const WriteRequest& request)
{
    WriteRequest careless = request;
    careless.required = Token{};
    return decide(current, careless);
}

// Accepts a token that is one operation old, too.
Decision acceptsTheLastButOne(const CurrentDocument& current, const WriteRequest& request)
{
    WriteRequest careless = request;
    if (request.conditional() && request.required.seqNo.value + 1 == current.token.seqNo.value)
        careless.required = current.token;
    return decide(current, careless);
}

} // namespace

class TestExplorer : public QObject {
    Q_OBJECT
private slots:
    void schedulesOfFixedLength_data();
    void schedulesOfFixedLength();
    void schedulesWithFewPreemptions_data();
    void schedulesWithFewPreemptions();
    void tracesOfReadAndCas();
    void tracesOfOtherPrograms_data();
    void tracesOfOtherPrograms();
    void tracesOfSeveralRounds_data();
    void tracesOfSeveralRounds();
    void outcomesOfOneAttempt_data();
    void outcomesOfOneAttempt();
    void outcomesWithoutAGuard_data();
    void outcomesWithoutAGuard();
    void checkThenApplyLosesUpdates_data();
    void checkThenApplyLosesUpdates();
    void theJudgeAgreesScheduleByScheduleOnCheckThenApply();
    void theJudgeAgreesScheduleByScheduleOnTheStore();
    void retryUntilEverybodySucceeded_data();
    void retryUntilEverybodySucceeded();
    void stateGraphs_data();
    void stateGraphs();
    void foldingChangesNoNumberOfSchedules();
    void theCensusIsBruteForce_data();
    void theCensusIsBruteForce();
    void everyWitnessReplaysToItsOutcome();
    void brokenRulesAreFoundWithTheShortestWitness();
    void twoThreadsFindTheSame();
    void twoThreadsGrowTheTableTogether();
    void limitsAreTold();
    void cancelEndsAtOnce();
    void pauseHoldsAndResumeGoesOn();
    void randomAndPctAreTheirSeedsAndSaySo();
    void pctFindsWhatIsDeep();
    void goalsInTheFewestSteps_data();
    void goalsInTheFewestSteps();
    void theMostConflicts();
    void guardsSideBySide();
    void timedEventsMayHappenAtAnyTime();
    void theStateGraphIsFoldedAndAggregated();
    void explorationStartsAnywhere();
    void whatIsThereTwiceIsTold_data();
    void whatIsThereTwiceIsTold();
    void tooManyWorkersAreRefusedWithAWayOn();
    void endlessRacesAreCut();
    void strategiesAsText_data();
    void strategiesAsText();
    void manySymmetricWorkersAreFew();
};

void TestExplorer::schedulesOfFixedLength_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<QString>("schedules");
    const char* const table[4][5] = {
        {"6", "20", "70", "252", "924"},
        {"90", "1680", "34650", "756756", "17153136"},
        {"2520", "369600", "63063000", "11732745024", "2308743493056"},
        {"113400", "168168000", "305540235000", "623360743125120", "1370874167589326400"}};
    for (int k = 2; k <= 5; ++k) {
        for (int s = 2; s <= 6; ++s)
            QTest::addRow("%d workers, %d steps", k, s) << k << s << QString::fromLatin1(table[k - 2][s - 2]);
    }
    QTest::addRow("beyond 64 bits") << 6 << 6 << QStringLiteral("2670177736637149247308800");
}

void TestExplorer::schedulesOfFixedLength()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(QString, schedules);
    const Census taken = census(workers(k, s, Guard::BySeqNo, RetryKind::None), stepsOf(s));
    QVERIFY(taken.result.complete());
    QCOMPARE(number(taken.result.schedules), schedules);
}

void TestExplorer::schedulesWithFewPreemptions_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<QStringList>("counts"); // for 0, 1, 2, … preemptions
    const auto row = [](int k, int s, const char* counts) {
        QTest::addRow("%d workers, %d steps", k, s)
            << k << s << QString::fromLatin1(counts).split(QLatin1Char(' '));
    };
    row(2, 2, "2 4 6 6 6");
    row(2, 3, "2 6 14 18 20");
    row(2, 4, "2 8 26 44 62");
    row(2, 5, "2 10 42 90 162");
    row(2, 6, "2 12 62 162 362");
    row(3, 2, "6 24 60 90 90");
    row(3, 3, "6 42 192 552 1062");
    row(3, 4, "6 60 402 1752 5370");
    row(3, 5, "6 78 690 4050 17226");
    row(3, 6, "6 96 1056 7806 42606");
    row(4, 2, "24 168 672 1656 2520");
    row(4, 3, "24 312 2424 12600 45960");
    row(4, 4, "24 456 5280 42240 248520");
    row(4, 5, "24 600 9240 99960 813624");
    row(4, 6, "24 744 14304 195144 2029944");
    row(5, 2, "120 1320 7920 30120 73920");
    row(5, 3, "120 2520 30120 246120 1464120");
    row(5, 4, "120 3720 66720 839520 7971120");
    row(5, 5, "120 4920 117720 2001720 26121840");
    row(5, 6, "120 6120 183120 3924120 65169720");
}

void TestExplorer::schedulesWithFewPreemptions()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(QStringList, counts);
    for (int c = 0; c < counts.size(); ++c) {
        const RacePlan plan = workers(k, s, Guard::BySeqNo, RetryKind::None);
        const Census folded = census(plan, stepsOf(s), bounded(std::uint64_t(c)));
        QVERIFY(folded.result.complete());
        QCOMPARE(number(folded.result.schedules), counts[c]);
        if (k <= 3) {
            const Census plain =
                census(plan, stepsOf(s), bounded(std::uint64_t(c), ExploreOptions::Fold::No));
            QCOMPARE(number(plain.result.schedules), counts[c]);
        }
    }
}

void TestExplorer::tracesOfReadAndCas()
{
    const int expected[] = {4, 36, 576, 14400};
    for (int k = 2; k <= 5; ++k) {
        for (const int s : {2, 3, 4}) {
            auto model = WorkerModel::make(workers(k, s, Guard::BySeqNo, RetryKind::None), stepsOf(s),
                                           ExploreOptions::Fold::No);
            QVERIFY(model);
            const ExploreResult result = traces(**model);
            QCOMPARE(number(result.schedules), QString::number(expected[k - 2]));
            QVERIFY(result.complete());
        }
    }
}

void TestExplorer::tracesOfOtherPrograms_data()
{
    QTest::addColumn<QString>("program"); // r read, l local, c compare-and-set, w write, a atomic round
    QTest::addColumn<int>("k");
    QTest::addColumn<QString>("documents"); // of each process
    QTest::addColumn<QString>("traces");
    const auto row = [](const char* program, int k, const char* documents, const char* traces) {
        QTest::addRow("%s, %d workers, documents %s", program, k, documents)
            << QString::fromLatin1(program) << k << QString::fromLatin1(documents)
            << QString::fromLatin1(traces);
    };
    row("rrw", 2, "00", "6");
    row("rrw", 3, "000", "108");
    row("rrw", 4, "0000", "4320");
    row("rrw", 5, "00000", "324000");
    row("rrrw", 2, "00", "8");
    row("rrrw", 3, "000", "240");
    row("rrrw", 4, "0000", "19200");
    row("rrrrw", 2, "00", "10");
    row("rrrrw", 3, "000", "450");
    row("rrrrw", 4, "0000", "63000");
    row("rrrrrw", 2, "00", "12");
    row("rrrrrw", 3, "000", "756");
    row("rrrrrw", 4, "0000", "169344");
    row("ww", 2, "00", "6");
    row("ww", 3, "000", "90");
    row("ww", 4, "0000", "2520");
    row("ww", 5, "00000", "113400");
    row("rlc", 4, "0123", "1"); // everybody has a document of their own
    row("rc", 4, "0011", "16"); // two and two
    row("a", 2, "00", "2");
    row("a", 5, "00000", "120");
    row("rllllc", 4, "0000", "576"); // local steps change nothing
}

void TestExplorer::tracesOfOtherPrograms()
{
    QFETCH(QString, program);
    QFETCH(int, k);
    QFETCH(QString, documents);
    QFETCH(QString, traces);
    const std::map<char, TinyStep> steps{{'r', TinyStep::Read},
                                         {'l', TinyStep::Local},
                                         {'c', TinyStep::Cas},
                                         {'w', TinyStep::Write},
                                         {'a', TinyStep::Atomic}};
    TinyModel::Program one;
    for (const QChar letter : program)
        one.steps.push_back(steps.at(letter.toLatin1()));
    std::vector<TinyModel::Program> programs(std::size_t(k), one);
    for (int i = 0; i < k; ++i)
        programs[std::size_t(i)].document = std::uint32_t(documents[i].digitValue());
    TinyModel model(programs);
    QCOMPARE(number(::traces(model).schedules), traces);
}

void TestExplorer::tracesOfSeveralRounds_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<QString>("schedules");
    QTest::addColumn<QString>("traces");
    const auto row = [](int k, int rounds, const char* schedules, const char* traces) {
        QTest::addRow("%d workers, %d rounds", k, rounds)
            << k << rounds << QString::fromLatin1(schedules) << QString::fromLatin1(traces);
    };
    row(2, 1, "6", "4");
    row(2, 2, "70", "34");
    row(2, 3, "924", "328");
    row(3, 1, "90", "36");
    row(3, 2, "34650", "7134");
    row(3, 3, "17153136", "");
    row(4, 1, "2520", "576");
    row(4, 2, "63063000", "");
}

void TestExplorer::tracesOfSeveralRounds()
{
    QFETCH(int, k);
    QFETCH(int, rounds);
    QFETCH(QString, schedules);
    QFETCH(QString, traces);
    const RacePlan plan = workers(k, 2, Guard::BySeqNo, RetryKind::None, std::uint32_t(rounds));
    QCOMPARE(number(census(plan).result.schedules), schedules);
    if (traces.isEmpty())
        return; // millions of runs
    auto model = WorkerModel::make(plan, {}, ExploreOptions::Fold::No);
    QVERIFY(model);
    QCOMPARE(number(::traces(**model).schedules), traces);
}

void TestExplorer::outcomesOfOneAttempt_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<QString>("counts");
    const auto row = [](int k, int s, const char* counts) {
        QTest::addRow("%d workers, %d steps", k, s) << k << s << QString::fromLatin1(counts);
    };
    row(2, 2, "1: 4, 2: 2");
    row(2, 3, "1: 18, 2: 2");
    row(2, 4, "1: 68, 2: 2");
    row(2, 5, "1: 250, 2: 2");
    row(2, 6, "1: 922, 2: 2");
    row(3, 2, "1: 36, 2: 48, 3: 6");
    row(3, 3, "1: 1296, 2: 378, 3: 6");
    row(3, 4, "1: 32100, 2: 2544, 3: 6");
    row(3, 5, "1: 740250, 2: 16500, 3: 6");
    row(3, 6, "1: 17047296, 2: 105834, 3: 6");
    row(4, 2, "1: 576, 2: 1488, 3: 432, 4: 24");
    row(4, 3, "1: 237600, 2: 127440, 3: 4536, 4: 24");
    row(4, 4, "1: 55003200, 2: 8018640, 3: 41136, 4: 24");
    row(4, 5, "1: 11261376000, 2: 471006000, 3: 363000, 4: 24");
    row(4, 6, "1: 2281602264480, 2: 27138031536, 3: 3197016, 4: 24");
    row(5, 2, "1: 14400, 2: 63360, 3: 31680, 4: 3840, 5: 120");
    row(5, 3, "1: 88452000, 2: 75211200, 3: 4455000, 4: 49680, 5: 120");
    row(5, 4, "1: 248529960000, 2: 56539728000, 3: 469982400, 4: 564480, 5: 120");
    row(5, 5, "1: 584754093000000, 2: 38559585330000, 3: 47058480000, 4: 6315000, 5: 120");
    row(5, 6, "1: 1345233108705726240, 2: 25636361349836160, 3: 4697462732760, 4: 71031120, 5: 120");
}

void TestExplorer::outcomesOfOneAttempt()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(QString, counts);
    const Census taken = census(workers(k, s, Guard::BySeqNo, RetryKind::None), stepsOf(s));
    QCOMPARE(byNumber(taken, [](const RaceOutcome& outcome) { return std::int64_t(outcome.succeeded); }),
             counts);
    // The version says the same.
    QCOMPARE(byNumber(taken,
                      [](const RaceOutcome& outcome) { return outcome.documents.front().version.value - 1; }),
             counts);
    if (k <= 3 && s == 2) {
        const Census plain = census(workers(k, s, Guard::BySeqNo, RetryKind::None), {}, unfolded());
        QCOMPARE(plain.result.terminals, std::uint64_t((1 << k) - 1));
    }
}

void TestExplorer::outcomesWithoutAGuard_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<QString>("counts"); // by what was counted in the end
    const auto row = [](int k, int s, const char* counts) {
        QTest::addRow("%d workers, %d steps", k, s) << k << s << QString::fromLatin1(counts);
    };
    row(2, 2, "1: 4, 2: 2");
    row(2, 3, "1: 18, 2: 2");
    row(3, 2, "1: 48, 2: 36, 3: 6");
    row(3, 3, "1: 1404, 2: 270, 3: 6");
    row(4, 2, "1: 1152, 2: 1056, 3: 288, 4: 24");
    row(4, 3, "1: 291600, 2: 74952, 3: 3024, 4: 24");
    row(5, 2, "1: 46080, 2: 48000, 3: 16800, 4: 2400, 5: 120");
    row(5, 3, "1: 126554400, 2: 39385440, 3: 2195640, 4: 32400, 5: 120");
}

void TestExplorer::outcomesWithoutAGuard()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(QString, counts);
    const Census taken = census(workers(k, s, Guard::None, RetryKind::None), stepsOf(s));
    QCOMPARE(byNumber(taken, [](const RaceOutcome& outcome) { return 1000 - inStock(outcome); }), counts);
    for (const RaceOutcome& outcome : taken.outcomes)
        QCOMPARE(outcome.lostUpdate, inStock(outcome) != 1000 - k);
}

void TestExplorer::checkThenApplyLosesUpdates_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("none");
    QTest::addColumn<QString>("all");
    QTest::newRow("2 workers") << 2 << "12"
                               << "8"
                               << "20";
    QTest::newRow("3 workers") << 3 << "1260"
                               << "420"
                               << "1680";
    QTest::newRow("4 workers") << 4 << "308016"
                               << "61584"
                               << "369600";
    QTest::newRow("5 workers") << 5 << "149237280"
                               << "18930720"
                               << "168168000";
}

void TestExplorer::checkThenApplyLosesUpdates()
{
    QFETCH(int, k);
    QFETCH(QString, lost);
    QFETCH(QString, none);
    QFETCH(QString, all);
    TinyModel model = TinyModel::same(std::uint32_t(k), {TinyStep::Read, TinyStep::Check, TinyStep::Apply});
    const ExploreResult result = Explorer(model, {}).run();
    QCOMPARE(number(result.schedules), all);
    QCOMPARE(result.outcomes.size(), std::size_t(2));
    QCOMPARE(result.outcomes[0].outcome, std::string("lost"));
    QCOMPARE(number(result.outcomes[0].schedules), lost);
    QCOMPARE(number(result.outcomes[1].schedules), none);
    // The shortest story of it: both check before either applies.
    if (k == 2) {
        const std::vector<Move> expected{Move::step(0), Move::step(0), Move::step(1),
                                         Move::step(1), Move::step(0), Move::step(1)};
        QCOMPARE(result.outcomes[0].witness, expected);
    }
}

// Every schedule of the broken store, recorded and judged: exactly those that lose an update are convicted.
void TestExplorer::theJudgeAgreesScheduleByScheduleOnCheckThenApply()
{
    for (const auto& [k, expected] : {std::pair(2, 12), std::pair(3, 1260)}) {
        std::vector<int> position(std::size_t(k), 0);
        std::vector<int> schedule;
        int convicted = 0;
        int all = 0;
        const auto judge = [&] {
            Names names;
            std::vector<Event> events;
            int version = 0;
            std::vector<int> token(std::size_t(k), 0);
            std::vector<int> passed(std::size_t(k), 0);
            std::vector<int> at(std::size_t(k), 0);
            std::vector<Nanos> called(std::size_t(k), 0);
            Nanos now = 0;
            const DocumentId document = names.document("d", "1");
            for (int i = 0; i < k; ++i)
                names.addWorker({});
            for (const int worker : schedule) {
                now += 10;
                const auto w = std::size_t(worker);
                Event event;
                event.worker = WorkerId(std::uint32_t(worker));
                event.document = document;
                event.chain = event.attempt = 1;
                event.time = now;
                event.duration = 5;
                if (at[w] == 0) {
                    token[w] = version;
                    event.kind = EventKind::Read;
                    event.token = Token{SeqNo(version), PrimaryTerm(1)};
                    event.version = Version(version + 1);
                    events.push_back(event);
                } else if (at[w] == 1) {
                    passed[w] = token[w] == version;
                    called[w] = now;
                } else {
                    event.time = called[w];
                    event.duration = now + 5 - called[w];
                    event.flags = event_flag::kGuardSeqNo;
                    event.base = Token{SeqNo(token[w]), PrimaryTerm(1)};
                    event.kind = passed[w] ? EventKind::WriteOk : EventKind::Conflict;
                    event.replaced = passed[w] ? Token{SeqNo(version), PrimaryTerm(1)} : Token{};
                    version += passed[w];
                    event.token = Token{SeqNo(version), PrimaryTerm(1)};
                    event.version = Version(version + 1);
                    events.push_back(event);
                }
                ++at[w];
            }
            ++all;
            convicted += check(historyFromEvents(events, names)).ok ? 0 : 1;
        };
        const std::function<void()> enumerate = [&] {
            bool any = false;
            for (int worker = 0; worker < k; ++worker) {
                if (position[std::size_t(worker)] == 3)
                    continue;
                any = true;
                ++position[std::size_t(worker)];
                schedule.push_back(worker);
                enumerate();
                schedule.pop_back();
                --position[std::size_t(worker)];
            }
            if (!any)
                judge();
        };
        enumerate();
        QCOMPARE(all, k == 2 ? 20 : 1680);
        QCOMPARE(convicted, expected);
    }
}

void TestExplorer::theJudgeAgreesScheduleByScheduleOnTheStore()
{
    for (const int k : {2, 3}) {
        for (const Guard guard : {Guard::BySeqNo, Guard::None}) {
            const auto setup = setupOf(workers(k, 2, guard, RetryKind::None));
            int all = 0;
            std::vector<Move> moves;
            bruteForce(RaceState(setup), moves, [&](const RaceState&, const std::vector<Move>& schedule) {
                ++all;
                RaceState state(setup);
                std::vector<Event> events;
                std::uint64_t lost = 0;
                for (const Move& move : schedule) {
                    for (const Event& event : state.take(move).events) {
                        events.push_back(event);
                        lost += isLostUpdate(event);
                    }
                }
                const Verdict verdict = check(historyFromEvents(events, *setup->names()));
                QCOMPARE(verdict.storeFaults(), std::uint64_t(0));
                QCOMPARE(verdict.lostUpdates, lost);
                QVERIFY(guard == Guard::None || lost == 0);
            });
            QCOMPARE(all, k == 2 ? 6 : 90);
        }
    }
}

void TestExplorer::retryUntilEverybodySucceeded_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<QString>("schedules");
    QTest::newRow("2,2") << 2 << 2 << "6";
    QTest::newRow("2,3") << 2 << 3 << "20";
    QTest::newRow("2,4") << 2 << 4 << "70";
    QTest::newRow("3,2") << 3 << 2 << "498";
    QTest::newRow("3,3") << 3 << 3 << "52980";
    QTest::newRow("3,4") << 3 << 4 << "4929330";
    QTest::newRow("4,2") << 4 << 2 << "1033272";
    QTest::newRow("4,3") << 4 << 3 << "50500459608";
    QTest::newRow("4,4") << 4 << 4 << "1422272180745528";
    QTest::newRow("5,2") << 5 << 2 << "88019039640";
    QTest::newRow("5,3") << 5 << 3 << "38046793785489825600";
}

void TestExplorer::retryUntilEverybodySucceeded()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(QString, schedules);
    const Census taken = census(workers(k, s, Guard::BySeqNo, RetryKind::Immediate), stepsOf(s));
    QVERIFY(taken.result.complete());
    QCOMPARE(number(taken.result.schedules), schedules);
    QCOMPARE(taken.outcomes.size(), std::size_t(1));
    QCOMPARE(taken.outcomes.front().succeeded, std::uint32_t(k));
    QCOMPARE(taken.outcomes.front().kind(), std::string_view("ok"));
    QCOMPARE(taken.result.outcomes.front().shortest, std::size_t(k * s));
}

void TestExplorer::stateGraphs_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("s");
    QTest::addColumn<bool>("retries");
    QTest::addColumn<int>("states");
    QTest::addColumn<int>("transitions");
    const int once[4][6] = {{13, 14, 22, 28, 33, 46},
                            {72, 108, 160, 282, 290, 558},
                            {447, 900, 1370, 3192, 3087, 7772},
                            {2958, 7630, 12904, 38110, 36860, 116820}};
    const int until[4][6] = {{11, 14, 20, 28, 31, 46},
                             {48, 90, 124, 252, 242, 516},
                             {241, 600, 912, 2448, 2281, 6392},
                             {1358, 4230, 7664, 25680, 24800, 86600}};
    for (int k = 2; k <= 5; ++k) {
        for (int s = 2; s <= 4; ++s) {
            QTest::addRow("one attempt, %d workers, %d steps", k, s)
                << k << s << false << once[k - 2][2 * (s - 2)] << once[k - 2][2 * (s - 2) + 1];
            QTest::addRow("until success, %d workers, %d steps", k, s)
                << k << s << true << until[k - 2][2 * (s - 2)] << until[k - 2][2 * (s - 2) + 1];
        }
    }
}

void TestExplorer::stateGraphs()
{
    QFETCH(int, k);
    QFETCH(int, s);
    QFETCH(bool, retries);
    QFETCH(int, states);
    QFETCH(int, transitions);
    const RacePlan plan = workers(k, s, Guard::BySeqNo, retries ? RetryKind::Immediate : RetryKind::None);
    const Census taken = census(plan, stepsOf(s), unfolded());
    QCOMPARE(taken.result.states, std::uint64_t(states));
    QCOMPARE(taken.result.transitions, std::uint64_t(transitions));
    if (retries)
        QCOMPARE(taken.result.terminals, std::uint64_t(1));
}

void TestExplorer::foldingChangesNoNumberOfSchedules()
{
    for (const Guard guard : {Guard::None, Guard::BySeqNo, Guard::ByVersion, Guard::External}) {
        for (const RetryKind retry : {RetryKind::None, RetryKind::Immediate}) {
            for (const std::uint32_t updates : {1u, 2u}) {
                const RacePlan plan = workers(3, 3, guard, retry, updates);
                const Census folded = census(plan);
                const Census plain = census(plan, {}, unfolded());
                QVERIFY(folded.result.states * 2 < plain.result.states);
                QCOMPARE(number(folded.result.schedules), number(plain.result.schedules));
                QCOMPARE(folded.result.outcomes.size(), plain.result.outcomes.size());
                for (std::size_t i = 0; i < folded.result.outcomes.size(); ++i) {
                    QCOMPARE(folded.result.outcomes[i].outcome, plain.result.outcomes[i].outcome);
                    QCOMPARE(number(folded.result.outcomes[i].schedules),
                             number(plain.result.outcomes[i].schedules));
                    QCOMPARE(folded.witnesses[i], plain.witnesses[i]);
                }
            }
        }
    }
}

void TestExplorer::theCensusIsBruteForce_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("program");
    QTest::addColumn<int>("guard");
    QTest::addColumn<int>("retry");
    QTest::addColumn<bool>("inParts");
    const auto row = [](int k, ProgramKind program, Guard guard, RetryKind retry, bool inParts = false) {
        QTest::addRow("%d × %s, %s, %s%s", k, std::string(name(program)).c_str(),
                      std::string(name(guard)).c_str(), std::string(name(retry)).c_str(),
                      inParts ? ", in parts" : "")
            << k << int(program) << int(guard) << int(retry) << inParts;
    };
    for (const int k : {1, 2, 3}) {
        for (const Guard guard :
             {Guard::None, Guard::BySeqNo, Guard::ByVersion, Guard::External, Guard::ExternalGte}) {
            row(k, ProgramKind::ReadThinkWrite, guard, RetryKind::None);
            row(k, ProgramKind::ReadThinkWrite, guard, RetryKind::Immediate);
        }
        row(k, ProgramKind::BlindWrite, Guard::None, RetryKind::None);
        row(k, ProgramKind::UpdateApi, Guard::None, RetryKind::None);
        row(k, ProgramKind::Create, Guard::None, RetryKind::None);
        row(k, ProgramKind::Delete, Guard::BySeqNo, RetryKind::Immediate);
        row(k, ProgramKind::DeleteRecreate, Guard::None, RetryKind::None);
        row(k, ProgramKind::Feed, Guard::External, RetryKind::None);
    }
    row(2, ProgramKind::UpdateApi, Guard::None, RetryKind::None, true);
    row(2, ProgramKind::DeleteRecreate, Guard::BySeqNo, RetryKind::Immediate);
    row(2, ProgramKind::ReadThinkWrite, Guard::BySeqNo, RetryKind::FullJitter);
    // A bucket of one token that a success half fills: finite, because every retry takes one.
    row(2, ProgramKind::ReadThinkWrite, Guard::BySeqNo, RetryKind::TokenBucket);
    row(3, ProgramKind::ReadThinkWrite, Guard::BySeqNo, RetryKind::TokenBucket);
    row(2, ProgramKind::ReadThinkWrite, Guard::BySeqNo, RetryKind::Aimd);
    row(2, ProgramKind::ReadThinkWrite, Guard::BySeqNo, RetryKind::Adaptive);
}

void TestExplorer::theCensusIsBruteForce()
{
    QFETCH(int, k);
    QFETCH(int, program);
    QFETCH(int, guard);
    QFETCH(int, retry);
    QFETCH(bool, inParts);
    RacePlan plan = workers(k, 2, Guard(guard), RetryKind(retry));
    plan.groups.front().program.kind = ProgramKind(program);
    plan.groups.front().program.retryOnConflict = inParts ? 1 : 0;
    plan.groups.front().retry.bucketCapacity = 1;
    plan.groups.front().retry.bucketRatio = 0.5;
    SteppedOptions stepped;
    if (inParts)
        stepped.updates = SteppedOptions::Updates::InParts;
    auto model = WorkerModel::make(plan, stepped, ExploreOptions::Fold::Yes);
    QVERIFY(model);
    Explorer explorer(**model, {});
    const ExploreResult result = explorer.run();
    QVERIFY(result.complete());

    struct Ends {
        std::uint64_t schedules = 0;
        std::size_t shortest = SIZE_MAX;
        std::vector<Move> witness;
    };
    std::map<std::string, Ends> expected; // by what can be seen in the end
    const auto textOf = [](const std::vector<FinalDocument>& documents, std::uint32_t succeeded,
                           std::uint32_t gaveUp) {
        std::string text = std::to_string(succeeded) + ' ' + std::to_string(gaveUp);
        for (const FinalDocument& document : documents)
            text += ' ' + std::to_string(document.live) + ' ' + std::to_string(document.version.value) + ' ' +
                    std::to_string(document.token.seqNo.value) + ' ' + std::string(document.source.view());
        return text;
    };
    std::uint64_t all = 0;
    std::vector<Move> moves;
    bruteForce(RaceState((*model)->sharedSetup()), moves,
               [&](const RaceState& end, const std::vector<Move>& schedule) {
                   std::uint32_t succeeded = 0;
                   std::uint32_t gaveUp = 0;
                   for (std::uint32_t i = 0; i < end.workerCount(); ++i) {
                       succeeded += end.actor(i).worker.succeeded();
                       gaveUp += end.actor(i).worker.gaveUp();
                   }
                   RaceState state((*model)->sharedSetup());
                   bool lost = false;
                   for (const Move& move : schedule) {
                       for (const Event& event : state.take(move).events)
                           lost = lost || isLostUpdate(event);
                   }
                   ++all;
                   Ends& ends =
                       expected[(lost ? "lost " : "") + textOf(end.store().documents(), succeeded, gaveUp)];
                   ++ends.schedules;
                   if (schedule.size() < ends.shortest) { // enumerated in the order of the workers
                       ends.shortest = schedule.size();
                       ends.witness = schedule;
                   }
               });
    QCOMPARE(number(result.schedules), QString::number(all));
    QCOMPARE(result.outcomes.size(), expected.size());
    for (const OutcomeCount& outcome : result.outcomes) {
        const RaceOutcome& end = (*model)->describe(outcome.outcome);
        const auto found =
            expected.find((end.lostUpdate ? "lost " : "") + textOf(end.documents, end.succeeded, end.gaveUp));
        QVERIFY(found != expected.end());
        QCOMPARE(number(outcome.schedules), QString::number(found->second.schedules));
        QCOMPARE(outcome.shortest, found->second.shortest);
        QCOMPARE(outcome.witness, found->second.witness);
    }
}

void TestExplorer::everyWitnessReplaysToItsOutcome()
{
    for (const Guard guard : {Guard::None, Guard::BySeqNo}) {
        RacePlan plan = workers(4, 2, guard, RetryKind::Immediate, 2);
        plan.groups.push_back(group("deleter", 1, Guard::BySeqNo));
        plan.groups.back().program.kind = ProgramKind::Delete;
        for (const Strategy::Kind kind :
             {Strategy::Kind::All, Strategy::Kind::Bounded, Strategy::Kind::Random}) {
            ExploreOptions options;
            options.strategy.kind = kind;
            options.strategy.n = kind == Strategy::Kind::Bounded ? 1 : 500;
            auto model = WorkerModel::make(plan, {}, options.fold);
            QVERIFY(model);
            Explorer explorer(**model, options);
            const Census taken = describe(explorer.run(), **model);
            QVERIFY(taken.outcomes.size() > 3);
            for (std::size_t i = 0; i < taken.outcomes.size(); ++i) {
                const auto setup = setupOf(plan);
                const auto schedule = parseSchedule(taken.witnesses[i], *setup);
                QVERIFY(schedule);
                QCOMPARE(schedule->items.size(), taken.result.outcomes[i].shortest);
                SteppedRace race(setup);
                QVERIFY(race.play(*schedule));
                QVERIFY(race.state().ended());
                const FinalDocument found = race.state().store().documents().front();
                const FinalDocument& expected = taken.outcomes[i].documents.front();
                QCOMPARE(found.token, expected.token);
                QCOMPARE(found.live, expected.live);
                QVERIFY(found.source == expected.source);
                bool lost = false;
                for (const Event& event : race.events())
                    lost = lost || isLostUpdate(event);
                QCOMPARE(lost, taken.outcomes[i].lostUpdate);
            }
        }
    }
}

void TestExplorer::brokenRulesAreFoundWithTheShortestWitness()
{
    const auto shortest = [](DecideFunction rule, int k, std::uint32_t updates) -> std::string {
        SteppedOptions stepped;
        stepped.rule = rule;
        const Census taken = census(workers(k, 2, Guard::BySeqNo, RetryKind::Immediate, updates), stepped);
        std::string witness = "none";
        std::size_t steps = SIZE_MAX;
        for (std::size_t i = 0; i < taken.outcomes.size(); ++i) {
            if (taken.outcomes[i].lostUpdate && taken.result.outcomes[i].shortest < steps) {
                steps = taken.result.outcomes[i].shortest;
                witness = taken.witnesses[i];
            }
        }
        return witness;
    };
    QCOMPARE(shortest(&decide, 3, 2), std::string("none"));
    QCOMPARE(shortest(&acceptsStaleTokens, 2, 1), std::string("A B A B"));
    QCOMPARE(shortest(&acceptsTheLastButOne, 2, 1), std::string("A B A B"));
    // And the goal search stops at the loss itself.
    SteppedOptions stepped;
    stepped.rule = &acceptsStaleTokens;
    const auto setup = setupOf(workers(3, 2, Guard::BySeqNo, RetryKind::Immediate), stepped);
    const GoalPath path = findGoal(RaceState(setup), *Condition::parse("lost update", *setup));
    QCOMPARE(toText(path.moves, *setup), std::string("A B A B"));
    // The judge convicts what the explorer found.
    SteppedRace race(setup);
    QVERIFY(race.play(*parseSchedule("A B A B", *setup)));
    const Verdict verdict = check(historyFromEvents(race.events(), *setup->names()));
    QCOMPARE(verdict.storeFaults(), std::uint64_t(1));
}

void TestExplorer::twoThreadsFindTheSame()
{
    const RacePlan plan = workers(5, 3, Guard::None, RetryKind::Immediate, 1);
    ExploreOptions one;
    one.fold = ExploreOptions::Fold::No;
    ExploreOptions two = one;
    two.threads = 2;
    const Census alone = census(plan, {}, one);
    const Census together = census(plan, {}, two);
    QVERIFY(alone.result.states > 10'000);
    QCOMPARE(together.result.states, alone.result.states);
    QCOMPARE(together.result.transitions, alone.result.transitions);
    QCOMPARE(number(together.result.schedules), number(alone.result.schedules));
    QCOMPARE(together.result.outcomes.size(), alone.result.outcomes.size());
    for (std::size_t i = 0; i < alone.result.outcomes.size(); ++i) {
        QCOMPARE(together.result.outcomes[i].outcome, alone.result.outcomes[i].outcome);
        QCOMPARE(number(together.result.outcomes[i].schedules), number(alone.result.outcomes[i].schedules));
        QCOMPARE(together.witnesses[i], alone.witnesses[i]);
    }
}

// Large enough for an index that both threads fill anew.
void TestExplorer::twoThreadsGrowTheTableTogether()
{
    const RacePlan plan = workers(6, 3, Guard::None, RetryKind::Immediate, 1);
    ExploreOptions one;
    one.fold = ExploreOptions::Fold::No;
    one.count = ExploreOptions::Count::No;
    ExploreOptions two = one;
    two.threads = 2;
    const Census alone = census(plan, {}, one);
    const Census together = census(plan, {}, two);
    QVERIFY2(alone.result.states > 100'000, std::to_string(alone.result.states).c_str());
    QCOMPARE(together.result.states, alone.result.states);
    QCOMPARE(together.result.transitions, alone.result.transitions);
    QCOMPARE(together.result.depth, alone.result.depth);
    QCOMPARE(together.result.terminals, alone.result.terminals);
    QCOMPARE(together.result.outcomes.size(), alone.result.outcomes.size());
}

void TestExplorer::limitsAreTold()
{
    const RacePlan plan = workers(6, 3, Guard::BySeqNo, RetryKind::None);
    ExploreOptions options = unfolded();
    options.limits.states = 5000;
    const Census few = census(plan, {}, options);
    QCOMPARE(int(few.result.end), int(ExploreEnd::StateLimit));
    QVERIFY(!few.result.complete());
    QVERIFY(!few.result.counted);
    QVERIFY(few.result.states >= 5000 && few.result.states < 6000);
    QCOMPARE(name(few.result.end), std::string_view("state limit reached"));

    options.limits.states = 1'000'000;
    options.limits.bytes = 500'000;
    QCOMPARE(int(census(plan, {}, options).result.end), int(ExploreEnd::MemoryLimit));

    options.limits.bytes = std::size_t(1) << 30;
    options.limits.time = 1;
    QCOMPARE(int(census(plan, {}, options).result.end), int(ExploreEnd::TimeLimit));

    ExploreOptions walks;
    walks.strategy.kind = Strategy::Kind::Random;
    walks.strategy.n = 1'000'000'000;
    walks.limits.steps = 20'000;
    const Census walked = census(plan, {}, walks);
    QCOMPARE(int(walked.result.end), int(ExploreEnd::StepLimit));
    QVERIFY(walked.result.sampled);
}

void TestExplorer::cancelEndsAtOnce()
{
    auto model =
        WorkerModel::make(workers(8, 4, Guard::None, RetryKind::Immediate, 3), {}, ExploreOptions::Fold::No);
    QVERIFY(model);
    ExploreOptions options = unfolded();
    options.threads = 2;
    Explorer explorer(**model, options);
    ExploreResult result;
    std::jthread thread([&] { result = explorer.run(); });
    while (explorer.progress().states < 1000)
        std::this_thread::yield();
    explorer.cancel();
    thread.join();
    QCOMPARE(int(result.end), int(ExploreEnd::Cancelled));
    QVERIFY(!result.complete());
    QCOMPARE(explorer.progress().phase, ExploreProgress::Phase::Done);
}

void TestExplorer::pauseHoldsAndResumeGoesOn()
{
    auto model =
        WorkerModel::make(workers(5, 3, Guard::BySeqNo, RetryKind::None), {}, ExploreOptions::Fold::No);
    QVERIFY(model);
    Explorer explorer(**model, unfolded());
    explorer.pause();
    ExploreResult result;
    std::jthread thread([&] { result = explorer.run(); });
    while (explorer.progress().phase == ExploreProgress::Phase::Ready)
        std::this_thread::yield();
    QVERIFY(explorer.progress().paused);
    QVERIFY(explorer.progress().states <= 1);
    explorer.resume();
    thread.join();
    QVERIFY(result.complete());
    QCOMPARE(result.states, std::uint64_t(12904));
}

void TestExplorer::randomAndPctAreTheirSeedsAndSaySo()
{
    const RacePlan plan = workers(3, 2, Guard::None, RetryKind::None);
    for (const Strategy::Kind kind : {Strategy::Kind::Random, Strategy::Kind::Pct}) {
        ExploreOptions options;
        options.strategy.kind = kind;
        options.strategy.n = kind == Strategy::Kind::Random ? 1000 : 3;
        options.strategy.runs = 1000;
        const Census first = census(plan, {}, options);
        const Census again = census(plan, {}, options);
        QVERIFY(first.result.sampled && !first.result.complete());
        QCOMPARE(number(first.result.schedules), QStringLiteral("1000"));
        QCOMPARE(first.outcomes.size(), again.outcomes.size());
        for (std::size_t i = 0; i < first.outcomes.size(); ++i) {
            QCOMPARE(number(first.result.outcomes[i].schedules), number(again.result.outcomes[i].schedules));
            QCOMPARE(first.witnesses[i], again.witnesses[i]);
        }
    }
    // A walk by lot is serial with probability 1/2 for two workers of two steps, while a third of the
    // schedules are.
    ExploreOptions options;
    options.strategy.kind = Strategy::Kind::Random;
    options.strategy.n = 20'000;
    const Census two = census(workers(2, 2, Guard::None, RetryKind::None), {}, options);
    const double serial = two.result.outcomes[0].schedules.toDouble() / 20'000;
    QVERIFY2(std::abs(serial - 0.5) < 0.02, qPrintable(QString::number(serial)));
}

// One preemption is depth 2: pct:2 finds the lost update of two workers in a good part of its runs.
void TestExplorer::pctFindsWhatIsDeep()
{
    ExploreOptions options;
    options.strategy.kind = Strategy::Kind::Pct;
    options.strategy.n = 2;
    options.strategy.runs = 2000;
    const Census taken = census(workers(2, 6, Guard::None, RetryKind::None), stepsOf(6), options);
    double lost = 0;
    for (std::size_t i = 0; i < taken.outcomes.size(); ++i)
        lost += taken.outcomes[i].lostUpdate ? taken.result.outcomes[i].schedules.toDouble() : 0;
    QVERIFY2(lost / 2000 >= 1.0 / (2 * 12), qPrintable(QString::number(lost)));
}

void TestExplorer::goalsInTheFewestSteps_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<QString>("goal");
    QTest::addColumn<QString>("path");
    QTest::newRow("a lost update") << int(Guard::None) << "lost update"
                                   << "A B A B";
    QTest::newRow("none to be had") << int(Guard::BySeqNo) << "lost update"
                                    << "impossible";
    QTest::newRow("a conflict") << int(Guard::BySeqNo) << "conflict"
                                << "A B A B";
    QTest::newRow("A's conflict") << int(Guard::BySeqNo) << "A conflict"
                                  << "A B B A";
    QTest::newRow("B wins") << int(Guard::BySeqNo) << "B wins"
                            << "A B B";
    QTest::newRow("a predicate") << int(Guard::BySeqNo) << "in_stock <= 998"
                                 << "A A B B";
    QTest::newRow("a version") << int(Guard::None) << "_version == 2 and in_stock == 999"
                               << "A A";
    QTest::newRow("too much") << int(Guard::None) << "in_stock < 998"
                              << "impossible";
}

void TestExplorer::goalsInTheFewestSteps()
{
    QFETCH(int, guard);
    QFETCH(QString, goal);
    QFETCH(QString, path);
    const auto setup = setupOf(workers(2, 2, Guard(guard), RetryKind::Immediate));
    const auto condition = Condition::parse(goal.toStdString(), *setup);
    QVERIFY(condition);
    const GoalPath found = findGoal(RaceState(setup), *condition);
    if (path == QLatin1String("impossible")) {
        QCOMPARE(int(found.end), int(GoalPath::End::Impossible));
        return;
    }
    QCOMPARE(int(found.end), int(GoalPath::End::Found));
    QCOMPARE(QString::fromStdString(toText(found.moves, *setup)), path);
}

void TestExplorer::theMostConflicts()
{
    // Each commit can refuse all others once: k (k - 1) / 2.
    for (const int k : {2, 3, 4}) {
        auto model = WorkerModel::make(workers(k, 2, Guard::BySeqNo, RetryKind::Immediate), {},
                                       ExploreOptions::Fold::Yes);
        QVERIFY(model);
        Explorer explorer(**model, {});
        explorer.run();
        const auto most = explorer.mostConflicts();
        QVERIFY(most);
        QCOMPARE(most->conflicts, std::uint32_t(k * (k - 1) / 2));
        RaceState state((*model)->sharedSetup());
        std::uint32_t conflicts = 0;
        for (const Move& move : most->witness) {
            for (const Event& event : state.take(move).events)
                conflicts += event.kind == EventKind::Conflict;
        }
        QVERIFY(state.ended());
        QCOMPARE(conflicts, most->conflicts);
    }
}

void TestExplorer::guardsSideBySide()
{
    const auto compared = compareGuards(workers(3, 2, Guard::None, RetryKind::None),
                                        {Guard::None, Guard::ByVersion, Guard::BySeqNo}, {}, {});
    QVERIFY(compared);
    QCOMPARE(compared->size(), std::size_t(3));
    const auto lost = [](const RaceOutcome& outcome) { return std::int64_t(outcome.lostUpdate); };
    QCOMPARE(byNumber((*compared)[0].census, lost), QStringLiteral("0: 6, 1: 84"));
    QCOMPARE(byNumber((*compared)[1].census, lost), QStringLiteral("0: 90"));
    QCOMPARE(byNumber((*compared)[2].census, lost), QStringLiteral("0: 90"));
}

// The old guard by version cannot see a failover that the token does see, whenever it happens.
void TestExplorer::timedEventsMayHappenAtAnyTime()
{
    for (const Guard guard : {Guard::ByVersion, Guard::BySeqNo}) {
        RacePlan plan = workers(2, 2, guard, RetryKind::Immediate);
        ScriptedEvent write;
        write.trigger = ScriptedEvent::Trigger::AtTime;
        write.time = 1;
        write.action = ScriptedEvent::Action::Write;
        write.source = R"({"in_stock":2000})";
        write.acknowledged = false;
        ScriptedEvent failOver;
        failOver.trigger = ScriptedEvent::Trigger::AtTime;
        failOver.time = 2;
        failOver.action = ScriptedEvent::Action::FailOver;
        failOver.operations = 1;
        plan.script = {write, failOver};
        const Census taken = census(plan);
        QVERIFY(taken.result.complete());
        QVERIFY(!taken.notes.empty());
        bool lost = false;
        for (std::size_t i = 0; i < taken.outcomes.size(); ++i) {
            lost = lost || taken.outcomes[i].lostUpdate;
            QVERIFY(taken.witnesses[i].find("!event") != std::string::npos);
            SteppedOptions asMoves;
            asMoves.timed = SteppedOptions::Timed::AsMoves;
            const auto setup = setupOf(plan, asMoves);
            SteppedRace race(setup);
            QVERIFY(race.play(*parseSchedule(taken.witnesses[i], *setup)));
            QVERIFY(race.state().ended());
            QVERIFY(race.state().store().documents().front().source ==
                    taken.outcomes[i].documents.front().source);
        }
        QCOMPARE(lost, guard == Guard::ByVersion);
    }
}

void TestExplorer::theStateGraphIsFoldedAndAggregated()
{
    auto model =
        WorkerModel::make(workers(2, 2, Guard::BySeqNo, RetryKind::None), {}, ExploreOptions::Fold::No);
    QVERIFY(model);
    Explorer explorer(**model, unfolded());
    const ExploreResult result = explorer.run();
    const StateGraph graph = stateGraph(explorer);
    QCOMPARE(graph.nodes.size(), std::size_t(13));
    QCOMPARE(graph.edges.size(), std::size_t(14));
    QVERIFY(!graph.aggregated);
    int ends = 0;
    for (const GraphNode& node : graph.nodes) {
        ends += node.outcome.has_value();
        QVERIFY(!node.outcome || *node.outcome < result.outcomes.size());
        QVERIFY(node.column <= 2);
    }
    QCOMPARE(ends, 3);
    QCOMPARE(graph.witnesses.size(), result.outcomes.size());
    for (std::size_t outcome = 0; outcome < graph.witnesses.size(); ++outcome) {
        const std::vector<std::uint32_t>& path = graph.witnesses[outcome];
        QCOMPARE(path.size(), result.outcomes[outcome].shortest + 1);
        QCOMPARE(path.front(), 0u);
        QCOMPARE(graph.nodes[path.back()].outcome, std::optional(std::uint32_t(outcome)));
        for (std::size_t step = 1; step < path.size(); ++step)
            QVERIFY(std::any_of(graph.edges.begin(), graph.edges.end(), [&](const GraphEdge& edge) {
                return edge.from == path[step - 1] && edge.to == path[step];
            }));
    }
    QVERIFY(toDot(graph).find("409") != std::string::npos);
    const StateGraph blobs = stateGraph(explorer, 5);
    QVERIFY(blobs.aggregated);
    std::uint64_t states = 0;
    for (const GraphNode& node : blobs.nodes)
        states += node.states;
    QCOMPARE(states, std::uint64_t(13));
    QVERIFY(blobs.nodes.size() < 13);
}

void TestExplorer::explorationStartsAnywhere()
{
    const auto setup = setupOf(workers(2, 2, Guard::None, RetryKind::None));
    SteppedRace race(setup);
    QVERIFY(race.play(*parseSchedule("A B", *setup)));
    WorkerModel model(race.state(), ExploreOptions::Fold::Yes);
    Explorer explorer(model, {});
    const ExploreResult result = explorer.run();
    QCOMPARE(number(result.schedules), QStringLiteral("2"));
    QCOMPARE(result.outcomes.size(), std::size_t(1));
    QVERIFY(model.describe(result.outcomes[0].outcome).lostUpdate);
    QCOMPARE(toText(result.outcomes[0].witness, *setup), std::string("A B"));
    const GoalPath path = findGoal(race.state(), *Condition::parse("lost update", *setup));
    QCOMPARE(toText(path.moves, *setup), std::string("A B"));
}

// Each worker adds an order of its own to a list. With all answers each order is there once, whatever the
// schedule; when an answer gets lost, or the network repeats the request, one may be there twice.
void TestExplorer::whatIsThereTwiceIsTold_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("twice");
    QTest::newRow("nothing goes wrong") << "" << false;
    QTest::newRow("an answer is lost") << "!lose:A" << true;
    QTest::newRow("a request arrives twice") << "!duplicate:B" << true;
    QTest::newRow("a worker crashes") << "!crash:A" << false;
}

void TestExplorer::whatIsThereTwiceIsTold()
{
    QFETCH(QString, before);
    QFETCH(bool, twice);
    RacePlan plan = workers(2, 1, Guard::None, RetryKind::Fixed);
    GroupPlan& group = plan.groups.front();
    group.program.kind = ProgramKind::UpdateApi;
    group.program.modification = {Modification::Kind::Append, "orders", 0, std::nullopt, R"("${worker}")"};
    plan.documents.front().source = R"({"orders":[]})";
    plan.invariants = {{InvariantPlan::Kind::EachOnce, 0, "orders", 0}};
    const auto setup = setupOf(plan);
    SteppedRace race(setup);
    QVERIFY(race.play(*parseSchedule(before.toStdString(), *setup)));
    WorkerModel model(race.state(), ExploreOptions::Fold::Yes);
    Explorer explorer(model, {});
    const ExploreResult result = explorer.run();
    QVERIFY(result.complete());
    bool found = false;
    for (const OutcomeCount& outcome : result.outcomes) {
        const RaceOutcome& end = model.describe(outcome.outcome);
        if (end.brokenInvariant.empty())
            continue;
        found = true;
        QVERIFY2(end.brokenInvariant.find("orders of ") == 0 &&
                     end.brokenInvariant.find(" twice") != std::string::npos,
                 end.brokenInvariant.c_str());
        // And the witness leads there.
        SteppedRace replayed = race;
        for (const Move& move : outcome.witness)
            QVERIFY(replayed.take(move));
        const std::string text(replayed.state().store().documents().front().source.view());
        const std::string name = setup->members()[before.endsWith(u'A') ? 0 : 1].name;
        const std::size_t first = text.find(name);
        QVERIFY2(first != std::string::npos && text.find(name, first + 1) != std::string::npos, text.c_str());
    }
    QCOMPARE(found, twice);
}

void TestExplorer::tooManyWorkersAreRefusedWithAWayOn()
{
    const auto taken = takeCensus(workers(10'000, 2, Guard::None, RetryKind::None), {}, {});
    QVERIFY(!taken);
    QVERIFY(taken.error().message.find("10000 workers are too many") != std::string::npos);
    QVERIFY(taken.error().message.find("give a smaller number") != std::string::npos);
}

void TestExplorer::endlessRacesAreCut()
{
    RacePlan plan = workers(2, 2, Guard::BySeqNo, RetryKind::Immediate, 0);
    plan.duration = 1'000'000'000;
    const Census taken = census(plan);
    QCOMPARE(number(taken.result.schedules), QStringLiteral("6"));
    QCOMPARE(taken.notes.size(), std::size_t(2));
    // A rule that refuses everything: workers go round in circles, and that is said.
    SteppedOptions stepped;
    stepped.rule = [](const CurrentDocument& current, const WriteRequest&) -> Decision {
        Conflict conflict;
        conflict.current = current.token;
        conflict.currentVersion = current.version;
        return conflict;
    };
    const Census circles = census(workers(2, 2, Guard::BySeqNo, RetryKind::Immediate), stepped);
    QVERIFY(circles.result.endless);
    QVERIFY(!circles.result.counted);
    QCOMPARE(circles.outcomes.size(), std::size_t(0));
}

void TestExplorer::strategiesAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column"); // of the error; 0: none
    QTest::newRow("all") << "all" << 0;
    QTest::newRow("bounded") << "bounded:2" << 0;
    QTest::newRow("random") << "random:1000" << 0;
    QTest::newRow("pct") << "pct:3" << 0;
    QTest::newRow("traces") << "traces" << 0;
    QTest::newRow("unknown") << "some" << 1;
    QTest::newRow("no number") << "bounded" << 8;
    QTest::newRow("bad number") << "random:x" << 8;
    QTest::newRow("zero runs") << "random:0" << 8;
    QTest::newRow("number too many") << "all:3" << 4;
}

void TestExplorer::strategiesAsText()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto strategy = parseStrategy(text.toStdString());
    QCOMPARE(strategy.has_value(), column == 0);
    if (strategy)
        QCOMPARE(QString::fromStdString(toText(*strategy)), text);
    else
        QCOMPARE(strategy.error().column, column);
}

void TestExplorer::manySymmetricWorkersAreFew()
{
    GroupPlan visitors = group("visitors", 8, Guard::BySeqNo);
    visitors.retry = RetryPolicy{RetryKind::Immediate, 0, 0, 5};
    const Census taken = census(shop({visitors}, 1000));
    QVERIFY(taken.result.complete());
    QVERIFY(taken.result.folded);
    QVERIFY2(taken.result.states < 1'000'000, qPrintable(QString::number(taken.result.states)));
    QVERIFY(taken.result.schedules > BigCount(1'000'000'000'000));
}

QTEST_GUILESS_MAIN(TestExplorer)
#include "tst_explorer.moc"
