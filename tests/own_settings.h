// SPDX-License-Identifier: GPL-3.0-or-later
// A window that nobody has used before.
#pragma once
#include "session/places.h"

inline void forgetSettings()
{
    QSettings().clear();
    racescope::places::state().clear();
    racescope::places::data().clear();
}
