// SPDX-License-Identifier: GPL-3.0-or-later
// racescope export: conflicts or the whole history of a session in other programs' formats.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/session_input.h"
#include "report/chrome_trace.h"
#include "report/html_report.h"
#include "report/sequence_diagram.h"
#include "report/shiviz.h"
#include "session/conflict_marks.h"
#include "session/session_import.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

using Sink = std::function<bool(std::string_view)>;

struct Input {
    const Workspace& workspace;
    Snapshot snapshot;
    std::string title;
};

bool writeConflictLog(const Input& input, ConflictFormat format, const Sink& sink)
{
    return writeConflicts({{},
                           &input.workspace.trace().names(),
                           input.workspace.start(),
                           &input.workspace.conflicts(),
                           conflictNotes(input.workspace.notes().contents())},
                          format, sink);
}

bool writeHtml(const Input& input, const Sink& sink)
{
    RunSummary summary = summaryOf(input.workspace.plan(), "embedded", input.snapshot.end(), input.snapshot,
                                   input.workspace.trace().counters());
    const auto runs = input.workspace.notes().contents().runs;
    if (!runs.empty()) {
        summary.target = runs.back().target;
        summary.duration = runs.back().duration;
    }
    summary.verdict = input.workspace.verdict();
    for (const auto& index : input.workspace.store().indices())
        for (const Operation& document : index->documents(false))
            summary.documents.push_back(
                {index->name(), document.id, true, document.token, document.version, document.source});
    ReportInput report;
    report.summary = &summary;
    report.snapshot = &input.snapshot;
    report.names = &input.workspace.trace().names();
    report.conflicts = &input.workspace.conflicts();
    report.title = input.title;
    report.start = input.workspace.start();
    return writeHtmlReport(report, sink);
}

struct Format {
    const char* name;
    bool needsHistory; // a conflict log alone does not have it
    bool (*write)(const Input& input, const Sink& sink);
    HistoryFormat history = HistoryFormat::Unknown; // of those that exportHistory writes
};

const Names& namesOf(const Input& input)
{
    return input.workspace.trace().names();
}

template <HistoryFormat format> bool writeAs(const Input& input, const Sink& sink)
{
    return exportHistory(input.workspace, format, sink);
}

constexpr std::array<Format, 11> kFormats{{
    {"ndjson", false,
     [](const Input& in, const Sink& sink) { return writeConflictLog(in, ConflictFormat::Ndjson, sink); }},
    {"csv", false,
     [](const Input& in, const Sink& sink) { return writeConflictLog(in, ConflictFormat::Csv, sink); }},
    {"md", false,
     [](const Input& in, const Sink& sink) { return writeConflictLog(in, ConflictFormat::Markdown, sink); }},
    {"html", false, writeHtml},
    {"history", true, writeAs<HistoryFormat::Ndjson>, HistoryFormat::Ndjson},
    {"chrome", true,
     [](const Input& in, const Sink& sink) {
         return writeChromeTrace(in.snapshot, namesOf(in), in.workspace.conflicts(), sink);
     }},
    {"edn", true, writeAs<HistoryFormat::JepsenEdn>, HistoryFormat::JepsenEdn},
    {"porcupine", true, writeAs<HistoryFormat::Porcupine>, HistoryFormat::Porcupine},
    {"shiviz", true,
     [](const Input& in, const Sink& sink) { return writeShiViz(in.snapshot, namesOf(in), sink); }},
    {"mermaid", true,
     [](const Input& in, const Sink& sink) {
         return sink(sequenceDiagram(in.snapshot, namesOf(in), DiagramLanguage::Mermaid));
     }},
    {"plantuml", true,
     [](const Input& in, const Sink& sink) {
         return sink(sequenceDiagram(in.snapshot, namesOf(in), DiagramLanguage::PlantUml));
     }},
}};

const Format* findFormat(const QString& name)
{
    for (const Format& format : kFormats)
        if (name == QLatin1StringView(format.name))
            return &format;
    return nullptr;
}

QString formatNames()
{
    QStringList names;
    for (const Format& format : kFormats)
        names += QString::fromLatin1(format.name);
    return names.join(u'|');
}

} // namespace

int exportCommand(const QStringList& words)
{
    Arguments arguments(u"export"_s, u"export FILE --format FORMAT [-o FILE]"_s,
                        u"Exports the conflicts (ndjson, csv, md), a report (html) or the whole history."_s);
    arguments.positional(u"FILE"_s, u"A session, a history or a conflict log (-: standard input)."_s);
    arguments.option(u"format"_s, u"What to write."_s, formatNames());
    arguments.option(u"output"_s, u"Where to; standard output unless told otherwise."_s, u"FILE"_s);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    const Format* const format = findFormat(arguments.value(u"format"_s));
    if (!format)
        return arguments.wrong(u"format"_s, "must be one of "_L1 + formatNames());
    const QString path = arguments.positionals().constFirst();
    const SessionInput opened = openInput(u"export"_s, path);
    if (!opened.workspace)
        return InputOutput;
    if (opened.isConflictLog && format->needsHistory) {
        say("racescope export: "_L1 + path + ": a conflict log alone has no history"_L1);
        return InputOutput;
    }
    if (format->history != HistoryFormat::Unknown) {
        if (const auto why = whyNotExported(*opened.workspace, format->history)) {
            say("racescope export: "_L1 + QString::fromStdString(*why));
            return InputOutput;
        }
    }
    const Input input{*opened.workspace, opened.workspace->trace().snapshot(),
                      QFileInfo(path).completeBaseName().toStdString()};
    return streamOutput(arguments.value(u"output"_s),
                        [&](const Sink& sink) { return format->write(input, sink); });
}

} // namespace racescope::cli
