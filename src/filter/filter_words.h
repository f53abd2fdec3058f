// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the filter language: fields, and the values of those that have a fixed set. Threads: pure
// functions on constants.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace racescope {

enum class FilterField : std::uint8_t {
    Text, // a bare word
    Worker,
    Group,
    Document,
    Index,
    Kind,
    Status,
    Guard,
    Attempt,
    Update,
    SeqNoField,
    Term,
    VersionField,
    Time,
    Took,
    Behind,
    Held,
    Winner,
    Outcome,
};

enum class FilterValue : std::uint8_t { Name, Number, Duration, Word };

struct FilterFieldInfo {
    FilterField field;
    std::string_view name;
    FilterValue value;
    bool ofConflict; // only refused writes have it
};

std::span<const FilterFieldInfo> filterFields();
const FilterFieldInfo& info(FilterField field);
// By name or one of its other names ("document" for "doc").
std::optional<FilterField> filterField(std::string_view name);
// The values of a field of FilterValue::Word, in the order of their numbers; of Status the usual ones.
std::span<const std::string_view> filterWords(FilterField field);
std::optional<std::uint32_t> filterWord(FilterField field, std::string_view word);
// The word nearest to a mistyped one; empty when none is near.
std::string nearestWord(std::string_view word, std::span<const std::string_view> words);
std::string nearestField(std::string_view word);

// Numbers of the words of Kind: those of EventKind first, then what events of several kinds share.
inline constexpr std::uint32_t kKindLostUpdate = 13;
inline constexpr std::uint32_t kKindDelete = 14;
inline constexpr std::uint32_t kKindCreate = 15;
// Numbers of the words of Guard.
enum class GuardWord : std::uint32_t { None, BySeqNo, ByVersion, External, Create };

// Lower case for ASCII; other bytes stay.
std::string lowered(std::string_view text);
// `*` any run, `?` any one byte; both in lower case.
bool globMatches(std::string_view pattern, std::string_view text);

} // namespace racescope
