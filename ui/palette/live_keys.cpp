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

// What TimelineView reads off the keyboard itself.
QList<LiveKey> canvasKeys()
{
    return {{Words::tr("W / S"), Words::tr("Zoom in / out"), true},
            {Words::tr("A / D, arrows"), Words::tr("Pan left / right"), true},
            {Words::tr("Up / Down"), Words::tr("Row above / below"), true},
            {u". / ,"_s, Words::tr("Next / previous event in the row"), true},
            {u"[ / ]"_s, Words::tr("To the cause / to the effect"), true},
            {Words::tr("0, Home, End"), Words::tr("Everything / start / newest, and follow"), true},
            {Words::tr("C, Shift+C"), Words::tr("Next / previous conflict"), true},
            {Words::tr("L, Shift+L"), Words::tr("Next / previous lost update"), true},
            {Words::tr("F, F again"), Words::tr("Centre / fit what is selected"), true},
            {Words::tr("Z, Shift+Z"), Words::tr("Zoom back / forward"), true},
            {u"R"_s, Words::tr("Range around what is selected"), true},
            {Words::tr("P / H"), Words::tr("Pin the document / hide the worker"), true},
            {Words::tr("Enter, Shift+Enter"), Words::tr("Details / open in the stepper"), true},
            {Words::tr("Escape"), Words::tr("Clear the range, then the selection"), true}};
}

} // namespace

QList<LiveKey> liveKeys(KeyMap& keys, const QWidget* focus)
{
    QList<LiveKey> here;
    QList<LiveKey> everywhere;
    for (const QAction* action : keys.actions()) {
        if (action->shortcuts().isEmpty() || !action->isEnabled())
            continue;
        const bool isWindow = action->shortcutContext() == Qt::WindowShortcut ||
                              action->shortcutContext() == Qt::ApplicationShortcut;
        const LiveKey key{KeyMap::textOf(action->shortcuts()), KeyMap::textOf(*action), !isWindow};
        if (isWindow)
            everywhere.append(key);
        else if (isHere(*action, focus))
            here.append(key);
    }
    const QWidget* canvas = focus;
    while (canvas && !qobject_cast<const TimelineView*>(canvas))
        canvas = canvas->parentWidget();
    return (canvas ? canvasKeys() : QList<LiveKey>()) + here + everywhere;
}

} // namespace racescope
