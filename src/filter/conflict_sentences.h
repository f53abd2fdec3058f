// SPDX-License-Identifier: GPL-3.0-or-later
// Elasticsearch's sentences for refused writes, in lower case and fast enough to search millions of them: the
// sentence of a document and kind of guard is asked for once, with numbers that stand for places, and filled
// in from then on. A text that is looked for is compared with that once, too: what remains for a record is to
// look at the numbers that matter. Threads: one.
#pragma once
#include "report/conflict_log.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace racescope {

class ConflictSentences {
public:
    // lowered(conflictSentence(record, names)); stays until the next call.
    std::string_view lowered(const ConflictRecord& record, const Names& names);
    // Whether any of the patterns (in lower case) occurs in it. `number` is theirs: a number always comes
    // with the same patterns.
    bool contains(const ConflictRecord& record, const Names& names, std::size_t number,
                  std::span<const std::string> patterns);

private:
    struct Piece {
        std::string text; // in front of the number
        int number = -1;  // place in Numbers; none at the end
    };
    using Numbers = std::array<std::int64_t, 6>;
    using Pieces = std::vector<Piece>;
    // What a number must be like for a pattern to lie over it.
    struct NumberTest {
        enum class Must : std::uint8_t { Equal, Begin, End, Contain };
        Must must = Must::Equal;
        int number = 0;
        std::string digits;
        std::uint64_t value = 0; // of the digits; 0 when they begin with one or are more than 18
    };
    // Where a pattern may lie: all tests of one way must hold.
    struct Search {
        bool always = false;
        bool bySight = false; // is not a matter of digits: the whole sentence must be looked at
        std::vector<std::vector<NumberTest>> ways;
    };
    struct Sentence {
        Pieces pieces;
        std::vector<std::optional<Search>> searches; // by number
    };
    static Numbers numbersOf(const ConflictRecord& record);
    static Pieces learn(const ConflictRecord& record, const Names& names);
    static Search searchFor(const Pieces& pieces, std::span<const std::string> patterns);
    static void addWays(Search& search, const Pieces& pieces, std::string_view rest, std::size_t piece,
                        std::vector<NumberTest> way);
    static void addWaysAtNumber(Search& search, const Pieces& pieces, std::string_view rest,
                                std::size_t piece, NumberTest::Must last, NumberTest::Must more,
                                std::vector<NumberTest> way);
    static bool holds(const NumberTest& test, std::int64_t number);
    static bool begins(std::uint64_t number, std::uint64_t digits);
    Sentence& sentenceOf(const ConflictRecord& record, const Names& names);
    std::string_view filledIn(const Pieces& pieces, const Numbers& numbers);

    std::unordered_map<std::uint64_t, Sentence> m_known; // by document and flags
    std::string m_text;
};

} // namespace racescope
