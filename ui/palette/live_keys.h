// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that act at this moment, where the keyboard is. Threads: GUI thread only.
#pragma once
#include <QList>
#include <QString>

class QWidget;

namespace racescope {

class KeyMap;

struct LiveKey {
    QString keys;
    QString text;
    bool isLocal = false; // acts here only, not in the whole window
};

// Whether single letters act: a setting.
enum class Letters { Act, Rest };

// Of enabled commands that `focus` can reach, and of the timeline's canvas when it has the keyboard; those of
// the place first.
QList<LiveKey> liveKeys(KeyMap& keys, const QWidget* focus, Letters letters = Letters::Act);

} // namespace racescope
