// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recording_options.h"

#include "trace/memory_budget.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace racescope::recording {

namespace {

const QString kMemory = u"recording/memory"_s;
const QString kWhenFull = u"recording/whenFull"_s;

} // namespace

QString memory()
{
    return QSettings().value(kMemory).toString();
}

void setMemory(const QString& text)
{
    QSettings().setValue(kMemory, text);
}

QString whenFull()
{
    const QString drop = u"drop"_s;
    return QSettings().value(kWhenFull).toString() == drop ? drop : u"wait"_s;
}

void setWhenFull(const QString& what)
{
    QSettings().setValue(kWhenFull, what);
}

TraceOptions traceOptions()
{
    TraceOptions options;
    options.memoryBudgetBytes = parseMemoryBudget(memory().toStdString()).value_or(0);
    options.whenFull = whenFull() == u"drop"_s ? WhenFull::DropNewest : WhenFull::Wait;
    return options;
}

WorkspaceOptions workspaceOptions()
{
    WorkspaceOptions options;
    options.trace = traceOptions();
    return options;
}

void apply(Workspace& workspace)
{
    const TraceOptions options = traceOptions();
    workspace.trace().setMemoryBudget(options.memoryBudgetBytes);
    workspace.trace().setWhenFull(options.whenFull);
}

} // namespace racescope::recording
