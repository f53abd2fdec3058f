// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the changes of a document whose history the session's store does not keep (a cluster's, an
// imported one's) from what was recorded: its accepted writes, and those of others by whoever saw them first,
// a bounded stretch at a time. Threads: one at a time. Invariant: memory is bounded; the newest changes stay.
#pragma once
#include "documents/ladder.h"
#include "timeline/block_walk.h"

namespace racescope {

class ChangeCollector {
public:
    static constexpr std::size_t kMostRungs = std::size_t(1) << 17;
    static constexpr std::size_t kStretch = 256; // blocks

    explicit ChangeCollector(DocumentId document, std::size_t mostRungs = kMostRungs);
    // Looks at what is new, at most so many blocks. Requires: always of the same recording.
    void collect(const Snapshot& snapshot, std::size_t mostBlocks = kStretch);
    bool isComplete() const { return m_isComplete; } // nothing is left to look at
    // In order of their tokens, with those that are kept somewhere.
    std::vector<Rung> rungs(const std::vector<Rung>& kept) const;
    std::uint64_t forgotten() const { return m_forgotten; }

private:
    void advance(const LaneView& lane, std::size_t& next);
    void take(const Event& event, EventRef ref);
    void takeWrite(const Event& write, EventRef ref);
    void takeSight(const Event& event, EventRef ref);
    Rung* rungAt(Token token); // null: it is older than what is kept

    const DocumentId m_document;
    const std::size_t m_most;
    LanePlaces m_next;
    std::map<std::pair<PrimaryTerm, SeqNo>, Rung> m_rungs;
    std::pair<PrimaryTerm, SeqNo> m_dropped; // all up to it
    std::uint64_t m_forgotten = 0;
    bool m_isComplete = true;
};

} // namespace racescope
