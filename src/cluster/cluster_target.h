// SPDX-License-Identifier: GPL-3.0-or-later
// An Elasticsearch or OpenSearch cluster as a target: each worker has a keep-alive connection of its own, its
// requests go out as the document API has them, and the answers come back as the store's decisions. What a
// cluster does not tell is filled in from its other answers (version_ledger.h). A request without an answer
// (timeout, connection lost) is an error whose outcome is not known, and the verdict treats it so. Threads:
// as Target; the requests of one worker come one after the other.
#pragma once
#include "cluster/cluster_client.h"
#include "race/target.h"

#include <memory>

namespace racescope::cluster {

// The error names a file of authorities that cannot be read. Nobody is asked yet.
[[nodiscard]] Result<std::unique_ptr<Target>, IoError> makeClusterTarget(const Endpoint& endpoint);

} // namespace racescope::cluster
