// SPDX-License-Identifier: GPL-3.0-or-later
// A modification as the body of an _update: a partial document where that says it, a Painless script where
// the cluster has to look at what is there (add, append, a path through an array). Threads: pure function.
#pragma once
#include "race/plan.h"

#include <string>
#include <string_view>

namespace racescope::cluster {

// `value` is the modification's with placeholders replaced.
std::string updateBody(const Modification& modification, std::string_view value);

} // namespace racescope::cluster
