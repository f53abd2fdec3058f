// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/write_order.h"

#include "base/random.h"

#include <array>

namespace racescope::http {
namespace {

constexpr std::string_view kInternal =
    "internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and "
    "`if_primary_term` instead";
constexpr std::size_t kMaxIdBytes = 512;
// Versions that stand for "none given" and are no error when a client writes them.
constexpr std::int64_t kMatchAny = -3;
constexpr std::int64_t kMatchDeleted = -4;

std::string_view typeName(VersionType type)
{
    switch (type) {
    case VersionType::Internal:
        return "INTERNAL";
    case VersionType::External:
        return "EXTERNAL";
    case VersionType::ExternalGte:
        return "EXTERNAL_GTE";
    }
    return "INTERNAL";
}

bool hasCondition(const WriteOrder& order)
{
    return order.ifSeqNo != kUnassignedSeqNo.value;
}

bool hasVersion(const WriteOrder& order)
{
    return order.version && *order.version != kMatchAny && *order.version != kMatchDeleted;
}

void validateConditions(const WriteOrder& order, std::vector<std::string>& messages)
{
    const std::int64_t version = order.version.value_or(kMatchAny);
    const bool internal = order.versionType == VersionType::Internal;
    const bool legal = internal ? !hasVersion(order) || version > 0 : version >= 0;
    if (!legal) {
        messages.push_back("illegal version value [" + std::to_string(version) + "] for version type [" +
                           std::string(typeName(order.versionType)) + "]");
    }
    if (internal && hasVersion(order))
        messages.emplace_back(kInternal);
    if (hasCondition(order) && (!internal || version != kMatchAny))
        messages.emplace_back("compare and write operations can not use versioning");
    if (hasCondition(order) && order.ifPrimaryTerm == kUnassignedTerm.value)
        messages.emplace_back("ifSeqNo is set, but primary term is [0]");
    if (!hasCondition(order) && order.ifPrimaryTerm != kUnassignedTerm.value) {
        messages.push_back("ifSeqNo is unassigned, but primary term is [" +
                           std::to_string(order.ifPrimaryTerm) + "]");
    }
}

void validateIdLength(const WriteOrder& order, std::vector<std::string>& messages)
{
    if (order.id.size() > kMaxIdBytes) {
        messages.push_back(
            "id [" + std::string(order.id) +
            "] is too long, must be no longer than 512 bytes but was: " + std::to_string(order.id.size()));
    }
}

void validateIndexing(const WriteOrder& order, std::vector<std::string>& messages)
{
    if (order.op == WriteOp::Create) {
        if (order.versionType != VersionType::Internal) {
            messages.emplace_back("create operations only support internal versioning. use index instead");
            return;
        }
        if (hasVersion(order)) {
            messages.emplace_back("create operations do not support explicit versions. use index instead");
            return;
        }
        if (hasCondition(order) || order.ifPrimaryTerm != kUnassignedTerm.value) {
            messages.emplace_back("create operations do not support compare and set. use index instead");
            return;
        }
    }
    if (!order.hasId && (order.versionType != VersionType::Internal || hasVersion(order)))
        messages.emplace_back("an id must be provided if version type or value are set");
    validateConditions(order, messages);
    validateIdLength(order, messages);
}

void validateUpdate(const WriteOrder& order, std::vector<std::string>& messages)
{
    if (order.version || order.versionTypeGiven)
        messages.emplace_back(kInternal);
    if (!order.hasId || order.id.empty())
        messages.emplace_back("id is missing");
    WriteOrder condition; // version and its type are settled above
    condition.ifSeqNo = order.ifSeqNo;
    condition.ifPrimaryTerm = order.ifPrimaryTerm;
    validateConditions(condition, messages);
    validateIdLength(order, messages);
    if (hasCondition(order)) {
        if (order.retryOnConflict > 0)
            messages.emplace_back("compare and write operations can not be retried");
        if (order.update.docAsUpsert)
            messages.emplace_back("compare and write operations can not be used with upsert");
        if (!order.update.upsert.empty())
            messages.emplace_back("upsert requests don't support `if_seq_no` and `if_primary_term`");
    }
    const bool doc = !order.update.doc.empty();
    if (!order.update.script && !doc)
        messages.emplace_back("script or doc is missing");
    if (order.update.script && doc)
        messages.emplace_back("can't provide both script and doc");
    if (!doc && order.update.docAsUpsert)
        messages.emplace_back("doc must be specified if doc_as_upsert is enabled");
}

WriteRequest storeRequest(const WriteOrder& order)
{
    WriteRequest request;
    request.op = order.op;
    if (hasCondition(order))
        request.required = Token{SeqNo(order.ifSeqNo), PrimaryTerm(order.ifPrimaryTerm)};
    if (order.versionType != VersionType::Internal) {
        request.versionRule =
            order.versionType == VersionType::External ? VersionRule::External : VersionRule::ExternalGte;
        request.version = Version(order.version.value_or(0));
    }
    return request;
}

std::uint16_t flagsOf(const WriteOrder& order)
{
    std::uint16_t flags = 0;
    if (hasCondition(order))
        flags |= event_flag::kGuardSeqNo;
    if (order.versionType == VersionType::External)
        flags |= event_flag::kGuardVersion | event_flag::kGuardExternal;
    if (order.versionType == VersionType::ExternalGte)
        flags |= event_flag::kGuardVersion | event_flag::kGuardExternalGte;
    if (order.versionType == VersionType::External)
        flags |= event_flag::kGuardExternal;
    if (order.versionType == VersionType::ExternalGte)
        flags |= event_flag::kGuardExternalGte;
    if (order.op == WriteOp::Delete)
        flags |= event_flag::kDeleted;
    if (order.op == WriteOp::Create && order.hasId)
        flags |= event_flag::kGuardCreate;
    if (order.op == WriteOp::Update)
        flags |= event_flag::kUpdateApi;
    return flags;
}

ApiError scriptError()
{
    ApiError error = illegalArgument("failed to execute script");
    error.causedBy = std::make_shared<const ApiError>(illegalArgument(
        "scripting is not available: this server has no script engine, send a partial document in "
        "[doc] instead"));
    return error;
}

// Too much of everything: checked now and then, a sum over all indices is not for every write.
bool storeIsFull(DoorState& door, std::size_t incoming)
{
    constexpr int kWritesBetweenChecks = 256;
    constexpr std::size_t kLarge = std::size_t(64) << 10;
    if (door.maxBytes == 0)
        return false;
    if (++door.writesSinceSizeCheck >= kWritesBetweenChecks || incoming >= kLarge || door.full) {
        door.writesSinceSizeCheck = 0;
        door.full = door.store->bytes() + incoming > door.maxBytes;
    }
    return door.full;
}

ApiError fullError(const std::string& index)
{
    ApiError error =
        parseError("cluster_block_exception",
                   "index [" + index +
                       "] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, "
                       "index has read-only-allow-delete block];");
    error.status = 429;
    return error;
}

WriteOutcome update(Context& context, const WriteOrder& order, const WriteTarget& target,
                    std::string_view routing)
{
    const UpdateBody& body = order.update;
    const auto merge = [&body](std::string_view current) -> std::optional<Source> {
        const json::Merged merged = json::merge(current, body.doc);
        if (!merged.changed && body.detectNoop)
            return std::nullopt;
        return Source(json::compact(merged.source));
    };
    std::optional<Source> upsert;
    if (body.docAsUpsert)
        upsert = Source(json::compact(body.doc));
    else if (!body.upsert.empty())
        upsert = Source(json::compact(body.upsert));
    constexpr std::int64_t kMostRetries = 1'000'000;
    const int retries = static_cast<int>(std::clamp<std::int64_t>(order.retryOnConflict, 0, kMostRetries));
    return target.index->update(order.id, routing, storeRequest(order), merge, upsert, retries,
                                context.door.tracker.worker());
}

void settle(Context& context, const WriteOrder& order, WriteReport& report, Nanos begin)
{
    const Index& index = *report.index;
    const WriteOutcome& outcome = report.outcome;
    if (const auto* accepted = std::get_if<Accept>(&outcome.decision)) {
        static constexpr std::array kAnswers{WriteAnswer::Created, WriteAnswer::Updated, WriteAnswer::Deleted,
                                             WriteAnswer::NotFound};
        report.answer = kAnswers[static_cast<std::size_t>(accepted->result)];
        context.response.ticket = std::max(context.response.ticket, outcome.ticket);
    } else if (std::holds_alternative<Noop>(outcome.decision)) {
        report.answer = WriteAnswer::Noop;
    } else if (const auto* conflict = std::get_if<Conflict>(&outcome.decision)) {
        report.error = versionConflict(index, outcome.shard, report.id, *conflict);
    } else {
        report.error = documentMissing(index, outcome.shard, report.id);
    }
    WriteFact fact = factOf(order);
    fact.place = placeOf(index, report.id, outcome.shard);
    const int status = report.error ? report.error->status : statusOf(report.answer);
    context.door.tracker.wrote(begin, fact, outcome, status);
    context.recorded = true;
}

} // namespace

WriteFact factOf(const WriteOrder& order)
{
    WriteFact fact;
    fact.flags = flagsOf(order);
    if (hasCondition(order))
        fact.required = Token{SeqNo(order.ifSeqNo), PrimaryTerm(order.ifPrimaryTerm)};
    fact.requiredVersion = Version(order.version.value_or(0));
    return fact;
}

std::string generatedId(DoorState& door)
{
    // 15 bytes as the product's time-based ids have them: a number that never repeats, scrambled, behind a
    // seed.
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::uint64_t number = ++door.generatedIds;
    std::uint64_t mixed = (number ^ door.idSeed) * 0x9e3779b97f4a7c15ULL; // odd: a permutation
    std::string id;
    for (int i = 0; i < 11; ++i, mixed >>= 6)
        id += kDigits[mixed & 63];
    std::uint64_t rest = door.idSeed;
    for (int i = 0; i < 9; ++i, rest >>= 6)
        id += kDigits[rest & 63];
    return id;
}

ApiResult<void> setIfSeqNo(WriteOrder& order, std::int64_t value)
{
    if (value < 0 && value != kUnassignedSeqNo.value)
        return failure(
            illegalArgument("sequence numbers must be non negative. got [" + std::to_string(value) + "]."));
    order.ifSeqNo = value;
    return {};
}

ApiResult<void> setIfPrimaryTerm(WriteOrder& order, std::int64_t value)
{
    if (value < 0)
        return failure(
            illegalArgument("primary term must be non negative. got [" + std::to_string(value) + "]"));
    order.ifPrimaryTerm = value;
    return {};
}

ApiResult<void> readConditions(const Context& context, WriteOrder& order)
{
    RS_HTTP_TRY(seqNo, context.integer("if_seq_no"));
    if (seqNo)
        RS_HTTP_CHECK(setIfSeqNo(order, *seqNo));
    RS_HTTP_TRY(term, context.integer("if_primary_term"));
    if (term)
        RS_HTTP_CHECK(setIfPrimaryTerm(order, *term));
    return {};
}

void validateOrder(const WriteOrder& order, std::vector<std::string>& messages)
{
    if (!order.hasIndex)
        messages.emplace_back("index is missing");
    switch (order.op) {
    case WriteOp::Index:
    case WriteOp::Create:
        validateIndexing(order, messages);
        break;
    case WriteOp::Update:
        validateUpdate(order, messages);
        break;
    case WriteOp::Delete:
        if (!order.hasId || order.id.empty())
            messages.emplace_back("id is missing");
        validateConditions(order, messages);
        break;
    }
}

WriteReport execute(Context& context, const WriteOrder& order)
{
    DoorState& door = context.door;
    const Nanos begin = door.tracker.now();
    WriteReport report;
    const bool external = order.versionType != VersionType::Internal;
    const auto missing =
        order.op == WriteOp::Delete && !external ? Catalogue::Missing::Refuse : Catalogue::Missing::Create;
    auto target = door.catalogue.writeTarget(order.index, order.requireAlias, missing);
    if (!target.has_value()) {
        report.error = std::move(target.error());
        return report;
    }
    report.index = target->index;
    report.id = order.hasId ? std::string(order.id) : generatedId(door);
    report.routing = order.routing;
    if (order.hasId && order.id.empty() && order.op != WriteOp::Delete) {
        report.error = illegalArgument("if _id is specified it must not be empty");
        return report;
    }
    const bool stores = order.op != WriteOp::Delete;
    const std::size_t incoming = order.source.size() + order.update.doc.size() + order.update.upsert.size();
    if (stores && storeIsFull(door, incoming)) {
        report.error = fullError(report.index->name());
        return report;
    }
    const std::string_view routing =
        order.routing.empty() ? std::string_view(target->routing) : order.routing;
    const Profile& profile = *context.style.profile;
    if (order.op == WriteOp::Update) {
        if (order.update.script) {
            report.error = scriptError();
            return report;
        }
        for (const std::string_view part : {order.update.doc, order.update.upsert}) {
            if (part.empty())
                continue;
            if (auto error = badFields(part, profile)) {
                report.error = std::move(*error);
                return report;
            }
        }
        report.outcome = update(context, order, *target, routing);
    } else {
        if (stores) {
            if (auto error = badSource(order.source, profile)) {
                report.error = std::move(*error);
                return report;
            }
        }
        report.outcome = report.index->write(report.id, routing, storeRequest(order),
                                             stores ? Source(order.source) : Source(), door.tracker.worker());
    }
    settle(context, order, report, begin);
    return report;
}

void appendReport(std::string& out, const Context& context, const WriteReport& report,
                  const WriteOrder& order, bool forcedRefresh, std::optional<CopyCounts> copies)
{
    WriteView view;
    view.index = report.index->name();
    view.id = report.id;
    view.version = report.outcome.version;
    view.answer = report.answer;
    view.forcedRefresh = forcedRefresh;
    view.copies = copies.value_or(CopyCounts{0, 0});
    view.token = report.outcome.token;
    appendWriteOpen(out, context.style, view);
    const std::optional<SourceFilter>& filter =
        order.update.source ? order.update.source : order.returnSource;
    if (order.op != WriteOp::Update || !filter || !filter->fetch)
        return;
    const std::string_view source = report.outcome.source.view();
    if (filter->active())
        appendUpdateGet(out, report.outcome.token, filter->apply(source));
    else
        appendUpdateGet(out, report.outcome.token, source);
}

} // namespace racescope::http
