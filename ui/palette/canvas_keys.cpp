// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/canvas_keys.h"

#include "palette/key_map.h"
#include "timeline/timeline_view.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace racescope {

CanvasKeyCommands::CanvasKeyCommands(QWidget& window, TimelineView& timeline, KeyMap& keys)
    : QObject(&window)
    , m_window(window)
    , m_timeline(timeline)
{
    setObjectName(u"canvasKeys"_s);
    for (const CanvasCommand& command : canvasCommands()) {
        auto* action = new QAction(command.text, &timeline);
        action->setObjectName(command.name);
        action->setStatusTip(command.tip);
        action->setToolTip(command.tip);
        action->setShortcuts(command.keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        timeline.addAction(action);
        connect(action, &QAction::triggered, &timeline,
                [&timeline, act = command.act] { (timeline.*act)(); });
    }
    connect(&keys, &KeyMap::changed, this, &CanvasKeyCommands::handOut);
}

void CanvasKeyCommands::handOut()
{
    CanvasKeys keys;
    for (const CanvasCommand& command : canvasCommands()) {
        if (const auto* action = m_timeline.findChild<QAction*>(command.name, Qt::FindDirectChildrenOnly))
            keys.insert(command.name, action->shortcuts());
    }
    for (TimelineView* view : m_window.findChildren<TimelineView*>()) {
        view->setCanvasKeys(keys);
        view->setLetterKeysEnabled(m_lettersAct);
    }
}

void CanvasKeyCommands::setLetters(bool act)
{
    if (act == m_lettersAct)
        return;
    m_lettersAct = act;
    if (act)
        qApp->removeEventFilter(this);
    else
        qApp->installEventFilter(this);
    handOut();
}

// Whoever takes this event gets the key as a key, not as a command.
bool CanvasKeyCommands::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !isSingleLetter(*static_cast<QKeyEvent*>(event)))
        return false;
    event->accept();
    return true;
}

} // namespace racescope
