// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a recorded race, put into the order in which things took effect. The clock alone does not tell
// it: requests overlap. The tokens do: a read comes after the write whose token it found and before the next
// one.
#include "race/schedule.h"

#include <algorithm>
#include <map>
#include <set>
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

// A document as the events taken so far left it.
struct Current {
    Token token;
    Version version; // where the window begins; not kept up
    bool live = false;
};

bool isStep(const Event& event)
{
    return event.kind != EventKind::GiveUp && event.kind != EventKind::ToolWait &&
           event.kind != EventKind::TermChange && event.kind != EventKind::Search;
}

// Tells what stood there: waits do not, and errors end before they look.
bool touchesDocument(const Event& event)
{
    return event.document != kNoDocument && event.kind != EventKind::Think &&
           event.kind != EventKind::Backoff && event.kind != EventKind::Error;
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
        findStart();
        order(begin);
        if (m_window.steps == 0)
            return failure(IoError{"", "what was done in this stretch of time hangs on what lies outside it; "
                                       "choose an earlier beginning"});
        if (auto error = fillDocuments(sourceAt))
            return failure(std::move(*error));
        fillGroups();
        return std::move(m_window);
    }

private:
    static bool givesUp(const LaneView& lane, std::size_t i)
    {
        const std::uint32_t chain = lane.at(i).chain;
        for (; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            if (event.chain != chain)
                return false;
            if (event.kind == EventKind::GiveUp)
                return true;
        }
        return false;
    }

    // When the attempt began that was under way at this time: also one whose last request was. A worker that
    // gives up has counted its attempts: then it is the first attempt.
    static Nanos attemptBegin(const LaneView& lane, Nanos time)
    {
        std::size_t i = std::min(lane.firstTouching(time), lane.lowerBound(time));
        if (i == lane.size())
            return time;
        const Event inside = lane.at(i);
        const bool fromTheFirst = givesUp(lane, i);
        Nanos begin = std::min(inside.time, time);
        while (inside.chain != 0 && i-- > 0) {
            const Event before = lane.at(i);
            if (before.chain != inside.chain || (before.attempt != inside.attempt && !fromTheFirst))
                break;
            begin = before.time;
        }
        return begin;
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
        if (!touchesDocument(event))
            return true;
        const Current& current = m_current.at(event.document.value);
        const Current told = toldBy(event);
        const bool writes = event.kind == EventKind::WriteOk;
        if (writes && *m_writes.at(event.document.value).begin() != age(event.token))
            return false;
        const bool anyToken = writes ? !told.live : !told.token.assigned();
        return current.live == told.live && (anyToken || current.token == told.token);
    }

    // The earliest that fits. When none does, the rest hangs on what lies outside the window.
    void order(Nanos wished)
    {
        for (std::size_t taken = 0; taken < RecordedWindow::kMostEvents; ++taken) {
            Lane* best = nullptr;
            Event bestEvent;
            bool anyLeft = false;
            for (Lane& lane : m_lanes) {
                const auto event = head(lane);
                anyLeft = anyLeft || event;
                if (!event || !fits(*event) || (best && !earlier(*event, bestEvent)))
                    continue;
                best = &lane;
                bestEvent = *event;
            }
            if (!best) {
                m_window.cut = anyLeft;
                return;
            }
            take(*best, bestEvent, wished);
        }
        m_window.cut = true;
    }
    // Where an event is put that may stand anywhere between its begin and its end: a write at its end,
    // anything else at its begin. So whatever still found the old token comes before the write that replaced
    // it, also when the clock had it end later.
    static bool earlier(const Event& a, const Event& b)
    {
        const auto place = [](const Event& event) {
            const bool writes = event.kind == EventKind::WriteOk;
            return std::pair(writes ? event.end() : event.time, writes);
        };
        return place(a) < place(b);
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

    // How the documents stood: the oldest state that an event tells of.
    void findStart()
    {
        for (Lane& lane : m_lanes) {
            for (std::size_t i = lane.next; i < lane.end; ++i) {
                const Event event = lane.view->at(i);
                if (!isStep(event) || !touchesDocument(event))
                    continue;
                if (event.kind == EventKind::WriteOk)
                    m_writes[event.document.value].insert(age(event.token));
                const Current told = toldBy(event);
                const auto [start, isNew] = m_start.emplace(event.document.value, told);
                if (!isNew && told.token.assigned() && older(told, start->second))
                    start->second = told;
            }
        }
        m_current = m_start;
    }
    // The state before the event. A missing document goes by its tombstone, else by the write that made it
    // anew.
    static Current toldBy(const Event& event)
    {
        if (event.kind != EventKind::WriteOk)
            return {event.token, event.version, !findsNothing(event)};
        if (!event.replaced.assigned())
            return {event.token, {}, false};
        return {event.replaced, Version(std::max<std::int64_t>(1, event.version.value - 1)), true};
    }
    using Age = std::pair<std::int64_t, std::int64_t>;
    static Age age(Token token) { return {token.primaryTerm.value, token.seqNo.value}; }
    static bool older(const Current& a, const Current& b)
    {
        return !b.token.assigned() || std::pair(age(a.token), a.live) < std::pair(age(b.token), b.live);
    }
    static bool findsNothing(const Event& event)
    {
        return event.kind == EventKind::ReadMissing || event.kind == EventKind::WriteMissing ||
               event.has(event_flag::kGone);
    }

    void learn(const Event& event)
    {
        if (event.kind != EventKind::WriteOk)
            return;
        m_writes[event.document.value].erase(age(event.token));
        m_current[event.document.value] = {event.token, event.version, !event.has(event_flag::kDeleted)};
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
            const auto start = id ? m_start.find(id->value) : m_start.end();
            if (start == m_start.end())
                continue; // nobody touched it
            if (!start->second.live) {
                document.exists = false;
                continue;
            }
            const Token token = start->second.token;
            term = std::max(term, token.primaryTerm.value);
            document.seqNo = token.seqNo;
            document.version = start->second.version;
            const auto source = sourceAt(*id, token);
            if (!source)
                return IoError{document.index + '/' + document.id,
                               "what it contained at seq_no " + std::to_string(token.seqNo.value) +
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
            if (!id || !m_start.contains(id->value))
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
    std::unordered_map<std::uint32_t, Current> m_current;
    std::unordered_map<std::uint32_t, Current> m_start;
    std::unordered_map<std::uint32_t, std::set<Age>> m_writes; // still to come, by document
};

} // namespace

Result<RecordedWindow, IoError> recordedWindow(const RacePlan& plan, const Snapshot& snapshot,
                                               const Names& names, Nanos begin, Nanos end,
                                               const SourceAt& sourceAt)
{
    return Window(plan, snapshot, names).make(begin, end, sourceAt);
}

} // namespace racescope
