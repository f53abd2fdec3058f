// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/plan.h"

#include <algorithm>
#include <array>

namespace racescope {
namespace {

constexpr std::array<std::string_view, 6> kGuardNames{"none",     "version",      "seq_no",
                                                      "external", "external_gte", "create"};
constexpr std::array<std::string_view, 7> kProgramNames{
    "read_think_write", "blind_write", "update", "create", "delete", "delete_recreate", "feed"};

std::string inWords(const Modification& m)
{
    switch (m.kind) {
    case Modification::Kind::Add: {
        std::string text = m.amount < 0 ? "subtract " + std::to_string(m.amount).substr(1) + " from "
                                        : "add " + std::to_string(m.amount) + " to ";
        text += m.field;
        return m.floor ? text + ", not below " + std::to_string(*m.floor) : text;
    }
    case Modification::Kind::Set:
        return "set " + m.field;
    case Modification::Kind::Append:
        return "append to " + m.field;
    case Modification::Kind::Merge:
        return "merge fields";
    }
    return {};
}

std::string inWords(const Program& program)
{
    switch (program.kind) {
    case ProgramKind::ReadThinkWrite:
        return inWords(program.modification);
    case ProgramKind::BlindWrite:
        return "blind write";
    case ProgramKind::UpdateApi:
        return "update: " + inWords(program.modification) + ", retry_on_conflict " +
               std::to_string(program.retryOnConflict);
    case ProgramKind::Create:
        return "create";
    case ProgramKind::Delete:
        return "delete";
    case ProgramKind::DeleteRecreate:
        return "delete and create again";
    case ProgramKind::Feed:
        return "numbered messages";
    }
    return {};
}

} // namespace

std::string_view name(Guard guard)
{
    return kGuardNames[static_cast<std::size_t>(guard)];
}

std::optional<Guard> guardFromName(std::string_view name)
{
    const auto found = std::find(kGuardNames.begin(), kGuardNames.end(), name);
    if (found == kGuardNames.end())
        return std::nullopt;
    return static_cast<Guard>(found - kGuardNames.begin());
}

std::string_view name(ProgramKind kind)
{
    return kProgramNames[static_cast<std::size_t>(kind)];
}

std::string describe(const GroupPlan& group)
{
    return inWords(group.program) + ", guard " + std::string(name(group.guard));
}

std::string memberName(const GroupPlan& group, std::uint32_t number)
{
    return group.count == 1 ? group.name : group.name + '-' + std::to_string(number + 1);
}

std::uint32_t RacePlan::mostOperationsLost() const
{
    std::uint32_t most = 0;
    for (const ScriptedEvent& event : script) {
        if (event.action == ScriptedEvent::Action::FailOver)
            most = std::max(most, event.operations);
    }
    return most;
}

std::uint32_t RacePlan::workerCount() const
{
    std::uint64_t count = 0;
    for (const GroupPlan& group : groups)
        count += group.count;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX));
}

} // namespace racescope
