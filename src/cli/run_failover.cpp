// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_failover.h"

#include "base/json.h"
#include "cli/command.h"
#include "replication/scenarios.h"

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

} // namespace

std::optional<int> runFailover(const Arguments& arguments)
{
    const std::string name = arguments.positionals().constFirst().toStdString();
    const FailoverScenario* const story = findFailoverScenario(name);
    const QString wanted = arguments.value(u"profile"_s);
    if (!story) {
        if (!wanted.isEmpty() && arguments.value(u"target"_s) != u"replicated"_s)
            return arguments.wrong(u"profile"_s, u"is for the scenarios named failover-… and for --target "
                                                 "replicated"_s);
        return std::nullopt;
    }
    std::vector<Preset> presets(kPresets.begin(), kPresets.end());
    if (!wanted.isEmpty()) {
        const auto preset = presetNamed(wanted.toStdString());
        if (!preset)
            return arguments.wrong(u"profile"_s, u"it is L1, L5, Q6, Q7 or Q7s"_s);
        presets = {*preset};
    }
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
