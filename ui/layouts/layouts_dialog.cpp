// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/layouts_dialog.h"

#include "layouts/layout_commands.h"
#include "layouts/layout_store.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

LayoutsDialog::LayoutsDialog(LayoutCommands& layouts, QUndoStack& undo, QWidget* parent)
    : QDialog(parent)
    , m_layouts(layouts)
    , m_undo(undo)
    , m_before(undo.index())
{
    setObjectName(u"layoutsDialog"_s);
    setWindowTitle(tr("Your layouts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    setupList();
    layout->addWidget(m_list, 1);
    m_word = new QLabel;
    m_word->setObjectName(u"layoutsWord"_s);
    m_word->setWordWrap(true);
    layout->addWidget(m_word);
    layout->addWidget(makeButtons());
    fill();
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 18);
}

void LayoutsDialog::setupList()
{
    m_list = new QListWidget;
    m_list->setObjectName(u"layoutsList"_s);
    m_list->setAccessibleName(tr("Your layouts"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    connect(m_list, &QListWidget::itemChanged, this, &LayoutsDialog::takeName);
    connect(m_list, &QListWidget::currentRowChanged, this, &LayoutsDialog::showState);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit useRequested(item->data(Qt::UserRole).toString()); });
    auto* remove = new QAction(tr("Delete the layout"), m_list);
    remove->setObjectName(u"layoutsRemoveKey"_s);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &LayoutsDialog::removeCurrent);
    m_list->addAction(remove);
}

QWidget* LayoutsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString& name, const QString& text, auto slot) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_use = add(u"layoutsUse"_s, tr("&Use"),
                [this] { emit useRequested(m_list->currentItem()->data(Qt::UserRole).toString()); });
    m_rename = add(u"layoutsRename"_s, tr("&Rename"), [this] { m_list->editItem(m_list->currentItem()); });
    m_remove = add(u"layoutsRemove"_s, tr("&Delete"), [this] { removeCurrent(); });
    m_restore = add(u"layoutsRestore"_s, tr("&Take back"), [this] { takeBack(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void LayoutsDialog::fill(const QString& current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString& name : layout_store::names()) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, name);
        if (name == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    showState();
}

void LayoutsDialog::showState()
{
    const bool isChosen = m_list->currentItem() != nullptr;
    for (QPushButton* button : {m_use, m_rename, m_remove})
        button->setEnabled(isChosen);
    m_restore->setVisible(m_undo.index() > m_before);
    m_word->setText(!m_removed.isEmpty() ? tr("“%1” is deleted.").arg(m_removed)
                    : m_list->count() == 0
                        ? tr("None yet. View → Layout → Save layout as… keeps how the window stands now.")
                        : QString());
    m_word->setVisible(!m_word->text().isEmpty());
}

void LayoutsDialog::takeName(QListWidgetItem* item)
{
    const QString before = item->data(Qt::UserRole).toString();
    const QString wanted = item->text().trimmed();
    if (wanted == before)
        return;
    const bool isDone = m_layouts.rename(before, wanted);
    if (isDone)
        m_removed.clear();
    fill(isDone ? wanted : before);
    if (isDone)
        return;
    m_word->setText(wanted.isEmpty() ? tr("A layout needs a name.")
                                     : tr("Another layout is called “%1”.").arg(wanted));
    m_word->show();
}

void LayoutsDialog::removeCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    m_removed = item->data(Qt::UserRole).toString();
    m_layouts.remove(m_removed);
    fill();
}

void LayoutsDialog::takeBack()
{
    if (m_undo.index() <= m_before)
        return;
    m_undo.undo();
    fill(std::exchange(m_removed, {}));
}

} // namespace racescope
