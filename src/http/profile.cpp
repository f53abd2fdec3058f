// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/profile.h"

#include <algorithm>

namespace racescope::http {
namespace {

using Unknown = Profile::UnknownBulkAction;

constexpr std::string_view kEsTagline = "You Know, for Search";
constexpr std::string_view kCharsetJson = "application/json; charset=UTF-8";

constexpr Profile kEs7{
    .compat = Compat::Es7,
    .name = "es7",
    .versionNumber = "7.17.27",
    .luceneVersion = "8.11.3",
    .minimumWire = "6.8.0",
    .minimumIndex = "6.0.0-beta1",
    .buildHash = "0f88dde84795b30ca0d2c0c4796643ec5938aeb5",
    .buildDate = "2025-01-09T14:09:01.578835424Z",
    .distribution = {},
    .tagline = kEsTagline,
    .versionCreated = "7172799",
    .emitType = true,
    .typeInMessages = true,
    .productHeader = true,
    .vendorMajors = {7, 0},
    .openSearchOrder = false,
    .sourceErrorType = "mapper_parsing_exception",
    .positionInSourceErrors = false,
    .bulkErrorsFirst = false,
    .unknownBulkAction = Unknown::Skip,
    .jsonType = kCharsetJson,
    .destructiveNeedsName = false,
    .healthHasManager = false,
    .datasetColumns = false,
    .unknownUriWithQuery = true,
};

constexpr Profile kEs8{
    .compat = Compat::Es8,
    .name = "es8",
    .versionNumber = "8.17.0",
    .luceneVersion = "9.12.0",
    .minimumWire = "7.17.0",
    .minimumIndex = "7.0.0",
    .buildHash = "2b6a7fed44faa321997703718f07ee0420804b41",
    .buildDate = "2024-12-11T12:08:05.663969764Z",
    .distribution = {},
    .tagline = kEsTagline,
    .versionCreated = "8521000",
    .emitType = false,
    .typeInMessages = false,
    .productHeader = true,
    .vendorMajors = {8, 7},
    .openSearchOrder = false,
    .sourceErrorType = "document_parsing_exception",
    .positionInSourceErrors = true,
    .bulkErrorsFirst = true,
    .unknownBulkAction = Unknown::SkipAndWarn,
    .jsonType = "application/json",
    .destructiveNeedsName = true,
    .healthHasManager = false,
    .datasetColumns = true,
    .unknownUriWithQuery = true,
};

constexpr Profile es9()
{
    Profile profile = kEs8;
    profile.compat = Compat::Es9;
    profile.name = "es9";
    profile.versionNumber = "9.0.0";
    profile.luceneVersion = "10.1.0";
    profile.minimumWire = "8.18.0";
    profile.minimumIndex = "8.0.0";
    profile.buildHash = "112859b85d50de2a7e63f73c8fc70b99eea24291";
    profile.buildDate = "2025-04-08T15:13:46.049795831Z";
    profile.versionCreated = "9009000";
    profile.vendorMajors = {9, 8};
    profile.unknownBulkAction = Unknown::Refuse;
    return profile;
}
constexpr Profile kEs9 = es9();

constexpr Profile openSearch()
{
    Profile profile = kEs7;
    profile.compat = Compat::OpenSearch;
    profile.name = "opensearch";
    profile.versionNumber = "2.19.1";
    profile.luceneVersion = "9.12.1";
    profile.minimumWire = "7.10.0";
    profile.minimumIndex = "7.0.0";
    profile.buildHash = "2e4741fb45d1b150aaeeadf66d41445b23ff5982";
    profile.buildDate = "2025-02-27T01:16:47.726162386Z";
    profile.distribution = "opensearch";
    profile.tagline = "The OpenSearch Project: https://opensearch.org/";
    profile.versionCreated = "136408127";
    profile.emitType = false;
    profile.typeInMessages = false;
    profile.productHeader = false;
    profile.vendorMajors = {0, 0};
    profile.openSearchOrder = true;
    profile.healthHasManager = true;
    profile.unknownUriWithQuery = false;
    return profile;
}
constexpr Profile kOpenSearch = openSearch();

} // namespace

bool Profile::acceptsVendorMajor(int major) const
{
    return major > 0 && std::find(vendorMajors.begin(), vendorMajors.end(), major) != vendorMajors.end();
}

const Profile& profileOf(Compat compat)
{
    switch (compat) {
    case Compat::Es7:
        return kEs7;
    case Compat::Es8:
        return kEs8;
    case Compat::Es9:
        return kEs9;
    case Compat::OpenSearch:
        return kOpenSearch;
    }
    return kEs8;
}

std::optional<Compat> compatFromName(std::string_view name)
{
    for (const Compat compat : {Compat::Es7, Compat::Es8, Compat::Es9, Compat::OpenSearch}) {
        if (profileOf(compat).name == name)
            return compat;
    }
    return std::nullopt;
}

} // namespace racescope::http
