// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/cluster_arguments.h"
#include "cli/commands.h"
#include "cli/kept_session.h"
#include "cli/replica_arguments.h"
#include "cli/run_cluster.h"
#include "cli/run_failover.h"
#include "cli/run_race.h"
#include "cli/virtual_run.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.positional(u"SCENARIO"_s, u"A file or the name of a built-in scenario."_s);
    addOverrideOptions(arguments);
    arguments.option(u"speed"_s, u"1: real time, 0.1: ten times slower, 0: no waits."_s, u"FACTOR"_s);
    addTargetOptions(arguments, u"embedded|replicated|URL"_s);
    addClusterOptions(arguments);
    arguments.option(u"existing"_s, u"On a cluster: race in an index that is there already; nothing in it is "
                                    "replaced before the race."_s);
    arguments.option(u"keep"_s, u"On a cluster: leave what was created there."_s);
    arguments.option(u"virtual"_s, u"Virtual time instead of real threads: same seed, same race."_s);
    addKeptOptions(arguments, u"Keep everything in this session file; one that is there is continued."_s);
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

// A session that has the plan's documents already is raced on as it is.
Result<void, IoError> load(Workspace& workspace, RacePlan plan)
{
    for (const IndexPlan& index : plan.indices)
        if (workspace.store().index(index.name))
            return workspace.loadOn(std::move(plan));
    return workspace.load(std::move(plan));
}

} // namespace

int runCommand(const QStringList& words)
{
    Arguments arguments(
        u"run"_s,
        u"run SCENARIO [overrides] [--target embedded|replicated|URL] [--conflicts FILE] [--session FILE] [--json]"_s,
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
    const TraceOptions recording = keptOptions(arguments, status);
    for (const QString& other : {u"session"_s, u"speed"_s, u"when-full"_s}) {
        if (arguments.has(u"virtual"_s) && arguments.has(other))
            status = arguments.wrong(other, u"does not go with --virtual"_s);
    }
    const bool onCluster = isClusterUrl(arguments.value(u"target"_s));
    if (onCluster && arguments.has(u"virtual"_s))
        status = arguments.wrong(u"virtual"_s, u"does not go with a cluster, which lives in real time"_s);
    std::optional<cluster::Endpoint> endpoint;
    if (onCluster) {
        refuseReplicaOptions(arguments, status);
        endpoint = readEndpoint(arguments, u"target"_s, status);
    } else {
        refuseClusterOptions(arguments, status);
    }
    if (status)
        return *status;
    LoadedPlan loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    if (onCluster)
        loaded.plan.replicas.reset();
    else if (const auto wrong = readTarget(arguments, loaded.plan))
        return *wrong;
    if (arguments.has(u"virtual"_s))
        return runVirtually(std::move(loaded.plan),
                            {arguments.has(u"json"_s), conflicts, format, arguments.value(u"trace"_s)});
    loaded.plan.speed = speed.value_or(loaded.plan.speed);
    if (loaded.plan.workerCount() > kMaxThreads) {
        say("racescope run: "_L1 + QString::number(loaded.plan.workerCount()) +
            " workers are too many for real threads; at most "_L1 + QString::number(kMaxThreads));
        return BadUsage;
    }

    const RunOutputs outputs{arguments.has(u"json"_s), conflicts, format, arguments.value(u"trace"_s)};
    if (endpoint) {
        const auto existing =
            arguments.has(u"existing"_s) ? cluster::Existing::Use : cluster::Existing::Refuse;
        return runOnCluster(
            std::move(loaded.plan),
            {{*endpoint, existing, arguments.has(u"keep"_s)}, arguments.value(u"session"_s), recording},
            outputs);
    }
    KeptSession session = openKept(u"run"_s, arguments.value(u"session"_s), Durability::Async, recording);
    if (!session.workspace)
        return InputOutput;
    Workspace& workspace = *session.workspace;
    if (const auto ready = load(workspace, std::move(loaded.plan)); !ready) {
        say("racescope run: " + ready.error().text());
        return InputOutput;
    }
    return raceAndTell(session, *workspace.race(), *workspace.target(), outputs);
}

} // namespace racescope::cli
