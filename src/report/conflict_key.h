// SPDX-License-Identifier: GPL-3.0-or-later
// Which conflict a text belongs to that a person wrote. Threads: values.
#pragma once
#include "report/conflict_record.h"

#include <compare>
#include <map>
#include <string>

namespace racescope {

// The refused write itself; it is the same one when the session is opened again.
struct ConflictKey {
    WorkerId worker;
    std::uint64_t laneIndex = 0;
    Nanos time = 0; // what came from elsewhere may know no place in a lane
    auto operator<=>(const ConflictKey&) const = default;
};

inline ConflictKey keyOf(const ConflictRecord& conflict)
{
    return {conflict.worker, conflict.laneIndex, conflict.time};
}

using ConflictTexts = std::map<ConflictKey, std::string>;

} // namespace racescope
