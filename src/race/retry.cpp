// SPDX-License-Identifier: GPL-3.0-or-later
// All times are integers of nanoseconds and every draw is one Random::below, so that a race gives the same
// numbers on every machine (no floating point, except in the exponential and normal think times, which
// base/random.h keeps portable).
#include "race/retry.h"

#include "base/assert.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace racescope {
namespace {

constexpr Nanos kLongest = std::numeric_limits<Nanos>::max();
constexpr Nanos kNanosPerMs = 1'000'000;
constexpr Nanos kMostMs =
    1'000'000'000; // 11 days; nobody waits longer, and sums of a few stay far from overflow

constexpr std::array<std::string_view, 8> kRetryNames{"none",        "immediate", "fixed", "linear",
                                                      "exponential", "full",      "equal", "decorrelated"};
constexpr std::array<std::string_view, 5> kThinkNames{"none", "fixed", "uniform", "exponential", "normal"};

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

bool usesCap(RetryKind kind)
{
    return kind >= RetryKind::Linear;
}

bool usesBase(RetryKind kind)
{
    return kind >= RetryKind::Fixed;
}

// Reads "kind:number,number,…" from left to right and remembers where it stands.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }
    std::string_view word()
    {
        const std::size_t end = std::min(m_text.find(':', m_at), m_text.size());
        const std::string_view found = m_text.substr(m_at, end - m_at);
        m_start = m_at;
        m_at = end;
        return found;
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    // The separator before a field: ':' before the first one, ',' before the others.
    bool accept(char separator)
    {
        if (atEnd() || m_text[m_at] != separator)
            return false;
        ++m_at;
        return true;
    }
    std::string_view field()
    {
        const std::size_t end = std::min(m_text.find(',', m_at), m_text.size());
        const std::string_view found = m_text.substr(m_at, end - m_at);
        m_start = m_at;
        m_at = end;
        return found;
    }
    // Points to the beginning of what was read last.
    ParseError wrong(std::string message) const { return at(m_start, std::move(message)); }
    ParseError wrongHere(std::string message) const { return at(m_at, std::move(message)); }

private:
    static ParseError at(std::size_t offset, std::string message)
    {
        return ParseError{{}, 1, static_cast<int>(offset) + 1, {}, std::move(message)};
    }
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
};

bool isDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Milliseconds with up to six decimals, exactly. Not std::from_chars for doubles: 0.1 ms must be 100000 ns.
std::optional<Nanos> millisecondsOf(std::string_view text)
{
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view{};
    if (whole.empty() || whole.size() > 10 || fraction.size() > 6 || !isDigits(whole) || !isDigits(fraction))
        return std::nullopt;
    if (point < text.size() && fraction.empty())
        return std::nullopt;
    std::string digits(fraction);
    digits.resize(6, '0');
    const Nanos ms = std::stoll(std::string(whole));
    if (ms > kMostMs)
        return std::nullopt;
    return ms * kNanosPerMs + std::stoll(digits);
}

std::string millisecondsText(Nanos time)
{
    std::string text = std::to_string(time / kNanosPerMs);
    const Nanos rest = time % kNanosPerMs;
    if (rest == 0)
        return text;
    std::string digits = std::to_string(rest);
    digits.insert(0, 6 - digits.size(), '0');
    while (digits.back() == '0')
        digits.pop_back();
    return text + '.' + digits;
}

Result<Nanos, ParseError> readMilliseconds(Reader& reader, std::string_view what)
{
    const std::string_view text = reader.field();
    if (const auto time = millisecondsOf(text))
        return *time;
    return failure(reader.wrong(std::string(what) + ": not a number of milliseconds from 0 to " +
                                std::to_string(kMostMs) + ": \"" + std::string(text) + "\""));
}

template <std::size_t N> std::string listOf(const std::array<std::string_view, N>& names)
{
    std::string list;
    for (const std::string_view name : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

template <class Kind, std::size_t N>
std::optional<Kind> kindOf(std::string_view word, const std::array<std::string_view, N>& names)
{
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

// One of base, cap and maximum; an empty field keeps what is there ("full:,,10").
Result<void, ParseError> readRetryField(Reader& reader, int number, RetryPolicy& policy)
{
    Reader peek = reader;
    if (peek.field().empty()) {
        reader = peek;
        return {};
    }
    if (number < 2) {
        const auto time = readMilliseconds(reader, number == 0 ? "base" : "cap");
        if (!time)
            return failure(time.error());
        (number == 0 ? policy.base : policy.cap) = *time;
        if (number == 0 && usesBase(policy.kind) && *time == 0)
            return failure(reader.wrong("base: must be > 0"));
        if (number == 1 && usesCap(policy.kind) && *time < policy.base)
            return failure(reader.wrong("cap: must not be less than the base"));
        return {};
    }
    const std::string_view text = reader.field();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), policy.maxAttempts);
    if (error != std::errc{} || end != text.data() + text.size())
        return failure(reader.wrong("maximum of attempts: not a number: \"" + std::string(text) + "\""));
    return {};
}

Result<void, ParseError> readThinkTimes(Reader& reader, ThinkLaw& law)
{
    if (!reader.accept(':'))
        return failure(reader.wrongHere("think time: a time in milliseconds is missing"));
    const auto first = readMilliseconds(reader, "think time");
    if (!first)
        return failure(first.error());
    law.a = *first;
    if (law.kind != ThinkKind::Uniform && law.kind != ThinkKind::Normal)
        return {};
    if (!reader.accept(','))
        return failure(reader.wrongHere("think time: a second time in milliseconds is missing"));
    const auto second = readMilliseconds(reader, "think time");
    if (!second)
        return failure(second.error());
    law.b = *second;
    if (law.kind == ThinkKind::Uniform && law.b < law.a)
        return failure(reader.wrong("think time: the most must not be less than the least"));
    return {};
}

} // namespace

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
        return between(0, ceiling, random);
    case RetryKind::EqualJitter:
        return ceiling / 2 + between(0, ceiling - ceiling / 2, random);
    case RetryKind::Decorrelated:
        // The previous sleep is the capped one, and the threefold is of the sleep, not of the base.
        previous = std::min(
            policy.cap, between(policy.base, previous > kLongest / 3 ? kLongest - 1 : 3 * previous, random));
        return previous;
    }
    return 0;
}

bool givesUp(const RetryPolicy& policy, std::uint32_t refusedAttempts)
{
    if (policy.kind == RetryKind::None)
        return true;
    return policy.maxAttempts != 0 && refusedAttempts >= policy.maxAttempts;
}

std::string_view name(RetryKind kind)
{
    return kRetryNames[static_cast<std::size_t>(kind)];
}

Result<RetryPolicy, ParseError> parseRetry(std::string_view text)
{
    Reader reader(text);
    const auto kind = kindOf<RetryKind>(reader.word(), kRetryNames);
    if (!kind)
        return failure(reader.wrong("retry: expected one of " + listOf(kRetryNames)));
    RetryPolicy policy;
    policy.kind = *kind;
    for (int number = 0; !reader.atEnd(); ++number) {
        if (number == 3)
            return failure(reader.wrongHere("retry: nothing may follow the maximum of attempts"));
        reader.accept(number == 0 ? ':' : ',');
        if (const auto read = readRetryField(reader, number, policy); !read)
            return failure(read.error());
    }
    if (usesCap(policy.kind) && policy.cap < policy.base)
        return failure(reader.wrongHere("cap: must not be less than the base"));
    return policy;
}

std::string toText(const RetryPolicy& policy)
{
    const RetryPolicy usual;
    const std::array<std::string, 3> fields{
        policy.base == usual.base ? "" : millisecondsText(policy.base),
        policy.cap == usual.cap ? "" : millisecondsText(policy.cap),
        policy.maxAttempts == usual.maxAttempts ? "" : std::to_string(policy.maxAttempts)};
    std::string text(name(policy.kind));
    std::string separators;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        separators += i == 0 ? ':' : ',';
        if (fields[i].empty())
            continue;
        text += separators + fields[i];
        separators.clear();
    }
    return text;
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

Result<ThinkLaw, ParseError> parseThink(std::string_view text)
{
    Reader reader(text);
    const auto kind = kindOf<ThinkKind>(reader.word(), kThinkNames);
    if (!kind)
        return failure(reader.wrong("think time: expected one of " + listOf(kThinkNames)));
    ThinkLaw law;
    law.kind = *kind;
    if (law.kind != ThinkKind::None) {
        if (const auto read = readThinkTimes(reader, law); !read)
            return failure(read.error());
    }
    if (!reader.atEnd())
        return failure(reader.wrongHere("think time: nothing may follow here"));
    return law;
}

std::string toText(const ThinkLaw& law)
{
    std::string text(kThinkNames[static_cast<std::size_t>(law.kind)]);
    if (law.kind == ThinkKind::None)
        return text;
    text += ':' + millisecondsText(law.a);
    if (law.kind == ThinkKind::Uniform || law.kind == ThinkKind::Normal)
        text += ',' + millisecondsText(law.b);
    return text;
}

} // namespace racescope
