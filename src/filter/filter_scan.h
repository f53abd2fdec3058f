// SPDX-License-Identifier: GPL-3.0-or-later
// A filter over a whole recording: one bit an event, found in slices so that the first hits can be shown at
// once, resumed as the recording grows, and given up when asked. Threads: FilterScan is for one thread at a
// time; FilterMatches is an immutable value.
#pragma once
#include "filter/filter_matcher.h"
#include "filter/lane_matches.h"
#include "trace/event_ref.h"
#include "trace/trace.h"

#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace racescope {

struct FilterMatches {
    std::map<WorkerId, std::shared_ptr<const LaneMatches>> lanes;
    std::uint64_t matching = 0;
    std::uint64_t judged = 0; // events looked at so far
    bool isComplete = false;  // of the recording as it was
    // Null when nothing of the lane was looked at yet.
    const LaneMatches* lane(WorkerId worker) const;
    bool test(EventRef ref) const;
    // The match nearest in time, strictly after (or before) the moment.
    std::optional<EventRef> next(const Snapshot& snapshot, Nanos after) const;
    std::optional<EventRef> previous(const Snapshot& snapshot, Nanos before) const;
};

// Events by severity.
using SeverityCounts = std::array<std::uint64_t, kSeverityCount>;

// What of the lane's events [first, last) matches. Reads the blocks of which some events match and others do
// not, from the archive, too; what it cannot give back is not counted. Stopped, it counted a part.
SeverityCounts countsOf(const LaneView& lane, const LaneMatches& matches, std::size_t first, std::size_t last,
                        const std::stop_token& stop = {});

// How long to scan between two looks at what was found: until there is a first hit, and from then on.
inline constexpr std::chrono::milliseconds kFirstSlice{8};
inline constexpr std::chrono::milliseconds kSlice{60};

class FilterScan {
public:
    // `remarks`: see FilterMatcher.
    FilterScan(std::shared_ptr<const Filter> filter, std::shared_ptr<const Names> names,
               std::shared_ptr<const ConflictTexts> remarks = nullptr);

    // Goes on for about `atMost`; true when all of the recording has been judged. `snapshot` is a later one
    // of the same recording each time.
    bool advance(const Snapshot& snapshot, const ConflictLog& conflicts, const std::stop_token& stop,
                 std::chrono::nanoseconds atMost);
    // What is known so far.
    FilterMatches matches();
    const std::shared_ptr<const Filter>& filter() const { return m_filter; }

private:
    struct Lane {
        LaneMatches matches;
        std::shared_ptr<const LaneMatches> published;
        bool isChanged = true;
    };
    using Deadline = std::chrono::steady_clock::time_point;
    // Judges up to kStride events. Requires: there are some.
    void advanceLane(const LaneView& view, Lane& lane);
    void judge(const Event& event, Lane& lane);
    // Judges events [first, last) of the block.
    void judge(const Block& block, std::size_t first, std::size_t last, Lane& lane);
    // False when it was stopped or late.
    enum class Records { All, OfJudgedEvents };
    bool advanceConflicts(const ConflictLog& conflicts, const std::stop_token& stop, Deadline deadline,
                          Records which);

    Lane* laneOf(WorkerId worker);

    const std::shared_ptr<const Filter> m_filter;
    const bool m_needsConflicts;
    FilterMatcher m_matcher;
    std::map<WorkerId, Lane> m_lanes;
    std::vector<Lane*> m_laneOf; // by small worker number, as far as looked for
    bool m_isComplete = false;
    std::size_t m_turn = 0;          // the lane that goes on next
    std::size_t m_nextRecord = 0;    // of the conflict log
    std::size_t m_judgedRecords = 0; // records below were judged before: what they said may have changed
    std::size_t m_unsettled = 0;     // where the next round begins
    std::optional<ConflictRecord>
        m_lastRecord; // the one before m_nextRecord: tells when the log was refilled
};

} // namespace racescope
