// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps parts of a JSON value by dotted paths: `_source` filtering and `filter_path`. The order of what stays
// is kept. Threads: values.
#pragma once
#include "base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::http {

// `*` stands for any characters, dots included; an included path includes what is below it.
class SourceFilter {
public:
    std::vector<std::string> includes;
    std::vector<std::string> excludes;
    bool fetch = true; // `_source=false`: no source at all

    bool active() const { return !includes.empty() || !excludes.empty(); }
    json::Value apply(const json::Value& source) const;
    // On the text; Requires: a valid object.
    std::string apply(std::string_view source) const;

private:
    bool keep(std::string& path, const json::Value& value, bool included, json::Value& kept) const;
};

// `_source` of a request body: bool, string, array or object; nullopt when it is none of these.
std::optional<SourceFilter> sourceFilterOf(const json::Value& value);

// `*` stands for one name or a part of it, `**` for any depth, a leading `-` excludes.
class ResponseFilter {
public:
    explicit ResponseFilter(std::string_view filterPath);
    json::Value apply(const json::Value& value) const;

private:
    using Pattern = std::vector<std::string>;
    struct State {
        const Pattern* pattern;
        std::size_t at;
    };
    using States = std::vector<State>;
    static bool advance(const States& states, std::string_view key, States& next);
    static bool select(const json::Value& value, const States& states, json::Value& kept);
    static json::Value without(const json::Value& value, const States& states);

    std::vector<Pattern> m_includes;
    std::vector<Pattern> m_excludes;
};

// `*` matches any run of characters.
bool globMatches(std::string_view pattern, std::string_view text);
std::vector<std::string> splitCommas(std::string_view list);

} // namespace racescope::http
