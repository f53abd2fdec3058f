// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/value_numbers.h"

#include "verdict/checker.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace racescope {
ValueNumbers::ValueNumbers(const History& history)
    : m_history(history)
    , m_written(history.operations.size(), 0)
{
    std::vector<Place> places;
    for (std::uint32_t key = 0; key < history.keys.size(); ++key) {
        if (history.keys[key].initial.kind == InitialState::Kind::Live)
            places.push_back({key, history.keys[key].initial.token});
    }
    for (const HistoryOperation& op : history.operations) {
        for (const Token& token : {op.token, op.condition, op.current}) {
            if (token.assigned())
                places.push_back({op.key, token});
        }
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.key != b.key ? a.key < b.key : tokenLess(a.token, b.token);
    });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<std::int64_t> next(history.keys.size(), 1);
    for (const Place& place : places)
        m_numbers.emplace(place, next[place.key]++);
    bool unknown = false;
    for (std::uint32_t i = 0; i < history.operations.size(); ++i) {
        const HistoryOperation& op = history.operations[i];
        unknown = unknown || (op.isWrite() && op.status == OperationStatus::Info && !op.token.assigned());
        if (op.drewToken() && op.op != OperationKind::Delete)
            m_written[i] = of(op.key, op.token);
    }
    if (unknown) {
        for (const auto& [operation, token] : attributeUnknown(history))
            m_written[operation] = of(history.operations[operation].key, token);
    }
    for (std::uint32_t i = 0; i < history.operations.size(); ++i) {
        const HistoryOperation& op = history.operations[i];
        if (op.isWrite() && op.op != OperationKind::Delete && m_written[i] == 0)
            m_written[i] = next[op.key]++;
    }
}

std::int64_t ValueNumbers::of(std::uint32_t key, const Token& token) const
{
    const auto found = m_numbers.find({key, token});
    return found == m_numbers.end() ? 0 : found->second;
}

std::int64_t ValueNumbers::initial(std::uint32_t key) const
{
    const InitialState& initial = m_history.keys[key].initial;
    if (initial.kind == InitialState::Kind::Live)
        return of(key, initial.token);
    if (initial.kind == InitialState::Kind::Absent)
        return 0;
    // The first token seen, if nobody wrote it.
    Token first;
    for (const HistoryOperation& op : m_history.operations) {
        for (const Token& token : {op.token, op.current}) {
            if (op.key == key && token.assigned() && (!first.assigned() || tokenLess(token, first)))
                first = token;
        }
    }
    for (const HistoryOperation& op : m_history.operations) {
        if (op.key == key && op.drewToken() && op.token == first)
            return 0;
    }
    return of(key, first);
}

namespace {

// Where a step stands among those of the same nanosecond: calls before returns, except that a client calls
// again only after its last answer.
struct Tie {
    int call = 0;
    int ret = 1;
};

std::vector<Tie> tiesOf(const History& history)
{
    const auto& ops = history.operations;
    std::vector<std::uint32_t> order(ops.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(ops[a].client, ops[a].call, ops[a].ret) <
               std::tuple(ops[b].client, ops[b].call, ops[b].ret);
    });
    std::vector<Tie> ties(ops.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const HistoryOperation& op = ops[order[i]];
        Tie& tie = ties[order[i]];
        if (i > 0 && ops[order[i - 1]].client == op.client && ops[order[i - 1]].ret == op.call)
            tie.call = ties[order[i - 1]].ret + 1;
        tie.ret = op.ret == op.call ? tie.call + 1 : 1;
    }
    return ties;
}

} // namespace

std::vector<HistoryStep> stepsOf(const History& history,
                                 const std::function<bool(const HistoryOperation&)>& wanted)
{
    const std::vector<Tie> ties = tiesOf(history);
    std::vector<HistoryStep> steps;
    for (std::uint32_t i = 0; i < history.operations.size(); ++i) {
        const HistoryOperation& op = history.operations[i];
        if (!wanted(op))
            continue;
        steps.push_back({op.call, i, false});
        if (op.status != OperationStatus::Info || op.ret != kNoAnswer)
            steps.push_back({op.ret, i, true});
    }
    const auto place = [&](const HistoryStep& step) {
        const Tie& tie = ties[step.operation];
        return std::pair(step.time, step.isReturn ? tie.ret : tie.call);
    };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const HistoryStep& a, const HistoryStep& b) { return place(a) < place(b); });
    for (std::size_t i = 1; i < steps.size(); ++i)
        steps[i].time = std::max(steps[i].time, steps[i - 1].time + 1);
    return steps;
}

} // namespace racescope
