// SPDX-License-Identifier: GPL-3.0-or-later
// Operations and events as a driver for Porcupine takes them, one JSON object a line. Values are small
// numbers, tokens are [primary_term, seq_no]. Threads: free functions.
#pragma once
#include "base/result.h"
#include "verdict/history.h"
#include "verdict/history_writer.h"

namespace racescope {

enum class PorcupineForm {
    Events, // {"kind":"call",…} and {"kind":"return",…} in order; unknown outcomes return after everything
            // else
    Operations, // one line each, with call and ret
};
// `key`: only this document. False when the sink refused.
bool writePorcupine(const History& history, PorcupineForm form, const TextSink& sink,
                    std::optional<std::uint32_t> key = std::nullopt);
[[nodiscard]] Result<History, ParseError> readPorcupine(std::string_view text, const std::string& source);

} // namespace racescope
