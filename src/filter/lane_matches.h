// SPDX-License-Identifier: GPL-3.0-or-later
// Which events of one lane match a filter: one bit each, in chunks that a published copy shares until they
// are written to again. Where nothing matches, nothing is kept. Threads: one at a time; a published copy is
// never written to and may be read by any thread.
#pragma once
#include "trace/block.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace racescope {

// What of a lane matches, among its first size() events.
class LaneMatches {
public:
    LaneMatches() = default;
    LaneMatches(LaneMatches&&) noexcept = default;
    LaneMatches& operator=(LaneMatches&&) noexcept = default;

    // As it is now; costs a pointer for each 65,536 events.
    std::shared_ptr<const LaneMatches> publish();

    std::size_t size() const { return m_size; }
    std::uint64_t count() const { return m_count; }
    bool test(std::size_t i) const { return i < m_size && ((word(i / 64) >> (i % 64)) & 1U) != 0; }
    // Matches in [first, last).
    std::uint64_t count(std::size_t first, std::size_t last) const;
    // Worst severity of the matches in [first, last); may count matches up to 63 events beyond either edge.
    Severity worst(std::size_t first, std::size_t last) const;
    // The same of [first, last) matches in both.
    bool isEqual(const LaneMatches& other, std::size_t first, std::size_t last) const;
    std::optional<std::size_t> next(std::size_t from) const;     // inclusive
    std::optional<std::size_t> previous(std::size_t from) const; // inclusive

    // Requires: i == size().
    void append(bool matches, Severity severity);
    // 64 events or fewer at once, the first in the lowest bit; `worst` of the matches. Requires: size() is a
    // multiple of 64.
    void appendWord(std::uint64_t bits, std::size_t count, Severity worst);
    // As `count` times append(false).
    void appendNone(std::size_t count);
    // Requires: i < size().
    void set(std::size_t i, bool matches, Severity severity);

private:
    static constexpr std::size_t kChunkWords = 1024;
    struct Chunk {
        std::array<std::uint64_t, kChunkWords> bits{};
        std::array<std::uint8_t, kChunkWords>
            worst{}; // of the matches in each word; a match that is taken back leaves it
    };
    LaneMatches(const LaneMatches&) = default;

    std::uint64_t word(std::size_t number) const;
    // Within [first, last) and size(); the other bits are 0.
    std::uint64_t word(std::size_t number, std::size_t first, std::size_t last) const;
    const Chunk* chunkOf(std::size_t word) const;
    Chunk& writable(std::size_t word);
    void grow(std::size_t size);

    std::vector<std::shared_ptr<Chunk>> m_chunks; // null: nothing matches in it
    std::vector<bool> m_isOwn;                    // of each chunk: no published copy has it
    std::size_t m_size = 0;
    std::uint64_t m_count = 0;
};

} // namespace racescope
