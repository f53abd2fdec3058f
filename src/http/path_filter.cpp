// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/path_filter.h"

#include <algorithm>

namespace racescope::http {

using json::Value;

bool globMatches(std::string_view pattern, std::string_view text)
{
    // Greedy with one remembered star: linear for one star, at worst pattern times text.
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::vector<std::string> splitCommas(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view part = list.substr(0, comma);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return parts;
}

bool SourceFilter::keep(std::string& path, const Value& value, bool included, Value& kept) const
{
    if (value.isObject()) {
        kept = Value::object();
        const std::size_t length = path.size();
        for (const auto& [key, member] : value.members()) {
            if (length > 0)
                path += '.';
            path += key;
            const auto matches = [&](const std::string& pattern) { return globMatches(pattern, path); };
            if (std::none_of(excludes.begin(), excludes.end(), matches)) {
                const bool here = included || std::any_of(includes.begin(), includes.end(), matches);
                Value part;
                if (keep(path, member, here, part))
                    kept.members().emplace_back(key, std::move(part));
            }
            path.resize(length);
        }
        return included || !kept.members().empty();
    }
    if (value.isArray()) {
        kept = Value::array();
        for (const Value& item : value.items()) {
            Value part;
            if (keep(path, item, included, part))
                kept.append(std::move(part));
        }
        return included || !kept.items().empty();
    }
    kept = value;
    return included;
}

Value SourceFilter::apply(const Value& source) const
{
    std::string path;
    Value kept;
    return keep(path, source, includes.empty(), kept) ? kept : Value::object();
}

std::string SourceFilter::apply(std::string_view source) const
{
    const auto value = json::parse(source);
    return value.has_value() ? json::dump(apply(*value)) : std::string(source);
}

ResponseFilter::ResponseFilter(std::string_view filterPath)
{
    for (const std::string& path : splitCommas(filterPath)) {
        std::string_view rest = path;
        const bool exclude = rest.front() == '-';
        if (exclude)
            rest.remove_prefix(1);
        Pattern pattern;
        for (;;) {
            const std::size_t dot = rest.find('.');
            pattern.emplace_back(rest.substr(0, dot));
            if (dot == std::string_view::npos)
                break;
            rest.remove_prefix(dot + 1);
        }
        (exclude ? m_excludes : m_includes).push_back(std::move(pattern));
    }
}

// Moves every state over `key`; true when one of them has arrived.
bool ResponseFilter::advance(const States& states, std::string_view key, States& next)
{
    bool arrived = false;
    const auto add = [&](const Pattern* pattern, std::size_t at) {
        if (at == pattern->size()) {
            arrived = true;
            return;
        }
        const auto same = [&](const State& s) { return s.pattern == pattern && s.at == at; };
        if (std::none_of(next.begin(), next.end(), same))
            next.push_back(State{pattern, at});
    };
    for (const State& state : states) {
        const Pattern& pattern = *state.pattern;
        std::size_t at = state.at;
        if (pattern[at] == "**") {
            add(&pattern, at);
            while (at < pattern.size() && pattern[at] == "**")
                ++at;
            if (at == pattern.size()) {
                arrived = true;
                continue;
            }
        }
        if (globMatches(pattern[at], key))
            add(&pattern, at + 1);
    }
    return arrived;
}

bool ResponseFilter::select(const Value& value, const States& states, Value& kept)
{
    if (value.isObject()) {
        kept = Value::object();
        for (const auto& [key, member] : value.members()) {
            States next;
            Value part;
            if (advance(states, key, next))
                kept.members().emplace_back(key, member);
            else if (!next.empty() && select(member, next, part))
                kept.members().emplace_back(key, std::move(part));
        }
        return !kept.members().empty();
    }
    if (value.isArray()) {
        kept = Value::array();
        for (const Value& item : value.items()) {
            Value part;
            if (select(item, states, part))
                kept.append(std::move(part));
        }
        return !kept.items().empty();
    }
    return false;
}

Value ResponseFilter::without(const Value& value, const States& states)
{
    if (value.isObject()) {
        Value kept = Value::object();
        for (const auto& [key, member] : value.members()) {
            States next;
            if (advance(states, key, next))
                continue;
            Value part = next.empty() ? member : without(member, next);
            const bool emptied = (part.isObject() && part.members().empty() && !member.members().empty()) ||
                                 (part.isArray() && part.items().empty() && !member.items().empty());
            if (!emptied)
                kept.members().emplace_back(key, std::move(part));
        }
        return kept;
    }
    if (value.isArray()) {
        Value kept = Value::array();
        for (const Value& item : value.items())
            kept.append(without(item, states));
        return kept;
    }
    return value;
}

Value ResponseFilter::apply(const Value& value) const
{
    Value result = value;
    if (!m_includes.empty()) {
        States states;
        for (const Pattern& pattern : m_includes)
            states.push_back(State{&pattern, 0});
        Value kept;
        result = select(value, states, kept) ? std::move(kept)
                                             : (value.isArray() ? Value::array() : Value::object());
    }
    if (!m_excludes.empty()) {
        States states;
        for (const Pattern& pattern : m_excludes)
            states.push_back(State{&pattern, 0});
        result = without(result, states);
    }
    return result;
}

} // namespace racescope::http
