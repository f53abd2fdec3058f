// SPDX-License-Identifier: GPL-3.0-or-later
// The three-way merge of a document: what was read (base), what one made of it (mine), and what somebody else
// has stored since (theirs), field by field. Fields that one side alone changed are taken from it; fields
// that both changed differently are conflicts, to be chosen. Threads: a pure function of texts.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::json {

struct MergeChoice {
    enum class Side { Mine, Theirs, Base, Edited };
    Side side = Side::Mine;
    std::optional<std::string> edited; // of Edited: valid JSON; nullopt: the field is left out
    friend bool operator==(const MergeChoice&, const MergeChoice&) = default;
};
using MergeChoices = std::map<std::string, MergeChoice, std::less<>>; // by path

// A field that at least one side changed.
struct MergeField {
    enum class Kind {
        Mine,     // changed by me alone
        Theirs,   // by them alone
        Same,     // by both, alike
        Combined, // an array: both changed, at different places
        Conflict, // by both, differently
    };
    Kind kind = Kind::Conflict;
    std::string path;
    // Raw JSON as written; nullopt: not there.
    std::optional<std::string> base;
    std::optional<std::string> mine;
    std::optional<std::string> theirs;
    std::optional<std::string> result;
    bool isChosen = false; // by a choice rather than by the rule
    bool isOpen() const { return kind == Kind::Conflict && !isChosen; }
};

struct ThreeWayMerge {
    std::string source;             // open conflicts stand as in mine
    std::vector<MergeField> fields; // in the order of mine, what only theirs has behind
    std::size_t open = 0;           // conflicts without a choice
};

// Values compare as in noop detection (elasticsearch-documents.md section 4), but a change of spelling alone
// (1.10 to 1.1) counts as a change of whoever made it. Objects are merged member by member. Arrays are merged
// as lists (insertions and removals at different places go together), or item by item when neither side moved
// any; otherwise the whole array is one conflict. Bytes that need not change are mine's, or theirs' when only
// they changed. `choices` decides conflicts, and may overrule the rule for any field.
// Requires: each is valid JSON; an empty text stands for no document.
[[nodiscard]] ThreeWayMerge threeWayMerge(std::string_view base, std::string_view mine,
                                          std::string_view theirs, const MergeChoices& choices = {});

} // namespace racescope::json
