// SPDX-License-Identifier: GPL-3.0-or-later
// The document API's error objects (elasticsearch-documents.md 2.0.1 to 2.0.4) and the functions that make
// them. Threads: values.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "store/decide.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {
class Index;
struct StoreError;
} // namespace racescope

namespace racescope::http {

struct ApiError {
    // Which members follow `type` and `reason`; their order is the profile's.
    enum class Metadata { None, Shard, Index, IndexExpression };
    // Envelope: the usual object with root causes. Plain: a sentence alone. PlainNoStatus: without `status`
    // too.
    enum class Shape { Envelope, Plain, PlainNoStatus };

    int status = 400;
    std::string type;
    std::string reason;
    Metadata metadata = Metadata::None;
    std::string indexUuid = "_na_";
    std::string index;
    std::uint32_t shard = 0;
    std::string_view resourceType;                              // of IndexExpression
    std::vector<std::pair<std::string_view, std::string>> more; // further members, values as raw JSON
    std::shared_ptr<const ApiError> causedBy;
    Shape shape = Shape::Envelope;
    std::string headers; // header lines of the answer, each ended by CR LF
    // Writes of `es7` show the type in this sentence: "[_doc][1]: document missing".
    bool typeBeforeReason = false;
};

template <class T> using ApiResult = Result<T, ApiError>;

ApiError illegalArgument(std::string reason);
ApiError parsingError(std::string reason, json::LineColumn where);
ApiError parseError(std::string_view type, std::string reason);
ApiError validationError(const std::vector<std::string>& messages);
ApiError versionConflict(const Index& index, std::uint32_t shard, std::string_view id,
                         const Conflict& conflict);
ApiError documentMissing(const Index& index, std::uint32_t shard, std::string_view id);
ApiError indexNotFound(std::string_view index, std::string_view resourceType = "index_expression");
ApiError aliasRequired(std::string_view name);
ApiError noWriteIndex(std::string_view alias);
ApiError storeRefused(const StoreError& error);
ApiError plainError(int status, std::string reason);
// A number of a parameter that is none: kind is `int`, `long`, `float` or `double`.
ApiError notANumber(std::string_view kind, std::string_view parameter, std::string_view value);
// What the JSON library says of this text: json_parse_exception, json_e_o_f_exception or
// x_content_parse_exception.
ApiError jsonError(const json::SyntaxError& error, std::string_view type = "json_parse_exception");

// Similarity of two names from 0 to 1: one less the edits per letter.
double similarity(std::string_view a, std::string_view b);
// " did you mean [doc]?" or nothing.
std::string bodyFieldSuggestion(std::string_view field, const std::vector<std::string_view>& known);

} // namespace racescope::http
