// SPDX-License-Identifier: GPL-3.0-or-later
// The failovers and restarts that a recording tells of: each began a primary term of one shard. Threads:
// values.
#pragma once
#include "trace/trace.h"

#include <cstddef>
#include <string>
#include <vector>

namespace racescope {

struct TermChange {
    Nanos time = 0;
    PrimaryTerm term;
};

class TermChanges {
public:
    // Takes in what came since. Requires: always of the same recording.
    void update(const Snapshot& snapshot);
    void add(const Event& event); // any; of other kinds nothing is kept
    // Of one shard, in order of terms, each once.
    std::vector<TermChange> of(const Names& names, const std::string& index, std::uint32_t shard) const;
    // The term of a shard as it is told; the first when nothing is.
    PrimaryTerm newest(const Names& names, const std::string& index, std::uint32_t shard) const;

private:
    struct Change {
        TermChange change;
        std::int64_t shard = 0;
        std::uint32_t note = 0; // the index; 0: there is one only
    };
    static bool isOf(const Change& one, const Names& names, const std::string& index, std::uint32_t shard);
    std::vector<Change> m_all;
    std::size_t m_next = 0; // event of the lane
};

} // namespace racescope
