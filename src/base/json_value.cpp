// SPDX-License-Identifier: GPL-3.0-or-later
// The value tree and how it is written.
#include "base/assert.h"
#include "base/json.h"
#include "base/json_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope::json {
namespace {

bool sameMembers(const std::vector<Value::Member>& a, const std::vector<Value::Member>& b)
{
    if (a.size() != b.size())
        return false;
    std::map<std::string_view, const Value*> byName;
    for (const auto& [key, value] : b)
        byName.emplace(key, &value);
    return std::all_of(a.begin(), a.end(), [&byName](const Value::Member& member) {
        const auto found = byName.find(member.first);
        return found != byName.end() && equivalent(member.second, *found->second);
    });
}

// Writes one value, compactly or with line breaks.
class Writer {
public:
    Writer(std::string& out, bool pretty)
        : m_out(out)
        , m_pretty(pretty)
    {
    }

    void write(const Value& value)
    {
        switch (value.type()) {
        case Type::Null:
            m_out += "null";
            break;
        case Type::Bool:
            m_out += value.toBool() ? "true" : "false";
            break;
        case Type::Number:
            m_out += value.text();
            break;
        case Type::String:
            appendQuoted(m_out, value.text());
            break;
        case Type::Array:
            writeAll(value.items(), '[', ']', [this](const Value& item) { write(item); });
            break;
        case Type::Object:
            writeAll(value.members(), '{', '}', [this](const Value::Member& member) {
                appendQuoted(m_out, member.first);
                m_out += m_pretty ? " : " : ":";
                write(member.second);
            });
            break;
        }
    }

private:
    template <class Items, class WriteOne>
    void writeAll(const Items& items, char open, char close, WriteOne writeOne)
    {
        m_out += open;
        ++m_depth;
        bool first = true;
        for (const auto& item : items) {
            if (!first)
                m_out += ',';
            first = false;
            newLine();
            writeOne(item);
        }
        --m_depth;
        if (!first)
            newLine();
        else if (m_pretty)
            m_out += ' ';
        m_out += close;
    }

    void newLine()
    {
        if (m_pretty) {
            m_out += '\n';
            m_out.append(2 * m_depth, ' ');
        }
    }

    std::string& m_out;
    bool m_pretty;
    std::size_t m_depth = 0;
};

std::string written(const Value& value, bool pretty)
{
    std::string out;
    Writer(out, pretty).write(value);
    return out;
}

} // namespace

Value Value::boolean(bool b)
{
    Value value;
    value.m_type = Type::Bool;
    value.m_bool = b;
    return value;
}

Value Value::number(std::int64_t n)
{
    return numberText(std::to_string(n));
}

Value Value::number(double d)
{
    RS_ASSERT(std::isfinite(d), "JSON has no spelling for infinity and not-a-number");
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), d);
    return numberText(std::string(buffer.data(), end.ptr));
}

Value Value::numberText(std::string spelling)
{
    Value value;
    value.m_type = Type::Number;
    value.m_text = std::move(spelling);
    return value;
}

Value Value::string(std::string s)
{
    Value value;
    value.m_type = Type::String;
    value.m_text = std::move(s);
    return value;
}

Value Value::array(std::vector<Value> items)
{
    Value value;
    value.m_type = Type::Array;
    value.m_items = std::move(items);
    return value;
}

Value Value::object(std::vector<Member> members)
{
    Value value;
    value.m_type = Type::Object;
    value.m_members = std::move(members);
    return value;
}

std::optional<std::int64_t> Value::toInt() const
{
    return isNumber() ? scan::integer(m_text) : std::nullopt;
}

double Value::toDouble() const
{
    return isNumber() ? scan::real(m_text) : 0;
}

const Value* Value::find(std::string_view key) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [key](const Member& member) { return member.first == key; });
    return found == m_members.end() ? nullptr : &found->second;
}

Value* Value::find(std::string_view key)
{
    return const_cast<Value*>(std::as_const(*this).find(key));
}

void Value::set(std::string key, Value value)
{
    if (Value* const present = find(key))
        *present = std::move(value);
    else
        m_members.emplace_back(std::move(key), std::move(value));
}

bool equivalent(const Value& a, const Value& b)
{
    if (a.m_type != b.m_type)
        return false;
    switch (a.m_type) {
    case Type::Null:
        return true;
    case Type::Bool:
        return a.m_bool == b.m_bool;
    case Type::Number:
        return scan::sameDecimal(a.m_text, b.m_text);
    case Type::String:
        return a.m_text == b.m_text;
    case Type::Array:
        return std::equal(a.m_items.begin(), a.m_items.end(), b.m_items.begin(), b.m_items.end(), equivalent);
    case Type::Object:
        return sameMembers(a.m_members, b.m_members);
    }
    return false;
}

std::string dump(const Value& value)
{
    return written(value, false);
}

std::string dumpPretty(const Value& value)
{
    return written(value, true);
}

std::string quoted(std::string_view s)
{
    std::string out;
    out.reserve(s.size() + 2);
    appendQuoted(out, s);
    return out;
}

void appendQuoted(std::string& out, std::string_view s)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out += '"';
    std::size_t plainFrom = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(s, plainFrom, i - plainFrom);
        plainFrom = i + 1;
        out += '\\';
        constexpr std::string_view kCodes = "\"\\\b\f\n\r\t";
        constexpr std::string_view kLetters = "\"\\bfnrt";
        const std::size_t letter = kCodes.find(s[i]);
        if (letter != std::string_view::npos) {
            out += kLetters[letter];
        } else {
            out += "u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(s, plainFrom, s.size() - plainFrom);
    out += '"';
}

} // namespace racescope::json
