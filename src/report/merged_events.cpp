// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/merged_events.h"

namespace racescope {

MergedEvents::MergedEvents(const Snapshot& snapshot)
    : m_snapshot(snapshot)
{
    for (std::size_t lane = 0; lane < snapshot.lanes().size(); ++lane)
        push(lane, 0);
}

void MergedEvents::push(std::size_t lane, std::size_t index)
{
    if (index < m_snapshot.lanes()[lane].size())
        m_heap.push({m_snapshot.lanes()[lane].at(index).end(), lane, index});
}

std::optional<MergedEvents::Item> MergedEvents::next()
{
    if (m_heap.empty())
        return std::nullopt;
    const Cursor cursor = m_heap.top();
    m_heap.pop();
    push(cursor.lane, cursor.index + 1);
    return Item{m_snapshot.lanes()[cursor.lane].at(cursor.index), cursor.index};
}

} // namespace racescope
