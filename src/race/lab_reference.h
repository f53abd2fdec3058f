// SPDX-License-Identifier: GPL-3.0-or-later
// The lab held against the published figures of the reference model: each measured mean beside the published
// one, how far it may be off, and whether it is. Source of the figures: 10,000 runs a cell of an independent
// implementation of the model behind the AWS Architecture Blog's "Exponential Backoff And Jitter"; without
// any spread of delays the figures are exact. Threads: pure functions.
#pragma once
#include "race/lab.h"

#include <string>
#include <vector>

namespace racescope {

struct ReferenceCheck {
    enum class Quantity : std::uint8_t { Calls, CompletionMs };
    std::string policy;
    std::uint32_t clients = 0;
    Quantity quantity = Quantity::Calls;
    bool isExact = false; // delays without spread
    double measured = 0;
    double published = 0;
    double tolerance = 0; // absolute
    bool passes() const;
};

// The published sizes and policies; 400 runs a cell hold a correct lab to a few percent.
LabPlan referenceCheckPlan();
inline constexpr std::uint32_t kReferenceCheckRuns = 400;

// Of each result that has published figures: two checks. |mean - published| may be 4 sqrt(SD^2 / runs + SD^2
// / 10000): of 190 comparisons a correct lab fails one in a hundred times.
std::vector<ReferenceCheck> checkAgainstReference(const std::vector<LabResult>& results);
// Clients in step: N (N + 1) / 2 calls, 40 N ms, and with exponential backoff its waits in addition.
// Simulated here, in a few milliseconds.
std::vector<ReferenceCheck> checkInStep();

// A table for the terminal that ends in how many agree, CSV with a header, and one object on one line.
std::string referenceText(const std::vector<ReferenceCheck>& checks);
std::string referenceCsv(const std::vector<ReferenceCheck>& checks);
std::string referenceJson(const std::vector<ReferenceCheck>& checks, const LabPlan& plan);
// Stable, for machines: "calls", "completion_ms".
std::string_view nameOf(ReferenceCheck::Quantity quantity);

} // namespace racescope
