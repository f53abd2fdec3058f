// SPDX-License-Identifier: GPL-3.0-or-later
// Elasticsearch's sentences for refused writes, in lower case and fast enough to search a million of them:
// the sentence of a document and kind of guard is asked for once, with numbers that stand for places, and
// filled in from then on. Threads: one.
#pragma once
#include "report/conflict_log.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace racescope {

class ConflictSentences {
public:
    // lowered(conflictSentence(record, names)); stays until the next call.
    std::string_view lowered(const ConflictRecord& record, const Names& names);

private:
    struct Piece {
        std::string text; // in front of the number
        int number = -1;  // place in Numbers; none at the end
    };
    using Numbers = std::array<std::int64_t, 6>;
    using Sentence = std::vector<Piece>;
    static Numbers numbersOf(const ConflictRecord& record);
    static Sentence learn(const ConflictRecord& record, const Names& names);

    std::unordered_map<std::uint64_t, Sentence> m_known; // by document and flags
    std::string m_text;
};

} // namespace racescope
