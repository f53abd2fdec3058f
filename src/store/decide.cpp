// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decide.h"

#include <optional>

namespace racescope {

namespace {

// What the product calls "version not found"; it shows in the sentence of a guard by version on a missing
// document.
constexpr Version kNoVersion{-1};

Conflict conflict(ConflictKind kind, const CurrentDocument& current, const WriteRequest& request)
{
    Conflict c;
    c.kind = kind;
    c.required = request.required;
    c.given = request.versionRule == VersionRule::Internal ? Version{} : request.version;
    c.current = current.token;
    c.currentVersion = kind == ConflictKind::OldVersion && !current.live() ? kNoVersion : current.version;
    return c;
}

std::optional<ConflictKind> refusedByToken(const CurrentDocument& current, const WriteRequest& request)
{
    if (!request.conditional())
        return std::nullopt;
    // A tombstone is no document, even when its numbers are the required ones.
    if (!current.live())
        return ConflictKind::NoDocument;
    if (current.token != request.required)
        return ConflictKind::Token;
    return std::nullopt;
}

std::optional<ConflictKind> refusedByVersion(const CurrentDocument& current, const WriteRequest& request)
{
    const bool known =
        current.state != CurrentDocument::State::Absent; // external versions respect tombstones
    switch (request.versionRule) {
    case VersionRule::Internal:
        break;
    case VersionRule::External:
        if (known && current.version >= request.version)
            return ConflictKind::External;
        break;
    case VersionRule::ExternalGte:
        if (known && current.version > request.version)
            return ConflictKind::ExternalGte;
        break;
    case VersionRule::Equals:
        if (!current.live() || current.version != request.version)
            return ConflictKind::OldVersion;
        break;
    }
    return std::nullopt;
}

Version nextVersion(const CurrentDocument& current, const WriteRequest& request)
{
    if (request.versionRule == VersionRule::External || request.versionRule == VersionRule::ExternalGte)
        return request.version;
    return current.state == CurrentDocument::State::Absent ? Version{1} : current.version.next();
}

Accept accept(const CurrentDocument& current, const WriteRequest& request)
{
    const Version version = nextVersion(current, request);
    if (request.op == WriteOp::Delete)
        return {current.live() ? WriteResult::Deleted : WriteResult::NotFound, version, false};
    return {current.live() ? WriteResult::Updated : WriteResult::Created, version, true};
}

std::string number(std::int64_t value)
{
    return '[' + std::to_string(value) + ']';
}

} // namespace

Decision decide(const CurrentDocument& current, const WriteRequest& request)
{
    // A conditional update of a missing document is "missing", not a conflict.
    if (request.op == WriteOp::Update && !current.live() && !request.hasUpsert)
        return Missing{};
    if (const auto refused = refusedByToken(current, request))
        return conflict(*refused, current, request);
    if (request.op == WriteOp::Create && current.live())
        return conflict(ConflictKind::Exists, current, request);
    if (const auto refused = refusedByVersion(current, request))
        return conflict(*refused, current, request);
    if (request.op == WriteOp::Update && request.unchanged)
        return Noop{};
    return accept(current, request);
}

std::string conflictReason(std::string_view id, const Conflict& conflict)
{
    std::string text = "[" + std::string(id) + "]: version conflict, ";
    const auto required = [&] {
        return "required seqNo " + number(conflict.required.seqNo.value) + ", primary term " +
               number(conflict.required.primaryTerm.value) + ". ";
    };
    const std::string current = "current version " + number(conflict.currentVersion.value);
    const std::string given = number(conflict.given.value);
    switch (conflict.kind) {
    case ConflictKind::Token:
        return text + required() + "current document has seqNo " + number(conflict.current.seqNo.value) +
               " and primary term " + number(conflict.current.primaryTerm.value);
    case ConflictKind::NoDocument:
        return text + required() + "but no document was found";
    case ConflictKind::Exists:
        return text + "document already exists (" + current + ")";
    case ConflictKind::External:
        return text + current + " is higher or equal to the one provided " + given;
    case ConflictKind::ExternalGte:
        return text + current + " is higher than the one provided " + given;
    case ConflictKind::OldVersion:
        return text + current + " is different than the one provided " + given;
    }
    return text;
}

} // namespace racescope
