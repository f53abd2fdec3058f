// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in an event's `replaced` when a write is known to have replaced something, but nobody who is
// watched was told its token: a foreign client's write on a real cluster. Threads: a constant.
#pragma once
#include "base/ids.h"

namespace racescope {

inline constexpr Token kUntoldToken{SeqNo{-1}, kUnassignedTerm};

} // namespace racescope
