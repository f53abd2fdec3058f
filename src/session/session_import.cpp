// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_import.h"

#include "report/conflict_formats.h"
#include "verdict/from_trace.h"
#include "verdict/history_reader.h"
#include "verdict/history_writer.h"

#include <algorithm>
#include <map>

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

void appendEvents(Workspace& workspace, const History& history)
{
    Trace& trace = workspace.trace();
    std::vector<const HistoryOperation*> inOrder;
    Nanos first = INT64_MAX;
    for (const HistoryOperation& op : history.operations) {
        inOrder.push_back(&op);
        first = std::min(first, op.call);
    }
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const auto* a, const auto* b) {
        return a->client != b->client ? a->client < b->client : a->call < b->call;
    });
    const Snapshot before = trace.snapshot();
    const Nanos shift = before.events() > 0 ? before.end() - first : std::max<Nanos>(0, -first);
    std::vector<DocumentId> documents;
    for (const HistoryKey& key : history.keys)
        documents.push_back(documentOf(trace.names(), key));
    std::map<std::uint32_t, WorkerId> workers;
    for (const HistoryOperation* const op : inOrder) {
        const auto [worker, isNew] = workers.try_emplace(op->client);
        if (isNew)
            worker->second = trace.names().addWorker(
                {history.clientName(op->client), "imported", WorkerName::Kind::Imported, {}});
        Event event = eventOf(*op, shift);
        event.worker = worker->second;
        event.document = op->op == OperationKind::Search ? kNoDocument : documents[op->key];
        trace.append(event);
    }
    trace.drain();
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
    // NDJSON is kept as it came, with what may be wrong in it; other formats in the form that loses nothing.
    // Registers whose values do not tell their order have no tokens, so there is no other form of them.
    const bool asItCame = formatOf(text) == HistoryFormat::Ndjson || !history->registers.empty();
    ImportedHistory kept{name, asItCame ? std::string(text) : historyText(*history)};
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

History historyOf(const ImportedHistory& imported)
{
    // It was read once already, when it came.
    return readAnyHistory(imported.history, imported.name).value_or(History());
}

History historyOf(const Workspace& workspace)
{
    const SessionContents contents = workspace.notes().contents();
    if (contents.histories.size() == 1)
        return historyOf(contents.histories.front());
    return historyFromTrace(workspace.trace().snapshot(), workspace.trace().names(),
                            workspace.trace().counters().dropped);
}

} // namespace racescope
