// SPDX-License-Identifier: GPL-3.0-or-later
// The invariants of a shard group, and whether they hold here and now on both sides. Threads: GUI thread
// only.
#pragma once
#include "cluster/cluster_lab.h"

#include <QAbstractTableModel>

namespace racescope {

class InvariantModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Left, Right, Meaning, ColumnCount };
    explicit InvariantModel(const ClusterLab& lab, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    bool isBroken(int row, int column) const;
    const ClusterLab& m_lab;
    std::array<replication::InvariantSet, 2> m_broken;
};

} // namespace racescope
