// SPDX-License-Identifier: GPL-3.0-or-later
// Enumerators as the words, and contents as the checksums, that stand in a session's rows. Private to
// src/session. Threads: pure functions.
#pragma once
#include "report/conflict_log.h"
#include "store/operation.h"
#include "trace/block.h"
#include "trace/names.h"
#include "verdict/verdict.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace racescope::rows {

std::string_view nameOf(WriteResult result);
std::optional<WriteResult> writeResult(std::string_view name);
std::string_view nameOf(WorkerName::Kind kind);
std::optional<WorkerName::Kind> workerKind(std::string_view name);
std::optional<Resolution> resolution(std::string_view name);

// CRC-32 of what identifies an operation or document, and of its source.
std::uint32_t checksum(const std::string& index, const Operation& operation);
std::uint32_t checksum(WorkerId lane, std::size_t number, std::size_t events, const Summary& summary,
                       std::string_view grains);

// A verdict without its anomalies, as JSON, and back.
std::string verdictText(const Verdict& verdict, std::uint64_t events);
bool readVerdict(std::string_view text, Verdict& verdict, std::uint64_t& events);
std::optional<AnomalyKind> anomalyKind(std::string_view name);
std::string numbersText(const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> numbersOf(std::string_view text);
std::string namesText(const std::set<std::string>& names);
std::set<std::string> namesOf(std::string_view text);

} // namespace racescope::rows
