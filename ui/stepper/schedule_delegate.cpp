// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/schedule_delegate.h"

#include "theme/theme.h"

#include <QPainter>

namespace racescope {

void ScheduleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    QStyledItemDelegate::paint(painter, plain, index);
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    // Two pixels in the colour of the text and one of the background, so that it shows on every fill.
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option.state.testFlag(QStyle::State_HasFocus) ? theme.accent() : theme.text(), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->setPen(QPen(theme.background(), 1));
    painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
    painter->restore();
}

} // namespace racescope
