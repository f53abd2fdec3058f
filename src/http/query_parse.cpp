// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/query_node.h"

#include <algorithm>

namespace racescope::http {

using json::Value;

namespace {

using Node = Query::Node;
using NodePtr = std::shared_ptr<const Node>;

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

} // namespace

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

} // namespace racescope::http
