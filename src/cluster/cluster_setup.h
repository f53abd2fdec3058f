// SPDX-License-Identifier: GPL-3.0-or-later
// Before and after a race on a real cluster: who answers there, the scenario's indices and documents, and
// taking away what was made. Rule: nobody's index is touched without being told to. An index that is not
// there is created, and deleted again afterwards; one that is there is refused, unless UseExisting: then
// missing documents are created in it, none is overwritten, and it is never deleted. Threads: one. Errors:
// IoError with the index or the URL.
#pragma once
#include "cluster/cluster_client.h"
#include "race/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace racescope::cluster {

struct Product {
    std::string flavour; // "Elasticsearch", "OpenSearch"
    std::string version;
    std::string build; // build_flavor: "default", "oss", "serverless"; empty: not said
    std::string clusterName;
    std::string text() const; // "Elasticsearch 8.11.1, cluster docker-cluster"
};

// Asks GET /. Refuses what is neither, what is too old to have if_seq_no without types (before 7.0), and what
// wants other credentials.
[[nodiscard]] Result<Product, IoError> askProduct(ClusterClient& client, const Endpoint& endpoint);

// Why a plan cannot be raced on a real cluster; nullopt when it can.
std::optional<IoError> refusalOnCluster(const RacePlan& plan);

enum class Existing : std::uint8_t { Refuse, Use };

class ClusterSetup {
public:
    // `client` outlives the setup.
    explicit ClusterSetup(ClusterClient& client)
        : m_client(client)
    {
    }
    // Makes what the plan needs. Documents that were there already take the place of the plan's, so that
    // invariants start from what is true. On an error nothing that was made is left.
    [[nodiscard]] Result<void, IoError> prepare(RacePlan& plan, Existing existing);
    // Deletes the indices that prepare() created. The error names those that are still there.
    [[nodiscard]] Result<void, IoError> cleanUp() { return cleanUp(m_client); }
    // Through this client. When it is abandoned, what is still there remains to be deleted.
    [[nodiscard]] Result<void, IoError> cleanUp(ClusterClient& client);
    const std::vector<std::string>& created() const { return m_created; }

private:
    Result<void, IoError> prepareIndex(const IndexPlan& index, Existing existing);
    Result<void, IoError> prepareDocument(DocumentPlan& document);

    ClusterClient& m_client;
    std::vector<std::string> m_created;
};

} // namespace racescope::cluster
