// SPDX-License-Identifier: GPL-3.0-or-later
// The accepted operations on one document that the store's log still holds, oldest first, with what each
// changed. Threads: GUI thread only.
#pragma once
#include "models/roles.h"
#include "store/operation.h"
#include "trace/names.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace racescope {

using Operations = std::vector<Operation>;

class OperationTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        SeqNoColumn,
        TermColumn,
        VersionColumn,
        Result,
        Writer,
        Time,
        Replaced,
        Change,
        Size,
        ColumnCount
    };

    explicit OperationTableModel(QObject* parent = nullptr);

    // Which rows are meant; the others are dimmed. Null: all.
    using Meant = std::function<bool(const Operation&)>;
    void setMeant(Meant meant);

    // Another document or session.
    void clear(std::shared_ptr<const Names> names);
    // The log as it is now. Rows that are there already stay; what the log forgot goes, what is new is
    // appended.
    void setOperations(std::shared_ptr<const Operations> operations);

    // As many as there are rows, once setOperations() has returned.
    const Operations& operations() const { return *m_operations; }
    const Operation& operation(int row) const { return (*m_operations)[m_first + std::size_t(row)]; }
    int rowOf(Token token) const; // -1: not there
    // "in_stock 45 → 44", or how many fields changed.
    QString changeText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(int row, int column) const;

    std::shared_ptr<const Names> m_names;
    std::shared_ptr<const Operations> m_operations = std::make_shared<Operations>();
    std::size_t m_first = 0; // of m_operations that is a row; others are gone
    int m_rows = 0;
    bool isMeant(const Operation& operation) const;

    Meant m_meant;
    mutable QHash<qint64, bool> m_isMeant;    // by seq_no, of rows that were shown; bounded
    mutable QHash<qint64, QString> m_changes; // by seq_no, of rows that were shown; bounded
};

} // namespace racescope
