// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/arguments.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace racescope::cli {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"racescope"_s);
    QCoreApplication::setOrganizationName(u"racescope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RACESCOPE_VERSION));
}

Choice choose(const std::vector<Command>& all, int argc, char** argv)
{
    Choice choice;
    for (int i = 1; i < argc; ++i)
        choice.words += QString::fromLocal8Bit(argv[i]);
    if (choice.words.isEmpty())
        return choice;
    const QString first = choice.words.constFirst();
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        std::fputs(usageText(all).toUtf8().constData(), stdout);
        choice.status = Fine;
    } else if (first == u"--version"_s) {
        std::printf("racescope %s\n", RACESCOPE_VERSION);
        choice.status = Fine;
    } else if (const Command* command = findCommand(all, first)) {
        choice.command = command;
        choice.words.removeFirst();
    }
    return choice;
}

} // namespace racescope::cli
