// SPDX-License-Identifier: GPL-3.0-or-later
// The schedule of the failover lab as a list: row 0 is the start, row n the n-th statement, with what became
// of it under both profiles and where they part. Threads: GUI thread only.
#pragma once
#include "cluster/cluster_lab.h"

#include <QAbstractListModel>

namespace racescope {

class StatementModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit StatementModel(const ClusterLab& lab, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    enum class Length { Signs, Sentences };
    QString words(int statement, Length length) const;
    const ClusterLab& m_lab;
};

} // namespace racescope
