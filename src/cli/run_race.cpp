// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_race.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "report/chrome_trace.h"
#include "report/run_summary.h"

#include <chrono>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

int exportConflicts(const Workspace& workspace, const QString& path, ConflictFormat format)
{
    const ConflictExport log{{}, &workspace.trace().names(), workspace.start(), &workspace.conflicts()};
    return streamOutput(path, [&](const auto& sink) { return writeConflicts(log, format, sink); });
}

int exportTrace(const Workspace& workspace, const QString& path)
{
    return streamOutput(path, [&](const auto& sink) {
        return writeChromeTrace(workspace.trace().snapshot(), workspace.trace().names(),
                                workspace.conflicts(), sink);
    });
}

void showProgress(const RaceProgress& progress, Nanos elapsed)
{
    std::fprintf(stderr, "\r%8.1f s  %llu accepted, %llu conflicts, %u of %u workers running ",
                 double(elapsed) / 1e9, static_cast<unsigned long long>(progress.succeeded),
                 static_cast<unsigned long long>(progress.conflicts), progress.workersRunning,
                 progress.workersTotal);
}

// Runs to the end, or until interrupted.
void race(ThreadsRace& threads)
{
    catchInterrupts();
    const bool terminal = isatty(STDERR_FILENO);
    threads.start();
    while (threads.state() != ThreadsRace::State::Finished) {
        std::this_thread::sleep_for(std::chrono::milliseconds(terminal ? 50 : 2));
        if (interrupted())
            threads.stop();
        if (terminal)
            showProgress(threads.progress(), threads.elapsed());
    }
    threads.join();
    if (terminal)
        std::fputs("\r\033[K", stderr);
}

} // namespace

int raceAndTell(KeptSession& session, ThreadsRace& threads, const Target& target, const RunOutputs& outputs)
{
    Workspace& workspace = *session.workspace;
    const Nanos begin = workspace.clock().now();
    race(threads);
    workspace.settle();

    RunSummary summary = summaryOf(workspace.plan(), std::string(target.name()), threads.elapsed(),
                                   workspace.trace().snapshot(), workspace.trace().counters());
    summary.workers = threads.progress().workersTotal;
    summary.documents = target.documents();
    if (outputs.documentsRead)
        outputs.documentsRead(summary.documents);
    summary.verdict = workspace.verdict();
    int result = writeOutput({}, outputs.json ? summaryJson(summary) : summaryText(summary));
    if (outputs.format)
        result = std::max(result, exportConflicts(workspace, outputs.conflicts, *outputs.format));
    if (!outputs.trace.isEmpty())
        result = std::max(result, exportTrace(workspace, outputs.trace));
    workspace.addRun(summary, begin);
    result = std::max(result, closeKept(u"run"_s, session));
    if (result != Fine)
        return result;
    if (interrupted())
        return Interrupted;
    return summary.verdict.ok || summary.verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
