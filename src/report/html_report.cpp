// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_report.h"

#include "report/event_text.h"
#include "verdict/from_trace.h"

#include <algorithm>
#include <cstdio>

namespace racescope {

namespace {

constexpr int kPictureColumns = 1200;
constexpr int kRowHeight = 18;
constexpr int kNameWidth = 150;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string milliseconds(Nanos time)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", double(time) / 1e6);
    return text;
}

std::string_view severityClass(Severity severity)
{
    static constexpr std::string_view kNames[kSeverityCount] = {"",   "think",    "read",   "backoff", "noop",
                                                                "ok", "conflict", "giveup", "lost"};
    return kNames[std::size_t(severity)];
}

constexpr std::string_view kHead = R"html(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root{--bg:#fff;--fg:#1e1f22;--line:#c9c9cf;--soft:#f3f3f6;--read:#395DA8;--think:#96939A;--ok:#0A5338;--conflict:#B44400;--backoff:#C5861B;--giveup:#590963;--noop:#0F95C4;--lost:#F23D7F}
@media (prefers-color-scheme:dark){:root{--bg:#1E1F22;--fg:#e8e8ea;--line:#4a4b50;--soft:#2a2b2f;--read:#257EAE;--think:#9E9FA1;--ok:#41DF9D;--conflict:#E86F43;--backoff:#F7E32E;--giveup:#CF9AF7;--noop:#C2E9F9;--lost:#C4346D}}
body{background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:86rem;padding:0 1.5rem}
h1{font-size:1.6rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left}
th button{all:unset;cursor:pointer;font-weight:600}th button:focus-visible,input:focus-visible,tr:focus-visible{outline:2px solid var(--fg);outline-offset:2px}
td.n,th.n{text-align:right}.bad{border-left:5px solid var(--lost);padding:.5rem 1rem;background:var(--soft)}.good{border-left:5px solid var(--ok);padding:.5rem 1rem;background:var(--soft)}
svg{width:100%;height:auto;background:var(--soft)}svg text{fill:var(--fg);font:12px system-ui,sans-serif}
.read{fill:var(--read)}.think{fill:var(--think)}.ok{fill:var(--ok)}.conflict{fill:var(--conflict)}.backoff{fill:var(--backoff)}.giveup{fill:var(--giveup)}.noop{fill:var(--noop)}.lost{fill:var(--lost)}
.legend span{display:inline-block;margin-right:1.2rem}.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-1px}
input{font:inherit;padding:.3rem .5rem;border:1px solid var(--line);background:var(--bg);color:inherit;width:22rem}
</style>)html";

constexpr std::string_view kScript = R"html(<script>
const table=document.getElementById('conflicts'),body=table&&table.tBodies[0];
if(body){const rows=[...body.rows];
document.getElementById('filter').addEventListener('input',e=>{const t=e.target.value.toLowerCase();let n=0;
for(const r of rows){const on=r.textContent.toLowerCase().includes(t);r.hidden=!on;n+=on}
document.getElementById('shown').textContent=n+' of '+rows.length+' shown'});
table.querySelectorAll('th button').forEach((b,c)=>b.addEventListener('click',()=>{const up=b.dataset.up!=='1';b.dataset.up=up?'1':'0';
rows.sort((x,y)=>{const p=x.cells[c].textContent,q=y.cells[c].textContent,d=parseFloat(p)-parseFloat(q);return (up?1:-1)*(isNaN(d)?p.localeCompare(q):d)});
rows.forEach(r=>body.appendChild(r))}))}
</script>)html";

void row(std::string& out, std::string_view name, const std::string& value)
{
    out += "<tr><th scope=\"row\">";
    out += name;
    out += "</th><td>" + escaped(value) + "</td></tr>\n";
}

std::string summarySection(const RunSummary& summary)
{
    const UpdateCounts& updates = summary.updates;
    std::string out = "<h2>Summary</h2><table>\n";
    row(out, "Scenario",
        summary.scenario + ", guard " + summary.guard + ", retry " + summary.retry + ", seed " +
            std::to_string(summary.seed) + ", target " + summary.target);
    row(out, "Workers", std::to_string(summary.workers) + ", " + milliseconds(summary.duration) + " ms");
    row(out, "Writes",
        std::to_string(updates.attempted) + " sent, " + std::to_string(updates.succeeded) + " accepted, " +
            std::to_string(updates.conflicts) + " conflicts (409), " + std::to_string(updates.noops) +
            " noops, " + std::to_string(updates.gaveUp) + " given up, " + std::to_string(updates.errors) +
            " errors");
    row(out, "Write latency",
        "p50 " + milliseconds(summary.latency.p50) + " ms, p99 " + milliseconds(summary.latency.p99) +
            " ms, max " + milliseconds(summary.latency.max) + " ms");
    row(out, "Events",
        std::to_string(summary.recorded) + " recorded, " + std::to_string(summary.dropped) + " dropped");
    out += "</table>\n<h2>Documents</h2><table><thead><tr><th>Document</th><th class=n>_version</th><th "
           "class=n>_seq_no</th>"
           "<th class=n>_primary_term</th><th>_source</th></tr></thead><tbody>\n";
    constexpr std::size_t kShown = 50;
    for (std::size_t i = 0; i < std::min(kShown, summary.documents.size()); ++i) {
        const FinalDocument& document = summary.documents[i];
        out += "<tr><td>" + escaped(document.index + '/' + document.id) + "</td><td class=n>" +
               std::to_string(document.version.value) + "</td><td class=n>" +
               std::to_string(document.token.seqNo.value) + "</td><td class=n>" +
               std::to_string(document.token.primaryTerm.value) + "</td><td><code>" +
               escaped(document.live ? document.source.view().substr(0, 400) : std::string_view("deleted")) +
               "</code></td></tr>\n";
    }
    return out + "</tbody></table>\n";
}

std::string verdictSection(const Verdict& verdict)
{
    std::string out = "<h2>Verdict</h2><p class=\"";
    out += verdict.ok ? "good" : "bad";
    out += "\">" + escaped(summaryText(verdict)) + "</p>\n";
    if (verdict.anomalies.empty())
        return out;
    out += "<ol>\n";
    constexpr std::size_t kShown = 100;
    for (std::size_t i = 0; i < std::min(kShown, verdict.anomalies.size()); ++i)
        out += "<li><b>" + escaped(titleOf(verdict.anomalies[i].kind)) + "</b> on " +
               escaped(verdict.anomalies[i].document) + ": " + escaped(verdict.anomalies[i].because) +
               "</li>\n";
    return out + "</ol>\n";
}

// Runs of pixels of one colour: bounded by the picture, not by the number of events.
std::string pictureRow(const LaneView& lane, Nanos begin, Nanos span, int y)
{
    std::string out;
    Severity current = Severity::None;
    int from = 0;
    const auto close = [&](int to) {
        if (current != Severity::None && to > from) {
            out += "<rect class=\"";
            out += severityClass(current);
            out += "\" x=\"" + std::to_string(kNameWidth + from) + "\" y=\"" + std::to_string(y + 3) +
                   "\" width=\"" + std::to_string(to - from) + "\" height=\"" +
                   std::to_string(kRowHeight - 6) + "\"/>";
        }
        from = to;
    };
    for (int column = 0; column < kPictureColumns; ++column) {
        const Nanos left = begin + Nanos(double(span) * column / kPictureColumns);
        const Nanos right = begin + Nanos(double(span) * (column + 1) / kPictureColumns);
        std::size_t first = lane.firstTouching(left);
        const std::size_t last = lane.lowerBound(right);
        const Severity worst = first < last ? lane.worst(first, last) : Severity::None;
        if (worst != current) {
            close(column);
            current = worst;
        }
    }
    close(kPictureColumns);
    return out;
}

std::string pictureSection(const ReportInput& input)
{
    const Snapshot& snapshot = *input.snapshot;
    const std::size_t rows = std::min(kMaxReportRows, snapshot.lanes().size());
    const Nanos span = std::max<Nanos>(1, snapshot.end() - snapshot.begin());
    const int height = int(rows + 1) * kRowHeight + 6;
    std::string out = "<h2>Timeline</h2><p class=legend>";
    for (const auto& [key, words] : {std::pair{"read", "read"},
                                     {"think", "think"},
                                     {"ok", "write accepted"},
                                     {"conflict", "conflict (409)"},
                                     {"backoff", "backoff"},
                                     {"noop", "noop"},
                                     {"giveup", "give-up"},
                                     {"lost", "lost update"}})
        out += std::string("<span><i style=\"background:var(--") + key + ")\"></i>" + words + "</span>";
    out += "</p>\n<svg viewBox=\"0 0 " + std::to_string(kNameWidth + kPictureColumns) + ' ' +
           std::to_string(height) +
           "\" role=\"img\" aria-label=\"Each worker is a row; each column shows the worst that happened in "
           "it.\">";
    for (std::size_t i = 0; i < rows; ++i) {
        const LaneView& lane = snapshot.lanes()[i];
        const int y = int(i) * kRowHeight;
        const std::string worker =
            lane.worker() == kSystemWorker ? "system" : input.names->workerName(lane.worker()).name;
        out += "<text x=\"4\" y=\"" + std::to_string(y + 13) + "\">" + escaped(worker.substr(0, 20)) +
               "</text>" + pictureRow(lane, snapshot.begin(), span, y) + '\n';
    }
    out += "<text x=\"" + std::to_string(kNameWidth) + "\" y=\"" + std::to_string(height - 6) + "\">" +
           milliseconds(snapshot.begin()) + " ms</text><text text-anchor=\"end\" x=\"" +
           std::to_string(kNameWidth + kPictureColumns - 4) + "\" y=\"" + std::to_string(height - 6) + "\">" +
           milliseconds(snapshot.end()) + " ms</text></svg>\n";
    if (snapshot.lanes().size() > rows)
        out +=
            "<p>" + std::to_string(snapshot.lanes().size() - rows) + " further workers are not drawn.</p>\n";
    return out;
}

std::string conflictRow(const ConflictRecord& record, const Names& names)
{
    const auto cell = [](const std::string& text, bool number = false) {
        return (number ? "<td class=n>" : "<td>") + escaped(text) + "</td>";
    };
    const bool byVersion = record.flags & event_flag::kGuardVersion;
    return "<tr tabindex=\"0\">" + cell(milliseconds(record.time), true) +
           cell(documentText(record.document, names)) + cell(names.workerName(record.worker).name) +
           cell(std::to_string(record.attempt), true) +
           cell(byVersion ? "version " + std::to_string(record.requiredVersion.value)
                          : text(record.required)) +
           cell(text(record.current)) +
           cell((record.behindIsLeast ? ">= " : "") + std::to_string(record.behind), true) +
           cell(milliseconds(record.held), true) +
           cell(record.winnerKnown ? names.workerName(record.winner).name : "-") +
           cell(std::string(name(record.resolution))) + cell(conflictSentence(record, names)) + "</tr>\n";
}

std::string conflictSection(const ReportInput& input)
{
    const std::size_t total = input.conflicts->size();
    if (total == 0)
        return "<h2>Conflicts</h2><p>No write was refused.</p>\n";
    std::string out = "<h2>Conflicts</h2><p><label>Filter <input id=\"filter\" type=\"search\"></label> "
                      "<span id=\"shown\" role=\"status\"></span></p>\n"
                      "<table id=\"conflicts\"><thead><tr>";
    for (const char* column : {"time (ms)", "document", "worker", "attempt", "required", "current", "behind",
                               "held (ms)", "winner", "resolution", "reason"})
        out += std::string("<th><button type=\"button\">") + column + "</button></th>";
    out += "</tr></thead><tbody>\n";
    for (const ConflictRecord& record : input.conflicts->records(0, kMaxReportConflicts))
        out += conflictRow(record, *input.names);
    out += "</tbody></table>\n";
    if (total > kMaxReportConflicts)
        out += "<p>" + std::to_string(total - kMaxReportConflicts) +
               " further conflicts are left out; the NDJSON export has them all.</p>\n";
    return out;
}

} // namespace

bool writeHtmlReport(const ReportInput& input, const TextSink& sink)
{
    const std::string title = escaped(input.title);
    return sink(kHead) &&
           sink("<title>" + title + "</title></head><body>\n<h1>" + title + "</h1><p>Recorded from " +
                wallTime(input.start, 0) + "</p>\n") &&
           sink(verdictSection(input.summary->verdict)) && sink(summarySection(*input.summary)) &&
           sink(pictureSection(input)) && sink(conflictSection(input)) && sink(kScript) &&
           sink("</body></html>\n");
}

std::string markdownSummary(const ReportInput& input)
{
    const RunSummary& summary = *input.summary;
    std::string out = "## " + input.title + "\n\n**Verdict:** " + summaryText(summary.verdict) + "\n\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(10, summary.verdict.anomalies.size()); ++i)
        out += "- " + summary.verdict.anomalies[i].because + '\n';
    out += "\n```\n" + summaryText(summary) + "```\n\n";
    ConflictExport log{input.conflicts->records(0, 20), input.names, input.start};
    if (log.records.empty())
        return out + "No write was refused.\n";
    out += "First " + std::to_string(log.records.size()) + " of " + std::to_string(input.conflicts->size()) +
           " conflicts:\n\n";
    writeConflicts(log, ConflictFormat::Markdown, [&out](std::string_view piece) {
        out += piece;
        return true;
    });
    return out;
}

} // namespace racescope
