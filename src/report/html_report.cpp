// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_report.h"

#include "base/counted.h"
#include "base/json.h"
#include "report/event_text.h"
#include "verdict/from_trace.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <unordered_map>
#include <vector>

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
path{stroke-width:12}.read{stroke:var(--read)}.think{stroke:var(--think)}.ok{stroke:var(--ok)}.conflict{stroke:var(--conflict)}.backoff{stroke:var(--backoff)}.giveup{stroke:var(--giveup)}.noop{stroke:var(--noop)}.lost{stroke:var(--lost)}
.legend span{display:inline-block;margin-right:1.2rem}.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-1px}
input{font:inherit;padding:.3rem .5rem;border:1px solid var(--line);background:var(--bg);color:inherit;width:22rem}
</style>)html";

constexpr std::string_view kScript = R"html(<script>
const table=document.getElementById('conflicts'),body=table&&table.tBodies[0];
if(body){const d=JSON.parse(document.getElementById('data').textContent),s=Array(14).fill(0),ms=t=>(t/1e6).toFixed(3);
for(const l of d.rows.split(';')){l.split(',').forEach((x,i)=>{if(x)s[i]+=parseInt(x,36)});
const [why,end,f]=d.shapes[s[13]],doc=d.documents[s[1]],r=body.insertRow();r.tabIndex=0;
[ms(s[0]),doc,d.workers[s[2]],s[3],f&2?'version '+s[6]:f&4?s[4]+'/'+s[5]:'-',f&8?s[7]+'/'+s[8]:'-',(f&1?'>= ':'')+s[10],ms(s[11]),s[12]?d.workers[s[12]-1]:'-',end,
'['+doc.slice(doc.indexOf('/')+1)+']: '+why.replace(/\$(\d)/g,(_,i)=>s[+i+4])].forEach((t,c)=>{const x=r.insertCell();x.textContent=t;if([0,3,6,7].includes(c))x.className='n'})}
const rows=[...body.rows];
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
        if (!document.isRead) {
            out += "<tr><td>" + escaped(document.index + '/' + document.id) +
                   "</td><td></td><td></td><td></td><td>not read</td></tr>\n";
            continue;
        }
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

// Runs of pixels of one colour, a path each colour: bounded by the picture, and a dozen bytes a run.
std::string pictureRow(const LaneView& lane, Nanos begin, Nanos span)
{
    std::array<std::string, kSeverityCount> paths;
    std::array<int, kSeverityCount> pens{}; // where each path has come to
    Severity current = Severity::None;
    int from = 0;
    const auto close = [&](int to) {
        if (current != Severity::None && to > from) {
            std::string& path = paths[std::size_t(current)];
            int& pen = pens[std::size_t(current)];
            path +=
                (path.empty() ? "M" : "m") + std::to_string(from - pen) + " 0h" + std::to_string(to - from);
            pen = to;
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
    std::string out;
    for (int severity = 0; severity < kSeverityCount; ++severity) {
        if (!paths[std::size_t(severity)].empty())
            out += "<path class=" + std::string(severityClass(Severity(severity))) + " d=\"" +
                   paths[std::size_t(severity)] + "\"/>";
    }
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
               "</text><g transform=\"translate(" + std::to_string(kNameWidth) + ' ' +
               std::to_string(y + kRowHeight / 2) + ")\">" + pictureRow(lane, snapshot.begin(), span) +
               "</g>\n";
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

// Conflicts as data, which the page's script makes a table of: rows as HTML would take 200 bytes each. A
// number is written as the difference to the row before, in base 36, and not at all when there is none.
class ConflictData {
public:
    explicit ConflictData(const Names& names)
        : m_names(names)
    {
    }
    void add(const ConflictRecord& record)
    {
        const std::array<std::int64_t, 14> fields{record.time,
                                                  placeOf(m_documents, record.document),
                                                  placeOf(m_workers, record.worker),
                                                  record.attempt,
                                                  record.required.seqNo.value,
                                                  record.required.primaryTerm.value,
                                                  record.requiredVersion.value,
                                                  record.current.seqNo.value,
                                                  record.current.primaryTerm.value,
                                                  record.currentVersion.value,
                                                  record.behind,
                                                  record.held,
                                                  record.winnerKnown ? placeOf(m_workers, record.winner) + 1
                                                                     : 0,
                                                  shapeOf(record)};
        std::string line;
        std::string commas;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i] != m_before[i]) {
                line += commas;
                char digits[24];
                const auto end =
                    std::to_chars(digits, digits + sizeof digits, fields[i] - m_before[i], 36).ptr;
                line.append(digits, std::size_t(end - digits));
                commas.clear();
            }
            commas += ',';
        }
        m_before = fields;
        if (m_count++ > 0)
            m_rows += ';';
        m_rows += line;
    }
    // One object, safe between script tags.
    std::string json() const
    {
        json::Value documents = json::Value::array();
        for (const DocumentId id : m_documents.list)
            documents.append(json::Value::string(documentText(id, m_names)));
        json::Value workers = json::Value::array();
        for (const WorkerId id : m_workers.list)
            workers.append(json::Value::string(m_names.workerName(id).name));
        json::Value shapes = json::Value::array();
        for (const Shape& shape : m_shapes)
            shapes.append(json::Value::array({json::Value::string(shape.reason),
                                              json::Value::string(std::string(name(shape.resolution))),
                                              json::Value::number(std::int64_t(shape.flags))}));
        json::Value root = json::Value::object();
        root.set("documents", std::move(documents));
        root.set("workers", std::move(workers));
        root.set("shapes", std::move(shapes));
        root.set("rows", json::Value::string(m_rows));
        std::string safe;
        for (const char c : json::dump(root)) {
            if (c == '<')
                safe += "\\u003c";
            else
                safe += c;
        }
        return safe;
    }

private:
    template <class Id> struct Table {
        std::vector<Id> list;
        std::unordered_map<Id, std::int64_t> places;
    };
    template <class Id> static std::int64_t placeOf(Table<Id>& table, Id id)
    {
        const auto [found, isNew] = table.places.try_emplace(id, std::int64_t(table.list.size()));
        if (isNew)
            table.list.push_back(id);
        return found->second;
    }
    struct Shape {
        std::string reason; // "$0" to "$5": required seq_no, term, version, current ones
        Resolution resolution;
        int flags; // 1: behind is the least, 2: by version, 4: has a required, 8: a current token
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    std::int64_t shapeOf(const ConflictRecord& record)
    {
        const Shape shape{reasonOf(record), record.resolution,
                          int(record.behindIsLeast) | (record.flags & event_flag::kGuardVersion ? 2 : 0) |
                              (record.required.assigned() ? 4 : 0) | (record.current.assigned() ? 8 : 0)};
        const auto known = std::find(m_shapes.begin(), m_shapes.end(), shape);
        if (known != m_shapes.end())
            return known - m_shapes.begin();
        m_shapes.push_back(shape);
        return std::int64_t(m_shapes.size()) - 1;
    }
    // The sentence behind the document's id, its numbers replaced by where they stand.
    std::string reasonOf(const ConflictRecord& record) const
    {
        const std::array<std::int64_t, 6> numbers{
            record.required.seqNo.value, record.required.primaryTerm.value, record.requiredVersion.value,
            record.current.seqNo.value,  record.current.primaryTerm.value,  record.currentVersion.value};
        const std::string sentence = conflictSentence(record, m_names);
        std::string reason;
        for (std::size_t at = m_names.documentName(record.document).id.size() + 4; at < sentence.size();
             ++at) {
            reason += sentence[at];
            if (sentence[at] != '[')
                continue;
            std::int64_t number = 0;
            const char* const first = sentence.data() + at + 1;
            const auto [end, error] = std::from_chars(first, sentence.data() + sentence.size(), number);
            const auto place = std::find(numbers.begin(), numbers.end(), number);
            if (error != std::errc{} || *end != ']' || place == numbers.end())
                continue;
            reason += '$';
            reason += char('0' + (place - numbers.begin()));
            at += std::size_t(end - first);
        }
        return reason;
    }

    const Names& m_names;
    Table<DocumentId> m_documents;
    Table<WorkerId> m_workers;
    std::vector<Shape> m_shapes;
    std::array<std::int64_t, 14> m_before{};
    std::size_t m_count = 0;
    std::string m_rows;
};

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
    ConflictData data(*input.names);
    for (const ConflictRecord& record : input.conflicts->records(0, kMaxReportConflicts))
        data.add(record);
    out += "</tbody></table>\n<script type=\"application/json\" id=\"data\">" + data.json() +
           "</script>\n<noscript><p>The table of conflicts needs scripts; the NDJSON export does "
           "not.</p></noscript>\n";
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
    out += "First " + std::to_string(log.records.size()) + " of " +
           counted(input.conflicts->size(), "conflict", "conflicts") + ":\n\n";
    writeConflicts(log, ConflictFormat::Markdown, [&out](std::string_view piece) {
        out += piece;
        return true;
    });
    return out;
}

} // namespace racescope
