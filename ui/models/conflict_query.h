// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a conflict log are shown, and in which order. Threads: a value, and a pure function that a
// helper thread runs; it takes the log's lock for one page at a time.
#pragma once
#include "filter/filter_matcher.h"
#include "models/conflict_table_model.h"
#include "report/scratch_file.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace racescope {

struct ConflictQuery {
    std::shared_ptr<const Filter> filter;           // null: all
    std::shared_ptr<const ConflictNoteTexts> notes; // to sort by them and to filter; null: none
    int sortColumn = -1;                            // of ConflictTableModel; -1: as the log has them
    Qt::SortOrder order = Qt::AscendingOrder;
    // Stops after so long with what was found until then: the first hits. Zero: goes to the end.
    std::chrono::milliseconds atMost{0};

    bool isFiltered() const { return filter && !filter->isTrivial(); }
    bool isTrivial() const { return !isFiltered() && sortColumn < 0; }
    friend bool operator==(const ConflictQuery& a, const ConflictQuery& b)
    {
        const bool isSame = a.filter && b.filter ? *a.filter == *b.filter : a.isFiltered() == b.isFiltered();
        const bool needsNotes = a.sortColumn == ConflictTableModel::Note || a.isFiltered();
        const bool sameNotes = !needsNotes || a.notes == b.notes;
        return isSame && sameNotes && a.sortColumn == b.sortColumn && a.order == b.order;
    }
};

using ConflictRows = ScratchVector<std::uint32_t>; // numbers of records

// Gives up soon after `stop` is asked for: the rows are then of no use. Four bytes a row, and while it sorts
// some twenty more; all of them in scratch files when there are millions, so memory stays bounded.
ConflictRows runConflictQuery(const ConflictLog& log, std::shared_ptr<const Names> names,
                              const ConflictQuery& query, const std::stop_token& stop = {});

} // namespace racescope
