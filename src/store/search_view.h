// SPDX-License-Identifier: GPL-3.0-or-later
// Builds what a search sees, from refresh to refresh: documents that did not change are taken over from the
// last view. Private to the store. Threads: the owner's lock guards everything.
#pragma once
#include "store/shard.h"

#include <memory>
#include <vector>

namespace racescope {

class SearchViewBuilder {
public:
    explicit SearchViewBuilder(std::uint32_t shardCount)
        : m_parts(shardCount)
        , m_view(std::make_shared<const SearchView>())
    {
    }
    // Takes in what changed in this shard. Requires: one caller at a time.
    void update(std::uint32_t number, Shard& shard);
    // The view as of the last update() of each shard.
    std::shared_ptr<const SearchView> view();

private:
    using Document = std::shared_ptr<const SearchDocument>;
    struct Part {
        std::vector<Document> documents;        // by seq_no
        std::vector<const DocumentSlot*> slots; // of each of them; compared, never followed
    };
    static void removeChanged(Part& part, const Shard::Changes& changes);
    static void sortBySeqNo(Part& part);
    std::vector<Part> m_parts;
    bool m_changed = false; // since m_view was built
    std::shared_ptr<const SearchView> m_view;
};

} // namespace racescope
