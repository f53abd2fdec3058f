// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/stepped_state.h"

#include "base/assert.h"
#include "base/counted.h"
#include "store/routing.h"
#include "trace/event_status.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>

namespace racescope {

namespace {

constexpr std::string_view kActionNames[] = {"read", "think", "write", "backoff", "get", "merge", "index"};

std::string inMilliseconds(Nanos time)
{
    char text[40];
    if (time % 1'000'000 == 0)
        std::snprintf(text, sizeof text, "%lld ms", static_cast<long long>(time / 1'000'000));
    else
        std::snprintf(text, sizeof text, "%.1f ms", static_cast<double>(time) / 1e6);
    return text;
}

std::uint32_t shardNumber(const RacePlan& plan, const DocumentPlan& document)
{
    for (const IndexPlan& index : plan.indices) {
        if (index.name == document.index)
            return shardFor(document.id, index.settings.shards);
    }
    return 0;
}

} // namespace

std::string_view name(StepAction action)
{
    return action == StepAction::None ? std::string_view() : kActionNames[static_cast<std::size_t>(action)];
}

std::optional<StepAction> stepActionFromName(std::string_view name)
{
    const auto found = std::find(std::begin(kActionNames), std::end(kActionNames), name);
    if (found == std::end(kActionNames))
        return std::nullopt;
    return static_cast<StepAction>(found - std::begin(kActionNames));
}

std::string workerLabel(std::uint32_t number)
{
    std::string label;
    for (std::uint64_t n = std::uint64_t(number) + 1; n > 0; n = (n - 1) / 26)
        label.insert(label.begin(), static_cast<char>('A' + (n - 1) % 26));
    return label;
}

Result<std::shared_ptr<const RaceSetup>, IoError>
RaceSetup::make(RacePlan plan, const SteppedOptions& options, std::shared_ptr<Names> names)
{
    if (plan.workerCount() > kMaxStepped)
        return failure(IoError{plan.name, std::to_string(plan.workerCount()) +
                                              " workers are too many to step through; at most " +
                                              std::to_string(kMaxStepped) +
                                              ". Give a smaller number of workers, or run them as threads"});
    auto setup = std::make_shared<RaceSetup>();
    setup->m_plan = std::move(plan);
    setup->m_options = options;
    setup->m_options.thinkSteps = std::max(1u, options.thinkSteps);
    setup->m_names = names ? std::move(names) : std::make_shared<Names>();
    for (const DocumentPlan& document : setup->m_plan.documents)
        setup->m_documents.push_back(
            setup->m_names->document(document.index, document.id, shardNumber(setup->m_plan, document)));
    const int lost = static_cast<int>(setup->m_plan.mostOperationsLost());
    auto store = ModelStore::make(setup->m_plan, setup->m_documents, options.rule,
                                  std::max(options.keptOperations, lost));
    if (!store)
        return failure(store.error());
    setup->m_store = std::move(*store);
    for (const IndexPlan& index : setup->m_plan.indices) {
        for (std::uint32_t shard = 0; shard < index.settings.shards; ++shard)
            setup->m_shards.push_back({index.name, shard});
    }
    std::map<std::string, std::uint32_t> given;
    for (std::uint32_t g = 0; g < setup->m_plan.groups.size(); ++g) {
        const GroupPlan& group = setup->m_plan.groups[g];
        const auto workerPlan = makeWorkerPlan(group, setup->m_documents, g);
        const std::uint32_t before = given[group.name];
        for (std::uint32_t number = 0; number < group.count; ++number) {
            Member member;
            member.label = workerLabel(static_cast<std::uint32_t>(setup->m_members.size()));
            member.name = before == 0 ? memberName(group, number)
                                      : group.name + '-' + std::to_string(before + number + 1);
            member.id = setup->m_names->addWorker(
                {member.label, group.name, WorkerName::Kind::Stepped, describe(group)});
            member.plan = workerPlan;
            member.number = number;
            member.group = g;
            member.stream = setup->m_members.size();
            setup->m_members.push_back(std::move(member));
        }
        given[group.name] += group.count;
    }
    for (const ScriptedEvent& event : setup->m_plan.script) {
        if (event.trigger == ScriptedEvent::Trigger::AtTime)
            setup->m_timed.push_back(event);
    }
    std::stable_sort(setup->m_timed.begin(), setup->m_timed.end(),
                     [](const ScriptedEvent& a, const ScriptedEvent& b) { return a.time < b.time; });
    return std::shared_ptr<const RaceSetup>(std::move(setup));
}

std::optional<std::uint32_t> RaceSetup::workerOf(WorkerId id) const
{
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].id == id)
            return i;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> RaceSetup::findWorker(std::string_view text) const
{
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].label == text)
            return i;
    }
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size())
        return number < m_members.size() ? std::optional(number) : std::nullopt;
    for (std::uint32_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].name == text)
            return i;
    }
    return std::nullopt;
}

std::string Availability::text() const
{
    switch (why) {
    case Why::Ready:
        return {};
    case Why::Waits:
        return "wakes in " + inMilliseconds(wakesIn);
    case Why::Done:
        return "done";
    case Why::GaveUp:
        return "gave up";
    case Why::Crashed:
        return "crashed";
    case Why::Ended:
        return "the race's duration is over";
    }
    return {};
}

RaceState::RaceState(std::shared_ptr<const RaceSetup> setup, std::vector<Event>* events)
    : m_setup(std::move(setup))
{
    m_shared.store = m_setup->store();
    const std::vector<GroupPlan>& groups = m_setup->plan().groups;
    const auto hasBudget = [](const GroupPlan& group) { return group.retry.kind == RetryKind::TokenBucket; };
    if (std::any_of(groups.begin(), groups.end(), hasBudget)) {
        for (const GroupPlan& group : groups)
            m_shared.budgets.emplace_back(group.retry);
    }
    for (std::uint32_t i = 0; i < m_setup->members().size(); ++i)
        m_actors.push_back(std::make_shared<Actor>(start(*m_setup, i)));
    std::vector<Event> begin;
    beginScript(*m_setup, m_shared, begin);
    if (events)
        *events = std::move(begin);
}

Actor RaceState::start(const RaceSetup& setup, std::uint32_t worker)
{
    const RaceSetup::Member& member = setup.members()[worker];
    Actor actor;
    actor.worker = Worker(member.plan, member.id, member.number, member.name,
                          Random::stream(setup.plan().seed, member.stream));
    actor.readyAt = member.plan->group.startAfter;
    return actor;
}

Actor& RaceState::change(std::uint32_t worker)
{
    std::shared_ptr<Actor>& actor = m_actors[worker];
    if (actor.use_count() != 1)
        actor = std::make_shared<Actor>(*actor);
    return *actor;
}

StepAction RaceState::nextAction(std::uint32_t worker) const
{
    return nextAction(*m_setup, *m_actors[worker]);
}

Availability RaceState::availability(std::uint32_t worker) const
{
    using Why = Availability::Why;
    const Actor& actor = *m_actors[worker];
    if (actor.crashed)
        return {Why::Crashed, 0};
    if (actor.worker.finished())
        return {actor.lastGaveUp ? Why::GaveUp : Why::Done, 0};
    const Nanos duration = m_setup->plan().duration;
    if (duration != 0 && m_shared.now >= duration && actor.worker.atChainStart())
        return {Why::Ended, 0};
    Nanos wakes = actor.readyAt;
    const StepAction action = nextAction(worker);
    if (action == StepAction::Think || action == StepAction::Backoff)
        wakes += actor.worker.wait() / (action == StepAction::Think ? m_setup->options().thinkSteps : 1);
    if (wakes > m_shared.now)
        return {Why::Waits, wakes - m_shared.now};
    return {};
}

bool RaceState::ended() const
{
    for (std::uint32_t i = 0; i < workerCount(); ++i) {
        if (canMove(i))
            return false;
    }
    return true;
}

StepPreview RaceState::preview(std::uint32_t worker) const
{
    StepPreview preview;
    preview.worker = worker;
    preview.availability = availability(worker);
    preview.action = nextAction(worker);
    if (!preview.availability.canMove())
        return preview;
    const Actor& actor = *m_actors[worker];
    const Step step = actor.worker.nextStep();
    if (preview.action == StepAction::Get) {
        Request get;
        get.document = step.request.document;
        preview.request = requestLine(get, *m_setup->names());
    } else if (preview.action == StepAction::Index) {
        Request index;
        index.kind = Request::Kind::Write;
        index.document = step.request.document;
        index.write.required = actor.partToken;
        preview.request = requestLine(index, *m_setup->names());
        preview.body = actor.partSource.view();
    } else if (preview.action == StepAction::Read || preview.action == StepAction::Write) {
        preview.request = requestLine(step.request, *m_setup->names());
        preview.body = step.request.body.view();
    }
    RaceState after(*this);
    const StepResult result = after.take(Move::step(worker));
    for (const Event& event : result.events) {
        if (event.worker != actor.worker.id() || event.kind == EventKind::GiveUp)
            continue;
        preview.kind = event.kind;
        preview.status = statusOf(event);
        preview.lostUpdate = isLostUpdate(event);
        preview.consequence = consequenceText(event);
        break;
    }
    if (preview.action == StepAction::Think || preview.action == StepAction::Backoff)
        preview.consequence = inMilliseconds(actor.worker.wait()) + " pass";
    if (result.outcome == Worker::Outcome::GaveUp)
        preview.consequence += ", gives up";
    return preview;
}

std::optional<std::uint32_t> RaceState::behind(std::uint32_t worker) const
{
    const Actor& actor = *m_actors[worker];
    const Token token = actor.part == StepAction::None ? actor.worker.token() : actor.partToken;
    if (!token.assigned())
        return std::nullopt;
    return m_shared.store.behind(actor.worker.document(), token);
}

std::vector<std::uint32_t> RaceState::holders(DocumentId document) const
{
    std::vector<std::uint32_t> holders;
    for (std::uint32_t i = 0; i < workerCount(); ++i) {
        const Actor& actor = *m_actors[i];
        const bool inHand = actor.worker.token().assigned() || actor.partToken.assigned();
        if (inHand && actor.worker.document() == document && !actor.crashed)
            holders.push_back(i);
    }
    return holders;
}

std::optional<std::string> RaceState::refusal(const Move& move) const
{
    using Kind = Move::Kind;
    const auto oneOf = [&](std::size_t count, const char* what) -> std::optional<std::string> {
        if (move.subject < count)
            return std::nullopt;
        return "the race has no " + std::string(what) + ' ' + std::to_string(move.subject);
    };
    switch (move.kind) {
    case Kind::TermBump:
    case Kind::FailOver:
        if (move.subject < m_setup->shards().size() && move.amount > 0) {
            const RaceSetup::ShardName& shard = m_setup->shards()[move.subject];
            const auto losable = m_shared.store.losable(shard.index, shard.shard);
            if (losable && std::uint32_t(*losable) < move.amount)
                return "copies can lose what was written since the race began and is not folded away: " +
                       counted(std::uint64_t(*losable), "operation", "operations") + ", not " +
                       std::to_string(move.amount);
        }
        return oneOf(m_setup->shards().size(), "shard");
    case Kind::Delete:
    case Kind::Recreate:
        return oneOf(m_setup->documents().size(), "document");
    case Kind::Script:
        if (m_shared.timedDone < m_setup->timed().size())
            return std::nullopt;
        return std::string("the scenario has no further event that waits for a time");
    case Kind::Step:
    case Kind::LoseAnswer:
    case Kind::Duplicate:
    case Kind::Crash:
    case Kind::Delay:
        break;
    }
    if (const auto wrong = oneOf(m_actors.size(), "worker"))
        return wrong;
    const Availability availability = this->availability(move.subject);
    if (availability.canMove())
        return std::nullopt;
    const std::string who = "worker " + m_setup->members()[move.subject].label;
    switch (availability.why) {
    case Availability::Why::Crashed:
        return who + " has crashed";
    case Availability::Why::Ended:
        return who + " cannot begin another update: " + availability.text();
    default:
        return who + " has finished" + (availability.why == Availability::Why::GaveUp ? ": it gave up" : "");
    }
}

StepResult RaceState::take(const Move& move)
{
    RS_ASSERT(!refusal(move), "a move that can be made");
    ++m_moves;
    if (move.kind != Move::Kind::Step)
        return inject(move);
    Actor& actor = change(move.subject);
    actor.lastMoved = m_moves;
    ++actor.steps;
    return advance(*m_setup, actor, m_shared);
}

std::optional<std::uint32_t> RaceState::fairNext() const
{
    std::optional<std::uint32_t> best;
    Nanos bestSleep = 0;
    for (std::uint32_t i = 0; i < workerCount(); ++i) {
        const Availability availability = this->availability(i);
        if (!availability.canMove())
            continue;
        const Nanos sleep = availability.why == Availability::Why::Waits ? availability.wakesIn : 0;
        const bool better = !best || sleep < bestSleep ||
                            (sleep == bestSleep && m_actors[i]->lastMoved < m_actors[*best]->lastMoved);
        if (better) {
            best = i;
            bestSleep = sleep;
        }
    }
    return best;
}

} // namespace racescope
