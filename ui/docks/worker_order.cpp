// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/worker_order.h"

#include "models/roles.h"
#include "models/worker_table_model.h"

#include <QMimeData>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kMimeType = u"application/x-racescope-worker-row"_s;

} // namespace

WorkerOrder::WorkerOrder(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void WorkerOrder::setOrder(const std::vector<WorkerId>& order)
{
    m_rank.clear();
    for (std::size_t i = 0; i < order.size(); ++i)
        m_rank.emplace(order[i].value, i);
    invalidate();
}

std::vector<WorkerId> WorkerOrder::shown() const
{
    std::vector<WorkerId> workers;
    for (int row = 0; row < rowCount(); ++row)
        workers.emplace_back(index(row, 0).data(WorkerRole).toUInt());
    return workers;
}

std::vector<WorkerId> WorkerOrder::shownWith(int row, int to) const
{
    std::vector<WorkerId> workers = shown();
    if (row < 0 || row >= int(workers.size()))
        return workers;
    const WorkerId moved = workers[std::size_t(row)];
    const int place = std::clamp(to, 0, int(workers.size()));
    workers.insert(workers.begin() + place, moved);
    workers.erase(workers.begin() + (place <= row ? row + 1 : row));
    return workers;
}

std::size_t WorkerOrder::rankOf(const QModelIndex& index) const
{
    const std::uint32_t worker = index.data(WorkerRole).toUInt();
    const auto found = m_rank.find(worker);
    return found == m_rank.end() ? m_rank.size() + worker : found->second;
}

bool WorkerOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return left.column() == WorkerTableModel::Name ? rankOf(left) < rankOf(right)
                                                   : QSortFilterProxyModel::lessThan(left, right);
}

Qt::ItemFlags WorkerOrder::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList WorkerOrder::mimeTypes() const
{
    return {kMimeType};
}

QMimeData* WorkerOrder::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(kMimeType, QByteArray::number(indexes.constFirst().row()));
    return data.release();
}

bool WorkerOrder::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                  const QModelIndex&) const
{
    return action == Qt::MoveAction && data->hasFormat(kMimeType);
}

bool WorkerOrder::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit moveWanted(data->data(kMimeType).toInt(), to);
    return false; // or the view would take the dragged row away
}

} // namespace racescope
