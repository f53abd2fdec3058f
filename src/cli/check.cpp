// SPDX-License-Identifier: GPL-3.0-or-later
// racescope check: judges a session or an exported history.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/session_input.h"
#include "report/run_summary.h"
#include "verdict/checker.h"
#include "verdict/history_reader.h"

#include <QFile>

#include <optional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

struct Judged {
    Verdict verdict;
    std::vector<std::string> remarks; // what was noticed and does not touch the verdict, with line numbers
};

std::string verdictText(const Judged& judged)
{
    const Verdict& verdict = judged.verdict;
    std::string text = summaryText(verdict) + '\n';
    for (const Anomaly& anomaly : verdict.anomalies)
        text += std::string(titleOf(anomaly.kind)) + ", " + anomaly.document + ": " + anomaly.because + '\n';
    for (const std::string& reason : verdict.reasons)
        text += "not judged: " + reason + '\n';
    for (const std::string& remark : judged.remarks)
        text += "remark: " + remark + '\n';
    text += std::to_string(verdict.operations) +
            (verdict.operations == 1 ? " operation\n" : " operations\n") + conflictText(verdict) + '\n';
    for (const Anomaly& anomaly : verdict.anomalies) {
        if (anomaly.kind != AnomalyKind::UnjustifiedConflict || anomaly.operations.empty())
            continue;
        text += "  operation " + std::to_string(anomaly.operations.front()) + ", " + anomaly.document + '\n';
    }
    return text;
}

std::string verdictObject(const Judged& judged)
{
    json::Value object = verdictJson(judged.verdict);
    json::Value remarks = json::Value::array();
    for (const std::string& remark : judged.remarks)
        remarks.append(json::Value::string(remark));
    if (!judged.remarks.empty())
        object.set("remarks", std::move(remarks));
    return json::dump(object) + '\n';
}

// Judges a history in NDJSON as it is read: making a session of it first would cost twice as much again.
// nullopt: it is something else, or there is nothing in it to judge.
std::optional<Judged> judgeHistory(const QString& path)
{
    QFile file(path);
    if (path == u"-"_s || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray begin = file.read(1 << 16);
    if (begin.startsWith("SQLite format 3") || begin.contains("\"racescope.conflict/") ||
        formatOf({begin.constData(), std::size_t(begin.size())}) != HistoryFormat::Ndjson)
        return std::nullopt;
    const auto history = readHistoryFile(path.toStdString());
    if (!history || history->operations.empty())
        return std::nullopt;
    Judged judged{check(*history), {}};
    for (const HistoryProblem& problem : history->problems()) {
        if (problem.effect == HistoryProblem::Effect::None)
            judged.remarks.push_back(problem.text());
    }
    return judged;
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
    std::optional<Judged> judged = judgeHistory(path);
    if (!judged) {
        const SessionInput input = openInput(u"check"_s, path);
        if (!input.workspace)
            return InputOutput;
        if (input.isConflictLog) {
            say("racescope check: "_L1 + path + ": a conflict log alone cannot be judged"_L1);
            return InputOutput;
        }
        judged = Judged{input.workspace->verdict(), {}};
    }
    const std::string text = arguments.has(u"json"_s) ? verdictObject(*judged) : verdictText(*judged);
    if (const int written = writeOutput({}, text); written != Fine)
        return written;
    return judged->verdict.ok || judged->verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
