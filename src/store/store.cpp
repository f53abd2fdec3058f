// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace racescope {

namespace {

StoreError invalidName(const std::string& name, const std::string& text)
{
    return {StoreError::Kind::InvalidName, name, "Invalid index name [" + name + "], " + text, ""};
}

std::string badShards(std::uint32_t shards, const std::string& bound)
{
    return "Failed to parse value [" + std::to_string(shards) +
           "] for setting [index.number_of_shards] must be " + bound;
}

} // namespace

std::optional<std::string> invalidIndexName(const std::string& name)
{
    constexpr std::size_t kMaxBytes = 255;
    if (name.find_first_of(" \"*\\<|,>/?") != std::string::npos)
        return R"(must not contain the following characters [ , ", *, \, <, |, ,, >, /, ?])";
    if (name.empty())
        return "must not be empty";
    if (name.find('#') != std::string::npos)
        return "must not contain '#'";
    if (name.find(':') != std::string::npos)
        return "must not contain ':'";
    if (name.front() == '_' || name.front() == '-' || name.front() == '+')
        return "must not start with '_', '-', or '+'";
    if (name.size() > kMaxBytes)
        return "index name is too long, (" + std::to_string(name.size()) + " > 255)";
    if (name == "." || name == "..")
        return "must not be '.' or '..'";
    if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return "must be lowercase";
    return std::nullopt;
}

Store::Store(const Clock& clock, std::uint64_t uuidSeed, DecideFunction rule, StoreLimits limits)
    : m_clock(clock)
    , m_rule(rule)
    , m_limits(limits)
    , m_uuids(uuidSeed)
{
}

Store::~Store() = default;

Store::Created Store::createIndex(const std::string& name, IndexSettings settings)
{
    const MutexLock lock(m_mutex);
    return add(name, {}, settings);
}

Store::Created Store::restoreIndex(const std::string& name, const std::string& uuid, IndexSettings settings)
{
    const MutexLock lock(m_mutex);
    return add(name, uuid, settings);
}

std::optional<StoreError> Store::refused(const std::string& name, const IndexSettings& settings) const
{
    if (const auto text = invalidIndexName(name))
        return invalidName(name, *text);
    if (m_aliases.count(name) != 0)
        return invalidName(name, "already exists as alias");
    if (const auto found = m_indices.find(name); found != m_indices.end()) {
        const std::string& uuid = found->second->uuid();
        return StoreError{StoreError::Kind::AlreadyExists, name,
                          "index [" + name + "/" + uuid + "] already exists", uuid};
    }
    if (settings.shards < 1)
        return StoreError{StoreError::Kind::BadSettings, name, badShards(settings.shards, ">= 1"), ""};
    if (settings.shards > m_limits.maxShardsPerIndex)
        return StoreError{StoreError::Kind::BadSettings, name,
                          badShards(settings.shards, "<= " + std::to_string(m_limits.maxShardsPerIndex)), ""};
    if (m_indices.size() >= m_limits.maxIndices) {
        const std::string count = std::to_string(m_indices.size());
        return StoreError{StoreError::Kind::LimitReached, name,
                          "this action would add an index, but this store currently has [" + count + "]/[" +
                              std::to_string(m_limits.maxIndices) + "] maximum indices",
                          ""};
    }
    return std::nullopt;
}

Store::Created Store::add(const std::string& name, const std::string& knownUuid,
                          const IndexSettings& settings)
{
    if (auto error = refused(name, settings))
        return failure(std::move(*error));
    auto index =
        std::make_shared<Index>(name, knownUuid.empty() ? newUuid() : knownUuid, settings, m_clock, m_rule);
    if (m_sink)
        index->setSink(m_sink);
    m_indices.emplace(name, index);
    return index;
}

std::shared_ptr<Index> Store::index(const std::string& name) const
{
    const MutexLock lock(m_mutex);
    const auto found = m_indices.find(name);
    return found == m_indices.end() ? nullptr : found->second;
}

Store::Created Store::indexOrCreate(const std::string& name)
{
    const MutexLock lock(m_mutex);
    if (const auto found = m_indices.find(name); found != m_indices.end())
        return found->second;
    return add(name, {}, {});
}

bool Store::deleteIndex(const std::string& name)
{
    std::shared_ptr<Index> last; // a large one takes a while to go: not under the lock
    const MutexLock lock(m_mutex);
    const auto found = m_indices.find(name);
    if (found == m_indices.end())
        return false;
    last = std::move(found->second);
    m_indices.erase(found);
    for (auto it = m_aliases.begin(); it != m_aliases.end();) {
        Alias& alias = it->second;
        std::erase(alias.indices, name);
        if (alias.writeIndex == name)
            alias.writeIndex.clear();
        it = alias.indices.empty() ? m_aliases.erase(it) : std::next(it);
    }
    return true;
}

std::vector<std::shared_ptr<Index>> Store::indices() const
{
    const MutexLock lock(m_mutex);
    std::vector<std::shared_ptr<Index>> all;
    all.reserve(m_indices.size());
    for (const auto& [name, index] : m_indices)
        all.push_back(index);
    return all;
}

void Store::setAlias(Alias alias)
{
    const MutexLock lock(m_mutex);
    std::string name = alias.name;
    m_aliases.insert_or_assign(std::move(name), std::move(alias));
}

bool Store::removeAlias(const std::string& name)
{
    const MutexLock lock(m_mutex);
    return m_aliases.erase(name) != 0;
}

std::optional<Alias> Store::alias(const std::string& name) const
{
    const MutexLock lock(m_mutex);
    const auto found = m_aliases.find(name);
    if (found == m_aliases.end())
        return std::nullopt;
    return found->second;
}

std::vector<Alias> Store::aliases() const
{
    const MutexLock lock(m_mutex);
    std::vector<Alias> all;
    all.reserve(m_aliases.size());
    for (const auto& [name, alias] : m_aliases)
        all.push_back(alias);
    return all;
}

void Store::restart()
{
    for (const auto& index : indices()) {
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard)
            index->bumpTerm(shard);
    }
}

std::uint64_t Store::bytes() const
{
    std::uint64_t sum = 0;
    for (const auto& index : indices())
        sum += index->bytes();
    return sum;
}

void Store::setSink(std::shared_ptr<OperationSink> sink)
{
    // Under the lock, so that no index made meanwhile misses it.
    const MutexLock lock(m_mutex);
    m_sink.swap(sink);
    for (const auto& [name, index] : m_indices)
        index->setSink(m_sink);
}

std::string Store::newUuid()
{
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr std::size_t kLength = 22; // of 16 bytes
    const std::uint64_t words[] = {m_uuids.next(), m_uuids.next()};
    std::string uuid;
    // 21 digits of 6 bits and a last one of 2 bits and zeros, as base64 without padding has it.
    for (std::size_t bit = 0; uuid.size() < kLength; bit += 6) {
        const std::size_t word = bit / 64;
        const std::size_t offset = bit % 64;
        std::uint64_t bits = words[word] << offset;
        if (offset > 58 && word == 0)
            bits |= words[1] >> (64 - offset);
        uuid += kDigits[bits >> 58];
    }
    return uuid;
}

} // namespace racescope
