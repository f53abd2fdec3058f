// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope::cli {

std::vector<Command> commands()
{
    return {
        {"lab", "what retry policies cost, in virtual time", labCommand, labNeeds},
        {"run", "race with real threads and print a summary", runCommand},
        {"step", "replay a schedule step by step", stepCommand},
        {"explore", "list every reachable outcome and its schedules", exploreCommand},
        {"check", "judge a session or an exported history", checkCommand},
        {"compare", "put two recordings side by side", compareCommand},
        {"merge", "merge two changes of a document, field by field", mergeCommand},
        {"export", "export conflicts or the whole history", exportCommand},
        {"proxy", "record what real clients do to a real cluster", proxyCommand},
        {"serve", "answer Elasticsearch's document API over HTTP", serveCommand},
        {"scenarios", "list the built-in scenarios, or print one", scenariosCommand},
    };
}

const Command* findCommand(const std::vector<Command>& all, const QString& name)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const Command& command) {
        return name == QLatin1StringView(command.name);
    });
    return at == all.end() ? nullptr : &*at;
}

QString usageText(const std::vector<Command>& all)
{
    QString text = u"Usage: racescope [FILE…]            open the window\n"
                   "       racescope COMMAND …          work without a window\n\nCommands:\n"_s;
    for (const Command& command : all)
        text += "  "_L1 + QString::fromLatin1(command.name).leftJustified(12) +
                QString::fromLatin1(command.summary) + u'\n';
    text += u"\n--new-window opens another window even if one is open.\n"
            "`racescope COMMAND --help` tells more.\n"
            "Exit status: 0 fine, 1 an anomaly was found, 2 usage, 3 input or output, 130 interrupted.\n"_s;
    return text;
}

} // namespace racescope::cli
