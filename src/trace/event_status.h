// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP status that the document API gives what an event tells. Threads: pure function.
#pragma once
#include "trace/event.h"

namespace racescope {

// 200, 201, 404, 409, 500; 0 for what is no request. An error without a document is none.
int statusOf(const Event& event);

} // namespace racescope
