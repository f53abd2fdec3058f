// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/condition.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace racescope {

namespace {

enum class Happening : std::uint8_t {
    Conflict,
    LostUpdate,
    Commit,
    Noop,
    GiveUp,
    Read,
    Missing,
    TermChange,
    End,
    Wins
};

struct Word {
    std::string_view text;
    Happening happening;
};
constexpr std::array<Word, 14> kWords{{{"conflict", Happening::Conflict},
                                       {"409", Happening::Conflict},
                                       {"lost update", Happening::LostUpdate},
                                       {"lost_update", Happening::LostUpdate},
                                       {"commit", Happening::Commit},
                                       {"noop", Happening::Noop},
                                       {"give up", Happening::GiveUp},
                                       {"give_up", Happening::GiveUp},
                                       {"read", Happening::Read},
                                       {"missing", Happening::Missing},
                                       {"term change", Happening::TermChange},
                                       {"term_change", Happening::TermChange},
                                       {"end", Happening::End},
                                       {"wins", Happening::Wins}}};

enum class Compare : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '/' || c == '[' || c == ']' || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

struct Condition::Node {
    enum class Kind : std::uint8_t { And, Or, Not, Happened, Field };
    Kind kind = Kind::Happened;
    std::shared_ptr<const Node> left;
    std::shared_ptr<const Node> right;
    // Happened
    Happening happening = Happening::Conflict;
    std::optional<std::uint32_t> worker;
    // Field
    std::optional<std::string> document; // "products/100"; none: any
    std::string path;
    Compare compare = Compare::Equal;
    json::Value value;
};

namespace {

using Node = Condition::Node;
using NodePtr = std::shared_ptr<const Node>;

bool compares(Compare compare, int order)
{
    switch (compare) {
    case Compare::Less:
        return order < 0;
    case Compare::LessEqual:
        return order <= 0;
    case Compare::Equal:
        return order == 0;
    case Compare::NotEqual:
        return order != 0;
    case Compare::Greater:
        return order > 0;
    case Compare::GreaterEqual:
        return order >= 0;
    }
    return false;
}

int sign(double a, double b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

// Values of different kinds are different, and neither is smaller.
bool compareValues(const json::Value& found, Compare compare, const json::Value& wanted)
{
    if (found.isNumber() && wanted.isNumber()) {
        const auto a = found.toInt();
        const auto b = wanted.toInt();
        if (a && b)
            return compares(compare, *a < *b ? -1 : *a > *b ? 1 : 0);
        return compares(compare, sign(found.toDouble(), wanted.toDouble()));
    }
    if (found.isString() && wanted.isString())
        return compares(compare, found.text().compare(wanted.text()));
    const bool same = equivalent(found, wanted);
    return compare == Compare::Equal ? same : compare == Compare::NotEqual && !same;
}

std::optional<json::Value> fieldOf(const ModelDocument& document, const std::string& path)
{
    if (!document.current.live())
        return std::nullopt;
    if (path == "_version")
        return json::Value::number(document.current.version.value);
    if (path == "_seq_no")
        return json::Value::number(document.current.token.seqNo.value);
    if (path == "_primary_term")
        return json::Value::number(document.current.token.primaryTerm.value);
    const auto raw = json::findRaw(document.source.view(), path);
    if (!raw)
        return std::nullopt;
    auto value = json::parse(*raw);
    return value ? std::optional(std::move(*value)) : std::nullopt;
}

bool fieldHolds(const Node& node, const ModelStore& store)
{
    for (const DocumentId id : store.documentIds()) {
        if (node.document && store.name(id) != *node.document)
            continue;
        const auto found = fieldOf(store.document(id), node.path);
        if (found && compareValues(*found, node.compare, node.value))
            return true;
        if (!found && node.value.isNull() && node.compare == Compare::Equal && node.document)
            return true;
    }
    return false;
}

bool isOf(const Node& node, const Event& event, const RaceSetup& setup)
{
    return !node.worker || setup.members()[*node.worker].id == event.worker;
}

// A worker wins when its write is accepted and leaves somebody with an old token in hand.
bool leavesSomebodyBehind(const Event& event, const RaceState& after)
{
    for (const std::uint32_t holder : after.holders(event.document)) {
        const auto behind = after.behind(holder);
        if (after.actor(holder).worker.id() != event.worker && behind && *behind > 0)
            return true;
    }
    return false;
}

bool happened(const Node& node, const Event& event, const RaceState& after)
{
    switch (node.happening) {
    case Happening::Conflict:
        return event.kind == EventKind::Conflict;
    case Happening::LostUpdate:
        return isLostUpdate(event);
    case Happening::Commit:
        return event.kind == EventKind::WriteOk && !event.has(event_flag::kInjected);
    case Happening::Noop:
        return event.kind == EventKind::Noop;
    case Happening::GiveUp:
        return event.kind == EventKind::GiveUp;
    case Happening::Read:
        return event.kind == EventKind::Read;
    case Happening::Missing:
        return event.kind == EventKind::ReadMissing || event.kind == EventKind::WriteMissing;
    case Happening::TermChange:
        return event.kind == EventKind::TermChange;
    case Happening::Wins:
        return event.kind == EventKind::WriteOk && leavesSomebodyBehind(event, after);
    case Happening::End:
        break;
    }
    return false;
}

bool nodeHolds(const Node& node, const StepResult& step, const RaceState& after)
{
    switch (node.kind) {
    case Node::Kind::And:
        return nodeHolds(*node.left, step, after) && nodeHolds(*node.right, step, after);
    case Node::Kind::Or:
        return nodeHolds(*node.left, step, after) || nodeHolds(*node.right, step, after);
    case Node::Kind::Not:
        return !nodeHolds(*node.left, step, after);
    case Node::Kind::Field:
        return fieldHolds(node, after.store());
    case Node::Kind::Happened:
        break;
    }
    if (node.happening == Happening::End)
        return node.worker ? !after.canMove(*node.worker) : after.ended();
    return std::any_of(step.events.begin(), step.events.end(), [&](const Event& event) {
        return isOf(node, event, after.setup()) && happened(node, event, after);
    });
}

bool aboutState(const Node& node)
{
    if (node.kind == Node::Kind::Happened)
        return node.happening == Happening::End;
    return (!node.left || aboutState(*node.left)) && (!node.right || aboutState(*node.right));
}

class Parser {
public:
    Parser(std::string_view text, const RaceSetup& setup)
        : m_text(text)
        , m_setup(setup)
    {
    }

    Result<NodePtr, ParseError> parse()
    {
        NodePtr root = either(0);
        skipBlanks();
        if (root && m_at < m_text.size())
            root = fail("what is `" + std::string(m_text.substr(m_at)) +
                        "` meant to be? `and` or `or` may follow here");
        if (!root)
            return failure(ParseError{"", 1, int(m_errorAt) + 1, "", m_error});
        return root;
    }

private:
    static constexpr int kMostParentheses = 100;

    NodePtr either(int depth)
    {
        NodePtr left = both(depth);
        while (left && takeWord("or", "||"))
            left = join(Node::Kind::Or, left, both(depth));
        return left;
    }
    NodePtr both(int depth)
    {
        NodePtr left = one(depth);
        while (left && takeWord("and", "&&"))
            left = join(Node::Kind::And, left, one(depth));
        return left;
    }
    static NodePtr join(Node::Kind kind, NodePtr left, NodePtr right)
    {
        if (!right)
            return nullptr;
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->left = std::move(left);
        node->right = std::move(right);
        return node;
    }
    NodePtr one(int depth)
    {
        skipBlanks();
        if (depth > kMostParentheses)
            return fail("too many parentheses");
        if (m_at == m_text.size())
            return fail("a condition is missing: " + conditionWords());
        if (takeWord("not", "!")) {
            NodePtr inner = one(depth + 1);
            if (!inner)
                return nullptr;
            auto node = std::make_shared<Node>();
            node->kind = Node::Kind::Not;
            node->left = std::move(inner);
            return node;
        }
        if (m_text[m_at] == '(') {
            ++m_at;
            NodePtr inner = either(depth + 1);
            skipBlanks();
            if (inner && (m_at == m_text.size() || m_text[m_at] != ')'))
                return fail("`)` is missing");
            ++m_at;
            return inner;
        }
        return simple();
    }

    NodePtr simple()
    {
        if (NodePtr node = happening(std::nullopt))
            return node;
        const std::size_t begin = m_at;
        std::string word = takeName();
        if (word.empty())
            return fail("`" + std::string(m_text.substr(m_at, 1)) +
                        "` begins no condition: " + conditionWords());
        if (const auto worker = m_setup.findWorker(word)) {
            skipBlanks();
            if (NodePtr node = happening(worker))
                return node;
        }
        return field(std::move(word), begin);
    }

    NodePtr happening(std::optional<std::uint32_t> worker)
    {
        for (const Word& word : kWords) {
            const std::size_t end = m_at + word.text.size();
            if (m_text.substr(m_at, word.text.size()) != word.text ||
                (end < m_text.size() && isWordChar(m_text[end])))
                continue;
            if (word.happening == Happening::Wins && !worker)
                continue;
            // A field may have such a name, too.
            std::size_t next = end;
            while (next < m_text.size() && (m_text[next] == ' ' || m_text[next] == '\t'))
                ++next;
            if (next < m_text.size() && std::string_view("<>=:").find(m_text[next]) != std::string_view::npos)
                continue;
            m_at = end;
            auto node = std::make_shared<Node>();
            node->happening = word.happening;
            node->worker = worker;
            return node;
        }
        return nullptr;
    }

    NodePtr field(std::string name, std::size_t begin)
    {
        auto node = std::make_shared<Node>();
        node->kind = Node::Kind::Field;
        node->path = std::move(name);
        if (m_at < m_text.size() && m_text[m_at] == ':') {
            ++m_at;
            node->document = std::move(node->path);
            if (!knowsDocument(*node->document))
                return fail("the race has no document `" + *node->document + '`', begin);
            node->path = takeName();
            if (node->path.empty())
                return fail("a field is missing behind `:`");
        }
        const auto compare = takeCompare();
        if (!compare)
            return fail("`" + node->path + "` is no event (" + conditionWords() + "); a comparison like `" +
                            node->path + " < 0` needs one of < <= = != >= >",
                        begin);
        node->compare = *compare;
        skipBlanks();
        return value(std::move(node));
    }

    NodePtr value(std::shared_ptr<Node> node)
    {
        const std::size_t begin = m_at;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"')
                m_at += m_text[m_at] == '\\' ? 2 : 1;
            m_at = std::min(m_text.size(), m_at + 1);
        } else {
            while (m_at < m_text.size() && (isWordChar(m_text[m_at]) || m_text[m_at] == '+'))
                ++m_at;
        }
        auto parsed = json::parse(m_text.substr(begin, m_at - begin));
        if (!parsed)
            return fail("a number, a \"text\", true, false or null is missing", begin);
        node->value = std::move(*parsed);
        return node;
    }

    bool knowsDocument(const std::string& name) const
    {
        const ModelStore& store = m_setup.store();
        return std::any_of(store.documentIds().begin(), store.documentIds().end(),
                           [&](DocumentId id) { return store.name(id) == name; });
    }

    std::optional<Compare> takeCompare()
    {
        skipBlanks();
        static constexpr std::pair<std::string_view, Compare> kOperators[] = {
            {"<=", Compare::LessEqual}, {">=", Compare::GreaterEqual}, {"==", Compare::Equal},
            {"!=", Compare::NotEqual},  {"<", Compare::Less},          {">", Compare::Greater},
            {"=", Compare::Equal}};
        for (const auto& [text, compare] : kOperators) {
            if (m_text.substr(m_at, text.size()) == text) {
                m_at += text.size();
                return compare;
            }
        }
        return std::nullopt;
    }

    std::string takeName()
    {
        skipBlanks();
        const std::size_t begin = m_at;
        bool quoted = false;
        while (m_at < m_text.size() && (quoted || isWordChar(m_text[m_at]) || m_text[m_at] == '"')) {
            quoted = m_text[m_at] == '"' ? !quoted : quoted;
            ++m_at;
        }
        return std::string(m_text.substr(begin, m_at - begin));
    }

    bool takeWord(std::string_view word, std::string_view sign)
    {
        skipBlanks();
        const bool isSign = m_text.substr(m_at, sign.size()) == sign;
        const std::size_t end = m_at + word.size();
        const bool isWord =
            m_text.substr(m_at, word.size()) == word && (end >= m_text.size() || !isWordChar(m_text[end]));
        if (isSign || isWord)
            m_at += isSign ? sign.size() : word.size();
        return isSign || isWord;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
            ++m_at;
    }

    NodePtr fail(std::string message, std::optional<std::size_t> at = std::nullopt)
    {
        if (m_error.empty()) {
            m_error = std::move(message);
            m_errorAt = at.value_or(m_at);
        }
        return nullptr;
    }

    const std::string_view m_text;
    const RaceSetup& m_setup;
    std::size_t m_at = 0;
    std::string m_error;
    std::size_t m_errorAt = 0;
};

} // namespace

Result<Condition, ParseError> Condition::parse(std::string_view text, const RaceSetup& setup)
{
    auto root = Parser(text, setup).parse();
    if (!root)
        return failure(root.error());
    Condition condition;
    condition.m_root = std::move(*root);
    condition.m_text = text;
    return condition;
}

bool Condition::holds(const StepResult& step, const RaceState& after) const
{
    return m_root && nodeHolds(*m_root, step, after);
}

bool Condition::isAboutState() const
{
    return m_root && aboutState(*m_root);
}

std::string conditionWords()
{
    return "conflict, lost update, commit, noop, give up, read, missing, term change, end, each with a "
           "worker before it "
           "if one is meant (`B conflict`, `B wins`), or a comparison (`in_stock < 0`, `_version >= 4`)";
}

} // namespace racescope
