// SPDX-License-Identifier: GPL-3.0-or-later
// Section M: the master, the only writer of the cluster state. It stands for a correct consensus service.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

bool strikeId(ClusterState& state, Aid aid)
{
    if (!state.inSync.contains(aid) || state.inSync.size() == 1)
        return false;
    state.inSync.erase(aid);
    return true;
}

void answerSender(Group& group, MessageKind kind, const Message& m)
{
    Message& reply = send(group, kind, kMaster, m.src);
    reply.aid = m.aid;
    reply.fromAid = m.fromAid;
    reply.term = m.term;
    reply.strike = m.strike;
}

} // namespace

bool mayBecomePrimary(const Group& group, Node node)
{
    const NodeState& state = at(group, node);
    if (group.master.primary() != kNobody || !state.up || state.copy.aid == 0)
        return false;
    return !group.profile.inSyncSets() || group.master.inSync.contains(state.copy.aid);
}

bool mayAllocate(const Group& group, Node node)
{
    return group.master.primary() != kNobody && group.master.route[index(node)] == Route::None &&
           at(group, node).up && at(group, node).view.version == group.master.version;
}

bool mayPromote(const Group& group, Node failed, Node heir)
{
    if (heir == failed || group.master.route[index(heir)] != Route::Replica)
        return false;
    return !group.profile.inSyncSets() || group.master.inSync.contains(group.master.aid[index(heir)]);
}

void failNode(Group& group, Node node, Node heir)
{
    ClusterState& state = group.master;
    const bool wasPrimary = state.route[index(node)] == Route::Primary;
    state.route[index(node)] = Route::None;
    ++state.version;
    if (!wasPrimary)
        return;
    ++state.term;
    for (Route& route : state.route) {
        if (route == Route::Init)
            route = Route::None;
    }
    if (heir != kNobody)
        state.route[index(heir)] = Route::Primary;
}

void failShardArrived(Group& group, const Message& m)
{
    ClusterState& state = group.master;
    const bool answers = group.profile.fencing || group.profile.ackGate;
    if (group.profile.fencing && m.term != state.term)
        return answerSender(group, MessageKind::NoLongerPrimary, m);
    const Node node = state.nodeOf(m.aid);
    // Who asks means a replica; what has become primary since is not what it means.
    if (node != kNobody && state.route[index(node)] == Route::Primary) {
        if (answers)
            answerSender(group, MessageKind::MasterOk, m);
        return;
    }
    bool changed = false;
    if (node != kNobody) {
        state.route[index(node)] = Route::None;
        changed = true;
    }
    if (m.strike)
        changed = strikeId(state, m.aid) || changed;
    state.version += changed;
    if (answers)
        answerSender(group, MessageKind::MasterOk, m);
}

void allocate(Group& group, Node node)
{
    ClusterState& state = group.master;
    strikeId(state, at(group, node).copy.aid);
    state.aid[index(node)] = makeAid(group.nextIncarnation++, node);
    state.route[index(node)] = Route::Init;
    ++state.version;
}

void shardStarted(Group& group, const Message& m)
{
    ClusterState& state = group.master;
    const Node node = state.nodeOf(m.aid);
    if (node == kNobody || state.route[index(node)] != Route::Init)
        return;
    state.route[index(node)] = Route::Replica;
    state.inSync.insert(m.aid);
    ++state.version;
}

void allocatePrimary(Group& group, Node node, bool forced)
{
    ClusterState& state = group.master;
    const Aid aid = at(group, node).copy.aid;
    state.route[index(node)] = Route::Primary;
    state.aid[index(node)] = aid;
    ++state.term;
    ++state.version;
    if (forced) {
        state.inSync = {};
        state.historyId = group.nextHistoryId++;
    }
    state.inSync.insert(aid);
}

} // namespace racescope::replication
