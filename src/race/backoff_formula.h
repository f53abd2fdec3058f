// SPDX-License-Identifier: GPL-3.0-or-later
// A wait before a retry as a person writes it: "min(2000, 5*2^n) * uniform(0.5, 1)". Milliseconds, with n = 1
// for the first retry, prev = the wait before (0 at first), + - * / ^, min, max, floor and uniform(low,
// high). Threads: a value. Determinism: own power and random numbers, so a formula gives the same waits on
// every machine.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace racescope {

class BackoffFormula {
public:
    // Never negative, at most kMost. What is no number (0/0) is no wait.
    Nanos wait(std::uint32_t n, Nanos previous, Random& random) const;
    bool isEmpty() const { return m_steps.empty(); }
    const std::string& text() const { return m_text; } // as it was written
    friend bool operator==(const BackoffFormula&, const BackoffFormula&) = default;

    static constexpr Nanos kMost = 3'600'000'000'000; // an hour
    static constexpr std::size_t kMostSteps = 200;

private:
    friend class FormulaParser;
    enum class Op : std::uint8_t {
        Number,
        Retry,
        Previous,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Negate,
        Min,
        Max,
        Floor,
        Uniform,
    };
    struct Step { // of a stack machine
        Op op = Op::Number;
        double number = 0;
        friend bool operator==(const Step&, const Step&) = default;
    };
    std::vector<Step> m_steps;
    std::string m_text;
};

// The error's column points into the text.
Result<BackoffFormula, ParseError> parseFormula(std::string_view text);

} // namespace racescope
