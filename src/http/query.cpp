// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/query_node.h"

#include "http/path_filter.h"

#include <algorithm>
#include <charconv>

namespace racescope::http {

using json::Value;

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

namespace {

using Node = Query::Node;
using NodePtr = std::shared_ptr<const Node>;

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

} // namespace

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
