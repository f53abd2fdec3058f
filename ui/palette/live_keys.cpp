// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/live_keys.h"

#include "palette/key_map.h"
#include "timeline/timeline_view.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::LiveKeys)
};

bool isHere(const QAction& action, const QWidget* focus)
{
    for (const QObject* object : action.associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (!widget || !focus)
            continue;
        if (widget == focus ||
            (action.shortcutContext() == Qt::WidgetWithChildrenShortcut && widget->isAncestorOf(focus)))
            return true;
    }
    return false;
}

KeyMap::Keys acting(const KeyMap::Keys& keys, Letters letters)
{
    KeyMap::Keys acting = keys;
    if (letters == Letters::Rest)
        acting.removeIf([](const QKeySequence& key) { return isSingleLetter(key); });
    return acting;
}

// The main timeline has commands of its own; the small ones take the same keys as they come.
QList<LiveKey> canvasKeys(const KeyMap& map, const TimelineView& view, Letters letters)
{
    QList<LiveKey> keys;
    if (view.objectName() != u"timelineView"_s) {
        for (const CanvasCommand& command : canvasCommands()) {
            const KeyMap::Keys those = acting(view.canvasKeys().value(command.name), letters);
            if (!those.isEmpty())
                keys.append({KeyMap::textOf(map.here(those)), command.text, true});
        }
    }
    keys.append({Words::tr("PgUp / PgDn"), Words::tr("Rows further up / down"), true});
    keys.append({Words::tr("Escape"), Words::tr("Clear the range, then the selection"), true});
    return keys;
}

} // namespace

QList<LiveKey> liveKeys(KeyMap& keys, const QWidget* focus, Letters letters)
{
    QList<LiveKey> here;
    QList<LiveKey> everywhere;
    for (const QAction* action : keys.actions()) {
        const KeyMap::Keys those = acting(action->shortcuts(), letters);
        if (those.isEmpty() || !action->isEnabled())
            continue;
        const bool isWindow = action->shortcutContext() == Qt::WindowShortcut ||
                              action->shortcutContext() == Qt::ApplicationShortcut;
        const bool isOfCanvas = action->objectName().startsWith(u"canvas"_s);
        const LiveKey key{KeyMap::textOf(isOfCanvas ? keys.here(those) : those), KeyMap::textOf(*action),
                          !isWindow};
        if (isWindow)
            everywhere.append(key);
        else if (isHere(*action, focus))
            here.append(key);
    }
    const QWidget* canvas = focus;
    while (canvas && !qobject_cast<const TimelineView*>(canvas))
        canvas = canvas->parentWidget();
    return here +
           (canvas ? canvasKeys(keys, *qobject_cast<const TimelineView*>(canvas), letters)
                   : QList<LiveKey>()) +
           everywhere;
}

} // namespace racescope
