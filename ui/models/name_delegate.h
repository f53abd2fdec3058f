// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with names that end in what tells them apart, such as "client 127.0.0.1:33836": where there is little
// room, the middle is left out. Threads: GUI thread only.
#pragma once
#include <QStyledItemDelegate>

namespace racescope {

class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace racescope
