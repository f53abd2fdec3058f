// SPDX-License-Identifier: GPL-3.0-or-later
// One shard group as a value: the master's cluster state, the copies on their nodes, the clients with their
// requests, and every message in flight. Copy it to branch or to undo; two groups with equal fingerprints
// behave alike. There is no clock: what time does in the product (a timeout, a lost node) is a step here.
// Numbers are small plain integers, because a search copies and hashes this millions of times: `seq` is a
// seq_no (from 0; -1 none yet, -2 unknown), `term` a primary term (from 1). Threads: a value. Invariant: at
// most kMaxNodes copies, one of them primary according to the master.
#pragma once
#include "replication/ghost.h"
#include "replication/message.h"
#include "replication/profile.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace racescope::replication {

enum class Route : std::uint8_t { None, Init, Replica, Primary };

struct ClusterState {
    int version = 1;
    int term = 1;
    std::array<Route, kMaxNodes> route{};
    std::array<Aid, kMaxNodes> aid{}; // of the node's last assigned copy; counts while route is not None
    AidSet inSync;
    int replicas = 0;  // configured
    int historyId = 1; // new when an operator accepts loss
    Node primary() const;
    bool assigned(Node node, Aid id) const { return route[node] != Route::None && aid[node] == id; }
    Node nodeOf(Aid id) const; // kNobody unless assigned
    friend bool operator==(const ClusterState&, const ClusterState&) = default;
};

// A place in a copy's history. Pending: present, and hidden from reads.
struct Slot {
    Op op;
    bool present = false;
    bool applied = false;
    bool pending() const { return present && !applied; }
};

// What a copy's node knows of another copy while it is primary.
struct Tracker {
    Aid aid = 0;
    int lcp = kUnknownSeq;
    int reportedGcp = -1; // the global checkpoint it is known, or about to know
    bool tracked = false; // new operations go to it
    bool inSync = false;
    bool waiting = false; // to be marked in-sync; holds the global checkpoint
    int resyncFrom = 0;   // next slot of a resync in chunks
};

struct Copy {
    Aid aid = 0; // 0: this node never had one
    bool open = false;
    bool recovering = false;
    bool primaryMode = false;
    int term = 1;
    int gcp = -1;
    int lcp = -1; // kept by log.h
    int historyId = 1;
    int trimAbove = kUnknownSeq; // primary: the end of history at its promotion
    int baseUpTo = -1;           // slots up to here are folded into `base`
    std::vector<DocState> base;
    std::vector<DocState> docs;    // what a read sees
    std::vector<int> prunedSeq;    // per document: the tombstone that was forgotten
    std::vector<Slot> log;         // slot baseUpTo + 1 + i
    std::vector<Tracker> trackers; // primary
};

struct Pending {
    int attempt = 0; // index into Group::attempts
    Op op;
    AidSet waitCopies;
    AidSet waitMaster;
    AidSet okAids;
    std::int8_t failed = 0;
    std::int8_t total = 1;
};

struct NodeState {
    bool up = true;
    bool masterKnown = true;
    ClusterState view;
    Copy copy;
    std::vector<Pending> pending;
    bool isPrimaryHere() const { return copy.open && copy.primaryMode; }
};

enum class AnswerKind : std::uint8_t { None, Ack, Conflict, Unavailable, Retryable, Unknown };

struct ShardCounts {
    std::int8_t total = 0;
    std::int8_t successful = 0;
    std::int8_t failed = 0;
    friend bool operator==(const ShardCounts&, const ShardCounts&) = default;
};

struct Answer {
    AnswerKind kind = AnswerKind::None;
    int version = 0;
    int term = 0;
    int seq = kUnknownSeq; // Ack: the operation's; Conflict: the current document's
    ShardCounts shards;
    Node from = kNobody; // the copy that decided
};

// A write of a race, as its worker asked for it, and what was decided. Decided anew by each attempt.
struct ExactWrite {
    WriteRequest write;
    Decision decision = Missing{};
    Token replaced; // what stood there before; unassigned when nothing live was there
};

// What a client wants; it may be tried more than once.
struct Request {
    std::int8_t client = 0;
    OpKind kind = OpKind::Index;
    std::int32_t doc = 0;
    bool guarded = false; // carries `token`
    int value = 0;
    std::int8_t wanted = 1; // wait_for_active_shards, kAllActive for "all"
    int exact = -1;         // of Group::exactWrites, instead of `guarded` and the profile's token rule
    ReadToken token;
    Answer answer; // the first final one; Retryable while nothing better came
    bool gaveUp = false;
};
inline constexpr std::int8_t kAllActive = 127;

enum class AttemptState : std::uint8_t { Queued, Forwarded, Executing, Retryable, Done };

struct Attempt {
    int request = 0;
    std::int8_t number = 1;
    Node at = 0; // where it is queued or executing
    AttemptState state = AttemptState::Queued;
    bool answerLost = false; // its coordinator gave up on it; it keeps running inside the group
    bool executed = false;
    int seenVersion = 0; // the view when it ended; a newer one allows a retry
};

struct Client {
    std::vector<ReadToken> tokens; // per document, of the last read
};

struct GroupSetup {
    int nodes = 3;
    int documents = 2;
    int clients = 4;
    int existing = 10;     // operations that every copy has, the last of them on document 0
    int firstVersion = 10; // document 0's; 0: absent
    int firstValue = 1;
    int firstTerm = 1;
    std::vector<DocState> start; // of the documents, instead of firstVersion and firstValue
};

struct Group {
    Profile profile;
    std::int8_t nodeCount = 0;
    std::int32_t docCount = 0;
    ClusterState master;
    std::array<NodeState, kMaxNodes> nodes;
    std::vector<Client> clients;
    std::vector<Request> requests;
    std::vector<Attempt> attempts;
    std::vector<ExactWrite> exactWrites;
    std::vector<Message> messages;               // oldest first
    std::array<std::uint16_t, kMaxNodes> cuts{}; // per node: bits of endpoints that it cannot reach
    std::uint32_t nextMessage = 1;
    int nextIncarnation = 1; // of a copy
    int nextHistoryId = 2;
    Ghost ghost;

    bool linked(Node a, Node b) const;
    bool clientLinked(int client, Node node) const;
    void setCut(Node a, Node b, bool cut);
    void setClientCut(int client, Node node, bool cut);
    // Started according to the master, open, and the same incarnation.
    bool started(Node node) const;
    const Message* message(std::uint32_t id) const;
    bool deliverable(const Message& message) const;
    // Nothing in flight, nobody waits, every assigned node has applied the newest state and has its copy
    // open.
    bool atRest() const;
};

Group makeGroup(const Profile& profile, const GroupSetup& setup = {});

// Of everything that decides what can happen next: not of message ids, nor of ghosts.
std::uint64_t fingerprint(const Group& group);
// As above, the smallest over all ways to rename the nodes.
std::uint64_t symmetricFingerprint(const Group& group);

} // namespace racescope::replication
