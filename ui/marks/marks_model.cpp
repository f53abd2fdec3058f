// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/marks_model.h"

#include "models/format.h"
#include "models/roles.h"
#include "theme/icons.h"

using namespace Qt::StringLiterals;

namespace racescope {

MarksModel::MarksModel(Marks& marks, QObject* parent)
    : QAbstractTableModel(parent)
    , m_marks(marks)
    , m_shown(marks.list())
{
    connect(&m_marks, &Marks::changed, this, [this] {
        beginResetModel();
        m_shown = m_marks.list();
        endResetModel();
    });
}

int MarksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int MarksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MarksModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

QVariant MarksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SessionMark& mark = m_shown[std::size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == Name)
        return Icons::get(Marks::isRange(mark) ? u"move-horizontal" : u"bookmark");
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return format::text(mark.text);
    case Time:
        return format::moment(mark.begin);
    case Length:
        return format::duration(mark.end - mark.begin);
    default:
        return {};
    }
}

bool MarksModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Name)
        return false;
    m_marks.rename(std::size_t(index.row()), value.toString());
    return true;
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != Name)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Time:
        return tr("Time");
    case Length:
        return tr("Length");
    default:
        return {};
    }
}

} // namespace racescope
