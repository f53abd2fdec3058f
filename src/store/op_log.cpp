// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/op_log.h"

namespace racescope {

Operation operationOf(const LogRecord& record, std::uint32_t shard)
{
    Operation operation;
    operation.id = record.slot->id;
    operation.routing = record.routing.view();
    operation.shard = shard;
    operation.token = record.token;
    operation.version = record.version;
    operation.replaced = record.replaced;
    operation.result = record.result;
    operation.live = record.live;
    operation.time = record.time;
    operation.worker = record.worker;
    if (record.live)
        operation.source = record.source ? record.source : record.slot->source;
    return operation;
}

std::uint64_t OperationLog::firstAfter(SeqNo seqNo) const
{
    std::uint64_t low = m_begin;
    std::uint64_t high = m_end;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (at(middle).token.seqNo > seqNo)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

void OperationLog::reserve()
{
    if (m_end % kChunkRecords != 0 || (m_last && m_end / kChunkRecords < m_firstChunk + m_chunks.size()))
        return;
    m_chunks.push_back(m_spare ? std::move(m_spare) : std::make_unique<Chunk>());
    m_last = m_chunks.back().get();
}

LogRecord OperationLog::takeNewest()
{
    const std::uint64_t number = --m_end;
    LogRecord taken =
        std::exchange((*m_chunks[number / kChunkRecords - m_firstChunk])[number % kChunkRecords], {});
    m_bytes -= sizeof(LogRecord) + taken.sourceBytes;
    if (m_chunks.size() > number / kChunkRecords - m_firstChunk + 1) { // the chunk behind is empty now
        m_spare = std::move(m_chunks.back());
        m_chunks.pop_back();
        m_last = m_chunks.back().get();
    }
    return taken;
}

Source OperationLog::takeSource(std::uint64_t number)
{
    return std::exchange((*m_chunks[number / kChunkRecords - m_firstChunk])[number % kChunkRecords].source,
                         {});
}

void OperationLog::dropOldest()
{
    // Their sources were written long ago: have the heads fetched while a few more operations go by.
    constexpr std::uint64_t kAhead = 4;
    if (m_begin + kAhead < m_end)
        at(m_begin + kAhead).source.prefetch();

    LogRecord& oldest = (*m_chunks.front())[m_begin % kChunkRecords];
    m_bytes -= sizeof(LogRecord) + oldest.sourceBytes;
    oldest.source = Source();
    oldest.routing = Source();
    if (++m_begin % kChunkRecords == 0) {
        m_spare = std::move(m_chunks.front());
        m_chunks.pop_front();
        ++m_firstChunk;
    }
}

} // namespace racescope
