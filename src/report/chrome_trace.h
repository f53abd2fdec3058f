// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as Chrome trace events ("JSON Array Format" with metadata), which Perfetto and
// chrome://tracing open: a worker is a track, a conflict hangs by a flow arrow on the write that caused it.
// Times in microseconds with three decimals. Threads: pure functions.
#pragma once
#include "report/conflict_formats.h"
#include "trace/trace.h"

namespace racescope {

// False when the sink refused.
bool writeChromeTrace(const Snapshot& snapshot, const Names& names, const ConflictLog& conflicts,
                      const TextSink& sink);

} // namespace racescope
