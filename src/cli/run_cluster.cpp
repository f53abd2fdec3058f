// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_cluster.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/interrupt.h"
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

void cleanUp(cluster::ClusterRace& race)
{
    if (race.created().empty())
        return;
    std::string names;
    for (const std::string& index : race.created())
        names += (names.empty() ? "" : ", ") + index;
    if (race.options().keep)
        return say("kept on the cluster: " + names);
    const auto cleaned = race.cleanUp();
    say(cleaned ? "deleted from the cluster: " + names : "racescope run: " + cleaned.error().text());
}

} // namespace

int runOnCluster(RacePlan plan, const ClusterRun& run, RunOutputs outputs)
{
    if (const auto refusal = cluster::refusalOnCluster(plan))
        return refuse(*refusal, BadUsage);
    auto connected = cluster::ClusterRace::connect(run.options);
    if (!connected)
        return refuse(connected.error());
    cluster::ClusterRace& race = **connected;
    say("racing on " + race.product().text() + " at " + run.options.endpoint.url());

    KeptSession session = openKept(u"run"_s, run.session, Durability::Async, run.recording);
    if (!session.workspace)
        return InputOutput;
    Workspace& workspace = *session.workspace;
    if (const auto refusal = alreadyIn(workspace, plan))
        return refuse(*refusal);

    catchInterrupts(); // what is made from now on is taken away again
    if (const auto ready = race.prepare(plan); !ready)
        return refuse(ready.error());
    int status = Interrupted;
    if (!interrupted()) {
        outputs.documentsRead = [&](const std::vector<FinalDocument>& documents) {
            cluster::keepDocuments(workspace.store(), workspace.clock(), plan, documents);
            workspace.setUnread(cluster::unreadOf(documents));
        };
        const auto prepared = workspace.loadOn(plan, std::move(*connected));
        status = prepared ? raceAndTell(session, *workspace.race(), race, outputs) : refuse(prepared.error());
        if (workspace.race()->progress().errors > 0)
            tellFirstError(workspace);
    }
    cleanUp(race);
    return status;
}

} // namespace racescope::cli
