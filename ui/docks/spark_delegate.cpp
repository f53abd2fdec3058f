// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/spark_delegate.h"

#include "models/roles.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace racescope {

void SparkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariantList counts = index.data(SparkRole).toList();
    if (counts.isEmpty())
        return;
    double most = 1;
    for (const QVariant& count : counts)
        most = std::max(most, count.toDouble());
    const QRect room = option.rect.adjusted(4, 3, -4, -3);
    const double step = double(room.width()) / double(counts.size());
    const Theme& theme = Theme::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink =
        isSelected ? option.palette.color(QPalette::HighlightedText) : theme.fill(Severity::WriteOk);
    painter->fillRect(QRectF(room.left(), room.bottom(), room.width(), 1),
                      isSelected ? ink : theme.mutedText());
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const double count = counts[i].toDouble();
        if (count <= 0)
            continue;
        const double high = std::max(1.0, std::round(count / most * room.height()));
        painter->fillRect(
            QRectF(room.left() + double(i) * step, room.bottom() + 1 - high, std::max(1.0, step - 0.5), high),
            ink);
    }
}

} // namespace racescope
