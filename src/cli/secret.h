// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords and keys: from a file or the environment, because arguments stand in the list of processes.
// Threads: main thread.
#pragma once
#include "cli/arguments.h"

namespace racescope::cli {

// The first line of the file that `option` names, else what the environment says; empty: neither. nullopt
// after telling that the file cannot be read.
std::optional<std::string> secret(const Arguments& arguments, const QString& option, const char* variable);

} // namespace racescope::cli
