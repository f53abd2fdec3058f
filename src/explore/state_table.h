// SPDX-License-Identifier: GPL-3.0-or-later
// The set of states seen, each with a number from 0 in the order of discovery: records of fixed width in
// blocks, and an index of 4 bytes an entry with linear probing. Threads: insert<Sharing::Yes> may run on
// several threads at once between reserve() and closeGaps(), and so may reindex<Sharing::Yes> on different
// records after makeRoom(); everything else needs the table for itself.
#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace racescope {

enum class Sharing : std::uint8_t { No, Yes };

class StateTable {
public:
    static constexpr std::uint32_t kNone = 0xffffffffu;
    static constexpr std::uint32_t kMostStates =
        (1u << 26) - (1u << 20); // with room for what comes after the limit
    // `words` numbers a state, each of `wordBytes` (2 or 4).
    StateTable(std::uint32_t words, std::uint32_t wordBytes);

    std::uint32_t words() const { return m_words; }
    bool fits(std::uint32_t word) const { return m_wordBytes == 4 || word <= 0xffffu; }
    std::uint32_t size() const { return m_next.load(std::memory_order_relaxed); }
    std::size_t bytes() const;

    static std::uint64_t hashOf(const std::uint32_t* words, std::uint32_t count)
    {
        std::uint64_t hash = 0x9e3779b97f4a7c15ull;
        std::uint32_t i = 0;
        for (; i + 1 < count; i += 2) {
            hash ^= (std::uint64_t(words[i]) << 32) | words[i + 1];
            hash *= 0xff51afd7ed558ccdull;
            hash ^= hash >> 32;
        }
        if (i < count) {
            hash ^= words[i];
            hash *= 0xff51afd7ed558ccdull;
            hash ^= hash >> 32;
        }
        return hash * 0xc4ceb9fe1a85ec53ull >> 16;
    }

    // Room for this many more states.
    void reserve(std::size_t more);
    // The same in parts, which several threads can do together: true when the index is a larger one now, and
    // empty; then every record has to be entered by reindex() before anything else.
    bool makeRoom(std::size_t more);
    template <Sharing sharing> void reindex(std::uint32_t begin, std::uint32_t end);
    void prefetch(std::uint64_t hash) const { __builtin_prefetch(&m_index[hash & m_mask]); }
    // The record that the hash leads to first.
    void prefetchRecord(std::uint64_t hash) const
    {
        // Only a guess: which record is compared with decides insert().
        const std::uint32_t entry =
            std::atomic_ref<std::uint32_t>(const_cast<std::uint32_t&>(m_index[hash & m_mask]))
                .load(std::memory_order_acquire);
        if (entry != 0 && entry != kBusy)
            __builtin_prefetch(record(numberOf(entry)));
    }
    // Numbers that a thread has taken for the states it will find: two threads then seldom write to the same
    // cache line, be it of the counter or of the records.
    struct alignas(64) Numbers {
        std::uint32_t next = 0;
        std::uint32_t end = 0;
    };
    // The state's number, new or known, and adds one to the number of edges that lead to it. `own`: the
    // calling thread's; unused by Sharing::No. Requires: reserved room, fits().
    struct Inserted {
        std::uint32_t number;
        bool isNew;
    };
    template <Sharing sharing> Inserted insert(const std::uint32_t* words, std::uint64_t hash, Numbers& own);
    // Moves the last states to the numbers that were taken and not needed, so that there is no gap, and takes
    // those back. Requires: the threads have met.
    void closeGaps(std::span<Numbers> taken);
    std::uint32_t find(const std::uint32_t* words, std::uint64_t hash) const; // kNone: not there
    void read(std::uint32_t number, std::uint32_t* words) const;
    std::uint32_t& edgesInto(std::uint32_t number)
    {
        return *reinterpret_cast<std::uint32_t*>(record(number));
    }
    // A number that whoever goes through the states may keep with each; kNone at first.
    std::uint32_t& mark(std::uint32_t number)
    {
        return *reinterpret_cast<std::uint32_t*>(record(number) + 4);
    }

private:
    static constexpr std::uint32_t kBusy = 0xffffffffu;
    // An entry is a number + 1 and six bits of the hash, which tell most strangers without a look at their
    // records.
    static constexpr std::uint32_t kNumberBits = 26;
    static std::uint32_t tagOf(std::uint64_t hash) { return std::uint32_t(hash >> 40 & 63) << kNumberBits; }
    static std::uint32_t numberOf(std::uint32_t entry) { return (entry & ((1u << kNumberBits) - 1)) - 1; }
    static bool sameTag(std::uint32_t entry, std::uint64_t hash)
    {
        return (entry & ~((1u << kNumberBits) - 1)) == tagOf(hash);
    }
    bool holds(std::uint32_t number, const std::uint64_t* key) const
    {
        const std::uint8_t* bytes = record(number) + kHead;
        for (std::uint32_t i = 0; i < m_keyBytes / 8; ++i) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + 8 * i, 8);
            if (word != key[i])
                return false;
        }
        return true;
    }
    static constexpr std::uint32_t kHead = 8; // edges and mark
    static constexpr std::uint32_t kBlock = 1u << 14;
    static constexpr std::uint32_t kMostWords = 72;
    using Key = std::array<std::uint64_t, kMostWords / 2>;
    std::uint8_t* record(std::uint32_t number) const
    {
        return m_blocks[number / kBlock].get() + std::size_t(number % kBlock) * m_recordBytes;
    }
    void encode(const std::uint32_t* words, Key& key) const;
    void write(std::uint32_t number, const Key& key);
    void move(std::uint32_t from, std::uint32_t to);
    std::uint32_t numberFor(Numbers& own);
    static constexpr std::uint32_t kTaken = 64;  // numbers at a time
    static constexpr std::uint32_t kThreads = 2; // at most
    void replaceIndex(std::size_t entries);
    template <Sharing sharing> void enter(std::uint32_t number, std::uint64_t hash);
    std::size_t entries() const { return m_index ? std::size_t(m_mask) + 1 : 0; }

    const std::uint32_t m_words;
    const std::uint32_t m_wordBytes;
    const std::uint32_t m_keyBytes; // a multiple of 8, filled up with zeros
    const std::uint32_t m_recordBytes;
    std::vector<std::unique_ptr<std::uint8_t[]>> m_blocks;
    // See numberOf; 0: free; kBusy: being written. From calloc: its pages are cleared where they are first
    // used, by whichever thread that is.
    struct Free {
        void operator()(std::uint32_t* index) const { std::free(index); }
    };
    std::unique_ptr<std::uint32_t[], Free> m_index;
    std::uint64_t m_mask = 0;
    // Changes with every new state, while all threads read what stands above: on a cache line of its own.
    alignas(64) std::atomic<std::uint32_t> m_next = 0;
};

} // namespace racescope
