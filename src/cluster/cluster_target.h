// SPDX-License-Identifier: GPL-3.0-or-later
// An Elasticsearch or OpenSearch cluster as a target: each worker has a keep-alive connection of its own, its
// requests go out as the document API has them, and the answers come back as the store's decisions. What a
// cluster does not tell is filled in from its other answers (version_ledger.h). A request without an answer
// (timeout, connection lost) is an error whose outcome is not known, and the verdict treats it so. Threads:
// as Target; the requests of one worker come one after the other.
#pragma once
#include "cluster/cluster_client.h"
#include "race/target.h"

#include <chrono>
#include <memory>

namespace racescope::cluster {

// How long a write that overwrote something unseen waits, after its answer, for the answer of the write that
// it replaced. Longer would tell more about whose update was lost, and less about how long the write took.
inline constexpr std::chrono::milliseconds kLedgerPatience{50};

// The error names a file of authorities that cannot be read. Nobody is asked yet.
[[nodiscard]] Result<std::unique_ptr<Target>, IoError>
makeClusterTarget(const Endpoint& endpoint, std::chrono::milliseconds patience = kLedgerPatience,
                  std::shared_ptr<const Abandonment> abandonment = nullptr);

} // namespace racescope::cluster
