// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between the servers that the door can pass for (elasticsearch-documents.md 3.5): data, not
// code paths. Threads: constants.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace racescope::http {

enum class Compat { Es7, Es8, Es9, OpenSearch };

struct Profile {
    enum class UnknownBulkAction { Skip, SkipAndWarn, Refuse };

    Compat compat;
    std::string_view name;
    std::string_view versionNumber;
    std::string_view luceneVersion;
    std::string_view minimumWire;
    std::string_view minimumIndex;
    std::string_view buildHash;
    std::string_view buildDate;
    std::string_view distribution; // empty: not shown
    std::string_view tagline;
    std::string_view versionCreated; // index.version.created
    bool emitType;
    bool typeInMessages;
    bool productHeader;
    std::array<int, 2> vendorMajors; // 0: none
    bool openSearchOrder;            // of metadata in errors
    std::string_view sourceErrorType;
    bool positionInSourceErrors; // "[line:column] failed to parse: …"
    bool bulkErrorsFirst;
    UnknownBulkAction unknownBulkAction;
    std::string_view jsonType;
    bool destructiveNeedsName; // no wildcards in DELETE /index
    bool healthHasManager;     // cluster health and cat health of OpenSearch
    bool datasetColumns;       // cat indices and shards since 8.11
    bool unknownUriWithQuery;  // "no handler found for uri" shows the query

    bool acceptsVendorMajor(int major) const;
};

const Profile& profileOf(Compat compat);
std::optional<Compat> compatFromName(std::string_view name);

} // namespace racescope::http
