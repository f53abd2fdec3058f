// SPDX-License-Identifier: GPL-3.0-or-later
// What others get to see of a shard: history, operations, documents, changes. Copies only, and memory for
// many of them is got before the lock.
#include "store/shard.h"

#include <algorithm>

namespace racescope {

using State = CurrentDocument::State;

namespace {

constexpr std::size_t kBatch = 256; // records copied under one lock

SlotCopy slotCopy(const DocumentSlot& slot, State state)
{
    return {&slot,       state,       slot.token,  slot.version, slot.time,
            slot.worker, slot.result, slot.source, slot.routing};
}

void makeRoom(std::vector<Operation>& out)
{
    if (out.capacity() - out.size() < kBatch)
        out.reserve(std::max(out.capacity() * 2, out.size() + kBatch));
}

void sortBySeqNo(std::vector<SlotCopy>& copies)
{
    std::sort(copies.begin(), copies.end(),
              [](const SlotCopy& a, const SlotCopy& b) { return a.token.seqNo < b.token.seqNo; });
}

// Enough for `count` copies with the pages already there; true when it was too small.
bool grow(std::vector<SlotCopy>& room, std::size_t count)
{
    if (room.size() >= count)
        return false;
    room.resize(count + count / 8);
    return true;
}

} // namespace

void Shard::appendHistory(std::string_view id, std::vector<Operation>& out) const
{
    const std::size_t hash = SlotTable::hashOf(id);
    const std::size_t first = out.size();
    std::uint64_t next = 0;
    {
        const MutexLock lock(m_mutex);
        if (const DocumentSlot* const slot = m_table.find(id, hash))
            next = slot->lastRecord;
    }
    while (next != 0) {
        makeRoom(out);
        const MutexLock lock(m_mutex);
        for (std::size_t i = 0; i < kBatch && next != 0; ++i) {
            if (!m_log.holds(next - 1)) {
                next = 0;
                break;
            }
            const LogRecord& record = m_log.at(next - 1);
            out.push_back(operationOf(record, m_number));
            next = record.previous;
        }
    }
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

void Shard::appendOperations(SeqNo after, std::size_t limit, std::vector<Operation>& out) const
{
    while (limit > 0) {
        makeRoom(out);
        const MutexLock lock(m_mutex);
        const std::uint64_t first = m_log.firstAfter(after);
        const std::uint64_t count = std::min<std::uint64_t>({limit, kBatch, m_log.end() - first});
        if (count == 0)
            return;
        for (std::uint64_t number = first; number < first + count; ++number)
            out.push_back(operationOf(m_log.at(number), m_number));
        after = out.back().token.seqNo;
        limit -= count;
    }
}

Shard::RemovalHold::RemovalHold(Shard& shard)
    : m_shard(shard)
{
    const MutexLock lock(m_shard.m_mutex);
    ++m_shard.m_removalHolds;
}

Shard::RemovalHold::~RemovalHold()
{
    const MutexLock lock(m_shard.m_mutex);
    --m_shard.m_removalHolds;
}

std::vector<SlotCopy> Shard::documents(Which which) const
{
    const Nanos now = m_clock.now();
    std::vector<SlotCopy> copies;
    std::size_t needed = 0;
    do {
        const MutexLock lock(m_mutex);
        needed = which == Which::Live ? m_live : m_live + m_tombstones;
        if (needed > copies.size())
            continue; // to the condition, which makes room
        std::size_t count = 0;
        m_table.forEach([&](const DocumentSlot& slot) {
            const State state = currentOf(&slot, now).state;
            if (state == State::Live || (state == State::Tombstone && which == Which::LiveAndTombstones))
                copies[count++] = slotCopy(slot, state);
        });
        copies.resize(count);
        needed = 0;
    } while (grow(copies, needed));
    sortBySeqNo(copies);
    return copies;
}

Shard::Changes Shard::takeChanges()
{
    Changes changes;
    std::size_t needed = 0;
    do {
        const MutexLock lock(m_mutex);
        needed = m_everythingDirty ? m_live : m_dirty.size();
        if (needed > changes.copies.size())
            continue;
        std::size_t count = 0;
        changes.everything = m_everythingDirty;
        if (m_everythingDirty) {
            m_table.forEach([&](const DocumentSlot& slot) {
                if (slot.live())
                    changes.copies[count++] = slotCopy(slot, State::Live);
            });
        }
        for (DocumentSlot* const slot : m_dirty) {
            slot->dirty = false;
            changes.copies[count++] = slotCopy(*slot, slot->state);
        }
        m_dirty.clear();
        m_everythingDirty = false;
        changes.copies.resize(count);
        needed = 0;
    } while (grow(changes.copies, needed));
    sortBySeqNo(changes.copies);
    return changes;
}

} // namespace racescope
