// SPDX-License-Identifier: GPL-3.0-or-later
// The small query language of searches: match_all, match_none, ids, term, terms, match, exists, range, bool.
// Text is taken as the default mapping does: a string field has its words in lower case, `field.keyword` its
// exact value. Threads: values; a Query is constant after parsing. Errors: ApiError with the position in the
// body.
#pragma once
#include "http/errors.h"
#include "store/index.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::http {

// One document while queries and sorts look at it; its source is parsed when first needed.
class DocumentReader {
public:
    explicit DocumentReader(const SearchDocument& document)
        : m_document(document)
    {
    }
    const SearchDocument& document() const { return m_document; }
    // All values at a dotted path, arrays flattened. `_id`, `_seq_no`, `_version`, `_routing` are known too.
    std::vector<json::Value> values(std::string_view path);
    // Whether there is anything but null at the path or below it.
    bool has(std::string_view path);

private:
    const json::Value& source();
    const SearchDocument& m_document;
    std::optional<json::Value> m_source;
};

class Query {
public:
    static ApiResult<Query> parse(const json::Value& query, std::string_view body);
    // `q` of the URL: `*`, `field:value`, or words to look for in any field.
    static Query fromUrl(std::string_view text);
    static Query matchAll();

    bool matches(DocumentReader& document) const;

    struct Node;

private:
    explicit Query(std::shared_ptr<const Node> root)
        : m_root(std::move(root))
    {
    }
    std::shared_ptr<const Node> m_root;
};

// -1, 0, 1; numbers by value, everything else by its text. Null is after everything.
int compareValues(const json::Value& a, const json::Value& b);

} // namespace racescope::http
