// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine and library: xoshiro256** seeded by SplitMix64
// (Blackman, Vigna 2018), and the distributions the races need. A value: copy it to fork, compare it to
// check. Threads: one thread an object.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace racescope {

// Natural logarithm of a positive normal number and e to the x for |x| < 700, to about 1 ulp, with the same
// last bit everywhere (see random.cpp).
double portableLog(double x);
double portableExp(double x);

class Random {
public:
    explicit Random(std::uint64_t seed = 0);
    // An independent stream for (seed, index): workers draw from their own.
    static Random stream(std::uint64_t seed, std::uint64_t index);

    std::uint64_t next();
    // Uniform in [0, 1) with 53 bits.
    double uniform();
    // Uniform integer in [0, bound), without bias (Lemire 2019). Requires: bound > 0.
    std::uint64_t below(std::uint64_t bound);
    // Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    // Exponential with the given mean (> 0).
    double exponential(double mean);
    // Normal (Marsaglia polar, without the spare value, so that the state is all there is).
    double normal(double mean, double deviation);

    friend bool operator==(const Random&, const Random&) = default;
    const std::array<std::uint64_t, 4>& state() const { return m_state; }

private:
    std::array<std::uint64_t, 4> m_state;
};

// Chooses 0..count-1 with probability proportional to 1 / (k + 1)^exponent; exponent 0 is uniform. A table of
// the cumulated weights: O(count) memory, O(log count) a draw. Immutable, any thread.
class ZipfTable {
public:
    ZipfTable(std::size_t count, double exponent);
    std::size_t draw(Random& random) const;

private:
    std::size_t m_count;
    std::vector<double> m_cumulated; // empty when uniform
};

} // namespace racescope
