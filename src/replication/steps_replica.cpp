// SPDX-License-Identifier: GPL-3.0-or-later
// Section R: what a replica does with the messages of a primary.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

void bump(const Profile& profile, Copy& copy, const Message& m)
{
    copy.term = m.term;
    if (profile.byVersion())
        return;
    copy.gcp = std::max(copy.gcp, m.gcp);
    if (profile.rollback)
        rollBack(profile, copy);
}

Message& answer(Group& group, MessageKind kind, const Message& m)
{
    Message& reply = send(group, kind, m.dst, m.src);
    reply.aid = m.aid;
    reply.fromAid = m.fromAid;
    reply.term = m.term;
    reply.op = m.op;
    reply.from = m.from;
    return reply;
}

void answerOk(Group& group, MessageKind kind, const Message& m)
{
    const Copy& copy = at(group, m.dst).copy;
    Message& reply = answer(group, kind, m);
    reply.lcp = copy.lcp;
    reply.gcp = copy.gcp;
}

} // namespace

FailReason gate(Group& group, const Message& m)
{
    const Profile& profile = group.profile;
    Copy& copy = at(group, m.dst).copy;
    if (!copy.open || copy.aid != m.aid || copy.primaryMode)
        return FailReason::NotAvailable;
    if (m.term < copy.term) {
        if (profile.fencing)
            return FailReason::TermTooOld;
        group.ghost.broken.add(Invariant::I13);
    }
    if (m.term > copy.term) {
        if (copy.recovering)
            return FailReason::NotAvailable;
        bump(profile, copy, m);
    }
    const bool doubtful = copy.recovering && m.gcp > copy.lcp;
    if (!doubtful || profile.flaw == RecoveryFlaw::AcceptHighGcp)
        copy.gcp = std::max(copy.gcp, m.gcp);
    if (m.trimAbove != kUnknownSeq && m.kind != MessageKind::Resync)
        trim(profile, copy, m.trimAbove, m.term);
    return FailReason::None;
}

void replicate(Group& group, const Message& m)
{
    if (const FailReason reason = gate(group, m); reason != FailReason::None) {
        answer(group, MessageKind::ReplFail, m).reason = reason;
        return;
    }
    applyOp(group.profile, at(group, m.dst).copy, m.op);
    answerOk(group, MessageKind::ReplOk, m);
}

void resync(Group& group, const Message& m)
{
    if (const FailReason reason = gate(group, m); reason != FailReason::None) {
        answer(group, MessageKind::ResyncFail, m).reason = reason;
        return;
    }
    Copy& copy = at(group, m.dst).copy;
    for (const Op& op : m.ops)
        applyOp(group.profile, copy, op);
    if (m.trimAbove != kUnknownSeq)
        trim(group.profile, copy, m.trimAbove, m.term);
    answerOk(group, MessageKind::ResyncOk, m);
}

void gcpSync(Group& group, const Message& m)
{
    gate(group, m);
}

} // namespace racescope::replication
