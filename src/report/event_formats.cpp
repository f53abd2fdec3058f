// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/event_formats.h"

#include "base/json.h"
#include "report/conflict_formats.h"
#include "report/event_text.h"

namespace racescope {
namespace {

// A cell's name, its text, and whether it is JSON already (numbers, sources).
struct Cell {
    const char* name;
    std::string text;
    bool isRaw = false;
};
using Row = std::vector<Cell>;

std::string markdownCell(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\')
            out += '\\';
        if (c == '\n' || c == '\r')
            out += ' ';
        else
            out += c;
    }
    return out;
}

template <class Write> void joined(std::string& out, const Row& row, const char* between, Write write)
{
    bool isFirst = true;
    for (const Cell& cell : row) {
        if (!isFirst)
            out += between;
        isFirst = false;
        write(cell);
    }
}

void appendHead(std::string& out, const Row& row, TableFormat format)
{
    if (format == TableFormat::Csv) {
        joined(out, row, ",", [&](const Cell& cell) { out += cell.name; });
        out += "\r\n";
    } else if (format == TableFormat::Markdown) {
        out += "| ";
        joined(out, row, " | ", [&](const Cell& cell) { out += cell.name; });
        out += " |\n|";
        joined(out, row, "|", [&](const Cell&) { out += "---"; });
        out += "|\n";
    }
}

void appendRow(std::string& out, const Row& row, TableFormat format)
{
    switch (format) {
    case TableFormat::Ndjson:
        out += '{';
        joined(out, row, ",", [&](const Cell& cell) {
            json::appendQuoted(out, cell.name);
            out += ':';
            if (!cell.isRaw)
                json::appendQuoted(out, cell.text);
            else
                out += cell.text.empty() ? "null" : cell.text;
        });
        out += "}\n";
        break;
    case TableFormat::Csv:
        joined(out, row, ",", [&](const Cell& cell) { out += csvCell(cell.text); });
        out += "\r\n";
        break;
    case TableFormat::Markdown:
        out += "| ";
        joined(out, row, " | ", [&](const Cell& cell) { out += markdownCell(cell.text); });
        out += " |\n";
        break;
    }
}

std::string asText(const std::vector<Row>& rows, TableFormat format)
{
    std::string out;
    for (const Row& row : rows) {
        if (out.empty())
            appendHead(out, row, format);
        appendRow(out, row, format);
    }
    return out;
}

Cell number(const char* name, std::int64_t value)
{
    return {name, std::to_string(value), true};
}

// Empty when there is none.
Cell seqNo(Token token)
{
    return {"_seq_no", token.assigned() ? std::to_string(token.seqNo.value) : std::string(), true};
}

Cell primaryTerm(Token token)
{
    return {"_primary_term", token.assigned() ? std::to_string(token.primaryTerm.value) : std::string(),
            true};
}

} // namespace

std::string eventsAsText(std::span<const Event> events, const Names& names, TableFormat format)
{
    std::vector<Row> rows;
    rows.reserve(events.size());
    for (const Event& event : events) {
        const DocumentName document =
            event.document == kNoDocument ? DocumentName() : names.documentName(event.document);
        rows.push_back({number("time_ns", event.time), number("duration_ns", event.duration),
                        Cell{"worker", names.workerName(event.worker).name},
                        Cell{"event", std::string(name(event.kind))}, Cell{"_index", document.index},
                        Cell{"_id", document.id}, seqNo(event.token), primaryTerm(event.token),
                        number("attempt", event.attempt), Cell{"request", requestLine(event, names)},
                        Cell{"outcome", outcomeText(event)}});
    }
    return asText(rows, format);
}

std::string documentsAsText(const std::vector<DocumentRow>& documents, TableFormat format)
{
    std::vector<Row> rows;
    rows.reserve(documents.size());
    for (const DocumentRow& document : documents)
        rows.push_back({Cell{"_index", document.index}, Cell{"_id", document.id},
                        number("_version", document.version.value), seqNo(document.token),
                        primaryTerm(document.token), Cell{"_source", json::compact(document.source), true}});
    return asText(rows, format);
}

} // namespace racescope
