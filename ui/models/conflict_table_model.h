// SPDX-License-Identifier: GPL-3.0-or-later
// Every refused write of the session, one row each in the order of the log, all fields. Reads pages of the
// log, so its memory does not grow with it. Threads: GUI thread only.
#pragma once
#include "models/conflict_note.h"
#include "models/conflict_pages.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace racescope {

class ConflictTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Time,
        Document,
        Worker,
        Update,
        Attempt,
        Required,
        Current,
        Behind,
        Held,
        Winner,
        WinnerTime,
        Guard,
        Backoff,
        Outcome,
        Note,
        Sentence,
        ColumnCount
    };

    explicit ConflictTableModel(QObject* parent = nullptr);

    // Another session; both must live until the next call. Null: none.
    void setLog(const ConflictLog* log, std::shared_ptr<const Names> names);
    // Takes what is new.
    void update();
    // What was written to the conflicts. Null: nothing.
    void setNotes(std::shared_ptr<const ConflictNoteTexts> notes);

    const ConflictRecord& record(int row) const { return m_pages.record(std::size_t(row)); }
    std::optional<int> rowOf(WorkerId worker, std::uint64_t laneIndex, Nanos time) const;
    std::size_t keptPages() const { return m_pages.keptPages(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Asks for the note by noteWanted(); whoever keeps the notes answers with setNotes().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    static bool isNumber(int column);

signals:
    void noteWanted(int row, const QString& text);

private:
    QString note(const ConflictRecord& record) const;
    QString clause(const ConflictRecord& record, int column) const;
    QVariant display(const ConflictRecord& record, int column) const;
    QString workerName(WorkerId worker) const;
    QString documentName(DocumentId document) const;

    const ConflictLog* m_log = nullptr;
    std::shared_ptr<const Names> m_names;
    std::shared_ptr<const ConflictNoteTexts> m_notes;
    mutable ConflictPages m_pages;
    mutable QHash<quint32, QString> m_workerNames;
    mutable QHash<quint32, QString> m_documentNames; // bounded
    std::uint64_t m_generation = 0;
    std::size_t m_settled = 0;
    int m_rows = 0;
};

} // namespace racescope
