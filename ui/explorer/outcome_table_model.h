// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a race ended, one row each: what it came to, how many schedules lead there, the shortest of them.
// Threads: GUI thread only.
#pragma once
#include "explore/worker_model.h"

#include <QAbstractTableModel>

namespace racescope {

class OutcomeTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Documents, Succeeded, GaveUp, Schedules, Steps, Witness, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    struct Row {
        QString kind;
        Severity severity = Severity::None;
        QString because;
        QString documents; // what the race changed
        QString fullDocuments;
        std::uint32_t succeeded = 0;
        std::uint32_t gaveUp = 0;
        QString schedules;
        std::size_t steps = 0;
        QString witness;
        std::size_t part = 0;      // the caller's
        std::uint32_t outcome = 0; // number in the census
    };
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    static std::vector<Row> rowsOf(const Census& census, const RacePlan& plan, std::size_t part);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace racescope
