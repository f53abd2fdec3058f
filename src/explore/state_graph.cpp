// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/state_graph.h"

#include <map>
#include <tuple>

namespace racescope {

namespace {

class Drawing {
public:
    Drawing(Explorer& explorer, bool aggregated)
        : m_explorer(explorer)
    {
        m_graph.aggregated = aggregated;
    }

    StateGraph draw()
    {
        const std::uint32_t states = m_explorer.table().size();
        m_nodeOf.resize(states);
        for (std::uint32_t state = 0; state < states; ++state)
            m_nodeOf[state] = nodeFor(state);
        for (std::uint32_t state = 0; state < states; ++state)
            addEdges(state);
        for (const auto& [ends, edge] : m_edges)
            m_graph.edges.push_back(edge);
        for (const std::vector<std::uint32_t>& path : m_explorer.witnessStates())
            addWitness(path);
        return std::move(m_graph);
    }

private:
    using Look = std::tuple<std::uint32_t, std::uint32_t, std::int64_t>;

    std::uint32_t nodeFor(std::uint32_t state)
    {
        std::array<std::uint32_t, kMostRow> row{};
        m_explorer.table().read(state, row.data());
        GraphNode node;
        node.column = m_explorer.access().progressOf(row[0]);
        node.depth = m_explorer.depthOf(state);
        for (std::uint32_t at = 0; at < m_explorer.shape().processes; ++at)
            node.finished += m_explorer.successors().finished(row[1 + at]);
        node.outcome = m_explorer.outcomeOf(state);
        const auto number = static_cast<std::uint32_t>(m_graph.nodes.size());
        if (m_graph.aggregated && state != 0) {
            const Look look(node.column, node.finished, node.outcome ? std::int64_t(*node.outcome) : -1);
            const auto [known, isNew] = m_looks.try_emplace(look, number);
            if (!isNew) {
                ++m_graph.nodes[known->second].states;
                return known->second;
            }
        }
        m_graph.nodes.push_back(node);
        return number;
    }

    void addEdges(std::uint32_t state)
    {
        std::array<std::uint32_t, kMostRow> row{};
        StateTable& table = m_explorer.table();
        table.read(state, row.data());
        m_explorer.successors().forEach(row.data(), [&](const std::uint32_t* to, std::uint32_t, std::uint32_t,
                                                        const Transition& transition) {
            const std::uint32_t target = table.find(to, StateTable::hashOf(to, table.words()));
            if (target == StateTable::kNone)
                return;
            const auto ends = std::pair(m_nodeOf[state], m_nodeOf[target]);
            if (ends.first == ends.second)
                return; // inside an aggregate
            auto [edge, isNew] =
                m_edges.try_emplace(ends, GraphEdge{ends.first, ends.second, 0, false, false});
            ++edge->second.transitions;
            edge->second.conflict = edge->second.conflict || transition.has(transition_flag::kConflict);
            edge->second.lostUpdate = edge->second.lostUpdate || transition.has(transition_flag::kLost);
        });
    }

    void addWitness(const std::vector<std::uint32_t>& states)
    {
        const auto outcome = states.empty() ? std::nullopt : m_explorer.outcomeOf(states.back());
        if (!outcome)
            return;
        if (m_graph.witnesses.size() <= *outcome)
            m_graph.witnesses.resize(*outcome + 1);
        std::vector<std::uint32_t>& nodes = m_graph.witnesses[*outcome];
        for (const std::uint32_t state : states) {
            if (nodes.empty() || nodes.back() != m_nodeOf[state])
                nodes.push_back(m_nodeOf[state]);
        }
    }

    Explorer& m_explorer;
    StateGraph m_graph;
    std::vector<std::uint32_t> m_nodeOf;
    std::map<Look, std::uint32_t> m_looks;
    std::map<std::pair<std::uint32_t, std::uint32_t>, GraphEdge> m_edges;
};

} // namespace

StateGraph stateGraph(Explorer& explorer, std::size_t mostNodes, std::size_t mostStates)
{
    const std::size_t states = explorer.table().size();
    if (states > mostStates)
        return {};
    return Drawing(explorer, states > mostNodes).draw();
}

std::string toDot(const StateGraph& graph)
{
    std::string text = "digraph states {\n  rankdir=LR;\n  node [shape=circle,label=\"\",width=0.15];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        text += "  n" + std::to_string(i) + " [group=c" + std::to_string(node.column);
        if (node.outcome)
            text += ",shape=doublecircle,label=\"" + std::to_string(*node.outcome + 1) + '"';
        else if (node.states > 1)
            text += ",label=\"" + std::to_string(node.states) + '"';
        text += "];\n";
    }
    for (const GraphEdge& edge : graph.edges) {
        text += "  n" + std::to_string(edge.from) + " -> n" + std::to_string(edge.to);
        if (edge.lostUpdate)
            text += " [style=bold,label=\"lost\"]";
        else if (edge.conflict)
            text += " [style=dashed,label=\"409\"]";
        text += ";\n";
    }
    return text + "}\n";
}

} // namespace racescope
