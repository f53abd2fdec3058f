// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in a range of time, of all events or of those that match a filter: counts at once from the
// summary trees, durations and what matches bit by bit from the events.
// Threads: GUI thread.
#pragma once
#include "filter/filter_scan.h"
#include "selection.h"
#include "timeline/lane_index.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace racescope {

// Durations of one kind: exact count, least, mean and most; percentiles within 1.6 %.
class DurationStatistics {
public:
    void add(Nanos duration);
    std::uint64_t count() const { return m_count; }
    Nanos least() const { return m_least; }
    Nanos most() const { return m_most; }
    Nanos mean() const { return m_count == 0 ? 0 : Nanos(m_sum / double(m_count)); }
    Nanos percentile(double share) const; // 0 to 1

private:
    static std::size_t slotOf(Nanos duration);
    static Nanos middleOf(std::size_t slot);
    std::uint64_t m_count = 0;
    Nanos m_least = 0;
    Nanos m_most = 0;
    double m_sum = 0;
    std::vector<std::uint32_t> m_slots; // 32 to a doubling
};

class RangeStatistics {
public:
    struct Of {
        TimeRange range;                              // events that begin in it
        std::optional<WorkerId> worker;               // none: of all
        std::shared_ptr<const FilterMatches> matches; // null: whether they match or not
    };
    // Begins anew.
    void start(const Snapshot& snapshot, Of what);
    // True when it counts this already: other matches may mean the same events of the range.
    bool counts(const Of& what) const;
    // Reads on; true when durations and kinds are complete.
    bool advance(DecodeBudget budget);

    TimeRange range() const { return m_of.range; }
    std::optional<WorkerId> worker() const { return m_of.worker; }
    bool isFiltered() const { return m_of.matches != nullptr; }
    bool isComplete() const { return m_part == m_parts.size(); }
    std::uint64_t events() const { return m_events; }
    // Exact at once; with a filter once complete, as the durations are.
    std::uint64_t count(Severity severity) const { return m_counts[std::size_t(severity)]; }
    const DurationStatistics& durations(EventKind kind) const { return m_kinds[std::size_t(kind)]; }
    // Refused writes for each accepted one; none when nothing was accepted.
    std::optional<double> conflictsPerSuccess() const;

private:
    struct Part {
        LaneView lane;
        std::size_t first = 0;
        std::size_t next = 0;
        std::size_t last = 0;
        const LaneMatches* matches = nullptr; // null: all
    };
    Of m_of;
    std::vector<Part> m_parts;
    std::size_t m_part = 0;
    std::uint64_t m_events = 0;
    std::array<std::uint64_t, kSeverityCount> m_counts{};
    std::array<DurationStatistics, kEventKindCount> m_kinds;
};

} // namespace racescope
