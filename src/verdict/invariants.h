// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario's own rules, judged on values that the caller read from the documents: what the tokens cannot
// know. Each adds a BrokenInvariant with one sentence to the verdict, or nothing. Threads: pure functions.
#pragma once
#include "verdict/verdict.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace racescope {

// Something is moved but never made: 45 in stock and 3 sold leave 42.
struct SumRule {
    std::string document; // "products/100"
    std::string field;    // "in_stock"
    std::int64_t before = 0;
    std::int64_t change = 0;  // what all accepted writes together should have added; negative for sales
    std::uint64_t writes = 0; // how many accepted writes that were
    std::optional<std::int64_t> after; // unset: the field holds no whole number, which is "cannot tell"
};
// True when the rule holds.
bool judgeSum(Verdict& verdict, const SumRule& rule, std::vector<std::int64_t> operations = {});

// One value that a field had, in the order of the document's history.
struct FieldValue {
    std::int64_t value = 0;
    std::int64_t seqNo = 0;
    std::string worker;          // who wrote it; "" when not known
    std::int64_t operation = -1; // see Anomaly::operations; -1: none
};
// Reports the first value below `bound`; how often it happened is in the sentence.
bool judgeNeverBelow(Verdict& verdict, const std::string& document, const std::string& field,
                     std::int64_t bound, std::span<const FieldValue> history);

// Each item, an order number, say, stands in the list at most once. Reports each one that does not.
bool judgeEachOnce(Verdict& verdict, const std::string& document, const std::string& field,
                   std::span<const std::string> items);
// Each of `expected` stands in the list: an order that was acknowledged and is not there is lost.
bool judgeAllThere(Verdict& verdict, const std::string& document, const std::string& field,
                   std::span<const std::string> expected, std::span<const std::string> items);

} // namespace racescope
