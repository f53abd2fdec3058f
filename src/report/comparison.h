// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings side by side: what each came to, and the first step at which they part. A step is an event;
// the order is that of effects (merged_events.h); times do not count, since no two runs take the same.
// Threads: pure functions on immutable snapshots.
#pragma once
#include "trace/event_ref.h"
#include "trace/names.h"
#include "trace/trace.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

// A recording, or the stretch of it that ends within [begin, end).
struct CompareSide {
    std::string title;
    const Snapshot* snapshot = nullptr;
    const Names* names = nullptr;
    Nanos begin = 0;
    Nanos end = std::numeric_limits<Nanos>::max();
    // Compared from here on, and aligned here: a time, or the nth accepted write of the stretch, from 1.
    // None: its first event.
    std::optional<Nanos> fromTime{};
    std::uint64_t fromCommit = 0;
};

// Stable names, for machines: "conflicts". Times in nanoseconds end in "_ns".
struct CompareCounter {
    std::string name;
    std::uint64_t left = 0;
    std::uint64_t right = 0;
    friend bool operator==(const CompareCounter&, const CompareCounter&) = default;
};

struct CompareStep {
    EventRef event;
    Nanos time = 0;   // when it began
    std::string text; // "visitors-1: 409: requires 71/1, current is 72/1"
};

struct Comparison {
    std::string leftTitle;
    std::string rightTitle;
    std::vector<CompareCounter> counters;
    std::uint64_t equalSteps = 0; // before the first that differs
    bool differs = false;
    std::optional<CompareStep> left; // the first that differs; none: this side has ended
    std::optional<CompareStep> right;
    Nanos leftOrigin = 0; // where timelines are aligned: usually when the first event began
    Nanos rightOrigin = 0;
    // Accepted writes of the whole stretch: fewer than `fromCommit` are no beginning.
    std::uint64_t leftCommits = 0;
    std::uint64_t rightCommits = 0;
};

// O(n log workers) for both.
Comparison compare(const CompareSide& left, const CompareSide& right);
// A table for the terminal, and one object on one line.
std::string comparisonText(const Comparison& comparison);
std::string comparisonJson(const Comparison& comparison);

} // namespace racescope
