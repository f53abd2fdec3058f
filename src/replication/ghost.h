// SPDX-License-Identifier: GPL-3.0-or-later
// What an all-knowing observer of a group writes down, so that invariants over its whole past can be checked:
// every execution, every acknowledgement, every read. Nothing in it decides what happens, and fingerprints
// leave it out. Threads: values.
#pragma once
#include "replication/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::replication {

// The invariants of a group, in the order of the documentation. "At rest": nothing is in flight.
enum class Invariant : std::uint8_t {
    I1,  // two different operations never share (term, seq_no)
    I2,  // an acknowledged operation is in its slot on every in-sync copy
    I2d, // the primary's document is the newest acknowledged write, or made on top of it
    I3,  // started copies agree up to a global checkpoint
    I4,  // a global checkpoint is not above the local one; it and the term never fall
    I5,  // at rest all started copies have equal documents and histories
    I6,  // at most one acknowledged compare-and-set per document and token
    I7,  // an acknowledged compare-and-set ran on exactly what its token was read from
    I7b, // the same for every accepted one
    I8,  // equal _version, equal content, over all reads
    I8s, // equal _seq_no, equal content, over all reads
    I8t, // equal (_primary_term, _seq_no), equal content, over all reads
    I9,  // what a read returned does not disappear (looked at when at rest)
    I10, // at most one primary; no replica without one; one executing primary per term
    I11, // at an acknowledgement every in-sync copy had processed the operation
    I12, // a primary has no gap
    I13, // a replica never applies a message of a lower term
    I14, // (to be shown, never asserted) a write that was not acknowledged is visible
};
inline constexpr int kInvariants = 18;

class InvariantSet {
public:
    constexpr InvariantSet() = default;
    constexpr InvariantSet(std::initializer_list<Invariant> list)
    {
        for (const Invariant one : list)
            add(one);
    }
    constexpr void add(Invariant one) { m_bits |= bit(one); }
    constexpr bool has(Invariant one) const { return (m_bits & bit(one)) != 0; }
    constexpr bool empty() const { return m_bits == 0; }
    constexpr InvariantSet operator|(InvariantSet other) const { return fromBits(m_bits | other.m_bits); }
    constexpr InvariantSet operator&(InvariantSet other) const { return fromBits(m_bits & other.m_bits); }
    constexpr InvariantSet without(InvariantSet other) const { return fromBits(m_bits & ~other.m_bits); }
    friend constexpr bool operator==(InvariantSet, InvariantSet) = default;
    std::string text() const; // "I2 I7"

private:
    static constexpr std::uint32_t bit(Invariant one) { return 1u << static_cast<int>(one); }
    static constexpr InvariantSet fromBits(std::uint32_t bits)
    {
        InvariantSet set;
        set.m_bits = bits;
        return set;
    }
    std::uint32_t m_bits = 0;
};

std::string_view nameOf(Invariant one);  // "I2d"
std::string_view wordsOf(Invariant one); // a sentence

struct AckFact {
    std::uint32_t gid = 0;
    bool guarded = false;
    ReadToken token;
};

struct ReadFact {
    std::int32_t doc = 0;
    std::int8_t client = 0;
    ReadToken token;
};

struct Ghost {
    std::vector<Op> executed; // gid - 1 is the index; gid 0 is "nothing"
    std::vector<AckFact> acks;
    std::vector<ReadFact> reads;
    InvariantSet broken; // by an event: I1, I4, I6, I7, I7b, I8, I8s, I8t, I11, I13, I14
    // A guarded write was accepted on content that its client had not read.
    bool staleTokenAccepted = false;

    std::uint32_t record(Op& op); // gives it its gid
    const Op& op(std::uint32_t gid) const { return executed[gid - 1]; }
    // Whether `gid` is `ancestor` or was executed on top of it.
    bool descends(std::uint32_t gid, std::uint32_t ancestor) const;
};

// Equal numbers with different contents among reads.
enum class ReadKey : std::uint8_t { Version, SeqNo, TermAndSeqNo };
bool contentsAgree(const std::vector<ReadFact>& reads, ReadKey key);

} // namespace racescope::replication
