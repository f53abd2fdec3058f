// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/errors.h"

#include "store/index.h"
#include "store/store.h"

#include <algorithm>

namespace racescope::http {
namespace {

std::string bracketed(std::string_view text)
{
    std::string out = "[";
    out += text;
    return out += ']';
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

ApiError illegalArgument(std::string reason)
{
    return parseError("illegal_argument_exception", std::move(reason));
}

ApiError parseError(std::string_view type, std::string reason)
{
    ApiError error;
    error.type = type;
    error.reason = std::move(reason);
    return error;
}

ApiError parsingError(std::string reason, json::LineColumn where)
{
    ApiError error = parseError("parsing_exception", std::move(reason));
    error.more.emplace_back("line", std::to_string(where.line));
    error.more.emplace_back("col", std::to_string(where.column));
    return error;
}

ApiError validationError(const std::vector<std::string>& messages)
{
    std::string reason = "Validation Failed: ";
    for (std::size_t i = 0; i < messages.size(); ++i)
        reason += std::to_string(i + 1) + ": " + messages[i] + ";";
    return parseError("action_request_validation_exception", std::move(reason));
}

ApiError versionConflict(const Index& index, std::uint32_t shard, std::string_view id,
                         const Conflict& conflict)
{
    ApiError error = parseError("version_conflict_engine_exception", conflictReason(id, conflict));
    error.status = 409;
    error.metadata = ApiError::Metadata::Shard;
    error.indexUuid = index.uuid();
    error.index = index.name();
    error.shard = shard;
    return error;
}

ApiError documentMissing(const Index& index, std::uint32_t shard, std::string_view id)
{
    ApiError error = parseError("document_missing_exception", bracketed(id) + ": document missing");
    error.status = 404;
    error.metadata = ApiError::Metadata::Shard;
    error.indexUuid = index.uuid();
    error.index = index.name();
    error.shard = shard;
    error.typeBeforeReason = true;
    return error;
}

ApiError indexNotFound(std::string_view index, std::string_view resourceType)
{
    ApiError error = parseError("index_not_found_exception", "no such index " + bracketed(index));
    error.status = 404;
    error.metadata = ApiError::Metadata::IndexExpression;
    error.resourceType = resourceType;
    error.index = index;
    return error;
}

ApiError aliasRequired(std::string_view name)
{
    ApiError error =
        parseError("index_not_found_exception", "no such index " + bracketed(name) +
                                                    " and [require_alias] request flag is [true] and " +
                                                    bracketed(name) + " is not an alias");
    error.status = 404;
    error.metadata = ApiError::Metadata::Index;
    error.index = name;
    return error;
}

ApiError noWriteIndex(std::string_view alias)
{
    return illegalArgument(
        "no write index is defined for alias " + bracketed(alias) +
        ". The write index may be explicitly disabled using is_write_index=false or the alias "
        "points to multiple indices without one being designated as a write index");
}

ApiError storeRefused(const StoreError& refusal)
{
    ApiError error = illegalArgument(refusal.reason);
    switch (refusal.kind) {
    case StoreError::Kind::AlreadyExists:
        error.type = "resource_already_exists_exception";
        error.reason = "index [" + refusal.index + "/" + refusal.uuid + "] already exists";
        error.metadata = ApiError::Metadata::Index;
        error.indexUuid = refusal.uuid;
        break;
    case StoreError::Kind::InvalidName:
        error.type = "invalid_index_name_exception";
        error.metadata = ApiError::Metadata::Index;
        break;
    case StoreError::Kind::NotFound:
        error = indexNotFound(refusal.index);
        break;
    case StoreError::Kind::LimitReached:
    case StoreError::Kind::BadSettings:
        break;
    }
    error.index = refusal.index;
    return error;
}

ApiError plainError(int status, std::string reason)
{
    ApiError error;
    error.status = status;
    error.reason = std::move(reason);
    error.shape = ApiError::Shape::Plain;
    return error;
}

ApiError notANumber(std::string_view kind, std::string_view parameter, std::string_view value)
{
    ApiError error = illegalArgument("Failed to parse " + std::string(kind) + " parameter " +
                                     bracketed(parameter) + " with value " + bracketed(value));
    ApiError cause =
        parseError("number_format_exception", "For input string: \"" + std::string(value) + "\"");
    error.causedBy = std::make_shared<const ApiError>(std::move(cause));
    return error;
}

ApiError jsonError(const json::SyntaxError& error, std::string_view type)
{
    const bool truncated = error.kind == json::SyntaxError::Kind::Truncated;
    const bool library = type == "json_parse_exception";
    std::string reason = error.message;
    reason += library ? "\n at [Source: (byte[]); line: " : " at [line: ";
    reason += std::to_string(error.line) + ", column: " + std::to_string(error.column) + "]";
    if (!library)
        reason.insert(0, "[" + std::to_string(error.line) + ":" + std::to_string(error.column) + "] ");
    return parseError(library && truncated ? "json_e_o_f_exception" : type, std::move(reason));
}

double similarity(std::string_view a, std::string_view b)
{
    const std::size_t longest = std::max(a.size(), b.size());
    if (longest == 0)
        return 1.0;
    // Beyond this the quadratic comparison would be an attack.
    if (longest > 256)
        return 0.0;
    return 1.0 - static_cast<double>(editDistance(a, b)) / static_cast<double>(longest);
}

std::string bodyFieldSuggestion(std::string_view field, const std::vector<std::string_view>& known)
{
    std::vector<std::pair<double, std::string_view>> close;
    for (const std::string_view candidate : known) {
        const double score = similarity(field, candidate);
        if (score > 0.5)
            close.emplace_back(score, candidate);
    }
    if (close.empty())
        return {};
    std::sort(close.begin(), close.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (close.size() == 1)
        return " did you mean " + bracketed(close.front().second) + "?";
    std::string out = " did you mean any of [";
    for (std::size_t i = 0; i < close.size(); ++i)
        out += (i == 0 ? "" : ", ") + std::string(close[i].second);
    return out + "]?";
}

} // namespace racescope::http
