// SPDX-License-Identifier: GPL-3.0-or-later
// A schedule: the order of steps of a race as a short text, `A B A B` or `A:read B:read A:write B:write`. The
// grammar is racescope-schedule(5). Parsing knows the race's workers, documents and shards; whether each step
// is possible shows when it is played. Threads: values and pure functions.
#pragma once
#include "base/result.h"
#include "race/stepped_state.h"
#include "trace/trace.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct ScheduleItem {
    Move move;
    StepAction expected = StepAction::None; // checked when it is played; None: whatever comes next
    int line = 1;                           // where it stands in the text
    int column = 1;                         // in bytes, from 1
    std::string text;
};

struct Schedule {
    std::vector<ScheduleItem> items;
    // A schedule that says itself when the scenario's timed events happen.
    bool firesTimed() const;
    static constexpr std::size_t kMostSteps = 1'000'000;
};

Result<Schedule, ParseError> parseSchedule(std::string_view text, const RaceSetup& setup);
// Short: labels and runs `A*3`; WithActions::Yes: `A:read`, one step an item (actions in `items`).
enum class WithActions : std::uint8_t { No, Yes };
std::string toText(const std::vector<Move>& moves, const RaceSetup& setup);
std::string toText(const Schedule& schedule, const RaceSetup& setup, WithActions withActions);
std::string toText(const Move& move, const RaceSetup& setup);
// Where in the schedule, and why the step cannot be taken; nullopt: it can.
std::optional<ParseError> refusalOf(const ScheduleItem& item, const RaceState& state);

// A stretch of a recorded race as a race of its own that can be stepped through: its workers, the documents
// as they stood when it began, and the order in which things took effect.
struct RecordedWindow {
    RacePlan plan;
    std::string schedule; // with actions
    Nanos begin = 0;      // where it begins: at or before the wish, so that no attempt is cut in two
    std::size_t steps = 0;
    std::size_t stepsBefore = 0; // of them before the wished beginning
    bool cut = false; // its end is left out: it was too long, or hangs on what lies outside the window
    static constexpr std::size_t kMostEvents = 20'000;
};
// `sourceAt`: the content of a document under a token (the store's operation log); nullopt: not known any
// more. `plan`: the race's own; its groups say what the workers did.
using SourceAt = std::function<std::optional<std::string>(DocumentId document, Token token)>;
Result<RecordedWindow, IoError> recordedWindow(const RacePlan& plan, const Snapshot& snapshot,
                                               const Names& names, Nanos begin, Nanos end,
                                               const SourceAt& sourceAt);

} // namespace racescope
