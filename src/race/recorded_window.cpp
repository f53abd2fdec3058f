// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a recorded race, put into the order in which things took effect. The clock alone does not tell
// it: requests overlap. The tokens do: a read comes after the write whose token it found and before the next
// one.
#include "race/schedule.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace racescope {

namespace {

// What the recorded worker did, where its lane stands.
struct Lane {
    const LaneView* view = nullptr;
    std::size_t next = 0;
    std::size_t end = 0;
    std::uint32_t group = 0;
    std::uint32_t worker = 0; // number in the window's race
    std::uint32_t chains = 0;
    std::uint32_t lastChain = 0;
};

bool isStep(const Event& event)
{
    return event.kind != EventKind::GiveUp && event.kind != EventKind::ToolWait &&
           event.kind != EventKind::TermChange && event.kind != EventKind::Search;
}

bool isRequest(const Event& event)
{
    return event.kind != EventKind::Think && event.kind != EventKind::Backoff;
}

StepAction actionOf(const Event& event)
{
    switch (event.kind) {
    case EventKind::Think:
        return StepAction::Think;
    case EventKind::Backoff:
        return StepAction::Backoff;
    case EventKind::Read:
    case EventKind::ReadMissing:
        return StepAction::Read;
    default:
        return StepAction::Write;
    }
}

class Window {
public:
    Window(const RacePlan& plan, const Snapshot& snapshot, const Names& names)
        : m_plan(plan)
        , m_snapshot(snapshot)
        , m_names(names)
    {
    }

    Result<RecordedWindow, IoError> make(Nanos begin, Nanos end, const SourceAt& sourceAt)
    {
        m_window.begin = uncutBegin(begin);
        if (auto error = takeLanes(end))
            return failure(std::move(*error));
        if (m_lanes.empty())
            return failure(IoError{"", "nothing was done by the plan's workers in this stretch of time"});
        order(begin);
        if (auto error = fillDocuments(sourceAt))
            return failure(std::move(*error));
        fillGroups();
        return std::move(m_window);
    }

private:
    // When the attempt began that was under way at this time.
    static Nanos attemptBegin(const LaneView& lane, Nanos time)
    {
        std::size_t i = lane.lowerBound(time);
        if (i == lane.size() || i == 0)
            return time;
        const Event inside = lane.at(i);
        if (inside.chain == 0)
            return time;
        Nanos begin = time;
        while (i-- > 0) {
            const Event before = lane.at(i);
            if (before.chain != inside.chain || before.attempt != inside.attempt)
                break;
            begin = before.time;
        }
        return std::min(begin, time);
    }

    // As the wish, or earlier: every attempt is in it whole, or not at all.
    Nanos uncutBegin(Nanos begin) const
    {
        constexpr int kMostRounds = 64;
        for (int round = 0; round < kMostRounds; ++round) {
            Nanos earliest = begin;
            for (const LaneView& lane : m_snapshot.lanes()) {
                if (lane.worker() != kSystemWorker)
                    earliest = std::min(earliest, attemptBegin(lane, begin));
            }
            if (earliest == begin)
                return begin;
            begin = earliest;
        }
        return m_snapshot.begin();
    }

    std::optional<IoError> takeLanes(Nanos end)
    {
        std::map<std::string, std::uint32_t> groups;
        for (std::uint32_t i = 0; i < m_plan.groups.size(); ++i)
            groups.emplace(m_plan.groups[i].name, i);
        for (const LaneView& lane : m_snapshot.lanes()) {
            const auto group = groups.find(m_names.workerName(lane.worker()).group);
            Lane taken;
            taken.view = &lane;
            taken.next = lane.lowerBound(m_window.begin);
            taken.end = lane.lowerBound(end);
            if (taken.next == taken.end || group == groups.end())
                continue;
            const ProgramKind program = m_plan.groups[group->second].program.kind;
            if (program == ProgramKind::Feed)
                return IoError{
                    "", "a feed's messages are dealt out over all its workers; its stretches cannot be "
                        "stepped through alone"};
            taken.group = group->second;
            taken.worker = static_cast<std::uint32_t>(m_lanes.size());
            m_lanes.push_back(taken);
        }
        if (m_lanes.size() > kMaxStepped)
            return IoError{"", std::to_string(m_lanes.size()) +
                                   " workers are too many to step through; at most " +
                                   std::to_string(kMaxStepped) + ". Choose a shorter stretch"};
        return std::nullopt;
    }

    std::optional<Event> head(Lane& lane) const
    {
        while (lane.next < lane.end) {
            const Event event = lane.view->at(lane.next);
            if (isStep(event))
                return event;
            ++lane.next;
        }
        return std::nullopt;
    }

    // Whether the event can be the next one, given what is current.
    bool fits(const Event& event) const
    {
        if (!isRequest(event))
            return true;
        const auto current = m_current.find(event.document.value);
        if (current == m_current.end())
            return true;
        switch (event.kind) {
        case EventKind::Read:
        case EventKind::Conflict:
        case EventKind::Noop:
            return !event.token.assigned() || event.token == current->second;
        case EventKind::WriteOk:
            return event.replaced == current->second ||
                   (!event.replaced.assigned() && event.has(event_flag::kCreated));
        default:
            return true;
        }
    }

    // The earliest that fits; the earliest at all when none does (what lies outside the window had its part
    // in it).
    void order(Nanos wished)
    {
        std::size_t taken = 0;
        while (taken < RecordedWindow::kMostEvents) {
            Lane* best = nullptr;
            Event bestEvent;
            bool bestFits = false;
            for (Lane& lane : m_lanes) {
                const auto event = head(lane);
                if (!event)
                    continue;
                const bool fit = fits(*event);
                const bool better =
                    !best || (fit && !bestFits) || (fit == bestFits && earlier(*event, bestEvent));
                if (!better)
                    continue;
                best = &lane;
                bestEvent = *event;
                bestFits = fit;
            }
            if (!best)
                return;
            take(*best, bestEvent, wished);
            ++taken;
        }
        m_window.cut = true;
    }
    static bool earlier(const Event& a, const Event& b)
    {
        // Waits do not touch a document: they may come as early as their worker lets them.
        return a.end() < b.end();
    }

    void take(Lane& lane, const Event& event, Nanos wished)
    {
        ++lane.next;
        if (event.chain != lane.lastChain) {
            lane.lastChain = event.chain;
            ++lane.chains;
        }
        learn(event);
        m_window.schedule += (m_window.steps > 0 ? " " : "") + workerLabel(lane.worker) + ':' +
                             std::string(name(actionOf(event)));
        ++m_window.steps;
        m_window.stepsBefore += event.end() < wished;
    }

    // What was current before the first event of a document tells how it stood.
    void learn(const Event& event)
    {
        if (!isRequest(event) || event.document == kNoDocument)
            return;
        const bool writes = event.kind == EventKind::WriteOk;
        const Token before = writes ? event.replaced : event.token;
        if (!m_current.contains(event.document.value)) {
            m_first[event.document.value] = before;
            if (!writes)
                m_versions[event.document.value] = event.version;
            else if (event.version.value > 1)
                m_versions[event.document.value] = Version(event.version.value - 1);
        }
        if (writes || event.token.assigned())
            m_current[event.document.value] = event.token;
    }

    std::optional<IoError> fillDocuments(const SourceAt& sourceAt)
    {
        m_window.plan = m_plan;
        m_window.plan.script.clear();
        m_window.plan.groups.clear();
        m_window.plan.schedule = m_window.schedule;
        m_window.plan.duration = 0;
        std::int64_t term = 1;
        for (DocumentPlan& document : m_window.plan.documents) {
            const auto id = m_names.findDocument(document.index, document.id);
            const auto first = id ? m_first.find(id->value) : m_first.end();
            if (first == m_first.end())
                continue; // nobody touched it
            if (!first->second.assigned()) {
                document.exists = false;
                continue;
            }
            term = std::max(term, first->second.primaryTerm.value);
            document.seqNo = first->second.seqNo;
            const auto version = m_versions.find(id->value);
            document.version = version == m_versions.end() ? Version(1) : version->second;
            const auto source = sourceAt(*id, first->second);
            if (!source)
                return IoError{document.index + '/' + document.id,
                               "what it contained at seq_no " + std::to_string(first->second.seqNo.value) +
                                   " is not remembered any more; choose a later stretch"};
            document.source = *source;
        }
        for (IndexPlan& index : m_window.plan.indices)
            index.primaryTerm = std::max(index.primaryTerm, term);
        dropSeqNosThatCannotBe();
        return std::nullopt;
    }

    // Documents that the window did not touch stand where the plan put them at the start, which may be too
    // late now.
    void dropSeqNosThatCannotBe()
    {
        for (DocumentPlan& document : m_window.plan.documents) {
            const auto id = m_names.findDocument(document.index, document.id);
            if (!id || !m_first.contains(id->value))
                document.seqNo.reset();
        }
    }

    void fillGroups()
    {
        for (const Lane& lane : m_lanes) {
            GroupPlan group = m_plan.groups[lane.group];
            group.name = m_names.workerName(lane.view->worker()).name;
            group.count = 1;
            group.updates = std::max(1u, lane.chains);
            group.startAfter = 0;
            m_window.plan.groups.push_back(std::move(group));
        }
    }

    const RacePlan& m_plan;
    const Snapshot& m_snapshot;
    const Names& m_names;
    RecordedWindow m_window;
    std::vector<Lane> m_lanes;
    std::unordered_map<std::uint32_t, Token> m_current;
    std::unordered_map<std::uint32_t, Token> m_first;
    std::unordered_map<std::uint32_t, Version> m_versions;
};

} // namespace

Result<RecordedWindow, IoError> recordedWindow(const RacePlan& plan, const Snapshot& snapshot,
                                               const Names& names, Nanos begin, Nanos end,
                                               const SourceAt& sourceAt)
{
    return Window(plan, snapshot, names).make(begin, end, sourceAt);
}

} // namespace racescope
