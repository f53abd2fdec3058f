// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the program: one table for main(), the help text and the completions.
// Threads: main thread. A command writes data to standard output and talk to standard error and returns the
// exit status.
#pragma once
#include <QStringList>

#include <functional>
#include <vector>

namespace racescope::cli {

enum ExitStatus : int {
    Fine = 0,
    AnomalyFound = 1,
    BadUsage = 2,
    InputOutput = 3,
    Interrupted = 130,
};

// What a command needs of the process before it runs.
enum class Needs { Core, Gui, Widgets };

struct Command {
    const char* name;
    const char* summary; // one line, English: machine and help output is not translated
    // Arguments behind the command's name.
    std::function<int(const QStringList&)> run;
    // Looks at the arguments, before any application object exists.
    std::function<Needs(const QStringList&)> needs = {};
};

// The commands that need no window. The window's program adds its own.
std::vector<Command> commands();
const Command* findCommand(const std::vector<Command>& all, const QString& name);
QString usageText(const std::vector<Command>& all);

} // namespace racescope::cli
