// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the lab is. Goals on two cores: the reference sweep in 3 s, 15 M events a second, 5,000 clients a
// hundred times in 10 s; 1 KB a client.
#include "race/lab.h"
#include "race/virtual_race.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace racescope;

class BenchLab : public QObject {
    Q_OBJECT
private slots:
    void referenceSweep();
    void fiveThousandClients_data();
    void fiveThousandClients();
    void memory();
    void workerMachine();
};

namespace {

void measure(const LabPlan& plan)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock(); // of all threads: a busy machine shows in the wall time only
    std::uint64_t events = 0;
    for (const LabResult& result : runLab(plan))
        events += result.events;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    qInfo("%.2f s (%.2f s of processor time), %.1f M events, %.1f M events a second", seconds,
          double(std::clock() - cpu) / CLOCKS_PER_SEC, double(events) / 1e6, double(events) / 1e6 / seconds);
}

} // namespace

void BenchLab::referenceSweep()
{
    measure(referencePlan());
}

void BenchLab::fiveThousandClients_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("runs"); // without backoff a run is 4 million attempts
    for (const LabPolicy& policy : referencePolicies())
        QTest::newRow(policy.label.c_str())
            << QString::fromStdString(policy.label) << (policy.label == "none" ? 10 : 100);
}

void BenchLab::fiveThousandClients()
{
    QFETCH(QString, policy);
    QFETCH(int, runs);
    LabPlan plan;
    plan.clients = {5000};
    plan.runs = std::uint32_t(runs);
    plan.policies = {*parseLabPolicy(policy.toStdString())};
    measure(plan);
}

void BenchLab::memory()
{
    const LabSimulation simulation({}, *parseLabPolicy("full"), 5000);
    qInfo("%zu bytes a client, %zu bytes a worker in virtual time", simulation.bytesPerClient(),
          VirtualRace::bytesPerWorker());
    QVERIFY(simulation.bytesPerClient() <= 1024);
    QVERIFY(VirtualRace::bytesPerWorker() <= 1024);
}

// What the lab would cost with the worker machine on the embedded store.
void BenchLab::workerMachine()
{
    Trace trace(TraceOptions{.collectorThread = false});
    ManualClock clock;
    Store store(clock, 1, &decide);
    const RacePlan plan = labRacePlan({}, *parseLabPolicy("full"), 190, 1);
    QVERIFY(populate(store, plan));
    const auto target = makeStoreTarget(store, trace);
    VirtualRace race(plan, {}, *target, trace, clock);
    QVERIFY(race.prepare());
    QElapsedTimer timer;
    timer.start();
    race.run();
    const double messages = 2.0 * double(race.progress().attempted + race.progress().reads);
    qInfo("%.2f M messages a second", messages / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
}

QTEST_GUILESS_MAIN(BenchLab)
#include "bench_lab.moc"
