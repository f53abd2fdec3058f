// SPDX-License-Identifier: GPL-3.0-or-later
// The recording as a ShiViz log: one host a worker, vector clocks that flow along what was seen (a read of a
// version, and a 409 that tells of one, receive from the write that made it). Parser expression, told in the
// first line:
// (?<host>\S*) (?<clock>{.*})\n(?<event>.*)
// Threads: pure functions.
#pragma once
#include "report/conflict_formats.h"
#include "trace/trace.h"

namespace racescope {

bool writeShiViz(const Snapshot& snapshot, const Names& names, const TextSink& sink);

} // namespace racescope
