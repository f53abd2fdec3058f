// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a shard group: what may happen next, and what happens then. A step is a value and applying it
// is a pure function, so a run is a list of steps and replays bit for bit; undo keeps the group before.
// Threads: pure functions over one group.
#pragma once
#include "replication/group.h"

#include <string>
#include <vector>

namespace racescope::replication {

// In the order in which they are enumerated: clients, master, nodes, primaries, the network.
enum class StepKind : std::uint8_t {
    Read,         // client reads `doc` from the copy on `node`
    Submit,       // client hands a write to `node`
    Route,        // the node starts or forwards the attempt `id`
    Retry,        // a new attempt of the request `id` at `node`
    GiveUp,       // the client of request `id` waits no longer
    FailNode,     // the master takes `node` for lost, and promotes `other` if it was primary
    Allocate,     // the master has a copy built anew on `node`
    AllocPrimary, // the master makes the copy on `node`'s disk primary
    ForceStale,   // an operator does, accepting loss
    ApplyState,   // the node applies the newest cluster state
    LoseMaster,   // the node notices that it has no master
    FindMaster,
    Crash, // of its history the newest `value` slots had not been synced to the disk
    Restart,
    Prune,   // the node forgets tombstones
    Compact, // the copy folds its history up to `value` into its base
    SyncGcp, // the primary on `node` tells the replicas its global checkpoint
    Cut,     // no messages between `node` and `other` (or client `client`, if not negative)
    Heal,
    Deliver,      // the message `id` arrives
    FailRequest,  // it is lost, and its sender notices
    FailResponse, // it arrives, but its sender notices only a failure
    Resend,       // a primary that noticed a lost operation (the answer `id`) sends it again
    Drop,         // a request to the master is lost without notice: only without acknowledged strikes
};

struct Step {
    StepKind kind = StepKind::Deliver;
    std::int8_t client = -1;
    Node node = kNobody;
    Node other = kNobody;
    std::int32_t doc = 0;
    OpKind op = OpKind::Index;
    bool guarded = false;
    std::int8_t wanted = 1;
    std::uint32_t id = 0; // message, attempt or request
    int value = 0;
    ReadToken token;
};

// Which steps a walk or a search may take, apart from those that the group itself brings about.
struct Menu {
    bool reads = true;
    bool blindWrites = true;
    bool guardedWrites = true; // with the token of the client's last read of the document
    bool deletes = true;
    bool failNodes = true; // the master suspects nodes
    bool failMessages = true;
    bool crashes = false;
    bool cuts = false;
    bool recoveries = true; // allocation of failed copies
    bool forces = false;
    bool masterLoss = false;
    bool prunes = false;
    bool compacts = false;
    bool giveUps = false;
    bool syncs = true;
    bool retries = true;
    int maxRequests = 1000;
    int maxReads = 1000;
    int maxMessages = 1000; // in flight: above, no further writes
    int maxAttempts = 3;    // of one request
};

// Every step that is enabled, in the one fixed order. Appends to `steps` after clearing it.
void enabledSteps(const Group& group, const Menu& menu, std::vector<Step>& steps);
bool enabled(const Group& group, const Step& step);

// Requires: enabled(group, step).
void apply(Group& group, const Step& step);
[[nodiscard]] Group after(Group group, const Step& step);

Step deliverStep(std::uint32_t message);
Step nodeStep(StepKind kind, Node node, Node other = kNobody);

// "deliver repl(10,N1>N2)". Values in words are the caller's business.
std::string describe(const Group& group, const Step& step);
std::string describe(const Message& message);
std::string nodeName(Node node); // "N1", "M"

} // namespace racescope::replication
