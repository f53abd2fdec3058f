// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"

#include "base/json.h"
#include "base/json_scan.h"

namespace racescope::json {
namespace {

using scan::Items;
using scan::Members;

// Where a member or an item stands in its container.
struct Spot {
    std::size_t open = 0;        // the container's brace or bracket
    std::size_t previousEnd = 0; // behind the value before it; behind `open` when it is the first
    std::size_t begin = 0;       // its key's quote, or the item's first byte
    std::size_t valueBegin = 0;
    std::size_t valueEnd = 0;
    std::string_view key; // between the quotes, as written
    bool isFirst = true;
    bool isMember = false;
};

std::optional<Spot> member(std::string_view source, std::size_t open, std::string_view name)
{
    Spot spot{open, open + 1, 0, 0, 0, {}, true, true};
    Members members(source, open);
    while (members.next()) {
        spot.begin = members.keyBegin;
        spot.valueBegin = members.valueBegin;
        spot.key = members.key;
        spot.valueEnd = members.finish();
        if (scan::keyIs(spot.key, name))
            return spot;
        spot.previousEnd = spot.valueEnd;
        spot.isFirst = false;
    }
    return std::nullopt;
}

std::optional<Spot> item(std::string_view source, std::size_t open, std::size_t index)
{
    Spot spot{open, open + 1, 0, 0, 0, {}, true, false};
    Items items(source, open);
    for (std::size_t left = index; items.next(); --left) {
        spot.begin = spot.valueBegin = items.begin;
        spot.valueEnd = items.finish();
        if (left == 0)
            return spot;
        spot.previousEnd = spot.valueEnd;
        spot.isFirst = false;
    }
    return std::nullopt;
}

std::optional<Spot> spotOf(std::string_view source, std::string_view path)
{
    scan::Path steps(path);
    std::optional<Spot> spot;
    std::size_t begin = scan::blanks(source, 0);
    while (steps.next()) {
        const char first = scan::at(source, begin);
        if (steps.isIndex && first == '[')
            spot = item(source, begin, steps.index);
        else if (!steps.isIndex && first == '{')
            spot = member(source, begin, steps.name);
        else
            return std::nullopt;
        if (!spot)
            return std::nullopt;
        begin = spot->valueBegin;
    }
    return steps.isBroken() ? std::nullopt : spot;
}

std::string spliced(std::string_view source, std::size_t from, std::size_t to, std::string_view text)
{
    std::string out;
    out.reserve(source.size() + text.size());
    out.append(source, 0, from);
    out += text;
    out.append(source, to, source.size() - to);
    return out;
}

void newLine(std::string& out, std::size_t depth)
{
    out += '\n';
    out.append(2 * depth, ' ');
}

} // namespace

std::string indented(std::string_view source)
{
    std::string out;
    out.reserve(source.size() * 2);
    std::size_t depth = 0;
    for (std::size_t i = scan::blanks(source, 0); i < source.size(); i = scan::blanks(source, i)) {
        const char c = source[i];
        if (c == '"') {
            const std::size_t end = scan::stringEnd(source, i);
            out.append(source, i, end - i);
            i = end;
            continue;
        }
        ++i;
        out += c;
        if (c == '{' || c == '[') {
            const std::size_t next = scan::blanks(source, i);
            const char closing = scan::at(source, next);
            if (closing == '}' || closing == ']') {
                out += closing;
                i = next + 1;
            } else {
                newLine(out, ++depth);
            }
        } else if (c == '}' || c == ']') {
            out.pop_back();
            newLine(out, depth == 0 ? 0 : --depth);
            out += c;
        } else if (c == ',') {
            newLine(out, depth);
        } else if (c == ':') {
            out += ' ';
        }
    }
    return out;
}

std::optional<std::string> withoutValue(std::string_view source, std::string_view path)
{
    const auto spot = spotOf(source, path);
    if (!spot)
        return std::nullopt;
    if (!spot->isFirst)
        return spliced(source, spot->previousEnd, spot->valueEnd, {});
    const std::size_t after = scan::blanks(source, spot->valueEnd);
    if (scan::at(source, after) == ',') // the next one takes its place
        return spliced(source, spot->begin, scan::blanks(source, after + 1), {});
    return spliced(source, spot->open + 1, after, {});
}

std::optional<std::string> withKey(std::string_view source, std::string_view path, std::string_view newKey)
{
    const auto spot = spotOf(source, path);
    if (!spot || !spot->isMember || member(source, spot->open, newKey))
        return std::nullopt;
    return spliced(source, spot->begin, spot->begin + spot->key.size() + 2, quoted(newKey));
}

std::string memberPath(std::string_view path, std::string_view key)
{
    std::string longer(path);
    scan::appendKeyStep(longer, key);
    return longer;
}

std::string itemPath(std::string_view path, std::size_t index)
{
    std::string longer(path);
    scan::appendIndexStep(longer, index);
    return longer;
}

std::optional<std::string> bothAdded(std::string_view base, std::string_view mine, std::string_view theirs)
{
    const auto b = scan::integer(base);
    const auto m = scan::integer(mine);
    const auto t = scan::integer(theirs);
    std::int64_t change = 0;
    std::int64_t sum = 0;
    if (!b || !m || !t || __builtin_sub_overflow(*m, *b, &change) || __builtin_add_overflow(*t, change, &sum))
        return std::nullopt;
    return std::to_string(sum);
}

} // namespace racescope::json
