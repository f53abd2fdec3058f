// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/step.h"

#include "replication/invariants.h"
#include "replication/steps.h"

namespace racescope::replication {

Message& send(Group& group, MessageKind kind, Node src, Node dst)
{
    Message& m = group.messages.emplace_back();
    m.id = group.nextMessage++;
    m.kind = kind;
    m.src = src;
    m.dst = dst;
    return m;
}

Tracker* trackerOf(Copy& copy, Aid aid)
{
    for (Tracker& tracker : copy.trackers) {
        if (tracker.aid == aid)
            return &tracker;
    }
    return nullptr;
}

const Tracker* trackerOf(const Copy& copy, Aid aid)
{
    return trackerOf(const_cast<Copy&>(copy), aid); // only looks
}

namespace {

Message take(Group& group, std::uint32_t id)
{
    const auto found = std::find_if(group.messages.begin(), group.messages.end(),
                                    [id](const Message& m) { return m.id == id; });
    RS_ASSERT(found != group.messages.end(), "a message is delivered once");
    Message m = std::move(*found);
    group.messages.erase(found);
    return m;
}

void deliver(Group& group, const Message& m)
{
    switch (m.kind) {
    case MessageKind::Forward:
        return arriveForwarded(group, m);
    case MessageKind::Repl:
        return replicate(group, m);
    case MessageKind::ReplOk:
        return replOk(group, m);
    case MessageKind::ReplFail:
        return replFail(group, m);
    case MessageKind::Resync:
        return resync(group, m);
    case MessageKind::ResyncOk:
        return resyncOk(group, m);
    case MessageKind::ResyncFail:
        return resyncFail(group, m);
    case MessageKind::GcpSync:
        return gcpSync(group, m);
    case MessageKind::FailShard:
    case MessageKind::Strike:
        return failShardArrived(group, m);
    case MessageKind::MasterOk:
        return masterOk(group, m);
    case MessageKind::NoLongerPrimary:
        return noLongerPrimary(group, m);
    case MessageKind::RecoverStart:
        return recoverStart(group, m);
    case MessageKind::RecoverFiles:
        return recoverFiles(group, m);
    case MessageKind::RecoverOps:
        return recoverOps(group, m);
    case MessageKind::RecoverOk:
        return recoverOk(group, m);
    case MessageKind::Finalize:
        return finalize(group, m);
    case MessageKind::ShardStarted:
        return shardStarted(group, m);
    }
}

// The sender of `m` notices that it got no answer.
void noticeFailure(Group& group, const Message& m)
{
    switch (m.kind) {
    case MessageKind::Forward:
        return forwardFailed(group, m.attempt);
    case MessageKind::Repl:
    case MessageKind::Resync: {
        if (!at(group, m.src).up)
            return;
        Message& failure =
            send(group, m.kind == MessageKind::Repl ? MessageKind::ReplFail : MessageKind::ResyncFail, m.dst,
                 m.src);
        failure.local = true;
        failure.reason = FailReason::Transport;
        failure.aid = m.aid;
        failure.fromAid = m.fromAid;
        failure.term = m.term;
        failure.op = m.op;
        return;
    }
    case MessageKind::RecoverStart:
    case MessageKind::RecoverFiles:
    case MessageKind::RecoverOps:
    case MessageKind::Finalize:
        return recoveryFailed(group, m);
    default:
        return; // the checkpoint is synchronised again with the next operation
    }
}

void failResponse(Group& group, const Message& m)
{
    const std::uint32_t before = group.nextMessage;
    deliver(group, m);
    // Its own answer, if it made one, is what gets lost.
    std::erase_if(group.messages, [&](const Message& sent) {
        return sent.id >= before && isAnswer(sent.kind) && sent.src == m.dst && sent.dst == m.src;
    });
    noticeFailure(group, m);
}

void setLink(Group& group, const Step& step, bool cut)
{
    if (step.client >= 0)
        group.setClientCut(step.client, step.node, cut);
    else
        group.setCut(step.node, step.other, cut);
}

void applyMasterOrNode(Group& group, const Step& step)
{
    NodeState& state = at(group, step.node);
    switch (step.kind) {
    case StepKind::FailNode:
        return failNode(group, step.node, step.other);
    case StepKind::Allocate:
        return allocate(group, step.node);
    case StepKind::AllocPrimary:
    case StepKind::ForceStale:
        return allocatePrimary(group, step.node, step.kind == StepKind::ForceStale);
    case StepKind::ApplyState:
        return applyState(group, step.node);
    case StepKind::LoseMaster:
    case StepKind::FindMaster:
        state.masterKnown = step.kind == StepKind::FindMaster;
        return;
    case StepKind::Crash:
        return crash(group, step.node, step.value);
    case StepKind::Restart:
        state.up = true;
        return;
    case StepKind::Prune:
        return prune(group.profile, state.copy);
    case StepKind::Compact:
        return compact(group.profile, state.copy, step.value);
    case StepKind::SyncGcp:
        return syncGcp(group, step.node);
    default:
        return;
    }
}

void applyNetwork(Group& group, const Step& step)
{
    if (step.kind == StepKind::Cut || step.kind == StepKind::Heal)
        return setLink(group, step, step.kind == StepKind::Cut);
    const Message m = take(group, step.id);
    if (step.kind == StepKind::Deliver)
        deliver(group, m);
    else if (step.kind == StepKind::FailRequest)
        noticeFailure(group, m);
    else if (step.kind == StepKind::FailResponse)
        failResponse(group, m);
    else if (step.kind == StepKind::Resend)
        resend(group, m);
}

} // namespace

void apply(Group& group, const Step& step)
{
    const CopyMarks before = marksOf(group);
    switch (step.kind) {
    case StepKind::Read:
        readDocument(group, step);
        return;
    case StepKind::Submit:
        submit(group, step);
        return;
    case StepKind::Route:
        routeAttempt(group, static_cast<int>(step.id));
        break;
    case StepKind::Retry:
        retry(group, step);
        return;
    case StepKind::GiveUp:
        giveUp(group, static_cast<int>(step.id));
        return;
    case StepKind::Cut:
    case StepKind::Heal:
    case StepKind::Deliver:
    case StepKind::FailRequest:
    case StepKind::FailResponse:
    case StepKind::Resend:
    case StepKind::Drop:
        applyNetwork(group, step);
        break;
    default:
        applyMasterOrNode(group, step);
        break;
    }
    compareMarks(group, before);
}

Group after(Group group, const Step& step)
{
    apply(group, step);
    return group;
}

Step deliverStep(std::uint32_t message)
{
    Step step;
    step.id = message;
    return step;
}

Step nodeStep(StepKind kind, Node node, Node other)
{
    Step step;
    step.kind = kind;
    step.node = node;
    step.other = other;
    return step;
}

} // namespace racescope::replication
