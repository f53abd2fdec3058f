// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/conflict_marks.h"

#include <charconv>
#include <string_view>
#include <utility>

namespace racescope {

namespace {

// "note WORKER EVENT": the mark's time is the conflict's, its text is the note.
constexpr std::string_view kKind = "note ";

std::string kindOf(const ConflictKey& key)
{
    return std::string(kKind) + std::to_string(key.worker.value) + ' ' + std::to_string(key.laneIndex);
}

} // namespace

SessionMark markOf(const ConflictKey& conflict, std::string note)
{
    return {kindOf(conflict), conflict.time, conflict.time, std::move(note)};
}

std::optional<ConflictKey> conflictOf(const SessionMark& mark)
{
    if (!std::string_view(mark.kind).starts_with(kKind))
        return std::nullopt;
    ConflictKey key;
    key.time = mark.begin;
    const char* const end = mark.kind.data() + mark.kind.size();
    const auto worker = std::from_chars(mark.kind.data() + kKind.size(), end, key.worker.value);
    if (worker.ec != std::errc() || worker.ptr == end)
        return std::nullopt;
    const auto lane = std::from_chars(worker.ptr + 1, end, key.laneIndex);
    // A kind that is written in another way is not ours, and stays as it is.
    return lane.ec == std::errc() && kindOf(key) == mark.kind ? std::optional(key) : std::nullopt;
}

ConflictTexts conflictNotes(const SessionContents& contents)
{
    ConflictTexts notes;
    for (const SessionMark& mark : contents.marks)
        if (const auto conflict = conflictOf(mark))
            notes[*conflict] = mark.text;
    return notes;
}

} // namespace racescope
