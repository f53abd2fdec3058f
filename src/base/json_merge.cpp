// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_merge.h"

#include "base/json.h"
#include "base/json_scan.h"
#include "base/json_text.h"

#include <algorithm>
#include <unordered_map>

namespace racescope::json {
namespace {

using Raw = std::optional<std::string_view>;
using Text = std::optional<std::string>;

// Of the table that aligns two arrays, after what they begin and end with in common.
constexpr std::size_t kMostCells = 250'000;

Text copyOf(Raw raw)
{
    return raw ? Text(*raw) : std::nullopt;
}

bool same(Raw a, Raw b)
{
    return a.has_value() == b.has_value() && (!a || scan::sameValue(*a, *b));
}

char kindOf(Raw raw)
{
    return raw && !raw->empty() ? raw->front() : '\0';
}

// A member or an item with the blanks before it.
struct Piece {
    std::string_view lead;
    std::string_view key; // `"name": ` as written; empty for items
    std::string_view value;
    std::string name;
};

struct Container {
    std::vector<Piece> pieces;
    std::string_view tail; // blanks before the closing brace or bracket

    const Piece* find(const std::string& name) const
    {
        const auto found = m_byName.find(name);
        return found == m_byName.end() ? nullptr : &pieces[found->second];
    }
    void index()
    {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            m_byName.emplace(pieces[i].name, i);
    }

private:
    std::unordered_map<std::string, std::size_t> m_byName;
};

std::string_view blanksFrom(std::string_view text, std::size_t from)
{
    return text.substr(from, scan::blanks(text, from) - from);
}

// Behind the comma that follows a value, or where the value ends.
std::size_t behindComma(std::string_view text, std::size_t end)
{
    const std::size_t next = scan::blanks(text, end);
    return scan::at(text, next) == ',' ? next + 1 : end;
}

Container members(Raw object)
{
    Container all;
    if (!object)
        return all;
    const std::string_view text = *object;
    scan::Members walk(text, 0);
    std::size_t from = 1;
    while (walk.next()) {
        const std::size_t begin = walk.valueBegin;
        const std::size_t end = walk.finish();
        all.pieces.push_back({blanksFrom(text, from), text.substr(walk.keyBegin, begin - walk.keyBegin),
                              text.substr(begin, end - begin), scan::decoded(walk.key)});
        from = behindComma(text, end);
    }
    all.tail = blanksFrom(text, from);
    all.index();
    return all;
}

Container items(std::string_view text)
{
    Container all;
    scan::Items walk(text, 0);
    std::size_t from = 1;
    while (walk.next()) {
        const std::size_t begin = walk.begin;
        const std::size_t end = walk.finish();
        all.pieces.push_back({blanksFrom(text, from), {}, text.substr(begin, end - begin), {}});
        from = behindComma(text, end);
    }
    all.tail = blanksFrom(text, from);
    return all;
}

// Puts members or items together again, in the manner of the container that they are of.
class Joiner {
public:
    Joiner(const Container& manner, char open, char close)
        : m_first(manner.pieces.empty() ? std::string_view() : manner.pieces.front().lead)
        , m_lead(manner.pieces.empty() ? std::string_view() : manner.pieces.back().lead)
        , m_tail(manner.tail)
        , m_close(close)
        , m_out(1, open)
    {
    }
    void add(std::string_view key, std::string_view value) { add(m_lead, key, value); }
    void add(std::string_view lead, std::string_view key, std::string_view value)
    {
        const bool isFirst = m_out.size() == 1;
        if (!isFirst)
            m_out += ',';
        m_out += isFirst ? m_first : lead;
        m_out += key;
        m_out += value;
    }
    std::string take()
    {
        if (m_out.size() > 1)
            m_out += m_tail;
        m_out += m_close;
        return std::move(m_out);
    }

private:
    const std::string_view m_first; // blanks before the first, and before the others
    const std::string_view m_lead;
    const std::string_view m_tail;
    const char m_close;
    std::string m_out;
};

// base[begin, end) became side[from, to).
struct Hunk {
    std::size_t begin;
    std::size_t end;
    std::size_t from;
    std::size_t to;
};

struct Alignment {
    std::vector<Hunk> hunks;
    bool isMoved = false; // some item that stayed has another number now
};

using Cells = std::vector<std::uint32_t>;

// Lengths of the longest common subsequences of what follows (i, j), row by row.
Cells commonLengths(const std::vector<Piece>& a, const std::vector<Piece>& b, std::size_t head,
                    std::size_t rows, std::size_t columns)
{
    Cells cells((rows + 1) * (columns + 1), 0);
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const std::size_t here = i * (columns + 1) + j;
            cells[here] = scan::sameValue(a[head + i].value, b[head + j].value)
                              ? cells[here + columns + 2] + 1
                              : std::max(cells[here + columns + 1], cells[here + 1]);
        }
    }
    return cells;
}

// nullopt when the arrays are too large to be aligned.
std::optional<Alignment> align(const std::vector<Piece>& base, const std::vector<Piece>& side)
{
    const std::size_t shorter = std::min(base.size(), side.size());
    std::size_t head = 0;
    while (head < shorter && scan::sameValue(base[head].value, side[head].value))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           scan::sameValue(base[base.size() - 1 - tail].value, side[side.size() - 1 - tail].value))
        ++tail;
    const std::size_t rows = base.size() - head - tail;
    const std::size_t columns = side.size() - head - tail;
    if (rows * columns > kMostCells)
        return std::nullopt;
    const Cells cells = commonLengths(base, side, head, rows, columns);
    Alignment alignment;
    alignment.isMoved = tail > 0 && base.size() != side.size();
    Hunk hunk{head, head, head, head};
    const auto close = [&] {
        if (hunk.begin != hunk.end || hunk.from != hunk.to)
            alignment.hunks.push_back(hunk);
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows && j < columns) {
        const std::size_t here = i * (columns + 1) + j;
        if (scan::sameValue(base[head + i].value, side[head + j].value)) {
            close();
            alignment.isMoved |= i != j;
            ++i;
            ++j;
            hunk = {head + i, head + i, head + j, head + j};
        } else if (cells[here + columns + 1] >= cells[here + 1]) {
            hunk.end = head + ++i;
        } else {
            hunk.to = head + ++j;
        }
    }
    hunk.end = head + rows;
    hunk.to = head + columns;
    close();
    return alignment;
}

bool touch(const Hunk& a, const Hunk& b)
{
    return a.begin <= b.end && b.begin <= a.end;
}

class Merger {
public:
    explicit Merger(const MergeChoices& choices)
        : m_choices(choices)
    {
    }

    ThreeWayMerge merge(Raw base, Raw mine, Raw theirs)
    {
        m_result.source = value({}, base, mine, theirs).value_or(std::string());
        return std::move(m_result);
    }

private:
    Text value(const std::string& path, Raw base, Raw mine, Raw theirs)
    {
        if (mine == theirs && mine == base)
            return copyOf(mine);
        const bool bothObjects = kindOf(mine) == '{' && kindOf(theirs) == '{';
        if (!bothObjects || (base && kindOf(base) != '{') || m_choices.contains(path))
            return leaf(path, base, mine, theirs);
        const std::size_t chosen = m_chosen;
        std::string merged = object(path, base, *mine, *theirs);
        if (chosen != m_chosen) // bytes of one side alone would leave the choice out
            return merged;
        if (base == mine)
            return copyOf(theirs);
        return base == theirs || same(mine, theirs) ? copyOf(mine) : Text(std::move(merged));
    }

    std::string object(const std::string& path, Raw base, std::string_view mine, std::string_view theirs)
    {
        const Container old = members(base);
        const Container own = members(mine);
        const Container other = members(theirs);
        const auto in = [](const Container& container, const std::string& name) {
            const Piece* const piece = container.find(name);
            return piece ? Raw(piece->value) : Raw();
        };
        Joiner joiner(own, '{', '}');
        for (const Piece& piece : own.pieces) {
            if (const Text merged = value(memberPath(path, piece.name), in(old, piece.name), piece.value,
                                          in(other, piece.name)))
                joiner.add(piece.lead, piece.key, *merged);
        }
        for (const Piece& piece : other.pieces) {
            if (own.find(piece.name))
                continue;
            if (const Text merged =
                    value(memberPath(path, piece.name), in(old, piece.name), std::nullopt, piece.value))
                joiner.add(piece.key, *merged);
        }
        for (const Piece& piece : old.pieces) { // both took it out
            if (!own.find(piece.name) && !other.find(piece.name))
                if (const Text kept = leaf(memberPath(path, piece.name), piece.value, {}, {}))
                    joiner.add(piece.key, *kept);
        }
        return joiner.take();
    }

    Text leaf(const std::string& path, Raw base, Raw mine, Raw theirs)
    {
        MergeField field;
        field.path = path;
        field.base = copyOf(base);
        field.mine = copyOf(mine);
        field.theirs = copyOf(theirs);
        if (same(mine, base) && same(theirs, base)) {
            // Nobody means another value: whoever spelled it anew has the last word.
            if (m_choices.find(path) == m_choices.end())
                return copyOf(mine == base ? theirs : mine);
            field.kind = MergeField::Kind::Same;
            field.result = copyOf(mine == base ? theirs : mine);
        } else if (same(mine, theirs)) {
            field.kind = MergeField::Kind::Same;
            field.result = copyOf(mine);
        } else if (same(mine, base)) {
            field.kind = MergeField::Kind::Theirs;
            field.result = copyOf(theirs);
        } else if (same(theirs, base)) {
            field.kind = MergeField::Kind::Mine;
            field.result = copyOf(mine);
        } else {
            const bool areArrays = kindOf(base) == '[' && kindOf(mine) == '[' && kindOf(theirs) == '[';
            if (areArrays && m_choices.find(path) == m_choices.end()) {
                if (Text merged = array(path, *base, *mine, *theirs))
                    return merged;
            }
            field.kind = MergeField::Kind::Conflict;
            field.result = copyOf(mine);
        }
        return enter(std::move(field));
    }

    Text enter(MergeField field)
    {
        if (const auto choice = m_choices.find(field.path); choice != m_choices.end()) {
            ++m_chosen;
            field.isChosen = true;
            switch (choice->second.side) {
            case MergeChoice::Side::Mine:
                field.result = field.mine;
                break;
            case MergeChoice::Side::Theirs:
                field.result = field.theirs;
                break;
            case MergeChoice::Side::Base:
                field.result = field.base;
                break;
            case MergeChoice::Side::Edited:
                field.result = choice->second.edited;
                break;
            }
        }
        m_result.open += field.isOpen() ? 1 : 0;
        Text result = field.result;
        m_result.fields.push_back(std::move(field));
        return result;
    }

    // nullopt when the two changes cannot be told apart.
    Text array(const std::string& path, std::string_view base, std::string_view mine, std::string_view theirs)
    {
        const Container old = items(base);
        const Container own = items(mine);
        const Container other = items(theirs);
        const auto left = align(old.pieces, own.pieces);
        const auto right = align(old.pieces, other.pieces);
        if (!left || !right)
            return std::nullopt;
        if (Text lists = asLists(old, own, other, left->hunks, right->hunks)) {
            MergeField field;
            field.kind = MergeField::Kind::Combined;
            field.path = path;
            field.base = std::string(base);
            field.mine = std::string(mine);
            field.theirs = std::string(theirs);
            field.result = std::move(lists);
            return enter(std::move(field));
        }
        if (left->isMoved || right->isMoved || own.pieces.size() != old.pieces.size() ||
            other.pieces.size() != old.pieces.size())
            return std::nullopt;
        Joiner joiner(own, '[', ']');
        for (std::size_t i = 0; i < own.pieces.size(); ++i) {
            if (const Text merged =
                    value(itemPath(path, i), old.pieces[i].value, own.pieces[i].value, other.pieces[i].value))
                joiner.add(own.pieces[i].lead, {}, *merged);
        }
        return joiner.take();
    }

    // Both lists of changes applied, when no two of them touch (or they are the same change).
    static Text asLists(const Container& old, const Container& own, const Container& other,
                        const std::vector<Hunk>& left, const std::vector<Hunk>& right)
    {
        Joiner joiner(own, '[', ']');
        std::size_t at = 0;
        const auto keepUntil = [&](std::size_t end) {
            for (; at < end; ++at)
                joiner.add({}, old.pieces[at].value);
        };
        const auto apply = [&](const Hunk& hunk, const Container& side) {
            keepUntil(hunk.begin);
            for (std::size_t i = hunk.from; i < hunk.to; ++i)
                joiner.add({}, side.pieces[i].value);
            at = hunk.end;
        };
        auto l = left.begin();
        auto r = right.begin();
        while (l != left.end() || r != right.end()) {
            if (l != left.end() && r != right.end() && touch(*l, *r)) {
                if (!isSameChange(*l, own, *r, other))
                    return std::nullopt;
                apply(*l, own);
                ++l;
                ++r;
            } else if (r == right.end() || (l != left.end() && l->begin < r->begin)) {
                apply(*l++, own);
            } else {
                apply(*r++, other);
            }
        }
        keepUntil(old.pieces.size());
        return joiner.take();
    }

    static bool isSameChange(const Hunk& a, const Container& own, const Hunk& b, const Container& other)
    {
        if (a.begin != b.begin || a.end != b.end || a.to - a.from != b.to - b.from)
            return false;
        for (std::size_t i = 0; i < a.to - a.from; ++i) {
            if (!scan::sameValue(own.pieces[a.from + i].value, other.pieces[b.from + i].value))
                return false;
        }
        return true;
    }

    const MergeChoices& m_choices;
    ThreeWayMerge m_result;
    std::size_t m_chosen = 0;
};

// Without the blanks around it; nullopt for nothing at all.
Raw trimmed(std::string_view text)
{
    const std::size_t begin = scan::blanks(text, 0);
    if (begin == text.size())
        return std::nullopt;
    return text.substr(begin, scan::valueEnd(text, begin) - begin);
}

} // namespace

ThreeWayMerge threeWayMerge(std::string_view base, std::string_view mine, std::string_view theirs,
                            const MergeChoices& choices)
{
    return Merger(choices).merge(trimmed(base), trimmed(mine), trimmed(theirs));
}

} // namespace racescope::json
