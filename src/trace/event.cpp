// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/event.h"

#include <array>

namespace racescope {

bool isLostUpdate(const Event& event)
{
    // Without a token in hand the worker claims to know nothing: what it overwrote cannot be told from what
    // it meant to.
    return event.kind == EventKind::WriteOk && event.base.assigned() && event.replaced.assigned() &&
           event.base != event.replaced && !event.has(event_flag::kBlind);
}

Severity severityOf(const Event& event)
{
    static constexpr std::array<Severity, kEventKindCount> kOfKind{
        Severity::Think,    // Think
        Severity::Read,     // Read
        Severity::Noop,     // ReadMissing
        Severity::Backoff,  // Backoff
        Severity::Noop,     // Noop
        Severity::WriteOk,  // WriteOk
        Severity::Conflict, // Conflict
        Severity::Noop,     // WriteMissing
        Severity::GiveUp,   // Error
        Severity::GiveUp,   // GiveUp
        Severity::None,     // TermChange
        Severity::None,     // ToolWait
        Severity::Read,     // Search
    };
    return isLostUpdate(event) ? Severity::LostUpdate : kOfKind[std::size_t(event.kind)];
}

} // namespace racescope
