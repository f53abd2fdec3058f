// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a bulk request (elasticsearch-documents.md 2.6). Threads: values; views point into the body.
#pragma once
#include "http/write_order.h"

#include <string>
#include <vector>

namespace racescope::http {

struct BulkItem {
    WriteOrder order;
    std::string_view action;         // key of the answer: index, create, update, delete
    std::optional<ApiError> failure; // of this item alone: nothing is executed for it
};

struct BulkDefaults {
    std::string index; // of the path; empty: none
    std::string_view routing;
    bool requireAlias = false;
    std::optional<SourceFilter> source;
    bool typeAllowed = false; // `_type` in a line
};

struct BulkLines {
    std::vector<BulkItem> items;
    std::vector<std::string> warnings;
};

// Everything that fails the whole call is an error here, validation of every item included.
ApiResult<BulkLines> parseBulk(std::string_view body, const BulkDefaults& defaults, const Profile& profile);

} // namespace racescope::http
