// SPDX-License-Identifier: GPL-3.0-or-later
// What cluster health and the cat tables both tell. Threads: the server's.
#pragma once
#include "http/context.h"

namespace racescope::http {

struct ClusterCounts {
    std::uint32_t primaries = 0;
    std::uint32_t active = 0;
    std::uint32_t unassigned = 0;
};

ClusterCounts countCluster(const Context& context, const std::vector<std::shared_ptr<Index>>& indices);
std::string_view healthOf(const ClusterCounts& counts);
// "50.0"
std::string activePercent(const ClusterCounts& counts);

} // namespace racescope::http
