// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/branch_list.h"

#include "models/format.h"
#include "stepper/step_text.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

BranchList::BranchList(StepperRace& race, QWidget* parent)
    : QWidget(parent)
    , m_race(race)
    , m_tree(new QTreeWidget)
    , m_name(new QPushButton(Icons::get(u"pencil"), tr("&Name")))
    , m_compare(new QPushButton(Icons::get(u"git-compare"), tr("&Compare")))
    , m_delete(new QPushButton(Icons::get(u"trash-2"), tr("Delete")))
    , m_comparison(new QLabel)
{
    setObjectName(u"branchList"_s);
    setAccessibleName(tr("Branches"));
    setupTree();
    setupButtons();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_name, m_compare, m_delete})
        row->addWidget(button);
    layout->addLayout(row);
    layout->addWidget(m_comparison);
    connect(&m_race, &StepperRace::changed, this, &BranchList::refresh);
}

void BranchList::setupTree()
{
    m_tree->setObjectName(u"branches"_s);
    m_tree->setAccessibleName(tr("Branches"));
    m_tree->setHeaderLabels({tr("Branch"), tr("Steps"), tr("Leaves at")});
    QHeaderView& header = *m_tree->header();
    header.setAccessibleName(tr("Columns of branches"));
    header.resizeSection(0, fontMetrics().averageCharWidth() * 26); // with its sign
    header.resizeSection(1, fontMetrics().averageCharWidth() * 10);
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, std::max(header.sectionSize(column), header.sectionSizeHint(column)));
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setFocusPolicy(Qt::TabFocus);
    m_tree->setToolTip(
        tr("Going back and taking another step makes a branch; nothing is thrown away. Enter goes "
           "to its end, F2 names it."));
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (const auto id = selected())
            QMetaObject::invokeMethod(
                this, [this, id] { m_race.chooseBranch(*id); }, Qt::QueuedConnection);
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &BranchList::updateButtons);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_filling)
            return;
        const std::uint32_t id = item->data(0, Qt::UserRole).toUInt();
        // Not while the editor is still about to close.
        QMetaObject::invokeMethod(
            this, [this, id, text = item->text(0)] { m_race.nameBranch(id, text); }, Qt::QueuedConnection);
    });
}

void BranchList::setupButtons()
{
    const auto setup = [](QPushButton& button, const QString& name, const QString& accessible,
                          const QString& tip) {
        button.setObjectName(name);
        button.setAccessibleName(accessible);
        button.setToolTip(tip);
        button.setFocusPolicy(Qt::TabFocus);
    };
    setup(*m_name, u"nameBranch"_s, tr("Name branch"), tr("Name the branch (B)"));
    setup(*m_compare, u"compareBranch"_s, tr("Compare branches"),
          tr("Compare the selected branch with the current one"));
    setup(*m_delete, u"deleteBranch"_s, tr("Delete branch"),
          tr("Delete the branch and those that leave from it"));
    m_comparison->setObjectName(u"branchComparison"_s);
    m_comparison->setAccessibleName(tr("Comparison of branches"));
    m_comparison->setTextFormat(Qt::PlainText);
    m_comparison->setWordWrap(true);
    m_comparison->hide();
    connect(m_name, &QPushButton::clicked, this, &BranchList::nameCurrent);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const auto id = selected()) {
            m_comparison->setText(steptext::comparison(m_race.race(), m_race.race().currentBranch(), *id));
            m_comparison->show();
        }
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const auto id = selected())
            m_race.deleteBranch(*id);
    });
}

std::optional<std::uint32_t> BranchList::selected() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? std::optional(item->data(0, Qt::UserRole).toUInt()) : std::nullopt;
}

void BranchList::refresh()
{
    m_filling = true;
    const auto wanted = selected();
    m_tree->clear();
    m_comparison->hide();
    const SteppedRace& race = m_race.race();
    std::unordered_map<std::uint32_t, QTreeWidgetItem*> items;
    for (const StepBranch& branch : race.branches()) {
        const auto parent = branch.id == 0 ? items.end() : items.find(branch.parent);
        auto* item =
            parent == items.end() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parent->second);
        items[branch.id] = item;
        const bool current = branch.id == race.currentBranch();
        item->setText(0, steptext::branchName(branch));
        item->setText(1, format::number(std::uint64_t(branch.length)));
        if (branch.id != 0)
            item->setText(2, parent == items.end() ? QString() : parent->second->text(0));
        item->setIcon(0, Icons::get(current ? u"check" : u"git-branch"));
        item->setData(0, Qt::UserRole, branch.id);
        item->setData(0, Qt::AccessibleDescriptionRole, current ? tr("current branch") : QString());
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_tree->expandAll();
    const auto shown = items.find(wanted && items.contains(*wanted) ? *wanted : race.currentBranch());
    if (shown != items.end()) {
        const QSignalBlocker quiet(m_tree->selectionModel()); // a screen reader would say it with each step
        m_tree->setCurrentItem(shown->second);
    }
    m_filling = false;
    updateButtons();
}

void BranchList::nameCurrent()
{
    if (QTreeWidgetItem* item = m_tree->currentItem())
        m_tree->editItem(item, 0);
}

void BranchList::updateButtons()
{
    const auto id = selected();
    m_name->setEnabled(id.has_value());
    m_delete->setEnabled(id && *id != 0);
    m_compare->setEnabled(id && m_race.isLoaded() && *id != m_race.race().currentBranch());
}

} // namespace racescope
