// SPDX-License-Identifier: GPL-3.0-or-later
// The same look and keyboard behaviour for every table of the window. Threads: GUI thread only.
#pragma once
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace racescope {

enum class Rows { One, Many };

// Row selection, no grid, rows as high as a line of text with its picture, columns sized by their contents'
// beginning.
inline void setupTable(QTableView& table, Rows rows)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(rows == Rows::One ? QAbstractItemView::SingleSelection
                                             : QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setSectionsMovable(true);
}

// `characters` wide each, by the font's average, and no narrower than the column's own name, which is longer
// in some languages.
inline void setColumnWidths(QTableView& table, std::initializer_list<int> characters)
{
    const int width = table.fontMetrics().averageCharWidth();
    const int margins = 2 * table.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &table) + 2;
    int column = 0;
    for (const int count : characters) {
        const QString name =
            table.model() ? table.model()->headerData(column, Qt::Horizontal).toString() : QString();
        const int least = table.horizontalHeader()->fontMetrics().horizontalAdvance(name) + margins;
        table.setColumnWidth(column++, std::max(count * width + 16, least));
    }
}

// These columns first, in this order; whoever looks may move them.
inline void showColumnsInOrder(QTableView& table, std::initializer_list<int> columns)
{
    int place = 0;
    for (const int column : columns)
        table.horizontalHeader()->moveSection(table.horizontalHeader()->visualIndex(column), place++);
}

// Calls `take` with the current row when it was chosen: the keyboard's coming to a table makes a row the
// current one, too, which nobody has chosen.
template <class Take> void whenChosen(QTableView& table, QObject* context, Take take)
{
    const auto look = [&table, take] {
        const QModelIndex row = table.currentIndex();
        if (row.isValid() && table.selectionModel()->isRowSelected(row.row()))
            take(row);
    };
    QObject::connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, context, look);
    QObject::connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, context, look);
}

inline bool isAtEnd(const QTableView& table)
{
    const QScrollBar* bar = table.verticalScrollBar();
    return bar->value() >= bar->maximum();
}

} // namespace racescope
