// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does after a refused write: the retry policies that people meet, as values. One object for
// real races, races by hand, virtual time, the explorer and the lab. Formulas: AWS Architecture Blog
// "Exponential Backoff And Jitter" (Brooker 2015) and its public simulator; n = 1 for the first retry; x(n) =
// min(cap, base * 2^n). The bucket: Brooker, "Fixing retries with token buckets and circuit breakers" (2022);
// the rate limit: RFC 8312's curve as the AWS SDKs' adaptive mode has it. Threads: values and pure functions.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "race/backoff_formula.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

enum class RetryKind : std::uint8_t {
    None,         // the first refusal ends the chain
    Immediate,    // 0
    Fixed,        // base
    Linear,       // min(cap, base * n)
    Exponential,  // x(n)
    FullJitter,   // uniform(0, x(n))
    EqualJitter,  // x(n)/2 + uniform(0, x(n)/2)
    Decorrelated, // s := min(cap, uniform(base, 3 s)), s starts at base
    Sequence,     // as listed, the last one for ever
    Formula,      // as a formula says
    TokenBucket, // full jitter; a retry takes a token of a bucket that the group shares, a success gives some
                 // back, and without a token there is no retry
    Aimd,        // a gap per client: doubled by a refusal, shortened by 2 base by a success, kept between
                 // updates and waited between them, too
    Adaptive,    // full jitter behind a client's own rate limit in the manner of TCP CUBIC
};

struct RetryPolicy {
    RetryKind kind = RetryKind::Immediate;
    Nanos base = 5'000'000;
    Nanos cap = 2'000'000'000;
    std::uint32_t maxAttempts = 0;    // tries in all, the first included; 0: no limit
    std::vector<Nanos> sequence = {}; // Sequence: never empty
    BackoffFormula formula = {};      // Formula
    double bucketCapacity = 500;      // TokenBucket: tokens at first and at most; a retry takes one
    double bucketRatio = 0.1;         // TokenBucket: what a success gives back
    friend bool operator==(const RetryPolicy&, const RetryPolicy&) = default;
};

// What a client remembers from one refusal to the next. beginChain() forgets what belongs to one update only.
struct RetryMemory {
    Nanos previous = 0; // Decorrelated, Formula: the wait before
    Nanos gap = 0;      // Aimd
    double rate = 0;    // Adaptive: tries per second; 0: no limit yet
    double rateMost = 0;
    Nanos throttledAt = 0;
    void beginChain(const RetryPolicy& policy);
};

// When an attempt began and when its refusal came, in the race's time; only Adaptive asks.
struct AttemptTimes {
    Nanos began = 0;
    Nanos now = 0;
};
// The wait before retry n.
Nanos waitBeforeRetry(const RetryPolicy& policy, std::uint32_t n, const AttemptTimes& times,
                      RetryMemory& memory, Random& random);
void noteSuccess(const RetryPolicy& policy, RetryMemory& memory);
// Between two updates of one client there is a wait, too.
inline bool restsBetweenUpdates(const RetryPolicy& policy)
{
    return policy.kind == RetryKind::Aimd;
}
Nanos restBeforeNext(const RetryPolicy& policy, const RetryMemory& memory, Random& random);
// Whether a retry is a step of its own; never depends on a draw.
inline bool hasBackoffStep(const RetryPolicy& policy)
{
    return policy.kind != RetryKind::None && policy.kind != RetryKind::Immediate;
}

// The wait before retry n, of the policies that need nothing but `previous` (Decorrelated, Formula: start
// with policy.base), updated in place.
Nanos backoff(const RetryPolicy& policy, std::uint32_t n, Nanos& previous, Random& random);
// Whether the chain ends after this many refused attempts, whatever a bucket says.
bool givesUp(const RetryPolicy& policy, std::uint32_t refusedAttempts);

// The bucket of TokenBucket: one a group and run, held by the driver. Counts in millionths, so that ten
// tenths are one.
enum class BudgetClaim : std::uint8_t { Nothing, Take, GiveBack };
class RetryBudget {
public:
    RetryBudget() = default; // gives nothing
    explicit RetryBudget(const RetryPolicy& policy);
    // False: a token was asked for, and there is none.
    bool settle(BudgetClaim claim);
    std::int64_t millionths() const { return m_millionths; }

private:
    std::int64_t m_millionths = 0;
    std::int64_t m_most = 0;
    std::int64_t m_perSuccess = 0;
};

// "none", "immediate", "fixed", "linear", "exponential", "full", "equal", "decorrelated", "sequence",
// "formula", "bucket", "aimd", "adaptive"
std::string_view name(RetryKind kind);
// "full:5,2000,10" = kind[:base ms, cap ms, max attempts], so also aimd and adaptive; sequence:MS,…;
// formula:EXPRESSION; bucket[:capacity,ratio,base ms,cap ms], each with ",max=N" after it; es_bulk and aws
// are short for a sequence and for full jitter. The error's column points into the text.
Result<RetryPolicy, ParseError> parseRetry(std::string_view text);
std::string toText(const RetryPolicy& policy);
// In words for a sentence: "full jitter with base 5 ms and cap 2000 ms".
std::string describe(const RetryPolicy& policy);

// The time between read and write.
enum class ThinkKind : std::uint8_t { None, Fixed, Uniform, Exponential, Normal };
struct ThinkLaw {
    ThinkKind kind = ThinkKind::None;
    Nanos a = 0; // fixed: the time; uniform: least; exponential, normal: mean
    Nanos b = 0; // uniform: most; normal: standard deviation
    friend bool operator==(const ThinkLaw&, const ThinkLaw&) = default;
};
Nanos thinkTime(const ThinkLaw& law, Random& random); // never negative
// "none", "fixed:MS", "uniform:MS,MS", "exponential:MS", "normal:MS,MS"; fractions allowed.
Result<ThinkLaw, ParseError> parseThink(std::string_view text);
std::string toText(const ThinkLaw& law);

} // namespace racescope
