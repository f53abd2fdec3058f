// SPDX-License-Identifier: GPL-3.0-or-later
// The handlers behind the routing table: each translates one request of the document API into calls of the
// store and their results into the rendering layer. Threads: the server's.
#pragma once
#include "http/context.h"

namespace racescope::http {
struct WriteOrder;
}

namespace racescope::http::handlers {

// handlers_document.cpp
ApiResult<void> indexDocument(Context& context);
ApiResult<void> indexWithoutId(Context& context);
ApiResult<void> createDocument(Context& context);
ApiResult<void> getDocument(Context& context);
ApiResult<void> getSource(Context& context);
ApiResult<void> deleteDocument(Context& context);
// Validates, does and answers one write.
ApiResult<void> answerWrite(Context& context, const WriteOrder& order, Refresh refresh);
// handlers_update.cpp
ApiResult<void> updateDocument(Context& context);
// handlers_bulk.cpp
ApiResult<void> bulk(Context& context);
// handlers_mget.cpp
ApiResult<void> multiGet(Context& context);
// handlers_search.cpp
ApiResult<void> search(Context& context);
ApiResult<void> multiSearch(Context& context);
ApiResult<void> count(Context& context);
// handlers_by_query.cpp
ApiResult<void> updateByQuery(Context& context);
ApiResult<void> deleteByQuery(Context& context);
// handlers_indices.cpp
ApiResult<void> createIndex(Context& context);
ApiResult<void> getIndex(Context& context);
ApiResult<void> deleteIndex(Context& context);
ApiResult<void> refreshIndices(Context& context);
ApiResult<void> getSettings(Context& context);
ApiResult<void> putSettings(Context& context);
ApiResult<void> getMapping(Context& context);
ApiResult<void> putMapping(Context& context);
ApiResult<void> openOrCloseIndex(Context& context);
ApiResult<void> indexStats(Context& context);
ApiResult<void> bumpTerm(Context& context);
// handlers_aliases.cpp
ApiResult<void> getAlias(Context& context);
ApiResult<void> putAlias(Context& context);
ApiResult<void> deleteAlias(Context& context);
ApiResult<void> updateAliases(Context& context);
// handlers_cluster.cpp
ApiResult<void> root(Context& context);
ApiResult<void> clusterHealth(Context& context);
ApiResult<void> clusterSettings(Context& context);
ApiResult<void> nodes(Context& context);
ApiResult<void> emptyObject(Context& context);
ApiResult<void> missingNamed(Context& context);
ApiResult<void> acknowledged(Context& context);
// handlers_cat.cpp
ApiResult<void> catIndices(Context& context);
ApiResult<void> catShards(Context& context);
ApiResult<void> catHealth(Context& context);
ApiResult<void> catCount(Context& context);
ApiResult<void> catAliases(Context& context);
ApiResult<void> catNodes(Context& context);

} // namespace racescope::http::handlers
