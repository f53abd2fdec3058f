// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window keeps what is no setting: QSettings() itself is for what a person chose, in
// XDG_CONFIG_HOME. Threads: GUI thread only. A home that cannot be written to forgets, and says nothing.
#pragma once
#include <QSettings>

namespace racescope::places {

// What the window remembers by itself, such as its size: XDG_STATE_HOME/racescope/window.ini.
QSettings state();
// What a person made: layouts and solved lessons. XDG_DATA_HOME/racescope/data.ini.
QSettings data();
// For pictures and such: both lie in this folder instead, before they are first asked for.
void useFolder(const QString& folder);
// Once, before the first window: what earlier versions kept among the settings goes to its place.
void moveFromSettings();

} // namespace racescope::places
