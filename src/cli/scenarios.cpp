// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/scenarios.h"
#include "base/json.h"
#include "cli/arguments.h"
#include "cli/commands.h"

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

// What `run` takes: races, and the stories of the failover lab.
std::vector<std::array<std::string, 3>> rows()
{
    std::vector<std::array<std::string, 3>> all;
    for (const Builtin& builtin : builtins())
        all.push_back({builtin.name, builtin.title, builtin.description});
    for (const auto& story : replication::failoverScenarios())
        all.push_back({std::string(story.name), std::string(story.title), std::string(story.lesson)});
    return all;
}

std::string listText()
{
    std::string text;
    for (const auto& [name, title, description] : rows()) {
        text += name;
        text.append(name.size() < 20 ? 20 - name.size() : 1, ' ');
        text += title + "\n                    " + description + '\n';
    }
    return text;
}

std::string listJson()
{
    json::Value list = json::Value::array();
    for (const auto& [name, title, description] : rows()) {
        json::Value one = json::Value::object();
        one.set("name", json::Value::string(name));
        one.set("title", json::Value::string(title));
        one.set("description", json::Value::string(description));
        list.append(std::move(one));
    }
    return json::dump(list) + '\n';
}

} // namespace

int scenariosCommand(const QStringList& words)
{
    Arguments arguments(u"scenarios"_s, u"scenarios [NAME] [--json] [-o FILE]"_s,
                        u"Lists the built-in scenarios, or prints one as the file it is."_s);
    arguments.positional(u"NAME"_s, u"A built-in scenario."_s);
    arguments.option(u"json"_s, u"The list as JSON."_s);
    arguments.option(u"output"_s, u"Where to write, - for standard output."_s, u"FILE"_s);
    if (const auto status = arguments.parse(words, 0, 1))
        return *status;
    const QString output = arguments.value(u"output"_s);
    if (arguments.positionals().isEmpty())
        return writeOutput(output, arguments.has(u"json"_s) ? listJson() : listText());
    const std::string name = arguments.positionals().constFirst().toStdString();
    if (const Builtin* builtin = findBuiltin(name))
        return writeOutput(output, builtin->text);
    if (const auto* story = replication::findFailoverScenario(name))
        return writeOutput(output, story->script);
    say("racescope scenarios: there is no built-in scenario `" + name +
        "`; `racescope scenarios` lists them");
    return InputOutput;
}

} // namespace racescope::cli
