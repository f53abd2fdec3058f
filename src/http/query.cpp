// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/query.h"

#include "http/path_filter.h"

#include <algorithm>
#include <charconv>

namespace racescope::http {

using json::Value;

struct Query::Node {
    enum class Kind { All, None, Ids, Term, Match, Exists, Range, Bool, AnyField };
    struct Bound {
        Value value;
        bool inclusive = false;
    };
    Kind kind = Kind::All;
    std::string field;
    std::vector<Value> values; // Ids, Term (any of them), Match (the text), AnyField
    bool allWords = false;     // Match with operator and
    std::optional<Bound> lower;
    std::optional<Bound> upper;
    std::vector<std::shared_ptr<const Node>> must; // with filter
    std::vector<std::shared_ptr<const Node>> should;
    std::vector<std::shared_ptr<const Node>> mustNot;
    std::size_t minimumShould = 0;
};

namespace {

using Node = Query::Node;
using NodePtr = std::shared_ptr<const Node>;

std::string textOf(const Value& value)
{
    if (value.isString() || value.isNumber())
        return value.text();
    return json::dump(value);
}

std::optional<Value> numberOf(const Value& value)
{
    if (value.isNumber())
        return value;
    if (!value.isString() || value.text().empty())
        return std::nullopt;
    double number = 0;
    const std::string& text = value.text();
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return Value::numberText(text);
}

int compareNumbers(const Value& a, const Value& b)
{
    const auto x = a.toInt();
    const auto y = b.toInt();
    if (x && y)
        return *x < *y ? -1 : *x > *y ? 1 : 0;
    const double u = a.toDouble();
    const double v = b.toDouble();
    return u < v ? -1 : u > v ? 1 : 0;
}

// Letters, digits and everything beyond ASCII make words; ASCII letters become small.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
                 static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else
            flush();
    }
    flush();
    return words;
}

bool isExactField(std::string_view field)
{
    return field.ends_with(".keyword") || field.starts_with("_");
}

bool termMatches(std::string_view field, const Value& wanted, const Value& found)
{
    if (found.isNumber()) {
        const auto number = numberOf(wanted);
        return number && compareNumbers(*number, found) == 0;
    }
    const std::string text = textOf(wanted);
    if (!found.isString())
        return textOf(found) == text;
    if (found.text() == text)
        return true;
    if (isExactField(field))
        return false;
    const auto words = wordsOf(found.text());
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool matchMatches(const Node& node, const Value& found)
{
    const Value& wanted = node.values.front();
    if (!found.isString())
        return termMatches(node.field, wanted, found);
    if (isExactField(node.field))
        return found.text() == textOf(wanted);
    const auto words = wordsOf(found.text());
    const auto has = [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const auto asked = wordsOf(textOf(wanted));
    if (asked.empty())
        return false;
    return node.allWords ? std::all_of(asked.begin(), asked.end(), has)
                         : std::any_of(asked.begin(), asked.end(), has);
}

bool rangeMatches(const Node& node, const Value& found)
{
    const auto within = [&](const Node::Bound& bound, int sign) {
        int order = 0;
        if (found.isNumber()) {
            const auto number = numberOf(bound.value);
            if (!number)
                return false;
            order = compareNumbers(found, *number);
        } else {
            order = textOf(found).compare(textOf(bound.value));
        }
        order *= sign;
        return order > 0 || (order == 0 && bound.inclusive);
    };
    if (found.isNull())
        return false;
    return (!node.lower || within(*node.lower, 1)) && (!node.upper || within(*node.upper, -1));
}

bool matches(const Node& node, DocumentReader& document);

bool boolMatches(const Node& node, DocumentReader& document)
{
    const auto fits = [&](const NodePtr& part) { return matches(*part, document); };
    if (!std::all_of(node.must.begin(), node.must.end(), fits) ||
        std::any_of(node.mustNot.begin(), node.mustNot.end(), fits))
        return false;
    const auto met = std::count_if(node.should.begin(), node.should.end(), fits);
    return static_cast<std::size_t>(met) >= node.minimumShould;
}

bool anyLeaf(const Value& value, const std::vector<std::string>& words)
{
    if (value.isObject()) {
        return std::any_of(value.members().begin(), value.members().end(),
                           [&](const auto& member) { return anyLeaf(member.second, words); });
    }
    if (value.isArray()) {
        return std::any_of(value.items().begin(), value.items().end(),
                           [&](const Value& item) { return anyLeaf(item, words); });
    }
    const auto have = wordsOf(textOf(value));
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(have.begin(), have.end(), word) != have.end();
    });
}

bool matches(const Node& node, DocumentReader& document)
{
    switch (node.kind) {
    case Node::Kind::All:
        return true;
    case Node::Kind::None:
        return false;
    case Node::Kind::Ids:
        return std::any_of(node.values.begin(), node.values.end(),
                           [&](const Value& id) { return id.text() == document.document().id; });
    case Node::Kind::Bool:
        return boolMatches(node, document);
    case Node::Kind::AnyField: {
        const auto source = json::parse(document.document().source.view());
        return source.has_value() && anyLeaf(*source, wordsOf(node.values.front().text()));
    }
    case Node::Kind::Exists:
        return document.has(node.field);
    case Node::Kind::Term:
    case Node::Kind::Match:
    case Node::Kind::Range:
        break;
    }
    const auto found = document.values(node.field);
    return std::any_of(found.begin(), found.end(), [&](const Value& value) {
        switch (node.kind) {
        case Node::Kind::Term:
            return std::any_of(node.values.begin(), node.values.end(),
                               [&](const Value& wanted) { return termMatches(node.field, wanted, value); });
        case Node::Kind::Match:
            return matchMatches(node, value);
        case Node::Kind::Range:
            return rangeMatches(node, value);
        default:
            return false;
        }
    });
}

class Parser {
public:
    explicit Parser(std::string_view body)
        : m_body(body)
    {
    }
    ApiResult<NodePtr> query(const Value& value);

private:
    ApiError error(std::string reason, const Value& at) const
    {
        return parsingError(std::move(reason), json::lineColumn(m_body, at.offset()));
    }
    ApiResult<std::pair<std::string, const Value*>> oneField(std::string_view name, const Value& value) const;
    ApiResult<NodePtr> term(const Value& value);
    ApiResult<NodePtr> terms(const Value& value);
    ApiResult<NodePtr> match(const Value& value);
    ApiResult<NodePtr> range(const Value& value);
    ApiResult<NodePtr> ids(const Value& value);
    ApiResult<NodePtr> exists(const Value& value);
    ApiResult<NodePtr> boolean(const Value& value);
    ApiResult<void> clauses(const Value& value, std::vector<NodePtr>& out);

    std::string_view m_body;
};

NodePtr node(Node::Kind kind, std::string field = {}, std::vector<Value> values = {})
{
    auto made = std::make_shared<Node>();
    made->kind = kind;
    made->field = std::move(field);
    made->values = std::move(values);
    return made;
}

ApiResult<std::pair<std::string, const Value*>> Parser::oneField(std::string_view name,
                                                                 const Value& value) const
{
    if (!value.isObject() || value.members().empty())
        return failure(
            error("[" + std::string(name) + "] query malformed, no start_object after query name", value));
    const auto& [field, content] = value.members().front();
    for (const auto& [key, member] : value.members()) {
        if (&member != &content && key != "boost" && key != "_name") {
            return failure(error("[" + std::string(name) +
                                     "] query doesn't support multiple fields, found [" + field + "] and [" +
                                     key + "]",
                                 member));
        }
    }
    return std::pair{field, &content};
}

ApiResult<NodePtr> Parser::term(const Value& value)
{
    auto found = oneField("term", value);
    if (!found.has_value())
        return failure(std::move(found.error()));
    const Value* content = found->second;
    if (content->isObject()) {
        content = found->second->find("value");
        if (!content)
            content = found->second->find("term");
        if (!content)
            return failure(error("[term] query does not support an object without [value]", *found->second));
    }
    if (content->isArray())
        return failure(error("[term] query does not support array of values", *content));
    return node(Node::Kind::Term, found->first, {*content});
}

ApiResult<NodePtr> Parser::terms(const Value& value)
{
    auto found = oneField("terms", value);
    if (!found.has_value())
        return failure(std::move(found.error()));
    if (!found->second->isArray())
        return failure(error("[terms] query requires an array of values", *found->second));
    return node(Node::Kind::Term, found->first, found->second->items());
}

ApiResult<NodePtr> Parser::match(const Value& value)
{
    auto found = oneField("match", value);
    if (!found.has_value())
        return failure(std::move(found.error()));
    const Value* content = found->second;
    auto made = std::make_shared<Node>();
    if (content->isObject()) {
        const Value* op = content->find("operator");
        made->allWords = op && (op->text() == "and" || op->text() == "AND");
        content = content->find("query");
    }
    if (!content || content->isArray() || content->isObject())
        return failure(error("[match] unknown token after [query]", *found->second));
    made->kind = Node::Kind::Match;
    made->field = found->first;
    made->values = {*content};
    return NodePtr(std::move(made));
}

ApiResult<NodePtr> Parser::range(const Value& value)
{
    auto found = oneField("range", value);
    if (!found.has_value())
        return failure(std::move(found.error()));
    if (!found->second->isObject())
        return failure(error("[range] query malformed, no start_object after query name", *found->second));
    auto made = std::make_shared<Node>();
    made->kind = Node::Kind::Range;
    made->field = found->first;
    for (const auto& [key, bound] : found->second->members()) {
        const bool lower = key == "gt" || key == "gte" || key == "from";
        const bool upper = key == "lt" || key == "lte" || key == "to";
        if (lower || upper) {
            if (!bound.isNull())
                (lower ? made->lower : made->upper) = Node::Bound{bound, key != "gt" && key != "lt"};
        } else if (key != "boost" && key != "format" && key != "relation" && key != "time_zone" &&
                   key != "_name") {
            return failure(error("[range] query does not support [" + key + "]", bound));
        }
    }
    return NodePtr(std::move(made));
}

ApiResult<NodePtr> Parser::ids(const Value& value)
{
    const Value* values = value.find("values");
    if (!values || (!values->isArray() && !values->isString()))
        return failure(error("[ids] query requires an array of [values]", value));
    std::vector<Value> ids;
    if (values->isString())
        ids.push_back(*values);
    for (const Value& id : values->items())
        ids.push_back(Value::string(textOf(id)));
    return node(Node::Kind::Ids, {}, std::move(ids));
}

ApiResult<NodePtr> Parser::exists(const Value& value)
{
    const Value* field = value.find("field");
    if (!field || !field->isString())
        return failure(error("[exists] must be provided with a [field]", value));
    return node(Node::Kind::Exists, field->text());
}

ApiResult<void> Parser::clauses(const Value& value, std::vector<NodePtr>& out)
{
    if (!value.isArray()) {
        auto one = query(value);
        if (!one.has_value())
            return failure(std::move(one.error()));
        out.push_back(std::move(*one));
        return {};
    }
    for (const Value& item : value.items()) {
        auto one = query(item);
        if (!one.has_value())
            return failure(std::move(one.error()));
        out.push_back(std::move(*one));
    }
    return {};
}

ApiResult<NodePtr> Parser::boolean(const Value& value)
{
    if (!value.isObject())
        return failure(error("[bool] query malformed, no start_object after query name", value));
    auto made = std::make_shared<Node>();
    made->kind = Node::Kind::Bool;
    std::optional<std::int64_t> minimum;
    for (const auto& [key, member] : value.members()) {
        ApiResult<void> read;
        if (key == "must" || key == "filter")
            read = clauses(member, made->must);
        else if (key == "should")
            read = clauses(member, made->should);
        else if (key == "must_not" || key == "mustNot")
            read = clauses(member, made->mustNot);
        else if (key == "minimum_should_match")
            minimum = numberOf(member) ? numberOf(member)->toInt() : std::nullopt;
        else if (key != "boost" && key != "_name" && key != "adjust_pure_negative")
            return failure(error("[bool] query does not support [" + key + "]", member));
        if (!read.has_value())
            return failure(std::move(read.error()));
    }
    const std::int64_t count = static_cast<std::int64_t>(made->should.size());
    if (minimum)
        made->minimumShould = static_cast<std::size_t>(
            std::clamp<std::int64_t>(*minimum < 0 ? count + *minimum : *minimum, 0, INT32_MAX));
    else
        made->minimumShould = !made->should.empty() && made->must.empty() ? 1 : 0;
    return NodePtr(std::move(made));
}

ApiResult<NodePtr> Parser::query(const Value& value)
{
    if (!value.isObject())
        return failure(error("[_na] query malformed, must start with start_object", value));
    if (value.members().empty())
        return failure(illegalArgument("query malformed, empty clause found"));
    const auto& [name, content] = value.members().front();
    if (value.members().size() > 1) {
        return failure(error("[" + name + "] malformed query, expected [END_OBJECT] but found [FIELD_NAME]",
                             value.members()[1].second));
    }
    if (name == "match_all")
        return node(Node::Kind::All);
    if (name == "match_none")
        return node(Node::Kind::None);
    if (name == "ids")
        return ids(content);
    if (name == "term")
        return term(content);
    if (name == "terms")
        return terms(content);
    if (name == "match" || name == "match_phrase")
        return match(content);
    if (name == "exists")
        return exists(content);
    if (name == "range")
        return range(content);
    if (name == "bool")
        return boolean(content);
    if (name == "constant_score" && content.find("filter"))
        return query(*content.find("filter"));
    return failure(error("unknown query [" + name + "]", content));
}

bool anything(const Value& value)
{
    if (value.isObject()) {
        return std::any_of(value.members().begin(), value.members().end(),
                           [](const auto& member) { return anything(member.second); });
    }
    if (value.isArray())
        return std::any_of(value.items().begin(), value.items().end(), anything);
    return !value.isNull();
}

bool anythingAt(const Value& value, std::string_view path)
{
    if (path.empty())
        return anything(value);
    if (value.isArray()) {
        return std::any_of(value.items().begin(), value.items().end(),
                           [&](const Value& item) { return anythingAt(item, path); });
    }
    return std::any_of(value.members().begin(), value.members().end(), [&](const auto& member) {
        const std::string& key = member.first;
        if (path == key)
            return anything(member.second);
        return path.size() > key.size() && path.starts_with(key) && path[key.size()] == '.' &&
               anythingAt(member.second, path.substr(key.size() + 1));
    });
}

// Follows the path through objects; a key may itself hold dots.
void collect(const Value& value, std::string_view path, std::vector<Value>& out)
{
    if (value.isArray()) {
        for (const Value& item : value.items())
            collect(item, path, out);
        return;
    }
    if (path.empty()) {
        if (!value.isObject())
            out.push_back(value);
        return;
    }
    for (const auto& [key, member] : value.members()) {
        if (path == key)
            collect(member, {}, out);
        else if (path.size() > key.size() && path.starts_with(key) && path[key.size()] == '.')
            collect(member, path.substr(key.size() + 1), out);
    }
}

} // namespace

std::vector<Value> DocumentReader::values(std::string_view path)
{
    if (path == "_id")
        return {Value::string(m_document.id)};
    if (path == "_seq_no")
        return {Value::number(m_document.token.seqNo.value)};
    if (path == "_version")
        return {Value::number(m_document.version.value)};
    if (path == "_routing")
        return m_document.routing.empty() ? std::vector<Value>()
                                          : std::vector{Value::string(m_document.routing)};
    std::vector<Value> found;
    collect(source(), path, found);
    constexpr std::string_view kKeyword = ".keyword";
    if (found.empty() && path.ends_with(kKeyword))
        collect(source(), path.substr(0, path.size() - kKeyword.size()), found);
    return found;
}

const Value& DocumentReader::source()
{
    if (!m_source)
        m_source = json::parse(m_document.source.view()).value_or(Value::object());
    return *m_source;
}

bool DocumentReader::has(std::string_view path)
{
    return path.starts_with("_") ? !values(path).empty() : anythingAt(source(), path);
}

ApiResult<Query> Query::parse(const Value& query, std::string_view body)
{
    auto root = Parser(body).query(query);
    if (!root.has_value())
        return failure(std::move(root.error()));
    return Query(std::move(*root));
}

Query Query::fromUrl(std::string_view text)
{
    if (text == "*" || text == "*:*" || text.empty())
        return matchAll();
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return Query(node(Node::Kind::AnyField, {}, {Value::string(std::string(text))}));
    std::string_view value = text.substr(colon + 1);
    if (value == "*")
        return Query(node(Node::Kind::Exists, std::string(text.substr(0, colon))));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return Query(
        node(Node::Kind::Match, std::string(text.substr(0, colon)), {Value::string(std::string(value))}));
}

Query Query::matchAll()
{
    return Query(node(Node::Kind::All));
}

bool Query::matches(DocumentReader& document) const
{
    return racescope::http::matches(*m_root, document);
}

int compareValues(const Value& a, const Value& b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() == b.isNull() ? 0 : a.isNull() ? 1 : -1;
    if (a.isNumber() && b.isNumber())
        return compareNumbers(a, b);
    const int order = textOf(a).compare(textOf(b));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace racescope::http
