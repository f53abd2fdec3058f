// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/event_status.h"

namespace racescope {

int statusOf(const Event& event)
{
    switch (event.kind) {
    case EventKind::Read:
    case EventKind::Noop:
    case EventKind::Search:
        return 200;
    case EventKind::WriteOk:
        return event.has(event_flag::kCreated) ? 201 : 200;
    case EventKind::ReadMissing:
    case EventKind::WriteMissing:
        return 404;
    case EventKind::Conflict:
        return 409;
    case EventKind::Error:
        return event.document == kNoDocument ? 0 : 500;
    default:
        return 0;
    }
}

} // namespace racescope
