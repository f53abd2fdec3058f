// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/client_tracker.h"

#include "http/query_string.h"

#include <algorithm>
#include <utility>

namespace racescope::http {
namespace {

// The request line for a note, without the condition: that is the event's own token, and every note would be
// new.
void appendLine(std::string& out, std::string_view method, std::string_view target)
{
    constexpr std::size_t kLongestLine = 1024;
    out += method;
    out += ' ';
    target = target.substr(0, kLongestLine);
    const std::size_t question = target.find('?');
    out += target.substr(0, question);
    if (question == std::string_view::npos)
        return;
    char separator = '?';
    std::string_view rest = target.substr(question + 1);
    while (!rest.empty()) {
        const std::size_t end = rest.find('&');
        const std::string_view pair = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (pair.starts_with("if_seq_no=") || pair.starts_with("if_primary_term="))
            continue;
        out += separator;
        out += pair;
        separator = '&';
    }
}

} // namespace

void GoneClients::add(WorkerId worker)
{
    const MutexLock lock(m_mutex);
    m_workers.push_back(worker);
}

std::vector<WorkerId> GoneClients::take()
{
    const MutexLock lock(m_mutex);
    return std::exchange(m_workers, {});
}

ClientTracker::ClientTracker(Trace* trace, const Clock& clock)
    : m_trace(trace)
    , m_clock(clock)
{
    if (m_trace)
        m_recorder = m_trace->openRecorder();
    m_overflow.name = "further clients";
    m_current = &m_overflow;
}

void ClientTracker::opened(ConnectionId connection, std::string_view peer)
{
    m_connections[connection].name = "client " + std::string(peer);
}

void ClientTracker::closed(ConnectionId connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    leave(found->second);
    if (found->second.registered)
        m_gone->add(found->second.worker);
    if (m_current == &found->second)
        m_current = &m_overflow;
    m_connections.erase(found);
}

void ClientTracker::ended()
{
    for (const auto& [name, client] : m_named)
        if (client.registered)
            m_gone->add(client.worker);
    if (m_overflow.registered)
        m_gone->add(m_overflow.worker);
}

void ClientTracker::rested(ConnectionId connection)
{
    if (const auto found = m_connections.find(connection); found != m_connections.end())
        leave(found->second);
}

void ClientTracker::leave(Client& client)
{
    m_end.reset();
    for (auto& [document, story] : client.stories) {
        if (!std::exchange(story.conflicted, false))
            continue;
        story.fresh = false;
        Event event;
        event.kind = EventKind::GiveUp;
        event.document = DocumentId{document};
        event.chain = story.chain;
        event.attempt = story.attempt;
        record(client, event, m_clock.now());
    }
}

std::optional<WorkerId> ClientTracker::workerOf(ConnectionId connection) const
{
    const auto found = m_connections.find(connection);
    return found != m_connections.end() && found->second.registered ? std::optional(found->second.worker)
                                                                    : std::nullopt;
}

void ClientTracker::beginAnswered(ConnectionId connection, const Request& request, Nanos end)
{
    beginRequest(connection, request);
    m_end = end;
    m_floor = m_current->lastEnd;
}

void ClientTracker::beginRequest(ConnectionId connection, const Request& request)
{
    m_end.reset();
    m_method = request.methodText;
    m_target = request.target;
    if (!request.opaqueId.empty()) {
        const std::string name = toUtf8(request.opaqueId.substr(0, 256));
        const auto found = m_named.find(name);
        if (found != m_named.end()) {
            m_current = &found->second;
            return;
        }
        if (m_named.size() < kMaxNamed) {
            m_current = &m_named[name];
            m_current->name = name;
            return;
        }
        m_current = &m_overflow;
        return;
    }
    const auto found = m_connections.find(connection);
    m_current = found == m_connections.end() ? &m_overflow : &found->second;
    if (m_current != &m_overflow && !m_current->registered && m_connectionWorkers >= kMaxConnectionWorkers)
        m_current = &m_overflow;
}

void ClientTracker::registerWorker(Client& client)
{
    if (client.registered || !m_trace)
        return;
    client.registered = true;
    if (client.name.starts_with("client "))
        ++m_connectionWorkers;
    client.worker = m_trace->names().addWorker(
        WorkerName{client.name, "http", WorkerName::Kind::HttpClient, "requests over HTTP"});
}

WorkerId ClientTracker::worker()
{
    registerWorker(current());
    return current().worker;
}

DocumentId ClientTracker::documentOf(Client& client, const DocumentPlace& place)
{
    if (client.lastId != place.id || client.lastIndexKey != place.indexKey ||
        client.lastDocument == kNoDocument) {
        client.lastDocument = m_trace->names().document(place.index, place.id, place.shard);
        client.lastId = place.id;
        client.lastIndexKey = place.indexKey;
    }
    return client.lastDocument;
}

ClientTracker::Story& ClientTracker::storyOf(Client& client, DocumentId document)
{
    if (client.stories.size() >= kMaxStories && client.stories.count(document.value) == 0)
        client.stories.clear();
    return client.stories[document.value];
}

void ClientTracker::beginChain(Client& client, Story& story)
{
    story.chain = ++client.chains;
    story.attempt = 1;
}

std::uint32_t ClientTracker::note(Client& client, int status)
{
    m_line.clear();
    appendLine(m_line, m_method, m_target);
    m_line += " -> ";
    m_line += std::to_string(status);
    if (m_line != client.lastLine) {
        client.lastLine = m_line;
        client.lastNote = m_trace->names().note(isUtf8(m_line) ? m_line : toUtf8(m_line));
    }
    return client.lastNote;
}

void ClientTracker::record(Client& client, Event event, Nanos begin)
{
    if (!m_trace)
        return;
    registerWorker(client);
    event.worker = client.worker;
    event.time = std::max(begin, m_end ? m_floor : client.lastEnd);
    event.duration = std::max<Nanos>(0, (m_end ? *m_end : m_clock.now()) - event.time);
    client.lastEnd = event.end();
    m_recorder.record(event);
}

void ClientTracker::read(Nanos begin, const DocumentPlace& place, const ReadResult& result, int status)
{
    if (!m_trace)
        return;
    Client& client = current();
    Event event;
    event.kind = result.found ? EventKind::Read : EventKind::ReadMissing;
    event.document = documentOf(client, place);
    Story& story = storyOf(client, event.document);
    if (story.conflicted)
        ++story.attempt;
    else
        beginChain(client, story);
    story.conflicted = false;
    story.fresh = true;
    story.token = result.found ? result.current.token : Token{};
    story.version = result.found ? result.current.version : Version{};
    event.chain = story.chain;
    event.attempt = story.attempt;
    event.token = story.token;
    event.version = story.version;
    event.note = note(client, status);
    record(client, event, begin);
}

void ClientTracker::wrote(Nanos begin, const WriteFact& fact, const WriteOutcome& outcome, int status)
{
    if (std::holds_alternative<Conflict>(outcome.decision))
        ++m_conflicts;
    if (!m_trace)
        return;
    Client& client = current();
    Event event;
    event.flags = fact.flags;
    event.document = documentOf(client, fact.place);
    Story& story = storyOf(client, event.document);
    if (story.conflicted) // again, without a read of its own
        ++story.attempt;
    else if (!story.fresh)
        beginChain(client, story);
    event.chain = story.chain;
    event.attempt = story.attempt;
    event.note = note(client, status);
    event.token = outcome.token;
    event.version = outcome.version;
    if (fact.required.assigned()) {
        event.base = fact.required;
    } else if (event.has(event_flag::kGuardVersion)) {
        event.baseVersion = fact.requiredVersion;
    } else if (story.fresh && !event.has(event_flag::kUpdateApi)) {
        event.base = story.token;
        event.baseVersion = story.version;
    }
    if (!event.base.assigned() && !event.has(event_flag::kGuardVersion) && !event.has(event_flag::kUpdateApi))
        event.flags |= event_flag::kBlind;

    story.conflicted = false;
    story.fresh = false;
    if (const auto* accepted = std::get_if<Accept>(&outcome.decision)) {
        event.kind = EventKind::WriteOk;
        event.replaced = outcome.replaced;
        if (accepted->result == WriteResult::Created)
            event.flags |= event_flag::kCreated;
    } else if (std::holds_alternative<Noop>(outcome.decision)) {
        event.kind = EventKind::Noop;
    } else if (const auto* conflict = std::get_if<Conflict>(&outcome.decision)) {
        event.kind = EventKind::Conflict;
        event.token = conflict->current;
        event.version = conflict->currentVersion;
        if (conflict->kind == ConflictKind::NoDocument)
            event.flags |= event_flag::kGone;
        if (!event.base.assigned() && conflict->required.assigned())
            event.base = conflict->required; // what an _update had read inside the store
        if (conflict->kind == ConflictKind::NoDocument || !conflict->current.assigned())
            event.flags |= event_flag::kGone;
        story.conflicted = true;
    } else {
        event.kind = EventKind::WriteMissing;
    }
    record(client, event, begin);
}

void ClientTracker::unanswered(Nanos begin, const WriteFact& fact, int status)
{
    if (!m_trace)
        return;
    Client& client = current();
    Event event;
    event.kind = EventKind::Error;
    event.flags = fact.flags;
    event.document = documentOf(client, fact.place);
    Story& story = storyOf(client, event.document);
    if (story.conflicted)
        ++story.attempt;
    else if (!story.fresh)
        beginChain(client, story);
    event.chain = story.chain;
    event.attempt = story.attempt;
    event.base = fact.required;
    event.baseVersion = fact.requiredVersion;
    event.note = note(client, status);
    story.conflicted = false;
    story.fresh = false;
    record(client, event, begin);
}

void ClientTracker::searched(Nanos begin, int status)
{
    if (!m_trace)
        return;
    Event event;
    event.kind = EventKind::Search;
    event.note = note(current(), status);
    record(current(), event, begin);
}

void ClientTracker::refused(Nanos begin, int status)
{
    if (!m_trace)
        return;
    Event event;
    event.kind = EventKind::Error;
    event.note = note(current(), status);
    record(current(), event, begin);
}

} // namespace racescope::http
