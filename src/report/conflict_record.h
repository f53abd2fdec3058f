// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one refused write. Threads: values.
#pragma once
#include "trace/event.h"
#include "trace/names.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace racescope {

enum class Resolution : std::uint8_t { Open, RetriedOk, RetriedConflict, GaveUp };
std::string_view name(Resolution resolution); // open, retried_ok, retried_conflict, gave_up

struct ConflictRecord {
    Nanos time = 0; // when the refused write was sent
    Nanos end = 0;  // when its answer was there
    WorkerId worker;
    DocumentId document;
    std::uint32_t chain = 0;
    std::uint16_t attempt = 0;
    std::uint16_t flags = 0; // event_flag
    Token required;          // unassigned when the guard was a version or a create
    Version requiredVersion; // when the guard was a version
    Token current;           // unassigned: nothing was there
    Version currentVersion;
    std::uint32_t behind = 0;   // commits between the loser's token and the current one
    bool behindIsLeast = false; // the log did not reach back far enough: at least so many
    Nanos held = 0;             // age of the token when the write was sent; 0: read inside the store
    bool winnerKnown = false;
    WorkerId winner;
    Nanos winnerTime = 0;
    Resolution resolution = Resolution::Open;
    Nanos backoff = 0;           // the wait that followed
    std::uint64_t laneIndex = 0; // of the event in the worker's lane
    friend bool operator==(const ConflictRecord&, const ConflictRecord&) = default;
};

// Elasticsearch's own sentence for the record.
std::string conflictSentence(const ConflictRecord& record, const Names& names);

} // namespace racescope
