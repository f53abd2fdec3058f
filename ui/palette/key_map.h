// SPDX-License-Identifier: GPL-3.0-or-later
// Which key does what: the keys of every named command of a window, changed by the person, kept in the
// settings. Two commands that can be reached at the same place never share a key. Threads: GUI thread only.
#pragma once
#include "base/result.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>

class QUndoStack;

namespace racescope {

class KeyPlaces;

struct KeyConflict {
    QAction* other = nullptr; // has the key already
    QKeySequence key;
};

class KeyMap : public QObject {
    Q_OBJECT
public:
    using Keys = QList<QKeySequence>;

    // Borrowed, and the parent. Commands that are made later are taken in by adopt().
    explicit KeyMap(QWidget& window);

    // Every change from now on can be undone on that stack.
    void setUndoStack(QUndoStack& stack) { m_undo = &stack; }
    // Undoes the last change. Requires: nothing else has come onto the stack since.
    void takeBack();

    // Takes in new commands: remembers their own keys, and gives them those of the settings.
    void adopt();
    // Every command, by its text.
    QList<QAction*> actions();
    Keys defaults(const QAction& action) const;
    bool isChanged(const QAction& action) const;

    // Refuses a key that another command has where this one can be reached, and changes nothing.
    Result<void, KeyConflict> setKeys(QAction& action, const Keys& keys);
    void reset();

    // What differs from the defaults, by name; and all of it at once, in which case nothing is taken when one
    // key is refused.
    QMap<QString, Keys> changes();
    Result<void, KeyConflict> setChanges(const QMap<QString, Keys>& changes);

    // The keys of a command as this keyboard has them: those of a timeline go by their place.
    Keys here(const QAction& action) const;
    Keys here(const Keys& ofCanvas) const;

    // Without mnemonic and dots: "Save scenario as".
    static QString textOf(const QAction& action);
    static QString textOf(const Keys& keys);
    // "View › Theme": the menus that lead to it.
    static QString pathOf(const QAction& action);

signals:
    void changed();
    void placesChanged(); // more is known of what stands on the keys

private:
    class Change;
    void remember(const QString& what, const QMap<QString, Keys>& before);
    Result<void, KeyConflict> take(const QMap<QString, Keys>& changes);
    std::optional<KeyConflict> conflict(const QMap<QAction*, Keys>& wanted);
    static bool canMeet(const QAction& a, const QAction& b);
    static void apply(QAction& action, const Keys& keys);
    void save();

    QWidget& m_window;
    QUndoStack* m_undo = nullptr; // null: nothing is undone
    KeyPlaces* const m_places;
    QMap<QString, Keys> m_defaults; // by the action's name
};

} // namespace racescope
