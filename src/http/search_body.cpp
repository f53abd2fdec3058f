// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/search_body.h"

#include <algorithm>

namespace racescope::http {
namespace {

using json::Value;

constexpr std::int64_t kResultWindow = 10'000;

ApiResult<Value> parsedBody(const Context& context, std::string_view body)
{
    auto value = json::parse(body);
    if (!value.has_value())
        return failure(jsonError(value.error(), context.style.profile->positionInSourceErrors
                                                    ? "x_content_parse_exception"
                                                    : "json_parse_exception"));
    if (!value->isObject())
        return failure(parsingError("Expected [START_OBJECT] but found something else",
                                    json::lineColumn(body, value->offset())));
    return std::move(*value);
}

ApiResult<SortKey> sortKey(const Value& value)
{
    SortKey key;
    const auto direction = [&key](const Value& order) -> ApiResult<void> {
        if (order.text() != "asc" && order.text() != "desc")
            return failure(illegalArgument("Unknown SortOrder [" + order.text() + "]"));
        key.descending = order.text() == "desc";
        return {};
    };
    if (value.isString()) {
        key.field = value.text();
        key.descending = key.field == "_score";
        return key;
    }
    if (!value.isObject() || value.members().size() != 1)
        return failure(
            illegalArgument("malformed sort format, within the sort array, an object, or an actual string "
                            "are allowed"));
    const auto& [field, options] = value.members().front();
    key.field = field;
    key.descending = field == "_score";
    if (options.isString()) {
        RS_HTTP_CHECK(direction(options));
    } else {
        if (const Value* order = options.find("order"))
            RS_HTTP_CHECK(direction(*order));
        if (const Value* missing = options.find("missing"))
            key.missingFirst = missing->text() == "_first";
    }
    return key;
}

ApiResult<std::vector<SortKey>> sortKeys(const Value& value)
{
    std::vector<SortKey> keys;
    if (!value.isArray()) {
        RS_HTTP_TRY(key, sortKey(value));
        keys.push_back(std::move(key));
        return keys;
    }
    for (const Value& item : value.items()) {
        RS_HTTP_TRY(key, sortKey(item));
        keys.push_back(std::move(key));
    }
    return keys;
}

// What does not change the hits of so small a search, or only their ranking.
bool isHarmless(std::string_view key)
{
    static constexpr std::string_view kKeys[] = {
        "timeout", "track_scores",  "terminate_after", "explain",         "min_score", "profile",
        "stats",   "stored_fields", "fields",          "docvalue_fields", "ext",       "preference"};
    return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

ApiResult<void> bodyMember(SearchOrder& order, std::string_view body, const std::string& key,
                           const Value& value)
{
    const auto whole = [&](std::int64_t& slot) -> ApiResult<void> {
        const auto number = value.isString() ? Value::numberText(value.text()).toInt() : value.toInt();
        if (!number)
            return failure(
                parsingError("Expected a number for [" + key + "]", json::lineColumn(body, value.offset())));
        slot = *number;
        return {};
    };
    if (key == "query") {
        RS_HTTP_TRY(query, Query::parse(value, body));
        order.query = std::move(query);
    } else if (key == "from") {
        return whole(order.from);
    } else if (key == "size") {
        return whole(order.size);
    } else if (key == "sort") {
        RS_HTTP_TRY(keys, sortKeys(value));
        order.sort = std::move(keys);
    } else if (key == "_source") {
        order.source = sourceFilterOf(value).value_or(SourceFilter{});
    } else if (key == "version") {
        order.version = value.toBool();
    } else if (key == "seq_no_primary_term") {
        order.seqNoPrimaryTerm = value.toBool();
    } else if (key == "track_total_hits") {
        order.trackTotal = !value.isBool() || value.toBool();
    } else if (!isHarmless(key)) {
        return failure(parsingError("Unknown key for a " +
                                        std::string(value.isObject()  ? "START_OBJECT"
                                                    : value.isArray() ? "START_ARRAY"
                                                                      : "VALUE") +
                                        " in [" + key + "].",
                                    json::lineColumn(body, value.offset())));
    }
    return {};
}

ApiResult<void> urlParameters(const Context& context, SearchOrder& order)
{
    if (const auto q = context.text("q"))
        order.query = Query::fromUrl(*q);
    RS_HTTP_TRY(from, context.integer("from", "int"));
    RS_HTTP_TRY(size, context.integer("size", "int"));
    RS_HTTP_TRY(version, context.flag("version", order.version));
    RS_HTTP_TRY(numbers, context.flag("seq_no_primary_term", order.seqNoPrimaryTerm));
    RS_HTTP_TRY(asInt, context.flag("rest_total_hits_as_int", false));
    order.from = from.value_or(order.from);
    order.size = size.value_or(order.size);
    order.version = version;
    order.seqNoPrimaryTerm = numbers;
    order.totalAsInt = asInt;
    if (context.text("track_total_hits") == "false")
        order.trackTotal = false;
    if (const auto filter = context.sourceFilter())
        order.source = *filter;
    if (const auto sort = context.text("sort")) {
        order.sort.clear();
        for (const std::string& one : splitCommas(*sort)) {
            const std::size_t colon = one.rfind(':');
            SortKey key;
            key.field = one.substr(0, colon);
            key.descending = key.field == "_score";
            if (colon != std::string::npos) {
                const std::string direction = one.substr(colon + 1);
                if (direction != "asc" && direction != "desc")
                    return failure(illegalArgument("Unknown sort order [" + direction + "]"));
                key.descending = direction == "desc";
            }
            order.sort.push_back(std::move(key));
        }
    }
    return {};
}

bool usesScore(const SearchOrder& order)
{
    return order.sort.empty() || std::any_of(order.sort.begin(), order.sort.end(),
                                             [](const SortKey& key) { return key.field == "_score"; });
}

bool before(const SearchHit& a, const SearchHit& b, const std::vector<SortKey>& keys)
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Value& x = a.sortValues[i];
        const Value& y = b.sortValues[i];
        int order = compareValues(x, y);
        const bool oneMissing = x.isNull() != y.isNull();
        if (oneMissing ? keys[i].missingFirst : keys[i].descending)
            order = -order;
        if (order != 0)
            return order < 0;
    }
    return false;
}

Value sortValue(const SortKey& key, DocumentReader& reader, std::int64_t position)
{
    if (key.field == "_score")
        return Value::numberText("1.0");
    if (key.field == "_doc" || key.field == "_shard_doc")
        return Value::number(position);
    auto values = reader.values(key.field);
    std::erase_if(values, [](const Value& value) { return value.isNull(); });
    if (values.empty())
        return Value();
    // Of several values the smallest counts when ascending, else the largest.
    const auto less = [](const Value& a, const Value& b) { return compareValues(a, b) < 0; };
    return key.descending ? *std::max_element(values.begin(), values.end(), less)
                          : *std::min_element(values.begin(), values.end(), less);
}

void appendHit(std::string& out, const Context& context, const SearchOrder& order, const SearchHit& hit)
{
    const SearchDocument& document = *hit.document;
    out += "{\"_index\":";
    json::appendQuoted(out, hit.index->name());
    if (context.style.emitType)
        out += ",\"_type\":\"_doc\"";
    out += ",\"_id\":";
    json::appendQuoted(out, document.id);
    if (order.version) {
        out += ",\"_version\":";
        appendNumber(out, document.version.value);
    }
    if (order.seqNoPrimaryTerm) {
        out += ",\"_seq_no\":";
        appendNumber(out, document.token.seqNo.value);
        out += ",\"_primary_term\":";
        appendNumber(out, document.token.primaryTerm.value);
    }
    out += usesScore(order) ? ",\"_score\":1.0" : ",\"_score\":null";
    if (!document.routing.empty()) {
        out += ",\"_routing\":";
        json::appendQuoted(out, document.routing);
    }
    if (order.source.fetch && context.door.catalogue.info(*hit.index).sourceEnabled) {
        out += ",\"_source\":";
        const std::string_view source = document.source.view();
        if (order.source.active())
            out += order.source.apply(source);
        else
            out += source;
    }
    if (!order.sort.empty()) {
        out += ",\"sort\":[";
        for (std::size_t i = 0; i < hit.sortValues.size(); ++i)
            out += (i == 0 ? "" : ",") + json::dump(hit.sortValues[i]);
        out += ']';
    }
    out += '}';
}

} // namespace

ApiResult<SearchOrder> parseSearch(const Context& context, std::string_view body)
{
    SearchOrder order;
    if (!body.empty()) {
        RS_HTTP_TRY(value, parsedBody(context, body));
        for (const auto& [key, member] : value.members())
            RS_HTTP_CHECK(bodyMember(order, body, key, member));
    }
    RS_HTTP_CHECK(urlParameters(context, order));
    if (order.from < 0)
        return failure(illegalArgument("[from] parameter cannot be negative but was [" +
                                       std::to_string(order.from) + "]"));
    if (order.size < 0)
        return failure(illegalArgument("[size] parameter cannot be negative, found [" +
                                       std::to_string(order.size) + "]"));
    if (order.from > kResultWindow || order.size > kResultWindow || order.from + order.size > kResultWindow) {
        return failure(illegalArgument(
            "Result window is too large, from + size must be less than or equal to: [10000] but was [" +
            std::to_string(static_cast<std::uint64_t>(order.from) + static_cast<std::uint64_t>(order.size)) +
            "]. See the scroll api for a more efficient way to request large data sets. This limit can be "
            "set by "
            "changing the [index.max_result_window] index level setting."));
    }
    return order;
}

ApiResult<Query> parseQueryBody(const Context& context, std::string_view body,
                                std::initializer_list<std::string_view> others)
{
    Query query = Query::matchAll();
    if (const auto q = context.text("q"))
        query = Query::fromUrl(*q);
    if (body.empty())
        return query;
    RS_HTTP_TRY(value, parsedBody(context, body));
    for (const auto& [key, member] : value.members()) {
        if (key == "query") {
            RS_HTTP_TRY(parsed, Query::parse(member, body));
            query = std::move(parsed);
        } else if (std::find(others.begin(), others.end(), key) == others.end()) {
            return failure(parsingError("request does not support [" + key + "]",
                                        json::lineColumn(body, member.offset())));
        }
    }
    return query;
}

SearchFound runSearch(const std::vector<std::shared_ptr<Index>>& indices, const SearchOrder& order)
{
    SearchFound found;
    std::vector<SearchHit> hits;
    const auto page = static_cast<std::size_t>(order.from + order.size);
    std::int64_t position = 0;
    for (const auto& index : indices) {
        found.shards += index->shardCount();
        const auto view = index->searchView();
        for (const auto& document : *view) {
            DocumentReader reader(*document);
            if (!order.query.matches(reader))
                continue;
            ++found.total;
            if (order.sort.empty() && hits.size() >= page)
                continue; // counted, never shown
            SearchHit hit{index, document, {}};
            for (const SortKey& key : order.sort)
                hit.sortValues.push_back(sortValue(key, reader, position));
            hits.push_back(std::move(hit));
            ++position;
        }
    }
    if (!order.sort.empty())
        std::stable_sort(hits.begin(), hits.end(),
                         [&](const SearchHit& a, const SearchHit& b) { return before(a, b, order.sort); });
    const auto first = std::min(hits.size(), static_cast<std::size_t>(order.from));
    const auto last = std::min(hits.size(), page);
    found.hits.assign(std::make_move_iterator(hits.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(hits.begin() + static_cast<std::ptrdiff_t>(last)));
    return found;
}

std::vector<SearchHit> findAll(const std::vector<std::shared_ptr<Index>>& indices, const Query& query)
{
    std::vector<SearchHit> hits;
    for (const auto& index : indices) {
        const auto view = index->searchView();
        for (const auto& document : *view) {
            DocumentReader reader(*document);
            if (query.matches(reader))
                hits.push_back(SearchHit{index, document, {}});
        }
    }
    return hits;
}

void appendSearch(std::string& out, const Context& context, const SearchOrder& order,
                  const SearchFound& found, std::int64_t tookMs)
{
    out += "{\"took\":";
    appendNumber(out, tookMs);
    out += ",\"timed_out\":false,\"_shards\":{\"total\":";
    appendNumber(out, found.shards);
    out += ",\"successful\":";
    appendNumber(out, found.shards);
    out += ",\"skipped\":0,\"failed\":0},\"hits\":{";
    const auto total = static_cast<std::int64_t>(found.total);
    if (order.totalAsInt) {
        out += "\"total\":";
        appendNumber(out, order.trackTotal ? total : -1);
        out += ',';
    } else if (order.trackTotal) {
        out += "\"total\":{\"value\":";
        appendNumber(out, total);
        out += ",\"relation\":\"eq\"},";
    }
    out += usesScore(order) && !found.hits.empty() ? "\"max_score\":1.0,\"hits\":["
                                                   : "\"max_score\":null,\"hits\":[";
    bool first = true;
    for (const SearchHit& hit : found.hits) {
        if (!std::exchange(first, false))
            out += ',';
        appendHit(out, context, order, hit);
    }
    out += "]}}";
}

} // namespace racescope::http
