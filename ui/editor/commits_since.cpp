// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/commits_since.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace racescope {

namespace {

constexpr std::size_t kMostNamed = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::CommitsSince)
};

bool isNewer(Token a, Token b)
{
    return a.primaryTerm != b.primaryTerm ? a.primaryTerm > b.primaryTerm : a.seqNo > b.seqNo;
}

} // namespace

bool CommitsSince::wasDeleted() const
{
    return std::any_of(commits.begin(), commits.end(), [](const Operation& commit) { return !commit.live; });
}

CommitsSince commitsSince(std::vector<Operation> history, Token token)
{
    CommitsSince since;
    since.isLeast = history.empty() || isNewer(history.front().token, token);
    for (Operation& operation : history) {
        if (!isNewer(operation.token, token))
            continue;
        operation.source = {};
        since.commits.push_back(std::move(operation));
    }
    // A token of nothing is behind everything, and the first commit is known to be the first.
    since.isLeast = since.isLeast && token.assigned() && !since.commits.empty();
    return since;
}

QString behindText(const CommitsSince& since, const Names& names)
{
    QStringList who;
    const std::size_t count = since.commits.size();
    for (std::size_t i = count > kMostNamed ? count - kMostNamed : 0; i < count; ++i) {
        const Operation& commit = since.commits[i];
        const QString worker = format::worker(names, commit.worker);
        const QString token = format::token(commit.token);
        who.append(commit.live ? Words::tr("%1 wrote %2").arg(worker, token)
                               : Words::tr("%1 deleted it with %2").arg(worker, token));
    }
    const int shown = int(count);
    const QString behind = since.isLeast ? Words::tr("%n commit(s) behind, or more", nullptr, shown)
                                         : Words::tr("%n commit(s) behind", nullptr, shown);
    if (who.isEmpty())
        return behind;
    const QString named = who.join(Words::tr(", "));
    //: %1: "13 commits behind", %2: who wrote what, only the last of them
    return count > kMostNamed ? Words::tr("%1, the newest: %2").arg(behind, named)
                              //: %1: "2 commits behind", %2: who wrote what
                              : Words::tr("%1: %2").arg(behind, named);
}

} // namespace racescope
