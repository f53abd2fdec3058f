// SPDX-License-Identifier: GPL-3.0-or-later
// How a rung and a refused write look. Threads: GUI thread only.
#pragma once
#include <QStyledItemDelegate>

namespace racescope {

class LadderModel;
struct LadderHook;
struct Rung;

class LadderDelegate : public QStyledItemDelegate {
public:
    LadderDelegate(const LadderModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    static constexpr int kRail = 3; // from the edge of a column to its rail
    static constexpr int kGap = 3;  // around a refused write

private:
    void paintRung(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHook(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const LadderModel& m_model;
};

} // namespace racescope
