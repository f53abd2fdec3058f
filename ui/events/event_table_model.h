// SPDX-License-Identifier: GPL-3.0-or-later
// One worker's row of the timeline as a table that can be read aloud: an event a row, oldest first, each with
// a spoken sentence. Reads the lane when asked, so its memory does not grow with it. Threads: GUI thread
// only.
#pragma once
#include "filter/filter_scan.h"
#include "trace/names.h"
#include "trace/trace.h"

#include <QAbstractTableModel>

#include <memory>

namespace racescope {

class EventTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Took, What, Document, Token, Attempt, More, ColumnCount };
    explicit EventTableModel(QObject* parent = nullptr);

    // Another recording or another worker.
    void setLane(const Snapshot& snapshot, std::shared_ptr<const Names> names, WorkerId worker);
    // A later snapshot of the same recording.
    void update(const Snapshot& snapshot);
    // What a filter matches; null: everything is meant.
    void setMatches(std::shared_ptr<const FilterMatches> matches);

    WorkerId worker() const { return m_worker; }
    using QAbstractTableModel::event; // not hidden by the row's
    std::optional<Event> event(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(const Event& event, int column) const;
    QString more(const Event& event) const;
    QString clause(const Event& event, int column) const;
    bool isMeant(int row) const;
    int sizeOf(const Snapshot& snapshot) const;

    Snapshot m_snapshot;
    std::shared_ptr<const Names> m_names;
    std::shared_ptr<const FilterMatches> m_matches;
    WorkerId m_worker;
    int m_rows = 0;
    mutable int m_readRow = -1; // the row that was read last: its cells are asked for one after the other
    mutable Event m_read;
};

} // namespace racescope
