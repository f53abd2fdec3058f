// SPDX-License-Identifier: GPL-3.0-or-later
// From a step and its answer to the event that tells of it.
#include "race/worker.h"

#include <algorithm>

namespace racescope {
namespace {

std::uint16_t flagsOf(const Worker& worker, const Request& request)
{
    const WriteRequest& write = request.write;
    const ProgramKind program = worker.plan().group.program.kind;
    std::uint16_t flags = 0;
    if (write.conditional())
        flags |= event_flag::kGuardSeqNo;
    if (write.versionRule != VersionRule::Internal)
        flags |= event_flag::kGuardVersion;
    if (write.versionRule == VersionRule::External)
        flags |= event_flag::kGuardExternal;
    if (write.versionRule == VersionRule::ExternalGte)
        flags |= event_flag::kGuardExternalGte;
    if (write.op == WriteOp::Delete)
        flags |= event_flag::kDeleted;
    if (write.op == WriteOp::Create)
        flags |= event_flag::kGuardCreate;
    if (request.kind == Request::Kind::Update)
        flags |= event_flag::kUpdateApi;
    if (program == ProgramKind::BlindWrite || program == ProgramKind::Feed)
        flags |= event_flag::kBlind;
    return flags;
}

void addReadAnswer(Event& event, const Response& response)
{
    event.kind = response.found ? EventKind::Read : EventKind::ReadMissing;
    if (!response.found)
        return;
    event.token = response.token;
    event.version = response.version;
}

void addDecision(Event& event, const Response& response)
{
    if (const Accept* accept = std::get_if<Accept>(&response.decision)) {
        event.kind = EventKind::WriteOk;
        event.token = response.token;
        event.version = response.version;
        event.replaced = response.replaced;
        if (accept->result == WriteResult::Created)
            event.flags |= event_flag::kCreated;
    } else if (const Conflict* conflict = std::get_if<Conflict>(&response.decision)) {
        event.kind = EventKind::Conflict;
        event.token = conflict->current;
        event.version = conflict->currentVersion;
        if (conflict->kind == ConflictKind::NoDocument)
            event.flags |= event_flag::kGone;
    } else if (std::holds_alternative<Noop>(response.decision)) {
        event.kind = EventKind::Noop;
        event.token = response.token;
        event.version = response.version;
    } else {
        event.kind = EventKind::WriteMissing;
    }
}

void addWrite(Event& event, const Worker& worker, const Request& request)
{
    event.flags = flagsOf(worker, request);
    event.base = worker.token();
    event.baseVersion =
        request.write.versionRule == VersionRule::Internal ? worker.version() : request.write.version;
}

} // namespace

Event eventOf(const Worker& before, const Step& step, const Response* response, Nanos begin, Nanos end)
{
    Event event;
    event.time = begin;
    event.duration = std::max<Nanos>(end - begin, 0);
    event.worker = before.id();
    event.document = before.document();
    event.attempt = static_cast<std::uint16_t>(std::min<std::uint32_t>(before.attempt(), UINT16_MAX));
    event.chain = before.chain();
    if (step.kind == StepKind::Think || step.kind == StepKind::Backoff) {
        event.kind = step.kind == StepKind::Think ? EventKind::Think : EventKind::Backoff;
        return event;
    }
    if (step.kind == StepKind::Write)
        addWrite(event, before, step.request);
    if (!response || !response->ok())
        event.kind = EventKind::Error;
    else if (step.kind == StepKind::Read)
        addReadAnswer(event, *response);
    else
        addDecision(event, *response);
    return event;
}

std::vector<Event> untoldEvents(const Worker& before, const Step& step, const Response& response, Nanos begin,
                                Nanos end)
{
    std::vector<Event> events;
    for (const UntoldWrite& write : response.untold) {
        Response told;
        told.decision = Accept{write.result, write.version, write.result != WriteResult::Deleted};
        told.token = write.token;
        told.version = write.version;
        told.replaced = write.replaced;
        events.push_back(eventOf(before, step, &told, begin, end));
        events.back().flags |= event_flag::kAckLost;
    }
    return events;
}

Event giveUpEvent(const Worker& after, const Event& refusal)
{
    Event event;
    event.kind = EventKind::GiveUp;
    event.time = refusal.end();
    event.worker = after.id();
    event.document = refusal.document;
    event.attempt = refusal.attempt;
    event.chain = refusal.chain;
    event.base = refusal.base;
    event.baseVersion = refusal.baseVersion;
    return event;
}

Event problemEvent(const Event& read)
{
    Event event = read;
    event.kind = EventKind::Error;
    event.time = read.end();
    event.duration = 0;
    event.base = read.token;
    event.baseVersion = read.version;
    event.token = Token{};
    event.version = Version{};
    return event;
}

} // namespace racescope
