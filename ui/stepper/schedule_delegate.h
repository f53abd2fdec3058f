// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a step of a schedule in the colour of what came of it, also where one stands: there it has a ring
// around it. Threads: GUI thread only.
#pragma once
#include <QStyledItemDelegate>

namespace racescope {

class ScheduleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace racescope
