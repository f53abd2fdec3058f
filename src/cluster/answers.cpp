// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/answers.h"

#include "cluster/conflict_reason.h"

#include <optional>

namespace racescope::cluster {
namespace {

std::optional<std::int64_t> integer(const json::Value& body, std::string_view key)
{
    const json::Value* const value = body.find(key);
    return value && value->isNumber() ? value->toInt() : std::nullopt;
}

std::string_view text(const json::Value* value)
{
    return value && value->isString() ? std::string_view(value->text()) : std::string_view();
}

struct Place {
    Token token;
    Version version;
};

std::optional<Place> placeIn(const json::Value& body)
{
    const auto seqNo = integer(body, "_seq_no");
    const auto term = integer(body, "_primary_term");
    const auto version = integer(body, "_version");
    if (!seqNo || !term || !version)
        return std::nullopt;
    return Place{{SeqNo(*seqNo), PrimaryTerm(*term)}, Version(*version)};
}

json::Value parsed(std::string_view body)
{
    return json::parse(body).value_or(json::Value());
}

constexpr std::string_view kNoNumbers =
    "the answer has no _seq_no and _primary_term: nothing to race for (Elasticsearch before 6.7?)";

} // namespace

std::string errorText(int status, const json::Value& body)
{
    const json::Value* const error = body.find("error");
    std::string sentence = "HTTP " + std::to_string(status);
    if (!error)
        return sentence;
    if (error->isString())
        return sentence + ": " + error->text();
    const std::string_view type = text(error->find("type"));
    const std::string_view reason = text(error->find("reason"));
    if (!type.empty())
        sentence.append(": ").append(type);
    if (!reason.empty())
        sentence.append(": ").append(reason);
    const json::Value* const cause = error->find("caused_by");
    const std::string_view why = cause ? text(cause->find("reason")) : std::string_view();
    if (!why.empty())
        sentence.append(" (").append(why).append(")");
    return sentence;
}

std::string errorText(int status, std::string_view body)
{
    return errorText(status, parsed(body));
}

Result<ReadResult, std::string> readAnswer(int status, std::string_view body, WithSource source)
{
    const json::Value value = parsed(body);
    const json::Value* const found = value.find("found");
    if ((status != 200 && status != 404) || !found || !found->isBool())
        return failure(errorText(status, value));
    ReadResult result;
    if (!found->toBool())
        return result;
    const auto place = placeIn(value);
    if (!place)
        return failure(std::string(kNoNumbers));
    result.found = true;
    result.current = {CurrentDocument::State::Live, place->version, place->token};
    if (source == WithSource::Yes) {
        const auto raw = json::findRaw(body, "_source");
        if (!raw)
            return failure(std::string("the answer has no _source"));
        result.source = Source(*raw);
    }
    return result;
}

Result<WriteOutcome, std::string> writeAnswer(int status, const json::Value& body)
{
    WriteOutcome outcome;
    const json::Value* const error = body.find("error");
    if (error) {
        const std::string_view type = text(error->find("type"));
        if (status == 409 && type == "version_conflict_engine_exception") {
            const Conflict conflict = conflictFromReason(text(error->find("reason")));
            outcome.decision = conflict;
            outcome.token = conflict.current;
            outcome.version = conflict.currentVersion;
            return outcome;
        }
        if (status == 404 && type == "document_missing_exception") {
            outcome.decision = Missing{};
            return outcome;
        }
        return failure(errorText(status, body));
    }
    const std::string_view result = text(body.find("result"));
    const auto place = placeIn(body);
    if ((status != 200 && status != 201 && status != 404) || result.empty())
        return failure(errorText(status, body));
    if (!place)
        return failure(std::string(kNoNumbers));
    outcome.token = place->token;
    outcome.version = place->version;
    if (result == "noop")
        outcome.decision = Noop{};
    else if (result == "created")
        outcome.decision = Accept{WriteResult::Created, place->version, true};
    else if (result == "updated")
        outcome.decision = Accept{WriteResult::Updated, place->version, true};
    else if (result == "deleted")
        outcome.decision = Accept{WriteResult::Deleted, place->version, false};
    else if (result == "not_found")
        outcome.decision = Accept{WriteResult::NotFound, place->version, false};
    else
        return failure("HTTP " + std::to_string(status) + ": the result is " + std::string(result));
    return outcome;
}

Result<WriteOutcome, std::string> writeAnswer(int status, std::string_view body)
{
    return writeAnswer(status, parsed(body));
}

} // namespace racescope::cluster
