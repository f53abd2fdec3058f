// SPDX-License-Identifier: GPL-3.0-or-later
// The backoff lab: the published reference model, to the figure; and the fast simulation against the worker
// machine.
#include "race/lab.h"
#include "race/lab_reference.h"
#include "race/lab_reference_table.h"
#include "race/lab_text.h"
#include "race/lab_theory.h"
#include "race/virtual_race.h"
#include "store/store.h"
#include "test_seed.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace racescope;

namespace {

LabPolicy policy(const char* text)
{
    return *parseLabPolicy(text);
}

LabModel modelWith(DelayLaw delay)
{
    LabModel model;
    model.world.delay = delay;
    return model;
}

LabModel inStep()
{
    return modelWith({DelayLaw::Kind::Constant, 10'000'000, 0});
}

LabRun runOnce(const LabModel& model, const char* policyText, std::uint32_t clients, std::uint64_t seed = 1)
{
    LabHistograms histograms;
    return LabSimulation(model, policy(policyText), clients).run(seed, histograms);
}

LabResult cellOf(const LabModel& model, const char* policyText, std::uint32_t clients, std::uint32_t runs)
{
    LabPlan plan;
    plan.model = model;
    plan.clients = {clients};
    plan.policies = {policy(policyText)};
    plan.runs = runs;
    return runLab(plan).front();
}

// |mean - expected| in the unit that both means scatter by.
double farAway(double mean, double expected, double sd, double runs)
{
    return std::fabs(mean - expected) / std::sqrt(sd * sd / runs + sd * sd / kReferenceRuns);
}

struct Recording {
    TraceOptions options{.collectorThread = false};
    Trace trace{options};
    std::vector<std::vector<Event>> lanes() const
    {
        std::vector<std::vector<Event>> all;
        const Snapshot snapshot = trace.snapshot();
        for (const LaneView& lane : snapshot.lanes()) {
            all.emplace_back();
            for (std::size_t i = 0; i < lane.size(); ++i)
                all.back().push_back(lane.at(i));
        }
        return all;
    }
};

// The same race by the worker machine on the embedded store.
struct MachineRun {
    Recording recording;
    ManualClock clock;
    Store store{clock, 1, &decide};
    RaceProgress progress;
    Nanos elapsed = 0;
    QString problem;
    MachineRun(RacePlan plan, VirtualWorld world)
    {
        if (const auto made = populate(store, plan); !made)
            problem = QString::fromStdString(made.error().text());
        const auto target = makeStoreTarget(store, recording.trace);
        VirtualRace race(std::move(plan), world, *target, recording.trace, clock);
        if (const auto ready = race.prepare(); !ready)
            problem = QString::fromStdString(ready.error().text());
        race.run();
        progress = race.progress();
        elapsed = race.elapsed();
    }
};

} // namespace

class TestLab : public QObject {
    Q_OBJECT
private slots:
    void formulasAreComputed_data();
    void formulasAreComputed();
    void badFormulasAreTold_data();
    void badFormulasAreTold();
    void anyFormulaIsAWaitOrAnError();
    void formulaOfFullJitterCostsTheSame();
    void theReferenceTableIsReproduced();
    void clientsInStepTakeTheExactFigures_data();
    void clientsInStepTakeTheExactFigures();
    void aLoneClientMakesOneCallInFourDelays();
    void theFirstCeilingIsTwiceTheBase();
    void theDelayIsFolded();
    void theExponentSaturates();
    void decorrelatedBuildsOnTheCappedSleep();
    void attemptsAndSleepPerClientAreThePublishedOnes();
    void flawsOfTheModelHaveThePublishedSize_data();
    void flawsOfTheModelHaveThePublishedSize();
    void theFastSimulationIsTheWorkerMachine_data();
    void theFastSimulationIsTheWorkerMachine();
    void everyVersionIsWonOnce();
    void resultsDoNotDependOnTheNumberOfThreads();
    void aCancelledSweepKeepsWholeCellsOnly();
    void theCurvesHaveThePublishedValues();
    void anEmptyBucketGivesUp();
    void retryOnConflictIsTheServersOwn();
    void adaptivePoliciesWasteLessThanNone();
    void moreDocumentsMeanLessContention();
    void parametersOutOfRangeAreNamed_data();
    void parametersOutOfRangeAreNamed();
    void policiesAreReadWithTheirParameters();
    void adviceComparesWithNumbers();
    void tablesHaveALineACell();
    void publishedFiguresAreChecked();
    void bandsHoldEightOfTenRuns();
    void lawsReadBackAsTheyWereWritten();
};

void TestLab::theReferenceTableIsReproduced()
{
    LabPlan plan = referencePlan();
    plan.runs = 100;
    plan.seed = testSeed(2015);
    const std::vector<LabResult> results = runLab(plan);
    QCOMPARE(results.size(), std::size(kReference) * 5);
    double squares = 0;
    double most = 0;
    std::size_t at = 0;
    for (const ReferenceRow& row : kReference) {
        for (const ReferenceCell& cell : row.cells) {
            const LabResult& result = results[at++];
            QCOMPARE(int(result.clients), row.clients);
            const double calls = farAway(result.calls.mean, cell.calls, cell.callsSd, plan.runs);
            const double time = farAway(result.completionMs.mean, cell.ms, cell.msSd, plan.runs);
            const QString where = QStringLiteral("%1 clients, %2, seed %3: calls %4 (%5), %6 ms (%7)")
                                      .arg(row.clients)
                                      .arg(QString::fromStdString(result.policy))
                                      .arg(plan.seed)
                                      .arg(result.calls.mean)
                                      .arg(cell.calls)
                                      .arg(result.completionMs.mean)
                                      .arg(cell.ms);
            QVERIFY2(calls <= 4 && time <= 4, qPrintable(where));
            QVERIFY2(std::fabs(result.calls.sd / cell.callsSd - 1) < 0.45, qPrintable(where));
            squares += calls * calls + time * time;
            most = std::max({most, calls, time});
        }
    }
    const double rms = std::sqrt(squares / (2 * double(results.size())));
    QVERIFY2(rms > 0.7 && rms < 1.3,
             qPrintable(QStringLiteral("root mean square %1, most %2").arg(rms).arg(most)));
}

void TestLab::publishedFiguresAreChecked()
{
    LabPlan plan = referenceCheckPlan();
    QCOMPARE(plan.runs, 400U);
    plan.runs = 60;
    std::vector<LabResult> results = runLab(plan);
    std::vector<ReferenceCheck> checks = checkAgainstReference(results);
    QCOMPARE(checks.size(), std::size_t(190));
    for (const ReferenceCheck& check : checks) {
        QVERIFY2(check.passes(), qPrintable(QStringLiteral("%1 %2: %3 against %4 +- %5")
                                                .arg(QString::fromStdString(check.policy))
                                                .arg(check.clients)
                                                .arg(check.measured)
                                                .arg(check.published)
                                                .arg(check.tolerance)));
        QVERIFY(check.tolerance > 0 && check.tolerance < 0.35 * check.published);
    }
    const std::vector<ReferenceCheck> exact = checkInStep();
    QCOMPARE(exact.size(), std::size_t(24));
    for (const ReferenceCheck& check : exact)
        QVERIFY(check.isExact && check.passes());
    QVERIFY(referenceText(checks).ends_with("190 of 190 figures agree with the published ones.\n"));
    const std::string csv = referenceCsv(exact);
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 25);
    QVERIFY(csv.find("in step,100,exponential,completion_ms,188550.000,188550.000,0.000,yes\n") !=
            std::string::npos);
    // A lab that is two percent off is not believed.
    plan.runs = 400;
    for (LabResult& result : results) {
        result.runs = 400;
        result.calls.mean *= 1.04;
    }
    const auto broken = checkAgainstReference(results);
    QVERIFY(std::any_of(broken.begin(), broken.end(), [](const ReferenceCheck& c) { return !c.passes(); }));
    results.front().policy = "full:7";
    QCOMPARE(checkAgainstReference(results).size(), std::size_t(188));
}

void TestLab::bandsHoldEightOfTenRuns()
{
    const LabResult result = cellOf(LabModel(), "full", 20, 200);
    QVERIFY(result.callsSpread.p10 < result.calls.mean && result.calls.mean < result.callsSpread.p90);
    QVERIFY(result.completionMsSpread.p10 < result.completionP50Ms);
    QVERIFY(result.completionP50Ms < result.completionMsSpread.p90);
    QVERIFY(result.completionMsSpread.p90 <= result.completionP95Ms);
    QCOMPARE(result.attemptsSpread.size(), std::size_t(result.attemptsP99 + 1));
    double all = 0;
    for (const std::uint64_t count : result.attempts)
        all += double(count);
    std::size_t within = 0;
    for (std::size_t n = 1; n < result.attemptsSpread.size(); ++n) {
        const double share = double(result.attempts[n]) / all;
        QVERIFY(result.attemptsSpread[n].p10 <= result.attemptsSpread[n].p90);
        within += share >= result.attemptsSpread[n].p10 && share <= result.attemptsSpread[n].p90;
    }
    QVERIFY(within + 1 >= result.attemptsSpread.size() - 1);
    // One run has no spread.
    const LabResult one = cellOf(LabModel(), "full", 20, 1);
    for (std::size_t n = 1; n < one.attemptsSpread.size(); ++n)
        QCOMPARE(one.attemptsSpread[n].p10, double(one.attempts[n]) / 20);
}

void TestLab::clientsInStepTakeTheExactFigures_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<qulonglong>("calls");
    QTest::addColumn<qlonglong>("noneMs");
    QTest::addColumn<qlonglong>("exponentialMs");
    QTest::newRow("2") << 2 << 3ULL << 80LL << 90LL;
    QTest::newRow("5") << 5 << 15ULL << 200LL << 350LL;
    QTest::newRow("10") << 10 << 55ULL << 400LL << 4950LL;
    QTest::newRow("20") << 20 << 210ULL << 800LL << 25350LL;
    QTest::newRow("100") << 100 << 5050ULL << 4000LL << 188550LL;
}

void TestLab::clientsInStepTakeTheExactFigures()
{
    QFETCH(int, clients);
    QFETCH(qulonglong, calls);
    QFETCH(qlonglong, noneMs);
    QFETCH(qlonglong, exponentialMs);
    const auto n = std::uint32_t(clients);
    for (const DelayLaw::Kind kind : {DelayLaw::Kind::Constant, DelayLaw::Kind::Normal}) {
        const LabModel model = modelWith({kind, 10'000'000, 0});
        const LabRun none = runOnce(model, "none", n);
        QCOMPARE(qulonglong(none.calls), calls);
        QCOMPARE(qlonglong(none.completion), noneMs * 1'000'000);
        const LabRun exponential = runOnce(model, "exponential", n);
        QCOMPARE(qulonglong(exponential.calls), calls);
        QCOMPARE(qlonglong(exponential.completion), exponentialMs * 1'000'000);
    }
    const DelayLaw delay = inStep().world.delay;
    QCOMPARE(lockStep(delay, n).calls, double(calls));
    QCOMPARE(lockStep(delay, n).completionMs, double(noneMs));
    QCOMPARE(lockStepExponential(delay, n, 5'000'000, 2'000'000'000).completionMs, double(exponentialMs));
}

void TestLab::aLoneClientMakesOneCallInFourDelays()
{
    for (const LabPolicy& each : referencePolicies()) {
        const LabRun run = runOnce(inStep(), each.label.c_str(), 1);
        QCOMPARE(run.calls, 1ULL);
        QCOMPARE(run.completion, Nanos(40'000'000));
        QCOMPARE(run.slept, Nanos(0));
    }
}

// Trap 1: with an exponent from 0, full jitter makes 875 calls at 100 clients, not 796.
void TestLab::theFirstCeilingIsTwiceTheBase()
{
    const LabRun two = runOnce(inStep(), "exponential", 2);
    QCOMPARE(two.slept, Nanos(10'000'000));
    const LabResult full = cellOf({}, "full", 100, 100);
    QVERIFY2(std::fabs(full.calls.mean - 795.8) < 8, qPrintable(QString::number(full.calls.mean)));
}

// Trap 2: folded, not cut: the mean of |Normal(0, 1)| is sqrt(2 / pi), no delay is negative and hardly any is
// zero.
void TestLab::theDelayIsFolded()
{
    Random random(testSeed(7));
    const DelaySampler folded({DelayLaw::Kind::Normal, 0, 1'000'000'000});
    const DelaySampler usual({});
    const DelaySampler logNormal({DelayLaw::Kind::LogNormal, 10'000'000, 2'000'000});
    double sum = 0;
    double sums[3] = {};
    double squares[3] = {};
    constexpr int kDraws = 200'000;
    for (int i = 0; i < kDraws; ++i) {
        const Nanos drawn = folded.draw(random);
        QVERIFY(drawn >= 0);
        sum += double(drawn) / 1e9;
        const double draws[3] = {double(usual.draw(random)) / 1e6, double(logNormal.draw(random)) / 1e6,
                                 DelaySampler::standardNormal(random)};
        for (int k = 0; k < 3; ++k) {
            sums[k] += draws[k];
            squares[k] += draws[k] * draws[k];
        }
    }
    QVERIFY(std::fabs(sum / kDraws - std::sqrt(2 / 3.14159265358979)) < 0.01);
    const double means[3] = {10, 10, 0};
    const double deviations[3] = {2, 2, 1};
    for (int k = 0; k < 3; ++k) {
        const double mean = sums[k] / kDraws;
        QVERIFY(std::fabs(mean - means[k]) < 0.03);
        QVERIFY(std::fabs(std::sqrt(squares[k] / kDraws - mean * mean) - deviations[k]) < 0.03);
    }
}

// Trap 3: the last of 100 clients in step backs off 99 times.
void TestLab::theExponentSaturates()
{
    LabHistograms histograms;
    const LabRun run = LabSimulation(inStep(), policy("exponential"), 100).run(1, histograms);
    QCOMPARE(histograms.mostAttempts, 100ULL);
    QVERIFY(run.completion < Nanos(4'000'000'000) + 100 * Nanos(2'000'000'000));
}

// Trap 4: no sleep is beyond three times the one before, nor beyond the cap, and the first is at most 15 ms.
void TestLab::decorrelatedBuildsOnTheCappedSleep()
{
    std::map<std::uint32_t, Nanos> previous;
    int capped = 0;
    LabHistograms histograms;
    LabSimulation(LabModel{}, policy("decorrelated:5,100"), 100).run(3, histograms, [&](const LabStep& step) {
        if (step.kind != LabStep::Kind::Backoff)
            return;
        const Nanos slept = step.end - step.begin;
        const auto known = previous.emplace(step.client, 5'000'000).first;
        QVERIFY(slept >= 5'000'000 && slept <= std::min<Nanos>(100'000'000, 3 * known->second));
        capped += slept == 100'000'000 ? 1 : 0;
        known->second = slept;
    });
    QVERIFY(capped > 10);
}

void TestLab::attemptsAndSleepPerClientAreThePublishedOnes()
{
    const struct {
        const char* name;
        double attempts;
        double slept;
    } rows[] = {{"none", 24.2, 0},
                {"exponential", 18.6, 22734},
                {"full", 8.0, 1148},
                {"equal", 8.1, 1832},
                {"decorrelated", 10.0, 863}};
    for (const auto& row : rows) {
        const LabResult result = cellOf({}, row.name, 100, 100);
        QVERIFY2(std::fabs(result.attemptsMean - row.attempts) < 0.2, row.name);
        QVERIFY2(std::fabs(result.sleptMsPerClient - row.slept) <= row.slept * 0.02, row.name);
        QVERIFY2(result.attemptsP50 <= result.attemptsP99 && result.attemptsP99 <= result.attemptsMost,
                 row.name);
        QVERIFY2(result.fairness > 0.3 && result.fairness <= 1, row.name);
        QVERIFY2(result.clientP99Ms <= result.completionMostMs * 1.02, row.name);
    }
}

void TestLab::flawsOfTheModelHaveThePublishedSize_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QVector<double>>("figures"); // calls and ms by policy
    QTest::newRow("server takes 1 ms")
        << "service"
        << ":5,2000" << QVector<double>{2751, 5826, 1046, 29636, 842, 5978, 818, 7407, 1118, 6196};
    QTest::newRow("clients come over 1 s")
        << "spread"
        << ":5,2000" << QVector<double>{1386, 2129, 523, 7091, 574, 4469, 540, 4842, 687, 3982};
    QTest::newRow("delays spread by 4 ms")
        << "sd4"
        << ":5,2000" << QVector<double>{1849, 1645, 1127, 33666, 748, 4557, 743, 6027, 904, 4183};
    QTest::newRow("base 20") << ""
                             << ":20,2000"
                             << QVector<double>{2423, 2028, 1856, 67469, 635, 4997, 653, 6733, 704, 5060};
}

void TestLab::flawsOfTheModelHaveThePublishedSize()
{
    QFETCH(QString, change);
    QFETCH(QString, base);
    QFETCH(QVector<double>, figures);
    LabModel model;
    if (change == QLatin1String("service"))
        model.world.serviceTime = 1'000'000;
    if (change == QLatin1String("spread"))
        model.world.start = {StartLaw::Kind::Spread, 1'000'000'000};
    if (change == QLatin1String("sd4"))
        model.world.delay.deviation = 4'000'000;
    for (int i = 0; i < 5; ++i) {
        static const char* const names[] = {"none", "exponential", "full", "equal", "decorrelated"};
        const std::string text = names[i] + (i == 0 ? std::string() : base.toStdString());
        const LabResult result = cellOf(model, text.c_str(), 100, 100);
        const QString where = QStringLiteral("%1: %2 calls, %3 ms")
                                  .arg(QString::fromStdString(text))
                                  .arg(result.calls.mean)
                                  .arg(result.completionMs.mean);
        QVERIFY2(std::fabs(result.calls.mean / figures[2 * i] - 1) < 0.02, qPrintable(where));
        QVERIFY2(std::fabs(result.completionMs.mean / figures[2 * i + 1] - 1) < 0.06, qPrintable(where));
    }
}

void TestLab::theFastSimulationIsTheWorkerMachine_data()
{
    QTest::addColumn<QString>("policyText");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("clients");
    for (const char* text : {"none", "fixed:7", "linear:5,60", "exponential", "full", "equal", "decorrelated",
                             "aws", "sequence:10,3,25", "es_bulk", "formula:uniform(0,3*prev+5)",
                             "bucket:20,0.5", "bucket:3,0.1,1,50", "aimd", "adaptive"})
        QTest::newRow(text) << text << "" << 24;
    QTest::newRow("one client") << "full"
                                << "" << 1;
    QTest::newRow("in step") << "exponential"
                             << "constant" << 9;
    QTest::newRow("thinking") << "full"
                              << "think" << 12;
    QTest::newRow("several updates of several documents") << "equal"
                                                          << "documents" << 16;
    QTest::newRow("busy server, spread start") << "decorrelated"
                                               << "service" << 20;
    QTest::newRow("Poisson arrivals, log-normal delays") << "full"
                                                         << "poisson" << 20;
    QTest::newRow("giving up") << "full:5,2000,3"
                               << "documents" << 30;
    for (const char* text : {"bucket:8,0.5", "aimd", "aimd:2,50,4", "adaptive", "sequence:4,9,max=5"}) {
        QTest::newRow(qPrintable(QStringLiteral("several updates, %1").arg(text)))
            << text << "documents" << 16;
        QTest::newRow(qPrintable(QStringLiteral("busy server, %1").arg(text))) << text << "service" << 20;
        QTest::newRow(qPrintable(QStringLiteral("thinking, %1").arg(text))) << text << "think" << 12;
    }
}

void TestLab::theFastSimulationIsTheWorkerMachine()
{
    QFETCH(QString, policyText);
    QFETCH(QString, change);
    QFETCH(int, clients);
    LabModel model;
    if (change == QLatin1String("constant"))
        model.world.delay = {DelayLaw::Kind::Constant, 10'000'000, 0};
    if (change == QLatin1String("think"))
        model.think = {ThinkKind::Exponential, 3'000'000, 0};
    if (change == QLatin1String("documents")) {
        model.documents = 5;
        model.zipf = 1.1;
        model.updates = 3;
    }
    if (change == QLatin1String("service")) {
        model.world.serviceTime = 700'000;
        model.world.start = {StartLaw::Kind::Spread, 100'000'000};
    }
    if (change == QLatin1String("poisson")) {
        model.world.start = {StartLaw::Kind::Poisson, 8'000'000};
        model.world.delay = {DelayLaw::Kind::LogNormal, 10'000'000, 6'000'000};
    }
    const LabPolicy retry = policy(policyText.toStdString().c_str());
    const std::uint64_t seed = testSeed(11);
    const auto n = std::uint32_t(clients);
    Recording fast;
    const LabRun run = recordLabRun(model, retry, n, seed, 0, fast.trace);
    const MachineRun machine(labRacePlan(model, retry, n, labRunSeed(seed, n, 0)), model.world);
    QVERIFY2(machine.problem.isEmpty(), qPrintable(machine.problem));
    QCOMPARE(machine.progress.attempted, run.calls);
    QCOMPARE(machine.progress.reads, run.reads);
    QCOMPARE(machine.progress.succeeded, run.succeeded);
    QCOMPARE(machine.progress.gaveUp, run.gaveUp);
    QCOMPARE(machine.elapsed, run.completion);
    const auto expected = machine.recording.lanes();
    const auto actual = fast.lanes();
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t lane = 0; lane < expected.size(); ++lane) {
        QCOMPARE(actual[lane].size(), expected[lane].size());
        for (std::size_t i = 0; i < expected[lane].size(); ++i)
            QVERIFY2(actual[lane][i] == expected[lane][i],
                     qPrintable(QStringLiteral("lane %1, event %2, seed %3").arg(lane).arg(i).arg(seed)));
    }
    QCOMPARE(fingerprintOf(fast.trace.snapshot(), fast.trace.names()),
             fingerprintOf(machine.recording.trace.snapshot(), machine.recording.trace.names()));
}

void TestLab::everyVersionIsWonOnce()
{
    for (const LabPolicy& each : referencePolicies()) {
        std::set<std::int64_t> won;
        LabHistograms histograms;
        const LabRun run = LabSimulation({}, each, 50).run(5, histograms, [&](const LabStep& step) {
            if (step.kind == LabStep::Kind::Write && step.accepted)
                QVERIFY(won.insert(step.version).second);
        });
        QCOMPARE(run.reads, run.calls);
        QCOMPARE(run.succeeded, 50ULL);
        QCOMPARE(won.size(), std::size_t(50));
        QCOMPARE(*won.rbegin(), std::int64_t(51));
    }
}

void TestLab::resultsDoNotDependOnTheNumberOfThreads()
{
    LabPlan plan;
    plan.clients = {5, 40};
    plan.policies = *parseLabPolicies("none,full,bucket:20,0.5,aimd,adaptive");
    plan.runs = 23;
    plan.threads = 1;
    const std::string one = labJson(plan, runLab(plan));
    plan.threads = 4;
    QCOMPARE(labJson(plan, runLab(plan)), one);
    plan.seed = 2;
    QVERIFY(labJson(plan, runLab(plan)) != one);
}

void TestLab::aCancelledSweepKeepsWholeCellsOnly()
{
    LabPlan plan = referencePlan();
    plan.runs = 1000;
    LabSweep sweep(plan);
    QCOMPARE(sweep.progress().runsTotal, 95000ULL);
    sweep.start();
    sweep.cancel();
    sweep.join();
    QVERIFY(sweep.isFinished());
    QVERIFY(sweep.progress().runsDone < 95000ULL);
    for (const LabResult& result : sweep.results())
        QCOMPARE(result.runs, plan.runs);
}

void TestLab::theCurvesHaveThePublishedValues()
{
    const DelayLaw delay;
    const struct {
        std::uint32_t competitors;
        double gap;
    } gaps[] = {{1, 39.9},  {2, 33.2},  {5, 26.2},   {10, 22.8},
                {20, 20.6}, {50, 18.5}, {100, 17.3}, {190, 16.4}};
    for (const auto& row : gaps)
        QVERIFY(std::fabs(gapBetweenSuccessesMs(delay, row.competitors) - row.gap) < 0.15);
    const std::vector<LabTheory> loop = closedLoop(delay, 500);
    const struct {
        std::size_t clients;
        double ms;
        double calls;
    } rows[] = {{10, 288, 39}, {50, 1083, 654}, {100, 1974, 2360}, {190, 3485, 7895}, {500, 8338, 49768}};
    for (const auto& row : rows) {
        QVERIFY2(std::fabs(loop[row.clients - 1].completionMs / row.ms - 1) < 0.005,
                 qPrintable(QString::number(loop[row.clients - 1].completionMs)));
        QVERIFY2(std::fabs(loop[row.clients - 1].calls / row.calls - 1) < 0.01,
                 qPrintable(QString::number(loop[row.clients - 1].calls)));
    }
    // The generation recurrence against section 2: full jitter at 10, 20, 50, 100, 150, 190 clients.
    const std::pair<std::uint32_t, double> full[] = {{10, 1.05},  {20, 1.05},  {50, 1.01},
                                                     {100, 0.98}, {150, 0.96}, {190, 0.95}};
    for (const auto& [clients, share] : full) {
        const double measured = kReference[clients / 10 - 1].cells[2].calls;
        const double theory = generations(delay, clients, policy("full"))->calls;
        QVERIFY2(std::fabs(theory / measured - share) < 0.015,
                 qPrintable(QString::number(theory / measured)));
    }
    QVERIFY(!generations(delay, 10, policy("decorrelated")));
    QCOMPARE(handedOver(delay, 100).completionMs, 2020.0);
    QCOMPARE(rightScaleMs(delay, 100), 2000.0);
    QCOMPARE(deadTime(0.05, 20).attempts, 2.0);
}

void TestLab::anEmptyBucketGivesUp()
{
    const LabRun run = runOnce({}, "bucket:30,0.1", 60);
    QCOMPARE(run.succeeded + run.gaveUp, 60ULL);
    QVERIFY(run.gaveUp > 0);
    // Retries are what the bucket held and what successes gave back.
    QVERIFY(run.calls - 60 <= 30 + 6);
    QCOMPARE(runOnce({}, "bucket:100000,0.1", 60).gaveUp, 0ULL);
}

void TestLab::retryOnConflictIsTheServersOwn()
{
    // In step all but one are refused in each round of the server's own retries.
    const LabRun three = runOnce(inStep(), "retry_on_conflict:3", 10);
    QCOMPARE(three.succeeded, 4ULL);
    QCOMPARE(three.gaveUp, 6ULL);
    QCOMPARE(three.calls, 10ULL + 9 + 8 + 7);
    const LabRun enough = runOnce(inStep(), "retry_on_conflict:9", 10);
    QCOMPARE(enough.gaveUp, 0ULL);
    QCOMPARE(enough.calls, 55ULL);
    QCOMPARE(enough.completion, Nanos(20'000'000 + 10 * 100'000));
}

void TestLab::adaptivePoliciesWasteLessThanNone()
{
    LabModel model;
    model.updates = 5;
    const double none = cellOf(model, "none", 50, 5).waste;
    for (const char* text : {"aimd", "adaptive", "full"})
        QVERIFY2(cellOf(model, text, 50, 5).waste < none, text);
}

void TestLab::moreDocumentsMeanLessContention()
{
    LabModel one;
    LabModel many;
    many.documents = 20;
    LabModel skewed = many;
    skewed.zipf = 1.5;
    const double alone = cellOf(one, "none", 60, 10).calls.mean;
    const double spread = cellOf(many, "none", 60, 10).calls.mean;
    const double hot = cellOf(skewed, "none", 60, 10).calls.mean;
    QVERIFY(spread < hot && hot < alone);
    LabModel thinking;
    thinking.think = {ThinkKind::Fixed, 20'000'000, 0};
    QVERIFY(cellOf(thinking, "none", 60, 10).completionMs.mean >
            cellOf(one, "none", 60, 10).completionMs.mean);
}

void TestLab::parametersOutOfRangeAreNamed_data()
{
    QTest::addColumn<QString>("parameter");
    for (const char* name : {"clients", "policies", "runs", "delay", "service", "start", "think", "documents",
                             "zipf", "updates", "inside"})
        QTest::newRow(name) << name;
}

void TestLab::parametersOutOfRangeAreNamed()
{
    QFETCH(QString, parameter);
    LabPlan plan = referencePlan();
    QVERIFY(!findProblem(plan));
    const std::map<QString, std::function<void()>> spoil = {
        {"clients", [&] { plan.clients.push_back(0); }},
        {"policies", [&] { plan.policies.clear(); }},
        {"runs", [&] { plan.runs = 0; }},
        {"delay", [&] { plan.model.world.delay.mean = -1; }},
        {"service", [&] { plan.model.world.serviceTime = -1; }},
        {"start", [&] { plan.model.world.start.time = -1; }},
        {"think", [&] { plan.model.think.a = -1; }},
        {"documents", [&] { plan.model.documents = 0; }},
        {"zipf", [&] { plan.model.zipf = std::nan(""); }},
        {"updates", [&] { plan.model.updates = 0; }},
        {"inside", [&] { plan.model.updateInside = -1; }},
    };
    spoil.at(parameter)();
    const auto problem = findProblem(plan);
    QVERIFY(problem);
    QCOMPARE(QString::fromStdString(problem->parameter), parameter);
    QVERIFY(!problem->message.empty());
}

void TestLab::policiesAreReadWithTheirParameters()
{
    const auto policies =
        parseLabPolicies("none,full:20,2000,decorrelated,sequence:10,20.5,aws,retry_on_conflict:3");
    QVERIFY(policies);
    QCOMPARE(policies->size(), std::size_t(6));
    QCOMPARE(QString::fromStdString((*policies)[1].label), QStringLiteral("full:20,2000"));
    QCOMPARE((*policies)[1].retry.base, Nanos(20'000'000));
    QCOMPARE((*policies)[3].retry.sequence.size(), std::size_t(2));
    QCOMPARE((*policies)[4].retry.maxAttempts, 3U);
    QCOMPARE((*policies)[5].retryOnConflict, 3U);
    const auto wrong = parseLabPolicies("none,fall");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().column, 6);
    for (const char* text :
         {"", "full:x", "full:20,10", "sequence", "sequence:a", "retry_on_conflict", "bucket:1,2,3,2"})
        QVERIFY2(!parseLabPolicies(text), text);
}

void TestLab::adviceComparesWithNumbers()
{
    LabPlan plan;
    plan.clients = {64};
    plan.policies = *parseLabPolicies("none,exponential,full:20,2000,bucket:1,0");
    plan.runs = 20;
    const auto results = runLab(plan);
    const auto advice = advise(plan, results, 64);
    QVERIFY(advice);
    QCOMPARE(results[advice->comparedWith].policy, std::string("none"));
    QCOMPARE(results[advice->quickest].policy, std::string("none"));
    QVERIFY(results[advice->best].gaveUp == 0);
    QVERIFY(
        advice->sentence.starts_with("With 64 clients and messages of 10 ms, full jitter with base 20 ms"));
    QVERIFY2(advice->sentence.find(" % fewer calls than no backoff (") != std::string::npos,
             advice->sentence.c_str());
    QCOMPARE(advice->settings, std::string("--retry full:20"));
    QVERIFY(!advise(plan, results, 63));
}

void TestLab::tablesHaveALineACell()
{
    LabPlan plan;
    plan.clients = {1, 3};
    plan.policies = *parseLabPolicies("none,full:20,2000");
    plan.runs = 3;
    const auto results = runLab(plan);
    const QString csv = QString::fromStdString(labCsv(results));
    QCOMPARE(csv.count(QLatin1String("\r\n")), 5);
    QVERIFY(csv.contains(QLatin1String("\r\n1,none,3,1.000,0.000,")));
    QVERIFY(csv.contains(QLatin1String("\r\n3,\"full:20,2000\",3,")));
    QCOMPARE(QString::fromStdString(labTable(results)).count(QLatin1Char('\n')), 5);
    const QString json = QString::fromStdString(labJson(plan, results));
    QVERIFY(json.contains(QLatin1String(R"("model":"reference")")));
    QVERIFY(json.contains(QLatin1String(
        R"({"clients":1,"policy":"none","calls":{"mean":1.000,"sd":0.000},"completion_ms":{"mean":)")));
}

void TestLab::lawsReadBackAsTheyWereWritten()
{
    for (const char* text : {"constant:10", "normal:10,2", "lognormal:0.5,0.25"}) {
        const auto law = parseDelay(text);
        QVERIFY2(law, text);
        QCOMPARE(toText(*law), std::string(text));
    }
    for (const char* text : {"burst", "spread:1000", "poisson:2.5"}) {
        const auto law = parseStart(text);
        QVERIFY2(law, text);
        QCOMPARE(toText(*law), std::string(text));
    }
    for (const char* text : {"", "gamma:1", "normal:10", "normal:x,2", "constant"})
        QVERIFY2(!parseDelay(text), text);
    for (const char* text : {"", "spread", "spread:x", "later"})
        QVERIFY2(!parseStart(text), text);
}

void TestLab::formulasAreComputed_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("ms"); // for n = 3, the wait before was 40 ms
    QTest::newRow("number") << QStringLiteral("12.5") << 12.5;
    QTest::newRow("exponential") << QStringLiteral("5*2^n") << 40.0;
    QTest::newRow("capped") << QStringLiteral("min(20, 5 * 2^n)") << 20.0;
    QTest::newRow("product before sum") << QStringLiteral("1+2*3") << 7.0;
    QTest::newRow("from left to right") << QStringLiteral("10-4-3") << 3.0;
    QTest::newRow("division from left to right") << QStringLiteral("64/4/2") << 8.0;
    QTest::newRow("power from right to left") << QStringLiteral("2^n^2") << 512.0;
    QTest::newRow("parentheses") << QStringLiteral("(1+2)*3") << 9.0;
    QTest::newRow("previous") << QStringLiteral("max(prev*1.5, 10)") << 60.0;
    QTest::newRow("minus and power") << QStringLiteral("10+-2^2") << 6.0;
    QTest::newRow("root") << QStringLiteral("4^0.5") << 2.0;
    QTest::newRow("negative power") << QStringLiteral("8*2^-n") << 1.0;
    QTest::newRow("floor") << QStringLiteral("floor(n/2)") << 1.0;
    QTest::newRow("never negative") << QStringLiteral("-5") << 0.0;
    QTest::newRow("no number, no wait") << QStringLiteral("0/0") << 0.0;
    QTest::newRow("at most an hour") << QStringLiteral("10^300") << 3'600'000.0;
}

void TestLab::formulasAreComputed()
{
    QFETCH(QString, formula);
    QFETCH(double, ms);
    const auto parsed = parseFormula(formula.toStdString());
    QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
    Random random(1);
    const Nanos wait = parsed->wait(3, 40'000'000, random);
    QVERIFY2(std::fabs(double(wait) / 1e6 - ms) < 1e-5, std::to_string(wait).c_str());
}

void TestLab::badFormulasAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column"); // in formula:…, from 1
    QTest::newRow("nothing") << QStringLiteral("formula:") << 9;
    QTest::newRow("unknown name") << QStringLiteral("formula:5*m") << 11;
    QTest::newRow("open parenthesis") << QStringLiteral("formula:(1+2") << 13;
    QTest::newRow("one argument too few") << QStringLiteral("formula:min(1)") << 14;
    QTest::newRow("operator at the end") << QStringLiteral("formula:5*") << 11;
    QTest::newRow("two numbers") << QStringLiteral("formula:5 5") << 11;
    QTest::newRow("without end") << QString(QStringLiteral("formula:") + QString(100, u'(')) << -1;
    QTest::newRow("too long") << QString(QStringLiteral("formula:1") + QStringLiteral("+1").repeated(200))
                              << -1;
}

void TestLab::badFormulasAreTold()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto policy = parseLabPolicy(text.toStdString());
    QVERIFY(!policy);
    QVERIFY(policy.error().message.find("formula") != std::string::npos);
    if (column > 0)
        QCOMPARE(policy.error().column, column);
}

void TestLab::anyFormulaIsAWaitOrAnError()
{
    const std::uint64_t seed = testSeed(20);
    const std::vector<std::string> words{"n", "prev", "min(", "max(", "uniform(", "floor(", "(",
                                         ")", ",",    "+",    "-",    "*",        "/",      "^",
                                         "2", "0.5",  "1e",   " ",    "%",        "."};
    Random random(seed);
    std::size_t understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t length = random.below(12) + 1; length > 0; --length)
            text += words[random.below(words.size())];
        const auto formula = parseFormula(text);
        if (!formula) {
            QVERIFY2(formula.error().column >= 1 && formula.error().column <= int(text.size()) + 1,
                     text.c_str());
            continue;
        }
        ++understood;
        const Nanos wait = formula->wait(std::uint32_t(random.below(100)) + 1, 5'000'000, random);
        QVERIFY2(wait >= 0 && wait <= BackoffFormula::kMost, text.c_str());
    }
    QVERIFY2(understood > 100, std::to_string(seed).c_str());
}

// Full jitter written as a formula is full jitter: the same calls and times, within what chance allows.
void TestLab::formulaOfFullJitterCostsTheSame()
{
    const auto policies = parseLabPolicies("full,formula:uniform(0,min(2000,5*2^n)),none");
    QVERIFY(policies.has_value());
    QCOMPARE(policies->size(), std::size_t(3));
    const LabResult built = cellOf(LabModel(), "full", 50, 400);
    const LabResult written = cellOf(LabModel(), "formula:uniform(0,min(2000,5*2^n))", 50, 400);
    const auto isNear = [](const MeanSd& a, const MeanSd& b) {
        return std::fabs(a.mean - b.mean) <= 4 * std::sqrt((a.sd * a.sd + b.sd * b.sd) / 400);
    };
    QVERIFY(isNear(built.calls, written.calls));
    QVERIFY(isNear(built.completionMs, written.completionMs));
}

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
