// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that writes answers: envelopes of writes, reads and errors in the key order of the document
// API. Everything is appended to a caller's buffer as compact JSON; output_options.h does the rest (pretty,
// filter_path, …). Threads: values and free functions.
#pragma once
#include "http/errors.h"
#include "http/profile.h"
#include "store/decide.h"

#include <optional>
#include <string>
#include <string_view>

namespace racescope::http {

// What of the profile one request has: `compatible-with=7` brings the type back.
struct Style {
    const Profile* profile = nullptr;
    bool emitType = false;
    bool typeFirst = false; // es8 with compatible-with=7 writes the type before everything else
    bool errorTrace = false;
};

struct CopyCounts {
    std::uint32_t total = 1;
    std::uint32_t successful = 1;
};

enum class WriteAnswer { Created, Updated, Deleted, NotFound, Noop };

int statusOf(WriteAnswer answer);

struct WriteView {
    std::string_view index;
    std::string_view id;
    Version version;
    WriteAnswer answer = WriteAnswer::Created;
    bool forcedRefresh = false;
    CopyCounts copies;
    Token token;
};

// Source, already filtered; null: no `_source` member.
struct DocumentView {
    std::string_view index;
    std::string_view id;
    std::string_view routing;
    bool found = false;
    Version version;
    Token token;
    const std::string_view* source = nullptr;
};

void appendNumber(std::string& out, std::int64_t number);
// The members of a write's answer without the closing brace, so that callers can add theirs.
void appendWriteOpen(std::string& out, const Style& style, const WriteView& view);
// `,"get":{…}` of an update that returns its source.
void appendUpdateGet(std::string& out, Token token, std::string_view source);
void appendDocument(std::string& out, const Style& style, const DocumentView& view);
// The error object alone; withRootCause for item errors of _mget and the whole envelope.
void appendErrorObject(std::string& out, const Style& style, const ApiError& error, bool withRootCause);
// A whole error body.
void appendErrorBody(std::string& out, const Style& style, const ApiError& error);
void appendShardCounts(std::string& out, std::uint32_t total, std::uint32_t successful);
// "/{index}/_doc/{id}?routing={routing}" as a header line.
void appendLocation(std::string& headers, std::string_view index, std::string_view id,
                    std::string_view routing);

} // namespace racescope::http
