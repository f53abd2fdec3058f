// SPDX-License-Identifier: GPL-3.0-or-later
// What the explorer does once all states are known: counts schedules, finds the shortest for each outcome and
// the one with the most conflicts.
#include "base/assert.h"
#include "explore/explorer.h"

#include <algorithm>
#include <deque>
#include <span>

namespace racescope {

namespace {

// Numbers of schedules of the states that are being counted: rows of as many 64 bit words as the largest
// needs.
class Counts {
public:
    std::uint32_t take()
    {
        if (m_free.empty()) {
            m_words.resize(m_words.size() + m_width, 0);
            return m_rows++;
        }
        const std::uint32_t row = m_free.back();
        m_free.pop_back();
        return row;
    }
    void give(std::uint32_t row)
    {
        std::fill_n(m_words.begin() + std::ptrdiff_t(row) * m_width, m_width, 0);
        m_free.push_back(row);
    }
    void set(std::uint32_t row, std::uint64_t value) { m_words[std::size_t(row) * m_width] = value; }
    // to += from * times
    void add(std::uint32_t to, std::uint32_t from, std::uint32_t times)
    {
        while (!tryAdd(to, from, times))
            widen();
    }
    BigCount value(std::uint32_t row) const
    {
        BigCount sum(0);
        const BigCount half(std::uint64_t(1) << 32);
        for (std::uint32_t i = m_width; i-- > 0;) {
            const std::uint64_t word = m_words[std::size_t(row) * m_width + i];
            sum *= half;
            sum += BigCount(word >> 32);
            sum *= half;
            sum += BigCount(word & 0xffffffffu);
        }
        return sum;
    }

private:
    // False, and nothing changed, when the sum needs more words.
    bool tryAdd(std::uint32_t to, std::uint32_t from, std::uint32_t times)
    {
        __extension__ using Wide = unsigned __int128; // both compilers have it, the standard does not
        const std::uint64_t* const source = &m_words[std::size_t(from) * m_width];
        std::uint64_t* const target = &m_words[std::size_t(to) * m_width];
        std::uint64_t carry = 0;
        for (std::uint32_t i = 0; i < m_width; ++i) {
            const Wide sum = Wide(source[i]) * times + target[i] + carry;
            m_sum[i] = std::uint64_t(sum);
            carry = std::uint64_t(sum >> 64);
        }
        if (carry != 0)
            return false;
        std::copy_n(m_sum.begin(), m_width, target);
        return true;
    }
    void widen()
    {
        std::vector<std::uint64_t> words(std::size_t(m_rows) * (m_width + 1), 0);
        for (std::uint32_t row = 0; row < m_rows; ++row)
            std::copy_n(m_words.begin() + std::ptrdiff_t(row) * m_width, m_width,
                        words.begin() + std::ptrdiff_t(row) * (m_width + 1));
        m_words.swap(words);
        ++m_width;
        m_sum.resize(m_width);
    }
    std::uint32_t m_width = 1;
    std::uint32_t m_rows = 0;
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_sum{0}; // being made
    std::vector<std::uint32_t> m_free;
};

struct Edge {
    std::uint32_t from; // place in the list that was asked for
    std::uint32_t to;
    std::uint32_t times;
    bool conflict;
};

// The edges of a few states at a time; their ends are looked up together, so that memory is waited for once.
class Edges {
public:
    Edges(StateTable& table, Successors& successors)
        : m_table(table)
        , m_successors(successors)
    {
    }
    const std::vector<Edge>& of(std::uint32_t state) { return of(std::span(&state, 1)); }
    const std::vector<Edge>& of(std::span<const std::uint32_t> states)
    {
        const std::uint32_t words = m_table.words();
        m_rows.clear();
        m_hashes.clear();
        m_edges.clear();
        for (std::uint32_t from = 0; from < states.size(); ++from) {
            m_table.read(states[from], m_row.data());
            m_successors.forEach(m_row.data(), [&](const std::uint32_t* to, std::uint32_t times,
                                                   std::uint32_t, const Transition& transition) {
                m_rows.insert(m_rows.end(), to, to + words);
                m_hashes.push_back(StateTable::hashOf(to, words));
                m_table.prefetch(m_hashes.back());
                m_edges.push_back({from, 0, times, transition.has(transition_flag::kConflict)});
            });
        }
        for (const std::uint64_t hash : m_hashes)
            m_table.prefetchRecord(hash);
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            m_edges[i].to = m_table.find(&m_rows[i * words], m_hashes[i]);
            RS_ASSERT(m_edges[i].to != StateTable::kNone, "a complete search has seen every state");
        }
        return m_edges;
    }

private:
    StateTable& m_table;
    Successors& m_successors;
    std::array<std::uint32_t, kMostRow> m_row{};
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint64_t> m_hashes;
    std::vector<Edge> m_edges;
};

// A shortest schedule to an outcome, the first in the order of the workers: depth first along states that lie
// as deep as the schedule is long, each looked at once.
class WitnessSearch {
public:
    WitnessSearch(Explorer& explorer, Model& model, const Shape& plain, Successors& actual)
        : m_explorer(explorer)
        , m_model(model)
        , m_plain(plain)
        , m_actual(actual)
        , m_seen(explorer.table().size())
    {
    }
    struct Found {
        std::vector<Move> moves;
        std::vector<std::uint32_t> states; // as the table numbers them, first and last included
    };
    template <class IsGoal> Found find(std::size_t steps, IsGoal isGoal)
    {
        std::vector<Frame> frames;
        std::vector<std::uint32_t> start = m_plain.initial(m_model);
        start.push_back(Successors::tail(0, 0));
        frames.push_back({std::move(start), 0, 0});
        while (!frames.empty()) {
            Frame& top = frames.back();
            const std::size_t depth = frames.size() - 1;
            if (depth == steps && isGoal(top.state))
                return {moves(frames), states(frames)};
            if (depth >= steps || !advance(frames, static_cast<std::uint32_t>(depth)))
                frames.pop_back();
        }
        return {};
    }

private:
    struct Frame {
        std::vector<std::uint32_t> row; // by process, then who moved last (process + 1) and preemptions
        std::uint32_t state;
        std::uint32_t next; // process to try
    };
    std::vector<Move> moves(const std::vector<Frame>& frames) const
    {
        std::vector<Move> moves;
        for (std::size_t i = 0; i + 1 < frames.size(); ++i)
            moves.push_back(m_model.moveOf(frames[i].next - 1));
        return moves;
    }
    static std::vector<std::uint32_t> states(const std::vector<Frame>& frames)
    {
        std::vector<std::uint32_t> states;
        for (const Frame& frame : frames)
            states.push_back(frame.state);
        return states;
    }
    // Pushes the next frame that leads deeper; false when there is none.
    bool advance(std::vector<Frame>& frames, std::uint32_t depth)
    {
        const std::uint32_t processes = m_plain.processes;
        for (;;) {
            Frame& top = frames.back();
            if (top.next == processes)
                return false;
            const std::uint32_t process = top.next++;
            const LocalId local = top.row[1 + process];
            if (m_actual.finished(local))
                continue;
            const std::uint32_t last = top.row[1 + processes];
            std::uint32_t preemptions = Successors::preemptionsOf(last);
            const std::uint32_t current = Successors::currentOf(last);
            if (current != 0 && current != process + 1)
                ++preemptions;
            if (m_explorer.shape().bound && preemptions > *m_explorer.shape().bound)
                continue;
            const Transition taken = m_actual.transition(local, top.row[0]);
            std::vector<std::uint32_t> row(processes + 2);
            const LocalId mover = m_actual.apply(top.row.data(), process, taken, row.data());
            const std::uint32_t mayGoOn = m_actual.finished(mover) ? 0 : process + 1;
            row[1 + processes] = Successors::tail(mayGoOn, m_explorer.shape().bound ? preemptions : 0);
            const std::uint32_t state = stateOf(row);
            if (state == StateTable::kNone || m_seen[state] || m_explorer.depthOf(state) != depth + 1)
                continue;
            m_seen[state] = true;
            frames.push_back({std::move(row), state, 0});
            return true;
        }
    }
    std::uint32_t stateOf(const std::vector<std::uint32_t>& row) const
    {
        const Shape& shape = m_explorer.shape();
        std::vector<std::uint32_t> folded(shape.words());
        folded[0] = row[0];
        for (std::uint32_t at = 0; at < shape.processes; ++at)
            folded[1 + at] = row[1 + shape.order[at]];
        for (std::uint32_t segment = 0; segment < shape.segments.size(); ++segment)
            shape.sort(folded.data(), segment);
        if (shape.bound)
            folded[1 + shape.processes] = foldedTail(row, folded);
        for (const std::uint32_t word : folded) {
            if (!m_explorer.table().fits(word))
                return StateTable::kNone;
        }
        return m_explorer.table().find(folded.data(), StateTable::hashOf(folded.data(), shape.words()));
    }
    std::uint32_t foldedTail(const std::vector<std::uint32_t>& row,
                             const std::vector<std::uint32_t>& folded) const
    {
        const Shape& shape = m_explorer.shape();
        const std::uint32_t last = row[1 + shape.processes];
        const std::uint32_t current = Successors::currentOf(last);
        if (current == 0)
            return last;
        const LocalId local = row[current];
        std::uint32_t at = shape.segments[shape.segmentOf[shape.placeOf[current - 1]]].begin;
        while (folded[1 + at] != local)
            ++at;
        return Successors::tail(at + 1, Successors::preemptionsOf(last));
    }

    Explorer& m_explorer;
    Model& m_model;
    const Shape& m_plain;
    Successors& m_actual;
    std::vector<bool> m_seen;
};

} // namespace

// Kahn's order: a state's number is known when all edges into it have been counted. Only the numbers of
// states between the counted and the untouched ones are held.
void Explorer::countSchedules()
{
    const std::uint32_t states = m_table->size();
    Counts counts;
    std::vector<std::uint32_t> sums(m_result.outcomes.size());
    for (std::uint32_t& sum : sums)
        sum = counts.take();
    m_table->mark(0) = counts.take();
    counts.set(m_table->mark(0), 1);
    Edges edges(*m_table, m_successors);
    // First come, first served: neighbours in time are neighbours in memory.
    constexpr std::size_t kTogether = 16;
    std::deque<std::uint32_t> ready{0};
    std::vector<std::uint32_t> taken;
    std::uint32_t counted = 0;
    while (!ready.empty()) {
        taken.assign(ready.begin(), ready.begin() + std::ptrdiff_t(std::min(ready.size(), kTogether)));
        ready.erase(ready.begin(), ready.begin() + std::ptrdiff_t(taken.size()));
        counted += static_cast<std::uint32_t>(taken.size());
        if ((counted & 0xfff) < kTogether && mustStop())
            return;
        for (const Edge& edge : edges.of(taken)) {
            std::uint32_t& target = m_table->mark(edge.to);
            if (target == StateTable::kNone)
                target = counts.take();
            counts.add(target, m_table->mark(taken[edge.from]), edge.times);
            if (--m_table->edgesInto(edge.to) == 0)
                ready.push_back(edge.to);
        }
        for (const std::uint32_t state : taken) {
            if (const auto end = m_outcomeOf.find(state); end != m_outcomeOf.end())
                counts.add(sums[end->second], m_table->mark(state), 1);
            counts.give(m_table->mark(state));
        }
    }
    if (counted != states) { // the rest lies on circles, or behind one
        m_result.endless = true;
        return;
    }
    m_result.counted = true;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        m_result.outcomes[i].schedules = counts.value(sums[i]);
        m_result.schedules += m_result.outcomes[i].schedules;
    }
}

void Explorer::findWitnesses()
{
    const Shape plain = Shape::of(m_model, false, std::nullopt);
    Successors actual(m_access, plain);
    m_witnessStates.clear();
    for (std::uint32_t i = 0; i < m_result.outcomes.size(); ++i) {
        if (m_cancelled.load())
            return;
        OutcomeCount& outcome = m_result.outcomes[i];
        auto found =
            WitnessSearch(*this, m_model, plain, actual).find(outcome.shortest, [&](std::uint32_t state) {
                const auto end = m_outcomeOf.find(state);
                return end != m_outcomeOf.end() && end->second == i;
            });
        outcome.witness = std::move(found.moves);
        m_witnessStates.push_back(std::move(found.states));
    }
}

std::vector<std::uint32_t> Explorer::topologicalOrder()
{
    const std::uint32_t states = m_table->size();
    Edges edges(*m_table, m_successors);
    for (std::uint32_t state = 0; state < states; ++state)
        m_table->edgesInto(state) = 0;
    for (std::uint32_t state = 0; state < states; ++state) {
        for (const Edge& edge : edges.of(state))
            ++m_table->edgesInto(edge.to);
    }
    std::vector<std::uint32_t> order{0};
    order.reserve(states);
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const Edge& edge : edges.of(order[i])) {
            if (--m_table->edgesInto(edge.to) == 0)
                order.push_back(edge.to);
        }
    }
    return order;
}

std::optional<Explorer::Most> Explorer::mostConflicts()
{
    if (!m_table || m_shape.bound || m_result.end != ExploreEnd::Complete)
        return std::nullopt;
    const std::vector<std::uint32_t> order = topologicalOrder();
    if (order.size() != m_table->size())
        return std::nullopt; // endless: there is no most
    // What is still to come from each state at most.
    std::vector<std::uint32_t> toCome(order.size(), 0);
    Edges edges(*m_table, m_successors);
    for (std::size_t i = order.size(); i-- > 0;) {
        for (const Edge& edge : edges.of(order[i]))
            toCome[order[i]] = std::max(toCome[order[i]], toCome[edge.to] + (edge.conflict ? 1u : 0u));
    }
    Most most;
    most.conflicts = toCome[0];
    const Shape plain = Shape::of(m_model, false, std::nullopt);
    Successors actual(m_access, plain);
    most.witness = greedy(plain, actual, toCome);
    return most;
}

// Along the edges that lose nothing of what can come, first in the order of the workers.
std::vector<Move> Explorer::greedy(const Shape& plain, Successors& actual,
                                   const std::vector<std::uint32_t>& toCome)
{
    std::vector<Move> moves;
    std::vector<std::uint32_t> row = plain.initial(m_model);
    std::uint32_t state = 0;
    for (;;) {
        bool moved = false;
        for (std::uint32_t process = 0; process < plain.processes && !moved; ++process) {
            if (actual.finished(row[1 + process]))
                continue;
            const Transition taken = actual.transition(row[1 + process], row[0]);
            std::vector<std::uint32_t> next(row.size());
            actual.apply(row.data(), process, taken, next.data());
            std::vector<std::uint32_t> folded(m_shape.words());
            folded[0] = next[0];
            for (std::uint32_t at = 0; at < m_shape.processes; ++at)
                folded[1 + at] = next[1 + m_shape.order[at]];
            for (std::uint32_t segment = 0; segment < m_shape.segments.size(); ++segment)
                m_shape.sort(folded.data(), segment);
            const std::uint32_t to =
                m_table->find(folded.data(), StateTable::hashOf(folded.data(), m_shape.words()));
            const std::uint32_t gain = taken.has(transition_flag::kConflict) ? 1 : 0;
            if (to == StateTable::kNone || toCome[to] + gain != toCome[state])
                continue;
            moves.push_back(m_model.moveOf(process));
            row = std::move(next);
            state = to;
            moved = true;
        }
        if (!moved)
            return moves;
    }
}

} // namespace racescope
