// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a conflict log of any length in constant memory: the pages that were asked for last.
// Threads: one; the log's leaf lock is held for the copy of one page.
#pragma once
#include "report/conflict_log.h"

#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace racescope {

class ConflictPages {
public:
    static constexpr std::size_t kPageRecords = 128;
    static constexpr std::size_t kKeptPages = 64;

    // Null: an empty log.
    void setLog(const ConflictLog* log);
    // Requires: row < log.size().
    const ConflictRecord& record(std::size_t row);
    // Forgets what may have changed: records from `firstOpen` on.
    void forgetFrom(std::size_t firstOpen);
    std::size_t keptPages() const { return m_pages.size(); }

private:
    struct Page {
        std::vector<ConflictRecord> records;
        std::list<std::size_t>::iterator use;
    };
    Page& page(std::size_t number);

    const ConflictLog* m_log = nullptr;
    std::unordered_map<std::size_t, Page> m_pages;
    std::list<std::size_t> m_used; // newest first
    ConflictRecord m_nothing;
};

// The row of the record of an event, by its place in its worker's lane. Records come in batches, nearly in
// order of time: looks around where the time is.
std::optional<std::size_t> findConflict(const ConflictLog& log, WorkerId worker, std::uint64_t laneIndex,
                                        Nanos time);

} // namespace racescope
