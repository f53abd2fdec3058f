// SPDX-License-Identifier: GPL-3.0-or-later
// Steps and messages in the words of the scripts.
#include "replication/step.h"

namespace racescope::replication {

namespace {

std::string verbOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Read:
        return "read";
    case StepKind::Submit:
        return "write";
    case StepKind::Route:
        return "route";
    case StepKind::Retry:
        return "retry";
    case StepKind::GiveUp:
        return "give-up";
    case StepKind::FailNode:
        return "master-fail";
    case StepKind::Allocate:
    case StepKind::AllocPrimary:
        return "allocate";
    case StepKind::ForceStale:
        return "force";
    case StepKind::ApplyState:
        return "apply";
    case StepKind::LoseMaster:
        return "lose-master";
    case StepKind::FindMaster:
        return "find-master";
    case StepKind::Crash:
        return "crash";
    case StepKind::Restart:
        return "restart";
    case StepKind::Prune:
        return "gc";
    case StepKind::Compact:
        return "compact";
    case StepKind::SyncGcp:
        return "sync";
    case StepKind::Cut:
        return "cut";
    case StepKind::Heal:
        return "heal";
    case StepKind::Deliver:
        return "deliver";
    case StepKind::FailRequest:
        return "fail";
    case StepKind::FailResponse:
        return "fail-answer";
    case StepKind::Resend:
        return "resend";
    case StepKind::Drop:
        return "drop";
    }
    return {};
}

std::string clientName(int client)
{
    return std::string(1, static_cast<char>('A' + client));
}

std::string docName(int doc)
{
    return std::to_string(100 * (doc + 1));
}

std::string nounOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Forward:
        return "forward";
    case MessageKind::Repl:
        return "repl";
    case MessageKind::ReplOk:
    case MessageKind::ReplFail:
        return "resp";
    case MessageKind::Resync:
        return "resync";
    case MessageKind::ResyncOk:
    case MessageKind::ResyncFail:
        return "resync-resp";
    case MessageKind::GcpSync:
        return "gcp";
    case MessageKind::FailShard:
        return "fail-shard";
    case MessageKind::Strike:
        return "strike";
    case MessageKind::MasterOk:
        return "master-ok";
    case MessageKind::NoLongerPrimary:
        return "no-longer-primary";
    case MessageKind::RecoverStart:
        return "recover";
    case MessageKind::RecoverFiles:
        return "files";
    case MessageKind::RecoverOps:
        return "ops";
    case MessageKind::RecoverOk:
        return "recover-resp";
    case MessageKind::Finalize:
        return "finalize";
    case MessageKind::ShardStarted:
        return "started";
    }
    return {};
}

std::string clientStepText(const Step& step)
{
    std::string text = step.op == OpKind::Delete ? "delete" : verbOf(step.kind);
    text += ' ' + clientName(step.client) + ' ' + docName(step.doc);
    if (step.kind == StepKind::Read)
        return text + " @" + nodeName(step.node);
    if (step.op == OpKind::Index)
        text += " v" + std::to_string(step.value);
    return text + " via " + nodeName(step.node) + (step.guarded ? " cas" : "");
}

} // namespace

std::string nodeName(Node node)
{
    if (node == kMaster)
        return "M";
    return node == kNobody ? "nobody" : "N" + std::to_string(node + 1);
}

std::string describe(const Message& m)
{
    const std::string way = nodeName(m.src) + '>' + nodeName(m.dst);
    std::string text = nounOf(m.kind) + '(';
    if (m.kind == MessageKind::Repl || m.kind == MessageKind::ReplOk || m.kind == MessageKind::ReplFail)
        return text + std::to_string(m.op.seq) + ',' + way + ')';
    if (m.kind == MessageKind::FailShard || m.kind == MessageKind::Strike)
        return text + nodeName(m.src) + " about " + nodeName(nodeOfAid(m.aid)) + ')';
    return text + way + ')';
}

std::string describe(const Group& group, const Step& step)
{
    const std::string verb = verbOf(step.kind);
    switch (step.kind) {
    case StepKind::Read:
    case StepKind::Submit:
        return clientStepText(step);
    case StepKind::Route:
        if (step.id < group.attempts.size())
            return verb + ' ' +
                   clientName(
                       group.requests[static_cast<std::size_t>(group.attempts[step.id].request)].client);
        return verb;
    case StepKind::Retry:
    case StepKind::GiveUp: {
        const std::string who =
            step.id < group.requests.size() ? ' ' + clientName(group.requests[step.id].client) : "";
        return verb + who + (step.kind == StepKind::Retry ? " via " + nodeName(step.node) : "");
    }
    case StepKind::FailNode:
        return verb + ' ' + nodeName(step.node) +
               (group.master.primary() == step.node ? " -> " + nodeName(step.other) : "");
    case StepKind::Cut:
    case StepKind::Heal:
        return verb + ' ' + nodeName(step.node) + " | " +
               (step.client >= 0 ? clientName(step.client) : nodeName(step.other));
    case StepKind::Deliver:
    case StepKind::FailRequest:
    case StepKind::FailResponse:
    case StepKind::Resend:
    case StepKind::Drop: {
        const Message* const m = group.message(step.id);
        return verb + ' ' + (m ? describe(*m) : std::to_string(step.id));
    }
    default:
        return verb + ' ' + nodeName(step.node);
    }
}

} // namespace racescope::replication
