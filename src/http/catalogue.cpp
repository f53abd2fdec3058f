// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/catalogue.h"

#include "http/path_filter.h"

#include <algorithm>
#include <chrono>

namespace racescope::http {

std::int64_t wallClockMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

ApiResult<WriteTarget> Catalogue::throughAlias(const Alias& alias)
{
    std::string target = alias.writeIndex;
    if (target.empty() && alias.indices.size() == 1)
        target = alias.indices.front();
    const std::shared_ptr<Index> index = target.empty() ? nullptr : m_store.index(target);
    if (!index)
        return failure(noWriteIndex(alias.name));
    const auto& aliases = info(*index).aliases;
    const auto settings = aliases.find(alias.name);
    if (settings == aliases.end())
        return WriteTarget{index, {}};
    if (settings->second.isWriteIndex == false)
        return failure(noWriteIndex(alias.name));
    return WriteTarget{index, settings->second.indexRouting};
}

ApiResult<WriteTarget> Catalogue::writeTarget(const std::string& name, bool requireAlias, Missing missing)
{
    if (!requireAlias) {
        if (auto index = m_store.index(name))
            return WriteTarget{std::move(index), {}};
    }
    if (const auto alias = m_store.alias(name))
        return throughAlias(*alias);
    if (requireAlias)
        return failure(aliasRequired(name));
    if (missing == Missing::Refuse)
        return failure(indexNotFound(name));
    if (!autoCreate) {
        ApiError error = indexNotFound(name);
        error.reason += " and [action.auto_create_index] is [false]";
        return failure(std::move(error));
    }
    auto created = createIndex(name, IndexSettings{}, IndexInfo{});
    if (!created.has_value())
        return failure(created.error());
    return WriteTarget{std::move(*created), {}};
}

ApiResult<std::shared_ptr<Index>> Catalogue::readTarget(const std::string& name) const
{
    if (auto index = m_store.index(name))
        return index;
    if (const auto alias = m_store.alias(name)) {
        if (alias->indices.size() > 1) {
            std::string list;
            for (const std::string& one : alias->indices)
                list += (list.empty() ? "" : ", ") + one;
            return failure(illegalArgument("alias [" + name +
                                           "] has more than one index associated with it [" + list +
                                           "], can't execute a single index op"));
        }
        if (!alias->indices.empty()) {
            if (auto index = m_store.index(alias->indices.front()))
                return index;
        }
    }
    if (const auto invalid = invalidIndexName(name); invalid.has_value() && name.front() == '_') {
        ApiError error =
            storeRefused(StoreError{StoreError::Kind::InvalidName,
                                    name,
                                    "Invalid index name [" + name + "], must not start with '_'.",
                                    {}});
        return failure(std::move(error));
    }
    return failure(indexNotFound(name));
}

ApiResult<std::vector<std::shared_ptr<Index>>> Catalogue::resolve(std::string_view expression,
                                                                  const NameOptions& options) const
{
    std::vector<std::shared_ptr<Index>> found;
    const auto add = [&found](const std::shared_ptr<Index>& index) {
        if (index && std::find(found.begin(), found.end(), index) == found.end())
            found.push_back(index);
    };
    if (expression.empty() || expression == "_all" || expression == "*") {
        found = m_store.indices();
        if (found.empty() && !options.allowNoIndices)
            return failure(indexNotFound(expression.empty() ? "_all" : expression, options.resourceType));
        return found;
    }
    bool sawWildcard = false;
    for (const std::string& part : splitCommas(expression)) {
        const bool exclude = sawWildcard && part.front() == '-';
        const std::string name = exclude ? part.substr(1) : part;
        const bool wildcard = name.find('*') != std::string::npos;
        sawWildcard = sawWildcard || wildcard;
        if (exclude) {
            std::erase_if(found, [&](const auto& index) { return globMatches(name, index->name()); });
            continue;
        }
        if (wildcard || name == "_all") {
            const std::size_t before = found.size();
            for (const auto& index : m_store.indices()) {
                if (name == "_all" || globMatches(name, index->name()))
                    add(index);
            }
            if (options.aliases) {
                for (const Alias& alias : m_store.aliases()) {
                    if (globMatches(name, alias.name)) {
                        for (const std::string& member : alias.indices)
                            add(m_store.index(member));
                    }
                }
            }
            if (found.size() == before && !options.allowNoIndices)
                return failure(indexNotFound(name, options.resourceType));
            continue;
        }
        if (const auto index = m_store.index(name)) {
            add(index);
        } else if (const auto alias = m_store.alias(name)) {
            if (!options.aliases) {
                if (options.ignoreUnavailable)
                    continue;
                return failure(
                    illegalArgument("The provided expression [" + name +
                                    "] matches an alias, specify the corresponding concrete indices "
                                    "instead."));
            }
            for (const std::string& member : alias->indices)
                add(m_store.index(member));
        } else if (!options.ignoreUnavailable) {
            return failure(indexNotFound(name, options.resourceType));
        }
    }
    return found;
}

ApiResult<std::shared_ptr<Index>> Catalogue::createIndex(const std::string& name,
                                                         const IndexSettings& settings, IndexInfo given)
{
    const auto refuse = [&name](std::string_view text) {
        return failure(storeRefused(StoreError{StoreError::Kind::InvalidName,
                                               name,
                                               "Invalid index name [" + name + "], " + std::string(text),
                                               {}}));
    };
    if (const auto invalid = invalidIndexName(name)) {
        const bool whole = invalid->starts_with("Invalid index name");
        return whole ? failure(storeRefused(StoreError{StoreError::Kind::InvalidName, name, *invalid, {}}))
                     : refuse(*invalid);
    }
    if (isAlias(name))
        return refuse("already exists as alias");
    for (const auto& [alias, ignored] : given.aliases) {
        if (m_store.index(alias) || alias == name) {
            ApiError error =
                storeRefused(StoreError{StoreError::Kind::InvalidName,
                                        alias,
                                        "Invalid alias name [" + alias +
                                            "]: an index or data stream exists with the same name as the "
                                            "alias",
                                        {}});
            error.type = "invalid_alias_name_exception";
            return failure(std::move(error));
        }
    }
    auto created = m_store.createIndex(name, settings);
    if (!created.has_value())
        return failure(storeRefused(created.error()));
    const std::map<std::string, AliasSettings> aliases = std::move(given.aliases);
    given.aliases.clear();
    given.uuid = (*created)->uuid();
    given.creationDateMs = wallClockMs();
    m_infos[name] = std::move(given);
    for (const auto& [alias, aliasSettings] : aliases)
        putAlias(**created, alias, aliasSettings);
    return *created;
}

IndexInfo& Catalogue::info(const Index& index)
{
    IndexInfo& found = m_infos[index.name()];
    if (found.uuid != index.uuid()) {
        found = IndexInfo{};
        found.uuid = index.uuid();
        found.creationDateMs = wallClockMs();
    }
    return found;
}

void Catalogue::deleteIndex(const Index& index)
{
    const std::string name = index.name();
    for (const Alias& alias : m_store.aliases()) {
        if (std::find(alias.indices.begin(), alias.indices.end(), name) != alias.indices.end())
            removeAlias(index, alias.name);
    }
    m_infos.erase(name);
    m_store.deleteIndex(name);
}

void Catalogue::putAlias(const Index& index, const std::string& alias, AliasSettings settings)
{
    info(index).aliases[alias] = std::move(settings);
    Alias stored = m_store.alias(alias).value_or(Alias{alias, {}, {}});
    if (std::find(stored.indices.begin(), stored.indices.end(), index.name()) == stored.indices.end())
        stored.indices.push_back(index.name());
    m_store.setAlias(stored);
    syncAlias(alias);
}

bool Catalogue::removeAlias(const Index& index, const std::string& alias)
{
    auto stored = m_store.alias(alias);
    info(index).aliases.erase(alias);
    if (!stored || std::erase(stored->indices, index.name()) == 0)
        return false;
    if (stored->indices.empty()) {
        m_store.removeAlias(alias);
        return true;
    }
    m_store.setAlias(*stored);
    syncAlias(alias);
    return true;
}

// The write index is the member that says so.
void Catalogue::syncAlias(const std::string& alias)
{
    auto stored = m_store.alias(alias);
    if (!stored)
        return;
    stored->writeIndex.clear();
    for (const std::string& name : stored->indices) {
        const auto known = m_infos.find(name);
        if (known == m_infos.end())
            continue;
        const auto settings = known->second.aliases.find(alias);
        if (settings != known->second.aliases.end() && settings->second.isWriteIndex == true)
            stored->writeIndex = name;
    }
    m_store.setAlias(*stored);
}

std::map<std::string, AliasSettings> Catalogue::aliasesOf(const Index& index)
{
    std::map<std::string, AliasSettings> all;
    const IndexInfo& known = info(index);
    for (const Alias& alias : m_store.aliases()) {
        if (std::find(alias.indices.begin(), alias.indices.end(), index.name()) == alias.indices.end())
            continue;
        const auto settings = known.aliases.find(alias.name);
        AliasSettings shown = settings == known.aliases.end() ? AliasSettings{} : settings->second;
        if (settings == known.aliases.end() && alias.writeIndex == index.name())
            shown.isWriteIndex = true;
        all.emplace(alias.name, std::move(shown));
    }
    return all;
}

} // namespace racescope::http
