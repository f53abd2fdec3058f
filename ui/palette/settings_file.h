// SPDX-License-Identifier: GPL-3.0-or-later
// The person's settings as a file that can be carried to another machine: JSON, schema racescope.settings/1.
// Threads: GUI thread only.
#pragma once
#include "base/result.h"
#include "palette/key_map.h"
#include "theme/user_palette.h"

#include <QString>

namespace racescope {

struct PersonalSettings {
    QString theme = QStringLiteral("system");    // system, light, dark
    QString language = QStringLiteral("system"); // or the code of one that is shipped
    bool letterKeys = true;
    bool highContrast = false;
    bool lessMotion = false;
    QString memory;                            // for events, as parseMemoryBudget() takes it
    QString whenFull = QStringLiteral("wait"); // or drop
    UserPalette colors;                        // what differs from the shipped ones
    QMap<QString, KeyMap::Keys> keys;          // what differs from the defaults
};

QByteArray toJson(const PersonalSettings& settings);
Result<PersonalSettings, ParseError> settingsFromJson(const QByteArray& text);

} // namespace racescope
