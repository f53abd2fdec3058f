// SPDX-License-Identifier: GPL-3.0-or-later
// What clients configure of indices and the store does not need: mappings, settings without effect, what
// belongs to an alias; and the resolution of names, aliases and wildcards to indices. Threads: the server's.
// Errors: ApiError.
#pragma once
#include "http/errors.h"
#include "store/store.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace racescope::http {

struct AliasSettings {
    std::string filter; // raw JSON, empty: none
    std::string indexRouting;
    std::string searchRouting;
    std::optional<bool> isWriteIndex;
    std::optional<bool> isHidden;
};

struct IndexInfo {
    std::string uuid;
    std::string mappings = "{}"; // raw JSON
    std::vector<std::pair<std::string, std::string>>
        settings; // given by the client: key without `index.`, text
    std::int64_t creationDateMs = 0;
    std::map<std::string, AliasSettings> aliases;
    bool sourceEnabled = true;
    bool closed = false;
};

// How a list of names in a path is taken.
struct NameOptions {
    bool ignoreUnavailable = false;
    bool allowNoIndices = true;
    bool aliases = true; // false: an alias is refused (DELETE /{index})
    std::string_view resourceType = "index_or_alias";
};

struct WriteTarget {
    std::shared_ptr<Index> index;
    std::string routing; // that an alias adds
};

class Catalogue {
public:
    explicit Catalogue(Store& store)
        : m_store(store)
    {
    }

    // Where a write to `name` goes; creates the index when `create`.
    enum class Missing { Create, Refuse };
    ApiResult<WriteTarget> writeTarget(const std::string& name, bool requireAlias, Missing missing);
    // Where a read of one document goes.
    ApiResult<std::shared_ptr<Index>> readTarget(const std::string& name) const;
    ApiResult<std::vector<std::shared_ptr<Index>>> resolve(std::string_view expression,
                                                           const NameOptions& options) const;

    ApiResult<std::shared_ptr<Index>> createIndex(const std::string& name, const IndexSettings& settings,
                                                  IndexInfo info);
    void deleteIndex(const Index& index);
    IndexInfo& info(const Index& index);

    void putAlias(const Index& index, const std::string& alias, AliasSettings settings);
    bool removeAlias(const Index& index, const std::string& alias);
    // The aliases of an index, those set by others included.
    std::map<std::string, AliasSettings> aliasesOf(const Index& index);
    bool isAlias(const std::string& name) const { return m_store.alias(name).has_value(); }

    bool autoCreate = true;                      // action.auto_create_index
    std::optional<bool> destructiveRequiresName; // action.destructive_requires_name

private:
    ApiResult<WriteTarget> throughAlias(const Alias& alias);
    void syncAlias(const std::string& alias);

    Store& m_store;
    std::map<std::string, IndexInfo> m_infos; // by index name; stale when the uuid differs
};

std::int64_t wallClockMs();

} // namespace racescope::http
