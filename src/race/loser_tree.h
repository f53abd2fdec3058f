// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the lab's simulation: who of N is due next. Threads: a value.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace racescope {

inline constexpr std::uint64_t kNever = ~std::uint64_t(0);

// The earliest of N times, each a number with its owner in the low bits. Replacing the earliest goes up one
// path from leaf to root and leaves the later of two at each node: no branch, no move of anything else.
class LoserTree {
public:
    explicit LoserTree(std::uint32_t leaves)
        : m_bits(leaves > 1 ? std::bit_width(leaves - 1) : 0)
        , m_size(std::size_t(1) << m_bits)
        , m_nodes(m_size, kNever)
    {
    }
    int bits() const { return m_bits; }
    std::uint64_t earliest() const { return m_nodes[0]; }
    std::size_t bytes() const { return m_nodes.size() * sizeof(std::uint64_t); }
    // `keys` has m_size of them.
    void fill(std::vector<std::uint64_t> keys)
    {
        keys.resize(m_size, kNever);
        for (std::size_t width = m_size / 2; width >= 1; width /= 2) {
            for (std::size_t i = 0; i < width; ++i) {
                m_nodes[width + i] = std::max(keys[2 * i], keys[2 * i + 1]);
                keys[i] = std::min(keys[2 * i], keys[2 * i + 1]);
            }
        }
        m_nodes[0] = keys[0];
    }
    void replaceEarliest(std::uint32_t owner, std::uint64_t key)
    {
        for (std::size_t node = (m_size + owner) / 2; node >= 1; node /= 2) {
            const std::uint64_t other = m_nodes[node];
            // Exchanges them when the other is earlier; std::min and std::max become jumps that nobody can
            // foresee.
            const std::uint64_t swap = (key ^ other) & (0 - std::uint64_t(other < key));
            m_nodes[node] = other ^ swap;
            key ^= swap;
        }
        m_nodes[0] = key;
    }

private:
    int m_bits;
    std::size_t m_size;
    std::vector<std::uint64_t> m_nodes; // 0: the earliest; others: losers of their node
};

} // namespace racescope
