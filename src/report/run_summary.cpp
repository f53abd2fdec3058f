// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/run_summary.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <set>

namespace racescope {

namespace {

// 64 buckets to each power of two.
class LatencyHistogram {
public:
    void add(Nanos latency)
    {
        const auto value = std::uint64_t(std::max<Nanos>(latency, 0));
        m_max = std::max(m_max, value);
        ++m_counts[bucket(value)];
        ++m_total;
    }
    Nanos quantile(double q) const
    {
        const auto wanted = std::uint64_t(q * double(m_total));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            seen += m_counts[i];
            if (seen > wanted)
                return Nanos(std::min(value(i), m_max));
        }
        return Nanos(m_max);
    }
    Nanos max() const { return Nanos(m_max); }

private:
    static constexpr int kBits = 6;
    static std::size_t bucket(std::uint64_t value)
    {
        if (value < (1u << kBits))
            return std::size_t(value);
        const int shift = std::bit_width(value) - kBits - 1;
        return (std::size_t(shift + 1) << kBits) + std::size_t((value >> shift) & ((1u << kBits) - 1));
    }
    static std::uint64_t value(std::size_t bucket)
    {
        if (bucket < (1u << kBits))
            return bucket;
        const int shift = int(bucket >> kBits) - 1;
        return (std::uint64_t(bucket & ((1u << kBits) - 1)) + (1u << kBits)) << shift;
    }
    std::vector<std::uint64_t> m_counts = std::vector<std::uint64_t>(std::size_t(60) << kBits);
    std::uint64_t m_total = 0;
    std::uint64_t m_max = 0;
};

template <class F> void eachEvent(const Snapshot& snapshot, F each)
{
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = 0; i < lane.size(); ++i)
            each(lane.at(i));
}

template <class F> std::string joined(const RacePlan& plan, F textOf)
{
    std::string text;
    std::set<std::string> seen;
    for (const GroupPlan& group : plan.groups) {
        const std::string one = textOf(group);
        if (seen.insert(one).second)
            text += (text.empty() ? "" : "+") + one;
    }
    return text;
}

std::string duration(Nanos time)
{
    char text[40];
    if (time >= 1'000'000'000)
        std::snprintf(text, sizeof text, "%.2f s", double(time) / 1e9);
    else if (time >= 1'000'000)
        std::snprintf(text, sizeof text, "%.2f ms", double(time) / 1e6);
    else
        std::snprintf(text, sizeof text, "%.1f us", double(time) / 1e3);
    return text;
}

json::Value count(std::uint64_t number)
{
    return json::Value::number(std::int64_t(number));
}

} // namespace

void countUpdate(UpdateCounts& counts, const Event& event)
{
    if (event.has(event_flag::kInjected))
        return;
    switch (event.kind) {
    case EventKind::WriteOk:
        ++counts.attempted;
        ++counts.succeeded;
        break;
    case EventKind::Conflict:
        ++counts.attempted;
        ++counts.conflicts;
        break;
    case EventKind::Noop:
        ++counts.noops;
        break;
    case EventKind::GiveUp:
        ++counts.gaveUp;
        break;
    case EventKind::WriteMissing:
    case EventKind::Error:
        ++counts.attempted;
        ++counts.errors;
        break;
    default:
        break;
    }
}

UpdateCounts countUpdates(const Snapshot& snapshot)
{
    UpdateCounts counts;
    eachEvent(snapshot, [&counts](const Event& event) { countUpdate(counts, event); });
    return counts;
}

Latency writeLatency(const Snapshot& snapshot)
{
    LatencyHistogram histogram;
    eachEvent(snapshot, [&histogram](const Event& event) {
        if (event.kind == EventKind::WriteOk || event.kind == EventKind::Conflict ||
            event.kind == EventKind::Noop)
            histogram.add(event.duration);
    });
    return {histogram.quantile(0.50), histogram.quantile(0.99), histogram.max()};
}

RunSummary summaryOf(const RacePlan& plan, std::string target, Nanos raced, const Snapshot& snapshot,
                     const TraceCounters& counters)
{
    RunSummary summary;
    summary.scenario = plan.name;
    summary.seed = plan.seed;
    summary.guard = joined(plan, [](const GroupPlan& group) { return std::string(name(group.guard)); });
    summary.retry = joined(plan, [](const GroupPlan& group) { return toText(group.retry); });
    summary.target = std::move(target);
    summary.workers = plan.workerCount();
    summary.duration = raced;
    summary.updates = countUpdates(snapshot);
    summary.latency = writeLatency(snapshot);
    summary.recorded = counters.recorded;
    summary.dropped = counters.dropped;
    return summary;
}

json::Value documentsJson(const std::vector<FinalDocument>& documents)
{
    json::Value list = json::Value::array();
    for (const FinalDocument& document : documents) {
        json::Value one = json::Value::object();
        one.set("_index", json::Value::string(document.index));
        one.set("_id", json::Value::string(document.id));
        if (!document.isRead) {
            one.set("not_read", json::Value::boolean(true));
            list.append(std::move(one));
            continue;
        }
        one.set("_version", json::Value::number(document.version.value));
        one.set("_seq_no", json::Value::number(document.token.seqNo.value));
        one.set("_primary_term", json::Value::number(document.token.primaryTerm.value));
        auto source = document.live ? json::parse(document.source.view()) : json::parse("null");
        one.set("_source", source ? std::move(*source) : json::Value());
        list.append(std::move(one));
    }
    return list;
}

json::Value verdictJson(const Verdict& verdict)
{
    json::Value anomalies = json::Value::array();
    for (const Anomaly& anomaly : verdict.anomalies) {
        json::Value events = json::Value::array();
        for (const std::int64_t operation : anomaly.operations)
            events.append(json::Value::number(operation));
        json::Value one = json::Value::object();
        one.set("kind", json::Value::string(std::string(nameOf(anomaly.kind))));
        one.set("document", json::Value::string(anomaly.document));
        one.set("because", json::Value::string(anomaly.because));
        one.set("events", std::move(events));
        anomalies.append(std::move(one));
    }
    json::Value value = json::Value::object();
    value.set("ok", json::Value::boolean(verdict.ok));
    value.set("lost_updates", count(verdict.lostUpdates));
    value.set("conflicts_justified", count(verdict.justifiedConflicts()));
    value.set("conflicts_unjustified", count(verdict.unjustifiedConflicts));
    value.set("anomalies", std::move(anomalies));
    if (verdict.cannotTell) {
        json::Value reasons = json::Value::array();
        for (const std::string& reason : verdict.reasons)
            reasons.append(json::Value::string(reason));
        value.set("cannot_tell", std::move(reasons));
    }
    return value;
}

std::string summaryJson(const RunSummary& summary)
{
    json::Value updates = json::Value::object();
    updates.set("attempted", count(summary.updates.attempted));
    updates.set("succeeded", count(summary.updates.succeeded));
    updates.set("conflicts", count(summary.updates.conflicts));
    updates.set("noops", count(summary.updates.noops));
    updates.set("gave_up", count(summary.updates.gaveUp));
    updates.set("errors", count(summary.updates.errors));
    json::Value latency = json::Value::object();
    latency.set("p50", json::Value::number(summary.latency.p50));
    latency.set("p99", json::Value::number(summary.latency.p99));
    latency.set("max", json::Value::number(summary.latency.max));
    json::Value events = json::Value::object();
    events.set("recorded", count(summary.recorded));
    events.set("dropped", count(summary.dropped));
    json::Value root = json::Value::object();
    root.set("scenario", json::Value::string(summary.scenario));
    root.set("seed", count(summary.seed));
    root.set("guard", json::Value::string(summary.guard));
    root.set("retry", json::Value::string(summary.retry));
    root.set("target", json::Value::string(summary.target));
    root.set("workers", count(summary.workers));
    root.set("duration_ns", json::Value::number(summary.duration));
    root.set("updates", std::move(updates));
    root.set("latency_ns", std::move(latency));
    root.set("documents", documentsJson(summary.documents));
    root.set("verdict", verdictJson(summary.verdict));
    root.set("events", std::move(events));
    if (summary.fingerprint)
        root.set("fingerprint", json::Value::string(*summary.fingerprint));
    return json::dump(root) + '\n';
}

std::string summaryText(const RunSummary& summary)
{
    const UpdateCounts& updates = summary.updates;
    std::string text = "scenario   " + summary.scenario + "  (guard " + summary.guard + ", retry " +
                       summary.retry + ", seed " + std::to_string(summary.seed) + ", target " +
                       summary.target + ")\n";
    text +=
        "workers    " + std::to_string(summary.workers) + ", raced for " + duration(summary.duration) + '\n';
    text += "writes     " + std::to_string(updates.attempted) + " sent, " +
            std::to_string(updates.succeeded) + " accepted, " + std::to_string(updates.conflicts) +
            " conflicts (409), " + std::to_string(updates.noops) + " noops, " +
            std::to_string(updates.gaveUp) + " given up, " + std::to_string(updates.errors) + " errors\n";
    text += "latency    p50 " + duration(summary.latency.p50) + ", p99 " + duration(summary.latency.p99) +
            ", max " + duration(summary.latency.max) + '\n';
    constexpr std::size_t kShown = 8;
    for (std::size_t i = 0; i < std::min(kShown, summary.documents.size()); ++i) {
        const FinalDocument& document = summary.documents[i];
        text += "document   " + document.index + '/' + document.id + "  ";
        text += document.live ? "_version " + std::to_string(document.version.value) + ", _seq_no " +
                                    std::to_string(document.token.seqNo.value) + ", _primary_term " +
                                    std::to_string(document.token.primaryTerm.value) + "  " +
                                    std::string(document.source.view().substr(0, 200))
                : document.isRead ? std::string("is not there")
                                  : std::string("could not be read");
        text += '\n';
    }
    if (summary.documents.size() > kShown)
        text += "           and " + std::to_string(summary.documents.size() - kShown) + " more\n";
    text += "events     " + std::to_string(summary.recorded) + " recorded, " +
            std::to_string(summary.dropped) + " dropped\n";
    text += "verdict    " + summaryText(summary.verdict) + '\n';
    for (std::size_t i = 0; i < std::min<std::size_t>(5, summary.verdict.anomalies.size()); ++i)
        text += "           " + summary.verdict.anomalies[i].because + '\n';
    return text;
}

} // namespace racescope
