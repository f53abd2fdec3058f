// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab found, as text: CSV, the object of `lab --json`, a table for the terminal, a recommendation in
// words. English, numbers never localised. Threads: pure functions.
#pragma once
#include "race/lab.h"

#include <optional>
#include <string>
#include <vector>

namespace racescope {

// RFC 4180, one line a cell, with a header.
std::string labCsv(const std::vector<LabResult>& results);
// The object of the command-line contract, one line.
std::string labJson(const LabPlan& plan, const std::vector<LabResult>& results);
std::string labTable(const std::vector<LabResult>& results);

// Which policy to take with so many clients.
struct LabAdvice {
    std::uint32_t clients = 0;
    std::size_t best = 0; // number of the result with the least calls times completion
    std::size_t fewestCalls = 0;
    std::size_t quickest = 0;
    std::size_t comparedWith = 0; // "none" when it is there, else the worst
    std::string
        sentence; // "With 64 clients and messages of 10 ms, full jitter with … makes 31 % fewer calls …"
    std::string settings; // to copy: "--retry full:20,2000"
};
// Among the results with so many clients; nullopt when there are none whose updates all succeed.
std::optional<LabAdvice> advise(const LabPlan& plan, const std::vector<LabResult>& results,
                                std::uint32_t clients);
// For every number of clients, one line each.
std::string adviceText(const LabPlan& plan, const std::vector<LabResult>& results);

} // namespace racescope
