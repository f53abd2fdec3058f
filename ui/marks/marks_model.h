// SPDX-License-Identifier: GPL-3.0-or-later
// The marks as a table; names are edited in place. Threads: GUI thread only.
#pragma once
#include "marks/marks.h"

#include <QAbstractTableModel>

namespace racescope {

class MarksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Time, Length, ColumnCount };
    // `marks` must outlive it.
    explicit MarksModel(Marks& marks, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    Marks& m_marks;
    std::vector<SessionMark> m_shown;
};

} // namespace racescope
