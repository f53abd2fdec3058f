// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/scenario_dialog.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "scenario/scenario.h"
#include "target/target_button.h"
#include "theme/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

ScenarioDialog::ScenarioDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"scenarioDialog"_s);
    setWindowTitle(tr("New race"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list = new QListWidget;
    m_list->setObjectName(u"scenarioList"_s);
    m_list->setAccessibleName(tr("Scenarios"));
    for (const Builtin& builtin : builtins()) {
        auto* item = new QListWidgetItem(engineText(builtin.title), m_list);
        item->setData(Qt::UserRole, format::text(builtin.name));
        item->setToolTip(format::text(builtin.name));
    }
    m_description = new QLabel;
    m_description->setObjectName(u"scenarioDescription"_s);
    m_description->setWordWrap(true);
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_description->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_target = new TargetButton;
    m_target->setObjectName(u"scenarioTarget"_s);
    auto* target = new QHBoxLayout;
    target->addWidget(m_target);
    target->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* start = buttons->addButton(tr("&Race"), QDialogButtonBox::AcceptRole);
    start->setObjectName(u"scenarioAccept"_s);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    auto* open = buttons->addButton(tr("Open a &file…"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"scenarioOpen"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_description);
    layout->addLayout(target);
    layout->addWidget(buttons);
    start->setDefault(true);
    connect(m_target, &TargetButton::targetChanged, this, [this] { m_isTargetChosen = true; });
    connect(m_list, &QListWidget::currentRowChanged, this, &ScenarioDialog::showDescription);
    connect(m_list, &QListWidget::itemActivated, this, &ScenarioDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScenarioDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, [this] {
        emit openRequested();
        close();
    });
    m_list->setCurrentRow(0);
    const int list = m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth();
    resize(fontMetrics().averageCharWidth() * 76, sizeHint().height() - m_list->sizeHint().height() + list);
}

void ScenarioDialog::showDescription()
{
    const QListWidgetItem* item = m_list->currentItem();
    const Builtin* builtin = item ? findBuiltin(item->data(Qt::UserRole).toString().toStdString()) : nullptr;
    m_description->setText(builtin ? engineText(builtin->description) : QString());
    if (!builtin || m_isTargetChosen)
        return;
    const auto plan = loadScenario(builtin->name);
    m_target->setTarget(plan ? plan->replicas : std::nullopt);
}

void ScenarioDialog::accept()
{
    if (const QListWidgetItem* item = m_list->currentItem())
        emit chosen(item->data(Qt::UserRole).toString(), m_target->target());
    QDialog::accept();
}

} // namespace racescope
