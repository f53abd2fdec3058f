// SPDX-License-Identifier: GPL-3.0-or-later
// One write as a client asks for it, alone or as a line of a bulk: checked (elasticsearch-documents.md 3.3),
// sent to the store, and reported. Whether it is accepted is the store's decision alone. Threads: the
// server's. The views of an order are good as long as the request.
#pragma once
#include "http/context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::http {

// The body of an update, as slices of the request's text.
struct UpdateBody {
    std::string_view doc;    // raw object; empty: none
    std::string_view upsert; // raw object; empty: none
    bool docAsUpsert = false;
    bool script = false;
    bool scriptedUpsert = false;
    bool detectNoop = true;
    std::optional<SourceFilter> source;
    std::optional<std::int64_t> ifSeqNo;
    std::optional<std::int64_t> ifPrimaryTerm;
};

struct WriteOrder {
    WriteOp op = WriteOp::Index;
    std::string index;
    std::string_view id;
    std::string_view routing;
    bool hasId = true;    // false: one is made
    bool hasIndex = true; // false: only in a bulk that names none
    bool requireAlias = false;
    bool versionTypeGiven = false;
    VersionType versionType = VersionType::Internal;
    std::optional<std::int64_t> version;
    std::int64_t ifSeqNo = kUnassignedSeqNo.value;
    std::int64_t ifPrimaryTerm = kUnassignedTerm.value;
    std::int64_t retryOnConflict = 0;
    std::string_view source;                  // Index, Create
    std::optional<SourceFilter> returnSource; // Update
    UpdateBody update;
    std::string ownedId; // where `id` points when the request does not hold it
    std::string ownedRouting;
};

struct WriteReport {
    std::shared_ptr<Index> index; // null when refused before there was one
    std::string id;
    std::string_view routing;
    WriteAnswer answer = WriteAnswer::Created;
    WriteOutcome outcome;
    std::optional<ApiError> error;
    bool noop() const { return answer == WriteAnswer::Noop; }
};

// Reading parameters: `400` while reading.
ApiResult<void> setIfSeqNo(WriteOrder& order, std::int64_t value);
ApiResult<void> setIfPrimaryTerm(WriteOrder& order, std::int64_t value);
ApiResult<void> readConditions(const Context& context, WriteOrder& order);

// What validation says of an order; nothing when it is fine.
void validateOrder(const WriteOrder& order, std::vector<std::string>& messages);

// The body of `_update` and of an update line. `text` empty: an empty body.
ApiResult<UpdateBody> parseUpdateBody(std::string_view text, const Profile& profile);
// Whether a document can be stored; the error is the profile's.
std::optional<ApiError> badSource(std::string_view source, const Profile& profile);

// As badSource for a text that is known to be an object: its field names alone.
std::optional<ApiError> badFields(std::string_view source, const Profile& profile);

// The part of a fact that the order decides: guards and what they demanded.
WriteFact factOf(const WriteOrder& order);
// Does it, and tells the tracker. Requires: a validated order.
WriteReport execute(Context& context, const WriteOrder& order);
// The answer's members up to but without the closing brace.
void appendReport(std::string& out, const Context& context, const WriteReport& report,
                  const WriteOrder& order, bool forcedRefresh, std::optional<CopyCounts> copies);

std::string generatedId(DoorState& door);

// One document, as it is or (not realtime) as the last refresh left it.
ReadResult readDocument(Index& index, std::string_view id, std::string_view routing, bool realtime,
                        bool refresh);
// The answer of a read, found or not.
void appendRead(std::string& out, const Context& context, Index& index, std::string_view id,
                const ReadResult& result, const SourceFilter& filter);

} // namespace racescope::http
