// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/kept_session.h"

#include "cli/arguments.h"
#include "cli/command.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace racescope::cli {

KeptSession openKept(const QString& command, const QString& path, Durability durability)
{
    KeptSession session;
    if (path.isEmpty()) {
        session.workspace = std::make_unique<Workspace>();
        return session;
    }
    const QString who = "racescope "_L1 + command + ": "_L1;
    auto opened = openOrCreateSession(QFile::encodeName(path).toStdString());
    if (!opened) {
        say(who + QString::fromStdString(opened.error().text()));
        return session;
    }
    if (opened->file->isReadOnly()) {
        const std::string why = opened->losses.empty() ? "the file is read-only" : opened->losses.front();
        say(who + path + ": cannot be continued: "_L1 + QString::fromStdString(why));
        return session;
    }
    session.workspace = std::move(opened->workspace);
    session.journal =
        std::make_unique<SessionJournal>(*session.workspace, std::move(opened->file), durability);
    return session;
}

int closeKept(const QString& command, KeptSession& session)
{
    if (!session.journal)
        return Fine;
    const auto saved = session.journal->stop();
    if (!saved)
        say("racescope "_L1 + command + ": "_L1 + QString::fromStdString(saved.error().text()));
    return saved ? Fine : InputOutput;
}

} // namespace racescope::cli
