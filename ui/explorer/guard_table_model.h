// SPDX-License-Identifier: GPL-3.0-or-later
// The same race under several guards: a row for every way it can end, a column for each guard with the number
// of schedules that lead there. Threads: GUI thread only.
#pragma once
#include "explorer/outcome_table_model.h"

#include <optional>

namespace racescope {

class GuardTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Documents, Succeeded, GaveUp, FirstGuard };
    using QAbstractTableModel::QAbstractTableModel;

    // Rows of OutcomeTableModel::rowsOf, one list for each guard, in the order of the columns.
    void setGuards(const QStringList& guards,
                   const std::vector<std::vector<OutcomeTableModel::Row>>& outcomes);
    // The outcome at a cell: of its guard, or in the columns that all share, of the first guard that has it.
    // Null: under this guard the race cannot end so.
    const OutcomeTableModel::Row* at(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        OutcomeTableModel::Row shared;
        std::vector<std::optional<OutcomeTableModel::Row>> cells; // by guard
    };
    QStringList m_guards;
    std::vector<Line> m_lines;
};

} // namespace racescope
