// SPDX-License-Identifier: GPL-3.0-or-later
// Plain English for operations, tokens and times, from which the "because" sentences are made. Threads:
// values.
#pragma once
#include "verdict/history.h"

#include <string>

namespace racescope {

// "61 ns", "1.203 µs", "5.2 ms", "3 s": at most three decimals, no trailing zeros.
std::string timeText(Nanos time);
enum class TermShown : std::uint8_t { No, Yes };
// "seq_no 71", or "seq_no 71 of term 2".
std::string tokenText(const Token& token, TermShown term);

class Sentences {
public:
    // Terms are named only where the history knows more than one.
    explicit Sentences(const History& history);
    std::string token(const Token& token) const;
    std::string client(const HistoryOperation& op) const { return m_history.clientName(op.client); }
    // "client 3's write of seq_no 9, guarded by seq_no 8 (50 ns to 61 ns)"
    std::string operation(const HistoryOperation& op) const;
    // "(50 ns to 61 ns)", "(from 50 ns, never answered)"
    static std::string interval(const HistoryOperation& op);
    const std::string& document(const HistoryOperation& op) const { return m_history.keys[op.key].name; }

private:
    std::string what(const HistoryOperation& op) const;
    const History& m_history;
    TermShown m_term = TermShown::No;
};

} // namespace racescope
