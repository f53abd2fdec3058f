// SPDX-License-Identifier: GPL-3.0-or-later
// What a cluster's answers say, as the store's own values (elasticsearch-documents.md 2): reads, writes, bulk
// items and errors. Shared by the target and the proxy. Threads: pure functions.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "store/index.h"

#include <string>
#include <string_view>

namespace racescope::cluster {

// "illegal_argument_exception: …", or the status alone when the body says nothing.
std::string errorText(int status, const json::Value& body);
std::string errorText(int status, std::string_view body);

// One document of a GET or of _mget. The source is the answer's own bytes when `withSource`. The error is a
// sentence: a missing index, a refusal, an answer without numbers.
enum class WithSource : bool { No, Yes };
[[nodiscard]] Result<ReadResult, std::string> readAnswer(int status, std::string_view body,
                                                         WithSource source);

// The answer to a write, or the inner object of a bulk item: what the cluster decided. `replaced` is left
// unset, the answer does not tell it. The error is a sentence: the write was refused for another reason than
// a conflict or a missing document.
[[nodiscard]] Result<WriteOutcome, std::string> writeAnswer(int status, const json::Value& body);
[[nodiscard]] Result<WriteOutcome, std::string> writeAnswer(int status, std::string_view body);

} // namespace racescope::cluster
