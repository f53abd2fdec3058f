// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as bytes: status line, headers and body in one buffer. Threads: free functions.
#pragma once
#include "http/message.h"

#include <string>
#include <string_view>

namespace racescope::http {

struct AnswerKind {
    bool head = false;  // the body's length is told, the body is not sent
    bool close = false; // the connection ends
    bool http10 = false;
};

void appendAnswer(std::string& out, const Response& response, std::string_view productHeaderLine,
                  AnswerKind kind);
// The server's own: empty for 413, a JSON sentence for the rest.
void appendRefusal(std::string& out, int status, std::string_view productHeaderLine, bool close);

} // namespace racescope::http
