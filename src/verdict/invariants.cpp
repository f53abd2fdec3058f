// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/invariants.h"

#include "base/counted.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace racescope {
namespace {

void broken(Verdict& verdict, const std::string& document, std::string because,
            std::vector<std::int64_t> operations = {})
{
    verdict.add({AnomalyKind::BrokenInvariant, document, std::move(because), std::move(operations)});
}

} // namespace

bool judgeSum(Verdict& verdict, const SumRule& rule, std::vector<std::int64_t> operations)
{
    if (!rule.after) {
        verdict.addReason("the sum of `" + rule.field + "` in " + rule.document +
                          " cannot be checked: it holds no whole number");
        return false;
    }
    // Unsigned, because the numbers come from outside and may be anything.
    const auto expected = std::int64_t(std::uint64_t(rule.before) + std::uint64_t(rule.change));
    if (expected == *rule.after)
        return true;
    broken(verdict, rule.document,
           counted(rule.writes, "accepted write", "accepted writes") + " should have brought `" + rule.field +
               "` from " + std::to_string(rule.before) + " to " + std::to_string(expected) + ", but it is " +
               std::to_string(*rule.after),
           std::move(operations));
    return false;
}

bool judgeNeverBelow(Verdict& verdict, const std::string& document, const std::string& field,
                     std::int64_t bound, std::span<const FieldValue> history)
{
    const auto below = [bound](const FieldValue& value) { return value.value < bound; };
    const auto first = std::find_if(history.begin(), history.end(), below);
    if (first == history.end())
        return true;
    const auto times = std::uint64_t(std::count_if(first, history.end(), below));
    broken(verdict, document,
           (first->worker.empty() ? "a write" : first->worker) + " set `" + field + "` to " +
               std::to_string(first->value) + " at seq_no " + std::to_string(first->seqNo) +
               ", and it must never be below " + std::to_string(bound) +
               (times > 1 ? " (it was " + counted(times, "time", "times") + ")" : std::string()),
           first->operation < 0 ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{first->operation});
    return false;
}

bool judgeEachOnce(Verdict& verdict, const std::string& document, const std::string& field,
                   std::span<const std::string> items)
{
    std::unordered_map<std::string, std::uint64_t> times;
    for (const std::string& item : items)
        ++times[item];
    bool good = true;
    for (const std::string& item : items) {
        std::uint64_t& n = times[item];
        if (n < 2)
            continue;
        good = false;
        broken(verdict, document,
               item + " stands " + counted(n, "time", "times") + " in `" + field +
                   "`, and must stand there once");
        n = 0;
    }
    return good;
}

bool judgeAllThere(Verdict& verdict, const std::string& document, const std::string& field,
                   std::span<const std::string> expected, std::span<const std::string> items)
{
    const std::set<std::string_view> there(items.begin(), items.end());
    bool good = true;
    for (const std::string& item : expected) {
        if (there.contains(item))
            continue;
        good = false;
        broken(verdict, document, item + " was acknowledged but does not stand in `" + field + "`");
    }
    return good;
}

} // namespace racescope
