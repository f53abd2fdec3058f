// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/conflict_reason.h"

#include <charconv>
#include <optional>

namespace racescope::cluster {
namespace {

// The number in the brackets that follow `before`.
std::optional<std::int64_t> numberAfter(std::string_view text, std::string_view before)
{
    const std::size_t at = text.find(before);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::size_t open = text.find('[', at + before.size());
    if (open == std::string_view::npos)
        return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + open + 1, text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() + text.size() || *end != ']')
        return std::nullopt;
    return number;
}

Token tokenAfter(std::string_view text, std::string_view seqNo, std::string_view term)
{
    const auto number = numberAfter(text, seqNo);
    const auto reign = numberAfter(text, term);
    return number && reign ? Token{SeqNo(*number), PrimaryTerm(*reign)} : Token{};
}

} // namespace

Conflict conflictFromReason(std::string_view reason)
{
    // An id may hold anything, also these words: what counts follows the last of them.
    constexpr std::string_view kHead = "version conflict, ";
    if (const std::size_t at = reason.rfind(kHead); at != std::string_view::npos)
        reason.remove_prefix(at + kHead.size());
    Conflict conflict;
    conflict.currentVersion = Version(numberAfter(reason, "current version").value_or(0));
    conflict.given = Version(numberAfter(reason, "the one provided").value_or(0));
    if (reason.starts_with("required seqNo")) {
        const std::size_t half = reason.find(". ");
        conflict.required = tokenAfter(reason.substr(0, half), "required seqNo", "primary term");
        const std::string_view rest =
            half == std::string_view::npos ? std::string_view() : reason.substr(half);
        conflict.current = tokenAfter(rest, "has seqNo", "primary term");
        if (!conflict.current.assigned())
            conflict.kind = ConflictKind::NoDocument;
    } else if (reason.starts_with("document already exists")) {
        conflict.kind = ConflictKind::Exists;
    } else if (reason.find("is higher or equal to") != std::string_view::npos) {
        conflict.kind = ConflictKind::External;
    } else if (reason.find("is higher than") != std::string_view::npos) {
        conflict.kind = ConflictKind::ExternalGte;
    } else if (reason.find("is different than") != std::string_view::npos) {
        conflict.kind = ConflictKind::OldVersion;
    }
    return conflict;
}

} // namespace racescope::cluster
