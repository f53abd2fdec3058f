// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sequence_diagram.h"

#include "report/event_text.h"
#include "report/merged_events.h"
#include "verdict/from_trace.h"

#include <algorithm>
#include <map>
#include <vector>

namespace racescope {

namespace {

// Labels must not end the statement or be read as markup by either language.
std::string label(std::string text)
{
    for (char& c : text)
        if (c == ';' || c == '\n' || c == '\r' || c == '#' || c == '"' || c == '<' || c == '>')
            c = ' ';
    return text;
}

class Diagram {
public:
    Diagram(const Names& names, DiagramLanguage language)
        : m_names(names)
        , m_plantUml(language == DiagramLanguage::PlantUml)
    {
    }

    std::string draw(std::span<const Event> events, std::size_t leftOut)
    {
        std::string out = m_plantUml ? "@startuml\n" : "sequenceDiagram\n";
        out += participants(events);
        for (const Event& event : events)
            out += lines(event);
        if (leftOut > 0 && !events.empty())
            out += note(workerKey(events.front().worker),
                        std::to_string(leftOut) + " further events are left out");
        return out + (m_plantUml ? "@enduml\n" : "");
    }

private:
    static std::string workerKey(WorkerId worker)
    {
        return worker == kSystemWorker ? "sys" : "w" + std::to_string(worker.value);
    }
    static std::string documentKey(DocumentId document) { return "d" + std::to_string(document.value); }

    std::string participants(std::span<const Event> events) const
    {
        std::map<std::string, std::string> workers;
        std::map<std::string, std::string> documents;
        for (const Event& event : events) {
            workers[workerKey(event.worker)] =
                event.worker == kSystemWorker ? "system" : m_names.workerName(event.worker).name;
            if (event.document != kNoDocument)
                documents[documentKey(event.document)] = documentText(event.document, m_names);
        }
        std::string out;
        const auto add = [&](const char* kind, const std::map<std::string, std::string>& list) {
            for (const auto& [key, name] : list)
                out += m_plantUml ? std::string(kind) + " \"" + label(name) + "\" as " + key + '\n'
                                  : "    participant " + key + " as " + label(name) + '\n';
        };
        add("participant", workers);
        add("database", documents);
        return out;
    }

    std::string arrow(const std::string& from, const char* mermaid, const char* plant, const std::string& to,
                      const std::string& text) const
    {
        return m_plantUml ? from + ' ' + plant + ' ' + to + " : " + label(text) + '\n'
                          : "    " + from + mermaid + to + ": " + label(text) + '\n';
    }

    std::string note(const std::string& over, const std::string& text) const
    {
        return (m_plantUml ? "note over " : "    Note over ") + over + (m_plantUml ? " : " : ": ") +
               label(text) + '\n';
    }

    std::string lines(const Event& event) const
    {
        const std::string worker = workerKey(event.worker);
        if (event.document == kNoDocument || requestLine(event, m_names).empty())
            return note(worker, outcomeText(event));
        const std::string document = documentKey(event.document);
        std::string out = arrow(worker, "->>", "->", document, requestLine(event, m_names));
        const bool refused = event.kind == EventKind::Conflict || event.kind == EventKind::Error;
        if (event.has(event_flag::kAckLost))
            return out + note(document, outcomeText(event) + " (answer lost)");
        out += arrow(document, refused ? "--x" : "-->>", refused ? "--x" : "-->", worker, outcomeText(event));
        if (isLostUpdate(event))
            out += note(document, "LOST UPDATE");
        return out;
    }

    const Names& m_names;
    const bool m_plantUml;
};

} // namespace

std::string sequenceDiagram(std::span<const Event> events, const Names& names, DiagramLanguage language,
                            std::size_t leftOut)
{
    const std::size_t shown = std::min(events.size(), kMaxDiagramEvents);
    return Diagram(names, language).draw(events.first(shown), leftOut + events.size() - shown);
}

std::string sequenceDiagram(const Snapshot& snapshot, const Names& names, DiagramLanguage language)
{
    std::vector<Event> events;
    MergedEvents merged(snapshot);
    for (auto item = merged.next(); item && events.size() < kMaxDiagramEvents; item = merged.next())
        events.push_back(item->event);
    return sequenceDiagram(events, names, language, std::size_t(snapshot.events()) - events.size());
}

} // namespace racescope
