// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict_support.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace racescope {
namespace {

Token tokenOf(const std::string& word)
{
    const auto colon = word.find(':');
    if (colon == std::string::npos)
        return {SeqNo(std::atoll(word.c_str())), PrimaryTerm(1)};
    return {SeqNo(std::atoll(word.c_str() + colon + 1)), PrimaryTerm(std::atoll(word.c_str()))};
}

bool isNumber(const std::string& word)
{
    return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

class OperationText {
public:
    OperationText(History& history, const std::string& text)
        : m_history(history)
    {
        std::istringstream stream(text);
        for (std::string word; stream >> word;)
            m_words.push_back(word);
    }
    void parse()
    {
        if (m_words.empty())
            return;
        if (m_words[0] == "crash" || m_words[0] == "restart") {
            m_history.markers.push_back(
                {m_words[0] == "crash" ? HistoryMarker::What::Crash : HistoryMarker::What::Restart,
                 std::atoll(m_words[1].c_str())});
            return;
        }
        if (m_words[0] == "initial") {
            parseInitial();
            return;
        }
        parseOperation();
    }

private:
    void parseInitial()
    {
        HistoryKey& key = m_history.keys[m_history.key("d")];
        key.initial.kind = m_words[1] == "absent" ? InitialState::Kind::Absent : InitialState::Kind::Live;
        if (m_words[1] != "absent")
            key.initial.token = tokenOf(m_words[1]);
        if (m_words.size() > 3)
            key.initial.tag = m_history.tags.intern(m_words[3]);
    }
    std::string take() { return m_at < m_words.size() ? m_words[m_at++] : std::string(); }
    std::string peek() const { return m_at < m_words.size() ? m_words[m_at] : std::string(); }
    void parseOperation()
    {
        HistoryOperation op;
        op.id = std::int64_t(m_history.operations.size()) + 1;
        const std::string client = take();
        const auto named = std::find(m_history.clientNames.begin(), m_history.clientNames.end(), client);
        op.client = std::uint32_t(named - m_history.clientNames.begin());
        if (named == m_history.clientNames.end())
            m_history.clientNames.push_back(client);
        const std::string what = take();
        for (int kind = 0; kind < 6; ++kind) {
            if (what == nameOf(OperationKind(kind)))
                op.op = OperationKind(kind);
        }
        if (what == "cas") {
            op.op = OperationKind::Index;
            op.condition = tokenOf(take());
        }
        std::string key = "d";
        if (peek().starts_with('/'))
            key = take().substr(1);
        op.key =
            m_history.key(key, key == "d" ? InitialState{} : InitialState{InitialState::Kind::Absent, {}, 0});
        while (m_at < m_words.size())
            parseDetail(op, take());
        m_history.operations.push_back(op);
    }
    void parseDetail(HistoryOperation& op, const std::string& word)
    {
        if (word == "if")
            op.condition = tokenOf(take());
        else if (word == "tag")
            op.tag = m_history.tags.intern(take());
        else if (word == "current")
            op.current = tokenOf(take());
        else if (word.starts_with('[')) {
            op.call = std::atoll(word.c_str() + 1);
            const auto comma = word.find(',');
            op.ret = word[comma + 1] == ']' ? kNoAnswer : std::atoll(word.c_str() + comma + 1);
        } else {
            for (int status = 0; status < 7; ++status) {
                if (word == nameOf(OperationStatus(status)))
                    op.status = OperationStatus(status);
            }
            if (isNumber(peek()) && !peek().starts_with('['))
                op.token = tokenOf(take());
        }
    }
    History& m_history;
    std::vector<std::string> m_words;
    std::size_t m_at = 0;
};

// The register that the judge believes in, one step at a time.
struct Model {
    bool live = false;
    Token token; // unassigned: one that nobody ever saw
    std::uint32_t tag = 0;
    Token newest;
};

class Exhaustive {
public:
    explicit Exhaustive(const History& history)
        : m_ops(history.operations)
    {
        const auto see = [&](const Token& token) {
            if (token.assigned())
                m_seen.push_back(token);
        };
        for (const HistoryOperation& op : m_ops) {
            if (!op.drewToken())
                see(op.token);
            see(op.current);
            if (op.drewToken() || op.status == OperationStatus::Info)
                see(op.condition);
        }
        std::sort(m_seen.begin(), m_seen.end(), tokenLess);
        m_seen.erase(std::unique(m_seen.begin(), m_seen.end()), m_seen.end());
        const InitialState& initial = history.keys[0].initial;
        if (initial.kind == InitialState::Kind::Live)
            m_model = {true, initial.token, initial.tag, initial.token};
    }
    bool legal() { return go(0, m_model); }

private:
    bool go(unsigned done, const Model& model)
    {
        bool open = false;
        for (std::size_t i = 0; i < m_ops.size(); ++i)
            open = open || (!(done >> i & 1u) && m_ops[i].status != OperationStatus::Info);
        if (!open)
            return true;
        for (std::size_t i = 0; i < m_ops.size(); ++i) {
            if (!(done >> i & 1u) && mayBeNext(done, i) && tryNext(done | 1u << i, i, model))
                return true;
        }
        return false;
    }
    bool mayBeNext(unsigned done, std::size_t i) const
    {
        for (std::size_t j = 0; j < m_ops.size(); ++j) {
            if (j != i && !(done >> j & 1u) && m_ops[j].status != OperationStatus::Info &&
                m_ops[j].ret < m_ops[i].call)
                return false;
        }
        return true;
    }
    bool tryNext(unsigned done, std::size_t i, const Model& model)
    {
        const HistoryOperation& op = m_ops[i];
        if (op.drewToken() && op.status != OperationStatus::Info)
            return mayApply(op, model) && tokenLess(model.newest, op.token) &&
                   go(done, after(op, op.token, model));
        if (op.status != OperationStatus::Info)
            return explains(op, model) && go(done, model);
        if (!op.isWrite() || !mayApply(op, model))
            return false; // leaving it out is to never choose it
        if (go(done, after(op, Token(), model)))
            return true;
        for (const Token& token : m_seen) {
            if (tokenLess(model.newest, token) && go(done, after(op, token, model)))
                return true;
        }
        return false;
    }
    static Model after(const HistoryOperation& op, const Token& token, const Model& model)
    {
        return {op.op != OperationKind::Delete, token, op.tag, token.assigned() ? token : model.newest};
    }
    static bool mayApply(const HistoryOperation& op, const Model& model)
    {
        if (op.op == OperationKind::Create)
            return !model.live;
        if (op.op == OperationKind::Delete && op.status == OperationStatus::Missing)
            return !model.live;
        if (op.condition.assigned())
            return model.live && model.token == op.condition;
        if (op.op == OperationKind::Delete)
            return model.live;
        if (op.op == OperationKind::Update && op.status == OperationStatus::Ok)
            return model.live;
        return true;
    }
    static bool explains(const HistoryOperation& op, const Model& model)
    {
        switch (op.status) {
        case OperationStatus::Ok:
        case OperationStatus::Noop:
            return model.live && model.token == op.token &&
                   (op.isWrite() || op.tag == 0 || model.tag == 0 || op.tag == model.tag);
        case OperationStatus::Missing:
        case OperationStatus::NoDoc:
            return !model.live;
        case OperationStatus::Conflict:
            if (op.current.assigned())
                return model.live && model.token == op.current && op.current != op.condition;
            return model.live && model.token != op.condition;
        case OperationStatus::Exists:
            return model.live && (!op.current.assigned() || op.current == model.token);
        case OperationStatus::Info:
            return true;
        }
        return false;
    }
    const std::vector<HistoryOperation>& m_ops;
    std::vector<Token> m_seen;
    Model m_model;
};

} // namespace

History historyOf(std::string_view text)
{
    History history;
    history.key("d");
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        OperationText(history, std::string(text.substr(begin, end - begin))).parse();
        begin = end + 1;
    }
    return history;
}

bool exhaustivelyLegal(const History& history)
{
    return Exhaustive(history).legal();
}

namespace {

class Generator {
public:
    Generator(Random& random, const RandomHistory& plan)
        : m_random(random)
        , m_plan(plan)
    {
    }
    History make()
    {
        HistoryKey& key = m_history.keys[m_history.key("d")];
        const bool live = m_plan.mix == RandomHistory::Mix::Cas || chance(2);
        key.initial.kind = live ? InitialState::Kind::Live : InitialState::Kind::Absent;
        if (live) {
            key.initial.token = token(0);
            m_model = {true, token(0), 0, token(0)};
        } else {
            m_next = 0;
        }
        struct Plan {
            Nanos point;
            std::size_t op;
        };
        std::vector<Plan> order;
        std::vector<Nanos> free(std::size_t(m_plan.clients), 0);
        for (int i = 0; i < m_plan.operations; ++i) {
            HistoryOperation op;
            op.id = i + 1;
            op.client = std::uint32_t(m_random.below(std::uint64_t(m_plan.clients)));
            op.call = free[op.client] + Nanos(m_random.below(4));
            op.ret = op.call + Nanos(m_random.below(9));
            free[op.client] = op.ret + 1;
            order.push_back(
                {op.call + Nanos(m_random.below(std::uint64_t(op.ret - op.call + 1))), std::size_t(i)});
            m_history.operations.push_back(op);
        }
        std::stable_sort(order.begin(), order.end(),
                         [](const Plan& a, const Plan& b) { return a.point < b.point; });
        for (const Plan& plan : order)
            run(m_history.operations[plan.op]);
        if (m_plan.damaged)
            damage();
        return std::move(m_history);
    }

private:
    static Token token(std::int64_t seqNo) { return {SeqNo(seqNo), PrimaryTerm(1)}; }
    bool chance(std::uint64_t in) { return m_random.below(in) == 0; }
    Token someToken() { return token(std::int64_t(m_random.below(std::uint64_t(m_next) + 1))); }
    // A token as a worker would have it: mostly the current one.
    Token plausible() { return m_model.token.assigned() && !chance(3) ? m_model.token : someToken(); }

    void run(HistoryOperation& op)
    {
        const bool cas = m_plan.mix == RandomHistory::Mix::Cas;
        const bool tags = m_plan.mix == RandomHistory::Mix::Unknown;
        switch (m_random.below(cas ? 4 : 8)) {
        case 0:
        case 1:
            op.op = OperationKind::Get;
            op.status = m_model.live ? OperationStatus::Ok : OperationStatus::Missing;
            op.token = m_model.live ? m_model.token : Token();
            op.tag = tags && m_model.live && chance(2) ? m_model.tag : 0;
            return;
        case 2:
        case 3:
        case 4:
            op.op = OperationKind::Index;
            op.condition = plausible();
            break;
        case 5:
            op.op = chance(2) ? OperationKind::Create : OperationKind::Index;
            break;
        case 6:
            op.op = OperationKind::Delete;
            op.condition = chance(2) ? plausible() : Token();
            break;
        default:
            op.op = OperationKind::Update;
            op.condition = chance(2) ? plausible() : Token();
        }
        if (tags)
            op.tag = m_history.tags.intern("t" + std::to_string(op.id));
        write(op, tags && chance(2));
    }
    void write(HistoryOperation& op, bool unknown)
    {
        const bool current = chance(2);
        op.status = answer(op);
        if (op.status == OperationStatus::Conflict || op.status == OperationStatus::Exists)
            op.current = current ? m_model.token : Token();
        const bool draws = op.status == OperationStatus::Ok ||
                           (op.op == OperationKind::Delete && op.status == OperationStatus::Missing);
        const bool happens = !unknown || chance(2);
        if (draws && happens) {
            op.token = token(m_next++);
            m_model = {op.op != OperationKind::Delete, op.token, op.tag, op.token};
        }
        if (op.status == OperationStatus::Ok && op.op == OperationKind::Update && !unknown && chance(5))
            return;
        if (unknown) {
            op.status = OperationStatus::Info;
            op.token = op.current = Token();
            op.ret = kNoAnswer;
            op.client += 10 * std::uint32_t(op.id); // the worker goes on under a new number
        }
    }
    OperationStatus answer(const HistoryOperation& op) const
    {
        if (op.op == OperationKind::Create)
            return m_model.live ? OperationStatus::Exists : OperationStatus::Ok;
        if (op.condition.assigned()) {
            if (!m_model.live)
                return op.op == OperationKind::Update ? OperationStatus::Missing : OperationStatus::NoDoc;
            return m_model.token == op.condition ? OperationStatus::Ok : OperationStatus::Conflict;
        }
        if (op.op != OperationKind::Index && !m_model.live)
            return OperationStatus::Missing;
        return OperationStatus::Ok;
    }
    void damage()
    {
        const std::uint64_t times = 2 + m_random.below(5);
        for (std::uint64_t t = 0; t < times; ++t) {
            HistoryOperation& op = m_history.operations[m_random.below(m_history.operations.size())];
            switch (m_random.below(6)) {
            case 0:
                if (op.token.assigned())
                    op.token = someToken();
                break;
            case 1:
                if (op.current.assigned())
                    op.current = someToken();
                break;
            case 2:
                if (op.condition.assigned())
                    op.condition = someToken();
                break;
            case 3: // moved in time
            {
                const Nanos by = Nanos(m_random.below(13)) - 6;
                op.call += by;
                op.ret = op.ret == kNoAnswer ? op.ret : op.ret + by;
                op.client =
                    1000 + std::uint32_t(op.id) * 10 + std::uint32_t(t); // it would overlap its neighbours
                break;
            }
            case 4:
                if (op.op == OperationKind::Get) {
                    op.status =
                        op.status == OperationStatus::Ok ? OperationStatus::Missing : OperationStatus::Ok;
                    op.token = op.status == OperationStatus::Ok ? someToken() : Token();
                    op.tag = 0;
                } else if (op.status == OperationStatus::Ok && op.condition.assigned()) {
                    op.status = OperationStatus::Conflict;
                    op.token = Token();
                }
                break;
            default:
                if (op.op == OperationKind::Get && op.tag != 0)
                    op.tag = 1 + std::uint32_t(m_random.below(m_history.tags.size()));
            }
        }
    }
    Random& m_random;
    const RandomHistory m_plan;
    History m_history;
    Model m_model;
    std::int64_t m_next = 1;
};

} // namespace

History randomHistory(Random& random, const RandomHistory& plan)
{
    return Generator(random, plan).make();
}

std::string textOf(const History& history)
{
    const auto number = [](const Token& token) {
        return (token.primaryTerm.value == 1 ? std::string()
                                             : std::to_string(token.primaryTerm.value) + ":") +
               std::to_string(token.seqNo.value);
    };
    const InitialState& initial = history.keys[0].initial;
    std::string text = initial.kind == InitialState::Kind::Live     ? "initial " + number(initial.token)
                       : initial.kind == InitialState::Kind::Absent ? "initial absent"
                                                                    : "";
    for (const HistoryOperation& op : history.operations) {
        text += ";\n " + std::string(1, char('A' + op.client % 26)) + std::to_string(op.client / 26) + " ";
        text += std::string(nameOf(op.op));
        if (op.condition.assigned())
            text += " if " + number(op.condition);
        text += " " + std::string(nameOf(op.status));
        if (op.token.assigned())
            text += " " + number(op.token);
        if (op.current.assigned())
            text += " current " + number(op.current);
        if (op.tag != 0)
            text += " tag " + std::string(history.tags.text(op.tag));
        text +=
            " [" + std::to_string(op.call) + "," + (op.ret == kNoAnswer ? "" : std::to_string(op.ret)) + "]";
    }
    return text;
}

} // namespace racescope
