// SPDX-License-Identifier: GPL-3.0-or-later
// What an _update makes of the document that it read. Threads: pure function.
#pragma once
#include "race/target.h"

namespace racescope {

struct PreparedUpdate {
    std::optional<Source> source; // to be written under the token that was read
    Response answer;              // without a source: missing, refused, nothing changed, or a problem
};
PreparedUpdate prepareUpdate(const Request& request, const CurrentDocument& current, const Source& source,
                             DecideFunction rule);
// The answer to a write that was decided against.
Response answerOf(const Decision& decision);

} // namespace racescope
