// SPDX-License-Identifier: GPL-3.0-or-later
// Reads histories: NDJSON (one operation a line, see README.md), line by line and in any pieces. What is
// wrong with a line is kept as a HistoryProblem with its number and reason, and the rest is read on; the
// verdict then knows what it cannot tell. readAnyHistory also takes Jepsen's EDN and Porcupine-style JSON.
// Threads: one object, one thread.
#pragma once
#include "base/result.h"
#include "verdict/history.h"

#include <string>
#include <string_view>
#include <vector>

namespace racescope {

class HistoryReader {
public:
    HistoryReader();
    // Requires: pieces come in order; they may cut lines anywhere.
    void feed(std::string_view piece);
    // The history; the reader is used up.
    History finish();

    static constexpr std::size_t kMaxLineBytes = std::size_t(16) << 20;

private:
    struct Line;
    void readLine(std::string_view line);
    void readHeader(std::string_view line);
    void readMarker(const Line& line);
    void readOperation(const Line& line);
    void noteUnknownField(std::string_view name);
    void problem(std::string reason, HistoryProblem::Effect effect);
    void dropRepeatedNumbers();

    History m_history;
    InitialState m_fresh; // of keys that the header does not name
    std::string m_rest;   // of a line that is not complete yet
    std::uint64_t m_line = 0;
    bool m_hasHeader = false;
    bool m_skipping = false; // inside a line that is too long
    std::uint32_t m_lastKey = 0;
    std::vector<std::string> m_unknownFields;
};

// The whole file; IoError when it cannot be read at all.
[[nodiscard]] Result<History, IoError> readHistoryFile(const std::string& path);

enum class HistoryFormat { Ndjson, JepsenEdn, Porcupine, Unknown };
// By the first operation or header in the text.
HistoryFormat formatOf(std::string_view text);
// Judgeable history from any format that formatOf knows. ParseError: nothing in it could be read.
[[nodiscard]] Result<History, ParseError> readAnyHistory(std::string_view text, const std::string& source);

} // namespace racescope
