// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/value_numbers.h"

#include "verdict/checker.h"
#include "verdict/register_history.h"

#include <algorithm>
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

// What the order of the steps depends on, of an operation or of a register's.
struct Span {
    Nanos call;
    Nanos ret;
    std::uint32_t client;
    std::uint32_t place;
    bool isRegister;
    // Where its steps stand among those of the same nanosecond: calls before returns, except that a client
    // calls again only after its last answer.
    int callTie = 0;
    int retTie = 1;
};

std::vector<Span> spansOf(const History& history)
{
    std::vector<Span> spans;
    spans.reserve(history.operations.size() + history.registers.size());
    for (const HistoryOperation& op : history.operations)
        spans.push_back({op.call, op.ret, op.client, std::uint32_t(spans.size()), false});
    for (const RegisterOperation& op : history.registers)
        spans.push_back(
            {op.call, op.ret, op.client, std::uint32_t(spans.size() - history.operations.size()), true});
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return std::tuple(a.client, a.call, a.ret) < std::tuple(b.client, b.call, b.ret);
    });
    for (std::size_t i = 0; i < spans.size(); ++i) {
        Span& span = spans[i];
        if (i > 0 && spans[i - 1].client == span.client && spans[i - 1].ret == span.call)
            span.callTie = spans[i - 1].retTie + 1;
        span.retTie = span.ret == span.call ? span.callTie + 1 : 1;
    }
    // Among different clients' steps of one nanosecond the order of the recording decides.
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return std::pair(a.isRegister, a.place) < std::pair(b.isRegister, b.place);
    });
    return spans;
}

} // namespace

std::vector<HistoryStep> stepsOf(const History& history, std::optional<std::uint32_t> key, Searches searches)
{
    struct Placed {
        HistoryStep step;
        int tie;
    };
    std::vector<Placed> placed;
    for (const Span& span : spansOf(history)) {
        bool wanted = false;
        bool returns = true;
        const auto look = [&](const auto& op) {
            wanted = !key || op.key == *key;
            returns = op.status != OperationStatus::Info || op.ret != kNoAnswer;
        };
        if (span.isRegister) {
            look(history.registers[span.place]);
        } else {
            look(history.operations[span.place]);
            wanted = wanted && (searches == Searches::Taken ||
                                history.operations[span.place].op != OperationKind::Search);
        }
        if (!wanted)
            continue;
        placed.push_back({{span.call, span.place, false, span.isRegister}, span.callTie});
        if (returns)
            placed.push_back({{span.ret, span.place, true, span.isRegister}, span.retTie});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return std::pair(a.step.time, a.tie) < std::pair(b.step.time, b.tie);
    });
    std::vector<HistoryStep> steps;
    steps.reserve(placed.size());
    for (const Placed& p : placed) {
        steps.push_back(p.step);
        if (steps.size() > 1)
            steps.back().time = std::max(p.step.time, steps[steps.size() - 2].time + 1);
    }
    return steps;
}

} // namespace racescope
