// SPDX-License-Identifier: GPL-3.0-or-later
// Retry policies and think laws as text: what a command line takes and a recording shows.
#include "race/retry.h"

#include "base/counted.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace racescope {
namespace {

constexpr Nanos kNanosPerMs = 1'000'000;
constexpr Nanos kMostMs =
    1'000'000'000; // 11 days; nobody waits longer, and sums of a few stay far from overflow

constexpr std::array<std::string_view, 13> kRetryNames{
    "none",         "immediate", "fixed",   "linear", "exponential", "full",    "equal",
    "decorrelated", "sequence",  "formula", "bucket", "aimd",        "adaptive"};
constexpr std::array<std::string_view, 5> kThinkNames{"none", "fixed", "uniform", "exponential", "normal"};

bool usesBase(RetryKind kind)
{
    return kind >= RetryKind::Fixed && kind != RetryKind::Sequence && kind != RetryKind::Formula;
}

bool usesCap(RetryKind kind)
{
    return usesBase(kind) && kind != RetryKind::Fixed;
}

// Reads "kind:number,number,…" from left to right and remembers where it stands.
class Reader {
public:
    explicit Reader(std::string_view text, std::size_t at = 0)
        : m_text(text)
        , m_at(at)
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
    std::string_view rest()
    {
        m_start = m_at;
        m_at = m_text.size();
        return m_text.substr(m_start);
    }
    // Points to the beginning of what was read last, or behind it.
    ParseError wrong(std::string message, std::size_t behind = 0) const
    {
        return at(m_start + behind, std::move(message));
    }
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

Result<std::uint32_t, ParseError> readMaximum(Reader& reader)
{
    const std::string_view text = reader.field();
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return failure(reader.wrong("maximum of attempts: not a number: \"" + std::string(text) + "\""));
    return number;
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
    const auto most = readMaximum(reader);
    if (!most)
        return failure(most.error());
    policy.maxAttempts = *most;
    return {};
}

// The fields of the policies with base, cap and maximum.
Result<void, ParseError> readWaits(Reader& reader, RetryPolicy& policy)
{
    for (int number = 0; !reader.atEnd(); ++number) {
        if (number == 3)
            return failure(reader.wrongHere("retry: nothing may follow the maximum of attempts"));
        reader.accept(number == 0 ? ':' : ',');
        if (const auto read = readRetryField(reader, number, policy); !read)
            return failure(read.error());
    }
    if (usesCap(policy.kind) && policy.cap < policy.base)
        return failure(reader.wrongHere("cap: must not be less than the base"));
    return {};
}

Result<void, ParseError> readSequence(Reader& reader, RetryPolicy& policy)
{
    reader.accept(':');
    while (!reader.atEnd()) {
        const auto time = readMilliseconds(reader, "sequence");
        if (!time)
            return failure(time.error());
        policy.sequence.push_back(*time);
        reader.accept(',');
    }
    if (policy.sequence.empty())
        return failure(reader.wrongHere("sequence: the waits are missing, as in sequence:10,20,50"));
    return {};
}

Result<void, ParseError> readFormula(Reader& reader, RetryPolicy& policy)
{
    reader.accept(':');
    if (reader.atEnd())
        return failure(reader.wrongHere("formula: what it says is missing, as in formula:5*2^n"));
    const std::string_view text = reader.rest();
    auto formula = parseFormula(text);
    if (!formula)
        return failure(
            reader.wrong("formula: " + formula.error().message, std::size_t(formula.error().column) - 1));
    policy.formula = std::move(*formula);
    return {};
}

Result<double, ParseError> readTokens(Reader& reader, double number)
{
    const std::string_view text = reader.field();
    if (text.empty())
        return number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !(number >= 0 && number <= 1e9))
        return failure(
            reader.wrong("bucket: expected capacity and ratio from 0 to 1000000000, as in bucket:500,0.1"));
    return number;
}

Result<void, ParseError> readBucket(Reader& reader, RetryPolicy& policy)
{
    for (int number = 0; !reader.atEnd(); ++number) {
        if (number == 4)
            return failure(reader.wrongHere("bucket: nothing may follow the cap but max=N"));
        reader.accept(number == 0 ? ':' : ',');
        if (number >= 2) {
            if (const auto read = readRetryField(reader, number - 2, policy); !read)
                return failure(read.error());
            continue;
        }
        double& field = number == 0 ? policy.bucketCapacity : policy.bucketRatio;
        const auto tokens = readTokens(reader, field);
        if (!tokens)
            return failure(tokens.error());
        field = *tokens;
    }
    if (policy.cap < policy.base)
        return failure(reader.wrongHere("cap: must not be less than the base"));
    return {};
}

// The four policies without a field of their own for it may end in ",max=N".
Result<std::string_view, ParseError> takeMaximum(std::string_view text, RetryPolicy& policy)
{
    constexpr std::string_view kMark = ",max=";
    const std::size_t at = text.rfind(kMark);
    if (at == std::string_view::npos)
        return text;
    Reader reader(text, at + kMark.size());
    const auto most = readMaximum(reader);
    if (!most)
        return failure(most.error());
    policy.maxAttempts = *most;
    return text.substr(0, at);
}

// Elasticsearch's Java bulk helper: 50 + 10 (floor(e^(0.8 n)) - 1) ms, eight times, then it gives up.
RetryPolicy esBulk()
{
    RetryPolicy policy;
    policy.kind = RetryKind::Sequence;
    policy.maxAttempts = 9;
    for (const Nanos ms : {50, 60, 80, 150, 280, 580, 1250, 2740})
        policy.sequence.push_back(ms * kNanosPerMs);
    return policy;
}

// The standard mode of the AWS SDKs, without its quota.
RetryPolicy aws()
{
    return RetryPolicy{RetryKind::FullJitter, 50 * kNanosPerMs, 20'000 * kNanosPerMs, 3};
}

std::string numberText(double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return std::string(digits.data(), error == std::errc{} ? end : digits.data());
}

// Fields that are as usual are left out, and commas at the end.
std::string withFields(std::string text, const std::vector<std::string>& fields)
{
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

std::string_view name(RetryKind kind)
{
    return kRetryNames[static_cast<std::size_t>(kind)];
}

Result<RetryPolicy, ParseError> parseRetry(std::string_view text)
{
    if (text == "es_bulk")
        return esBulk();
    if (text == "aws")
        return aws();
    Reader words(text);
    const std::string_view word = words.word();
    const auto kind = kindOf<RetryKind>(word, kRetryNames);
    if (!kind)
        return failure(words.wrong("`" + std::string(word) + "` is no policy; expected one of " +
                                   listOf(kRetryNames) + ", es_bulk, aws"));
    RetryPolicy policy;
    policy.kind = *kind;
    const bool marked =
        *kind == RetryKind::Sequence || *kind == RetryKind::Formula || *kind == RetryKind::TokenBucket;
    if (marked) {
        const auto shorter = takeMaximum(text, policy);
        if (!shorter)
            return failure(shorter.error());
        text = *shorter;
    }
    Reader reader(text, word.size());
    const auto read = *kind == RetryKind::Sequence      ? readSequence(reader, policy)
                      : *kind == RetryKind::Formula     ? readFormula(reader, policy)
                      : *kind == RetryKind::TokenBucket ? readBucket(reader, policy)
                                                        : readWaits(reader, policy);
    if (!read)
        return failure(read.error());
    return policy;
}

std::string toText(const RetryPolicy& policy)
{
    const RetryPolicy usual;
    const std::string base = policy.base == usual.base ? "" : millisecondsText(policy.base);
    const std::string cap = policy.cap == usual.cap ? "" : millisecondsText(policy.cap);
    const std::string most = policy.maxAttempts == 0 ? "" : std::to_string(policy.maxAttempts);
    const std::string marked = most.empty() ? "" : ",max=" + most;
    std::string text(name(policy.kind));
    switch (policy.kind) {
    case RetryKind::Sequence: {
        if (policy == esBulk())
            return "es_bulk";
        std::vector<std::string> waits;
        for (const Nanos wait : policy.sequence)
            waits.push_back(millisecondsText(wait));
        return withFields(std::move(text), waits) + marked;
    }
    case RetryKind::Formula:
        return text + ":" + policy.formula.text() + marked;
    case RetryKind::TokenBucket:
        return withFields(
                   std::move(text),
                   {policy.bucketCapacity == usual.bucketCapacity && policy.bucketRatio == usual.bucketRatio
                        ? ""
                        : numberText(policy.bucketCapacity),
                    policy.bucketRatio == usual.bucketRatio ? "" : numberText(policy.bucketRatio), base,
                    cap}) +
               marked;
    default:
        return withFields(std::move(text), {base, cap, most});
    }
}

std::string describe(const RetryPolicy& policy)
{
    const std::string scale =
        " with base " + millisecondsText(policy.base) + " ms and cap " + millisecondsText(policy.cap) + " ms";
    const std::string most = policy.maxAttempts
                                 ? ", at most " + counted(policy.maxAttempts, "attempt", "attempts")
                                 : std::string();
    switch (policy.kind) {
    case RetryKind::None:
        return "no retry";
    case RetryKind::Immediate:
        return "no backoff" + most;
    case RetryKind::Fixed:
        return "a fixed wait of " + millisecondsText(policy.base) + " ms" + most;
    case RetryKind::Linear:
        return "linear backoff" + scale + most;
    case RetryKind::Exponential:
        return "exponential backoff" + scale + most;
    case RetryKind::FullJitter:
        return "full jitter" + scale + most;
    case RetryKind::EqualJitter:
        return "equal jitter" + scale + most;
    case RetryKind::Decorrelated:
        return "decorrelated jitter" + scale + most;
    case RetryKind::Sequence:
        return "the waits of " + toText(policy) + (policy == esBulk() ? most : std::string());
    case RetryKind::Formula:
        return "the waits of " + toText(policy);
    case RetryKind::TokenBucket:
        return "full jitter on a retry budget (" + toText(policy) + ")";
    case RetryKind::Aimd:
        return "an adaptive gap (AIMD)" + scale + most;
    case RetryKind::Adaptive:
        return "full jitter behind an adaptive rate limit" + scale + most;
    }
    return {};
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
