// SPDX-License-Identifier: GPL-3.0-or-later
// Strong names for the numbers of optimistic concurrency control, so that a version is never passed for a
// seq_no. Threads: values.
#pragma once
#include <cstdint>
#include <functional>
#include <utility> // and with it <compare>, which moc 6.4 cannot read by itself

namespace racescope {

template <class Tag, class Rep> struct Strong {
    Rep value = 0;
    constexpr Strong() = default;
    constexpr explicit Strong(Rep v)
        : value(v)
    {
    }
    friend constexpr auto operator<=>(Strong, Strong) = default;
    constexpr Strong next() const { return Strong(value + 1); }
};

// Number that a shard gives to each accepted operation; grows from 0. kUnassigned (-2) means "no number".
using SeqNo = Strong<struct SeqNoTag, std::int64_t>;
// Number of a primary's reign; grows from 1, 0 means "no term".
using PrimaryTerm = Strong<struct PrimaryTermTag, std::int64_t>;
// Per-document counter of accepted changes; grows from 1, or is the caller's own under external versioning.
using Version = Strong<struct VersionTag, std::int64_t>;
// Number of a racing client within a session, from 0; stable for the whole session.
using WorkerId = Strong<struct WorkerIdTag, std::uint32_t>;
// Number of a document within a session's trace (see trace/names.h), from 0.
using DocumentId = Strong<struct DocumentIdTag, std::uint32_t>;

inline constexpr SeqNo kUnassignedSeqNo{-2};
inline constexpr PrimaryTerm kUnassignedTerm{0};

// What a read returns and a guarded write hands back.
struct Token {
    SeqNo seqNo = kUnassignedSeqNo;
    PrimaryTerm primaryTerm = kUnassignedTerm;
    friend constexpr bool operator==(const Token&, const Token&) = default;
    constexpr bool assigned() const { return seqNo != kUnassignedSeqNo; }
};

} // namespace racescope

template <class Tag, class Rep> struct std::hash<racescope::Strong<Tag, Rep>> {
    std::size_t operator()(racescope::Strong<Tag, Rep> id) const noexcept
    {
        return std::hash<Rep>()(id.value);
    }
};
