// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/term_changes.h"

#include <algorithm>

namespace racescope {

void TermChanges::update(const Snapshot& snapshot)
{
    const LaneView* lane = snapshot.lane(kSystemWorker);
    for (; lane && m_next < lane->size(); ++m_next)
        add(lane->at(m_next));
}

void TermChanges::add(const Event& event)
{
    if (event.kind == EventKind::TermChange)
        m_all.push_back({{event.time, event.token.primaryTerm}, event.token.seqNo.value, event.note});
}

bool TermChanges::isOf(const Change& one, const Names& names, const std::string& index, std::uint32_t shard)
{
    return one.shard == std::int64_t(shard) && (one.note == 0 || names.noteText(one.note) == index);
}

PrimaryTerm TermChanges::newest(const Names& names, const std::string& index, std::uint32_t shard) const
{
    const auto last = std::find_if(m_all.rbegin(), m_all.rend(),
                                   [&](const Change& one) { return isOf(one, names, index, shard); });
    return last == m_all.rend() ? PrimaryTerm{1} : last->change.term;
}

std::vector<TermChange> TermChanges::of(const Names& names, const std::string& index,
                                        std::uint32_t shard) const
{
    std::vector<TermChange> found;
    for (const Change& one : m_all) {
        if (isOf(one, names, index, shard))
            found.push_back(one.change);
    }
    std::ranges::stable_sort(found, {}, &TermChange::term);
    const auto again = std::unique(found.begin(), found.end(),
                                   [](const TermChange& a, const TermChange& b) { return a.term == b.term; });
    found.erase(again, found.end());
    return found;
}

} // namespace racescope
