// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/porcupine.h"

#include "base/json.h"
#include "verdict/register_history.h"
#include "verdict/value_numbers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace racescope {
namespace {

using Effect = HistoryProblem::Effect;

struct OpName {
    std::string_view name;
    OperationKind kind;
};
constexpr std::array<OpName, 7> kOps = {{{"read", OperationKind::Get},
                                         {"cas", OperationKind::Index},
                                         {"write", OperationKind::Index},
                                         {"create", OperationKind::Create},
                                         {"update", OperationKind::Update},
                                         {"delete", OperationKind::Delete},
                                         {"search", OperationKind::Search}}};

std::string_view opName(const HistoryOperation& op)
{
    if (op.op == OperationKind::Index)
        return op.condition.assigned() ? "cas" : "write";
    return std::find_if(kOps.begin(), kOps.end(), [&](const OpName& o) { return o.kind == op.op; })->name;
}

std::string tokenText(const Token& token)
{
    return "[" + std::to_string(token.primaryTerm.value) + "," + std::to_string(token.seqNo.value) + "]";
}

class PorcupineWriter {
public:
    PorcupineWriter(const History& history, const TextSink& sink)
        : m_history(history)
        , m_sink(sink)
        , m_values(history)
    {
    }
    bool write(PorcupineForm form, std::optional<std::uint32_t> key)
    {
        const auto steps = stepsOf(m_history, key, Searches::Taken);
        if (form == PorcupineForm::Events) {
            std::vector<Shown> unknown;
            for (const HistoryStep& step : steps) {
                const Shown shown = shownOf(step);
                if (!step.isReturn)
                    writeCall(shown);
                else if (shown.status != OperationStatus::Info)
                    writeReturn(shown);
                if (!step.isReturn && shown.status == OperationStatus::Info)
                    unknown.push_back(shown);
                if (!flush(std::size_t(1) << 16))
                    return false;
            }
            for (const Shown& shown : unknown)
                writeReturn(shown);
            return flush(0);
        }
        Nanos end = 0;
        for (const HistoryStep& step : steps)
            end = std::max(end, step.time);
        for (const HistoryStep& step : steps) {
            if (!step.isReturn)
                writeOperation(shownOf(step), end + 1);
            if (!flush(std::size_t(1) << 16))
                return false;
        }
        return flush(0);
    }

private:
    bool flush(std::size_t above)
    {
        if (m_out.size() <= above)
            return true;
        const bool taken = m_sink(m_out);
        m_out.clear();
        return taken;
    }
    // One operation, of a document or of a register, as it is written.
    struct Shown {
        std::uint64_t id = 0;
        Nanos call = 0;
        Nanos ret = 0;
        std::uint32_t client = 0;
        std::uint32_t key = 0;
        OperationStatus status = OperationStatus::Ok;
        std::string_view op;
        std::string in;  // members of "in"
        std::string out; // members of "out" behind the status
    };
    Shown shownOf(const HistoryStep& step) const
    {
        return step.isRegister ? shownRegister(step.operation) : shownOperation(step.operation);
    }
    static void add(std::string& members, const char* name, const std::string& value)
    {
        members += (members.empty() ? "\"" : ",\"") + std::string(name) + "\":" + value;
    }
    Shown shownOperation(std::uint32_t i) const
    {
        const HistoryOperation& op = m_history.operations[i];
        Shown shown{i, op.call, op.ret, op.client, op.key, op.status, opName(op), {}, {}};
        // Beside registers without tokens nothing may carry one: the reader takes the file for either kind.
        const bool tokens = m_history.registers.empty();
        if (op.condition.assigned() && tokens)
            add(shown.in, "token", tokenText(op.condition));
        else if (op.condition.assigned())
            add(shown.in, "old", std::to_string(m_values.of(op.key, op.condition)));
        if (op.isWrite() && op.op != OperationKind::Delete)
            add(shown.in, "value", std::to_string(m_values.writtenBy(i)));
        if (op.token.assigned() && tokens)
            add(shown.out, "token", tokenText(op.token));
        if (op.current.assigned() && tokens)
            add(shown.out, "current", tokenText(op.current));
        if (!op.isWrite() && op.token.assigned())
            add(shown.out, "value", std::to_string(m_values.of(op.key, op.token)));
        return shown;
    }
    Shown shownRegister(std::uint32_t i) const
    {
        using Kind = RegisterOperation::Kind;
        const RegisterOperation& op = m_history.registers[i];
        Shown shown{
            m_history.operations.size() + i, op.call, op.ret, op.client, op.key, op.status, "", {}, {}};
        const bool creates = op.kind == Kind::Cas && op.oldValue == 0;
        shown.op = op.kind == Kind::Read  ? "read"
                   : creates              ? "create"
                   : op.kind == Kind::Cas ? "cas"
                                          : "write";
        if (op.kind == Kind::Cas && !creates)
            add(shown.in, "old", registerValue(op.oldValue));
        if (op.kind != Kind::Read)
            add(shown.in, "value", registerValue(op.value));
        else if (op.status == OperationStatus::Ok)
            add(shown.out, "value", registerValue(op.value));
        return shown;
    }
    std::string registerValue(std::uint32_t value) const
    {
        if (value == 0)
            return "null";
        const std::string_view text = m_history.tags.text(value);
        return isWholeNumber(text) ? std::string(text) : json::quoted(text);
    }
    void addWhat(const Shown& shown)
    {
        m_out += "\"client\":" + std::to_string(shown.client) +
                 ",\"key\":" + json::quoted(m_history.keys[shown.key].name) + ",\"op\":\"";
        m_out += shown.op;
        m_out += '"';
        if (!shown.in.empty())
            m_out += ",\"in\":{" + shown.in + "}";
    }
    void addOut(const Shown& shown)
    {
        m_out += ",\"out\":{\"status\":\"";
        m_out += shown.status == OperationStatus::Info ? "unknown" : nameOf(shown.status);
        m_out += '"';
        if (!shown.out.empty())
            m_out += "," + shown.out;
        m_out += '}';
    }
    void writeCall(const Shown& shown)
    {
        m_out += "{\"kind\":\"call\",\"id\":" + std::to_string(shown.id) + ",";
        addWhat(shown);
        m_out += "}\n";
    }
    void writeReturn(const Shown& shown)
    {
        m_out += "{\"kind\":\"return\",\"id\":" + std::to_string(shown.id) +
                 ",\"client\":" + std::to_string(shown.client);
        addOut(shown);
        m_out += "}\n";
    }
    void writeOperation(const Shown& shown, Nanos afterAll)
    {
        const bool open = shown.status == OperationStatus::Info || shown.ret == kNoAnswer;
        m_out += '{';
        addWhat(shown);
        addOut(shown);
        m_out += ",\"call\":" + std::to_string(shown.call) +
                 ",\"ret\":" + std::to_string(open ? afterAll : shown.ret) + "}\n";
    }
    const History& m_history;
    const TextSink& m_sink;
    const ValueNumbers m_values;
    std::string m_out;
};

class PorcupineReader {
public:
    void line(std::string_view text, std::uint64_t number)
    {
        m_line = number;
        const auto parsed = json::parse(text);
        if (!parsed)
            return problem(parsed.error().message);
        if (!parsed->isObject())
            return problem("expected an object");
        ++m_read;
        const json::Value* const kind = parsed->find("kind");
        if (kind == nullptr)
            return operation(*parsed);
        if (kind->text() == "call")
            return call(*parsed);
        if (kind->text() == "return")
            return ret(*parsed);
        problem("\"kind\" must be \"call\" or \"return\"");
    }
    History take()
    {
        for (const auto& [id, op] : m_open) {
            static_cast<void>(id);
            m_line = op.line;
            m_history.addProblem(
                {m_line, "this call never returns; its outcome is taken for unknown", Effect::None});
            HistoryOperation open = op;
            open.status = OperationStatus::Info;
            keep(open);
        }
        if (!m_sawToken)
            toRegisters();
        return std::move(m_history);
    }
    std::uint64_t read() const { return m_read; }

private:
    void problem(std::string reason)
    {
        m_history.addProblem({m_line, std::move(reason), Effect::OperationMissing});
    }
    static std::optional<std::int64_t> integer(const json::Value& object, std::string_view name)
    {
        const json::Value* const value = object.find(name);
        return value == nullptr ? std::nullopt : value->toInt();
    }
    bool token(const json::Value* object, std::string_view name, Token& token)
    {
        const json::Value* const value = object == nullptr ? nullptr : object->find(name);
        if (value == nullptr || value->isNull())
            return true;
        const bool pair = value->isArray() && value->items().size() == 2;
        const auto term = pair ? value->items()[0].toInt() : std::nullopt;
        const auto seqNo = pair ? value->items()[1].toInt() : std::nullopt;
        if (!term || !seqNo || *term < 1 || *seqNo < 0)
            return false;
        m_sawToken = true;
        token = {SeqNo(*seqNo), PrimaryTerm(*term)};
        return true;
    }
    std::uint32_t value(const json::Value* object, std::string_view name = "value")
    {
        const json::Value* const found = object == nullptr ? nullptr : object->find(name);
        if (found == nullptr || found->isNull())
            return 0;
        return m_history.tags.intern(found->isString() ? found->text() : json::dump(*found));
    }
    bool readCall(const json::Value& object, HistoryOperation& op)
    {
        const auto client = integer(object, "client");
        const json::Value* const key = object.find("key");
        const json::Value* const name = object.find("op");
        const json::Value* const in = object.find("in");
        if (!client || *client < 0 || *client > 0xfffffff0 || key == nullptr || !key->isString() ||
            name == nullptr)
            return problem("a call needs \"client\", \"key\" and \"op\""), false;
        const auto known =
            std::find_if(kOps.begin(), kOps.end(), [&](const OpName& o) { return o.name == name->text(); });
        if (known == kOps.end())
            return problem("unknown op \"" + name->text() + "\""), false;
        op.op = known->kind;
        op.client = std::uint32_t(*client);
        op.key = m_history.key(key->text());
        op.line = std::uint32_t(m_line);
        op.tag = value(in);
        if (!token(in, "token", op.condition))
            return problem("a token is [primary_term, seq_no]"), false;
        m_oldValues[op.line] = value(in, "old");
        return true;
    }
    bool readReturn(const json::Value& object, HistoryOperation& op)
    {
        const json::Value* const out = object.find("out");
        const json::Value* const status = out == nullptr ? nullptr : out->find("status");
        if (status == nullptr)
            return problem("a return needs \"out\" with \"status\""), false;
        bool known = status->text() == "unknown";
        op.status = OperationStatus::Info;
        for (int s = 0; s < 7 && !known; ++s) {
            known = nameOf(OperationStatus(s)) == status->text();
            op.status = OperationStatus(s);
        }
        if (!known)
            return problem("unknown status \"" + status->text() + "\""), false;
        if (!token(out, "token", op.token) || !token(out, "current", op.current))
            return problem("a token is [primary_term, seq_no]"), false;
        if (!op.isWrite())
            op.tag = value(out);
        if (op.status == OperationStatus::Info)
            op.ret = kNoAnswer;
        return true;
    }
    void keep(HistoryOperation op)
    {
        op.id = std::int64_t(m_history.operations.size()) + 1;
        m_history.operations.push_back(op);
    }
    void operation(const json::Value& object)
    {
        HistoryOperation op;
        const auto callTime = integer(object, "call");
        const auto retTime = integer(object, "ret");
        if (!callTime || !retTime)
            return problem("an operation needs \"call\" and \"ret\"");
        if (!isPlausibleTime(*callTime) || !isPlausibleTime(*retTime))
            return problem("the time is out of range");
        op.call = *callTime;
        op.ret = *retTime;
        if (!readCall(object, op) || !readReturn(object, op))
            return;
        if (op.ret < op.call)
            m_history.addProblem({m_line, "it returns before it is called", Effect::TimesDoubtful});
        keep(op);
    }
    void call(const json::Value& object)
    {
        HistoryOperation op;
        const auto id = integer(object, "id");
        if (!id)
            return problem("a call needs \"id\"");
        op.call = ++m_time; // events have an order, not a time
        if (!readCall(object, op))
            return;
        if (!m_open.try_emplace(*id, op).second)
            problem("a second call with id " + std::to_string(*id));
    }
    void ret(const json::Value& object)
    {
        const auto id = integer(object, "id");
        const auto open = id ? m_open.find(*id) : m_open.end();
        if (open == m_open.end())
            return problem("a return without its call");
        HistoryOperation op = open->second;
        m_open.erase(open);
        op.ret = ++m_time;
        if (readReturn(object, op))
            keep(op);
    }
    // Nobody told a token: registers with values, where cas names the old one ("old").
    void toRegisters()
    {
        std::vector<RegisterOperation> registers;
        for (const HistoryOperation& op : m_history.operations) {
            RegisterOperation out;
            out.id = op.id;
            out.call = op.call;
            out.ret = op.ret;
            out.client = op.client;
            out.key = op.key;
            out.line = op.line;
            out.status = op.status;
            out.value = op.tag;
            out.oldValue = m_oldValues[op.line];
            using Kind = RegisterOperation::Kind;
            const bool cas =
                op.op == OperationKind::Create || (op.op == OperationKind::Index && out.oldValue != 0);
            out.kind = !op.isWrite() ? Kind::Read : cas ? Kind::Cas : Kind::Write;
            if (!op.isWrite() && op.status == OperationStatus::Missing) {
                out.status = OperationStatus::Ok;
                out.value = 0;
            }
            if (!op.isWrite() && out.status != OperationStatus::Ok)
                continue;
            registers.push_back(out);
        }
        m_history.operations.clear();
        addRegisterOperations(m_history, std::move(registers));
    }
    History m_history;
    std::unordered_map<std::int64_t, HistoryOperation> m_open;
    std::unordered_map<std::uint32_t, std::uint32_t> m_oldValues; // by line
    std::uint64_t m_line = 0;
    std::uint64_t m_read = 0;
    Nanos m_time = 0;
    bool m_sawToken = false;
};

} // namespace

bool writePorcupine(const History& history, PorcupineForm form, const TextSink& sink,
                    std::optional<std::uint32_t> key)
{
    return PorcupineWriter(history, sink).write(form, key);
}

Result<History, ParseError> readPorcupine(std::string_view text, const std::string& source)
{
    PorcupineReader reader;
    std::uint64_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            reader.line(line, number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    History history = reader.take();
    if (reader.read() == 0)
        return failure(ParseError{source, 1, 0, "", "there is no operation in it"});
    return history;
}

} // namespace racescope
