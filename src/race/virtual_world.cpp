// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with -ffp-contract=off, like base/random.cpp: the numbers are the same on every machine.
#include "race/virtual_world.h"

#include "race/retry.h"

#include <cmath>

namespace racescope {
namespace {

constexpr double kTailStart = 3.442619855899;
constexpr double kLayerArea = 9.91256303526217e-3;

double tail(Random& random, bool negative)
{
    double x = 0;
    double y = 0;
    do {
        x = portableLog(1 - random.uniform()) / kTailStart;
        y = portableLog(1 - random.uniform());
    } while (-2 * y < x * x);
    return negative ? x - kTailStart : kTailStart - x;
}

// Two numbers of milliseconds behind a word are what a think law is, too.
Result<ThinkLaw, ParseError> parseTimes(std::string_view text, std::string_view word, std::string_view as)
{
    auto law = parseThink(std::string(as) + std::string(text.substr(word.size())));
    if (law)
        return law;
    ParseError error = law.error();
    error.column += static_cast<int>(word.size()) - static_cast<int>(as.size());
    if (const std::string_view wrong = "think time"; error.message.starts_with(wrong))
        error.message.replace(0, wrong.size(), word);
    return failure(std::move(error));
}

bool hasWord(std::string_view text, std::string_view word)
{
    return text.substr(0, text.find(':')) == word;
}

ParseError unknown(std::string message)
{
    return ParseError{{}, 1, 1, {}, std::move(message)};
}

std::string times(std::string_view word, Nanos a)
{
    const std::string text = toText(ThinkLaw{ThinkKind::Fixed, a, 0});
    return std::string(word) + text.substr(text.find(':'));
}

} // namespace

Result<DelayLaw, ParseError> parseDelay(std::string_view text)
{
    if (hasWord(text, "constant"))
        return parseTimes(text, "constant", "fixed").transform([](const ThinkLaw& law) {
            return DelayLaw{DelayLaw::Kind::Constant, law.a, 0};
        });
    for (const auto& [word, kind] :
         {std::pair{"normal", DelayLaw::Kind::Normal}, std::pair{"lognormal", DelayLaw::Kind::LogNormal}}) {
        if (hasWord(text, word))
            return parseTimes(text, word, "normal").transform([kind = kind](const ThinkLaw& law) {
                return DelayLaw{kind, law.a, law.b};
            });
    }
    return failure(unknown("delay: expected constant:MS, normal:MS,MS or lognormal:MS,MS"));
}

std::string toText(const DelayLaw& law)
{
    if (law.kind == DelayLaw::Kind::Constant)
        return times("constant", law.mean);
    const std::string deviation = times("", law.deviation).substr(1);
    return times(law.kind == DelayLaw::Kind::Normal ? "normal" : "lognormal", law.mean) + ',' + deviation;
}

Result<StartLaw, ParseError> parseStart(std::string_view text)
{
    if (text == "burst")
        return StartLaw{};
    for (const auto& [word, kind] :
         {std::pair{"spread", StartLaw::Kind::Spread}, std::pair{"poisson", StartLaw::Kind::Poisson}}) {
        if (hasWord(text, word))
            return parseTimes(text, word, "fixed").transform([kind = kind](const ThinkLaw& law) {
                return StartLaw{kind, law.a};
            });
    }
    return failure(unknown("start: expected burst, spread:MS or poisson:MS"));
}

std::string toText(const StartLaw& law)
{
    if (law.kind == StartLaw::Kind::Burst)
        return "burst";
    return times(law.kind == StartLaw::Kind::Spread ? "spread" : "poisson", law.time);
}

DelaySampler::Table::Table()
{
    double f = portableExp(-0.5 * kTailStart * kTailStart);
    edge[0] = kLayerArea / f; // the lowest layer has the tail in it
    edge[1] = kTailStart;
    for (std::size_t i = 2; i < kLayers; ++i) {
        edge[i] = std::sqrt(-2 * portableLog(kLayerArea / edge[i - 1] + f));
        f = portableExp(-0.5 * edge[i] * edge[i]);
    }
    for (std::size_t i = 0; i < kLayers; ++i)
        inside[i] = edge[i + 1] / edge[i];
}

const DelaySampler::Table DelaySampler::s_table;

DelaySampler::DelaySampler(const DelayLaw& law)
    : m_kind(law.deviation == 0 ? DelayLaw::Kind::Constant : law.kind)
    , m_constant(law.mean)
    , m_mean(static_cast<double>(law.mean))
    , m_deviation(static_cast<double>(law.deviation))
{
    if (law.mean == 0 && m_kind == DelayLaw::Kind::LogNormal)
        m_kind = DelayLaw::Kind::Constant;
    if (m_kind != DelayLaw::Kind::LogNormal)
        return;
    const double ratio = m_deviation / m_mean;
    const double variance = portableLog(1 + ratio * ratio);
    m_mean = portableLog(m_mean) - variance / 2;
    m_deviation = std::sqrt(variance);
}

Nanos DelaySampler::logNormal(double z) const
{
    constexpr double kLongest = 1e18;
    return static_cast<Nanos>(std::min(portableExp(std::min(m_mean + m_deviation * z, 42.0)), kLongest));
}

// Not surely under the curve: in the tail, in the layer's wedge, or outside and drawn anew.
double DelaySampler::nearTheCurve(Random& random, std::size_t layer, double u)
{
    if (layer == 0)
        return tail(random, u < 0);
    const double low = s_table.edge[layer];
    const double high = s_table.edge[layer + 1];
    const double x = u * low;
    const double f0 = portableExp(-0.5 * (low * low - x * x));
    const double f1 = portableExp(-0.5 * (high * high - x * x));
    return f1 + random.uniform() * (f0 - f1) < 1 ? x : standardNormal(random);
}

Random ownStream(std::uint64_t seed, std::uint64_t client)
{
    return Random::stream(seed, client);
}

Random networkStream(std::uint64_t seed, std::uint64_t client)
{
    return Random::stream(~seed, client);
}

Nanos startTime(const StartLaw& law, Nanos previous, Random& network)
{
    if (law.kind == StartLaw::Kind::Burst || law.time <= 0)
        return 0;
    if (law.kind == StartLaw::Kind::Spread)
        return static_cast<Nanos>(network.below(static_cast<std::uint64_t>(law.time)));
    return previous + static_cast<Nanos>(network.exponential(static_cast<double>(law.time)));
}

} // namespace racescope
