// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text that wraps and can be selected. Threads: GUI thread only.
#pragma once
#include <QLabel>

namespace racescope {

inline QLabel* selectableLabel(const QString& name, const QString& accessibleName)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace racescope
