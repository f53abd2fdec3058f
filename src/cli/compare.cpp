// SPDX-License-Identifier: GPL-3.0-or-later
// racescope compare: two recordings side by side.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/session_input.h"
#include "report/comparison.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace racescope::cli {

int compareCommand(const QStringList& words)
{
    Arguments arguments(
        u"compare"_s, u"compare FILE FILE [--json]"_s,
        u"Compares two recordings: counters side by side, and the first step that differs."_s);
    arguments.positional(u"FILE"_s, u"Two sessions or histories."_s);
    arguments.option(u"json"_s, u"Print one JSON object."_s);
    if (const auto status = arguments.parse(words, 2, 2))
        return *status;
    std::vector<SessionInput> inputs;
    for (const QString& path : arguments.positionals()) {
        inputs.push_back(openInput(u"compare"_s, path));
        if (!inputs.back().workspace)
            return InputOutput;
        if (inputs.back().isConflictLog) {
            say("racescope compare: "_L1 + path + ": a conflict log alone has no history"_L1);
            return InputOutput;
        }
    }
    const Snapshot left = inputs[0].workspace->trace().snapshot();
    const Snapshot right = inputs[1].workspace->trace().snapshot();
    const auto title = [&](qsizetype number) {
        return QFileInfo(arguments.positionals()[number]).fileName().toStdString();
    };
    const Comparison comparison = compare({title(0), &left, &inputs[0].workspace->trace().names()},
                                          {title(1), &right, &inputs[1].workspace->trace().names()});
    return writeOutput({},
                       arguments.has(u"json"_s) ? comparisonJson(comparison) : comparisonText(comparison));
}

} // namespace racescope::cli
