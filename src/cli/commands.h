// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that stand in command.h's table. Each gets the words behind its name and returns an exit
// status. Threads: main thread.
#pragma once
#include "cli/command.h"

namespace racescope::cli {

int checkCommand(const QStringList& words);
int compareCommand(const QStringList& words);
int exportCommand(const QStringList& words);
int exploreCommand(const QStringList& words);
int labCommand(const QStringList& words);
Needs labNeeds(const QStringList& words);
int mergeCommand(const QStringList& words);
int proxyCommand(const QStringList& words);
int runCommand(const QStringList& words);
int scenariosCommand(const QStringList& words);
int serveCommand(const QStringList& words);
int stepCommand(const QStringList& words);

} // namespace racescope::cli
