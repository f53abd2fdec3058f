// SPDX-License-Identifier: GPL-3.0-or-later
// Section N: nodes apply cluster states, crash, restart, and keep house.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

// A copy is built anew on what is on the disk: what was never acknowledged by all disappears here.
void openFromDisk(Group& group, Node node)
{
    NodeState& state = at(group, node);
    Copy& copy = state.copy;
    if (copy.base.empty()) {
        copy.base.resize(static_cast<std::size_t>(group.docCount));
        copy.docs = copy.base;
        copy.prunedSeq.assign(static_cast<std::size_t>(group.docCount), -1);
    }
    dropAbove(group.profile, copy, copy.gcp);
    copy.aid = state.view.aid[index(node)];
    copy.open = copy.recovering = true;
    copy.primaryMode = false;
    copy.term = state.view.term;
    requestRecovery(group, node);
}

// The product's tracker forgets who is neither in-sync nor on the way to it.
void forgetTrackers(Group& group, Node node)
{
    NodeState& state = at(group, node);
    std::erase_if(state.copy.trackers, [&](const Tracker& tracker) {
        const Node where = state.view.nodeOf(tracker.aid);
        const bool coming = where != kNobody && state.view.route[index(where)] == Route::Init;
        return tracker.aid != state.copy.aid && !state.view.inSync.contains(tracker.aid) && !coming;
    });
    moveGcp(state.copy);
}

} // namespace

void closeCopy(Group& group, Node node)
{
    NodeState& state = at(group, node);
    state.copy.open = state.copy.recovering = state.copy.primaryMode = false;
    state.copy.trackers.clear();
    endPending(group, node);
}

void applyState(Group& group, Node node)
{
    NodeState& state = at(group, node);
    state.view = group.master;
    const Route route = state.view.route[index(node)];
    const bool mine = state.view.assigned(node, state.copy.aid);
    if (!mine && state.copy.open)
        closeCopy(group, node);
    if (route == Route::Init && !mine) {
        openFromDisk(group, node);
    } else if (route == Route::Primary && mine) {
        if (state.view.term > state.copy.term || (state.copy.open && !state.copy.primaryMode))
            promote(group, node);
        if (state.isPrimaryHere())
            forgetTrackers(group, node);
    }
    finishPending(group, node);
}

void crash(Group& group, Node node, int unsynced)
{
    NodeState& state = at(group, node);
    state.up = false;
    Answer lost;
    lost.kind = AnswerKind::Retryable;
    for (std::size_t i = 0; i < group.attempts.size(); ++i) {
        const Attempt& attempt = group.attempts[i];
        if (attempt.at == node &&
            (attempt.state == AttemptState::Queued || attempt.state == AttemptState::Executing))
            endAttempt(group, static_cast<int>(i), lost);
    }
    state.pending.clear();
    closeCopy(group, node);
    if (group.profile.asyncDurability)
        dropAbove(group.profile, state.copy, state.copy.gcp);
    loseNewest(group.profile, state.copy, unsynced);
    std::erase_if(group.messages, [&](const Message& m) { return m.dst == node && isAnswer(m.kind); });
}

bool mayCompact(const Group& group, Node node)
{
    const Copy& copy = at(group, node).copy;
    if (!copy.open || std::min(copy.gcp, copy.lcp) <= copy.baseUpTo)
        return false;
    // A running recovery holds a lease on what it still has to read.
    return std::none_of(group.nodes.begin(), group.nodes.end(),
                        [](const NodeState& state) { return state.copy.recovering; }) &&
           std::none_of(group.messages.begin(), group.messages.end(),
                        [](const Message& m) { return m.kind == MessageKind::RecoverStart; });
}

} // namespace racescope::replication
