// SPDX-License-Identifier: GPL-3.0-or-later
// How the documents of a race are kept on several copies, as a value of the race's plan. Threads: a value.
#pragma once
#include "replication/group.h"

#include <optional>

namespace racescope {

inline constexpr int kFewestCopies = 2; // one copy is the embedded store

struct ReplicaOptions {
    replication::Profile profile;
    int copies = 3;               // kFewestCopies to replication::kMaxNodes
    std::optional<int> readFrom;  // reads go to this copy, from 0; else the copies take turns
    std::int8_t activeCopies = 1; // wait_for_active_shards; replication::kAllActive for "all"
    friend bool operator==(const ReplicaOptions&, const ReplicaOptions&) = default;
};

} // namespace racescope
