// SPDX-License-Identifier: GPL-3.0-or-later
// The request target: path segments and parameters, decoded as Elasticsearch does
// (elasticsearch-documents.md 5.4). Threads: values. Errors: a broken escape, with the document API's
// sentence.
#pragma once
#include "base/result.h"

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::http {

struct EscapeError {
    std::string reason;
    bool inPath = false;
};

struct Parameter {
    std::string_view name;
    std::string_view value;
};

class Target {
public:
    static constexpr std::size_t kMaxSegments = 8;

    // Splits at raw slashes, then decodes. `raw` must outlive this object. Reusable: forgets the target
    // before.
    [[nodiscard]] Result<void, EscapeError> parse(std::string_view raw);

    std::string_view raw() const { return m_raw; }
    std::string_view rawPath() const { return m_rawPath; }
    std::string_view rawQuery() const { return m_rawQuery; }
    // The path, decoded, as messages show it.
    std::string path() const;
    std::size_t segmentCount() const { return m_segmentCount; } // kMaxSegments + 1: too many
    std::string_view segment(std::size_t i) const { return m_segments[i]; }
    const std::vector<Parameter>& parameters() const { return m_parameters; }
    // The last value of this name; null when absent. Present without `=`: empty.
    const std::string_view* find(std::string_view name) const;

private:
    Result<std::string_view, EscapeError> decoded(std::string_view text, bool plusIsBlank);
    Result<void, EscapeError> parseQuery();

    std::string_view m_raw;
    std::string_view m_rawPath;
    std::string_view m_rawQuery;
    std::array<std::string_view, kMaxSegments> m_segments;
    std::size_t m_segmentCount = 0;
    std::vector<Parameter> m_parameters;
    std::deque<std::string> m_decoded; // what the views point to where decoding changed something
};

// The bytes that percent escapes stand for.
Result<std::string, EscapeError> percentDecoded(std::string_view text, bool plusIsBlank);
// As java.net.URLEncoder: blank becomes +, everything but letters, digits and .-*_ is escaped.
void appendFormEncoded(std::string& out, std::string_view text);
// Whether the bytes are UTF-8.
bool isUtf8(std::string_view text);
// `text` with every byte that is not UTF-8 replaced by U+FFFD.
std::string toUtf8(std::string_view text);

} // namespace racescope::http
