// SPDX-License-Identifier: GPL-3.0-or-later
// What an event has that a filter can ask for, as clauses of the filter language. Threads: any.
#pragma once
#include "filter/filter_words.h"
#include "report/conflict_log.h"
#include "trace/event.h"
#include "trace/names.h"

#include <QString>

namespace racescope {

// As the language wants names with spaces or signs in them.
QString quotedForFilter(const QString& name);
// "worker:W3", "status:409", "took:>=1.2ms", of lengths and moments from there on; empty when the event has
// nothing of the kind. `conflict` is the log's record of a refused write; null: it is none, or not known.
QString filterClause(FilterField field, const Event& event, const Names& names,
                     const ConflictRecord* conflict = nullptr);

} // namespace racescope
