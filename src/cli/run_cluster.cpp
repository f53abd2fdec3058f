// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_cluster.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cluster/cluster_target.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

int refuse(const IoError& error, int status = InputOutput)
{
    say("racescope run: " + error.text());
    return status;
}

// Tokens of another index with the same name would be taken for this one's.
std::optional<IoError> alreadyIn(const Workspace& workspace, const RacePlan& plan)
{
    for (const DocumentPlan& document : plan.documents) {
        if (workspace.store().index(document.index) ||
            workspace.trace().names().findDocument(document.index, document.id)) {
            return IoError{document.index,
                           "the session has documents of this index already; keep this race in another file"};
        }
    }
    return std::nullopt;
}

// The documents as the race left them, so that invariants are judged and the session holds them.
void keepInSession(Workspace& workspace, const RacePlan& plan, const std::vector<FinalDocument>& documents)
{
    for (const FinalDocument& document : documents) {
        auto index = workspace.store().index(document.index);
        if (!index) {
            const auto planned = std::find_if(plan.indices.begin(), plan.indices.end(),
                                              [&](const IndexPlan& i) { return i.name == document.index; });
            const auto made = workspace.store().createIndex(
                document.index, planned == plan.indices.end() ? IndexSettings{} : planned->settings);
            if (!made)
                continue; // a name that only the cluster allows
            index = *made;
        }
        if (!document.live)
            continue;
        Operation operation;
        operation.id = document.id;
        operation.shard = index->shardOf(document.id);
        operation.token = document.token;
        operation.version = document.version;
        operation.result = WriteResult::Updated;
        operation.time = workspace.clock().now();
        operation.worker = kSystemWorker;
        operation.source = document.source;
        index->restoreHistory(operation);
        index->restore(operation);
    }
}

// Errors are counted in the summary; what the first one said is worth a line.
void tellFirstError(const Workspace& workspace)
{
    const Snapshot snapshot = workspace.trace().snapshot();
    Nanos earliest = std::numeric_limits<Nanos>::max();
    std::uint32_t note = 0;
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            if (event.kind != EventKind::Error || event.time >= earliest)
                continue;
            earliest = event.time;
            note = event.note;
        }
    }
    if (note != 0)
        say("the first error: " + workspace.trace().names().noteText(note));
}

void cleanUp(cluster::ClusterSetup& setup, bool keep)
{
    if (setup.created().empty())
        return;
    std::string names;
    for (const std::string& index : setup.created())
        names += (names.empty() ? "" : ", ") + index;
    if (keep)
        return say("kept on the cluster: " + names);
    const auto cleaned = setup.cleanUp();
    say(cleaned ? "deleted from the cluster: " + names : "racescope run: " + cleaned.error().text());
}

} // namespace

int runOnCluster(RacePlan plan, const ClusterRun& run, RunOutputs outputs)
{
    if (const auto refusal = cluster::refusalOnCluster(plan))
        return refuse(*refusal, BadUsage);
    auto rules = cluster::TlsRules::of(run.endpoint);
    if (!rules)
        return refuse(rules.error());
    cluster::ClusterClient client(run.endpoint, *rules);
    const auto product = cluster::askProduct(client, run.endpoint);
    if (!product)
        return refuse(product.error());
    say("racing on " + product->text() + " at " + run.endpoint.url());

    KeptSession session = openKept(u"run"_s, run.session, Durability::Async);
    if (!session.workspace)
        return InputOutput;
    Workspace& workspace = *session.workspace;
    if (const auto refusal = alreadyIn(workspace, plan))
        return refuse(*refusal);
    auto target = cluster::makeClusterTarget(run.endpoint);
    if (!target)
        return refuse(target.error());

    catchInterrupts(); // what is made from now on is taken away again
    cluster::ClusterSetup setup(client);
    if (const auto ready = setup.prepare(plan, run.existing); !ready)
        return refuse(ready.error());
    int status = Interrupted;
    if (!interrupted()) {
        workspace.setPlan(plan);
        ThreadsRace race(plan, **target, workspace.trace(), workspace.clock());
        outputs.documentsRead = [&](const std::vector<FinalDocument>& documents) {
            keepInSession(workspace, plan, documents);
        };
        const auto prepared = race.prepare();
        status = prepared ? raceAndTell(session, race, **target, outputs) : refuse(prepared.error());
        if (race.progress().errors > 0)
            tellFirstError(workspace);
    }
    cleanUp(setup, run.keep);
    return status;
}

} // namespace racescope::cli
