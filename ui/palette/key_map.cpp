// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/key_map.h"

#include "palette/key_places.h"

#include <QMenu>
#include <QSettings>
#include <QUndoStack>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kGroup = u"keys"_s;

bool isCommand(const QAction& action)
{
    const QString name = action.objectName();
    return !name.isEmpty() && !name.startsWith(u"_q_"_s) && !name.startsWith(u"qt_"_s) &&
           !action.text().isEmpty() && !action.isSeparator() && !action.menu();
}

QStringList asTexts(const KeyMap::Keys& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

KeyMap::Keys fromTexts(const QStringList& texts)
{
    KeyMap::Keys keys;
    for (const QString& text : texts) {
        const auto key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty())
            keys.append(key);
    }
    return keys;
}

// Also when one is how the other begins: Qt waits for the rest, or never comes to it.
bool clash(const QKeySequence& a, const QKeySequence& b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

bool isLocal(const QAction& action)
{
    return action.shortcutContext() == Qt::WidgetShortcut ||
           action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
}

} // namespace

// Keys that another command has got meanwhile stay with it: then nothing happens.
class KeyMap::Change : public QUndoCommand {
public:
    Change(KeyMap& keys, const QString& what, QMap<QString, Keys> before, QMap<QString, Keys> after)
        : QUndoCommand(what)
        , m_keys(keys)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { (void)m_keys.take(m_before); }
    void redo() override
    {
        if (m_keys.changes() != m_after) // they are these, when the command is new
            (void)m_keys.take(m_after);
    }

private:
    KeyMap& m_keys;
    const QMap<QString, Keys> m_before;
    const QMap<QString, Keys> m_after;
};

KeyMap::KeyMap(QWidget& window)
    : QObject(&window)
    , m_window(window)
    , m_places(new KeyPlaces(this))
{
    setObjectName(u"keyMap"_s);
    connect(m_places, &KeyPlaces::changed, this, &KeyMap::placesChanged);
}

KeyMap::Keys KeyMap::here(const Keys& ofCanvas) const
{
    Keys keys;
    for (const QKeySequence& key : ofCanvas)
        keys.append(m_places->here(key));
    return keys;
}

KeyMap::Keys KeyMap::here(const QAction& action) const
{
    return action.objectName().startsWith(u"canvas"_s) ? here(Keys(action.shortcuts()))
                                                       : Keys(action.shortcuts());
}

QList<QAction*> KeyMap::actions()
{
    adopt();
    QList<QAction*> commands;
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (isCommand(*action))
            commands.append(action);
    }
    // What had a key from the first first, and the races that one may begin last.
    const auto group = [this](const QAction& action) {
        return action.objectName().startsWith(u"scenario_"_s) ? 2 : defaults(action).isEmpty() ? 1 : 0;
    };
    std::stable_sort(commands.begin(), commands.end(), [&group](const QAction* a, const QAction* b) {
        return group(*a) != group(*b) ? group(*a) < group(*b) : textOf(*a).localeAwareCompare(textOf(*b)) < 0;
    });
    return commands;
}

void KeyMap::adopt()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (!isCommand(*action) || m_defaults.contains(action->objectName()))
            continue;
        m_defaults.insert(action->objectName(), action->shortcuts());
        if (settings.contains(action->objectName()))
            apply(*action, fromTexts(settings.value(action->objectName()).toStringList()));
    }
}

KeyMap::Keys KeyMap::defaults(const QAction& action) const
{
    return m_defaults.value(action.objectName());
}

bool KeyMap::isChanged(const QAction& action) const
{
    return m_defaults.contains(action.objectName()) && action.shortcuts() != defaults(action);
}

// A window's keys act everywhere in it; those of a widget only there.
bool KeyMap::canMeet(const QAction& a, const QAction& b)
{
    if (!isLocal(a) || !isLocal(b))
        return true;
    for (QObject* const of : a.associatedObjects()) {
        for (QObject* const other : b.associatedObjects()) {
            const auto* first = qobject_cast<QWidget*>(of);
            const auto* second = qobject_cast<QWidget*>(other);
            if (first && second &&
                (first == second || first->isAncestorOf(second) || second->isAncestorOf(first)))
                return true;
        }
    }
    return false;
}

std::optional<KeyConflict> KeyMap::conflict(const QMap<QAction*, Keys>& wanted)
{
    const QList<QAction*> all = actions();
    for (auto of = wanted.cbegin(); of != wanted.cend(); ++of) {
        for (QAction* other : all) {
            if (other == of.key() || other->objectName() == of.key()->objectName() ||
                !canMeet(*of.key(), *other))
                continue;
            const Keys keys = wanted.contains(other) ? wanted.value(other) : Keys(other->shortcuts());
            for (const QKeySequence& key : of.value()) {
                if (std::any_of(keys.begin(), keys.end(),
                                [&](const QKeySequence& taken) { return clash(key, taken); }))
                    return KeyConflict{other, key};
            }
        }
    }
    return std::nullopt;
}

void KeyMap::apply(QAction& action, const Keys& keys)
{
    action.setShortcuts(keys);
    if (action.statusTip().isEmpty())
        return;
    action.setToolTip(keys.isEmpty() ? action.statusTip()
                                     : tr("%1 (%2)").arg(action.statusTip(), textOf(keys)));
}

Result<void, KeyConflict> KeyMap::setKeys(QAction& action, const Keys& keys)
{
    if (const auto found = conflict({{&action, keys}}))
        return failure(*found);
    const auto before = changes();
    apply(action, keys);
    save();
    emit changed();
    remember(tr("change the key of %1").arg(textOf(action).replace(u'&', u"&&"_s)), before);
    return {};
}

void KeyMap::remember(const QString& what, const QMap<QString, Keys>& before)
{
    if (auto after = changes(); m_undo && after != before)
        m_undo->push(new Change(*this, what, before, std::move(after)));
}

void KeyMap::takeBack()
{
    if (m_undo)
        m_undo->undo();
}

void KeyMap::reset()
{
    const auto before = changes();
    for (QAction* action : actions()) {
        if (isChanged(*action))
            apply(*action, defaults(*action));
    }
    save();
    emit changed();
    remember(tr("change the keys"), before);
}

QMap<QString, KeyMap::Keys> KeyMap::changes()
{
    QMap<QString, Keys> changes;
    for (const QAction* action : actions()) {
        if (isChanged(*action))
            changes.insert(action->objectName(), action->shortcuts());
    }
    return changes;
}

Result<void, KeyConflict> KeyMap::setChanges(const QMap<QString, Keys>& changes)
{
    const auto before = this->changes();
    const auto done = take(changes);
    if (done)
        remember(tr("change the keys"), before);
    return done;
}

Result<void, KeyConflict> KeyMap::take(const QMap<QString, Keys>& changes)
{
    QMap<QAction*, Keys> wanted;
    // Only what changes: some defaults share keys on purpose, as Space does in two views.
    for (QAction* action : actions()) {
        const Keys keys = changes.value(action->objectName(), defaults(*action));
        if (keys != Keys(action->shortcuts()))
            wanted.insert(action, keys);
    }
    if (const auto found = conflict(wanted))
        return failure(*found);
    for (auto of = wanted.cbegin(); of != wanted.cend(); ++of)
        apply(*of.key(), of.value());
    save();
    emit changed();
    return {};
}

void KeyMap::save()
{
    QSettings settings;
    settings.remove(kGroup);
    settings.beginGroup(kGroup);
    const QMap<QString, Keys> all = changes();
    for (auto of = all.cbegin(); of != all.cend(); ++of)
        settings.setValue(of.key(), asTexts(of.value()));
}

QString KeyMap::pathOf(const QAction& action)
{
    QStringList titles;
    const QAction* at = &action;
    while (at) {
        const QMenu* menu = nullptr;
        for (const QObject* object : at->associatedObjects()) {
            if (const auto* found = qobject_cast<const QMenu*>(object); found && !found->title().isEmpty())
                menu = found;
        }
        if (!menu)
            break;
        titles.prepend(QString(menu->title()).remove(u'&'));
        at = menu->menuAction();
    }
    return titles.join(u" › "_s);
}

QString KeyMap::textOf(const QAction& action)
{
    QString text = action.text();
    text.replace(u"&&"_s, QString(QChar(0x1))).remove(u'&').replace(QChar(0x1), u'&');
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QString KeyMap::textOf(const Keys& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(tr(" or "));
}

} // namespace racescope
