// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's figures, one row a number of clients and policy. Threads: GUI thread only.
#pragma once
#include "race/lab.h"

#include <QAbstractTableModel>

#include <vector>

namespace racescope {

class LabTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Clients,
        Policy,
        Calls,
        CallsSd,
        Completion,
        CompletionSd,
        CompletionP95,
        Waste,
        AttemptsP50,
        AttemptsP99,
        AttemptsMost,
        Fairness,
        Slept,
        GaveUp,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::vector<LabResult> results);
    const std::vector<LabResult>& results() const { return m_results; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LabResult> m_results;
};

} // namespace racescope
