// SPDX-License-Identifier: GPL-3.0-or-later
// How the window records, as the person has set it: memory for events, and what happens when they come too
// fast. Threads: any (settings are read anew each time).
#pragma once
#include "session/workspace.h"

#include <QString>

namespace racescope::recording {

// As it was typed ("2G", "25%"); empty: the usual.
QString memory();
void setMemory(const QString& text); // Requires: parseMemoryBudget() takes it
QString whenFull();                  // wait, drop
void setWhenFull(const QString& what);

// What a new session begins with. Settings that this machine cannot have count as the usual.
TraceOptions traceOptions();
WorkspaceOptions workspaceOptions();
// The same for one that is there: the memory at once, the rest for workers that start from now on.
void apply(Workspace& workspace);

// Of the memory that the person has set, blocks of events get what is left by what is kept beside them and
// grows with the recording: conflicts, and the `viewBytes` that the timeline keeps. So the whole of it stays
// where it is. Returns for how much of that the trace made room at the moment of `now`, which it told lately.
std::size_t shareMemory(Workspace& workspace, const TraceCounters& now, std::size_t viewBytes);

} // namespace racescope::recording
