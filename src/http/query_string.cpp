// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/query_string.h"

#include "base/percent.h"

namespace racescope::http {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// Length of the UTF-8 sequence at `i`, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t i)
{
    const auto byte = [&](std::size_t k) {
        return k < text.size() ? static_cast<unsigned char>(text[k]) : static_cast<unsigned char>(0);
    };
    const auto tail = [&](std::size_t k) { return (byte(k) & 0xc0) == 0x80; };
    const unsigned lead = byte(i);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return tail(i + 1) ? 2 : 0;
    if (lead >= 0xe0 && lead < 0xf0) {
        const bool overlong = lead == 0xe0 && byte(i + 1) < 0xa0;
        const bool surrogate = lead == 0xed && byte(i + 1) >= 0xa0;
        return tail(i + 1) && tail(i + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xf0 && lead < 0xf5) {
        const bool outside = (lead == 0xf0 && byte(i + 1) < 0x90) || (lead == 0xf4 && byte(i + 1) >= 0x90);
        return tail(i + 1) && tail(i + 2) && tail(i + 3) && !outside ? 4 : 0;
    }
    return 0;
}

std::size_t firstNotUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 0)
            return i;
        i += length;
    }
    return i;
}

} // namespace

bool isUtf8(std::string_view text)
{
    return firstNotUtf8(text) == text.size();
}

std::string toUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t good = firstNotUtf8(text);
        out.append(text.substr(0, good));
        if (good == text.size())
            break;
        out += "\xef\xbf\xbd";
        text.remove_prefix(good + 1);
    }
    return out;
}

Result<std::string, EscapeError> percentDecoded(std::string_view text, bool plusIsBlank)
{
    const std::string all(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsBlank) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else if (i + 1 >= text.size()) {
            return failure(EscapeError{"unterminated escape sequence at end of string: " + toUtf8(all)});
        } else if (text[i + 1] == '%') {
            out += '%';
            ++i;
        } else if (i + 2 >= text.size()) {
            return failure(EscapeError{"partial escape sequence at end of string: " + toUtf8(all)});
        } else {
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high < 0 || low < 0) {
                return failure(EscapeError{"invalid escape sequence `%" + toUtf8(text.substr(i + 1, 2)) +
                                           "' at index " + std::to_string(i) + " of: " + toUtf8(all)});
            }
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

void appendFormEncoded(std::string& out, std::string_view text)
{
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '.' || c == '-' || c == '*' || c == '_';
        if (plain) {
            out += c;
        } else if (c == ' ') {
            out += '+';
        } else {
            appendPercentEncoded(out, c);
        }
    }
}

Result<std::string_view, EscapeError> Target::decoded(std::string_view text, bool plusIsBlank)
{
    bool ascii = true;
    bool escaped = false;
    for (const char c : text) {
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
        escaped = escaped || c == '%' || (c == '+' && plusIsBlank);
    }
    if (ascii && !escaped)
        return text;
    auto bytes = percentDecoded(text, plusIsBlank);
    if (!bytes.has_value())
        return failure(bytes.error());
    if (!isUtf8(*bytes))
        bytes = toUtf8(*bytes);
    m_decoded.push_back(std::move(*bytes));
    return std::string_view(m_decoded.back());
}

Result<void, EscapeError> Target::parse(std::string_view raw)
{
    m_raw = raw;
    m_parameters.clear();
    m_decoded.clear();
    m_segmentCount = 0;
    // An absolute form (as a proxy gets it) names the host again; only its path counts.
    if (!raw.empty() && raw.front() != '/') {
        const std::size_t scheme = raw.find("://");
        if (scheme != std::string_view::npos) {
            const std::size_t slash = raw.find('/', scheme + 3);
            raw = slash == std::string_view::npos ? std::string_view("/") : raw.substr(slash);
        }
    }
    const std::size_t hash = raw.find('#');
    raw = raw.substr(0, hash);
    const std::size_t question = raw.find('?');
    m_rawPath = raw.substr(0, question);
    m_rawQuery = question == std::string_view::npos ? std::string_view() : raw.substr(question + 1);

    std::string_view rest = m_rawPath;
    while (!rest.empty()) {
        if (rest.front() == '/') {
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t slash = rest.find('/');
        if (m_segmentCount >= kMaxSegments) {
            m_segmentCount = kMaxSegments + 1;
            break;
        }
        const auto segment = decoded(rest.substr(0, slash), false);
        if (!segment.has_value())
            return failure(EscapeError{segment.error().reason, true});
        m_segments[m_segmentCount++] = *segment;
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    }
    return parseQuery();
}

Result<void, EscapeError> Target::parseQuery()
{
    std::string_view rest = m_rawQuery;
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of("&;");
        const std::string_view pair = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        const auto name = decoded(pair.substr(0, equals), true);
        if (!name.has_value())
            return failure(name.error());
        const auto value =
            decoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
        if (!value.has_value())
            return failure(value.error());
        if (!name->empty())
            m_parameters.push_back(Parameter{*name, *value});
    }
    return {};
}

std::string Target::path() const
{
    return percentDecoded(m_rawPath, false).value_or(std::string(m_rawPath));
}

const std::string_view* Target::find(std::string_view name) const
{
    for (auto it = m_parameters.rbegin(); it != m_parameters.rend(); ++it) {
        if (it->name == name)
            return &it->value;
    }
    return nullptr;
}

} // namespace racescope::http
