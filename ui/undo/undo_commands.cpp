// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/undo_commands.h"

#include "palette/key_map.h"
#include "theme/icons.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace racescope {

UndoCommands::UndoCommands(QWidget& window, QMenu& menu)
    : QObject(&window)
    , m_window(window)
{
    setObjectName(u"undoCommands"_s);
    m_undo = make("undo", tr("&Undo"), u"undo-2", {QKeySequence(u"Ctrl+Z"_s)},
                  tr("Take back what was done last, where the keyboard is"));
    m_redo =
        make("redo", tr("&Redo"), u"redo-2", {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)},
             tr("Do again what was taken back"));
    QAction* first = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
    menu.insertActions(first, {m_undo, m_redo});
    menu.insertSeparator(first);
    connect(m_undo, &QAction::triggered, this, [this] {
        if (m_current >= 0 && m_places[m_current].undo)
            m_places[m_current].undo->trigger();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        if (m_current >= 0 && m_places[m_current].redo)
            m_places[m_current].redo->trigger();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) { choose(now); });
}

QAction* UndoCommands::make(const char* name, const QString& text, QStringView icon,
                            const QList<QKeySequence>& keys, const QString& tip)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys);
    action->setStatusTip(tip);
    action->setToolTip(tr("%1 (%2)").arg(tip, KeyMap::textOf(keys)));
    action->setEnabled(false);
    m_window.addAction(action);
    return action;
}

void UndoCommands::add(QWidget& place, QAction& undo, QAction& redo)
{
    m_places.append({&place, &undo, &redo});
    for (QAction* action : {&undo, &redo}) {
        action->setShortcuts(QList<QKeySequence>());
        connect(action, &QAction::changed, this, &UndoCommands::follow);
    }
    choose(QApplication::focusWidget());
}

// A menu that is open, or a dialog, leaves it where it was.
void UndoCommands::choose(const QWidget* focus)
{
    if (m_current >= 0 && (!focus || qobject_cast<const QMenuBar*>(focus) || focus->window()->isModal()))
        return;
    m_current = m_places.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const QWidget* place = m_places[i].widget;
        if (place && focus && (place == focus || place->isAncestorOf(focus)))
            m_current = int(i);
    }
    follow();
}

void UndoCommands::follow()
{
    const Place place = m_current >= 0 ? m_places[m_current] : Place();
    m_undo->setEnabled(place.undo && place.undo->isEnabled());
    m_redo->setEnabled(place.redo && place.redo->isEnabled());
    m_undo->setText(place.undo && place.undo->isEnabled() ? place.undo->text() : tr("&Undo"));
    m_redo->setText(place.redo && place.redo->isEnabled() ? place.redo->text() : tr("&Redo"));
}

} // namespace racescope
