// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the explorer and the stepper: states and transitions a second on one thread and two, bytes a
// state, symmetric workers, steps and jumps. Release build; figures depend on what else the machine does.
#include "base/json.h"
#include "explore/worker_model.h"
#include "race/stepped_race.h"
#include "race_support.h"

#include <QtTest>

#include <chrono>
#include <ctime>

using namespace racescope;

namespace {

RacePlan workers(int k, std::uint32_t tries, std::uint32_t updates, Guard guard = Guard::BySeqNo)
{
    GroupPlan visitors = group("visitors", std::uint32_t(k), guard, updates);
    visitors.retry = RetryPolicy{RetryKind::Immediate, 0, 0, tries};
    return shop({visitors}, 100'000);
}

// Processor time of all threads: says what the work costs on a machine that does other things, too.
double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

struct Explored {
    ExploreResult result;
    double processor = 0; // seconds
};

Explored explore(const char* what, const RacePlan& plan, ExploreOptions options)
{
    auto model = WorkerModel::make(plan, {}, options.fold);
    if (!model)
        qFatal("%s", model.error().text().c_str());
    Explorer explorer(**model, options);
    const double begin = processorSeconds();
    Explored explored{explorer.run(), 0};
    explored.processor = processorSeconds() - begin;
    const ExploreResult& result = explored.result;
    std::printf("%-42s %9llu states %10llu transitions, %.1f bytes a state, %s\n", what,
                static_cast<unsigned long long>(result.states),
                static_cast<unsigned long long>(result.transitions),
                double(result.bytes) / double(result.states), std::string(name(result.end)).c_str());
    std::printf("    clock %.3f s + counting %.3f s; processor %.3f s in all: %.2f M states/s, %.2f M "
                "transitions/s\n",
                double(result.time) / 1e9, double(result.countingTime) / 1e9, explored.processor,
                double(result.states) / explored.processor / 1e6,
                double(result.transitions) / explored.processor / 1e6);
    std::fflush(stdout);
    return explored;
}

} // namespace

class BenchExplorer : public QObject {
    Q_OBJECT
private slots:
    void symmetricWorkers();
    void oneThreadAndTwo();
    void stepsAndJumps();
};

void BenchExplorer::symmetricWorkers()
{
    ExploreOptions statesOnly;
    statesOnly.count = ExploreOptions::Count::No;
    for (const auto& [options, what] :
         {std::pair(statesOnly, "states"), std::pair(ExploreOptions{}, "all")}) {
        const std::string text = what;
        explore(("8 workers, 5 tries: " + text).c_str(), workers(8, 5, 1), options);
        explore(("8 workers, 5 updates each: " + text).c_str(), workers(8, 0, 5), options);
        explore(("10 workers, 5 tries: " + text).c_str(), workers(10, 5, 1), options);
    }
}

void BenchExplorer::oneThreadAndTwo()
{
    ExploreOptions options;
    options.fold = ExploreOptions::Fold::No;
    options.count = ExploreOptions::Count::No;
    options.limits.states = 2'000'000;
    const RacePlan plan = workers(7, 0, 2);
    const Explored one = explore("7 workers, 2 updates, unfolded, 1 thread", plan, options);
    options.threads = 2;
    const Explored two = explore("7 workers, 2 updates, unfolded, 2 threads", plan, options);
    std::printf("two threads: %.2f times one by the clock, %.2f with two idle processors\n",
                double(one.result.time) / double(two.result.time), 2 * one.processor / two.processor);
}

void BenchExplorer::stepsAndJumps()
{
    using Clock = std::chrono::steady_clock;
    const auto micros = [](Clock::duration time) {
        return std::chrono::duration<double, std::micro>(time).count();
    };
    auto setup = RaceSetup::make(workers(8, 0, 1'000'000));
    SteppedRace race(*setup);
    const auto begin = Clock::now();
    race.runUntil(Condition(), SteppedRace::Chooser::random(1), 100'000);
    std::printf("100,000 steps: %.2f us a step, %zu bytes a step\n", micros(Clock::now() - begin) / 100'000,
                race.memoryBytes() / 100'000);
    Random random(1);
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < 200; ++i) {
        const auto jump = Clock::now();
        race.jumpTo(random.below(100'001));
        const double took = micros(Clock::now() - jump);
        worst = std::max(worst, took);
        sum += took;
    }
    std::printf("jump anywhere: %.0f us on average, %.0f us at most\n", sum / 200, worst);
    worst = 0;
    for (int i = 0; i < 600; ++i) {
        const auto undo = Clock::now();
        race.undo();
        worst = std::max(worst, micros(Clock::now() - undo));
    }
    std::printf("undo: %.0f us at most\n", worst);
}

QTEST_GUILESS_MAIN(BenchExplorer)
#include "bench_explorer.moc"
