// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a conflict log are shown, and in which order. Threads: a value, and a pure function that a
// helper thread runs; it takes the log's lock for one page at a time.
#pragma once
#include "models/conflict_table_model.h"

#include <QString>

#include <optional>
#include <vector>

namespace racescope {

struct ConflictQuery {
    // Words, all of which must occur in document, worker, winner, guard, outcome, or Elasticsearch's
    // sentence.
    QString text;
    std::optional<WorkerId> worker; // loser or winner
    std::optional<DocumentId> document;
    int sortColumn = -1; // of ConflictTableModel; -1: as the log has them
    Qt::SortOrder order = Qt::AscendingOrder;

    bool isTrivial() const { return text.trimmed().isEmpty() && !worker && !document && sortColumn < 0; }
    friend bool operator==(const ConflictQuery&, const ConflictQuery&) = default;
};

using ConflictRows = std::vector<std::uint32_t>; // numbers of records

ConflictRows runConflictQuery(const ConflictLog& log, const Names& names, const ConflictQuery& query);

} // namespace racescope
