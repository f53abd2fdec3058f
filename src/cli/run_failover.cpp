// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_failover.h"
#include "base/counted.h"

#include "base/json.h"
#include "cli/command.h"
#include "replication/danger.h"

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

using namespace replication;

struct Told {
    Preset preset;
    ScriptResult result;
    bool reached = false;
    bool asExpected = false;
};

std::vector<Told> play(const FailoverScenario& story, const std::vector<Preset>& presets)
{
    std::vector<Told> all;
    for (const Preset preset : presets) {
        Told& one = all.emplace_back(Told{preset, story.run(profileOf(preset))});
        one.reached = story.reached(one.result);
        one.asExpected = one.reached == story.expectedUnder(preset);
    }
    return all;
}

std::string storyText(const FailoverScenario& story, const std::vector<Told>& all)
{
    std::string text = std::string(story.title) + "\n\n" + std::string(story.script) + "\nGoal: ";
    text.append(story.goal).append("\n\n");
    for (const Told& one : all) {
        std::string name(nameOf(one.preset));
        name.resize(5, ' ');
        text += name + (one.reached ? "reached      " : "not reached  ") + outcomeText(one.result) + '\n';
        const std::string broken = violations(one.result.state.group).text();
        if (!broken.empty())
            text += "                  broken: " + broken + '\n';
    }
    text += '\n' + std::string(story.lesson) + '\n';
    return text;
}

json::Value toldJson(const Told& one)
{
    json::Value value = json::Value::object();
    value.set("profile", json::Value::string(std::string(nameOf(one.preset))));
    value.set("reached", json::Value::boolean(one.reached));
    value.set("as_expected", json::Value::boolean(one.asExpected));
    value.set("outcome", json::Value::string(outcomeText(one.result)));
    value.set("broken", json::Value::string(violations(one.result.state.group).text()));
    return value;
}

std::string storyJson(const FailoverScenario& story, const std::vector<Told>& all)
{
    json::Value value = json::Value::object();
    value.set("scenario", json::Value::string(std::string(story.name)));
    value.set("title", json::Value::string(std::string(story.title)));
    value.set("goal", json::Value::string(std::string(story.goal)));
    value.set("lesson", json::Value::string(std::string(story.lesson)));
    json::Value list = json::Value::array();
    for (const Told& one : all)
        list.append(toldJson(one));
    value.set("profiles", std::move(list));
    return json::dump(value) + '\n';
}

const FailoverScenario* storyOf(const Arguments& arguments)
{
    return findFailoverScenario(arguments.positionals().constFirst().toStdString());
}

std::optional<int> wrongWithoutStory(const Arguments& arguments)
{
    if (!arguments.value(u"profile"_s).isEmpty() && arguments.value(u"target"_s) != u"replicated"_s)
        return arguments.wrong(u"profile"_s, u"is for the scenarios named failover-… and for --target "
                                             "replicated"_s);
    return std::nullopt;
}

// One profile, or all of them. A status when there is none of the name.
std::optional<int> readPresets(const Arguments& arguments, std::vector<Preset>& presets)
{
    presets.assign(kPresets.begin(), kPresets.end());
    const QString wanted = arguments.value(u"profile"_s);
    if (wanted.isEmpty())
        return std::nullopt;
    const auto preset = presetNamed(wanted.toStdString());
    if (!preset)
        return arguments.wrong(u"profile"_s, u"it is L1, L5, Q6, Q7 or Q7s"_s);
    presets = {*preset};
    return std::nullopt;
}

struct SoughtUnder {
    Preset preset;
    Sought sought;
};

std::string soughtText(const FailoverScenario& story, const std::vector<SoughtUnder>& all)
{
    std::string text = "Goal: " + std::string(story.goal) + "\n";
    for (const SoughtUnder& one : all) {
        text += '\n' + std::string(nameOf(one.preset)) + ", " +
                counted(one.sought.states, "state", "states") +
                (one.sought.complete ? ", all there are: " : ": ");
        if (!one.sought.statements) {
            text += one.sought.complete ? "no schedule leads there\n"
                                        : "no schedule was found, and there are more\n";
            continue;
        }
        text += counted(one.sought.statements->size(), "statement", "statements") + "\n";
        for (const std::string& statement : *one.sought.statements)
            text += "    " + statement + '\n';
    }
    return text;
}

std::string soughtJson(const FailoverScenario& story, const std::vector<SoughtUnder>& all)
{
    json::Value list = json::Value::array();
    for (const SoughtUnder& one : all) {
        json::Value value = json::Value::object();
        value.set("profile", json::Value::string(std::string(nameOf(one.preset))));
        value.set("states", json::Value::number(std::int64_t(one.sought.states)));
        value.set("complete", json::Value::boolean(one.sought.complete));
        value.set("reached", json::Value::boolean(one.sought.statements.has_value()));
        json::Value statements = json::Value::array();
        for (const std::string& statement : one.sought.statements.value_or(std::vector<std::string>{}))
            statements.append(json::Value::string(statement));
        value.set("shortest", std::move(statements));
        list.append(std::move(value));
    }
    json::Value root = json::Value::object();
    root.set("scenario", json::Value::string(std::string(story.name)));
    root.set("goal", json::Value::string(std::string(story.goal)));
    root.set("profiles", std::move(list));
    return json::dump(root) + '\n';
}

} // namespace

std::optional<int> exploreFailover(const Arguments& arguments)
{
    const FailoverScenario* const story = storyOf(arguments);
    if (!story)
        return wrongWithoutStory(arguments);
    const auto danger = dangerOf(*story);
    if (!danger) {
        say("racescope explore: there is nothing to look for in "_L1 + arguments.positionals().constFirst() +
            "; `racescope run` tells it"_L1);
        return BadUsage;
    }
    std::vector<Preset> presets;
    if (const auto wrong = readPresets(arguments, presets))
        return wrong;
    std::vector<SoughtUnder> all;
    for (const Preset preset : presets)
        all.push_back({preset, seek(*danger, profileOf(preset))});
    const int status =
        writeOutput({}, arguments.has(u"json"_s) ? soughtJson(*story, all) : soughtText(*story, all));
    if (status != Fine)
        return status;
    const bool found = std::any_of(all.begin(), all.end(),
                                   [](const SoughtUnder& one) { return one.sought.statements.has_value(); });
    return found ? AnomalyFound : Fine;
}

std::optional<int> runFailover(const Arguments& arguments)
{
    const FailoverScenario* const story = storyOf(arguments);
    if (!story)
        return wrongWithoutStory(arguments);
    std::vector<Preset> presets;
    if (const auto wrong = readPresets(arguments, presets))
        return wrong;
    const std::vector<Told> all = play(*story, presets);
    const int status =
        writeOutput({}, arguments.has(u"json"_s) ? storyJson(*story, all) : storyText(*story, all));
    if (status != Fine)
        return status;
    const bool asExpected =
        std::all_of(all.begin(), all.end(), [](const Told& one) { return one.asExpected; });
    return asExpected ? Fine : AnomalyFound;
}

} // namespace racescope::cli
