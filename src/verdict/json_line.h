// SPDX-License-Identifier: GPL-3.0-or-later
// A cursor over one line of JSON, for readers that know their fields and must not build a tree of a million
// lines. Every function returns false when the text is not what it reads; `error()` then says why. Threads:
// values.
#pragma once
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace racescope {

class JsonLine {
public:
    explicit JsonLine(std::string_view text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }
    bool accept(char c)
    {
        skipBlanks();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool expect(char c) { return accept(c) || fail(std::string("expected '") + c + "'"); }
    char peek()
    {
        skipBlanks();
        return m_at == m_end ? '\0' : *m_at;
    }
    bool atEnd() { return peek() == '\0' && m_at == m_end; }
    bool number(std::int64_t& value)
    {
        skipBlanks();
        const auto [end, error] = std::from_chars(m_at, m_end, value);
        const bool more =
            end < m_end && (*end == '.' || *end == 'e' || *end == 'E' || (*end >= '0' && *end <= '9'));
        if (error == std::errc::result_out_of_range)
            return fail("a number does not fit 64 bits");
        if (error != std::errc() || more)
            return fail("expected a whole number");
        m_at = end;
        return true;
    }
    // `scratch` holds the text when it has escapes; the result lives as long as it and the line.
    bool string(std::string_view& text, std::string& scratch);
    bool word(std::string_view word) // null, true, false
    {
        skipBlanks();
        if (std::size_t(m_end - m_at) < word.size() || std::string_view(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }
    // Any value, with at most `depth` levels. Checks its shape; `raw` is its text.
    bool skip(std::string_view& raw, int depth = 64);
    bool fail(std::string why)
    {
        if (m_error.empty())
            m_error = "column " + std::to_string(m_at - m_begin + 1) + ": " + why;
        return false;
    }
    const std::string& error() const { return m_error; }

private:
    void skipBlanks()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    bool escape(std::string& out);
    bool unicode(unsigned& unit);
    const char* m_begin;
    const char* m_at;
    const char* m_end;
    std::string m_error;
};

// How many single changes lead from one name to the other, at most `most` + 1.
int distanceBetween(std::string_view a, std::string_view b, int most);

} // namespace racescope
