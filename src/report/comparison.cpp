// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparison.h"

#include "base/counted.h"
#include "base/json.h"
#include "report/event_text.h"
#include "report/merged_events.h"
#include "report/run_summary.h"

#include <algorithm>

namespace racescope {
namespace {

struct Counts {
    std::uint64_t events = 0;
    std::uint64_t reads = 0;
    UpdateCounts updates;
    std::uint64_t lostUpdates = 0;
    std::uint64_t mostAttempts = 0;
    Nanos waited = 0;
    Nanos first = std::numeric_limits<Nanos>::max();
    Nanos last = 0;
};

void count(Counts& counts, const Event& event)
{
    ++counts.events;
    counts.first = std::min(counts.first, event.time);
    counts.last = std::max(counts.last, event.end());
    counts.mostAttempts = std::max<std::uint64_t>(counts.mostAttempts, event.attempt);
    counts.lostUpdates += isLostUpdate(event);
    counts.reads += event.kind == EventKind::Read || event.kind == EventKind::ReadMissing;
    if (event.kind == EventKind::Backoff)
        counts.waited += event.duration;
    countUpdate(counts.updates, event);
}

// The steps of one side, one after the other.
class Steps {
public:
    explicit Steps(const CompareSide& side)
        : m_side(side)
        , m_events(*side.snapshot)
        , m_begin(std::max(side.begin, side.fromTime.value_or(side.begin)))
    {
    }
    std::optional<MergedEvents::Item> next()
    {
        while (auto item = m_events.next()) {
            if (item->event.kind == EventKind::ToolWait || item->event.end() < m_begin ||
                item->event.end() >= m_side.end)
                continue;
            m_commits += item->event.kind == EventKind::WriteOk;
            if (m_commits < m_side.fromCommit)
                continue;
            if (m_counts.events == 0)
                m_commitTime = item->event.end();
            count(m_counts, item->event);
            return item;
        }
        return std::nullopt;
    }
    const Counts& counts() const { return m_counts; }
    std::uint64_t commits() const { return m_commits; }
    Nanos origin() const
    {
        if (m_side.fromTime)
            return *m_side.fromTime;
        return m_side.fromCommit > 0 || m_counts.events == 0 ? m_commitTime : m_counts.first;
    }

private:
    const CompareSide& m_side;
    MergedEvents m_events;
    const Nanos m_begin;
    Nanos m_commitTime = 0; // of the one to begin with
    std::uint64_t m_commits = 0;
    Counts m_counts;
};

std::string documentOf(const CompareSide& side, const Event& event)
{
    if (event.document == kNoDocument)
        return {};
    const DocumentName name = side.names->documentName(event.document);
    return name.index + '/' + name.id;
}

std::string workerOf(const CompareSide& side, const Event& event)
{
    return event.worker == kSystemWorker ? "system" : side.names->workerName(event.worker).name;
}

bool isSameStep(const CompareSide& left, const Event& a, const CompareSide& right, const Event& b)
{
    const auto facts = [](const Event& e) {
        return std::tuple(e.kind, e.flags, e.attempt, e.chain, e.token.seqNo, e.token.primaryTerm, e.version,
                          e.base.seqNo, e.base.primaryTerm, e.baseVersion);
    };
    return facts(a) == facts(b) && workerOf(left, a) == workerOf(right, b) &&
           documentOf(left, a) == documentOf(right, b);
}

std::string textOf(const CompareSide& side, const Event& event)
{
    std::string text = workerOf(side, event) + ": " + std::string(name(event.kind));
    if (const std::string document = documentOf(side, event); !document.empty())
        text += ' ' + document;
    if (const std::string outcome = outcomeText(event); !outcome.empty() && outcome != name(event.kind))
        text += ", " + outcome;
    return text;
}

std::optional<CompareStep> stepOf(const CompareSide& side, const std::optional<MergedEvents::Item>& item)
{
    if (!item)
        return std::nullopt;
    return CompareStep{{item->event.worker, item->index}, item->event.time, textOf(side, item->event)};
}

std::vector<CompareCounter> countersOf(const Counts& a, const Counts& b)
{
    const auto length = [](const Counts& counts) {
        return std::uint64_t(counts.events ? counts.last - counts.first : 0);
    };
    return {{"events", a.events, b.events},
            {"reads", a.reads, b.reads},
            {"attempted", a.updates.attempted, b.updates.attempted},
            {"succeeded", a.updates.succeeded, b.updates.succeeded},
            {"conflicts", a.updates.conflicts, b.updates.conflicts},
            {"noops", a.updates.noops, b.updates.noops},
            {"gave_up", a.updates.gaveUp, b.updates.gaveUp},
            {"errors", a.updates.errors, b.updates.errors},
            {"lost_updates", a.lostUpdates, b.lostUpdates},
            {"most_attempts", a.mostAttempts, b.mostAttempts},
            {"backoff_ns", std::uint64_t(a.waited), std::uint64_t(b.waited)},
            {"duration_ns", length(a), length(b)}};
}

json::Value stepJson(const std::optional<CompareStep>& step)
{
    if (!step)
        return json::Value();
    json::Value value = json::Value::object();
    value.set("time_ns", json::Value::number(std::int64_t(step->time)));
    value.set("event", json::Value::string(step->text));
    return value;
}

std::string padded(const std::string& text, std::size_t width)
{
    return std::string(text.size() < width ? width - text.size() : 1, ' ') + text;
}

} // namespace

Comparison compare(const CompareSide& left, const CompareSide& right)
{
    Comparison comparison;
    comparison.leftTitle = left.title;
    comparison.rightTitle = right.title;
    Steps leftSteps(left);
    Steps rightSteps(right);
    for (;;) {
        const auto a = leftSteps.next();
        const auto b = rightSteps.next();
        if (!a && !b)
            break;
        if (comparison.differs)
            continue; // only counted
        if (a && b && isSameStep(left, a->event, right, b->event)) {
            ++comparison.equalSteps;
            continue;
        }
        comparison.differs = true;
        comparison.left = stepOf(left, a);
        comparison.right = stepOf(right, b);
    }
    comparison.counters = countersOf(leftSteps.counts(), rightSteps.counts());
    comparison.leftOrigin = leftSteps.origin();
    comparison.rightOrigin = rightSteps.origin();
    comparison.leftCommits = leftSteps.commits();
    comparison.rightCommits = rightSteps.commits();
    return comparison;
}

std::string comparisonText(const Comparison& comparison)
{
    constexpr std::size_t kName = 16;
    const std::size_t wide =
        std::max({std::size_t(16), comparison.leftTitle.size() + 2, comparison.rightTitle.size() + 2});
    std::string text = std::string(kName, ' ') + padded(comparison.leftTitle, wide) +
                       padded(comparison.rightTitle, wide) + '\n';
    for (const CompareCounter& counter : comparison.counters) {
        text += counter.name + std::string(kName - std::min(kName - 1, counter.name.size()), ' ') +
                padded(std::to_string(counter.left), wide) + padded(std::to_string(counter.right), wide) +
                '\n';
    }
    if (!comparison.differs)
        return text + "no step differs (" + counted(comparison.equalSteps, "step", "steps") + ")\n";
    text += "first differing step: " + std::to_string(comparison.equalSteps + 1) + '\n';
    const auto side = [](const std::string& title, const std::optional<CompareStep>& step) {
        return "  " + title + ": " + (step ? step->text : "has ended") + '\n';
    };
    return text + side(comparison.leftTitle, comparison.left) + side(comparison.rightTitle, comparison.right);
}

std::string comparisonJson(const Comparison& comparison)
{
    json::Value counters = json::Value::object();
    for (const CompareCounter& counter : comparison.counters) {
        json::Value pair = json::Value::array();
        pair.append(json::Value::number(std::int64_t(counter.left)));
        pair.append(json::Value::number(std::int64_t(counter.right)));
        counters.set(counter.name, std::move(pair));
    }
    json::Value root = json::Value::object();
    root.set("left", json::Value::string(comparison.leftTitle));
    root.set("right", json::Value::string(comparison.rightTitle));
    json::Value origins = json::Value::array();
    for (const Nanos origin : {comparison.leftOrigin, comparison.rightOrigin})
        origins.append(json::Value::number(std::int64_t(origin)));
    root.set("aligned_ns", std::move(origins));
    root.set("counters", std::move(counters));
    root.set("equal_steps", json::Value::number(std::int64_t(comparison.equalSteps)));
    root.set("differs", json::Value::boolean(comparison.differs));
    if (comparison.differs) {
        json::Value first = json::Value::object();
        first.set("step", json::Value::number(std::int64_t(comparison.equalSteps + 1)));
        first.set("left", stepJson(comparison.left));
        first.set("right", stepJson(comparison.right));
        root.set("first_difference", std::move(first));
    }
    return json::dump(root) + '\n';
}

} // namespace racescope
