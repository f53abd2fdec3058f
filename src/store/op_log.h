// SPDX-License-Identifier: GPL-3.0-or-later
// The operation log of one shard: accepted writes in the order of their seq_no, chained by document, bounded
// by bytes. When it is full the oldest go, and their memory is used again at once: a log of a steady size
// writes to warm pages. Private to the store. Threads: guarded by the shard's lock. Invariant: records have
// consecutive numbers from begin() to end(); the newest one always stays.
#pragma once
#include "base/clock.h"
#include "store/document_slot.h"
#include "store/operation.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <utility>

namespace racescope {

struct LogRecord {
    DocumentSlot* slot = nullptr; // outlives the record
    // Empty while the document still has it: a write hands the displaced source to the record that brought
    // it, so that no count needs to change hands.
    Source source;
    Source routing;
    Token token;
    Version version;
    Token replaced;
    Nanos time = 0;
    std::uint64_t previous = 0; // of the same document: its number + 1; 0: none
    WorkerId worker;
    std::uint32_t sourceBytes = 0; // of memory, counted against the budget
    WriteResult result = WriteResult::Created;
    bool live = true;
};

Operation operationOf(const LogRecord& record, std::uint32_t shard);

class OperationLog {
public:
    explicit OperationLog(std::size_t budgetBytes)
        : m_budget(budgetBytes)
    {
    }
    std::uint64_t begin() const { return m_begin; }
    std::uint64_t end() const { return m_end; }
    std::uint64_t size() const { return m_end - m_begin; }
    std::uint64_t forgotten() const { return m_begin; }
    bool holds(std::uint64_t number) const { return number >= m_begin && number < m_end; }
    // Requires: holds(number).
    const LogRecord& at(std::uint64_t number) const
    {
        return (*m_chunks[number / kChunkRecords - m_firstChunk])[number % kChunkRecords];
    }
    // The source that a write displaces from a document goes to its last record, if that is still here and
    // lacks it.
    void keepDisplaced(std::uint64_t lastRecord, Source& displaced)
    {
        if (lastRecord == 0 || !holds(lastRecord - 1))
            return;
        LogRecord& record =
            (*m_chunks[(lastRecord - 1) / kChunkRecords - m_firstChunk])[(lastRecord - 1) % kChunkRecords];
        if (record.live && !record.source)
            record.source = std::move(displaced);
    }
    // Number of the first record whose seq_no is greater; end() when there is none.
    std::uint64_t firstAfter(SeqNo seqNo) const;

    // Gets the memory for one more record; what follows does not throw.
    void reserve();
    // The new newest record, empty, to be filled by the caller. Requires: reserve().
    LogRecord& push()
    {
        const std::uint64_t number = m_end++;
        return (*m_last)[number % kChunkRecords];
    }
    // Removes the newest record, which a failover lost. Requires: size() > 0.
    LogRecord takeNewest();
    // Gives a document back the source that its last record keeps. Requires: holds(number).
    Source takeSource(std::uint64_t number);
    // Counts the filled record and lets the oldest go when they are too many bytes.
    void trim(const LogRecord& newest)
    {
        m_bytes += sizeof(LogRecord) + newest.sourceBytes;
        while (m_bytes > m_budget && size() > 1)
            dropOldest();
    }

private:
    static constexpr std::uint64_t kChunkRecords = 64;
    using Chunk = std::array<LogRecord, kChunkRecords>;
    void dropOldest();
    const std::size_t m_budget;
    std::size_t m_bytes = 0;
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    std::uint64_t m_firstChunk = 0; // number of m_chunks.front()
    Chunk* m_last = nullptr;        // m_chunks.back()
    std::deque<std::unique_ptr<Chunk>> m_chunks;
    std::unique_ptr<Chunk> m_spare;
};

} // namespace racescope
