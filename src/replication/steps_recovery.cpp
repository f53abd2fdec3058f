// SPDX-License-Identifier: GPL-3.0-or-later
// Section V: a copy is built anew, from operations where the primary still has them, else from files first.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

Message& toTarget(Group& group, MessageKind kind, Node primary, Node target, Aid aid)
{
    const Copy& copy = at(group, primary).copy;
    Message& m = send(group, kind, primary, target);
    m.aid = aid;
    m.fromAid = copy.aid;
    m.term = copy.term;
    m.gcp = copy.gcp;
    m.historyId = copy.historyId;
    return m;
}

void track(Copy& primary, Aid aid)
{
    if (Tracker* const tracker = trackerOf(primary, aid)) {
        tracker->tracked = true;
        return;
    }
    primary.trackers.push_back({aid, kUnknownSeq, -1, true, false, false, 0});
}

// The target is tracked before the operations are sampled: what is executed afterwards goes to it anyway.
void sendOps(Group& group, Node primary, Node target, Aid aid, int from)
{
    Copy& copy = at(group, primary).copy;
    if (group.profile.flaw != RecoveryFlaw::TrackLate)
        track(copy, aid);
    Message& m = toTarget(group, MessageKind::RecoverOps, primary, target, aid);
    for (int seq = from; seq <= maxSeq(copy); ++seq) {
        if (const Slot* const slot = slotAt(copy, seq))
            m.ops.push_back(slot->op);
    }
}

// A snapshot of what is at or below the global checkpoint; by version, of everything.
void sendFiles(Group& group, Node primary, Node target, Aid aid)
{
    const Copy& copy = at(group, primary).copy;
    Message& m = toTarget(group, MessageKind::RecoverFiles, primary, target, aid);
    if (group.profile.byVersion()) {
        m.docs = copy.docs;
        m.from = maxSeq(copy);
        return;
    }
    Copy snapshot = copy;
    dropAbove(group.profile, snapshot, copy.gcp);
    m.docs = std::move(snapshot.docs);
    m.from = std::max(copy.gcp, copy.baseUpTo);
}

bool forThisTarget(const Group& group, const Message& m)
{
    const Copy& copy = at(group, m.dst).copy;
    return copy.open && copy.recovering && copy.aid == m.aid && copy.term == m.term;
}

void answerPrimary(Group& group, const Message& m, bool last)
{
    const int lcp = at(group, m.dst).copy.lcp;
    Message& reply = send(group, MessageKind::RecoverOk, m.dst, m.src);
    reply.aid = m.aid;
    reply.fromAid = m.fromAid;
    reply.term = m.term;
    reply.lcp = lcp;
    reply.last = last;
}

void markInSync(Group& group, Node primary, Tracker& tracker)
{
    tracker.waiting = false;
    tracker.inSync = true;
    const Aid aid = tracker.aid;
    const Node target = at(group, primary).view.nodeOf(aid);
    moveGcp(at(group, primary).copy);
    if (target != kNobody)
        toTarget(group, MessageKind::Finalize, primary, target, aid);
}

} // namespace

void requestRecovery(Group& group, Node node)
{
    NodeState& state = at(group, node);
    const Node primary = state.view.primary();
    if (primary == kNobody)
        return;
    Message& m = send(group, MessageKind::RecoverStart, node, primary);
    m.aid = state.copy.aid;
    m.fromAid = state.view.aid[index(primary)];
    m.term = state.copy.term;
    m.from = state.copy.lcp + 1;
    m.historyId = state.copy.historyId;
}

void recoverStart(Group& group, const Message& m)
{
    NodeState& state = at(group, m.dst);
    const bool known = state.view.assigned(m.src, m.aid) && state.view.route[index(m.src)] == Route::Init;
    if (!state.isPrimaryHere() || !known) {
        recoveryFailed(group, m);
        return;
    }
    const bool ops =
        !group.profile.byVersion() && m.historyId == state.copy.historyId && m.from > state.copy.baseUpTo;
    if (ops)
        sendOps(group, m.dst, m.src, m.aid, m.from);
    else
        sendFiles(group, m.dst, m.src, m.aid);
}

void recoverFiles(Group& group, const Message& m)
{
    if (!forThisTarget(group, m))
        return;
    Copy& copy = at(group, m.dst).copy;
    copy.base = copy.docs = m.docs;
    copy.prunedSeq.assign(m.docs.size(), -1);
    copy.log.clear();
    copy.baseUpTo = copy.lcp = m.from;
    copy.historyId = m.historyId;
    copy.gcp = std::min(m.gcp, copy.lcp);
    answerPrimary(group, m, false);
}

void recoverOps(Group& group, const Message& m)
{
    if (!forThisTarget(group, m))
        return;
    Copy& copy = at(group, m.dst).copy;
    for (const Op& op : m.ops)
        applyOp(group.profile, copy, op);
    answerPrimary(group, m, true);
}

void recoverOk(Group& group, const Message& m)
{
    NodeState& state = at(group, m.dst);
    if (!state.isPrimaryHere() || state.copy.aid != m.fromAid || state.copy.term != m.term ||
        state.view.nodeOf(m.aid) == kNobody)
        return;
    if (!m.last)
        return sendOps(group, m.dst, m.src, m.aid, m.lcp + 1);
    track(state.copy, m.aid);
    Tracker* const tracker = trackerOf(state.copy, m.aid);
    tracker->lcp = std::max(tracker->lcp, m.lcp);
    tracker->waiting = true;
    markInSyncIfReady(group, m.dst, *tracker);
}

void markInSyncIfReady(Group& group, Node primary, Tracker& tracker)
{
    if (!tracker.waiting)
        return;
    const bool byVersion = group.profile.byVersion(); // checkpoints have no meaning there
    if (byVersion || group.profile.flaw == RecoveryFlaw::InSyncEarly ||
        tracker.lcp >= at(group, primary).copy.gcp)
        markInSync(group, primary, tracker);
}

void finalize(Group& group, const Message& m)
{
    if (!forThisTarget(group, m))
        return;
    Copy& copy = at(group, m.dst).copy;
    copy.gcp = std::max(copy.gcp, m.gcp);
    copy.recovering = false;
    Message& started = send(group, MessageKind::ShardStarted, m.dst, kMaster);
    started.aid = m.aid;
    started.term = m.term;
}

void recoveryFailed(Group& group, const Message& m)
{
    // Either end tells the master, in the primary's term.
    Message& failure = send(group, MessageKind::FailShard, m.src, kMaster);
    failure.aid = m.aid;
    failure.fromAid = m.kind == MessageKind::RecoverStart ? Aid{0} : m.fromAid;
    failure.term = m.term;
}

} // namespace racescope::replication
