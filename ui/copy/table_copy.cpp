// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy/table_copy.h"

#include "models/format.h"
#include "report/conflict_formats.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QStringList>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QList<int> shownColumns(const QTableView& table)
{
    QList<int> columns;
    const QHeaderView& header = *table.horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!table.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<int> wantedRows(const QTableView& table, int most)
{
    QList<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    const int all = rows.isEmpty() ? std::min(table.model()->rowCount(), most) : 0;
    for (int row = 0; row < all; ++row)
        rows.append(row);
    return rows.mid(0, most);
}

QString cell(const QString& text, CellFormat format)
{
    if (format == CellFormat::Markdown)
        return QString(text).replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).replace(u'\n', u' ');
    return format::text(csvCell(text.toStdString()));
}

QString line(const QStringList& cells, CellFormat format)
{
    return format == CellFormat::Csv ? QString(cells.join(u',') % u"\r\n")
                                     : QString(u"| " % cells.join(u" | "_s) % u" |\n");
}

} // namespace

QString tableAsText(const QTableView& table, CellFormat format, int mostRows)
{
    const QList<int> columns = shownColumns(table);
    QStringList cells;
    for (const int column : columns)
        cells.append(cell(table.model()->headerData(column, Qt::Horizontal).toString(), format));
    QString text = line(cells, format);
    if (format == CellFormat::Markdown)
        text += line(QStringList(columns.size(), u"---"_s), format);
    for (const int row : wantedRows(table, mostRows)) {
        cells.clear();
        for (const int column : columns)
            cells.append(cell(table.model()->index(row, column).data().toString(), format));
        text += line(cells, format);
    }
    return text;
}

} // namespace racescope
