// SPDX-License-Identifier: GPL-3.0-or-later
// A clause of a query as parsed. Private to the query: its parser makes it, its matcher reads it.
// Threads: values, constant after parsing.
#pragma once
#include "http/query.h"

namespace racescope::http {

struct Query::Node {
    enum class Kind { All, None, Ids, Term, Match, Exists, Range, Bool, AnyField };
    struct Bound {
        json::Value value;
        bool inclusive = false;
    };
    Kind kind = Kind::All;
    std::string field;
    std::vector<json::Value> values; // Ids, Term (any of them), Match (the text), AnyField
    bool allWords = false;           // Match with operator and
    std::optional<Bound> lower;
    std::optional<Bound> upper;
    std::vector<std::shared_ptr<const Node>> must; // with filter
    std::vector<std::shared_ptr<const Node>> should;
    std::vector<std::shared_ptr<const Node>> mustNot;
    std::size_t minimumShould = 0;
};

// How a value compares with text, and the number that it is or tells in text.
std::string textOf(const json::Value& value);
std::optional<json::Value> numberOf(const json::Value& value);

} // namespace racescope::http
