// SPDX-License-Identifier: GPL-3.0-or-later
// A session that is the same in every run: a scenario raced in virtual time, its events and operations put
// into a workspace as a session file's are.
#pragma once
#include "race/virtual_race.h"
#include "scenario/scenario.h"
#include "session/workspace.h"

#include <QtGlobal>

#include <memory>

namespace racescope {

inline std::shared_ptr<Workspace> deterministicSession(const char* scenario)
{
    RacePlan plan = loadScenario(scenario).value();
    plan.seed = 20261129;
    TraceOptions quiet;
    quiet.collectorThread = false;

    ManualClock clock;
    Trace trace(quiet);
    Store store(clock, 1, &decide);
    if (!populate(store, plan))
        qFatal("the scenario's documents cannot be made");
    const auto target = makeStoreTarget(store, trace);
    VirtualRace race(plan, {}, *target, trace, clock);
    if (!race.prepare() || !race.run())
        qFatal("the scenario cannot be raced");
    trace.drain();

    WorkspaceOptions options;
    options.trace = quiet;
    options.start = {};
    options.uuidSeed = 1;
    auto workspace = std::make_shared<Workspace>(options);
    Names& names = workspace->trace().names();
    for (std::uint32_t i = 0; i < trace.names().documentCount(); ++i) {
        const DocumentName name = trace.names().documentName(DocumentId{i});
        names.document(name.index, name.id, name.shard);
    }
    for (std::uint32_t i = 0; i < trace.names().workerCount(); ++i)
        names.addWorker(trace.names().workerName(WorkerId{i}));
    for (const auto& from : store.indices()) {
        const auto index =
            workspace->store().restoreIndex(from->name(), from->name() + "-uuid", from->settings()).value();
        for (std::uint32_t shard = 0; shard < from->shardCount(); ++shard)
            for (const Operation& operation : from->operations(shard, kUnassignedSeqNo, 1'000'000))
                index->restoreHistory(operation);
        for (const Operation& document : from->documents(true))
            index->restore(document);
    }
    const Snapshot snapshot = trace.snapshot();
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = 0; i < lane.size(); ++i)
            workspace->trace().append(lane.at(i));
    workspace->trace().drain();
    workspace->setPlan(std::move(plan));
    return workspace;
}

} // namespace racescope
