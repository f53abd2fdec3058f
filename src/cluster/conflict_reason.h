// SPDX-License-Identifier: GPL-3.0-or-later
// Reads Elasticsearch's sentence about a 409 back into the numbers that it names: the inverse of
// conflictReason() of store/decide.h. Threads: pure function.
#pragma once
#include "store/decide.h"

#include <string_view>

namespace racescope::cluster {

// Numbers that the sentence does not name stay unassigned (versions: 0). A sentence that is not known is a
// conflict of which nothing is known.
Conflict conflictFromReason(std::string_view reason);

} // namespace racescope::cluster
