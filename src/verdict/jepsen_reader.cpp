// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/edn.h"
#include "verdict/jepsen.h"
#include "verdict/register_history.h"

#include <unordered_map>

namespace racescope {
namespace {

using edn::Value;
using Effect = HistoryProblem::Effect;
using Kind = RegisterOperation::Kind;

class JepsenReader {
public:
    void add(const Value& value)
    {
        if (value.type == Value::Type::Sequence) {
            for (const Value& item : value.items)
                add(item);
            return;
        }
        if (value.type != Value::Type::Map)
            return problem(value.line, "expected an operation map");
        ++m_events;
        const Value* const type = value.find("type");
        const Value* const process = value.find("process");
        const Value* const f = value.find("f");
        if (type == nullptr || process == nullptr || f == nullptr || type->type != Value::Type::Keyword ||
            f->type != Value::Type::Keyword)
            return problem(value.line, "an operation needs :process, :type and :f");
        if (process->type != Value::Type::Integer)
            return; // :nemesis
        if (process->integer < 0 || process->integer > 0xfffffff0)
            return problem(value.line, ":process is out of range");
        const Value* const time = value.find("time");
        const Nanos at = time != nullptr && time->type == Value::Type::Integer ? time->integer : m_events;
        if (!isPlausibleTime(at))
            return problem(value.line, ":time is out of range");
        if (at < m_lastTime)
            m_history.addProblem({std::uint64_t(value.line), "times go backwards", Effect::TimesDoubtful});
        m_lastTime = std::max(m_lastTime, at);
        if (type->is("invoke"))
            invoke(value, *process, at);
        else
            complete(value, *type, *f, *process, at);
    }
    History take()
    {
        for (auto& [process, open] : m_open) {
            static_cast<void>(process);
            finish(open, open.value, open.call, OperationStatus::Info);
        }
        decideTuples();
        for (Raw& raw : m_raw)
            convert(raw);
        addRegisterOperations(m_history, std::move(m_operations));
        return std::move(m_history);
    }
    std::size_t events() const { return std::size_t(m_events); }

private:
    struct Raw {
        std::uint32_t client = 0;
        Nanos call = 0;
        Nanos ret = kNoAnswer;
        std::string f;
        Value value;
        OperationStatus status = OperationStatus::Ok;
        int line = 0;
    };
    void problem(int line, std::string reason)
    {
        m_history.addProblem({std::uint64_t(line), std::move(reason), Effect::OperationMissing});
    }
    void invoke(const Value& value, const Value& process, Nanos at)
    {
        Raw raw;
        raw.client = std::uint32_t(process.integer);
        raw.call = at;
        raw.f = value.find("f")->text;
        if (const Value* what = value.find("value"))
            raw.value = *what;
        raw.line = value.line;
        if (!m_open.try_emplace(process.integer, raw).second)
            problem(value.line, "process " + process.text + " calls before its last operation has ended");
    }
    void complete(const Value& value, const Value& type, const Value& f, const Value& process, Nanos at)
    {
        const auto open = m_open.find(process.integer);
        if (open == m_open.end() || open->second.f != f.text)
            return problem(value.line, "process " + process.text + " ends what it never called");
        const Value* const what = value.find("value");
        const Value given = what == nullptr ? open->second.value : *what;
        if (type.is("ok"))
            finish(open->second, given, at, OperationStatus::Ok);
        else if (type.is("info"))
            finish(open->second, open->second.value, kNoAnswer, OperationStatus::Info);
        else if (!type.is("fail"))
            problem(value.line, "unknown :type :" + type.text);
        else if (const auto status = refusalOf(value.find("error")))
            finish(open->second, open->second.value, at, *status);
        m_open.erase(open);
    }
    // What a failure says; nullopt: only that it did not happen.
    static std::optional<OperationStatus> refusalOf(const Value* error)
    {
        if (error != nullptr && error->type == Value::Type::Sequence && !error->items.empty())
            error = &error->items.front();
        if (error == nullptr)
            return std::nullopt;
        if (error->is("conflict"))
            return OperationStatus::Conflict;
        if (error->is("exists"))
            return OperationStatus::Exists;
        if (error->is("no-document"))
            return OperationStatus::NoDoc;
        if (error->is("not-found"))
            return OperationStatus::Missing;
        return std::nullopt;
    }
    void finish(const Raw& open, const Value& value, Nanos at, OperationStatus status)
    {
        Raw raw = open;
        raw.value = value;
        raw.ret = status == OperationStatus::Info ? kNoAnswer : at;
        raw.status = status;
        m_raw.push_back(std::move(raw));
    }
    static bool isPair(const Value& value)
    {
        return value.type == Value::Type::Sequence && value.items.size() == 2;
    }
    // Several keys in one file are written as [key value]. A pair alone may be a compare-and-set of one key.
    void decideTuples()
    {
        m_tuples = !m_raw.empty();
        for (const Raw& raw : m_raw)
            m_tuples = m_tuples && isPair(raw.value) && (raw.f != "cas" || isPair(raw.value.items[1]));
    }
    std::uint32_t valueNumber(const Value& value)
    {
        switch (value.type) {
        case Value::Type::Nil:
            return 0;
        case Value::Type::Sequence:
        case Value::Type::Map:
            return m_history.tags.intern("?"); // lists are not registers; convert refuses them before
        default:
            return m_history.tags.intern(value.text);
        }
    }
    std::uint32_t keyNumber(const Value& key)
    {
        return m_history.key(key.text.empty() ? std::string_view("nil") : std::string_view(key.text));
    }
    void convert(const Raw& raw)
    {
        RegisterOperation op;
        op.id = m_nextId++;
        op.call = raw.call;
        op.ret = raw.ret;
        op.client = raw.client;
        op.line = std::uint32_t(raw.line);
        op.status = raw.status;
        if (raw.f == "txn")
            return convertTransaction(raw, op);
        const Value& value = m_tuples ? raw.value.items[1] : raw.value;
        op.key = m_tuples ? keyNumber(raw.value.items[0]) : m_history.key("register");
        if (raw.f == "read" || raw.f == "write") {
            op.kind = raw.f == "read" ? Kind::Read : Kind::Write;
            if (value.type == Value::Type::Sequence || value.type == Value::Type::Map)
                return problem(raw.line, "the value of a register must be a plain one");
            op.value = valueNumber(value);
        } else if (raw.f == "cas" && isPair(value)) {
            op.kind = Kind::Cas;
            op.oldValue = valueNumber(value.items[0]);
            op.value = valueNumber(value.items[1]);
        } else {
            return problem(raw.line, "cannot judge :f :" + raw.f + " with this value");
        }
        keep(op);
    }
    // [[:r k a]], [[:w k b]], or both on one key: a compare-and-set.
    void convertTransaction(const Raw& raw, RegisterOperation op)
    {
        const Value* read = nullptr;
        const Value* write = nullptr;
        for (const Value& step : raw.value.items) {
            if (step.type != Value::Type::Sequence || step.items.size() != 3 ||
                !(step.items[0].is("r") || step.items[0].is("w")) ||
                step.items[2].type == Value::Type::Sequence)
                return problem(raw.line, "only [:r key value] and [:w key value] can be judged");
            const Value*& place = step.items[0].is("r") ? read : write;
            if (place != nullptr || (step.items[0].is("r") && write != nullptr))
                return problem(raw.line, "only one read, then one write, can be judged in a transaction");
            place = &step;
        }
        if (read == nullptr && write == nullptr)
            return;
        if (read != nullptr && write != nullptr && read->items[1].text != write->items[1].text)
            return problem(raw.line, "transactions over several keys cannot be judged");
        op.key = keyNumber((read != nullptr ? read : write)->items[1]);
        op.kind = write == nullptr ? Kind::Read : read == nullptr ? Kind::Write : Kind::Cas;
        if (op.kind == Kind::Cas) {
            if (op.status != OperationStatus::Ok)
                return lostTransaction(raw, op, *write);
            op.oldValue = valueNumber(read->items[2]);
        }
        op.value = valueNumber((write != nullptr ? write : read)->items[2]);
        keep(op);
    }
    // Nobody knows what it read. A refused one tells nothing; one of unknown outcome may have written at any
    // time.
    void lostTransaction(const Raw& raw, RegisterOperation op, const Value& write)
    {
        static_cast<void>(raw);
        if (op.status != OperationStatus::Info)
            return;
        op.kind = Kind::Write;
        op.value = valueNumber(write.items[2]);
        keep(op);
    }
    void keep(const RegisterOperation& op)
    {
        if (op.kind == Kind::Read && op.status != OperationStatus::Ok)
            return;
        m_operations.push_back(op);
    }
    History m_history;
    std::unordered_map<std::int64_t, Raw> m_open;
    std::vector<Raw> m_raw;
    std::vector<RegisterOperation> m_operations;
    Nanos m_events = 0;
    Nanos m_lastTime = std::numeric_limits<Nanos>::min();
    std::int64_t m_nextId = 1;
    bool m_tuples = false;
};

} // namespace

Result<History, ParseError> readJepsen(std::string_view text, const std::string& source)
{
    edn::Reader reader(text);
    JepsenReader history;
    for (;;) {
        auto value = reader.next();
        if (!value) {
            ParseError error = value.error();
            error.source = source;
            return failure(std::move(error));
        }
        if (!*value)
            break;
        history.add(**value);
    }
    if (history.events() == 0)
        return failure(ParseError{source, 1, 0, "", "there is no operation in it"});
    return history.take();
}

} // namespace racescope
