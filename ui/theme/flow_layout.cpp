// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace racescope {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    while (QLayoutItem* item = takeAt(0)) // an inner layout looks for itself here when it goes
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    if (QLayout* inner = item->layout())
        addChildLayout(inner);
    m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Act::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? std::max(spacing(), 0) : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Act::Place);
}

// Each row is as high as its highest control, the others stand in its middle. The height of all.
int FlowLayout::arrange(const QRect& rect, Act act) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int gap = std::max(spacing(), 0);
    const bool fromRight = parentWidget() && parentWidget()->isRightToLeft();
    int y = inner.y();
    QList<QLayoutItem*> row;
    int rowWidth = 0;
    int rowHeight = 0;
    const auto place = [&] {
        int x = inner.x();
        for (QLayoutItem* item : std::as_const(row)) {
            const QSize size = item->sizeHint().boundedTo({inner.width(), rowHeight});
            const QRect at(x, y + (rowHeight - size.height()) / 2, size.width(), size.height());
            item->setGeometry(fromRight ? QStyle::visualRect(Qt::RightToLeft, inner, at) : at);
            x += size.width() + gap;
        }
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && rowWidth + gap + size.width() > inner.width()) {
            if (act == Act::Place)
                place();
            y += rowHeight + gap;
            row.clear();
            rowWidth = rowHeight = 0;
        }
        rowWidth += size.width() + (row.isEmpty() ? 0 : gap);
        rowHeight = std::max(rowHeight, size.height());
        row.append(item);
    }
    if (act == Act::Place)
        place();
    return y + rowHeight - rect.y() + margins.bottom();
}

} // namespace racescope
