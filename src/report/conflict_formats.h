// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict log as files: NDJSON (schema "racescope.conflict/1", imports back without loss), CSV (RFC
// 4180, cells that a spreadsheet would run are neutralised), Markdown. Machine output is never localised.
// What a person wrote to a conflict is a further member or, when there is any, a further last column.
// Times in integer nanoseconds. Threads: pure functions; the sink is called on the caller's thread.
#pragma once
#include "base/result.h"
#include "report/conflict_key.h"
#include "report/conflict_log.h"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

enum class ConflictFormat { Ndjson, Csv, Markdown };

// Takes the next piece of the file; false: it could not be written and the export ends.
using TextSink = std::function<bool(std::string_view)>;

struct ConflictExport {
    std::vector<ConflictRecord> records;
    const Names* names = nullptr;
    // Wall time of the session's start, for wall_time.
    std::chrono::system_clock::time_point start;
    // When given, all that it holds at the beginning of the export, instead of `records`: page by page.
    const ConflictLog* log = nullptr;
    ConflictTexts notes = {};
};
// False when the sink refused.
bool writeConflicts(const ConflictExport& log, ConflictFormat format, const TextSink& sink);

struct ImportedConflicts {
    std::vector<ConflictRecord> records;
    std::chrono::system_clock::time_point start; // of the exporting session, as wall_time and time_ns tell
    ConflictTexts notes;
};
// Documents and workers are entered into `names`. The error names line and member.
Result<ImportedConflicts, ParseError> readConflicts(std::string_view text, const std::string& sourceName,
                                                    Names& names);

// "2026-11-28T12:00:00.000000000Z"
std::string wallTime(std::chrono::system_clock::time_point start, Nanos offset);
// RFC 4180 with the cell neutralised when it begins with = + - @ tab or return and is no number.
std::string csvCell(std::string_view text);

} // namespace racescope
