// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_view.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace racescope {

void SearchViewBuilder::update(std::uint32_t number, Shard& shard)
{
    const Shard::RemovalHold hold(shard);
    const Shard::Changes changes = shard.takeChanges();
    if (changes.copies.empty() && !changes.everything)
        return;
    m_changed = true;
    Part& part = m_parts[number];
    if (changes.everything)
        part = {};
    removeChanged(part, changes);
    const SeqNo last = part.documents.empty() ? SeqNo{-1} : part.documents.back()->token.seqNo;
    bool inOrder = true;
    for (const SlotCopy& copy : changes.copies) {
        if (copy.state != CurrentDocument::State::Live)
            continue;
        part.documents.push_back(std::make_shared<const SearchDocument>(SearchDocument{
            copy.slot->id, std::string(copy.routing.view()), number, copy.token, copy.version, copy.source}));
        part.slots.push_back(copy.slot);
        inOrder = inOrder && copy.token.seqNo > last;
    }
    if (!inOrder) // only after documents were put back with their old numbers
        sortBySeqNo(part);
}

void SearchViewBuilder::removeChanged(Part& part, const Shard::Changes& changes)
{
    std::unordered_set<const DocumentSlot*> changed;
    changed.reserve(changes.copies.size());
    for (const SlotCopy& copy : changes.copies)
        changed.insert(copy.slot);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < part.slots.size(); ++i) {
        if (changed.count(part.slots[i]) != 0)
            continue;
        part.slots[kept] = part.slots[i];
        part.documents[kept] = std::move(part.documents[i]);
        ++kept;
    }
    part.slots.resize(kept);
    part.documents.resize(kept);
}

void SearchViewBuilder::sortBySeqNo(Part& part)
{
    std::vector<std::size_t> order(part.documents.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return part.documents[a]->token.seqNo < part.documents[b]->token.seqNo;
    });
    Part sorted;
    for (const std::size_t i : order) {
        sorted.documents.push_back(std::move(part.documents[i]));
        sorted.slots.push_back(part.slots[i]);
    }
    part = std::move(sorted);
}

std::shared_ptr<const SearchView> SearchViewBuilder::view()
{
    if (!m_changed)
        return m_view;
    auto view = std::make_shared<SearchView>();
    for (const Part& part : m_parts)
        view->insert(view->end(), part.documents.begin(), part.documents.end());
    m_view = std::move(view);
    m_changed = false;
    return m_view;
}

} // namespace racescope
