// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/worker_model.h"

#include "base/assert.h"
#include "race/schedule.h"

#include <algorithm>
#include <set>

namespace racescope {

std::string_view RaceOutcome::kind() const
{
    if (lostUpdate)
        return "lost_update";
    if (!brokenInvariant.empty())
        return "broken_invariant";
    return gaveUp > 0 ? "gave_up" : "ok";
}

Result<std::unique_ptr<WorkerModel>, IoError> WorkerModel::make(RacePlan plan, SteppedOptions options,
                                                                ExploreOptions::Fold fold,
                                                                std::vector<std::string>* notes)
{
    const auto note = [notes](std::string text) {
        if (notes)
            notes->push_back(std::move(text));
    };
    const std::uint32_t workers = plan.workerCount();
    if (workers > kMostProcesses - 1)
        return failure(
            IoError{plan.name, std::to_string(workers) + " workers are too many to explore; at most " +
                                   std::to_string(kMostProcesses - 1) +
                                   ". Two or three show every kind of outcome: give a smaller number"});
    bool thinks = false;
    for (GroupPlan& group : plan.groups) {
        thinks = thinks || group.think.kind != ThinkKind::None;
        if (group.updates == 0) {
            group.updates = 1;
            note("group " + group.name + " goes on for ever; one update of each worker is explored");
        }
    }
    if (thinks)
        note("think times are taken to be anything");
    if (plan.duration != 0) {
        plan.duration = 0;
        note("the race's duration is left out");
    }
    const bool timed = std::any_of(plan.script.begin(), plan.script.end(), [](const ScriptedEvent& event) {
        return event.trigger == ScriptedEvent::Trigger::AtTime;
    });
    if (timed)
        note("the scenario's events that wait for a time may happen at any time (`!event` in schedules)");
    options.timed = SteppedOptions::Timed::AsMoves;
    options.keptOperations = 0; // the script's own failovers are provided for
    auto setup = RaceSetup::make(std::move(plan), options);
    if (!setup)
        return failure(setup.error());
    return std::make_unique<WorkerModel>(RaceState(*setup), fold);
}

WorkerModel::WorkerModel(const RaceState& start, ExploreOptions::Fold fold)
    : m_setup(start.sharedSetup())
{
    for (const ScriptedEvent& event : m_setup->plan().script) {
        if (event.action == ScriptedEvent::Action::FailOver)
            m_lostOperations = std::max(m_lostOperations, event.operations);
        m_countsCommits = m_countsCommits || event.trigger != ScriptedEvent::Trigger::AtTime;
    }
    // A failover brings old tokens back, and a rule that is wrong may accept them.
    m_settles =
        fold == ExploreOptions::Fold::Yes && m_setup->options().rule == &decide && m_lostOperations == 0;
    std::uint32_t nextClass = 0;
    std::vector<std::uint32_t> classOfGroup(m_setup->plan().groups.size(), 0xffffffffu);
    for (std::uint32_t worker = 0; worker < start.workerCount(); ++worker) {
        const RaceSetup::Member& member = m_setup->members()[worker];
        std::uint32_t& group = classOfGroup[member.group];
        const bool alone = !Worker::isInterchangeable(*member.plan);
        if (alone || group == 0xffffffffu)
            group = nextClass++;
        m_classes.push_back(group);
    }
    for (std::uint32_t worker = 0; worker < start.workerCount(); ++worker) {
        Local local;
        local.actor = start.actor(worker);
        local.process = worker;
        m_start.push_back(internLocal(std::move(local)));
    }
    if (!m_setup->timed().empty()) {
        Local script;
        script.isScript = true;
        script.fired = start.shared().timedDone;
        m_classes.push_back(nextClass);
        m_start.push_back(internLocal(std::move(script)));
    }
    Shared shared;
    shared.state = start.shared();
    m_startShared = internShared(std::move(shared));
}

std::uint32_t WorkerModel::processes() const
{
    return static_cast<std::uint32_t>(m_start.size());
}

LocalId WorkerModel::internLocal(Local local)
{
    std::string key;
    if (local.isScript) {
        key = "script" + std::to_string(local.fired);
    } else {
        const std::uint32_t number = m_classes[local.process];
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
        RaceState::appendActorKey(key, local.actor, Worker::KeyDetail::Timeless);
    }
    const auto [known, isNew] = m_localIds.try_emplace(std::move(key), static_cast<LocalId>(m_locals.size()));
    if (isNew)
        m_locals.push_back(std::move(local));
    return known->second;
}

SharedId WorkerModel::internShared(Shared shared)
{
    shared.state.now = 0;
    std::string key;
    shared.state.store.appendKey(key, m_lostOperations);
    key.push_back(static_cast<char>(shared.lostUpdate));
    shared.state.appendBudgets(key);
    if (m_countsCommits) {
        key.append(reinterpret_cast<const char*>(&shared.state.commits), sizeof shared.state.commits);
        key.append(reinterpret_cast<const char*>(&shared.state.reads), sizeof shared.state.reads);
    }
    const auto [known, isNew] =
        m_sharedIds.try_emplace(std::move(key), static_cast<SharedId>(m_shareds.size()));
    if (isNew)
        m_shareds.push_back(std::move(shared));
    return known->second;
}

bool WorkerModel::finished(LocalId local) const
{
    const Local& known = m_locals[local];
    if (known.isScript)
        return known.fired >= m_setup->timed().size();
    return known.actor.crashed || known.actor.worker.finished();
}

void WorkerModel::addFlags(Transition& transition, Shared& after, const std::vector<Event>& events) const
{
    for (const Event& event : events) {
        if (event.kind == EventKind::WriteOk || event.kind == EventKind::TermChange) {
            transition.flags |= transition_flag::kChanged;
            after.commits += event.kind == EventKind::WriteOk;
        }
        if (event.kind == EventKind::WriteOk && !event.has(event_flag::kInjected))
            transition.flags |= transition_flag::kCommit;
        if (event.kind == EventKind::Conflict)
            transition.flags |= transition_flag::kConflict;
        if (isLostUpdate(event)) {
            transition.flags |= transition_flag::kLost;
            after.lostUpdate = true;
        }
    }
}

Transition WorkerModel::stepScript(const Local& local, const Shared& shared)
{
    Transition transition;
    Shared after = shared;
    after.state.timedDone = local.fired;
    std::vector<Event> events;
    RaceState::fireTimed(*m_setup, after.state, events);
    transition.resource = 0;
    transition.flags = transition_flag::kMayWrite | transition_flag::kChanged;
    addFlags(transition, after, events);
    Local next;
    next.isScript = true;
    next.fired = local.fired + 1;
    transition.local = internLocal(std::move(next));
    transition.shared = internShared(std::move(after));
    return transition;
}

Transition WorkerModel::step(LocalId local, SharedId shared)
{
    if (m_locals[local].isScript)
        return stepScript(m_locals[local], m_shareds[shared]);
    Transition transition;
    Local next = m_locals[local];
    Shared after = m_shareds[shared];
    next.actor.readyAt = 0;
    const StepAction action = RaceState::nextAction(*m_setup, next.actor);
    const bool requests =
        action != StepAction::Think && action != StepAction::Backoff && action != StepAction::Merge;
    if (requests) {
        // Whose writes share a bucket of retries notice each other on different documents, too.
        const bool shares = !after.state.budgets.empty();
        transition.resource = shares ? 0 : next.actor.worker.document().value;
        if (action == StepAction::Write || action == StepAction::Index)
            transition.flags |= transition_flag::kMayWrite;
    }
    const StepResult result = RaceState::advance(*m_setup, next.actor, after.state);
    addFlags(transition, after, result.events);
    next.actor.readyAt = 0;
    transition.local = internLocal(std::move(next));
    transition.shared = internShared(std::move(after));
    return transition;
}

bool WorkerModel::canSettle(LocalId local) const
{
    const Local& known = m_locals[local];
    if (!m_settles || known.isScript || !known.actor.worker.token().assigned())
        return false;
    const GroupPlan& group = known.actor.worker.plan().group;
    const bool guarded = group.guard == Guard::BySeqNo || group.guard == Guard::ByVersion;
    const ProgramKind program = group.program.kind;
    return guarded && (program == ProgramKind::ReadThinkWrite || program == ProgramKind::Delete ||
                       program == ProgramKind::DeleteRecreate);
}

// Under a guard an old token is refused, whichever it is, and the source made with it is never seen.
LocalId WorkerModel::settled(LocalId local, SharedId shared)
{
    const Local& known = m_locals[local];
    const Worker& worker = known.actor.worker;
    const CurrentDocument& current = m_shareds[shared].state.store.document(worker.document()).current;
    if (current.token == worker.token() || worker.version() == Version(-1))
        return local;
    Local old = known;
    old.actor.worker.outdateHand();
    return internLocal(std::move(old));
}

Move WorkerModel::moveOf(std::uint32_t process) const
{
    if (process < m_setup->members().size())
        return Move::step(process);
    return Move{Move::Kind::Script, 0, 0};
}

std::uint32_t WorkerModel::progressOf(SharedId shared) const
{
    return m_shareds[shared].commits;
}

std::string WorkerModel::describeShared(SharedId shared) const
{
    std::string text;
    for (const FinalDocument& document : m_shareds[shared].state.store.documents()) {
        text += (text.empty() ? "" : ", ") + document.index + '/' + document.id;
        text +=
            document.live ? " seq_no " + std::to_string(document.token.seqNo.value) : std::string(" gone");
    }
    return text;
}

namespace {

void append(std::string& key, std::int64_t number)
{
    key += std::to_string(number);
    key += ' ';
}

} // namespace

std::string WorkerModel::outcome(std::span<const LocalId> locals, SharedId shared)
{
    const Shared& end = m_shareds[shared];
    RaceOutcome outcome;
    outcome.documents = end.state.store.documents();
    outcome.lostUpdate = end.lostUpdate;
    for (const LocalId local : locals) {
        if (m_locals[local].isScript)
            continue;
        outcome.succeeded += m_locals[local].actor.worker.succeeded();
        outcome.gaveUp += m_locals[local].actor.worker.gaveUp();
    }
    outcome.brokenInvariant = brokenInvariant(outcome.documents, locals);
    std::string key(1, outcome.lostUpdate ? '1' : '0');
    key += ' ';
    append(key, std::int64_t(outcome.gaveUp));
    append(key, std::int64_t(outcome.succeeded));
    for (const FinalDocument& document : outcome.documents) {
        append(key, document.live);
        append(key, document.version.value);
        append(key, document.token.seqNo.value);
        append(key, document.token.primaryTerm.value);
        key += document.source.view();
        key += ' ';
    }
    key += outcome.brokenInvariant;
    m_described.try_emplace(key, std::move(outcome));
    return key;
}

namespace {

// The first item that an array holds twice; nullopt when each is there once, or there is no array.
std::optional<std::string> heldTwice(std::string_view source, const std::string& field)
{
    const auto raw = json::findRaw(source, field);
    const auto list = raw ? json::parse(*raw) : json::parse("[]");
    if (!list || !list->isArray())
        return std::nullopt;
    std::set<std::string> seen;
    for (const json::Value& item : list->items()) {
        std::string text = json::dump(item);
        if (seen.contains(text))
            return text;
        seen.insert(std::move(text));
    }
    return std::nullopt;
}

} // namespace

// Those that can be judged by how the documents end.
std::string WorkerModel::brokenInvariant(const std::vector<FinalDocument>& documents,
                                         std::span<const LocalId> locals) const
{
    const RacePlan& plan = m_setup->plan();
    for (const InvariantPlan& invariant : plan.invariants) {
        const FinalDocument& document = documents[invariant.document];
        const std::string name = document.index + '/' + document.id;
        if (!document.live)
            continue;
        if (invariant.kind == InvariantPlan::Kind::EachOnce) {
            if (const auto twice = heldTwice(document.source.view(), invariant.field))
                return invariant.field + " of " + name + " holds " + *twice + " twice";
            continue;
        }
        const auto value = json::findInt(document.source.view(), invariant.field);
        if (!value)
            continue;
        if (invariant.kind == InvariantPlan::Kind::NeverBelow) {
            if (*value < invariant.bound)
                return invariant.field + " of " + name + " is " + std::to_string(*value) + ", below " +
                       std::to_string(invariant.bound);
            continue;
        }
        const auto before = json::findInt(plan.documents[invariant.document].source, invariant.field);
        if (!before || plan.documents.size() > 1)
            continue;
        std::int64_t wanted = *before;
        for (const LocalId local : locals) {
            if (m_locals[local].isScript)
                continue;
            const Worker& worker = m_locals[local].actor.worker;
            const Modification& modification = worker.plan().group.program.modification;
            if (modification.kind == Modification::Kind::Add && modification.field == invariant.field)
                wanted += modification.amount * worker.succeeded();
        }
        if (*value != wanted)
            return invariant.field + " of " + name + " is " + std::to_string(*value) + " instead of " +
                   std::to_string(wanted);
    }
    return {};
}

Census describe(const ExploreResult& result, const WorkerModel& model, std::vector<std::string> notes)
{
    Census census;
    census.result = result;
    census.notes = std::move(notes);
    for (const OutcomeCount& outcome : result.outcomes) {
        census.outcomes.push_back(model.describe(outcome.outcome));
        census.witnesses.push_back(toText(outcome.witness, model.setup()));
    }
    return census;
}

Result<Census, IoError> takeCensus(const RacePlan& plan, const SteppedOptions& stepped,
                                   const ExploreOptions& options)
{
    std::vector<std::string> notes;
    auto model = WorkerModel::make(plan, stepped, options.fold, &notes);
    if (!model)
        return failure(model.error());
    Explorer explorer(**model, options);
    return describe(explorer.run(), **model, std::move(notes));
}

Result<std::vector<GuardCensus>, IoError> compareGuards(const RacePlan& plan,
                                                        const std::vector<Guard>& guards,
                                                        const SteppedOptions& stepped,
                                                        const ExploreOptions& options)
{
    std::vector<GuardCensus> all;
    for (const Guard guard : guards) {
        RacePlan guarded = plan;
        for (GroupPlan& group : guarded.groups)
            group.guard = guard;
        auto census = takeCensus(guarded, stepped, options);
        if (!census)
            return failure(census.error());
        all.push_back({guard, std::move(*census)});
    }
    return all;
}

} // namespace racescope
