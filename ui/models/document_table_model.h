// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a session as they are now: version, token, who wrote last, who holds a token, how many
// 409s. A session may have 100,000 of them, so a beat looks at a bounded number and at those that are shown.
// Threads: GUI thread only; the store's shard locks are held for the copy of one document each.
#pragma once
#include "models/roles.h"
#include "models/spark.h"
#include "models/worker_table_model.h"
#include "session/workspace.h"

#include <QAbstractTableModel>
#include <QVariantList>

#include <memory>
#include <vector>

namespace racescope {

class DocumentTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        VersionColumn,
        SeqNoColumn,
        TermColumn,
        Holders,
        Conflicts,
        LastMinute,
        LastWriter,
        Content,
        ColumnCount
    };

    struct Row {
        DocumentId document;
        QString name;
        std::string index;
        std::string id;
        bool live = false;
        bool isUnread = false; // of a cluster, at the end of the race
        Token token;
        Version version;
        QString lastWriter;
        WorkerId lastWriterId = kSystemWorker;
        QString content; // the beginning of the source
        std::uint32_t holders = 0;
        std::uint64_t conflicts = 0;
        std::shared_ptr<Spark> changes; // null: none seen yet
    };

    explicit DocumentTableModel(QObject* parent = nullptr);

    void clear(); // another session
    // Rows that somebody sees are brought up to date with every update.
    void setShownRows(std::vector<int> rows) { m_shown = std::move(rows); }
    void update(const Workspace& workspace, const std::vector<WorkerTableModel::Row>& workers);

    // Changes of the last minute are shown, and fewer of them with every second.
    bool isCountingDown() const;
    // As update(), when nothing but time has passed.
    void letPass(Nanos now);

    const std::vector<Row>& rows() const { return m_rows; }
    int rowOf(DocumentId document) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static constexpr int kRowsPerUpdate = 1000;

private:
    void addNewcomers(const Names& names);
    void countConflicts(const ConflictLog& log);
    void countHolders(const std::vector<WorkerTableModel::Row>& workers);
    void readRow(int number, const Workspace& workspace);
    void countChanges(Row& row, Version before, Version now);
    QString minuteText(const Row& row) const;
    QVariantList minuteOf(const Row& row) const;
    void readFromEvents(Row& row, const Workspace& workspace);
    QVariant display(const Row& row, int column) const;
    QVariant sortKey(const Row& row, int column) const;

    std::vector<Row> m_rows;           // by number of the document
    std::vector<std::uint32_t> m_held; // rows whose holders are not 0
    std::size_t m_conflictsSeen = 0;
    int m_next = 0;                               // where the next round goes on
    std::int64_t m_second = 0;                    // of the session, at the last update
    std::int64_t m_lastChange = -Spark::kSeconds; // second of the newest change
    std::size_t m_sparks = 0;
    std::vector<int> m_shown;
    std::shared_ptr<const std::set<std::string>> m_unread; // as the workspace has them
};

} // namespace racescope
