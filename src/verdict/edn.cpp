// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/edn.h"

#include <charconv>

namespace racescope::edn {
namespace {

constexpr int kMaxDepth = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',';
}

bool endsWord(char c)
{
    return isBlank(c) || std::string_view("()[]{}\";").find(c) != std::string_view::npos;
}

} // namespace

const Value* Value::find(std::string_view keyword) const
{
    if (type != Type::Map)
        return nullptr;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].is(keyword))
            return &items[i + 1];
    }
    return nullptr;
}

bool Reader::fail(std::string why)
{
    m_error = {"", m_line, 0, "", std::move(why)};
    return false;
}

void Reader::skipBlanks()
{
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == ';') {
            while (m_at < m_text.size() && m_text[m_at] != '\n')
                ++m_at;
            if (m_at == m_text.size())
                return;
        }
        if (!isBlank(m_text[m_at]))
            return;
        m_line += m_text[m_at] == '\n';
    }
}

Result<std::optional<Value>, ParseError> Reader::next()
{
    skipBlanks();
    if (m_at == m_text.size())
        return std::optional<Value>();
    Value value;
    if (!read(value, kMaxDepth))
        return failure(m_error);
    return std::optional<Value>(std::move(value));
}

bool Reader::readSequence(Value& value, Value::Type type, char close, int depth)
{
    value.type = type;
    ++m_at;
    for (;;) {
        skipBlanks();
        if (m_at == m_text.size())
            return fail(std::string("'") + close + "' is missing");
        if (m_text[m_at] == close) {
            ++m_at;
            return value.type != Value::Type::Map || value.items.size() % 2 == 0 ||
                   fail("a map with a key too many");
        }
        Value item;
        if (!read(item, depth - 1))
            return false;
        value.items.push_back(std::move(item));
    }
}

bool Reader::readString(Value& value)
{
    value.type = Value::Type::String;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return true;
        }
        m_line += c == '\n';
        if (c == '\\') {
            if (++m_at == m_text.size())
                break;
            c = m_text[m_at];
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        value.text += c;
    }
    return fail("a string without an end");
}

bool Reader::read(Value& value, int depth)
{
    if (depth == 0)
        return fail("values are nested too deeply");
    skipBlanks();
    if (m_at == m_text.size())
        return fail("a value is missing");
    value.line = m_line;
    const char c = m_text[m_at];
    if (c == '[' || c == '(')
        return readSequence(value, Value::Type::Sequence, c == '[' ? ']' : ')', depth);
    if (c == '{')
        return readSequence(value, Value::Type::Map, '}', depth);
    if (c == '"')
        return readString(value);
    if (c == '#' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '{') {
        ++m_at;
        return readSequence(value, Value::Type::Sequence, '}', depth);
    }
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && !endsWord(m_text[m_at]))
        ++m_at;
    if (m_at == begin)
        return fail(std::string("unexpected '") + c + "'");
    value.text = std::string(m_text.substr(begin, m_at - begin));
    if (c == '#') { // a tag: #jepsen.history.Op{…}; the value behind it is what counts
        if (m_at == m_text.size())
            return fail("a tag without a value");
        value = Value();
        return read(value, depth - 1);
    }
    if (c == ':') {
        value.type = Value::Type::Keyword;
        value.text.erase(0, 1);
        return true;
    }
    if (value.text == "nil") {
        value.text.clear();
        return true;
    }
    value.type = value.text == "true" || value.text == "false" ? Value::Type::Bool : Value::Type::Other;
    const char* const end = value.text.data() + value.text.size();
    if (const auto [stop, error] = std::from_chars(value.text.data(), end, value.integer);
        error == std::errc() && stop == end)
        value.type = Value::Type::Integer;
    return true;
}

} // namespace racescope::edn
