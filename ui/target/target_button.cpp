// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/target_button.h"

#include "target/target_dialog.h"

namespace racescope {

TargetButton::TargetButton(QWidget* parent)
    : QPushButton(parent)
{
    setTarget(std::nullopt);
    connect(this, &QPushButton::clicked, this, &TargetButton::choose);
}

void TargetButton::setTarget(const RaceTarget& target)
{
    m_target = target;
    setText(tr("&On: %1…").arg(targetText(target)));
    setToolTip(targetDetail(target));
    setAccessibleName(tr("Race on: %1").arg(targetText(target)));
}

void TargetButton::choose()
{
    auto* dialog = new TargetDialog(m_target, window());
    connect(dialog, &TargetDialog::chosen, this, [this](const RaceTarget& target) {
        if (m_target == target)
            return;
        setTarget(target);
        emit targetChanged();
    });
    dialog->open();
}

} // namespace racescope
