// SPDX-License-Identifier: GPL-3.0-or-later
// Where the states of a graph stand: a band for each number of accepted changes, in it the states by their
// distance from the start, in each of these columns near those that lead to them. Threads: pure functions.
#pragma once
#include "explore/state_graph.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace racescope {

struct GraphLayout {
    struct Band {
        std::uint32_t commits = 0;
        double left = 0;
        double right = 0;
    };
    std::vector<QPointF> places; // by node; one unit is the distance of neighbours
    std::vector<Band> bands;
    QRectF bounds;
};
GraphLayout layOut(const StateGraph& graph);

} // namespace racescope
