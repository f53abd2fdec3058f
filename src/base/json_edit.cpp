// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a source without parsing it into a tree: find the slices that change, splice, leave every other
// byte.
#include "base/json.h"
#include "base/json_scan.h"

#include <algorithm>
#include <charconv>

namespace racescope::json {
namespace {

using scan::Items;
using scan::Members;

// A member of an object by its places in the text.
struct Slice {
    std::string_view key;    // as written, between the quotes
    std::string_view value;  // as written
    std::size_t begin = 0;   // the key's opening quote
    std::size_t valueAt = 0; // first byte of the value
    bool isMatched = false;  // found in the other object
};

// The members of one object, looked up by key: one by one while they are few, else in a sorted list.
class SliceIndex {
public:
    SliceIndex(std::string_view text, std::size_t open)
    {
        Members members(text, open);
        while (members.next()) {
            const std::size_t end = members.finish();
            m_slices.push_back({members.key, text.substr(members.valueBegin, end - members.valueBegin),
                                members.keyBegin, members.valueBegin, false});
        }
        if (m_slices.size() <= kFew)
            return;
        for (std::size_t i = 0; i < m_slices.size(); ++i)
            m_sorted.emplace_back(scan::decoded(m_slices[i].key), i);
        std::sort(m_sorted.begin(), m_sorted.end());
    }

    // Null when there is none. `rawKey` is a key as written.
    Slice* find(std::string_view rawKey)
    {
        std::string buffer;
        std::string_view name = rawKey;
        if (rawKey.find('\\') != std::string_view::npos)
            name = buffer = scan::decoded(rawKey);
        if (m_sorted.empty()) {
            const auto found = std::find_if(m_slices.begin(), m_slices.end(), [name](const Slice& slice) {
                return scan::keyIs(slice.key, name);
            });
            return found == m_slices.end() ? nullptr : &*found;
        }
        const auto found =
            std::lower_bound(m_sorted.begin(), m_sorted.end(), name,
                             [](const auto& entry, std::string_view n) { return entry.first < n; });
        return found == m_sorted.end() || found->first != name ? nullptr : &m_slices[found->second];
    }

    std::vector<Slice>& slices() { return m_slices; }

private:
    static constexpr std::size_t kFew = 16;
    std::vector<Slice> m_slices;
    std::vector<std::pair<std::string, std::size_t>> m_sorted; // empty when few
};

using scan::sameValue;

bool sameString(std::string_view a, std::string_view b)
{
    const bool hasEscapes = a.find('\\') != std::string_view::npos || b.find('\\') != std::string_view::npos;
    return hasEscapes && scan::decoded(a) == scan::decoded(b);
}

bool sameArray(std::string_view a, std::string_view b)
{
    Items itemsA(a, 0);
    Items itemsB(b, 0);
    while (itemsA.next()) {
        if (!itemsB.next())
            return false;
        const std::size_t beginA = itemsA.begin;
        const std::size_t beginB = itemsB.begin;
        if (!sameValue(a.substr(beginA, itemsA.finish() - beginA),
                       b.substr(beginB, itemsB.finish() - beginB)))
            return false;
    }
    return !itemsB.next();
}

bool sameObject(std::string_view a, std::string_view b)
{
    SliceIndex membersB(b, 0);
    std::size_t count = 0;
    Members membersA(a, 0);
    while (membersA.next()) {
        ++count;
        const std::size_t begin = membersA.valueBegin;
        const Slice* const other = membersB.find(membersA.key);
        if (!other || !sameValue(a.substr(begin, membersA.finish() - begin), other->value))
            return false;
    }
    return count == membersB.slices().size();
}

// Replaces [from, to) of the source by separator and text.
struct Edit {
    std::size_t from;
    std::size_t to;
    std::string_view separator;
    std::string_view text;
};

std::string spliced(std::string_view source, const std::vector<Edit>& edits)
{
    std::size_t size = source.size();
    for (const Edit& edit : edits)
        size += edit.separator.size() + edit.text.size();
    std::string out;
    out.reserve(size);
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        out.append(source, done, edit.from - done);
        out += edit.separator;
        out += edit.text;
        done = edit.to;
    }
    out.append(source, done, source.size() - done);
    return out;
}

// Merges patch text[patchOpen] into source[open], both objects; edits come out in the order of the source.
void collectEdits(std::vector<Edit>& edits, std::string_view source, std::size_t open, std::string_view patch,
                  std::size_t patchOpen)
{
    SliceIndex changes(patch, patchOpen);
    Members members(source, open);
    bool isEmpty = true;
    while (members.next()) {
        isEmpty = false;
        const std::size_t begin = members.valueBegin;
        Slice* const change = changes.find(members.key);
        const std::size_t end = members.finish();
        if (!change)
            continue;
        change->isMatched = true;
        if (scan::at(source, begin) == '{' && change->value.front() == '{')
            collectEdits(edits, source, begin, patch, change->valueAt);
        else if (!sameValue(source.substr(begin, end - begin), change->value))
            edits.push_back({begin, end, {}, change->value});
    }
    const std::size_t end = members.insertionPoint();
    for (const Slice& slice : changes.slices()) {
        if (slice.isMatched)
            continue;
        const std::size_t sliceEnd = slice.valueAt + slice.value.size();
        edits.push_back({end, end, isEmpty ? "" : ",", patch.substr(slice.begin, sliceEnd - slice.begin)});
        isEmpty = false;
    }
}

// Where a path leads, or how far it goes.
struct Place {
    enum class Kind { Found, Missing, Nowhere };
    Kind kind = Kind::Nowhere;
    std::size_t begin = 0; // Found: the value; Missing: where the member goes
    bool isFirst = false;  // Missing: its object is empty
};

// Follows one step from the value at `begin`.
Place follow(std::string_view source, std::size_t begin, const scan::Path& step)
{
    if (!step.isIndex && scan::at(source, begin) == '{') {
        Members members(source, begin);
        bool isFirst = true;
        while (members.next()) {
            if (scan::keyIs(members.key, step.name))
                return {Place::Kind::Found, members.valueBegin, false};
            members.finish();
            isFirst = false;
        }
        return {Place::Kind::Missing, members.insertionPoint(), isFirst};
    }
    if (step.isIndex && scan::at(source, begin) == '[') {
        Items items(source, begin);
        for (std::size_t left = step.index; items.next(); --left) {
            if (left == 0)
                return {Place::Kind::Found, items.begin, false};
            items.finish();
        }
    }
    return {};
}

// Follows `path` as far as it goes; when Missing, its last step taken is the first absent one.
Place locate(std::string_view source, scan::Path& path)
{
    Place place{Place::Kind::Found, scan::blanks(source, 0), false};
    while (place.kind == Place::Kind::Found && path.next())
        place = follow(source, place.begin, path);
    return path.isBroken() ? Place{} : place;
}

// The missing member of `path` and everything under it: `"b":{"c":RAW}`. Nullopt when an index is among the
// steps.
std::optional<std::string> missingMember(scan::Path& path, std::string_view rawValue)
{
    std::string out = quoted(path.name) + ':';
    std::string tail;
    while (path.next()) {
        if (path.isIndex)
            return std::nullopt;
        out += '{';
        appendQuoted(out, path.name);
        out += ':';
        tail += '}';
    }
    if (path.isBroken())
        return std::nullopt;
    out += rawValue;
    return out + tail;
}

std::string replaced(std::string_view source, std::size_t from, std::size_t to, std::string_view separator,
                     std::string_view text)
{
    return spliced(source, {{from, to, separator, text}});
}

// Finds what differs; what is gone is kept apart to come last.
class Differ {
public:
    void compare(const std::string& path, std::string_view before, std::string_view after)
    {
        const bool bothStart = !before.empty() && !after.empty();
        if (bothStart && before.front() == '{' && after.front() == '{')
            compareObjects(path, before, after);
        else if (bothStart && before.front() == '[' && after.front() == '[')
            compareArrays(path, before, after);
        else if (!sameValue(before, after))
            m_changes.push_back({Change::Kind::Changed, path, std::string(before), std::string(after)});
    }

    std::vector<Change> take()
    {
        m_changes.insert(m_changes.end(), std::make_move_iterator(m_gone.begin()),
                         std::make_move_iterator(m_gone.end()));
        return std::move(m_changes);
    }

private:
    void compareObjects(const std::string& path, std::string_view before, std::string_view after)
    {
        if (before == after)
            return;
        SliceIndex old(before, 0);
        SliceIndex fresh(after, 0);
        for (const Slice& slice : fresh.slices()) {
            Slice* const other = old.find(slice.key);
            if (!other) {
                added(keyPath(path, slice.key), slice.value);
                continue;
            }
            other->isMatched = true;
            compare(keyPath(path, slice.key), other->value, slice.value);
        }
        for (const Slice& slice : old.slices()) {
            if (!slice.isMatched)
                removed(keyPath(path, slice.key), slice.value);
        }
    }

    void compareArrays(const std::string& path, std::string_view before, std::string_view after)
    {
        Items old(before, 0);
        Items fresh(after, 0);
        std::size_t index = 0;
        bool hasOld = old.next();
        for (; fresh.next(); ++index) {
            const std::string_view item = taken(fresh, after);
            if (!hasOld) {
                added(indexPath(path, index), item);
                continue;
            }
            compare(indexPath(path, index), taken(old, before), item);
            hasOld = old.next();
        }
        for (; hasOld; ++index) {
            removed(indexPath(path, index), taken(old, before));
            hasOld = old.next();
        }
    }

    static std::string_view taken(Items& items, std::string_view text)
    {
        const std::size_t begin = items.begin;
        return text.substr(begin, items.finish() - begin);
    }
    static std::string keyPath(std::string path, std::string_view rawKey)
    {
        scan::appendKeyStep(path, scan::decoded(rawKey));
        return path;
    }
    static std::string indexPath(std::string path, std::size_t index)
    {
        scan::appendIndexStep(path, index);
        return path;
    }
    void added(std::string path, std::string_view value)
    {
        m_changes.push_back({Change::Kind::Added, std::move(path), {}, std::string(value)});
    }
    void removed(std::string path, std::string_view value)
    {
        m_gone.push_back({Change::Kind::Removed, std::move(path), std::string(value), {}});
    }

    std::vector<Change> m_changes;
    std::vector<Change> m_gone;
};

// The value without the blanks around it; `{}` for nothing at all.
std::string_view trimmedValue(std::string_view text)
{
    const std::size_t begin = scan::blanks(text, 0);
    if (begin == text.size())
        return "{}";
    return text.substr(begin, scan::valueEnd(text, begin) - begin);
}

} // namespace

bool scan::sameValue(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    if (a.empty() || b.empty())
        return false;
    const char first = a.front();
    if (first == '"' || first == '[' || first == '{') {
        if (first != b.front())
            return false;
        return first == '"' ? sameString(a, b) : first == '[' ? sameArray(a, b) : sameObject(a, b);
    }
    const auto isNumber = [](char c) { return c == '-' || (c >= '0' && c <= '9'); };
    return isNumber(first) && isNumber(b.front()) && scan::sameNumber(a, b);
}

Merged merge(std::string_view source, std::string_view patch)
{
    std::vector<Edit> edits;
    collectEdits(edits, source, scan::blanks(source, 0), patch, scan::blanks(patch, 0));
    if (edits.empty())
        return {std::string(source), false};
    return {spliced(source, edits), true};
}

std::string compact(std::string_view source)
{
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size();) {
        const std::size_t begin = scan::blanks(source, i);
        i = begin;
        if (scan::at(source, i) == '"')
            i = scan::stringEnd(source, i);
        else if (i < source.size())
            ++i;
        out.append(source, begin, i - begin);
    }
    return out;
}

std::optional<std::string_view> findRaw(std::string_view source, std::string_view path)
{
    scan::Path steps(path);
    const Place place = locate(source, steps);
    if (place.kind != Place::Kind::Found || place.begin == source.size())
        return std::nullopt;
    return source.substr(place.begin, scan::valueEnd(source, place.begin) - place.begin);
}

std::optional<std::int64_t> findInt(std::string_view source, std::string_view path)
{
    const auto raw = findRaw(source, path);
    return raw ? scan::integer(*raw) : std::nullopt;
}

std::optional<std::string> withValue(std::string_view source, std::string_view path,
                                     std::string_view rawValue)
{
    scan::Path steps(path);
    const Place place = locate(source, steps);
    if (place.kind == Place::Kind::Nowhere)
        return std::nullopt;
    if (place.kind == Place::Kind::Found)
        return replaced(source, place.begin, scan::valueEnd(source, place.begin), {}, rawValue);
    const auto member = missingMember(steps, rawValue);
    if (!member)
        return std::nullopt;
    return replaced(source, place.begin, place.begin, place.isFirst ? "" : ",", *member);
}

std::optional<std::string> withAppended(std::string_view source, std::string_view path,
                                        std::string_view rawValue)
{
    scan::Path steps(path);
    const Place place = locate(source, steps);
    if (place.kind == Place::Kind::Missing)
        return withValue(source, path, std::string("[").append(rawValue) + ']');
    if (place.kind == Place::Kind::Nowhere || scan::at(source, place.begin) != '[')
        return std::nullopt;
    Items items(source, place.begin);
    bool isFirst = true;
    for (; items.next(); isFirst = false)
        items.finish();
    return replaced(source, items.insertionPoint(), items.insertionPoint(), isFirst ? "" : ",", rawValue);
}

std::vector<Change> diff(std::string_view before, std::string_view after)
{
    Differ differ;
    differ.compare({}, trimmedValue(before), trimmedValue(after));
    return differ.take();
}

} // namespace racescope::json
