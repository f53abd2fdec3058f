// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/backoff_formula.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope {
namespace {

constexpr double kMsInNanos = 1e6;
constexpr std::size_t kMostHeld = 40; // values on the stack
constexpr int kDeepest = 30;          // parentheses

// By squaring for whole exponents: exact where the result is. The library's pow differs between machines.
double power(double base, double exponent)
{
    if (exponent == std::floor(exponent) && std::fabs(exponent) <= 4096) {
        double result = 1;
        double square = base;
        for (auto left = std::uint32_t(std::fabs(exponent)); left > 0; left >>= 1) {
            if (left & 1U)
                result *= square;
            square *= square;
        }
        return exponent < 0 ? 1 / result : result;
    }
    return base > 0 ? portableExp(exponent * portableLog(base)) : 0;
}

} // namespace

Nanos BackoffFormula::wait(std::uint32_t n, Nanos previous, Random& random) const
{
    std::array<double, kMostHeld> stack{};
    std::size_t held = 0;
    const auto pop = [&] { return stack[--held]; };
    for (const Step& step : m_steps) {
        double result = 0;
        switch (step.op) {
        case Op::Number:
            result = step.number;
            break;
        case Op::Retry:
            result = n;
            break;
        case Op::Previous:
            result = double(previous) / kMsInNanos;
            break;
        case Op::Negate:
            result = -pop();
            break;
        case Op::Floor:
            result = std::floor(pop());
            break;
        default: {
            const double right = pop();
            const double left = pop();
            result = step.op == Op::Add        ? left + right
                     : step.op == Op::Subtract ? left - right
                     : step.op == Op::Multiply ? left * right
                     : step.op == Op::Divide   ? left / right
                     : step.op == Op::Power    ? power(left, right)
                     : step.op == Op::Min      ? std::min(left, right)
                     : step.op == Op::Max      ? std::max(left, right)
                                               : random.uniform(left, right);
        }
        }
        stack[held++] = result;
    }
    const double nanos = held == 1 ? stack[0] * kMsInNanos : 0;
    if (!(nanos > 0))
        return 0;
    return nanos < double(kMost) ? Nanos(nanos) : kMost;
}

class FormulaParser {
public:
    explicit FormulaParser(std::string_view text)
        : m_text(text)
    {
    }
    Result<BackoffFormula, ParseError> parse()
    {
        sum();
        skipBlanks();
        if (!m_failed && m_at < m_text.size())
            fail("expected an operator, not `" + std::string(1, m_text[m_at]) + "`");
        if (m_failed)
            return racescope::failure(m_error);
        m_formula.m_text = std::string(m_text);
        return std::move(m_formula);
    }

private:
    using Op = BackoffFormula::Op;
    void sum()
    {
        if (++m_depth > kDeepest)
            fail("too many parentheses");
        product();
        for (;;) {
            if (accept('+'))
                then(&FormulaParser::product, Op::Add);
            else if (accept('-'))
                then(&FormulaParser::product, Op::Subtract);
            else
                break;
        }
        --m_depth;
    }
    void product()
    {
        factor();
        for (;;) {
            if (accept('*'))
                then(&FormulaParser::factor, Op::Multiply);
            else if (accept('/'))
                then(&FormulaParser::factor, Op::Divide);
            else
                return;
        }
    }
    // A minus binds looser than a power: -2^n is -(2^n).
    void factor()
    {
        int minuses = 0;
        while (accept('-'))
            ++minuses;
        value();
        if (accept('^'))
            then(&FormulaParser::factor, Op::Power);
        if (minuses % 2 == 1)
            emit(Op::Negate);
    }
    void value()
    {
        skipBlanks();
        if (accept('(')) {
            sum();
            expect(')');
        } else if (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.')) {
            number();
        } else {
            name();
        }
    }
    void number()
    {
        double value = 0;
        const char* begin = m_text.data() + m_at;
        const auto [end, error] =
            std::from_chars(begin, m_text.data() + m_text.size(), value, std::chars_format::fixed);
        if (error != std::errc{} || !std::isfinite(value))
            return fail("expected a number");
        m_at += std::size_t(end - begin);
        emit(Op::Number, value);
    }
    void name()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= 'a' && m_text[m_at] <= 'z')
            ++m_at;
        const std::string_view word = m_text.substr(begin, m_at - begin);
        if (word == "n")
            return emit(Op::Retry);
        if (word == "prev")
            return emit(Op::Previous);
        if (word == "min" || word == "max" || word == "uniform")
            return call(word == "min" ? Op::Min : word == "max" ? Op::Max : Op::Uniform, 2);
        if (word == "floor")
            return call(Op::Floor, 1);
        m_at = begin;
        fail("expected a number, n, prev, min(a, b), max(a, b), floor(a), uniform(low, high) or a "
             "parenthesis");
    }
    void call(Op op, int arguments)
    {
        expect('(');
        for (int i = 0; i < arguments; ++i) {
            if (i > 0)
                expect(',');
            sum();
        }
        expect(')');
        emit(op);
    }
    void then(void (FormulaParser::*operand)(), Op op)
    {
        if (m_failed)
            return;
        (this->*operand)();
        emit(op);
    }
    void emit(Op op, double number = 0)
    {
        if (m_failed)
            return;
        const bool isValue = op == Op::Number || op == Op::Retry || op == Op::Previous;
        m_held += isValue ? 1 : (op == Op::Negate || op == Op::Floor) ? 0 : -1;
        if (m_held > int(kMostHeld) || m_formula.m_steps.size() == BackoffFormula::kMostSteps)
            return fail("the formula is too long");
        m_formula.m_steps.push_back({op, number});
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool accept(char c)
    {
        skipBlanks();
        if (m_failed || m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void expect(char c)
    {
        if (!accept(c))
            fail(std::string("expected `") + c + '`');
    }
    void fail(std::string message)
    {
        if (m_failed)
            return;
        m_failed = true;
        m_error = ParseError{{}, 1, int(m_at) + 1, {}, std::move(message)};
    }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_held = 0;
    bool m_failed = false;
    ParseError m_error;
    BackoffFormula m_formula;
};

Result<BackoffFormula, ParseError> parseFormula(std::string_view text)
{
    return FormulaParser(text).parse();
}

} // namespace racescope
