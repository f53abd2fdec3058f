// SPDX-License-Identifier: GPL-3.0-or-later
// Any table as text: the selected rows, or all that are shown, with the headings of the columns, as the
// person has ordered them. Threads: GUI thread only.
#pragma once
#include <QString>

class QTableView;

namespace racescope {

enum class CellFormat { Csv, Markdown };

// At most `mostRows`. CSV as RFC 4180 has it; a cell that a spreadsheet would take for a formula is quoted so
// that it does not.
QString tableAsText(const QTableView& table, CellFormat format, int mostRows);

} // namespace racescope
