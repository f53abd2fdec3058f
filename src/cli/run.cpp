// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/replica_arguments.h"
#include "cli/run_failover.h"
#include "cli/virtual_run.h"
#include "report/chrome_trace.h"
#include "report/conflict_formats.h"
#include "report/run_summary.h"
#include "session/session_journal.h"
#include "session/workspace.h"

#include <QFileInfo>

#include <chrono>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.positional(u"SCENARIO"_s, u"A file or the name of a built-in scenario."_s);
    addOverrideOptions(arguments);
    arguments.option(u"speed"_s, u"1: real time, 0.1: ten times slower, 0: no waits."_s, u"FACTOR"_s);
    addTargetOptions(arguments);
    arguments.option(u"virtual"_s, u"Virtual time instead of real threads: same seed, same race."_s);
    arguments.option(u"session"_s, u"Keep everything in this session file; one that is there is continued."_s,
                     u"FILE"_s);
    arguments.option(u"conflicts"_s, u"Export the conflict log: .ndjson, .csv or .md."_s, u"FILE"_s);
    arguments.option(u"trace"_s, u"Export the timeline as Chrome trace JSON."_s, u"FILE"_s);
    arguments.option(u"json"_s, u"The summary as one JSON object."_s);
}

std::optional<ConflictFormat> conflictFormat(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix();
    if (suffix == u"ndjson"_s || path == u"-"_s)
        return ConflictFormat::Ndjson;
    if (suffix == u"csv"_s)
        return ConflictFormat::Csv;
    if (suffix == u"md"_s)
        return ConflictFormat::Markdown;
    return std::nullopt;
}

int exportConflicts(const Workspace& workspace, const QString& path, ConflictFormat format)
{
    ConflictExport log{workspace.conflicts().records(0, workspace.conflicts().size()),
                       &workspace.trace().names(), workspace.start()};
    return streamOutput(path, [&](const auto& sink) { return writeConflicts(log, format, sink); });
}

int exportTrace(const Workspace& workspace, const QString& path)
{
    return streamOutput(path, [&](const auto& sink) {
        return writeChromeTrace(workspace.trace().snapshot(), workspace.trace().names(),
                                workspace.conflicts(), sink);
    });
}

// What the race is kept in. Without a file it lives in memory alone.
struct RunSession {
    std::unique_ptr<Workspace> workspace; // null after telling why not
    std::unique_ptr<SessionJournal> journal;
};

RunSession openRunSession(const QString& path)
{
    RunSession session;
    if (path.isEmpty()) {
        session.workspace = std::make_unique<Workspace>();
        return session;
    }
    auto opened = openOrCreateSession(path.toStdString());
    if (!opened) {
        say("racescope run: " + opened.error().text());
        return session;
    }
    if (opened->file->isReadOnly()) {
        const std::string why = opened->losses.empty() ? "the file is read-only" : opened->losses.front();
        say("racescope run: "_L1 + path + ": cannot be continued: "_L1 + QString::fromStdString(why));
        return session;
    }
    session.workspace = std::move(opened->workspace);
    session.journal =
        std::make_unique<SessionJournal>(*session.workspace, std::move(opened->file), Durability::Async);
    return session;
}

// A session that has the plan's documents already is raced on as it is.
Result<void, IoError> load(Workspace& workspace, RacePlan plan)
{
    for (const IndexPlan& index : plan.indices)
        if (workspace.store().index(index.name))
            return workspace.loadOn(std::move(plan));
    return workspace.load(std::move(plan));
}

int finish(RunSession& session)
{
    if (!session.journal)
        return Fine;
    const auto saved = session.journal->stop();
    if (!saved)
        say("racescope run: " + saved.error().text());
    return saved ? Fine : InputOutput;
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

int runCommand(const QStringList& words)
{
    Arguments arguments(
        u"run"_s, u"run SCENARIO [overrides] [--conflicts FILE] [--session FILE] [--json]"_s,
        u"Races with real threads and prints a summary. Exit status 1 when the verdict finds an anomaly."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    if (const auto failover = runFailover(arguments))
        return *failover;
    std::optional<int> status;
    const auto speed = arguments.number(u"speed"_s, 0, 1e6, status);
    const QString conflicts = arguments.value(u"conflicts"_s);
    const auto format = conflictFormat(conflicts);
    if (!conflicts.isEmpty() && !format)
        status = arguments.wrong(u"conflicts"_s, u"the file's name must end in .ndjson, .csv or .md"_s);
    for (const QString& other : {u"session"_s, u"speed"_s}) {
        if (arguments.has(u"virtual"_s) && arguments.has(other))
            status = arguments.wrong(other, u"does not go with --virtual"_s);
    }
    const auto replicas = readTarget(arguments, status);
    if (status)
        return *status;
    LoadedPlan loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    if (arguments.has(u"virtual"_s))
        return runVirtually(std::move(loaded.plan), {arguments.has(u"json"_s), conflicts, format,
                                                     arguments.value(u"trace"_s), replicas});
    loaded.plan.speed = speed.value_or(loaded.plan.speed);
    if (loaded.plan.workerCount() > kMaxThreads) {
        say("racescope run: "_L1 + QString::number(loaded.plan.workerCount()) +
            " workers are too many for real threads; at most "_L1 + QString::number(kMaxThreads));
        return BadUsage;
    }

    RunSession session = openRunSession(arguments.value(u"session"_s));
    if (!session.workspace)
        return InputOutput;
    Workspace& workspace = *session.workspace;
    workspace.setReplicas(replicas);
    if (const auto ready = load(workspace, std::move(loaded.plan)); !ready) {
        say("racescope run: " + ready.error().text());
        return InputOutput;
    }
    const Nanos begin = workspace.clock().now();
    race(*workspace.race());
    workspace.settle();

    RunSummary summary =
        summaryOf(workspace.plan(), std::string(workspace.target()->name()), workspace.race()->elapsed(),
                  workspace.trace().snapshot(), workspace.trace().counters());
    summary.workers = workspace.race()->progress().workersTotal;
    summary.documents = workspace.target()->documents();
    summary.verdict = workspace.verdict();
    int result = writeOutput({}, arguments.has(u"json"_s) ? summaryJson(summary) : summaryText(summary));
    if (format)
        result = std::max(result, exportConflicts(workspace, conflicts, *format));
    if (arguments.has(u"trace"_s))
        result = std::max(result, exportTrace(workspace, arguments.value(u"trace"_s)));
    workspace.addRun(summary, begin);
    result = std::max(result, finish(session));
    if (result != Fine)
        return result;
    if (interrupted())
        return Interrupted;
    return summary.verdict.ok || summary.verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
