// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/graph_layout.h"

#include <algorithm>
#include <map>

namespace racescope {

namespace {

constexpr double kBandGap = 1.2;   // between bands
constexpr double kColumnGap = 2.4; // between columns of a band
constexpr int kRounds = 3;         // of moving nodes near their neighbours

using Column = std::vector<std::uint32_t>; // numbers of nodes, from the top

void place(const Column& column, double x, std::vector<QPointF>& places)
{
    for (std::size_t i = 0; i < column.size(); ++i)
        places[column[i]] = QPointF(x, double(i) - double(column.size() - 1) / 2);
}

// By the middle of what leads to each (or where each leads).
void sortByNeighbours(Column& column, const std::vector<std::vector<std::uint32_t>>& neighbours,
                      const std::vector<QPointF>& places)
{
    std::map<std::uint32_t, double> middle;
    for (const std::uint32_t node : column) {
        double sum = 0;
        for (const std::uint32_t other : neighbours[node])
            sum += places[other].y();
        middle[node] = neighbours[node].empty() ? places[node].y() : sum / double(neighbours[node].size());
    }
    std::stable_sort(column.begin(), column.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return middle[a] < middle[b]; });
}

} // namespace

GraphLayout layOut(const StateGraph& graph)
{
    GraphLayout layout;
    layout.places.resize(graph.nodes.size());
    std::map<std::pair<std::uint32_t, std::uint32_t>, Column> columns; // by commits, then depth
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        columns[{graph.nodes[node].column, graph.nodes[node].depth}].push_back(node);
    std::vector<std::vector<std::uint32_t>> before(graph.nodes.size());
    std::vector<std::vector<std::uint32_t>> after(graph.nodes.size());
    for (const GraphEdge& edge : graph.edges) {
        before[edge.to].push_back(edge.from);
        after[edge.from].push_back(edge.to);
    }
    double x = 0;
    std::vector<double> at;
    for (const auto& [key, column] : columns) {
        if (layout.bands.empty() || layout.bands.back().commits != key.first) {
            x += layout.bands.empty() ? 0 : kBandGap;
            layout.bands.push_back({key.first, x - kColumnGap / 2, x + kColumnGap / 2});
        }
        layout.bands.back().right = x + kColumnGap / 2;
        at.push_back(x);
        place(column, x, layout.places);
        x += kColumnGap;
    }
    for (int round = 0; round < kRounds; ++round) {
        std::size_t number = 0;
        for (auto& [key, column] : columns) {
            sortByNeighbours(column, round % 2 == 0 ? before : after, layout.places);
            place(column, at[number++], layout.places);
        }
    }
    for (const auto& [key, column] : columns) {
        const double half = double(column.size()) / 2;
        layout.bounds |=
            QRectF(layout.places[column.front()].x() - kColumnGap / 2, -half, kColumnGap, 2 * half);
    }
    return layout;
}

} // namespace racescope
