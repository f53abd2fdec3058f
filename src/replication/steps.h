// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of step.cpp: one file a section of the catalogue. Each function is one effect, on a group in which
// it is enabled. Threads: pure functions over one group.
#pragma once
#include "replication/log.h"
#include "replication/step.h"

namespace racescope::replication {

inline NodeState& at(Group& group, Node node)
{
    return group.nodes[static_cast<std::size_t>(node)];
}
inline const NodeState& at(const Group& group, Node node)
{
    return group.nodes[static_cast<std::size_t>(node)];
}
inline std::size_t index(Node node)
{
    return static_cast<std::size_t>(node);
}
// Valid until the next send.
Message& send(Group& group, MessageKind kind, Node src, Node dst);
Tracker* trackerOf(Copy& copy, Aid aid);
const Tracker* trackerOf(const Copy& copy, Aid aid);

// steps_client.cpp
void readDocument(Group& group, const Step& step);
void submit(Group& group, const Step& step);
void routeAttempt(Group& group, int attempt);
void retry(Group& group, const Step& step);
void giveUp(Group& group, int request);
void arriveForwarded(Group& group, const Message& message);
void forwardFailed(Group& group, int attempt);
void endAttempt(Group& group, int attempt, const Answer& answer);
bool mayRetry(const Group& group, int request, Node node, int maxAttempts);
bool finalAnswer(const Request& request);

// steps_primary.cpp
void execute(Group& group, Node node, int attempt);
void moveGcp(Copy& primary);
void finishPending(Group& group, Node node);
void endPending(Group& group, Node node); // all with a retryable error
void replOk(Group& group, const Message& message);
void replFail(Group& group, const Message& message);
void masterOk(Group& group, const Message& message);
void noLongerPrimary(Group& group, const Message& message);
void resyncOk(Group& group, const Message& message);
void resyncFail(Group& group, const Message& message);
bool canSyncGcp(const Group& group, Node node);
void syncGcp(Group& group, Node node);
void promote(Group& group, Node node);
void resend(Group& group, const Message& failure);
void failShard(Group& group, Node from, Aid aid, bool strike);

// steps_replica.cpp
void replicate(Group& group, const Message& message);
void resync(Group& group, const Message& message);
void gcpSync(Group& group, const Message& message);
FailReason gate(Group& group, const Message& message);

// steps_master.cpp
bool mayBecomePrimary(const Group& group, Node node);
bool mayAllocate(const Group& group, Node node);
bool mayPromote(const Group& group, Node failed, Node heir);
void failNode(Group& group, Node node, Node heir);
void failShardArrived(Group& group, const Message& message);
void allocate(Group& group, Node node);
void shardStarted(Group& group, const Message& message);
void allocatePrimary(Group& group, Node node, bool forced);

// steps_node.cpp
void applyState(Group& group, Node node);
void crash(Group& group, Node node, int unsynced);
void closeCopy(Group& group, Node node);
bool mayCompact(const Group& group, Node node);

// steps_recovery.cpp
void requestRecovery(Group& group, Node node);
void recoverStart(Group& group, const Message& message);
void recoverFiles(Group& group, const Message& message);
void recoverOps(Group& group, const Message& message);
void recoverOk(Group& group, const Message& message);
void markInSyncIfReady(Group& group, Node primary, Tracker& tracker);
void finalize(Group& group, const Message& message);
void recoveryFailed(Group& group, const Message& message);

} // namespace racescope::replication
