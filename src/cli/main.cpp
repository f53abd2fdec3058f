// SPDX-License-Identifier: GPL-3.0-or-later
// The program of a build without the window: commands only.
#include "cli/arguments.h"
#include "cli/program.h"

#include <QCoreApplication>

using namespace racescope::cli;

int main(int argc, char** argv)
{
    nameApplication();
    const auto all = commands();
    const Choice choice = choose(all, argc, argv);
    if (choice.status)
        return *choice.status;
    if (!choice.command) {
        say(QStringLiteral("racescope: this build has no window; name a command (--help lists them)"));
        return BadUsage;
    }
    QCoreApplication application(argc, argv);
    return choice.command->run(choice.words);
}
