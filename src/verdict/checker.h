// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a whole history: linearizable per document, and tokens in one order per shard. Because the store
// hands over the order of its writes as tokens, this takes O(n log n) time and O(n) memory, however many
// clients raced. Sound: every anomaly is a proof, given the recorder's clock and the token contract (tokens
// of a document grow in the order in which its writes were applied and are never given out twice). Complete
// for the recorded answers of each document. Not covered: atomicity across documents, contents without tags,
// operations that were not recorded. Threads: free functions, any thread.
#pragma once
#include "verdict/history.h"
#include "verdict/verdict.h"

#include <utility>
#include <vector>

namespace racescope {

struct CheckOptions {
    // Reports writes without a guard over versions that their worker had not read (UnconditionalOverwrite).
    enum class Overwrites : std::uint8_t { Report, Ignore };
    Overwrites overwrites = Overwrites::Report;
    // Bound of the search that decides where writes with unknown outcome may have taken effect, in visited
    // operations. Reaching it is an outcome: "cannot tell".
    std::uint64_t searchBudget = 20'000'000;
};

[[nodiscard]] Verdict check(const History& history, const CheckOptions& options = {});

// Which write of unknown outcome drew which of the tokens that were seen, by place in History::operations:
// certain where a tag tells it, else one choice that makes the history legal. Writes that are not named may
// never have happened.
std::vector<std::pair<std::uint32_t, Token>> attributeUnknown(const History& history);

// What a judge of this kind cannot see, to be shown beside every verdict: one sentence each.
std::vector<std::string> limitsOfTheJudge();

} // namespace racescope
