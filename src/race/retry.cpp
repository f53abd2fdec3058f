// SPDX-License-Identifier: GPL-3.0-or-later
// All times are integers of nanoseconds and every draw is one Random::below, so that a race gives the same
// numbers on every machine (no floating point, except in the exponential and normal think times, which
// base/random.h keeps portable).
#include "race/retry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace racescope {
namespace {

constexpr Nanos kLongest = std::numeric_limits<Nanos>::max();

// min(cap, base * 2^n). The obvious `base << n` is undefined from n = 63 on and wrong long before.
Nanos ceilingOf(const RetryPolicy& policy, std::uint32_t n)
{
    if (n >= 62 || policy.base > (policy.cap >> n))
        return policy.base == 0 ? 0 : policy.cap;
    return policy.base << n;
}

Nanos linear(const RetryPolicy& policy, std::uint32_t n)
{
    if (n != 0 && policy.base > policy.cap / n)
        return policy.cap;
    return policy.base * n;
}

// Uniform in [low, high], both included; low when they are the wrong way round.
Nanos between(Nanos low, Nanos high, Random& random)
{
    if (high <= low)
        return low;
    return low + static_cast<Nanos>(random.below(static_cast<std::uint64_t>(high - low) + 1));
}

Nanos toNanos(double x)
{
    x = std::fabs(x); // folded, not cut: no heap of zeros
    return x < 9.2e18 ? static_cast<Nanos>(x) : kLongest;
}

// Around the gap by half of it: equal gaps would keep those in step who collided.
Nanos aroundGap(Nanos gap, Random& random)
{
    if (gap <= 0)
        return 0;
    return gap / 2 + static_cast<Nanos>(random.below(static_cast<std::uint64_t>(gap) + 1));
}

// A refusal cuts the rate to 0.7 of what it was, and from there it grows as rate(t) = 0.4 (t - K)^3 + most, t
// in seconds since the refusal, K = cbrt(0.75 most). Without a limit the rate is what the attempt took. The
// wait ends when the client's own spacing is kept again.
Nanos limitRate(const AttemptTimes& times, RetryMemory& memory, Random& random)
{
    const auto took = static_cast<double>(std::max<Nanos>(times.now - times.began, 1));
    double rate = 1e9 / took;
    if (memory.rate > 0) {
        const double t = static_cast<double>(times.now - memory.throttledAt) / 1e9;
        const double k = portableExp(portableLog(std::max(0.75 * memory.rateMost, 1e-9)) / 3);
        rate = std::max(0.4 * (t - k) * (t - k) * (t - k) + memory.rateMost, 0.0);
    }
    constexpr double kLeastRate = 0.5;
    memory.rateMost = std::max(rate, kLeastRate);
    memory.rate = std::max(0.7 * rate, kLeastRate);
    memory.throttledAt = times.now;
    const double jittered = 1e9 / memory.rate * random.uniform(0.5, 1.5) - took;
    return jittered > 0 ? static_cast<Nanos>(jittered) : 0;
}

} // namespace

void RetryMemory::beginChain(const RetryPolicy& policy)
{
    previous = policy.kind == RetryKind::Formula ? 0 : policy.base;
}

Nanos waitBeforeRetry(const RetryPolicy& policy, std::uint32_t n, const AttemptTimes& times,
                      RetryMemory& memory, Random& random)
{
    if (policy.kind == RetryKind::Aimd) {
        memory.gap = std::min(policy.cap, 2 * std::max(memory.gap, policy.base));
        return aroundGap(memory.gap, random);
    }
    const Nanos wait = backoff(policy, n, memory.previous, random);
    return policy.kind == RetryKind::Adaptive ? std::max(wait, limitRate(times, memory, random)) : wait;
}

// Half a window, when the base is a quarter of one as in the reference model.
void noteSuccess(const RetryPolicy& policy, RetryMemory& memory)
{
    if (policy.kind == RetryKind::Aimd)
        memory.gap = std::max<Nanos>(0, memory.gap - 2 * policy.base);
}

Nanos restBeforeNext(const RetryPolicy& policy, const RetryMemory& memory, Random& random)
{
    return restsBetweenUpdates(policy) ? aroundGap(memory.gap, random) : 0;
}

RetryBudget::RetryBudget(const RetryPolicy& policy)
    : m_millionths(policy.kind == RetryKind::TokenBucket ? std::llround(policy.bucketCapacity * 1e6) : 0)
    , m_most(m_millionths)
    , m_perSuccess(policy.kind == RetryKind::TokenBucket ? std::llround(policy.bucketRatio * 1e6) : 0)
{
}

bool RetryBudget::settle(BudgetClaim claim)
{
    constexpr std::int64_t kToken = 1'000'000;
    switch (claim) {
    case BudgetClaim::Nothing:
        return true;
    case BudgetClaim::GiveBack:
        m_millionths = std::min(m_most, m_millionths + m_perSuccess);
        return true;
    case BudgetClaim::Take:
        break;
    }
    if (m_millionths < kToken)
        return false;
    m_millionths -= kToken;
    return true;
}

Nanos backoff(const RetryPolicy& policy, std::uint32_t n, Nanos& previous, Random& random)
{
    const Nanos ceiling = ceilingOf(policy, n);
    switch (policy.kind) {
    case RetryKind::None:
    case RetryKind::Immediate:
        return 0;
    case RetryKind::Fixed:
        return policy.base;
    case RetryKind::Linear:
        return linear(policy, n);
    case RetryKind::Exponential:
        return ceiling;
    case RetryKind::FullJitter:
    case RetryKind::TokenBucket:
    case RetryKind::Adaptive:
        return between(0, ceiling, random);
    case RetryKind::EqualJitter:
        return ceiling / 2 + between(0, ceiling - ceiling / 2, random);
    case RetryKind::Decorrelated:
        // The previous sleep is the capped one, and the threefold is of the sleep, not of the base.
        previous = std::min(
            policy.cap, between(policy.base, previous > kLongest / 3 ? kLongest - 1 : 3 * previous, random));
        return previous;
    case RetryKind::Sequence:
        return policy.sequence[std::min<std::size_t>(std::max(n, 1U), policy.sequence.size()) - 1];
    case RetryKind::Formula:
        previous = policy.formula.wait(n, previous, random);
        return previous;
    case RetryKind::Aimd: // needs its gap: waitBeforeRetry()
        return 0;
    }
    return 0;
}

bool givesUp(const RetryPolicy& policy, std::uint32_t refusedAttempts)
{
    if (policy.kind == RetryKind::None)
        return true;
    return policy.maxAttempts != 0 && refusedAttempts >= policy.maxAttempts;
}

Nanos thinkTime(const ThinkLaw& law, Random& random)
{
    const auto a = static_cast<double>(law.a);
    switch (law.kind) {
    case ThinkKind::None:
        return 0;
    case ThinkKind::Fixed:
        return law.a;
    case ThinkKind::Uniform:
        return between(law.a, law.b, random);
    case ThinkKind::Exponential:
        return law.a > 0 ? toNanos(random.exponential(a)) : 0;
    case ThinkKind::Normal:
        return toNanos(random.normal(a, static_cast<double>(law.b)));
    }
    return 0;
}

} // namespace racescope
