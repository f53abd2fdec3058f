// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/ghost.h"

#include <array>

namespace racescope::replication {

namespace {

struct InvariantWords {
    std::string_view name;
    std::string_view words;
};

constexpr std::array<InvariantWords, kInvariants> kWords{{
    {"I1", "Two different operations never share a term and a seq_no."},
    {"I2", "An acknowledged operation is in its slot on every in-sync copy, so it survives a promotion."},
    {"I2d", "A primary shows the newest acknowledged write, or one made on top of it."},
    {"I3", "Started copies have the same operations up to a global checkpoint."},
    {"I4", "A global checkpoint is not above the local one, and neither it nor the term ever falls."},
    {"I5", "When everything has arrived, all started copies are equal."},
    {"I6", "At most one compare-and-set is acknowledged for a document and token."},
    {"I7", "An acknowledged compare-and-set ran on exactly the content that its token was read from."},
    {"I7b", "Every accepted compare-and-set ran on exactly the content that its token was read from."},
    {"I8", "Reads with an equal _version have an equal content."},
    {"I8s", "Reads with an equal _seq_no have an equal content."},
    {"I8t", "Reads with an equal _primary_term and _seq_no have an equal content."},
    {"I9", "What a read returned does not disappear."},
    {"I10", "There is at most one primary, no replica without one, and one executing primary per term."},
    {"I11", "When a write is acknowledged, every in-sync copy has processed it."},
    {"I12", "A primary has no gap in its history."},
    {"I13", "A replica never applies a message of a lower term than its own."},
    {"I14", "A write that was not acknowledged is not visible."},
}};

bool sameKey(const ReadToken& a, const ReadToken& b, ReadKey key)
{
    switch (key) {
    case ReadKey::Version:
        return a.version == b.version;
    case ReadKey::SeqNo:
        return a.seq == b.seq;
    case ReadKey::TermAndSeqNo:
        return a.seq == b.seq && a.term == b.term;
    }
    return false;
}

} // namespace

std::string InvariantSet::text() const
{
    std::string text;
    for (int i = 0; i < kInvariants; ++i) {
        if (!has(static_cast<Invariant>(i)))
            continue;
        text += text.empty() ? "" : " ";
        text += nameOf(static_cast<Invariant>(i));
    }
    return text;
}

std::string_view nameOf(Invariant one)
{
    return kWords[static_cast<std::size_t>(one)].name;
}

std::string_view wordsOf(Invariant one)
{
    return kWords[static_cast<std::size_t>(one)].words;
}

std::uint32_t Ghost::record(Op& op)
{
    for (const Op& earlier : executed) {
        if (earlier.seq == op.seq && earlier.term == op.term)
            broken.add(Invariant::I1);
    }
    op.gid = static_cast<std::uint32_t>(executed.size()) + 1;
    executed.push_back(op);
    return op.gid;
}

bool Ghost::descends(std::uint32_t gid, std::uint32_t ancestor) const
{
    // An operation is newer than what it was executed on, so the chain only falls.
    while (gid > ancestor)
        gid = op(gid).previous;
    return gid == ancestor;
}

bool contentsAgree(const std::vector<ReadFact>& reads, ReadKey key)
{
    for (std::size_t i = 0; i < reads.size(); ++i) {
        for (std::size_t j = i + 1; j < reads.size(); ++j) {
            if (reads[i].doc == reads[j].doc && reads[i].token.found && reads[j].token.found &&
                sameKey(reads[i].token, reads[j].token, key) && reads[i].token.value != reads[j].token.value)
                return false;
        }
    }
    return true;
}

} // namespace racescope::replication
