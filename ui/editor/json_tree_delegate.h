// SPDX-License-Identifier: GPL-3.0-or-later
// Edits the cells of a JSON tree: lists to choose from for types and for true and false, a line of text for
// the rest. Threads: GUI thread only.
#pragma once
#include <QStyledItemDelegate>

namespace racescope {

class JsonTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace racescope
