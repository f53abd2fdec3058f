// SPDX-License-Identifier: GPL-3.0-or-later
// Steps a second of a shard group on one core: a walk that only steps, and one that also looks at every
// invariant.
#include "replication/walk.h"

#include <QtTest>

#include <chrono>

using namespace racescope::replication;

class BenchReplication : public QObject {
    Q_OBJECT
private slots:
    void steps();
    void walkWithInvariants();
};

void BenchReplication::steps()
{
    // One long schedule, found by a walk and replayed: writes, failures, a failover.
    WalkOptions options = faultWalk(profileOf(Preset::Q7), 1);
    options.steps = 120;
    options.settleAtEnd = false;
    Menu menu = options.menu;
    std::vector<std::vector<Step>> schedules;
    std::size_t total = 0;
    racescope::Random random(1);
    for (int i = 0; i < 50; ++i) {
        Group group = makeGroup(options.profile, options.setup);
        std::vector<Step>& schedule = schedules.emplace_back();
        std::vector<Step> possible;
        for (int s = 0; s < 120; ++s) {
            enabledSteps(group, menu, possible);
            schedule.push_back(possible[random.below(possible.size())]);
            apply(group, schedule.back());
        }
        total += schedule.size();
    }
    std::uint64_t sum = 0;
    const auto begin = std::chrono::steady_clock::now();
    constexpr int kRounds = 50;
    for (int round = 0; round < kRounds; ++round) {
        for (const auto& schedule : schedules) {
            Group group = makeGroup(options.profile, options.setup);
            for (const Step& step : schedule)
                apply(group, step);
            sum += group.nextMessage;
        }
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double rate = static_cast<double>(total) * kRounds / seconds;
    qInfo("%.0f steps a second (%llu messages)", rate, static_cast<unsigned long long>(sum));
    QTest::setBenchmarkResult(rate, QTest::Events);
}

void BenchReplication::walkWithInvariants()
{
    WalkOptions options = faultWalk(profileOf(Preset::Q7), 1);
    options.steps = 200'000;
    const auto begin = std::chrono::steady_clock::now();
    const WalkResult result = walk(options);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    QVERIFY((result.broken & promised()).empty());
    qInfo("%.0f steps a second, each chosen among all and checked",
          static_cast<double>(result.steps) / seconds);
    QTest::setBenchmarkResult(static_cast<double>(result.steps) / seconds, QTest::Events);
}

QTEST_GUILESS_MAIN(BenchReplication)
#include "bench_replication.moc"
