// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of the last 60 seconds, one a second. Threads: a value.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace racescope {

class Spark {
public:
    static constexpr std::int64_t kSeconds = 60;
    using Counts = std::array<std::uint32_t, std::size_t(kSeconds)>;

    void add(std::int64_t second, std::uint32_t count)
    {
        moveTo(second);
        if (second > m_newest - kSeconds)
            m_counts[place(second)] += count;
    }
    // Oldest first, the last of them that of `second`.
    Counts until(std::int64_t second) const
    {
        Spark moved = *this;
        moved.moveTo(second);
        Counts counts{};
        for (std::int64_t i = 0; i < kSeconds; ++i)
            counts[std::size_t(i)] = moved.m_counts[place(moved.m_newest - kSeconds + 1 + i)];
        return counts;
    }
    static std::uint64_t sum(const Counts& counts)
    {
        return std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    }

private:
    static std::size_t place(std::int64_t second)
    {
        return std::size_t((second % kSeconds + kSeconds) % kSeconds);
    }
    void moveTo(std::int64_t second)
    {
        for (std::int64_t at = std::max(m_newest + 1, second - kSeconds + 1); at <= second; ++at)
            m_counts[place(at)] = 0;
        m_newest = std::max(m_newest, second);
    }

    Counts m_counts{};
    std::int64_t m_newest = 0;
};

} // namespace racescope
