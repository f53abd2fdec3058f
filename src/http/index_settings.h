// SPDX-License-Identifier: GPL-3.0-or-later
// Settings and mappings of indices as clients write and read them. Threads: free functions. Errors: ApiError.
#pragma once
#include "http/catalogue.h"
#include "http/profile.h"

#include <string>
#include <utility>
#include <vector>

namespace racescope::http {

// Nested, dotted, with or without `index.`: flat names without the prefix, values as text.
using FlatSettings = std::vector<std::pair<std::string, std::string>>;
FlatSettings flattened(const json::Value& settings);

// Takes what the store knows into `known` and keeps the rest in `info`. `creating` is false for PUT
// _settings, where the number of shards cannot change.
enum class SettingsUse { Create, Update };
ApiResult<void> applySettings(const FlatSettings& given, SettingsUse use, IndexSettings& known,
                              IndexInfo& info);
ApiResult<void> checkMappings(const json::Value& mappings, IndexInfo& info);
// Adds the fields of `mappings` to those that are there.
ApiResult<void> mergeMappings(const json::Value& mappings, IndexInfo& info);
ApiResult<AliasSettings> aliasSettingsOf(const json::Value& value);

// `{"index":{…}}`, all values strings, as GET /{index} shows them.
std::string settingsJson(const Index& index, const IndexInfo& info, const Profile& profile);
std::string flatSettingsJson(const Index& index, const IndexInfo& info, const Profile& profile);
std::string aliasesJson(const std::map<std::string, AliasSettings>& aliases);

} // namespace racescope::http
