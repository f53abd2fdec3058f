// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict table sorted and filtered. The work is done elsewhere (setRunner), so millions of rows never
// hold up the window; what this keeps is one number a row, in a scratch file when there are many, and nothing
// while all rows are shown as they come.
// Threads: GUI thread only.
#pragma once
#include "models/conflict_query.h"

#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>

#include <functional>

namespace racescope {

class ConflictProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    using Runner = std::function<QFuture<ConflictRows>(const ConflictQuery&, std::stop_token)>;

    explicit ConflictProxy(QObject* parent = nullptr);
    ~ConflictProxy() override;

    // Requires: `model` outlives the proxy.
    void setConflicts(ConflictTableModel* model);
    void setRunner(Runner runner) { m_runner = std::move(runner); }
    void setQuery(const ConflictQuery& query);
    const ConflictQuery& query() const { return m_query; }
    bool isFiltered() const { return m_isMapped; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void queryDone(); // the rows are those of query()

private:
    void run();
    enum class Rows { First, All };
    void show(ConflictRows rows, Rows which);
    void connectSource();

    ConflictTableModel* m_conflicts = nullptr;
    Runner m_runner;
    ConflictQuery m_query;
    bool m_isMapped = false; // m_rows says what is shown
    ConflictRows m_rows;
    std::uint64_t m_run = 0;              // only the newest may come through
    std::uint64_t m_firstOf = UINT64_MAX; // the run whose first hits were asked for
    std::stop_source m_stop;              // of the query that runs
    bool m_isRunning = false;
    QElapsedTimer m_since;
    QTimer m_again; // the log grew while a query is shown
};

} // namespace racescope
