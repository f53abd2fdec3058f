// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/kept_session.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "trace/memory_budget.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace racescope::cli {

void addKeptOptions(Arguments& arguments, const QString& description)
{
    arguments.option(u"session"_s, description, u"FILE"_s);
    arguments.option(
        u"memory"_s,
        u"Memory for events, such as 2G or 25%; above it the oldest lie in the session file only. "
        "By default a quarter of the machine's memory, at least 1G."_s,
        u"SIZE"_s);
    arguments.option(u"when-full"_s,
                     u"What happens when events come faster than they are taken: who records waits, or the "
                     "newest are dropped and the gap is marked."_s,
                     u"wait|drop"_s, u"wait"_s);
}

TraceOptions keptOptions(const Arguments& arguments, std::optional<int>& status)
{
    TraceOptions options;
    const auto budget = parseMemoryBudget(arguments.value(u"memory"_s).toStdString());
    if (!budget)
        status = arguments.wrong(u"memory"_s, QString::fromStdString(budget.error()));
    else if (arguments.has(u"memory"_s) && arguments.value(u"session"_s).isEmpty())
        status = arguments.wrong(u"memory"_s, u"there is no --session for what does not fit"_s);
    options.memoryBudgetBytes = budget.value_or(0);
    const QString whenFull = arguments.value(u"when-full"_s);
    if (whenFull == u"drop"_s)
        options.whenFull = WhenFull::DropNewest;
    else if (whenFull != u"wait"_s)
        status = arguments.wrong(u"when-full"_s, u"must be wait or drop"_s);
    return options;
}

KeptSession openKept(const QString& command, const QString& path, Durability durability,
                     const TraceOptions& options)
{
    KeptSession session;
    if (path.isEmpty()) {
        WorkspaceOptions inMemory;
        inMemory.trace = options;
        session.workspace = std::make_unique<Workspace>(inMemory);
        return session;
    }
    const QString who = "racescope "_L1 + command + ": "_L1;
    OpenOptions how;
    how.trace = options;
    auto opened = openOrCreateSession(QFile::encodeName(path).toStdString(), how);
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
