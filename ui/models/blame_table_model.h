// SPDX-License-Identifier: GPL-3.0-or-later
// Each field of one version of a document, and the write that gave it its value. Threads: GUI thread only.
#pragma once
#include "store/field_origin.h"
#include "trace/names.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace racescope {

class BlameTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Field, Value, Writer, SeqNoColumn, Time, ColumnCount };
    explicit BlameTableModel(QObject* parent = nullptr);

    // The fields after `operations[at]`. Requires: operations of one document, oldest first.
    void show(const std::vector<Operation>& operations, std::size_t at, std::shared_ptr<const Names> names);
    void clear();
    // The operation that set the field of a row; unassigned: it is older than what is kept, or
    // than what was searched.
    Token tokenOf(int row) const { return m_rows[std::size_t(row)].token; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString field;
        QString value;
        QString writer;
        WorkerId worker;
        Token token;
        Nanos time = 0;
        bool isNewest = false; // set by the operation itself
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace racescope
