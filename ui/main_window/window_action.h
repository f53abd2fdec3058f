// SPDX-License-Identifier: GPL-3.0-or-later
// A command that a part of the window brings along. Threads: GUI thread only.
#pragma once
#include "theme/icons.h"

#include <QAction>
#include <QWidget>

namespace racescope {

// The window's too, so that its keys work everywhere; `owner` deletes it.
inline QAction* addWindowAction(QWidget& window, QObject* owner, const QString& name, const QString& text,
                                QStringView icon, const QString& tip)
{
    auto* action = new QAction(Icons::get(icon), text, owner);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    window.addAction(action);
    return action;
}

} // namespace racescope
