// SPDX-License-Identifier: GPL-3.0-or-later
// How well a few typed letters fit a name. Threads: a pure function.
#pragma once
#include <QStringView>

#include <optional>

namespace racescope {

// All letters of `typed` (spaces aside) must occur in `name` in their order, whatever their case. More is
// better: letters that begin the name or its words, letters side by side, and few left out between them.
// Null: does not fit. 0 for an empty `typed`.
std::optional<int> fuzzyScore(QStringView typed, QStringView name);

} // namespace racescope
