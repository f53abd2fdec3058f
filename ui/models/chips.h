// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures for tables: a worker's stripe with its number, and the sign of a kind of event on its
// colour. Made for the application's palette and screen, and cached. Threads: GUI thread only.
#pragma once
#include "base/ids.h"
#include "trace/event.h"

#include <QIcon>

namespace racescope {

QIcon workerChip(WorkerId worker);
// Empty for Severity::None.
QIcon severityChip(Severity severity);

} // namespace racescope
