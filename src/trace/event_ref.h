// SPDX-License-Identifier: GPL-3.0-or-later
// An event by its place: `index` counts in the lane of `worker` (trace.h). Stays valid, since lanes only
// grow. Threads: a value.
#pragma once
#include "base/ids.h"

#include <cstddef>

namespace racescope {

struct EventRef {
    WorkerId worker;
    std::size_t index = 0;
    friend bool operator==(const EventRef&, const EventRef&) = default;
};

} // namespace racescope
