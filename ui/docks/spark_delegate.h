// SPDX-License-Identifier: GPL-3.0-or-later
// A cell that shows the counts of its SparkRole as columns, the newest at the right edge.
// Threads: GUI thread only.
#pragma once
#include <QStyledItemDelegate>

namespace racescope {

class SparkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace racescope
