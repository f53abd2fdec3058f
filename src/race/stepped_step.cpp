// SPDX-License-Identifier: GPL-3.0-or-later
// What one step does: to the worker, to the store, and as events.
#include "base/assert.h"
#include "base/json.h"
#include "race/stepped_state.h"

#include <algorithm>
#include <cstdio>

namespace racescope {

namespace {

// One worker's step. Knows the pieces apart, as the explorer has them.
class Stepping {
public:
    Stepping(const RaceSetup& setup, Actor& actor, SharedState& shared)
        : m_setup(setup)
        , m_actor(actor)
        , m_shared(shared)
    {
    }

    StepResult run()
    {
        const Nanos duration = m_setup.plan().duration;
        if (duration != 0 && m_shared.now >= duration)
            m_actor.worker.finishAfterChain();
        m_result.action = RaceState::nextAction(m_setup, m_actor);
        switch (m_result.action) {
        case StepAction::Think:
        case StepAction::Backoff:
            wait();
            break;
        case StepAction::Read:
        case StepAction::Write:
            request();
            break;
        case StepAction::Get:
            get();
            break;
        case StepAction::Merge:
            merge();
            break;
        case StepAction::Index:
            index();
            break;
        case StepAction::None:
            break;
        }
        return std::move(m_result);
    }

private:
    void wait()
    {
        const Step step = m_actor.worker.nextStep();
        const bool thinks = step.kind == StepKind::Think;
        const std::uint32_t steps = thinks ? m_setup.options().thinkSteps : 1;
        const Nanos begin = m_actor.readyAt;
        const Nanos end = begin + step.wait / steps;
        m_actor.readyAt = end;
        m_result.events.push_back(eventOf(m_actor.worker, step, nullptr, begin, end));
        m_shared.now = std::max(m_shared.now, end);
        fireDue(m_shared.now);
        if (++m_actor.partsDone < steps)
            return;
        m_actor.partsDone = 0;
        m_actor.worker.apply(step, nullptr, {begin, end, true});
    }

    // When a request goes out; what the script has for that time happens before.
    Nanos begin()
    {
        m_shared.now = std::max(m_shared.now, m_actor.readyAt);
        fireDue(m_shared.now);
        return m_shared.now;
    }
    Nanos end(Nanos begin)
    {
        m_shared.now = begin + kRequestSlot;
        m_actor.readyAt = begin + kRequestTime;
        return begin + kRequestTime;
    }
    void fireDue(Nanos now)
    {
        if (m_setup.options().timed != SteppedOptions::Timed::ByClock)
            return;
        while (m_shared.timedDone < m_setup.timed().size() && m_setup.timed()[m_shared.timedDone].time <= now)
            RaceState::fireTimed(m_setup, m_shared, m_result.events);
    }

    void request()
    {
        const Step step = m_actor.worker.nextStep();
        const Nanos begins = begin();
        m_result.response = m_shared.store.perform(step.request, m_actor.worker.id(), begins);
        finish(step, begins);
        if (step.kind == StepKind::Write && m_actor.duplicate)
            repeat(step);
    }

    // The answer reaches the worker, or not.
    void finish(const Step& step, Nanos begins, Token base = {})
    {
        const Nanos ends = end(begins);
        const bool lost = std::exchange(m_actor.loseAnswer, false);
        const bool accepted = m_result.response.ok() && step.kind == StepKind::Write &&
                              std::holds_alternative<Accept>(m_result.response.decision);
        Event event =
            eventOf(m_actor.worker, step, lost && !accepted ? nullptr : &m_result.response, begins, ends);
        if (base.assigned()) { // the conditional part of an update
            event.base = base;
            event.flags |= event_flag::kGuardSeqNo;
        }
        if (lost)
            event.flags |= event_flag::kAckLost | event_flag::kInjected;
        if (!m_result.response.ok())
            event.note = m_setup.names()->note(m_result.response.error);
        m_result.events.push_back(event);
        if (lost) {
            m_actor.worker.answerLost();
        } else {
            const bool mayRetry = settleBudget(step);
            m_result.outcome = m_actor.worker.apply(step, &m_result.response, {begins, ends, mayRetry});
            m_actor.lastGaveUp = m_result.outcome == Worker::Outcome::GaveUp;
            if (m_actor.lastGaveUp)
                m_result.events.push_back(giveUpEvent(m_actor.worker, event));
            tellProblem(event);
        }
        tellScript(step, accepted);
    }

    // False: the group's bucket has no token for the retry.
    bool settleBudget(const Step& step)
    {
        if (m_shared.budgets.empty())
            return true;
        return m_shared.budgets[m_actor.worker.plan().number].settle(
            m_actor.worker.claimOf(step, m_result.response));
    }

    void tellProblem(const Event& read)
    {
        if (m_actor.worker.problem().empty())
            return;
        Event problem = problemEvent(read);
        problem.note = m_setup.names()->note(m_actor.worker.problem());
        m_result.events.push_back(problem);
    }

    // The network delivers the same request once more; its answer goes nowhere.
    void repeat(const Step& step)
    {
        m_actor.duplicate = false;
        const Nanos begins = m_shared.now;
        const Response response = m_shared.store.perform(step.request, kSystemWorker, begins);
        Worker unknown = m_actor.worker;
        Event event = eventOf(unknown, step, &response, begins, begins + kRequestTime);
        m_shared.now = begins + kRequestSlot;
        event.worker = kSystemWorker;
        event.attempt = 0;
        event.chain = 0;
        event.base = step.request.write.required;
        event.flags |= event_flag::kInjected | event_flag::kAckLost;
        m_result.events.push_back(event);
    }

    void tellScript(const Step& step, bool accepted)
    {
        if (!m_result.response.ok())
            return;
        using Trigger = ScriptedEvent::Trigger;
        if (step.kind == StepKind::Read)
            fireCounted(Trigger::AfterReads, ++m_shared.reads);
        else if (accepted)
            fireCounted(Trigger::AfterCommits, ++m_shared.commits);
    }
    void fireCounted(ScriptedEvent::Trigger trigger, std::uint64_t count);

    // An update in parts, as the store does it: get, make the new source, write it under the token that get
    // found.
    void get()
    {
        const Step step = m_actor.worker.nextStep();
        const Nanos begins = begin();
        if (auto refused = m_shared.store.refuseUpdate(step.request, begins)) {
            m_result.response = std::move(*refused);
            return finish(step, begins);
        }
        const Response read = m_shared.store.get(step.request.document, begins);
        m_actor.part = StepAction::Merge;
        m_actor.partToken = read.token;
        m_actor.partVersion = read.version;
        m_actor.partSource = read.source;
        Event event = partEvent(read.found ? EventKind::Read : EventKind::ReadMissing, begins, end(begins));
        event.token = read.token;
        event.version = read.version;
        m_result.response = read;
        m_result.events.push_back(event);
    }

    void merge()
    {
        const Step step = m_actor.worker.nextStep();
        const Nanos at = std::max(m_shared.now, m_actor.readyAt);
        Modified modified = applyModification(*step.request.modification, step.request.modificationValue,
                                              m_actor.partSource.view());
        Response response;
        if (!modified.problem.empty()) {
            response.error = std::move(modified.problem);
        } else if (!modified.source || modified.source->view() == m_actor.partSource.view()) {
            response.decision = Noop{};
            response.token = m_actor.partToken;
            response.version = m_actor.partVersion;
        } else {
            m_actor.partSource = std::move(*modified.source);
            m_actor.part = StepAction::Index;
            m_result.events.push_back(partEvent(EventKind::Think, at, at));
            return;
        }
        m_result.response = std::move(response);
        forgetPart(0);
        finish(step, at);
    }

    void index()
    {
        const Step step = m_actor.worker.nextStep();
        const Nanos begins = begin();
        WriteRequest conditional;
        conditional.required = m_actor.partToken;
        m_result.response = m_shared.store.write(step.request.document, conditional, m_actor.partSource,
                                                 m_actor.worker.id(), begins);
        m_result.response.source = m_actor.partSource;
        const Token base = m_actor.partToken;
        const bool refused = std::holds_alternative<Conflict>(m_result.response.decision);
        if (refused && m_actor.partsDone < std::uint32_t(std::max(0, step.request.retryOnConflict))) {
            Event event = eventOf(m_actor.worker, step, &m_result.response, begins, end(begins));
            event.base = base;
            event.flags |= event_flag::kGuardSeqNo;
            m_result.events.push_back(event);
            return forgetPart(m_actor.partsDone + 1);
        }
        forgetPart(0);
        finish(step, begins, base);
    }

    void forgetPart(std::uint32_t done)
    {
        m_actor.part = StepAction::None;
        m_actor.partsDone = done;
        m_actor.partToken = Token{};
        m_actor.partVersion = Version{};
        m_actor.partSource = Source{};
    }

    Event partEvent(EventKind kind, Nanos begins, Nanos ends) const
    {
        Event event;
        event.kind = kind;
        event.time = begins;
        event.duration = ends - begins;
        event.worker = m_actor.worker.id();
        event.document = m_actor.worker.document();
        event.attempt =
            static_cast<std::uint16_t>(std::min<std::uint32_t>(m_actor.worker.attempt(), UINT16_MAX));
        event.chain = m_actor.worker.chain();
        event.flags = event_flag::kUpdateApi;
        return event;
    }

    const RaceSetup& m_setup;
    Actor& m_actor;
    SharedState& m_shared;
    StepResult m_result;
};

// What the script does, told as in a race with threads.
class Scripting {
public:
    Scripting(const RaceSetup& setup, SharedState& shared, std::vector<Event>& events)
        : m_setup(setup)
        , m_shared(shared)
        , m_events(events)
    {
    }

    void fire(const ScriptedEvent& scripted)
    {
        switch (scripted.action) {
        case ScriptedEvent::Action::BumpTerm:
            return changeTerm(indexName(scripted.index), scripted.shard, std::nullopt);
        case ScriptedEvent::Action::FailOver:
            return changeTerm(indexName(scripted.index), scripted.shard, scripted.operations);
        case ScriptedEvent::Action::Write:
            return write(scripted.document, Source(scripted.source), scripted.acknowledged);
        case ScriptedEvent::Action::Delete:
            return write(scripted.document, std::nullopt, scripted.acknowledged);
        }
    }

    void changeTerm(const std::string& index, std::uint32_t shard, std::optional<std::uint32_t> lost)
    {
        Event event = injected(EventKind::TermChange);
        event.token.seqNo = SeqNo(shard);
        std::string problem = index + ": has no shard " + std::to_string(shard);
        if (!lost) {
            event.token.primaryTerm = m_shared.store.bumpTerm(index, shard);
        } else if (const auto term = m_shared.store.failOver(index, shard, *lost)) {
            event.token.primaryTerm = *term;
        } else {
            problem = term.error();
        }
        if (event.token.primaryTerm == kUnassignedTerm) {
            event.kind = EventKind::Error;
            event.token = Token{};
            event.note = m_setup.names()->note(problem);
        } else if (m_setup.plan().indices.size() > 1) {
            event.note = m_setup.names()->note(index);
        }
        m_events.push_back(event);
    }

    // A source to write, or none to delete.
    void write(std::uint32_t document, const std::optional<Source>& source, bool acknowledged)
    {
        Event event = injected(EventKind::WriteOk);
        if (!acknowledged)
            event.flags |= event_flag::kAckLost;
        if (document >= m_setup.documents().size()) {
            event.kind = EventKind::Error;
            event.note = m_setup.names()->note("the plan has no document " + std::to_string(document));
            m_events.push_back(event);
            return;
        }
        event.document = m_setup.documents()[document];
        WriteRequest request;
        if (!source) {
            request.op = WriteOp::Delete;
            event.flags |= event_flag::kDeleted;
        }
        const Source body = source.value_or(Source());
        const Response response =
            acknowledged
                ? m_shared.store.write(event.document, request, body, kSystemWorker, event.time)
                : m_shared.store.writeUnreplicated(event.document, request, body, kSystemWorker, event.time);
        if (const Accept* accept = std::get_if<Accept>(&response.decision)) {
            if (accept->result == WriteResult::Created)
                event.flags |= event_flag::kCreated;
            event.token = response.token;
            event.version = response.version;
            event.replaced = response.replaced;
        } else {
            event.kind = EventKind::Error;
            event.note = m_setup.names()->note("refused");
        }
        m_events.push_back(event);
    }

    Event injected(EventKind kind)
    {
        Event event;
        event.kind = kind;
        event.time = m_shared.now;
        event.duration = kRequestTime;
        event.flags = event_flag::kInjected;
        m_shared.now += kRequestSlot;
        return event;
    }

private:
    std::string indexName(const std::string& name) const
    {
        if (!name.empty())
            return name;
        const RacePlan& plan = m_setup.plan();
        if (!plan.indices.empty())
            return plan.indices.front().name;
        return plan.documents.empty() ? std::string() : plan.documents.front().index;
    }

    const RaceSetup& m_setup;
    SharedState& m_shared;
    std::vector<Event>& m_events;
};

void Stepping::fireCounted(ScriptedEvent::Trigger trigger, std::uint64_t count)
{
    for (const ScriptedEvent& event : m_setup.plan().script) {
        if (event.trigger == trigger && event.count == count)
            Scripting(m_setup, m_shared, m_result.events).fire(event);
    }
}

} // namespace

StepAction RaceState::nextAction(const RaceSetup& setup, const Actor& actor)
{
    if (actor.crashed)
        return StepAction::None;
    if (actor.part != StepAction::None)
        return actor.part;
    switch (actor.worker.position()) {
    case StepKind::Read:
        return StepAction::Read;
    case StepKind::Think:
        return StepAction::Think;
    case StepKind::Backoff:
        return StepAction::Backoff;
    case StepKind::Write: {
        const bool inParts = setup.options().updates == SteppedOptions::Updates::InParts &&
                             actor.worker.plan().group.program.kind == ProgramKind::UpdateApi;
        return inParts ? StepAction::Get : StepAction::Write;
    }
    case StepKind::Done:
        break;
    }
    return StepAction::None;
}

StepResult RaceState::advance(const RaceSetup& setup, Actor& actor, SharedState& shared)
{
    return Stepping(setup, actor, shared).run();
}

void RaceState::beginScript(const RaceSetup& setup, SharedState& shared, std::vector<Event>& events)
{
    for (const ScriptedEvent& event : setup.plan().script) {
        if (event.trigger != ScriptedEvent::Trigger::AtTime && event.count == 0)
            Scripting(setup, shared, events).fire(event);
    }
}

void RaceState::fireTimed(const RaceSetup& setup, SharedState& shared, std::vector<Event>& events)
{
    const ScriptedEvent& event = setup.timed()[shared.timedDone++];
    Scripting(setup, shared, events).fire(event);
}

StepResult RaceState::inject(const Move& move)
{
    StepResult result;
    Scripting scripting(*m_setup, m_shared, result.events);
    switch (move.kind) {
    case Move::Kind::TermBump:
    case Move::Kind::FailOver: {
        const RaceSetup::ShardName& shard = m_setup->shards()[move.subject];
        const bool loses = move.kind == Move::Kind::FailOver;
        scripting.changeTerm(shard.index, shard.shard, loses ? std::optional(move.amount) : std::nullopt);
        break;
    }
    case Move::Kind::Delete:
        scripting.write(move.subject, std::nullopt, true);
        break;
    case Move::Kind::Recreate:
        scripting.write(move.subject, Source(m_setup->plan().documents[move.subject].source), true);
        break;
    case Move::Kind::Script:
        fireTimed(*m_setup, m_shared, result.events);
        break;
    case Move::Kind::LoseAnswer:
        change(move.subject).loseAnswer = true;
        break;
    case Move::Kind::Duplicate:
        change(move.subject).duplicate = true;
        break;
    case Move::Kind::Delay:
        change(move.subject).readyAt =
            std::max(m_shared.now, m_actors[move.subject]->readyAt) + Nanos(move.amount) * 1'000'000;
        break;
    case Move::Kind::Crash: {
        change(move.subject).crashed = true;
        Event event = scripting.injected(EventKind::Error);
        event.worker = m_setup->members()[move.subject].id;
        event.note = m_setup->names()->note("crashed");
        result.events.push_back(event);
        break;
    }
    case Move::Kind::Step:
        break;
    }
    return result;
}

void RaceState::appendActorKey(std::string& key, const Actor& actor, Worker::KeyDetail detail)
{
    const auto append = [&key](std::int64_t number) {
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    actor.worker.appendKey(key, detail);
    key.push_back(static_cast<char>(actor.part));
    key.push_back(
        static_cast<char>(int(actor.crashed) | int(actor.loseAnswer) << 1 | int(actor.duplicate) << 2));
    append(actor.partsDone);
    append(actor.partToken.seqNo.value);
    append(actor.partToken.primaryTerm.value);
    append(static_cast<std::int64_t>(actor.partSource.view().size()));
    key.append(actor.partSource.view());
    if (detail == Worker::KeyDetail::Exact)
        append(actor.readyAt);
}

void SharedState::appendBudgets(std::string& key) const
{
    for (const RetryBudget& budget : budgets) {
        const std::int64_t number = budget.millionths();
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
}

std::string RaceState::key() const
{
    std::string key;
    m_shared.store.appendKey(key, 0xffffffffu);
    for (const std::int64_t number : {std::int64_t(m_shared.now), std::int64_t(m_shared.commits),
                                      std::int64_t(m_shared.reads), std::int64_t(m_shared.timedDone)})
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    m_shared.appendBudgets(key);
    for (const auto& actor : m_actors)
        appendActorKey(key, *actor, Worker::KeyDetail::Exact);
    return key;
}

std::uint64_t RaceState::digest() const
{
    std::uint64_t hash = 0xcbf29ce484222325ull;
    for (const char c : key())
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return hash;
}

} // namespace racescope
