// SPDX-License-Identifier: GPL-3.0-or-later
// Which accepted operation gave a field of a document the value that it has. Threads: a pure function.
#pragma once
#include "store/operation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace racescope {

struct FieldOrigin {
    std::string path;  // as json::diff() names it; objects are told by their fields, arrays as a whole
    std::string value; // raw JSON
    // The operation that set it, by its place in the log that was searched. None: it is older than what was
    // searched.
    std::optional<std::size_t> setBy;

    friend bool operator==(const FieldOrigin&, const FieldOrigin&) = default;
};

// The fields that the document had after `operations[at]`, in the order of its source; none for a tombstone.
// A write that repeats the value of a field does not set it. Looks at no more than `most` operations, and
// behind the first at no more than so many bytes of their sources.
// Requires: operations of one document, oldest first; at < operations.size().
std::vector<FieldOrigin> fieldOrigins(std::span<const Operation> operations, std::size_t at, std::size_t most,
                                      std::size_t mostBytes = SIZE_MAX);

} // namespace racescope
