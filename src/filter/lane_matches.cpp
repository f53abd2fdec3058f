// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/lane_matches.h"

#include <algorithm>
#include <bit>

namespace racescope {

namespace {

std::uint64_t maskFrom(std::size_t bit)
{
    return ~std::uint64_t(0) << bit;
}
std::uint64_t maskBelow(std::size_t bit)
{
    return bit == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << bit) - 1;
}

} // namespace

std::shared_ptr<const LaneMatches> LaneMatches::publish()
{
    m_isOwn.assign(m_isOwn.size(), false);
    return std::shared_ptr<const LaneMatches>(new LaneMatches(*this));
}

const LaneMatches::Chunk* LaneMatches::chunkOf(std::size_t word) const
{
    const std::size_t chunk = word / kChunkWords;
    return chunk < m_chunks.size() ? m_chunks[chunk].get() : nullptr;
}

LaneMatches::Chunk& LaneMatches::writable(std::size_t word)
{
    const std::size_t number = word / kChunkWords;
    std::shared_ptr<Chunk>& chunk = m_chunks[number];
    if (!chunk)
        chunk = std::make_shared<Chunk>();
    else if (!m_isOwn[number])
        chunk = std::make_shared<Chunk>(*chunk);
    m_isOwn[number] = true;
    return *chunk;
}

std::uint64_t LaneMatches::word(std::size_t number) const
{
    const Chunk* chunk = chunkOf(number);
    return chunk ? chunk->bits[number % kChunkWords] : 0;
}

std::uint64_t LaneMatches::word(std::size_t number, std::size_t first, std::size_t last) const
{
    last = std::min(last, m_size);
    if (number * 64 >= last)
        return 0;
    std::uint64_t bits = word(number) & maskBelow(std::min<std::size_t>(last - number * 64, 64));
    if (number == first / 64)
        bits &= maskFrom(first % 64);
    return bits;
}

std::uint64_t LaneMatches::count(std::size_t first, std::size_t last) const
{
    last = std::min(last, m_size);
    std::uint64_t found = 0;
    for (std::size_t number = first / 64; first < last && number * 64 < last; ++number) {
        if (chunkOf(number))
            found += std::uint64_t(std::popcount(word(number, first, last)));
        else
            number |= kChunkWords - 1;
    }
    return found;
}

Severity LaneMatches::worst(std::size_t first, std::size_t last) const
{
    last = std::min(last, m_size);
    std::uint8_t worst = 0;
    for (std::size_t number = first / 64; first < last && number * 64 < last; ++number) {
        const Chunk* chunk = chunkOf(number);
        if (!chunk)
            number |= kChunkWords - 1;
        else if (chunk->bits[number % kChunkWords] != 0)
            worst = std::max(worst, chunk->worst[number % kChunkWords]);
    }
    return Severity(worst);
}

bool LaneMatches::isEqual(const LaneMatches& other, std::size_t first, std::size_t last) const
{
    for (std::size_t number = first / 64; number * 64 < last; ++number) {
        if (chunkOf(number) == other.chunkOf(number))
            number |= kChunkWords - 1;
        else if (word(number, first, last) != other.word(number, first, last))
            return false;
    }
    return true;
}

std::optional<std::size_t> LaneMatches::next(std::size_t from) const
{
    for (std::size_t number = from / 64; number * 64 < m_size; ++number) {
        if (!chunkOf(number))
            number |= kChunkWords - 1;
        else if (const std::uint64_t bits = word(number, from, m_size); bits != 0)
            return number * 64 + std::size_t(std::countr_zero(bits));
    }
    return std::nullopt;
}

std::optional<std::size_t> LaneMatches::previous(std::size_t from) const
{
    const std::size_t end = std::min(from + 1, m_size);
    for (std::size_t number = (end + 63) / 64; number-- > 0;) {
        if (!chunkOf(number))
            number &= ~(kChunkWords - 1);
        else if (const std::uint64_t bits = word(number, 0, end); bits != 0)
            return number * 64 + 63 - std::size_t(std::countl_zero(bits));
    }
    return std::nullopt;
}

void LaneMatches::grow(std::size_t size)
{
    constexpr std::size_t kChunk = kChunkWords * 64;
    m_size = size;
    m_chunks.resize((size + kChunk - 1) / kChunk);
    m_isOwn.resize(m_chunks.size(), false);
}

void LaneMatches::append(bool matches, Severity severity)
{
    if (m_size % (kChunkWords * 64) == 0)
        grow(m_size + 1);
    else
        ++m_size;
    if (matches)
        set(m_size - 1, true, severity);
}

void LaneMatches::appendWord(std::uint64_t bits, std::size_t count, Severity worst)
{
    const std::size_t number = m_size / 64;
    grow(m_size + count);
    if (bits == 0)
        return;
    Chunk& chunk = writable(number);
    chunk.bits[number % kChunkWords] = bits;
    chunk.worst[number % kChunkWords] = std::uint8_t(worst);
    m_count += std::uint64_t(std::popcount(bits));
}

void LaneMatches::appendNone(std::size_t count)
{
    grow(m_size + count);
}

void LaneMatches::set(std::size_t i, bool matches, Severity severity)
{
    if (test(i) == matches)
        return;
    Chunk& chunk = writable(i / 64);
    chunk.bits[i / 64 % kChunkWords] ^= std::uint64_t(1) << (i % 64);
    if (matches) {
        ++m_count;
        std::uint8_t& worst = chunk.worst[i / 64 % kChunkWords];
        worst = std::max(worst, std::uint8_t(severity));
    } else {
        --m_count;
    }
}

} // namespace racescope
