// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a three-way merge as a table: what it was, what I made of it, what is stored now, and what
// comes out. Choices are made by row; the result's cell can be written into. Threads: GUI thread only.
#pragma once
#include "base/json_merge.h"

#include <QAbstractTableModel>

#include <set>

namespace racescope {

class MergeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Field, What, Base, Mine, Theirs, Result, ColumnCount };

    explicit MergeModel(QObject* parent = nullptr);

    void begin(std::string base, std::string mine, std::string theirs);
    // Somebody has written again: all choices stay, sums are made anew. How many decided fields have another
    // value of theirs now.
    int renew(std::string theirs);
    const json::ThreeWayMerge& merge() const { return m_merge; }
    // Of all rows that are given.
    void choose(const QList<int>& rows, json::MergeChoice::Side side);
    // base + my change + their change, where all are integers; other rows are left as they are.
    void addUp(const QList<int>& rows);
    bool canAddUp(int row) const;
    // As the rule has it, or undecided.
    void forget(const QList<int>& rows);
    int firstOpen() const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void changed();
    void refused(const QString& sentence);

private:
    const json::MergeField& field(int row) const { return m_merge.fields[std::size_t(row)]; }
    void mergeAgain();
    QString whatText(const json::MergeField& field) const;

    std::string m_base;
    std::string m_mine;
    std::string m_theirs;
    json::MergeChoices m_choices;
    std::set<std::string, std::less<>> m_sums; // paths of those that addUp() chose
    json::ThreeWayMerge m_merge;
};

} // namespace racescope
