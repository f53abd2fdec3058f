// SPDX-License-Identifier: GPL-3.0-or-later
// What has been stored of a document since a token was read: how far one is behind, and because of whom.
// Threads: pure functions on copies of the operation log.
#pragma once
#include "base/ids.h"
#include "store/operation.h"
#include "trace/names.h"

#include <QString>

#include <vector>

namespace racescope {

struct CommitsSince {
    std::vector<Operation> commits; // oldest first, without their sources
    bool isLeast = false;           // the log does not reach back to the token
    bool wasDeleted() const;        // by one of them, whatever came after
};

// `history`: of one document, oldest first, as Index::history() gives it.
CommitsSince commitsSince(std::vector<Operation> history, Token token);

// "2 commits behind: W1 wrote 72 / 1, W3 wrote 73 / 1".
QString behindText(const CommitsSince& since, const Names& names);

} // namespace racescope
