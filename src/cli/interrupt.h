// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as a flag: what was recorded is saved before the program ends with 130. A second signal
// ends at once. Threads: any may ask; the handler only sets the flag.
#pragma once

namespace racescope::cli {

void catchInterrupts();
bool interrupted();

} // namespace racescope::cli
