// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/script.h"

#include <algorithm>

namespace racescope {

Script::Script(const RacePlan& plan, Target& target, Trace& trace, const Clock& clock)
    : m_plan(plan)
    , m_target(target)
    , m_trace(trace)
    , m_clock(clock)
{
    for (const ScriptedEvent& event : plan.script) {
        switch (event.trigger) {
        case ScriptedEvent::Trigger::AfterCommits:
            m_commits.add(event);
            break;
        case ScriptedEvent::Trigger::AfterReads:
            m_reads.add(event);
            break;
        case ScriptedEvent::Trigger::AtTime:
            m_timed.push_back(event);
            break;
        }
    }
    std::stable_sort(m_timed.begin(), m_timed.end(),
                     [](const ScriptedEvent& a, const ScriptedEvent& b) { return a.time < b.time; });
}

void Script::Counted::add(ScriptedEvent event)
{
    last = std::max(last, event.count);
    events.push_back(std::move(event));
}

// Each number is given to one caller only, who fires what waits for it: exactly once, without a lock. The
// first look spares the workers a contended counter when the script is through.
bool Script::Counted::count(Script& script)
{
    if (seen.load(std::memory_order_relaxed) >= last)
        return false;
    const std::uint64_t number = seen.fetch_add(1) + 1;
    bool fired = false;
    for (const ScriptedEvent& event : events) {
        if (event.count != number)
            continue;
        script.fire(event);
        fired = true;
    }
    return fired;
}

void Script::Counted::begin(Script& script) const
{
    for (const ScriptedEvent& event : events) {
        if (event.count == 0)
            script.fire(event);
    }
}

void Script::begin()
{
    m_commits.begin(*this);
    m_reads.begin(*this);
}

std::string Script::indexName(const std::string& name) const
{
    if (!name.empty())
        return name;
    if (!m_plan.indices.empty())
        return m_plan.indices.front().name;
    return m_plan.documents.empty() ? std::string() : m_plan.documents.front().index;
}

void Script::fire(const ScriptedEvent& event)
{
    const MutexLock lock(m_firing);
    if (event.action == ScriptedEvent::Action::BumpTerm || event.action == ScriptedEvent::Action::FailOver)
        changeTerm(event);
    else
        write(event);
}

PrimaryTerm Script::bumpTerm(const std::string& index, std::uint32_t shard)
{
    ScriptedEvent event;
    event.index = index;
    event.shard = shard;
    const MutexLock lock(m_firing);
    return changeTerm(event);
}

PrimaryTerm Script::changeTerm(const ScriptedEvent& scripted)
{
    Event event;
    event.kind = EventKind::TermChange;
    event.flags = event_flag::kInjected;
    event.token.seqNo = SeqNo(scripted.shard);
    const std::string index = indexName(scripted.index);
    event.time = m_clock.now();
    if (scripted.action == ScriptedEvent::Action::FailOver) {
        const auto term = m_target.failOver(index, scripted.shard, scripted.operations);
        if (!term) {
            recordError(event, term.error().text());
            return kUnassignedTerm;
        }
        event.token.primaryTerm = *term;
    } else {
        event.token.primaryTerm = m_target.bumpTerm(index, scripted.shard);
    }
    if (event.token.primaryTerm == kUnassignedTerm) {
        recordError(event, index + ": has no shard " + std::to_string(scripted.shard));
        return kUnassignedTerm;
    }
    event.duration = m_clock.now() - event.time;
    if (m_plan.indices.size() > 1) // with one index there is no doubt
        event.note = m_trace.names().note(index);
    m_trace.append(event);
    return event.token.primaryTerm;
}

void Script::write(const ScriptedEvent& scripted)
{
    Event event;
    event.time = m_clock.now();
    event.flags = event_flag::kInjected;
    if (!scripted.acknowledged)
        event.flags |= event_flag::kAckLost;
    if (scripted.document >= m_documents.size())
        return recordError(event, "the plan has no document " + std::to_string(scripted.document));
    Request request;
    request.kind = Request::Kind::Write;
    request.document = event.document = m_documents[scripted.document];
    request.unreplicated = !scripted.acknowledged;
    if (scripted.action == ScriptedEvent::Action::Delete) {
        request.write.op = WriteOp::Delete;
        event.flags |= event_flag::kDeleted;
    } else {
        request.body = Source(scripted.source);
    }
    const Response response = m_target.perform(request, kSystemWorker);
    const Accept* const accept = std::get_if<Accept>(&response.decision);
    if (!response.ok() || !accept)
        return recordError(event, response.ok() ? "refused" : response.error);
    event.kind = EventKind::WriteOk;
    if (accept->result == WriteResult::Created)
        event.flags |= event_flag::kCreated;
    event.token = response.token;
    event.version = response.version;
    event.replaced = response.replaced;
    event.duration = m_clock.now() - event.time;
    m_trace.append(event);
}

void Script::recordError(Event event, const std::string& message)
{
    event.kind = EventKind::Error;
    event.token = Token{};
    event.duration = m_clock.now() - event.time;
    event.note = m_trace.names().note(message);
    m_trace.append(event);
}

} // namespace racescope
