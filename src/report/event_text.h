// SPDX-License-Identifier: GPL-3.0-or-later
// Events in words, for exports: machine-readable output is English and never localised; the window has its
// own translated texts. Threads: pure functions.
#pragma once
#include "trace/event.h"
#include "trace/names.h"

#include <string>
#include <string_view>

namespace racescope {

// "read", "write", "conflict", … as the exports call the kinds.
std::string_view name(EventKind kind);
// "71/1", or "-" when there is none.
std::string text(Token token);
// The request as a person would send it: "PUT /products/_doc/100?if_seq_no=71&if_primary_term=1"; "" for what
// is no request.
std::string requestLine(const Event& event, const Names& names);
// One line of what came of it: "200, seq_no 72", "409: requires 71/1, current is 72/1", "gives up after 3
// attempts".
std::string outcomeText(const Event& event);

} // namespace racescope
