// SPDX-License-Identifier: GPL-3.0-or-later
// What the stepper says: why the last step came out as it did, how the race stands, what branches have in
// common. Words only. Threads: GUI thread only (translations).
#pragma once
#include "race/stepped_race.h"
#include "theme/theme.h"

#include <QString>

namespace racescope::steptext {

QString action(StepAction action);
// "A", or "script" for what no worker did.
QString actor(const RaceSetup& setup, WorkerId worker);
Severity severity(const StepGlance& glance);
// "main" in the language, or what the person named it.
QString branchName(const StepBranch& branch);
// "Crash worker A"; for what is done to the race from outside.
QString injection(const RaceSetup& setup, const Move& move);
// "3. A write, lost update", for tooltips and screen readers.
QString glance(const SteppedRace& race, std::size_t step);
QString glance(const RaceSetup& setup, const StepGlance& taken, std::size_t step);
// One sentence or two about an event that has just happened in `state`.
QString because(const RaceState& state, const Event& event);
QString because(const SteppedRace& race); // of the last step taken

struct Tally {
    std::uint64_t commits = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t lostUpdates = 0;
    std::uint64_t giveUps = 0;
};
Tally tally(const SteppedRace& race);
QString verdict(const SteppedRace& race);
QString comparison(const SteppedRace& race, std::uint32_t left, std::uint32_t right);
// The documents as rich text: what the last step changed is marked.
QString store(const SteppedRace& race, const Theme& theme);

} // namespace racescope::steptext
