// SPDX-License-Identifier: GPL-3.0-or-later
// A conflict log summed up by what its conflicts have in common, and what became of them. Threads: the
// function is pure and for a helper thread (it takes the log's lock for one page at a time); the model is for
// the GUI thread.
#pragma once
#include "filter/filter_matcher.h"
#include "report/conflict_log.h"

#include <QAbstractTableModel>

#include <memory>
#include <stop_token>
#include <vector>

namespace racescope {

enum class GroupBy { Document, Worker, Behind, Attempt };

struct ConflictGroup {
    std::int64_t key = 0; // number of document or worker, commits behind, attempt
    QString name;
    std::uint64_t conflicts = 0;
    std::uint64_t accepted = 0; // the next attempt was
    std::uint64_t refused = 0;  // the next attempt was refused, too
    std::uint64_t gaveUp = 0;
    std::uint64_t behind = 0; // sum of commits behind
    std::uint64_t mostBehind = 0;
    Nanos held = 0; // sum
    friend bool operator==(const ConflictGroup&, const ConflictGroup&) = default;
};

// Documents and workers by their conflicts, most first; numbers from the smallest on. A null filter: all.
// Gives up soon after `stop` is asked for: the groups are then of no use.
std::vector<ConflictGroup> groupConflicts(const ConflictLog& log, std::shared_ptr<const Names> names,
                                          std::shared_ptr<const Filter> filter, GroupBy by,
                                          const std::stop_token& stop = {});

class ConflictGroupsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Conflicts, Accepted, Refused, GaveUp, Open, Behind, MostBehind, Held, ColumnCount };
    explicit ConflictGroupsModel(QObject* parent = nullptr);

    void show(std::vector<ConflictGroup> groups, GroupBy by);
    const std::vector<ConflictGroup>& groups() const { return m_groups; }
    GroupBy by() const { return m_by; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isRightAligned(int column) const;
    std::vector<ConflictGroup> m_groups;
    GroupBy m_by = GroupBy::Document;
};

} // namespace racescope
