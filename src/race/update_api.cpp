// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/update_api.h"

#include "race/worker.h"

namespace racescope {

Response answerOf(const Decision& decision)
{
    Response response;
    response.decision = decision;
    if (const Conflict* conflict = std::get_if<Conflict>(&decision)) {
        response.token = conflict->current;
        response.version = conflict->currentVersion;
    }
    return response;
}

PreparedUpdate prepareUpdate(const Request& request, const CurrentDocument& current, const Source& source,
                             DecideFunction rule)
{
    PreparedUpdate prepared;
    WriteRequest asked = request.write;
    asked.op = WriteOp::Update;
    const Decision decision = rule(current, asked);
    if (!std::holds_alternative<Accept>(decision)) {
        prepared.answer = answerOf(decision);
        return prepared;
    }
    Modified modified = applyModification(*request.modification, request.modificationValue, source.view());
    if (!modified.problem.empty()) {
        prepared.answer.error = std::move(modified.problem);
    } else if (!modified.source || modified.source->view() == source.view()) {
        prepared.answer.decision = Noop{};
        prepared.answer.token = current.token;
        prepared.answer.version = current.version;
        prepared.answer.source = source;
    } else {
        prepared.source = std::move(modified.source);
    }
    return prepared;
}

} // namespace racescope
