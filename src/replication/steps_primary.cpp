// SPDX-License-Identifier: GPL-3.0-or-later
// Section P: a primary orders the operations, replicates them, and answers; and what a promotion does.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

// The comparison with half a token: the required term is whatever the document's is.
Decision decideBySeqNoOnly(DecideFunction rule, const CurrentDocument& current, WriteRequest request)
{
    request.required.primaryTerm = current.token.primaryTerm;
    return rule(current, request);
}

// Until about 7.6 the token of a delete was good for a write.
Decision decideWithTombstones(DecideFunction rule, CurrentDocument current, WriteRequest request)
{
    if (current.state == CurrentDocument::State::Tombstone && request.required == current.token)
        request.required = {};
    return rule(current, request);
}

Decision decideRequest(const Profile& profile, const CurrentDocument& current, const Request& request)
{
    WriteRequest write;
    write.op = request.kind == OpKind::Delete ? WriteOp::Delete : WriteOp::Index;
    if (!request.guarded)
        return profile.decide(current, write);
    if (profile.token == TokenRule::Version) {
        write.versionRule = VersionRule::Equals;
        write.version = Version{request.token.version};
        return profile.decide(current, write);
    }
    write.required = {SeqNo{request.token.seq}, PrimaryTerm{request.token.term}};
    if (profile.token == TokenRule::SeqNoOnly)
        return decideBySeqNoOnly(profile.decide, current, write);
    return profile.acceptTombstoneToken ? decideWithTombstones(profile.decide, current, write)
                                        : profile.decide(current, write);
}

Decision decideExactly(Group& group, const Request& request, const CurrentDocument& current)
{
    ExactWrite& exact = group.exactWrites[static_cast<std::size_t>(request.exact)];
    exact.decision = group.profile.decide(current, exact.write);
    exact.replaced = current.live() ? current.token : Token{};
    return exact.decision;
}

Answer plain(AnswerKind kind, Node from)
{
    Answer answer;
    answer.kind = kind;
    answer.from = from;
    return answer;
}

bool enoughActive(const ClusterState& view, std::int8_t wanted)
{
    int active = 0;
    for (const Route route : view.route)
        active += route == Route::Primary || route == Route::Replica;
    return active >= (wanted == kAllActive ? view.replicas + 1 : wanted);
}

Answer conflictAnswer(const DocState& doc, Node node)
{
    Answer answer = plain(AnswerKind::Conflict, node);
    answer.version = doc.version;
    answer.term = doc.term;
    answer.seq = doc.known() ? doc.seq : kUnknownSeq;
    return answer;
}

void noteExecution(Ghost& ghost, const Request& request, const Op& op)
{
    if (!request.guarded || op.previous == request.token.gid)
        return;
    ghost.broken.add(Invariant::I7b);
    ghost.staleTokenAccepted = true;
}

Op makeOp(Group& group, const Copy& copy, const Request& request, Version version)
{
    Op op;
    op.seq = maxSeq(copy) + 1;
    op.term = copy.term;
    op.kind = request.kind;
    op.doc = request.doc;
    op.value = request.value;
    op.version = static_cast<int>(version.value);
    op.previous = copy.docs[static_cast<std::size_t>(request.doc)].gid;
    group.ghost.record(op);
    noteExecution(group.ghost, request, op);
    return op;
}

void sendOp(Group& group, Node node, Node target, Aid aid, const Op& op)
{
    const Copy& copy = at(group, node).copy;
    Message& m = send(group, MessageKind::Repl, node, target);
    m.aid = aid;
    m.fromAid = copy.aid;
    m.term = copy.term;
    m.gcp = copy.gcp;
    m.op = op;
    if (group.profile.trimInEveryMessage)
        m.trimAbove = copy.trimAbove;
}

void replicateToTargets(Group& group, Node node, Pending& pending)
{
    NodeState& state = at(group, node);
    int targets = 0;
    for (Node target = 0; target < group.nodeCount; ++target) {
        const Route route = state.view.route[index(target)];
        const Aid aid = state.view.aid[index(target)];
        const Tracker* const tracker = trackerOf(state.copy, aid);
        if ((route != Route::Replica && route != Route::Init) || !tracker || !tracker->tracked)
            continue;
        sendOp(group, node, target, aid, pending.op);
        pending.waitCopies.insert(aid);
        ++targets;
    }
    pending.total = static_cast<std::int8_t>(1 + std::max(targets, state.view.replicas));
}

void strikeStale(Group& group, Node node, Pending& pending)
{
    NodeState& state = at(group, node);
    if (!group.profile.inSyncSets())
        return;
    for (const Aid aid : state.view.inSync) {
        if (state.view.nodeOf(aid) != kNobody)
            continue;
        Message& m = send(group, MessageKind::Strike, node, kMaster);
        m.aid = aid;
        m.fromAid = state.copy.aid;
        m.term = state.copy.term;
        m.strike = true;
        if (group.profile.ackGate)
            pending.waitMaster.insert(aid);
    }
}

bool sameToken(TokenRule rule, const AckFact& a, const AckFact& b)
{
    switch (rule) {
    case TokenRule::Version:
        return a.token.version == b.token.version;
    case TokenRule::SeqNoOnly:
        return a.token.seq == b.token.seq;
    case TokenRule::TermAndSeqNo:
        return a.token.seq == b.token.seq && a.token.term == b.token.term;
    }
    return false;
}

void noteAck(Group& group, const Pending& pending, Node node)
{
    Ghost& ghost = group.ghost;
    const Attempt& attempt = group.attempts[static_cast<std::size_t>(pending.attempt)];
    const Request& request = group.requests[static_cast<std::size_t>(attempt.request)];
    const AckFact ack{pending.op.gid, request.guarded, request.token};
    for (const AckFact& earlier : ghost.acks) {
        if (ack.guarded && earlier.guarded && ghost.op(earlier.gid).doc == request.doc &&
            sameToken(group.profile.token, ack, earlier))
            ghost.broken.add(Invariant::I6);
    }
    if (ack.guarded && pending.op.previous != request.token.gid)
        ghost.broken.add(Invariant::I7);
    for (Node n = 0; n < group.nodeCount; ++n) {
        const Copy& copy = at(group, n).copy;
        if (n != node && group.master.inSync.contains(copy.aid) && !pending.okAids.contains(copy.aid) &&
            !holds(copy, pending.op))
            ghost.broken.add(Invariant::I11);
    }
    ghost.acks.push_back(ack);
}

void acknowledge(Group& group, Node node, const Pending& pending)
{
    noteAck(group, pending, node);
    Answer answer = plain(AnswerKind::Ack, node);
    answer.version = pending.op.version;
    answer.term = pending.op.term;
    answer.seq = pending.op.seq;
    answer.shards = {pending.total, static_cast<std::int8_t>(1 + pending.okAids.size()), pending.failed};
    endAttempt(group, pending.attempt, answer);
}

bool fromCurrentPrimary(const Group& group, const Message& m)
{
    const NodeState& state = at(group, m.dst);
    return state.isPrimaryHere() && state.copy.aid == m.fromAid;
}

void sendResync(Group& group, Node node, Node target, Aid aid, int from, int trimAbove)
{
    const Copy& copy = at(group, node).copy;
    const int limit = group.profile.resyncChunk > 0 ? group.profile.resyncChunk : maxSeq(copy) + 1;
    Message m;
    for (int seq = from; seq <= copy.trimAbove && static_cast<int>(m.ops.size()) < limit; ++seq) {
        if (const Slot* const slot = slotAt(copy, seq))
            m.ops.push_back(slot->op);
        m.from = seq + 1; // where the next one starts
    }
    const int term = copy.term;
    const int gcp = copy.gcp;
    const Aid fromAid = copy.aid;
    Message& sent = send(group, MessageKind::Resync, node, target);
    sent.ops = std::move(m.ops);
    sent.from = std::max(m.from, from);
    sent.aid = aid;
    sent.fromAid = fromAid;
    sent.term = term;
    sent.gcp = gcp;
    sent.trimAbove = trimAbove;
}

} // namespace

void execute(Group& group, Node node, int attemptIndex)
{
    NodeState& state = at(group, node);
    const int requestIndex = group.attempts[static_cast<std::size_t>(attemptIndex)].request;
    const Request& request = group.requests[static_cast<std::size_t>(requestIndex)];
    if (!state.isPrimaryHere())
        return endAttempt(group, attemptIndex, plain(AnswerKind::Retryable, node));
    if (!state.masterKnown && group.profile.noMasterBlock)
        return endAttempt(group, attemptIndex, plain(AnswerKind::Unavailable, node));
    if (!enoughActive(state.view, request.wanted))
        return;
    const DocState& doc = state.copy.docs[static_cast<std::size_t>(request.doc)];
    const Decision decision = request.exact >= 0 ? decideExactly(group, request, currentOf(doc))
                                                 : decideRequest(group.profile, currentOf(doc), request);
    const Accept* const accepted = std::get_if<Accept>(&decision);
    if (!accepted)
        return endAttempt(group, attemptIndex, conflictAnswer(doc, node));

    Pending pending;
    pending.attempt = attemptIndex;
    pending.op = makeOp(group, state.copy, request, accepted->version);
    appendOp(state.copy, pending.op);
    if (Tracker* const own = trackerOf(state.copy, state.copy.aid))
        own->lcp = state.copy.lcp;
    moveGcp(state.copy);
    group.attempts[static_cast<std::size_t>(attemptIndex)].state = AttemptState::Executing;
    group.attempts[static_cast<std::size_t>(attemptIndex)].executed = true;
    replicateToTargets(group, node, pending);
    strikeStale(group, node, pending);
    state.pending.push_back(pending);
    finishPending(group, node);
}

void moveGcp(Copy& primary)
{
    int lowest = primary.lcp;
    for (const Tracker& tracker : primary.trackers) {
        if (tracker.waiting || (tracker.inSync && tracker.lcp == kUnknownSeq))
            return;
        if (tracker.inSync)
            lowest = std::min(lowest, tracker.lcp);
    }
    primary.gcp = std::max(primary.gcp, lowest);
}

void finishPending(Group& group, Node node)
{
    std::vector<Pending>& pending = at(group, node).pending;
    for (std::size_t i = 0; i < pending.size();) {
        if (!pending[i].waitCopies.empty() || !pending[i].waitMaster.empty()) {
            ++i;
            continue;
        }
        const Pending done = pending[i];
        pending.erase(pending.begin() + static_cast<std::ptrdiff_t>(i));
        acknowledge(group, node, done);
    }
}

void endPending(Group& group, Node node)
{
    for (const Pending& pending : at(group, node).pending)
        endAttempt(group, pending.attempt, plain(AnswerKind::Retryable, node));
    at(group, node).pending.clear();
}

void replOk(Group& group, const Message& m)
{
    if (!fromCurrentPrimary(group, m))
        return;
    Copy& copy = at(group, m.dst).copy;
    Tracker* const tracker = trackerOf(copy, m.aid);
    if (tracker) {
        tracker->lcp = std::max(tracker->lcp, m.lcp);
        tracker->reportedGcp = std::max(tracker->reportedGcp, m.gcp);
        markInSyncIfReady(group, m.dst, *tracker);
        moveGcp(copy);
    }
    for (Pending& pending : at(group, m.dst).pending) {
        if (pending.op.gid != m.op.gid || !pending.waitCopies.contains(m.aid))
            continue;
        pending.waitCopies.erase(m.aid);
        pending.okAids.insert(m.aid);
    }
    finishPending(group, m.dst);
}

void failShard(Group& group, Node from, Aid aid, bool strike)
{
    const Copy& copy = at(group, from).copy;
    const int term = copy.term;
    const Aid fromAid = copy.aid;
    Message& m = send(group, MessageKind::FailShard, from, kMaster);
    m.aid = aid;
    m.fromAid = fromAid;
    m.term = term;
    m.strike = strike;
}

void replFail(Group& group, const Message& m)
{
    if (!fromCurrentPrimary(group, m))
        return;
    for (Pending& pending : at(group, m.dst).pending) {
        if (pending.op.gid != m.op.gid || !pending.waitCopies.contains(m.aid))
            continue;
        pending.waitCopies.erase(m.aid);
        if (m.reason != FailReason::NotAvailable)
            ++pending.failed;
        if (group.profile.ackGate)
            pending.waitMaster.insert(m.aid);
    }
    failShard(group, m.dst, m.aid, true);
    finishPending(group, m.dst);
}

void resend(Group& group, const Message& failure)
{
    if (fromCurrentPrimary(group, failure))
        sendOp(group, failure.dst, failure.src, failure.aid, failure.op);
}

void masterOk(Group& group, const Message& m)
{
    if (!fromCurrentPrimary(group, m) || !m.strike)
        return;
    for (Pending& pending : at(group, m.dst).pending)
        pending.waitMaster.erase(m.aid);
    finishPending(group, m.dst);
}

void noLongerPrimary(Group& group, const Message& m)
{
    if (fromCurrentPrimary(group, m))
        closeCopy(group, m.dst);
}

void resyncOk(Group& group, const Message& m)
{
    if (!fromCurrentPrimary(group, m))
        return;
    Copy& copy = at(group, m.dst).copy;
    Tracker* const tracker = trackerOf(copy, m.aid);
    if (!tracker)
        return;
    tracker->lcp = std::max(tracker->lcp, m.lcp);
    tracker->reportedGcp = std::max(tracker->reportedGcp, m.gcp);
    moveGcp(copy);
    if (m.from <= copy.trimAbove)
        sendResync(group, m.dst, m.src, m.aid, m.from, kUnknownSeq);
}

void resyncFail(Group& group, const Message& m)
{
    if (fromCurrentPrimary(group, m))
        failShard(group, m.dst, m.aid, false);
}

bool canSyncGcp(const Group& group, Node node)
{
    const NodeState& state = at(group, node);
    if (!state.up || !state.isPrimaryHere())
        return false;
    return std::any_of(state.copy.trackers.begin(), state.copy.trackers.end(), [&](const Tracker& tracker) {
        return tracker.aid != state.copy.aid && tracker.tracked && tracker.reportedGcp < state.copy.gcp &&
               state.view.nodeOf(tracker.aid) != kNobody;
    });
}

void syncGcp(Group& group, Node node)
{
    NodeState& state = at(group, node);
    for (Tracker& tracker : state.copy.trackers) {
        const Node target = state.view.nodeOf(tracker.aid);
        if (tracker.aid == state.copy.aid || !tracker.tracked || target == kNobody ||
            tracker.reportedGcp >= state.copy.gcp)
            continue;
        tracker.reportedGcp = state.copy.gcp;
        Message& m = send(group, MessageKind::GcpSync, node, target);
        m.aid = tracker.aid;
        m.fromAid = state.copy.aid;
        m.term = state.copy.term;
        m.gcp = state.copy.gcp;
        if (group.profile.trimInEveryMessage)
            m.trimAbove = state.copy.trimAbove;
    }
}

void promote(Group& group, Node node)
{
    NodeState& state = at(group, node);
    Copy& copy = state.copy;
    copy.term = state.view.term;
    copy.historyId = state.view.historyId;
    copy.open = copy.primaryMode = true;
    copy.recovering = false;
    restorePending(group.profile, copy);
    if (group.profile.fillGaps)
        fillHoles(copy, group.ghost);
    copy.trimAbove = maxSeq(copy);
    copy.trackers.clear();
    for (const Aid aid : state.view.inSync)
        copy.trackers.push_back({aid, aid == copy.aid ? copy.lcp : kUnknownSeq, -1, true, true, false, 0});
    if (!trackerOf(copy, copy.aid))
        copy.trackers.push_back({copy.aid, copy.lcp, -1, true, true, false, 0});
    for (Node target = 0; target < group.nodeCount; ++target) {
        if (state.view.route[index(target)] != Route::Replica)
            continue;
        const Aid aid = state.view.aid[index(target)];
        if (!trackerOf(copy, aid))
            copy.trackers.push_back({aid, kUnknownSeq, -1, true, true, false, 0});
        if (group.profile.resync)
            sendResync(group, node, target, aid, copy.gcp + 1, copy.trimAbove);
    }
}

} // namespace racescope::replication
