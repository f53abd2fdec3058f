// SPDX-License-Identifier: GPL-3.0-or-later
// What a search asks for, from body and URL, and its execution on the documents of the last refresh.
// Threads: values.
#pragma once
#include "http/context.h"
#include "http/query.h"

namespace racescope::http {

struct SortKey {
    std::string field;
    bool descending = false;
    bool missingFirst = false;
};

struct SearchOrder {
    Query query = Query::matchAll();
    std::int64_t from = 0;
    std::int64_t size = 10;
    std::vector<SortKey> sort;
    SourceFilter source;
    bool version = false;
    bool seqNoPrimaryTerm = false;
    bool totalAsInt = false;
    bool trackTotal = true;
};

struct SearchHit {
    std::shared_ptr<Index> index;
    std::shared_ptr<const SearchDocument> document;
    std::vector<json::Value> sortValues;
};

struct SearchFound {
    std::vector<SearchHit> hits; // of the page asked for
    std::size_t total = 0;
    std::uint32_t shards = 0;
};

// `body` empty: match_all and the URL's parameters.
ApiResult<SearchOrder> parseSearch(const Context& context, std::string_view body);
// The query alone, of bodies that take nothing else (count, by query). `others`: further keys that are let
// pass.
ApiResult<Query> parseQueryBody(const Context& context, std::string_view body,
                                std::initializer_list<std::string_view> others);
SearchFound runSearch(const std::vector<std::shared_ptr<Index>>& indices, const SearchOrder& order);
// All matching documents, in the order of the view.
std::vector<SearchHit> findAll(const std::vector<std::shared_ptr<Index>>& indices, const Query& query);
void appendSearch(std::string& out, const Context& context, const SearchOrder& order,
                  const SearchFound& found, std::int64_t tookMs);

} // namespace racescope::http
