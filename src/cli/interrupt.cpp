// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <csignal>

namespace racescope::cli {

namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void onSignal(int signal)
{
    g_interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void catchInterrupts()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

bool interrupted()
{
    return g_interrupted != 0;
}

} // namespace racescope::cli
