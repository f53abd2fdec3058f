// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_index.h"

#include <ctime>

namespace racescope {

namespace {

constexpr std::size_t kMostDecoded = 400'000;
constexpr Nanos kDecodeTime = 1'200'000;
constexpr Nanos kStillTime = 4'000'000;
constexpr std::size_t kLookEvery = 256; // events: the clock costs as much as decoding some ten of them

Nanos threadTime()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return Nanos(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

DecodeBudget DecodeBudget::ofFrame(Share share)
{
    switch (share) {
    case Share::Half:
        return {kMostDecoded / 2, kDecodeTime / 2};
    case Share::Still:
        return {kMostDecoded, kStillTime};
    case Share::Whole:
        break;
    }
    return {kMostDecoded, kDecodeTime};
}

bool DecodeBudget::hasTime(std::size_t count)
{
    const bool isFirst = until == 0;
    unlooked += count;
    if (!isFirst && unlooked < kLookEvery)
        return true;
    unlooked = 0;
    const Nanos now = threadTime();
    if (isFirst)
        until = now + processorTime;
    return now < until;
}

void LaneIndex::Mark::add(const Mark& other)
{
    const std::uint8_t gap = (worst | other.worst) & kGapBit;
    worst = std::uint8_t(std::max(worst & ~kGapBit, other.worst & ~kGapBit)) | gap;
    conflicts = std::uint8_t(conflicts + other.conflicts);
}

LaneIndex::LaneIndex(WorkerId worker)
    : m_worker(worker)
{
}

void LaneIndex::update(const LaneView& lane)
{
    // Doubling takes three times the memory at that moment and leaves large holes behind.
    if (const std::size_t wanted = lane.sealedBlocks() + 1; wanted > m_chunks.capacity())
        m_chunks.reserve(wanted + wanted / 8);
    while (m_sealed < lane.sealedBlocks())
        addSealed(lane, m_sealed++);
    const std::size_t covered =
        m_chunks.empty() ? 0 : m_chunks.back().first + (m_chunks.back().sealed ? m_chunks.back().count : 0);
    if (lane.size() > covered) {
        if (m_chunks.empty() || m_chunks.back().sealed) {
            Chunk& tail = m_chunks.emplace_back();
            tail.first = covered;
            tail.begin = tail.end = lane.timeAt(covered);
            tail.fine = std::make_unique<Fine>();
            tail.detail = std::make_unique<Detail>();
        }
        extendTail(lane, m_chunks.back(), lane.size() - covered);
    }
    m_size = lane.size();
}

void LaneIndex::addSealed(const LaneView& lane, std::size_t number)
{
    const LaneView::BlockInfo info = lane.blockInfo(number);
    // The tail of yesterday is this block now; its levels are made again when a view wants them.
    if (!m_chunks.empty() && !m_chunks.back().sealed)
        m_chunks.pop_back();
    Chunk& chunk = m_chunks.emplace_back();
    chunk.begin = info.begin;
    chunk.end = std::max(info.end, info.begin);
    chunk.first = info.first;
    chunk.count = std::uint32_t(info.count);
    chunk.conflicts = info.counts[std::size_t(Severity::Conflict)];
    chunk.worst = std::uint8_t(info.worst);
    // Term changes have no severity either, but live in the system's own lane.
    if (info.counts[std::size_t(Severity::None)] > 0 && m_worker != kSystemWorker)
        chunk.worst |= kGapBit;
    chunk.sealed = true;
    chunk.number = std::uint32_t(number);
}

// Requires: the chunk is the tail and has its levels.
void LaneIndex::extendTail(const LaneView& lane, Chunk& chunk, std::size_t count)
{
    count = std::min(count, kBlockEvents);
    Detail& detail = *chunk.detail;
    for (std::size_t i = chunk.count; i < count; ++i) {
        const Event event = lane.at(chunk.first + i);
        const bool gap = event.kind == EventKind::ToolWait;
        const Severity severity = severityOf(event);
        detail.begin[i] = event.time;
        detail.end[i] = event.end();
        detail.mark[i] = std::uint8_t(std::uint8_t(severity) | (gap ? kGapBit : 0));
        chunk.end = std::max(chunk.end, event.end());
        chunk.conflicts += severity == Severity::Conflict ? 1 : 0;
        Mark worst{chunk.worst, 0};
        worst.add({detail.mark[i], 0});
        chunk.worst = worst.worst;
    }
    addToFine(*chunk.fine, detail, chunk.count, count);
    chunk.count = std::uint32_t(count);
}

void LaneIndex::addToFine(Fine& fine, const Detail& detail, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        if (i % kGrain == 0) {
            fine.begin[i / kGrain] = detail.begin[i];
            fine.grains[i / kGrain] = {};
        }
        if (i % kMid == 0) {
            fine.midBegin[i / kMid] = detail.begin[i];
            fine.mids[i / kMid] = {};
        }
        const bool conflict = Severity(detail.mark[i] & ~kGapBit) == Severity::Conflict;
        const Mark mark{detail.mark[i], std::uint8_t(conflict ? 1 : 0)};
        fine.grains[i / kGrain].add(mark);
        fine.mids[i / kMid].add(mark);
    }
}

bool LaneIndex::makeFine(const LaneView& lane, Chunk& chunk, DecodeBudget& budget)
{
    if (!budget.take(chunk.count))
        return false;
    const auto block = lane.block(chunk.number);
    chunk.fine = std::make_unique<Fine>();
    Fine& fine = *chunk.fine;
    for (std::size_t i = 0; i < chunk.count; ++i) {
        if (i % kGrain == 0) {
            fine.begin[i / kGrain] = block ? block->timeAt(i) : chunk.begin;
            fine.grains[i / kGrain] = {};
        }
        if (i % kMid == 0) {
            fine.midBegin[i / kMid] = fine.begin[i / kGrain];
            fine.mids[i / kMid] = {};
        }
        // A block that its archive lost is a gap.
        Mark mark{kGapBit, 0};
        if (block) {
            const Severity severity = block->severityAt(i);
            const bool gap = severity == Severity::None && block->kindAt(i) == EventKind::ToolWait;
            mark.worst = std::uint8_t(std::uint8_t(severity) | (gap ? kGapBit : 0));
            mark.conflicts = severity == Severity::Conflict ? 1 : 0;
        }
        fine.grains[i / kGrain].add(mark);
        fine.mids[i / kMid].add(mark);
    }
    m_fined.push_back(std::uint32_t(&chunk - m_chunks.data()));
    return true;
}

bool LaneIndex::makeDetail(const LaneView& lane, Chunk& chunk, DecodeBudget& budget)
{
    if (!budget.take(chunk.count))
        return false;
    const auto block = lane.block(chunk.number);
    chunk.detail = std::make_unique<Detail>();
    Detail& detail = *chunk.detail;
    for (std::size_t i = 0; i < chunk.count; ++i) {
        const Severity severity = block ? block->severityAt(i) : Severity::None;
        const bool gap = severity == Severity::None && (!block || block->kindAt(i) == EventKind::ToolWait);
        detail.begin[i] = block ? block->timeAt(i) : chunk.begin;
        detail.end[i] = block ? block->endAt(i) : chunk.end;
        detail.mark[i] = std::uint8_t(std::uint8_t(severity) | (gap ? kGapBit : 0));
    }
    m_detailed.push_back(std::uint32_t(&chunk - m_chunks.data()));
    m_detailEvents += chunk.count;
    return true;
}

std::size_t LaneIndex::firstChunk(Nanos time) const
{
    const auto found = std::ranges::upper_bound(m_chunks, time, {}, &Chunk::begin);
    return found == m_chunks.begin() ? 0 : std::size_t(found - m_chunks.begin()) - 1;
}

void LaneIndex::evictDetails(std::uint64_t usedBefore, std::size_t& most)
{
    std::erase_if(m_detailed, [&](std::uint32_t number) {
        Chunk& chunk = m_chunks[number];
        if (most == 0 || chunk.detail->frame >= usedBefore)
            return false;
        --most;
        m_detailEvents -= chunk.count;
        chunk.detail.reset();
        return true;
    });
}

void LaneIndex::evictFine(std::uint64_t usedBefore, std::size_t& most)
{
    std::erase_if(m_fined, [&](std::uint32_t number) {
        Chunk& chunk = m_chunks[number];
        if (most == 0 || chunk.fine->frame >= usedBefore || chunk.detail)
            return false;
        --most;
        chunk.fine.reset();
        return true;
    });
}

std::size_t LaneIndex::memoryBytes() const
{
    const std::size_t tail = !m_chunks.empty() && !m_chunks.back().sealed ? 1 : 0;
    return m_chunks.capacity() * sizeof(Chunk) + (m_fined.size() + tail) * sizeof(Fine) +
           (m_detailed.size() + tail) * sizeof(Detail);
}

} // namespace racescope
