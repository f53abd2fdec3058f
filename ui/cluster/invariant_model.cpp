// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/invariant_model.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace racescope {

using replication::Invariant;

InvariantModel::InvariantModel(const ClusterLab& lab, QObject* parent)
    : QAbstractTableModel(parent)
    , m_lab(lab)
{
    connect(&lab, &ClusterLab::changed, this, &InvariantModel::refresh);
    refresh();
}

void InvariantModel::refresh()
{
    m_broken = {m_lab.broken(ClusterLab::Side::Left), m_lab.broken(ClusterLab::Side::Right)};
    emit dataChanged(index(0, Left), index(rowCount() - 1, Right));
    emit headerDataChanged(Qt::Horizontal, Left, Right);
}

int InvariantModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : replication::kInvariants;
}

int InvariantModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool InvariantModel::isBroken(int row, int column) const
{
    return (column == Left || column == Right) && m_broken[std::size_t(column - Left)].has(Invariant(row));
}

QVariant InvariantModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Invariant invariant = Invariant(index.row());
    if (role == Qt::DisplayRole) {
        switch (Column(index.column())) {
        case Id:
            return format::text(nameOf(invariant));
        case Left:
        case Right:
            if (!isBroken(index.row(), index.column()))
                return tr("✓ holds");
            return replication::promised().has(invariant) ? tr("✕ broken") : tr("! seen");
        default:
            return engineText(wordsOf(invariant));
        }
    }
    if (role == Qt::ToolTipRole)
        return engineText(wordsOf(invariant));
    const bool broken = isBroken(index.row(), index.column());
    // What no rules promise is worth seeing, and no alarm.
    const Severity severity =
        replication::promised().has(invariant) ? Severity::LostUpdate : Severity::Backoff;
    if (role == Qt::BackgroundRole && broken)
        return Theme::current().fill(severity);
    if (role == Qt::ForegroundRole && broken)
        return Theme::current().textOn(severity);
    return {};
}

QVariant InvariantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id:
        return tr("Rule");
    case Left:
        return m_lab.profileName(ClusterLab::Side::Left);
    case Right:
        return m_lab.profileName(ClusterLab::Side::Right);
    default:
        return tr("What must hold");
    }
}

} // namespace racescope
