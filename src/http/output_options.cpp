// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/output_options.h"

#include "http/path_filter.h"

#include <algorithm>

namespace racescope::http {
namespace {

bool isPlainYamlKey(std::string_view key)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    static constexpr std::string_view kWords[] = {"true", "false", "null", "yes", "no",
                                                  "on",   "off",   "y",    "n"};
    return !key.empty() && std::all_of(key.begin(), key.end(), plain) &&
           std::find(std::begin(kWords), std::end(kWords), key) == std::end(kWords);
}

bool isEmptyOrScalar(const json::Value& value)
{
    return !(value.isObject() && !value.members().empty()) && !(value.isArray() && !value.items().empty());
}

void appendYaml(std::string& out, const json::Value& value, int indent)
{
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    bool first = true;
    const auto begin = [&] {
        if (!std::exchange(first, false))
            out += margin;
    };
    if (value.isObject()) {
        for (const auto& [key, member] : value.members()) {
            begin();
            out += isPlainYamlKey(key) ? key : json::quoted(key);
            out += ':';
            if (isEmptyOrScalar(member)) {
                out += ' ' + json::dump(member) + '\n';
            } else if (member.isArray()) { // a list stands below its key, at the same margin
                out += '\n' + margin;
                appendYaml(out, member, indent);
            } else {
                out += '\n' + margin + "  ";
                appendYaml(out, member, indent + 2);
            }
        }
        return;
    }
    for (const json::Value& item : value.items()) {
        begin();
        out += "- ";
        if (isEmptyOrScalar(item))
            out += json::dump(item) + '\n';
        else
            appendYaml(out, item, indent + 2);
    }
}

} // namespace

std::string yaml(const json::Value& value)
{
    std::string out = "---\n";
    if (isEmptyOrScalar(value))
        out += json::dump(value) + '\n';
    else
        appendYaml(out, value, 0);
    return out;
}

void applyOutputOptions(std::string& body, const OutputOptions& options, Filtering filtering)
{
    if (body.empty() || options.plain())
        return;
    auto value = json::parse(body);
    if (!value.has_value())
        return;
    if (filtering == Filtering::On && !options.filterPath.empty())
        *value = ResponseFilter(options.filterPath).apply(*value);
    if (options.format == OutputOptions::Format::Yaml)
        body = yaml(*value);
    else if (options.pretty)
        body = json::dumpPretty(*value) + '\n';
    else
        body = json::dump(*value);
}

} // namespace racescope::http
