// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/json_tree_delegate.h"

#include "editor/json_tree_model.h"

#include <QAbstractItemView>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace racescope {

QWidget* JsonTreeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    const auto type = json::Type(index.data(JsonTreeModel::TypeRole).toInt());
    const bool isType = index.column() == JsonTreeModel::TypeColumn;
    const bool isBool = index.column() == JsonTreeModel::Content && type == json::Type::Bool;
    QWidget* editor = nullptr;
    if (isType || isBool) {
        auto* box = new QComboBox(parent);
        if (isBool) {
            box->addItem(u"true"_s, u"true"_s);
            box->addItem(u"false"_s, u"false"_s);
        } else {
            for (const json::Type each : {json::Type::String, json::Type::Number, json::Type::Bool,
                                          json::Type::Null, json::Type::Object, json::Type::Array})
                box->addItem(JsonTreeModel::typeName(each), int(each));
        }
        // Choosing is enough; what was chosen is there at once.
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<JsonTreeDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        box->view()->setAccessibleName(isType ? tr("Types") : tr("Values"));
        editor = box;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    const QString path = index.data(JsonTreeModel::PathRole).toString();
    editor->setObjectName(u"editorCell"_s);
    editor->setAccessibleName(isType                                     ? tr("Type of %1").arg(path)
                              : index.column() == JsonTreeModel::Content ? tr("Value of %1").arg(path)
                                                                         : tr("Name of %1").arg(path));
    return editor;
}

void JsonTreeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void JsonTreeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

QSize JsonTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 8));
    return size;
}

} // namespace racescope
