// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/update_body.h"

#include "base/json.h"
#include "base/json_scan.h"

#include <vector>

namespace racescope::cluster {
namespace {

// A string of Painless, in single quotes.
std::string scriptString(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '\'';
    return out;
}

struct Place {
    std::string script = "ctx._source"; // as Painless reaches it
    std::vector<std::string> names;     // empty when the path goes through an array
};

Place placeOf(std::string_view field)
{
    Place place;
    bool throughArray = false;
    json::scan::Path path(field);
    while (path.next()) {
        place.script += '[';
        place.script += path.isIndex ? std::to_string(path.index) : scriptString(path.name);
        place.script += ']';
        throughArray = throughArray || path.isIndex;
        place.names.emplace_back(path.name);
    }
    if (throughArray)
        place.names.clear();
    return place;
}

std::string scriptBody(const std::string& source, const std::string& params)
{
    return "{\"script\":{\"lang\":\"painless\",\"source\":" + json::quoted(source) + ",\"params\":{" +
           params + "}}}";
}

std::string addBody(const Modification& modification)
{
    const std::string place = placeOf(modification.field).script;
    std::string params = "\"amount\":" + std::to_string(modification.amount);
    std::string source = place + " += params.amount";
    if (modification.floor) {
        source =
            "if (" + place + " + params.amount < params.floor) { ctx.op = 'none' } else { " + source + " }";
        params += ",\"floor\":" + std::to_string(*modification.floor);
    }
    return scriptBody(source, params);
}

std::string setBody(const Modification& modification, std::string_view value)
{
    const Place place = placeOf(modification.field);
    if (place.names.empty())
        return scriptBody(place.script + " = params.value", "\"value\":" + std::string(value));
    std::string body(value);
    for (auto name = place.names.rbegin(); name != place.names.rend(); ++name) {
        std::string outer = "{";
        json::appendQuoted(outer, *name);
        outer += ':';
        outer += body;
        outer += '}';
        body = std::move(outer);
    }
    return "{\"doc\":" + body + '}';
}

std::string appendBody(const Modification& modification, std::string_view value)
{
    const std::string place = placeOf(modification.field).script;
    return scriptBody("if (" + place + " == null) { " + place + " = [params.value] } else { " + place +
                          ".add(params.value) }",
                      "\"value\":" + std::string(value));
}

} // namespace

std::string updateBody(const Modification& modification, std::string_view value)
{
    switch (modification.kind) {
    case Modification::Kind::Add:
        return addBody(modification);
    case Modification::Kind::Set:
        return setBody(modification, value);
    case Modification::Kind::Append:
        return appendBody(modification, value);
    case Modification::Kind::Merge:
        break;
    }
    return "{\"doc\":" + std::string(value) + '}';
}

} // namespace racescope::cluster
