// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two sources, one row a field, coloured and signed by kind of change.
// Threads: GUI thread only.
#pragma once
#include "base/json.h"

#include <QAbstractTableModel>

#include <vector>

namespace racescope {

class JsonDiffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Field, Before, After, ColumnCount };
    explicit JsonDiffModel(QObject* parent = nullptr);

    void setChanges(std::vector<json::Change> changes);
    const std::vector<json::Change>& changes() const { return m_changes; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<json::Change> m_changes;
};

} // namespace racescope
