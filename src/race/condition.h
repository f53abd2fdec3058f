// SPDX-License-Identifier: GPL-3.0-or-later
// What a race is run until, or searched for: an event (`conflict`, `lost update`, `B commit`, `B wins`,
// `end`) or something about the documents (`in_stock < 0`, `products/100:_version >= 4`), joined by `and`,
// `or`, `not` and parentheses. Threads: a value, immutable after parsing.
#pragma once
#include "base/result.h"
#include "race/stepped_state.h"

#include <memory>
#include <string>
#include <string_view>

namespace racescope {

class Condition {
public:
    // Holds of nothing.
    Condition() = default;
    // The error's column points into the text. Workers are found in `setup`.
    static Result<Condition, ParseError> parse(std::string_view text, const RaceSetup& setup);

    // After a move: what it did, and how the race stands.
    bool holds(const StepResult& step, const RaceState& after) const;
    // Says nothing about a single step, only about how the race stands.
    bool isAboutState() const;
    const std::string& text() const { return m_text; }

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
    std::string m_text;
};

// "conflict, lost update, …" for messages and help.
std::string conditionWords();

} // namespace racescope
