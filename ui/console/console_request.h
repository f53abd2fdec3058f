// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as they are written in the console: a line `PUT products/_doc/1?if_seq_no=4&if_primary_term=1`,
// below it the body, until the next such line. Lines that begin with `#` or `//` are remarks. Threads: pure
// functions.
#pragma once
#include <QString>

#include <optional>
#include <vector>

namespace racescope {

struct ConsoleRequest {
    QString method; // GET, HEAD, POST, PUT, DELETE
    QString target; // begins with a slash
    QString body;
    int line = 0;     // of the request line, from 0
    int lastLine = 0; // of what belongs to it
};

std::vector<ConsoleRequest> consoleRequests(const QString& text);
// The one in whose lines the cursor stands; the nearest above when it stands between two.
std::optional<ConsoleRequest> requestAtLine(const QString& text, int line);

} // namespace racescope
