// SPDX-License-Identifier: GPL-3.0-or-later
// What a step would send, and what would come of it, in words.
#include "base/percent.h"
#include "race/stepped_state.h"
#include "trace/event_status.h"

namespace racescope {

namespace {

std::string text(Token token)
{
    return token.assigned()
               ? std::to_string(token.seqNo.value) + '/' + std::to_string(token.primaryTerm.value)
               : "-";
}

} // namespace

std::string requestLine(const Request& request, const Names& names)
{
    const DocumentName document = names.documentName(request.document);
    const std::string id = pathSegment(document.id);
    if (request.kind == Request::Kind::Get)
        return "GET /" + document.index + "/_doc/" + id;
    std::string parameters;
    const auto add = [&](std::string_view key, const std::string& value) {
        parameters += parameters.empty() ? '?' : '&';
        parameters += key;
        parameters += '=' + value;
    };
    const WriteRequest& write = request.write;
    if (write.conditional()) {
        add("if_seq_no", std::to_string(write.required.seqNo.value));
        add("if_primary_term", std::to_string(write.required.primaryTerm.value));
    }
    if (write.versionRule != VersionRule::Internal)
        add("version", std::to_string(write.version.value));
    if (write.versionRule == VersionRule::External)
        add("version_type", "external");
    if (write.versionRule == VersionRule::ExternalGte)
        add("version_type", "external_gte");
    if (request.kind == Request::Kind::Update) {
        if (request.retryOnConflict > 0)
            add("retry_on_conflict", std::to_string(request.retryOnConflict));
        return "POST /" + document.index + "/_update/" + id + parameters;
    }
    if (write.op == WriteOp::Delete)
        return "DELETE /" + document.index + "/_doc/" + id + parameters;
    return "PUT /" + document.index + (write.op == WriteOp::Create ? "/_create/" : "/_doc/") + id +
           parameters;
}

std::string consequenceText(const Event& event)
{
    const int status = statusOf(event);
    std::string result = status != 0 ? std::to_string(status) : std::string();
    if (event.has(event_flag::kAckLost) && event.kind == EventKind::Error)
        return "the answer is lost";
    switch (event.kind) {
    case EventKind::Read:
        result += ", seq_no " + std::to_string(event.token.seqNo.value) + ", term " +
                  std::to_string(event.token.primaryTerm.value) + ", version " +
                  std::to_string(event.version.value);
        break;
    case EventKind::Noop:
        result += ", nothing changes";
        break;
    case EventKind::WriteOk:
        result += ", becomes seq_no " + std::to_string(event.token.seqNo.value);
        if (isLostUpdate(event))
            result += ": replaces " + text(event.replaced) + " unseen, an update is lost";
        break;
    case EventKind::Conflict:
        if (event.has(event_flag::kGuardVersion))
            result += ": requires version " + std::to_string(event.baseVersion.value) + ", current is " +
                      std::to_string(event.version.value);
        else if (event.has(event_flag::kGuardCreate))
            result += ": the document exists, version " + std::to_string(event.version.value);
        else
            result += ": requires " + text(event.base) + ", current is " + text(event.token);
        break;
    default:
        break;
    }
    if (event.has(event_flag::kAckLost))
        result += "; the answer is lost";
    return result;
}

void Fingerprint::mix(std::uint64_t number)
{
    m_value = (m_value ^ number) * 0x9e3779b97f4a7c15ull;
    m_value ^= m_value >> 29;
}

void Fingerprint::add(const Event& event, const Names& names)
{
    for (const std::int64_t number :
         {event.time, event.duration, std::int64_t(event.worker.value), std::int64_t(event.document.value),
          std::int64_t(event.kind), std::int64_t(event.flags), std::int64_t(event.attempt),
          std::int64_t(event.chain), event.token.seqNo.value, event.token.primaryTerm.value,
          event.version.value, event.base.seqNo.value, event.base.primaryTerm.value, event.baseVersion.value,
          event.replaced.seqNo.value, event.replaced.primaryTerm.value})
        mix(static_cast<std::uint64_t>(number));
    if (event.note != 0) {
        for (const char c : names.noteText(event.note))
            mix(static_cast<unsigned char>(c));
    }
}

std::string Fingerprint::text() const
{
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(m_value));
    return digits;
}

} // namespace racescope
