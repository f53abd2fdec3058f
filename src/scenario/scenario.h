// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario file: JSON that describes a race, checked so that an error names line, column and path
// (`workers[1].retry.base_ms: must be > 0`). Built-in scenarios are such files, compiled in.
// Threads: pure functions; builtins() is immutable. loadScenario reads a file.
#pragma once
#include "base/result.h"
#include "race/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

// `sourceName` goes into errors.
Result<RacePlan, ParseError> parseScenario(std::string_view text, std::string sourceName);
// The plan as a scenario file that parses back to an equal one.
std::string writeScenario(const RacePlan& plan);
// The value of a group's "retry", on one line, to be pasted into a scenario file.
std::string writeRetry(const RetryPolicy& policy);

struct Builtin {
    std::string name;
    std::string title;
    std::string description;
    std::string text; // the file
};
const std::vector<Builtin>& builtins();
const Builtin* findBuiltin(std::string_view name);

// A built-in's name or a file's path ("-": standard input). A ParseError without a line tells that there is
// no such thing.
Result<RacePlan, ParseError> loadScenario(const std::string& nameOrPath);
inline constexpr std::size_t kMaxScenarioBytes = std::size_t(64) << 20;

// What the command line and the window change in a plan for one run. Unset members leave the plan alone.
struct Overrides {
    std::optional<std::uint32_t> workers; // shared out over the groups in proportion; at least one a group
    std::optional<std::uint32_t> updates;
    std::optional<Guard> guard;
    std::optional<RetryPolicy> retry;
    std::optional<ThinkLaw> think;
    std::optional<std::uint64_t> seed;
    std::optional<Nanos> duration;
    std::optional<std::uint32_t> documents; // copies of the first document, "-2", "-3", … behind its id
    std::optional<double> zipf;             // 0: uniform
    std::optional<double> speed;
};
Result<void, ParseError> applyOverrides(RacePlan& plan, const Overrides& overrides);

} // namespace racescope
