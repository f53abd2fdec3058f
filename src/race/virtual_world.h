// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the clients of a race in virtual time: how long messages travel, how long the server works,
// when clients come. Threads: values; sampling is const and may be shared. Determinism: integers of
// nanoseconds, own normal distribution; a client's draws come from its own stream, so they do not depend on
// what the others do.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace racescope {

// The time one message takes. Normal is folded (|X|), as in the reference model; LogNormal has the mean and
// standard deviation that are given, not those of its logarithm.
struct DelayLaw {
    enum class Kind : std::uint8_t { Constant, Normal, LogNormal };
    Kind kind = Kind::Normal;
    Nanos mean = 10'000'000;
    Nanos deviation = 2'000'000;
    friend bool operator==(const DelayLaw&, const DelayLaw&) = default;
};
// "constant:MS", "normal:MS,MS", "lognormal:MS,MS"
Result<DelayLaw, ParseError> parseDelay(std::string_view text);
std::string toText(const DelayLaw& law);

// When clients send their first request.
struct StartLaw {
    enum class Kind : std::uint8_t {
        Burst,   // all at 0
        Spread,  // each uniformly within `time`
        Poisson, // one after the other, `time` apart on average
    };
    Kind kind = Kind::Burst;
    Nanos time = 0;
    friend bool operator==(const StartLaw&, const StartLaw&) = default;
};
// "burst", "spread:MS", "poisson:MS"
Result<StartLaw, ParseError> parseStart(std::string_view text);
std::string toText(const StartLaw& law);

struct VirtualWorld {
    DelayLaw delay;
    Nanos serviceTime = 0; // of one message at the server, first come first served; 0: infinitely fast
    StartLaw start;
    friend bool operator==(const VirtualWorld&, const VirtualWorld&) = default;
};

// Draws message delays. A ziggurat (Marsaglia, Tsang 2000; layout of Doornik 2005): one random number and one
// look into a table in 99 of 100 draws, where Random::normal needs three numbers and a logarithm.
class DelaySampler {
public:
    explicit DelaySampler(const DelayLaw& law);
    Nanos draw(Random& random) const
    {
        if (m_kind == DelayLaw::Kind::Constant)
            return m_constant;
        const double z = standardNormal(random);
        if (m_kind == DelayLaw::Kind::LogNormal) [[unlikely]]
            return logNormal(z);
        const double x = m_mean + m_deviation * z;
        return static_cast<Nanos>(x < 0 ? -x : x);
    }
    static double standardNormal(Random& random)
    {
        const std::uint64_t bits = random.next();
        const std::size_t layer = bits & (kLayers - 1);
        const double u = static_cast<double>(static_cast<std::int64_t>(bits) >> 11) * 0x1p-52; // [-1, 1)
        if (std::fabs(u) < s_table.inside[layer]) [[likely]]
            return u * s_table.edge[layer];
        return nearTheCurve(random, layer, u);
    }

private:
    static constexpr std::size_t kLayers = 128;
    struct Table {
        Table();
        std::array<double, kLayers + 1> edge{}; // right edge of each layer, from the lowest up
        std::array<double, kLayers>
            inside{}; // below this share of the edge a point lies under the curve for sure
    };
    static const Table s_table;
    static double nearTheCurve(Random& random, std::size_t layer, double u);
    Nanos logNormal(double z) const;
    DelayLaw::Kind m_kind;
    Nanos m_constant;
    double m_mean; // LogNormal: of the logarithm
    double m_deviation;
};

// The random streams of client number `client`: what it decides itself, and what happens to its messages.
Random ownStream(std::uint64_t seed, std::uint64_t client);
Random networkStream(std::uint64_t seed, std::uint64_t client);

// When the next client comes; `previous` is the time of the one before (0 for the first). Draws from that
// client's network stream.
Nanos startTime(const StartLaw& law, Nanos previous, Random& network);

} // namespace racescope
