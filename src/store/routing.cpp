// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/routing.h"

#include <bit>
#include <cstddef>

namespace racescope {

namespace {

// MurmurHash3 x86 32 bit (Austin Appleby, public domain), fed with UTF-16 code units: two of them make one
// block.
class Murmur3 {
public:
    void add(std::uint16_t unit)
    {
        if (m_units++ % 2 == 0) {
            m_pending = unit;
            return;
        }
        m_hash ^= scrambled(m_pending | std::uint32_t(unit) << 16);
        m_hash = std::rotl(m_hash, 13) * 5 + 0xe6546b64u;
    }
    std::uint32_t finish()
    {
        if (m_units % 2 != 0)
            m_hash ^= scrambled(m_pending);
        m_hash ^= m_units * 2; // length in bytes
        m_hash ^= m_hash >> 16;
        m_hash *= 0x85ebca6bu;
        m_hash ^= m_hash >> 13;
        m_hash *= 0xc2b2ae35u;
        m_hash ^= m_hash >> 16;
        return m_hash;
    }

private:
    static std::uint32_t scrambled(std::uint32_t block)
    {
        return std::rotl(block * 0xcc9e2d51u, 15) * 0x1b873593u;
    }
    std::uint32_t m_hash = 0;
    std::uint32_t m_pending = 0;
    std::uint32_t m_units = 0;
};

// The code point at `i`, which moves behind it. One invalid byte counts as U+FFFD.
char32_t nextCodePoint(std::string_view text, std::size_t& i)
{
    constexpr char32_t kReplacement = 0xfffd;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(i++);
    if (lead < 0x80)
        return lead;
    const int following = lead >= 0xf0 && lead < 0xf5   ? 3
                          : lead >= 0xe0 && lead < 0xf0 ? 2
                          : lead >= 0xc2 && lead < 0xe0 ? 1
                                                        : 0;
    if (following == 0 || i + static_cast<std::size_t>(following) > text.size())
        return kReplacement;
    char32_t point = lead & (0x3fu >> following);
    for (int k = 0; k < following; ++k) {
        const unsigned next = byte(i + static_cast<std::size_t>(k));
        if ((next & 0xc0u) != 0x80u)
            return kReplacement;
        point = point << 6 | (next & 0x3fu);
    }
    constexpr char32_t kLowest[] = {0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xd800 && point < 0xe000;
    if (point < kLowest[following] || point > 0x10ffff || surrogate)
        return kReplacement;
    i += static_cast<std::size_t>(following);
    return point;
}

} // namespace

std::int32_t routingHash(std::string_view utf8)
{
    Murmur3 hash;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t point = nextCodePoint(utf8, i);
        if (point < 0x10000) {
            hash.add(static_cast<std::uint16_t>(point));
            continue;
        }
        hash.add(static_cast<std::uint16_t>(0xd800 + ((point - 0x10000) >> 10)));
        hash.add(static_cast<std::uint16_t>(0xdc00 + ((point - 0x10000) & 0x3ff)));
    }
    return static_cast<std::int32_t>(hash.finish());
}

std::uint32_t routingShards(std::uint32_t numberOfShards)
{
    const int log2Ceil = std::bit_width(numberOfShards - 1); // 0 for one shard
    const int splits = log2Ceil < 9 ? 10 - log2Ceil : 1;
    return numberOfShards << splits;
}

std::uint32_t shardFor(std::string_view routing, std::uint32_t numberOfShards)
{
    if (numberOfShards == 1)
        return 0;
    const std::int64_t shards = routingShards(numberOfShards);
    const std::int64_t rest = routingHash(routing) % shards;
    const std::int64_t slice = rest < 0 ? rest + shards : rest;
    return static_cast<std::uint32_t>(slice / (shards / numberOfShards));
}

} // namespace racescope
