// SPDX-License-Identifier: GPL-3.0-or-later
// Any number of indices and aliases, local and in memory. Threads: any; m_mutex guards the maps and is held
// for look-ups only.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "base/random.h"
#include "store/index.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

struct StoreLimits {
    std::size_t maxIndices = 1000;
    std::size_t maxShardsPerIndex = 1024;
    std::uint64_t maxBytes = std::uint64_t(16) << 30; // of live sources
};

struct StoreError {
    enum class Kind { AlreadyExists, InvalidName, NotFound, LimitReached, BadSettings };
    Kind kind;
    std::string index;
    std::string reason; // the document API's sentence
    std::string uuid;   // AlreadyExists: of the index that is there
};

struct Alias {
    std::string name;
    std::vector<std::string> indices;
    std::string writeIndex; // empty: none, unless there is just one index
};

class Store {
public:
    // The clock must outlive the store.
    explicit Store(const Clock& clock, std::uint64_t uuidSeed = 0, DecideFunction rule = &decide,
                   StoreLimits limits = {});
    ~Store();

    const Clock& clock() const { return m_clock; }
    // maxBytes is for whoever takes documents in from outside to compare with bytes(): a write itself is
    // never refused for it.
    const StoreLimits& limits() const { return m_limits; }
    Result<std::shared_ptr<Index>, StoreError> createIndex(const std::string& name,
                                                           IndexSettings settings = {});
    // With a uuid that is known already (opening a session).
    Result<std::shared_ptr<Index>, StoreError> restoreIndex(const std::string& name, const std::string& uuid,
                                                            IndexSettings settings);
    // The index of this name (no aliases); null when there is none.
    std::shared_ptr<Index> index(const std::string& name) const;
    // As index(), created with defaults when missing.
    Result<std::shared_ptr<Index>, StoreError> indexOrCreate(const std::string& name);
    // Also takes it out of the aliases. Who still holds the index may go on using it.
    bool deleteIndex(const std::string& name);
    std::vector<std::shared_ptr<Index>> indices() const; // by name

    void setAlias(Alias alias);
    bool removeAlias(const std::string& name);
    std::optional<Alias> alias(const std::string& name) const;
    std::vector<Alias> aliases() const;

    // Every shard of every index opens a new reign, as a restarted node does.
    void restart();
    std::uint64_t bytes() const;
    // For every index there is and every one to come.
    void setSink(std::shared_ptr<OperationSink> sink);

private:
    using Created = Result<std::shared_ptr<Index>, StoreError>;
    Created add(const std::string& name, const std::string& knownUuid, const IndexSettings& settings)
        RS_REQUIRES(m_mutex);
    std::optional<StoreError> refused(const std::string& name, const IndexSettings& settings) const
        RS_REQUIRES(m_mutex);
    std::string newUuid() RS_REQUIRES(m_mutex); // 22 characters of URL-safe base64
    const Clock& m_clock;
    const DecideFunction m_rule;
    const StoreLimits m_limits;
    mutable Mutex m_mutex;
    std::map<std::string, std::shared_ptr<Index>> m_indices RS_GUARDED_BY(m_mutex);
    std::map<std::string, Alias> m_aliases RS_GUARDED_BY(m_mutex);
    std::shared_ptr<OperationSink> m_sink RS_GUARDED_BY(m_mutex);
    Random m_uuids RS_GUARDED_BY(m_mutex);
};

// Lower case, no leading _ - +, none of \ / * ? " < > | blank , # :, at most 255 bytes, not . or ..; the
// document API's words when not, without the "Invalid index name [x], " that StoreError::reason begins with.
std::optional<std::string> invalidIndexName(const std::string& name);

} // namespace racescope
