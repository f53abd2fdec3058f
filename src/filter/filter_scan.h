// SPDX-License-Identifier: GPL-3.0-or-later
// A filter over a whole recording: one bit an event, found in slices so that the first hits can be shown at
// once, resumed as the recording grows, and given up when asked. Threads: FilterScan is for one thread at a
// time; FilterMatches is an immutable value.
#pragma once
#include "filter/filter_matcher.h"
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

// What of one lane matches, among its first size() events.
class LaneMatches {
public:
    std::size_t size() const { return m_size; }
    std::uint64_t count() const { return m_count; }
    bool test(std::size_t i) const { return i < m_size && ((m_bits[i / 64] >> (i % 64)) & 1U) != 0; }
    // Matches in [first, last).
    std::uint64_t count(std::size_t first, std::size_t last) const;
    // Worst severity of the matches in [first, last); may count matches up to 63 events beyond either edge.
    Severity worst(std::size_t first, std::size_t last) const;
    // The same of [first, last) matches in both.
    bool isEqual(const LaneMatches& other, std::size_t first, std::size_t last) const;
    std::optional<std::size_t> next(std::size_t from) const;     // inclusive
    std::optional<std::size_t> previous(std::size_t from) const; // inclusive

    // Requires: i == size().
    void append(bool matches, Severity severity);
    // 64 events or fewer at once, the first in the lowest bit; `worst` of the matches. Requires: size() is a
    // multiple of 64.
    void appendWord(std::uint64_t bits, std::size_t count, Severity worst);
    // As `count` times append(false).
    void appendNone(std::size_t count);
    // Requires: i < size().
    void set(std::size_t i, bool matches, Severity severity);

private:
    void grow(std::size_t size);
    // The bits of a word within [first, last) and size(); the others are 0.
    std::uint64_t bits(std::size_t word, std::size_t first, std::size_t last) const;
    std::vector<std::uint64_t> m_bits;
    std::vector<std::uint8_t> m_worst; // of the matches in each word; a match that is taken back leaves it
    std::size_t m_size = 0;
    std::uint64_t m_count = 0;
};

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
    // What is known so far: costs a copy of the lanes that changed.
    FilterMatches matches() const;
    const std::shared_ptr<const Filter>& filter() const { return m_filter; }

private:
    struct Lane {
        LaneMatches matches;
        mutable std::shared_ptr<const LaneMatches> published;
        mutable bool isChanged = true;
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
