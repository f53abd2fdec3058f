// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a person wrote to conflicts. Threads: values.
#pragma once
#include "report/conflict_key.h"

#include <QString>

#include <map>

namespace racescope {

using ConflictNoteTexts = std::map<ConflictKey, QString>;

} // namespace racescope
