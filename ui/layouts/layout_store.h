// SPDX-License-Identifier: GPL-3.0-or-later
// Arrangements under names that the person gave, kept in the settings (group `layouts`), in the order in
// which they were saved. Threads: GUI thread only.
#pragma once
#include "layouts/arrangement.h"

#include <optional>

namespace racescope::layout_store {

QStringList names();
std::optional<Arrangement> find(const QString& name);
// A name that is taken is written over. Requires: a name with more than blanks.
void save(const QString& name, const Arrangement& arrangement);
// False when the new name is empty or taken, or the old one unknown.
bool canRename(const QString& from, const QString& to);
bool rename(const QString& from, const QString& to);
void remove(const QString& name);

} // namespace racescope::layout_store
