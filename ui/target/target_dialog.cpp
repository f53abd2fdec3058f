// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/target_dialog.h"

#include "target/target_edit.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

TargetDialog::TargetDialog(const RaceTarget& target, QWidget* parent)
    : QDialog(parent)
    , m_edit(new TargetEdit)
{
    setObjectName(u"targetDialog"_s);
    setWindowTitle(tr("What to race on"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setTarget(target);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* use = buttons->addButton(tr("&Use it"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"targetAccept"_s);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addStretch();
    layout->addWidget(buttons);
    use->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_edit->target());
        accept();
    });
}

} // namespace racescope
