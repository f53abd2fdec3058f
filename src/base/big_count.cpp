// SPDX-License-Identifier: GPL-3.0-or-later
// Schoolbook arithmetic on limbs of 32 bits: counts of schedules have some dozens of limbs at most.
#include "base/big_count.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace racescope {

BigCount::BigCount(std::uint64_t value)
{
    for (; value != 0; value >>= 32)
        m_limbs.push_back(static_cast<std::uint32_t>(value));
}

BigCount& BigCount::operator+=(const BigCount& other)
{
    const std::size_t count = other.m_limbs.size(); // `other` may be *this
    if (m_limbs.size() < count)
        m_limbs.resize(count);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_limbs.size() && (i < count || carry != 0); ++i) {
        carry += m_limbs[i];
        carry += i < count ? other.m_limbs[i] : 0;
        m_limbs[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    if (carry != 0)
        m_limbs.push_back(static_cast<std::uint32_t>(carry));
    return *this;
}

BigCount& BigCount::operator*=(const BigCount& other)
{
    std::vector<std::uint32_t> product(m_limbs.size() + other.m_limbs.size());
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < other.m_limbs.size(); ++j) {
            carry += std::uint64_t{m_limbs[i]} * other.m_limbs[j] + product[i + j]; // at most 2^64 - 1
            product[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        product[i + other.m_limbs.size()] = static_cast<std::uint32_t>(carry);
    }
    m_limbs = std::move(product);
    trim();
    return *this;
}

std::strong_ordering operator<=>(const BigCount& a, const BigCount& b)
{
    if (a.m_limbs.size() != b.m_limbs.size())
        return a.m_limbs.size() <=> b.m_limbs.size();
    return std::lexicographical_compare_three_way(a.m_limbs.rbegin(), a.m_limbs.rend(), b.m_limbs.rbegin(),
                                                  b.m_limbs.rend());
}

std::string BigCount::toString() const
{
    if (isZero())
        return "0";
    constexpr std::uint32_t kChunk = 1'000'000'000;
    std::string reversed;
    BigCount rest = *this;
    while (!rest.isZero()) {
        std::uint64_t remainder = 0;
        for (auto limb = rest.m_limbs.rbegin(); limb != rest.m_limbs.rend(); ++limb) {
            remainder = remainder << 32 | *limb;
            *limb = static_cast<std::uint32_t>(remainder / kChunk);
            remainder %= kChunk;
        }
        rest.trim();
        for (int digit = 0; digit < 9 && (remainder != 0 || !rest.isZero()); ++digit, remainder /= 10)
            reversed.push_back(static_cast<char>('0' + remainder % 10));
    }
    return {reversed.rbegin(), reversed.rend()};
}

double BigCount::toDouble() const
{
    // The top 64 bits, with everything below folded into the lowest of them, round as the whole number would:
    // a double keeps 53, so the folded bit only breaks ties.
    std::uint64_t top = 0;
    std::size_t taken = 0; // limbs inside `top`
    for (; taken < 2 && taken < m_limbs.size(); ++taken)
        top = top << 32 | m_limbs[m_limbs.size() - 1 - taken];
    if (taken == m_limbs.size())
        return static_cast<double>(top);
    std::size_t rest = m_limbs.size() - taken;
    int exponentShift = 0;
    while ((top >> 63) == 0) {
        const std::uint32_t next = m_limbs[rest - 1];
        top = top << 1 | (next >> (31 - exponentShift) & 1);
        ++exponentShift; // at most 31: the highest limb is not zero
    }
    bool below = exponentShift < 32 && static_cast<std::uint32_t>(m_limbs[rest - 1] << exponentShift) != 0;
    for (std::size_t i = 0; i + 1 < rest; ++i)
        below = below || m_limbs[i] != 0;
    if (rest > 64) // beyond 2^2048
        return HUGE_VAL;
    return std::ldexp(static_cast<double>(top | (below ? 1U : 0U)),
                      static_cast<int>(rest * 32) - exponentShift);
}

void BigCount::trim()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
}

} // namespace racescope
