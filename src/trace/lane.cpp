// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/lane.h"

#include "base/assert.h"

#include <algorithm>

namespace racescope {

std::shared_ptr<const Block> ArchiveReader::load(WorkerId lane, std::size_t number)
{
    const Key key{lane.value, number};
    {
        const MutexLock lock(m_mutex);
        if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
            m_recent.splice(m_recent.begin(), m_recent, found->second);
            return found->second->block;
        }
    }
    std::shared_ptr<const Block> block = m_archive->load(lane, number);
    if (!block)
        m_unreadable.fetch_add(1, std::memory_order_relaxed);
    const MutexLock lock(m_mutex);
    if (m_byKey.contains(key)) // another reader was faster
        return block;
    m_recent.push_front({key, block});
    m_byKey.emplace(key, m_recent.begin());
    if (m_recent.size() > kKeptBlocks) {
        m_byKey.erase(m_recent.back().key);
        m_recent.pop_back();
    }
    return block;
}

Lane::Lane(WorkerId worker)
    : m_worker(worker)
    , m_full(std::make_shared<FullChunks>())
{
}

bool Lane::append(const Event& event)
{
    if (!m_tail || m_tail->events.size() == m_tail->events.capacity())
        growTail();
    m_tail->events.push_back(event);
    Event& kept = m_tail->events.back();
    const bool backwards = kept.time < m_lastTime;
    if (backwards) {
        kept.duration = std::max<Nanos>(0, kept.end() - m_lastTime);
        kept.time = m_lastTime;
    }
    m_lastTime = kept.time;
    const Severity severity = severityOf(kept);
    m_tail->severities.push_back(std::uint8_t(severity));
    if (m_sealedEvents == 0 && m_tail->events.size() == 1) {
        m_total.begin = kept.time;
        m_total.end = kept.end();
    }
    m_total.end = std::max(m_total.end, kept.end());
    ++m_total.counts[std::size_t(severity)];
    m_view.reset();
    return backwards;
}

// Small at first: thousands of workers may have a few events each. Snapshots keep the smaller array.
void Lane::growTail()
{
    constexpr std::size_t kSmallest = 16;
    const std::size_t had = tailEvents();
    RS_ASSERT(had < kBlockEvents, "a full tail is sealed before the next event");
    auto grown = std::make_shared<Tail>(had == 0 ? (m_sealedEvents == 0 ? kSmallest : kBlockEvents)
                                                 : std::min(had * 4, kBlockEvents));
    if (had != 0) {
        grown->events.insert(grown->events.end(), m_tail->events.begin(), m_tail->events.end());
        grown->severities.insert(grown->severities.end(), m_tail->severities.begin(),
                                 m_tail->severities.end());
    }
    m_tail = std::move(grown);
}

Chunk& Lane::openChunk()
{
    if (!m_open) {
        m_open = std::make_shared<Chunk>();
        m_open->index = std::shared_ptr<ChunkIndex>(new ChunkIndex);
    }
    return *m_open;
}

void Lane::replaceTail(std::shared_ptr<const Block> block)
{
    RS_ASSERT(block->size() == tailEvents(), "the block is the whole tail");
    m_tail.reset();
    const Block& sealed = *block;
    openChunk().blocks[m_openBlocks] = std::move(block);
    addToIndex(&sealed, sealed.summary(), sealed.size(), sealed.grains());
}

void Lane::appendSealed(std::shared_ptr<const Block> block, const Summary& summary, std::size_t events,
                        const Grains& grains, Nanos newLastTime)
{
    RS_ASSERT(!m_tail, "the tail is sealed first");
    const Block* kept = block.get();
    openChunk().blocks[m_openBlocks] = std::move(block);
    m_total.add(summary);
    m_lastTime = newLastTime;
    addToIndex(kept, summary, events, grains);
}

void Lane::addToIndex(const Block* block, const Summary& summary, std::size_t events, const Grains& grains)
{
    ChunkIndex& index = *m_open->index;
    const std::size_t n = m_openBlocks;
    if (n == 0) {
        index.first[0] = 0;
        index.before[0] = {};
    }
    index.first[n + 1] = index.first[n] + std::uint32_t(events);
    for (std::size_t i = 0; i < kSeverityCount; ++i)
        index.before[n + 1][i] = index.before[n][i] + summary.counts[i];
    index.begin[n] = summary.begin;
    index.end[n] = summary.end;
    index.worst[n] = std::uint8_t(summary.worst());
    index.grains[n] = grains;
    index.grainsAreExact[n] = block != nullptr;
    for (std::size_t g = 0; g * kGrainEvents < events; ++g)
        index.grainBegin[n][g] = block ? block->timeAt(g * kGrainEvents)
                                       : summary.begin + Nanos(double(summary.end - summary.begin) *
                                                               double(g * kGrainEvents) / double(events));
    m_openBlocks = n + 1;
    m_sealedEvents += events;
    m_view.reset();
    if (m_openBlocks == kChunkBlocks)
        closeChunk();
}

void Lane::closeChunk()
{
    auto full = std::make_shared<FullChunks>(*m_full);
    const ChunkIndex& index = *m_open->index;
    full->first.push_back(full->first.back() + index.first[kChunkBlocks]);
    full->before.push_back(full->before.back());
    for (std::size_t i = 0; i < kSeverityCount; ++i)
        full->before.back()[i] += index.before[kChunkBlocks][i];
    full->begin.push_back(index.begin.front());
    full->end.push_back(*std::ranges::max_element(index.end));
    full->worst.push_back(*std::ranges::max_element(index.worst));
    full->chunks.push_back(std::move(m_open));
    m_full = std::move(full);
    m_open.reset();
    m_openBlocks = 0;
}

std::shared_ptr<const LaneView::Data> Lane::view(const std::shared_ptr<ArchiveReader>& archive)
{
    if (m_view)
        return m_view;
    auto data = std::make_shared<LaneView::Data>();
    data->worker = m_worker;
    data->full = m_full;
    data->open = m_open;
    data->openBlocks = m_openBlocks;
    data->sealedEvents = m_sealedEvents;
    data->tail = m_tail;
    if (m_tail) {
        data->events = m_tail->events.data();
        data->severities = m_tail->severities.data();
        data->tailEvents = m_tail->events.size();
    }
    data->total = m_total;
    data->archive = archive;
    m_view = data;
    return data;
}

std::shared_ptr<const Block> Lane::block(std::size_t number) const
{
    const std::size_t chunk = number / kChunkBlocks;
    return (chunk < m_full->chunks.size() ? *m_full->chunks[chunk] : *m_open).blocks[number % kChunkBlocks];
}

Nanos Lane::beginOf(std::size_t number) const
{
    const std::size_t chunk = number / kChunkBlocks;
    return (chunk < m_full->chunks.size() ? *m_full->chunks[chunk] : *m_open)
        .index->begin[number % kChunkBlocks];
}

void Lane::forget(const std::vector<std::size_t>& numbers)
{
    if (numbers.empty())
        return;
    std::shared_ptr<FullChunks> full; // copied once when a full chunk is touched
    std::vector<std::shared_ptr<Chunk>> copies(m_full->chunks.size());
    bool openCopied = false;
    for (const std::size_t number : numbers) {
        const std::size_t chunk = number / kChunkBlocks;
        if (chunk < m_full->chunks.size()) {
            if (!copies[chunk])
                copies[chunk] = std::make_shared<Chunk>(*m_full->chunks[chunk]);
            copies[chunk]->blocks[number % kChunkBlocks].reset();
        } else {
            if (!std::exchange(openCopied, true))
                m_open = std::make_shared<Chunk>(*m_open);
            m_open->blocks[number % kChunkBlocks].reset();
        }
    }
    full = std::make_shared<FullChunks>(*m_full);
    for (std::size_t i = 0; i < copies.size(); ++i)
        if (copies[i])
            full->chunks[i] = std::move(copies[i]);
    m_full = std::move(full);
    m_view.reset();
}

std::size_t Lane::summaryBytes() const
{
    const std::size_t chunks = m_full->chunks.size() + (m_openBlocks > 0 ? 1 : 0);
    return chunks * (sizeof(ChunkIndex) + sizeof(Chunk));
}

std::size_t Lane::memoryBytes() const
{
    const std::size_t tail = m_tail ? m_tail->events.capacity() * (sizeof(Event) + 1) : 0;
    return sizeof(Lane) + summaryBytes() + tail;
}

} // namespace racescope
