// SPDX-License-Identifier: GPL-3.0-or-later
// Blackman, Vigna: "Scrambled linear pseudorandom number generators" (2018), xoshiro256** 1.0; Steele, Lea,
// Flood: SplitMix64 (2014); Lemire: "Fast random integer generation in an interval" (2019).
//
// std::log and std::pow differ by a last bit from one C library to the next, and one bit changes a whole run.
// So logarithm and exponential are written here with + - * / only, which IEEE 754 rounds the same everywhere;
// this file is compiled with -ffp-contract=off, because a fused multiply-add rounds once less.
#include "base/random.h"

#include "base/assert.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace racescope {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
// ln 2 in two parts: the high one has trailing zeros, so that times a small integer it is exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace

// ln m = 2 artanh((m - 1) / (m + 1)).
double portableLog(double x)
{
    int exponent = 0;
    double m = std::frexp(x, &exponent);
    if (m < 0.70710678118654752) {
        m *= 2;
        --exponent;
    }
    const double s = (m - 1) / (m + 1);
    const double square = s * s;
    double sum = 0;
    for (int k = 25; k >= 3; k -= 2)
        sum = (sum + 1.0 / k) * square;
    return exponent * kLn2High + (exponent * kLn2Low + 2 * s * sum + 2 * s);
}

double portableExp(double x)
{
    const double whole = std::floor(x / 0.69314718055994531 + 0.5);
    const double r = (x - whole * kLn2High) - whole * kLn2Low;
    double sum = 1;
    for (int k = 16; k >= 1; --k)
        sum = 1 + sum * r / k;
    return std::ldexp(sum, static_cast<int>(whole));
}

Random::Random(std::uint64_t seed)
{
    for (std::uint64_t& word : m_state)
        word = mix(seed += kGolden);
}

Random Random::stream(std::uint64_t seed, std::uint64_t index)
{
    // Neighbouring seeds and indices must not meet: both go through the mixer before they are combined.
    return Random(mix(mix(seed + kGolden) + kGolden * (index + 1)));
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    RS_ASSERT(bound > 0, "there is no number below zero");
    Wide product = Wide{next()} * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
        const std::uint64_t threshold = (0 - bound) % bound;
        while (static_cast<std::uint64_t>(product) < threshold)
            product = Wide{next()} * bound;
    }
    return static_cast<std::uint64_t>(product >> 64);
}

double Random::exponential(double mean)
{
    return -mean * portableLog(1 - uniform()); // 1 - u is in (0, 1]
}

double Random::normal(double mean, double deviation)
{
    double u = 0;
    double square = 0;
    do {
        u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        square = u * u + v * v;
    } while (square >= 1 || square == 0);
    return mean + deviation * (u * std::sqrt(-2 * portableLog(square) / square));
}

ZipfTable::ZipfTable(std::size_t count, double exponent)
    : m_count(count)
{
    RS_ASSERT(count > 0, "there must be something to choose from");
    if (exponent == 0)
        return;
    m_cumulated.reserve(count);
    double sum = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const double power = -exponent * portableLog(static_cast<double>(k + 1));
        sum += portableExp(std::clamp(power, -700.0, 700.0));
        m_cumulated.push_back(sum);
    }
}

std::size_t ZipfTable::draw(Random& random) const
{
    if (m_cumulated.empty())
        return random.below(m_count);
    const double point = random.uniform() * m_cumulated.back();
    const auto found = std::upper_bound(m_cumulated.begin(), m_cumulated.end(), point);
    return std::min(static_cast<std::size_t>(found - m_cumulated.begin()), m_count - 1);
}

} // namespace racescope
