// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/json_line.h"

#include <algorithm>
#include <vector>

namespace racescope {
namespace {

void appendUtf8(std::string& out, unsigned point)
{
    if (point < 0x80) {
        out += char(point);
    } else if (point < 0x800) {
        out += char(0xc0 | (point >> 6));
        out += char(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        out += char(0xe0 | (point >> 12));
        out += char(0x80 | ((point >> 6) & 0x3f));
        out += char(0x80 | (point & 0x3f));
    } else {
        out += char(0xf0 | (point >> 18));
        out += char(0x80 | ((point >> 12) & 0x3f));
        out += char(0x80 | ((point >> 6) & 0x3f));
        out += char(0x80 | (point & 0x3f));
    }
}

} // namespace

bool JsonLine::unicode(unsigned& unit)
{
    if (m_end - m_at < 4)
        return fail("a \\u escape is cut off");
    const auto [end, error] = std::from_chars(m_at, m_at + 4, unit, 16);
    if (error != std::errc() || end != m_at + 4)
        return fail("a \\u escape needs four hexadecimal digits");
    m_at += 4;
    return true;
}

bool JsonLine::escape(std::string& out)
{
    if (m_at == m_end)
        return fail("an escape is cut off");
    const char c = *m_at++;
    static constexpr std::string_view kFrom = "\"\\/bfnrt";
    static constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    if (const std::size_t at = kFrom.find(c); at != std::string_view::npos) {
        out += kTo[at];
        return true;
    }
    unsigned unit = 0;
    if (c != 'u')
        return fail("an unknown escape");
    if (!unicode(unit))
        return false;
    if (unit >= 0xd800 && unit < 0xdc00) {
        unsigned low = 0;
        if (m_end - m_at < 2 || m_at[0] != '\\' || m_at[1] != 'u')
            return fail("half of a surrogate pair");
        m_at += 2;
        if (!unicode(low))
            return false;
        if (low < 0xdc00 || low > 0xdfff)
            return fail("half of a surrogate pair");
        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    } else if (unit >= 0xdc00 && unit <= 0xdfff) {
        return fail("half of a surrogate pair");
    }
    appendUtf8(out, unit);
    return true;
}

bool JsonLine::string(std::string_view& text, std::string& scratch)
{
    skipBlanks();
    if (m_at == m_end || *m_at != '"')
        return fail("expected a string");
    ++m_at;
    const char* const begin = m_at;
    while (m_at < m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= 0x20)
        ++m_at;
    if (m_at < m_end && *m_at == '"') {
        text = std::string_view(begin, std::size_t(m_at - begin));
        ++m_at;
        return true;
    }
    scratch.assign(begin, m_at);
    while (m_at < m_end && *m_at != '"') {
        const char c = *m_at++;
        if (static_cast<unsigned char>(c) < 0x20)
            return fail("a control character in a string");
        if (c != '\\')
            scratch += c;
        else if (!escape(scratch))
            return false;
    }
    if (m_at == m_end)
        return fail("a string without an end");
    ++m_at;
    text = scratch;
    return true;
}

bool JsonLine::skip(std::string_view& raw, int depth)
{
    skipBlanks();
    const char* const begin = m_at;
    const auto done = [&] {
        raw = std::string_view(begin, std::size_t(m_at - begin));
        return true;
    };
    if (depth == 0)
        return fail("values are nested too deeply");
    std::string_view ignored;
    std::string scratch;
    const char c = peek();
    if (c == '"')
        return string(ignored, scratch) && done();
    if (c == '{' || c == '[') {
        const char close = c == '{' ? '}' : ']';
        ++m_at;
        if (accept(close))
            return done();
        do {
            if (c == '{' && (!string(ignored, scratch) || !expect(':')))
                return false;
            if (!skip(ignored, depth - 1))
                return false;
        } while (accept(','));
        return expect(close) && done();
    }
    if (word("null") || word("true") || word("false"))
        return done();
    double number = 0;
    const auto [end, error] = std::from_chars(m_at, m_end, number);
    if (error != std::errc() || (c != '-' && (c < '0' || c > '9')))
        return fail("expected a value");
    m_at = end;
    return done();
}

int distanceBetween(std::string_view a, std::string_view b, int most)
{
    if (std::max(a.size(), b.size()) > std::min(a.size(), b.size()) + std::size_t(most))
        return most + 1;
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = int(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return std::min(row[b.size()], most + 1);
}

} // namespace racescope
