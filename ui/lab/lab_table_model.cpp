// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_table_model.h"

#include "models/format.h"
#include "models/roles.h"

#include <QLocale>

namespace racescope {

namespace {

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString textOf(const LabResult& result, int column)
{
    switch (column) {
    case LabTableModel::Clients:
        return format::number(std::uint64_t(result.clients));
    case LabTableModel::Policy:
        return format::text(result.policy);
    case LabTableModel::Calls:
        return decimal(result.calls.mean, 1);
    case LabTableModel::CallsSd:
        return decimal(result.calls.sd, 1);
    case LabTableModel::Completion:
        return decimal(result.completionMs.mean, 1);
    case LabTableModel::CompletionSd:
        return decimal(result.completionMs.sd, 1);
    case LabTableModel::CompletionP95:
        return decimal(result.completionP95Ms, 1);
    case LabTableModel::Waste:
        return decimal(100 * result.waste, 1);
    case LabTableModel::AttemptsP50:
        return format::number(result.attemptsP50);
    case LabTableModel::AttemptsP99:
        return format::number(result.attemptsP99);
    case LabTableModel::AttemptsMost:
        return format::number(result.attemptsMost);
    case LabTableModel::Fairness:
        return decimal(result.fairness, 2);
    case LabTableModel::Slept:
        return decimal(result.sleptMsPerClient, 0);
    case LabTableModel::GaveUp:
        return decimal(result.gaveUp, 1);
    default:
        return {};
    }
}

} // namespace

void LabTableModel::setResults(std::vector<LabResult> results)
{
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

int LabTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_results.size());
}

int LabTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LabTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_results.size())
        return {};
    const LabResult& result = m_results[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != Policy)
        return numberAlignment();
    if (role == Qt::ToolTipRole && result.limited > 0)
        return tr("Runs stopped at a bound: %1. The figures are too low.").arg(result.limited);
    return role == Qt::DisplayRole ? QVariant(textOf(result, index.column())) : QVariant();
}

QVariant LabTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Clients:
        return tr("Clients");
    case Policy:
        return tr("Policy");
    case Calls:
        return tr("Calls");
    case CallsSd:
        return tr("± SD");
    case Completion:
        return tr("Completion, ms");
    case CompletionSd:
        return tr("± SD, ms");
    case CompletionP95:
        return tr("95 % done, ms");
    case Waste:
        return tr("Waste, %");
    case AttemptsP50:
        return tr("Attempts, median");
    case AttemptsP99:
        return tr("99 %");
    case AttemptsMost:
        return tr("most");
    case Fairness:
        return tr("Fairness");
    case Slept:
        return tr("Waited, ms");
    case GaveUp:
        return tr("Gave up");
    default:
        return {};
    }
}

} // namespace racescope
