// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/stepped_verdict.h"

#include "race/threads_race.h"
#include "session/plan_invariants.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

namespace racescope {

namespace {

// The documents of a model as a store that remembers how they came to be.
void restore(const ModelStore& model, const RacePlan& plan, Store& store)
{
    RacePlan indices;
    indices.indices = plan.indices;
    if (!populate(store, indices))
        return;
    const std::vector<DocumentId>& ids = model.documentIds();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto index = store.indexOrCreate(plan.documents[i].index);
        if (!index)
            continue;
        for (const ModelDocument& state : model.history(ids[i])) {
            if (state.current.state == CurrentDocument::State::Absent)
                continue;
            Operation operation;
            operation.id = plan.documents[i].id;
            operation.token = state.current.token;
            operation.version = state.current.version;
            operation.live = state.current.live();
            operation.worker = state.writer;
            operation.time = state.time;
            operation.source = state.source;
            (*index)->restoreHistory(operation);
            (*index)->restore(operation);
        }
    }
}

} // namespace

Verdict verdictOf(const SteppedRace& race)
{
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options, race.setup().names());
    record(race, trace);
    const Snapshot snapshot = trace.snapshot();
    Verdict verdict = check(historyFromTrace(snapshot, trace.names()));
    const ManualClock clock;
    Store store(clock, 1);
    restore(race.state().store(), race.setup().plan(), store);
    addInvariants(verdict, race.setup().plan(), store, snapshot, trace.names());
    return verdict;
}

} // namespace racescope
