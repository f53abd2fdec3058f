// SPDX-License-Identifier: GPL-3.0-or-later
// racescope check: judges a session or an exported history.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/session_input.h"
#include "report/run_summary.h"

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

std::string verdictText(const Verdict& verdict)
{
    std::string text = summaryText(verdict) + '\n';
    for (const Anomaly& anomaly : verdict.anomalies)
        text += std::string(titleOf(anomaly.kind)) + ", " + anomaly.document + ": " + anomaly.because + '\n';
    for (const std::string& reason : verdict.reasons)
        text += "not judged: " + reason + '\n';
    text += std::to_string(verdict.operations) + " operations, " + std::to_string(verdict.conflicts) +
            " conflicts\n";
    return text;
}

} // namespace

int checkCommand(const QStringList& words)
{
    Arguments arguments(
        u"check"_s, u"check FILE [--json]"_s,
        u"Judges a session or an exported history. Exit status 1 when the verdict finds an anomaly."_s);
    arguments.positional(u"FILE"_s, u"A session, or a history as NDJSON, EDN or JSON (-: standard input)."_s);
    arguments.option(u"json"_s, u"The verdict as one JSON object."_s);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    const QString path = arguments.positionals().constFirst();
    const SessionInput input = openInput(u"check"_s, path);
    if (!input.workspace)
        return InputOutput;
    if (input.isConflictLog) {
        say("racescope check: "_L1 + path + ": a conflict log alone cannot be judged"_L1);
        return InputOutput;
    }
    const Verdict verdict = input.workspace->verdict();
    const std::string text =
        arguments.has(u"json"_s) ? json::dump(verdictJson(verdict)) + '\n' : verdictText(verdict);
    if (const int written = writeOutput({}, text); written != Fine)
        return written;
    return verdict.ok || verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
