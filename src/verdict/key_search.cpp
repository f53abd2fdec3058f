// SPDX-License-Identifier: GPL-3.0-or-later
// Writes of unknown outcome: tries where each may have taken effect, until one choice makes the history legal
// or none is left. The greedy choice comes first and is nearly always right; this search runs only where it
// failed, so that a missing answer never becomes a false alarm. Reaching the budget is an outcome of its own.
// The stack is explicit: a document may have a million versions.
#include "verdict/key_judge.h"

#include <algorithm>

namespace racescope {

struct KeyJudge::SearchState {
    // One version that was chosen, and what is still to be tried after it.
    struct Frame {
        Nanos earliest = 0;                    // the version's earliest point
        std::uint32_t fixed = 0;               // how many of `fixed` are placed
        std::uint32_t choice = 0;              // next to try: 0 goes on, then some for each of m_infos
        std::uint32_t usedInfo = kNoOperation; // index in m_infos of the version's writer
    };
    std::vector<Hole> fixed;           // tokens of known writers and holes, ascending
    std::vector<std::uint32_t> writer; // of fixed[i]; kNoOperation: a hole
    std::vector<bool> used;            // by m_infos
    std::vector<Slot> built;
    std::vector<Frame> frames; // one for each of `built`
    // Tokens that nobody saw but that a write of unknown outcome demanded: an earlier one may have drawn
    // them.
    std::vector<Token> demanded;

    // Between the newest version and the next fixed one?
    bool isNext(const Token& token, std::size_t next) const
    {
        if (next < fixed.size() && !tokenLess(token, fixed[next].token))
            return false;
        const auto last =
            std::find_if(built.rbegin(), built.rend(), [](const Slot& s) { return s.token.assigned(); });
        return last == built.rend() || tokenLess(last->token, token);
    }
};

void KeyJudge::prepareSearch(SearchState& state, const Slot& initial)
{
    m_versions = {initial};
    for (const std::uint32_t number : m_writers)
        m_versions.push_back({op(number).token, number, stateAfter(op(number))});
    for (const auto& [number, token] : m_attributed)
        m_versions.push_back({token, number, stateAfter(op(number))});
    std::sort(m_versions.begin() + 1, m_versions.end(),
              [](const Slot& a, const Slot& b) { return tokenLess(a.token, b.token); });
    buildLookup();
    const std::vector<Hole> holes = findHoles();
    state = {};
    auto hole = holes.begin();
    const auto addHoles = [&](const Token* below) {
        for (; hole != holes.end() && (below == nullptr || tokenLess(hole->token, *below)); ++hole) {
            state.fixed.push_back(*hole);
            state.writer.push_back(kNoOperation);
        }
    };
    for (std::size_t v = 1; v < m_versions.size(); ++v) {
        addHoles(&m_versions[v].token);
        state.fixed.push_back({m_versions[v].token, 0});
        state.writer.push_back(m_versions[v].op);
    }
    addHoles(nullptr);
    const auto known = [&](const Token& token) {
        return std::any_of(holes.begin(), holes.end(), [&](const Hole& h) { return h.token == token; }) ||
               find(token) != kNoVersion;
    };
    for (const std::uint32_t number : m_infos) {
        const Token& token = op(number).condition;
        if (token.assigned() && !known(token) &&
            !std::count(state.demanded.begin(), state.demanded.end(), token))
            state.demanded.push_back(token);
    }
    state.used.assign(m_infos.size(), false);
    state.built = {initial};
    state.frames = {{std::numeric_limits<Nanos>::min(), 0, 0, kNoOperation}};
}

KeyJudge::Searched KeyJudge::search(std::uint64_t& budget)
{
    SearchState state;
    const Slot settled = m_initial;
    prepareSearch(state, settled);
    const Searched first = explore(state, budget);
    if (first != Searched::Illegal || !m_initialOpen || !settled.token.assigned())
        return first;
    // The first token seen may also be the work of a write of unknown outcome.
    prepareSearch(state, {Token(), kNoOperation, State::Unknown});
    return explore(state, budget);
}

KeyJudge::Searched KeyJudge::explore(SearchState& state, std::uint64_t& budget)
{
    const auto place = [&](const Token& token, std::uint32_t number, std::uint32_t fixed,
                           std::uint32_t info) {
        const HistoryOperation& writer = op(number);
        const Nanos at = std::max(state.frames.back().earliest, writer.call);
        if (!fits(writer, state.built.back()) || at > retOf(writer))
            return;
        if (info != kNoOperation)
            state.used[info] = true;
        state.built.push_back({token, number, stateAfter(writer)});
        state.frames.push_back({at, fixed, 0, info});
    };
    const std::uint32_t choicesEach = 2 + std::uint32_t(state.demanded.size());
    while (!state.frames.empty()) {
        SearchState::Frame& top = state.frames.back();
        const bool atEnd = top.fixed == state.fixed.size();
        const std::uint64_t cost = atEnd && top.choice == 0 ? m_operations.size() : 1;
        if (budget < cost)
            return Searched::LimitReached;
        budget -= cost;
        const std::uint32_t choice = top.choice++;
        const std::uint32_t fixed = top.fixed;
        const bool hole = !atEnd && state.writer[fixed] == kNoOperation;
        if (choice == 0) {
            if (atEnd) {
                m_versions = state.built;
                buildLookup();
                if (judgeSequence(nullptr))
                    return Searched::Legal;
            } else if (!hole) {
                place(state.fixed[fixed].token, state.writer[fixed], fixed + 1, kNoOperation);
            }
            continue;
        }
        const std::uint32_t i = (choice - 1) / choicesEach;
        if (i >= m_infos.size()) {
            if (top.usedInfo != kNoOperation)
                state.used[top.usedInfo] = false;
            state.frames.pop_back();
            state.built.pop_back();
            continue;
        }
        if (state.used[i])
            continue;
        const HistoryOperation& info = op(m_infos[i]);
        const std::uint32_t way = (choice - 1) % choicesEach;
        const bool fillsHole =
            hole && stateAfter(info) == State::Live &&
            (state.fixed[fixed].tag == 0 || info.tag == 0 || state.fixed[fixed].tag == info.tag);
        if (way == 0) { // it drew the token that was seen
            if (fillsHole)
                place(state.fixed[fixed].token, m_infos[i], fixed + 1, i);
        } else if (way == 1) { // it took effect here and nobody saw its token
            place(Token(), m_infos[i], fixed, i);
        } else if (state.isNext(state.demanded[way - 2], fixed)) {
            place(state.demanded[way - 2], m_infos[i], fixed, i);
        }
    }
    return Searched::Illegal;
}

} // namespace racescope
