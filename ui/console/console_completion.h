// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand at the cursor of a request line: methods, indices, endpoints, ids, parameters, and the
// tokens that documents have now. Threads: pure functions; what the store has is asked through the facts.
#pragma once
#include "base/ids.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace racescope {

struct CompletionFacts {
    std::function<QStringList()> indices;
    std::function<QStringList(const QString& index)> ids; // a bounded number of them
    std::function<std::optional<Token>(const QString& index, const QString& id)> token;
};

struct ConsoleCompletion {
    int from = 0; // character of the line where what is completed begins
    QStringList candidates;
};

// `line` up to the cursor. No candidates where nothing is known, as in a body.
ConsoleCompletion completionOf(const QString& line, const CompletionFacts& facts);

} // namespace racescope
