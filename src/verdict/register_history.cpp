// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/register_history.h"

#include "verdict/register_judge.h"
#include "verdict/sentences.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace racescope {
namespace {

using Kind = RegisterOperation::Kind;

Token versionToken(std::int64_t number)
{
    return {SeqNo(number), PrimaryTerm(1)};
}

// The chain of values of one key: nil or one unknown first value, then each compare-and-set on the one
// before.
class ValueChain {
public:
    explicit ValueChain(const std::vector<RegisterOperation>& operations)
        : m_operations(operations)
    {
    }
    // False when the values do not tell the order.
    bool build()
    {
        std::vector<const RegisterOperation*> writers;
        for (const RegisterOperation& op : m_operations) {
            if (op.kind == Kind::Read ||
                (op.status != OperationStatus::Ok && op.status != OperationStatus::Info))
                continue;
            if (op.kind == Kind::Write || op.value == 0 || !m_written.insert(op.value).second)
                return false;
            writers.push_back(&op);
        }
        for (const RegisterOperation& op : m_operations) {
            if (op.kind == Kind::Read && op.status == OperationStatus::Ok && op.value != 0)
                m_seen.insert(op.value);
            if (op.kind == Kind::Cas && op.status == OperationStatus::Ok)
                m_seen.insert(op.oldValue);
        }
        for (const std::uint32_t value : m_seen) {
            if (value == 0 || m_written.contains(value))
                continue;
            if (m_first != 0)
                return false; // two values of which nobody knows where they come from
            m_first = value;
        }
        std::stable_sort(writers.begin(), writers.end(),
                         [](const auto* a, const auto* b) { return a->call < b->call; });
        std::unordered_map<std::uint32_t, std::vector<const RegisterOperation*>> after;
        for (const RegisterOperation* op : writers) {
            if (op->status == OperationStatus::Ok || m_seen.contains(op->value))
                after[op->oldValue].push_back(op);
        }
        std::vector<std::uint32_t> open{m_first};
        m_version[m_first] = m_next++;
        for (std::size_t i = 0; i < open.size();
             ++i) { // breadth first: where two follow one value, one has lost
            for (const RegisterOperation* op : after[open[i]]) {
                m_version[op->value] = m_next++;
                open.push_back(op->value);
            }
        }
        m_chained.insert(open.begin(), open.end());
        return std::all_of(writers.begin(), writers.end(), [this](const RegisterOperation* op) {
            return op->status != OperationStatus::Ok || m_version.contains(op->value);
        });
    }
    InitialState initial() const
    {
        if (m_first == 0)
            return {InitialState::Kind::Absent, {}, 0};
        return {InitialState::Kind::Live, versionToken(0), m_first};
    }
    // The operation with tokens; nullopt: it tells nothing.
    std::optional<HistoryOperation> convert(const RegisterOperation& from)
    {
        HistoryOperation op;
        op.id = from.id;
        op.call = from.call;
        op.ret = from.ret;
        op.client = from.client;
        op.key = from.key;
        op.line = from.line;
        op.status = from.status;
        op.tag = from.value;
        if (from.kind == Kind::Read) {
            if (from.status != OperationStatus::Ok)
                return std::nullopt;
            op.status = from.value == 0 ? OperationStatus::Missing : OperationStatus::Ok;
            op.token = from.value == 0 ? Token() : tokenOf(from.value);
            return op;
        }
        op.op = from.oldValue == 0 ? OperationKind::Create : OperationKind::Index;
        if (from.oldValue != 0)
            op.condition = tokenOf(from.oldValue);
        if (from.status == OperationStatus::Conflict && from.oldValue == 0)
            op.status = OperationStatus::Exists;
        if ((from.status == OperationStatus::Ok || from.status == OperationStatus::Info) &&
            m_chained.contains(from.value))
            op.token = tokenOf(from.value);
        return op;
    }

private:
    Token tokenOf(std::uint32_t value)
    {
        const auto [it, fresh] = m_version.try_emplace(value, m_next);
        m_next += fresh; // a value that nobody wrote: a token that nobody drew
        return versionToken(it->second);
    }
    const std::vector<RegisterOperation>& m_operations;
    std::unordered_set<std::uint32_t> m_written;
    std::unordered_set<std::uint32_t> m_seen;
    std::unordered_set<std::uint32_t> m_chained; // values whose place in the order is known
    std::unordered_map<std::uint32_t, std::int64_t> m_version;
    std::uint32_t m_first = 0;
    std::int64_t m_next = 0;
};

} // namespace

bool isWholeNumber(std::string_view value)
{
    const std::string_view digits = value.substr(value.substr(0, 1) == "-" ? 1 : 0);
    // No more than a signed 64-bit number holds for certain, and in the one spelling that reads back.
    return !digits.empty() && digits.size() <= 18 && (digits[0] != '0' || value == "0") &&
           digits.find_first_not_of("0123456789") == std::string_view::npos;
}

void addRegisterOperations(History& history, std::vector<RegisterOperation> operations)
{
    std::map<std::uint32_t, std::vector<RegisterOperation>> byKey;
    for (const RegisterOperation& op : operations)
        byKey[op.key].push_back(op);
    history.tokensAreVersions = true;
    for (auto& [key, ops] : byKey) {
        ValueChain chain(ops);
        if (!chain.build()) {
            history.registers.insert(history.registers.end(), ops.begin(), ops.end());
            continue;
        }
        history.keys[key].initial = chain.initial();
        for (const RegisterOperation& op : ops) {
            if (const auto converted = chain.convert(op))
                history.operations.push_back(*converted);
        }
    }
}

namespace {

std::string valueText(const History& history, std::uint32_t value)
{
    return value == 0 ? "nothing" : std::string(history.tags.text(value));
}

Anomaly anomalyOf(const History& history, const RegisterOperation& op)
{
    const std::string who = history.clientName(op.client);
    const std::string when = " (" + timeText(op.call) + " to " + timeText(op.ret) + ")";
    const std::string cas = " of " + valueText(history, op.oldValue) + " by " + valueText(history, op.value);
    const std::string tail = "no order of the operations until then explains it";
    Anomaly anomaly{AnomalyKind::StaleRead, history.keys[op.key].name, "", {op.id}};
    if (op.kind == Kind::Read) {
        anomaly.because = who + "'s read of " + valueText(history, op.value) + when + ": " + tail;
    } else if (op.status == OperationStatus::Ok) {
        anomaly.kind = AnomalyKind::SkippedVersion;
        anomaly.because = who + "'s replacement" + cas + when + " was accepted: " + tail;
    } else {
        anomaly.kind = AnomalyKind::UnjustifiedConflict;
        anomaly.because = who + "'s replacement" + cas + when + " was refused: " + tail;
    }
    return anomaly;
}

} // namespace

Verdict checkRegisters(const History& history, std::uint64_t budget)
{
    Verdict verdict;
    verdict.operations = history.registers.size();
    std::map<std::uint32_t, std::vector<const RegisterOperation*>> byKey;
    for (const RegisterOperation& op : history.registers) {
        byKey[op.key].push_back(&op);
        verdict.conflicts += op.status == OperationStatus::Conflict || op.status == OperationStatus::Exists ||
                             op.status == OperationStatus::NoDoc;
    }
    for (auto& [key, operations] : byKey) {
        RegisterJudge judge(operations, budget);
        const std::string& name = history.keys[key].name;
        switch (judge.judge()) {
        case RegisterJudge::Outcome::Legal:
            break;
        case RegisterJudge::Outcome::Illegal:
            if (history.operationsMissing() || history.timesDoubtful())
                verdict.addReason(name + ": an answer fits no order, but the recording is incomplete");
            else
                verdict.add(anomalyOf(history, *judge.culprit()));
            break;
        case RegisterJudge::Outcome::Limit:
            verdict.addReason(
                name + ": values are written more than once, and too many orders would have to be tried");
            break;
        }
    }
    return verdict;
}

} // namespace racescope
