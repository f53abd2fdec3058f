// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_commands.h"

#include "help/help_dialog.h"
#include "main_window/main_window.h"
#include "palette/live_keys.h"
#include "theme/icons.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace racescope {

HelpCommands::HelpCommands(MainWindow& window, KeyMap& keys, QMenu& menu)
    : QObject(&window)
    , m_window(window)
    , m_keys(keys)
{
    auto* action = new QAction(Icons::get(u"info"), tr("&Help for this pane"), this);
    action->setObjectName(u"helpHere"_s);
    action->setShortcut(QKeySequence(u"F1"_s));
    action->setStatusTip(tr("What the pane with the keyboard shows, and the keys that act in it"));
    action->setToolTip(action->statusTip());
    window.addAction(action);
    menu.insertAction(menu.actions().isEmpty() ? nullptr : menu.actions().constFirst(), action);
    connect(action, &QAction::triggered, this, &HelpCommands::open);
}

void HelpCommands::open()
{
    const QString pane = helpPaneOf(QApplication::focusWidget());
    auto* dialog = m_window.findChild<HelpDialog*>();
    if (!dialog)
        dialog = new HelpDialog([this](const QString& name) { return keysOf(name); }, &m_window);
    dialog->showPane(pane);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

QString HelpCommands::keysOf(const QString& pane)
{
    QString rows;
    const auto* widget = m_window.findChild<QWidget*>(pane);
    const QList<LiveKey> keys = widget ? liveKeys(m_keys, widget) : QList<LiveKey>();
    for (const LiveKey& key : keys) {
        if (key.isLocal)
            rows += u"<tr><td style=\"padding-right:18px\"><b>%1</b></td><td>%2</td></tr>"_s.arg(
                key.keys.toHtmlEscaped(), key.text.toHtmlEscaped());
    }
    return rows;
}

} // namespace racescope
