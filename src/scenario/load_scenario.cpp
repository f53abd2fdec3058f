// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/builtin_files.h"
#include "scenario/scenario.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <numeric>
#include <sys/stat.h>

namespace racescope {

namespace {

ParseError noFile(const std::string& path, const std::string& why)
{
    return ParseError{path, 0, 0, "", why};
}

Result<std::string, ParseError> readAll(const std::string& path)
{
    const bool standardInput = path == "-";
    struct stat status {};
    if (!standardInput && stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        return failure(noFile(path, "is a folder, not a scenario file"));
    const auto close = [standardInput](std::FILE* file) {
        if (!standardInput)
            std::fclose(file);
    };
    const std::unique_ptr<std::FILE, decltype(close)> file(
        standardInput ? stdin : std::fopen(path.c_str(), "rb"), close);
    if (!file)
        return failure(noFile(path, std::string("cannot be read: ") + std::strerror(errno)));
    std::string text;
    char buffer[65536];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) {
        text.append(buffer, got);
        if (text.size() > kMaxScenarioBytes)
            return failure(noFile(path, "is larger than 64 MiB, which no scenario needs"));
    }
    if (std::ferror(file.get()))
        return failure(noFile(path, std::string("cannot be read: ") + std::strerror(errno)));
    return text;
}

std::vector<Builtin> makeBuiltins()
{
    std::vector<Builtin> list;
    for (const BuiltinFile& file : builtinFiles()) {
        const auto plan = parseScenario(file.text, std::string(file.name));
        if (plan) // a test holds every one of them to this
            list.push_back({std::string(file.name), plan->title, plan->description, std::string(file.text)});
    }
    return list;
}

void shareOutWorkers(RacePlan& plan, std::uint32_t workers)
{
    const std::uint32_t before = std::max(1u, plan.workerCount());
    std::uint32_t given = 0;
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const auto left = std::uint32_t(plan.groups.size() - i - 1);
        const auto fair = std::uint32_t(std::uint64_t(plan.groups[i].count) * workers / before);
        const std::uint32_t most = workers - given > left ? workers - given - left : 1;
        plan.groups[i].count = left == 0 ? most : std::clamp(fair, 1u, most);
        given += plan.groups[i].count;
    }
}

void copyFirstDocument(RacePlan& plan, std::uint32_t documents)
{
    DocumentPlan first = plan.documents.front();
    plan.documents.resize(1);
    const std::string stem = first.id;
    first.seqNo.reset();
    first.version.reset();
    for (std::uint32_t i = 2; i <= documents; ++i) {
        first.id = stem + '-' + std::to_string(i);
        plan.documents.push_back(first);
    }
    for (GroupPlan& group : plan.groups) {
        group.documents.documents.clear();
        if (documents > 1 && group.documents.kind == DocumentChoice::Kind::Fixed)
            group.documents.kind = DocumentChoice::Kind::Uniform;
    }
    for (ScriptedEvent& event : plan.script)
        event.document = 0;
    for (InvariantPlan& invariant : plan.invariants)
        invariant.document = 0;
    // What the sum of one document tells holds no more once the updates spread over several.
    if (documents > 1)
        std::erase_if(plan.invariants, [](const InvariantPlan& invariant) {
            return invariant.kind == InvariantPlan::Kind::SumPreserved;
        });
}

ParseError badOverride(std::string path, std::string why)
{
    return ParseError{"", 0, 0, std::move(path), std::move(why)};
}

} // namespace

const std::vector<Builtin>& builtins()
{
    static const std::vector<Builtin> list = makeBuiltins();
    return list;
}

const Builtin* findBuiltin(std::string_view name)
{
    const auto& all = builtins();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Builtin& builtin) { return builtin.name == name; });
    return at == all.end() ? nullptr : &*at;
}

Result<RacePlan, ParseError> loadScenario(const std::string& nameOrPath)
{
    if (const Builtin* builtin = findBuiltin(nameOrPath))
        return parseScenario(builtin->text, nameOrPath);
    auto text = readAll(nameOrPath);
    if (!text) {
        ParseError error = std::move(text).error();
        if (nameOrPath.find_first_of("/.") == std::string::npos)
            error.message += "; and no built-in scenario has this name (`racescope scenarios` lists them)";
        return failure(std::move(error));
    }
    return parseScenario(*text, nameOrPath);
}

Result<void, ParseError> applyOverrides(RacePlan& plan, const Overrides& overrides)
{
    if (overrides.workers) {
        if (*overrides.workers < plan.groups.size())
            return failure(badOverride("workers", "must be at least " + std::to_string(plan.groups.size()) +
                                                      ", one for each group of the scenario"));
        shareOutWorkers(plan, *overrides.workers);
    }
    if (overrides.documents) {
        if (*overrides.documents == 0 || *overrides.documents > 1'000'000)
            return failure(badOverride("documents", "must lie between 1 and 1000000"));
        copyFirstDocument(plan, *overrides.documents);
    }
    for (GroupPlan& group : plan.groups) {
        const bool update = group.program.kind == ProgramKind::UpdateApi;
        if (overrides.guard && update && *overrides.guard != Guard::None &&
            *overrides.guard != Guard::BySeqNo)
            return failure(badOverride("guard", "an update takes none or seq_no only"));
        group.guard = overrides.guard.value_or(group.guard);
        group.updates = overrides.updates.value_or(group.updates);
        group.retry = overrides.retry.value_or(group.retry);
        group.think = overrides.think.value_or(group.think);
        if (overrides.zipf) {
            group.documents.kind =
                *overrides.zipf > 0 ? DocumentChoice::Kind::Zipf : DocumentChoice::Kind::Uniform;
            group.documents.zipfExponent = *overrides.zipf;
        }
    }
    plan.seed = overrides.seed.value_or(plan.seed);
    plan.duration = overrides.duration.value_or(plan.duration);
    plan.speed = overrides.speed.value_or(plan.speed);
    const auto endless = [](const GroupPlan& group) { return group.updates == 0; };
    if (plan.duration == 0 && std::any_of(plan.groups.begin(), plan.groups.end(), endless))
        return failure(badOverride("updates", "0 (no end) needs a duration"));
    return {};
}

} // namespace racescope
