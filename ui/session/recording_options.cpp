// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recording_options.h"

#include "trace/memory_budget.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope::recording {

namespace {

const QString kMemory = u"recording/memory"_s;
const QString kWhenFull = u"recording/whenFull"_s;

constexpr std::size_t kShareStep = std::size_t(1) << 20; // less is not worth telling the trace

// Records in memory with what the allocator adds.
std::size_t bytesOf(const ConflictLog& conflicts)
{
    constexpr std::size_t kRecordBytes = 176;
    static const std::size_t kMost = ConflictLogOptions().memoryBytes / sizeof(ConflictRecord);
    return std::min(conflicts.size(), kMost) * kRecordBytes;
}

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

std::size_t shareMemory(Workspace& workspace, const TraceCounters& now, std::size_t viewBytes)
{
    const std::size_t whole = memoryBudget(traceOptions().memoryBudgetBytes);
    const std::size_t granted = whole - std::min(whole, now.budgetBytes);
    if (!workspace.conflicts().isFree())
        return granted;
    const std::size_t beside = std::min(bytesOf(workspace.conflicts()) + viewBytes, whole - whole / 8);
    if (beside >= granted + kShareStep || granted >= beside + kShareStep)
        workspace.trace().setMemoryBudget(whole - beside);
    return granted;
}

} // namespace racescope::recording
