// SPDX-License-Identifier: GPL-3.0-or-later
// Whether some order of a register's operations explains every answer: keeps, at each return, the states in
// which the operations so far can have left the register (just-in-time linearization: Lowe, "Testing for
// linearizability", 2017). What nobody knows the outcome of may take effect at any time after its call, or
// never; alike ones are counted rather than told apart, and of two states that differ in nothing but what is
// used up, the one that has used less is kept. Long recordings have hundreds of such operations and would
// have too many states all the same, so three searches follow each other: with few states, which proves an
// order when it gets through; with each unknown operation as often as one likes, which proves that there is
// none when it does not; with all states, as far as the budget goes. Threads: one object, one thread.
#pragma once
#include "verdict/register_history.h"

#include <array>
#include <optional>
#include <vector>

namespace racescope {

class RegisterJudge {
public:
    enum class Outcome {
        Legal,
        Illegal, // culprit() has the answer that fits no order
        Limit,   // the budget is used up, or more than 64 operations with an answer were open at once
    };
    // All of one register. `budget`: transitions to be tried; counts down.
    RegisterJudge(std::vector<const RegisterOperation*> operations, std::uint64_t& budget);
    Outcome judge();
    const RegisterOperation* culprit() const { return m_culprit; }

private:
    static constexpr std::size_t kPlaces = 64;
    static constexpr std::size_t kFew = 64;
    enum class Search {
        Few,      // at each return those states that used least, kFew at most; Illegal proves nothing
        AnyOften, // unknown operations are never used up; Legal proves nothing
        All,
    };
    // Operations of unknown outcome that do the same.
    struct Unknown {
        RegisterOperation::Kind kind;
        std::uint32_t value;
        std::uint32_t oldValue;
        std::uint16_t called = 0; // until now; more than fit are not told from as many as fit
    };
    struct State {
        std::uint32_t value = 0;
        std::uint64_t done = 0;          // bit per place of m_open: took effect, not returned yet
        std::vector<std::uint16_t> used; // of each Unknown
    };
    class Frontier;
    struct Step {
        Nanos time;
        bool isReturn;
        const RegisterOperation* op;
    };
    std::vector<Step> steps();
    Outcome search(const std::vector<Step>& steps, Search kind);
    std::uint32_t firstValue() const;
    std::size_t unknownOf(const RegisterOperation& operation);
    Outcome open(const RegisterOperation& operation);
    Outcome close(const RegisterOperation& operation);
    std::uint64_t seenIn(std::uint32_t value) const;
    bool expand(const State& state, Frontier& frontier);

    const std::vector<const RegisterOperation*> m_operations;
    std::uint64_t& m_budget;
    // Of the search that runs.
    Search m_search = Search::All;
    std::array<const RegisterOperation*, kPlaces> m_open{};
    std::vector<Unknown> m_unknown;
    std::vector<State> m_states;
    const RegisterOperation* m_culprit = nullptr;
};

} // namespace racescope
