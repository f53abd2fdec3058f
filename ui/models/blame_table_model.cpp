// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/blame_table_model.h"

#include "models/chips.h"
#include "models/format.h"
#include "models/roles.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// Some ten milliseconds, whichever comes first.
constexpr std::size_t kSearched = 5000; // operations
constexpr std::size_t kSearchedBytes = std::size_t(2) << 20;
constexpr std::size_t kShownBytes = 2000;

bool isNumber(int column)
{
    return column == BlameTableModel::SeqNoColumn || column == BlameTableModel::Time;
}

} // namespace

BlameTableModel::BlameTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void BlameTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void BlameTableModel::show(const std::vector<Operation>& operations, std::size_t at,
                           std::shared_ptr<const Names> names)
{
    std::vector<Row> rows;
    for (const FieldOrigin& origin : fieldOrigins(operations, at, kSearched, kSearchedBytes)) {
        Row row;
        row.field = format::text(origin.path);
        row.value = format::text(std::string_view(origin.value).substr(0, kShownBytes));
        if (origin.setBy) {
            const Operation& operation = operations[*origin.setBy];
            row.worker = operation.worker;
            row.writer = format::worker(*names, operation.worker);
            row.token = operation.token;
            row.time = operation.time;
            row.isNewest = *origin.setBy == at;
        }
        rows.push_back(std::move(row));
    }
    if (rows == m_rows) // so that what is selected stays so while nothing changes
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BlameTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BlameTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlameTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const bool isKnown = row.token.assigned();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Field:
            return row.field;
        case Value:
            return row.value;
        case Writer:
            return isKnown ? row.writer : tr("older than what was searched");
        case SeqNoColumn:
            return isKnown ? QString::number(row.token.seqNo.value) : u"–"_s;
        case Time:
            return isKnown ? format::moment(row.time) : u"–"_s;
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == Writer && isKnown ? QVariant(workerChip(row.worker)) : QVariant();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return row.isNewest ? QVariant(bold) : QVariant();
    }
    case Qt::AccessibleDescriptionRole:
        return row.isNewest ? QVariant(tr("set by this operation")) : QVariant();
    case Qt::TextAlignmentRole:
        if (isNumber(index.column()))
            return numberAlignment();
        return {};
    default:
        return {};
    }
}

QVariant BlameTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Value:
        return tr("Value");
    case Writer:
        return tr("Set by");
    case SeqNoColumn:
        return u"_seq_no"_s;
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace racescope
