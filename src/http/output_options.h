// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may ask of the form of an answer: pretty, filter_path, format, human, error_trace.
// Threads: values and free functions.
#pragma once
#include "base/json.h"

#include <string>
#include <string_view>

namespace racescope::http {

struct OutputOptions {
    enum class Format : std::uint8_t { Json, Yaml };
    bool pretty = false;
    bool human = false;
    bool errorTrace = false;
    Format format = Format::Json;
    std::string_view filterPath; // empty: everything

    bool plain() const { return !pretty && format == Format::Json && filterPath.empty(); }
};

// Brings a compact JSON body into the form asked for. `filter` is off for errors and for bare sources.
enum class Filtering { On, Off };
void applyOutputOptions(std::string& body, const OutputOptions& options, Filtering filtering);
std::string yaml(const json::Value& value);

} // namespace racescope::http
