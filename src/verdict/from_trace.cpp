// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/from_trace.h"

#include "base/counted.h"
#include "trace/untold.h"
#include "verdict/sentences.h"

#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace racescope {
namespace {

struct DocumentToken {
    DocumentId document;
    Token token;
    friend bool operator==(const DocumentToken&, const DocumentToken&) = default;
};
struct DocumentTokenHash {
    std::size_t operator()(const DocumentToken& t) const noexcept
    {
        const std::uint64_t mixed = (std::uint64_t(t.token.seqNo.value) * 0x9e3779b97f4a7c15u) ^
                                    (std::uint64_t(t.token.primaryTerm.value) << 40) ^ t.document.value;
        return std::size_t(mixed ^ (mixed >> 29));
    }
};

class Converter {
public:
    Converter(const Names& names, std::uint64_t droppedEvents)
        : m_names(names)
    {
        if (droppedEvents > 0)
            m_history.addProblem(
                {0, counted(droppedEvents, "event was", "events were") + " dropped while recording",
                 HistoryProblem::Effect::OperationMissing});
        for (std::size_t worker = 0; worker < names.workerCount(); ++worker)
            m_history.clientNames.push_back(names.workerName(WorkerId(std::uint32_t(worker))).name);
        m_systemClient = std::uint32_t(m_history.clientNames.size());
        m_history.clientNames.emplace_back("a step by hand");
        m_history.overwritesKnown = true;
    }
    // First pass: deletions, so that a token of a tombstone is never taken for a document's.
    void note(const Event& event)
    {
        if (event.kind != EventKind::WriteOk)
            return;
        if (event.has(event_flag::kDeleted))
            m_deletions.insert({event.document, event.token});
        if (event.has(event_flag::kAckLost))
            m_unacknowledged.push_back({event.document, event.token});
    }
    bool hasUnacknowledged() const { return !m_unacknowledged.empty(); }
    // Second pass: a number that a later reign gave again was cut off by the failover. A write that nobody
    // was told of may go that way, and whoever saw it made a dirty read: neither belongs to the history. One
    // that was acknowledged stays, and its loss is found.
    void noteCutOff(const Event& event)
    {
        if (event.kind != EventKind::WriteOk)
            return;
        for (const DocumentToken& lost : m_unacknowledged) {
            if (event.token.primaryTerm > lost.token.primaryTerm && event.token.seqNo <= lost.token.seqNo &&
                m_names.sameShard(event.document, lost.document))
                m_cutOff.insert(lost);
        }
    }
    void add(const Event& event, std::uint32_t index)
    {
        if (event.kind == EventKind::TermChange) {
            m_history.markers.push_back({HistoryMarker::What::Restart, event.time});
            return;
        }
        if (event.document == kNoDocument || m_cutOff.contains({event.document, event.token}))
            return;
        HistoryOperation op;
        op.id = operationIdOf({event.worker, index});
        op.call = event.time;
        op.ret = event.end();
        op.client = clientOf(event);
        op.version = event.version.value;
        if (!describe(event, op))
            return;
        if (event.has(event_flag::kAckLost) && !lose(op))
            return;
        op.key = keyOf(event.document);
        if (isLostUpdate(event) && !op.condition.assigned())
            m_history.overwrites.push_back({std::uint32_t(m_history.operations.size()), event.base});
        m_history.operations.push_back(op);
    }
    History take() { return std::move(m_history); }

private:
    // The items of one bulk share the time of its call, and a client does one thing at a time: each item
    // but the first gets a client of its own, numbered by its place in the call.
    std::uint32_t clientOf(const Event& event)
    {
        if (event.worker == kSystemWorker)
            return m_systemClient;
        if (event.has(event_flag::kAckLost)) // has no end, and shares the time of the try that was told
            return event.worker.value;
        if (event.worker.value >= m_calls.size())
            m_calls.resize(event.worker.value + 1);
        Call& call = m_calls[event.worker.value];
        if (event.time >= call.end) {
            call.items = 0;
            call.end = event.end();
            return event.worker.value;
        }
        if (call.items == call.clients.size()) {
            call.clients.push_back(std::uint32_t(m_history.clientNames.size()));
            m_history.clientNames.push_back(m_names.workerName(event.worker).name);
        }
        return call.clients[call.items++];
    }
    static OperationKind writeKind(const Event& event)
    {
        if (event.has(event_flag::kDeleted))
            return OperationKind::Delete;
        if (event.has(event_flag::kGuardCreate))
            return OperationKind::Create;
        return event.has(event_flag::kUpdateApi) ? OperationKind::Update : OperationKind::Index;
    }
    bool isTombstone(DocumentId document, const Token& token) const
    {
        return !token.assigned() || m_deletions.contains({document, token});
    }
    // The worker never learnt of it. An accepted write took effect all the same; anything else told nobody
    // anything.
    static bool lose(HistoryOperation& op)
    {
        if (!op.drewToken())
            return false;
        op.status = OperationStatus::Info;
        op.ret = kNoAnswer;
        return true;
    }
    // False: not an operation on the document.
    bool describe(const Event& event, HistoryOperation& op) const
    {
        op.token = event.token;
        switch (event.kind) {
        case EventKind::Read:
            op.op = OperationKind::Get;
            return true;
        case EventKind::ReadMissing:
            op.op = OperationKind::Get;
            op.status = OperationStatus::Missing;
            op.token = {};
            return true;
        case EventKind::Search:
            op.op = OperationKind::Search;
            return event.token.assigned();
        case EventKind::Noop:
            op.op = OperationKind::Update;
            op.status = OperationStatus::Noop;
            op.result = OperationResult::Noop;
            return true;
        case EventKind::WriteOk:
        case EventKind::Conflict:
        case EventKind::WriteMissing:
        case EventKind::Error:
            return describeWrite(event, op);
        default:
            return false;
        }
    }
    bool describeWrite(const Event& event, HistoryOperation& op) const
    {
        op.op = writeKind(event);
        op.blind = event.has(event_flag::kBlind);
        if (event.has(event_flag::kGuardSeqNo))
            op.condition = event.base;
        switch (event.kind) {
        case EventKind::WriteOk:
            describeAccepted(event, op);
            return true;
        case EventKind::Conflict:
            op.token = {};
            op.status = op.op == OperationKind::Create ? OperationStatus::Exists : OperationStatus::Conflict;
            if (isTombstone(event.document, event.token))
                op.status = op.op == OperationKind::Create ? op.status : OperationStatus::NoDoc;
            else
                op.current = event.token;
            return true;
        case EventKind::WriteMissing:
            op.token = {};
            op.status = OperationStatus::Missing;
            op.result = OperationResult::NotFound;
            return true;
        default: // Error: whether the write took effect is not known
            op.token = {};
            op.status = OperationStatus::Info;
            op.ret = kNoAnswer;
            return true;
        }
    }
    void describeAccepted(const Event& event, HistoryOperation& op) const
    {
        const bool replacedNothing = isTombstone(event.document, event.replaced);
        if (op.op == OperationKind::Delete) {
            op.status = replacedNothing ? OperationStatus::Missing : OperationStatus::Ok;
            op.result = replacedNothing ? OperationResult::NotFound : OperationResult::Deleted;
        } else {
            op.result = event.has(event_flag::kCreated) ? OperationResult::Created : OperationResult::Updated;
        }
    }
    std::uint32_t keyOf(DocumentId document)
    {
        if (const auto known = m_keys.find(document.value); known != m_keys.end())
            return known->second;
        const DocumentName name = m_names.documentName(document);
        const std::uint32_t key = m_history.key(name.index + "/" + name.id);
        m_history.keys[key].shard = name.index + "[" + std::to_string(name.shard) + "]";
        m_keys.emplace(document.value, key);
        return key;
    }
    struct Call { // the last one of a worker
        Nanos end = std::numeric_limits<Nanos>::min();
        std::size_t items = 0;
        std::vector<std::uint32_t> clients;
    };
    const Names& m_names;
    History m_history;
    std::vector<Call> m_calls; // by worker
    std::uint32_t m_systemClient = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> m_keys;
    std::unordered_set<DocumentToken, DocumentTokenHash> m_deletions;
    std::vector<DocumentToken> m_unacknowledged;
    std::unordered_set<DocumentToken, DocumentTokenHash> m_cutOff;
};

} // namespace

std::int64_t operationIdOf(const EventRef& event)
{
    const std::int64_t lane = event.worker == kSystemWorker ? 0 : std::int64_t(event.worker.value) + 1;
    return (lane << 32) | event.index;
}

EventRef eventRefOf(std::int64_t operationId)
{
    const std::int64_t lane = operationId >> 32;
    return {lane == 0 ? kSystemWorker : WorkerId(std::uint32_t(lane - 1)),
            std::uint32_t(operationId & 0xffffffff)};
}

History historyFromTrace(const Snapshot& snapshot, const Names& names, std::uint64_t droppedEvents)
{
    Converter converter(names, droppedEvents);
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i)
            converter.note(lane.at(i));
    }
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; converter.hasUnacknowledged() && i < lane.size(); ++i)
            converter.noteCutOff(lane.at(i));
    }
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i)
            converter.add(lane.at(i), std::uint32_t(i));
    }
    return converter.take();
}

History historyFromEvents(std::span<const Event> events, const Names& names, std::uint64_t droppedEvents)
{
    Converter converter(names, droppedEvents);
    for (const Event& event : events)
        converter.note(event);
    for (const Event& event : events)
        converter.noteCutOff(event);
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (const Event& event : events)
        converter.add(event, counts[event.worker.value]++);
    return converter.take();
}

std::string workerText(WorkerId worker, const Names& names)
{
    if (worker == kSystemWorker)
        return "a step by hand";
    if (worker == kUnknownWorker)
        return "another worker";
    std::string name = names.workerName(worker).name;
    return name.empty() ? "worker " + std::to_string(worker.value) : name;
}

std::string documentText(DocumentId document, const Names& names)
{
    if (document == kNoDocument)
        return {};
    const DocumentName name = names.documentName(document);
    return name.index + "/" + name.id;
}

std::string lostUpdateSentence(const Event& event, WorkerId lostWriter, const Names& names)
{
    if (event.replaced == kUntoldToken)
        return workerText(event.worker, names) + " read " + documentText(event.document, names) + " at " +
               tokenText(event.base, TermShown::No) + ", somebody who was not watched wrote meanwhile, and " +
               workerText(event.worker, names) + "'s write " + tokenText(event.token, TermShown::No) +
               " replaced that unseen";
    const bool oneTerm = event.base.primaryTerm == event.token.primaryTerm &&
                         event.replaced.primaryTerm == event.token.primaryTerm;
    const TermShown term = oneTerm ? TermShown::No : TermShown::Yes;
    const std::string self = workerText(event.worker, names);
    const std::string loser = workerText(lostWriter, names);
    return self + " read " + documentText(event.document, names) + " at " + tokenText(event.base, term) +
           ", " + loser + " wrote " + tokenText(event.replaced, term) + " meanwhile, and " + self +
           "'s write " + tokenText(event.token, term) + " replaced it unseen: the change of " + loser +
           " is lost";
}

} // namespace racescope
