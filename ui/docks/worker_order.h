// SPDX-License-Identifier: GPL-3.0-or-later
// The workers in the order in which the timeline has their rows, which can be dragged; by any other column
// they are sorted as usual. Threads: GUI thread only.
#pragma once
#include "base/ids.h"

#include <QSortFilterProxyModel>

#include <map>
#include <vector>

namespace racescope {

class WorkerOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit WorkerOrder(QObject* parent = nullptr);

    // Those that are not named come behind, by their numbers.
    void setOrder(const std::vector<WorkerId>& order);
    std::vector<WorkerId> shown() const;
    // As shown, with a row moved to before the one that is `to` now, or to the end.
    std::vector<WorkerId> shownWith(int row, int to) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    // Moves nothing by itself: says what is wanted.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void moveWanted(int row, int to);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::size_t rankOf(const QModelIndex& index) const;
    std::map<std::uint32_t, std::size_t> m_rank; // by worker
};

} // namespace racescope
