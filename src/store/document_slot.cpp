// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/document_slot.h"

#include "base/assert.h"

#include <utility>

namespace racescope {

DocumentSlot& SlotTable::insert(std::string_view id, std::size_t hash)
{
    if ((m_size + 1) * 4 > m_entries.size() * 3)
        grow();
    if (m_free.empty()) {
        m_free.reserve((m_blocks.size() + 1) * kSlotsPerBlock); // so that erase() need not allocate
        m_blocks.push_back(std::make_unique<DocumentSlot[]>(kSlotsPerBlock));
        for (std::size_t i = kSlotsPerBlock; i-- > 0;)
            m_free.push_back(&m_blocks.back()[i]);
    }
    DocumentSlot& slot = *m_free.back();
    slot.id.assign(id);
    m_free.pop_back();
    place({hash, &slot});
    ++m_size;
    return slot;
}

void SlotTable::erase(DocumentSlot& slot)
{
    std::size_t hole = hashOf(slot.id) & m_mask;
    while (m_entries[hole].slot != &slot) {
        RS_ASSERT(m_entries[hole].slot, "the slot is in the table");
        hole = (hole + 1) & m_mask;
    }
    // Backward shift: whoever probed over the hole moves into it, so that no marker stays behind.
    for (std::size_t i = (hole + 1) & m_mask; m_entries[i].slot; i = (i + 1) & m_mask) {
        const std::size_t home = m_entries[i].hash & m_mask;
        if (((i - home) & m_mask) >= ((i - hole) & m_mask)) {
            m_entries[hole] = m_entries[i];
            hole = i;
        }
    }
    m_entries[hole] = {};
    --m_size;
    slot = DocumentSlot();
    m_free.push_back(&slot);
}

void SlotTable::grow()
{
    const std::vector<Entry> old =
        std::exchange(m_entries, std::vector<Entry>(m_entries.empty() ? 16 : m_entries.size() * 2));
    m_mask = m_entries.size() - 1;
    for (const Entry& entry : old) {
        if (entry.slot)
            place(entry);
    }
}

void SlotTable::place(Entry entry)
{
    std::size_t i = entry.hash & m_mask;
    while (m_entries[i].slot)
        i = (i + 1) & m_mask;
    m_entries[i] = entry;
}

} // namespace racescope
