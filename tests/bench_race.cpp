// SPDX-License-Identifier: GPL-3.0-or-later
// What the machinery of a race costs: a read and a guarded write of one worker, from the bare store up to
// everything recorded; and whole races. Numbers are printed per read-and-write; run alone on a quiet machine.
#include "race/threads_race.h"
#include "race/worker.h"
#include "race_support.h"

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>
#include <cstdlib>
#include <ctime>
#include <new>
#include <thread>

using namespace racescope;

namespace {

std::atomic<std::uint64_t> allocations = 0;

} // namespace

// Counts what the hot loop allocates.
void* operator new(std::size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

constexpr int kRounds = 400'000;

enum class Mode { Bare, Stamped, Recorded };

// What this thread has used of a processor: waiting for others does not count.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

struct Cost {
    double nanoseconds = 0; // of the processor, a round: read and write
    double allocations = 0;
};

RacePlan hotPlan()
{
    RacePlan plan = shop({group("hot", 1, Guard::BySeqNo, 0)}, 0);
    plan.documents.front().source =
        R"({"name":"Toaster","in_stock":1000000000,"text":")" + std::string(150, 'x') + "\"}";
    return plan;
}

// The loop of a racing thread, with more and more of what it does around the store.
Cost loop(Mode mode)
{
    SteadyClock clock;
    Store store(clock, 1);
    Trace trace;
    const RacePlan plan = hotPlan();
    if (!populate(store, plan))
        std::abort();
    const auto target = makeStoreTarget(store, trace);
    if (!target->open(DocumentId(0), "products", "100"))
        std::abort();
    Worker worker(makeWorkerPlan(plan.groups.front(), {DocumentId(0)}), WorkerId(0), 0, "hot", Random(1));
    Recorder recorder = trace.openRecorder();
    Nanos sum = 0;
    Nanos begin = clock.now();
    const auto run = [&](int steps) {
        for (int i = 0; i < steps; ++i) {
            const Step step = worker.nextStep();
            const Response response = target->perform(step.request, worker.id());
            const Nanos end = mode == Mode::Bare ? 0 : clock.now();
            if (mode == Mode::Recorded)
                recorder.record(eventOf(worker, step, &response, begin, end));
            worker.apply(step, &response);
            sum += end - begin;
            begin = end;
        }
    };
    run(40'000);
    const std::uint64_t before = allocations.load();
    const double begun = processorTime();
    run(2 * kRounds);
    Cost cost;
    cost.nanoseconds = (processorTime() - begun) / kRounds;
    cost.allocations = double(allocations.load() - before) / kRounds;
    if (mode != Mode::Bare && sum <= 0)
        std::abort();
    return cost;
}

} // namespace

class BenchRace : public QObject {
    Q_OBJECT
private slots:
    void oneWorkersLoop();
    void wholeRaces_data();
    void wholeRaces();
};

void BenchRace::oneWorkersLoop()
{
    std::array<std::vector<double>, 3> times;
    std::array<double, 3> news{};
    for (int repeat = 0; repeat < 5; ++repeat) {
        for (const Mode mode : {Mode::Bare, Mode::Stamped, Mode::Recorded}) {
            const Cost cost = loop(mode);
            times[std::size_t(mode)].push_back(cost.nanoseconds);
            news[std::size_t(mode)] = cost.allocations;
        }
    }
    std::array<double, 3> medians{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        std::sort(times[mode].begin(), times[mode].end());
        medians[mode] = times[mode][2];
    }
    qInfo("read and guarded write: %.0f ns bare, %.0f ns with 2 looks at the clock, %.0f ns recorded",
          medians[0], medians[1], medians[2]);
    qInfo("an event costs %.1f ns, with its look at the clock %.1f ns", (medians[2] - medians[1]) / 2,
          (medians[2] - medians[0]) / 2);
    qInfo("allocations a round: %.3f bare, %.3f recorded (the recorder's share is the collector's)", news[0],
          news[2]);
}

void BenchRace::wholeRaces_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 4, 8})
        QTest::newRow(qPrintable(QStringLiteral("%1 threads").arg(threads))) << threads;
}

void BenchRace::wholeRaces()
{
    QFETCH(int, threads);
    SteadyClock clock;
    Store store(clock, 1);
    Trace trace;
    RacePlan plan = hotPlan();
    plan.groups.front().count = std::uint32_t(threads);
    plan.groups.front().updates = std::uint32_t(400'000 / threads);
    if (!populate(store, plan))
        std::abort();
    const auto target = makeStoreTarget(store, trace);
    ThreadsRace race(plan, *target, trace, clock);
    QVERIFY(race.prepare().has_value());
    QElapsedTimer timer;
    timer.start();
    race.start();
    race.join();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const RaceProgress progress = race.progress();
    const TraceCounters counters = trace.counters();
    qInfo("%d threads: %.2f M updates/s, %.2f M attempts/s, %.1f %% conflicts, %llu waits for the ring of "
          "%.0f ms",
          threads, double(progress.succeeded) / seconds / 1e6, double(progress.attempted) / seconds / 1e6,
          100.0 * double(progress.conflicts) / double(progress.attempted),
          static_cast<unsigned long long>(counters.waits), double(counters.waited) / 1e6);
}

QTEST_GUILESS_MAIN(BenchRace)
#include "bench_race.moc"
