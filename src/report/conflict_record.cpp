// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conflict_record.h"

#include "store/decide.h"

namespace racescope {

std::string_view name(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Open:
        return "open";
    case Resolution::RetriedOk:
        return "retried_ok";
    case Resolution::RetriedConflict:
        return "retried_conflict";
    case Resolution::GaveUp:
        return "gave_up";
    }
    return {};
}

std::string conflictSentence(const ConflictRecord& record, const Names& names)
{
    Conflict conflict;
    conflict.required = record.required;
    conflict.given = record.requiredVersion;
    conflict.current = record.current;
    conflict.currentVersion = record.currentVersion;
    if (record.flags & event_flag::kGuardCreate)
        conflict.kind = ConflictKind::Exists;
    else if (record.flags & event_flag::kGuardExternalGte)
        conflict.kind = ConflictKind::ExternalGte;
    else if (record.flags & event_flag::kGuardExternal)
        conflict.kind = ConflictKind::External;
    else if (record.flags & event_flag::kGuardVersion)
        conflict.kind = ConflictKind::OldVersion;
    else
        conflict.kind = record.flags & event_flag::kGone ? ConflictKind::NoDocument : ConflictKind::Token;
    if (conflict.kind == ConflictKind::Token && !record.required.assigned()) // of a register without tokens
        return "[" + names.documentName(record.document).id + "]: version conflict";
    return conflictReason(names.documentName(record.document).id, conflict);
}

} // namespace racescope
