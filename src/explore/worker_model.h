// SPDX-License-Identifier: GPL-3.0-or-later
// A race as the explorer sees it: the workers of the threads, and the one rule of the store. Think and
// backoff times are taken to be anything, so they are steps that only their worker notices; the scenario's
// events at a time may happen at any time. Threads: one at a time (the explorer's lock).
#pragma once
#include "base/json.h"
#include "explore/explorer.h"
#include "race/stepped_state.h"

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace racescope {

// How a race ended.
struct RaceOutcome {
    std::vector<FinalDocument> documents;
    std::uint32_t succeeded = 0; // chains
    std::uint32_t gaveUp = 0;
    bool lostUpdate = false;
    std::string brokenInvariant; // in words; empty: they hold
    // "ok", "lost_update", "broken_invariant", "gave_up"
    std::string_view kind() const;
};

class WorkerModel final : public Model {
public:
    // The race from its start. `notes` gets what is explored otherwise than the scenario says. The error says
    // what cannot be explored, and a way on.
    static Result<std::unique_ptr<WorkerModel>, IoError> make(RacePlan plan, SteppedOptions options,
                                                              ExploreOptions::Fold fold,
                                                              std::vector<std::string>* notes = nullptr);
    // From where a stepped race stands.
    WorkerModel(const RaceState& start, ExploreOptions::Fold fold);

    const RaceSetup& setup() const { return *m_setup; }
    const std::shared_ptr<const RaceSetup>& sharedSetup() const { return m_setup; }
    // Of the last text that outcome() made; requires one that it made.
    const RaceOutcome& describe(const std::string& outcome) const { return m_described.at(outcome); }
    std::size_t localStates() const { return m_locals.size(); }
    std::size_t sharedStates() const { return m_shareds.size(); }
    std::string describeShared(SharedId shared) const;

    std::uint32_t processes() const override;
    std::uint32_t classOf(std::uint32_t process) const override { return m_classes[process]; }
    LocalId initialLocal(std::uint32_t process) override { return m_start[process]; }
    SharedId initialShared() override { return m_startShared; }
    bool finished(LocalId local) const override;
    Transition step(LocalId local, SharedId shared) override;
    bool canSettle(LocalId local) const override;
    LocalId settled(LocalId local, SharedId shared) override;
    std::string outcome(std::span<const LocalId> locals, SharedId shared) override;
    Move moveOf(std::uint32_t process) const override;
    std::uint32_t progressOf(SharedId shared) const override;

private:
    struct Local {
        Actor actor;
        std::uint32_t process = 0; // of its class; the script's own state has none
        bool isScript = false;
        std::uint32_t fired = 0;
    };
    struct Shared {
        SharedState state;
        bool lostUpdate = false;
        std::uint32_t commits = 0; // accepted changes in all
    };
    LocalId internLocal(Local local);
    SharedId internShared(Shared shared);
    Transition stepScript(const Local& local, const Shared& shared);
    void addFlags(Transition& transition, Shared& after, const std::vector<Event>& events) const;
    std::string brokenInvariant(const std::vector<FinalDocument>& documents,
                                std::span<const LocalId> locals) const;

    std::shared_ptr<const RaceSetup> m_setup;
    bool m_settles = false;             // old tokens are forgotten
    std::uint32_t m_lostOperations = 0; // that a scripted failover may bring back
    bool m_countsCommits = false;       // the script waits for them
    std::vector<std::uint32_t> m_classes;
    std::vector<LocalId> m_start;
    SharedId m_startShared = 0;
    std::deque<Local> m_locals;
    std::deque<Shared> m_shareds;
    std::unordered_map<std::string, LocalId> m_localIds;
    std::unordered_map<std::string, SharedId> m_sharedIds;
    std::unordered_map<std::string, RaceOutcome> m_described;
};

// Everything known of a race's ends, ready to be shown: the explorer's result with outcomes described.
struct Census {
    ExploreResult result;
    std::vector<RaceOutcome> outcomes;  // as result.outcomes
    std::vector<std::string> witnesses; // schedule text, as result.outcomes
    std::vector<std::string> notes;     // what was explored otherwise than the scenario says
};
Result<Census, IoError> takeCensus(const RacePlan& plan, const SteppedOptions& stepped,
                                   const ExploreOptions& options);
Census describe(const ExploreResult& result, const WorkerModel& model, std::vector<std::string> notes = {});

// The same race under each of these guards.
struct GuardCensus {
    Guard guard;
    Census census;
};
Result<std::vector<GuardCensus>, IoError> compareGuards(const RacePlan& plan,
                                                        const std::vector<Guard>& guards,
                                                        const SteppedOptions& stepped,
                                                        const ExploreOptions& options);

} // namespace racescope
