// SPDX-License-Identifier: GPL-3.0-or-later
// What a race is raced on, in words. Threads: GUI thread only.
#pragma once
#include "race/replica_options.h"

#include <QString>

#include <optional>

namespace racescope {

// No value: the embedded store.
using RaceTarget = std::optional<ReplicaOptions>;

QString targetText(const RaceTarget& target);   // "3 copies, Q7"
QString targetDetail(const RaceTarget& target); // whole sentences
QString copyName(int copy);                     // 0: "N1"

} // namespace racescope
