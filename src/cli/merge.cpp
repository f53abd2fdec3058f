// SPDX-License-Identifier: GPL-3.0-or-later
// racescope merge: the three-way merge of a document, as the window's editor does it after a 409.
#include "base/json.h"
#include "base/json_merge.h"
#include "base/json_text.h"
#include "cli/arguments.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

using json::MergeChoice;
using json::MergeField;

const char* nameOf(MergeField::Kind kind)
{
    switch (kind) {
    case MergeField::Kind::Mine:
        return "mine";
    case MergeField::Kind::Theirs:
        return "theirs";
    case MergeField::Kind::Same:
        return "same";
    case MergeField::Kind::Combined:
        return "combined";
    case MergeField::Kind::Conflict:
        return "conflict";
    }
    return "";
}

// nullopt after telling why not.
std::optional<std::string> readDocument(const QString& path)
{
    const auto bytes = readInput(path);
    if (!bytes)
        return std::nullopt;
    std::string text = bytes->toStdString();
    if (const auto error = json::validateObject(text)) {
        const ParseError told{path.toStdString(), error->line, error->column, {}, error->message};
        say("racescope merge: " + told.text());
        return std::nullopt;
    }
    return text;
}

// The choice for a conflict; nullopt when it has to stay open.
std::optional<MergeChoice> choiceOf(const MergeField& field, const QString& take)
{
    if (take == u"mine"_s)
        return MergeChoice{MergeChoice::Side::Mine, std::nullopt};
    if (take == u"theirs"_s)
        return MergeChoice{MergeChoice::Side::Theirs, std::nullopt};
    if (take == u"base"_s)
        return MergeChoice{MergeChoice::Side::Base, std::nullopt};
    if (take == u"sum"_s && field.base && field.mine && field.theirs) {
        if (auto sum = json::bothAdded(*field.base, *field.mine, *field.theirs))
            return MergeChoice{MergeChoice::Side::Edited, std::move(sum)};
    }
    return std::nullopt;
}

std::string asJson(const json::ThreeWayMerge& merge)
{
    std::string out = "{\"open\":" + std::to_string(merge.open) + ",\"fields\":[";
    bool isFirst = true;
    for (const MergeField& field : merge.fields) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        out += "{\"path\":";
        json::appendQuoted(out, field.path);
        out += ",\"changed\":";
        json::appendQuoted(out, nameOf(field.kind));
        out += field.isChosen ? ",\"chosen\":true" : ",\"chosen\":false";
        const auto add = [&out](const char* name, const std::optional<std::string>& raw) {
            if (!raw) // not there is something else than null
                return;
            out += ",\"";
            out += name;
            out += "\":";
            out += json::compact(*raw);
        };
        add("base", field.base);
        add("mine", field.mine);
        add("theirs", field.theirs);
        if (!field.isOpen())
            add("result", field.result);
        out += '}';
    }
    out += "],\"source\":";
    out += merge.open == 0 ? json::compact(merge.source) : "null";
    return out + "}\n";
}

} // namespace

int mergeCommand(const QStringList& words)
{
    Arguments arguments(
        u"merge"_s, u"merge BASE MINE THEIRS [--take SIDE] [--json] [-o FILE]"_s,
        u"Merges two changes of a document field by field. Exit status 1: a field was changed differently "
        "by both, and nothing says which to take."_s);
    arguments.positional(u"BASE"_s, u"The document as it was read."_s);
    arguments.positional(u"MINE"_s, u"What was made of it."_s);
    arguments.positional(u"THEIRS"_s, u"What is stored now."_s);
    arguments.option(u"take"_s,
                     u"For fields that both changed: mine, theirs, base, or sum (integers: both changes)."_s,
                     u"SIDE"_s);
    arguments.option(u"json"_s, u"Print one JSON object: fields, open conflicts and the result."_s);
    arguments.option(u"output"_s, u"Where to; standard output unless told otherwise."_s, u"FILE"_s);
    if (const auto status = arguments.parse(words, 3, 3))
        return *status;
    const QString take = arguments.value(u"take"_s);
    if (arguments.has(u"take"_s) && !QStringList{u"mine"_s, u"theirs"_s, u"base"_s, u"sum"_s}.contains(take))
        return arguments.wrong(u"take"_s, u"it must be mine, theirs, base or sum"_s);
    std::vector<std::string> texts;
    for (const QString& path : arguments.positionals()) {
        auto text = readDocument(path);
        if (!text)
            return InputOutput;
        texts.push_back(std::move(*text));
    }
    json::ThreeWayMerge merge = json::threeWayMerge(texts[0], texts[1], texts[2]);
    json::MergeChoices choices;
    for (const MergeField& field : merge.fields) {
        const auto choice = field.isOpen() ? choiceOf(field, take) : std::nullopt;
        if (choice)
            choices[field.path] = *choice;
    }
    if (!choices.empty())
        merge = json::threeWayMerge(texts[0], texts[1], texts[2], choices);
    for (const MergeField& field : merge.fields) {
        if (field.isOpen())
            say("racescope merge: both changed " + (field.path.empty() ? "the document" : field.path) +
                ": base " + field.base.value_or("absent") + ", mine " + field.mine.value_or("absent") +
                ", theirs " + field.theirs.value_or("absent"));
    }
    const QString file = arguments.value(u"output"_s);
    if (arguments.has(u"json"_s)) {
        const int written = writeOutput(file, asJson(merge));
        return written != Fine ? written : merge.open > 0 ? AnomalyFound : Fine;
    }
    if (merge.open > 0) // half a document is worse than none
        return AnomalyFound;
    if (merge.source.empty() || merge.source.back() != '\n')
        merge.source += '\n';
    return writeOutput(file, merge.source);
}

} // namespace racescope::cli
