// SPDX-License-Identifier: GPL-3.0-or-later
// What travels in a shard group: operations, messages, and small sets of copies. Threads: values.
#pragma once
#include "base/assert.h"
#include "store/decide.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace racescope::replication {

using Node = std::int8_t; // 0 … kMaxNodes-1, kMaster, kNobody
inline constexpr int kMaxNodes = 5;
inline constexpr Node kMaster = kMaxNodes;
inline constexpr Node kNobody = -1;

// Allocation id: one incarnation of a copy. 0: none. It tells its node, so that nodes can be renamed in it.
using Aid = std::int16_t;
constexpr Aid makeAid(int incarnation, Node node)
{
    return static_cast<Aid>(incarnation * 8 + node + 1);
}
constexpr Node nodeOfAid(Aid aid)
{
    return static_cast<Node>(aid % 8 - 1);
}
inline constexpr int kUnknownSeq = -2;
inline constexpr int kMaxDocuments = (1 << 23) - 1; // of a group, see Op::doc

// A handful of allocation ids, sorted.
class AidSet {
public:
    bool contains(Aid aid) const { return std::find(begin(), end(), aid) != end(); }
    bool empty() const { return m_count == 0; }
    int size() const { return m_count; }
    const Aid* begin() const { return m_aids.data(); }
    const Aid* end() const { return m_aids.data() + m_count; }
    void insert(Aid aid)
    {
        if (contains(aid))
            return;
        RS_ASSERT(m_count < static_cast<int>(m_aids.size()), "a group has few copies at a time");
        m_aids[static_cast<std::size_t>(m_count++)] = aid;
        std::sort(m_aids.data(), m_aids.data() + m_count);
    }
    void erase(Aid aid)
    {
        Aid* const last = std::remove(m_aids.data(), m_aids.data() + m_count, aid);
        std::fill(last, m_aids.data() + m_count, Aid{0});
        m_count = static_cast<std::int16_t>(last - m_aids.data());
    }
    friend bool operator==(const AidSet&, const AidSet&) = default;

private:
    std::array<Aid, 15> m_aids{};
    std::int16_t m_count = 0;
};

enum class OpKind : std::uint8_t { Index, Delete, Noop };

struct Op {
    int seq = kUnknownSeq;
    int term = 0;
    int value = 0;
    int version = 0;
    OpKind kind : 8 =
        OpKind::Noop;           // shares a word with `doc`: a history is copied and hashed millions of times
    std::int32_t doc : 24 = -1; // below kMaxDocuments; -1: a no-op
    // Ghosts: which execution this is, and which one made the content that it was executed on.
    std::uint32_t gid = 0;
    std::uint32_t previous = 0;
};

// A document on one copy.
struct DocState {
    CurrentDocument::State state = CurrentDocument::State::Absent;
    int value = 0;
    int version = 0;
    int term = 0;
    int seq = -1;
    std::uint32_t gid = 0; // ghost; kept when the tombstone is forgotten
    bool live() const { return state == CurrentDocument::State::Live; }
    bool known() const { return state != CurrentDocument::State::Absent; }
    // What clients can see of it.
    bool sameAs(const DocState& other) const
    {
        if (!live() || !other.live())
            return live() == other.live();
        return value == other.value && version == other.version && term == other.term && seq == other.seq;
    }
};

// What a read gave to a client.
struct ReadToken {
    bool taken = false; // a read was made
    bool found = false;
    int value = 0;
    int version = 0;
    int term = 0;
    int seq = kUnknownSeq;
    std::uint32_t gid = 0;
    Node from = kNobody;
};

enum class MessageKind : std::uint8_t {
    Forward, // a request on its way to the primary
    Repl,    // an operation, and its answers
    ReplOk,
    ReplFail,
    Resync, // operations above the global checkpoint after a promotion, and its answers
    ResyncOk,
    ResyncFail,
    GcpSync,   // the global checkpoint alone; not answered
    FailShard, // to the master: this copy failed
    Strike,    // to the master: this id is not in-sync any more
    MasterOk,
    NoLongerPrimary,
    RecoverStart, // recovery, in this order
    RecoverFiles,
    RecoverOps,
    RecoverOk,
    Finalize,
    ShardStarted,
};

enum class FailReason : std::uint8_t { None, Transport, NotAvailable, TermTooOld };

struct Message {
    std::uint32_t id = 0;
    MessageKind kind = MessageKind::Repl;
    Node src = 0;
    Node dst = 0;
    Aid aid = 0;        // of the copy it is about: the receiver, or for an answer the sender
    Aid fromAid = 0;    // of the primary that sent it, or for an answer is to get it
    bool local = false; // the sender's own notice of a failure: needs no link
    bool strike = false;
    FailReason reason = FailReason::None;
    int term = 0;
    int gcp = -1;
    int lcp = kUnknownSeq;
    int trimAbove = kUnknownSeq;
    int attempt = -1; // Forward
    int from = 0;     // RecoverStart: first slot asked for; RecoverFiles: slots up to here are in `docs`
    int historyId = 0;
    bool last = false; // RecoverOps: nothing follows
    Op op;
    std::vector<Op> ops;
    std::vector<DocState> docs;
};

// Requests that a fault may keep from being executed, or whose answer it may lose.
bool mayFail(MessageKind kind);
bool isAnswer(MessageKind kind);

} // namespace racescope::replication
