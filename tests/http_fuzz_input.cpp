// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_fuzz_input.h"

namespace racescope {
namespace {

template <std::size_t N> const char* pick(HttpFuzzInput& random, const char* const (&list)[N])
{
    return list[random.below(N)];
}

} // namespace

std::uint32_t HttpFuzzInput::below(std::uint32_t limit)
{
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    m_state ^= m_state << 17;
    return static_cast<std::uint32_t>((m_state >> 11) % limit);
}

std::string HttpFuzzInput::mutated(std::string text)
{
    const std::uint32_t changes = below(4);
    for (std::uint32_t i = 0; i < changes && !text.empty(); ++i) {
        const std::size_t at = below(static_cast<std::uint32_t>(text.size()));
        switch (below(5)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, 1 + below(4));
            break;
        case 2:
            text.insert(at, text.substr(at / 2, below(20)));
            break;
        case 3:
            text.resize(at);
            break;
        default:
            text.insert(at, 1, "{}[]\",:\\%\n0-"[below(12)]);
            break;
        }
    }
    return text;
}

std::string HttpFuzzInput::json(int depth)
{
    static constexpr const char* kKeys[] = {"doc",       "upsert",   "query",  "term", "_id",   "a",
                                            "ids",       "script",   "bool",   "must", "range", "_source",
                                            "if_seq_no", "values",   "size",   "sort", "match", "docs",
                                            "_index",    "settings", "\\u00e9"};
    static constexpr const char* kScalars[] = {
        "1",     "-1",   "1e400", "0.1", "null", "true", "\"x\"", "\"\\ud83d\\ude00\"", "9223372036854775808",
        "\"t\"", "\"\"", "-0",    "[]",  "{}"};
    if (depth <= 0)
        return pick(*this, kScalars);
    std::string out = below(4) == 0 ? "[" : "{";
    const bool object = out == "{";
    const std::uint32_t count = below(4);
    for (std::uint32_t i = 0; i < count; ++i) {
        out += i > 0 ? "," : "";
        if (object)
            out += std::string("\"") + pick(*this, kKeys) + "\":";
        out += json(depth - 1 - static_cast<int>(below(2)));
    }
    return out + (object ? "}" : "]");
}

std::string HttpFuzzInput::bulk()
{
    static constexpr const char* kActions[] = {"index", "create", "update", "delete", "upsert"};
    static constexpr const char* kMeta[] = {
        "\"_id\":\"1\"",         "\"_index\":\"t\"",       "\"_id\":3",         "\"if_seq_no\":1",
        "\"if_primary_term\":1", "\"version\":1",          "\"routing\":\"r\"", "\"op_type\":\"create\"",
        "\"_type\":\"_doc\"",    "\"retry_on_conflict\":3"};
    std::string out;
    const std::uint32_t lines = below(6);
    for (std::uint32_t i = 0; i < lines; ++i) {
        out += std::string("{\"") + pick(*this, kActions) + "\":{" + pick(*this, kMeta) +
               (below(2) ? "," : "") + (below(2) ? pick(*this, kMeta) : "") + "}}\n";
        out += json(2) + "\n";
    }
    return out;
}

HttpFuzzInput::Case HttpFuzzInput::next()
{
    static constexpr const char* kMethods[] = {"GET",     "PUT",  "POST", "DELETE", "HEAD",
                                               "OPTIONS", "POST", "PUT",  "PATCH"};
    static constexpr const char* kPaths[] = {"/t/_doc/1",
                                             "/t/_update/1",
                                             "/_bulk",
                                             "/t/_bulk",
                                             "/_mget",
                                             "/t/_search",
                                             "/t/_count",
                                             "/t/_create/2",
                                             "/t/_source/1",
                                             "/t",
                                             "/_cat/indices",
                                             "/_cluster/health",
                                             "/t/_update_by_query",
                                             "/t/_delete_by_query",
                                             "/_aliases",
                                             "/t/_settings",
                                             "/t/_mapping",
                                             "/t/_alias/a",
                                             "/%ff%00/_doc/%2f",
                                             "/t/_doc/%F0%9F%98%80",
                                             "/a/b/c/d/e/f/g/h/i/j",
                                             "/",
                                             "/_msearch",
                                             "/t/_doc",
                                             "/*",
                                             "/%"};
    static constexpr const char* kQueries[] = {"",
                                               "?if_seq_no=1&if_primary_term=1",
                                               "?version=3&version_type=external",
                                               "?pretty",
                                               "?filter_path=**.a,-b",
                                               "?refresh=true",
                                               "?routing=r;q=a:b",
                                               "?if_seq_no=99999999999999999999",
                                               "?_source_includes=a.*.b&_source_excludes=*",
                                               "?format=yaml",
                                               "?wait_for_status=green&timeout=1nanos",
                                               "?size=-1&from=2",
                                               "?sort=a:desc,b",
                                               "?%zz=1",
                                               "?v&h=*&s=a:desc",
                                               "?conflicts=proceed&max_docs=1",
                                               "?retry_on_conflict=5",
                                               "?error_trace&human",
                                               "?versio=1&rooting=2"};
    static constexpr const char* kHeaders[] = {
        "Content-Type: application/json\r\n",
        "Content-Type: application/json\r\n",
        "Content-Type: application/x-ndjson\r\n",
        "Content-Type: text/plain\r\n",
        "",
        "Content-Type: a/b;c\r\n",
        "Accept: application/yaml\r\nContent-Type: application/json\r\n",
        "Content-Type: application/vnd.elasticsearch+json;compatible-with=7\r\nAccept: "
        "application/vnd.elasticsearch+json;compatible-with=7\r\n",
        "Content-Encoding: gzip\r\nContent-Type: application/json\r\n",
        "X-Opaque-Id: \xff\xfe\r\nContent-Type: application/json\r\n"};
    Case result;
    result.method = pick(*this, kMethods);
    result.target = pick(*this, kPaths);
    const bool bulky = result.target.ends_with("_bulk") || result.target.ends_with("_msearch");
    result.target += pick(*this, kQueries);
    if (below(8) == 0)
        result.target = "/" + mutated(result.target.substr(1));
    result.headers = pick(*this, kHeaders);
    if (below(4) != 0)
        result.body = mutated(bulky ? bulk() : json(4));
    if (below(200) == 0)
        result.body = std::string(below(3000), "[{\"a"[below(4)]);
    return result;
}

} // namespace racescope
