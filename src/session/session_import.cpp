// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_import.h"

#include "report/conflict_formats.h"
#include "session/conflict_marks.h"
#include "verdict/from_trace.h"
#include "verdict/history_reader.h"
#include "verdict/history_writer.h"
#include "verdict/jepsen.h"
#include "verdict/porcupine.h"
#include "verdict/register_history.h"

#include <algorithm>
#include <map>
#include <optional>

namespace racescope {

namespace {

DocumentId documentOf(Names& names, const HistoryKey& key)
{
    const auto slash = key.name.find('/');
    const std::string index = slash == std::string::npos ? "imported" : key.name.substr(0, slash);
    const std::string id = slash == std::string::npos ? key.name : key.name.substr(slash + 1);
    std::uint32_t shard = 0;
    const auto digits = key.shard.find_last_not_of("0123456789");
    const std::string number = key.shard.substr(digits == std::string::npos ? 0 : digits + 1);
    if (!number.empty() && number.size() < 9)
        shard = std::uint32_t(std::stoul(number));
    return names.document(index, id, shard);
}

EventKind kindOf(const HistoryOperation& op)
{
    if (op.op == OperationKind::Search)
        return EventKind::Search;
    switch (op.status) {
    case OperationStatus::Ok:
        return op.isWrite() ? EventKind::WriteOk : EventKind::Read;
    case OperationStatus::Conflict:
    case OperationStatus::NoDoc:
    case OperationStatus::Exists:
        return EventKind::Conflict;
    case OperationStatus::Missing:
        return op.isWrite() ? EventKind::WriteMissing : EventKind::ReadMissing;
    case OperationStatus::Noop:
        return EventKind::Noop;
    case OperationStatus::Info:
        return op.isWrite() && op.token.assigned() ? EventKind::WriteOk : EventKind::Error;
    }
    return EventKind::Error;
}

std::uint16_t flagsOf(const HistoryOperation& op)
{
    std::uint16_t flags = 0;
    if (op.op == OperationKind::Create)
        flags |= event_flag::kGuardCreate;
    if (op.result == OperationResult::Created)
        flags |= event_flag::kCreated;
    if (op.op == OperationKind::Delete)
        flags |= event_flag::kDeleted;
    if (op.op == OperationKind::Update)
        flags |= event_flag::kUpdateApi;
    if (op.condition.assigned())
        flags |= event_flag::kGuardSeqNo;
    if (op.blind)
        flags |= event_flag::kBlind;
    if (op.status == OperationStatus::Info)
        flags |= event_flag::kAckLost;
    return flags;
}

Event eventOf(const HistoryOperation& op, Nanos shift)
{
    Event event;
    event.time = op.call + shift;
    event.duration = op.ret == kNoAnswer ? 0 : std::max<Nanos>(0, op.ret - op.call);
    event.kind = kindOf(op);
    event.flags = flagsOf(op);
    event.token = op.isConflict() ? op.current : op.token;
    event.version = Version{op.version};
    event.base = op.condition;
    if (event.kind == EventKind::WriteOk && op.condition.assigned())
        event.replaced = op.condition;
    return event;
}

EventKind kindOf(const RegisterOperation& op)
{
    const bool isRead = op.kind == RegisterOperation::Kind::Read;
    switch (op.status) {
    case OperationStatus::Ok:
    case OperationStatus::Noop:
        return !isRead ? EventKind::WriteOk : op.value == 0 ? EventKind::ReadMissing : EventKind::Read;
    case OperationStatus::Conflict:
    case OperationStatus::Exists:
        return EventKind::Conflict;
    case OperationStatus::NoDoc:
    case OperationStatus::Missing:
        return isRead ? EventKind::ReadMissing : EventKind::WriteMissing;
    case OperationStatus::Info:
        break;
    }
    return EventKind::Error;
}

std::string registerText(const History& history, const RegisterOperation& op)
{
    using Kind = RegisterOperation::Kind;
    const auto text = [&history](std::uint32_t value) {
        return value == 0 ? std::string("nil") : std::string(history.tags.text(value));
    };
    if (op.kind == Kind::Cas)
        return "cas " + text(op.oldValue) + " by " + text(op.value);
    return (op.kind == Kind::Read ? "read " : "write ") + text(op.value);
}

// Registers have no tokens: their events show when what was asked, and in words what it was about.
Event eventOf(const RegisterOperation& op, Nanos shift)
{
    Event event;
    event.time = op.call + shift;
    event.duration = op.ret == kNoAnswer ? 0 : std::max<Nanos>(0, op.ret - op.call);
    event.kind = kindOf(op);
    if (op.status == OperationStatus::Exists)
        event.flags |= event_flag::kGuardCreate;
    if (op.status == OperationStatus::Info)
        event.flags |= event_flag::kAckLost;
    return event;
}

struct ClientEvent {
    std::uint32_t client = 0;
    Event event;
};

std::vector<ClientEvent> eventsOf(Names& names, const History& history, Nanos shift)
{
    std::vector<DocumentId> documents;
    for (const HistoryKey& key : history.keys)
        documents.push_back(documentOf(names, key));
    std::vector<ClientEvent> events;
    events.reserve(history.operations.size() + history.registers.size());
    for (const HistoryOperation& op : history.operations) {
        events.push_back({op.client, eventOf(op, shift)});
        events.back().event.document = op.op == OperationKind::Search ? kNoDocument : documents[op.key];
    }
    for (const RegisterOperation& op : history.registers) {
        events.push_back({op.client, eventOf(op, shift)});
        events.back().event.document = documents[op.key];
        events.back().event.note = names.note(registerText(history, op));
    }
    std::stable_sort(events.begin(), events.end(), [](const ClientEvent& a, const ClientEvent& b) {
        return a.client != b.client ? a.client < b.client : a.event.time < b.event.time;
    });
    return events;
}

void appendEvents(Workspace& workspace, const History& history)
{
    Trace& trace = workspace.trace();
    Nanos first = INT64_MAX;
    for (const HistoryOperation& op : history.operations)
        first = std::min(first, op.call);
    for (const RegisterOperation& op : history.registers)
        first = std::min(first, op.call);
    const Snapshot before = trace.snapshot();
    const Nanos shift = before.events() > 0 ? before.end() - first : std::max<Nanos>(0, -first);
    std::map<std::uint32_t, WorkerId> workers;
    for (ClientEvent& of : eventsOf(trace.names(), history, shift)) {
        const auto [worker, isNew] = workers.try_emplace(of.client);
        if (isNew)
            worker->second = trace.names().addWorker(
                {history.clientName(of.client), "imported", WorkerName::Kind::Imported, {}});
        of.event.worker = worker->second;
        trace.append(of.event);
    }
    trace.drain();
}

// The one recording of the session that everything in it came from; nullopt: it has raced itself, or has
// several.
std::optional<ImportedHistory> soleImport(const Workspace& workspace)
{
    SessionContents contents = workspace.notes().contents();
    if (contents.histories.size() != 1)
        return std::nullopt;
    const Snapshot snapshot = workspace.trace().snapshot();
    for (const LaneView& lane : snapshot.lanes()) {
        if (lane.size() > 0 &&
            workspace.trace().names().workerName(lane.worker()).kind != WorkerName::Kind::Imported)
            return std::nullopt;
    }
    return std::move(contents.histories.front());
}

ParseError problemIn(const std::string& name, std::string message)
{
    ParseError error;
    error.source = name;
    error.message = std::move(message);
    return error;
}

} // namespace

Result<void, ParseError> importHistory(Workspace& workspace, std::string_view text, const std::string& name)
{
    auto history = readAnyHistory(text, name);
    if (!history)
        return failure(history.error());
    if (history->operations.empty() && history->registers.empty())
        return failure(problemIn(name, history->problems().empty() ? "there is no operation in it"
                                                                   : history->problems().front().text()));
    appendEvents(workspace, *history);
    // Kept as it came, with what may be wrong in it, so that it leaves again without loss.
    ImportedHistory kept{name, std::string(text)};
    workspace.notes().change(
        [&](SessionContents& contents) { contents.histories.push_back(std::move(kept)); });
    return {};
}

Result<void, ParseError> importConflicts(Workspace& workspace, std::string_view text, const std::string& name)
{
    auto imported = readConflicts(text, name, workspace.trace().names());
    if (!imported)
        return failure(imported.error());
    workspace.conflicts().restore(std::move(imported->records));
    if (!imported->notes.empty())
        workspace.notes().change([&](SessionContents& contents) {
            for (auto& [conflict, note] : imported->notes)
                contents.marks.push_back(markOf(conflict, std::move(note)));
        });
    return {};
}

Result<std::unique_ptr<Workspace>, ParseError> importFile(std::string_view text, const std::string& name,
                                                          WorkspaceOptions options)
{
    constexpr std::size_t kFirstLine = 4096;
    const std::string_view begin = text.substr(0, std::min(text.find('\n'), kFirstLine));
    const bool isConflictLog = begin.find("\"racescope.conflict/") != std::string_view::npos;
    if (isConflictLog) {
        Names names;
        if (const auto read = readConflicts(text, name, names))
            options.start = read->start;
    } else if (formatOf(text) == HistoryFormat::Unknown) {
        return failure(problemIn(name, "this is neither a session, nor a history, nor a conflict log"));
    }
    auto workspace = std::make_unique<Workspace>(options);
    const auto imported =
        isConflictLog ? importConflicts(*workspace, text, name) : importHistory(*workspace, text, name);
    if (!imported)
        return failure(imported.error());
    return workspace;
}

ImportedEvents::ImportedEvents(const History& history, const Names& names, std::uint32_t clientsBefore)
{
    std::vector<WorkerId> workers;
    for (std::uint32_t id = 0; id < names.workerCount(); ++id) {
        if (names.workerName(WorkerId(id)).kind == WorkerName::Kind::Imported)
            workers.push_back(WorkerId(id));
    }
    struct Place {
        std::uint32_t client;
        Nanos time;
        std::int64_t id;
    };
    std::vector<Place> places; // in the order of eventsOf()
    places.reserve(history.operations.size() + history.registers.size());
    for (const HistoryOperation& op : history.operations)
        places.push_back({op.client, op.call, op.id});
    for (const RegisterOperation& op : history.registers)
        places.push_back({op.client, op.call, op.id});
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.client != b.client ? a.client < b.client : a.time < b.time;
    });
    std::optional<std::uint32_t> client;
    std::size_t index = 0;
    for (const Place& place : places) {
        if (client != place.client) {
            client = place.client;
            ++m_clients;
            index = 0;
        }
        const std::size_t worker = clientsBefore + m_clients - 1;
        if (worker < workers.size())
            m_events.emplace(place.id, operationIdOf({workers[worker], index++}));
    }
}

void ImportedEvents::rename(Verdict& verdict) const
{
    for (Anomaly& anomaly : verdict.anomalies) {
        std::vector<std::int64_t> events;
        for (const std::int64_t operation : anomaly.operations) {
            if (const auto found = m_events.find(operation); found != m_events.end())
                events.push_back(found->second);
        }
        anomaly.operations = std::move(events);
    }
}

History historyOf(const ImportedHistory& imported)
{
    // It was read once already, when it came.
    return readAnyHistory(imported.history, imported.name).value_or(History());
}

History historyOf(const Workspace& workspace)
{
    if (const auto imported = soleImport(workspace))
        return historyOf(*imported);
    return historyFromTrace(workspace.trace().snapshot(), workspace.trace().names(),
                            workspace.trace().counters().dropped);
}

std::optional<std::string> whyNotExported(const Workspace& workspace, HistoryFormat format)
{
    const auto sole = soleImport(workspace);
    if (sole && (format != HistoryFormat::Ndjson || formatOf(sole->history) == format))
        return std::nullopt;
    for (const ImportedHistory& imported : workspace.notes().contents().histories) {
        if (historyOf(imported).registers.empty())
            continue;
        if (sole)
            return imported.name + " has registers without tokens, which this format cannot hold; " +
                   "edn and porcupine can";
        return imported.name + " has registers without tokens, which cannot be joined with what else is " +
               "in the session; import it into one of its own";
    }
    return std::nullopt;
}

bool exportHistory(const Workspace& workspace, HistoryFormat format, const TextSink& sink)
{
    const auto sole = soleImport(workspace);
    if (sole && formatOf(sole->history) == format)
        return sink(sole->history);
    const History history = sole ? historyOf(*sole) : historyOf(workspace);
    switch (format) {
    case HistoryFormat::Ndjson:
        return writeHistory(history, sink);
    case HistoryFormat::JepsenEdn:
        return writeJepsen(history, JepsenForm::CasRegister, sink);
    case HistoryFormat::Porcupine:
        return writePorcupine(history, PorcupineForm::Events, sink);
    case HistoryFormat::Unknown:
        break;
    }
    return false;
}

} // namespace racescope
