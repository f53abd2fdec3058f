// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/event_text.h"

#include "base/percent.h"
#include "trace/untold.h"

namespace racescope {

namespace {

std::string conditions(const Event& event)
{
    if (event.has(event_flag::kGuardSeqNo))
        return "?if_seq_no=" + std::to_string(event.base.seqNo.value) +
               "&if_primary_term=" + std::to_string(event.base.primaryTerm.value);
    if (!event.has(event_flag::kGuardVersion))
        return {};
    std::string text = "?version=" + std::to_string(event.baseVersion.value);
    if (event.has(event_flag::kGuardExternalGte))
        text += "&version_type=external_gte";
    else if (event.has(event_flag::kGuardExternal))
        text += "&version_type=external";
    return text;
}

bool isWrite(EventKind kind)
{
    return kind == EventKind::WriteOk || kind == EventKind::Conflict || kind == EventKind::Noop ||
           kind == EventKind::WriteMissing || kind == EventKind::Error;
}

} // namespace

std::string_view name(EventKind kind)
{
    static constexpr std::string_view kNames[kEventKindCount] = {
        "think",     "read",  "read missing", "backoff",     "noop",      "write", "conflict",
        "not found", "error", "give up",      "term change", "tool wait", "search"};
    return kNames[std::size_t(kind)];
}

std::string text(Token token)
{
    if (token == kUntoldToken)
        return "?";
    return token.assigned()
               ? std::to_string(token.seqNo.value) + '/' + std::to_string(token.primaryTerm.value)
               : "-";
}

std::string requestLine(const Event& event, const Names& names)
{
    if (event.note != 0)
        return names.noteText(event.note);
    if (event.document == kNoDocument)
        return {};
    const DocumentName known = names.documentName(event.document);
    const std::string id = pathSegment(known.id);
    if (event.kind == EventKind::Read || event.kind == EventKind::ReadMissing)
        return "GET /" + known.index + "/_doc/" + id;
    if (!isWrite(event.kind))
        return {};
    if (event.has(event_flag::kUpdateApi))
        return "POST /" + known.index + "/_update/" + id + conditions(event);
    if (event.has(event_flag::kDeleted))
        return "DELETE /" + known.index + "/_doc/" + id + conditions(event);
    return "PUT /" + known.index + (event.has(event_flag::kGuardCreate) ? "/_create/" : "/_doc/") + id +
           conditions(event);
}

std::string outcomeText(const Event& event)
{
    const bool succeeded = event.kind == EventKind::Read || event.kind == EventKind::WriteOk;
    if (succeeded && !event.token.assigned()) // of a register without tokens
        return "200";
    if (event.kind == EventKind::Conflict && !event.base.assigned() && !event.token.assigned() &&
        !event.has(event_flag::kGuardVersion))
        return "409";
    switch (event.kind) {
    case EventKind::Read:
        return "200, seq_no " + std::to_string(event.token.seqNo.value) + ", term " +
               std::to_string(event.token.primaryTerm.value) + ", version " +
               std::to_string(event.version.value);
    case EventKind::ReadMissing:
    case EventKind::WriteMissing:
        return "404";
    case EventKind::Noop:
        return event.token.assigned() ? "200 noop, still seq_no " + std::to_string(event.token.seqNo.value)
                                      : std::string("nothing to do");
    case EventKind::WriteOk: {
        std::string text = event.has(event_flag::kCreated) ? "201" : "200";
        text += ", seq_no " + std::to_string(event.token.seqNo.value) + ", term " +
                std::to_string(event.token.primaryTerm.value) + ", version " +
                std::to_string(event.version.value);
        return isLostUpdate(event)
                   ? text + ": lost update, replaced " + racescope::text(event.replaced) + " unseen"
                   : text;
    }
    case EventKind::Conflict:
        if (event.has(event_flag::kGuardVersion))
            return "409: requires version " + std::to_string(event.baseVersion.value) + ", current is " +
                   std::to_string(event.version.value) + " (" + racescope::text(event.token) + ')';
        return "409: requires " + racescope::text(event.base) + ", current is " +
               racescope::text(event.token);
    case EventKind::GiveUp:
        return "gives up after " + std::to_string(event.attempt) +
               (event.attempt == 1 ? " attempt" : " attempts");
    case EventKind::TermChange:
        return "primary term of shard " + std::to_string(event.token.seqNo.value) + " is " +
               std::to_string(event.token.primaryTerm.value);
    case EventKind::Think:
    case EventKind::Backoff:
    case EventKind::ToolWait:
    case EventKind::Search:
    case EventKind::Error:
        break;
    }
    return std::string(name(event.kind));
}

} // namespace racescope
