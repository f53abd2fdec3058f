// SPDX-License-Identifier: GPL-3.0-or-later
// What a judge has found: kind, document and the sentence that proves it, with the events it stands on.
// Threads: GUI thread only.
#pragma once
#include "models/roles.h"
#include "trace/event_ref.h"
#include "trace/trace.h"
#include "verdict/live_judge.h"

#include <QAbstractTableModel>

#include <vector>

namespace racescope {

class AnomalyTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Document, Because, ColumnCount };

    struct Row {
        AnomalyKind kind = AnomalyKind::LostUpdate;
        QString document;
        QString because;
        std::vector<EventRef> events; // in the order in which the sentence names them
        friend bool operator==(const Row&, const Row&) = default;
    };

    explicit AnomalyTableModel(QObject* parent = nullptr);

    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
};

// From the judge of whole histories.
std::vector<AnomalyTableModel::Row> rowsOf(const Verdict& verdict);
// From the judge that watches.
std::vector<AnomalyTableModel::Row> rowsOf(const LiveState& live, const Snapshot& snapshot,
                                           const Names& names);
// The kind's title, translated.
QString anomalyTitle(AnomalyKind kind);

} // namespace racescope
