// SPDX-License-Identifier: GPL-3.0-or-later
// What the two halves of FilterMatcher share: event by event (filter_matcher.cpp) and block by block
// (filter_matcher_block.cpp). Threads: as FilterMatcher.
#pragma once
#include "filter/filter_matcher.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace racescope {

inline constexpr std::uint32_t kAllKinds = (1U << kEventKindCount) - 1;
inline constexpr std::size_t kMostKept = std::size_t(1)
                                         << 22; // names with numbers above are looked up each time

constexpr std::uint32_t bit(EventKind kind)
{
    return 1U << unsigned(kind);
}

inline GuardWord guardOf(std::uint16_t flags)
{
    if (flags & event_flag::kGuardSeqNo)
        return GuardWord::BySeqNo;
    if (flags & event_flag::kGuardCreate)
        return GuardWord::Create;
    if (flags & (event_flag::kGuardExternal | event_flag::kGuardExternalGte))
        return GuardWord::External;
    return flags & event_flag::kGuardVersion ? GuardWord::ByVersion : GuardWord::None;
}

inline bool isWrite(EventKind kind)
{
    return kind == EventKind::WriteOk || kind == EventKind::Conflict || kind == EventKind::Noop ||
           kind == EventKind::WriteMissing;
}

inline bool anyContained(const FilterTest& test, std::string_view text)
{
    const std::string lower = lowered(text);
    return std::any_of(test.patterns.begin(), test.patterns.end(),
                       [&](const std::string& pattern) { return lower.find(pattern) != std::string::npos; });
}

template <class F> bool FilterMatcher::kept(Kept& kept, std::uint32_t id, F&& look)
{
    if (id >= kMostKept)
        return look();
    if (id >= kept.answers.size())
        kept.answers.resize(std::size_t(id) + 1, Answer::Unknown);
    Answer& answer = kept.answers[id];
    if (answer == Answer::Unknown)
        answer = look() ? Answer::Yes : Answer::No;
    return answer == Answer::Yes;
}

// What is known of a node from what is known of its children. Requires: not a test.
template <class F> FilterMatcher::Answer FilterMatcher::joined(const FilterNode& node, F&& ofChild) const
{
    if (node.kind == FilterNode::Kind::Not) {
        const Answer inner = ofChild(node.children.front());
        return inner == Answer::Unknown ? inner : inner == Answer::Yes ? Answer::No : Answer::Yes;
    }
    const Answer decisive = node.kind == FilterNode::Kind::All ? Answer::No : Answer::Yes;
    const Answer other = decisive == Answer::No ? Answer::Yes : Answer::No;
    Answer answer = other;
    for (const std::uint32_t child : node.children) {
        const Answer of = ofChild(child);
        if (of == decisive)
            return decisive;
        if (of == Answer::Unknown)
            answer = Answer::Unknown;
    }
    return answer;
}

} // namespace racescope
