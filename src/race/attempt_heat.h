// SPDX-License-Identifier: GPL-3.0-or-later
// When which attempts happened: the writes of a recording counted by time and by attempt number. It shows how
// a retry policy spreads a crowd: in step they are bars, out of step a cloud. Threads: a pure function on an
// immutable snapshot.
#pragma once
#include "trace/trace.h"

#include <cstdint>
#include <vector>

namespace racescope {

struct AttemptHeat {
    struct Cell {
        std::uint32_t accepted = 0;
        std::uint32_t refused = 0;
        std::uint32_t writes() const { return accepted + refused; }
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    std::size_t columns = 0; // of equal times from begin to end
    std::size_t rows = 0;    // row r: attempts r * attemptsPerRow + 1 and on
    std::uint32_t attemptsPerRow = 1;
    Nanos begin = 0;
    Nanos end = 0;          // a write at the very end is in the last column
    std::uint32_t most = 0; // writes of the fullest cell
    std::uint32_t mostAttempts = 0;
    std::vector<Cell> cells; // row by row

    const Cell& at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
    bool isEmpty() const { return most == 0; }
    friend bool operator==(const AttemptHeat&, const AttemptHeat&) = default;
};

// A write counts when its answer came. At most so many columns and rows; a run of more attempts has several
// in a row. Requires: both at least 1.
AttemptHeat attemptHeat(const Snapshot& snapshot, std::size_t columns, std::size_t mostRows);

} // namespace racescope
