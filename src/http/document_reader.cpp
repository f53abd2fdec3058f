// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/query.h"

#include <algorithm>

namespace racescope::http {

using json::Value;

namespace {

bool anything(const Value& value)
{
    if (value.isObject()) {
        return std::any_of(value.members().begin(), value.members().end(),
                           [](const auto& member) { return anything(member.second); });
    }
    if (value.isArray())
        return std::any_of(value.items().begin(), value.items().end(), anything);
    return !value.isNull();
}

bool anythingAt(const Value& value, std::string_view path)
{
    if (path.empty())
        return anything(value);
    if (value.isArray()) {
        return std::any_of(value.items().begin(), value.items().end(),
                           [&](const Value& item) { return anythingAt(item, path); });
    }
    return std::any_of(value.members().begin(), value.members().end(), [&](const auto& member) {
        const std::string& key = member.first;
        if (path == key)
            return anything(member.second);
        return path.size() > key.size() && path.starts_with(key) && path[key.size()] == '.' &&
               anythingAt(member.second, path.substr(key.size() + 1));
    });
}

// Follows the path through objects; a key may itself hold dots.
void collect(const Value& value, std::string_view path, std::vector<Value>& out)
{
    if (value.isArray()) {
        for (const Value& item : value.items())
            collect(item, path, out);
        return;
    }
    if (path.empty()) {
        if (!value.isObject())
            out.push_back(value);
        return;
    }
    for (const auto& [key, member] : value.members()) {
        if (path == key)
            collect(member, {}, out);
        else if (path.size() > key.size() && path.starts_with(key) && path[key.size()] == '.')
            collect(member, path.substr(key.size() + 1), out);
    }
}

} // namespace

std::vector<Value> DocumentReader::values(std::string_view path)
{
    if (path == "_id")
        return {Value::string(m_document.id)};
    if (path == "_seq_no")
        return {Value::number(m_document.token.seqNo.value)};
    if (path == "_version")
        return {Value::number(m_document.version.value)};
    if (path == "_routing")
        return m_document.routing.empty() ? std::vector<Value>()
                                          : std::vector{Value::string(m_document.routing)};
    std::vector<Value> found;
    collect(source(), path, found);
    constexpr std::string_view kKeyword = ".keyword";
    if (found.empty() && path.ends_with(kKeyword))
        collect(source(), path.substr(0, path.size() - kKeyword.size()), found);
    return found;
}

const Value& DocumentReader::source()
{
    if (!m_source)
        m_source = json::parse(m_document.source.view()).value_or(Value::object());
    return *m_source;
}

bool DocumentReader::has(std::string_view path)
{
    return path.starts_with("_") ? !values(path).empty() : anythingAt(source(), path);
}

} // namespace racescope::http
