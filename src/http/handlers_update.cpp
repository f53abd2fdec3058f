// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/write_order.h"

namespace racescope::http::handlers {
namespace {

constexpr std::string_view kInternal =
    "internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and "
    "`if_primary_term` instead";

} // namespace

ApiResult<void> updateDocument(Context& context)
{
    WriteOrder order;
    order.op = WriteOp::Update;
    order.index = context.index;
    order.id = context.id;
    order.routing = context.text("routing").value_or(std::string_view());
    RS_HTTP_TRY(timeout, context.duration("timeout", std::chrono::minutes(1)));
    static_cast<void>(timeout);
    RS_HTTP_TRY(refresh, context.refresh());
    RS_HTTP_TRY(docAsUpsert, context.flag("doc_as_upsert", false));
    RS_HTTP_TRY(retries, context.integer("retry_on_conflict", "int"));
    RS_HTTP_TRY(requireAlias, context.flag("require_alias", false));
    order.retryOnConflict = retries.value_or(0);
    order.requireAlias = requireAlias;
    order.returnSource = context.sourceFilter();
    if (context.text("version") || context.text("version_type"))
        return failure(validationError({std::string(kInternal)}));
    RS_HTTP_CHECK(readConditions(context, order));
    RS_HTTP_TRY(body, parseUpdateBody(context.request.body, *context.style.profile));
    order.update = std::move(body);
    order.update.docAsUpsert = order.update.docAsUpsert || docAsUpsert;
    if (order.update.ifSeqNo)
        order.ifSeqNo = *order.update.ifSeqNo;
    if (order.update.ifPrimaryTerm)
        order.ifPrimaryTerm = *order.update.ifPrimaryTerm;
    RS_HTTP_CHECK(context.refuseUnknown());
    return answerWrite(context, order, refresh);
}

} // namespace racescope::http::handlers
