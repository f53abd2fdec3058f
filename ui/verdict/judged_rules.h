// SPDX-License-Identifier: GPL-3.0-or-later
// What the judge holds a history against, rule by rule: kept, broken, or still being watched.
// Threads: GUI thread only.
#pragma once
#include "verdict/verdict.h"
#include "verdict/verdict_view.h"

#include <QString>

namespace racescope {

using AnomalyCounts = std::array<std::uint64_t, kAnomalyKindCount>;

enum class OwnRule { No, Yes }; // whether the scenario has one

// Rich text, one line a rule; empty while there is nothing to judge.
QString judgedRules(const AnomalyCounts& counts, VerdictState state, OwnRule own);

} // namespace racescope
