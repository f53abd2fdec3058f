// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does after a refused write: the retry policies that people meet, as values.
// Formulas: AWS Architecture Blog "Exponential Backoff And Jitter" (Brooker 2015) and its public simulator; n
// = 1 for the first retry; x(n) = min(cap, base * 2^n). Threads: values and pure functions.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

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
};

struct RetryPolicy {
    RetryKind kind = RetryKind::Immediate;
    Nanos base = 5'000'000;
    Nanos cap = 2'000'000'000;
    std::uint32_t maxAttempts = 0; // tries in all, the first included; 0: no limit
    friend bool operator==(const RetryPolicy&, const RetryPolicy&) = default;
};

// The wait before retry n. `previous` is the state of Decorrelated (start with policy.base), updated in
// place.
Nanos backoff(const RetryPolicy& policy, std::uint32_t n, Nanos& previous, Random& random);
// Whether the chain ends after this many refused attempts.
bool givesUp(const RetryPolicy& policy, std::uint32_t refusedAttempts);

// "none", "immediate", "fixed", "linear", "exponential", "full", "equal", "decorrelated"
std::string_view name(RetryKind kind);
// "full:5,2000,10" = kind[:base ms, cap ms, max attempts]; the error's column points into the text.
Result<RetryPolicy, ParseError> parseRetry(std::string_view text);
std::string toText(const RetryPolicy& policy);

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
