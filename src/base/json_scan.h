// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through the text of a valid JSON value without building anything: for the parser, the editor, and
// the HTTP door's body and bulk readers, which have validated it. Invariant: never reads beyond the text,
// also when it is not valid; the answers are then without meaning. Threads: values and free functions.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace racescope::json::scan {

// First place from `i` on that is no blank.
inline std::size_t blanks(std::string_view text, std::size_t i)
{
    while (i < text.size() && (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t'))
        ++i;
    return i;
}

inline char at(std::string_view text, std::size_t i)
{
    return i < text.size() ? text[i] : '\0';
}

// The flags of those bytes of `word` that equal `byte`; below the lowest flag there is no false one.
constexpr std::uint64_t bytesEqual(std::uint64_t word, char byte)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    const std::uint64_t difference = word ^ (kOnes * static_cast<unsigned char>(byte));
    return (difference - kOnes) & ~difference & (kOnes << 7);
}

// First quote or backslash from `i` on. Eight bytes at a time: names and words are short, and a loop over
// single bytes costs a mispredicted branch for each.
inline std::size_t quoteOrEscape(std::string_view text, std::size_t i)
{
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + 8 <= text.size(); i += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + i, 8);
            const std::uint64_t flags = bytesEqual(word, '"') | bytesEqual(word, '\\');
            if (flags != 0)
                return i + static_cast<std::size_t>(std::countr_zero(flags)) / 8;
        }
    }
    while (i < text.size() && text[i] != '"' && text[i] != '\\')
        ++i;
    return i;
}

// Just behind the closing quote of the string that opens at `i`.
inline std::size_t stringEnd(std::string_view text, std::size_t i)
{
    for (i = quoteOrEscape(text, i + 1); i < text.size() && text[i] == '\\';)
        i = quoteOrEscape(text, i + 2);
    return i < text.size() ? i + 1 : text.size();
}

// Just behind the value that begins at `i`.
std::size_t valueEnd(std::string_view text, std::size_t i);

// The characters of a string, from what stands between its quotes.
std::string decoded(std::string_view raw);
// Whether that string's characters are `name`; allocates only for a key with escapes.
bool keyIs(std::string_view raw, std::string_view name);

// `path` + ".key", or + "[\"key\"]" where the plain form could not be read back.
void appendKeyStep(std::string& path, std::string_view key);
void appendIndexStep(std::string& path, std::size_t index);

// The members of an object, in order.
class Members {
public:
    // Requires: text[open] is '{'.
    Members(std::string_view text, std::size_t open)
        : m_text(text)
        , m_next(open < text.size() ? open + 1 : text.size())
        , m_lastEnd(m_next)
    {
    }

    bool next()
    {
        std::size_t i = blanks(m_text, m_next);
        if (at(m_text, i) == ',')
            i = blanks(m_text, i + 1);
        if (at(m_text, i) != '"')
            return false;
        keyBegin = i;
        i = stringEnd(m_text, i);
        key = m_text.substr(keyBegin + 1, i - keyBegin - 2);
        i = blanks(m_text, i);
        valueBegin = blanks(m_text, at(m_text, i) == ':' ? i + 1 : i);
        return true;
    }
    // Behind the member's value. Must be called, once, before the following next().
    std::size_t finish() { return m_lastEnd = m_next = valueEnd(m_text, valueBegin); }
    // Where another member goes: behind the last one, or behind the brace when there is none.
    std::size_t insertionPoint() const { return m_lastEnd; }

    std::string_view key;       // between the quotes, as written
    std::size_t keyBegin = 0;   // its opening quote
    std::size_t valueBegin = 0; // first byte of the value

private:
    std::string_view m_text;
    std::size_t m_next;
    std::size_t m_lastEnd;
};

// The items of an array, in order.
class Items {
public:
    // Requires: text[open] is '['.
    Items(std::string_view text, std::size_t open)
        : m_text(text)
        , m_next(open < text.size() ? open + 1 : text.size())
    {
    }

    bool next()
    {
        std::size_t i = blanks(m_text, m_next);
        if (at(m_text, i) == ',')
            i = blanks(m_text, i + 1);
        if (i >= m_text.size() || m_text[i] == ']')
            return false;
        begin = i;
        return true;
    }
    // Behind the item. Must be called, once, before the following next().
    std::size_t finish() { return m_next = valueEnd(m_text, begin); }
    std::size_t insertionPoint() const { return m_next; }

    std::size_t begin = 0; // first byte of the item

private:
    std::string_view m_text;
    std::size_t m_next;
};

// A path such as `stock.bins[2].count` or `["a.b"].c`, step by step. The empty path has no step.
class Path {
public:
    explicit Path(std::string_view path)
        : m_path(path)
    {
    }
    // False at the end, and when the path is not well formed (then isBroken()).
    bool next();
    bool isBroken() const { return m_broken; }
    bool isAtEnd() const { return m_at == m_path.size(); }

    bool isIndex = false;
    std::size_t index = 0;
    std::string_view name; // valid until the following next()

private:
    bool nextBracket();
    bool broken();

    std::string_view m_path;
    std::size_t m_at = 0;
    std::string m_quotedName;
    bool m_broken = false;
};

// A number's spelling as an integer of 64 bits, when it is one.
std::optional<std::int64_t> integer(std::string_view spelling);
// Nearest double; infinity or zero beyond its range.
double real(std::string_view spelling);
// Same value, exactly: 1.0, 1 and 10e-1 are the same.
bool sameDecimal(std::string_view a, std::string_view b);
// Same kind and value as Elasticsearch sees it: integers by their digits, numbers with a point or exponent as
// doubles, and never one as the other.
bool sameNumber(std::string_view a, std::string_view b);
// Equality of noop detection (elasticsearch-documents.md section 4): members in any order, numbers as above.
// Both are values as written, no blanks around.
bool sameValue(std::string_view a, std::string_view b);

} // namespace racescope::json::scan
