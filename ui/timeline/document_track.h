// SPDX-License-Identifier: GPL-3.0-or-later
// How one document's _seq_no grew: the accepted writes in order of their ends, with the primary term each
// came under, and the moments of its conflicts. Built from a snapshot piece by piece. Threads: GUI thread, or
// the one thread that paints a picture.
#pragma once
#include "selection.h"
#include "timeline/lane_index.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace racescope {

class DocumentTrack {
public:
    struct Point {
        Nanos time = 0; // end of the write
        SeqNo seqNo;
        PrimaryTerm term;
        EventRef event;
    };

    explicit DocumentTrack(DocumentId document);
    DocumentId document() const { return m_document; }
    // Takes in what came since; false when the budget ended before the news did.
    bool update(const Snapshot& snapshot, DecodeBudget& budget);

    const std::vector<Point>& points() const { return m_points; }
    const std::vector<Nanos>& conflicts() const { return m_conflicts; }
    // The last point at or before a time; null when there is none.
    const Point* at(Nanos time) const;
    // The write that made this token current.
    const Point* find(Token token) const;
    // Grows with every change.
    std::uint64_t generation() const { return m_generation; }

private:
    void take(const Event& event, EventRef ref, std::vector<Point>& points,
              std::vector<Nanos>& conflicts) const;
    static std::optional<LaneView::BlockInfo> wholeBlockAt(const LaneView& lane, std::size_t index);
    static bool mayHold(const LaneView::BlockInfo& block);
    void takeBlock(const LaneView& lane, std::size_t first, std::vector<Point>& points,
                   std::vector<Nanos>& conflicts) const;
    const DocumentId m_document;
    std::unordered_map<WorkerId, std::size_t> m_next; // first event of a lane not looked at
    std::vector<Point> m_points;
    std::vector<Nanos> m_conflicts;
    std::uint64_t m_generation = 0;
};

} // namespace racescope
