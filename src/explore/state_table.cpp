// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/state_table.h"

#include "base/assert.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace racescope {

namespace {

std::uint32_t aligned(std::uint32_t bytes)
{
    return (bytes + 7) / 8 * 8;
}

} // namespace

StateTable::StateTable(std::uint32_t words, std::uint32_t wordBytes)
    : m_words(words)
    , m_wordBytes(wordBytes)
    , m_keyBytes(aligned(words * wordBytes))
    , m_recordBytes(kHead + m_keyBytes)
{
    RS_ASSERT(words <= kMostWords && (wordBytes == 2 || wordBytes == 4),
              "a record of a size that was thought of");
    replaceIndex(1u << 12);
}

std::size_t StateTable::bytes() const
{
    return m_blocks.size() * std::size_t(kBlock) * m_recordBytes + entries() * sizeof(std::uint32_t);
}

void StateTable::encode(const std::uint32_t* words, Key& key) const
{
    std::uint8_t* const bytes = reinterpret_cast<std::uint8_t*>(key.data());
    key[m_keyBytes / 8 - 1] = 0;
    if (m_wordBytes == 4) {
        std::memcpy(bytes, words, std::size_t(m_words) * 4);
        return;
    }
    for (std::uint32_t i = 0; i < m_words; ++i) {
        const auto half = static_cast<std::uint16_t>(words[i]);
        std::memcpy(bytes + 2 * i, &half, 2);
    }
}

void StateTable::read(std::uint32_t number, std::uint32_t* words) const
{
    const std::uint8_t* bytes = record(number) + kHead;
    if (m_wordBytes == 4) {
        std::memcpy(words, bytes, std::size_t(m_words) * 4);
        return;
    }
    for (std::uint32_t i = 0; i < m_words; ++i) {
        std::uint16_t half = 0;
        std::memcpy(&half, bytes + 2 * i, 2);
        words[i] = half;
    }
}

void StateTable::replaceIndex(std::size_t entries)
{
    m_index.reset(); // the records say all that it said
    m_index.reset(static_cast<std::uint32_t*>(std::calloc(entries, sizeof(std::uint32_t))));
    if (!m_index)
        throw std::bad_alloc();
    m_mask = entries - 1;
}

// All records are different, so the first free place is theirs.
template <Sharing sharing> void StateTable::enter(std::uint32_t number, std::uint64_t hash)
{
    const std::uint32_t entry = (number + 1) | tagOf(hash);
    for (std::uint64_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        if constexpr (sharing == Sharing::No) {
            if (m_index[at] == 0) {
                m_index[at] = entry;
                return;
            }
        } else {
            // Relaxed: nobody follows an entry before the threads have met again.
            std::uint32_t free = 0;
            std::atomic_ref<std::uint32_t> slot(m_index[at]);
            if (slot.load(std::memory_order_relaxed) == 0 &&
                slot.compare_exchange_strong(free, entry, std::memory_order_relaxed))
                return;
        }
    }
}

template <Sharing sharing> void StateTable::reindex(std::uint32_t begin, std::uint32_t end)
{
    // Places in the index are fetched from memory while other hashes are made.
    constexpr std::uint32_t kAhead = 64;
    std::uint32_t words[kMostWords];
    std::array<std::uint64_t, kAhead> hashes;
    for (std::uint32_t first = begin; first < end; first += kAhead) {
        const std::uint32_t count = std::min(kAhead, end - first);
        for (std::uint32_t i = 0; i < count; ++i) {
            read(first + i, words);
            hashes[i] = hashOf(words, m_words);
            prefetch(hashes[i]);
        }
        for (std::uint32_t i = 0; i < count; ++i)
            enter<sharing>(first + i, hashes[i]);
    }
}
template void StateTable::reindex<Sharing::No>(std::uint32_t, std::uint32_t);
template void StateTable::reindex<Sharing::Yes>(std::uint32_t, std::uint32_t);

bool StateTable::makeRoom(std::size_t more)
{
    const std::size_t wanted = size() + more + kThreads * kTaken;
    while (m_blocks.size() * std::size_t(kBlock) < wanted)
        m_blocks.push_back(
            std::make_unique_for_overwrite<std::uint8_t[]>(std::size_t(kBlock) * m_recordBytes));
    if (wanted <= entries() / 4 * 3)
        return false;
    replaceIndex(std::bit_ceil(wanted / 3 * 4 + 1));
    return true;
}

void StateTable::reserve(std::size_t more)
{
    if (makeRoom(more))
        reindex<Sharing::No>(0, size());
}

std::uint32_t StateTable::numberFor(Numbers& own)
{
    if (own.next == own.end) {
        own.next = m_next.fetch_add(kTaken, std::memory_order_relaxed);
        own.end = own.next + kTaken;
    }
    return own.next++;
}

void StateTable::move(std::uint32_t from, std::uint32_t to)
{
    std::uint32_t words[kMostWords];
    read(from, words);
    const std::uint64_t hash = hashOf(words, m_words);
    std::memcpy(record(to), record(from), m_recordBytes);
    std::uint64_t at = hash & m_mask;
    while (numberOf(m_index[at]) != from)
        at = (at + 1) & m_mask;
    m_index[at] = (to + 1) | tagOf(hash);
}

void StateTable::closeGaps(std::span<Numbers> taken)
{
    std::vector<std::uint32_t> gaps;
    for (Numbers& numbers : taken) {
        for (; numbers.next != numbers.end; ++numbers.next)
            gaps.push_back(numbers.next);
    }
    std::sort(gaps.begin(), gaps.end());
    const auto states = static_cast<std::uint32_t>(size() - gaps.size());
    std::uint32_t last = size();
    std::size_t later = gaps.size(); // gaps before `last`
    for (const std::uint32_t gap : gaps) {
        if (gap >= states)
            break;
        for (--last; gaps[later - 1] == last; --last)
            --later;
        move(last, gap);
    }
    m_next.store(states, std::memory_order_relaxed);
}

template <Sharing sharing>
StateTable::Inserted StateTable::insert(const std::uint32_t* words, std::uint64_t hash,
                                        [[maybe_unused]] Numbers& own)
{
    Key key;
    encode(words, key);
    for (std::uint64_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        if constexpr (sharing == Sharing::No) {
            const std::uint32_t entry = m_index[at];
            if (entry == 0) {
                const std::uint32_t number = m_next.load(std::memory_order_relaxed);
                m_next.store(number + 1, std::memory_order_relaxed);
                write(number, key);
                m_index[at] = (number + 1) | tagOf(hash);
                return {number, true};
            }
            if (sameTag(entry, hash) && holds(numberOf(entry), key.data())) {
                ++edgesInto(numberOf(entry));
                return {numberOf(entry), false};
            }
        } else {
            // Acquire pairs with the release below: who sees the number sees the record.
            std::atomic_ref<std::uint32_t> slot(m_index[at]);
            std::uint32_t entry = slot.load(std::memory_order_acquire);
            if (entry == 0 && slot.compare_exchange_strong(entry, kBusy, std::memory_order_acquire)) {
                const std::uint32_t number = numberFor(own);
                write(number, key);
                slot.store((number + 1) | tagOf(hash), std::memory_order_release);
                return {number, true};
            }
            while (entry == kBusy)
                entry = slot.load(std::memory_order_acquire);
            if (sameTag(entry, hash) && holds(numberOf(entry), key.data())) {
                std::atomic_ref<std::uint32_t>(edgesInto(numberOf(entry)))
                    .fetch_add(1, std::memory_order_relaxed);
                return {numberOf(entry), false};
            }
        }
    }
}
template StateTable::Inserted StateTable::insert<Sharing::No>(const std::uint32_t*, std::uint64_t, Numbers&);
template StateTable::Inserted StateTable::insert<Sharing::Yes>(const std::uint32_t*, std::uint64_t, Numbers&);

void StateTable::write(std::uint32_t number, const Key& key)
{
    std::memcpy(record(number) + kHead, key.data(), m_keyBytes);
    edgesInto(number) = 1; // nobody else knows it yet
    mark(number) = kNone;
}

std::uint32_t StateTable::find(const std::uint32_t* words, std::uint64_t hash) const
{
    Key key;
    encode(words, key);
    for (std::uint64_t at = hash & m_mask; m_index[at] != 0; at = (at + 1) & m_mask) {
        if (sameTag(m_index[at], hash) && holds(numberOf(m_index[at]), key.data()))
            return numberOf(m_index[at]);
    }
    return kNone;
}

} // namespace racescope
