// SPDX-License-Identifier: GPL-3.0-or-later
// The workers of a session, one row each, in order of their numbers: what each does, holds in hand and has
// come to. Everything is read from the trace. Threads: GUI thread only.
#pragma once
#include "models/roles.h"
#include "trace/names.h"
#include "trace/trace.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>
#include <vector>

namespace racescope {

class WorkerTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, InHand, Accepted, Conflicts, GaveUp, Lost, Program, ColumnCount };

    // What a worker is at, told by the last thing it finished.
    enum class Activity { NotStarted, Reading, Thinking, Writing, BackingOff, Paused, Done };

    struct Row {
        WorkerId worker;
        QString name;
        QString program;
        bool isHttpClient = false; // comes and goes as it likes, whatever the race does
        Activity activity = Activity::NotStarted;
        EventKind last = EventKind::Think;
        Severity lastSeverity = Severity::None;
        Token inHand; // unassigned: nothing
        DocumentId document = kNoDocument;
        std::uint64_t accepted = 0;
        std::uint64_t conflicts = 0;
        std::uint64_t gaveUp = 0;
        std::uint64_t lost = 0;
        std::uint64_t events = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    explicit WorkerTableModel(QObject* parent = nullptr);

    void setNames(std::shared_ptr<const Names> names); // another session
    enum class Race { Moving, Paused, Over };
    // Takes what is new: rows are appended at once, changed rows announced as one range.
    void update(const Snapshot& snapshot, Race race);
    // Clients that ask for nothing more: they are shown as done from the next update on.
    void setAway(const std::set<std::uint32_t>& workers) { m_away = workers; }

    const std::vector<Row>& rows() const { return m_rows; }
    int rowOf(WorkerId worker) const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void addNewcomers();
    Row readRow(Row row, const LaneView* lane, Race race) const;
    QVariant display(const Row& row, int column) const;
    QVariant sortKey(const Row& row, int column) const;

    std::shared_ptr<const Names> m_names;
    std::vector<Row> m_rows;
    std::set<std::uint32_t> m_away;
};

} // namespace racescope
