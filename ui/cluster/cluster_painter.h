// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a laid-out shard group. Threads: GUI thread only.
#pragma once
#include "cluster/cluster_layout.h"

class QPainter;

namespace racescope {

// What a person has chosen, and the hand that holds a message.
struct ClusterChoice {
    replication::Node node = replication::kNobody;
    std::uint32_t message = 0; // 0: none
    bool isHeld = false;
    QPoint hand;
    bool hasFocus = false;
};

void paintCluster(QPainter& painter, const ClusterPicture& picture, const ClusterChoice& choice);

} // namespace racescope
