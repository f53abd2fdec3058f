// SPDX-License-Identifier: GPL-3.0-or-later
// Jepsen's operation maps in EDN: the cas-register form that Knossos and elle-cli take, and Elle's
// transactions. Lost on the way out: refused writes are failures there, which those checkers discard. On the
// way in, a failure that says :conflict is judged, any other failure is taken for "did not happen". Threads:
// free functions.
#pragma once
#include "base/result.h"
#include "verdict/history.h"
#include "verdict/history_writer.h"

namespace racescope {

enum class JepsenForm {
    CasRegister,  // :read, :write, :cas; several keys as [key value]
    Transactions, // :txn with [:r key value] and [:w key value]
};
// `key`: only this document, as a plain register; nullopt: all. False when the sink refused.
bool writeJepsen(const History& history, JepsenForm form, const TextSink& sink,
                 std::optional<std::uint32_t> key = std::nullopt);
[[nodiscard]] Result<History, ParseError> readJepsen(std::string_view text, const std::string& source);

} // namespace racescope
