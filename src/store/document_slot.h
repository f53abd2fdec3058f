// SPDX-License-Identifier: GPL-3.0-or-later
// The newest state of one document of a shard, and the table that finds it by id. Private to the store.
// Threads: everything here is guarded by the shard's lock, except the id, which is constant while the slot is
// in the table. A slot keeps its address from its insertion to its removal.
#pragma once
#include "base/clock.h"
#include "store/decide.h"
#include "store/source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

class alignas(64) DocumentSlot {
public:
    // One cache line of what every read and write touches.
    Source source; // of a live document
    Token token;
    Version version;
    std::uint64_t lastRecord = 0; // number in the operation log + 1; 0: none
    Nanos time = 0;               // of the last accepted write
    WorkerId worker;
    CurrentDocument::State state = CurrentDocument::State::Absent;
    WriteResult result = WriteResult::Created;
    bool pinned = false; // somebody holds a handle: stays for good
    // Listed in the shard's queue of this name, once at most.
    bool dirty = false;  // changed since the last refresh
    bool buried = false; // was deleted, its tombstone expires one day
    bool vacant = false; // absent, goes when the log forgets it
    // Second line.
    std::string id;
    Source routing; // empty unless custom

    bool live() const { return state == CurrentDocument::State::Live; }
};
static_assert(sizeof(DocumentSlot) == 128);

// Open addressing with linear probing, at most three quarters full; the slots lie in blocks that never move.
class SlotTable {
public:
    static std::size_t hashOf(std::string_view id) { return std::hash<std::string_view>()(id); }
    // Null when the id is not in the table.
    DocumentSlot* find(std::string_view id, std::size_t hash) const
    {
        if (m_entries.empty())
            return nullptr;
        for (std::size_t i = hash & m_mask;; i = (i + 1) & m_mask) {
            const Entry& entry = m_entries[i];
            if (!entry.slot)
                return nullptr;
            if (entry.hash == hash && entry.slot->id == id)
                return entry.slot;
        }
    }
    // A new, absent document. Requires: the id is not in the table.
    DocumentSlot& insert(std::string_view id, std::size_t hash);
    // Requires: the slot is in the table. It is gone afterwards.
    void erase(DocumentSlot& slot);
    std::size_t size() const { return m_size; }
    template <class Function> void forEach(Function function) const
    {
        for (const Entry& entry : m_entries) {
            if (entry.slot)
                function(*entry.slot);
        }
    }

private:
    struct Entry {
        std::size_t hash = 0;
        DocumentSlot* slot = nullptr;
    };
    void grow();
    void place(Entry entry);
    static constexpr std::size_t kSlotsPerBlock = 32;
    std::vector<Entry> m_entries; // a power of two, or none
    std::size_t m_mask = 0;
    std::size_t m_size = 0;
    std::vector<std::unique_ptr<DocumentSlot[]>> m_blocks;
    std::vector<DocumentSlot*> m_free;
};

} // namespace racescope
