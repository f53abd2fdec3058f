// SPDX-License-Identifier: GPL-3.0-or-later
// racescope compare: two recordings side by side.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/session_input.h"
#include "report/comparison.h"
#include "session/time_marks.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

// What is compared begins at a mark of each recording, or at the nth commit.
struct Align {
    QStringList marks; // of the first and of the second; empty: none
    quint64 commit = 0;
};

std::optional<Align> alignFrom(const Arguments& arguments)
{
    const QString how = arguments.value(u"align"_s);
    Align align;
    if (how.startsWith(u"mark:"_s) && how.size() > 5) {
        const QString name = how.mid(5);
        align.marks = {name, arguments.has(u"second-mark"_s) ? arguments.value(u"second-mark"_s) : name};
        return align;
    }
    bool isNumber = how == u"start"_s;
    if (how.startsWith(u"commit:"_s))
        align.commit = how.mid(7).toULongLong(&isNumber);
    const bool isCommit = how != u"start"_s && align.commit > 0;
    return isNumber && (isCommit || how == u"start"_s) ? std::optional(align) : std::nullopt;
}

// The first mark of the name; or nothing after telling which there are.
std::optional<Nanos> markOf(const SessionInput& input, const QString& path, const QString& name)
{
    const std::vector<SessionMark> marks = timeMarks(input.workspace->notes().contents());
    QStringList names;
    for (const SessionMark& mark : marks) {
        names += QString::fromStdString(mark.text);
        if (names.constLast() == name)
            return mark.begin;
    }
    const QString known = names.isEmpty() ? u"it has no marks"_s : u"it has: "_s + names.join(u", "_s);
    say("racescope compare: "_L1 + path + ": no mark "_L1 + name + "; "_L1 + known);
    return std::nullopt;
}

} // namespace

int compareCommand(const QStringList& words)
{
    Arguments arguments(
        u"compare"_s, u"compare FILE FILE [--align HOW] [--json]"_s,
        u"Compares two recordings: counters side by side, and the first step that differs."_s);
    arguments.positional(u"FILE"_s, u"Two sessions or histories."_s);
    arguments.option(u"align"_s,
                     u"What is compared begins here in each: start, mark:NAME or commit:N (the Nth "
                     "accepted write)."_s,
                     u"HOW"_s, u"start"_s);
    arguments.option(u"second-mark"_s,
                     u"With mark:NAME: the mark of the second FILE, if it has another name."_s, u"NAME"_s);
    arguments.option(u"json"_s, u"Print one JSON object."_s);
    if (const auto status = arguments.parse(words, 2, 2))
        return *status;
    const auto align = alignFrom(arguments);
    if (!align)
        return arguments.wrong(u"align"_s, u"must be start, mark:NAME or commit:N with N from 1"_s);
    const QStringList paths = arguments.positionals();
    std::vector<SessionInput> inputs;
    for (const QString& path : paths) {
        inputs.push_back(openInput(u"compare"_s, path));
        if (!inputs.back().workspace)
            return InputOutput;
        if (inputs.back().isConflictLog) {
            say("racescope compare: "_L1 + path + ": a conflict log alone has no history"_L1);
            return InputOutput;
        }
    }
    std::vector<Snapshot> snapshots;
    std::vector<CompareSide> sides;
    for (const SessionInput& input : inputs)
        snapshots.push_back(input.workspace->trace().snapshot());
    for (qsizetype i = 0; i < 2; ++i) {
        const QString& path = paths[i];
        CompareSide side{QFileInfo(path).fileName().toStdString(), &snapshots[std::size_t(i)],
                         &inputs[std::size_t(i)].workspace->trace().names()};
        side.fromCommit = align->commit;
        if (!align->marks.isEmpty()) {
            side.fromTime = markOf(inputs[std::size_t(i)], path, align->marks[i]);
            if (!side.fromTime)
                return InputOutput;
        }
        sides.push_back(std::move(side));
    }
    const Comparison comparison = compare(sides[0], sides[1]);
    const std::array commits{comparison.leftCommits, comparison.rightCommits};
    for (std::size_t i = 0; i < 2; ++i) {
        if (commits[i] < align->commit) {
            say("racescope compare: "_L1 + paths[qsizetype(i)] + ": has only "_L1 +
                QString::number(commits[i]) + " accepted writes"_L1);
            return InputOutput;
        }
    }
    return writeOutput({},
                       arguments.has(u"json"_s) ? comparisonJson(comparison) : comparisonText(comparison));
}

} // namespace racescope::cli
