// SPDX-License-Identifier: GPL-3.0-or-later
// Events and documents as text to be pasted elsewhere: NDJSON (an object a line), CSV (RFC 4180, cells that a
// spreadsheet would run are neutralised), Markdown tables. English, never localised; times in integer
// nanoseconds. Threads: pure functions.
#pragma once
#include "base/ids.h"
#include "trace/event.h"
#include "trace/names.h"

#include <span>
#include <string>
#include <vector>

namespace racescope {

enum class TableFormat { Ndjson, Csv, Markdown };

// time_ns, duration_ns, worker, event, _index, _id, _seq_no, _primary_term, attempt, request, outcome.
std::string eventsAsText(std::span<const Event> events, const Names& names, TableFormat format);

// A document with its token, as a read gives it; NDJSON holds the source as it is stored.
struct DocumentRow {
    std::string index;
    std::string id;
    Version version;
    Token token;
    std::string source;
};
std::string documentsAsText(const std::vector<DocumentRow>& documents, TableFormat format);

} // namespace racescope
