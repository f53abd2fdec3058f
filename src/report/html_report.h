// SPDX-License-Identifier: GPL-3.0-or-later
// One HTML file that tells a run without this program and without a network: summary, verdict, a picture of
// the timeline, conflicts in a table that sorts and filters by keyboard. And the same in short as Markdown,
// for an issue or a post-mortem. Threads: pure functions.
#pragma once
#include "report/conflict_formats.h"
#include "report/run_summary.h"
#include "trace/trace.h"

#include <chrono>

namespace racescope {

struct ReportInput {
    const RunSummary* summary = nullptr;
    const Snapshot* snapshot = nullptr;
    const Names* names = nullptr;
    const ConflictLog* conflicts = nullptr;
    std::string title;
    std::chrono::system_clock::time_point start;
};
inline constexpr std::size_t kMaxReportConflicts = 5000; // the table says how many are left out
inline constexpr std::size_t kMaxReportRows = 64;        // of the picture

bool writeHtmlReport(const ReportInput& input, const TextSink& sink);
std::string markdownSummary(const ReportInput& input);

} // namespace racescope
