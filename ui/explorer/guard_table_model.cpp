// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/guard_table_model.h"

#include "models/format.h"
#include "models/roles.h"
#include "theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

void GuardTableModel::setGuards(const QStringList& guards,
                                const std::vector<std::vector<OutcomeTableModel::Row>>& outcomes)
{
    beginResetModel();
    m_guards = guards;
    m_lines.clear();
    for (std::size_t guard = 0; guard < outcomes.size(); ++guard) {
        for (const OutcomeTableModel::Row& row : outcomes[guard]) {
            auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& known) {
                return known.shared.kind == row.kind && known.shared.fullDocuments == row.fullDocuments &&
                       known.shared.succeeded == row.succeeded && known.shared.gaveUp == row.gaveUp;
            });
            if (line == m_lines.end()) {
                m_lines.push_back({row, std::vector<std::optional<OutcomeTableModel::Row>>(outcomes.size())});
                line = m_lines.end() - 1;
            }
            line->cells[guard] = row;
        }
    }
    endResetModel();
}

const OutcomeTableModel::Row* GuardTableModel::at(const QModelIndex& index) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_lines.size())
        return nullptr;
    const Line& line = m_lines[std::size_t(index.row())];
    if (index.column() < FirstGuard)
        return &line.shared;
    const auto& cell = line.cells[std::size_t(index.column() - FirstGuard)];
    return cell ? &*cell : nullptr;
}

int GuardTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int GuardTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstGuard + int(m_guards.size());
}

QVariant GuardTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_lines.size())
        return {};
    const OutcomeTableModel::Row& shared = m_lines[std::size_t(index.row())].shared;
    const OutcomeTableModel::Row* const cell = at(index);
    if (index.column() == Kind && role == Qt::BackgroundRole)
        return Theme::current().fill(shared.severity);
    if (index.column() == Kind && role == Qt::ForegroundRole)
        return Theme::current().textOn(shared.severity);
    if (!cell && role == Qt::ForegroundRole)
        return Theme::current().mutedText();
    if (role == Qt::TextAlignmentRole && index.column() >= Succeeded)
        return numberAlignment();
    if (role == Qt::ToolTipRole && index.column() >= FirstGuard)
        return cell ? tr("Shortest: %1").arg(cell->witness) : tr("Under this guard the race cannot end so.");
    if (role == Qt::ToolTipRole && index.column() == Documents)
        return shared.fullDocuments;
    if (role == Qt::ToolTipRole && index.column() == Kind && !shared.because.isEmpty())
        return shared.because;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Kind:
        return QString(Theme::glyph(shared.severity) % u' ' % shared.kind);
    case Documents:
        return shared.documents;
    case Succeeded:
        return format::number(std::uint64_t(shared.succeeded));
    case GaveUp:
        return format::number(std::uint64_t(shared.gaveUp));
    default:
        if (cell)
            return cell->schedules;
        return role == Qt::AccessibleTextRole ? tr("never") : u"–"_s;
    }
}

QVariant GuardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Kind:
        return tr("Outcome");
    case Documents:
        return tr("Final values");
    case Succeeded:
        return tr("Succeeded");
    case GaveUp:
        return tr("Gave up");
    default:
        if (section - FirstGuard >= m_guards.size())
            return {};
        return role == Qt::ToolTipRole
                   ? tr("Schedules under the guard %1").arg(m_guards[section - FirstGuard])
                   : tr("Guard %1").arg(m_guards[section - FirstGuard]);
    }
}

} // namespace racescope
