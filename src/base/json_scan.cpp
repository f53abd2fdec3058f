// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_scan.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope::json::scan {
namespace {

// What a byte may mean to somebody who skips a value.
enum ByteClass : std::uint8_t { Nothing = 0, ScalarEnd = 1, Structure = 2 };

constexpr std::array<std::uint8_t, 256> byteClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (const char c : {',', ']', '}', ' ', '\n', '\r', '\t'})
        classes[static_cast<unsigned char>(c)] |= ScalarEnd;
    for (const char c : {'{', '}', '[', ']', '"'})
        classes[static_cast<unsigned char>(c)] |= Structure;
    return classes;
}

constexpr std::array<std::uint8_t, 256> kByteClasses = byteClasses();

std::size_t skipTo(std::string_view text, std::size_t i, ByteClass wanted)
{
    while (i < text.size() && (kByteClasses[static_cast<unsigned char>(text[i])] & wanted) == 0)
        ++i;
    return i;
}

std::uint32_t hex4(std::string_view raw, std::size_t i)
{
    std::uint32_t code = 0;
    if (i + 4 <= raw.size())
        std::from_chars(raw.data() + i, raw.data() + i + 4, code, 16);
    return code;
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

// The \uXXXX whose X begin at `i`, with its other half if it has one; returns how many characters it took.
std::size_t appendUnicode(std::string& out, std::string_view raw, std::size_t i)
{
    const std::uint32_t code = hex4(raw, i);
    if (code >= 0xd800 && code < 0xdc00 && at(raw, i + 4) == '\\' && at(raw, i + 5) == 'u') {
        appendUtf8(out, 0x10000 + ((code - 0xd800) << 10) + ((hex4(raw, i + 6) - 0xdc00) & 0x3ff));
        return 10;
    }
    appendUtf8(out, code);
    return 4;
}

bool isPlainStep(std::string_view key)
{
    return !key.empty() && key.find_first_of(".[]\"") == std::string_view::npos;
}

// A number as sign, digits without zeros at either end, and the power of ten of the first digit.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

std::int64_t saturatedExponent(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::int64_t exponent = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), exponent);
    constexpr std::int64_t kHuge = std::int64_t{1} << 60;
    if (result.ec == std::errc::result_out_of_range)
        return text.front() == '-' ? -kHuge : kHuge;
    return std::clamp(exponent, -kHuge, kHuge);
}

Decimal decimal(std::string_view spelling)
{
    Decimal result;
    if (!spelling.empty() && spelling.front() == '-') {
        result.negative = true;
        spelling.remove_prefix(1);
    }
    const std::size_t e = spelling.find_first_of("eE");
    const std::string_view mantissa = spelling.substr(0, e);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    result.digits = mantissa.substr(0, point);
    if (point < mantissa.size())
        result.digits += mantissa.substr(point + 1);
    const std::size_t first = result.digits.find_first_not_of('0');
    if (first == std::string::npos)
        return {};
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    result.digits.erase(0, first);
    result.exponent = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
    if (e != std::string_view::npos)
        result.exponent += saturatedExponent(spelling.substr(e + 1));
    return result;
}

bool isIntegerSpelling(std::string_view spelling)
{
    return spelling.find_first_of(".eE") == std::string_view::npos;
}

} // namespace

std::size_t valueEnd(std::string_view text, std::size_t i)
{
    const char first = at(text, i);
    if (first == '"')
        return stringEnd(text, i);
    if (first != '{' && first != '[')
        return skipTo(text, i, ScalarEnd);
    std::size_t depth = 0;
    for (i = skipTo(text, i, Structure); i < text.size(); i = skipTo(text, i, Structure)) {
        const char c = text[i];
        if (c == '"') {
            i = stringEnd(text, i);
            continue;
        }
        ++i;
        if (c == '{' || c == '[')
            ++depth;
        else if (--depth == 0)
            break;
    }
    return i;
}

std::string decoded(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            out += raw[i];
            continue;
        }
        constexpr std::string_view kLetters = "bfnrt";
        constexpr std::string_view kCodes = "\b\f\n\r\t";
        const char escaped = raw[++i];
        const std::size_t letter = kLetters.find(escaped);
        if (escaped == 'u')
            i += appendUnicode(out, raw, i + 1);
        else
            out += letter == std::string_view::npos ? escaped : kCodes[letter];
    }
    return out;
}

bool keyIs(std::string_view raw, std::string_view name)
{
    if (raw.size() < name.size()) // an escape is longer than what it stands for
        return false;
    if (raw.find('\\') == std::string_view::npos)
        return raw == name;
    return decoded(raw) == name;
}

void appendKeyStep(std::string& path, std::string_view key)
{
    if (!isPlainStep(key)) {
        path += '[';
        appendQuoted(path, key);
        path += ']';
        return;
    }
    if (!path.empty())
        path += '.';
    path += key;
}

void appendIndexStep(std::string& path, std::size_t index)
{
    path += '[';
    path += std::to_string(index);
    path += ']';
}

bool Path::next()
{
    if (m_broken || isAtEnd())
        return false;
    if (m_path[m_at] == '[')
        return nextBracket();
    if (m_path[m_at] == '.' && m_at != 0)
        ++m_at;
    const std::size_t end = std::min(m_path.find_first_of(".[", m_at), m_path.size());
    if (end == m_at)
        return broken();
    isIndex = false;
    name = m_path.substr(m_at, end - m_at);
    m_at = end;
    return true;
}

bool Path::nextBracket()
{
    ++m_at;
    isIndex = at(m_path, m_at) != '"';
    if (isIndex) {
        const char* const end = m_path.data() + m_path.size();
        const auto result = std::from_chars(m_path.data() + m_at, end, index);
        if (result.ec != std::errc())
            return broken();
        m_at = static_cast<std::size_t>(result.ptr - m_path.data());
    } else {
        const std::size_t end = stringEnd(m_path, m_at);
        m_quotedName = decoded(m_path.substr(m_at + 1, end - m_at - 2));
        name = m_quotedName;
        m_at = end;
    }
    if (at(m_path, m_at) != ']')
        return broken();
    ++m_at;
    // A name that follows directly would be read as one without its dot.
    return isAtEnd() || m_path[m_at] == '.' || m_path[m_at] == '[' || broken();
}

bool Path::broken()
{
    m_broken = true;
    return false;
}

std::optional<std::int64_t> integer(std::string_view spelling)
{
    std::int64_t value = 0;
    const char* const end = spelling.data() + spelling.size();
    const auto result = std::from_chars(spelling.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return value;
}

double real(std::string_view spelling)
{
    double value = 0;
    const auto result = std::from_chars(spelling.data(), spelling.data() + spelling.size(), value);
    if (result.ec != std::errc::result_out_of_range)
        return value;
    const Decimal exact = decimal(spelling);
    const double magnitude = exact.exponent > 0 ? HUGE_VAL : 0.0;
    return exact.negative ? -magnitude : magnitude;
}

bool sameDecimal(std::string_view a, std::string_view b)
{
    return a == b || decimal(a) == decimal(b);
}

bool sameNumber(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    const bool isInteger = isIntegerSpelling(a);
    if (isInteger != isIntegerSpelling(b))
        return false;
    if (isInteger)
        return decimal(a) == decimal(b);
    const double x = real(a);
    const double y = real(b);
    return x == y && std::signbit(x) == std::signbit(y) && std::isfinite(x);
}

} // namespace racescope::json::scan
