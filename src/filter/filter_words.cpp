// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_words.h"

#include "trace/event.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace racescope {

namespace {

constexpr std::array kFields{
    FilterFieldInfo{FilterField::Text, "text", FilterValue::Name, false},
    FilterFieldInfo{FilterField::Worker, "worker", FilterValue::Name, false},
    FilterFieldInfo{FilterField::Group, "group", FilterValue::Name, false},
    FilterFieldInfo{FilterField::Document, "doc", FilterValue::Name, false},
    FilterFieldInfo{FilterField::Index, "index", FilterValue::Name, false},
    FilterFieldInfo{FilterField::Kind, "kind", FilterValue::Word, false},
    FilterFieldInfo{FilterField::Status, "status", FilterValue::Number, false},
    FilterFieldInfo{FilterField::Guard, "guard", FilterValue::Word, false},
    FilterFieldInfo{FilterField::Attempt, "attempt", FilterValue::Number, false},
    FilterFieldInfo{FilterField::Update, "update", FilterValue::Number, false},
    FilterFieldInfo{FilterField::SeqNoField, "seq_no", FilterValue::Number, false},
    FilterFieldInfo{FilterField::Term, "term", FilterValue::Number, false},
    FilterFieldInfo{FilterField::VersionField, "version", FilterValue::Number, false},
    FilterFieldInfo{FilterField::Time, "time", FilterValue::Duration, false},
    FilterFieldInfo{FilterField::Took, "took", FilterValue::Duration, false},
    FilterFieldInfo{FilterField::Behind, "behind", FilterValue::Number, true},
    FilterFieldInfo{FilterField::Held, "held", FilterValue::Duration, true},
    FilterFieldInfo{FilterField::Winner, "winner", FilterValue::Name, true},
    FilterFieldInfo{FilterField::Outcome, "outcome", FilterValue::Word, true},
};

struct OtherName {
    std::string_view name;
    FilterField field;
};
constexpr std::array kOtherNames{
    OtherName{"document", FilterField::Document},     OtherName{"is", FilterField::Kind},
    OtherName{"chain", FilterField::Update},          OtherName{"_seq_no", FilterField::SeqNoField},
    OtherName{"_primary_term", FilterField::Term},    OtherName{"primary_term", FilterField::Term},
    OtherName{"_version", FilterField::VersionField}, OtherName{"resolution", FilterField::Outcome},
};

constexpr std::array<std::string_view, kEventKindCount + 3> kKinds{
    "think", "read",    "read_missing", "backoff",   "noop",   "write",       "conflict", "missing",
    "error", "give_up", "term_change",  "tool_wait", "search", "lost_update", "delete",   "create"};
constexpr std::array<std::string_view, 5> kGuards{"none", "seq_no", "version", "external", "create"};
constexpr std::array<std::string_view, 4> kOutcomes{"open", "retried_ok", "retried_conflict", "gave_up"};
constexpr std::array<std::string_view, 4> kStatuses{"200", "201", "404", "409"};
constexpr std::size_t kNearest = 2; // letters that may differ

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t above = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, corner + (a[i - 1] == b[k - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

} // namespace

std::span<const FilterFieldInfo> filterFields()
{
    return kFields;
}

const FilterFieldInfo& info(FilterField field)
{
    return kFields[std::size_t(field)];
}

std::optional<FilterField> filterField(std::string_view name)
{
    const std::string lower = lowered(name);
    for (const FilterFieldInfo& known : kFields) {
        if (known.name == lower)
            return known.field;
    }
    for (const OtherName& other : kOtherNames) {
        if (other.name == lower)
            return other.field;
    }
    return std::nullopt;
}

std::span<const std::string_view> filterWords(FilterField field)
{
    switch (field) {
    case FilterField::Kind:
        return kKinds;
    case FilterField::Guard:
        return kGuards;
    case FilterField::Outcome:
        return kOutcomes;
    case FilterField::Status:
        return kStatuses;
    default:
        return {};
    }
}

std::optional<std::uint32_t> filterWord(FilterField field, std::string_view word)
{
    const auto words = filterWords(field);
    const auto at = std::find(words.begin(), words.end(), lowered(word));
    return at == words.end() ? std::nullopt : std::optional(std::uint32_t(at - words.begin()));
}

std::string nearestWord(std::string_view word, std::span<const std::string_view> words)
{
    const std::string lower = lowered(word);
    std::string_view best;
    std::size_t least = kNearest + 1;
    for (const std::string_view candidate : words) {
        const std::size_t away = distance(lower, candidate);
        if (away < least && away < candidate.size()) {
            least = away;
            best = candidate;
        }
    }
    return std::string(best);
}

std::string nearestField(std::string_view word)
{
    std::vector<std::string_view> names;
    for (const FilterFieldInfo& known : kFields)
        names.push_back(known.name);
    for (const OtherName& other : kOtherNames)
        names.push_back(other.name);
    return nearestWord(word, names);
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    }
    return result;
}

bool globMatches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos; // the last `*`, and what it has swallowed
    std::size_t swallowed = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            swallowed = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++swallowed;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace racescope
