// SPDX-License-Identifier: GPL-3.0-or-later
// Counters of two recordings side by side, with the difference. Threads: GUI thread only.
#pragma once
#include "report/comparison.h"

#include <QAbstractTableModel>

namespace racescope {

class CompareTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Left, Right, Difference, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const Comparison& comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<CompareCounter> m_counters;
    QString m_left;
    QString m_right;
};

} // namespace racescope
