// SPDX-License-Identifier: GPL-3.0-or-later
// Notes on conflicts, as they lie among a session's marks. Threads: pure functions.
#pragma once
#include "report/conflict_key.h"
#include "session/session_notes.h"

#include <optional>
#include <string>

namespace racescope {

SessionMark markOf(const ConflictKey& conflict, std::string note);
// Nullopt: another kind of mark.
std::optional<ConflictKey> conflictOf(const SessionMark& mark);
ConflictTexts conflictNotes(const SessionContents& contents);

} // namespace racescope
