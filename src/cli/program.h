// SPDX-License-Identifier: GPL-3.0-or-later
// The part of main() that the program with a window and the one without share.
// Threads: main thread.
#pragma once
#include "cli/command.h"

#include <QString>

#include <optional>

namespace racescope::cli {

// What the arguments ask for, found before any application object exists.
struct Choice {
    const Command* command = nullptr; // null: no command was named
    std::optional<int> status;        // set: everything is said already (--help, --version, unknown command)
    QStringList words;                // behind the command's name, or the files to open
};
Choice choose(const std::vector<Command>& all, int argc, char** argv);

// Names the application for settings and --version.
void nameApplication();

} // namespace racescope::cli
