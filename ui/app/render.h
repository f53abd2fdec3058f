// SPDX-License-Identifier: GPL-3.0-or-later
// `racescope render`: a picture of a view, without a screen. Threads: main thread, under a QApplication.
#pragma once
#include "cli/command.h"

namespace racescope::cli {

// The entry for the program's table of commands.
Command renderCommand();

} // namespace racescope::cli
