// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/jepsen.h"
#include "verdict/register_history.h"
#include "verdict/value_numbers.h"

#include <algorithm>
#include <unordered_map>

namespace racescope {
namespace {

std::string number(std::int64_t value)
{
    return value == 0 ? "nil" : std::to_string(value);
}

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

// A register's value as it came: a whole number as itself, anything else as text.
std::string registerValue(const History& history, std::uint32_t value)
{
    if (value == 0)
        return "nil";
    const std::string text(history.tags.text(value));
    return isWholeNumber(text) ? text : quoted(text);
}

class JepsenWriter {
public:
    JepsenWriter(const History& history, JepsenForm form, const TextSink& sink,
                 std::optional<std::uint32_t> key)
        : m_history(history)
        , m_form(form)
        , m_sink(sink)
        , m_key(key)
        , m_values(history)
        , m_tuples(!key && history.keys.size() > 1)
    {
        for (const HistoryOperation& op : history.operations)
            m_freshProcess = std::max(m_freshProcess, std::int64_t(op.client) + 1);
        for (const RegisterOperation& op : history.registers)
            m_freshProcess = std::max(m_freshProcess, std::int64_t(op.client) + 1);
    }
    bool write()
    {
        if (m_form == JepsenForm::Transactions)
            joinReads();
        const auto steps = stepsOf(m_history, m_key, Searches::Left);
        const Nanos first = steps.empty() ? 0 : steps.front().time;
        writeInitial(first);
        for (const HistoryStep& step : steps) {
            if (!(step.isRegister ? writeRegisterStep(step) : writeStep(step)))
                return false;
        }
        return flush(0);
    }

private:
    // A guarded success and the same worker's read of that token right before it are one transaction.
    void joinReads()
    {
        std::vector<std::uint32_t> order(m_history.operations.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto& ops = m_history.operations;
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(ops[a].client, ops[a].call) < std::pair(ops[b].client, ops[b].call);
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const HistoryOperation& read = ops[order[i - 1]];
            const HistoryOperation& write = ops[order[i]];
            if (read.client != write.client || read.key != write.key || read.op != OperationKind::Get ||
                read.status != OperationStatus::Ok || !write.isWrite() ||
                write.status != OperationStatus::Ok || write.condition != read.token ||
                !read.token.assigned())
                continue;
            m_joined[order[i - 1]] = order[i];
            m_readOf[order[i]] = order[i - 1];
        }
    }
    // What was there at the start is a write before everything else.
    void writeInitial(Nanos first)
    {
        for (std::uint32_t key = 0; key < m_history.keys.size(); ++key) {
            const std::int64_t value = m_values.initial(key);
            if (value == 0 || (m_key && key != *m_key))
                continue;
            const std::string what =
                m_form == JepsenForm::Transactions
                    ? "[[:w " + quoted(m_history.keys[key].name) + " " + number(value) + "]]"
                    : tuple(key, number(value));
            const std::int64_t process = m_freshProcess++;
            const char* const f = m_form == JepsenForm::Transactions ? "txn" : "write";
            line(first + m_shift, process, "invoke", f, what, "");
            line(first + m_shift + 1, process, "ok", f, what, "");
            m_shift += 2;
        }
    }
    std::string tuple(std::uint32_t key, const std::string& value) const
    {
        return m_tuples ? "[" + quoted(m_history.keys[key].name) + " " + value + "]" : value;
    }
    void line(Nanos time, std::int64_t process, const char* type, const char* f, const std::string& value,
              const std::string& error)
    {
        m_out += "{:index " + std::to_string(m_index++) + ", :time " + std::to_string(time) + ", :process " +
                 std::to_string(process) + ", :type :" + type + ", :f :" + f + ", :value " + value +
                 (error.empty() ? std::string() : ", :error " + error) + "}\n";
    }
    bool flush(std::size_t above)
    {
        if (m_out.size() <= above)
            return true;
        const bool taken = m_sink(m_out);
        m_out.clear();
        return taken;
    }
    const char* functionOf(const HistoryOperation& op) const
    {
        if (m_form == JepsenForm::Transactions)
            return "txn";
        if (!op.isWrite() || op.status == OperationStatus::Noop)
            return "read";
        return op.condition.assigned() || op.op == OperationKind::Create ? "cas" : "write";
    }
    std::string valueOf(std::uint32_t i, bool isReturn) const
    {
        const HistoryOperation& op = m_history.operations[i];
        const bool reads = !op.isWrite() || op.status == OperationStatus::Noop;
        const bool cas = op.condition.assigned() || op.op == OperationKind::Create;
        const std::string seen =
            isReturn && op.status != OperationStatus::Info ? number(m_values.of(op.key, op.token)) : "nil";
        const std::string old = number(m_values.of(op.key, op.condition));
        const std::string made = number(m_values.writtenBy(i));
        if (m_form == JepsenForm::CasRegister)
            return tuple(op.key, reads ? seen : cas ? "[" + old + " " + made + "]" : made);
        const std::string key = quoted(m_history.keys[op.key].name);
        if (reads)
            return "[[:r " + key + " " + seen + "]]";
        if (!cas)
            return "[[:w " + key + " " + made + "]]";
        return "[[:r " + key + " " + (isReturn ? old : "nil") + "] [:w " + key + " " + made + "]]";
    }
    // `isWrite`: not a read, for which to be missing is an answer.
    static std::string errorOf(OperationStatus status, bool isWrite, const Token& current)
    {
        switch (status) {
        case OperationStatus::Conflict:
        case OperationStatus::Exists: {
            const std::string name = status == OperationStatus::Exists ? ":exists" : ":conflict";
            if (!current.assigned())
                return "[" + name + "]";
            return "[" + name + " {:seq-no " + std::to_string(current.seqNo.value) + ", :primary-term " +
                   std::to_string(current.primaryTerm.value) + "}]";
        }
        case OperationStatus::NoDoc:
            return ":no-document";
        case OperationStatus::Missing:
            return isWrite ? ":not-found" : "";
        case OperationStatus::Info:
            return ":timeout";
        default:
            return "";
        }
    }
    static const char* typeOf(OperationStatus status, bool isWrite)
    {
        if (status == OperationStatus::Info)
            return "info";
        return errorOf(status, isWrite, {}).empty() ? "ok" : "fail";
    }
    // The number under which the client goes on; after an unknown outcome a fresh one.
    std::int64_t& processOf(std::uint32_t client)
    {
        return m_processes.try_emplace(client, client).first->second;
    }
    bool writeRegisterStep(const HistoryStep& step)
    {
        using Kind = RegisterOperation::Kind;
        const RegisterOperation& op = m_history.registers[step.operation];
        const bool isWrite = op.kind != Kind::Read;
        const bool isTransaction = m_form == JepsenForm::Transactions;
        const std::string made = registerValue(m_history, op.value);
        const std::string old = registerValue(m_history, op.oldValue);
        const std::string seen =
            step.isReturn && op.status != OperationStatus::Info ? made : std::string("nil");
        const char* const f = isTransaction            ? "txn"
                              : op.kind == Kind::Read  ? "read"
                              : op.kind == Kind::Write ? "write"
                                                       : "cas";
        std::string value;
        if (isTransaction) {
            const std::string key = quoted(m_history.keys[op.key].name);
            value = op.kind == Kind::Read  ? "[[:r " + key + " " + seen + "]]"
                    : op.kind == Kind::Cas ? "[[:r " + key + " " + (step.isReturn ? old : "nil") + "] [:w " +
                                                 key + " " + made + "]]"
                                           : "[[:w " + key + " " + made + "]]";
        } else {
            value = tuple(op.key, op.kind == Kind::Read  ? seen
                                  : op.kind == Kind::Cas ? "[" + old + " " + made + "]"
                                                         : made);
        }
        std::int64_t& process = processOf(op.client);
        line(step.time + m_shift, process, step.isReturn ? typeOf(op.status, isWrite) : "invoke", f, value,
             step.isReturn ? errorOf(op.status, isWrite, {}) : std::string());
        if (op.status == OperationStatus::Info)
            process = m_freshProcess++;
        return flush(std::size_t(1) << 16);
    }
    bool writeStep(const HistoryStep& step)
    {
        const std::uint32_t i = step.operation;
        const HistoryOperation& op = m_history.operations[i];
        // Of a joined pair the read's call and the write's return remain.
        if ((m_joined.contains(i) && step.isReturn) || (m_readOf.contains(i) && !step.isReturn))
            return true;
        std::int64_t& process = processOf(op.client);
        const auto joined = m_joined.find(i);
        const std::uint32_t shown = joined == m_joined.end() ? i : joined->second;
        line(step.time + m_shift, process, step.isReturn ? typeOf(op.status, op.isWrite()) : "invoke",
             functionOf(m_history.operations[shown]), valueOf(shown, step.isReturn),
             step.isReturn ? errorOf(op.status, op.isWrite(), op.current) : std::string());
        if (op.status == OperationStatus::Info)
            process = m_freshProcess++; // the old number never appears again
        return flush(std::size_t(1) << 16);
    }
    const History& m_history;
    const JepsenForm m_form;
    const TextSink& m_sink;
    const std::optional<std::uint32_t> m_key;
    const ValueNumbers m_values;
    const bool m_tuples;
    std::unordered_map<std::uint32_t, std::uint32_t> m_joined;
    std::unordered_map<std::uint32_t, std::uint32_t> m_readOf;
    std::unordered_map<std::uint32_t, std::int64_t> m_processes;
    std::int64_t m_freshProcess = 0;
    std::int64_t m_index = 0;
    Nanos m_shift = 0;
    std::string m_out;
};

} // namespace

bool writeJepsen(const History& history, JepsenForm form, const TextSink& sink,
                 std::optional<std::uint32_t> key)
{
    return JepsenWriter(history, form, sink, key).write();
}

} // namespace racescope
