// SPDX-License-Identifier: GPL-3.0-or-later
// The states that an explorer found as a graph to be drawn: columns by how far the store has come, folded by
// the workers' symmetry; above a number of nodes, states that look alike become one. Threads: pure functions.
#pragma once
#include "explore/explorer.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace racescope {

struct GraphNode {
    std::uint32_t column = 0;             // accepted changes
    std::uint32_t depth = 0;              // fewest steps from the start
    std::uint32_t finished = 0;           // processes that have finished
    std::uint64_t states = 1;             // that it stands for
    std::optional<std::uint32_t> outcome; // in ExploreResult::outcomes, when all have finished
};
struct GraphEdge {
    std::uint32_t from = 0; // numbers in StateGraph::nodes
    std::uint32_t to = 0;
    std::uint64_t transitions = 1;
    bool conflict = false;
    bool lostUpdate = false;
};
struct StateGraph {
    std::vector<GraphNode> nodes; // the first is the start
    std::vector<GraphEdge> edges;
    bool aggregated = false;
    // By outcome, as GraphNode::outcome: the nodes that its witness comes through, from the first on, each
    // followed by another one. Empty: not known.
    std::vector<std::vector<std::uint32_t>> witnesses;
};

inline constexpr std::size_t kMostGraphNodes = 2000;
// Requires: run() has ended with all states known. More states than `mostStates` cannot be aggregated in
// reasonable time: then the graph is empty.
StateGraph stateGraph(Explorer& explorer, std::size_t mostNodes = kMostGraphNodes,
                      std::size_t mostStates = 5'000'000);
std::string toDot(const StateGraph& graph);

} // namespace racescope
