// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/shiviz.h"

#include "base/json.h"
#include "report/event_text.h"
#include "report/merged_events.h"
#include "verdict/from_trace.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace racescope {

namespace {

using VectorClock = std::map<WorkerId, std::uint64_t>;
using VersionKey = std::tuple<DocumentId, PrimaryTerm, SeqNo>;

void receive(VectorClock& clock, const VectorClock& from)
{
    for (const auto& [worker, count] : from) {
        std::uint64_t& mine = clock[worker];
        mine = std::max(mine, count);
    }
}

std::string host(const Names& names, WorkerId worker)
{
    std::string name = worker == kSystemWorker ? "system" : names.workerName(worker).name;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '{' || c == '\n'; }, '_');
    return name.empty() ? "worker" + std::to_string(worker.value) : name;
}

} // namespace

bool writeShiViz(const Snapshot& snapshot, const Names& names, const TextSink& sink)
{
    std::map<WorkerId, VectorClock> clocks;
    std::map<VersionKey, VectorClock> written;
    std::map<WorkerId, std::string> hosts;
    std::string out = "(?<host>\\S*) (?<clock>{.*})\\n(?<event>.*)\n\n";
    MergedEvents merged(snapshot);
    for (auto item = merged.next(); item; item = merged.next()) {
        const Event& event = item->event;
        VectorClock& clock = clocks[event.worker];
        ++clock[event.worker];
        const VersionKey version{event.document, event.token.primaryTerm, event.token.seqNo};
        const bool learns = event.kind == EventKind::Read || event.kind == EventKind::Conflict ||
                            event.kind == EventKind::Noop;
        if (const auto from = written.find(version); learns && from != written.end())
            receive(clock, from->second);
        if (event.kind == EventKind::WriteOk)
            written[version] = clock;
        const auto known = hosts.try_emplace(event.worker, host(names, event.worker)).first;
        out += known->second + " {";
        bool first = true;
        for (const auto& [worker, count] : clock) {
            out += first ? "" : ", ";
            first = false;
            json::appendQuoted(out, hosts.try_emplace(worker, host(names, worker)).first->second);
            out += ": " + std::to_string(count);
        }
        const std::string document = documentText(event.document, names);
        out += "}\n" + std::string(name(event.kind)) + (document.empty() ? "" : ' ' + document) + ": " +
               outcomeText(event) + '\n';
        if (out.size() >= (1 << 18)) {
            if (!sink(out))
                return false;
            out.clear();
        }
    }
    return sink(out);
}

} // namespace racescope
