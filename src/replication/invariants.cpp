// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/invariants.h"

#include "replication/log.h"

namespace racescope::replication {

namespace {

const InvariantSet kOnlyBySeqNo{Invariant::I1,  Invariant::I3,  Invariant::I4,
                                Invariant::I8s, Invariant::I8t, Invariant::I12};

bool acksHeld(const Group& group, const Copy& copy)
{
    for (const AckFact& ack : group.ghost.acks) {
        if (!holds(copy, group.ghost.op(ack.gid)))
            return false;
    }
    return true;
}

bool ackedEverywhere(const Group& group)
{
    for (std::size_t n = 0; n < static_cast<std::size_t>(group.nodeCount); ++n) {
        const Copy& copy = group.nodes[n].copy;
        if (copy.aid != 0 && group.master.inSync.contains(copy.aid) && !acksHeld(group, copy))
            return false;
    }
    return true;
}

const Op* newestAcked(const Group& group, std::int32_t doc)
{
    const Op* newest = nullptr;
    for (const AckFact& ack : group.ghost.acks) {
        const Op& op = group.ghost.op(ack.gid);
        if (op.doc == doc && (!newest || std::pair(op.term, op.seq) > std::pair(newest->term, newest->seq)))
            newest = &op;
    }
    return newest;
}

// The copy that works as the master's primary; nullptr while there is none.
const Copy* currentPrimary(const Group& group)
{
    const Node node = group.master.primary();
    if (node == kNobody)
        return nullptr;
    const NodeState& state = group.nodes[static_cast<std::size_t>(node)];
    return state.isPrimaryHere() && state.copy.term == group.master.term ? &state.copy : nullptr;
}

// Applies `check` to each document whose newest acknowledged write the primary neither shows nor builds on.
template <class Check> bool lostOnPrimary(const Group& group, Check check)
{
    const Copy* const primary = currentPrimary(group);
    if (!primary || group.ghost.acks.empty())
        return false;
    for (std::int32_t d = 0; d < group.docCount; ++d) {
        const Op* const newest = newestAcked(group, d);
        const DocState& doc = primary->docs[static_cast<std::size_t>(d)];
        if (newest && !group.ghost.descends(doc.gid, newest->gid) && check(*newest, doc))
            return true;
    }
    return false;
}

bool agreeUpToCheckpoint(const Copy& a, const Copy& b)
{
    for (int seq = std::max(a.baseUpTo, b.baseUpTo) + 1; seq <= a.gcp; ++seq) {
        const Slot* const mine = slotAt(a, seq);
        const Slot* const theirs = slotAt(b, seq);
        if (!mine || !theirs || mine->op.gid != theirs->op.gid)
            return false;
    }
    return true;
}

bool sameDocs(const Copy& a, const Copy& b)
{
    for (std::size_t d = 0; d < a.docs.size(); ++d) {
        if (!a.docs[d].sameAs(b.docs[d]))
            return false;
    }
    return true;
}

bool sameLogs(const Copy& a, const Copy& b)
{
    const int top = std::max(maxSeq(a), maxSeq(b));
    for (int seq = std::max(a.baseUpTo, b.baseUpTo) + 1; seq <= top; ++seq) {
        const Slot* const mine = slotAt(a, seq);
        const Slot* const theirs = slotAt(b, seq);
        if (!mine || !theirs || mine->op.gid != theirs->op.gid || mine->applied != theirs->applied)
            return false;
    }
    return true;
}

template <class Compare> bool allStarted(const Group& group, Compare compare)
{
    for (Node a = 0; a < group.nodeCount; ++a) {
        if (!group.started(a))
            continue;
        for (Node b = 0; b < group.nodeCount; ++b) {
            if (a != b && group.started(b) &&
                !compare(group.nodes[static_cast<std::size_t>(a)].copy,
                         group.nodes[static_cast<std::size_t>(b)].copy))
                return false;
        }
    }
    return true;
}

bool routingSound(const Group& group)
{
    int primaries = 0;
    int others = 0;
    for (const Route route : group.master.route) {
        primaries += route == Route::Primary;
        others += route == Route::Replica;
    }
    if (primaries > 1 || (primaries == 0 && others > 0))
        return false;
    for (std::size_t a = 0; a < kMaxNodes; ++a) {
        for (std::size_t b = a + 1; b < kMaxNodes; ++b) {
            if (group.nodes[a].isPrimaryHere() && group.nodes[b].isPrimaryHere() &&
                group.nodes[a].copy.term == group.nodes[b].copy.term)
                return false;
        }
    }
    return true;
}

bool checkpointsSound(const Group& group)
{
    return std::none_of(group.nodes.begin(), group.nodes.end(), [](const NodeState& state) {
        return state.copy.open && state.copy.gcp > state.copy.lcp;
    });
}

bool primariesWithoutGap(const Group& group)
{
    return std::none_of(group.nodes.begin(), group.nodes.end(), [](const NodeState& state) {
        return state.isPrimaryHere() && state.copy.lcp != maxSeq(state.copy);
    });
}

// Every content that was read is still what the primary shows, or what it was made from.
bool readsKept(const Group& group)
{
    const Copy* const primary = currentPrimary(group);
    if (!primary)
        return true;
    for (const ReadFact& read : group.ghost.reads) {
        const DocState& doc = primary->docs[static_cast<std::size_t>(read.doc)];
        if (!group.ghost.descends(doc.gid, read.token.gid) &&
            !holds(*primary, group.ghost.op(read.token.gid)))
            return false;
    }
    return true;
}

} // namespace

bool copiesAgree(const Group& group)
{
    return allStarted(group, sameDocs);
}

bool acknowledgedWriteGone(const Group& group)
{
    const Copy* const primary = currentPrimary(group);
    return primary && std::any_of(group.ghost.acks.begin(), group.ghost.acks.end(), [&](const AckFact& ack) {
               const std::int32_t doc = group.ghost.op(ack.gid).doc;
               return !group.ghost.descends(primary->docs[static_cast<std::size_t>(doc)].gid, ack.gid);
           });
}

InvariantSet stateViolations(const Group& group)
{
    InvariantSet broken;
    const auto check = [&](Invariant one, bool holdsHere) {
        if (!holdsHere)
            broken.add(one);
    };
    check(Invariant::I2, ackedEverywhere(group));
    check(Invariant::I2d, !lostOnPrimary(group, [](const Op&, const DocState&) { return true; }));
    check(Invariant::I3, allStarted(group, agreeUpToCheckpoint));
    check(Invariant::I4, checkpointsSound(group));
    check(Invariant::I10, routingSound(group));
    check(Invariant::I12, primariesWithoutGap(group));
    if (group.atRest()) {
        check(Invariant::I5,
              copiesAgree(group) && (group.profile.byVersion() || allStarted(group, sameLogs)));
        check(Invariant::I9, readsKept(group));
    }
    return group.profile.byVersion() ? broken.without(kOnlyBySeqNo) : broken;
}

InvariantSet violations(const Group& group)
{
    const InvariantSet events =
        group.profile.byVersion() ? group.ghost.broken.without(kOnlyBySeqNo) : group.ghost.broken;
    return events | stateViolations(group);
}

InvariantSet promised()
{
    return {Invariant::I1,  Invariant::I2,  Invariant::I3,  Invariant::I4,  Invariant::I5,
            Invariant::I6,  Invariant::I7,  Invariant::I7b, Invariant::I8t, Invariant::I10,
            Invariant::I11, Invariant::I12, Invariant::I13};
}

bool shadowedByOlderTerm(const Group& group)
{
    return !lostOnPrimary(group, [&](const Op& newest, const DocState& doc) {
        for (std::uint32_t gid = doc.gid; gid != 0; gid = group.ghost.op(gid).previous) {
            const Op& op = group.ghost.op(gid);
            if (op.term < newest.term && op.seq > newest.seq)
                return false;
        }
        return true;
    });
}

CopyMarks marksOf(const Group& group)
{
    CopyMarks marks;
    for (std::size_t n = 0; n < marks.size(); ++n) {
        const Copy& copy = group.nodes[n].copy;
        marks[n] = {copy.open ? copy.aid : Aid{0}, copy.term, copy.gcp};
    }
    return marks;
}

void compareMarks(Group& group, const CopyMarks& before)
{
    for (std::size_t n = 0; n < before.size(); ++n) {
        const Copy& copy = group.nodes[n].copy;
        // A forced copy begins a history of its own.
        if (before[n].aid != 0 && copy.open && copy.aid == before[n].aid &&
            (copy.term < before[n].term || copy.gcp < before[n].gcp))
            group.ghost.broken.add(Invariant::I4);
    }
}

} // namespace racescope::replication
