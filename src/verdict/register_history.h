// SPDX-License-Identifier: GPL-3.0-or-later
// Histories of plain registers: read, write, compare-and-set on values, as other tools record them, without
// tokens. Where every value is written once and every write names the one before, the chain of values gives
// the order and with it tokens; such keys become ordinary operations. The rest is judged by a bounded search.
// Threads: values, free functions.
#pragma once
#include "verdict/history.h"
#include "verdict/verdict.h"

namespace racescope {

struct RegisterOperation {
    enum class Kind : std::uint8_t { Read, Write, Cas };
    std::int64_t id = 0;
    Nanos call = 0;
    Nanos ret = kNoAnswer;
    std::uint32_t client = 0;
    std::uint32_t key = 0;      // number in History::keys
    std::uint32_t value = 0;    // number in History::tags, 0: nil, nothing there
    std::uint32_t oldValue = 0; // of Cas
    std::uint32_t line = 0;
    Kind kind = Kind::Read;
    // Ok; Conflict (the old value was not there); Exists, NoDoc, Missing as for documents; Info.
    OperationStatus status = OperationStatus::Ok;
    friend bool operator==(const RegisterOperation&, const RegisterOperation&) = default;
};

// Values that are written as numbers when they are exported; the others are texts.
bool isWholeNumber(std::string_view value);

// Puts the operations into `history`: with tokens where the values tell the order, else into
// History::registers.
void addRegisterOperations(History& history, std::vector<RegisterOperation> operations);

// Judges History::registers: keeps, at every return, all states in which the operations so far can have left
// the register. `budget`: states looked at; reaching it is "cannot tell". At most 64 operations open at once.
Verdict checkRegisters(const History& history, std::uint64_t budget);

} // namespace racescope
