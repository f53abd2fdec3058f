// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder as a table: a row for each rung and each failover, a column for each primary term, one for the
// lines, and as many as a rung has refused writes. Every cell says in words what is drawn there. Threads: GUI
// thread only.
#pragma once
#include "documents/ladder.h"
#include "trace/names.h"

#include <QAbstractTableModel>

#include <memory>

namespace racescope {

class LadderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit LadderModel(QObject* parent = nullptr);

    enum class Cell { Nothing, Rung, Failover, Lines, Hook };

    // What comes after what is there is appended; anything else begins anew.
    void setLadder(std::shared_ptr<const Ladder> ladder, std::shared_ptr<const Names> names);
    const Ladder& ladder() const { return *m_ladder; }
    const Names* names() const { return m_names.get(); }

    Cell cell(const QModelIndex& index) const;
    const Rung* rung(const QModelIndex& index) const;
    const LadderHook* hook(const QModelIndex& index) const;
    int linesColumn() const { return termColumns(); }
    QModelIndex indexOfRung(Token token) const;
    QModelIndex indexOf(const LadderHook& hook) const;
    // Where a row has its rung, or its failover.
    QModelIndex mainCell(int row) const;

    // "Worker 2's write required 4 term 1, current was 6 term 1"
    QString sentence(const LadderHook& hook) const;
    QString sentence(int row) const; // of a rung or a failover
    // Of a rung, beside its numbers: what it did where that is not plain, by how much it grew, and when.
    QStringList remarks(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString sentence(const Rung& rung, bool isRecreated) const;
    int termColumns() const { return std::max(1, int(m_ladder->terms.size())); }
    bool continues(const Ladder& now) const;
    QString display(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
    QString toolTip(const LadderHook& hook) const;
    QString requiredText(const LadderHook& hook) const;

    std::shared_ptr<const Ladder> m_ladder = std::make_shared<Ladder>();
    std::shared_ptr<const Names> m_names;
};

} // namespace racescope
