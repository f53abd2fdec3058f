// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/sentences.h"

#include <cstdio>

namespace racescope {

std::string timeText(Nanos time)
{
    struct Unit {
        double nanos;
        const char* name;
    };
    static constexpr Unit kUnits[] = {{1e9, "s"}, {1e6, "ms"}, {1e3, "\xC2\xB5s"}};
    const double magnitude = time < 0 ? -double(time) : double(time);
    for (const Unit& unit : kUnits) {
        if (magnitude < unit.nanos)
            continue;
        char buffer[48];
        int n = std::snprintf(buffer, sizeof buffer, "%.3f", double(time) / unit.nanos);
        while (n > 1 && buffer[n - 1] == '0')
            --n;
        if (buffer[n - 1] == '.')
            --n;
        return std::string(buffer, std::size_t(n)) + " " + unit.name;
    }
    return std::to_string(time) + " ns";
}

std::string tokenText(const Token& token, TermShown term)
{
    std::string text = "seq_no " + std::to_string(token.seqNo.value);
    if (term == TermShown::Yes)
        text += " of term " + std::to_string(token.primaryTerm.value);
    return text;
}

std::string Sentences::token(const Token& token) const
{
    if (m_history.tokensAreVersions)
        return "version " + std::to_string(token.seqNo.value) + " of the chain of values";
    return tokenText(token, m_term);
}

Sentences::Sentences(const History& history)
    : m_history(history)
{
    PrimaryTerm known;
    const auto look = [&](const Token& token) {
        if (!token.assigned())
            return;
        if (known.value != 0 && token.primaryTerm != known)
            m_term = TermShown::Yes;
        known = token.primaryTerm;
    };
    for (const HistoryKey& key : history.keys)
        look(key.initial.token);
    for (const HistoryOperation& op : history.operations) {
        look(op.token);
        look(op.condition);
        if (m_term == TermShown::Yes)
            break;
    }
}

std::string Sentences::interval(const HistoryOperation& op)
{
    if (op.status == OperationStatus::Info || op.ret == kNoAnswer)
        return "(from " + timeText(op.call) + ", never answered)";
    return "(" + timeText(op.call) + " to " + timeText(op.ret) + ")";
}

std::string Sentences::what(const HistoryOperation& op) const
{
    const std::string guard = op.condition.assigned() ? ", guarded by " + token(op.condition) : std::string();
    const std::string verb = op.op == OperationKind::Delete ? "delete" : std::string(nameOf(op.op));
    if (!op.isWrite()) {
        const std::string noun = op.op == OperationKind::Search ? "search hit" : "read";
        if (op.status == OperationStatus::Missing)
            return noun + " that found nothing";
        return op.token.assigned() ? noun + " of " + token(op.token) : noun;
    }
    switch (op.status) {
    case OperationStatus::Ok:
        return (op.op == OperationKind::Index ? "write" : verb) + " of " + token(op.token) + guard;
    case OperationStatus::Conflict:
        return verb + " refused with 409" + guard +
               (op.current.assigned() ? ", told that " + token(op.current) + " was current" : std::string());
    case OperationStatus::NoDoc:
        return verb + " refused with 409 for want of a document" + guard;
    case OperationStatus::Exists:
        return verb + " refused with 409 because the document existed";
    case OperationStatus::Missing:
        return verb + " that found nothing" +
               (op.token.assigned() ? " and drew " + token(op.token) : std::string());
    case OperationStatus::Noop:
        return verb + " that changed nothing at " + token(op.token);
    case OperationStatus::Info:
        return verb + " of unknown outcome" + guard;
    }
    return verb;
}

std::string Sentences::operation(const HistoryOperation& op) const
{
    return client(op) + "'s " + what(op) + " " + interval(op);
}

} // namespace racescope
