// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/virtual_run.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "race/replicated_target.h"
#include "race/virtual_race.h"
#include "report/chrome_trace.h"
#include "report/conflict_log.h"
#include "session/plan_invariants.h"
#include "store/store.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace racescope::cli {

namespace {

constexpr std::uint64_t kEventsAtOnce = 20'000; // between two looks at the keyboard
constexpr std::uint64_t kUuidSeed = 1; // of the store's own names, which must not differ from run to run

// Runs to the end, or until interrupted.
void race(VirtualRace& virtualRace, Trace& trace)
{
    catchInterrupts();
    const bool terminal = isatty(STDERR_FILENO);
    while (!virtualRace.run(kEventsAtOnce) && !interrupted()) {
        trace.drain();
        const RaceProgress progress = virtualRace.progress();
        if (terminal)
            std::fprintf(
                stderr, "\r%8.1f s virtual  %llu accepted, %llu conflicts, %u of %u workers running ",
                double(virtualRace.elapsed()) / 1e9, static_cast<unsigned long long>(progress.succeeded),
                static_cast<unsigned long long>(progress.conflicts), progress.workersRunning,
                progress.workersTotal);
    }
    trace.drain();
    if (terminal)
        std::fputs("\r\033[K", stderr);
}

int writeExports(const VirtualOutputs& outputs, const Trace& trace, const ConflictLog& conflicts)
{
    int status = Fine;
    if (outputs.format) {
        const ConflictExport log{{}, &trace.names(), std::chrono::system_clock::now(), &conflicts};
        status = streamOutput(outputs.conflicts,
                              [&](const auto& sink) { return writeConflicts(log, *outputs.format, sink); });
    }
    if (!outputs.trace.isEmpty())
        status = std::max(status, streamOutput(outputs.trace, [&](const auto& sink) {
                              return writeChromeTrace(trace.snapshot(), trace.names(), conflicts, sink);
                          }));
    return status;
}

} // namespace

int runVirtually(RacePlan plan, const VirtualOutputs& outputs)
{
    ManualClock clock;
    ConflictLog conflicts;
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options);
    trace.addListener([&](std::span<const Event> batch) { conflicts.add(batch); });
    Store store(clock, kUuidSeed, &decide);
    const auto told = [](const IoError& error) {
        say("racescope run: " + error.text());
        return InputOutput;
    };
    if (const auto populated = populate(store, plan); !populated)
        return told(populated.error());
    auto made = makeTarget(store, plan, trace);
    if (!made)
        return told(made.error());
    const std::unique_ptr<Target> target = std::move(*made);
    VirtualRace virtualRace(plan, {}, *target, trace, clock);
    if (const auto ready = virtualRace.prepare(); !ready)
        return told(ready.error());
    race(virtualRace, trace);

    const Snapshot snapshot = trace.snapshot();
    RunSummary summary =
        summaryOf(plan, std::string(target->name()), virtualRace.elapsed(), snapshot, trace.counters());
    summary.workers = virtualRace.progress().workersTotal;
    summary.documents = target->documents();
    summary.verdict = check(historyFromTrace(snapshot, trace.names(), trace.counters().dropped));
    addInvariants(summary.verdict, plan, store, snapshot, trace.names());
    if (!interrupted())
        summary.fingerprint = fingerprintOf(snapshot, trace.names());
    int status = writeOutput({}, outputs.json ? summaryJson(summary) : summaryText(summary));
    status = std::max(status, writeExports(outputs, trace, conflicts));
    if (status != Fine)
        return status;
    if (interrupted())
        return Interrupted;
    return summary.verdict.ok || summary.verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
