// SPDX-License-Identifier: GPL-3.0-or-later
// Which steps are possible, in one fixed order: by section (clients, master, nodes, primaries, network), then
// by node, then by message.
#include "replication/steps.h"

#include <limits>

namespace racescope::replication {

namespace {

bool readable(const Group& group, Node node)
{
    const Copy& copy = at(group, node).copy;
    return at(group, node).up && copy.open && !copy.recovering;
}

bool routable(const Group& group, const Attempt& attempt)
{
    const NodeState& state = at(group, attempt.at);
    const Node primary = state.view.primary();
    if (attempt.state != AttemptState::Queued || !state.up || primary == kNobody)
        return false;
    if (primary != attempt.at)
        return true;
    if (!state.isPrimaryHere() || (!state.masterKnown && group.profile.noMasterBlock))
        return true; // to an error
    const std::int8_t wanted = group.requests[static_cast<std::size_t>(attempt.request)].wanted;
    int active = 0;
    for (const Route route : state.view.route)
        active += route == Route::Primary || route == Route::Replica;
    return active >= (wanted == kAllActive ? state.view.replicas + 1 : wanted);
}

bool mayGiveUp(const Group& group, const Step& step)
{
    return step.id < group.requests.size() && !finalAnswer(group.requests[step.id]);
}

bool mayFailNode(const Group& group, Node node, Node heir)
{
    const Route route = group.master.route[index(node)];
    if (route == Route::None)
        return false;
    if (route != Route::Primary)
        return heir == kNobody;
    if (heir != kNobody)
        return mayPromote(group, node, heir);
    for (Node other = 0; other < group.nodeCount; ++other) {
        if (mayPromote(group, node, other))
            return false;
    }
    return true;
}

bool mayTouch(const Group& group, const Message& m, StepKind kind)
{
    switch (kind) {
    case StepKind::Deliver:
        return group.deliverable(m);
    case StepKind::FailRequest:
        return mayFail(m.kind);
    case StepKind::FailResponse:
        return (m.kind == MessageKind::Repl || m.kind == MessageKind::Resync ||
                m.kind == MessageKind::Forward) &&
               group.deliverable(m);
    case StepKind::Resend:
        return m.kind == MessageKind::ReplFail && m.reason == FailReason::Transport && group.deliverable(m);
    case StepKind::Drop:
        return !group.profile.ackGate && !group.profile.fencing &&
               (m.kind == MessageKind::FailShard || m.kind == MessageKind::Strike);
    default:
        return false;
    }
}

bool nodeStepEnabled(const Group& group, const Step& step)
{
    const Node node = step.node;
    const NodeState& state = at(group, node);
    switch (step.kind) {
    case StepKind::FailNode:
        return mayFailNode(group, node, step.other);
    case StepKind::Allocate:
        return mayAllocate(group, node);
    case StepKind::AllocPrimary:
        return mayBecomePrimary(group, node);
    case StepKind::ForceStale:
        return group.master.primary() == kNobody && state.up && state.copy.aid != 0;
    case StepKind::ApplyState:
        return state.up && group.linked(node, kMaster) && state.view.version < group.master.version;
    case StepKind::LoseMaster:
        return state.up && state.masterKnown && !group.linked(node, kMaster);
    case StepKind::FindMaster:
        return state.up && !state.masterKnown && group.linked(node, kMaster);
    case StepKind::Crash:
        return state.up && step.value <= maxSeq(state.copy) - state.copy.baseUpTo;
    case StepKind::Restart:
        return !state.up;
    case StepKind::Prune:
        return state.up && state.copy.open && hasPrunable(group.profile, state.copy);
    case StepKind::Compact:
        return state.up && mayCompact(group, node);
    case StepKind::SyncGcp:
        return canSyncGcp(group, node);
    default:
        return false;
    }
}

class Enumerator {
public:
    Enumerator(const Group& group, const Menu& menu, std::vector<Step>& steps)
        : m_group(group)
        , m_menu(menu)
        , m_steps(steps)
    {
    }
    void run()
    {
        clients();
        attempts();
        master();
        nodes();
        network();
        links();
    }

private:
    void add(const Step& step) { m_steps.push_back(step); }
    void offer(bool wanted, const Step& step)
    {
        if (wanted && nodeStepEnabled(m_group, step))
            add(step);
    }

    void clients()
    {
        const bool write = static_cast<int>(m_group.requests.size()) < m_menu.maxRequests &&
                           static_cast<int>(m_group.messages.size()) <= m_menu.maxMessages;
        for (std::int8_t c = 0; c < static_cast<std::int8_t>(m_group.clients.size()); ++c) {
            for (Node n = 0; n < m_group.nodeCount; ++n) {
                if (!at(m_group, n).up || !m_group.clientLinked(c, n))
                    continue;
                for (std::int32_t d = 0; d < m_group.docCount; ++d) {
                    if (m_menu.reads && readable(m_group, n) &&
                        static_cast<int>(m_group.ghost.reads.size()) < m_menu.maxReads)
                        add(clientStep(StepKind::Read, c, n, d));
                    if (write)
                        writes(c, n, d);
                }
            }
        }
    }
    void writes(std::int8_t c, Node n, std::int8_t d)
    {
        Step step = clientStep(StepKind::Submit, c, n, d);
        step.value = 100 + static_cast<int>(m_group.requests.size());
        if (m_menu.blindWrites)
            add(step);
        const ReadToken& token =
            m_group.clients[static_cast<std::size_t>(c)].tokens[static_cast<std::size_t>(d)];
        if (m_menu.guardedWrites && token.found) {
            step.guarded = true;
            step.token = token;
            add(step);
            step.guarded = false;
            step.token = {};
        }
        if (m_menu.deletes) {
            step.op = OpKind::Delete;
            step.value = 0;
            add(step);
        }
    }
    static Step clientStep(StepKind kind, std::int8_t c, Node n, std::int8_t d)
    {
        Step step;
        step.kind = kind;
        step.client = c;
        step.node = n;
        step.doc = d;
        return step;
    }
    void attempts()
    {
        for (std::size_t i = 0; i < m_group.attempts.size(); ++i) {
            if (m_group.attempts[i].state == AttemptState::Queued && routable(m_group, m_group.attempts[i]))
                add(idStep(StepKind::Route, i));
        }
        for (std::size_t r = 0; r < m_group.requests.size(); ++r) {
            if (finalAnswer(m_group.requests[r]))
                continue;
            for (Node n = 0; n < m_group.nodeCount && m_menu.retries; ++n) {
                Step step = idStep(StepKind::Retry, r);
                step.node = n;
                if (mayRetry(m_group, static_cast<int>(r), n, m_menu.maxAttempts))
                    add(step);
            }
            if (m_menu.giveUps)
                add(idStep(StepKind::GiveUp, r));
        }
    }
    static Step idStep(StepKind kind, std::size_t id)
    {
        Step step;
        step.kind = kind;
        step.id = static_cast<std::uint32_t>(id);
        return step;
    }
    void master()
    {
        for (Node n = 0; n < m_group.nodeCount; ++n) {
            if (m_menu.failNodes) {
                for (Node heir = kNobody; heir < m_group.nodeCount; ++heir)
                    offer(true, nodeStep(StepKind::FailNode, n, heir));
            }
            offer(m_menu.recoveries, nodeStep(StepKind::Allocate, n));
            offer(m_menu.recoveries, nodeStep(StepKind::AllocPrimary, n));
            offer(m_menu.forces, nodeStep(StepKind::ForceStale, n));
        }
    }
    void nodes()
    {
        for (Node n = 0; n < m_group.nodeCount; ++n) {
            offer(true, nodeStep(StepKind::ApplyState, n));
            offer(m_menu.masterLoss, nodeStep(StepKind::LoseMaster, n));
            offer(m_menu.masterLoss, nodeStep(StepKind::FindMaster, n));
            offer(m_menu.crashes, nodeStep(StepKind::Crash, n));
            offer(m_menu.crashes, nodeStep(StepKind::Restart, n));
            offer(m_menu.prunes, nodeStep(StepKind::Prune, n));
            Step fold = nodeStep(StepKind::Compact, n);
            fold.value = at(m_group, n).copy.gcp;
            offer(m_menu.compacts, fold);
            offer(m_menu.syncs, nodeStep(StepKind::SyncGcp, n));
        }
    }
    void network()
    {
        for (const Message& m : m_group.messages) {
            for (const StepKind kind : {StepKind::Deliver, StepKind::FailRequest, StepKind::FailResponse,
                                        StepKind::Resend, StepKind::Drop}) {
                if ((kind == StepKind::Deliver || m_menu.failMessages) && mayTouch(m_group, m, kind)) {
                    add(idStep(kind, m.id));
                }
            }
        }
    }
    void links()
    {
        if (!m_menu.cuts)
            return;
        for (Node a = 0; a < m_group.nodeCount; ++a) {
            for (Node b = static_cast<Node>(a + 1); b <= kMaster; ++b) {
                if (b < m_group.nodeCount || b == kMaster)
                    add(nodeStep(m_group.linked(a, b) ? StepKind::Cut : StepKind::Heal, a, b));
            }
        }
    }

    const Group& m_group;
    const Menu& m_menu;
    std::vector<Step>& m_steps;
};

} // namespace

void enabledSteps(const Group& group, const Menu& menu, std::vector<Step>& steps)
{
    steps.clear();
    Enumerator(group, menu, steps).run();
}

bool enabled(const Group& group, const Step& step)
{
    switch (step.kind) {
    case StepKind::Read:
        return readable(group, step.node) && group.clientLinked(step.client, step.node);
    case StepKind::Submit:
        return at(group, step.node).up && group.clientLinked(step.client, step.node);
    case StepKind::Route:
        return step.id < group.attempts.size() && routable(group, group.attempts[step.id]);
    case StepKind::Retry:
        return step.id < group.requests.size() &&
               mayRetry(group, static_cast<int>(step.id), step.node, std::numeric_limits<std::int8_t>::max());
    case StepKind::GiveUp:
        return mayGiveUp(group, step);
    case StepKind::Cut:
    case StepKind::Heal:
        return true;
    case StepKind::Deliver:
    case StepKind::FailRequest:
    case StepKind::FailResponse:
    case StepKind::Resend:
    case StepKind::Drop: {
        const Message* const m = group.message(step.id);
        return m && mayTouch(group, *m, step.kind);
    }
    default:
        return nodeStepEnabled(group, step);
    }
}

} // namespace racescope::replication
