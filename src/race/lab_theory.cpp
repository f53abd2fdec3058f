// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_theory.h"

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

double ms(Nanos time)
{
    return static_cast<double>(time) / 1e6;
}

double phi(double x)
{
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

// p(t) at steps of `step`: the chance that a client at a random phase has made its next successful write by
// then, when nobody else has. Grows from 0 to 1.
std::vector<double> chanceByTime(const DelayLaw& delay, double step)
{
    const double mu = ms(delay.mean);
    const double spread = std::max(ms(delay.deviation), mu * 1e-6) * std::sqrt(2.0);
    const double cycle = 4 * mu;
    std::vector<double> p{0};
    double area = 0;
    const auto f = [&](double u) { return phi((u - 2 * mu) / spread); };
    for (double t = 0; p.back() < 1; t += step) {
        area += step * (f(t) + 4 * f(t + step / 2) + f(t + step)) / 6;
        p.push_back(std::min(1.0, area / cycle));
    }
    return p;
}

// The integral of (1 - p)^j by Simpson's rule over pairs of steps.
double gap(const std::vector<double>& p, double step, double competitors)
{
    double sum = 0;
    for (std::size_t i = 0; i + 1 < p.size(); ++i)
        sum += std::pow(1 - p[i], competitors) + std::pow(1 - p[i + 1], competitors);
    return sum * step / 2;
}

// Of the least of n draws of a standard normal, by integrating its distribution.
double leastOfNormals(std::uint32_t n)
{
    constexpr double kStep = 0.005;
    constexpr double kEnd = 8;
    double mean = kEnd;
    for (double x = -kEnd; x < kEnd; x += kStep)
        mean -= kStep * (1 - std::pow(1 - phi(x + kStep / 2), double(n)));
    return mean;
}

double stepOf(const DelayLaw& delay)
{
    return ms(delay.mean) / 500;
}

double exponentialStep(const RetryPolicy& policy, int n)
{
    return n > 60 ? ms(policy.cap) : std::min(ms(policy.cap), ms(policy.base) * std::ldexp(1.0, n));
}

struct Wait {
    double mean = 0;
    double variance = 0;
};

std::optional<Wait> waitOf(const LabPolicy& policy, int n)
{
    if (policy.kind != LabPolicy::Kind::Retry)
        return std::nullopt;
    const double x = exponentialStep(policy.retry, n);
    switch (policy.retry.kind) {
    case RetryKind::Immediate:
        return Wait{};
    case RetryKind::Exponential:
        return Wait{x, 0};
    case RetryKind::FullJitter:
        return Wait{x / 2, x * x / 12};
    case RetryKind::EqualJitter:
        return Wait{x * 3 / 4, x * x / 48};
    default:
        return std::nullopt;
    }
}

} // namespace

LabTheory lockStep(const DelayLaw& delay, std::uint32_t clients)
{
    const double n = clients;
    return {n * (n + 1) / 2, 4 * ms(delay.mean) * n};
}

LabTheory lockStepExponential(const DelayLaw& delay, std::uint32_t clients, Nanos base, Nanos cap)
{
    LabTheory theory = lockStep(delay, clients);
    for (std::uint32_t n = 1; n < clients; ++n)
        theory.completionMs +=
            exponentialStep({RetryKind::Exponential, base, cap, 0}, int(std::min(n, 100U)));
    return theory;
}

DeadTime deadTime(double perMs, double windowMs)
{
    const double attempts = 1 + perMs * windowMs;
    return {perMs / attempts, 1 / attempts, attempts};
}

double gapBetweenSuccessesMs(const DelayLaw& delay, std::uint32_t competitors)
{
    if (delay.mean <= 0)
        return 0;
    const double step = stepOf(delay);
    return gap(chanceByTime(delay, step), step, competitors);
}

std::vector<LabTheory> closedLoop(const DelayLaw& delay, std::uint32_t mostClients)
{
    std::vector<LabTheory> curve;
    if (delay.mean <= 0)
        return curve;
    const double mu = ms(delay.mean);
    const double step = stepOf(delay);
    const std::vector<double> p = chanceByTime(delay, step);
    double gaps = 0;
    double weighted = 0;
    for (std::uint32_t n = 1; n <= mostClients; ++n) {
        const double first = 3 * mu + std::sqrt(3.0) * ms(delay.deviation) * leastOfNormals(n);
        curve.push_back({n + weighted / (4 * mu), first + gaps + mu});
        const double next = gap(p, step, n);
        gaps += next;
        weighted += n * next;
    }
    return curve;
}

std::optional<LabTheory> generations(const DelayLaw& delay, std::uint32_t clients, const LabPolicy& policy)
{
    if (delay.mean <= 0 || !waitOf(policy, 1))
        return std::nullopt;
    const double sigma = ms(delay.deviation);
    const double window = 2 * ms(delay.mean);
    const double cycle = 2 * window;
    double variance = 3 * sigma * sigma;
    double left = clients;
    LabTheory theory{0, cycle};
    for (int n = 1; left >= 0.5 && n < 1'000'000; ++n) {
        theory.calls += left;
        const double width = std::sqrt(12 * variance);
        const double won = left < 1 ? left : std::clamp(width / (window + width / left), 1.0, left);
        left -= won;
        if (left < 0.5)
            break;
        const Wait wait = *waitOf(policy, n);
        variance += 4 * sigma * sigma + wait.variance;
        theory.completionMs += cycle + wait.mean;
    }
    return theory;
}

LabTheory handedOver(const DelayLaw& delay, std::uint32_t clients)
{
    const double mu = ms(delay.mean);
    return {double(clients), 2 * mu * clients + 2 * mu};
}

double rightScaleMs(const DelayLaw& delay, std::uint32_t clients)
{
    return 2 * ms(delay.mean) * clients;
}

} // namespace racescope
