// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_proxy.h"

#include <algorithm>

namespace racescope {

namespace {

constexpr int kLeastMsBetweenRuns = 500;
constexpr std::chrono::milliseconds kFirstHits{20};
constexpr int kRestFactor = 8; // at most a ninth of one core for keeping a query current

} // namespace

ConflictProxy::ConflictProxy(QObject* parent)
    : QAbstractProxyModel(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLeastMsBetweenRuns);
    connect(&m_again, &QTimer::timeout, this, &ConflictProxy::run);
}

ConflictProxy::~ConflictProxy()
{
    m_stop.request_stop();
}

void ConflictProxy::setConflicts(ConflictTableModel* model)
{
    beginResetModel();
    m_conflicts = model;
    setSourceModel(model);
    connectSource();
    endResetModel();
}

void ConflictProxy::connectSource()
{
    connect(m_conflicts, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first, int last) {
                if (!m_isMapped)
                    beginInsertRows({}, first, last);
            });
    connect(m_conflicts, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_isMapped)
            endInsertRows();
        if (!m_query.isTrivial() && !m_again.isActive() && !m_isRunning)
            m_again.start();
    });
    connect(m_conflicts, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                if (!m_isMapped)
                    emit dataChanged(index(from.row(), from.column()), index(to.row(), to.column()));
                else if (!m_rows.empty())
                    emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
            });
    connect(m_conflicts, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_conflicts, &QAbstractItemModel::modelReset, this, [this] {
        ++m_run; // answers about the old log are of no use
        m_stop.request_stop();
        m_isRunning = false;
        m_rows.clear();
        m_isMapped = !m_query.isTrivial();
        endResetModel();
        run();
    });
}

void ConflictProxy::setQuery(const ConflictQuery& query)
{
    if (m_query == query) {
        m_query.notes = query.notes; // a later filter or order may need them
        return;
    }
    m_query = query;
    m_stop.request_stop();
    ++m_run;
    m_isRunning = false;
    run();
}

void ConflictProxy::sort(int column, Qt::SortOrder order)
{
    ConflictQuery query = m_query;
    query.sortColumn = column;
    query.order = order;
    setQuery(query);
}

void ConflictProxy::run()
{
    m_again.stop();
    if (m_query.isTrivial()) {
        if (m_isMapped) {
            beginResetModel();
            m_isMapped = false;
            m_rows = {};
            endResetModel();
        }
        emit queryDone();
        return;
    }
    if (!m_runner || m_isRunning)
        return;
    m_isRunning = true;
    m_since.start();
    m_stop = std::stop_source();
    // The first hits of a new filter at once, the rest behind them. What is sorted is shown when it is whole.
    ConflictQuery query = m_query;
    const bool isFirst = m_firstOf != m_run && m_query.sortColumn < 0;
    m_firstOf = m_run;
    if (isFirst)
        query.atMost = kFirstHits;
    m_runner(query, m_stop.get_token()).then(this, [this, number = m_run, isFirst](ConflictRows rows) {
        if (number != m_run)
            return;
        m_isRunning = false;
        if (isFirst) {
            show(std::move(rows), Rows::First);
            run();
            return;
        }
        m_again.setInterval(std::max(kLeastMsBetweenRuns, int(m_since.elapsed()) * kRestFactor));
        show(std::move(rows), Rows::All);
    });
}

void ConflictProxy::show(ConflictRows rows, Rows which)
{
    const auto limit = std::uint32_t(m_conflicts->rowCount());
    std::erase_if(rows,
                  [limit](std::uint32_t row) { return row >= limit; }); // the model has not heard of them yet
    const bool grows =
        m_isMapped && rows.size() >= m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    if (!grows) {
        beginResetModel();
        m_isMapped = true;
        m_rows = std::move(rows);
        endResetModel();
    } else if (rows.size() > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    if (which == Rows::All)
        emit queryDone();
}

QModelIndex ConflictProxy::mapToSource(const QModelIndex& proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    const int row = m_isMapped ? int(m_rows[std::size_t(proxyIndex.row())]) : proxyIndex.row();
    return m_conflicts->index(row, proxyIndex.column());
}

QModelIndex ConflictProxy::mapFromSource(const QModelIndex& sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    if (!m_isMapped)
        return index(sourceIndex.row(), sourceIndex.column());
    const auto at = std::find(m_rows.begin(), m_rows.end(), std::uint32_t(sourceIndex.row()));
    return at == m_rows.end() ? QModelIndex() : index(int(at - m_rows.begin()), sourceIndex.column());
}

QModelIndex ConflictProxy::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ConflictProxy::parent(const QModelIndex&) const
{
    return {};
}

int ConflictProxy::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_conflicts)
        return 0;
    return m_isMapped ? int(m_rows.size()) : m_conflicts->rowCount();
}

int ConflictProxy::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_conflicts ? 0 : m_conflicts->columnCount();
}

QVariant ConflictProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_conflicts || orientation != Qt::Horizontal)
        return {};
    return m_conflicts->headerData(section, orientation, role);
}

} // namespace racescope
