// SPDX-License-Identifier: GPL-3.0-or-later
// The scripted events of a race, each fired exactly once, and term bumps by hand: what happens to the target
// without being a worker's own idea. Each is recorded as an event of kSystemWorker. Threads: any. m_firing
// puts the events in order, in the target as in the trace; it is held while the target is asked and the event
// appended, so nobody may hold another lock when calling (lock order: script -> store -> trace).
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "race/plan.h"
#include "race/target.h"
#include "trace/trace.h"

#include <atomic>
#include <string>
#include <vector>

namespace racescope {

class Script {
public:
    // Everything must outlive the script.
    Script(const RacePlan& plan, Target& target, Trace& trace, const Clock& clock);
    // The trace's numbers of the plan's documents, before anything else.
    void setDocuments(std::vector<DocumentId> documents) { m_documents = std::move(documents); }

    // Fires what waits for no commit and no read (count 0).
    void begin();
    // A worker's accepted write, a worker's read. Costs one load when nothing waits for them (any more). What
    // waits for this very one is fired before the call returns; true then.
    bool committed() { return m_commits.count(*this); }
    bool read() { return m_reads.count(*this); }
    // The events at a time, in order.
    const std::vector<ScriptedEvent>& timed() const { return m_timed; }
    void fire(const ScriptedEvent& event);
    // By hand. `index` may be empty: the first. kUnassignedTerm when there is no such shard.
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard);

private:
    struct Counted {
        bool count(Script& script);
        void begin(Script& script) const;
        void add(ScriptedEvent event);
        std::vector<ScriptedEvent> events; // by count; constant after construction
        std::uint64_t last = 0;            // the highest count that anything waits for
        std::atomic<std::uint64_t> seen = 0;
    };
    PrimaryTerm changeTerm(const ScriptedEvent& event) RS_REQUIRES(m_firing);
    void write(const ScriptedEvent& event) RS_REQUIRES(m_firing);
    void recordError(Event event, const std::string& message) RS_REQUIRES(m_firing);
    std::string indexName(const std::string& name) const;

    const RacePlan& m_plan;
    Target& m_target;
    Trace& m_trace;
    const Clock& m_clock;
    std::vector<ScriptedEvent> m_timed;
    std::vector<DocumentId> m_documents;
    Counted m_commits;
    Counted m_reads;
    Mutex m_firing;
};

} // namespace racescope
