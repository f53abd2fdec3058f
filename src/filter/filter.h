// SPDX-License-Identifier: GPL-3.0-or-later
// A filter in the language of README.md: its text, parsed. Every view that filters takes one of these, so a
// text means the same everywhere. Threads: a value, immutable once parsed.
#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "filter/filter_words.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

enum class FilterProblem : std::uint8_t {
    UnknownField,  // subject: the field
    UnknownWord,   // subject: the word; field: whose value it should be
    NoValue,       // field
    NotANumber,    // subject, field
    NotADuration,  // subject, field
    NotComparable, // field: a comparison of names or words
    EmptyRange,    // subject: from above to
    UnclosedQuote,
    UnclosedBracket,
    UnopenedBracket,
    NothingToJoin, // subject: the operator that lacks a clause
    TooLong,       // more than kMostFilterBytes, or too many brackets
};

// Positions count bytes from 0.
struct FilterError {
    FilterProblem problem = FilterProblem::UnknownField;
    std::size_t position = 0;
    std::size_t length = 0;
    FilterField field = FilterField::Text;
    std::string subject;
    std::string suggestion; // "" when there is none
};

inline constexpr std::size_t kMostFilterBytes = 4096;

// A part of the text that must hold by itself.
struct FilterClause {
    std::size_t position = 0;
    std::size_t length = 0;
};

// One comparison. Half of it is unused, depending on the field's kind of value.
struct FilterTest {
    FilterField field = FilterField::Text;
    struct Range {
        std::int64_t least = std::numeric_limits<std::int64_t>::min();
        std::int64_t most = std::numeric_limits<std::int64_t>::max();
    };
    std::vector<Range> ranges;         // numbers, durations in ns, numbers of words; any of them
    std::vector<std::string> patterns; // names in lower case; any of them
};

// In the order in which they are written; 0 is the root.
struct FilterNode {
    enum class Kind : std::uint8_t { All, Any, Not, Test };
    Kind kind = Kind::All;
    std::vector<std::uint32_t> children; // of All, Any, Not
    std::uint32_t test = 0;              // of Test
};

class Filter {
public:
    // Matches everything.
    Filter();
    static Result<Filter, FilterError> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    bool isTrivial() const { return m_tests.empty(); }
    const std::vector<FilterClause>& clauses() const { return m_clauses; }
    std::string clauseText(std::size_t clause) const;
    // The text that is left when a clause goes.
    std::string without(std::size_t clause) const;
    // Whether it asks for something that only the conflict log knows.
    bool needsConflicts() const;

    const std::vector<FilterNode>& nodes() const { return m_nodes; }
    const std::vector<FilterTest>& tests() const { return m_tests; }
    friend bool operator==(const Filter& a, const Filter& b) { return a.m_text == b.m_text; }

private:
    friend class FilterParser;
    std::string m_text;
    std::vector<FilterClause> m_clauses;
    std::vector<FilterNode> m_nodes;
    std::vector<FilterTest> m_tests;
};

} // namespace racescope
