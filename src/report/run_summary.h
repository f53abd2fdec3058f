// SPDX-License-Identifier: GPL-3.0-or-later
// What a finished run comes to: counts, latencies, documents, verdict. Computed from the recording, for `run
// --json`, the terminal and the window alike. Threads: pure functions and values.
#pragma once
#include "base/json.h"
#include "race/plan.h"
#include "race/target.h"
#include "trace/trace.h"
#include "verdict/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace racescope {

struct UpdateCounts {
    std::uint64_t attempted = 0; // writes sent
    std::uint64_t succeeded = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t noops = 0;
    std::uint64_t gaveUp = 0;
    std::uint64_t errors = 0;
};
// What one event adds. Injected ones add nothing.
void countUpdate(UpdateCounts& counts, const Event& event);
UpdateCounts countUpdates(const Snapshot& snapshot);

struct Latency { // nanoseconds from a write's sending to its answer
    Nanos p50 = 0;
    Nanos p99 = 0;
    Nanos max = 0;
};
// Percentiles to within 1.6 %, the maximum exact.
Latency writeLatency(const Snapshot& snapshot);

struct RunSummary {
    std::string scenario;
    std::uint64_t seed = 0;
    std::string guard; // of the groups, "+" between different ones
    std::string retry;
    std::string target;
    std::uint32_t workers = 0;
    Nanos duration = 0;
    UpdateCounts updates;
    Latency latency;
    std::vector<FinalDocument> documents;
    Verdict verdict;
    std::uint64_t recorded = 0;
    std::uint64_t dropped = 0;
    std::optional<std::string> fingerprint; // only where schedule and seed decide everything
};
// Fills everything but verdict, documents and fingerprint.
RunSummary summaryOf(const RacePlan& plan, std::string target, Nanos duration, const Snapshot& snapshot,
                     const TraceCounters& counters);

json::Value documentsJson(const std::vector<FinalDocument>& documents);
json::Value verdictJson(const Verdict& verdict);
// The object of `run --json` (command-line contract), one line.
std::string summaryJson(const RunSummary& summary);
// For a terminal; plain text, no colours.
std::string summaryText(const RunSummary& summary);

} // namespace racescope
